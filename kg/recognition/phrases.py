"""Noun phrases → mentions: the head decides the class, boundary words decide the left end.

Containers inside a phrase (望江社区|党总支|党员) are cut out first; what stands at its end is named by its head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.segment import tag
from kg.language.units import units
from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import BODIES, PROGRAMS, SETTLED
from kg.recognition.coined import coined
from kg.recognition.documents import is_work, titled
from kg.recognition.lexicon import Head, head_of, heads, verb_of
from kg.recognition.owners import owned, with_body, with_division
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_NO_PLACE: Final = words_of("unnamed.tsv", "place")
_STATES: Final = tuple(words_of("unnamed.tsv", "state"))
_ROOMS_IN_GENERAL: Final = ("功能区", "功能室", "功能区域")
_DIALS: Final = ("打", "拨")
_HOW_FAR: Final = ("不够", "不", "较为", "更加", "比较", "更")
_MANPOWER: Final = frozenset({"力量", "人手", "人力", "队伍", "专人", "骨干"})
_INVITES: Final = ("邀请", "特邀", "聘请", "邀约")
_PLAIN: Final = words_of("unnamed.tsv", "plain")
_COMMON: Final = words_of("unnamed.tsv", "modifier")
_MODIFYING: Final = words_of("cues.tsv", "modifying")
_NAMING: Final = words_of("cues.tsv", "naming")
_OPENING: Final = words_of("cues.tsv", "opening")
_PAPERS: Final = words_of("cues.tsv", "paper")

# Kinds whose name may hold a post: 居民代表议事制度 is not cut after 居民代表.
_HOLDS_PEOPLE: Final = PROGRAMS | {
    Cls.Mechanism, Cls.Initiative, Cls.Facility, Cls.VolunteerTeam, Cls.SocialOrganization, Cls.Honor,
    Cls.PopulationGroup, Cls.SelfGovernanceOrganization,
}  # fmt: skip
# A verb right at the start is no part of their names.
_TRIMMED: Final = BODIES | {Cls.Facility, Cls.Honor, Cls.Role, Cls.PolicyDocument}
_SETTLEMENT_WORDS: Final = frozenset(
    {"社区", "小区", "花园", "新村", "村", "家园"}
)  # 长河花园|社区: the settlement goes on
_ROOMS: Final = frozenset("室馆厅坊廊亭棚舍库")
_IN_VILLAGE_NAMES: Final = frozenset({"水乡", "山乡", "山村", "水村", "渔村", "江村", "家村"})
_NO_STEM_OF_ONE: Final = frozenset("小新大老旧古好美穷富各全该本是在个座片")
_SHORTER: Final = frozenset({"州", "江", "河", "山", "湖", "镇", "桥", "街"})
_DIVISIONS: Final = frozenset({"区", "县", "市"})
_SEATED: Final = frozenset({"街道", "镇", "乡"})  # 西苑|街道
_SETTLEMENT: Final = "社区"
_OF_SETTLEMENT: Final = frozenset({Cls.PopulationGroup, Cls.OwnersCommittee, Cls.Role})
_ELECTED: Final = frozenset({Cls.OwnersCommittee, Cls.ResidentsCommittee, Cls.SelfGovernanceOrganization})
_EDITION: Final = re.compile("第?[一二三四五六七八九十首本上下]{1,3}届|新一届")
_NO_DIVISION: Final = re.compile(
    "(?:展|专|功能|休息|景|园|校|厂|库|灾|老|棚户|居民|商业|工业|居住|家属|主城|中心城|示范|试验|保护|住宅|生活|活动|办公|停车|服务|作品展)区$"
)
_COMMON_TAGS: Final = frozenset({"n", "vn", "v", "s", "f", "l", "i", "b", "a"})
_PEOPLE: Final = frozenset({Cls.PopulationGroup, Cls.Role})
_MEASURES: Final = frozenset("名位个户")
_WHOSE: Final = words_of("cues.tsv", "whose")
_LEARN: Final = "学会"
_INTO: Final = frozenset({"驻", "到", "进", "入", "进入", "至", "在", "成"})
_EACH: Final = frozenset("每各这那几某")
_UNNAMED_YET: Final = PROGRAMS | {Cls.Mechanism}
_REACHING: Final = ("到", "进", "入", "向")
_LONGEST_OVERLAP: Final = 10
_ONLY_COINED: Final = frozenset({"计划"})
_RESPECTS: Final = frozenset({"方面", "领域", "环节"})
_STREET_NAMES: Final = frozenset(
    {"平安", "文明", "和谐", "美丽", "民族", "卫生", "园林", "幸福", "模范", "先进", "生态"}
)
_ANY_FIRM: Final = frozenset({"物业", "企业", "公司"})
_FIRM_GOES_ON: Final = frozenset({"服务", "管理", "发展", "有限", "有限公司", "有限责任公司", "股份", "集团"})
_PARTS_OF: Final = ("学院", "医疗队", "分校", "分院", "物业", "附属医院", "附中", "附小", "研究所")
_NO_UNIT: Final = words_of("unnamed.tsv", "unit")
_NO_FIRM: Final = words_of("unnamed.tsv", "firm")
_NUMERALS: Final = frozenset("一二两三四五六七八九十几")
_ROADS: Final = ("路", "巷", "弄", "胡同", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "东街", "西街")
_BELOW: Final = frozenset({"街道", "镇", "社区"})
_SEATS: Final = frozenset("市县镇乡旗")
_RANKS: Final = ("级", "辖", "管", "大", "小", "城", "都", "省", "市")
_SERVING: Final = re.compile("党群|文明|便民|养老|文化|活动|照料")
_LEVELS: Final = ("镇", "县", "区", "市", "乡", "街道", "旗")


def read_phrase(clean: str, run: Sequence[Token]) -> list[Mention]:
    """The mentions of a run without known names, containers first, in order."""
    out, begin = _containers(clean, run) if len(run) > 1 else ([], 0)
    if begin < len(run):
        for m in _last(clean, run[begin:]):
            out.append(owned(m, out))
    if not out:
        return out
    return [x for m in out for body in with_body(m, out) for x in with_division(body)]


def _containers(clean: str, run: Sequence[Token]) -> tuple[list[Mention], int]:
    """The containers that are cut out from the left, and the index of the token where the rest begins."""
    out: list[Mention] = []
    begin = 0
    last = head_of(clean[run[0].start : run[-1].end]) if run[-1].kind is Kind.NOUN else None
    for k, token in enumerate(run[:-1]):
        if token.kind is not Kind.NOUN:
            return out, begin  # a container is all nouns, and none begins anew after another token
        head = _honour_or_settlement(head_of(clean[run[begin].start : token.end]), run[k + 1])
        if head is None or not head.container or _is_common_word(clean, run, k, head):
            continue
        left = _left(clean, run[begin : k + 1], token.end - len(head.word), head.cls)
        text = clean[left : token.end]
        if head.cls in SETTLED and _EDITION.match(text):
            continue  # 第一届社区运动会
        if (head.modified and text == head.word) or _is_kind(text, head):
            firm = head.word in _ANY_FIRM and text != head.word
            other_firm = firm and any(t.text in _ANY_FIRM for t in run[k + 1 :])  # 老物业|清江公司
            general = len(text) > 3 and not firm
            if general or other_firm or (text == "街道" and _leads_to_settlement(clean, run, k)):
                begin = k + 1  # 驻区单位|某某区文化馆, 街道|清波社区
            continue
        invited = clean.endswith(_INVITES, 0, run[0].start)  # 邀请|党校讲师|专题辅导
        if head.cls is Cls.Role and last is not None and last.cls in _HOLDS_PEOPLE and not invited:
            continue
        if head.generic and left > run[begin].start and last is not None and last.cls in PROGRAMS:
            continue  # 智慧社区|平台
        goes_on = head.cls in SETTLED and run[k + 1].text in _SETTLEMENT_WORDS
        goes_on |= (head.cls is Cls.ResidentialQuarter or head.word == "街") and run[k + 1].text in _SEATED
        goes_on |= head.word in _SHORTER and run[k + 1].text in _DIVISIONS  # 云州|区
        goes_on |= head.word in _ANY_FIRM and run[k + 1].text in _FIRM_GOES_ON
        goes_on |= head.cls is Cls.Institution and last is not None and last.word.endswith(_PARTS_OF)  # 大学|建筑学院
        if goes_on or _spanned(clean, run, begin, k):
            continue
        out.append(owned(_named(left, token.end, text, head, "head.container"), out))
        begin = k + 1
    return out, begin


def _honour_or_settlement(head: Head | None, after: Token) -> Head | None:
    """和谐社区 is an honour; what a body belongs to (和谐社区|党支部) is a settlement with that name."""
    if head is None or head.cls is not Cls.Honor or not head.word.endswith(_SETTLEMENT):
        return head
    body = heads().get(after.text)
    return heads()[_SETTLEMENT] if body is not None and body.cls in BODIES and body.container else head


def _is_kind(text: str, head: Head) -> bool:
    """老旧小区, 一站式社区, 全区物业: what kind of settlement or firm it is, not which."""
    modifier = text.removesuffix(head.word)
    if (head.word in _ANY_FIRM and modifier in _NO_FIRM) or (head.word == "单位" and modifier in _NO_UNIT):
        return True
    if head.cls is Cls.Facility and (modifier.startswith(_STATES) or text.endswith(_ROOMS_IN_GENERAL)):
        return True  # 受损|道路, 六大|功能区
    return text in _NO_PLACE or (head.cls in SETTLED and text.removesuffix(head.word).endswith(("式", "型")))


def _last(clean: str, run: Sequence[Token]) -> list[Mention]:
    """What the rest of a run names: coined names, titles in 《》, or the phrase by its head."""
    kinds = {t.kind for t in run}
    if Kind.QUOTE in kinds:
        return coined(clean, run)
    if Kind.TITLE in kinds:
        return [titled(t) for t in run if t.kind is Kind.TITLE and not is_work(clean, t)]
    if len(run) > 1 and run[-1].text in _RESPECTS:
        run = run[:-1]  # 基层党建工作责任制|方面
    end = run[-1].end
    head = head_of(clean[run[0].start : end])
    if head is None or _is_common_word(clean, run, len(run) - 1, head):
        return []
    start = _left(clean, run, end - len(head.word), head.cls)
    text = clean[start:end]
    modifier = text.removesuffix(head.word)
    if head.cls is Cls.Platform and (text.startswith(_DIALS) or modifier.endswith(_HOW_FAR)):
        return []  # 打|热线, 不够|系统
    if _is_kind(text, head) or (head.long and len(modifier) < 3):
        return []
    if head.cls in _UNNAMED_YET and (modifier.endswith("新") or head.word.startswith("新")):
        return []  # 党建新品牌, 管理新模式: one that is still to get its name
    if head.weak and modifier and "级" not in text and (_too_short(modifier, head) or modifier in _PLAIN):
        return []
    return [_named(start, end, text, head, "head.last")]


def _too_short(modifier: str, head: Head) -> bool:
    """Too short to give a weak kind a name; 年度学习|计划 always is, and a paper (认养|规则) waits for its verb."""
    return head.word in _ONLY_COINED or len(modifier) < (2 if head.word in _PAPERS else 4)


def _named(start: int, end: int, text: str, head: Head, rule: str) -> Mention:
    if (
        head.cls is Cls.Facility
        and head.word.endswith("中心")
        and text.startswith(_LEVELS)
        and not _SERVING.search(text)
    ):
        head = replace(head, cls=Cls.GovernmentBody)  # 镇综治中心, 县接诉即办中心
    refers = text == head.word and (head.generic or head.modified) and head.cls is not Cls.PopulationGroup
    return Mention(start, end, head.cls, text, rule, generic=refers, head=head.word)


def _leads_to_settlement(clean: str, run: Sequence[Token], k: int) -> bool:
    """A community or a street office follows in the same phrase."""
    begin = run[k].end
    for token in run[k + 2 :]:
        head = head_of(clean[begin : token.end])
        if head is not None and (head.cls in SETTLED or head.word in _BELOW) and head.cls is not Cls.Place:
            return True
    return False


def _is_common_word(clean: str, run: Sequence[Token], k: int, head: Head) -> bool:
    """What ends in the head is a common word (城市, 超市, 展区), not a name of that kind."""
    token = run[k]
    if head.word == _LEARN and k and (who := head_of(run[k - 1].text)) is not None and who.cls is Cls.PopulationGroup:
        return True  # 帮助老人|学会|上网
    if head.cls is Cls.AdministrativeDivision:
        before = run[k - 1].text if k else ""
        if head.word == "街" and before in _NUMERALS and k == 1:
            return True  # 一街之隔
        if _NO_DIVISION.search(before + token.text):
            return True
    if head.word == "区" and 2 < len(token.text) < 5 and _leads_to_settlement(clean, run, k):
        return False  # 禅城区|石巷社区: the dictionary has the name as a plain word
    if token.text in _IN_VILLAGE_NAMES and k and len(run[k - 1].text) == 1 and run[k - 1].text not in _NO_STEM_OF_ONE:
        return False  # 白|水乡, 青|山村: the name of a town or village
    if token.text.endswith(("城区", "州市", "州区")) and token.start - run[0].start == 1:
        return False  # 平|城区, 达|州市: the name of a district
    if len(token.text) == 3 and head.word in _SEATS:
        stem = token.text[:2]
        return stem in _COMMON or stem.endswith(
            _RANKS
        )  # 高密市 is a name, whatever the dictionary says; 县级市 is none
    if len(head.word) > 1 or len(token.text) == 1:
        return False
    if head.cls is Cls.Facility and len(token.text) > 2 and head.word in _ROOMS:
        return False  # 棋牌室, 纪念馆: a word, and a place nevertheless
    return tag(token.text) in _COMMON_TAGS or (token.text in _NO_PLACE and token.text[-1] in _SEATS)


def _left(clean: str, run: Sequence[Token], head_start: int, cls: Cls) -> int:
    """Where the name begins: a place or a group of people does not reach over a verb or a common modifier."""
    start = run[0].start
    measures = units() if start > 0 and clean[start - 1] in _EACH else _MEASURES if cls in _PEOPLE else ()
    if cls is Cls.Initiative and len(run) > 1 and run[0].text in _MANPOWER and run[0].end <= head_start:
        return run[1].start  # 组织|力量|清淤消杀
    if len(run) > 1 and run[0].text in measures and run[0].end <= head_start:
        run, start = run[1:], run[1].start  # 每|名|社工
    if cls is Cls.Mechanism:
        opens = len(run) > 1 and run[0].end < head_start and verb_of(run[0].text)[0] == ("other",)
        return run[0].end if opens else start
    if cls in _ELECTED and len(run) > 1 and run[0].end <= head_start and _EDITION.fullmatch(run[0].text):
        return run[0].end  # 第二届|业委会 is the 业委会
    if cls in _TRIMMED:
        return _after_verbs(clean, run, head_start)
    if cls not in SETTLED and cls is not Cls.PopulationGroup:
        return start
    for token in run:
        if token.end > head_start:
            break
        if token.text in _INTO and token.start == start and cls in SETTLED:
            start = token.end
        if len(token.text) < 2 or token.kind is not Kind.NOUN:
            continue
        if _names_street(clean, token, head_start):
            break
        if cls is Cls.PopulationGroup and token.text in _WHOSE and token.start == start:
            start = token.end  # 12个|乡镇|搬迁群众
            continue
        if cls in SETTLED and len(token.text) > 2 and token.text.endswith(_REACHING):
            start = token.end  # 渗透到|社区
            continue
        if token.text in _NAMING:
            break  # 团结|新村|社区
        verb = bool(verb_of(token.text)[0]) or (cls is not Cls.PopulationGroup and tag(token.text) == "v")
        if verb or (cls in SETTLED and token.text in _COMMON):
            start = token.end
    return start


def _names_street(clean: str, token: Token, head_start: int) -> bool:
    """解放|街道, 团结|路|社区: a verb directly before a road, or before the street office if it has no other use."""
    if clean.startswith(_ROADS, token.end) or (clean[token.end] == "街" and not clean.startswith("街道", token.end)):
        return token.end < head_start or token.text in _STREET_NAMES
    only_names = verb_of(token.text)[0] in ((), ("other",))
    return only_names and token.end == head_start and clean.startswith("街道", head_start)


def _after_verbs(clean: str, run: Sequence[Token], head_start: int) -> int:
    """Where the run begins without the verbs at its start that do not open names."""
    start = run[0].start
    for token in run:
        if token.end > head_start or token.start != start or token.kind is not Kind.NOUN or len(token.text) < 2:
            break
        if (
            not verb_of(token.text)[0]
            or token.text in _OPENING
            or token.text in _MODIFYING
            or clean.startswith("工作", token.end)
        ):
            break  # 创建|工作|领导小组
        start = token.end
    return start


def _divides(clean: str, run: Sequence[Token], begin: int, k: int, head: Head, end: int) -> bool:
    """望江社区|居民, 望江小区|业委会: a named settlement and a kind that would say 社区居民 of any."""
    cut = run[k].end
    inner = head_of(clean[cut:end])
    named = end - len(head.word) > run[begin].start
    return named and inner is not None and inner.cls is head.cls and head.cls in _OF_SETTLEMENT


def _spanned(clean: str, run: Sequence[Token], begin: int, k: int) -> bool:
    """A longer head word goes over the end of token `k`: 社区|工作者, 小区|业委会."""
    cut = run[k].end
    for later in run[k + 1 :]:
        if later.kind is not Kind.NOUN:
            return False
        head = head_of(clean[run[begin].start : later.end])
        if head is not None and later.end - len(head.word) < cut:
            return not _divides(clean, run, begin, k, head, later.end)
        if later.end - cut > _LONGEST_OVERLAP:
            return False
    return False
