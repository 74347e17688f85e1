"""Columns of the graph: one predicate at a time, from whichever graph of the store it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from kg import vocab

ONTOLOGY = getattr(vocab, "ONTOLOGY_IRI", "https://shequ-kg.example/ontology#")
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"


def local(iri: str) -> str:
    """The local name of an ontology term; other IRIs are returned whole."""
    return iri.removeprefix(ONTOLOGY)


class Columns:
    """Reads a store column by column. Subjects and objects come as strings: the IRI, or the text of the literal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pairs(self, predicate: str) -> Iterator[tuple[str, str]]:
        """All (subject, object) of a predicate; a local name is one of the ontology's."""
        for quad in self._store.quads_for_pattern(None, _predicate(predicate), None, None):
            yield _text(quad.subject), _text(quad.object)

    def one(self, predicate: str) -> dict[str, str]:
        """subject → its value; of several the first in order."""
        found: dict[str, str] = {}
        for subject, value in self.pairs(predicate):
            if subject not in found or value < found[subject]:
                found[subject] = value
        return found

    def many(self, predicate: str) -> dict[str, tuple[str, ...]]:
        """subject → its values, sorted, each once."""
        found: dict[str, set[str]] = {}
        for subject, value in self.pairs(predicate):
            found.setdefault(subject, set()).add(value)
        return {subject: tuple(sorted(values)) for subject, values in found.items()}

    def instances(self, cls: str) -> list[str]:
        """The subjects of a class of the ontology, sorted."""
        kind = NamedNode(RDF + "type")
        quads = self._store.quads_for_pattern(None, kind, NamedNode(ONTOLOGY + cls), None)
        return sorted({_text(quad.subject) for quad in quads})


def _predicate(name: str) -> NamedNode:
    return NamedNode(name if ":" in name else ONTOLOGY + name)


def _text(term: Any) -> str:
    if isinstance(term, (NamedNode, Literal)):
        return term.value
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term)
