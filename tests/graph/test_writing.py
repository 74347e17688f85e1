"""Facts → Turtle: what DESIGN section 3 shows, the same bytes in any order, nothing lost, text stays text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from facts_of import TEXT, any_facts, document, entity, evidence, facts, small
from hypothesis import HealthCheck, given, settings

from kg.errors import KgError
from kg.graph import open_graph, part, store, write, write_parts
from kg.graph.results import select
from kg.model import Assertion, Facts, Factuality
from kg.vocab import LABELS, Cls, Rel

EXPECTED = """\
id:望江社区-8a a kg:Community, kg:Agent, kg:Place, kg:Entity ;
    rdfs:label "望江社区"@zh ;
    kg:displayLabel "望江社区（report）"@zh ;
    kg:scope kg:DocumentScope ;
    kg:mentionedIn id:doc-8a ;
    kg:runsProgram id:邻里议事厅-8a ;
    kg:evidence id:ev-8a .

id:邻里议事厅-8a a kg:Platform, kg:Program, kg:Entity ;
    rdfs:label "邻里议事厅"@zh ;
    kg:displayLabel "邻里议事厅（望江社区·report）"@zh ;
    skos:altLabel "议事厅"@zh ;
    skos:hiddenLabel "该平台"@zh ;
    kg:scope kg:DocumentScope ;
    kg:mentionedIn id:doc-8a ;
    kg:evidence id:ev-8a .

id:pr-8a a kg:Problem ;
    rdfs:label "停车难"@zh ;
    kg:problemOf id:望江社区-8a ;
    kg:evidence id:ev-8a .

id:me-8a a kg:Measure ;
    rdfs:label "建停车场"@zh ;
    kg:measureOf id:望江社区-8a ;
    kg:addresses id:pr-8a ;
    kg:answers id:pr-8a ;
    kg:evidence id:ev-8a .

id:ob-8a a kg:Observation ;
    kg:about id:社区党总支-8a ;
    kg:indicator "党员" ;
    kg:value 76 ;
    kg:unit "人" ;
    kg:modifier kg:Exact ;
    kg:confidence 0.5 ;
    kg:evidence id:ev-8a .
