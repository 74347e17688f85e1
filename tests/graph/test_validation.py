"""Validation of whole graphs: nothing is overlooked, whatever the graph's state; what is told can be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse
from rdflib import SH, Graph, URIRef
from rdflib import Literal as RdflibLiteral

import kg
from kg.graph.validation import run_checks, validate
from kg.graph.validation.checks import read_check
from kg.graph.validation.shapes import SHAPES_IRI, faults, shapes_graph
from kg.resources import ontology_dir
from kg.vocab import ONTOLOGY_IRI, THING_IRI

EXAMPLES = ontology_dir() / "examples"
RDFS_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
TWO_REPORTS = list(parse((EXAMPLES / "valid" / "two-reports.ttl").read_bytes(), RdfFormat.TURTLE))


def stored(*quads: Quad) -> Store:
    graph = Store()
    graph.extend(quads)
    return graph


def example(name: str) -> Store:
    graph = Store()
    graph.load((EXAMPLES / name).read_bytes(), format=RdfFormat.TURTLE)
    return graph


def thing(name: str) -> NamedNode:
    return NamedNode(THING_IRI + name)


def term(name: str) -> NamedNode:
    return NamedNode(ONTOLOGY_IRI + name)


def whole(quads: list[Quad]) -> set[tuple[str, str, str]]:
    """What the SHACL engine says of the whole graph at once."""
    from pyshacl import validate as judge

    data = Graph()
    for quad in quads:
        value = quad.object
        if isinstance(value, Literal):
            tagged = {"lang": value.language} if value.language else {"datatype": URIRef(value.datatype.value)}
            data.add((URIRef(quad.subject.value), URIRef(quad.predicate.value), RdflibLiteral(value.value, **tagged)))
        else:
            data.add((URIRef(quad.subject.value), URIRef(quad.predicate.value), URIRef(value.value)))
    _, results, _ = judge(data, shacl_graph=shapes_graph())
    assert isinstance(results, Graph)
    return {
        tuple(str(results.value(result, part)) for part in (SH.sourceShape, SH.focusNode, SH.value))
        for result in results.objects(None, SH.result)
    }


def by_document(graph: Store) -> set[tuple[str, str, str]]:
    return {
        (SHAPES_IRI + one.shape, one.focus.value, one.value.value if one.value else "None") for one in faults(graph)
    }


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sets(st.integers(0, len(TWO_REPORTS) - 1), min_size=1, max_size=25))
def test_whatever_is_missing_the_parts_show_what_the_whole_shows(missing: set[int]) -> None:
    rest = [quad for place, quad in enumerate(TWO_REPORTS) if place not in missing]
    assert by_document(stored(*rest)) == whole(rest)


@settings(max_examples=25, deadline=None)
@given(st.permutations(TWO_REPORTS), st.sets(st.integers(0, len(TWO_REPORTS) - 1), max_size=6))
def test_the_report_does_not_depend_on_the_order_of_triples(shuffled: list[Quad], missing: set[int]) -> None:
    gone = {TWO_REPORTS[place] for place in missing}
    one, other = ([quad for quad in quads if quad not in gone] for quads in (TWO_REPORTS, shuffled))
    assert run_checks(stored(*one)) == run_checks(stored(*other))


def test_an_empty_graph_is_valid() -> None:
    found = validate(Store())
    assert found.ok
    assert found.violations == ()


def test_what_no_document_leads_to_is_judged_too() -> None:
    lost = [Quad(thing("lost"), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), term("Observation"))]
    found = validate(stored(*TWO_REPORTS, *lost))
    assert {"Observation-about", "Observation-unit", "Observation-masked", "no-evidence"} <= set(found.counts)
    assert {violation.node for violation in found.violations} == {THING_IRI + "lost"}


def test_all_are_counted_and_a_limit_is_listed() -> None:
    wrong = [Quad(thing("wangjiang"), RDFS_LABEL, Literal(f"社区{n}", language="zh")) for n in range(5)]
    many = [Quad(thing(f"x{n}"), RDFS_LABEL, Literal("无", language="zh")) for n in range(7)]
    found = run_checks(stored(*TWO_REPORTS, *wrong, *many), limit=3)
    assert found.counts == {"one-label": 1, "untyped": 7}
    assert len(found.violations) == 4
    assert found.found == 8
    assert not found.ok


def test_the_same_are_listed_whatever_came_first() -> None:
    many = [Quad(thing(f"x{n:04}"), RDFS_LABEL, Literal("无", language="zh")) for n in range(1300)]
    one, other = run_checks(stored(*many), limit=2), run_checks(stored(*reversed(many)), limit=2)
    assert one == other
    assert [violation.node for violation in one.violations] == [THING_IRI + "x0000", THING_IRI + "x0001"]
    assert one.counts == {"untyped": 1300}
    assert run_checks(stored(*many), limit=0).found == 1300


def test_a_violation_names_the_thing_the_triple_the_sentence_and_the_file() -> None:
    found = validate(example("invalid/range.ttl"))
    by_check = {violation.check: violation for violation in found.violations}
    assert set(by_check) == {"range", "builds-object"}
    assert by_check["range"].detail == "望江社区（社区） —builds→ 全国先进单位（荣誉称号）"
    shown = by_check["builds-object"]
    assert shown.label == "望江社区 —builds→ 全国先进单位"
    assert shown.quote == "望江社区打造了“邻里议事厅”平台"
    assert shown.source == "2023/望江社区.txt"
    assert shown.detail == "object → 全国先进单位（荣誉称号）"
    assert "服务设施" in shown.zh
    assert "facility" in shown.en
    assert str(shown).splitlines() == [
        "[builds-object] 望江社区 —builds→ 全国先进单位",
        f"  {shown.zh}",
        f"  {shown.en}",
        f"  {shown.detail}",
        "  “望江社区打造了“邻里议事厅”平台”（2023/望江社区.txt）",
        f"  <{shown.node}>",
    ]


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1))
def test_hostile_names_stay_on_their_line(name: str) -> None:
    if any("\ud800" <= char <= "\udfff" for char in name):
        return
    wrong = Quad(thing("wangjiang"), term("displayLabel"), Literal(name))
    found = run_checks(stored(*TWO_REPORTS, wrong, Quad(thing("wangjiang"), RDFS_LABEL, Literal(name))))
    for violation in found.violations:
        assert "\n" not in violation.label + violation.detail
        assert violation.node.startswith(THING_IRI)


def test_a_literal_where_a_thing_should_be_is_told_as_text() -> None:
    wrong = Quad(thing("as1"), NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#object"), Literal("某\n学校"))
    found = validate(stored(*TWO_REPORTS, wrong))
    assert any("“某 学校”" in violation.detail for violation in found.violations)


def test_only_the_default_graph_is_judged() -> None:
    named = [Quad(quad.subject, quad.predicate, quad.object, thing("g")) for quad in TWO_REPORTS[:9]]
    graph = stored(*named)
    assert validate(graph).ok
    assert not list(graph.quads_for_pattern(None, None, None, DefaultGraph()))


def test_the_report_is_the_same_in_every_process() -> None:
    code = (
        "import hashlib, pyoxigraph as ox\n"
        "from kg.graph.validation import validate\n"
        "from kg.resources import ontology_dir\n"
        "graph = ox.Store()\n"
        "for path in sorted((ontology_dir() / 'examples' / 'invalid').glob('*.ttl')):\n"
        "    if path.stem != 'blank-node': graph.load(path.read_bytes(), format=ox.RdfFormat.TURTLE)\n"
        "print(hashlib.sha256('\\n'.join(map(str, validate(graph, limit=2).violations)).encode()).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(Path(kg.__file__).parent.parent), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != ""


def test_a_check_without_its_head_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half-violation.rq"
    path.write_text("# zh: 一半\n# en: half\nSELECT ?node WHERE { ?node a ?node }", encoding="utf-8")
    with pytest.raises(ValueError, match=r"half-violation\.rq: head without do-en, do-zh"):
        read_check(path)
