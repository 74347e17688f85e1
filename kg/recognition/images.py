"""Coined words that name nothing: troubles (“吃饭难”), images (织密“防护网”), and what is said of something."""

from __future__ import annotations

import re
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context
from kg.recognition.tokens import Kind, Token

_TROUBLES: Final = words_of("cues.tsv", "trouble")
_SAID_OF: Final = words_of("cues.tsv", "said")
# 停车难、办事慢: what people find hard.
_HARD: Final = re.compile("[^、]{1,7}[难贵愁烦慢](?:、[^、]{1,7}[难贵愁烦慢])*")
# 防护网, 连心桥: drawn, woven and built up of nothing; but an “初心墙” that is set up stands there.
_DRAWN: Final = re.compile(".{1,2}[网墙桥锁棋绳牌伞盾线链锤弦笔账药]")
_OCCASION_OF: Final = frozenset({"结合", "利用", "借助", "抓住", "借"})
_OCCASIONS: Final = ("日", "节", "月", "周")
_SETS_UP: Final = frozenset({"打造", "建成", "设立", "设置", "建设", "新建", "增设", "建起", "修建", "布置", "安装"})
_STRESSES: Final = frozenset(
    {
        "重点", "核心", "目标", "目的", "宗旨", "原则", "理念", "标准", "准则", "根本", "追求", "内涵", "主旨", "要义",
        "导向", "初心", "己任",
    }
)  # fmt: skip


def names_nothing(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """The coined word without a kind is a trouble, an image, or what something is said to be."""
    if _HARD.fullmatch(m.name):
        return True
    if _DRAWN.fullmatch(m.name) and verb is not None and verb.text not in _SETS_UP:
        return True
    if verb is not None and verb.text in _OCCASION_OF and m.name.endswith(_OCCASIONS):
        return True  # 结合“学雷锋纪念日”
    return _is_stressed(ctx, m) or _is_said(ctx, m)


def _is_said(ctx: Context, m: Mention) -> bool:
    """“家底薄、路子窄”的问题, “夜里接水”的历史, 发挥“前哨探头”作用."""
    after = ctx.after(m.end)
    if after is None or after.start != m.end:
        return False
    if after.text in _SAID_OF:
        return True
    told = ctx.after(after.end) if after.kind is Kind.DE else None
    return told is not None and told.text in _TROUBLES | _SAID_OF


def _is_stressed(ctx: Context, m: Mention) -> bool:
    """以“防激化”为重点的调解: what the work is about, not what it is called."""
    before, after = ctx.before(m.start), ctx.after(m.end)
    if before is None or before.text != "以" or after is None or after.text != "为":
        return False
    stressed = ctx.after(after.end)
    return stressed is not None and stressed.text in _STRESSES
