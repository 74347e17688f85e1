"""One sentence → its reading: typed tokens, mentions, and which verb governs which mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Mention, Sentence
from kg.recognition.known import Known, known_spans
from kg.language.segment import tag
from kg.recognition.lexicon import head_of, slogans, verb_of
from kg.recognition.lists import ClosedList, closed_lists
from kg.recognition.people import leaders, persons
from kg.recognition.phrases import mentions_of_run, owned, runs
from kg.recognition.tokens import Kind, Token, tokens
from kg.vocab import Cls


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the later stages see it; mentions in text order, a containing one before what it contains."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    lists: tuple[ClosedList, ...]


def read_sentence(clean: str, sentence: Sentence) -> Reading:
    """Recognises the mentions of one sentence."""
    start, end = sentence.body, sentence.end
    known = known_spans(clean, start, end)
    people = [(s, e) for s, e in persons(clean, start, end) if not any(k.start < e and s < k.end for k in known)]
    led = leaders(clean, start, end)
    people = [p for p in people if not any(s < p[1] and p[0] < e for s, e in led)] + led
    spans = sorted([(k.start, k.end) for k in known if not any(s < k.end and k.start < e for s, e in people)] + people)
    toks = tokens(clean, start, end, spans)
    by_start = {k.start: k for k in known}
    mentions: list[Mention] = [Mention(s, e, Cls.Person, clean[s:e], "person.post") for s, e in people]
    for i, j in runs(toks):
        mentions.extend(_run(clean, toks[i:j], by_start, dict(people)))
    mentions = _kind_after_de(clean, toks, mentions)
    for m in _DIVISION.finditer(clean, start, end):
        if not any(x.start <= m.start("kind") < x.end for x in mentions):
            mentions.append(Mention(m.start(), m.end(), Cls.AdministrativeDivision, m.group(), "reference.division", generic=True, head=m["kind"]))
    lists = closed_lists(clean, toks)
    mentions = _counted(toks, mentions)
    mentions = _shared_heads(clean, toks, mentions)
    mentions = _enumerated(clean, toks, mentions)
    mentions = _of_lists(clean, toks, lists, mentions)
    mentions = _of_verbs(clean, toks, mentions)
    mentions = _awarded(clean, toks, mentions)
    mentions = _studied(clean, toks, mentions)
    mentions = _people_inside(clean, toks, mentions)
    mentions = _carried(clean, toks, mentions)
    mentions = _practised(clean, toks, mentions)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return Reading(sentence, tuple(toks), tuple(mentions), tuple(lists))


_DE_KINDS = frozenset({Cls.Mechanism, Cls.Brand, Cls.Platform, Cls.Project, Cls.Honor, Cls.Initiative})


def _kind_after_de(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """“党委领导、居民参与”的治理体系, “1+8+N”的标准: the kind stands after 的."""
    out = list(mentions)
    for i, token in enumerate(toks[:-2]):
        if token.kind is not Kind.QUOTE or token.text in slogans():
            continue
        de = toks[i + 1].kind is Kind.DE
        j = i + 2 if de else i + 1
        while j < len(toks) and j - i < 7 and (toks[j].kind is Kind.NOUN or not de and toks[j].kind in (Kind.BREAK, Kind.VERB)):
            j += 1
        while j > i + 2 and toks[j - 1].kind is not Kind.NOUN:
            j -= 1
        if j <= i + 2 and not de:
            continue
        head = head_of(clean[toks[i + 1].start : toks[j - 1].end])
        if head is None or head.cls not in (_DE_KINDS if de else _GAP_KINDS) or (head.weak and not _COMPOUND.search(token.text)):
            continue
        if any(m.start <= token.start < m.end and m.rule != "coined.bare" for m in mentions) and not de:
            continue
        end = toks[j - 1].end
        tail = clean[toks[i + 2 if de else i + 1].start : end]
        out = [m for m in out if not (m.start < end and m.end > token.start)]
        out.append(Mention(token.start, end, head.cls, token.text, "coined.de", (f"{token.text}{'的' if de else ''}{tail}",), head=head.word))
    return out


_GAP_KINDS = frozenset({Cls.Mechanism, Cls.Platform, Cls.Brand})
_COMPOUND = re.compile(r"[、+＋—－-]|[一二三四五六七八九十].")
_DIVISION = re.compile(r"(?:该|全|我)(?P<kind>县|区|市|镇|乡|街道|旗)(?![委级长民])")


def _run(clean: str, run: Sequence[Token], known: dict[int, Known], people: dict[int, int]) -> list[Mention]:
    """Known names and persons cut a run, but a known name takes the kind word after it (学习强国|平台)."""
    out: list[Mention] = []
    piece: list[Token] = []
    for token in run:
        if token.kind is Kind.NAME:
            prefix = clean[piece[0].start : token.end] if piece else ""
            if piece:
                out.extend(mentions_of_run(clean, piece))
                piece = []
            k = known.get(token.start)
            if k is not None:
                aliases = (clean[k.start : k.end], prefix) if prefix and len(prefix) <= 14 else (clean[k.start : k.end],)
                out.append(Mention(k.start, k.end, k.cls, k.name, k.rule, aliases))
        else:
            piece.append(token)
    if piece:
        first = run[0]
        got = mentions_of_run(clean, piece)
        if first.kind is Kind.NAME and piece[0].start > first.start and got and got[0].start == piece[0].start and out:
            k = out[-1]
            head = head_of(clean[piece[0].start : piece[-1].end])
            full = clean[k.start : piece[-1].end]
            if k.cls in _TAKES_KIND and head is not None and head.cls in _NAMED_AFTER and len(got) == 1:
                out[-1] = Mention(k.start, piece[-1].end, head.cls, full, "head.known", head=head.word)
                return out
            if k.cls in _TAKES_KIND and head is not None and head.modified and len(got) == 1:
                if head.cls is k.cls or head.cls in (Cls.Platform, Cls.Mechanism):
                    out[-1] = replace(k, end=piece[-1].end, aliases=(*k.aliases, full))
                else:
                    out.append(Mention(k.start, piece[-1].end, head.cls, full, "head.known", (clean[piece[0].start : piece[-1].end],), head=head.word))
                return out
        out.extend([owned(m, out[-1:]) for m in got[:1]] + got[1:])
    return out


_SHARED = frozenset({Cls.Mechanism, Cls.Initiative})
_JOINING = frozenset("工作 制度 机制 闭环 体系 模式 监督检查 检查 排查 培训班".split())


def _shared_heads(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """流动人员、外来人员排查工作; 申请、认证工作: modifiers that are listed share one head, and are one name."""
    out = list(mentions)
    for m in mentions:
        if m.cls not in _SHARED or not m.rule.startswith("head") or m.head not in _JOINING:
            continue
        i = next((k for k, t in enumerate(toks) if t.start == m.start), 0)
        first = i
        while first >= 2 and toks[first - 1].text == "、":
            j = first - 2
            while j >= 0 and toks[j].kind in (Kind.NOUN, Kind.VERB) and (toks[j].kind is Kind.NOUN or toks[j].noun) and toks[j].end == toks[j + 1].start:
                j -= 1
            if j + 1 > first - 2 and toks[first - 2].kind not in (Kind.NOUN, Kind.VERB):
                break
            s, e = toks[j + 1].start, toks[first - 2].end
            item = next((x for x in mentions if x.end == e and x.start >= s), None)
            if item is not None and item.cls is not Cls.PopulationGroup and not (item.cls is Cls.Initiative and e - s <= 4):
                break
            if not 2 <= e - s <= 8:
                break
            first = j + 1
        if first < i:
            s = toks[first].start
            text = clean[s : m.end]
            out = [x for x in out if not (x.start >= s and x.end <= m.end and x.cls in _SHARED)]
            out.append(replace(m, start=s, name=text, aliases=(m.name, text.removesuffix("工作")), generic=False, rule="head.shared"))
    return out


_ROUND = re.compile(r"[、和]?(?:等)?(?:\d+|[两二三四五六七八九十]+)个(?:行政|自然)?(?P<kind>社区|村民小组|小区|村|街道|镇|乡|县|区|市)")


def _enumerated(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """卫星、永昌两个村; 金桂园、滨江一号两个小区: bare names that the counted kind closes."""
    if not toks:
        return mentions
    out = list(mentions)
    for m in _ROUND.finditer(clean, toks[0].start, toks[-1].end):
        head = head_of(m["kind"])
        if head is None:
            continue
        s = m.start()
        if clean[s] == "、":
            continue
        items: list[tuple[int, int]] = []
        e = s
        while e > toks[0].start:
            b = e
            while b > toks[0].start and clean[b - 1] not in "、，。；：和与及在由对把到是为有（）“”" and e - b < 8:
                b -= 1
            if e - b < 2 or clean[b - 1] not in "、和与及在由对把到是为有，。；：":
                break
            items.append((b, e))
            if clean[b - 1] not in "、和与及":
                break
            e = b - 1
        if len(items) < 2:
            continue
        for b, e in items:
            name = clean[b:e].removeprefix("原")
            b = e - len(name)
            if any(x.start <= b and x.end >= e and not x.generic for x in out) or not name or any(c.isdigit() for c in name):
                continue
            out = [x for x in out if not (x.start < e and x.end > b)]
            out.append(Mention(b, e, head.cls, name, "list.counted", head=head.word))
    return out


_COUNTED = frozenset(
    {Cls.VolunteerTeam} |
    {
        Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.Institution, Cls.Enterprise, Cls.Facility, Cls.PartyBranch, Cls.PartyGroup,
        Cls.SocialOrganization, Cls.PartyOrganization,
    }
)  # fmt: skip


def _counted(toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """41个小区, 36家单位: a counted collective is an entity although its kind alone names nothing."""
    numbers = [t for t in toks if t.kind is Kind.NUM and len(t.text) > 1 and t.text[-1] not in "年度月日"]  # 2021年度|社区
    ends, starts = {t.end for t in numbers}, {t.start for t in numbers}
    return [
        replace(m, generic=False, rule="head.counted") if m.generic and m.cls in _COUNTED and (m.start in ends or m.end in starts and m.cls is Cls.Facility) else m
        for m in mentions
    ]


_TAKES_KIND = frozenset({Cls.Mechanism, Cls.Initiative, Cls.Platform, Cls.Program, Cls.PolicyDocument, Cls.Honor})
# Bodies and places named after what they are for (疫情防控|突击队).
_NAMED_AFTER = frozenset({Cls.VolunteerTeam, Cls.SocialOrganization, Cls.GovernmentBody, Cls.Facility, Cls.Role, Cls.SelfGovernanceOrganization})
_ITEM_CLASSES = frozenset(
    {
        Cls.Initiative, Cls.Mechanism, Cls.Platform, Cls.Program, Cls.Brand, Cls.Project, Cls.Facility, Cls.Role, Cls.Honor,
        Cls.PopulationGroup, Cls.VolunteerTeam, Cls.SocialOrganization, Cls.Institution, Cls.SelfGovernanceOrganization, Cls.GovernmentBody,
        Cls.ResidentialQuarter, Cls.Community, Cls.Village, Cls.Place,
    }
)  # fmt: skip
_YIELDS = frozenset({Cls.Program})
_COINED = frozenset({Cls.Program, Cls.Platform, Cls.Brand, Cls.Mechanism, Cls.Facility, Cls.Project})
_WEAK_RULES = frozenset({"coined.bare"})


def _of_lists(clean: str, toks: Sequence[Token], lists: Sequence[ClosedList], mentions: list[Mention]) -> list[Mention]:
    """Gives the items of a closed list the class that closes it."""
    for closed in lists:
        first, last = toks[closed.closer[0]].start, toks[closed.closer[1] - 1].end
        mentions = [m for m in mentions if not (m.start < first < m.end and m.end == last and m.rule == "head.last")]
        service = clean[toks[closed.closer[0]].start : toks[closed.closer[1] - 1].end].endswith("服务项目")
        cls = Cls.Initiative if service else closed.head.cls
        if cls not in _ITEM_CLASSES or closed.head.weak:
            continue
        for i, j in closed.items:
            s, e = toks[i].start, toks[j - 1].end
            inside = [m for m in mentions if m.start >= s and m.end <= e]
            if text_level(clean[s:e]):
                mentions = [m for m in mentions if m not in inside]
                continue
            strong = [m for m in inside if m.end == e and m.rule not in _WEAK_RULES and not m.generic and not _is_action(m)]
            if strong and strong[0].cls not in _YIELDS and not (cls is Cls.Initiative and toks[i].kind is Kind.QUOTE and strong[0].cls in _COINED):
                continue
            if any(t.kind is Kind.NUM for t in toks[i:j]) or e - s < 2:
                continue
            text = clean[s:e].replace("“", "").replace("”", "")
            if len(text) > 16 or text in _GENERIC_ITEMS:
                continue
            mentions = [m for m in mentions if m not in inside or (m.end < e and not _is_action(m))]
            mentions.append(Mention(s, e, cls, text, "list.closed", head=closed.head.word))
    return mentions


def text_level(text: str) -> bool:
    """市级、区级: a level, no item."""
    return text.endswith("级") or text.startswith("各级")


_GENERIC_ITEMS = frozenset("群众 居民 党员 志愿者 各类 社区 方式 活动 工作 服务 集中学习".split())


def _is_action(m: Mention) -> bool:
    head = head_of(m.name)
    return m.cls is Cls.Initiative or (head is not None and head.action)


def _of_verbs(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """Classes that depend on the governing verb: a bare coined name, an action as the object of a carrying verb."""
    out: list[Mention] = []
    for m in mentions:
        verb = governor(toks, m.start)
        classes = verb.verbs if verb else ()
        if m.rule == "lexicon.national" and m.cls is Cls.Mechanism and verb is not None and verb.text in _HOLDING and m.name.endswith(_OCCASIONS) and _times(toks, m):
            out.append(replace(m, cls=Cls.Initiative, rule="initiative.meeting"))
            continue
        if m.rule == "lexicon.national" and m.cls in (Cls.Initiative, Cls.Mechanism) and not _governed(toks, m, verb):
            continue
        if m.cls is Cls.Mechanism and m.rule.startswith("head") and (m.name in _UNNAMED or not _adopted(toks, m, verb)):
            continue
        if m.cls is Cls.Community and m.rule.startswith("coined"):
            if verb is not None and (verb.text in _STRIVING or verb.text in ("创建", "围绕")):
                out.append(replace(m, cls=Cls.Honor if verb.text in _STRIVING else Cls.Program, rule="honor.striven"))
            continue
        if m.cls in (Cls.Mechanism, Cls.Initiative) and _PLUS.search(m.name):
            m = replace(m, cls=Cls.Mechanism)
        if m.cls is Cls.Program and m.rule.startswith("coined") and verb is not None and verb.text in _CARRYING:
            m = replace(m, cls=Cls.Initiative)  # 开展“红色微讲堂”18次
        if m.rule == "coined.bare":
            cls = _coined_class(toks, m, classes)
            if cls is not None:
                out.append(replace(m, cls=cls))
        elif verb is not None and verb.text in _STRIVING and _can_be_title(m):
            out.append(replace(m, cls=Cls.Honor, generic=False, rule="honor.striven"))
        elif m.cls is Cls.SelfGovernanceOrganization and verb is not None and verb.text in _MEETING:
            out.append(replace(m, cls=Cls.Initiative, generic=False, rule="initiative.meeting"))
        elif m.cls is Cls.Initiative and m.rule.startswith("head"):
            if m.name in _STANDING or (m.head == "学习") or (m.head == "工作" and not _active(toks, m)):
                continue
            if m.generic and not (m.name in _BARE_DEEDS and (_times(toks, m) or verb is not None and verb.text in _CARRYING and verb.end == m.start)):
                continue
            m = replace(m, generic=False)
            if "carry" in classes or "mobilise" in classes or m.end - m.start >= 5 or _times(toks, m):
                out.append(m)
        else:
            out.append(m)
    return out


_STANDING = frozenset(
    "集体活动 教育培训 治理服务 会议宣讲 卫生清理 值班工作 免费培训 相关帮扶 党员学习活动 学习活动 组织活动 基层党建活动 党性教育 思想教育 贴心服务 精细化服务 党建工作 社区工作 中心工作 各项工作 重点工作 基层党建工作 党员发展工作 老龄工作 民政工作 综治工作 信访工作 组织工作 思想工作 宣传工作 群众工作 基层工作 社区服务 为民服务 治理工作 "
    "日常工作 本职工作 业务工作 服务群众 基础工作 主要工作 社区管理 日常管理 民生服务 便民服务 公共服务 优质服务 基层治理工作 社区治理工作 述职工作 学习教育 政治学习 集中学习 "
    "党建宣传 督导检查 监督管理 社会管理 社区宣传 政策宣传 主题活动 实践活动 系列活动 各类活动 服务活动 文体活动 文化活动 特色活动 专题活动 党员教育管理 党员管理 教育管理 队伍管理".split()
)


_AWARDS = frozenset("荣获 获 获评 被评为 评为 被授予 授予 入选 获得 被命名为 命名为 先后荣获 先后获得 斩获 获评为 被评选为 连续荣获 被列为 被确定为 荣膺 捧回".split())
_TITLE_WORDS = re.compile(r"示范|先进|优秀|最美|文明|十佳|称号|案例|奖|荣誉|模范|标兵|平安|和谐|五星|百佳|样板|试点|红旗|绿色|卫生|标杆|好人|达标|学习型|宜居|星级|品牌")


def _awarded(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """荣获“全国文明单位”、省级示范社区等荣誉: all that the verb of awarding governs is a title."""
    out = list(mentions)
    for i, token in enumerate(toks):
        if token.kind is not Kind.VERB or token.text not in _AWARDS:
            continue
        j = i + 1
        start = -1
        while j <= len(toks):
            t = toks[j] if j < len(toks) else None
            ends = t is None or t.kind in (Kind.STOP, Kind.LINK) or t.text in ("等", "称号") or (t.kind is Kind.VERB and not t.noun)
            if ends or (t is not None and t.kind is Kind.QUOTE and start >= 0 and toks[j - 1].kind is Kind.QUOTE):
                if start >= 0:
                    out = _title(clean, start, toks[j - 1].end, out)
                start = -1
                if t is None or t.text in ("，", "。", "；", "等") or (t.kind is Kind.VERB and not t.noun):
                    break
                if t.kind is Kind.QUOTE:
                    start = t.start
            elif start < 0 and t is not None and t.text not in ("了", "过", "的", "先后", "多次"):
                start = t.start
            j += 1
    return out


def _title(clean: str, start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    text = clean[start:end].replace("“", "").replace("”", "")
    if not 4 <= len(text) <= 26 or not _TITLE_WORDS.search(text) or text in ("荣誉称号", "称号"):
        return mentions
    short = re.sub(r"^(?:\d{4}年度?|年度)", "", text)
    aliases = tuple(dict.fromkeys(a for a in (short, short.removesuffix("荣誉称号"), short.removesuffix("称号")) if a and a != text))
    kept = [m for m in mentions if m.end <= start or m.start >= end]
    return [*kept, Mention(start, end, Cls.Honor, text, "honor.awarded", aliases)]


_MEETING = frozenset("召开 举行 举办 组织召开".split())
_STRIVING = frozenset("争创 创建 打造 争当 争做 创评 建设成 打造成 建成 整顿 争取".split())
_TITLES = frozenset({Cls.PartyOrganization, Cls.PartyBranch, Cls.GridPartyBranch, Cls.GeneralPartyBranch, Cls.Community, Cls.ResidentialQuarter, Cls.Village})


def _governed(toks: Sequence[Token], m: Mention, verb: Token | None) -> bool:
    """A national name counts where it is done or kept up, not where it only stands in another phrase (民主监督作用)."""
    after = next((t for t in toks if t.start >= m.end), None)
    if after is not None and after.start == m.end and after.kind in (Kind.NOUN, Kind.DE) and after.text not in ("作用", "活动", "制度", "工作", "方式", "机制", "等"):
        return False
    if verb is not None:
        return bool({"carry", "adopt", "run", "use", "involve", "mobilise", "found", "study", "build"} & set(verb.verbs)) or verb.text in ("参加", "发挥")
    return any(t.kind is Kind.VERB and t.start >= m.end for t in toks)


_HOLDING = frozenset("召开 举行 举办 组织召开 开展 上 组织".split())
_OCCASIONS = ("会", "会议", "党日", "党课", "大会")


def _times(toks: Sequence[Token], m: Mention) -> bool:
    """A number follows: single meetings are counted, not the institution kept up (召开党员大会4次)."""
    after = next((t for t in toks if t.start >= m.end), None)
    return after is not None and after.kind is Kind.NUM


_PLUS = re.compile(r"[＋+]")
_UNNAMED = frozenset("工作机制 运行机制 运作机制 长效机制 制度机制 体制机制 治理体系 治理机制 基层治理体系 社区治理体系 工作制度 规章制度 各项制度 管理制度 工作方案 实施方案 应急预案 工作台账 组织体系 服务体系 联动机制 责任体系 问题清单 保障机制".split())


def _adopted(toks: Sequence[Token], m: Mention, verb: Token | None) -> bool:
    """A plain mechanism counts where it is the object of a verb, or the topic of one (社区救助制度落到实处)."""
    if verb is not None:
        head = head_of(m.name)
        return bool({"adopt", "found", "run", "carry", "build", "study", "use"} & set(verb.verbs)) or head is not None and not head.weak
    return any(t.kind is Kind.VERB and t.start >= m.end for t in toks)


def _can_be_title(m: Mention) -> bool:
    """争创“六好”党支部, 打造精致社区: what is striven for is a title, not a body or a place."""
    return m.cls in _TITLES and not m.generic and m.name != m.head and not m.rule.startswith("list")


_NOT_ACTIVE = frozenset("治理 管理 建设 服务 教育 发展 组织 生活 落实 运行 提升 创新 保障 监督 领导 实践 融合 党建".split())


def _active(toks: Sequence[Token], m: Mention) -> bool:
    """…排查工作, …调解工作: the word before 工作 is an action; a standing line of work (老龄工作) is no initiative."""
    inside = [t for t in toks if m.start <= t.start < m.end and t.text != "工作"]
    if not inside:
        return False
    word = inside[-1].text
    return word not in _NOT_ACTIVE and (verb_of(word)[1] or tag(word) in ("v", "vn") or word in _ACTIVE)


_ACTIVE = frozenset("帮教 摸排 防溺水 防汛 整改 转移 认证 申请 采集 录入 消杀 清零".split())


def _people_inside(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """流动党员|学习教育, 重点人员|帮教工作: whom a deed is for stands at the start of its name."""
    out = list(mentions)
    for m in mentions:
        if m.cls is not Cls.Initiative or not m.rule.startswith("head"):
            continue
        for token in toks:
            if not m.start < token.end < m.end:
                continue
            head = head_of(clean[m.start : token.end])
            if head is not None and head.cls is Cls.PopulationGroup and not (head.modified and clean[m.start : token.end] == head.word):
                if not any(x.start == m.start and x.end == token.end for x in out):
                    out.append(Mention(m.start, token.end, Cls.PopulationGroup, clean[m.start : token.end], "people.inside", head=head.word))
                break
    return out


_STUDY = re.compile(r"(?:学习|宣讲|宣传|宣讲宣传|专题学习|教育)(?:活动|会)?(?=[，。；、]|\d)")


def _studied(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """开展二十大精神学习5次: studying a document is an initiative of its own where it is carried out."""
    out = list(mentions)
    for m in mentions:
        if m.cls is Cls.PolicyDocument and m.rule != "title.marks":
            after = _STUDY.match(clean, m.end)
            verb = governor(toks, m.start)
            if after and verb is not None and "carry" in verb.verbs:
                out.append(Mention(m.start, after.end(), Cls.Initiative, clean[m.start : after.end()], "initiative.study"))
    return out


# Actions that alone are a deed where they are carried out or counted (开展走访, 宣讲3次).
_BARE_DEEDS = frozenset("走访 宣讲 巡诊 义诊 演练 巡查 慰问 巡逻 讲座 培训 调研 体检 招聘会 党课 入户走访 调解".split())
_CARRYING = frozenset("召开 开展 组织开展 举办 举行 广泛开展 积极开展 深入开展 扎实开展 持续开展 定期开展".split())
_NO_CARRIED = re.compile(r"情况|如下|基础|条件|水平|能力|效果|理论学习|交流研讨|集中学习")
_NO_DEED = frozenset("工作 活动 服务 学习 交流 研讨 讨论 合作 互动 批评 自我批评 宣传 教育 培训 各项工作 各类活动 情况".split())


def _carried(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """开展文化浸润: what is carried out is an initiative, whatever it is called."""
    out = list(mentions)
    for i, j in runs(toks):
        run = toks[i:j]
        if any(t.kind is not Kind.NOUN for t in run) or any(m.start < run[-1].end and m.end > run[0].start for m in mentions):
            continue
        before = toks[i - 1] if i else None
        after = toks[j] if j < len(toks) else None
        verb = governor(toks, run[0].start)
        text = clean[run[0].start : run[-1].end]
        if verb is None or verb.text not in _CARRYING or before is None or before.kind not in (Kind.VERB, Kind.LINK, Kind.DE, Kind.NUM):
            continue
        if after is not None and after.kind in (Kind.DE, Kind.VERB, Kind.QUOTE):
            continue
        if verb.text in _MEETING and not text.endswith(("会", "会议")):
            continue
        if 3 <= len(text) <= 12 and text not in _NO_DEED and text not in _STANDING and len(run) > 1:
            if _NO_CARRIED.search(text):
                continue
            out.append(Mention(run[0].start, run[-1].end, Cls.Initiative, text, "initiative.carried"))
    return out


_TURNS = frozenset("从 到 由 为 成 变 变为 成为 转向 向 当好 是 当 转变 至".split())


def _coined_class(toks: Sequence[Token], m: Mention, classes: tuple[str, ...]) -> Cls | None:
    """The class of a coined name without a kind, by its verb; None where it is only a figure of speech (从“盆景”到“风景”)."""
    before = next((t for t in reversed(toks) if t.end <= m.start), None)
    if before is not None and before.text in _TURNS:
        return None
    head = head_of(m.name)
    if head is not None and head.action and len(m.name) > len(head.word):
        return Cls.Initiative  # “潮汐行动”
    verb = governor(toks, m.start)
    if verb is not None and verb.text[-2:] in _COINED_BY:
        return _COINED_BY[verb.text[-2:]]
    for cls in classes:
        found = _BY_VERB.get(cls)
        if found is not None:
            return found
    if before is not None and before.kind in (Kind.NOUN, Kind.NAME, Kind.LINK, Kind.QUOTE):
        return Cls.Mechanism
    return None


_PRACTISING = frozenset("推行 实行 探索推行 创新推行 大力推行 全面推行 试行".split())


def _practised(clean: str, toks: Sequence[Token], mentions: list[Mention]) -> list[Mention]:
    """推行常规问题限时办、高频问题专项办: what is practised is a mechanism, whatever it is called."""
    out = list(mentions)
    for i, token in enumerate(toks):
        if token.kind is not Kind.VERB or token.text not in _PRACTISING:
            continue
        j = i + 1
        start = toks[j].start if j < len(toks) else -1
        found: list[Mention] = []
        while j < len(toks) and toks[j].kind is not Kind.DE and toks[j].text not in ("等", "了"):
            t = toks[j]
            stop = t.kind in (Kind.LINK, Kind.STOP)
            if stop or j == len(toks) - 1:
                end = t.start if stop else t.end
                text = clean[start:end]
                if 4 <= len(text) <= 10 and not any(m.start < end and m.end > start for m in out) and not any(c in "“”《》" for c in text):
                    found.append(Mention(start, end, Cls.Mechanism, text, "mechanism.practised"))
                start = t.end
            if t.kind is Kind.STOP or t.text == "和":
                break
            j += 1
        if len(found) > 1:
            out.extend(found)
    return out




# What the verb makes of a coined name; the classes of verbs decide where a verb is not listed.
_COINED_BY = {
    **dict.fromkeys("成立 组建".split(), Cls.SocialOrganization),
    **dict.fromkeys("打造 推出 搭建 上线 开通 开办 创办".split(), Cls.Program),
    **dict.fromkeys("建立 健全 推行 实行 坚持 落实 构建 形成 创新 探索 完善 织密 制定 采取".split(), Cls.Mechanism),
    **dict.fromkeys("开展 举办 组织 实施 举行 参与 参加".split(), Cls.Initiative),
    **dict.fromkeys("设立 担任 选聘 聘请".split(), Cls.Role),
}
_BY_VERB = {
    "found": Cls.SocialOrganization, "run": Cls.Program, "carry": Cls.Initiative, "adopt": Cls.Mechanism, "strive": Cls.Honor, "award": Cls.Honor,
    "study": Cls.PolicyDocument, "use": Cls.Mechanism, "involve": Cls.Initiative, "build": Cls.Program, "role": Cls.Role,
}  # fmt: skip


def governor(toks: Sequence[Token], start: int) -> Token | None:
    """The nearest verb of the genre to the left of `start` in the same clause."""
    found = None
    for token in toks:
        if token.start >= start:
            break
        if token.kind is Kind.VERB:
            found = token
        elif token.kind is Kind.STOP and token.text in "，；。：":
            found = None
    return found
