"""What a document says as subject, relation, object: each once, and what of it holds as a plain triple."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.graph import iris
from kg.graph.turtle import Pairs
from kg.model import Assertion, Facts, Factuality
from kg.records import record
from kg.vocab import SYMMETRIC, Rel

_STRENGTH = {Factuality.ACTUAL: 0, Factuality.PLANNED: 1, Factuality.NEGATED: 2}


@record
class Statement:
    """What a document says of one subject, relation and object, in one place or in several."""

    iri: str
    subject: str
    predicate: Rel
    object: str
    factuality: Factuality
    confidence: float
    said: tuple[Assertion, ...]


def names_of(facts: Facts) -> dict[str, str]:
    """The IRI of each key of the facts."""
    of = facts.document
    found = {item.key: iris.entity(item, of) for item in facts.entities}
    texts = {row.key: iris.problem(row.text, found[row.of], of) for row in facts.problems}
    texts |= {row.key: iris.measure(row.text, found[row.of], of) for row in facts.measures}
    return found | texts


def statements(facts: Facts, names: Mapping[str, str]) -> list[Statement]:
    """What the document says, a symmetric relation once for both directions."""
    said: dict[str, list[Assertion]] = defaultdict(list)
    for item in (*facts.assertions, *_answers(facts)):
        said[iris.assertion(item, names[item.subject], names[item.object], facts.document)].append(item)
    return [_statement(iri, same, names) for iri, same in said.items()]


def _statement(iri: str, said: list[Assertion], names: Mapping[str, str]) -> Statement:
    """Done wins over planned: what is done and shall go on is actual."""
    first = said[0]
    factuality, confidence = first.factuality, first.confidence
    if len(said) > 1:
        factuality = min((item.factuality for item in said), key=_STRENGTH.__getitem__)
        confidence = max(item.confidence for item in said if item.factuality is factuality)
    return Statement(
        iri, names[first.subject], first.predicate, names[first.object], factuality, confidence, tuple(said)
    )


def _answers(facts: Facts) -> Iterator[Assertion]:
    """A measure that answers a problem addresses it."""
    for row in facts.measures:
        for problem in row.answers:
            yield Assertion(row.key, Rel.addresses, problem, Factuality.ACTUAL, row.evidence)


def plain_triples(said: Sequence[Statement], facts: Facts, names: Mapping[str, str]) -> dict[str, Pairs]:
    """What holds, by subject: the actual statements, symmetric ones both ways."""
    spoken: dict[str, Pairs] = defaultdict(lambda: defaultdict(set))
    for item in said:
        if item.factuality is Factuality.ACTUAL:
            spoken[item.subject][f"kg:{item.predicate}"].add(item.object)
            if item.predicate in SYMMETRIC:
                spoken[item.object][f"kg:{item.predicate}"].add(item.subject)
    for row in facts.measures:
        spoken[names[row.key]]["kg:answers"].update(names[key] for key in row.answers)
    return spoken
