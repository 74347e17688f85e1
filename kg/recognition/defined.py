"""A coined name that the sentence defines takes the class of its definition: “X”是社区推出的养老服务|项目."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.classes import PROGRAMS
from kg.recognition.context import Context
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_COPULAS: Final = frozenset({"是", "系"})
_DEFINING: Final = PROGRAMS | {Cls.Initiative, Cls.Mechanism}
_KINDS: Final = frozenset({"head.last", "head.known"})
_FARTHEST: Final = 24  # tokens of the definition


def defined(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with their class by definition where a coined name without a kind is the subject of 是."""
    if _COPULAS.isdisjoint(ctx.words):
        return mentions
    out = list(mentions)
    for m in mentions:
        end = _definition(ctx, m) if m.rule.startswith("coined.") else -1
        if end >= 0:
            read = m if m.rule == "coined.kind" else _defined(ctx, m)
            kind = [x for x in out if x.end == end and x.cls is read.cls and x.rule in _KINDS and x.start > m.end]
            out = [read if x is m else x for x in out if x not in kind]  # its kind is no other thing
    return out


def _definition(ctx: Context, m: Mention) -> int:
    """Where the definition of the coined name ends; -1 where it has none."""
    at = next((k for k, t in enumerate(ctx.tokens) if t.start == m.end), -1)
    if at < 0 or ctx.tokens[at].text not in _COPULAS:
        return -1
    stop = next((k for k in range(at + 1, len(ctx.tokens)) if ctx.tokens[k].kind is Kind.STOP), len(ctx.tokens))
    return ctx.ends[stop - 1]


def _defined(ctx: Context, m: Mention) -> Mention:
    at = ctx.index(m.end)
    last, after_de = "", False
    for token in ctx.tokens[at + 1 : at + 1 + _FARTHEST]:
        if token.kind is Kind.STOP:
            break
        if token.kind is Kind.DE:
            last, after_de = "", True
        else:
            last += token.text
    head = head_of(last) if after_de else None
    if head is None or head.cls not in _DEFINING or head.cls is m.cls:
        return m
    return replace(m, cls=head.cls, rule="coined.defined", head=head.word)
