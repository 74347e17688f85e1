"""To whom what is done is credited: people take part in what their community does, staff do it for the community."""

from __future__ import annotations

from kg.extraction.around import calls
from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.rules.frames import PEOPLE, SETTLEMENTS, SINGLE_POSTS
from kg.vocab import Cls, Rel

_DONE_BY_BODIES = frozenset({Rel.adopts, Rel.runsProgram, Rel.builds, Rel.establishes, Rel.strivesFor, Rel.awarded})
_NOT_BY_FACILITIES = frozenset({Rel.strivesFor, Rel.studies})


def credit(links: Collector, subject: int, relation: Rel, spot: Spot, state: State, rule: str) -> None:
    """Notes that `subject` does what stands at `spot`, or that whoever it acts for does and it takes part."""
    cls = links.cls(subject)
    if relation is Rel.participatesIn and cls in SETTLEMENTS and calls(spot):
        return  # 组织党员加入“学习强国”平台: those who are called take part
    if cls is Cls.Facility and relation in _NOT_BY_FACILITIES:
        subject = state.home
    if cls is Cls.Person and relation is Rel.adopts:
        subject = state.home  # a rule or a system is kept up by the village of its secretary
    if cls in PEOPLE - {Cls.Person}:
        if relation is Rel.carriesOut:
            if rule == "carriesOut.verb" and state.assisting != spot.number and _is_staff(links, subject):
                links.add(state.home, relation, spot.item.index, spot, "carriesOut.staff")
            relation, rule = Rel.participatesIn, "participatesIn.agent"
        elif relation is Rel.establishes:
            links.add(subject, Rel.participatesIn, spot.item.index, spot, "participatesIn.members")
            subject = state.home
        elif relation in _DONE_BY_BODIES:
            subject = state.home
    if state.assisting == spot.number and relation in (Rel.carriesOut, Rel.runsProgram):
        relation, rule = Rel.participatesIn, "participatesIn.assists"
    links.add(subject, relation, spot.item.index, spot, rule)


def _is_staff(links: Collector, subject: int) -> bool:
    """网格员做好代办工作: what the staff does the community does."""
    return links.cls(subject) is Cls.Role and links.marked[subject].mention.name not in SINGLE_POSTS
