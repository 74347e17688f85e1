"""Persons, national names, doctrines, and the names that the user adds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from recognised import mentions, named

from kg.language.lexicon import Entry
from kg.model import Scope
from kg.recognition.known import use_words
from kg.vocab import Cls


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("居民李某某说，路修好了。", "李某某"),
        ("社区党委书记王建国介绍，路修好了。", "王建国"),
        ("社区组织张伟、李娜2名医生坐诊。", "李娜"),
        ("望江区委书记XX到社区调研。", "望江区委书记XX"),
        ("网格员赵×上门走访。", "赵×"),
        ("云溪镇镇长周启帆到石桥村督导。", "周启帆"),
        ("该小程序由大学生村官秦雨桐设计。", "秦雨桐"),
        ("我叫韦光明，在望江社区工作。", "韦光明"),
        ("村党总支书记陆贵昌2021年换届当选。", "陆贵昌"),
    ],
)
def test_persons(text: str, name: str) -> None:
    assert ("Person", name) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "医生高龄在岗。",
        "社区党委书记走访慰问独居老人。",
        "居民方便办事，很满意。",
        "支部党员高度重视，带头清扫。",
        "张某某社区位于城东。",
        "支部党员张贴通知。",
        "居民石桥村走访。",
        "居民和谐相处。",
        "社区党员应到会50人。",
    ],
)
def test_words_that_look_like_persons(text: str) -> None:
    assert not [name for cls, name in named(text) if cls == "Person"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("社区落实三会一课制度。", ("Mechanism", "三会一课")),
        ("社区用好学习强国平台。", ("Platform", "学习强国")),
        ("社区学习二十届三中全会精神。", ("PolicyDocument", "二十届三中全会精神")),
        ("社区学习党的xx大精神。", ("PolicyDocument", "党的xx大精神")),
        ("社区落实省委、市委的决策部署。", ("PolicyDocument", "省委、市委的决策部署")),
    ],
)
def test_known_names(text: str, found: tuple[str, str]) -> None:
    assert found in named(text)


def test_a_doctrine_is_known_by_its_form() -> None:
    text = "社区学习习近平总书记关于基层安全的重要论述和指示批示精神。"
    assert ("PolicyDocument", text[4:-1]) in named(text)
    assert not named("社区位于十九大街。") & {("PolicyDocument", "十九大")}


@pytest.fixture
def own() -> Iterator[None]:
    use_words(
        [
            Entry(Cls.Facility, "栖云台", ("云台",), Scope.COMMUNITY),
            Entry(Cls.Platform, "三会一课通", (), Scope.NATIONAL),
            Entry(Cls.Place, "渚", (), Scope.COMMUNITY),
        ]
    )
    yield
    use_words([])


@pytest.mark.usefixtures("own")
def test_the_users_names_go_before_ours_and_the_longest_wins() -> None:
    (site,) = [m for m in mentions("居民来到云台议事。") if m.cls is Cls.Facility]
    assert (site.name, site.rule, site.aliases) == ("栖云台", "lexicon.own", ("云台",))
    assert ("Platform", "三会一课通") in named("社区用好三会一课通。")
    assert ("Place", "渚") in named("社区位于渚西。")


def test_the_users_names_are_forgotten() -> None:
    assert not [m for m in mentions("居民来到云台议事。") if m.rule == "lexicon.own"]
