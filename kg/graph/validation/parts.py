"""The parts of a graph that can be judged alone: one document with what it touches.

Of an entity only its own description is taken, with this document's evidence, so that a thing that a thousand reports
speak of costs each of them little. What the document only points to is there with its class alone, and is judged
where it is at home.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import DefaultGraph, NamedNode, QuerySolutions, Store

from kg.graph.validation.words import RDF, RDFS_LABEL, SKOS, Node
from kg.vocab import Cls, Term

Triple = tuple[NamedNode, NamedNode, Node]

_BATCH = 300  # nodes without a document that are judged together
_TYPE = NamedNode(RDF + "type")
_ENTITY, _DOCUMENT_CLASS = NamedNode(Cls.Entity.iri), NamedNode(Term.Document.iri)
_DOCUMENT, _EVIDENCE, _RULE = (NamedNode(term.iri) for term in (Term.document, Term.evidence, Term.rule))
_MENTIONED = NamedNode(Term.mentionedIn.iri)
_DESCRIPTION = [
    _TYPE,
    *(NamedNode(iri) for iri in (RDFS_LABEL, SKOS + "altLabel", SKOS + "hiddenLabel")),
    *(NamedNode(term.iri) for term in (Term.displayLabel, Term.scope, Term.possiblySame)),
]
_FACTS = " ".join(
    f"<{term.iri}>" for term in (Cls.Entity, Term.Assertion, Term.Observation, Term.Problem, Term.Measure)
)
_HOMELESS = f"""
SELECT DISTINCT ?node WHERE {{
  {{
    VALUES ?class {{ {_FACTS} }}
    ?node a ?class .
    MINUS {{ ?node {_EVIDENCE} ?evidence . ?evidence {_DOCUMENT} ?document . ?document a {_DOCUMENT_CLASS} }}
  }} UNION {{
    ?node a <{Term.Evidence.iri}> .
    MINUS {{ ?node {_DOCUMENT} ?document . ?document a {_DOCUMENT_CLASS} }}
  }} UNION {{
    ?node a <{Term.Rule.iri}> .
    MINUS {{ ?evidence {_RULE} ?node ; {_DOCUMENT} ?document . ?document a {_DOCUMENT_CLASS} }}
  }}
}} ORDER BY ?node"""


# Where an entity's evidence is none, or its document is none: no document leads to these, and they are few.
_ASTRAY = f"""
SELECT ?node ?predicate ?value WHERE {{
  VALUES (?predicate ?class) {{ ({_EVIDENCE} <{Term.Evidence.iri}>) ({_MENTIONED} {_DOCUMENT_CLASS}) }}
  ?node a {_ENTITY} ; ?predicate ?value .
  FILTER NOT EXISTS {{ ?value a ?class }}
}}"""


@dataclass(frozen=True, slots=True)
class Part:
    """Triples, and the nodes that they describe in full: only these can be judged here."""

    triples: tuple[Triple, ...]
    own: frozenset[str]


def parts(store: Store) -> Iterator[Part]:
    """The default graph of a store, document by document; then what belongs to none, in batches."""
    astray: dict[Node, list[Triple]] = {}
    for row in _rows(store, _ASTRAY):
        astray.setdefault(row["node"], []).append((row["node"], row["predicate"], row["value"]))
    for document in sorted(_subjects(store, _TYPE, _DOCUMENT_CLASS), key=str):
        yield _of_document(store, document, astray)
    homeless = (node for row in _rows(store, _HOMELESS) if isinstance(node := row["node"], NamedNode))
    while batch := list(islice(homeless, _BATCH)):
        triples = [triple for node in batch for triple in _homeless(store, node)]
        yield _part(store, triples, batch)


def _rows(store: Store, query: str) -> QuerySolutions:
    solutions = store.query(query)
    assert isinstance(solutions, QuerySolutions)
    return solutions


def _of_document(store: Store, document: NamedNode, astray: Mapping[Node, list[Triple]]) -> Part:
    evidence = _subjects(store, _DOCUMENT, document)
    facts: dict[NamedNode, None] = {}
    rules: dict[NamedNode, None] = {}
    triples = _all(store, document)
    for place in evidence:
        about = _all(store, place)
        rules |= dict.fromkeys(end for _, predicate, end in about if predicate == _RULE and isinstance(end, NamedNode))
        proved = _subjects(store, _EVIDENCE, place)
        facts |= dict.fromkeys(proved)
        triples += [*about, *((fact, _EVIDENCE, place) for fact in proved)]
    for fact in facts:
        triples += [*_fact(store, fact, document), *astray.get(fact, ())]
    for rule in rules:
        triples += _all(store, rule)
    return _part(store, triples, [document, *evidence, *facts, *rules])


def _fact(store: Store, node: NamedNode, document: NamedNode) -> list[Triple]:
    if not _has(store, node, _TYPE, _ENTITY):
        return _all(store, node)
    here = _has(store, node, _MENTIONED, document)
    mentioned = [(node, _MENTIONED, document)] if here else _described(store, node, [_MENTIONED])[:1]
    return [*_described(store, node, _DESCRIPTION), *mentioned]


def _homeless(store: Store, node: NamedNode) -> list[Triple]:
    if not _has(store, node, _TYPE, _ENTITY):
        return _all(store, node)
    return _described(store, node, [*_DESCRIPTION, _EVIDENCE, _MENTIONED])


def _part(store: Store, triples: list[Triple], own: Iterable[NamedNode]) -> Part:
    names = frozenset(node.value for node in own)
    pointed = {end.value for _, predicate, end in triples if isinstance(end, NamedNode) and predicate != _TYPE}
    others = [triple for iri in sorted(pointed - names) for triple in _described(store, NamedNode(iri), [_TYPE])]
    return Part((*triples, *others), names)


def _subjects(store: Store, predicate: NamedNode, value: NamedNode) -> list[NamedNode]:
    quads = store.quads_for_pattern(None, predicate, value, DefaultGraph())
    return [quad.subject for quad in quads if isinstance(quad.subject, NamedNode)]


def _has(store: Store, node: NamedNode, predicate: NamedNode, value: NamedNode) -> bool:
    return next(store.quads_for_pattern(node, predicate, value, DefaultGraph()), None) is not None


def _all(store: Store, node: NamedNode) -> list[Triple]:
    return list(_quads(store, node, None))


def _described(store: Store, node: NamedNode, predicates: Iterable[NamedNode]) -> list[Triple]:
    return [triple for predicate in predicates for triple in _quads(store, node, predicate)]


def _quads(store: Store, node: NamedNode, predicate: NamedNode | None) -> Iterator[Triple]:
    for quad in store.quads_for_pattern(node, predicate, None, DefaultGraph()):
        if isinstance(quad.object, Node):
            yield node, quad.predicate, quad.object
