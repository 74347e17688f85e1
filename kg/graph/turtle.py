"""Turtle that is good to read: one block a subject, predicates in the order in which one would tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI, SUPERCLASSES, THING_IRI, Cls

Pairs = dict[str, set[str]]  # objects by predicate, all as Turtle terms

_WIDTH = 110
_INDENT = "    "

_FIRST = """
    a rdfs:label kg:displayLabel skos:altLabel skos:hiddenLabel rdfs:comment kg:scope kg:mentionedIn
    dcterms:source dcterms:title kg:sha256 kg:focus
    rdf:subject rdf:predicate rdf:object kg:factuality
    kg:about kg:indicator kg:indicatorConcept kg:value kg:unit kg:modifier kg:partOfTotal
    kg:period kg:periodStart kg:periodEnd kg:confidence
    kg:problemOf kg:measureOf kg:document kg:section kg:start kg:end kg:rule kg:quote
"""
_RANK = {predicate: rank for rank, predicate in enumerate(_FIRST.split())} | {"kg:evidence": 1000}
_AMONG = len(_RANK)  # relations, and what the ontology does not know, stand before the evidence

DEPTH = {f"kg:{cls}": len(SUPERCLASSES.get(cls, ())) for cls in Cls}
ORDER = {f"kg:{cls}": place for place, cls in enumerate(Cls)}


SHARED = "多份报告可共有的事物 things that several reports may speak of"
SAME = "可能相同，未经证明 possibly the same, not proved"
RULES = "抽取规则 rules"
OTHERS = "其他 other"


def header(base: str = THING_IRI) -> str:
    """The prefix lines; `base` is what `id:` stands for."""
    prefixes = {"id": base, "kg": ONTOLOGY_IRI, **PREFIXES}
    return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items())


def section(title: str, blocks: Iterable[str]) -> Iterator[str]:
    """Blocks under a heading; none without blocks. What could end the line is left out of the heading."""
    started = False
    for text in blocks:
        if not started:
            shown = "".join(char if char.isprintable() else "\ufffd" for char in title)
            yield f"\n# ---- {shown} ----\n"
            started = True
        yield text


def types(classes: Iterable[str]) -> list[str]:
    """Classes, the most specific first."""
    return sorted(set(classes), key=lambda cls: (-DEPTH.get(cls, 0), cls))


def place(classes: Iterable[str]) -> int:
    """Where an entity of these classes stands among the others: communities first."""
    ordered = types(classes)
    return ORDER.get(ordered[0], len(ORDER)) if ordered else len(ORDER)


def block(subject: str, pairs: Mapping[str, Iterable[str]]) -> str:
    """All that is said of one subject, from its objects by predicate (as Turtle terms)."""
    lines = []
    for predicate in sorted(pairs, key=lambda name: (_RANK.get(name, _AMONG), name)):
        terms = types(pairs[predicate]) if predicate == "a" else sorted(set(pairs[predicate]))
        if terms:
            lines.append(_line(predicate, terms))
    return f"\n{subject} " + f" ;\n{_INDENT}".join(lines) + " .\n"


def _line(predicate: str, terms: list[str]) -> str:
    line = f"{predicate} {', '.join(terms)}"
    if len(line) <= _WIDTH or len(terms) == 1:
        return line
    return f"{predicate}\n{_INDENT * 2}" + f",\n{_INDENT * 2}".join(terms)
