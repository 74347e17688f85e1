"""What a rule is asked (a number in its sentence), what it answers, and the record of a rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg.extraction.observations import phrases
from kg.extraction.observations.line import Kind, Line
from kg.extraction.observations.phrases import Phrase
from kg.language.quantities import Quantity
from kg.language.units import UnitKind
from kg.model import Modifier
from kg.records import lazily, record
from kg.rules.model import Rule

SHARES = frozenset({UnitKind.SHARE, UnitKind.TENTH})


def clause_start(text: str, end: int) -> int:
    """Where the clause that goes on at `end` begins. Asked for every number, and so without a loop over the marks."""
    stop = max(text.rfind("，", 0, end), text.rfind("。", 0, end), text.rfind("；", 0, end), text.rfind("：", 0, end))
    return stop + 1


@record
class Reading:
    """The thing counted, and the stretch of the sentence that shows it with its number.

    `unit` and `modifier` only where the rule says something else than the number itself (次/月; 至少…4次).
    `parts` are the numbers of the sentence that this one sums up; `of` is the number that this one is a part of.
    """

    indicator: str
    start: int
    end: int
    rule: str = ""
    unit: str | None = None
    modifier: Modifier | None = None
    parts: tuple[int, ...] = ()
    part: bool = False  # of what was counted before it: 其中, 剩下的


@dataclass(frozen=True)
class Number:
    """Number `i` of a line. `done` are the readings of the numbers before it, `earlier` the last indicator of each
    unit in the sentences before it of the same paragraph.
    """

    line: Line
    i: int
    done: Sequence[tuple[Reading, ...]] = ()
    earlier: dict[str, str] = field(default_factory=dict)

    @lazily
    def quantity(self) -> Quantity:
        return self.line.quantities[self.i]

    @lazily
    def kind(self) -> UnitKind | None:
        unit = self.quantity.unit
        return unit.kind if unit else None

    @lazily
    def unit(self) -> str:
        unit = self.quantity.unit
        return unit.text if unit else ""

    @lazily
    def head(self) -> str:
        """The sentence up to the number."""
        return self.line.text[: self.quantity.start]

    @lazily
    def clause(self) -> str:
        """The clause up to the number."""
        return self.head[clause_start(self.head, len(self.head)) :]

    @lazily
    def each(self) -> Phrase | None:
        """每个网格 in 每个网格都有1个党支部: of what there are so many each; not 每月."""
        return phrases.each(self.line, self.line.at[self.i], len(self.head) - len(self.clause))

    @lazily
    def before(self) -> Phrase | None:
        return phrases.ending(self.line, self.line.at[self.i])

    @lazily
    def after(self) -> Phrase | None:
        return phrases.following(self.line, self.i)

    @lazily
    def next(self) -> Kind:
        """The kind of the word after the number, 的 left out."""
        k = self.line.at[self.i] + 1
        return self.line.kind(k + 1 if self.line.kind(k) is Kind.DE else k)

    @property
    def named_after(self) -> bool:
        """Whether a noun phrase follows directly."""
        return self.next in (Kind.NOUN, Kind.MODIFIER) and self.after is not None

    @property
    def last(self) -> Reading | None:
        """The reading of the number right before this one in the sentence."""
        return self.done[self.i - 1][-1] if self.i and self.done[self.i - 1] else None

    def between(self) -> str:
        """What stands between the number before and this one."""
        return self.line.text[self.line.quantities[self.i - 1].end : self.quantity.start]

    def by(self, phrase: Phrase, indicator: str = "", *, unit: str | None = None) -> Reading:
        """The reading by a phrase of the sentence."""
        start, end = min(phrase.start, self.quantity.start), max(phrase.end, self.quantity.end)
        return Reading(indicator or phrase.text, start, end, unit=unit)


Read = Callable[[Number], tuple[Reading, ...] | Reading | None]
"""None where the rule does not apply; several readings where one number says several things (各1个)."""


@dataclass(frozen=True, slots=True)
class Counting:
    """A rule with the function that applies it. Rules are asked in order; the first answer holds."""

    rule: Rule
    read: Read
