"""Mechanisms: plain ones that count under their verbs, and what is practised."""

from __future__ import annotations

import re
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, overlapping
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_UNNAMED: Final = words_of("unnamed.tsv", "mechanism")
_PRACTISING: Final = words_of("cues.tsv", "practising")
_PAPERS: Final = words_of("cues.tsv", "paper")
_DRAWING_UP: Final = words_of("cues.tsv", "drafting") | words_of("cues.tsv", "keeping")

_ADOPTING: Final = frozenset({"adopt", "found", "run", "carry", "build", "study", "use"})
_KEEPING_UP: Final = words_of("cues.tsv", "upholding")
_LED_BY: Final = _PRACTISING | _KEEPING_UP
_LIST: Final = 2
# How ways of working are coined: 一人一档, 每周一走访, 通借通还, 未诉先办, 诉求分级分类办理, 清单化管理.
_FORM: Final = re.compile(
    "一.一.{1,3}|每.{1,2}一.{1,3}|(?P<x>.)(?P<y>.)(?P=x)(?!(?P=y)).|[未先].[先后].|即.即办|接.即办"
    "|.{0,4}(?:合署|错时|错峰|弹性|延时|集中|一站式|一条龙)(?:办公|上班|坐班|服务)"
    "|.{0,6}(?:积分|分类|分级|动态|闭环|清单|台账|星级|契约|信用|错时|销号)(?:分类|分级)?化?(?:管理|办理|处置|治理|服务|督办)"
    "|.{1,4}[化式](?:管理|服务|治理|运行|办理|受理|处置|调解|监管|巡查)"
)
_LONG: Final = 4  # characters of a modifier that names a paper by itself
_ENDS_PRACTICES: Final = frozenset({"等", "了"})
_MARKS: Final = frozenset("“”《》")


def counts(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """A plain mechanism counts as the object of a verb, or the topic of one (社区救助制度落到实处)."""
    if m.name in _UNNAMED:
        return False
    if verb is None:
        return ctx.verb_follows(m.end)
    head = head_of(m.name)
    if head is not None and head.word in _PAPERS and len(m.name) - len(head.word) < _LONG:
        return verb.text in _DRAWING_UP  # 制定|认养规则
    return not _ADOPTING.isdisjoint(verb.verbs) or (head is not None and not head.weak)


def practised(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """推行常规问题限时办、高频问题专项办; 实行一人一档: what is practised is a mechanism, whatever it is called.

    Of things without a form of their own only a list is surely practised.
    """
    if ctx.words.isdisjoint(_LED_BY):
        return mentions
    out = list(mentions)
    for i, token in enumerate(ctx.tokens[:-1], 1):
        if token.kind is not Kind.VERB or token.text not in _LED_BY:
            continue
        spans = _stretches(ctx, i)
        formed = [span for span in spans if _FORM.fullmatch(ctx.clean, *span)]
        if token.text not in _PRACTISING or len(plain := [x for x in spans if _is_practice(ctx, x, out)]) < _LIST:
            plain = formed
        for span in plain:
            if span in formed:
                out = [m for m in out if not (overlapping(m, *span) and _is_loose(m))]
            if _is_practice(ctx, span, out):
                out.append(_practice(ctx, span))
    return out


def _is_loose(m: Mention) -> bool:
    return m.cls is Cls.Initiative or m.generic


def _practice(ctx: Context, span: tuple[int, int]) -> Mention:
    return Mention(*span, Cls.Mechanism, ctx.clean[slice(*span)], "mechanism.practised")


def _is_practice(ctx: Context, span: tuple[int, int], mentions: list[Mention]) -> bool:
    """Four to ten characters without marks, where nothing else is named."""
    text = ctx.clean[slice(*span)]
    return 4 <= len(text) <= 10 and _MARKS.isdisjoint(text) and not any(overlapping(m, *span) for m in mentions)


def _stretches(ctx: Context, first: int) -> list[tuple[int, int]]:
    """The parts of the list that begins at token `first`, up to a stop or the word after 和."""
    spans: list[tuple[int, int]] = []
    start = ctx.starts[first]
    last = len(ctx.tokens) - 1
    for k in range(first, last + 1):
        token = ctx.tokens[k]
        if token.kind is Kind.DE or token.text in _ENDS_PRACTICES:
            break
        parts = token.kind in (Kind.LINK, Kind.STOP)
        if parts or k == last:
            spans.append((start, token.start if parts else token.end))
            start = token.end
        if token.kind is Kind.STOP or token.text == "和":
            break
    return spans
