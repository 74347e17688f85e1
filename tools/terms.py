"""The terms of ontology/kg.ttl, as the generators read them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

ROOT = Path(__file__).resolve().parent.parent
ONTOLOGY = ROOT / "ontology"
KG = "https://shequ-kg.example/ontology#"
THING = "https://shequ-kg.example/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SYMMETRIC = "http://www.w3.org/2002/07/owl#SymmetricProperty"

Terms = dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]


def read_terms(source: Path = ONTOLOGY / "kg.ttl") -> Terms:
    """Local name → property IRI → objects, both in the order of the file."""
    terms: Terms = {}
    for quad in ox.parse(path=source, format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(KG):
            about = terms.setdefault(quad.subject.value.removeprefix(KG), defaultdict(list))
            about[quad.predicate.value].append(quad.object)
    return terms


def kg_names(terms: Terms, name: str, predicate: str) -> list[str]:
    """Local names of the kg: objects of a term's property."""
    return [o.value.removeprefix(KG) for o in terms[name].get(predicate, []) if o.value.startswith(KG)]


def label(terms: Terms, name: str) -> tuple[str, str]:
    """The Chinese and the English label."""
    texts = {o.language: o.value for o in terms[name][RDFS + "label"] if isinstance(o, ox.Literal)}
    return texts["zh"], texts["en"]


def superclasses(terms: Terms, name: str) -> list[str]:
    """All kg: superclasses, nearest first."""
    found: list[str] = []
    level = [name]
    while level:
        level = [up for cls in level for up in kg_names(terms, cls, RDFS + "subClassOf")]
        found = [cls for cls in found if cls not in level] + list(dict.fromkeys(level))
    return found


def entity_classes(terms: Terms) -> list[str]:
    """kg:Entity and all classes under it."""
    return [name for name in terms if name == "Entity" or "Entity" in superclasses(terms, name)]


def relations(terms: Terms) -> list[str]:
    """The relations that a report can state."""
    return [name for name in terms if "Relation" in kg_names(terms, name, RDF_TYPE)]


def abstract(terms: Terms, classes: list[str]) -> list[str]:
    """Classes that are never the most specific one of an entity."""
    return [name for name in classes if any(o.value == "true" for o in terms[name].get(KG + "abstract", []))]


def group(terms: Terms, name: str) -> str:
    """The identity group of a class: its own, else that of its nearest superclass."""
    for cls in (name, *superclasses(terms, name)):
        for value in terms[cls].get(KG + "identityGroup", []):
            return str(value.value)
    raise ValueError(f"kg:{name} has no kg:identityGroup")


def indicators(terms: Terms) -> list[str]:
    """The indicator concepts."""
    return [name for name in terms if "IndicatorConcept" in kg_names(terms, name, RDF_TYPE)]
