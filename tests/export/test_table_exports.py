"""Property graphs and tables: what they carry, read back by networkx, csv and pandas."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import networkx
import pandas
import pytest

from kg.export import export
from kg.export.rdf_text import NOT_IN_XML
from kg.graph.results import select

QUOTE = "*社区打造了“常青说事室”群众议事平台"


def counted(graph: Path, cls: str) -> int:
    return int(select(graph, f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ VALUES ?c {{ {cls} }} ?x a ?c }}")[0][0] or 0)


def read(path: Path) -> networkx.MultiDiGraph:
    if path.suffix == ".gexf":
        return networkx.read_gexf(path)
    return networkx.read_graphml(path, force_multigraph=True)


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_networks_carry_things_and_assertions(gold_output: Path, tmp_path: Path, format: str) -> None:
    path = tmp_path / f"graph.{format}"
    export(gold_output, format, path)
    graph = read(path)
    assert len(graph) == counted(gold_output, "kg:Entity kg:Problem kg:Measure kg:Observation")
    said = counted(gold_output, "kg:Assertion kg:Problem kg:Measure kg:Observation")
    assert graph.number_of_edges() == said
    node, data = next((n, d) for n, d in graph.nodes(data=True) if d["label"] == "常青说事室")
    assert (data["class"], data["displayLabel"]) == ("Platform", "常青说事室（*社区·003）")
    runs = [d for _, _, d in graph.in_edges(node, data=True) if d.get("relation") == "runsProgram"]
    assert [(d["factuality"], d["confidence"], d["quote"]) for d in runs] == [("Actual", 1.0, QUOTE)]
    assert runs[0]["document"] == "003_b53326d8ca9437f3.txt"


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_networks_carry_numbers(gold_output: Path, tmp_path: Path, format: str) -> None:
    path = tmp_path / f"graph.{format}"
    export(gold_output, format, path)
    graph = read(path)
    found = [(n, d) for n, d in graph.nodes(data=True) if d.get("indicator") == "党员"]
    assert [(d["value"], d["unit"], d["modifier"]) for _, d in found] == [(76.0, "人", "Exact")]
    about = [(graph.nodes[target]["label"], d["relation"]) for _, target, d in graph.out_edges(found[0][0], data=True)]
    assert about == [("社区党总支", "about")]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_xml_keeps_hostile_text_but_for_what_it_forbids(
    hostile_graph: Path, hostile_text: str, tmp_path: Path, format: str
) -> None:
    path = tmp_path / f"graph.{format}"
    export(hostile_graph, format, path)
    sayable = NOT_IN_XML.sub("", hostile_text).replace("\r\n", "\n")
    data = [d for _, d in read(path).nodes(data=True)]
    assert [d["label"] for d in data if d["class"] == "Platform"] == [sayable]
    assert [d["indicator"] for d in data if d["class"] == "Observation"] == [sayable]


def test_no_date_and_no_version_are_written(gold_output: Path, tmp_path: Path) -> None:
    export(gold_output, "gexf", tmp_path / "graph.gexf")
    head = (tmp_path / "graph.gexf").read_text("utf-8")[:1000]
    assert "lastmodifieddate" not in head
    assert networkx.__version__ not in head


def test_csv_is_three_files_that_excel_reads_as_chinese(gold_output: Path, tmp_path: Path) -> None:
    written = export(gold_output, "csv", tmp_path / "tables")
    assert [path.name for path in written] == ["nodes.csv", "edges.csv", "observations.csv"]
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in written)
    nodes, edges, numbers = (pandas.read_csv(path, keep_default_na=False) for path in written)
    assert len(nodes) == counted(gold_output, "kg:Entity kg:Problem kg:Measure")
    assert len(edges) == counted(gold_output, "kg:Assertion kg:Problem kg:Measure")
    assert len(numbers) == counted(gold_output, "kg:Observation")
    assert set(edges["source"]) | set(edges["target"]) | set(numbers["about"]) <= set(nodes["id"])
    row = edges[(edges["relation"] == "runsProgram") & (edges["quote"] == QUOTE)].iloc[0]
    assert row["target_label"] == "常青说事室（*社区·003）"
    assert (row["factuality"], row["confidence"], row["relation_zh"]) == ("Actual", "1.0", "打造项目品牌")
    row = numbers[numbers["indicator"] == "建筑面积"].iloc[0]
    assert (row["value"], row["unit"], row["modifier"]) == ("670", "平方米", "Over")


def test_csv_beside_a_name(gold_output: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept")
    written = export(gold_output, "csv", tmp_path / "graph.csv")
    assert [path.name for path in written] == ["graph-nodes.csv", "graph-edges.csv", "graph-observations.csv"]
    export(gold_output, "csv", tmp_path)
    assert (tmp_path / "kept.txt").read_text() == "kept"


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_is_exact(hostile_graph: Path, hostile_text: str, tmp_path: Path) -> None:
    nodes, edges, numbers = (cells(path) for path in export(hostile_graph, "csv", tmp_path))
    assert [row["label"] for row in nodes].count(hostile_text) == 3
    assert {row["quote"] for row in edges} == {hostile_text}
    assert [(row["indicator"], row["unit"], row["value"]) for row in numbers] == [(hostile_text, hostile_text, "37.8")]


def test_csv_for_excel_runs_no_formula(hostile_graph: Path, hostile_text: str, tmp_path: Path) -> None:
    tables = [cells(path) for path in export(hostile_graph, "csv", tmp_path, excel=True)]
    everything = [cell for rows in tables for row in rows for cell in row.values()]
    assert [cell for cell in everything if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))] == []
    assert f"'{hostile_text}" in everything
    assert tables[2][0]["value"] == "37.8"


# -- Cypher ---------------------------------------------------------------------------------------------------------

TOKEN = re.compile(
    r"""(?P<string>'(?:[^'\\]|\\.)*')|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<number>-?\d+(?:\.\d+)?)"""
    r"""|(?P<mark>[{}()\[\]:,.;=+>-])|(?P<space>[ \n]+)"""
)
WORDS = "CREATE CONSTRAINT IF NOT EXISTS FOR REQUIRE IS UNIQUE UNWIND AS MERGE SET MATCH null"
PROPERTIES = (
    "iri label displayLabel class aliases scope documents id sections rules quotes factuality confidence about "
    "indicator concept value unit modifier period periodStart periodEnd partOfTotal"
)
VARIABLES = "n a s t r p row KG kg_iri"


