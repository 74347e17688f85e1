"""Definite happenings: a visit or a disaster with its day (7月5日…到…调研, 7月22日夜里…遭遇特大暴雨)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, overlapping, unquoted
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_VISITS: Final = words_of("cues.tsv", "visiting")
_DISASTERS: Final = ("暴雨", "洪水", "洪灾", "台风", "地震", "内涝", "火灾", "山洪", "泥石流", "寒潮", "冰雹", "暴雪")
_ELECTION: Final = re.compile(
    "(?:(?:村（社区）|社区（村）|村社区|社区|村居|村|居|县乡|乡镇|镇)“?(?:两委|“两委”)?(?:班子)?|业委会|居委会|村委会|党委|党总支|党支部|支部|支委)”?"
    "换届(?:选举)?(?!前|以来|当选|时)"
)
_HOW: Final = frozenset({"专题", "实地", "现场", "集中", "特大", "特"})  # 专题|调研, 特|大暴雨


def events(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the elections, and of the sentence the first dated visit of a person or disaster with its day."""
    mentions = _elections(ctx, mentions)
    day = _day(ctx.tokens) if Kind.NUM in ctx.kinds else None
    if day is None:
        return mentions
    out = list(mentions)
    end, date = day
    person = min((m.end for m in mentions if m.cls is Cls.Person and m.start >= end), default=-1)
    for i, token in enumerate(ctx.tokens):
        visit = 0 <= person <= token.start and token.text in _VISITS
        if token.start < end or not (visit or _is_disaster(token)):
            continue
        a, b = _whole(ctx.tokens, i)
        start, stop = ctx.span(a, b)
        name = ctx.clean[start:stop]
        out.append(Mention(start, stop, Cls.Event, date + name, "event.dated", aliases=(name,), head=token.text))
        break
    return out


def _elections(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """社区“两委”换届, 业委会换届选举: bodies are elected anew."""
    if not ctx.says("换届"):
        return mentions
    out = mentions
    for found in _ELECTION.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        start, end = found.span()
        out = [m for m in out if not overlapping(m, start, end)]
        out = [*out, Mention(start, end, Cls.Event, unquoted(found.group()), "event.election", head="换届")]
    return out


def _day(tokens: Sequence[Token]) -> tuple[int, str] | None:
    """Where the first day of the sentence ends, and how it is written: 7月5日."""
    for month, day in pairwise(tokens):
        if month.kind is day.kind is Kind.NUM and month.text.endswith("月") and day.text.endswith("日"):
            return day.end, month.text + day.text
    return None


def _is_disaster(token: Token) -> bool:
    return token.kind is Kind.NOUN and token.text.endswith(_DISASTERS)


def _whole(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """The tokens of the happening: 专题|调研, 看望|慰问, 特大|暴雨."""
    a, b = i, i + 1
    while a and tokens[a - 1].end == tokens[a].start and tokens[a - 1].text in _HOW:
        a -= 1
    while b < len(tokens) and tokens[b].text in _VISITS and tokens[i].text in _VISITS:
        b += 1
    return a, b
