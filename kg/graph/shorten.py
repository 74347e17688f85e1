"""RDF terms as N-Triples writes them → Turtle, prefixed where that is sound."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.graph import terms
from kg.vocab import ONTOLOGY_IRI, THING_IRI

_XSD = terms.PREFIXES["xsd"]
_INTEGER, _DECIMAL = f"<{_XSD}integer>", f"<{_XSD}decimal>"
_WHOLE = re.compile(r"[+-]?[0-9]+")
_FRACTION = re.compile(r"[+-]?[0-9]*\.[0-9]+")


def shortener(base: str = THING_IRI) -> Callable[[str], str]:
    """A function from terms to Turtle: `id:…` under `base`, `kg:…` and the other usual prefixes, short numbers."""
    prefixes = {base: "id:", ONTOLOGY_IRI: "kg:", **{iri: f"{name}:" for name, iri in terms.PREFIXES.items()}}
    known: dict[str, str] = {}

    def shorten(term: str) -> str:
        if term[0] == "<":
            return known.get(term) or known.setdefault(term, _iri(term, prefixes))
        return term if term[0] != '"' or term[-1] != ">" else _typed(term, shorten)

    return shorten


def _iri(term: str, prefixes: dict[str, str]) -> str:
    iri = term[1:-1]
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = prefixes.get(iri[:cut])
    return f"{prefix}{iri[cut:]}" if prefix and terms.LOCAL_NAME.fullmatch(iri, cut) else term


def _typed(term: str, shorten: Callable[[str], str]) -> str:
    text, _, datatype = term.rpartition("^^")
    number = text[1:-1]
    if datatype == _INTEGER and _WHOLE.fullmatch(number):
        return number
    if datatype == _DECIMAL and _FRACTION.fullmatch(number):
        return number
    if datatype == _DECIMAL and _WHOLE.fullmatch(number):
        return number + ".0"
    return f"{text}^^{shorten(datatype)}"
