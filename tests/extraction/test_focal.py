"""Whom a report is about."""

from __future__ import annotations

import pytest

from kg.model import Document
from kg.pipeline import facts

REPORTS = [
    ("望江县推行积分制。清波镇建成驿站。清波镇开展义诊。望江县召开推进会。望江县荣获先进县称号。", "望江县"),
    ("松风苑小区位于望江街道潮声社区，1998年建成。这一年，小区成立业委会。", "松风苑小区"),
    ("“暖心姐妹”志愿服务队成立于2018年，现有队员36名。服务队每周开展义务理发活动。", "暖心姐妹志愿服务队"),
    ("清波街道的“暖心姐妹”志愿服务队成立于2018年。清波街道开展义诊活动。", "清波街道"),
    ("望江水务公司党支部2023年工作总结\n一年来，我支部开展“清水先锋”行动，组织主题党日12次。", "望江水务公司党支部"),
    ("望江社区党支部2023年工作总结\n一年来，我支部开展“清水先锋”行动，组织主题党日12次。", "望江社区"),
    ("草原上有一支走遍牧户的队伍——望江嘎查党支部。支部建立流动课堂，组织党员宣讲。", "望江嘎查党支部"),
    ("夜幕降临，望江坊商圈灯火通明。商圈党委推行商事商办机制。", "望江坊商圈"),
]


@pytest.mark.parametrize(("text", "name"), REPORTS)
def test_what_a_report_is_about(text: str, name: str) -> None:
    found = facts(Document("x", text, "x" * 64))
    assert next(e.name for e in found.entities if e.key == found.focal) == name
