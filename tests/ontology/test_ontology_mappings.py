"""The alignment speaks of terms that exist, of the vocabularies it promises, and contradicts nothing."""

from __future__ import annotations

import pytest
from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from kg.resources import ontology_dir
from kg.vocab import LABELS, ONTOLOGY_IRI, SUPERCLASSES, Cls, Rel

KNOWN = {
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "qb": "http://purl.org/linked-data/cube#",
    "sdmx": "http://purl.org/linked-data/sdmx/2009/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": str(RDF),
}
MAPPED = (RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.relatedMatch)


@pytest.fixture(scope="module")
def mappings() -> Graph:
    return Graph().parse(ontology_dir() / "mappings.ttl")


def mapped(graph: Graph) -> list[tuple[str, URIRef, str]]:
    return [
        (str(subject).removeprefix(ONTOLOGY_IRI), URIRef(predicate), str(value))
        for subject, predicate, value in graph
        if str(subject).startswith(ONTOLOGY_IRI)
    ]


def test_an_assertion_is_a_statement(mappings: Graph) -> None:
    assert (URIRef(ONTOLOGY_IRI + "Assertion"), RDFS.subClassOf, RDF.Statement) in mappings


def test_terms_exist_and_ends_are_of_known_vocabularies(mappings: Graph) -> None:
    rows = mapped(mappings)
    assert len(rows) > 120
    for name, predicate, value in rows:
        assert name in LABELS
        assert predicate in MAPPED
        assert any(value.startswith(namespace) for namespace in KNOWN.values()), value
    used = {key for key, namespace in KNOWN.items() if any(value.startswith(namespace) for _, _, value in rows)}
    assert used == set(KNOWN)


def test_every_class_and_relation_is_aligned(mappings: Graph) -> None:
    names = {name for name, _, _ in mapped(mappings)}
    assert [rel for rel in Rel if rel not in names] == []
    assert [cls for cls in Cls if not {cls, *SUPERCLASSES[cls]} & (names - {"Entity"}) and cls is not Cls.Entity] == []


def test_the_terms_stand_apart(mappings: Graph) -> None:
    assert not list(mappings.subject_objects(RDFS.label))
    ontology = (ontology_dir() / "kg.ttl").read_text("utf-8")
    assert not [prefix for prefix in ("org:", "schema:", "prov:", "oa:", "qb:") if f" {prefix}" in ontology]
