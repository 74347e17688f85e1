"""From the page's records to the layout: what is near what, and what counts as alike."""

from __future__ import annotations

from kg.page.appearance import FAMILIES, family
from kg.page.data import POINTS
from kg.page.layout import Layout, place
from kg.page.records import PageData

_RANK = {known.name: rank for rank, known in enumerate(FAMILIES)}


def lay_out(data: PageData) -> Layout:
    """Positions of all nodes: like stands by like around a hub, problems and measures around their community."""
    edges = [(edge.subject, edge.object) for edge in data.edges if edge.relation != "possiblySame"]
    order = [(_RANK[family(node.cls)], node.cls, node.name) for node in data.nodes]
    return place(
        groups=[node.group for node in data.nodes],
        roots=[group.node for group in data.groups],
        edges=edges,
        order=order,
        homes=[node.groups for node in data.nodes],
        outside=[node.cls in POINTS for node in data.nodes],
        reserved=[group.left_out for group in data.groups],
    )
