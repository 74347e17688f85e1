"""Where names begin, and what stands before them without being a part."""

from __future__ import annotations

import pytest
from recognised import named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("望江社区与湖南清川会计师事务所签约。", ("Enterprise", "湖南清川会计师事务所")),
        ("望江社区联合大同市第九医院开展义诊。", ("Institution", "大同市第九医院")),
        ("由云帆物业服务有限公司打理。", ("Enterprise", "云帆物业服务有限公司")),
        ("望江社区修了两盏路灯。", ("Facility", "路灯")),
        ("图纸已报区规划局。", ("GovernmentBody", "区规划局")),
        ("书记跑市住建委三趟。", ("GovernmentBody", "市住建委")),
        ("望江社区牵头成立“大党委”。", ("PartyCommittee", "大党委")),
        ("80岁以上的老人随时可以来吃饭。", ("PopulationGroup", "80岁以上的老人")),
    ],
)
def test_names_begin_where_they_are_called(text: str, found: tuple[str, str]) -> None:
    assert found in named(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全区物业投诉下降。", ("Enterprise", "全区物业")),
        ("眼下街道正忙。", ("AdministrativeDivision", "眼下街道")),
        ("学生考上大学。", ("Institution", "考上大学")),
        ("一街之隔就是学校。", ("AdministrativeDivision", "一街")),
        ("居民说“用得久”最要紧。", ("Mechanism", "用得久")),
    ],
)
def test_what_is_no_name(text: str, found: tuple[str, str]) -> None:
    assert found not in named(text)


@pytest.mark.parametrize("item", ["磨剪刀", "配钥匙", "缝裤脚"])
def test_errands_in_a_list(item: str) -> None:
    assert ("Initiative", item) in named("师傅们每月上门磨剪刀、配钥匙、缝裤脚。")
    assert ("Initiative", item) not in named(f"居民请人{item}。")


def test_what_residents_ask_for_is_no_deed() -> None:
    assert ("Initiative", "磨剪刀") not in named("社区收到磨剪刀、配钥匙、缝裤脚等请求。")
