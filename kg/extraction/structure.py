"""Relations that the make-up of phrases says, whatever the sentence says: what stands in what, who belongs to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.links import Link
from kg.extraction.parts import parts
from kg.extraction.posts import posts
from kg.model import Factuality, Mention, Report, SectionKind
from kg.recognition import Reading
from kg.recognition.leaders import LEADER, VISITED
from kg.recognition.posted import POSTED
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, DEEDS, OWN_BODIES, PARTY, PLACES, SETTLEMENTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_NAMED_BY_DIVISION = frozenset({Cls.Facility, Cls.Institution, Cls.SocialOrganization})


def structural_links(report: Report, readings: Sequence[Reading]) -> list[Link]:
    """Links of containers, lists and posts: always actual."""
    out: list[Link] = []
    first = 0
    for reading in readings:
        out.extend(_nested(report, reading, first))
        out.extend(_lying(report, reading, first))
        out.extend(_inside(reading, first))
        out.extend(_visits(reading, first))
        out.extend(_posted(reading, first))
        out.extend(posts(report, reading, first))
        out.extend(parts(report, reading, first))
        first += len(reading.mentions)
    return out


def _lying(report: Report, reading: Reading, first: int) -> list[Link]:
    """走进位于清波街道的望江社区: what 的 leads to lies there."""
    ms, kind = reading.mentions, reading.sentence.section.kind
    out: list[Link] = []
    for k, m in enumerate(ms):
        if m.cls not in _SITED or m.generic or report.clean[m.start - 1 : m.start] != "的":
            continue
        place = next((j for j in range(k - 1, -1, -1) if _LEADS_ON.fullmatch(report.clean, ms[j].end, m.start)), -1)
        if place >= 0 and ms[place].cls in _SITED and _LIES.search(report.clean, reading.sentence.body, m.start):
            start = ms[place].start
            out.append(
                Link(first + k, Rel.locatedIn, first + place, Factuality.ACTUAL, start, m.end, kind, "locatedIn.stands")
            )
    return out + [_one_of(first, kind, k, j, ms) for k, j in _one_of_its(report, ms)]


def _one_of_its(report: Report, ms: Sequence[Mention]) -> list[tuple[int, int]]:
    """松风苑是望江街道的一个商品房小区: the settlement, and the one that it is one of the quarters of."""
    return [
        (k, j)
        for k, m in enumerate(ms)
        if m.cls in SETTLEMENTS and not m.generic and report.clean.startswith("是", m.end)
        for j, place in enumerate(ms)
        if place.start > m.end and place.cls in SETTLEMENTS and not place.generic
        if _ONE_OF.match(report.clean, place.end) and not _STOPS.search(report.clean, m.end, place.start)
    ]


def _one_of(first: int, kind: SectionKind, k: int, j: int, ms: Sequence[Mention]) -> Link:
    start, end = ms[k].start, ms[j].end
    return Link(first + k, Rel.locatedIn, first + j, Factuality.ACTUAL, start, end, kind, "locatedIn.stands")


def _inside(reading: Reading, first: int) -> list[Link]:
    """重点人员|帮教工作: the people in the name of a deed are whom it serves."""
    ms = reading.mentions
    out: list[Link] = []
    for k, m in enumerate(ms):
        if m.rule == "people.inside":
            deeds = [j for j, d in enumerate(ms) if d.start <= m.start and d.end > m.end and d.cls in DEEDS]
            if deeds and not _CONTROL.search(ms[deeds[0]].name):
                deed = first + deeds[0]
                out.append(
                    Link(
                        deed,
                        Rel.serves,
                        first + k,
                        Factuality.ACTUAL,
                        m.start,
                        ms[deeds[0]].end,
                        reading.sentence.section.kind,
                        "serves.inside",
                    )
                )
    return out


def _posted(reading: Reading, first: int) -> list[Link]:
    """XX市委|常委XX: the body of a post in a masked person's name."""
    ms, kind = reading.mentions, reading.sentence.section.kind
    out: list[Link] = []
    person = -1
    for k, m in enumerate(ms):
        if m.cls is Cls.Person:
            person = k
        elif m.rule == POSTED and person >= 0 and m.end < ms[person].end:
            start, end = ms[person].start, ms[person].end
            out.append(
                Link(first + person, Rel.holdsPost, first + k, Factuality.ACTUAL, start, end, kind, "holdsPost.masked")
            )
    return out


def _visits(reading: Reading, first: int) -> list[Link]:
    """习近平总书记视察江西|重要讲话精神: who was where, inside the name of a speech."""
    ms, kind = reading.mentions, reading.sentence.section.kind
    return [
        Link(first + k, Rel.visits, first + j, Factuality.ACTUAL, m.start, place.end, kind, "visits.leader")
        for k, m in enumerate(ms)
        if m.rule == LEADER
        for j, place in list(enumerate(ms))[k + 1 : k + 2]
        if place.rule == VISITED
    ]


def _nested(report: Report, reading: Reading, first: int) -> list[Link]:
    """望江区|清波街道|望江社区|党委: each stands in, or belongs to, what is named right before it."""
    out: list[Link] = []
    ms = reading.mentions
    box_of: dict[int, int] = {}
    ends: dict[int, int] = {}
    for k, m in enumerate(ms):
        box = ends.get(m.start, -1)
        if box < 0 and m.cls in SETTLEMENTS:
            box = ends.get(_before_number(reading, m.start), -1)  # 全区|121个|村
        if box < 0 and (m.cls is Cls.Enterprise or _is_coined_place(m)):
            box = ends.get(_before_de(reading, m.start), -1)  # 听涛苑|的|安居物业, 望江社区|的|“潮声”驿站
        ends.setdefault(m.end, k)
        shared = False
        if box < 0 and m.cls in _POSTED and not m.generic:
            box = _post_box(report, reading, k, box_of)  # 望江社区党委书记、居委会|主任
        if box < 0:
            box = _shared_box(reading, k, box_of)
            shared = box >= 0
        if box < 0 or report.clean.startswith("”“", m.start - 1):
            continue  # “巧手坊”“暖心队”: names side by side
        box_of[k] = box
        found = _belongs(ms[box], m, shared)
        if found is None:
            continue
        relation, rule, inverse = found
        s, o = (first + k, first + box) if inverse else (first + box, first + k)
        out.append(Link(s, relation, o, Factuality.ACTUAL, ms[box].start, m.end, reading.sentence.section.kind, rule))
    return out


