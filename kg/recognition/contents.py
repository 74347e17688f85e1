"""What a list of matters holds is no deed: 将移风易俗、矛盾调解等5类内容纳入积分管理, 围绕孝老爱亲、防火防盗等主题."""

from __future__ import annotations

import re
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_MATTERS: Final = words_of("cues.tsv", "matter")
_CLOSED: Final = re.compile(
    f"等[^，。；、：“”]{{0,9}}?(?:{'|'.join(sorted(_MATTERS))})(?!教育|活动|党日|服务|培训|宣传)"
)
_SAYINGS: Final = re.compile(f"等[^，。；、：“”]{{0,6}}?(?:{'|'.join(sorted(words_of('cues.tsv', 'saying')))})")
_DEEDS: Final = frozenset({Cls.Initiative, Cls.Mechanism, Cls.Facility})
_LEAST: Final = 2  # items of a list


def contents(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions without the plain ones that a list of matters, themes or goods is made of."""
    if not ctx.says("等"):
        return mentions
    out = mentions
    for match in _CLOSED.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        ends = _item_ends(ctx, match.start())
        if len(ends) >= _LEAST:
            out = [m for m in out if m.end not in ends or not _is_plain(ctx, m)]
    for match in _SAYINGS.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        ends = _item_ends(ctx, match.start())
        out = [m for m in out if m.end not in ends or ctx.clean[m.end - 1] != "”"]  # “加一盏路灯”等金点子
    return out


def _item_ends(ctx: Context, end: int) -> set[int]:
    """Where the items end of the list that 等 at `end` closes."""
    i = ctx.index(end)
    ends: set[int] = set()
    if i <= 0:
        return ends
    ends.add(ctx.ends[i - 1])
    for k in range(i - 1, 0, -1):
        kind = ctx.tokens[k].kind
        if kind is Kind.STOP:
            break
        if kind is Kind.LINK or ctx.clean[ctx.ends[k - 1] - 1] == "”":
            ends.add(ctx.ends[k - 1])
    return ends


def _is_plain(ctx: Context, m: Mention) -> bool:
    return m.cls in _DEEDS and ctx.clean[m.end - 1] != "”"
