"""What offers a service: “潮声”项目面向小学生提供托管; 举办“邻里集市”，提供理发、磨刀等服务."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.rules.frames import PROGRAMS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_OFFERS = words("提供 开设 设置 设有 开展 举办 组织 推出")
_OFFERED_IN = frozenset({Cls.Project, Cls.Program, Cls.Initiative})


def note_offered(links: Collector, spot: Spot, state: State) -> None:
    """Notes that a service is a part of what offers it."""
    if spot.cls is Cls.Initiative and spot.item.governor in _OFFERS:
        for whole in _topic(links, state) or _held(links, spot, state):
            links.add(whole, Rel.hasPart, spot.item.index, spot, "hasPart.offers")


def speaks_for_itself(links: Collector, spot: Spot, state: State) -> bool:
    """Whether a deed serves by itself: not as a part of 理发、修鞋等|上门服务, nor of the fair that offers it."""
    group = spot.clause.group_of(spot.item)
    if any(i.index in state.wholes and i.index != spot.item.index for i in group):
        return False
    return bool(state.topics) or not _held(links, spot, state)


def _topic(links: Collector, state: State) -> list[int]:
    return [w for w in state.topics[:1] if links.cls(w) in PROGRAMS]


def _held(links: Collector, spot: Spot, state: State) -> list[int]:
    """The one project or event of the clauses before, where several services are provided and no one else has come."""
    if spot.item.governor != "提供" or state.named == spot.number or len(spot.clause.group_of(spot.item)) < 2:
        return []
    since = max((n for _, n in state.founded), default=spot.number - 3)  # 组建志愿队，提供…: the team does
    ran = [(d, n) for d, n in state.deeds if since < n < spot.number and links.cls(d) in _OFFERED_IN]
    last = [d for d, n in ran if n == ran[-1][1]]
    return last if len(last) == 1 else []
