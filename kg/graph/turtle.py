"""Turtle that is good to read: one block a subject, predicates in the order in which one would tell them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI, SUPERCLASSES, THING_IRI, Cls

Pairs = dict[str, set[str]]  # objects by predicate, all as Turtle terms

_WIDTH = 110
_ABREAST = 4
_INDENT = "    "
_NEXT = f" ;\n{_INDENT}"

_FIRST = """
    a rdfs:label kg:displayLabel skos:altLabel skos:hiddenLabel rdfs:comment kg:scope kg:mentionedIn
    dcterms:source dcterms:title kg:sha256 kg:focus
    rdf:subject rdf:predicate rdf:object kg:factuality
    kg:about kg:indicator kg:indicatorConcept kg:value kg:unit kg:modifier kg:partOfTotal
    kg:period kg:periodStart kg:periodEnd kg:confidence
    kg:problemOf kg:measureOf kg:document kg:section kg:start kg:end kg:rule kg:quote
"""


class _Order(dict[str, str]):
    """What predicates are sorted by; those that are not listed (relations, and what is not ours) before evidence."""

    def __missing__(self, predicate: str) -> str:
        self[predicate] = f"~{predicate}"
        return self[predicate]


_ORDER = _Order({predicate: f"{rank:02}" for rank, predicate in enumerate(_FIRST.split())} | {"kg:evidence": "~~"})

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
    return list(_types(frozenset(classes)))


@lru_cache(maxsize=1024)
def _types(classes: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(classes, key=lambda cls: (-DEPTH.get(cls, 0), cls)))


def place(classes: Iterable[str]) -> int:
    """Where an entity of these classes stands among the others: communities first."""
    ordered = types(classes)
    return ORDER.get(ordered[0], len(ORDER)) if ordered else len(ORDER)


def block(subject: str, pairs: Mapping[str, Collection[str]]) -> str:
    """All that is said of one subject, from its objects by predicate (as Turtle terms, each once)."""
    lines = []
    for predicate in _in_order(tuple(pairs)):
        terms = pairs[predicate]
        if len(terms) == 1:  # as most have
            (term,) = terms
            lines.append(f"{predicate} {term}")
        elif terms:
            lines.append(line(predicate, terms))
    return f"\n{subject} {_NEXT.join(lines)} .\n"


@lru_cache(maxsize=4096)
def _in_order(predicates: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(predicates, key=_ORDER.__getitem__))


def line(predicate: str, objects: Collection[str]) -> str:
    """A predicate with its objects, in their order; a long list goes over several lines."""
    terms = types(objects) if predicate == "a" else sorted(objects)
    short = f"{predicate} {', '.join(terms)}"
    if len(short) <= _WIDTH:
        return short
    abreast = _ABREAST if predicate == "kg:evidence" else 1  # its names are hashes: nobody reads down that list
    rows = (", ".join(terms[start : start + abreast]) for start in range(0, len(terms), abreast))
    return f"{predicate}\n{_INDENT * 2}" + f",\n{_INDENT * 2}".join(rows)
