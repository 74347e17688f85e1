"""What to call a node, so that a reader finds it: names, quotes, sources, looked up in the graph."""

from __future__ import annotations

from urllib.parse import unquote

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store

from kg.vocab import LABELS, Cls, Rel, Term

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS_SOURCE = "http://purl.org/dc/terms/source"
_LONGEST = 60
_RELATIONS = frozenset(map(str, Rel))
_CLASSES = {cls.iri: cls for cls in Cls}

Node = NamedNode | BlankNode | Literal


class Words:
    """Readable names of the nodes of a graph."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def objects(self, node: Node | None, predicate: str) -> list[Node]:
        """The objects of a node's property, in a fixed order; none of a literal."""
        if node is None or isinstance(node, Literal):
            return []
        quads = self._store.quads_for_pattern(node, NamedNode(predicate), None, DefaultGraph())
        return sorted((quad.object for quad in quads if isinstance(quad.object, Node)), key=str)

    def first(self, node: Node | None, predicate: str) -> Node | None:
        """The first of them."""
        return next(iter(self.objects(node, predicate)), None)

    def text(self, node: Node | None, predicate: str) -> str:
        """The first of them as text, or nothing."""
        value = self.first(node, predicate)
        return "" if value is None else value.value

    def label(self, node: Node) -> str:
        """What a reader would call the node."""
        kinds = {kind.value for kind in self.objects(node, RDF + "type")}
        if Term.Assertion.iri in kinds:
            return self._statement(node)
        if Term.Observation.iri in kinds:
            return self._observation(node)
        if Term.Evidence.iri in kinds:
            return f"“{shorten(self.text(node, Term.quote.iri))}”"
        return self._name(node)

    def _name(self, node: Node | None) -> str:
        if node is None:
            return "?"
        if isinstance(node, Literal):
            return f"“{shorten(node.value)}”"
        told = (Term.displayLabel.iri, RDFS_LABEL, DCTERMS_SOURCE)
        name = next((text for predicate in told if (text := self.text(node, predicate))), "")
        return shorten(name) or unquote(local(node.value.rstrip("/#")))

    def _statement(self, node: Node) -> str:
        predicate = local(self.text(node, RDF + "predicate")) or "?"
        subject, object_ = (self._name(self.first(node, RDF + end)) for end in ("subject", "object"))
        return f"{subject} —{predicate}→ {object_}"

    def _observation(self, node: Node) -> str:
        number = self.text(node, Term.value_.iri) or "?"
        said = f"{self.text(node, Term.indicator.iri)} {number}{self.text(node, Term.unit.iri)}".strip()
        about = self.first(node, Term.about.iri)
        return f"{self._name(about)}：{said}" if about else said

    def named(self, node: Node) -> str:
        """The label, of an entity with its class: 望江社区（社区）."""
        classes = [_CLASSES[kind.value] for kind in self.objects(node, RDF + "type") if kind.value in _CLASSES]
        if not classes:
            return self.label(node)
        most_specific = max(classes, key=list(Cls).index)
        return f"{self.label(node)}（{LABELS[most_specific][0]}）"

    def triple(self, subject: Node, predicate: Node, value: Node) -> str:
        """A triple to stand beside its subject: `label → …`; of a relation in full: 望江社区（社区） —builds→ …."""
        name = local(predicate.value)
        said = f"{self.named(subject)} —{name}" if name in _RELATIONS else f"{name} "
        return f"{said}→ {self.named(value)}"

    def cited(self, node: Node) -> tuple[str, str]:
        """The quote of the node (of several evidences, the first) and the source of its document."""
        evidence = [node] if self.first(node, Term.quote.iri) else self.objects(node, Term.evidence.iri)
        if not evidence:
            return "", self.text(node, DCTERMS_SOURCE)
        first = min(evidence, key=self._place)
        source = self.text(self.first(first, Term.document.iri), DCTERMS_SOURCE)
        return shorten(self.text(first, Term.quote.iri)), source

    def _place(self, evidence: Node) -> tuple[int, str, str]:
        start = self.text(evidence, Term.start.iri)
        return len(start), start, evidence.value


def local(iri: str) -> str:
    """The local name of a term."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def shorten(text: str) -> str:
    """One line of text, not too long to read."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
