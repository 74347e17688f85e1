"""Where what is made stands: 在望江花园设立服务点; 在望江大厦，街道打造“云上客厅”."""

from __future__ import annotations

from kg.extraction.clauses import Clause
from kg.extraction.collector import Collector, Spot
from kg.extraction.links import FOCAL
from kg.recognition.classes import ELECTED
from kg.recognition.tokens import Kind
from kg.rules.frames import HOMES, PARTY, PLACES
from kg.vocab import Cls, Rel

_SITES = PLACES | {Cls.Facility}
_AT = frozenset({"在", "走进", "来到"})


def site(links: Collector, spot: Spot, scene: int) -> None:
    """What was made lies where the clause, or the clause before that sets the `scene`, says; the residents'
    own body belongs there, and a party branch for a tower does not lie in it."""
    places = sites(links, spot)
    rule = "locatedIn.built" if places else "locatedIn.scene"
    for place in places or ([scene] if scene != FOCAL and scene != spot.item.index else []):
        if spot.cls in ELECTED and links.cls(place) in HOMES:
            links.add(place, Rel.hasOrganization, spot.item.index, spot, "hasOrganization.founded")
        elif spot.cls not in PARTY or links.cls(place) in HOMES:
            links.add(spot.item.index, Rel.locatedIn, place, spot, rule)


def sites(links: Collector, spot: Spot) -> list[int]:
    """The places that stand after 在 before the thing in its clause."""
    return [
        i.index
        for i in spot.clause.items
        if i.end <= spot.item.start and i.prep == "在" and i.final and links.cls(i.index) in _SITES
    ]


def scene_of(links: Collector, clause: Clause) -> int:
    """The place that a clause of nothing else sets: 在望江大厦，…; FOCAL where it does not."""
    tokens = [t for t in clause.tokens if t.kind is not Kind.STOP]
    if not tokens or tokens[0].text not in _AT or not clause.items:
        return FOCAL
    last = clause.items[-1]
    plain = last.end == tokens[-1].end and not any(t.kind is Kind.VERB for t in tokens[1:])
    return last.index if plain and links.cls(last.index) in _SITES else FOCAL