def _post_box(report: Report, reading: Reading, k: int, box_of: dict[int, int]) -> int:
    """The settlement before a list of posts holds for the body of each post."""
    ms = reading.mentions
    for j in range(k - 1, max(-1, k - 4), -1):
        if j in box_of and ms[j].cls in BODIES and ms[box_of[j]].cls in SETTLEMENTS:
            return box_of[j] if _POSTS.fullmatch(report.clean, ms[j].end, ms[k].start) else -1
    return -1


def _before_number(reading: Reading, start: int) -> int:
    """Where the number starts that counts what begins at `start`, or -1."""
    return next((t.start for t in reading.tokens if t.end == start and t.kind is Kind.NUM), -1)


def _before_de(reading: Reading, start: int) -> int:
    """Where the 的 starts that stands right before `start`, or -1."""
    return next((t.start for t in reading.tokens if t.end == start and t.kind is Kind.DE), -1)


def _belongs(box: Mention, m: Mention, shared: bool) -> tuple[Rel, str, bool] | None:
    """The relation of a mention to what stands right before it, its rule, and whether the mention is the subject."""
    if m.cls in _NAMED_BY_DIVISION and box.cls is Cls.AdministrativeDivision:
        return None  # 嘉祥县|实验小学, 龙文区|总工会: a part of the name, not what the text tells
    if m.cls is Cls.GovernmentBody and _FAR.search(box.name) and m.head not in _RULING:
        return None  # 观潮区|交警大队: likewise; a street's own offices are near enough
    if m.cls in (Cls.Facility, Cls.Institution) and box.cls is Cls.Community and box.generic:
        return None  # 社区|党群服务中心: which one, not where
    if m.cls is box.cls and m.cls in SETTLEMENTS - {Cls.AdministrativeDivision}:
        return None  # 云泉里、华林苑|两个|小区: their kind
    if box.cls in SETTLEMENTS and m.cls in _SITED and not (box.generic and m.generic):
        return Rel.locatedIn, "locatedIn.list" if shared else "locatedIn.nested", True
    if shared:
        return None
    if box.cls is Cls.ResidentialQuarter and m.cls is Cls.Enterprise and "物业" in m.name and not box.generic:
        return Rel.hasOrganization, "hasOrganization.manager", False
    if box.cls in SETTLEMENTS and m.cls in _BELONGING and not m.generic:
        if box.generic and (box.cls is Cls.ResidentialQuarter or m.name in _NO_BODY):
            return None
        return Rel.hasOrganization, "hasOrganization.nested", False
    if box.cls in BODIES and m.cls in PARTY | OWN_BODIES and not (_coined(box) and _coined(m)):
        return Rel.hasSubOrganization, "hasSubOrganization.nested", False
    return None


def _is_coined_place(m: Mention) -> bool:
    return m.cls is Cls.Facility and m.rule.startswith("coined")


def _coined(m: Mention) -> bool:
    return m.rule.startswith(("coined", "list")) or m.name in _NO_BODY


def _shared_box(reading: Reading, k: int, box_of: dict[int, int]) -> int:
    """清波街道望江社区、观潮社区: the container before a list holds for its members of one class."""
    ms = reading.mentions
    m = ms[k]
    if m.generic or m.cls not in SETTLEMENTS or k - 1 not in box_of or k == 0:
        return -1
    before = ms[k - 1]
    if before.cls is not m.cls and {before.cls, m.cls} != {Cls.Community, Cls.Village}:
        return -1
    between = [t for t in reading.tokens if before.end <= t.start and t.end <= m.start]
    return box_of[k - 1] if between and all(t.kind in (Kind.LINK, Kind.NUM) for t in between) else -1


_POSTED = OWN_BODIES | PARTY
_SITED = PLACES | {Cls.Facility, Cls.Institution}
_BELONGING = BODIES - {Cls.Enterprise, Cls.Institution}
_FAR = re.compile("[省市区县州旗]$")
_LIES = re.compile(r"(?:位于|地处|坐落于|坐落在)[^，。；、的]{2,24}的\Z")
_ONE_OF = re.compile("的(?:一个|一座|一处|一片)[^，。；、]{0,8}(?:小区|社区|村|家属院|街道|镇)(?=[，。；])")
_STOPS = re.compile("[，。；]")
_LEADS_ON = re.compile("[^，。；、：的]{0,8}的")  # 望江新区|核心地段的|清波街道
_RULING = words("政府 人民政府 镇政府 区政府 市政府 县政府 乡政府 党委政府 街道办事处 办事处 街道办")
_POSTS = re.compile(r"(?:第一)?(?:副?书记|副?主任|常委|委员|组织委员)、")
_CONTROL = re.compile(r"排查|管控|稳控|摸排|登记|采集|录入|检查|巡查|清查|招募|选举")
_NO_BODY = words(
    "社会组织 群团组织 党组织 基层党组织 各级党组织 党支部 支部 企业 组织 上级党组织 志愿者队伍 人才队伍",
    "社团 自治组织 自组织 党委会 各党支部 单位党组织",
)
