"""Markdown reads as on paper; plain text keeps its masks."""

from __future__ import annotations

from kg.language import analyse
from kg.reading import document
from kg.reading.markdown import plain

TEXT = """# 望江社区2023年工作总结

## 一、工作情况

**望江社区**党总支有党员76人，见[简介](http://example.org/x)。

- 建书屋
- 办食堂

---

## 二、存在问题

> 学习不够。
"""


def test_marks_go_and_bullets_stay_items() -> None:
    report = analyse(document(TEXT, "2023/总结.md"))
    assert report.document.title == "望江社区2023年工作总结"
    assert report.clean.split("\n") == [
        *("望江社区2023年工作总结", "一、工作情况", "望江社区党总支有党员76人，见简介。"),
        *("●建书屋", "●办食堂", "二、存在问题", "学习不够。"),
    ]
    at = report.clean.index("党总支")
    start, end = report.span(at, at + 3)
    assert TEXT[start:end] == "党总支"


def test_masks_of_plain_text_stay() -> None:
    text = "**街道*社区位于**县**镇。"
    assert analyse(document(text, "r.txt")).clean == text


def test_offsets_lead_back() -> None:
    found = plain(TEXT)
    assert all(TEXT[place] == char or char == "●" for place, char in zip(found.offsets, found.text, strict=True))
