"""What a number is about: the mention that has the thing counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from kg.extraction.observations.reading import Reading
from kg.language.units import UnitKind
from kg.model import Mention
from kg.rules.frames import DEEDS, OUTER_BODIES, OWN_BODIES, PARTY, SETTLEMENTS
from kg.vocab import Cls

_MEMBERS: Final = re.compile(r"党员|党小组|支部|党费|积极分子|入党|支委|党课|党日|转正")
_HOLDERS: Final = PARTY | OWN_BODIES | OUTER_BODIES | DEEDS | SETTLEMENTS | {Cls.Facility}
_PLACES: Final = SETTLEMENTS | {Cls.Facility, Cls.Place}
_SPATIAL: Final = frozenset({UnitKind.AREA, UnitKind.LENGTH})


class Holders:
    """The mentions of a report by place, to be asked number by number."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, mentions[i].end))
        self._starts = [mentions[i].start for i in self._order]

    def _within(self, start: int, end: int) -> list[int]:
        """The mentions that lie in start–end, in text order."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [i for i in self._order[low:high] if self._mentions[i].end <= end]

    def of(self, reading: Reading, kind: UnitKind | None, offset: int, taken: Sequence[tuple[int, int]]) -> int | None:
        """The mention that has what was counted, as far as the sentence that begins at `offset` says it.

        `taken` are the stretches of all readings of the sentence: what is counted there holds nothing.
        """
        before = [i for i in self._within(offset, offset + reading.start + 1) if self._mentions[i].end <= offset + reading.start]
        inside = self._within(offset + reading.start, offset + reading.end)
        if kind in _SPATIAL:
            for i in (*inside, *reversed(before)):
                if self._mentions[i].cls in _PLACES:
                    return i
        if _MEMBERS.search(reading.indicator):
            return next((i for i in reversed(before) if self._mentions[i].cls in PARTY), None)
        free = [i for i in before if not any(a < self._mentions[i].end - offset and self._mentions[i].start - offset < b for a, b in taken)]
        for i in reversed(free):
            if self._mentions[i].cls in _HOLDERS:
                return i
        return None
