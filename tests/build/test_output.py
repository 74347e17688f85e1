"""What `kg build seeds` writes holds together; and what is kept in output/ is what it writes."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kg.graph import open_graph
from kg.graph.results import select

ROOT = Path(__file__).resolve().parents[2]


def test_every_quote_is_what_the_text_has_at_its_place(built: Path) -> None:
    texts = {}
    for path in (built / "texts").iterdir():
        content = path.read_bytes()
        texts[hashlib.sha256(content).hexdigest()] = content.decode("utf-8")
    rows = select(
        open_graph(built),
        "SELECT ?sha ?start ?end ?quote ?rule WHERE { ?e a kg:Evidence ; kg:start ?start ; kg:end ?end ; "
        "kg:quote ?quote ; kg:rule/rdfs:label ?rule ; kg:document/kg:sha256 ?sha }",
    )
    assert len(rows) > 500
    for sha, start, end, quote, rule in rows:
        assert texts[sha or ""][int(start or 0) : int(end or 0)] == quote
        assert rule


def test_every_fact_has_evidence(built: Path) -> None:
    store = open_graph(built)
    for kind in ("Entity", "Assertion", "Observation", "Problem", "Measure"):
        facts = select(store, f"SELECT ?x WHERE {{ ?x a kg:{kind} }}")
        bare = select(store, f"SELECT ?x WHERE {{ ?x a kg:{kind} FILTER NOT EXISTS {{ ?x kg:evidence ?e }} }}")
        assert len(facts) > 10
        assert bare == []


def test_the_build_finds_no_violation_in_itself(built: Path) -> None:
    assert json.loads((built / "report.json").read_text(encoding="utf-8"))["violations"] == []


def test_the_output_that_is_kept_is_what_a_build_writes(built: Path) -> None:
    kept = ROOT / "output"
    assert _triples(kept / "graph.ttl") == _triples(built / "graph.ttl"), "run: kg build"
    assert (kept / "report.json").read_bytes() == (built / "report.json").read_bytes()
    assert (kept / "graph.html").is_file()


def _triples(path: Path) -> set[str]:
    return {str(quad.triple) for quad in open_graph(path)}
