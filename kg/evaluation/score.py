"""One document: what was found of the gold, and what was found that the gold does not have.

The counts are those of the guidelines' reference scorer. Each gold fact that was found, each that was missed and each
invented one is also told apart, so that figures can be broken down by relation, class and rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kg.annotation import Annotation, EntityRow, Found, RelationRow, StatisticRow, TextRow
from kg.evaluation.align import Demand, align
from kg.evaluation.names import same_indicator, same_text
from kg.vocab import Rel

FIGURES = (
    "entity",
    "entity-any",
    "entity-near",
    "relation",
    "relation-any",
    "planned",
    "factuality",
    "statistic",
    "statistic-s",
    "problems",
    "measures",
)
Part = Literal["entity", "relation", "statistic"]
_Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Count:
    """How many were right, of how many wanted, of how many given."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """One fact held against the gold: found (in both), missed (`predicted` false) or invented (`gold` false)."""

    part: Part
    kind: str  # class, relation, or modifier of the statistic
    said: str  # for a person to read
    gold: bool
    predicted: bool
    rules: tuple[str, ...] = ()  # that made the prediction
    confidence: float | None = None
    exact: bool = False  # found, and right in all: the factuality of a relation, the subject of a statistic


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """The counts of one document by figure, and its facts one by one."""

    doc: str
    counts: Mapping[str, Count]
    verdicts: tuple[Verdict, ...]


def score(gold: Annotation, predicted: Annotation) -> DocumentScore:
    """Hold a prediction against the gold of the same document."""
    typed, named, near = (align(gold["entities"], predicted["entities"], demand) for demand in Demand)
    relations = _Relations(gold, predicted, near)
    statistics = _match_statistics(gold["statistics"], predicted["statistics"], near)
    same_subject = {
        g for g, p in statistics.items() if near.get(gold["statistics"][g]["s"]) == predicted["statistics"][p]["s"]
    }
    entities = (len(gold["entities"]), len(predicted["entities"]))
    numbers = (len(gold["statistics"]), len(predicted["statistics"]))
    counts = {
        "entity": Count(len(typed), *entities),
        "entity-any": Count(len(named), *entities),
        "entity-near": Count(len(near), *entities),
        **relations.counts(),
        "statistic": Count(len(statistics), *numbers),
        "statistic-s": Count(len(same_subject), *numbers),
        "problems": _texts(gold["problems"], predicted["problems"]),
        "measures": _texts(gold["measures"], predicted["measures"]),
    }
    verdicts = (
        *_entity_verdicts(gold["entities"], predicted["entities"], typed),
        *relations.verdicts(),
        *_statistic_verdicts(gold, predicted, statistics, same_subject),
    )
    return DocumentScore(gold["doc"], counts, verdicts)


class _Relations:
    """The relations of both sides as triples of predicted entities; a gold end that nobody found stays apart."""

    def __init__(self, gold: Annotation, predicted: Annotation, near: Mapping[str, str]) -> None:
        def end(key: str) -> str:
            return near.get(key, f"?{key}")  # no id that a prediction could have, as long as ids do not start with "?"

        self._wanted = {(end(r["s"]), r["p"], end(r["o"])): r for r in gold["relations"]}
        given = {(r["s"], r["p"], r["o"]): r for r in predicted["relations"]}
        self._given = {k: r for k, r in given.items() if not (_turned(k) in given and k[0] > k[2])}
        self._names = (_names(gold["entities"]), _names(predicted["entities"]))
        self._pairs = {k: hit for k in self._wanted if (hit := self._hit(k))}

    def _hit(self, triple: _Triple) -> _Triple | None:
        return next((k for k in (triple, _turned(triple)) if k is not None and k in self._given), None)

    def counts(self) -> dict[str, Count]:
        wanted, given = self._wanted, self._given
        planned = [k for k, row in wanted.items() if row["factuality"] == "planned"]
        told = {k for k, row in given.items() if row["factuality"] == "planned"}
        ends, given_ends = ({(k[0], k[2]) for k in side} for side in (wanted, given))
        same = sum(wanted[k]["factuality"] == given[hit]["factuality"] for k, hit in self._pairs.items())
        return {
            "relation": Count(len(self._pairs), len(wanted), len(given)),
            "relation-any": Count(len(ends & given_ends), len(ends), len(given_ends)),
            "planned": Count(sum(k in told or _turned(k) in told for k in planned), len(planned), len(told)),
            "factuality": Count(same, len(self._pairs), len(self._pairs)),
        }

    def verdicts(self) -> Iterator[Verdict]:
        hit = set(self._pairs.values())
        for triple, row in self._wanted.items():
            found = self._given[self._pairs[triple]] if triple in self._pairs else None
            same = found is not None and found["factuality"] == row["factuality"]
            yield _verdict("relation", row["p"], _said(row, self._names[0]), gold=True, found=found, exact=same)
        for triple, row in self._given.items():
            if triple not in hit and _turned(triple) not in self._wanted:
                yield _verdict("relation", row["p"], _said(row, self._names[1]), gold=False, found=row)


def _turned(triple: _Triple) -> _Triple | None:
    """The same said from the other end, where the relation is symmetric."""
    return (triple[2], triple[1], triple[0]) if triple[1] == Rel.partnersWith else None


def _match_statistics(
    gold: Sequence[StatisticRow], predicted: Sequence[StatisticRow], near: Mapping[str, str]
) -> dict[int, int]:
    """Index of the gold → index of the prediction, one to one; of several that fit, one about the same subject."""
    result: dict[int, int] = {}
    taken: set[int] = set()
    for g, wanted in enumerate(gold):
        fitting = [p for p, given in enumerate(predicted) if p not in taken and _same_number(wanted, given)]
        if fitting:
            same = (p for p in fitting if near.get(wanted["s"]) == predicted[p]["s"])
            result[g] = next(same, fitting[0])
            taken.add(result[g])
    return result


def _same_number(one: StatisticRow, other: StatisticRow) -> bool:
    same = _value(one) == _value(other) and one["unit"] == other["unit"]
    return same and same_indicator(one["indicator"], other["indicator"])


def _value(row: StatisticRow) -> Decimal | None:
    return None if row["value"] is None else Decimal(str(row["value"]))  # 37.8 is 37.8, read as a float or exactly


def _texts(gold: Sequence[TextRow], predicted: Sequence[TextRow]) -> Count:
    taken: set[int] = set()
    for wanted in gold:
        for index, given in enumerate(predicted):
            if index not in taken and same_text(wanted["text"], given["text"]):
                taken.add(index)
                break
    return Count(len(taken), len(gold), len(predicted))


def _entity_verdicts(
    gold: Sequence[EntityRow], predicted: Sequence[EntityRow], typed: Mapping[str, str]
) -> Iterator[Verdict]:
    given = {row["id"]: row for row in predicted}
    for row in gold:
        found = given.get(typed.get(row["id"], ""))
        said = f"{row['type']}:{row['name']}"
        yield _verdict("entity", row["type"], said, gold=True, found=found, exact=found is not None)
    for key, row in given.items():
        if key not in typed.values():
            yield _verdict("entity", row["type"], f"{row['type']}:{row['name']}", gold=False, found=row)


def _statistic_verdicts(
    gold: Annotation, predicted: Annotation, pairs: Mapping[int, int], exact: AbstractSet[int]
) -> Iterator[Verdict]:
    names, given_names = _names(gold["entities"]), _names(predicted["entities"])
    given = predicted["statistics"]
    for g, row in enumerate(gold["statistics"]):
        found = given[pairs[g]] if g in pairs else None
        yield _verdict("statistic", row["modifier"], _counted(row, names), gold=True, found=found, exact=g in exact)
    for p, row in enumerate(given):
        if p not in pairs.values():
            yield _verdict("statistic", row["modifier"], _counted(row, given_names), gold=False, found=row)


def _verdict(part: Part, kind: str, said: str, *, gold: bool, found: Found | None, exact: bool = False) -> Verdict:
    if found is None:
        return Verdict(part, kind, said, gold, False)
    return Verdict(part, kind, said, gold, True, tuple(found.get("rules", [])), found.get("confidence"), exact)


def _names(entities: Sequence[EntityRow]) -> dict[str, str]:
    return {row["id"]: row["name"] for row in entities}


def _said(row: RelationRow, names: Mapping[str, str]) -> str:
    planned = "" if row["factuality"] == "actual" else f" ({row['factuality']})"
    return f"{names.get(row['s'], row['s'])} —{row['p']}→ {names.get(row['o'], row['o'])}{planned}"


def _counted(row: StatisticRow, names: Mapping[str, str]) -> str:
    value = "–" if row["value"] is None else str(row["value"])
    return f"{names.get(row['s'], row['s'])}｜{row['indicator']} {value}{row['unit']} ({row['modifier']})"
