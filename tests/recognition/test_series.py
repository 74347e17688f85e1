"""Lists: what closes them, and what they share."""

from __future__ import annotations

import pytest
from recognised import named, readings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("社区开展法律宣讲、邻里聚餐等活动。", {("Initiative", "法律宣讲"), ("Initiative", "邻里聚餐")}),
        ("社区推出红色先锋、蓝色春蕾四大驿站。", {("Facility", "红色先锋"), ("Facility", "蓝色春蕾")}),
        ("社区由杏坛、柳林两个村合并。", {("Village", "杏坛"), ("Village", "柳林")}),
        ("社区建成学习角、托管屋等服务阵地。", {("Facility", "学习角"), ("Facility", "托管屋")}),
        ("社区完成流动人员、外来人员排查工作。", {("Initiative", "流动人员、外来人员排查工作")}),
    ],
)
def test_items_take_the_class_that_closes_them(text: str, found: set[tuple[str, str]]) -> None:
    assert found <= named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("社区推进市级、区级等培训活动。", "市级"),
        ("社区设有东门、西门两个出口。", "东门"),
        ("社区收到修伞、补锅等请求。", "补锅"),
        ("居民、群众等活动频繁。", "群众"),
        ("社区邀请商户、骑手等参与志愿服务。", "骑手"),
    ],
)
def test_what_is_no_list_of_names(text: str, name: str) -> None:
    assert name not in {found for _, found in named(text) if _.startswith(("Init", "Vill"))}


def test_a_closed_list_knows_its_items_and_its_class() -> None:
    (reading,) = readings("社区开展法律宣讲、邻里聚餐等活动。")
    (closed,) = reading.lists
    texts = ["".join(t.text for t in reading.tokens[i:j]) for i, j in closed.items]
    assert texts == ["法律宣讲", "邻里聚餐"]
    assert closed.head.word == "活动"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("社区荣获2023年度“省级文明社区”称号、市级示范社区等荣誉。", ("Honor", "市级示范社区")),
        ("社区荣获2023年度“省级文明社区”称号、市级示范社区等荣誉。", ("Honor", "2023年度省级文明社区")),
        ("社区争创“六好”党支部。", ("Honor", "六好党支部")),
        ("社区召开党员大会4次。", ("Initiative", "党员大会")),
        ("社区坚持党员大会制度。", ("Mechanism", "党员大会")),
        ("社区推行简单问题限时办、高频问题专项办。", ("Mechanism", "高频问题专项办")),
        ("社区开展邻里文化浸润。", ("Initiative", "邻里文化浸润")),
    ],
)
def test_verbs_make_titles_deeds_and_mechanisms(text: str, found: tuple[str, str]) -> None:
    assert found in named(text)
