"""What a team does again and again, said by verbs alone: 组建“护河”志愿服务队，每周六|清理河道垃圾."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import TEAMS
from kg.recognition.context import Context, overlapping
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_WORK: Final = words_of("cues.tsv", "habit") | words_of("cues.tsv", "serving")
_OFTEN: Final = re.compile("每(?!人|户|个|名|位|家)|定期|不定期|节假日|常态化|周末|逢年过节|经常|轮流|长年|常年")
_SHORTEST, _LONGEST = 4, 10  # characters of a deed
_INSIDE: Final = frozenset({Kind.NOUN, Kind.NAME})
RULE: Final = "initiative.habit"


def habits(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the actions with their objects that a team named before does regularly."""
    team = min((m.end for m in mentions if m.cls in TEAMS and not m.generic), default=-1)
    if team < 0:
        return mentions
    out = mentions
    for i, token in enumerate(ctx.tokens):
        if token.start >= team and token.kind in (Kind.BREAK, Kind.NOUN) and _OFTEN.match(token.text):
            for start, end in _deeds(ctx, i + 1):
                if not any(overlapping(m, start, end) and not m.generic for m in out):
                    out = [m for m in out if not overlapping(m, start, end)]
                    out = [*out, Mention(start, end, Cls.Initiative, ctx.clean[start:end], RULE)]
    return out


def _deeds(ctx: Context, i: int) -> Iterator[tuple[int, int]]:
    """The actions with their objects from the first verb of work on, as far as 、 joins them; none that is counted."""
    tokens = ctx.tokens
    while i < len(tokens) and not _is_work(tokens[i].text):
        if tokens[i].kind is Kind.STOP:
            return
        i += 1
    while i < len(tokens) and _is_work(tokens[i].text):
        k = i + 1
        while k < len(tokens) and tokens[k].kind in _INSIDE:
            k += 1
        if k < len(tokens) and tokens[k].kind not in (Kind.STOP, Kind.LINK):
            return
        start, end = ctx.span(i, k)
        if _SHORTEST <= end - start <= _LONGEST:
            yield start, end
        i = k + 1 if k < len(tokens) and tokens[k].kind is Kind.LINK else len(tokens)


def _is_work(word: str) -> bool:
    """清理, or with its object in one word: 打扫卫生."""
    return word in _WORK or (len(word) == _SHORTEST and word[:2] in _WORK)
