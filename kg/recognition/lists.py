"""Lists that their class closes: A、B等活动, “A”“B”等平台, A、B等党内组织生活制度."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.recognition.lexicon import Head, head_of
from kg.recognition.tokens import Kind, Token


@dataclass(frozen=True, slots=True)
class ClosedList:
    """`items` are half-open token ranges; `closer` the range of the class phrase, `head` its head word."""

    items: tuple[tuple[int, int], ...]
    closer: tuple[int, int]
    head: Head


_CLOSER_SPAN = 7  # tokens between 等 and the end of the class phrase (等形式多样主题活动)
_NAMES = (Kind.NOUN, Kind.QUOTE, Kind.NAME, Kind.TITLE)


def closed_lists(clean: str, tokens: Sequence[Token]) -> list[ClosedList]:
    """The closed lists of one sentence, left to right."""
    out = []
    for i, token in enumerate(tokens):
        if token.text in ("等", "等等"):
            items = _items(tokens, i)
            closer = _closer(clean, tokens, i + 1) or (_opener(clean, tokens, items[0][0]) if items else None)
            if closer and items:
                out.append(ClosedList(items, closer[0], closer[1]))
        elif _ROUND.match(token.text) and i and tokens[i - 1].kind in (Kind.NOUN, Kind.VERB) and tokens[i - 1].end == token.start:
            # 红色先锋、蓝色春蕾|四大|驿站: counted, not closed by 等
            items = _items(tokens, i)
            closer = _closer(clean, tokens, i + 1)
            if closer and len(items) > 1:
                out.append(ClosedList(items, closer[0], closer[1]))
    return out


_ROUND = re.compile(r"(?:[二三四五六七八九十]|\d{1,2})(?:大类|大|类)$")


def _closer(clean: str, tokens: Sequence[Token], start: int) -> tuple[tuple[int, int], Head] | None:
    """The first noun phrase after 等 that ends in a head word."""
    i = start
    limit = min(len(tokens), start + _CLOSER_SPAN)
    while i < limit:
        token = tokens[i]
        if token.kind in (Kind.STOP, Kind.LINK) or (token.kind is Kind.VERB and not token.noun):
            return None
        if token.kind is Kind.NOUN or (token.kind is Kind.VERB and token.noun):
            j = i
            while j < len(tokens) and (tokens[j].kind is Kind.NOUN or (tokens[j].kind is Kind.VERB and tokens[j].noun and j > i)):
                j += 1
            if j == i:
                j = i + 1
            head = head_of(clean[tokens[i].start : tokens[j - 1].end])
            if head is not None and not (j < len(tokens) and tokens[j].kind is Kind.DE):
                return (i, j), head
            if not (j < len(tokens) and tokens[j].kind is Kind.DE):
                return None
            i = j
            continue
        i += 1
    return None


def _opener(clean: str, tokens: Sequence[Token], first: int) -> tuple[tuple[int, int], Head] | None:
    """服务项目，如A、B等: the class stands before the list."""
    if first < 2 or tokens[first - 1].text not in ("如", "比如", "例如", "像", "包括"):
        return None
    j = first - 1
    while j > 0 and tokens[j - 1].kind is Kind.STOP:
        j -= 1
    i = j
    while i > 0 and tokens[i - 1].kind is Kind.NOUN:
        i -= 1
    head = head_of(clean[tokens[i].start : tokens[j - 1].end]) if i < j else None
    return ((i, j), head) if head is not None else None


def _items(tokens: Sequence[Token], end: int) -> tuple[tuple[int, int], ...]:
    """Goes left from 等 over names and links; a verb between two links belongs to its item (测量血压)."""
    items: list[tuple[int, int]] = []
    j = end
    i = end - 1
    while i >= 0:
        kind = tokens[i].kind
        if kind is Kind.LINK:
            if j > i + 1:
                items.append((i + 1, j))
            j = i
        elif kind is Kind.QUOTE and i + 1 < j and tokens[i + 1].kind is Kind.QUOTE:
            items.append((i + 1, j))
            j = i + 1
        elif kind is Kind.VERB or kind in (Kind.BREAK, Kind.NUM):
            # the item goes on to the left only where another link shows that the list does
            ends_item = i + 1 == j and i and tokens[i - 1].kind is Kind.NOUN and tokens[i].kind is Kind.VERB  # 信息|发布、
            if not ends_item and not _link_before(tokens, i) or not ends_item and {"carry", "mobilise"} & set(tokens[i].verbs):
                break
        elif kind not in _NAMES:
            break
        i -= 1
    if j > i + 1:
        items.append((i + 1, j))
    items.reverse()
    return tuple(items)


def _link_before(tokens: Sequence[Token], i: int) -> bool:
    for k in range(i - 1, max(-1, i - 4), -1):
        if tokens[k].kind is Kind.LINK:
            return True
        if tokens[k].kind in (Kind.STOP, Kind.DE, Kind.VERB):
            return False
    return False
