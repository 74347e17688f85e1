"""The year or half-year that a report is about."""

from __future__ import annotations

import re
from datetime import date

from kg.model import Period

_SPAN = re.compile(r"(20[0-9]{2})年(?:度)?(?P<half>上半年|下半年|第?[一二三四]季度)?")
_ABOUT = re.compile(r"(20[0-9]{2})年?(?:度|以来|上半年|下半年|开年|年初以来)(?!党|成立)")
_PLANNED = re.compile(r"(?:计划|打算|思路|安排|要点|规划|目标)")
_LONGEST_HEADING = 40
_BOUNDS = {
    "": ((1, 1), (12, 31)),
    "上半年": ((1, 1), (6, 30)),
    "下半年": ((7, 1), (12, 31)),
    "一季度": ((1, 1), (3, 31)),
    "二季度": ((4, 1), (6, 30)),
    "三季度": ((7, 1), (9, 30)),
    "四季度": ((10, 1), (12, 31)),
}


def period_of(title: str, text: str) -> Period | None:
    """The period by the title, else by the headings, else by “2023年以来” and the like in the text; None where unsaid.

    Of a report on one year with a plan for the next, the year reported on.
    """
    headings = [line for line in text.split("\n") if line != title and len(line) <= _LONGEST_HEADING]
    for line in (title, *headings):
        spans = list(_SPAN.finditer(line))
        for match in spans:
            planned = _PLANNED.search(line, match.end(), match.end() + 8)
            if not planned or (line == title and len(spans) == 1):
                return _period(match[1], match["half"] or "")
    years = {match[1] for match in _ABOUT.finditer(text)}
    return _period(max(years), "") if years else None


def _period(year: str, part: str) -> Period:
    (m1, d1), (m2, d2) = _BOUNDS[part.removeprefix("第")]
    return Period(f"{year}年{part}", date(int(year), m1, d1), date(int(year), m2, d2))
