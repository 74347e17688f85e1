"""A settlement by its name without the kind, where the report names it in full: 榆树峪村 … 榆树峪|的|老磨坊."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.segment import tag
from kg.model import Mention
from kg.recognition.classes import SETTLED
from kg.recognition.sentences import Reading
from kg.vocab import Cls

_KINDS: Final = ("社区", "小区", "街道", "村", "镇", "乡", "县", "区", "市")
_SHORTEST: Final = 2
_NAMES: Final = ("", "ns", "nr", "nrt", "nz", "nt")  # tags of what a dictionary knows as a name, or not at all


def bare(clean: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with the settlements that stand there without their kind, between words that no mention holds."""
    full: dict[str, set[str]] = {}
    named: dict[str, Mention] = {}
    for reading in readings:
        for m in reading.mentions:
            if m.cls in SETTLED and m.cls is not Cls.Place and not m.generic and not m.name.startswith(("该", "本")):
                stem = next((m.name.removesuffix(k) for k in _KINDS if m.name.endswith(k)), "")
                if len(stem) >= _SHORTEST and tag(stem) in _NAMES and stem[-1] not in "*＊xX×":
                    full.setdefault(stem, set()).add(m.name)
                    named.setdefault(stem, m)
    stems = [s for s, names in full.items() if len(names) == 1 and clean.count(s) > clean.count(named[s].name)]
    if not stems:
        return tuple(readings)
    return tuple(_with(clean, reading, stems, named) for reading in readings)


def _with(clean: str, reading: Reading, stems: Sequence[str], named: dict[str, Mention]) -> Reading:
    found = list(reading.mentions)
    starts = {t.start for t in reading.tokens}
    ends = {t.end for t in reading.tokens}
    for stem in stems:
        at = clean.find(stem, reading.sentence.body, reading.sentence.end)
        while at >= 0:
            end = at + len(stem)
            if at in starts and end in ends and not any(m.start < end and at < m.end for m in found):
                m = named[stem]
                found.append(Mention(at, end, m.cls, m.name, "name.bare", (stem,), head=m.head))
            at = clean.find(stem, end, reading.sentence.end)
    if len(found) == len(reading.mentions):
        return reading
    found.sort(key=lambda m: (m.start, -m.end))
    return replace(reading, mentions=tuple(found))
