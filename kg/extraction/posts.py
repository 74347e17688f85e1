"""社区党委书记、居委会主任李某某: the person holds the posts that stand before the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.led import led
from kg.extraction.links import Link
from kg.model import Factuality, Mention, Report
from kg.recognition import Reading
from kg.rules.frames import BODIES, SETTLEMENTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_TAILS = tuple(
    sorted(
        words(
            "书记 主任 部长 所长 局长 主席 会长 队长 站长 委员 常委 负责人 理事长 厅长 处长 股长 镇长 乡长 区长 县长",
            "市长 科长 院长 校长 经理 组长 秘书长 园长 馆长 社长 团长 班长 董事长 总经理 总监 政委 教导员 干事 监事长",
        )
    )
)
_LEADS = re.compile(
    r"(?:党委|党工委|党总支|党支部|总支|支部|党组织|居委会|村委会|业委会|党组|区委|县委|市委|镇党委)(?:书记|副书记|主任|副主任|委员|常委)"
)
_REACH = 24
_ANY_BODY = words("物业 支部 党支部 单位 企业 公司 组织")  # 物业|保安: any of them
_MEMBERS = ("委员", "常委")
_TEAM_STEMS = frozenset("队会组团站社班")
_TITLE = re.compile(f"(?:第一|常务)?副?(?:{'|'.join(_TAILS)})")
_TAKES = re.compile("，?(?:[^，。；]{0,10}?)(?:现任|担任|兼任|出任|当选为?|任|系|是)")


def posts(report: Report, reading: Reading, first: int) -> list[Link]:
    """Persons with their posts, and posts with their bodies, in one sentence."""
    out: list[Link] = []
    ms = reading.mentions
    for k, m in enumerate(ms):
        if m.cls is Cls.Person:
            out.extend(_held(report, reading, first, k))
            out.extend(_takes(report, reading, first, k))
            out.extend(led(report, reading, first, k))
        elif m.cls is Cls.Role:
            out.extend(_owned(reading, first, k))
    return out


def _held(report: Report, reading: Reading, first: int, k: int) -> list[Link]:
    """The posts before a name, as long as nothing but posts and bodies stands between."""
    bodies: list[Link] = []
    roles: list[tuple[Mention, Link]] = []
    ms = reading.mentions
    person = ms[k]
    for j in range(k - 1, -1, -1):
        c = ms[j]
        between = report.clean[c.end : person.start]
        if c.end > person.start or len(between) > _REACH or "，" in between or "。" in between:
            break
        adjacent = not _besides(report.clean, ms[j + 1 : k], c.end, person.start).strip(" 、兼")
        if c.cls is Cls.Person and between.strip(" 、"):
            break
        if c.cls in BODIES and between.strip(" 、") and between.endswith(_TAILS):
            if not any(ms[x].start == c.end and ms[x].cls in BODIES for x in range(j + 1, k)):
                bodies.append(
                    _link(reading, first + k, Rel.holdsPost, first + j, c.start, person.end, "holdsPost.body")
                )
        elif c.cls is Cls.Role and adjacent and not _LEADS.match(c.head or c.name) and not _has_body(ms, c):
            link = _link(reading, first + k, Rel.holdsPost, first + j, c.start, person.end, "holdsPost.role")
            roles.append((c, link))
    return bodies + [x for c, link in roles for x in _of_role(reading, first, k, c, link, bool(bodies))]


def _of_role(reading: Reading, first: int, k: int, post: Mention, link: Link, told: bool) -> list[Link]:
    """队长马某: the team named before; 党委委员、组织委员周某: the body tells it already."""
    if not post.name.endswith(_TAILS):
        return [link]
    stem = post.name.removeprefix("副")[:-1]
    if len(post.name.removeprefix("副")) == 2 and stem in _TEAM_STEMS:
        before = [j for j in range(k) if reading.mentions[j].end <= post.start and _ends(reading.mentions[j], stem)]
        start = reading.mentions[before[-1]].start if before else 0
        return [
            _link(reading, first + k, Rel.holdsPost, first + j, start, reading.mentions[k].end, "holdsPost.team")
            for j in before[-1:]
        ]
    return [] if told and post.name.endswith(_MEMBERS) else [link]


def _ends(m: Mention, stem: str) -> bool:
    return m.cls in BODIES | {Cls.Facility} and not m.generic and m.name.endswith(stem)


def _besides(clean: str, inner: Sequence[Mention], start: int, end: int) -> str:
    """What stands in clean[start:end] besides posts and bodies."""
    out, at = "", start
    for m in inner:
        if m.cls in BODIES | {Cls.Role} and m.end <= end:
            out += clean[at : max(at, m.start)]
            at = max(at, m.end)
    return out + clean[at:end]


def _takes(report: Report, reading: Reading, first: int, k: int) -> list[Link]:
    """王某某，现任望江社区党委书记; 杨某当选人大代表: the posts after a name and a verb of taking them."""
    ms = reading.mentions
    person = ms[k]
    found = _TAKES.match(report.clean, person.end, reading.sentence.end)
    if found is None:
        return []
    at = found.end()
    end = next((c[1] for c in reading.sentence.clauses if c[0] <= at <= c[1]), at)
    out: list[Link] = []
    for j in range(k + 1, len(ms)):
        c = ms[j]
        if not at <= c.start < end:
            continue
        after = report.clean[c.end : c.end + 5]
        of_body = c.cls in BODIES and _TITLE.match(after)
        if of_body or (c.cls is Cls.Role and not _LEADS.match(c.head or c.name) and not _has_body(ms, c)):
            out.append(_link(reading, first + k, Rel.holdsPost, first + j, person.start, c.end, "holdsPost.after"))
    return out


def _has_body(ms: Sequence[Mention], post: Mention) -> bool:
    """A body stands right before the post or in it: 社区党委|书记, 区委|书记."""
    return any(m.cls in BODIES and (m.end == post.start or m.start == post.start < m.end < post.end) for m in ms)


def _owned(reading: Reading, first: int, k: int) -> list[Link]:
    """服务站|医生: a post with its body before it and no name after it; a single head (书记) is no post."""
    ms = reading.mentions
    m = ms[k]
    box = next((j for j in range(k) if ms[j].end == m.start), -1)
    if box < 0 or m.generic or _bare(m) or any(x.start == m.end and x.cls is Cls.Person for x in ms):
        return []
    if ms[box].cls in BODIES | SETTLEMENTS | {Cls.Facility} and ms[box].name not in _ANY_BODY:
        return [_link(reading, first + box, Rel.hasRole, first + k, ms[box].start, m.end, "hasRole.nested")]
    return []


def _bare(m: Mention) -> bool:
    return (
        bool(_LEADS.match(m.head or m.name))
        or (m.head or m.name).endswith(_TAILS)
        or m.head in ("领导", "工作人员", "代表")
    )


def _link(reading: Reading, s: int, r: Rel, o: int, start: int, end: int, rule: str) -> Link:
    return Link(s, r, o, Factuality.ACTUAL, start, end, reading.sentence.section.kind, rule)
