"""What stands right before a number, and has it: 党群服务中心|设有功能室9个, 业委会|党员占比50%, 柳湾新村|12栋楼."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations.case import Case
from kg.extraction.observations.members import MADE_UP
from kg.extraction.observations.parts import EACH
from kg.extraction.observations.sites import MEASURED
from kg.rules.frames import OUTER_BODIES, OWN_BODIES, PARTY, PROGRAMS, SETTLEMENTS
from kg.vocab import Cls

_TOPICS: Final = OWN_BODIES | PROGRAMS | {Cls.Facility, Cls.Institution, Cls.Mechanism, Cls.Initiative, Cls.Enterprise}
_OWNERS: Final = PARTY | OWN_BODIES | {Cls.Facility, Cls.ResidentialQuarter, Cls.Enterprise}
HOLDERS: Final = PARTY | OUTER_BODIES | SETTLEMENTS | _TOPICS
_BRACKETED: Final = MEASURED | MADE_UP | _TOPICS
_PLACES: Final = frozenset({Cls.Community, Cls.Village, Cls.ResidentialQuarter})

_HAS: Final = re.compile(r"(?:里|内|中)?(?:现|共|目前|还)*(?:下?设有?|有|拥有|配备|配有|建有|达到?|为|的)?")
_COUNTED_THEMSELVES: Final = re.compile("组建|成立|建立|创建|设立|覆盖|挂牌|达标|关系转接")
_VERB_BEFORE: Final = re.compile(
    "(?:硬化|亮化|修缮|改造|改建|更换|开展|举办|组织|号召|动员|引进|引入|建成|建设|建有|建立|组建|成立|打造|新建|整合|联合|协调|邀请)$"
)


def bracketed(case: Case) -> int | None:
    """阅览室（藏书1.2万册）: what stands before the bracket."""
    opens = max(case.text.rfind(mark, 0, case.reading.start) for mark in "（(")
    if opens < 0 or any(mark in case.text[opens : case.reading.start] for mark in "）)"):
        return None
    return next((i for i in case.before if case.end(i) == opens and case.mention(i).cls in _BRACKETED), None)


def adjacent(case: Case) -> int | None:
    """党群服务中心|设有|功能室9个; 业委会|党员占比50%, where the body is read as part of the indicator."""
    if case.reading.rule == EACH:
        return None  # 书屋、食堂各1个
    for i in reversed(case.free):
        mention = case.mention(i)
        has = _HAS.fullmatch(case.text, case.end(i), case.reading.start)
        if has is None or _mere_kind(i, case) or case.governed(i):
            continue
        named = case.quantity.start > case.reading.start and mention.cls in _OWNERS  # not 云里、华庭|两个小区
        if named or (has[0] and mention.cls in HOLDERS):
            return i
    for i in case.inside:
        name = case.text[case.end(i) : case.quantity.start]
        owns = len(name) > 1 and case.mention(i).cls in _OWNERS and not _COUNTED_THEMSELVES.match(name)
        opens = case.at(i) == case.reading.start
        if opens and owns and not (_mere_kind(i, case) or case.governed(i) or _object(i, case)):
            return i
    return None


def right_before(case: Case) -> int | None:
    """柳湾新村|12栋楼建于1978年; not the names that the number sums up (柳湾、青塘|两个村)."""
    if case.quantity.start != case.reading.start:
        return None
    for i in case.free:
        mention = case.mention(i)
        if case.end(i) != case.reading.start or mention.cls not in _PLACES or mention.generic:
            continue
        before = case.text[: case.at(i)].rstrip("“《")
        if not before.endswith(("、", "和", "与", "及", "”")):
            return None if mention.name.endswith(case.reading.indicator) else i
    return None


def _object(index: int, case: Case) -> bool:
    """号召|支部党员256名: the subject does it, the body only says which."""
    return bool(_VERB_BEFORE.search(case.text, case.opens, case.at(index)))


def _mere_kind(index: int, case: Case) -> bool:
    """小区, 社区, 物业企业 in front of a noun say its kind, not whose it is."""
    mention = case.mention(index)
    bare = mention.cls in OUTER_BODIES and mention.name == mention.head
    return bare or (mention.generic and mention.cls in SETTLEMENTS)
