"""The RDF exports, read back by rdflib and Oxigraph."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import KgError
from kg.export import FORMATS, export
from kg.export.rdf_text import NOT_IN_XML
from kg.graph import open_graph
from kg.graph.results import select
from kg.vocab import LABELS

READERS = {
    "turtle": ("turtle", ox.RdfFormat.TURTLE),
    "ntriples": ("nt", ox.RdfFormat.N_TRIPLES),
    "jsonld": ("json-ld", ox.RdfFormat.JSON_LD),
    "rdfxml": ("xml", ox.RdfFormat.RDF_XML),
    "trig": ("trig", ox.RdfFormat.TRIG),
    "nquads": ("nquads", ox.RdfFormat.N_QUADS),
}
KG = "https://shequ-kg.example/ontology#"


def triples_by_oxigraph(path: Path, format: str) -> set[ox.Triple]:
    return {ox.Triple(q.subject, q.predicate, q.object) for q in ox.parse(path=str(path), format=READERS[format][1])}


def triples_by_rdflib(path: Path, format: str) -> set[tuple[str, ...]]:
    graph = rdflib.Dataset(default_union=True) if format in ("trig", "nquads") else rdflib.Graph()
    graph.parse(path, format=READERS[format][0])
    return {tuple(term.n3() for term in triple) for triple in graph.triples((None, None, None))}


@pytest.mark.parametrize("format", READERS)
def test_every_reader_finds_every_triple(gold_output: Path, tmp_path: Path, format: str) -> None:
    export(gold_output, format, tmp_path / "graph")
    whole = gold_output / "graph.ttl"
    assert len(triples_by_oxigraph(whole, "turtle")) > 10000
    assert triples_by_oxigraph(tmp_path / "graph", format) == triples_by_oxigraph(whole, "turtle")
    assert triples_by_rdflib(tmp_path / "graph", format) == triples_by_rdflib(whole, "turtle")


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_graph_gives_the_same_bytes(gold_output: Path, tmp_path: Path, format: str) -> None:
    one = export(gold_output, format, tmp_path / "one")
    other = export(gold_output / "graph.ttl", format, tmp_path / "other")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_turtle_is_what_the_build_writes(gold_output: Path, tmp_path: Path) -> None:
    export(gold_output, "turtle", tmp_path / "graph.ttl")
    assert (tmp_path / "graph.ttl").read_bytes() == (gold_output / "graph.ttl").read_bytes()


@pytest.mark.parametrize(("format", "name"), [("trig", "graph.trig"), ("nquads", "graph.nq")])
def test_layers_tell_what_holds_from_who_says_so(gold_output: Path, tmp_path: Path, format: str, name: str) -> None:
    export(gold_output, format, tmp_path / name)
    store = ox.Store()
    store.bulk_load(path=str(tmp_path / name), format=READERS[format][1])

    def classes(graph: str) -> set[str]:
        rows = store.query(f"SELECT DISTINCT ?c {{ {graph} {{ ?x a ?c }} }}")
        return {row["c"].value.removeprefix(KG) for row in rows} - {"Agent", "Place", "Organization"}  # type: ignore[union-attr]

    said = {"Assertion", "Evidence", "Observation", "Problem", "Measure"}
    assert classes("GRAPH ?g") == said
    assert classes("") & said == set()
    assert {"Entity", "Document", "Rule"} < classes("")
    documents = {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(KG + "sha256"), None, None)}
    assert set(store.named_graphs()) == documents
    asked = "SELECT ?e { GRAPH ?g { ?e a kg:Evidence ; kg:document ?d } FILTER(?d != ?g) }"
    assert list(store.query(asked, prefixes={"kg": KG})) == []


def test_the_keys_of_json_ld_are_no_terms_of_another_meaning(gold_output: Path, tmp_path: Path) -> None:
    export(gold_output, "jsonld", tmp_path / "graph.jsonld")
    content = json.loads((tmp_path / "graph.jsonld").read_text("utf-8"))
    own = {key for key, rule in content["@context"].items() if isinstance(rule, dict) and rule["@id"] != f"kg:{key}"}
    assert own & LABELS.keys() == set()
    used = {key for node in content["@graph"] for key in node} - {"@id", "@type"}
    assert used <= content["@context"].keys() | LABELS.keys()
    platform = next(node for node in content["@graph"] if node.get("label") == "常青说事室")
    assert platform["@type"] == ["Platform", "Program", "Entity"]
    assert platform["scope"] == "DocumentScope"


@pytest.mark.parametrize("format", [one for one in READERS if one != "rdfxml"])
def test_hostile_text_is_kept(hostile_graph: Path, hostile_text: str, tmp_path: Path, format: str) -> None:
    export(hostile_graph, format, tmp_path / "graph")
    read = triples_by_oxigraph(tmp_path / "graph", format)
    values = [term.object.value for term in read if isinstance(term.object, ox.Literal)]
    assert values.count(hostile_text) == 9  # 2 names, file, title, rule, indicator, unit, problem, quote
    named = rdflib.Literal(hostile_text, lang="zh").n3()
    assert named in {value for *_, value in triples_by_rdflib(tmp_path / "graph", format)}


def test_rdf_xml_leaves_out_what_xml_forbids(hostile_graph: Path, hostile_text: str, tmp_path: Path) -> None:
    export(hostile_graph, "rdfxml", tmp_path / "graph.rdf")
    ET.parse(tmp_path / "graph.rdf")
    read = triples_by_oxigraph(tmp_path / "graph.rdf", "rdfxml")
    values = [term.object.value for term in read if isinstance(term.object, ox.Literal)]
    assert values.count(NOT_IN_XML.sub("", hostile_text)) == 9


def test_what_is_not_ours_is_kept_too(tmp_path: Path) -> None:
    (tmp_path / "foreign.ttl").write_text(
        """@prefix a: <http://a.example/> . @prefix kg: <https://shequ-kg.example/ontology#> .
        a:x a:p "1"^^a:t, "x"@en-gb, true, 1e3 ; a:q a:y, [ a:p 2 ] .
        <http://a.example/?q=1> kg:possiblySame a:x . kg:x kg:y kg:z .""",
        encoding="utf-8",
    )
    whole = len(open_graph(tmp_path / "foreign.ttl"))
    assert whole == 9
    for format in ("turtle", "trig", "nquads", "ntriples", "jsonld"):
        export(tmp_path / "foreign.ttl", format, tmp_path / "graph")
        assert len(triples_by_oxigraph(tmp_path / "graph", format)) == whole, format


def test_an_unknown_format_is_refused(gold_output: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"xlsx.*turtle"):
        export(gold_output, "xlsx", tmp_path / "graph.xlsx")


def test_a_folder_is_no_file(gold_output: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="文件夹"):
        export(gold_output, "turtle", tmp_path)


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_half_written_stays(
    gold_output: Path, tmp_path: Path, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.graph import layout

    def fails(self: object, iri: object) -> object:
        raise RuntimeError("pulled the plug")

    monkeypatch.setattr(layout.Graph, "_document", fails)
    with pytest.raises(RuntimeError, match="pulled the plug"):
        export(gold_output, format, tmp_path / "graph.csv")
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_stays_until_the_new_one_is_whole(
    gold_output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.graph import layout

    (tmp_path / "graph.ttl").write_text("old")
    monkeypatch.setattr(layout.Graph, "_by_class", lambda self, subjects, focus="": [None])
    with pytest.raises(AttributeError):
        export(gold_output, "turtle", tmp_path / "graph.ttl")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("graph.ttl", "old")]


def test_the_rows_are_those_of_the_graph(gold_output: Path) -> None:
    assert select(gold_output, "SELECT (COUNT(*) AS ?n) { ?x a kg:Document }") == [("5",)]
