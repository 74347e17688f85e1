"""Where things stand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import made_reports

from kg.graph import open_graph, write
from kg.page.data import POINTS, read_graph
from kg.page.layout import STRETCH, Layout, place
from kg.page.network import build
from kg.page.plan import lay_out
from kg.page.records import PageData


def _data(tmp_path_factory: pytest.TempPathFactory, reports: int) -> PageData:
    out = tmp_path_factory.mktemp("layout") / "graph.ttl"
    write(list(made_reports(reports)), out)
    return read_graph(open_graph(out))


def test_no_two_marks_touch(tmp_path_factory: pytest.TempPathFactory):
    data = _data(tmp_path_factory, 6)
    network = build(data, lay_out(data), "")
    marks = [node for node in network.nodes if data.nodes[node["id"]].cls not in POINTS]
    assert len(marks) > 300
    for index, one in enumerate(marks):
        for other in marks[:index]:
            gap = math.hypot(one["x"] - other["x"], one["y"] - other["y"]) - one["size"] - other["size"]
            assert gap > 0, (data.nodes[one["id"]].name, data.nodes[other["id"]].name)


def test_a_community_keeps_its_own_things_together(tmp_path_factory: pytest.TempPathFactory):
    data = _data(tmp_path_factory, 12)
    layout = lay_out(data)
    for node, (x, y) in zip(data.nodes, layout.positions, strict=True):
        if node.group < 0 or node.cls in POINTS:
            continue
        nearest = min(
            range(len(layout.patches)),
            key=lambda at: math.hypot((x - layout.patches[at][0]) / STRETCH, y - layout.patches[at][1]),
        )
        assert nearest == node.group


def test_what_several_communities_share_stands_between_them(tmp_path_factory: pytest.TempPathFactory):
    data = _data(tmp_path_factory, 6)
    layout = lay_out(data)
    shared = [at for node, at in zip(data.nodes, layout.positions, strict=True) if node.group < 0]
    own = [patch[:2] for patch in layout.patches]
    assert shared
    assert max(math.hypot(x / STRETCH, y) for x, y in shared) < min(math.hypot(x / STRETCH, y) for x, y in own)


def test_the_same_graph_stands_the_same_way(tmp_path_factory: pytest.TempPathFactory):
    data = _data(tmp_path_factory, 3)
    assert lay_out(data) == lay_out(data)


@st.composite
def _graphs(draw):
    groups = draw(st.integers(1, 10))
    homes = draw(st.lists(st.lists(st.integers(0, groups - 1), min_size=1, max_size=3, unique=True), max_size=60))
    ends = st.integers(0, max(0, len(homes) - 1))
    edges = draw(st.lists(st.tuples(ends, ends), max_size=80)) if homes else []
    return groups, homes, edges


@settings(max_examples=60, deadline=None)
@given(_graphs())
def test_every_graph_has_a_layout(graph):
    groups, homes, edges = graph
    own = [home[0] if len(home) == 1 else -1 for home in homes]
    roots = [next((node for node, group in enumerate(own) if group == at), -1) for at in range(groups)]
    layout = place(
        own, roots, edges, [(0, "", str(n)) for n in range(len(homes))], homes, [False] * len(own), [0] * groups
    )
    assert isinstance(layout, Layout)
    assert len(layout.positions) == len(homes)
    assert len(set(layout.positions)) == len(homes)
    assert all(math.isfinite(part) for at in layout.positions for part in at)
