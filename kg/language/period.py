"""The year or half-year that a report is about."""

from __future__ import annotations

import re
from datetime import date

from kg.language.dates import Dated, periods
from kg.model import Period

_PLANNED = re.compile(r"[^，。；]{0,4}(?:计划|打算|思路|安排|要点|规划|目标)")
_AHEAD = re.compile(r"[^。；]{0,12}(?:将|计划|打算|拟|力争|要|重点(?:抓|做)好)")
_FOUNDED = re.compile(r"[^，。；]{0,12}(?:成立|始建|建成|建于|组建|设立|合并|更名|挂牌|出生|入党)")
_SINCE = re.compile(r"(20[0-9]{2})年?(?:度|以来|上半年|下半年|开年|年初以来)")
_LONGEST_HEADING = 40
_SHORTEST = 88  # days
_SENTENCE_STARTS = "。！？；\n”"


def period_of(title: str, text: str) -> Period | None:
    """What the title names, else a heading, else what the clean text gives away; None where nothing does.

    Of a report on one year with plans for the next it is the year reported on. The text gives it away by 2023年以来,
    by the year for which it plans (2024年，社区将…: the year before), or by sentences that begin with a year or a date,
    where no later one is named. Years of a foundation do not count.
    """
    lines = [line for line in text.split("\n") if line != title]
    headings = [line for line in lines if len(line) <= _LONGEST_HEADING and line[-1:] not in _SENTENCE_STARTS]
    for line in (title, *headings):
        named = [dated for dated in periods(line) if dated.explicit and _is_long(dated.period)]
        about = [dated for dated in named if not _PLANNED.match(line, dated.end)]
        if line == title and named:
            return (about or named)[0].period
        if about:
            return about[0].period
    if since := {int(match[1]) for match in _SINCE.finditer(text)}:
        return _year(max(since))
    return _by_sentences(text)


def _by_sentences(text: str) -> Period | None:
    years: set[int] = set()
    begun: set[int] = set()
    for dated in periods(text):
        if not (dated.explicit and dated.period.start) or _FOUNDED.match(text, dated.end):
            continue
        year = dated.period.start.year
        starts = dated.start == 0 or text[dated.start - 1] in _SENTENCE_STARTS
        if starts and _AHEAD.match(text, dated.end) and _is_year(dated):
            return _year(year - 1)
        years.add(year)
        if starts:
            begun.add(year)
    return _year(max(years)) if begun and max(begun) == max(years) else None


def _is_long(period: Period) -> bool:
    """A quarter at least: a report is not about a day or a month that its heading names."""
    return bool(period.start and period.end and (period.end - period.start).days >= _SHORTEST)


def _is_year(dated: Dated) -> bool:
    return dated.period.label.endswith(("年", "年度"))


def _year(year: int) -> Period:
    return Period(f"{year}年", date(year, 1, 1), date(year, 12, 31))
