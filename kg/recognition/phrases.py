"""Noun phrases → mentions: the head decides the class, the boundary tokens decide the left end.

A run is a stretch of tokens that can be one name. Containers inside it (望江社区|党总支|党员) are cut out first; what
stands at its end is named by its head; a coined name in quotation marks takes the class of the kind that follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.language.segment import tag
from kg.model import Mention
from kg.recognition.known import national
from kg.recognition.lexicon import Head, head_of, heads, slogans, verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_NAME_KINDS = frozenset({Kind.NOUN, Kind.QUOTE, Kind.TITLE, Kind.NAME})
# Kinds that are part of how a body or a place is called; a brand, a platform, a method is called by its coined name alone.
_KEEPS_KIND = frozenset(
    {
        Cls.VolunteerTeam, Cls.SocialOrganization, Cls.PartyBranch, Cls.GridPartyBranch, Cls.PartyGroup, Cls.PartyOrganization,
        Cls.SelfGovernanceOrganization, Cls.GovernmentBody, Cls.Enterprise, Cls.Institution, Cls.Facility, Cls.Honor,
        Cls.PopulationGroup, Cls.Role, Cls.Community, Cls.ResidentialQuarter, Cls.Place, Cls.PartyCommittee,
        Cls.GeneralPartyBranch, Cls.OwnersCommittee, Cls.ResidentsCommittee, Cls.Village, Cls.AdministrativeDivision,
    }
)  # fmt: skip


def runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Index ranges [i, j) of adjacent tokens that can be one name."""
    i = 0
    n = len(tokens)
    while i < n:
        if tokens[i].kind in _NAME_KINDS:
            j = i + 1
            while j < n and tokens[j].kind in _NAME_KINDS and tokens[j].start == tokens[j - 1].end:
                j += 1
            yield i, j
            i = j
        else:
            i += 1


# Kinds whose name may hold a post or a group of people (居民代表议事制度): these are not cut out of them.
_HOLDS_PEOPLE = frozenset(
    {Cls.Mechanism, Cls.Initiative, Cls.Program, Cls.Project, Cls.Platform, Cls.Facility, Cls.VolunteerTeam, Cls.SocialOrganization, Cls.Honor, Cls.PopulationGroup}
)  # fmt: skip
# Bodies that are called by the place or body they belong to (小区网格党支部, 望江社区党委).
_OWNED = frozenset(
    {
        Cls.PartyOrganization, Cls.PartyCommittee, Cls.PartyWorkingCommittee, Cls.GeneralPartyBranch, Cls.PartyBranch, Cls.GridPartyBranch, Cls.PartyGroup,
        Cls.ResidentsCommittee, Cls.OwnersCommittee, Cls.SelfGovernanceOrganization, Cls.GovernmentBody,
    }
)  # fmt: skip


# Things whose full name may begin with where they are (望江小区|活动室).
_SITED = frozenset({Cls.Facility, Cls.Role, Cls.Institution, Cls.Enterprise, Cls.SocialOrganization, Cls.VolunteerTeam, Cls.Mechanism, Cls.PopulationGroup, Cls.Initiative, Cls.Project, Cls.Platform, Cls.Program, Cls.Brand})


def mentions_of_run(clean: str, run: Sequence[Token]) -> list[Mention]:
    """The mentions of one run, containers first, in order."""
    out: list[Mention] = []
    seg = 0
    n = len(run)
    last = head_of(clean[run[0].start : run[-1].end]) if run[-1].kind is Kind.NOUN else None
    for k, token in enumerate(run):
        if token.kind is not Kind.NOUN or k == n - 1:
            continue
        if any(t.kind is not Kind.NOUN for t in run[seg : k + 1]):
            continue
        text = clean[run[seg].start : token.end]
        head = head_of(text)
        if head is None or not head.container or len(head.word) > len(text):
            continue
        if _is_word(run, token.end, head):
            continue
        left = _left(run[seg : k + 1], token.end - len(head.word), head.cls)
        text = clean[left : token.end]
        if head.modified and text == head.word or text in _NO_PLACE:
            if len(text) > 3:
                seg = k + 1  # 驻区单位|某某区文化馆
            continue
        if head.cls is Cls.Role and last is not None and last.cls in _HOLDS_PEOPLE:
            continue
        if _spans_cut(clean, run, seg, k) or (head.cls in _SETTLED and run[k + 1].text in _SETTLEMENT_WORDS):
            continue
        out.append(owned(_named(left, token.end, text, head, "head.container"), out))
        seg = k + 1
    rest = run[seg:]
    if rest:
        got = _last(clean, rest)
        out.extend(owned(m, out) for m in got)
    return [x for m in out for x in _body_of_post(m, out)]


