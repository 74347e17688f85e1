"""Confidence: how often facts of a kind were right on annotated reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.pipeline import facts
from kg.reading import document
from kg.resolution.confidence import Setting, sure, table

TEXT = "望江社区成立银龄志愿服务队。社区现有党员120名。"


def test_the_narrowest_known_kind_tells() -> None:
    shares = {"a|b": 0.9, "a": 0.6}
    assert sure(("a|b|c", "a|b", "a"), shares) == 0.9
    assert sure(("a|x", "a"), shares) == 0.6
    assert sure(("never seen",), shares) == 0.5


def test_every_fact_carries_the_share_of_its_kind() -> None:
    said = facts(document(TEXT))
    setting = Setting.of(said.document.text, said.entities, said.focal)
    for fact in (*said.assertions, *said.observations):
        assert fact.confidence == sure(setting.kinds(fact), table())
        assert 0 < fact.confidence < 1
    assert said.assertions
    assert said.observations


def test_a_named_subject_and_a_meant_one_are_kinds_apart() -> None:
    said = facts(document("望江社区成立银龄志愿服务队。成立暖心志愿服务队。"))
    setting = Setting.of(said.document.text, said.entities, said.focal)
    kinds = {setting.kinds(a)[1].split("|")[2] for a in said.assertions if a.predicate.value == "establishes"}
    assert kinds == {"focal-named", "focal-meant"}


def test_the_table_holds_the_widest_kinds() -> None:
    assert {"relation", "number"} <= set(table())


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "table.tsv"
    bad.write_text("# head\nrelation\tmuch\t3\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"table\.tsv:2"):
        table(bad)
