"""Companies by their short names, which end in what they trade in: 会同|恒达电子、远山机械|等企业."""

from __future__ import annotations

import re
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.context import Context, overlapping
from kg.vocab import Cls

FIRM: Final = "head.firm"

_TRADES: Final = "|".join(sorted(words_of("firms.tsv", "trade")))
_NAME: Final = rf"[\u4e00-\u9fff]{{2,4}}?(?:{_TRADES})"
# Beside a verb of working together, or in a list that closes with 企业, 公司.
_LISTED: Final = re.compile(
    rf"(?:联合|会同|携手|邀请|协同|走进|楼内|辖区|驻区|与|和)(?P<names>{_NAME}(?:[、和与]{_NAME})*)"
    r"(?=等(?:\d+|[一二三四五六七八九十百多]+)?余?[家个]?[^，。；、]{0,6}(?:企业|公司|单位)|[、，]|和|与|共同|联合|开展|举办|签)"
)
_CLOSER: Final = re.compile(r"等(?:\d+|[一二三四五六七八九十百多]+)?余?[家个]?(?P<kind>企业|公司)")
_ONE: Final = re.compile(_NAME)
_OPENS: Final = frozenset("的在和与把被对为向从等及或")
_COMMON: Final = words_of("firms.tsv", "common")


def firms(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the firms that nothing else names."""
    if not ctx.tokens:
        return mentions
    out = mentions
    for listed in _LISTED.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        for m in _ONE.finditer(ctx.clean, *listed.span("names")):
            name, (start, end) = m.group(), m.span()
            known = any(overlapping(x, start, end) and x.cls is not Cls.Initiative for x in mentions)
            whole = ctx.index(start) >= 0 and (end in ctx.ends)
            if known or not whole or name[0] in _OPENS or name.startswith(tuple(_COMMON)):
                continue
            out = [x for x in out if not overlapping(x, start, end)]
            out.append(Mention(start, end, Cls.Enterprise, name, FIRM, head=name[-2:]))
            closer = _CLOSER.match(ctx.clean, listed.end())
            if closer is not None:
                out = [x for x in out if x.start != closer.start("kind") or x.end != closer.end("kind")]
    return out
