"""Why the graph says so: for the facts of a thing, rule → sentence → place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.opening import open_graph
from kg.graph.results import select
from kg.graph.terms import text as quoted
from kg.vocab import LABELS, ONTOLOGY_IRI, Term

if TYPE_CHECKING:
    from pyoxigraph import Store

MENTION = "mention"  # the relation of a thing to its own name in the text


@dataclass(frozen=True, slots=True)
class Ground:
    """One place that shows a fact, and the rule that read it there."""

    rule: str
    says: str  # what the rule says, "" where the graph does not tell
    quote: str
    document: str
    section: str  # local name of the section's term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about a thing: `subject relation object`. For a number the object is the number with its unit."""

    subject: str
    relation: str  # local name of the relation; of a number its indicator; "mention" of its name
    object: str
    factuality: str  # local name: Actual, Planned, Negated; "" for numbers and mentions
    confidence: str
    grounds: tuple[Ground, ...]


def why(graph: Path | str | Store, name: str, relation: str = "", other: str = "") -> list[Fact]:
    """The facts of everything that is called `name`, each with what shows it, in the order of the reports.

    `name` is a label, an alias, a display label or `id:…`; `relation` a relation by its name in the ontology or in
    Chinese, or words of an indicator; `other` the name of the other end, or words of a number. Without a relation the
    mentions of the name are listed, too. Raises KgError where nothing is called so, with the nearest names.
    """
    store = open_graph(graph) if isinstance(graph, (str, Path)) else graph
    things = f"VALUES ?thing {{ {' '.join(_things(store, name))} }}"
    found = [fact for pattern in (_SAID, _COUNTED, _OWNED) for fact in _facts(store, things + pattern)]
    if not relation:
        found += _facts(store, things + _MENTIONED)
    asked = _relation(relation)
    return [fact for fact in found if _is_of(fact, asked) and _has_end(fact, other)]


# Each pattern binds ?fact ?subject ?relation ?object ?factuality ?confidence.
_SHOWN = """
  OPTIONAL { ?s kg:displayLabel ?shownS } OPTIONAL { ?s rdfs:label ?labelS }
  OPTIONAL { ?o kg:displayLabel ?shownO } OPTIONAL { ?o rdfs:label ?labelO }
  BIND(COALESCE(?shownS, STR(?labelS)) AS ?subject) BIND(COALESCE(?shownO, STR(?labelO)) AS ?object)
"""
_SAID = f"""
  {{ ?fact rdf:subject ?thing }} UNION {{ ?fact rdf:object ?thing }}
  ?fact rdf:subject ?s ; rdf:predicate ?relation ; rdf:object ?o ;
    kg:factuality ?factuality ; kg:confidence ?confidence .
  {_SHOWN}
"""
_HOW = " ".join(
    f'(kg:{term} "{"" if term is Term.Exact else f"（{term.zh}）"}")'
    for term in (Term.Exact, Term.Over, Term.Under, Term.About, Term.Masked)
)
_COUNTED = f"""
  ?fact kg:about ?thing ; kg:indicator ?relation ; kg:unit ?unit ; kg:modifier ?modifier ; kg:confidence ?confidence .
  ?thing kg:displayLabel ?subject .
  OPTIONAL {{ ?fact kg:value ?value }}
  VALUES (?modifier ?how) {{ {_HOW} }}
  BIND(CONCAT(COALESCE(STR(?value), ""), ?unit, ?how) AS ?object)
"""
_OWNED = f"""
  VALUES ?relation {{ kg:problemOf kg:measureOf }}
  ?fact ?relation ?thing .
  BIND(?fact AS ?s) BIND(?thing AS ?o)
  {_SHOWN}
"""
_MENTIONED = f"""
  ?thing kg:displayLabel ?subject ; rdfs:label ?label .
  BIND(?thing AS ?fact) BIND(STR(?label) AS ?object) BIND("{MENTION}" AS ?relation)
"""
_GROUNDS = """
  ?fact kg:evidence ?evidence .
  ?evidence kg:rule ?r ; kg:quote ?quote ; kg:section ?section ; kg:start ?start ; kg:end ?end ;
    kg:document/dcterms:source ?document .
  ?r rdfs:label ?rule .
  OPTIONAL { ?r rdfs:comment ?says }
"""


def _facts(store: Store, pattern: str) -> list[Fact]:
    found = _rows(
        store,
        "SELECT DISTINCT ?fact ?subject ?relation ?object ?factuality ?confidence "
        "?rule ?says ?quote ?document ?section ?start ?end "
        f"WHERE {{ {pattern} {_GROUNDS} }} ORDER BY ?document ?start ?fact ?end ?rule",
    )
    first = {row[0]: place for place, row in reversed([*enumerate(found)])}
    found.sort(key=lambda row: first[row[0]])  # the places of one fact together, where its first place stands
    facts = []
    for _, places in groupby(found, key=lambda row: row[0]):
        same = list(places)
        _, subject, relation, object_, factuality, confidence, *_ = same[0]
        grounds = tuple(
            Ground(rule, says, quote, document, _local(section), int(start), int(end))
            for *_, rule, says, quote, document, section, start, end in same
        )
        facts.append(Fact(subject, _local(relation), object_, _local(factuality), confidence, grounds))
    return facts


def _rows(store: Store, text: str) -> list[tuple[str, ...]]:
    return [tuple(value or "" for value in row) for row in select(store, text)]


def _local(iri: str) -> str:
    return iri.removeprefix(ONTOLOGY_IRI)


def _relation(asked: str) -> str:
    """The local name of a relation; what is none may be an indicator."""
    if asked in LABELS:
        return asked
    return next((name for name, labels in LABELS.items() if name[0].islower() and asked in labels), asked)


def _is_of(fact: Fact, asked: str) -> bool:
    return asked in ("", fact.relation) or (asked not in LABELS and asked in fact.relation)


def _has_end(fact: Fact, other: str) -> bool:
    return any(other in end for end in (fact.object, fact.subject))


_NAMES = "rdfs:label|skos:altLabel|kg:displayLabel"
_NOT_IN_IRIS = re.compile(r'[<>"{}|^`\\\x00-\x20]')


def _things(store: Store, name: str) -> list[str]:
    """The things of a name, as SPARQL terms."""
    from kg.graph.layout import base_of

    if name.startswith(("id:", "http://", "https://")):
        iri = base_of(store) + name[3:] if name.startswith("id:") else name
        if not _NOT_IN_IRIS.search(iri) and _rows(store, f"SELECT * WHERE {{ <{iri}> a kg:Entity ; ?p ?o }} LIMIT 1"):
            return [f"<{iri}>"]
    asked = (
        f"SELECT DISTINCT ?thing WHERE {{ ?thing {_NAMES} ?known ; a kg:Entity FILTER(STR(?known) = {quoted(name)}) }}"
    )
    found = sorted(f"<{row[0]}>" for row in _rows(store, asked))
    if found:
        return found
    known = _rows(store, f"SELECT DISTINCT ?known WHERE {{ ?thing {_NAMES} ?known ; a kg:Entity }}")
    near = _near(name, (row[0] for row in known))
    raise KgError(
        f"图谱里没有叫“{name}”的事物",
        f"nothing in the graph is called {name!r}",
        hint_zh=f"您是不是要找：{'、'.join(near)}" if near else "",
        hint_en=f"Did you mean {', '.join(near)}?" if near else "",
    )


def _near(name: str, known: Iterable[str]) -> list[str]:
    names = sorted(set(known))
    containing = [one for one in names if name in one]
    return (containing or difflib.get_close_matches(name, names, n=5, cutoff=0.4))[:5]
