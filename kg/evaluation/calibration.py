"""How sure each rule may be: how often it was right on annotated reports, learnt on some and held against others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.evaluation.score import Verdict
from kg.evaluation.summary import Evaluation, Level, curve

_WEIGHT = 4.0  # facts that the average of all rules counts for: a rule that fired twice is not sure of anything


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a rule fired and was right in all (factuality and subject too), and what may be expected of it."""

    fired: int
    right: int
    expected: float


def rates(verdicts: Iterable[Verdict]) -> dict[str, Rate]:
    """The rate of each rule that made relations or statistics, drawn towards the average where it fired seldom."""
    fired: dict[str, int] = {}
    right: dict[str, int] = {}
    for verdict in verdicts:
        if verdict.predicted and verdict.part != "entity":
            for rule in verdict.rules:
                fired[rule] = fired.get(rule, 0) + 1
                right[rule] = right.get(rule, 0) + verdict.exact
    average = sum(right.values()) / max(1, sum(fired.values()))
    return {
        rule: Rate(fired[rule], right[rule], (right[rule] + _WEIGHT * average) / (fired[rule] + _WEIGHT))
        for rule in sorted(fired)
    }


def left_out(evaluation: Evaluation) -> tuple[Level, ...]:
    """The curve of confidence where each report is judged by rates learnt on all the others.

    Empty where there is only one report, or no prediction tells its rules.
    """
    if len(evaluation.documents) < 2:
        return ()
    judged: list[Verdict] = []
    for document in evaluation.documents:
        known = rates(v for other in evaluation.documents if other is not document for v in other.verdicts)
        judged += (with_rate(v, known) for v in document.verdicts if v.rules and v.part != "entity")
    return curve(judged)


def with_rate(verdict: Verdict, known: Mapping[str, Rate]) -> Verdict:
    """The verdict with the confidence of the surest of its rules; 0 where none is known."""
    sure = max((known[rule].expected for rule in verdict.rules if rule in known), default=0.0)
    return replace(verdict, confidence=sure)
