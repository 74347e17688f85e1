"""The figures over all documents, broken down, and how far confidence can be trusted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from kg.evaluation.score import FIGURES, Count, DocumentScore, Verdict

By = Literal["relation", "class", "rule"]
_LEVELS = tuple(n / 100 for n in (*range(0, 90, 10), 90, 95, 99))
_PART_OF = {"relation": "relation", "class": "entity"}


@dataclass(frozen=True, slots=True)
class Level:
    """The facts whose confidence is at least `confidence`: what share they are, and how many are right."""

    confidence: float
    count: Count
    share: float

    @property
    def precision(self) -> float:
        return self.count.precision


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all documents, in the order of their names."""

    documents: tuple[DocumentScore, ...]

    @property
    def totals(self) -> dict[str, Count]:
        """Micro figures over all documents."""
        return {name: sum((d.counts[name] for d in self.documents), Count()) for name in FIGURES}

    def by(self, what: By) -> dict[str, Count]:
        """Counts for each relation, class or rule, the most frequent first.

        A rule has no gold of its own: its `gold` is what it got right, so that its precision is what tells.
        """
        if what == "rule":
            return _ordered(_rules(self.verdicts()))
        counts: dict[str, Count] = {}
        for verdict in self.verdicts():
            if verdict.part == _PART_OF[what]:
                counts[verdict.kind] = counts.get(verdict.kind, Count()) + _count(verdict)
        return _ordered(counts)

    def curve(self) -> tuple[Level, ...]:
        """For rising confidence: the share of relations and statistics that have it, and how many are right in all.

        Empty where no prediction says how sure it is.
        """
        return curve(self.verdicts())

    def verdicts(self) -> Iterable[Verdict]:
        return (verdict for document in self.documents for verdict in document.verdicts)


def curve(verdicts: Iterable[Verdict]) -> tuple[Level, ...]:
    """The levels of confidence of what was predicted with one."""
    given = [v for v in verdicts if v.predicted and v.confidence is not None]
    return tuple(_level(given, least) for least in _LEVELS) if given else ()


def _level(given: list[Verdict], least: float) -> Level:
    sure = [v for v in given if v.confidence is not None and v.confidence >= least]
    right = sum(v.exact for v in sure)
    return Level(least, Count(right, right, len(sure)), len(sure) / len(given))


def _rules(verdicts: Iterable[Verdict]) -> dict[str, Count]:
    counts: dict[str, Count] = {}
    for verdict in verdicts:
        for rule in verdict.rules if verdict.predicted else ():
            counts[rule] = counts.get(rule, Count()) + Count(verdict.gold, verdict.gold, 1)
    return counts


def _count(verdict: Verdict) -> Count:
    return Count(verdict.gold and verdict.predicted, verdict.gold, verdict.predicted)


def _ordered(counts: Mapping[str, Count]) -> dict[str, Count]:
    return dict(sorted(counts.items(), key=lambda item: (-max(item[1].gold, item[1].predicted), item[0])))
