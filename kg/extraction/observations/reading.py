"""What a rule makes of one number, and the record of a rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.extraction.observations.line import Line
from kg.extraction.observations.phrases import Phrase
from kg.model import Modifier
from kg.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Reading:
    """The thing counted and the stretch of the sentence that shows it, the number included.

    `unit` and `modifier` only where the rule says something else than the number itself (次/月; 至少…4次).
    `parts` are the numbers that this one sums up.
    """

    indicator: str
    start: int
    end: int
    rule: str = ""
    unit: str | None = None
    modifier: Modifier | None = None
    parts: tuple[int, ...] = ()


Read = Callable[[Line, int, Sequence[Reading | None]], Reading | None]
"""(sentence, index of the number, readings of the numbers before it) → reading, or None where the rule does not apply."""


@dataclass(frozen=True, slots=True)
class Counting:
    """A rule with the function that applies it. Rules are asked in order; the first answer holds."""

    rule: Rule
    read: Read


def reading(line: Line, i: int, phrase: Phrase, indicator: str = "", **more: object) -> Reading:
    """The reading of number `i` by a phrase."""
    quantity = line.quantities[i]
    start, end = min(phrase.start, quantity.start), max(phrase.end, quantity.end)
    return Reading(indicator or phrase.text, start, end, **more)  # type: ignore[arg-type]
