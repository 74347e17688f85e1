"""GRAPH is an output folder or any RDF file; what is none of them is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from facts_of import small
from rdflib import RDF, Literal

import kg
from kg.errors import KgError
from kg.export import export
from kg.graph import open_graph, write
from kg.graph.layout import base_of
from kg.graph.namespaces import ID, KG
from kg.vocab import LABELS


@pytest.mark.parametrize(
    ("format", "name"),
    [
        ("turtle", "graph.ttl"),
        ("trig", "graph.trig"),
        ("nquads", "graph.nq"),
        ("ntriples", "graph.nt"),
        ("jsonld", "graph.jsonld"),
        ("rdfxml", "graph.rdf"),
    ],
)
def test_every_rdf_file_opens_as_the_same_triples(gold_output: Path, tmp_path: Path, format: str, name: str) -> None:
    export(gold_output, format, tmp_path / name)
    assert set(open_graph(tmp_path / name)) == set(open_graph(gold_output))


def test_a_folder_without_a_store_is_read_from_its_file(gold_output: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes((gold_output / "graph.ttl").read_bytes())
    assert len(open_graph(tmp_path)) == len(open_graph(gold_output))


def test_a_store_is_opened_read_only(gold_output: Path) -> None:
    opened = open_graph(gold_output)
    with pytest.raises(RuntimeError):
        opened.update("INSERT DATA { <http://a.example/> <http://a.example/> 1 }")


def test_load_gives_rdflib_over_the_store(gold_output: Path) -> None:
    graph = kg.load(gold_output)
    platforms = {str(graph.value(one, KG.displayLabel)) for one in graph.subjects(RDF.type, KG.Platform)}
    assert "常青说事室（*社区·003）" in platforms
    assert (None, KG.indicator, Literal("党员")) in graph
    found = graph.query("SELECT ?l { ?x a kg:Brand ; rdfs:label ?l } ORDER BY ?l")  # prefixes are bound
    assert len(list(found)) > 0


def test_the_prefix_of_things_is_that_of_the_graph(tmp_path: Path) -> None:
    write([small()], tmp_path / "graph.ttl", base="https://data.example.cn/shequ/")
    bound = dict(kg.load(tmp_path / "graph.ttl").namespaces())
    assert str(bound["id"]) == "https://data.example.cn/shequ/"


def test_a_misspelt_term_is_an_error() -> None:
    with pytest.raises(AttributeError, match="runsProgramm"):
        _ = KG.runsProgramm


def test_every_term_is_in_the_namespace() -> None:
    assert {str(KG[name]) for name in LABELS} == {f"https://shequ-kg.example/ontology#{name}" for name in LABELS}
    assert str(ID["x"]) == "https://shequ-kg.example/id/x"


def test_the_base_is_read_off_the_documents(gold_output: Path, tmp_path: Path) -> None:
    assert base_of(open_graph(gold_output)) == str(ID)
    (tmp_path / "empty.ttl").write_text("")
    assert base_of(open_graph(tmp_path / "empty.ttl")) == str(ID)


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="没有这个文件或文件夹") as refused:
        open_graph(tmp_path / "nowhere")
    assert str(tmp_path / "nowhere") in str(refused.value)


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="kg build"):
        open_graph(tmp_path)


def test_an_unknown_kind_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"\.docx.*\.ttl"):
        open_graph(put(tmp_path / "report.docx", b""))


def test_bad_turtle_is_refused_with_its_line(tmp_path: Path) -> None:
    path = put(tmp_path / "bad.ttl", b"@prefix a: <http://a.example/> .\na:b a:c .\n")
    with pytest.raises(KgError, match=r"bad\.ttl:2: "):
        open_graph(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="RDF"):
        open_graph(put(tmp_path / "bad.nt", b"\xff\xfe\x00"))


def test_a_broken_store_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    put(tmp_path / "store" / "CURRENT", b"nonsense")
    with pytest.raises(KgError, match=r"kg build.*graph\.ttl"):
        open_graph(tmp_path)
