"""The namespaces for users of rdflib: `KG.runsProgram`; a term that does not exist is an error, not a new term."""

from __future__ import annotations

from rdflib import Namespace
from rdflib.namespace import DefinedNamespace, DefinedNamespaceMeta

from kg.graph.terms import PREFIXES
from kg.vocab import LABELS, ONTOLOGY_IRI, THING_IRI

KG = DefinedNamespaceMeta(
    "KG", (DefinedNamespace,), {"_NS": Namespace(ONTOLOGY_IRI), "_fail": True, "_warn": False, "_extras": [*LABELS]}
)
"""The terms of the ontology. `KG.runsProgramm` raises AttributeError."""

ID = Namespace(THING_IRI)
"""The things that reports speak of, under the default base."""


def prefixes(base: str = THING_IRI) -> dict[str, str]:
    """The usual prefixes: name → IRI; `base` is what the names of things begin with."""
    return {"kg": ONTOLOGY_IRI, "id": base, **PREFIXES}
