"""Questions to a graph: SPARQL queries, read-only and local, with the usual prefixes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.opening import open_graph
from kg.graph.terms import PREFIXES
from kg.vocab import LABELS, ONTOLOGY_IRI

if TYPE_CHECKING:
    from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

_TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n]* )
    | (?P<string> \"\"\"(?:[^"\\]|\\.|"(?!""))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
                | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<variable> [?$]\w+ )
    | (?P<name> (?P<prefix> [^\W\d_][\w.\-]* )? : [\w.\-%:\\]* )
    | (?P<word> [^\W\d_]\w* )
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
_PLACE = re.compile(r"\bat (\d+):(\d+): ")


def query(graph: Path | str | Store, text: str, *, where: str = "") -> QuerySolutions | QueryBoolean | QueryTriples:
    """Ask an output folder, an RDF file or an open store a SELECT, ASK, CONSTRUCT or DESCRIBE.

    `kg:`, `id:`, `rdf:`, `rdfs:`, `skos:`, `dcterms:`, `xsd:` need not be declared. `where` names the query in error
    messages, e.g. its file. Raises KgError for what is not SPARQL (with line and column), for updates, and for what
    would reach outside the graph (SERVICE, FROM).
    """
    refuse(text, where=where)
    store = open_graph(graph) if isinstance(graph, (str, Path)) else graph
    from kg.graph.layout import base_of

    prefixes = {"kg": ONTOLOGY_IRI, "id": base_of(store), **PREFIXES}
    try:
        return store.query(text, prefixes=prefixes)
    except SyntaxError as error:
        raise _not_sparql(str(error), text, where) from error


def refuse(text: str, *, where: str = "") -> None:
    """Raise KgError where the text is an update, or would reach outside the graph."""
    first = ""
    for kind, token in _tokens(text):
        upper = token.upper()
        if "SERVICE" in upper:
            raise KgError(
                "不允许 SERVICE：查询只读本图，不访问网络",
                "SERVICE is refused: a query reads this graph only and reaches no network",
                where=where,
            )
        if kind == "word" and upper == "FROM":
            raise KgError(
                "不允许 FROM：图谱已经给定",
                "FROM is refused: the graph is given already",
                where=where,
                hint_zh="请去掉 FROM 子句",
                hint_en="Leave the FROM clause out",
            )
        if kind == "word" and not first and upper not in ("PREFIX", "BASE"):
            first = upper
    if first in _UPDATES:
        raise KgError(
            f"不允许更新（{first}）：图谱只读",
            f"updates ({first}) are refused: the graph is read-only",
            where=where,
            hint_zh="请用 SELECT、ASK、CONSTRUCT 或 DESCRIBE",
            hint_en="Use SELECT, ASK, CONSTRUCT or DESCRIBE",
        )


def unknown_terms(text: str) -> list[tuple[str, str]]:
    """Names under kg: that the ontology does not have, each with the nearest one that it has ("" where none is near).

    A query with such a name is sound SPARQL and finds nothing, so that whoever asks should be told. Empty where the
    query gives kg: another meaning.
    """
    declared = re.search(r"PREFIX\s+kg:", text, re.IGNORECASE)
    if declared and f"<{ONTOLOGY_IRI}>" not in text:
        return []
    names = (match["name"] for match in _TOKEN.finditer(text) if match["prefix"] == "kg")
    asked = dict.fromkeys(name.removeprefix("kg:").rstrip(".") for name in names)
    wrong = (name for name in asked if name and name not in LABELS)
    return [(name, next(iter(get_close_matches(name, LABELS, n=1)), "")) for name in wrong]


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """The words of a query, and the prefixes of its names: what may be a keyword.

    Readers of SPARQL differ on whether a keyword may stick to what stands before or after it, so that whoever looks
    for one looks inside the words, too.
    """
    for match in _TOKEN.finditer(text):
        if match["word"]:
            yield "word", match["word"]
        elif match["prefix"]:
            yield "prefix", match["prefix"]


def _not_sparql(message: str, text: str, where: str) -> KgError:
    place = _PLACE.search(message)
    if not place:
        return KgError(f"SPARQL 语法错误：{message}", f"not SPARQL: {message}", where=where)
    line, column = int(place[1]), int(place[2])
    lines = text.split("\n")
    shown = lines[line - 1].strip() if line <= len(lines) else ""
    expected = message[place.end() :].replace(", [_]", "").replace("[_]", "a query")
    return KgError(
        f"SPARQL 语法错误，第 {line} 行第 {column} 列：{shown}",
        f"not SPARQL, line {line}, column {column}: {expected}",
        where=where,
    )
