"""Dates and periods against a frozen year of report."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.dates import periods

YEAR = 2023


@pytest.mark.parametrize(
    ("text", "label", "start", "end"),
    [
        ("2023年上半年工作", "2023年上半年", "2023-01-01", "2023-06-30"),
        ("去年，社区", "去年", "2022-01-01", "2022-12-31"),
        ("今年7月5日到社区", "今年7月5日", "2023-07-05", "2023-07-05"),
        ("截至8月底，共", "截至8月底", None, "2023-08-31"),
        ("2024年底的一个周末", "2024年底", "2024-12-01", "2024-12-31"),
        ("去年底建成", "去年底", "2022-12-01", "2022-12-31"),
        ("一季度召开会议", "一季度", "2023-01-01", "2023-03-31"),
        ("前三季度收入", "前三季度", "2023-01-01", "2023-09-30"),
        ("2025年1—8月，全区", "2025年1—8月", "2025-01-01", "2025-08-31"),
        ("自2022年底起", "2022年底起", "2022-12-01", None),
        ("2023以来，组织", "2023以来", "2023-01-01", None),
        ("2021年3月至2023年5月", "2021年3月至2023年5月", "2021-03-01", "2023-05-31"),
        ("2021—2023年", "2021—2023年", "2021-01-01", "2023-12-31"),
        ("2023.7.5调研", "2023.7.5", "2023-07-05", "2023-07-05"),
        ("7月5日至8日举办", "7月5日至8日", "2023-07-05", "2023-07-08"),
        ("8月中旬", "8月中旬", "2023-08-11", "2023-08-20"),
        ("二〇二二年成立", "二〇二二年", "2022-01-01", "2022-12-31"),
        ("“十四五”期间", "“十四五”期间", "2021-01-01", "2025-12-31"),
        ("近年来，社区", "近年来", None, None),
        ("三年来，社区", "三年来", None, None),
        ("20xx年度总结", "20xx年度", None, None),
    ],
)
def test_one_expression(text: str, label: str, start: str | None, end: str | None) -> None:
    (found,) = periods(text, YEAR)
    assert text[found.start : found.end] == found.period.label == label
    assert (found.period.start, found.period.end) == (
        start and date.fromisoformat(start),
        end and date.fromisoformat(end),
    )


@pytest.mark.parametrize(
    "text",
    ["13月", "2月30日", "3个月", "2000人", "365天不打烊", "7.13汛期", "“三月三”民俗", "每季一讲座", "每年底办"],
)
def test_what_is_no_date(text: str) -> None:
    assert periods(text, YEAR) == ()


def test_an_unnamed_year_is_the_one_named_before() -> None:
    first, second = periods("2021年9月，方案形成。10月10日，工程开工。", YEAR)
    assert first.explicit
    assert not second.explicit
    assert second.period.start == date(2021, 10, 10)


def test_without_a_year_only_the_label_is_known() -> None:
    (found,) = periods("今年7月，举办活动")
    assert (found.period.label, found.period.start, found.period.end) == ("今年7月", None, None)


@given(
    st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0.year}年{0.month}月{0.day}日", "{0:%Y-%m-%d}", "{0.year}/{0.month}/{0.day}"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    (found,) = periods(f"于{form.format(day)}召开会议", YEAR)
    assert (found.period.start, found.period.end) == (day, day)


@given(st.text("2013年月日底以来至季度半上下今去一二三.-—x ", max_size=30))
def test_expressions_stand_in_order_and_name_a_time(text: str) -> None:
    found = periods(text, YEAR)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[d.start : d.end] == d.period.label for d in found)
    assert all(d.period.start <= d.period.end for d in found if d.period.start and d.period.end)
