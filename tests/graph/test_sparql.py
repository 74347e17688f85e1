"""Questions: usual prefixes are there, nothing leaves the graph, wrong SPARQL is told with its place."""

from __future__ import annotations

import contextlib
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from facts_of import small
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.errors import KgError
from kg.graph import open_graph, write
from kg.graph.results import FORMATS, render, select
from kg.graph.sparql import query, refuse, unknown_terms

ID = "https://shequ-kg.example/id/"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "graph.ttl"
    write([small()], path)
    return path


@pytest.mark.parametrize(
    "name", ["kg:Platform", "rdf:type", "rdfs:label", "skos:altLabel", "dcterms:source", "xsd:date"]
)
def test_the_usual_prefixes_need_not_be_declared(graph: Path, name: str) -> None:
    assert select(graph, f"SELECT (STR({name}) AS ?x) {{}}")[0][0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT ?x { ?x a kg:Comunity }", [("Comunity", "Community")]),
        ("SELECT ?x { ?x kg:qqqq ?y ; a kg:Platform. }", [("qqqq", "")]),
        ("SELECT ?x { ?x a kg:Platform ; kg:runsProgram ?y }", []),
        ("PREFIX kg: <http://a.example/> SELECT ?x { ?x a kg:Comunity }", []),
        ('SELECT ?x { ?x rdfs:label "kg:Comunity" } # kg:Comunity', []),
    ],
)
def test_names_that_the_ontology_does_not_have_are_told(text: str, told: list[tuple[str, str]]) -> None:
    assert unknown_terms(text) == told


def test_a_declared_prefix_wins(graph: Path) -> None:
    assert select(graph, "PREFIX kg: <http://a.example/> SELECT (STR(kg:x) AS ?x) {}") == [("http://a.example/x",)]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o .SERVICE<http://127.0.0.1:1/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE<http://127.0.0.1:1/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1:1/>{ ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:1/> SELECT * { SERVICE:x{ ?s ?p ?o } }",
        "SELECT * { SERVICE ?where { ?s ?p ?o } }",
        "SELECT * {} # '\nSERVICE <http://127.0.0.1:1/> { ?s ?p ?o }'",
        "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/> {} } AS ?x) {}",
        "SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }",
        "SELECT * from named <http://a.example/> { ?s ?p ?o }",
        "INSERT DATA { <http://a.example/> <http://a.example/> 1 }",
        "PREFIX a: <http://a.example/> delete where { ?s ?p ?o }",
        "LOAD <file:///etc/hostname>",
        "CLEAR ALL",
    ],
)
def test_what_reaches_out_or_changes_is_refused(text: str) -> None:
    with pytest.raises(KgError, match=r"SERVICE|FROM|更新"):
        refuse(text)


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?service { ?service rdfs:label "SERVICE from INSERT" }',
        "SELECT ?x { ?x a <http://a.example/SERVICE#from> } # SERVICE",
        "SELECT ?x { ?x a kg:Service_Desk, kg:from }",
        "SELECT ?x { ?x rdfs:label '''INSERT\nSERVICE''' }",
        "SELECT ?insert { ?insert kg:value ?v FILTER(?v<5&&?v>1) }",
    ],
)
def test_words_that_only_look_so_are_no_matter(graph: Path, text: str) -> None:
    query(graph, text)


PIECES = [
    '"',
    "'",
    '\\"',
    '"""',
    "#",
    "\n",
    "<",
    ">",
    "<a:b>",
    "1",
    "true",
    ".",
    " ",
    "?x",
    "a:",
    "FILTER(1<2)",
    "{}",
    "_:b",
]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_nothing_before_it_hides_a_service(before: str) -> None:
    text = f"PREFIX a: <http://a.example/> SELECT * {{ {before}SERVICE<http://127.0.0.1:1/>{{}} }}"
    try:
        refuse(text)
    except KgError:
        return
    with contextlib.suppress(SyntaxError):  # where it is SPARQL at all, the word is part of a string or a comment
        list(Store().query(text))  # an OSError would be a call to the network


def test_wrong_sparql_is_told_with_line_and_column(graph: Path) -> None:
    with pytest.raises(KgError) as refused:
        query(graph, "SELECT ?x {\n  ?x a ; kg:Platform\n}", where="mine.rq")
    zh, en = str(refused.value).split("\n")
    assert zh == "mine.rq: SPARQL 语法错误，第 2 行第 11 列：?x a ; kg:Platform"
    assert en.startswith("mine.rq: not SPARQL, line 2, column 11: ")


def test_an_unknown_prefix_is_wrong_sparql(graph: Path) -> None:
    with pytest.raises(KgError, match="SPARQL"):
        query(graph, "SELECT ?x { ?x a nosuch:Thing }")


ROWS = "SELECT ?c ?x ?n { ?x a ?c ; rdfs:label ?n . VALUES ?c { kg:Platform } }"


def test_a_table_is_for_the_eye(graph: Path) -> None:
    shown = render(query(graph, ROWS), base=ID).splitlines()
    assert shown[0].split() == ["c", "x", "n"]
    assert shown[2].startswith("平台  id:邻里议事厅-")
    assert shown[2].endswith("邻里议事厅")
    assert len({line.index("  ") for line in shown[:2]}) <= 2


def test_control_characters_do_not_reach_the_terminal(graph: Path) -> None:
    shown = render(query(graph, 'SELECT ("a\\u001B[31m\\nb" AS ?x) {}'))
    assert shown.splitlines()[2] == "a [31m b"


def test_rows_in_the_formats_of_the_w3c(graph: Path) -> None:
    assert render(query(graph, ROWS), "csv").splitlines()[1].endswith(",邻里议事厅")
    assert '"邻里议事厅"@zh' in render(query(graph, ROWS), "tsv")
    assert json.loads(render(query(graph, ROWS), "json"))["results"]["bindings"][0]["n"]["value"] == "邻里议事厅"
    assert ET.fromstring(render(query(graph, ROWS), "xml")).tag.endswith("sparql")


def test_yes_and_no(graph: Path) -> None:
    assert render(query(graph, "ASK { ?x a kg:Platform }")) == "true\n"
    assert json.loads(render(query(graph, "ASK { ?x a kg:Brand }"), "json"))["boolean"] is False


def test_triples_come_as_sorted_turtle(graph: Path, tmp_path: Path) -> None:
    text = render(query(graph, "CONSTRUCT WHERE { ?x a ?c ; kg:runsProgram ?y }"), "turtle", base=ID)
    (tmp_path / "some.ttl").write_text(text, encoding="utf-8")
    assert len(open_graph(tmp_path / "some.ttl")) == 5
    assert text == render(query(graph, "CONSTRUCT WHERE { ?x a ?c ; kg:runsProgram ?y }"), "table", base=ID)


@pytest.mark.parametrize(
    ("text", "format"),
    [("SELECT * {}", "turtle"), ("ASK {}", "csv"), ("CONSTRUCT WHERE { ?s ?p ?o }", "json"), ("SELECT * {}", "xlsx")],
)
def test_a_format_that_does_not_fit_is_refused(graph: Path, text: str, format: str) -> None:
    with pytest.raises(KgError, match="可用"):
        render(query(graph, text), format)


def test_every_format_fits_something(graph: Path) -> None:
    for format in FORMATS:
        assert render(query(graph, "CONSTRUCT WHERE { ?s ?p ?o }" if format == "turtle" else ROWS), format)


def test_select_takes_selects_only(graph: Path) -> None:
    with pytest.raises(KgError, match="SELECT"):
        select(graph, "ASK {}")
