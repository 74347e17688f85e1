"""Settlements and places whose names the dictionary cuts otherwise."""

from __future__ import annotations

import pytest

from kg.language import analyse
from kg.reading import document
from kg.recognition import read_report


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新华社区党委开展义诊。", ("Community", "新华社区")),
        ("听涛小区内有一处车棚。", ("ResidentialQuarter", "听涛小区")),
        ("青塘村党委开展义诊。", ("Village", "青塘村")),
        ("青塘村内有一处车棚。", ("Village", "青塘村")),
        ("清波街道团结社区位于城东。", ("Community", "团结社区")),
        ("幸福里社区位于城东。", ("Community", "幸福里社区")),
        ("后街社区位于城东。", ("Community", "后街社区")),
        ("西苑街道位于城东。", ("AdministrativeDivision", "西苑街道")),
        ("把旧仓库改造成长者食堂。", ("Facility", "长者食堂")),
        ("社区建成风雨连廊。", ("Facility", "风雨连廊")),
        ("社区建成棋牌室。", ("Facility", "棋牌室")),
        ("社区建成共享书房。", ("Facility", "共享书房")),
        ("金溪社区居家养老服务中心正式启用。", ("Community", "金溪社区")),
        ("党群服务中心二楼有图书室。", ("Facility", "党群服务中心")),
        ("在听涛花园建设智能车棚。", ("Facility", "智能车棚")),
    ],
)
def test_names_are_read_whole(text: str, found: tuple[str, str]) -> None:
    mentions = [m for r in read_report(analyse(document(text))) for m in r.mentions]
    assert found in {(m.cls.value, m.name) for m in mentions}
