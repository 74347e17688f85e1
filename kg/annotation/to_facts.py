"""An annotation file → `Facts`: quotes are looked up in the report, so that every fact has its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

from kg.annotation.places import Places, mentions
from kg.annotation.shape import Annotation, RelationRow, StatisticRow, TextRow, faults, read, refuse
from kg.annotation.surfaces import is_anonymous, is_reference, scope_of
from kg.model import (
    Assertion,
    Document,
    Entity,
    Evidence,
    Facts,
    Factuality,
    Measure,
    Modifier,
    Observation,
    Period,
    Problem,
    Scope,
    SectionKind,
)
from kg.resolution.scopes import with_scopes
from kg.vocab import Cls, Rel

_SURE = 1.0  # a person has read it


def load(path: Path, document: Document, region: str = "") -> Facts:
    """The facts of an annotation file about `document`; `region` as for `kg.pipeline.facts`.

    Raises KgError with the file and all that is wrong: no JSON, another shape, ids, classes or relations that do not
    exist, quotes that the report does not have.
    """
    annotation = read(path)
    refuse(path, faults(annotation, document.text))
    return to_facts(annotation, document, region)


def to_facts(annotation: Annotation, document: Document, region: str = "") -> Facts:
    """The facts of a sound annotation (`faults` finds nothing in it). Every fact has the rule `annotation`.

    How far the identity of an entity reaches follows as in the extraction, where the file does not say it. A relation
    given twice is one assertion with both quotes, actual where either is.
    """
    places = Places(document)
    assertions = tuple(_assertions(annotation, places))
    entities = _identified(annotation, tuple(_entities(annotation, places)), assertions, region)
    keys = _Keys(annotation)
    problems, measures = annotation["problems"], annotation["measures"]
    focal = annotation["focal"]
    return Facts(
        document=document,
        focal=focal,
        entities=entities,
        assertions=assertions,
        observations=tuple(_observation(row, places) for row in annotation["statistics"]),
        problems=tuple(
            Problem(
                keys.of(row, "p"), row.get("of", focal), row["text"], _text_evidence(places, row, SectionKind.PROBLEMS)
            )
            for row in problems
        ),
        measures=tuple(
            Measure(
                keys.of(row, "m"),
                row.get("of", focal),
                row["text"],
                _text_evidence(places, row, SectionKind.PLANS),
                tuple(row.get("answers", [])),
            )
            for row in measures
        ),
        period=places.period,
    )


class _Keys:
    """Keys for problems and measures that have no id of their own: p1, p2, … m1, …, whichever are free."""

    def __init__(self, annotation: Annotation) -> None:
        rows = [*annotation["entities"], *annotation.get("matters", [])]
        texts = [*annotation["problems"], *annotation["measures"]]
        self._taken = {row["id"] for row in rows} | {row["id"] for row in texts if "id" in row}
        self._last = {"p": 0, "m": 0}

    def of(self, row: TextRow, letter: str) -> str:
        if "id" in row:
            return row["id"]
        while True:
            self._last[letter] += 1
            key = f"{letter}{self._last[letter]}"
            if key not in self._taken:
                return key


def _entities(annotation: Annotation, places: Places) -> Iterator[Entity]:
    rows = [
        (row["id"], Cls(row["type"]), row["name"], row.get("aliases", []), row["quote"])
        for row in annotation["entities"]
    ]
    rows += [
        (row["id"], Cls.Matter, row["name"], row.get("aliases", []), row["quote"])
        for row in annotation.get("matters", [])
    ]
    proper = [[name, *(a for a in aliases if not is_reference(a))] for _, _, name, aliases, _ in rows]
    for (key, cls, name, aliases, quote), spans in zip(rows, mentions(places.text, proper), strict=True):
        first = places.find(quote)
        yield Entity(
            key=key,
            cls=cls,
            name=name,
            aliases=tuple(alias for alias in aliases if not is_reference(alias)),
            references=tuple(alias for alias in aliases if is_reference(alias)),
            scope=scope_of(cls, name),
            anonymous=is_anonymous(name),
            evidence=tuple(places.evidence(*span) for span in dict.fromkeys([first, *spans])),
        )


def _identified(
    annotation: Annotation, entities: Sequence[Entity], assertions: Sequence[Assertion], region: str
) -> tuple[Entity, ...]:
    settlements = [entity for entity in entities if entity.cls in (Cls.Community, Cls.Village)]
    said = {row["id"]: row for row in annotation["entities"] if "scope" in row}
    links = [a for a in assertions if a.predicate != Rel.addresses]  # what these join may be no entity
    return tuple(
        replace(entity, scope=Scope(row["scope"]), within=row.get("within", ""))
        if (row := said.get(entity.key))
        else entity
        for entity in with_scopes(entities, links, annotation["focal"], len(settlements) > 1, region)
    )


def _assertions(annotation: Annotation, places: Places) -> Iterator[Assertion]:
    rows = [(row, Rel(row["p"])) for row in annotation["relations"]]
    rows += [(cast(RelationRow, row), Rel.addresses) for row in annotation.get("addresses", [])]
    said: dict[tuple[str, Rel, str], list[RelationRow]] = {}
    for row, relation in rows:
        said.setdefault((row["s"], relation, row["o"]), []).append(row)
    for (subject, relation, object_), same in said.items():
        factuality = min((Factuality(row["factuality"]) for row in same), key=list(Factuality).index)
        yield Assertion(subject, relation, object_, factuality, _relation_evidence(places, same), _SURE)


def _relation_evidence(places: Places, rows: Sequence[RelationRow]) -> tuple[Evidence, ...]:
    spans = (
        places.find(row["quote"], within=SectionKind.PLANS, outside=row["factuality"] != Factuality.PLANNED)
        for row in rows
    )
    return tuple(places.evidence(*span) for span in dict.fromkeys(spans))


def _observation(row: StatisticRow, places: Places) -> Observation:
    value = row["value"]
    return Observation(
        about=row["s"],
        indicator=row["indicator"],
        value=None if value is None else Decimal(str(value)),
        unit=row["unit"],
        modifier=Modifier(row["modifier"]),
        evidence=(places.evidence(*places.find(row["quote"])),),
        concept=row.get("concept", ""),
        period=_period(row["period"]) if "period" in row else None,
        part_of=row.get("part_of"),
        confidence=_SURE,
    )


def _period(row: dict[str, str]) -> Period:
    start, end = (date.fromisoformat(row[key]) if key in row else None for key in ("start", "end"))
    return Period(row["label"], start, end)


def _text_evidence(places: Places, row: TextRow, kind: SectionKind) -> tuple[Evidence, ...]:
    return (places.evidence(*places.find(row["text"], within=kind)),)
