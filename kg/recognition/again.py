"""A name that the report has told once is the same name wherever it stands again: 其中，|市勘察院|捐建图书角."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.classes import BODIES, PROGRAMS
from kg.recognition.sentences import Reading
from kg.vocab import Cls

_OPEN: Final = '“《"「『'
_CLOSE: Final = '”》"」』'
_SHORTEST: Final = 3  # without quotation marks
# What acts or is a place; a deed that is only mentioned again is not done again.
_TOLD: Final = BODIES | PROGRAMS | {Cls.Person}


def again(clean: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with the names of the report wherever they stand between words that no mention holds."""
    told: dict[str, Mention] = {}
    for reading in readings:
        for m in reading.mentions:
            if not m.generic and m.cls in _TOLD:
                for name in (m.name, *m.aliases):
                    if len(name) > 1 and name != m.head:
                        told.setdefault(name, m)
    names = sorted((n for n in told if clean.count(n) > 1), key=len, reverse=True)
    return tuple(_with(clean, reading, names, told) for reading in readings)


def _with(clean: str, reading: Reading, names: Sequence[str], told: dict[str, Mention]) -> Reading:
    start, end = reading.sentence.body, reading.sentence.end
    here = [name for name in names if clean.find(name, start, end) >= 0]
    if not here:
        return reading
    found = list(reading.mentions)
    starts = {t.start for t in reading.tokens}
    ends = {t.end for t in reading.tokens}
    for name in here:
        at = clean.find(name, start, end)
        while at >= 0:
            a, b = at, at + len(name)
            if a and a not in starts and clean[a - 1] in _OPEN:
                a -= 1
            if b not in ends and clean[b : b + 1] and clean[b] in _CLOSE:
                b += 1
            sure = len(name) >= _SHORTEST or b - a == len(name) + 2
            if sure and a in starts and b in ends and not any(m.start < b and a < m.end for m in found):
                m = told[name]
                found.append(Mention(a, b, m.cls, m.name, "name.again", head=m.head))
            at = clean.find(name, b, end)
    if len(found) == len(reading.mentions):
        return reading
    found.sort(key=lambda m: (m.start, -m.end))
    return replace(reading, mentions=tuple(found))
