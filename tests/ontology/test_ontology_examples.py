"""Valid examples are valid; every shape and every check has a specimen that trips it, and nothing else."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import RDF, RDFS, SH, Graph, URIRef

from kg.graph.validation import Report, checks, run_checks, validate
from kg.graph.validation.run import told
from kg.graph.validation.shapes import SHAPES_IRI, Fault, faults, messages, shapes_graph
from kg.resources import ontology_dir

VALID = sorted((ontology_dir() / "examples" / "valid").glob("*.ttl"))
INVALID = sorted((ontology_dir() / "examples" / "invalid").glob("*.ttl"))
FAULT = "# ---- 错处 the fault ----"
COMPONENTS = {
    SH["class"]: "Class", SH.datatype: "Datatype", SH.disjoint: "Disjoint", SH["in"]: "In",
    SH.languageIn: "LanguageIn", SH.lessThan: "LessThan", SH.lessThanOrEquals: "LessThanOrEquals",
    SH.maxCount: "MaxCount", SH.maxInclusive: "MaxInclusive", SH.minCount: "MinCount",
    SH.minInclusive: "MinInclusive", SH.minLength: "MinLength", SH.nodeKind: "NodeKind", SH["not"]: "Not",
    SH["or"]: "Or", SH.pattern: "Pattern", SH.sparql: "SPARQL", SH.uniqueLang: "UniqueLang",
}  # fmt: skip
NO_CONSTRAINTS = {SH.path, SH.message, SH.targetClass, SH.targetNode}


def store(turtle: str) -> Store:
    graph = Store()
    graph.load(turtle.encode(), format=RdfFormat.TURTLE)
    return graph


@cache
def judged(path: Path) -> tuple[Report, tuple[Fault, ...]]:
    """What the checks, and what the shapes find in an example."""
    graph = store(path.read_text("utf-8"))
    return run_checks(graph), tuple(faults(graph))


def promised(text: str) -> set[str]:
    found = re.search(r"^# trips: (.+(?:\n#   .+)*)", text, re.M)
    assert found, text
    return {name.strip() for name in found[1].replace("\n#  ", "").split(",")}


def constraints() -> set[str]:
    """Every constraint of the shapes file: shape/component."""
    graph = shapes_graph()
    found = set()
    for shape in graph.subjects(SH.message, None):
        for predicate in set(graph.predicates(shape)) - NO_CONSTRAINTS:
            if str(predicate).startswith(str(SH)):
                found.add(f"{str(shape).removeprefix(SHAPES_IRI)}/{COMPONENTS[URIRef(predicate)]}")
    return found


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_is_valid(path: Path) -> None:
    found = validate(store(path.read_text("utf-8")))
    assert found.ok, "\n".join(map(str, found.violations))
    assert found.ran == len(checks()) + len(messages()) > 100


def test_invalid_examples_are_sound_but_for_the_fault() -> None:
    sound = {path.read_text("utf-8").split(FAULT)[0].partition("\n\n")[2] for path in INVALID}
    (base,) = sound
    assert validate(store(base)).ok


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_trips_what_it_promises(path: Path) -> None:
    checked, found = judged(path)
    assert set(checked.counts) | {f"{one.shape}/{one.component}" for one in found} == promised(path.read_text("utf-8"))


def test_every_check_and_every_constraint_has_a_specimen() -> None:
    shown = {name for path in INVALID for name in promised(path.read_text("utf-8"))}
    assert shown == constraints() | {check.name for check in checks()}
    assert len(INVALID) > 100
    assert len(constraints()) > 150
    assert len(checks()) > 25


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_violation_tells_what_where_and_what_to_do(path: Path) -> None:
    found = told(store(path.read_text("utf-8")), *judged(path), limit=100)
    assert found.found >= len(found.violations) > 0
    for violation in found.violations:
        assert violation.label
        assert "\n" not in violation.label + violation.detail + violation.quote
        assert re.search("[一-鿿].*。", violation.zh)
        assert violation.en.endswith(".")
        assert str(violation).startswith(f"[{violation.check}] {violation.label}\n  {violation.zh}\n  {violation.en}")


@pytest.mark.parametrize("path", [*VALID, *INVALID], ids=lambda path: path.stem)
def test_document_by_document_finds_what_the_whole_graph_shows(path: Path) -> None:
    from pyshacl import validate as judge

    _, results, _ = judge(Graph().parse(path), shacl_graph=shapes_graph())
    assert isinstance(results, Graph)
    whole = {
        tuple(str(results.value(result, part)) for part in (SH.sourceShape, SH.focusNode, SH.value))
        for result in results.objects(None, SH.result)
    }
    parts = {
        (SHAPES_IRI + fault.shape, fault.focus.value, fault.value.value if fault.value else "None")
        for fault in judged(path)[1]
    }
    assert parts == whole


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_inference_adds_nothing_to_a_valid_example(path: Path) -> None:
    ontology, graph = Graph().parse(ontology_dir() / "kg.ttl"), Graph().parse(path)
    inferred = {
        (subject, above)
        for subject, cls in graph.subject_objects(RDF.type)
        for above in ontology.transitive_objects(cls, RDFS.subClassOf)
    }
    for subject, predicate, value in graph:
        inferred |= {(subject, cls) for cls in ontology.objects(predicate, RDFS.domain)}
        if isinstance(value, URIRef) and (value, None, None) in graph:
            inferred |= {(value, cls) for cls in ontology.objects(predicate, RDFS.range)}
    assert len(inferred) > 40
    assert inferred - set(graph.subject_objects(RDF.type)) <= {(thing, RDFS.Resource) for thing, _ in inferred}


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_stays_valid_beside_the_ontology_and_its_alignment(path: Path) -> None:
    graph = store(path.read_text("utf-8"))
    for name in ("kg.ttl", "mappings.ttl"):
        graph.load((ontology_dir() / name).read_bytes(), format=RdfFormat.TURTLE)
    found = validate(graph)
    assert found.ok, "\n".join(map(str, found.violations))
