"""Where a paragraph goes on in the next line, and where it does not."""

from __future__ import annotations

import pytest

from kg.language.clean import clean

GOES_ON = [
    ("望江社区党总支组织党员开展志愿服", "务活动，帮助老年居民。"),  # a word cut in two
    ("望江社区党总支有党员7", "6人。"),
    ("望江社区党总支有党员76", "名，下设五个支部。"),
    ("社区打造“邻里议", "事厅”平台。"),
    ("学习《民法", "典》等法律。"),
    ("全年化解矛盾33起，", "办结诉求120件。"),
    ("全年化解矛盾33起", "，办结诉求120件。"),
    ("一是加强学习", "教育，提高认识。"),
    ("社区成立以来组织居民开展活动。今年又建成了邻里食堂并且", "添置了桌椅。"),
    ("一、", "工作情况"),
    ("1.", "加强学习。"),
    ("望江社区两委班子团结带领全体居民围绕建设幸福家园的目标扎实推进各项工作取得了明显成效并", "得到好评。"),
]

STAYS = [
    ("一、工作情况", "望江社区有居民300户。"),
    ("（一）强化政治引领，夯实组织基础", "深入开展主题教育。"),
    ("强化数字赋能", "八月以来，社区建成平台。"),
    ("望江社区2023年工作总结", "在街道的领导下，社区完成各项任务。"),
    ("望江社区有居民300户。", "党总支有党员76人。"),
    ("主要做法如下：", "建立议事制度。"),
    ("“邻里课堂”常在", "“大家快来听课吧！”李某说。"),
    ("存在的问题", "一是学习不够。"),
    ("努力方向", "望江社区将继续努力。"),
    ("党员：76人", "居民：300户"),
]


@pytest.mark.parametrize(("first", "second"), GOES_ON)
def test_the_paragraph_goes_on(first: str, second: str) -> None:
    assert clean(f"{first}\n{second}").text == first + second


@pytest.mark.parametrize(("first", "second"), STAYS)
def test_the_paragraph_ends(first: str, second: str) -> None:
    assert clean(f"{first}\n{second}").text == f"{first}\n{second}"


def test_where_headings_have_marks_a_line_without_one_is_text() -> None:
    head = "一、工作情况\n望江社区有居民300户。\n二、主要做法\n"
    first, second = "望江社区坚持按照规模", "适度、界定清晰、便于服务的原则划分网格，每个网格都有党小组和网格员。"
    assert clean(head + first + "\n" + second).text == head + first + second


def test_offsets_skip_the_line_break() -> None:
    result = clean("望江社区党总支开展志愿服\n务活动。")
    assert list(result.offsets) == [*range(12), *range(13, 17)]
