"""A reading in its sentence, as those see it who look for its subject."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kg.extraction.observations.reading import Reading, clause_start
from kg.language.quantities import Quantity
from kg.language.units import UnitKind
from kg.model import Mention
from kg.records import lazily
from kg.vocab import Cls

_ENDS: Final = "，；：。,"
_STOP: Final = re.compile(f"[{_ENDS}]")
_TOWARDS: Final = re.compile(r"(?:为|向|给|替|协助|配合|帮助|指导|支持)[^，。；]{0,8}$")
LONGEST_TOWARDS: Final = 10


class Named:
    """The mentions of a report by place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, mentions[i].end))
        self._starts = [mentions[i].start for i in self.order]

    def between(self, start: int, end: int) -> list[int]:
        """Those that begin between two places of the clean text."""
        return self.order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


@dataclass(frozen=True)
class Case:
    """A reading in its sentence `text` at clean `offset`, with the mentions in it and before it, in text order.

    `free` are those that are not counted themselves. `made` is what the clauses before have made or done, `party` the
    leading party body of whom the report is about.
    """

    reading: Reading
    text: str
    offset: int
    quantity: Quantity
    named: Named
    inside: Sequence[int]
    before: Sequence[int]
    free: Sequence[int]
    made: int | None
    party: int | None

    @property
    def kind(self) -> UnitKind | None:
        return self.quantity.unit.kind if self.quantity.unit else None

    @lazily
    def opens(self) -> int:
        """Where the clause that the reading begins in does."""
        return clause_of(self.text, self.reading)

    @lazily
    def clause(self) -> str:
        """That clause as far as the reading goes."""
        return self.text[self.opens : self.reading.end]

    def more(self, characters: int) -> str:
        """That clause as far as the reading goes, and `characters` more of it."""
        rest = self.text[self.reading.end : self.reading.end + characters]
        return self.clause + _STOP.split(rest, maxsplit=1)[0]

    def mention(self, index: int) -> Mention:
        return self.named.mentions[index]

    def at(self, index: int) -> int:
        """Where the mention begins in the sentence."""
        return self.mention(index).start - self.offset

    def end(self, index: int) -> int:
        """Where it ends."""
        return self.mention(index).end - self.offset

    def last(self, found: Iterable[int], classes: frozenset[Cls]) -> int | None:
        """The last of those found that is of one of the classes."""
        return next((i for i in reversed(list(found)) if self.mention(i).cls in classes), None)

    def beginning(self, at: int, classes: frozenset[Cls]) -> int | None:
        """The mention of one of the classes that begins there in the sentence, its quotation mark left out."""
        start = self.offset + at
        return next((i for i in self.named.between(start, start + 2) if self.mention(i).cls in classes), None)

    def governed(self, index: int) -> bool:
        """为柳湾小区|更换管道1200米, 向物业企业|派驻指导员52名: for whom it is, not whose."""
        end = self.at(index)
        return bool(_TOWARDS.search(self.text, max(0, end - LONGEST_TOWARDS), end))


def clause_of(text: str, reading: Reading) -> int:
    """Where the clause that the reading begins in does."""
    return max(clause_start(text, reading.start), text.rfind(",", 0, reading.start) + 1)
