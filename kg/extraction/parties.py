"""The parties of what is set up: 建立社区党委、业委会、物业公司三方联席会议制度: none of them is founded."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, DEEDS, OUTER_BODIES
from kg.rules.words import words
from kg.vocab import Rel

_SETS_UP = frozenset({"found", "build", "run", "adopt"})
_JOINS = words(
    "联合 联动 协同 共建 协商 会商 共治 共商 联席 对接 合作 协作 联建 互动 沟通 协调 议事 共管 联防 联调 联治"
)


def read_party(links: Collector, spot: Spot, state: State) -> bool:
    """True where the body stands in the name of a mechanism that follows; others' bodies become partners by it."""
    if spot.cls not in BODIES or not _SETS_UP & set(spot.item.verbs):
        return False
    bodies = [i for i in spot.clause.group_of(spot.item) if links.cls(i.index) in BODIES]
    if len(bodies) < 2 or not _names_what_follows(links, spot, bodies[-1].end):
        return False
    for s in state.subjects[:1] if bodies[0].index == spot.item.index else []:
        for body in bodies:
            if links.cls(body.index) in OUTER_BODIES:
                links.add(s, Rel.partnersWith, body.index, spot, "partnersWith.party")
    return True


def _names_what_follows(links: Collector, spot: Spot, end: int) -> bool:
    deed = next((i for i in spot.clause.items if i.start >= end), None)
    if deed is None or links.cls(deed.index) not in DEEDS:
        return False
    between = [t for t in spot.clause.tokens if end <= t.start < deed.start]
    return all(t.kind in (Kind.NOUN, Kind.NUM) or t.text in _JOINS for t in between)
