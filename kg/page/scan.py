"""The graph as the page reads it: what stands at a subject, who points at an object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from pyoxigraph import BlankNode, NamedNode, Store

from kg.vocab import ONTOLOGY_IRI

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"

Values = Mapping[str, tuple[str, ...]]  # predicate → its values, sorted; the ontology's predicates by local name


class Graph:
    """Reads a store by subject and by object. Terms come as strings: the IRI, or the text of the literal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def at(self, subject: str) -> Values:
        """All that is said of a subject."""
        found: dict[str, list[str]] = {}
        for quad in self._store.quads_for_pattern(_node(subject), None, None, None):
            found.setdefault(_short(quad.predicate.value), []).append(_text(quad.object))
        return {name: tuple(sorted(set(all_))) if len(all_) > 1 else (all_[0],) for name, all_ in found.items()}

    def subjects(self, predicate: str, object_: str) -> Iterator[str]:
        """Who points at an object; in no order."""
        for quad in self._store.quads_for_pattern(None, _predicate(predicate), _node(object_), None):
            yield _text(quad.subject)

    def instances(self, cls: str) -> list[str]:
        """The subjects of a class of the ontology, sorted."""
        return sorted(set(self.subjects(RDF + "type", ONTOLOGY_IRI + cls)))

    def count(self, predicate: str) -> Counter[str]:
        """How often each object is pointed at by a predicate."""
        pairs = self._store.quads_for_pattern(None, _predicate(predicate), None, None)
        return Counter(_text(quad.object) for quad in pairs)


def local(iri: str) -> str:
    """The local name of an ontology term; other IRIs are returned whole."""
    return iri.removeprefix(ONTOLOGY_IRI)


_short = lru_cache(maxsize=1024)(local)  # for predicates: few, and met at every triple


def one(values: Values, predicate: str, default: str = "") -> str:
    """The value of a predicate; of several the first in order."""
    found = values.get(predicate)
    return found[0] if found else default


def _predicate(name: str) -> NamedNode:
    return NamedNode(name if ":" in name else ONTOLOGY_IRI + name)


def _node(text: str) -> NamedNode | BlankNode:
    return BlankNode(text[2:]) if text.startswith("_:") else NamedNode(text)


def _text(term: Any) -> str:
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term.value)