def _body_of_post(m: Mention, run: Sequence[Mention]) -> list[Mention]:
    """社区党总支书记: the body that the post belongs to is named too."""
    if m.cls is not Cls.Role:
        return [m]
    at = m.name.find(m.head)
    for n in range(len(m.head) - 2, 1, -1):
        head = heads().get(m.head[:n])
        if head is not None and head.cls in _OWNED:
            text = m.name[: at + n]
            body = Mention(m.start, m.start + len(text), head.cls, text, "head.post", head=head.word)
            before = [x for x in run if x.end == m.start]
            return [owned(body, before), m] if m.end - m.start == len(m.name) else [m]
    return [m]


_BODIES = _OWNED | {Cls.SocialOrganization, Cls.VolunteerTeam, Cls.Enterprise, Cls.Institution}
_TRIMMED = _BODIES | {Cls.Facility, Cls.Honor, Cls.Role}  # a verb right at the start is not part of the name
# Verbs of the genre that begin the names of bodies and places all the same (服务中心, 调解室).
_ACTS_IN_NAMES = frozenset("服务 调解 宣传 宣讲 治理 管理 学习 教育 培训 创业 发展 实践 监督 辅导 照料 协商 联系 保障 救助 指导 示范 参观 组织 巡查 检查 帮扶 互助 接待 展示 体验 共建 结对 联建 驻区 领导 建设 志愿".split())
_SETTLED = frozenset({Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.AdministrativeDivision, Cls.Place})
_COMMON = frozenset("新型 智慧 文明 平安 和谐 美丽 示范 绿色 城市 农村 老旧 大型 试点 学习型 服务型 安置 城镇 周边 附近 住宅 各类 全域 红色 商业 城乡 基层 全国 省级 市级 区级 县级 优秀 先进".split())


# 长河花园|社区: the settlement goes on.
_SETTLEMENT_WORDS = frozenset("社区 小区 花园 新村 村 家园".split())


_NO_DIVISION = re.compile(r"(?:展|专|功能|休息|景|园|校|厂|库|灾|老|示范|试验|保护|住宅|生活|活动|办公|停车|服务|作品展)区$")


def _is_word(run: Sequence[Token], end: int, head: Head) -> bool:
    """The head is the last character of a common word (城市, 超市), not the kind of a name."""
    last = next(t for t in run if t.end == end)
    if head.cls is Cls.AdministrativeDivision and _NO_DIVISION.search("".join(t.text for t in run[max(0, run.index(last) - 1) : run.index(last) + 1])):
        return True
    if last.text.endswith("城区") and last.start - run[0].start == 1:
        return False  # 平|城区: the name of a district
    return len(head.word) == 1 and len(last.text) > 1 and tag(last.text) in ("n", "vn", "v", "s", "f", "l", "i", "b", "a")


def _left(run: Sequence[Token], head_start: int, cls: Cls) -> int:
    """Where the name begins: a place or a group of people does not reach over a verb or a common modifier."""
    start = run[0].start
    if cls is Cls.Mechanism:
        return run[0].end if len(run) > 1 and verb_of(run[0].text)[0] == ("other",) and run[0].end < head_start else start
    if cls not in _SETTLED and cls is not Cls.PopulationGroup and cls not in _TRIMMED:
        return start
    for token in run:
        if token.end > head_start:
            break
        if token.text in "到进入至在成" and token.start == start and cls in _SETTLED:
            start = token.end
        if len(token.text) < 2 or token.kind is not Kind.NOUN:
            continue
        if cls in _TRIMMED:
            if token.start == start and verb_of(token.text)[0] and token.text not in _ACTS_IN_NAMES:
                start = token.end
            continue
        verb = bool(verb_of(token.text)[0]) or (cls is not Cls.PopulationGroup and tag(token.text) == "v")
        if verb or (cls in _SETTLED and token.text in _COMMON):
            start = token.end
    return start


# What a body draws up for itself is a mechanism, though it stands in book-title marks.
_OWN_RULES = re.compile(r"(?:公约|预案|规约|守则|须知|实施方案|工作方案|议事规则|清单|手册|台账)$")


