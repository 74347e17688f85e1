"""`Facts` → the content of an annotation file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import PurePosixPath

from kg.annotation.shape import (
    RULE,
    AddressRow,
    Annotation,
    EntityRow,
    Found,
    MatterRow,
    Reach,
    RelationRow,
    StatisticRow,
    TextRow,
    Told,
)
from kg.model import Assertion, Entity, Evidence, Facts, Measure, Observation, Period, Problem
from kg.vocab import Cls, Rel


def dump(facts: Facts) -> Annotation:
    """The facts as an annotation file, in their own order; quotes are exact substrings of the document.

    What a rule has found carries rules and confidence; `to_facts` of the result makes all of it a person's word.
    Of several places of a fact only the first is kept.
    """
    text = facts.document.text
    named = {a.object for a in facts.assertions} | {a.subject for a in facts.assertions}
    named |= {key for measure in facts.measures for key in measure.answers}
    annotation = Annotation(
        doc=PurePosixPath(facts.document.source).stem,
        focal=facts.focal,
        entities=[_entity(e, text) for e in facts.entities if e.cls != Cls.Matter],
        relations=[_relation(a, text) for a in facts.assertions if a.predicate != Rel.addresses],
        statistics=[_statistic(o, text) for o in facts.observations],
        problems=[_text(p, facts, named) for p in facts.problems],
        measures=[_text(m, facts, named) for m in facts.measures],
    )
    matters = [_matter(e, text) for e in facts.entities if e.cls == Cls.Matter]
    addresses = [_address(a, text) for a in facts.assertions if a.predicate == Rel.addresses]
    if matters:
        annotation["matters"] = matters
    if addresses:
        annotation["addresses"] = addresses
    return annotation


def _entity(entity: Entity, text: str) -> EntityRow:
    return EntityRow(
        id=entity.key,
        type=entity.cls.value,
        name=entity.name,
        aliases=[*entity.aliases, *entity.references],
        quote=_quote(entity.evidence, text),
        **_reach(entity),
        **_rules(entity.evidence),
    )


def _reach(entity: Entity) -> Reach:
    return Reach(scope=entity.scope.value, within=entity.within) if entity.within else Reach()


def _matter(entity: Entity, text: str) -> MatterRow:
    return MatterRow(
        id=entity.key,
        name=entity.name,
        aliases=[*entity.aliases, *entity.references],
        quote=_quote(entity.evidence, text),
        **_rules(entity.evidence),
    )


def _relation(assertion: Assertion, text: str) -> RelationRow:
    return RelationRow(
        s=assertion.subject,
        p=assertion.predicate.value,
        o=assertion.object,
        factuality=assertion.factuality.value,
        quote=_quote(assertion.evidence, text),
        **_rules(assertion.evidence, assertion.confidence),
    )


def _address(assertion: Assertion, text: str) -> AddressRow:
    return AddressRow(
        s=assertion.subject,
        o=assertion.object,
        factuality=assertion.factuality.value,
        quote=_quote(assertion.evidence, text),
        **_rules(assertion.evidence, assertion.confidence),
    )


def _statistic(observation: Observation, text: str) -> StatisticRow:
    return StatisticRow(
        s=observation.about,
        indicator=observation.indicator,
        value=_number(observation.value),
        unit=observation.unit,
        modifier=observation.modifier.value,
        quote=_quote(observation.evidence, text),
        **_told(observation),
        **_rules(observation.evidence, observation.confidence),
    )


def _told(observation: Observation) -> Told:
    told = Told()
    if observation.concept:
        told["concept"] = observation.concept
    if observation.period is not None:
        told["period"] = _period(observation.period)
    if observation.part_of is not None:
        told["part_of"] = observation.part_of
    return told


def _text(item: Problem | Measure, facts: Facts, named: Iterable[str]) -> TextRow:
    text = facts.document.text
    row = TextRow(text=item.text if item.text in text else _quote(item.evidence, text))
    if item.key in named:
        row["id"] = item.key
    if item.of != facts.focal:
        row["of"] = item.of
    if isinstance(item, Measure) and item.answers:
        row["answers"] = list(item.answers)
    return row


def _quote(evidence: Sequence[Evidence], text: str) -> str:
    first = evidence[0]
    return text[first.start : first.end]


def _rules(evidence: Sequence[Evidence], confidence: float | None = None) -> Found:
    """Which rules found it, and how sure they are; nothing where a person said it."""
    rules = list(dict.fromkeys(e.rule for e in evidence if e.rule != RULE))
    if not rules:
        return {}
    return {"rules": rules} if confidence is None else {"rules": rules, "confidence": confidence}


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _period(period: Period) -> dict[str, str]:
    dates = {"start": period.start, "end": period.end}
    return {"label": period.label} | {key: day.isoformat() for key, day in dates.items() if day is not None}
