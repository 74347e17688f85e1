"""Every term of the ontology is whole, and the ontology is what the guidelines and the code speak of."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

import kg
from kg.model import Factuality, Modifier, Scope, SectionKind
from kg.resources import ontology_dir
from kg.vocab import ABSTRACT, LABELS, ONTOLOGY_IRI, SUPERCLASSES, Cls, Indicator, Rel, Term

# As the annotation guidelines spell them.
CLASSES = """\
Place Community Village ResidentialQuarter AdministrativeDivision PartyOrganization PartyCommittee
PartyWorkingCommittee GeneralPartyBranch PartyBranch GridPartyBranch PartyGroup SelfGovernanceOrganization
ResidentsCommittee OwnersCommittee GovernmentBody SocialOrganization VolunteerTeam Enterprise Institution
Facility Program Brand Project Platform Initiative Mechanism Honor PolicyDocument Person Role
PopulationGroup Event"""
RELATIONS = """\
locatedIn hasOrganization hasSubOrganization underLeadershipOf establishes builds runsProgram
carriesOut adopts strivesFor awarded studies participatesIn serves partnersWith uses hasPart holdsPost
hasRole visits succeeds borders"""
TERMS = sorted(LABELS)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ontology_dir() / "kg.ttl")


def iri(name: str) -> URIRef:
    return URIRef(ONTOLOGY_IRI + name)


def languages(graph: Graph, name: str, predicate: URIRef) -> list[str | None]:
    texts = [text for text in graph.objects(iri(name), predicate) if isinstance(text, Literal)]
    assert all(str(text).strip() for text in texts)
    return sorted(text.language or "" for text in texts)


def test_classes_and_relations_are_those_of_the_guidelines() -> None:
    assert [cls for cls in Cls if cls not in ABSTRACT and cls is not Cls.Matter] == CLASSES.split()
    assert [rel for rel in Rel if rel is not Rel.addresses] == RELATIONS.split()


@pytest.mark.parametrize("name", TERMS)
def test_a_term_has_labels_a_definition_and_an_example(ontology: Graph, name: str) -> None:
    assert languages(ontology, name, RDFS.label) == ["en", "zh"]
    assert languages(ontology, name, SKOS.definition) == ["en", "zh"]
    assert len(languages(ontology, name, SKOS.example)) >= 1
    assert (iri(name), RDF.type, None) in ontology


def test_the_vocabulary_is_the_whole_ontology(ontology: Graph) -> None:
    described = {str(term).removeprefix(ONTOLOGY_IRI) for term in ontology.subjects() if ONTOLOGY_IRI in str(term)}
    assert described == set(TERMS)
    assert len(Cls) + len(Rel) + len(Term) + len(Indicator) == len(TERMS) > 200


def test_names_that_people_choose_between_are_different() -> None:
    for terms in (Cls, Rel, Indicator):
        for language in ("zh", "en"):
            labels = Counter(getattr(term, language) for term in terms)
            assert labels.most_common(1)[0][1] == 1, (terms, labels.most_common(1))


@pytest.mark.parametrize("relation", Rel)
@pytest.mark.parametrize(("end", "listed"), [(RDFS.domain, "subjectClass"), (RDFS.range, "objectClass")])
def test_domain_and_range_hold_for_every_listed_class(ontology: Graph, relation: Rel, end: URIRef, listed: str) -> None:
    classes = [str(cls).removeprefix(ONTOLOGY_IRI) for cls in ontology.objects(iri(relation), iri(listed))]
    (above,) = ontology.objects(iri(relation), end)
    assert classes
    for cls in classes:
        assert above == RDFS.Resource or above in {iri(cls), *map(iri, SUPERCLASSES[Cls(cls)])}


def test_every_property_says_what_it_goes_from_and_to(ontology: Graph) -> None:
    properties = {*ontology.subjects(RDF.type, OWL.ObjectProperty), *ontology.subjects(RDF.type, OWL.DatatypeProperty)}
    assert len(properties) > 50
    for term in properties:
        for end in (RDFS.domain, RDFS.range):
            assert len(list(ontology.objects(term, end))) == 1, term


def test_the_model_speaks_of_individuals_of_the_ontology() -> None:
    sections = {"Basic": "BasicFacts"}
    spoken = [*(one.capitalize() for one in (*Factuality, *Modifier)), *(f"{one.capitalize()}Scope" for one in Scope)]
    spoken += [f"{sections.get(one.capitalize(), one.capitalize())}Section" for one in SectionKind]
    assert len(spoken) == 17
    for name in spoken:
        assert Term(name).zh


def test_every_indicator_concept_of_the_lexicon_is_a_term() -> None:
    path = Path(kg.__file__).parent / "language" / "lexicons" / "indicators.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [(row["concept"], row["label_zh"], row["label_en"]) for row in rows] == [
        (term.value, term.zh, term.en) for term in Indicator
    ]
    assert len(rows) >= 40
