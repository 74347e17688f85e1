"""The visit that a speech is called by: 习近平总书记视察江西重要讲话精神 names who was where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.model import Mention
from kg.recognition.context import Context
from kg.recognition.known import national
from kg.recognition.names import is_mask
from kg.vocab import Cls

LEADER: Final = "person.leader"
VISITED: Final = "lexicon.visited"

_PLACE: Final = "[\u4e00-\u9fffXx×＊*]"
_VISIT: Final = re.compile(
    rf"(?P<who>习近平总书记|习近平主席)"
    rf"(?:(?:来|赴|到)?(?:视察|考察)(?P<seen>{_PLACE}{{2,6}})|(?:来|赴|到|在)(?P<gone>{_PLACE}{{2,6}}?)(?:视察|考察|调研))"
)


def leaders(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the leader and the place that he visited, inside the name of his speech."""
    return mentions + [inner for m in mentions if m.rule == "policy.leader" for inner in _visit(ctx.clean, m)]


def _visit(clean: str, speech: Mention) -> Iterator[Mention]:
    match = _VISIT.match(clean, speech.start, speech.end)
    if match is None:
        return
    group = "seen" if match["seen"] else "gone"
    start, end = match.span(group)
    for stop in range(end, start + 1, -1) if group == "seen" else (end,):
        place = clean[start:stop]
        name, cls = national().get(place, (place, Cls.AdministrativeDivision if is_mask(place) else None))
        if cls is Cls.AdministrativeDivision:
            yield Mention(*match.span("who"), Cls.Person, match["who"], LEADER)
            yield Mention(start, stop, cls, name, VISITED, (place,))
            return