"""


def turtle(tmp_path: Path, *rows: Facts) -> str:
    write(rows, tmp_path / "graph.ttl")
    return (tmp_path / "graph.ttl").read_text("utf-8")


def ask(tmp_path: Path, text: str, *rows: Facts) -> list[tuple[str | None, ...]]:
    write(rows, tmp_path / "graph.ttl")
    return select(tmp_path / "graph.ttl", text)


def test_the_file_reads_as_the_design_shows_it(tmp_path: Path) -> None:
    found = re.sub("-[0-9a-f]{12,}", "-8a", turtle(tmp_path, small()))
    blocks = found.split("\n\n")
    assert [one for one in EXPECTED.rstrip().split("\n\n") if one not in blocks] == []
    assert "\n# ---- report.txt ----\n" in found


def test_an_assertion_is_a_statement_with_its_evidence(tmp_path: Path) -> None:
    found = ask(
        tmp_path,
        """SELECT ?p ?f ?c ?q ?s ?e ?rule {
            ?a a kg:Assertion ; rdf:subject/rdfs:label "望江社区"@zh ; rdf:predicate ?p ; kg:factuality ?f ;
              kg:confidence ?c ; kg:evidence ?ev .
            ?ev kg:quote ?q ; kg:start ?s ; kg:end ?e ; kg:rule/rdfs:label ?rule } ORDER BY ?p""",
        small(),
    )
    kg = "https://shequ-kg.example/ontology#"
    quote = TEXT[0:15]
    assert found == [
        (f"{kg}runsProgram", f"{kg}Actual", "0.93", quote, "0", "15", "program.built"),
        (f"{kg}studies", f"{kg}Planned", "0.5", quote, "0", "15", "program.built"),
    ]


def test_what_is_planned_or_negated_is_no_plain_triple(tmp_path: Path) -> None:
    assert ask(tmp_path, "SELECT ?o { ?s kg:studies ?o }", small()) == []


def test_done_wins_over_planned_with_all_the_evidence(tmp_path: Path) -> None:
    said = [
        Assertion("c", Rel.runsProgram, "p", factuality, (evidence(place, 15),), sure)
        for place, factuality, sure in ((0, Factuality.PLANNED, 0.9), (1, Factuality.ACTUAL, 0.7))
    ]
    row = replace(small(), assertions=tuple(said), measures=())
    asked = """SELECT ?f ?c (COUNT(?e) AS ?n) {
        ?a rdf:predicate kg:runsProgram ; kg:factuality ?f ; kg:confidence ?c ; kg:evidence ?e } GROUP BY ?f ?c"""
    assert ask(tmp_path, asked, row) == [("https://shequ-kg.example/ontology#Actual", "0.7", "2")]


def test_partners_are_one_assertion_and_plain_triples_both_ways(tmp_path: Path) -> None:
    both = [
        Assertion(s, Rel.partnersWith, o, Factuality.ACTUAL, (evidence(0, 2),)) for s, o in (("c", "b"), ("b", "c"))
    ]
    row = replace(small(), assertions=tuple(both), measures=())
    assert len(ask(tmp_path, "SELECT ?a { ?a rdf:predicate kg:partnersWith }", row)) == 1
    assert len(ask(tmp_path, "SELECT ?s ?o { ?s kg:partnersWith ?o }", row)) == 2


def test_one_thing_under_two_keys_is_merged(tmp_path: Path) -> None:
    row = facts(
        document("文明实践"),
        entity("a", Cls.Program, "文明实践"),
        entity("b", Cls.Brand, "文明实践", aliases=("实践",)),
    )
    asked = "SELECT DISTINCT ?x ?l ?alias { ?x a kg:Brand, kg:Program ; rdfs:label ?l ; skos:altLabel ?alias }"
    assert [found[1:] for found in ask(tmp_path, asked, row)] == [("文明实践", "实践")]


def test_national_things_are_one_over_documents(tmp_path: Path) -> None:
    rows = small("a.txt"), small("b.txt", TEXT + "！")
    found = ask(tmp_path, 'SELECT ?x ?d { ?x rdfs:label "党章"@zh ; kg:mentionedIn ?d }', *rows)
    assert len({row[0] for row in found}) == 1
    assert len({row[1] for row in found}) == 2


def test_equal_names_in_two_documents_are_candidates_where_they_are_names(tmp_path: Path) -> None:
    found = ask(
        tmp_path, "SELECT ?l { ?x kg:possiblySame ?y . ?x rdfs:label ?l }", small("a.txt"), small("b.txt", TEXT + "！")
    )
    assert sorted({row[0] for row in found}) == ["望江社区", "邻里议事厅"]  # not 社区党总支, which is a kind


def test_three_of_a_name_are_joined_to_one(tmp_path: Path) -> None:
    rows = [small(f"{mark}.txt", TEXT + mark) for mark in "甲乙丙"]
    found = ask(tmp_path, 'SELECT ?x ?y { ?x kg:possiblySame ?y ; rdfs:label "邻里议事厅"@zh }', *rows)
    assert len(found) == 4
    assert all((y, x) in found for x, y in found)


def test_the_same_report_twice_counts_once(tmp_path: Path) -> None:
    twice = turtle(tmp_path, small("a.txt"), small("b.txt"))
    assert twice == turtle(tmp_path, small("a.txt"), small("b.txt"), small("c.txt")).replace("c.txt", "b.txt")
    assert twice.count("a kg:Document") == 1


def test_any_order_of_documents_gives_the_same_bytes(tmp_path: Path, gold_facts: list[Facts]) -> None:
    assert turtle(tmp_path, *gold_facts) == turtle(tmp_path, *reversed(gold_facts))


def test_parts_out_of_order_are_refused(tmp_path: Path) -> None:
    parts = [part(small("b.txt"), "b"), part(small("a.txt", TEXT + "！"), "a")]
    with pytest.raises(ValueError, match="out of order"):
        write_parts(parts, tmp_path / "graph.ttl")
    assert list(tmp_path.iterdir()) == []


def test_another_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from facts_of import small; from kg.graph import write; "
        "from pathlib import Path; write([small('a.txt'), small('b.txt', '望江社区。' * 9)], Path(sys.argv[2]))"
    )
    root = Path(__file__).parent
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root.parent.parent)}
        command = [sys.executable, "-c", code, str(root), str(tmp_path / f"{seed}.ttl")]
        subprocess.run(command, check=True, env=environment)
    assert (tmp_path / "1.ttl").read_bytes() == (tmp_path / "2.ttl").read_bytes()


def test_a_document_added_changes_no_name(tmp_path: Path, gold_facts: list[Facts]) -> None:
    subjects = "SELECT DISTINCT ?s { ?s ?p ?o }"
    before, after = set(ask(tmp_path, subjects, *gold_facts[:4])), set(ask(tmp_path, subjects, *gold_facts))
    assert before < after


def test_the_base_is_what_names_begin_with(tmp_path: Path) -> None:
    write([small()], tmp_path / "graph.ttl", base="https://data.example.cn/shequ/")
    found = select(tmp_path / "graph.ttl", "SELECT ?x { ?x a kg:Platform . FILTER(STRSTARTS(STR(?x), STR(id:))) }")
    assert [str(row[0]).startswith("https://data.example.cn/shequ/邻里议事厅-") for row in found] == [True]


@pytest.mark.parametrize("base", ["https://x.example/a b/", "https://x.example/a", 'https://x.example/">', "x/"])
def test_a_base_that_is_no_iri_is_refused(tmp_path: Path, base: str) -> None:
    with pytest.raises(KgError, match="IRI"):
        write([small()], tmp_path / "graph.ttl", base=base)


def test_rules_say_what_they_mean(tmp_path: Path) -> None:
    write([small()], tmp_path / "graph.ttl", describe_rule=lambda name: f"{name} 的意思" if name == "number" else "")
    found = select(
        tmp_path / "graph.ttl", "SELECT ?l ?c { ?r a kg:Rule ; rdfs:label ?l OPTIONAL { ?r rdfs:comment ?c } }"
    )
    assert sorted(found, key=str) == [("number", "number 的意思"), ("program.built", "规则 program.built")]


def test_every_quote_is_the_text_at_its_place(gold_output: Path, gold_facts: list[Facts]) -> None:
    texts = {row.document.source: row.document.text for row in gold_facts}
    asked = "SELECT ?d ?s ?e ?q { ?x kg:quote ?q ; kg:start ?s ; kg:end ?e ; kg:document/dcterms:source ?d }"
    found = select(gold_output, asked)
    assert len(found) > 500
    assert [row for row in found if texts[row[0]][int(row[1]) : int(row[2])] != row[3]] == []  # type: ignore[index,arg-type]


def test_every_fact_has_evidence_with_a_rule(gold_output: Path) -> None:
    asked = """SELECT ?x {
        VALUES ?class { kg:Entity kg:Assertion kg:Observation kg:Problem kg:Measure } ?x a ?class .
        FILTER NOT EXISTS { ?x kg:evidence/kg:rule/a kg:Rule } }"""
    assert select(gold_output, asked) == []


def test_the_graph_uses_terms_of_the_ontology_only(gold_output: Path) -> None:
    written = (gold_output / "graph.ttl").read_text("utf-8")
    used = set(re.findall(r"(?<![\w:/])kg:(\w+)", re.sub(r'"(?:[^"\\]|\\.)*"', "", written)))
    assert len(used) > 50
    assert used - set(LABELS) == set()


def test_the_store_holds_the_triples_of_the_file(gold_output: Path) -> None:
    assert set(open_graph(gold_output)) == set(open_graph(gold_output / "graph.ttl"))


def test_a_store_loaded_in_pieces_holds_the_same(
    gold_output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.graph.database._PIECE", 1000)
    store(gold_output / "graph.ttl", tmp_path / "store")
    assert set(open_graph(tmp_path)) == set(open_graph(gold_output))


def test_a_store_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    for rows in ([small()], [small(), small("b.txt", TEXT + "！")]):
        write(rows, tmp_path / "graph.ttl")
        store(tmp_path / "graph.ttl", tmp_path / "store")
    assert len(select(tmp_path, "SELECT ?d { ?d a kg:Document }")) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(any_facts())
def test_hostile_text_stays_text(tmp_path: Path, row: Facts) -> None:
    asked = "SELECT ?q ?s ?e { ?x a kg:Evidence ; kg:quote ?q ; kg:start ?s ; kg:end ?e }"
    found = ask(tmp_path, asked, row)
    assert found
    assert [one for one in found if row.document.text[int(one[1]) : int(one[2])] != one[0]] == []  # type: ignore[arg-type]
    names = {one[0] for one in select(tmp_path / "graph.ttl", "SELECT ?l { ?x a kg:Entity ; rdfs:label ?l }")}
    assert names == {item.name for item in row.entities}
    assert select(tmp_path / "graph.ttl", "SELECT ?s { ?d dcterms:source ?s }") == [(row.document.source,)]
    kinds = {one[0] for one in select(tmp_path / "graph.ttl", "SELECT DISTINCT ?p { ?s ?p ?o }")}
    assert all(str(kind).rpartition("#")[2].rpartition("/")[2].isascii() for kind in kinds)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(any_facts())
def test_each_thing_has_one_label_and_one_display_label(tmp_path: Path, row: Facts) -> None:
    found = ask(tmp_path, "SELECT ?x ?l ?d { ?x a kg:Entity OPTIONAL { ?x rdfs:label ?l ; kg:displayLabel ?d } }", row)
    assert len({one[0] for one in found}) == len(found)
    assert all(label and display and display.startswith(label) for _, label, display in found)


def test_rdflib_reads_the_same_graph(tmp_path: Path) -> None:
    import rdflib

    write([small()], tmp_path / "graph.ttl")
    read = rdflib.Graph().parse(tmp_path / "graph.ttl")
    assert {str(term) for triple in read for term in triple} == {
        term.value
        for quad in open_graph(tmp_path / "graph.ttl")
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, ox.NamedNode | ox.Literal)
    }


def test_no_triple_is_written_twice(gold_output: Path) -> None:
    triples = list(ox.parse(path=str(gold_output / "graph.ttl"), format=ox.RdfFormat.TURTLE))
    assert len(triples) == len(set(triples))
