"""街道 as who acts, in a report that names no street: the street's office (街道投入30万元，新建凉亭)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.model import Mention
from kg.recognition.sentences import Reading
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_STREET: Final = "街道"
_BEFORE: Final = frozenset({Kind.STOP, Kind.BREAK, Kind.NUM})
_AFTER: Final = frozenset({Kind.VERB, Kind.BREAK})


def with_office(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with the street's office where 街道 acts and no street is named."""
    if any(m.name.endswith(_STREET) and not m.generic for r in readings for m in r.mentions):
        return tuple(readings)
    return tuple(
        replace(r, mentions=tuple(_office(m) if _acts(r, m) else m for m in r.mentions))
        if any(m.name == _STREET for m in r.mentions)
        else r
        for r in readings
    )


def _office(m: Mention) -> Mention:
    return replace(m, cls=Cls.GovernmentBody, generic=False, rule="place.office")


def _acts(reading: Reading, m: Mention) -> bool:
    """It stands by itself before a verb."""
    if m.name != _STREET or m.cls is not Cls.AdministrativeDivision or not m.generic:
        return False
    tokens = reading.tokens
    after = next((b for a, b in pairwise(tokens) if a.end == m.end), None)
    before = next((a for a, b in pairwise(tokens) if b.start == m.start), None)
    return after is not None and after.kind in _AFTER and (before is None or before.kind in _BEFORE)
