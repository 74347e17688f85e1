"""The graph as tables: things, what is said of them as edges, numbers. For property graphs and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.graph.layout import TYPE, Block, most_specific_first, sections
from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI, Cls, Term

if TYPE_CHECKING:
    from pyoxigraph import Store

BETWEEN = " ‖ "  # between the quotes of one fact, the aliases of one thing

_LABEL = NamedNode(PREFIXES["rdfs"] + "label")
_ALIAS = NamedNode(PREFIXES["skos"] + "altLabel")
_SOURCE = NamedNode(PREFIXES["dcterms"] + "source")
_SUBJECT, _PREDICATE, _OBJECT = (NamedNode(PREFIXES["rdf"] + name) for name in ("subject", "predicate", "object"))
_OF = {Term.Problem: Term.problemOf, Term.Measure: Term.measureOf}


@dataclass(frozen=True, slots=True)
class Node:
    """An entity, a problem or a measure."""

    iri: str
    label: str
    display: str
    cls: str  # the most specific class
    classes: tuple[str, ...]
    aliases: tuple[str, ...]
    scope: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows a fact: its places in the order of the text."""

    documents: tuple[str, ...]
    sections: tuple[str, ...]
    rules: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """What one document says: subject, relation, object. Factuality "" where the edge is no assertion (problemOf)."""

    id: str
    source: str
    target: str
    relation: str
    factuality: str
    confidence: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Number:
    """An observation; `value` is "" where the text masks it."""

    iri: str
    about: str
    indicator: str
    concept: str
    value: str
    unit: str
    modifier: str
    period: str
    start: str
    end: str
    total: str
    confidence: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class Tables:
    """The rows in the order of the Turtle file; every end of an edge or a number is a node."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    numbers: tuple[Number, ...]


def read(store: Store) -> Tables:
    """The tables of a graph."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    numbers: list[Number] = []
    reader = _Reader(store)
    for section in sections(store):
        reader.learn(section.blocks)
        for block in section.blocks:
            kinds = reader.kinds(block)
            if Cls.Entity in kinds or kinds & _OF.keys():
                nodes.append(reader.node(block))
            if Term.Assertion in kinds:
                edges.append(reader.assertion(block))
            elif Term.Observation in kinds:
                numbers.append(reader.number(block))
            for kind in kinds & _OF.keys():
                edges.extend(reader.belonging(block, _OF[Term(kind)]))
    known = {node.iri for node in nodes}
    strangers = {end for edge in edges for end in (edge.source, edge.target)} | {row.about for row in numbers}
    nodes.extend(Node(iri, iri, iri, "", (), (), "", ()) for iri in sorted(strangers - known))
    return Tables(tuple(nodes), tuple(edges), tuple(numbers))


class _Reader:
    def __init__(self, store: Store) -> None:
        self._sources = {
            _value(quad.subject): _value(quad.object) for quad in store.quads_for_pattern(None, _SOURCE, None, None)
        }
        self._rules = _labels_of(store, Term.Rule)
        self._places: dict[object, Block] = {}

    def learn(self, blocks: Iterable[Block]) -> None:
        """The evidence of a section: its facts point to it."""
        self._places |= {block.subject: block for block in blocks if Term.Evidence in self.kinds(block)}

    def kinds(self, block: Block) -> set[str]:
        return {_local(kind) for kind in block.pairs.get(TYPE, [])}

    def node(self, block: Block) -> Node:
        classes = tuple(_local(kind) for kind in most_specific_first(block.pairs[TYPE]))
        label = _first(block, _LABEL)
        shown = self._shown(block).documents
        documents = sorted(self._sources.get(_value(one), "") for one in block.pairs.get(_kg(Term.mentionedIn), []))
        return Node(
            iri=_value(block.subject),
            label=label,
            display=_first(block, _kg(Term.displayLabel)) or label,
            cls=classes[0],
            classes=classes,
            aliases=tuple(sorted(map(_value, block.pairs.get(_ALIAS, [])))),
            scope=_local_value(block, Term.scope),
            documents=tuple(documents) or shown,
        )

    def assertion(self, block: Block) -> Edge:
        return Edge(
            id=_value(block.subject),
            source=_first(block, _SUBJECT),
            target=_first(block, _OBJECT),
            relation=_first(block, _PREDICATE).removeprefix(ONTOLOGY_IRI),
            factuality=_local_value(block, Term.factuality),
            confidence=_first(block, _kg(Term.confidence)),
            shown=self._shown(block),
        )

    def belonging(self, block: Block, relation: Term) -> Iterator[Edge]:
        """Problem and measure → whose it is."""
        iri = _value(block.subject)
        for owner in sorted(map(_value, block.pairs.get(_kg(relation), []))):
            yield Edge(f"{iri}-of", iri, owner, relation, "", "", self._shown(block))

    def number(self, block: Block) -> Number:
        return Number(
            iri=_value(block.subject),
            about=_first(block, _kg(Term.about)),
            indicator=_first(block, _kg(Term.indicator)),
            concept=_local_value(block, Term.indicatorConcept),
            value=_first(block, _kg(Term.value_)),
            unit=_first(block, _kg(Term.unit)),
            modifier=_local_value(block, Term.modifier),
            period=_first(block, _kg(Term.period)),
            start=_first(block, _kg(Term.periodStart)),
            end=_first(block, _kg(Term.periodEnd)),
            total=_first(block, _kg(Term.partOfTotal)),
            confidence=_first(block, _kg(Term.confidence)),
            shown=self._shown(block),
        )

    def _shown(self, block: Block) -> Shown:
        places = [self._places[one] for one in block.pairs.get(_kg(Term.evidence), []) if one in self._places]
        places.sort(key=lambda place: (_source_of(place, self._sources), _start(place), _value(place.subject)))
        return Shown(
            documents=_once(_source_of(place, self._sources) for place in places),
            sections=_once(_local_value(place, Term.section) for place in places),
            rules=_once(self._rules.get(_first(place, _kg(Term.rule)), "") for place in places),
            quotes=_once(_first(place, _kg(Term.quote)) for place in places),
        )


def _kg(term: Term) -> NamedNode:
    return _TERMS[term]


_TERMS = {term: NamedNode(ONTOLOGY_IRI + term) for term in Term}


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _local(term: object) -> str:
    return _value(term).removeprefix(ONTOLOGY_IRI)


def _first(block: Block, predicate: NamedNode) -> str:
    return min(map(_value, block.pairs.get(predicate, [])), default="")


def _local_value(block: Block, term: Term) -> str:
    return _first(block, _kg(term)).removeprefix(ONTOLOGY_IRI)


def _source_of(place: Block, sources: Mapping[str, str]) -> str:
    return min((sources.get(_value(one), "") for one in place.pairs.get(_kg(Term.document), [])), default="")


def _start(place: Block) -> int:
    start = _first(place, _kg(Term.start))
    return int(start) if start.isdecimal() else 0


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def _labels_of(store: Store, cls: Term) -> dict[str, str]:
    """IRI → label of all things of a class."""
    found = (quad.subject for quad in store.quads_for_pattern(None, TYPE, _kg(cls), None))
    return {
        _value(one): min((_value(quad.object) for quad in store.quads_for_pattern(one, _LABEL, None, None)), default="")
        for one in found
    }
