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
_FARTHEST: Final = 24  # tokens of the definition


def defined(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with their class by definition where a coined name without a kind is the subject of 是."""
    if _COPULAS.isdisjoint(ctx.words):
        return mentions
    return [_defined(ctx, m) if m.rule.startswith("coined.") and m.rule != "coined.kind" else m for m in mentions]


def _defined(ctx: Context, m: Mention) -> Mention:
    at = next((k for k, t in enumerate(ctx.tokens) if t.start == m.end), -1)
    if at < 0 or ctx.tokens[at].text not in _COPULAS:
        return m
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
