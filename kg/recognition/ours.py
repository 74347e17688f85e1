"""我市, 全县, 该镇 where the report names no city, county or town: then that is how it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.sentences import Reading
from kg.vocab import Cls

_FIRST_PERSON: Final = "我"
_REFERS: Final = "reference.division"


def ours(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings where the division that the report speaks of as its own is an entity, if nothing else names it."""
    said = {m.head for r in readings for m in r.mentions if m.rule == _REFERS and m.name.startswith(_FIRST_PERSON)}
    named = {m.name[-1] for r in readings for m in r.mentions if m.cls is Cls.AdministrativeDivision and not m.generic}
    nameless = {kind for kind in said if kind[-1] not in named}
    if not nameless:
        return tuple(readings)

    def own(m: Mention) -> Mention:
        if m.rule != _REFERS or m.head not in nameless:
            return m
        return replace(m, name=f"我{m.head}", aliases=(m.name,), generic=False, rule="name.ours")

    return tuple(replace(r, mentions=tuple(map(own, r.mentions))) for r in readings)