def owned(m: Mention, before: Sequence[Mention]) -> Mention:
    """The body with its owner in its name; the span stays that of the body."""
    if not before or before[-1].end != m.start or before[-1].cls is Cls.Role:
        return m
    owner = before[-1].aliases[0] if before[-1].rule == "lexicon.national" and before[-1].aliases else before[-1].name
    if m.generic:
        if m.cls in (Cls.Facility, Cls.Role, Cls.Enterprise) and (not before[-1].generic or before[-1].name == "小区"):
            return replace(m, name=owner + m.name, generic=False)
        return m
    if m.cls is Cls.GovernmentBody and m.name != m.head:
        return replace(m, aliases=(*m.aliases, owner + m.name))
    if m.cls in _OWNED:
        return replace(m, name=owner + m.name)
    if m.cls is Cls.Facility and before[-1].cls in _BODIES:
        return replace(m, name=owner + m.name, aliases=(*m.aliases, m.name))  # 社会组织|党群服务中心
    if m.cls in _SITED:
        return replace(m, aliases=(*m.aliases, owner + m.name))
    return m


_NO_PLACE = frozenset("街道社区 主路 一网格 大社区 辖区 城区 地区 老城区 各区 市区 区 县 市 镇 乡 省 街 街道 全市 全区 全县 全镇 全省 背街 小区 城乡 中心城区 社会 乡镇 景区 园区 老小区 老旧小区 旧小区 新小区 居民小区 住宅小区 老社区 新社区 大家园 精神家园 幸福家园 美好家园 小花园 城市 城镇 都市 村镇 校区 片区 郊区 山区 周边街道 农村 乡村 全村 各村 本村 村里 全省 各省 各市 各县 各区 各镇 各街道 自贸区 核心区 城中村".split()) - {"小区", "街道"}


def _spans_cut(clean: str, run: Sequence[Token], seg: int, k: int) -> bool:
    """A longer head word goes over the end of token k (社区|工作者, 小区|业委会)."""
    cut = run[k].end
    for later in run[k + 1 :]:
        if later.kind is not Kind.NOUN:
            return False
        text = clean[run[seg].start : later.end]
        head = head_of(text)
        if head is not None and later.end - len(head.word) < cut:
            return True
        if later.end - cut > 10:
            return False
    return False


# Modifiers that make no name of a weak kind (社区治理模式, 管理体系).
_PLAIN = frozenset(
    "社区治理 基层治理 社会治理 城市治理 乡村治理 小区治理 物业管理 社区管理 党建工作 组织领导 社区服务 志愿服务 为民服务 公共服务 考核评价 责任落实 学习教育 基层党建 城市基层 共建共享 多元参与 群众自治 自我管理 日常管理 "
    "共建共治共享 工作责任 服务管理 党员教育 党员管理 治理服务 组织建设 队伍建设 诉求表达 工作落实 监督管理 社会服务 服务群众 治理工作 管理服务 基层组织 安全管理 城市管理 社区工作 创新治理 党的建设 组织生活 整改落实 党建工作举措".split()
)


def _last(clean: str, run: Sequence[Token]) -> list[Mention]:
    quoted = [i for i, t in enumerate(run) if t.kind is Kind.QUOTE]
    if quoted:
        return _coined(clean, run, quoted)
    titled = [t for t in run if t.kind is Kind.TITLE]
    if titled:
        return [Mention(t.start, t.end, Cls.Mechanism if _OWN_RULES.search(t.text) else Cls.PolicyDocument, t.text, "title.marks") for t in titled]
    end = run[-1].end
    head = head_of(clean[run[0].start : end])
    if head is None or _is_word(run, end, head):
        return []
    start = _left(run, end - len(head.word), head.cls)
    text = clean[start:end]
    if text in _NO_PLACE:
        return []
    modifier = len(text) - len(head.word)
    if (head.weak and modifier and "级" not in text and (modifier < 4 or text[:-len(head.word)] in _PLAIN)) or (head.long and modifier < 3):
        return []
    return [_named(start, end, text, head, "head.last")]


_LEVELS = ("镇", "县", "区", "市", "乡", "街道", "旗")


def _named(start: int, end: int, text: str, head: Head, rule: str) -> Mention:
    bare = text == head.word
    if head.cls is Cls.Facility and head.word.endswith("中心") and text.startswith(_LEVELS) and "党群" not in text and "文明" not in text:
        head = replace(head, cls=Cls.GovernmentBody)  # 镇综治中心, 县接诉即办中心
    generic = bare and (head.generic or head.modified) and head.cls is not Cls.PopulationGroup
    return Mention(start, end, head.cls, text, rule, generic=generic, head=head.word)


