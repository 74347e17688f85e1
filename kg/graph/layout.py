"""A graph in its readable order, document by document, from the database or any RDF file.

`writing` writes a graph in this order from facts; exports read it back in the same order from a store, so that both
give the same Turtle. What does not look like a graph of ours comes last, and nothing is lost.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.graph import terms, turtle
from kg.vocab import ONTOLOGY_IRI, THING_IRI, Term

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Quad, Store, Triple

    Subject = NamedNode | BlankNode | Triple
    Object = NamedNode | BlankNode | Literal | Triple
    Pairs = dict[NamedNode, list[Object]]

_DEFAULT = DefaultGraph()
TYPE = NamedNode(terms.PREFIXES["rdf"] + "type")
_SOURCE = NamedNode(terms.PREFIXES["dcterms"] + "source")
_BASE = re.compile(r"(.+)doc-[0-9a-f]{16}")


def _kg(term: Term) -> NamedNode:
    return NamedNode(ONTOLOGY_IRI + term)


_ENTITY = NamedNode(ONTOLOGY_IRI + "Entity")
_DOCUMENT, _RULE, _EVIDENCE = _kg(Term.Document), _kg(Term.Rule), _kg(Term.Evidence)
_SAID = [_kg(term) for term in (Term.Problem, Term.Measure, Term.Observation, Term.Assertion)]
_OF_DOCUMENT, _IS_SHOWN_BY, _MENTIONED_IN = _kg(Term.document), _kg(Term.evidence), _kg(Term.mentionedIn)
_CONFIDENCE, _DECIMAL = _kg(Term.confidence), NamedNode(terms.PREFIXES["xsd"] + "decimal")
_START, _END = _kg(Term.start), _kg(Term.end)
_SCOPE, _OWN = _kg(Term.scope), _kg(Term.DocumentScope)
_POSSIBLY_SAME = _kg(Term.possiblySame)


class Layer(StrEnum):
    """What kind of block it is: who says so goes into the document's graph, all else into the default graph."""

    HOLDS = "holds"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Block:
    """All triples of one subject (but for the candidates, which stand together at the end)."""

    subject: Subject
    pairs: Pairs
    layer: Layer = Layer.HOLDS


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that stand together under a heading; those of a document are all that is its own."""

    title: str
    blocks: list[Block]
    document: NamedNode | None = None


def base_of(store: Store) -> str:
    """The IRI that the names of things in this graph begin with."""
    for quad in store.quads_for_pattern(None, TYPE, _DOCUMENT, _DEFAULT):
        match = _BASE.fullmatch(quad.subject.value) if isinstance(quad.subject, NamedNode) else None
        if match:
            return match.group(1)
    return THING_IRI


def sections(store: Store) -> Iterator[Section]:
    """The whole graph; memory grows with a document, and with the number of subjects."""
    reader = _Reader(store)
    found = (quad.subject for quad in store.quads_for_pattern(None, TYPE, _DOCUMENT, _DEFAULT))
    documents = sorted((reader.text(iri, _SOURCE), iri.value, iri) for iri in found if isinstance(iri, NamedNode))
    for source, _, iri in documents:
        yield Section(source, list(reader.document(iri)), iri)
    yield from reader.rest()


class _Reader:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: set[Subject] = set()
        self._same: dict[Subject, list[Object]] = {}

    def text(self, subject: Subject, predicate: NamedNode) -> str:
        """The smallest of the values, "" where there is none."""
        return min((_value(quad.object) for quad in self._quads(subject, predicate)), default="")

    def document(self, iri: NamedNode) -> Iterator[Block]:
        yield self._block(iri)
        mentioned = {quad.subject for quad in self._store.quads_for_pattern(None, _MENTIONED_IN, iri, _DEFAULT)}
        own = [one for one in mentioned if one not in self._seen and self._has(one, _SCOPE, _OWN)]
        yield from self._by_class(own)
        where = {
            quad.subject: (self._number(quad.subject, _START), self._number(quad.subject, _END))
            for quad in self._store.quads_for_pattern(None, _OF_DOCUMENT, iri, _DEFAULT)
        }
        yield from self._said(where)
        for one in sorted(where, key=lambda one: (*where[one], _value(one))):
            if one not in self._seen:
                yield self._block(one, Layer.SAID)

    def _said(self, where: dict[Subject, tuple[int, int]]) -> Iterator[Block]:
        """The document's problems, measures, observations, assertions, each in the order of the text."""
        starts: dict[Subject, int] = {}
        for place, (start, _) in where.items():
            for quad in self._store.quads_for_pattern(None, _IS_SHOWN_BY, place, _DEFAULT):
                starts[quad.subject] = min(start, starts.get(quad.subject, start))
        kinds: dict[Object, list[Block]] = defaultdict(list)
        for one in sorted(starts, key=lambda one: (starts[one], _value(one))):
            kind = next((quad.object for quad in self._quads(one, TYPE) if quad.object in _SAID), None)
            if kind is not None and one not in self._seen:
                kinds[kind].append(self._block(one, Layer.SAID))
        for kind in _SAID:
            yield from kinds[kind]

    def rest(self) -> Iterator[Section]:
        things: list[Subject] = []
        rules: list[Subject] = []
        others: list[Subject] = []
        for subject in {quad.subject for quad in self._store} - self._seen:
            kinds = {quad.object for quad in self._quads(subject, TYPE)}
            (things if _ENTITY in kinds else rules if _RULE in kinds else others).append(subject)
        yield Section(turtle.SHARED, list(self._by_class(things)))
        shown_rules, shown_others = self._by_name(rules), self._by_name(others)
        same = sorted(self._same.items(), key=lambda pair: _value(pair[0]))
        yield Section(turtle.SAME, [Block(subject, {_POSSIBLY_SAME: found}) for subject, found in same])
        yield Section(turtle.RULES, shown_rules)
        yield Section(turtle.OTHERS, shown_others)

    def _by_class(self, subjects: Iterable[Subject]) -> Iterator[Block]:
        blocks = [self._block(one) for one in subjects]
        yield from sorted(blocks, key=lambda block: (_place(block.pairs), _value(block.subject)))

    def _by_name(self, subjects: Iterable[Subject]) -> list[Block]:
        blocks = [self._block(one) for one in sorted(subjects, key=_value)]
        return [block for block in blocks if block.pairs]  # a candidate of which nothing else is known has none

    def _block(self, subject: Subject, layer: Layer = Layer.HOLDS) -> Block:
        pairs: Pairs = {}
        for quad in self._store.quads_for_pattern(subject, None, None, _DEFAULT):
            pairs.setdefault(quad.predicate, []).append(quad.object)
        if _CONFIDENCE in pairs:  # the store shortens 1.0 to 1, which no format but RDF's own takes for a decimal
            pairs[_CONFIDENCE] = [_decimal(term) for term in pairs[_CONFIDENCE]]
        self._seen.add(subject)
        if _POSSIBLY_SAME in pairs:
            self._same[subject] = pairs.pop(_POSSIBLY_SAME)
        return Block(subject, pairs, layer)

    def _quads(self, subject: Subject, predicate: NamedNode) -> Iterator[Quad]:
        return self._store.quads_for_pattern(subject, predicate, None, _DEFAULT)

    def _has(self, subject: Subject, predicate: NamedNode, value: NamedNode) -> bool:
        return next(iter(self._store.quads_for_pattern(subject, predicate, value, _DEFAULT)), None) is not None

    def _number(self, subject: Subject, predicate: NamedNode) -> int:
        text = self.text(subject, predicate)
        return int(text) if text.isdecimal() else 0


def _value(term: Object) -> str:
    return str(getattr(term, "value", term))


def _decimal(term: Object) -> Object:
    if isinstance(term, Literal) and term.datatype == _DECIMAL and term.value.isdecimal():
        return Literal(f"{term.value}.0", datatype=_DECIMAL)
    return term


def most_specific_first(classes: Iterable[Object]) -> list[Object]:
    """Classes in the order in which Turtle shows them."""
    by_name = {_class(one): one for one in classes}
    return [by_name[name] for name in turtle.types(by_name)]


def _class(term: Object) -> str:
    return "kg:" + _value(term).removeprefix(ONTOLOGY_IRI)


def _place(pairs: Pairs) -> int:
    return turtle.place(_class(kind) for kind in pairs.get(TYPE, []))
