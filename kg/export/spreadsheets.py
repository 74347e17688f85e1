"""CSV: things, edges, numbers, one file each, UTF-8 with BOM (so that Excel reads Chinese)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.export.tables import BETWEEN, Edge, Node, Number, Shown, Tables
from kg.graph.files import beside
from kg.vocab import LABELS

# What a spreadsheet would run, half-width and full-width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMERIC = {"value", "confidence"}

Row = dict[str, str]


def write_csv(tables: Tables, out: Path, *, excel: bool = False) -> list[Path]:
    """Write three files: into the folder `out`, or for `out` = name.csv name-nodes.csv and so on beside it.

    The cells are exact. With `excel`, text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    folder, prefix = (out.parent, f"{out.stem}-") if out.suffix.lower() == ".csv" else (out, "")
    labels = {node.iri: node.display for node in tables.nodes}
    files = {
        "nodes": [_node(node) for node in tables.nodes],
        "edges": [_edge(edge, labels) for edge in tables.edges],
        "observations": [_number(number, labels) for number in tables.numbers],
    }
    heads = {"nodes": _node(_NO_NODE), "edges": _edge(_NO_EDGE, labels), "observations": _number(_NO_NUMBER, labels)}
    written = [folder / f"{prefix}{name}.csv" for name in files]
    for path, (name, rows) in zip(written, files.items(), strict=True):
        _write(path, list(heads[name]), rows, excel=excel)
    return written


def _write(path: Path, columns: list[str], rows: Iterable[Row], *, excel: bool) -> None:
    with beside(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(_harmless(row) if excel else row for row in rows)


def _harmless(row: Row) -> Row:
    return {
        column: f"'{cell}" if cell.startswith(_FORMULA) and column not in _NUMERIC else cell
        for column, cell in row.items()
    }


def _node(node: Node) -> Row:
    return {
        "id": node.iri,
        "label": node.label,
        "display_label": node.display,
        "class": node.cls,
        "class_zh": _zh(node.cls),
        "classes": BETWEEN.join(node.classes),
        "aliases": BETWEEN.join(node.aliases),
        "scope": node.scope,
        "documents": BETWEEN.join(node.documents),
    }


def _edge(edge: Edge, labels: Mapping[str, str]) -> Row:
    return {
        "id": edge.id,
        "source": edge.source,
        "source_label": labels.get(edge.source, ""),
        "relation": edge.relation,
        "relation_zh": _zh(edge.relation),
        "target": edge.target,
        "target_label": labels.get(edge.target, ""),
        "factuality": edge.factuality,
        "confidence": edge.confidence,
        **edge.shown.columns(),
    }


def _number(number: Number, labels: Mapping[str, str]) -> Row:
    return {
        "id": number.iri,
        "about": number.about,
        "about_label": labels.get(number.about, ""),
        "indicator": number.indicator,
        "indicator_concept": number.concept,
        "value": number.value,
        "unit": number.unit,
        "modifier": number.modifier,
        "period": number.period,
        "period_start": number.start,
        "period_end": number.end,
        "part_of_total": number.total,
        "confidence": number.confidence,
        **number.shown.columns(),
    }


def _zh(name: str) -> str:
    return LABELS[name][0] if name in LABELS else ""


_NOTHING = Shown((), (), (), ())
_NO_NODE = Node("", "", "", "", (), (), "", ())
_NO_EDGE = Edge("", "", "", "", "", "", _NOTHING)
_NO_NUMBER = Number("", "", "", "", "", "", "", "", "", "", "", "", _NOTHING)
