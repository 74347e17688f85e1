"""The graph as tables: things, what is said of them as edges, numbers. For property graphs and spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.graph.layout import TYPE, Block, Graph, kg, most_specific_first, value
from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI, Cls, Term

BETWEEN = " ‖ "  # between the quotes of one fact, the aliases of one thing

_LABEL = f"<{PREFIXES['rdfs']}label>"
_ALIAS = f"<{PREFIXES['skos']}altLabel>"
_SOURCE = f"<{PREFIXES['dcterms']}source>"
_SUBJECT, _PREDICATE, _OBJECT = (f"<{PREFIXES['rdf']}{name}>" for name in ("subject", "predicate", "object"))
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

    def columns(self) -> dict[str, str]:
        """One column each."""
        return {
            "document": BETWEEN.join(self.documents),
            "section": BETWEEN.join(self.sections),
            "rule": BETWEEN.join(self.rules),
            "quote": BETWEEN.join(self.quotes),
        }


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


def read(graph: Graph) -> Tables:
    """The tables of a graph."""
    everything = [block for section in graph.sections() for block in section.blocks]
    reader = _Reader(everything)
    nodes: list[Node] = []
    edges: list[Edge] = []
    numbers: list[Number] = []
    for block in everything:
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
    def __init__(self, blocks: Iterable[Block]) -> None:
        self._sources: dict[str, str] = {}
        self._rules: dict[str, str] = {}
        self._places: dict[str, Block] = {}
        for block in blocks:
            kinds = self.kinds(block)
            if Term.Document in kinds:
                self._sources[block.subject] = _first(block, _SOURCE)
            elif Term.Rule in kinds:
                self._rules[value(block.subject)] = _first(block, _LABEL)
            elif Term.Evidence in kinds:
                self._places[block.subject] = block

    def kinds(self, block: Block) -> set[str]:
        return {_local(kind) for kind in block.pairs.get(TYPE, [])}

    def node(self, block: Block) -> Node:
        classes = tuple(_local(kind) for kind in most_specific_first(block.pairs[TYPE]))
        label = _first(block, _LABEL)
        shown = self._shown(block).documents
        documents = sorted(self._sources.get(one, "") for one in block.pairs.get(kg(Term.mentionedIn), []))
        return Node(
            iri=value(block.subject),
            label=label,
            display=_first(block, kg(Term.displayLabel)) or label,
            cls=classes[0],
            classes=classes,
            aliases=tuple(sorted(map(value, block.pairs.get(_ALIAS, [])))),
            scope=_local_value(block, Term.scope),
            documents=tuple(documents) or shown,
        )

    def assertion(self, block: Block) -> Edge:
        return Edge(
            id=value(block.subject),
            source=_first(block, _SUBJECT),
            target=_first(block, _OBJECT),
            relation=_first(block, _PREDICATE).removeprefix(ONTOLOGY_IRI),
            factuality=_local_value(block, Term.factuality),
            confidence=_first(block, kg(Term.confidence)),
            shown=self._shown(block),
        )

    def belonging(self, block: Block, relation: Term) -> Iterator[Edge]:
        """Problem and measure → whose it is."""
        iri = value(block.subject)
        for owner in sorted(map(value, block.pairs.get(kg(relation), []))):
            yield Edge(f"{iri}-of", iri, owner, relation, "", "", self._shown(block))

    def number(self, block: Block) -> Number:
        return Number(
            iri=value(block.subject),
            about=_first(block, kg(Term.about)),
            indicator=_first(block, kg(Term.indicator)),
            concept=_local_value(block, Term.indicatorConcept),
            value=_first(block, kg(Term.value_)),
            unit=_first(block, kg(Term.unit)),
            modifier=_local_value(block, Term.modifier),
            period=_first(block, kg(Term.period)),
            start=_first(block, kg(Term.periodStart)),
            end=_first(block, kg(Term.periodEnd)),
            total=_first(block, kg(Term.partOfTotal)),
            confidence=_first(block, kg(Term.confidence)),
            shown=self._shown(block),
        )

    def _shown(self, block: Block) -> Shown:
        places = [self._places[one] for one in block.pairs.get(kg(Term.evidence), []) if one in self._places]
        places.sort(key=lambda place: (_source_of(place, self._sources), _start(place), place.subject))
        return Shown(
            documents=_once(_source_of(place, self._sources) for place in places),
            sections=_once(_local_value(place, Term.section) for place in places),
            rules=_once(self._rules.get(_first(place, kg(Term.rule)), "") for place in places),
            quotes=_once(_first(place, kg(Term.quote)) for place in places),
        )


def _local(term: str) -> str:
    return value(term).removeprefix(ONTOLOGY_IRI)


def _first(block: Block, predicate: str) -> str:
    return min(map(value, block.pairs.get(predicate, [])), default="")


def _local_value(block: Block, term: Term) -> str:
    return _first(block, kg(term)).removeprefix(ONTOLOGY_IRI)


def _source_of(place: Block, sources: Mapping[str, str]) -> str:
    return min((sources.get(one, "") for one in place.pairs.get(kg(Term.document), [])), default="")


def _start(place: Block) -> int:
    start = _first(place, kg(Term.start))
    return int(start) if start.isdecimal() else 0


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in values if one))
