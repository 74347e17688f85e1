"""The period that a report is about."""

from __future__ import annotations

from datetime import date

import pytest

from kg.language.period import period_of


@pytest.mark.parametrize(
    ("title", "text", "label"),
    [
        ("望江社区2023年工作总结", "", "2023年"),
        ("望江社区2023年度述职报告", "2024年，社区将建书屋。", "2023年度"),
        ("2024年上半年工作总结和下半年工作计划", "", "2024年上半年"),
        ("2022年工作总结及2023年工作打算", "", "2022年"),
        ("2024年工作计划", "", "2024年"),
        ("", "一、2023年上半年工作\n社区有居民300户。\n二、2023年下半年工作计划\n建书屋。", "2023年上半年"),
        ("", "2021年以来，社区办成实事33件。", "2021年"),
        ("", "社区有居民300户。\n2024年，社区将建书屋。", "2023年"),
        ("", "社区成立于2008年12月。2020年5月，社区建成食堂。", "2020年"),
        ("", "社区成立于2008年12月，居民300户。", None),
        ("", "社区建于2003年，2008年被评为绿色社区。", None),
        ("", "社区有居民300户。", None),
    ],
)
def test_examples(title: str, text: str, label: str | None) -> None:
    found = period_of(title, f"{title}\n{text}")
    assert (found and found.label) == label


def test_ends() -> None:
    found = period_of("望江社区2023年上半年工作总结", "")
    assert found is not None
    assert (found.start, found.end) == (date(2023, 1, 1), date(2023, 6, 30))
