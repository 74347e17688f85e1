"""Terms as text, and labels that tell things apart."""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph as ox
import pytest
from facts_of import entity, hostile
from hypothesis import given

from kg.graph import labels, terms
from kg.model import Scope
from kg.vocab import Cls


@given(hostile)
def test_text_is_written_as_oxigraph_writes_it(value: str) -> None:
    assert terms.text(value) == str(ox.Literal(value))


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert terms.text("a\udce4b") == '"a\ufffdb"'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("76", "76"),
        ("76.0", "76"),
        ("37.80", "37.8"),
        ("1.2E+4", "12000"),
        ("0", "0"),
        ("-3.5", "-3.5"),
        ("100", "100"),
    ],
)
def test_numbers_are_written_in_their_shortest_form(value: str, written: str) -> None:
    assert terms.number(Decimal(value)) == written


@pytest.mark.parametrize(("value", "written"), [(0.934, "0.93"), (0.5, "0.5"), (1, "1.0"), (0.999, "1.0"), (0, "0.0")])
def test_confidence_has_two_digits_at_most(value: float, written: str) -> None:
    assert terms.confidence(value) == written


@pytest.mark.parametrize(
    ("sources", "codes"),
    [
        (["003_b533.txt", "004_a4e2.txt"], ["003", "004"]),
        (["2023年工作总结.docx"], ["2023年工作总结"]),
        (["a/001_x.txt", "b/001_y.txt"], ["001_x", "001_y"]),
        (["a/总结.docx", "b/总结.docx"], ["a/总结", "b/总结"]),
        (["总结.docx", "总结.txt"], ["总结.docx", "总结.txt"]),
        (["望江社区党委二〇二三年度党建工作总结.txt"], ["望江社区党委二〇二三年度党建工…"]),
        ([".txt", ".docx"], [".txt", ".docx"]),
        (["003_x.txt", "003"], ["003", "./003"]),
    ],
)
def test_codes_are_short_and_no_two_the_same(sources: list[str], codes: list[str]) -> None:
    assert labels.codes(sources) == dict(zip(sources, codes, strict=True))


def test_a_label_says_where_the_thing_belongs() -> None:
    focal = entity("c", Cls.Community, "望江社区")
    platform = entity("p", Cls.Platform, "邻里议事厅")
    clinic = entity("f", Cls.Facility, "服务站", scope=Scope.COMMUNITY, within="某某县/望江社区")
    assert labels.qualifier(focal, Scope.DOCUMENT, focal, "003") == "003"
    assert labels.qualifier(platform, Scope.DOCUMENT, focal, "003") == "望江社区·003"
    assert labels.qualifier(platform, Scope.DOCUMENT, None, "003") == "003"
    assert labels.qualifier(platform, Scope.NATIONAL, focal, "003") == ""
    assert labels.qualifier(clinic, Scope.COMMUNITY, focal, "003") == "某某县望江社区"


def test_the_kind_is_added_where_name_and_place_are_not_enough() -> None:
    things = {
        "id:1": ("宣讲", "003", {Cls.Initiative}),
        "id:2": ("宣讲", "003", {Cls.Mechanism}),
        "id:3": ("宣讲", "004", {Cls.Mechanism}),
        "id:4": ("宣讲", "", {Cls.Mechanism}),
    }
    assert labels.tell_apart(things) == {
        "id:1": f"宣讲（{Cls.Initiative.zh}·003）",
        "id:2": f"宣讲（{Cls.Mechanism.zh}·003）",
        "id:3": "宣讲（004）",
        "id:4": "宣讲",
    }
