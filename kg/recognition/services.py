"""Services by their verbs: what is done for somebody is a deed (为骑手免费检修电动车、清洗头盔)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, overlapping
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_TREATING: Final = words_of("cues.tsv", "treating")
_SERVING: Final = words_of("cues.tsv", "serving")
_ADVERBIAL: Final = words_of("cues.tsv", "adverbial")
# What is handed out is a thing (棉被), but a benefit is granted.
_GIVING: Final = frozenset({"发放", "申请", "落实", "兑现"})
_BENEFITS: Final = ("金", "补贴", "津贴", "补助", "救助", "保险", "证", "低保", "医保", "社保", "款")
_FOR: Final = frozenset({"为", "给", "替", "帮", "帮助"})
_GOODS: Final = "[医药法学教书戏技艺岗文餐货菜证政训智暖]"
_BROUGHT: Final = re.compile(f"送(?P<one>{_GOODS})送(?!(?P=one)){_GOODS}|送{_GOODS}上门(?!服务)")
_LONGEST: Final = 12
_SHORTEST: Final = 4
_RULE: Final = "initiative.service"


def services(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the actions with their objects that are done for a group of people in the same clause."""
    if ctx.words.isdisjoint(_FOR):
        return mentions
    groups = [m for m in mentions if m.cls is Cls.PopulationGroup]
    out = mentions
    for i, token in enumerate(ctx.tokens):
        if token.text in _FOR and token.kind is not Kind.NOUN:
            served = _served(ctx, i, groups)
            for start, name_start, end in _actions(ctx, served) if served > 0 else ():
                if not any(overlapping(m, name_start, end) and m.rule != "lexicon.national" for m in out):
                    name = ctx.clean[name_start:end]
                    out = [m for m in out if not overlapping(m, start, end)]
                    aliases = (ctx.clean[start:end],) if start != name_start else ()
                    out = [*out, Mention(name_start, end, Cls.Initiative, name, _RULE, aliases, head=name[:2])]
    return out


def brought(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """送医送学, 送教上门: set phrases for what is brought to people's homes."""
    if not ctx.says("送"):
        return mentions
    out = mentions
    for match in _BROUGHT.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        start, end = match.span()
        if not any(overlapping(m, start, end) and m.end != end for m in out):
            out = [m for m in out if not overlapping(m, start, end)]
            out = [*out, Mention(start, end, Cls.Initiative, match.group(), "initiative.brought", head="上门")]
    return out


def _served(ctx: Context, i: int, groups: list[Mention]) -> int:
    """The token after the group of people that 为 at token `i` governs; -1 where none does."""
    for k in range(i + 1, len(ctx.tokens)):
        if ctx.tokens[k].kind is Kind.STOP:
            return -1
        if any(m.end == ctx.ends[k] for m in groups):
            return k + 1
    return -1


def _is_set_phrase(word: str) -> bool:
    """打扫卫生: the dictionary has the action and its object as one word."""
    return len(word) == _SHORTEST and word[:2] in _SERVING


def _ends(tokens: Sequence[Token], i: int) -> bool:
    return i == len(tokens) or tokens[i].kind in (Kind.STOP, Kind.NUM, Kind.LINK)


def _actions(ctx: Context, i: int) -> Iterator[tuple[int, int, int]]:
    """The actions from token `i` on, joined by 、: (where its alias begins, where its name does, where it ends)."""
    tokens = ctx.tokens
    while i < len(tokens):
        first = i
        while i < len(tokens) and (tokens[i].kind is Kind.BREAK or tokens[i].text in _ADVERBIAL):
            if tokens[i].text not in _ADVERBIAL:
                first = i + 1
            i += 1
        verb = i
        if verb == len(tokens):
            return
        if tokens[verb].text in _TREATING and first < verb and _ends(tokens, verb + 1):
            yield ctx.starts[verb], ctx.starts[first], ctx.ends[verb]
        if tokens[verb].text not in _SERVING and not _is_set_phrase(tokens[verb].text):
            return
        i += 1
        while i < len(tokens) and tokens[i].kind in (Kind.NOUN, Kind.NAME):
            i += 1
        start, end = ctx.starts[verb], ctx.ends[i - 1]
        done = tokens[verb].text not in _GIVING or ctx.clean.endswith(_BENEFITS, start, end)
        if (i > verb + 1 or len(tokens[verb].text) > 2) and done and _SHORTEST <= end - start <= _LONGEST:
            yield ctx.starts[first], start, end
        if i == len(tokens) or tokens[i].kind is not Kind.LINK:
            return
        i += 1
