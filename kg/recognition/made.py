"""What was made without a name is the thing of that kind that the report names: 改造成助餐点 … “暖心”助餐点."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Mention
from kg.recognition.sentences import Reading


def referring(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, where a bare kind that is made only refers to what is named."""
    named = {m.head for r in readings for m in r.mentions if m.name != m.head and not m.generic}

    def refers(m: Mention) -> bool:
        return m.rule == "head.made" and m.name in named

    if not any(refers(m) for r in readings for m in r.mentions):
        return tuple(readings)
    return tuple(
        replace(r, mentions=tuple(replace(m, generic=True) if refers(m) else m for m in r.mentions)) for r in readings
    )
