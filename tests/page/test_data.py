"""What the page reads from a graph."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from made_reports import made_reports

from kg.graph import open_graph, write
from kg.model import Facts
from kg.page.appearance import FAMILIES, family, sign
from kg.page.data import read_graph
from kg.page.plan import lay_out
from kg.page.records import PageData
from kg.vocab import Cls


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> PageData:
    out = tmp_path_factory.mktemp("data") / "graph.ttl"
    write(list(made_reports(6)), out)
    return read_graph(open_graph(out))


def test_all_facts_of_the_reports_are_there(gold_facts: list[Facts], gold_output: Path):
    data = read_graph(open_graph(gold_output))
    assert len(data.documents) == len(gold_facts) == 5
    assert sum(len(edge.claims) for edge in data.edges if edge.claims[0].iri) == sum(
        len(f.assertions) for f in gold_facts
    )
    assert len([node for node in data.nodes if node.cls == "Problem"]) == sum(len(f.problems) for f in gold_facts)
    assert len([node for node in data.nodes if node.cls == "Measure"]) == sum(len(f.measures) for f in gold_facts)
    assert len(data.numbers) == len({(n.iri) for n in data.numbers})
    assert {claim.factuality for edge in data.edges for claim in edge.claims} == {"Actual", "Planned", "Negated"}


def test_a_node_has_its_most_specific_class(gold_output: Path):
    data = read_graph(open_graph(gold_output))
    branch = next(node for node in data.nodes if node.name == "社区党总支" and node.cls != "Community")
    assert branch.cls == "GeneralPartyBranch"


def test_every_fact_has_evidence(made: PageData):
    assert all(edge.claims[0].evidence for edge in made.edges if edge.relation not in {"possiblySame"})
    assert all(number.evidence for number in made.numbers)


def test_possible_sameness_is_said_once(made: PageData):
    pairs = [{edge.subject, edge.object} for edge in made.edges if edge.relation == "possiblySame"]
    assert all(pairs.count(pair) == 1 for pair in pairs)


def test_national_things_belong_to_several_communities(made: PageData):
    shared = next(node for node in made.nodes if node.name == "三会一课")
    assert len(shared.groups) == 6
    assert shared.group == -1


def test_texts_are_found_by_what_they_hold(gold_facts: list[Facts], gold_output: Path, tmp_path: Path):
    (tmp_path / "随便.txt").write_bytes(gold_facts[0].document.text.encode())
    (tmp_path / "noise.bin").write_bytes(b"\xff\xfe\x00")
    data = read_graph(open_graph(gold_output), tmp_path)
    assert [document.text is not None for document in data.documents] == [True, False, False, False, False]


def test_a_page_without_room_holds_the_largest_communities_and_counts_the_others(
    tmp_path_factory: pytest.TempPathFactory,
):
    out = tmp_path_factory.mktemp("limit") / "graph.ttl"
    write([*made_reports(4, entities=30), *list(made_reports(8, entities=50))[4:]], out)
    store = open_graph(out)
    assert read_graph(store).left_out == (0, 0)
    small = read_graph(store, most=120)
    assert len(small.documents) == 2
    assert {document.source for document in small.documents} == {"2020年/0004.txt", "2021年/0005.txt"}
    assert [group.left_out > 0 for group in small.groups] == [False] * 2 + [True] * 6
    assert small.left_out == (sum(group.left_out for group in small.groups), 6)
    assert {number.about < len(small.nodes) for number in small.numbers} == {True}
    assert {evidence.document for evidence in small.evidence} == {0, 1}
    assert lay_out(small).patches[-1][2] > 0


def test_every_class_has_a_look_of_its_own():
    looks = {(family(cls), sign(cls)) for cls in Cls if cls not in {"Entity", "Agent", "Organization"}}
    assert len(looks) == len(Cls) - 3
    assert len({(known.shape, known.colour) for known in FAMILIES}) == len(FAMILIES)


def test_the_signs_stand_out_from_their_marks():
    for known in FAMILIES:
        assert _contrast(known.colour, "#ffffff") >= 4.5, known
        assert _contrast(known.colour, "#10151b") >= 3, known


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_file_holds_the_data_as_json(made_page: Path):
    html = made_page.read_text(encoding="utf-8")
    data = json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)[1])
    assert [row[1] for row in data["documents"]] == sorted(row[1] for row in data["documents"])
    names = {row[1] for row in data["nodes"]}
    assert {"望江社区", "三会一课"} <= names
