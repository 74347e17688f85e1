"""What careful readers annotated, turned into RDF, is as the ontology says: shapes and checks."""

from __future__ import annotations

from pathlib import Path

from kg.graph import open_graph, write
from kg.graph.validation import validate
from kg.model import Facts


def test_the_gold_of_the_five_reports_is_valid(gold_facts: list[Facts], tmp_path: Path) -> None:
    write(gold_facts, tmp_path / "graph.ttl", describe_rule=lambda rule: f"规则 {rule}")
    graph = open_graph(tmp_path / "graph.ttl")
    found = validate(graph)
    assert found.ok, "\n".join(map(str, found.violations))
    assert len(gold_facts) == 5
    assert len(graph) > 10_000
