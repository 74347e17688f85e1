"""Every rule that a fact carries says what it reads."""

from __future__ import annotations

from pathlib import Path

from kg.build.rules import describe, meanings
from kg.graph import open_graph
from kg.graph.results import select
from kg.pipeline import facts
from kg.reading import find_reports, read


def test_every_rule_of_the_seeds_tells_what_it_says(built: Path) -> None:
    rules = select(open_graph(built), "SELECT ?rule ?says { ?r a kg:Rule ; rdfs:label ?rule ; rdfs:comment ?says }")
    assert len(rules) > 40
    assert dict(rules) == {rule: describe(rule or "") for rule, _ in rules}


def test_every_rule_that_fires_on_the_cases_is_known() -> None:
    fired = set()
    for path, source in find_reports([Path(__file__).resolve().parents[1] / "cases"]):
        found = facts(read(path, source))
        for fact in (*found.entities, *found.assertions, *found.observations, *found.problems, *found.measures):
            fired |= {evidence.rule for evidence in fact.evidence}  # type: ignore[attr-defined]
    assert len(fired) > 60
    assert fired <= meanings().keys()
