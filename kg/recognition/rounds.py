"""Rounds that are made: what is done again and again is a deed, though a verb says it (入户走访400余户)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, overlapping, unquoted
from kg.recognition.lexicon import heads
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_ROUNDS: Final = words_of("cues.tsv", "round")
_CALLS: Final = words_of("cues.tsv", "call")
_HOW: Final = frozenset({"入户", "上门", "电话", "视频", "夜间", "集中", "免费"})

_COURSE: Final = frozenset({"中", "期间"})
_OPENS_COURSE: Final = frozenset({"在", "推行", "推进", "开展", "实施"})
_NO_COURSE: Final = frozenset({"学习", "工作", "服务", "述职", "检查", "监督检查", "视察"})

_TIMES: Final = re.compile("[次趟场轮遍户人名家对回]")
_FREQUENCY: Final = re.compile("[次场期趟轮]")
_OUTINGS: Final = frozenset({"参观", "观看", "收看", "瞻仰", "祭扫", "游览", "观摩"})
_TAUGHT: Final = frozenset({"宣讲", "宣传", "解读"})
_REGULARLY: Final = re.compile("每(?:天|日|周|晚|月|季度|半月|年|逢|星期)")
_LONGEST_OBJECT: Final = 6  # tokens


def rounds(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds what is done so many times, at so many homes, or every week."""
    if ctx.words.isdisjoint(_ROUNDS):
        return mentions
    out = mentions
    for i, token in enumerate(ctx.tokens):
        if token.text in _ROUNDS and _is_made(ctx, i) and not any(overlapping(m, token.start, token.end) for m in out):
            start = _start(ctx, i)
            name = ctx.clean[start : token.end]
            aliases = (token.text,) if start < token.start else ()
            out = [*out, Mention(start, token.end, Cls.Initiative, name, "initiative.rounds", aliases, head=token.text)]
    return out


def outings(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """参观革命纪念馆1次, 观看教育影片1场, 宣讲《…条例》45场次: what is seen or taught so many times."""
    if ctx.words.isdisjoint(_OUTINGS) and ctx.words.isdisjoint(_TAUGHT):
        return mentions
    out = mentions
    for i, token in enumerate(ctx.tokens):
        if token.text in _OUTINGS or token.text in _TAUGHT:
            end = _times_end(ctx, i + 1)
            if end:
                end = token.end if token.text in _TAUGHT else end
                name = unquoted(ctx.clean[token.start : end])
                if not any(m.cls is Cls.Initiative and overlapping(m, token.start, end) for m in out):
                    out = [*out, Mention(token.start, end, Cls.Initiative, name, "initiative.outing", head=token.text)]
    return out


def _times_end(ctx: Context, first: int) -> int:
    """Where the object ends that begins at token `first`, if the number of times follows it; else 0."""
    for k in range(first, min(first + _LONGEST_OBJECT, len(ctx.tokens))):
        token = ctx.tokens[k]
        if token.kind is Kind.NUM:
            times = k > first and _FREQUENCY.search(ctx.clean, token.start, token.end + 1)
            return ctx.ends[k - 1] if times else 0
        if token.kind not in (Kind.NOUN, Kind.NAME, Kind.TITLE, Kind.QUOTE):
            return 0
    return 0


def amid(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """在入户走访过程中, 在秩序整治中: what something happened in the course of."""
    if ctx.words.isdisjoint(_COURSE):
        return mentions
    out = mentions
    for k, token in enumerate(ctx.tokens):
        if token.text not in _COURSE or not k:
            continue
        last = k - 2 if k > 1 and ctx.tokens[k - 1].text == "过程" else k - 1
        first = last
        while first > 0 and ctx.ends[first - 1] == ctx.starts[first] and _is_inside(ctx.tokens[first - 1]):
            first -= 1
        if first and ctx.tokens[first - 1].text in _OPENS_COURSE and _is_done(ctx, first, last):
            start, end = ctx.span(first, last + 1)
            if not any(overlapping(m, start, end) for m in out):
                out = [*out, Mention(start, end, Cls.Initiative, ctx.clean[start:end], "initiative.amid")]
    return out


def _is_inside(token: Token) -> bool:
    return token.nominal or token.text in _HOW


def _is_done(ctx: Context, first: int, last: int) -> bool:
    """A round by itself, or another action with its object."""
    word = ctx.tokens[last].text
    head = heads().get(word)
    return word in _ROUNDS or (first < last and word not in _NO_COURSE and head is not None and head.action)


def _start(ctx: Context, i: int) -> int:
    """入户|走访, 走访|慰问: where it begins, with how it is done."""
    while i and ctx.ends[i - 1] == ctx.starts[i] and (ctx.tokens[i - 1].text in _HOW | _ROUNDS):
        i -= 1
    return ctx.starts[i]


def _is_made(ctx: Context, i: int) -> bool:
    tokens = ctx.tokens
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is not None and after.text in _ROUNDS:
        return False  # 走访|慰问 is one
    if after is not None and after.kind is Kind.NUM:
        return bool(_TIMES.search(ctx.clean, after.start, after.end + 1))
    if tokens[i].text in _CALLS and _regularly(tokens, i):
        return True
    return (after is None or after.kind is Kind.STOP) and _regularly(tokens, i)


def _regularly(tokens: Sequence[Token], i: int) -> bool:
    """每周|…|回访; 每年七一前夕，…: the clause, or the beginning of the one before, says how often."""
    stops = [k for k in range(i) if tokens[k].kind is Kind.STOP]
    first = stops[-1] + 1 if stops else 0
    if any(_REGULARLY.match(t.text) for t in tokens[first:i]):
        return True
    opening = (stops[-2] + 1 if len(stops) > 1 else 0) if stops else i
    return opening < i and bool(_REGULARLY.match(tokens[opening].text))
