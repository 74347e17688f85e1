"""Groups of people where no phrase ends in them; settlements that the dictionary takes for something else."""

from __future__ import annotations

import pytest
from recognised import named, tokens


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("志愿者为孤寡老人义务维修家电。", "孤寡老人"),
        ("社区组织育龄妇女免费筛查。", "育龄妇女"),
        ("食堂为80岁以上老人送餐。", "80岁以上老人"),
        ("志愿者为行动不便的老人理发。", "行动不便的老人"),
        ("社区方便广大党员就近学习。", "党员"),
    ],
)
def test_a_group_is_named(text: str, group: str) -> None:
    assert ("PopulationGroup", group) in named(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("社区为市区的老人送去清凉。", "市区的老人"),  # where they are, not what they are like
        ("社区建成独居老人食堂。", "独居老人"),  # a place's name
        ("社区80岁以上的有12人。", "80岁以上"),
    ],
)
def test_what_is_no_group(text: str, group: str) -> None:
    assert ("PopulationGroup", group) not in named(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("解放街道党工委积极探索。", ("AdministrativeDivision", "解放街道")),
        ("云湖街幸福社区党支部组织党员参观。", ("Community", "幸福社区")),
        ("高密市打造党群服务中心。", ("AdministrativeDivision", "高密市")),
        ("听雨社区开展活动。", ("Community", "听雨社区")),
        ("团结路社区开展活动。", ("Community", "团结路社区")),
        ("矿建里社区开展活动。", ("Community", "矿建里社区")),
        ("滨海新区开展整治行动。", ("AdministrativeDivision", "滨海新区")),
    ],
)
def test_settlements_by_what_stands_around_them(text: str, found: tuple[str, str]) -> None:
    assert found in named(text)


def test_a_rank_is_no_division() -> None:
    assert not any(cls == "AdministrativeDivision" for cls, _ in named("全国共有多个县级市、贫困县。"))


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("社区为居民免费维修家电。", "免费/BREAK"),
        ("社区提供免费午餐。", "免费/NOUN"),
        ("社区联合派出所开展检查。", "联合/VERB"),
        ("社区建起议事亭。", "建起/VERB"),
        ("社区沿团结路巡查。", "团结/NOUN"),
    ],
)
def test_the_neighbours_decide(text: str, token: str) -> None:
    assert token in tokens(text)
