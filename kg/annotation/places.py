"""Where in a report a quote stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.annotation.shape import RULE
from kg.language import analyse
from kg.model import Document, Evidence, Period, SectionKind

Span = tuple[int, int]


class Places:
    """The text of a report with its sections, to look quotes up in."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self._report = analyse(document)

    @property
    def period(self) -> Period | None:
        """The time that the report is about."""
        return self._report.period

    def find(self, quote: str, within: SectionKind | None = None, *, outside: bool = False) -> Span:
        """The first place of `quote` in (with `outside`: not in) a section of the kind `within`, else its first place.

        Raises ValueError where the text does not have it.
        """
        places = list(_places(self.text, quote))
        if not places:
            raise ValueError(quote)
        if within is not None:
            places = [span for span in places if (self.section(span[0]) == within) != outside] or places
        return places[0]

    def section(self, offset: int) -> SectionKind:
        """The kind of the section that the character at `offset` stands in."""
        place = bisect_left(self._report.offsets, offset)
        return next((s.kind for s in reversed(self._report.sections) if s.start <= place < s.end), SectionKind.OTHER)

    def evidence(self, start: int, end: int) -> Evidence:
        return Evidence(start, end, self.section(start), RULE)


def mentions(text: str, names: Sequence[Sequence[str]]) -> list[list[Span]]:
    """For each entity the places of its names, in the order of the text.

    A place belongs to the longest name that starts there and is not inside a name found before; of two entities with
    one name it is the first one's. Names of one character are not looked for.
    """
    owner: dict[str, int] = {}
    for index, surfaces in enumerate(names):
        for surface in surfaces:
            if len(surface) > 1:
                owner.setdefault(surface, index)
    found: list[list[Span]] = [[] for _ in names]
    if owner:
        pattern = "|".join(re.escape(surface) for surface in sorted(owner, key=lambda name: (-len(name), name)))
        for match in re.finditer(pattern, text):
            found[owner[match.group()]].append(match.span())
    return found


def _places(text: str, quote: str) -> Iterator[Span]:
    start = text.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1)
