"""The rules: for each number they are asked in this order, and the first that answers holds."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import counts, ellipsis, measures, parts, rates
from kg.extraction.observations.phrases import CHANGES
from kg.extraction.observations.reading import Counting, Number, Reading
from kg.rules.model import Rule

_LEVEL: Final = re.compile(rf"({'|'.join(sorted(CHANGES))})(?:到|至|为)了?$")
_REACHED: Final = ("到", "至", "为", "了")
_ASKED: Final[tuple[Counting, ...]] = (
    parts.SHARED,
    ellipsis.PAID,
    *parts.RULES,
    ellipsis.OF_WHICH,
    ellipsis.ARE,
    ellipsis.DID,
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
            return tuple(_named(number, reading, counting.rule.id) for reading in readings)
    return ()


def _named(number: Number, reading: Reading, rule: str) -> Reading:
    """The reading with its rule, and the words that its indicator needs or can do without: 每个网格|党支部,
    满意度|提升至98%.
    """
    name, start = reading.indicator, reading.start
    level = _LEVEL.search(number.head) if number.head.endswith(_REACHED) else None
    if level and name.endswith(level[1]) and len(name) > len(level[1]) + 1:
        name = name.removesuffix(level[1])
    each = number.each
    if each and not name.startswith("每"):
        joined = start <= each.end and reading.end >= each.end and number.quantity.start > each.end
        name = number.line.text[each.start : start] + name if joined and start >= each.start else each.text + name
        start = min(start, each.start)
    r = reading  # `replace` would take ten times as long
    return Reading(name, start, r.end, rule, r.unit, r.modifier, r.parts, r.part)
