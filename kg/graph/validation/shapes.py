"""SHACL: `ontology/shapes.ttl` over each part of a graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from kg.graph.validation.parts import Part, parts
from kg.graph.validation.words import Node
from kg.resources import ontology_dir
from kg.vocab import ONTOLOGY_IRI

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import IdentifiedNode
    from rdflib.term import Node as RdflibNode

_COMPONENT = "ConstraintComponent"
SHAPES_IRI = "https://shequ-kg.example/shapes#"


@dataclass(frozen=True, slots=True)
class Fault:
    """One result of the SHACL engine."""

    shape: str  # local name: Evidence-start
    component: str  # of SHACL: MinCount
    focus: NamedNode
    path: str  # of a single property, else empty
    value: Node | None


@cache
def shapes_graph() -> Graph:
    """`ontology/shapes.ttl`."""
    from rdflib import Graph

    return Graph().parse(ontology_dir() / "shapes.ttl", format="turtle")


@cache
def messages() -> Mapping[str, tuple[str, str]]:
    """What each shape says, by its local name: in Chinese, in English."""
    from rdflib import SH, Literal

    said: dict[str, dict[str | None, str]] = {}
    for shape, _, text in shapes_graph().triples((None, SH.message, None)):
        assert isinstance(text, Literal)
        said.setdefault(str(shape).removeprefix(SHAPES_IRI), {})[text.language] = str(text)
    return {name: (texts["zh"], texts["en"]) for name, texts in said.items()}


def faults(store: Store) -> Iterator[Fault]:
    """All that the shapes find wrong in the default graph of a store; what documents share may come several times."""
    for part in parts(store):
        yield from sorted(_judge(part), key=_order)


def _order(fault: Fault) -> tuple[str, str, str, str]:
    return fault.shape, fault.focus.value, str(fault.value), fault.component


def _judge(part: Part) -> Iterator[Fault]:
    from pyshacl import validate
    from rdflib import SH, Graph, URIRef

    conforms, results, text = validate(_graph(part), shacl_graph=shapes_graph(), inplace=True)
    if conforms:
        return
    if not isinstance(results, Graph):
        raise RuntimeError(f"pyshacl: {text}")
    for result in results.objects(None, SH.result):
        said = dict(results.predicate_objects(result))
        focus, path = str(said[SH.focusNode]), said.get(SH.resultPath)
        if focus in part.own or focus.startswith(ONTOLOGY_IRI):
            yield Fault(
                shape=str(said[SH.sourceShape]).removeprefix(SHAPES_IRI),
                component=str(said[SH.sourceConstraintComponent]).removeprefix(str(SH)).removesuffix(_COMPONENT),
                focus=NamedNode(focus),
                path=str(path) if isinstance(path, URIRef) else "",
                value=_from_rdflib(said.get(SH.value)),
            )


def _graph(part: Part) -> Graph:
    """A part as rdflib's graph."""
    from rdflib import BNode, Graph, URIRef
    from rdflib import Literal as RdflibLiteral

    graph = Graph(bind_namespaces="none")
    known: dict[Node, IdentifiedNode] = {}

    def term(one: Node) -> RdflibNode:
        if isinstance(one, NamedNode):
            return known.get(one) or known.setdefault(one, URIRef(one.value))
        if isinstance(one, BlankNode):
            return BNode(one.value)
        if one.language:
            return RdflibLiteral(one.value, lang=one.language)
        return RdflibLiteral(one.value, datatype=URIRef(one.datatype.value))

    for subject, predicate, value in part.triples:
        graph.add((term(subject), term(predicate), term(value)))
    return graph


def _from_rdflib(term: RdflibNode | None) -> Node | None:
    from rdflib import BNode, URIRef

    if term is None:
        return None
    if isinstance(term, URIRef):
        return NamedNode(str(term))
    return BlankNode(str(term)) if isinstance(term, BNode) else Literal(str(term))
