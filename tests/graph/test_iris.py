"""Names of things: readable, stable, apart where the things are."""

from __future__ import annotations

import re

import pytest
from facts_of import document, entity, hostile
from hypothesis import given

from kg.graph import iris
from kg.graph.terms import LOCAL_NAME
from kg.model import Scope
from kg.vocab import Cls

HERE, THERE = document("甲"), document("乙")


def test_an_entity_is_named_by_its_letters_and_a_hash() -> None:
    thing = entity("p", Cls.Platform, "“1+4+N” 邻里议事厅")
    assert re.fullmatch("id:14N邻里议事厅-[0-9a-f]{12}", iris.entity(thing, HERE))


def test_a_name_without_letters_is_called_by_its_group() -> None:
    assert re.fullmatch("id:place-[0-9a-f]{12}", iris.entity(entity("c", Cls.Community, "＊＊"), HERE))


def test_another_class_of_the_group_keeps_the_name() -> None:
    names = {iris.entity(entity("p", cls, "邻里议事厅"), HERE) for cls in (Cls.Program, Cls.Brand, Cls.Platform)}
    assert len(names) == 1


def test_another_group_is_another_thing() -> None:
    names = {iris.entity(entity("p", cls, "文明实践"), HERE) for cls in (Cls.Program, Cls.Initiative, Cls.Mechanism)}
    assert len(names) == 3


def test_a_thing_of_a_document_is_another_in_another_document() -> None:
    branch = entity("b", Cls.PartyBranch, "党支部")
    assert iris.entity(branch, HERE) != iris.entity(branch, THERE)


@pytest.mark.parametrize("scope", [Scope.NATIONAL, Scope.REGION, Scope.COMMUNITY])
def test_what_is_identified_is_the_same_in_every_document(scope: Scope) -> None:
    thing = entity("m", Cls.Mechanism, "三会一课", scope=scope, within="某某县/望江街道")
    assert iris.entity(thing, HERE) == iris.entity(thing, THERE)


def test_the_same_name_in_two_places_is_two_things() -> None:
    one, other = (entity("c", Cls.Community, "新华社区", scope=Scope.REGION, within=w) for w in ("甲县", "乙县"))
    assert iris.entity(one, HERE) != iris.entity(other, HERE)


def test_a_region_that_is_not_known_leaves_the_thing_with_its_document() -> None:
    thing = entity("c", Cls.Community, "新华社区", scope=Scope.REGION)
    assert iris.scope(thing) is Scope.DOCUMENT
    assert iris.entity(thing, HERE) != iris.entity(thing, THERE)


@given(hostile)
def test_every_name_is_one_that_turtle_takes(name: str) -> None:
    minted = iris.entity(entity("x", Cls.Program, name), HERE), iris.rule(name)
    assert all(LOCAL_NAME.fullmatch(one.removeprefix("id:")) for one in minted)
