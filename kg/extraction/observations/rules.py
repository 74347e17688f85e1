"""The rules, in the order in which they are asked: the first that answers holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.extraction.observations import counts, ellipsis, measures, parts, rates
from kg.extraction.observations.reading import Counting, Number, Reading

RULES: Final[tuple[Counting, ...]] = (
    parts.SHARED,
    ellipsis.PAID,
    *parts.RULES,
    ellipsis.OF_WHICH,
    *rates.RULES,
    *measures.RULES,
    *counts.RULES,
    ellipsis.CARRIED,
)


def read(number: Number) -> tuple[Reading, ...]:
    """What the number counts; () where no rule knows."""
    for counting in RULES:
        if found := counting.read(number):
            readings = found if isinstance(found, tuple) else (found,)
            return tuple(replace(reading, rule=counting.rule.id) for reading in readings)
    return ()
