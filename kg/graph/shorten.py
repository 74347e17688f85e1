"""RDF terms of the store → Turtle text, prefixed where that is sound."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from kg.graph import terms
from kg.vocab import ONTOLOGY_IRI, THING_IRI

if TYPE_CHECKING:
    from pyoxigraph import BlankNode, Triple

    Object = NamedNode | BlankNode | Literal | Triple

_XSD = terms.PREFIXES["xsd"]
_INTEGER, _DECIMAL = _XSD + "integer", _XSD + "decimal"
_TYPE = terms.PREFIXES["rdf"] + "type"
_WHOLE = re.compile(r"[+-]?[0-9]+")
_FRACTION = re.compile(r"[+-]?[0-9]*\.[0-9]+")


def shortener(base: str = THING_IRI) -> Callable[[Object], str]:
    """A function from terms to Turtle: `id:…` under `base`, `kg:…` and the other usual prefixes, short numbers."""
    prefixes = {base: "id:", ONTOLOGY_IRI: "kg:", **{iri: f"{name}:" for name, iri in terms.PREFIXES.items()}}

    @lru_cache(maxsize=65536)
    def iri(value: str) -> str:
        cut = max(value.rfind("/"), value.rfind("#")) + 1
        name = value[cut:]
        prefix = prefixes.get(value[:cut])
        return f"{prefix}{name}" if prefix is not None and terms.LOCAL_NAME.fullmatch(name) else f"<{value}>"

    def shorten(term: Object) -> str:
        if isinstance(term, NamedNode):
            return iri(term.value)
        if isinstance(term, Literal):
            return _literal(term, iri)
        return str(term)

    return shorten


def _literal(term: Literal, iri: Callable[[str], str]) -> str:
    if term.language:
        return f"{terms.text(term.value)}@{term.language}"
    datatype = term.datatype.value
    if datatype == _XSD + "string":
        return terms.text(term.value)
    if datatype == _INTEGER and _WHOLE.fullmatch(term.value):
        return term.value
    if datatype == _DECIMAL and _FRACTION.fullmatch(term.value):
        return term.value
    if datatype == _DECIMAL and _WHOLE.fullmatch(term.value):
        return term.value + ".0"
    return f"{terms.text(term.value)}^^{iri(datatype)}"
