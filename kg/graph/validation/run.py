"""Shapes and checks together, in one report."""

from __future__ import annotations

from pyoxigraph import DefaultGraph, NamedNode, Store

from kg.graph.validation.checks import run_checks
from kg.graph.validation.report import Report, Violation, report
from kg.graph.validation.shapes import Fault, faults, shape_names
from kg.graph.validation.words import RDF, Words, local, shorten
from kg.vocab import ONTOLOGY_IRI


def validate(store: Store, *, limit: int = 100) -> Report:
    """Hold the default graph of a store to all shapes and checks; at most `limit` violations of each are listed.

    Memory grows with one document and with what is wrong, not with the graph.
    """
    words = Words(store)
    checked = run_checks(store, limit=limit)
    counts = dict(checked.counts)
    listed: list[Violation] = []
    seen: set[tuple[str, str, str]] = set()
    for fault in faults(store):
        for node in _nodes(fault, store):
            if (fault.shape, node, fault.value) in seen:
                continue
            seen.add((fault.shape, node, fault.value))
            counts[fault.shape] = counts.get(fault.shape, 0) + 1
            if counts[fault.shape] <= limit:
                listed.append(_violation(fault, node, words))
    return report([*checked.violations, *listed], counts, checked.ran + len(shape_names()))


def _nodes(fault: Fault, store: Store) -> list[str]:
    """The things at fault: where the focus is a term of the ontology, what the value stands for."""
    if not fault.focus.startswith(ONTOLOGY_IRI):
        return [fault.focus]
    relation, end = NamedNode(fault.focus), fault.shape.rsplit("-", 1)[-1]
    if end not in ("subject", "object"):
        return [fault.value]
    ends = store.quads_for_pattern(None, NamedNode(RDF + end), NamedNode(fault.value), DefaultGraph())
    said = (quad.subject for quad in ends if isinstance(quad.subject, NamedNode))
    stated = NamedNode(RDF + "predicate")
    return sorted(
        node.value for node in said if next(store.quads_for_pattern(node, stated, relation, DefaultGraph()), None)
    )


def _violation(fault: Fault, node: str, words: Words) -> Violation:
    detail = ""
    if fault.value and fault.value != node:
        value = words.named(fault.value) if fault.points else f"“{shorten(fault.value)}”"
        detail = f"{local(fault.path)} → {value}"
    quote, source = words.cited(node)
    return Violation(fault.shape, words.label(node), node, detail, quote, source, fault.zh, fault.en)
