"""Headings, and clauses like them, give slogans more often than names: 健全调解机制, 建机制、强服务.

A coined name is one that the report says again, and what is not coined is read where the text says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import PROGRAMS
from kg.recognition.context import Context
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_LOOSE: Final = frozenset({"coined.bare", "coined.new", "coined.head"})
_PLAIN: Final = frozenset({"head.last", "head.made", "initiative.carried"})
_LINES_OF_WORK: Final = words_of("cues.tsv", "line")
_URGES: Final = frozenset("强优创抓促惠提亮美育护聚凝定建搭树拓扩助暖解破固筑夯铸兴活稳增融汇展转塑激献谋")
_CLAIM: Final = 3  # characters
_LONG: Final = 6  # characters of a mechanism or a deed that say which one


def headline(clean: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a heading that are names and no part of a slogan."""
    said = (m for m in mentions if m.rule not in _LOOSE or clean.count(m.name) > 1)
    return [m for m in said if not _is_slogan(m)]


def _is_slogan(m: Mention) -> bool:
    if m.rule not in _PLAIN:
        return False
    if m.cls in PROGRAMS:
        return True
    if m.cls is Cls.Mechanism:
        return len(m.name) < _LONG
    return m.cls is Cls.Initiative and (len(m.name) < _LONG - 1 or m.head in _LINES_OF_WORK)


def claims(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions without the claims of two words that stand between stops: 抓阵地、|强服务|，优空间，…"""
    return [m for m in mentions if len(m.name) != _CLAIM or m.name[0] not in _URGES or not _stands_alone(ctx, m)]


def _stands_alone(ctx: Context, m: Mention) -> bool:
    if not m.rule.startswith(("head", "initiative")):
        return False
    before, after = ctx.before(m.start), ctx.after(m.end)
    ends = (Kind.STOP, Kind.LINK)
    return (before is None or before.kind in ends) and (after is None or after.kind in ends)
