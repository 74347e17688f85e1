"""Honours: what is awarded, and what is striven for."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, unquoted
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_AWARDING: Final = words_of("cues.tsv", "awarding")
STRIVING: Final = words_of("cues.tsv", "striving")

_TITLE_WORDS: Final = re.compile(
    "示范|先进|优秀|最美|文明|十佳|称号|案例|奖|荣誉|模范|标兵|平安|和谐|五星|百佳|样板|试点|红旗|绿色|卫生|标杆|好人"
    "|达标|学习型|宜居|星级|品牌"
)
_YEAR: Final = re.compile(r"^(?:\d{4}年度?|年度)")
_NO_TITLE: Final = frozenset({"荣誉称号", "称号"})
_BEFORE_TITLE: Final = frozenset({"了", "过", "的", "先后", "多次"})
_ENDS_TITLES: Final = frozenset({"，", "。", "；", "等"})
_STRIVEN: Final = frozenset(
    {
        Cls.PartyOrganization, Cls.PartyBranch, Cls.GridPartyBranch, Cls.GeneralPartyBranch, Cls.Community,
        Cls.ResidentialQuarter, Cls.Village,
    }
)  # fmt: skip


_ALLIANCES: Final = frozenset({"党建联盟", "共建圈", "党建共建圈", "党建联合体", "党建共同体"})


def striven(m: Mention, verb: Token | None) -> bool:
    """争创“六好”党支部: what is striven for is a title, not a body or a place."""
    if verb is None or verb.text not in STRIVING or m.cls not in _STRIVEN:
        return False
    if m.head in _ALLIANCES:
        return False  # 打造“潮汐”党建联盟
    return not m.generic and m.name != m.head and not m.rule.startswith("list")


def awarded(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """荣获“全国文明单位”、省级示范社区等荣誉: all that the verb of awarding governs is a title."""
    out = mentions
    for i, token in enumerate(ctx.tokens):
        if token.kind is Kind.VERB and token.text in _AWARDING:
            for start, end in _governed(ctx, i + 1):
                out = _with_title(ctx.clean, start, end, out)
    return out


def _governed(ctx: Context, first: int) -> list[tuple[int, int]]:
    """The stretches that can be titles, from token `first` on, as far as the verb before it reaches."""
    spans: list[tuple[int, int]] = []
    start = -1
    for before, token in pairwise(ctx.tokens[first - 1 :]):
        verb = token.kind is Kind.VERB and not token.noun
        parts = verb or token.kind in (Kind.STOP, Kind.LINK) or token.text in ("等", "称号")
        adjoins = start >= 0 and token.kind is Kind.QUOTE and before.kind is Kind.QUOTE
        if parts or adjoins:
            if start >= 0:
                spans.append((start, before.end))
            if verb or token.text in _ENDS_TITLES:
                return spans
            start = token.start if token.kind is Kind.QUOTE else -1
        elif start < 0 and token.text not in _BEFORE_TITLE:
            start = token.start
    if start >= 0:
        spans.append((start, ctx.ends[-1]))
    return spans


def _with_title(clean: str, start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the title in the place of what was read there, if it is one."""
    text = unquoted(clean[start:end])
    if not 4 <= len(text) <= 26 or not _TITLE_WORDS.search(text) or text in _NO_TITLE:
        return mentions
    short = _YEAR.sub("", text)
    forms = (short, short.removesuffix("荣誉称号"), short.removesuffix("称号"))
    aliases = tuple(dict.fromkeys(form for form in forms if form and form != text))
    kept = [m for m in mentions if m.end <= start or m.start >= end]
    return [*kept, Mention(start, end, Cls.Honor, text, "honor.awarded", aliases)]
