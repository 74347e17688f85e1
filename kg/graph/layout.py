"""A graph in its readable order, document by document, from the database or any RDF file.

`writing` writes a graph in this order from facts; exports read it back in the same order from a store, so that both
give the same Turtle. What does not look like a graph of ours comes last, and nothing is lost.

Terms are text here, as N-Triples writes them: Oxigraph dumps a graph several times faster than it hands out terms.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Store

from kg.graph import terms, turtle
from kg.graph.opening import dump
from kg.vocab import ONTOLOGY_IRI, THING_IRI, Cls, Term

Pairs = dict[str, list[str]]  # objects by predicate

TYPE = f"<{terms.PREFIXES['rdf']}type>"
_SOURCE = f"<{terms.PREFIXES['dcterms']}source>"
_BASE = re.compile(r"(.+)doc-[0-9a-f]{16}")


def kg(term: Term | Cls) -> str:
    """A term of the ontology."""
    return f"<{ONTOLOGY_IRI}{term}>"


_SAID = [kg(term) for term in (Term.Problem, Term.Measure, Term.Observation, Term.Assertion)]
_WHOLE_DECIMAL = re.compile(rf'"(-?[0-9]+)"\^\^<{terms.PREFIXES["xsd"]}decimal>')


class Layer(StrEnum):
    """What kind of block it is: who says so goes into the document's graph, all else into the default graph."""

    HOLDS = "holds"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Block:
    """All triples of one subject (but for the candidates, which stand together at the end)."""

    subject: str
    pairs: Pairs
    layer: Layer = Layer.HOLDS


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that stand together under a heading; those of a document are all that is its own."""

    title: str
    blocks: list[Block]
    document: str = ""


def base_of(store: Store) -> str:
    """The IRI that the names of things in this graph begin with."""
    is_a, document = NamedNode(TYPE[1:-1]), NamedNode(kg(Term.Document)[1:-1])
    for quad in store.quads_for_pattern(None, is_a, document, DefaultGraph()):
        match = _BASE.fullmatch(quad.subject.value) if isinstance(quad.subject, NamedNode) else None
        if match:
            return match.group(1)
    return THING_IRI


class Graph:
    """All triples by subject, and the subjects by what they are and whose.

    `graph` is an output folder, an RDF file or an open store; KgError as `opening.open_graph` raises it.
    """

    def __init__(self, graph: Path | str | Store) -> None:
        self._same: dict[str, list[str]] = {}
        self._subjects = _by_subject(graph)
        for subject, pairs in self._subjects.items():
            if kg(Term.possiblySame) in pairs:
                self._same[subject] = pairs.pop(kg(Term.possiblySame))
            for sure in pairs.get(kg(Term.confidence), []):
                pairs[kg(Term.confidence)] = [_WHOLE_DECIMAL.sub(r'"\1.0"^^' + sure.partition("^^")[2], sure)]
        self._documents = [one for one, pairs in self._subjects.items() if kg(Term.Document) in pairs.get(TYPE, [])]
        self._own: dict[str, list[str]] = defaultdict(list)
        self._said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._places: dict[str, list[str]] = defaultdict(list)
        self._shared: list[str] = []
        self._rules: list[str] = []
        self._others: list[str] = []
        for subject, pairs in self._subjects.items():
            self._file(subject, pairs)

    @property
    def base(self) -> str:
        """The IRI that the names of things in this graph begin with."""
        matches = (_BASE.fullmatch(one[1:-1]) for one in self._documents)
        return next((match[1] for match in matches if match), THING_IRI)

    def sections(self) -> Iterator[Section]:
        """The whole graph."""
        for source, document in sorted((value(self._first(one, _SOURCE)), one) for one in self._documents):
            yield Section(source, list(self._document(document)), document)
        yield Section(turtle.SHARED, self._by_class(self._shared))
        candidates = [Block(one, {kg(Term.possiblySame): self._same[one]}) for one in sorted(self._same)]
        yield Section(turtle.SAME, candidates)
        yield Section(turtle.RULES, self._by_name(self._rules))
        yield Section(turtle.OTHERS, self._by_name(self._others))

    def _file(self, subject: str, pairs: Pairs) -> None:
        kinds = pairs.get(TYPE, [])
        said = next((kind for kind in _SAID if kind in kinds), "")
        if said and (document := self._document_of(pairs.get(kg(Term.evidence), []))):
            self._said[document][said].append(subject)
        elif kg(Term.Evidence) in kinds and (document := self._document_of([subject])):
            self._places[document].append(subject)
        elif kg(Cls.Entity) in kinds:
            mentioned = [one for one in pairs.get(kg(Term.mentionedIn), []) if self._is_document(one)]
            own = kg(Term.DocumentScope) in pairs.get(kg(Term.scope), []) and mentioned
            (self._own[min(mentioned)] if own else self._shared).append(subject)
        elif kg(Term.Rule) in kinds:
            self._rules.append(subject)
        elif pairs and not self._is_document(subject):
            self._others.append(subject)

    def _is_document(self, one: str) -> bool:
        return kg(Term.Document) in self._subjects.get(one, {}).get(TYPE, [])

    def _document_of(self, places: Iterable[str]) -> str:
        documents = (self._first(place, kg(Term.document)) for place in places)
        return min((one for one in documents if self._is_document(one)), default="")

    def _first(self, subject: str, predicate: str) -> str:
        """The smallest of the objects, "" where there is none."""
        return min(self._subjects.get(subject, {}).get(predicate, []), default="")

    def _document(self, iri: str) -> Iterator[Block]:
        """The document itself, its own things, what it says in the order of the text, its places."""
        yield Block(iri, self._subjects[iri])
        yield from self._by_class(self._own[iri], self._first(iri, kg(Term.focus)))
        where = {one: (self._number(one, Term.start), self._number(one, Term.end)) for one in self._places[iri]}
        for kind in _SAID:
            starts = {one: self._start(one, where) for one in self._said[iri][kind]}
            for one in sorted(starts, key=lambda one: (starts[one], one)):
                yield Block(one, self._subjects[one], Layer.SAID)
        for one in sorted(where, key=lambda one: (where[one], one)):
            yield Block(one, self._subjects[one], Layer.SAID)

    def _start(self, subject: str, where: dict[str, tuple[int, int]]) -> int:
        places = self._subjects[subject].get(kg(Term.evidence), [])
        return min((where[place][0] for place in places if place in where), default=0)

    def _number(self, subject: str, term: Term) -> int:
        text = value(self._first(subject, kg(term)))
        return int(text) if text.isdecimal() else 0

    def _by_class(self, subjects: Iterable[str], focus: str = "") -> list[Block]:
        """What the document is about, then communities, and so on."""

        def place(block: Block) -> tuple[bool, int, str]:
            return block.subject != focus, turtle.place(map(_class, block.pairs[TYPE])), block.subject

        return sorted((Block(one, self._subjects[one]) for one in subjects), key=place)

    def _by_name(self, subjects: Iterable[str]) -> list[Block]:
        """In the order of their IRIs."""
        return [Block(one, self._subjects[one]) for one in sorted(subjects)]


def _by_subject(graph: Path | str | Store) -> dict[str, Pairs]:
    found: dict[str, Pairs] = {}
    with tempfile.TemporaryFile() as dumped:
        dump(graph, dumped)
        dumped.seek(0)
        for line in io.TextIOWrapper(dumped, "utf-8", newline="\n"):
            subject, predicate, term = line.split(" ", 2)
            found.setdefault(subject, {}).setdefault(sys.intern(predicate), []).append(term[:-3])
    for pairs in found.values():
        for predicate, terms_ in pairs.items():
            if len(terms_) > 1:
                pairs[predicate] = list(dict.fromkeys(terms_))
    return found


def value(term: str) -> str:
    """The IRI, or the text of the literal; "" for ""."""
    if not term.startswith('"'):
        return term[1:-1] if term.startswith("<") else term
    quoted = term[: term.rindex('"') + 1]
    return terms.unescape(quoted) if "\\" in quoted else quoted[1:-1]


def most_specific_first(classes: Iterable[str]) -> list[str]:
    """Classes in the order in which Turtle shows them."""
    by_name = {_class(one): one for one in classes}
    return [by_name[name] for name in turtle.types(by_name)]


def _class(term: str) -> str:
    return "kg:" + term[1:-1].removeprefix(ONTOLOGY_IRI)
