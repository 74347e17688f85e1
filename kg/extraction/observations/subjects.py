"""What a number is about: the mention that has the thing counted.

The ways in which a sentence says it are asked in turn; where none does, the running subject of the text has it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from kg.extraction.observations.again import Again
from kg.extraction.observations.case import Case, Named, clause_of
from kg.extraction.observations.doings import deed, made, rule_of
from kg.extraction.observations.members import OWN_PARTY, composed, crew, itself, party_members
from kg.extraction.observations.owners import adjacent, bracketed, right_before
from kg.extraction.observations.pairs import told_out
from kg.extraction.observations.reading import Reading
from kg.extraction.observations.sites import attributed, inside, site
from kg.language.quantities import Quantity
from kg.model import Mention
from kg.rules.frames import PARTY, SETTLEMENTS
from kg.vocab import Cls

_OF_DIVISIONS: Final = frozenset({Cls.PartyWorkingCommittee, Cls.PartyCommittee})
_ABOVE: Final = re.compile(r"中央|[省市县区旗镇乡]委|街道|党工委|[镇乡]党|机关")
_DISTRICT: Final = re.compile("全[区县市镇乡旗]|全街道")
# What a settlement has, though its party body be the subject.
_OF_SETTLEMENT: Final = re.compile(
    "网格(?!党)|集体(?:经济|收入|资产)|户均|人均|常住|户籍|两委|居民小组|村民小组|住户|楼栋(?!党)|商户"
)
_WAYS: Final[tuple[Callable[[Case], int | None], ...]] = (
    bracketed,
    told_out,
    itself,
    composed,
    crew,
    attributed,
    inside,
    site,
    adjacent,
    right_before,
    party_members,
    rule_of,
    deed,
    made,
)


def _committees(level: str) -> tuple[str, ...]:
    """街道 → 街道党工委: what the leading party body of a division of this level is called."""
    return (f"{level}党工委", f"{level}党委", f"{level}委")


class Held(NamedTuple):
    """The mention that has a number, None for the focal community, and the way in which the text says so."""

    about: int | None
    way: str


class Holders:
    """The mentions of a report, to be asked number by number. `level`: 镇, 区, where it is about one."""

    def __init__(self, mentions: Sequence[Mention], level: str = "") -> None:
        self._mentions = mentions
        self._named = Named(mentions)
        self._again = Again(mentions)
        own = [
            i
            for i in self._named.order
            if mentions[i].cls in (_OF_DIVISIONS if level else OWN_PARTY)
            and (mentions[i].name in _committees(level) if level else not _ABOVE.search(mentions[i].name))
        ]
        # the committee or general branch named first, else a branch
        self._party = min(own, key=lambda i: (mentions[i].cls is Cls.PartyBranch, mentions[i].start), default=None)

    def of(
        self,
        reading: Reading,
        text: str,
        quantity: Quantity,
        offset: int,
        taken: Sequence[tuple[int, int]],
        made: int | None = None,
    ) -> Held | None:
        """The mention that has what was counted, as far as the sentence `text` at clean `offset` says it, else None.

        `taken` are the stretches of all readings of the sentence: what is counted there holds little. `made` is what
        the clauses before have made or done.
        """
        if not self._mentions:
            return None
        start, end = offset + reading.start, offset + reading.end
        inside = [i for i in self._named.between(start, end) if self._mentions[i].end <= end]
        told = max(start, offset + min(quantity.number, reading.end))  # the reading may begin inside a name
        before = [i for i in self._named.between(offset, start) if self._mentions[i].end <= told]
        free = [i for i in before if not self._in(i, offset, taken)]
        case = Case(reading, text, offset, quantity, self._named, inside, before, free, made, self._party)
        for way in _WAYS:
            found = way(case)
            if found is not None:
                return Held(found, way.__name__)
        return None

    def running(
        self, index: int, text: str, reading: Reading, offset: int, taken: Sequence[tuple[int, int]]
    ) -> int | None:
        """Who has a number of the sentence `text` where `index` is the running subject; None for the focal community.

        Not the people counted in it; nor a body what is told of the whole district (全区物业投诉下降52%); nor a party
        body what its settlement has.
        """
        mention = self._mentions[index]
        clause = text[clause_of(text, reading) : reading.end]
        if mention.cls is not Cls.AdministrativeDivision and _DISTRICT.search(clause):
            return None
        if mention.cls in PARTY and _OF_SETTLEMENT.search(reading.indicator) and not _ABOVE.search(mention.name):
            return self._seat(mention)
        if mention.cls in (Cls.PopulationGroup, Cls.Person) or self._in(index, offset, taken):
            return None
        return index

    def again(self, about: int | None, text: str, offset: int, reading: Reading) -> int | None:
        """What the sentence goes on about by the last word of its name, where no one but a settlement runs through."""
        if about is not None and self._mentions[about].cls not in SETTLEMENTS:
            return None
        return self._again.of(text, offset, reading.start)

    def _seat(self, body: Mention) -> int | None:
        """红光村|党支部: the settlement that a body's name begins with."""
        near = self._named.between(body.start - 8, body.start + 1)
        seats = (i for i in near if self._mentions[i].cls in SETTLEMENTS and not self._mentions[i].generic)
        return next((i for i in seats if body.start <= self._mentions[i].end < body.end), None)

    def _in(self, index: int, offset: int, taken: Sequence[tuple[int, int]]) -> bool:
        mention = self._mentions[index]
        start, end = mention.start - offset, mention.end - offset
        return any(a < end and start < b for a, b in taken)
