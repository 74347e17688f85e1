"""Facts of one document → its part of the graph (DESIGN section 3), a pure function.

What only this document speaks of is finished Turtle; what other documents may speak of too (national and regional
things) is handed on as pairs, for `write` to merge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.graph import iris, terms, turtle
from kg.graph.citations import Citations
from kg.graph.entities import Shared, candidates, entities
from kg.graph.statements import Statement, names_of, plain_triples, statements
from kg.graph.turtle import Pairs
from kg.model import Facts, Period


@dataclass(frozen=True, slots=True)
class Part:
    """One document's share of the graph; small to send between processes."""

    source: str
    document: str  # its IRI
    own: str  # Turtle of what is this document's alone
    shared: Mapping[str, Shared]  # by IRI
    candidates: tuple[tuple[str, str], ...]  # group of classes with name, and the thing: equal ones may be the same
    rules: frozenset[str]


def part(facts: Facts, code: str) -> Part:
    """The part of one document; `code` is its short name in display labels (`labels.codes`)."""
    names = names_of(facts)
    said = statements(facts, names)
    spoken = plain_triples(said, facts, names)
    citations = Citations(facts.document)
    own, shared = entities(facts, names, spoken, citations, code)
    blocks = [
        _document(facts, names),
        *own,
        *_in_order(_problems(facts, names, citations), citations),
        *_in_order(_measures(facts, names, spoken, citations), citations),
        *_in_order(_observations(facts, names, citations), citations),
        *_assertions(said, citations),
        *citations.blocks(),
    ]
    return Part(
        source=facts.document.source,
        document=iris.document(facts.document),
        own="".join(blocks),
        shared=shared,
        candidates=tuple(candidates(facts, names)),
        rules=citations.rules,
    )


def _in_order(described: Mapping[str, Pairs], citations: Citations) -> Iterator[str]:
    """Blocks in the order of the text."""
    for iri in sorted(described, key=lambda iri: (citations.start(described[iri]["kg:evidence"]), iri)):
        yield turtle.block(iri, described[iri])


def _document(facts: Facts, names: Mapping[str, str]) -> str:
    of = facts.document
    pairs: Pairs = {
        "a": {"kg:Document"},
        "dcterms:source": {terms.text(of.source)},
        "kg:sha256": {terms.text(of.sha256)},
        **_period(facts.period),
    }
    if of.title:
        pairs["dcterms:title"] = {terms.zh(of.title)}
    if facts.focal:
        pairs["kg:focus"] = {names[facts.focal]}
    return turtle.block(iris.document(of), pairs)


def _problems(facts: Facts, names: Mapping[str, str], citations: Citations) -> dict[str, Pairs]:
    described: dict[str, Pairs] = {}
    for row in facts.problems:
        pairs = described.setdefault(names[row.key], {"kg:evidence": set()})
        pairs["a"] = {"kg:Problem"}
        pairs["rdfs:label"] = {terms.zh(row.text)}
        pairs["kg:problemOf"] = {names[row.of]}
        pairs["kg:evidence"] |= citations.cite(row.evidence)
    return described


def _measures(
    facts: Facts, names: Mapping[str, str], spoken: Mapping[str, Pairs], citations: Citations
) -> dict[str, Pairs]:
    described: dict[str, Pairs] = {}
    for row in facts.measures:
        iri = names[row.key]
        pairs = described.setdefault(iri, {"kg:evidence": set(), **spoken.get(iri, {})})
        pairs["a"] = {"kg:Measure"}
        pairs["rdfs:label"] = {terms.zh(row.text)}
        pairs["kg:measureOf"] = {names[row.of]}
        pairs["kg:evidence"] |= citations.cite(row.evidence)
    return described


def _observations(facts: Facts, names: Mapping[str, str], citations: Citations) -> dict[str, Pairs]:
    own = [iris.observation(item, names[item.about], facts.document) for item in facts.observations]
    described: dict[str, Pairs] = {}
    for iri, item in zip(own, facts.observations, strict=True):
        pairs = described.setdefault(iri, {"kg:evidence": set()})
        pairs["a"] = {"kg:Observation"}
        pairs["kg:about"] = {names[item.about]}
        pairs["kg:indicator"] = {terms.text(item.indicator)}
        pairs["kg:unit"] = {terms.text(item.unit)}
        pairs["kg:modifier"] = {f"kg:{item.modifier.capitalize()}"}
        pairs["kg:evidence"] |= citations.cite(item.evidence)
        pairs |= _period(item.period)
        # said twice, the first confidence, concept and total hold
        pairs.setdefault("kg:confidence", {terms.confidence(item.confidence)})
        if item.value is not None:
            pairs["kg:value"] = {terms.number(item.value)}
        if item.concept:
            pairs.setdefault("kg:indicatorConcept", {f"kg:{item.concept}"})
        if item.part_of is not None:
            pairs.setdefault("kg:partOfTotal", {own[item.part_of]})
    return described


def _period(period: Period | None) -> Pairs:
    if period is None:
        return {}
    pairs = {"kg:period": {terms.text(period.label)}}
    if period.start:
        pairs["kg:periodStart"] = {terms.day(period.start)}
    if period.end:
        pairs["kg:periodEnd"] = {terms.day(period.end)}
    return pairs


def _assertions(said: Sequence[Statement], citations: Citations) -> Iterator[str]:
    """Blocks in the order of the text; written out, since they are a third of the graph and all alike."""
    cited = [(item, citations.cite(evidence for one in item.said for evidence in one.evidence)) for item in said]
    cited.sort(key=lambda pair: (citations.start(pair[1]), pair[0].iri))
    for item, places in cited:
        yield (
            f"\n{item.iri} a kg:Assertion ;\n"
            f"    rdf:subject {item.subject} ;\n"
            f"    rdf:predicate kg:{item.predicate} ;\n"
            f"    rdf:object {item.object} ;\n"
            f"    kg:factuality kg:{item.factuality.capitalize()} ;\n"
            f"    kg:confidence {terms.confidence(item.confidence)} ;\n"
            f"    {turtle.line('kg:evidence', places)} .\n"
        )
