"""The graph page: one HTML file that opens offline by a double click and shows the sentence behind each fact."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyoxigraph import Store

HEADING = "社区治理知识图谱"


def write_page(graph: Store | Path, out: Path, *, texts: Path | None = None) -> None:
    """Writes the interactive page of a graph to `out`.

    `graph` is a store, an output folder of `kg build` or any RDF file. `texts` is the folder with the decoded reports;
    of an output folder its `texts/` is taken. Without texts the page shows the quotes and says so.
    Raises KgError where the graph cannot be read.
    """
    from kg.graph import open_graph
    from kg.graph.files import beside

    if isinstance(graph, Path):
        store = open_graph(graph)
        if texts is None and (graph / "texts").is_dir():
            texts = graph / "texts"
    else:
        store = graph
    page = render(store, texts)
    with beside(out) as unfinished:
        unfinished.write_text(page, encoding="utf-8", newline="\n")


def render(store: Store, texts: Path | None = None) -> str:
    """The page as text."""
    from kg.page.data import read_graph
    from kg.page.network import build, html
    from kg.page.plan import lay_out
    from kg.page.wire import wire

    data = read_graph(store, texts)
    layout = lay_out(data)
    return html(build(data, layout, HEADING), wire(data, layout))
