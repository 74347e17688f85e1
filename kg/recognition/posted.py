"""The bodies in a person's posts, where the posts stand for a masked name: XX市委常委、组织部部长XX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.model import Mention
from kg.recognition.classes import OWNED
from kg.recognition.context import Context
from kg.recognition.lexicon import head_of

POSTED: Final = "person.body"

_PART: Final = re.compile(r"[^、，\s]+")
_POST: Final = re.compile(r"(?:第一|常务)?副?(?:书记|常委|部长|主任|局长|委员|组长|科长|处长|主席|会长|秘书长)")


def posted(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the bodies that the posts of persons name, inside the person."""
    return mentions + [body for m in mentions if m.rule == "person.post" for body in _bodies(ctx.clean, m)]


def _bodies(clean: str, person: Mention) -> Iterator[Mention]:
    for part in _PART.finditer(clean, person.start, person.end):
        post = _POST.search(clean, part.start(), part.end())
        if post is None or post.start() - part.start() < 2:
            continue
        name = clean[part.start() : post.start()]
        head = head_of(name)
        if head is not None and head.cls in OWNED:
            yield Mention(part.start(), post.start(), head.cls, name, POSTED, head=head.word)
