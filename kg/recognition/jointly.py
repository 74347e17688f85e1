"""Party committee and government named as one: 青石镇|党委、政府 are one body."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.model import Mention
from kg.recognition.context import Context
from kg.vocab import Cls

JOINT: Final = "head.joint"

_COMMITTEES: Final = frozenset({Cls.PartyCommittee, Cls.PartyWorkingCommittee})
# The other half says neither whose it is nor, by a level of its own (镇党委、镇政府), that it stands alone.
_HALVES: Final = frozenset({"政府", "人民政府"})
_JOINS: Final = frozenset({"、", "和", "与", ""})
_OF_DIVISION: Final = re.compile("(?:省|市|县|区|旗|州|镇|乡|街道|XX|\\*)(?:党委|党工委|工委|委)$|^(?:党委|党工委)$")


def jointly(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the two halves read as one state body."""
    if not ctx.says("政府"):
        return mentions
    joined: dict[int, Mention] = {}
    for party, office in pairwise(sorted(mentions, key=lambda m: (m.start, -m.end))):
        between = ctx.clean[party.end : office.start]
        if (
            party.cls in _COMMITTEES
            and office.name in _HALVES
            and between in _JOINS
            and _OF_DIVISION.search(party.name)
        ):
            name = f"{party.name}{between}{office.name}"
            joined[party.start] = replace(
                party, end=office.end, cls=Cls.GovernmentBody, name=name, aliases=(), rule=JOINT, head="党委政府"
            )
    out = [m for m in mentions if not any(j.start <= m.start and m.end <= j.end for j in joined.values())]
    return out + list(joined.values())
