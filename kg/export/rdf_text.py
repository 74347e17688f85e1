"""The RDF formats: Turtle and TriG good to read, N-Triples, N-Quads, RDF/XML; all in one order, byte by byte.

TriG and N-Quads say the graph in layers: what holds in the default graph, and in one named graph a document what that
document says. The other formats have the union.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple, serialize

from kg.graph import turtle
from kg.graph.layout import TYPE, Block, Layer, Section, base_of, most_specific_first, sections
from kg.graph.shorten import shortener
from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI

# What XML 1.0 has no way to say.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Shorten = Callable[[NamedNode | BlankNode | Literal | Triple], str]


def write_turtle(store: Store, path: Path) -> None:
    """The same bytes as `kg build` writes."""
    base = base_of(store)
    shorten = shortener(base)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(turtle.header(base))
        for part in sections(store):
            file.writelines(turtle.section(part.title, (_block(one, shorten) for one in part.blocks)))


def write_trig(store: Store, path: Path) -> None:
    """Each document's own things, then its graph."""
    base = base_of(store)
    shorten = shortener(base)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(turtle.header(base))
        for part in sections(store):
            file.writelines(turtle.section(part.title, _layers(part, shorten)))


def _layers(part: Section, shorten: Shorten) -> Iterator[str]:
    said = [one for one in part.blocks if one.layer is Layer.SAID]
    yield from (_block(one, shorten) for one in part.blocks if one.layer is Layer.HOLDS)
    if said and part.document:
        yield f"\n{shorten(part.document)} {{\n"
        yield from (_block(one, shorten) for one in said)
        yield "\n}\n"


def _block(block: Block, shorten: Shorten) -> str:
    return turtle.block(
        shorten(block.subject),
        {
            "a" if predicate == TYPE else shorten(predicate): {shorten(term) for term in objects}
            for predicate, objects in block.pairs.items()
        },
    )


def write_ntriples(store: Store, path: Path) -> None:
    """One triple a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for part in sections(store):
            for block in part.blocks:
                file.writelines(_lines(block, ""))


def write_nquads(store: Store, path: Path) -> None:
    """One triple a line, with the graph of the document that says it."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for part in sections(store):
            for block in part.blocks:
                file.writelines(_lines(block, f" {part.document}" if block.layer is Layer.SAID else ""))


def _lines(block: Block, graph: str) -> list[str]:
    subject = str(block.subject)
    pairs = [(predicate, term) for predicate, objects in block.pairs.items() for term in objects]
    return sorted(f"{subject} {predicate} {term}{graph} .\n" for predicate, term in pairs)


def write_rdfxml(store: Store, path: Path) -> None:
    """RDF/XML; characters that XML forbids are left out."""
    prefixes = {"id": base_of(store), "kg": ONTOLOGY_IRI, **PREFIXES}
    with path.open("wb") as file:
        serialize(_triples_for_xml(store), file, RdfFormat.RDF_XML, prefixes=prefixes)


def _triples_for_xml(store: Store) -> Iterator[Triple]:
    for part in sections(store):
        for block in part.blocks:
            for kind in most_specific_first(block.pairs.get(TYPE, [])):
                yield Triple(block.subject, TYPE, kind)
            for predicate in sorted(block.pairs.keys() - {TYPE}, key=lambda one: one.value):
                for term in sorted(block.pairs[predicate], key=str):
                    yield Triple(block.subject, predicate, _for_xml(term))


def _for_xml(term: NamedNode | BlankNode | Literal | Triple) -> NamedNode | BlankNode | Literal | Triple:
    if not isinstance(term, Literal) or not NOT_IN_XML.search(term.value):
        return term
    value = NOT_IN_XML.sub("", term.value)
    return Literal(value, language=term.language) if term.language else Literal(value, datatype=term.datatype)
