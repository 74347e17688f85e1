"""What a query gives, as text: a table to read, the W3C result formats, Turtle."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.sparql import query
from kg.vocab import LABELS, ONTOLOGY_IRI

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store, Triple

    Term = NamedNode | BlankNode | Literal | Triple

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")


def render(result: QuerySolutions | QueryBoolean | QueryTriples, format: str = "table", *, base: str = "") -> str:
    """The answer as text, ending with a line feed. `base` is the IRI that names of things begin with.

    Rows come as table, CSV, TSV, JSON or XML; yes and no as table, JSON or XML; triples (CONSTRUCT, DESCRIBE) as
    Turtle, sorted, also where a table is asked for. Raises KgError for another pair.
    """
    from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions

    if format not in FORMATS:
        raise _not_as(format, FORMATS)
    if isinstance(result, QuerySolutions):
        if format == "table":
            return table(result, base=base)
        if format == "turtle":
            raise _not_as(format, ("table", "csv", "tsv", "json", "xml"))
        return _serialized(result.serialize(format=getattr(QueryResultsFormat, format.upper())))
    if isinstance(result, QueryBoolean):
        if format == "table":
            return f"{str(bool(result)).lower()}\n"
        if format not in ("json", "xml"):
            raise _not_as(format, ("table", "json", "xml"))
        return _serialized(result.serialize(format=getattr(QueryResultsFormat, format.upper())))
    if format not in ("table", "turtle"):
        raise _not_as(format, ("turtle",))
    return _turtle(result, base)


def select(graph: Path | str | Store, text: str) -> list[tuple[str | None, ...]]:
    """The rows of a SELECT as strings: IRIs whole, literals by their text, None where a variable has no value.

    Raises KgError as `sparql.query` does, and for a query of another kind.
    """
    from pyoxigraph import QuerySolutions

    result = query(graph, text)
    if not isinstance(result, QuerySolutions):
        raise KgError("这里需要 SELECT 查询", "a SELECT is needed here")
    return [tuple(None if value is None else _text(value) for value in row) for row in result]


def table(result: QuerySolutions, *, base: str = "") -> str:
    """The rows of a SELECT for the eye: terms of the ontology by their Chinese name, things as `id:…`."""
    columns = [variable.value for variable in result.variables]
    cells = [["" if value is None else _cell(value, base) for value in row] for row in result]
    widths = [max(map(_width, column)) for column in zip(columns, *cells, strict=True)]
    lines = [columns, ["-" * width for width in widths], *cells]
    return "".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip() + "\n"


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _cell(value: Term, base: str) -> str:
    text = _text(value)
    if text.startswith(ONTOLOGY_IRI):
        name = text.removeprefix(ONTOLOGY_IRI)
        return LABELS[name][0] if name in LABELS else f"kg:{name}"
    if base and text.startswith(base):
        text = "id:" + text.removeprefix(base)
    return "".join(char if char.isprintable() else " " for char in text)


def _text(value: Term) -> str:
    return str(getattr(value, "value", value))


def _serialized(content: bytes | None) -> str:
    text = (content or b"").decode("utf-8")
    return text if text.endswith("\n") else text + "\n"


def _turtle(result: QueryTriples, base: str) -> str:
    from kg.graph.layout import TYPE
    from kg.graph.shorten import shortener
    from kg.graph.turtle import Pairs, block, header
    from kg.vocab import THING_IRI

    base = base or THING_IRI
    shorten = shortener(base)
    subjects: dict[str, Pairs] = {}
    for triple in result:
        subject, predicate, term = str(triple.subject), str(triple.predicate), str(triple.object)
        pairs = subjects.setdefault(shorten(subject), {})
        pairs.setdefault("a" if predicate == TYPE else shorten(predicate), set()).add(shorten(term))
    return header(base) + "".join(block(subject, subjects[subject]) for subject in sorted(subjects))


def _not_as(format: str, known: Sequence[str]) -> KgError:
    return KgError(
        f"这个查询的结果不能写成“{format}”",
        f"the answer to this query cannot be written as {format!r}",
        hint_zh=f"可用：{'、'.join(known)}",
        hint_en=f"Known: {', '.join(known)}",
    )
