"""The graph for other tools: RDF in six formats, GraphML, GEXF, CSV, Cypher."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.files import beside

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.graph.layout import Graph

FORMATS = (
    "turtle",
    "trig",
    "nquads",
    "ntriples",
    "jsonld",
    "rdfxml",
    "graphml",
    "gexf",
    "csv",
    "cypher",
)


def export(graph: Path | str | Store, format: str, out: Path, *, excel: bool = False) -> list[Path]:
    """Write a graph in one of `FORMATS` to the file `out`; what was written.

    CSV is three files: in the folder `out`, or for `out` = name.csv beside it (name-nodes.csv, name-edges.csv,
    name-observations.csv); `excel` puts an apostrophe before what a spreadsheet would run. Files appear whole or not
    at all. Raises KgError for an unknown format, a graph that is none, or a place that cannot be written.
    """
    if format not in FORMATS:
        raise KgError(
            f"不认识的格式“{format}”",
            f"unknown format {format!r}",
            hint_zh=f"可用：{'、'.join(FORMATS)}",
            hint_en=f"Known: {', '.join(FORMATS)}",
        )
    if out.is_dir() and format != "csv":
        raise KgError("这是一个文件夹，应给出文件名", "this is a folder, a file name is needed", where=str(out))
    from kg.graph.layout import Graph

    whole = Graph(graph)
    try:
        return _write(whole, format, out, excel=excel)
    except OSError as error:
        raise KgError(f"写不了：{error}", f"cannot be written: {error}", where=str(out)) from error


def _write(graph: Graph, format: str, out: Path, *, excel: bool) -> list[Path]:
    from kg.export import cypher, json_ld, networks, rdf_text, spreadsheets, tables

    if format == "csv":
        return spreadsheets.write_csv(tables.read(graph), out, excel=excel)
    with beside(out) as unfinished:
        match format:
            case "turtle":
                rdf_text.write_turtle(graph, unfinished)
            case "trig":
                rdf_text.write_trig(graph, unfinished)
            case "nquads":
                rdf_text.write_nquads(graph, unfinished)
            case "ntriples":
                rdf_text.write_ntriples(graph, unfinished)
            case "rdfxml":
                rdf_text.write_rdfxml(graph, unfinished)
            case "jsonld":
                json_ld.write_jsonld(graph, unfinished)
            case "graphml":
                networks.write_graphml(tables.read(graph), unfinished)
            case "gexf":
                networks.write_gexf(tables.read(graph), unfinished)
            case "cypher":
                cypher.write_cypher(tables.read(graph), unfinished)
    return [out]
