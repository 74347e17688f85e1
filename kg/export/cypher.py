"""A Cypher script without parameters, for Neo4j 4.4 and later and other openCypher databases.

`cypher-shell < graph.cypher`. Run again, it changes nothing (everything is merged by IRI). All text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from kg.export.tables import Edge, Node, Number, Shown, Tables

_BATCH = 200
_SPECIAL = re.compile("[\x00-\x1f\\\\'\x7f\u0085\u2028\u2029]")
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "'": "\\'", "\\": "\\\\"}
_PLAIN_NAME = re.compile("[A-Za-z][A-Za-z0-9_]*")
_FIGURE = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NOTHING = ("''", "[]", "null")

_Row = TypeVar("_Row")


def write_cypher(tables: Tables, path: Path) -> None:
    """One statement a line group: constraint, nodes by their labels, numbers, edges by relation."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{statement};\n" for statement in statements(tables))


def statements(tables: Tables) -> Iterator[str]:
    """The statements of the script, without their semicolons."""
    yield "CREATE CONSTRAINT kg_iri IF NOT EXISTS FOR (n:KG) REQUIRE n.iri IS UNIQUE"
    for classes, nodes in _groups(tables.nodes, lambda node: node.classes):
        labels = "".join(f":{_name(cls)}" for cls in ("KG", *classes))
        for rows in _batches(_map(_node(node)) for node in nodes):
            yield f"UNWIND [{rows}] AS row\nMERGE (n:KG {{iri: row.iri}})\nSET n{labels}, n += row"
    for rows in _batches(_map(_number(one)) for one in tables.numbers):
        yield (
            f"UNWIND [{rows}] AS row\nMATCH (a:KG {{iri: row.about}})\n"
            "MERGE (n:KG {iri: row.iri})\nSET n:Observation, n += row\nMERGE (n)-[:about]->(a)"
        )
    for relation, edges in _groups(tables.edges, lambda edge: edge.relation):
        for rows in _batches(f"{{s: {_text(e.source)}, t: {_text(e.target)}, p: {_map(_edge(e))}}}" for e in edges):
            yield (
                f"UNWIND [{rows}] AS row\nMATCH (s:KG {{iri: row.s}}), (t:KG {{iri: row.t}})\n"
                f"MERGE (s)-[r:{_name(relation)} {{id: row.p.id}}]->(t)\nSET r += row.p"
            )


def _groups(rows: Iterable[_Row], key: Callable[[_Row], Any]) -> Iterator[tuple[Any, list[_Row]]]:
    """Rows by key, in the order of keys; in the order given within one."""
    for shared, same in groupby(sorted(rows, key=key), key):
        yield shared, list(same)


def _batches(rows: Iterable[str]) -> Iterator[str]:
    """Rows as list items, some hundred a statement: one statement for all would be too long to parse."""
    waiting = list(rows)
    for start in range(0, len(waiting), _BATCH):
        yield ",\n".join(waiting[start : start + _BATCH])


def _node(node: Node) -> dict[str, str]:
    return {
        "iri": _text(node.iri),
        "label": _text(node.label),
        "displayLabel": _text(node.display),
        "class": _text(node.cls),
        "aliases": _list(node.aliases),
        "scope": _text(node.scope),
        "documents": _list(node.documents),
    }


def _number(number: Number) -> dict[str, str]:
    found = {
        "iri": _text(number.iri),
        "about": _text(number.about),
        "indicator": _text(number.indicator),
        "concept": _text(number.concept),
        "value": _figure(number.value),
        "unit": _text(number.unit),
        "modifier": _text(number.modifier),
        "period": _text(number.period),
        "periodStart": _text(number.start),
        "periodEnd": _text(number.end),
        "partOfTotal": _text(number.total),
        "confidence": _figure(number.confidence),
    }
    return found | _shown(number.shown)


def _edge(edge: Edge) -> dict[str, str]:
    found = {
        "id": _text(edge.id),
        "factuality": _text(edge.factuality),
        "confidence": _figure(edge.confidence),
    }
    return found | _shown(edge.shown)


def _shown(shown: Shown) -> dict[str, str]:
    return {
        "documents": _list(shown.documents),
        "sections": _list(shown.sections),
        "rules": _list(shown.rules),
        "quotes": _list(shown.quotes),
    }


def _map(properties: dict[str, str]) -> str:
    """A map of what is there: an empty string or no number sets no property."""
    return "{" + ", ".join(f"{name}: {value}" for name, value in properties.items() if value not in _NOTHING) + "}"


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _figure(value: str) -> str:
    return value if _FIGURE.fullmatch(value) else "null"


def _text(value: str) -> str:
    return f"'{_SPECIAL.sub(_escape, value)}'"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match.group()) or f"\\u{ord(match.group()):04X}"


def _name(value: str) -> str:
    """A label or relation: of our vocabulary as it is, anything else between backticks."""
    return value if _PLAIN_NAME.fullmatch(value) else f"`{value.replace('`', '``')}`"
