"""Where a report's places lie that no clause places: a quarter in its community, a town in the county told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.extraction.focal import Focus
from kg.extraction.levels import below
from kg.extraction.links import FOCAL, Link, Marked
from kg.model import Factuality, Mention, Report
from kg.rules.frames import COMMUNITIES, PLACES
from kg.vocab import Cls, Rel

_OF_FOCAL: Final = COMMUNITIES | {Cls.AdministrativeDivision}
_NOT_ONE: Final = frozenset({"head.counted", "place.group"})
_OUTER: Final = frozenset({Cls.Institution, Cls.Enterprise})
_PLACED: Final = PLACES | _OUTER
_AREA: Final = re.compile(r"辖区(?:内|有|内有|共有|内的|的)?(?:[\d一二三四五六七八九十两百余多]+[家所个])?\Z")
_ELSE: Final = re.compile("(?:邻近|相邻|毗邻|附近|周边|外地|异地|兄弟|友好|对口|结对)的?\\Z")  # 邻近的观潮社区
# Spots within one community; a road, a river or a station may only pass by.
_SPOT: Final = re.compile(
    "(?:巷|弄|胡同|夜市|广场|大厦|大楼|写字楼|商场|商城|综合体|桥洞|步行街|商业街|美食街|老街|农贸市场|菜市场|金融中心)$"
)


def lying(
    report: Report, marked: Sequence[Marked], links: Sequence[Link], homes: Sequence[int], about: Focus
) -> Iterator[Link]:
    """`homes` gives for each sentence the settlement that it is about; `links` what the clauses have said."""
    located = {marked[x.subject].key for x in links if x.subject >= 0 and x.relation is Rel.locatedIn}
    placed = located | {marked[x.object].key for x in links if x.object >= 0 and x.relation is Rel.succeeds}
    bounds = {marked[x.object].key for x in links if x.object >= 0 and x.relation is Rel.borders}
    named = {m.key for m in marked if _is_community(m.mention)}
    # a report on a quarter: the one community that it names is where the quarter lies
    quartered = about.named is not None and about.named[0] is Cls.ResidentialQuarter and about.named[1] not in placed
    for i, m in enumerate(marked):
        mention = m.mention
        if mention.cls not in _PLACED or mention.generic or (name := m.key) in placed:
            continue
        home = homes[m.sentence]
        if home != FOCAL and marked[home].mention.cls is Cls.ResidentialQuarter:
            home = FOCAL
        before = report.clean[max(0, mention.start - 10) : mention.start]
        owner = marked[home].mention.cls if home != FOCAL else about.named[0] if about.named else Cls.Community
        if mention.cls in _OUTER and _AREA.search(before):
            place, rule = home, "locatedIn.area"
        elif _lies(mention, about, home, owner) and not _ELSE.search(before):
            place, rule = FOCAL if mention.cls in _OF_FOCAL else home, "locatedIn.own"
        elif mention.cls is Cls.Place and owner in _OF_FOCAL and _SPOT.search(mention.name) and name not in bounds:
            place, rule = home, "locatedIn.spot"
        elif quartered and named == {name} and _is_community(mention):
            yield _link(m, FOCAL, i, "locatedIn.own")
            quartered = False
            continue
        else:
            continue
        placed.add(name)
        yield _link(m, i, place, rule)


def _link(m: Marked, thing: int, place: int, rule: str) -> Link:
    start, end = m.mention.start, m.mention.end
    return Link(thing, Rel.locatedIn, place, Factuality.ACTUAL, start, end, m.section, rule)


def _lies(m: Mention, about: Focus, home: int, owner: Cls) -> bool:
    """A settlement lies in the one told of, where that is of a higher level."""
    if m.rule in _NOT_ONE or about.named is None:
        return m.cls is Cls.ResidentialQuarter and m.rule not in _NOT_ONE and owner in COMMUNITIES
    divided = about.named[0] is Cls.AdministrativeDivision
    if m.cls is Cls.AdministrativeDivision:
        return divided and below(m.name, about.named[1])
    if m.cls is Cls.ResidentialQuarter and not divided:
        return owner in COMMUNITIES
    if m.cls in COMMUNITIES:
        return divided
    return divided and m.cls is Cls.ResidentialQuarter and (not about.shared or home == FOCAL)


def _is_community(m: Mention) -> bool:
    return m.cls in COMMUNITIES and not m.generic and m.rule not in _NOT_ONE
