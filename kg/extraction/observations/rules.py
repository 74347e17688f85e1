"""The rules: for each number they are asked in this order, and the first that answers holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.extraction.observations import counts, ellipsis, measures, parts, rates
from kg.extraction.observations.reading import Counting, Number, Reading
from kg.rules.model import Rule

_ASKED: Final[tuple[Counting, ...]] = (
    parts.SHARED,
    ellipsis.PAID,
    *parts.RULES,
    ellipsis.OF_WHICH,
    *rates.RULES,
    *measures.RULES,
    *counts.RULES,
    ellipsis.CARRIED,
)
RULES: Final[tuple[Rule, ...]] = (*(counting.rule for counting in _ASKED), rates.EACH_ONE)
"""The records of all rules, for those who read them."""


def read(number: Number) -> tuple[Reading, ...]:
    """What the number counts; () where no rule knows."""
    for counting in _ASKED:
        if found := counting.read(number):
            readings = found if isinstance(found, tuple) else (found,)
            return tuple(replace(reading, rule=counting.rule.id) for reading in readings)
    return ()