def _coined(clean: str, run: Sequence[Token], quoted: list[int]) -> list[Mention]:
    """“X”, “X”kind, modifier“X”kind, “A”“B”kind."""
    out: list[Mention] = []
    last = quoted[-1]
    after = run[last + 1 :]
    created = next((k for k, t in enumerate(after) if t.text in ("创建", "评选", "争创")), -1)
    if created > 0:
        after = after[:created]  # “五星”支部|创建工作: the title that is striven for
    kind_text = clean[after[0].start : after[-1].end] if after else ""
    kind = head_of(kind_text) if kind_text else None
    if created > 0 and kind is not None and kind.cls in _OWNED | _SETTLED:
        kind = replace(kind, cls=Cls.Honor)
    first = quoted[0]
    before = clean[run[0].start : run[first].start] if first else ""
    for i in quoted:
        token = run[i]
        own = head_of(token.text)
        out.extend(_chain(token))
        listed = _listed(token)
        if listed:
            out.extend(listed)
            continue
        if len(token.text) > 30 or ("，" in token.text and kind is None) or token.text in slogans() or _NOVELTY.match(token.text):
            continue
        if _MOTTO.match(token.text) and (kind is None or kind.weak):
            continue  # “党建为核、治理为基、服务为本”的原则
        fixed = national().get(token.text)
        if fixed is not None:
            end = after[-1].end if i == last and kind is not None and kind.modified else token.end
            full = clean[token.start : end].replace("“", "").replace("”", "")
            out.append(Mention(token.start, end, fixed[1], fixed[0], "lexicon.national", (token.text, full), head=kind.word if kind else ""))
            continue
        if i == last and kind is not None:
            out.append(_with_kind(token, before if i == first else "", kind_text, kind, after[-1].end, run[0].start))
        elif kind is not None:
            out.append(Mention(token.start, token.end, kind.cls, token.text, "coined.list", head=kind.word))
        elif kind is None and (len(token.text) < 3 or _SPEECH.search(token.text)):
            continue
        elif kind is None and _ENTERS.search(token.text):
            out.append(Mention(token.start, token.end, Cls.Initiative, token.text, "coined.enters"))
        elif own is not None and own.cls is not Cls.Community and not own.action and (len(token.text) > len(own.word) or not own.modified or len(own.word) > 3):
            out.append(Mention(token.start, token.end, own.cls, token.text, "coined.head", head=own.word))
        else:
            out.append(Mention(token.start, token.end, Cls.Program, token.text, "coined.bare"))
        if i == last and kind is None and kind_text:
            # “双报到”作用: what follows is no kind
            continue
    return out


def _listed(token: Token) -> list[Mention]:
    """“需求清单、资源清单、项目清单”: several names in one pair of marks, told by their common kind."""
    parts = token.text.split("、")
    kinds = [head_of(p) for p in parts]
    if len(parts) < 2 or any(k is None or k.action or k.word != kinds[0].word for k in kinds if kinds[0] is not None) or kinds[0] is None:
        return []
    out = []
    at = token.start + 1
    for part in parts:
        out.append(Mention(at, at + len(part), kinds[0].cls, part, "coined.listed", head=kinds[0].word))
        at += len(part) + 1
    return out


_DASHES = re.compile(r"[—－\-–→]+")


def _chain(token: Token) -> list[Mention]:
    """“党委－小区党支部－楼栋党小组”: the links of a chain of bodies are bodies."""
    parts = _DASHES.split(token.text)
    if len(parts) < 3:
        return []
    out = []
    at = token.start + 1
    for part in parts:
        at = token.text.find(part, at - token.start - 1) + token.start + 1
        head = head_of(part)
        if head is not None and (head.cls in _OWNED or head.cls is Cls.Role):
            out.append(Mention(at, at + len(part), head.cls, part, "chain.link", head=head.word))
        at += len(part)
    return out


_ENTERS = re.compile(r"[进入下](?:社区|小区|万家|校园|企业|网格|楼栋|家庭|基层|乡村|农村)$")
_NOVELTY = re.compile(r"新.{1,2}$|大[^、]{1,2}$")
_MOTTO = re.compile(r"[^、，]{4,8}(?:[、，][^、，]{4,8}){2,}$")
_SPEECH = re.compile(r"[吗呢吧了啊]|能不能|小区能|我们|怎么|什么|[^一]个$")


def _with_kind(token: Token, before: str, kind_text: str, kind: Head, end: int, start: int) -> Mention:
    coined = token.text
    full = coined + kind_text
    longest = before + full
    aliases = [coined, full]
    if before:
        aliases.append(longest)
    if kind.cls in _KEEPS_KIND:
        name = full
    elif kind.cls is Cls.Mechanism and before and len(coined) <= 3:
        name = longest
    elif set(coined) <= set("xX×*＊_某"):
        name = full
    else:
        name = coined
    return Mention(
        start if before else token.start, end, kind.cls, name, "coined.kind",
        tuple(a for a in dict.fromkeys(aliases) if a != name), head=kind.word,
    )  # fmt: skip
