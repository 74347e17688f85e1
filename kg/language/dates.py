"""Dates and stretches of time as reports write them: 2023年上半年, 去年, 今年7月5日, 近年来, 截至8月底, 一季度.

What does not name its year is resolved against the year named last before it, else against the reference year.
A stretch whose ends do not follow from the text (近年来, 20xx年) has its label alone. 底 and 末 of a year are its
last month, of a month its last ten days; 初 is the first.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from kg.language import numerals
from kg.model import Period
from kg.records import record


@record
class Dated:
    """A time expression at `start`–`end` of the text that was read; `explicit` where it names its own year."""

    start: int
    end: int
    period: Period
    explicit: bool = False


_RELATIVE: Final = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "下年": 1}
_SMALL: Final = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九]|二?十[一二三四五六七八九]|[二三]十[一]?)"
_YEAR: Final = r"(?<![\d.])(?:19|20)\d\d(?![\d.]*[%万亿])|[一二][〇零○九][〇零○一二三四五六七八九]{2}"
_TO: Final = r"(?:[-—–―－~～]{1,2}|至|到)"

_POINT: Final = re.compile(
    rf"""
    (?=[\d今本去上前明下第一二三四五六七八九十两年底末初近多几xX×*“])  # nothing begins with another character
    (?:
    (?P<dotted>(?<![\d.])(?:19|20)\d\d[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?(?![\d.%]))
    | (?P<from>{_YEAR})年?{_TO}(?P<to>{_YEAR})年度?
    | (?:(?P<year>{_YEAR})(?:年度?|(?=以来|[上下]半年|第?[一二三四]季度))|(?P<relative>{"|".join(_RELATIVE)})度?)?
      (?:
        (?P<half>[上下])半年
        | 第?(?P<quarter>[一二三四1-4])季度 | (?P<quarters>前[二三2-3])季度
        | (?P<first>{_SMALL})月?份?{_TO}(?P<last>{_SMALL})月份?(?P<lastedge>[底末])?
        | (?P<month>{_SMALL})月份?
          (?:(?P<day>{_SMALL})[日号](?:{_TO}(?P<today>{_SMALL})[日号])?|(?P<medge>[底末初]|[上中下]旬)|(?![\d一二三四五六七八九十]))
        | (?P<edge>(?:(?<=年)|年)[底末初])
      )
    | (?:(?P<yearonly>{_YEAR})(?:年度?|(?=以来))|(?P<relonly>{"|".join(_RELATIVE)})度?)
    | (?P<label>近(?:几|些|[\d一二两三四五六七八九十]{{1,3}})?年来?
        |(?:多|几|[\d一二两三四五六七八九十]{{1,3}})年(?:多)?来
        |20[xX×*\d]{{2}}年(?:度|[上下]半年)?|[xX×*]{{2,4}}年度?(?!级)|“?十[三四五六]五”?(?:规划)?(?:期间|时期))
    )
    """,
    re.VERBOSE,
)
_MAYBE: Final = re.compile(r"[年月季]|(?:19|20)\d\d|十[三四五六]五")
_UNTIL: Final = re.compile(r"(?:截至|截止到?|到|至)(?:目前)?$")
_SINCE: Final = re.compile(r"(?:以来|之后|以后|起)")
_JOIN: Final = re.compile(rf"{_TO}$")
_PLAN: Final = re.compile(r"十([三四五六])五")


def periods(text: str, year: int | None = None) -> tuple[Dated, ...]:
    """All time expressions of `text`, in order, not overlapping.

    `year` is the report's own year: what 今年 and an unnamed year mean. Without it 今年 keeps its label alone.
    """
    if not _MAYBE.search(text):
        return ()
    found: list[Dated] = []
    current = year
    for match in _POINT.finditer(text):
        if text[match.start() - 1 : match.start()] == "每":
            continue
        named = match["year"] or match["yearonly"]
        if named:
            current = _number(named)
        ends = _ends(match, year, current)
        if ends is None:
            continue
        explicit = bool(named or match["from"] or match["dotted"])
        if match["dotted"]:
            current = int(match["dotted"][:4])
        start, end = match.span()
        begin, finish = ends
        if found and _JOIN.fullmatch(text, found[-1].end, start) and found[-1].period.start and finish:
            before = found.pop()
            start, begin, explicit = before.start, before.period.start, before.explicit or explicit
        since, until = _SINCE.match(text, end), _UNTIL.search(text, max(0, start - 5), start)
        if until and begin:
            start, begin = until.start(), None
        elif since:
            end, finish = since.end(), None
        found.append(Dated(start, end, Period(text[start:end], begin, finish), explicit))
    return tuple(found)


def _ends(match: re.Match[str], year: int | None, current: int | None) -> tuple[date | None, date | None] | None:
    """First and last day; (None, None) where only the label is known; None where it is no date after all."""
    if match["label"]:
        return _plan(match["label"])
    if match["dotted"]:
        parts = [int(part) for part in re.split(r"[./-]", match["dotted"])]
        return _month(parts[0], parts[1]) if len(parts) == 2 else _days(parts[0], parts[1], parts[2], parts[2])
    if match["from"]:
        return date(_number(match["from"]), 1, 1), date(_number(match["to"]), 12, 31)
    relative = match["relative"] or match["relonly"]
    at = current
    if relative:
        at = None if year is None else year + _RELATIVE[relative]
    if match["yearonly"] or match["relonly"]:
        return (None, None) if at is None else (date(at, 1, 1), date(at, 12, 31))
    # The check of the calendar needs some year, also where the report's own is not known.
    ends = _within(match, at or 2000)
    return ends if ends is None or at is not None else (None, None)


def _within(match: re.Match[str], year: int) -> tuple[date | None, date | None] | None:
    """The part of `year` that the match names."""
    if match["half"]:
        return _months(year, 1, 6) if match["half"] == "上" else _months(year, 7, 12)
    if match["quarter"]:
        last = 3 * _number(match["quarter"])
        return _months(year, last - 2, last)
    if match["quarters"]:
        return _months(year, 1, 3 * _number(match["quarters"][1:]))
    if match["first"]:
        return _months(year, _number(match["first"]), _number(match["last"]))
    if match["edge"]:
        return _month(year, 1 if match["edge"].endswith("初") else 12)
    month = _number(match["month"])
    if match["day"]:
        return _days(year, month, _number(match["day"]), _number(match["today"] or match["day"]))
    if match["medge"]:
        return _tenth(year, month, match["medge"])
    return _month(year, month)


def _number(text: str) -> int:
    return int(numerals.parse(text))


def _month(year: int, month: int) -> tuple[date | None, date | None] | None:
    return _months(year, month, month)


def _months(year: int, first: int, last: int) -> tuple[date | None, date | None] | None:
    if not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _days(year: int, month: int, first: int, last: int) -> tuple[date | None, date | None] | None:
    if not 1 <= month <= 12 or not 1 <= first <= last <= monthrange(year, month)[1]:
        return None
    return date(year, month, first), date(year, month, last)


def _tenth(year: int, month: int, edge: str) -> tuple[date | None, date | None] | None:
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    first, final = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20)}.get(edge, (21, last))
    return date(year, month, first), date(year, month, final)


def _plan(label: str) -> tuple[date | None, date | None]:
    """A five-year plan has its years; 近年来 and 20xx年 have none."""
    plan = _PLAN.search(label)
    if not plan:
        return None, None
    first = 2016 + 5 * ("三四五六".index(plan[1]))
    return date(first, 1, 1), date(first + 4, 12, 31)