def tokens(script: str) -> list[tuple[str, str]]:
    """The tokens of a script; fails on any character that belongs to none."""
    found, place = [], 0
    while place < len(script):
        match = TOKEN.match(script, place)
        assert match, f"no token at {place}: {script[place : place + 40]!r}"
        found.append((str(match.lastgroup), match.group()))
        place = match.end()
    return [(kind, text) for kind, text in found if kind != "space"]


def unescape(text: str) -> str:
    plain = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "'": "'", "\\": "\\"}
    return re.sub(
        r"\\(?:u([0-9A-F]{4})|(.))", lambda m: chr(int(m[1], 16)) if m[1] else plain[m[2]], text[1:-1], flags=re.DOTALL
    )


def test_cypher_is_made_of_known_words_and_escaped_strings(
    hostile_graph: Path, hostile_text: str, tmp_path: Path
) -> None:
    export(hostile_graph, "cypher", tmp_path / "graph.cypher")
    found = tokens((tmp_path / "graph.cypher").read_text("utf-8"))
    strings = [unescape(text) for kind, text in found if kind == "string"]
    assert strings.count(hostile_text) > 10
    assert [text for kind, text in found if kind == "string" and len(text.splitlines()) > 1] == []
    statements = [index for index, token in enumerate(found) if token == ("mark", ";")]
    assert len(statements) == 7  # constraint; communities, platforms, problems; numbers; two relations
    assert found[-1] == ("mark", ";")


def test_cypher_carries_the_graph(gold_output: Path, tmp_path: Path) -> None:
    export(gold_output, "cypher", tmp_path / "graph.cypher")
    script = (tmp_path / "graph.cypher").read_text("utf-8")
    found = tokens(script)
    after = [*found[1:], ("", "")], [*found[2:], ("", ""), ("", "")]
    keys = zip(found, *after, strict=True)
    given = [key for (_, key), (_, colon), (kind, _) in keys if colon == ":" and kind == "string"]
    assert given.count("iri") == counted(gold_output, "kg:Entity kg:Problem kg:Measure kg:Observation")
    assert given.count("id") == counted(gold_output, "kg:Assertion kg:Problem kg:Measure")
    assert "SET n:KG:Platform:Program:Entity, n += row" in script
    assert re.search(r"MERGE \(s\)-\[r:runsProgram \{id: row\.p\.id\}\]->\(t\)", script)
    assert f"quotes: ['{QUOTE}']" in script


def test_cypher_uses_no_word_that_was_not_written_by_us(gold_output: Path, tmp_path: Path) -> None:
    from kg.vocab import LABELS

    export(gold_output, "cypher", tmp_path / "graph.cypher")
    found = tokens((tmp_path / "graph.cypher").read_text("utf-8"))
    names = {text for kind, text in found if kind == "name"}
    assert names - LABELS.keys() - {*f"{WORDS} {PROPERTIES} {VARIABLES}".split()} == set()
