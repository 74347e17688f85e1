"""Members who report to the community they live in: 612名在职党员到社区报到 take part in 双报到, once that is named."""

from __future__ import annotations

from kg.extraction.clauses import Clause
from kg.extraction.collector import Collector, Spot
from kg.recognition.tokens import Kind
from kg.rules.frames import PARTY
from kg.vocab import Cls, Rel

_REPORT = "报到"
_WHO = PARTY | {Cls.PopulationGroup}


def reported(links: Collector, clause: Clause, sentence: int, scheme: int) -> None:
    """`scheme`: the mention of 双报到 before this clause, or FOCAL."""
    last = clause.tokens[-1] if clause.tokens else None
    if scheme < 0 or last is None or last.kind is Kind.QUOTE or not last.text.endswith(_REPORT):
        return
    for item in clause.items:
        cls = links.cls(item.index)
        if item.final and not item.prep and cls in _WHO:
            links.add(
                item.index, Rel.participatesIn, scheme, Spot(clause, item, cls, sentence), "participatesIn.reports"
            )


def scheme_in(links: Collector, clause: Clause, scheme: int) -> int:
    """The mention of 双报到 in the clause, else the one before."""
    named = (i.index for i in clause.items if links.cls(i.index) is Cls.Mechanism)
    return next((i for i in named if f"双{_REPORT}" in links.marked[i].mention.name), scheme)
