"""Errands in a list: what hands do for others, a plain verb and its object (磨剪刀、配钥匙、量血压)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, overlapping
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_HANDS: Final = words_of("cues.tsv", "hands")
_ANY_HAND: Final = re.compile(f"[{''.join(sorted(_HANDS))}]")
_ALSO: Final = words_of("cues.tsv", "errand")  # only beside what hands do
_THINGS: Final = words_of("cues.tsv", "thing")
_ABSTRACT: Final = words_of("unnamed.tsv", "object")

_LONGEST: Final = 6  # characters of an errand
_INSIDE: Final = frozenset({Kind.NOUN, Kind.VERB, Kind.NAME})
_ET_CETERA: Final = frozenset({"等", "等等"})
_CAUSES: Final = frozenset({"教", "让", "请", "不", "没", "不用", "无法", "可", "能", "可以", "自己"})


def errands(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the errands of each list that has two of them at least."""
    if Kind.LINK not in ctx.kinds or not _ANY_HAND.search(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        return mentions
    out = mentions
    for items in _lists(ctx.tokens):
        found = [span for k, item in enumerate(items) if (span := _errand(ctx, item, k == 0)) is not None]
        if len(found) < 2 or not any(ctx.clean[start] in _HANDS for start, _ in found):
            continue
        for start, end in found:
            if not any(overlapping(m, start, end) and _stays(m, start) for m in out):
                out = [m for m in out if not overlapping(m, start, end)]
                name = ctx.clean[start:end]
                out = [*out, Mention(start, end, Cls.Initiative, name, "initiative.errands", head=name[:1])]
    return out


def _stays(m: Mention, start: int) -> bool:
    """A deed already, or a thing with a name of its own that begins after the verb."""
    return m.cls is Cls.Initiative or (m.start != start and not m.generic)


def _lists(tokens: Sequence[Token]) -> Iterator[list[tuple[int, int]]]:
    """The lists that 、 and 和 part, between two stops, as ranges of tokens; 等请求 says what they are instead."""
    items: list[tuple[int, int]] = []
    begin = 0
    for i, token in enumerate((*tokens, None)):
        ends = token is None or token.kind is Kind.STOP
        if token is None or ends or token.kind is Kind.LINK or token.text in _ET_CETERA:
            if i > begin:
                items.append((begin, i))
            begin = i + 1
        if ends:
            if len(items) > 1 and not (items[-1][0] and tokens[items[-1][0] - 1].text in _ET_CETERA):
                yield items
            items = []


def _errand(ctx: Context, item: tuple[int, int], first: bool) -> tuple[int, int] | None:
    """The errand that the item is, or that it ends in where it opens the list (队员分片|擦栏杆)."""
    i, j = item
    tokens = ctx.tokens
    end = ctx.ends[j - 1]
    for k in range(j - 1, i - 1, -1):
        token = tokens[k]
        verb = token.text[0] in _HANDS or token.text[0] in _ALSO
        inside = token.kind in _INSIDE or (verb and token.kind is Kind.BREAK)
        if not inside or end - token.start > _LONGEST:
            return None
        if verb:
            led = k > i and (tokens[k - 1].text in _CAUSES or tokens[k - 1].text in _HANDS)
            if (first or k == i or tokens[k - 1].kind is Kind.BREAK) and not led and _is_done(ctx, k, j):
                return token.start, end
    return None


def _is_done(ctx: Context, k: int, j: int) -> bool:
    """The verb stands alone before its object (擦|栏杆), or the dictionary has the two as one word (扫雪)."""
    verb, end = ctx.tokens[k], ctx.ends[j - 1]
    thing = ctx.clean[verb.start + 1 : end]
    if not thing or thing in _ABSTRACT or thing[-1] in _ABSTRACT or thing[-2:] in _ABSTRACT:
        return False
    if len(verb.text) > 1:
        return j == k + 1 and (len(verb.text) == 3 or (len(verb.text) == 2 and verb.text[1] in _THINGS))
    after = ctx.tokens[k + 1].text
    return after not in _HANDS and not (j == k + 2 and tag(after) == "v")  # 换|修|锁, 换|理发: one for the other
