"""Shapes and checks together, in one report."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import DefaultGraph, NamedNode, Store

from kg.graph.validation.checks import run_checks
from kg.graph.validation.report import Report, Violation, report
from kg.graph.validation.shapes import Fault, faults, messages
from kg.graph.validation.words import RDF, Node, Words, local
from kg.vocab import ONTOLOGY_IRI


def validate(store: Store, *, limit: int = 100) -> Report:
    """Hold the default graph of a store to all shapes and checks; at most `limit` violations of each are listed.

    Memory grows with one document and with what is wrong, not with the graph.
    """
    return told(store, run_checks(store, limit=limit), faults(store), limit)


def told(store: Store, checked: Report, found: Iterable[Fault], limit: int) -> Report:
    """What the checks and the shapes found, as one report; what documents share is told once."""
    words = Words(store)
    counts = dict(checked.counts)
    listed: list[Violation] = []
    seen: set[tuple[str, Node, Node | None]] = set()
    for fault in found:
        for node in _nodes(fault, store):
            if (fault.shape, node, fault.value) in seen:
                continue
            seen.add((fault.shape, node, fault.value))
            counts[fault.shape] = counts.get(fault.shape, 0) + 1
            if counts[fault.shape] <= limit:
                listed.append(_violation(fault, node, words))
    return report([*checked.violations, *listed], counts, checked.ran + len(messages()))


def _nodes(fault: Fault, store: Store) -> list[Node]:
    """The things at fault: where the focus is a term of the ontology, what the value stands for."""
    if not fault.focus.value.startswith(ONTOLOGY_IRI):
        return [fault.focus]
    if fault.value is None:
        return []
    if fault.shape == "Entity-class":
        return _both(store, (RDF + "type", fault.value), (RDF + "type", fault.focus))
    end = fault.shape.rsplit("-", 1)[-1]
    if end in ("subject", "object"):
        return _both(store, (RDF + end, fault.value), (RDF + "predicate", fault.focus))
    return [fault.value]


def _both(store: Store, *pairs: tuple[str, Node]) -> list[Node]:
    """The nodes that have all these properties."""
    found = (
        {quad.subject for quad in store.quads_for_pattern(None, NamedNode(predicate), value, DefaultGraph())}
        for predicate, value in pairs
    )
    nodes = set.intersection(*found)
    return sorted((node for node in nodes if isinstance(node, Node)), key=str)


def _violation(fault: Fault, node: Node, words: Words) -> Violation:
    detail = ""
    if fault.value and fault.value != node:
        said_of = local(fault.path) or fault.shape.rsplit("-", 1)[-1]
        detail = f"{said_of} → {words.named(fault.value)}"
    quote, source = words.cited(node)
    zh, en = messages()[fault.shape]
    return Violation(fault.shape, words.label(node), node.value, detail, quote, source, zh, en)
