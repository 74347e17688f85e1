"""What to call a node, so that a reader finds it: names, quotes, sources, looked up in the graph."""

from __future__ import annotations

from urllib.parse import unquote

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.vocab import LABELS, Cls, Term

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
DCTERMS_SOURCE = "http://purl.org/dc/terms/source"
_LONGEST = 60
_CLASSES = {cls.iri: cls for cls in Cls}

Node = NamedNode | Literal


class Words:
    """Readable names of the nodes of a graph."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def values(self, node: str, predicate: str) -> list[str]:
        """The objects of a node's property as strings, in a fixed order."""
        if not node:
            return []
        quads = self._store.quads_for_pattern(NamedNode(node), NamedNode(predicate), None, DefaultGraph())
        return sorted(quad.object.value for quad in quads if isinstance(quad.object, Node))

    def value(self, node: str, predicate: str) -> str:
        """The first of them, or nothing."""
        return next(iter(self.values(node, predicate)), "")

    def label(self, node: str) -> str:
        """What a reader would call the node."""
        kinds = self.values(node, RDF + "type")
        if Term.Assertion.iri in kinds:
            return self._statement(node)
        if Term.Observation.iri in kinds:
            return self._observation(node)
        if Term.Evidence.iri in kinds:
            return f"“{shorten(self.value(node, Term.quote.iri))}”"
        return self._name(node)

    def _name(self, node: str) -> str:
        told = (Term.displayLabel.iri, RDFS_LABEL, DCTERMS_SOURCE)
        name = next((value for predicate in told if (value := self.value(node, predicate))), "")
        return shorten(name) or unquote(local(node.rstrip("/#")))

    def _statement(self, node: str) -> str:
        subject, predicate, object_ = (self.value(node, RDF + part) for part in ("subject", "predicate", "object"))
        return f"{self._name(subject) or '?'} —{local(predicate) or '?'}→ {self._name(object_) or '?'}"

    def _observation(self, node: str) -> str:
        about = self.value(node, Term.about.iri)
        number = self.value(node, Term.value_.iri) or "?"
        said = f"{self.value(node, Term.indicator.iri)} {number}{self.value(node, Term.unit.iri)}".strip()
        return f"{self._name(about)}：{said}" if about else said

    def named(self, node: str) -> str:
        """The label of an entity with its class: 望江社区（社区）."""
        classes = [_CLASSES[iri] for iri in self.values(node, RDF + "type") if iri in _CLASSES]
        if not classes:
            return self.label(node)
        most_specific = max(classes, key=list(Cls).index)
        return f"{self.label(node)}（{LABELS[most_specific][0]}）"

    def triple(self, subject: str, predicate: str, value: str) -> str:
        """望江社区（社区） —builds→ 三会一课（制度机制）."""
        return f"{self.named(subject)} —{local(predicate)}→ {value}"

    def cited(self, node: str) -> tuple[str, str]:
        """The quote of the node (of several evidences, the first) and the source of its document."""
        evidence = [node] if self.value(node, Term.quote.iri) else self.values(node, Term.evidence.iri)
        if not evidence:
            return "", self.value(node, DCTERMS_SOURCE)
        first = min(evidence, key=lambda one: (len(start := self.value(one, Term.start.iri)), start, one))
        document = self.value(first, Term.document.iri)
        return shorten(self.value(first, Term.quote.iri)), self.value(document, DCTERMS_SOURCE) if document else ""


def local(iri: str) -> str:
    """The local name of a term."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def shorten(text: str) -> str:
    """One line of text, not too long to read."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
