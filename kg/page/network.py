"""The picture as a pyvis network: nodes with their places, edges with their line styles, and the page around them."""

from __future__ import annotations

import base64
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from pyvis.network import Network

from kg.page import bundle
from kg.page.appearance import family
from kg.page.layout import Layout
from kg.page.records import PageData, PageEdge

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1},
    "edges": {
        "smooth": False,
        "width": 1.4,
        "hoverWidth": 0,
        "selectionWidth": 1,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
    },
    "interaction": {
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hideEdgesOnDrag": False,
        "tooltipDelay": 200,
    },
}
PACK_OVER = 1_500_000  # characters of JSON from which gzip pays for its unpacking

_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src {style}; img-src data: blob:; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


class PageNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """pyvis's network, directed, with look-ups that do not walk through all nodes for each edge."""

    def __init__(self, heading: str) -> None:
        super().__init__(directed=True, cdn_resources="in_line", heading=heading)
        self.node_ids = _Known()

    def get_nodes(self) -> _Known:
        return self.node_ids


class _Known(list[int]):
    """A list that knows at once what it holds."""

    def __init__(self) -> None:
        super().__init__()
        self._held: set[int] = set()

    def append(self, item: int) -> None:
        super().append(item)
        self._held.add(item)

    def __contains__(self, item: object) -> bool:
        return item in self._held


def build(data: PageData, layout: Layout, heading: str) -> PageNetwork:
    """The network of all nodes and edges. Ids are places in `data.nodes`, `data.edges`."""
    network = PageNetwork(heading)
    degree = Counter(end for edge in data.edges for end in (edge.subject, edge.object))
    roots = {group.node for group in data.groups}
    for index, (node, (x, y)) in enumerate(zip(data.nodes, layout.positions, strict=True)):
        size = 26.0 if index in roots else round(11 + min(11.0, 1.9 * max(0, degree[index] - 1) ** 0.6), 1)
        network.add_node(index, node.label or node.iri, shape="custom", group=family(node.cls), x=x, y=y, size=size)
    parallel: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, edge in enumerate(data.edges):
        parallel[min(edge.subject, edge.object), max(edge.subject, edge.object)].append(index)
    for ends in sorted(parallel):
        for turn, index in enumerate(parallel[ends]):
            edge = data.edges[index]
            style = _bend(edge, turn, len(parallel[ends])) | _dashes(edge)
            network.add_edge(edge.subject, edge.object, id=index, **style)
    network.set_options(json.dumps(OPTIONS))
    return network


def factuality(edge: PageEdge) -> str:
    """What the edge is drawn as: actual, if one document says so; else planned; else negated."""
    said = {claim.factuality for claim in edge.claims}
    return next((kind for kind in ("Actual", "Planned", "Negated") if kind in said), "Actual")


def _dashes(edge: PageEdge) -> dict[str, Any]:
    patterns: dict[str, Sequence[int]] = {"Planned": (7, 5), "Negated": (2, 4)}
    pattern = (1, 6) if edge.relation == "possiblySame" else patterns.get(factuality(edge))
    return {"dashes": list(pattern)} if pattern else {}


def _bend(edge: PageEdge, turn: int, count: int) -> dict[str, Any]:
    """Parallel edges part: each its own bow, the same side whichever way the edge points."""
    if count == 1:
        return {}
    bow = round((turn - (count - 1) / 2) * 0.36, 2)
    if edge.subject > edge.object:
        bow = -bow
    if bow == 0:
        return {}
    kind = "curvedCW" if bow > 0 else "curvedCCW"
    return {"smooth": {"enabled": True, "type": kind, "roundness": abs(bow)}}


def html(network: PageNetwork, data: dict[str, Any]) -> str:
    """The whole page: one file that asks for nothing else."""
    folder = Path(__file__).resolve().parent
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    picture = {"nodes": network.nodes, "edges": network.edges}
    whole = json.dumps([picture, data], ensure_ascii=False, separators=(",", ":"))
    packed = gzip.compress(whole.encode("utf-8"), 6, mtime=0) if len(whole) > PACK_OVER else b""
    script, style, vis = bundle.script(), bundle.style(), bundle.vis_network()
    environment.globals.update(
        policy=_POLICY.format(
            scripts=f"{bundle.fingerprint(vis)} {bundle.fingerprint(script)}", style=bundle.fingerprint(style)
        ),
        style=style,
        script=script,
        vis=vis,
        data=data,
        packed=base64.b64encode(packed).decode("ascii"),
        settings=network.options,
    )
    network.templateEnv, network.path = environment, "template.html.j2"
    return str(network.generate_html())
