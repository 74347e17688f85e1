"""社区党委书记、居委会主任李某某: the person holds the posts that stand before the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.links import Link
from kg.model import Factuality, Mention, Report
from kg.recognition import Reading
from kg.rules.frames import BODIES, SETTLEMENTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_TAILS = tuple(
    sorted(
        words(
            "书记 主任 部长 所长 局长 主席 会长 队长 站长 委员 常委 负责人 理事长",
            "科长 院长 校长 经理 组长 秘书长",
        )
    )
)
_LEADS = re.compile(
    r"(?:党委|党工委|党总支|党支部|总支|支部|党组织|居委会|村委会|业委会|党组|区委|县委|市委|镇党委)(?:书记|副书记|主任|副主任|委员|常委)"
)
_REACH = 24


def posts(report: Report, reading: Reading, first: int) -> list[Link]:
    """Persons with their posts, and posts with their bodies, in one sentence."""
    out: list[Link] = []
    ms = reading.mentions
    for k, m in enumerate(ms):
        if m.cls is Cls.Person:
            out.extend(_held(report, reading, first, k))
        elif m.cls is Cls.Role:
            out.extend(_owned(reading, first, k))
    return out


def _held(report: Report, reading: Reading, first: int, k: int) -> list[Link]:
    """The posts before a name, as long as nothing but posts and bodies stands between."""
    out: list[Link] = []
    ms = reading.mentions
    person = ms[k]
    for j in range(k - 1, -1, -1):
        c = ms[j]
        between = report.clean[c.end : person.start]
        if c.end > person.start or len(between) > _REACH or "，" in between or "。" in between:
            break
        adjacent = not between.strip(" 、")
        if c.cls is Cls.Person and not adjacent:
            break
        if c.cls in BODIES and not adjacent and between.endswith(_TAILS):
            if not any(ms[x].start == c.end and ms[x].cls in BODIES for x in range(j + 1, k)):
                out.append(_link(reading, first + k, Rel.holdsPost, first + j, c.start, person.end, "holdsPost.body"))
        elif c.cls is Cls.Role and adjacent and not _LEADS.match(c.head or c.name) and not _has_body(ms, c):
            out.append(_link(reading, first + k, Rel.holdsPost, first + j, c.start, person.end, "holdsPost.role"))
    return out


def _has_body(ms: Sequence[Mention], post: Mention) -> bool:
    return any(m.end == post.start and m.cls in BODIES for m in ms)


def _owned(reading: Reading, first: int, k: int) -> list[Link]:
    """服务站|医生: a post with its body before it and no name after it; a single head (书记) is no post."""
    ms = reading.mentions
    m = ms[k]
    box = next((j for j in range(k) if ms[j].end == m.start), -1)
    if box < 0 or m.generic or _bare(m) or any(x.start == m.end and x.cls is Cls.Person for x in ms):
        return []
    if ms[box].cls in BODIES | SETTLEMENTS | {Cls.Facility}:
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
