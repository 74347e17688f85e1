"""Confidence: how often facts with such traits were right on annotated reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.pipeline import Found, facts, find
from kg.reading import document
from kg.resolution.confidence import Table, table

TEXT = "望江社区成立银龄志愿服务队。社区现有党员120名。"


def traits(found: Found, relation: str) -> list[tuple[str, ...]]:
    told = zip(found.facts.assertions, found.relations, strict=True)
    return [traits for fact, traits in told if fact.predicate.value == relation]


def test_the_weights_of_the_traits_are_the_odds() -> None:
    known = Table({"a": 1.0, "b": -2.0})
    assert known.sure(("a", "never seen")) == 0.73
    assert known.sure(("a", "b")) == 0.27
    assert known.sure(("never seen",)) == Table({}).sure(("a",)) == 0.5


def test_every_fact_carries_the_share_of_its_traits() -> None:
    said, found = facts(document(TEXT)), find(document(TEXT))
    assert said.assertions
    assert said.observations
    for fact, told in zip((*said.assertions, *said.observations), (*found.relations, *found.numbers), strict=True):
        assert fact.confidence == table().sure(told)
        assert 0 < fact.confidence < 1


def test_a_named_subject_and_a_meant_one_are_told_apart() -> None:
    found = find(document("望江社区成立银龄志愿服务队。成立暖心志愿服务队。"))
    subjects = {t for told in traits(found, "establishes") for t in told if t.startswith("relation, subject: ")}
    assert subjects == {"relation, subject: establishes focal clause", "relation, subject: establishes focal meant"}


def test_how_many_do_the_same_is_a_trait() -> None:
    found = find(document("望江社区、听涛社区成立银龄志愿服务队。观潮社区成立暖心志愿服务队。"))
    doers = [t for told in traits(found, "establishes") for t in told if t.startswith("doers: ")]
    assert doers == ["doers: ≤2", "doers: ≤2", "doers: ≤1"]


def test_the_way_in_which_a_number_found_its_subject_is_a_trait() -> None:
    named, meant = (find(document(t)).numbers[0] for t in ("望江社区有党小组4个。", "望江社区风景好。有党小组4个。"))
    ways = [next(t for t in told if t.startswith("way, clauses between: ")) for told in (named, meant)]
    assert ways[0] != ways[1]
    assert ways[1] == "way, clauses between: focal -"


def test_the_table_knows_both_kinds_of_facts() -> None:
    assert {"relation", "number"} <= set(table().weights)


@pytest.mark.parametrize("line", ["weight\trelation\tmuch\t3", "weight\trelation", "share\trelation\t0.4\t3"])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    bad = tmp_path / "table.tsv"
    bad.write_text(f"# head\n{line}\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"table\.tsv:2"):
        table(bad)
