"""List marks, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.language.marks import body_after, mark_at, ordinals


@pytest.mark.parametrize(
    ("line", "level", "number", "body"),
    [
        ("一、工作情况", 1, 1, "工作情况"),
        ("十二、其他", 1, 12, "其他"),
        ("第二部分 工作打算", 1, 2, " 工作打算"),
        ("（三）夯实基础", 2, 3, "夯实基础"),
        ("（二十一）夯实基础", 2, 21, "夯实基础"),
        ("1.加强学习", 3, 1, "加强学习"),
        ("12、加强学习", 3, 12, "加强学习"),
        ("1.2023年完成改造", 3, 1, "2023年完成改造"),
        ("（2）加强学习", 4, 2, "加强学习"),
        ("③加强学习", 4, 3, "加强学习"),
    ],
)
def test_marks(line: str, level: int, number: int, body: str) -> None:
    mark = mark_at(line, 0, len(line))
    assert mark is not None
    assert (mark.level, mark.number, line[mark.end :]) == (level, number, body)
    assert body_after(line, 0, len(line)) == mark.end


@pytest.mark.parametrize(
    "line", ["一二号楼", "三、四级网格", "1.5万元", "2023年", "（含山林）", "一是加强学习", "党员76人"]
)
def test_no_marks(line: str) -> None:
    assert mark_at(line, 0, len(line)) is None


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("一是加强学习。二是改进作风；三是服务居民。", ["加强学习。", "改进作风；", "服务居民。"]),
        ("将做好：一要加强学习，二要改进作风。", ["加强学习，", "改进作风。"]),
        ("首先，加强学习。其次，改进作风。最后，服务居民。", ["加强学习。", "改进作风。", "服务居民。"]),
        ("第一，学习不够；第二，作风不实。", ["学习不够；", "作风不实。"]),
        ("（一）加强学习。（二）改进作风。", ["加强学习。", "改进作风。"]),
        ("建议：1.加强学习。2.改进作风。", ["加强学习。", "改进作风。"]),
        ("主要表现在：意识学习不够；二是作风不实。", ["学习不够；", "作风不实。"]),
        ("二是改进作风。", ["改进作风。"]),
        ("增强意识：意识形态工作抓得紧。", []),
        ("统一是关键，首先参观了书屋。", []),
        ("名列第一，居民满意。", []),
        ("学习（一）号文件。", []),
        ("一、二号楼和三要素", []),
        ("共3处：1.5万元用于改造。", []),
        ("四是改进作风没有前三条。其二是这样。", ["改进作风没有前三条。其二是这样。"]),
    ],
)
def test_items_of_a_paragraph(text: str, items: list[str]) -> None:
    found = ordinals(text, 0, len(text))
    ends = [*(mark.start for mark in found[1:]), len(text)]
    assert [text[mark.end : end] for mark, end in zip(found, ends, strict=False)] == items
