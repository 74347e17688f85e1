"""Coined names agree in their class: what a report has told the kind of is of that kind where no kind stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.classes import PROGRAMS
from kg.recognition.sentences import Reading
from kg.vocab import Cls

_COINED: Final = PROGRAMS | {Cls.Mechanism, Cls.Initiative, Cls.Facility}
_FIRM: Final = frozenset({"coined.kind", "coined.de", "coined.list", "coined.head", "coined.enters"})
_BARE: Final = "coined.bare"
_SHORTEST: Final = 3


def agreed(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with one class for each coined name without a kind."""
    known = _known(m for r in readings for m in r.mentions)
    return tuple(_with(r, known) for r in readings)


def _known(mentions: Iterable[Mention]) -> dict[str, Cls]:
    """Coined name → its class: the one that a kind tells, else the one that its verbs told most often."""
    firm: dict[str, Counter[Cls]] = {}
    loose: dict[str, Counter[Cls]] = {}
    for m in mentions:
        if m.cls in _COINED and len(m.name) >= _SHORTEST:
            if m.rule in _FIRM:
                firm.setdefault(m.name, Counter())[m.cls] += 1
            elif m.rule == _BARE:
                # a mechanism is also what is taken for one where no verb tells
                loose.setdefault(m.name, Counter())[m.cls] += 1 if m.cls is Cls.Mechanism else 2
    return {name: counts.most_common(1)[0][0] for name, counts in {**loose, **firm}.items()}


def _with(reading: Reading, known: dict[str, Cls]) -> Reading:
    if not any(m.rule == _BARE and known.get(m.name, m.cls) is not m.cls for m in reading.mentions):
        return reading
    agreeing = (replace(m, cls=known.get(m.name, m.cls)) if m.rule == _BARE else m for m in reading.mentions)
    return replace(reading, mentions=tuple(agreeing))
