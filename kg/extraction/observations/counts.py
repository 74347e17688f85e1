"""Counts of people and things: 党员76人, 6个小区功能性党支部, 2300多户8000余人, 共15人."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.line import Kind, Line
from kg.extraction.observations.reading import Counting, Reading, reading
from kg.language.units import UnitKind
from kg.rules.model import No, Rule, Yes

_COUNTED: Final = frozenset(
    {UnitKind.PERSON, UnitKind.TURNOUT, UnitKind.HOUSEHOLD, UnitKind.THING, UnitKind.KIND, UnitKind.GROUP, UnitKind.EVENT}
)
_HEADS: Final = frozenset({UnitKind.PERSON, UnitKind.TURNOUT, UnitKind.HOUSEHOLD})
_SELF: Final = frozenset({"人", "户", "人次", "户次", "车次"})  # they count by themselves: 1000人再就业
_SUM: Final = re.compile(r"(?:共计?|合计|总计|总共|一共)有?$")
_REACH: Final = re.compile(r"(惠及|覆盖|受益|辐射|服务|涉及)(?=[^，。；]*，?[^，。；]*$)")
_TOTAL: Final = re.compile(r"(?:人口|[人户总]?数量?|人次|老人|党员|居民|群众|住户|户籍|率)$")
_HAVE: Final = re.compile(r"(?:下设|下辖|下属|现有|共有|设有|辖有|建有|配有|配备|只有|仅有|仅|分为|划分为)了?$")


def _kind(line: Line, i: int) -> UnitKind | None:
    unit = line.quantities[i].unit
    return unit.kind if unit else None


def _next(line: Line, i: int) -> Kind:
    k = line.at[i] + 1
    if k < len(line.tokens) and line.tokens[k].kind is Kind.DE:
        k += 1
    return line.tokens[k].kind if k < len(line.tokens) else Kind.STOP


def shared(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """3100户、近7000人的治理规模: both count what follows the second."""
    j = i + 1
    if j >= len(line.at) or _kind(line, i) not in _HEADS or _kind(line, j) not in _HEADS:
        return None
    between = line.tokens[line.at[i] + 1 : line.at[j]]
    behind = line.at[j] + 1
    if any(token.kind is not Kind.LINK for token in between) or behind >= len(line.tokens):
        return None
    if line.tokens[behind].kind is not Kind.DE or ((left := phrases.before(line, i)) and not left.verb):
        return None
    phrase = phrases.after(line, j)
    return reading(line, i, phrase) if phrase else None


def chained(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """常住人口2300多户8000余人: the second number counts the same as the first, by heads."""
    if i == 0 or (earlier := done[i - 1]) is None or _kind(line, i) not in _HEADS or _kind(line, i - 1) not in _HEADS:
        return None
    if line.quantities[i].unit == line.quantities[i - 1].unit or _next(line, i) in (Kind.NOUN, Kind.MODIFIER):
        return None
    between = line.tokens[line.at[i - 1] + 1 : line.at[i]]
    if any(token.kind not in (Kind.LINK, Kind.FILLER) and token.text not in "，/" for token in between):
        return None
    return Reading(earlier.indicator, earlier.start, line.quantities[i].end)


def summed(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """班子10人，工作人员5人，共15人: the last number sums up those before it."""
    quantity = line.quantities[i]
    if not _SUM.search(line.text, 0, quantity.start) or phrases.before(line, i) or _next(line, i) in (Kind.NOUN, Kind.MODIFIER):
        return None
    parts = [j for j in range(i) if done[j] and line.quantities[j].unit == quantity.unit]
    total = sum(value for j in parts if (value := line.quantities[j].value) is not None)
    if len(parts) < 2 or (quantity.value is not None and total != quantity.value):
        return None
    named = [found for j in parts if (found := done[j])]
    return Reading("、".join(found.indicator for found in named), named[0].start, quantity.end, parts=tuple(parts))


def noun_after(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """6个小区功能性党支部."""
    if not _counts(line, i) or _next(line, i) in (Kind.STOP, Kind.LINK, Kind.NUMBER, Kind.FILLER, Kind.BREAK):
        return None
    unit = line.quantities[i].unit
    if _next(line, i) in (Kind.VERB, Kind.ACTION):
        if unit and unit.text in _SELF:
            return None
        left = phrases.before(line, i)
        if left and not left.verb and _kind(line, i) is not UnitKind.KIND:
            return None
    phrase = phrases.after(line, i)
    return reading(line, i, phrase) if phrase else None


def noun_before(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """党员76人; what happened where no noun is counted: 社区事务减少130余项."""
    if not _counts(line, i) or _kind(line, i) is UnitKind.KIND:
        return None
    phrase = phrases.before(line, i)
    if phrase is None:
        return None
    if phrase.verb and _next(line, i) in (Kind.VERB, Kind.ACTION) and (goal := phrases.verb_after(line, i)):
        return Reading(phrase.text + goal.text, phrase.start, goal.end)
    return reading(line, i, phrase)


def reach(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """将惠及东沟11、12组，西沟3组共计1911人: the verb says what the people are to it."""
    if _kind(line, i) not in _HEADS:
        return None
    verb = _REACH.search(line.text, 0, line.quantities[i].start)
    return Reading(verb[1], verb.start(), line.quantities[i].end) if verb else None


def carried(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """组建志愿服务队，现有50人: the clause before names them."""
    if _kind(line, i) is not UnitKind.PERSON:
        return None
    k = line.at[i] - 1
    while k >= 0 and line.tokens[k].kind is Kind.FILLER:
        k -= 1
    if k < 1 or line.tokens[k].text != "，" or k == line.at[i] - 1:
        return None
    phrase = phrases.ending(line, k)
    return reading(line, i, phrase) if phrase and not phrase.verb else None


def _counts(line: Line, i: int) -> bool:
    """Whether number `i` is a count; 一个 and 一名 are only where the text has or enumerates (下设一个党支部)."""
    quantity = line.quantities[i]
    if quantity.unit is None:
        return _bare(line, i)
    if quantity.unit.kind not in _COUNTED:
        return False
    if not quantity.article:
        return True
    return quantity.unit.kind is not UnitKind.EVENT and (bool(_HAVE.search(line.text, 0, quantity.start)) or _listed(line, i))


def _listed(line: Line, i: int) -> bool:
    """一 among other counts of the same list: 一个党支部、三个党小组."""
    for j in (i - 1, i + 1):
        if 0 <= j < len(line.at) and not line.quantities[j].article and line.quantities[j].unit == line.quantities[i].unit:
            low, high = sorted((i, j))
            between = line.text[line.quantities[low].end : line.quantities[high].start]
            if not re.search(r"[，。；：]", between):
                return True
    return False


def _bare(line: Line, i: int) -> bool:
    """2.7万常住人口, 常住人口8900: a number without a unit needs a noun that counts."""
    phrase = phrases.before(line, i)
    if phrase and not phrase.verb and _TOTAL.search(phrase.text):
        return True
    return _next(line, i) in (Kind.NOUN, Kind.MODIFIER) and (right := phrases.after(line, i)) is not None and len(right.text) > 1
