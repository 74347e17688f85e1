"""The RDF formats: Turtle and TriG good to read, N-Triples, N-Quads, RDF/XML; all in one order, byte by byte.

TriG and N-Quads say the graph in layers: what holds in the default graph, and in one named graph a document what that
document says. The other formats have the union.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from pyoxigraph import Literal, RdfFormat, Triple, parse, serialize

from kg.graph import turtle
from kg.graph.layout import TYPE, Block, Graph, Layer, Section, most_specific_first
from kg.graph.shorten import shortener
from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI

# What XML 1.0 has no way to say.
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Shorten = Callable[[str], str]


def write_turtle(graph: Graph, path: Path) -> None:
    """The same bytes as `kg build` writes."""
    base = graph.base
    shorten = shortener(base)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(turtle.header(base))
        for part in graph.sections():
            file.writelines(turtle.section(part.title, (_block(one, shorten) for one in part.blocks)))


def write_trig(graph: Graph, path: Path) -> None:
    """Each document's own things, then its graph."""
    base = graph.base
    shorten = shortener(base)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(turtle.header(base))
        for part in graph.sections():
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


def write_ntriples(graph: Graph, path: Path) -> None:
    """One triple a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for part in graph.sections():
            for block in part.blocks:
                file.writelines(_lines(block, ""))


def write_nquads(graph: Graph, path: Path) -> None:
    """One triple a line, with the graph of the document that says it."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for part in graph.sections():
            for block in part.blocks:
                file.writelines(_lines(block, f" {part.document}" if block.layer is Layer.SAID else ""))


def _lines(block: Block, graph: str) -> list[str]:
    subject = block.subject
    pairs = [(predicate, term) for predicate, objects in block.pairs.items() for term in objects]
    return sorted(f"{subject} {predicate} {term}{graph} .\n" for predicate, term in pairs)


def write_rdfxml(graph: Graph, path: Path) -> None:
    """RDF/XML; characters that XML forbids are left out."""
    prefixes = {"id": graph.base, "kg": ONTOLOGY_IRI, **PREFIXES}
    triples = (triple for part in graph.sections() for triple in _triples(part))
    with path.open("wb") as file:
        serialize(map(_for_xml, triples), file, RdfFormat.RDF_XML, prefixes=prefixes)


def _triples(part: Section) -> Iterator[Triple]:
    lines = []
    for block in part.blocks:
        lines += [f"{block.subject} {TYPE} {kind} .\n" for kind in most_specific_first(block.pairs.get(TYPE, []))]
        rest = {predicate: objects for predicate, objects in block.pairs.items() if predicate != TYPE}
        lines += _lines(Block(block.subject, rest), "")
    for quad in parse("".join(lines), RdfFormat.N_TRIPLES):
        yield quad.triple


def _for_xml(triple: Triple) -> Triple:
    term = triple.object
    if not isinstance(term, Literal) or not NOT_IN_XML.search(term.value):
        return triple
    value = NOT_IN_XML.sub("", term.value)
    clean = Literal(value, language=term.language) if term.language else Literal(value, datatype=term.datatype)
    return Triple(triple.subject, triple.predicate, clean)
