"""The figures: small cases worked out by hand, and the guidelines' reference scorer on spoilt gold (expected.json)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from degrade import degrade
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation import Annotation, read
from kg.evaluation import FIGURES, Count, Evaluation, score
from kg.evaluation.calibration import left_out, rates
from kg.evaluation.names import plain, same_indicator, same_text

EXPECTED = json.loads((Path(__file__).parent / "expected.json").read_text(encoding="utf-8"))


def sheet(
    entities: Iterable[tuple[str, ...]] = (),
    relations: Iterable[tuple[str, ...]] = (),
    statistics: Iterable[tuple[Any, ...]] = (),
    problems: Iterable[str] = (),
) -> Annotation:
    """(id, class, name, *aliases), (subject, relation, object, factuality), (subject, indicator, value, unit)."""
    return {
        "doc": "d",
        "focal": "",
        "entities": [{"id": i, "type": t, "name": n, "aliases": list(a), "quote": n} for i, t, n, *a in entities],
        "relations": [{"s": s, "p": p, "o": o, "factuality": f, "quote": ""} for s, p, o, f in relations],
        "statistics": [
            {"s": s, "indicator": i, "value": v, "unit": u, "modifier": "exact", "quote": ""}
            for s, i, v, u in statistics
        ],
        "problems": [{"text": text} for text in problems],
        "measures": [],
    }


def counts(gold: Annotation, predicted: Annotation, *names: str) -> list[tuple[int, int, int]]:
    found = score(gold, predicted).counts
    return [(found[name].right, found[name].gold, found[name].predicted) for name in names]


@pytest.mark.parametrize("stem", sorted(EXPECTED))
def test_the_figures_are_those_of_the_reference(stem: str, gold_files: list[Path]) -> None:
    assert len(EXPECTED) == len(gold_files) == 5
    gold = read(next(path for path in gold_files if path.stem == stem))
    found = score(gold, degrade(gold)).counts
    assert {name: [c.right, c.gold, c.predicted] for name, c in found.items()} == EXPECTED[stem]
    assert tuple(EXPECTED[stem]) == FIGURES
    assert any(0 < right < wanted for right, wanted, _ in EXPECTED[stem].values())


def test_gold_against_itself_is_perfect(gold_files: list[Path]) -> None:
    evaluation = Evaluation(tuple(score(read(path), read(path)) for path in gold_files))
    assert {name: count.f1 for name, count in evaluation.totals.items()} == dict.fromkeys(FIGURES, 1.0)


def test_nothing_predicted_is_zero_and_not_an_error(gold_files: list[Path]) -> None:
    totals = Evaluation((score(read(gold_files[0]), sheet()),)).totals
    assert {count.f1 for count in totals.values()} == {0.0}


@pytest.mark.parametrize(
    ("gold", "predicted", "typed", "named"),
    [
        (("PartyCommittee", "社区党委"), ("PartyBranch", "党委"), 1, 1),
        (("Community", "望江社区"), ("Facility", "望江社区"), 0, 1),
        (("Brand", "红石榴"), ("Platform", "“红石榴”"), 1, 1),
        (("GeneralPartyBranch", "社区党总支部"), ("GeneralPartyBranch", "党总支"), 1, 1),
        (("Community", "XX望江社区"), ("Village", "望江社区"), 1, 1),
        (("Facility", "服务站", "便民服务站"), ("Facility", "便民服务站"), 1, 1),
        (("Facility", "邻里会客厅"), ("Facility", "会客厅"), 0, 0),
    ],
)
def test_entities(gold: tuple[str, ...], predicted: tuple[str, ...], typed: int, named: int) -> None:
    found = counts(sheet([("e1", *gold)]), sheet([("p1", *predicted)]), "entity", "entity-any")
    assert found == [(typed, 1, 1), (named, 1, 1)]


def test_an_entity_is_found_once() -> None:
    twice = [("p1", "Brand", "红石榴"), ("p2", "Brand", "红石榴")]
    assert counts(sheet([("e1", "Brand", "红石榴")]), sheet(twice), "entity") == [(1, 1, 2)]


def test_an_own_name_goes_before_an_alias() -> None:
    gold = sheet([("e1", "Brand", "红石榴"), ("e2", "Brand", "石榴籽")])
    predicted = sheet([("p1", "Brand", "石榴籽", "红石榴"), ("p2", "Brand", "红石榴")])
    assert counts(gold, predicted, "entity") == [(2, 2, 2)]


ENDS = [("e1", "Community", "望江社区"), ("e2", "Brand", "邻里议事厅"), ("e3", "Enterprise", "江畔物业")]


def test_relations_hold_their_ends_whatever_the_class_and_by_near_names() -> None:
    predicted = sheet(
        [("a", "Place", "望江社区"), ("b", "Platform", "邻里议事")], [("a", "runsProgram", "b", "actual")]
    )
    gold = sheet(ENDS, [("e1", "runsProgram", "e2", "actual")])
    assert counts(gold, predicted, "relation", "relation-any", "factuality") == [(1, 1, 1)] * 3


def test_partners_count_once_and_from_either_end() -> None:
    gold = sheet(ENDS, [("e1", "partnersWith", "e3", "planned")])
    both = [("e1", "partnersWith", "e3", "planned"), ("e3", "partnersWith", "e1", "planned")]
    turned = sheet(ENDS, both[1:])
    assert counts(gold, sheet(ENDS, both), "relation", "planned") == [(1, 1, 1)] * 2
    assert counts(gold, turned, "relation", "planned", "factuality", "relation-any") == [(1, 1, 1)] * 3 + [(0, 1, 1)]


def test_factuality_is_counted_over_what_was_found() -> None:
    gold = sheet(ENDS, [("e1", "runsProgram", "e2", "planned"), ("e1", "partnersWith", "e3", "actual")])
    predicted = sheet(ENDS, [("e1", "runsProgram", "e2", "actual"), ("e1", "serves", "e3", "planned")])
    assert counts(gold, predicted, "relation", "planned", "factuality") == [(1, 2, 2), (0, 1, 1), (0, 1, 1)]


@pytest.mark.parametrize(
    ("gold", "predicted", "right", "subject"),
    [
        (("e1", "在册党员", 76, "人"), ("e1", "党员", 76, "人"), 1, 1),
        (("e1", "党员", 76, "人"), ("e2", "党员", 76, "人"), 1, 0),
        (("e1", "党员", 76, "人"), ("e1", "党员", 76, "名"), 0, 0),
        (("e1", "党员", 76, "人"), ("e1", "党员", 77, "人"), 0, 0),
        (("e1", "平均年龄", 37.8, "岁"), ("e1", "年龄", 37.8, "岁"), 1, 1),
        (("e1", "党员", None, "名"), ("e1", "党员", None, "名"), 1, 1),
        (("e1", "人", 3, "个"), ("e1", "党员人", 3, "个"), 0, 0),
    ],
)
def test_statistics(gold: tuple[Any, ...], predicted: tuple[Any, ...], right: int, subject: int) -> None:
    found = counts(sheet(ENDS, (), [gold]), sheet(ENDS, (), [predicted]), "statistic", "statistic-s")
    assert found == [(right, 1, 1), (subject, 1, 1)]


def test_of_two_equal_numbers_the_one_of_the_same_subject_is_taken() -> None:
    rows = [("e3", "党员", 5, "人"), ("e1", "党员", 5, "人")]
    assert counts(sheet(ENDS, (), rows), sheet(ENDS, (), rows[::-1]), "statistic-s") == [(2, 2, 2)]


def test_problems() -> None:
    gold = sheet(problems=["阵地建设还需加强", "党员老龄化"])
    predicted = sheet(problems=["一是阵地建设还需加强", "党员", "无关的话"])
    assert counts(gold, predicted, "problems") == [(1, 2, 3)]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("“暖心”驿站", "暖心驿站"),
        ("本社区党委", "党委"),
        ("社区", "社区"),
        ("*", "*"),
        ("XX社区", "社区"),
        ("ＡB", "b"),
    ],
)
def test_plain_names(name: str, bare: str) -> None:
    assert plain(name) == bare


@given(st.text("党员社区人数xX“”*", max_size=6), st.text("党员社区人数xX“”*", max_size=6))
def test_likeness_looks_both_ways(one: str, other: str) -> None:
    assert same_indicator(one, other) == same_indicator(other, one)
    assert same_text(one, other) == same_text(other, one)


def test_verdicts_add_up_to_the_counts(gold_files: list[Path]) -> None:
    for path in gold_files:
        found = score(read(path), degrade(read(path)))
        for part in ("entity", "relation", "statistic"):
            verdicts = [v for v in found.verdicts if v.part == part]
            right = sum(v.gold and v.predicted for v in verdicts)
            total = Count(right, sum(v.gold for v in verdicts), sum(v.predicted for v in verdicts))
            assert total == found.counts[part]


def test_breakdown_by_relation_class_and_rule() -> None:
    gold = sheet(ENDS, [("e1", "runsProgram", "e2", "actual"), ("e1", "partnersWith", "e3", "actual")])
    predicted = sheet(ENDS, [("e1", "runsProgram", "e2", "actual"), ("e2", "serves", "e3", "planned")])
    predicted["relations"][0] |= {"rules": ["a", "b"], "confidence": 0.9}
    predicted["relations"][1] |= {"rules": ["b"], "confidence": 0.4}
    evaluation = Evaluation((score(gold, predicted),))
    assert evaluation.by("relation") == {
        "partnersWith": Count(0, 1, 0),
        "runsProgram": Count(1, 1, 1),
        "serves": Count(0, 0, 1),
    }
    assert evaluation.by("class") == {name: Count(1, 1, 1) for name in ("Brand", "Community", "Enterprise")}
    assert evaluation.by("rule") == {"b": Count(1, 1, 2), "a": Count(1, 1, 1)}
    curve = {level.confidence: (level.share, level.precision) for level in evaluation.curve()}
    assert curve[0.0] == (1.0, 0.5)
    assert curve[0.5] == (0.5, 1.0)
    assert curve[0.95] == (0.0, 0.0)


def test_rates_of_rules_are_learnt_on_the_other_reports() -> None:
    gold = sheet(ENDS, [("e1", "runsProgram", "e2", "actual")])
    predicted = sheet(ENDS, [("e1", "runsProgram", "e2", "actual"), ("e1", "serves", "e3", "actual")])
    predicted["relations"][0] |= {"rules": ["good"]}
    predicted["relations"][1] |= {"rules": ["bad"]}
    evaluation = Evaluation(tuple(score(gold, predicted) for _ in range(11)))
    known = rates(evaluation.verdicts())
    assert (known["good"].fired, known["good"].right, known["bad"].right) == (11, 11, 0)
    assert known["good"].expected == pytest.approx((11 + 4 * 0.5) / 15)
    levels = {level.confidence: (level.share, level.precision) for level in left_out(evaluation)}
    assert levels[0.0] == (1.0, 0.5)
    assert levels[0.8] == (0.5, 1.0)
    assert left_out(Evaluation(evaluation.documents[:1])) == ()


def test_right_in_all_means_factuality_and_subject_too() -> None:
    gold = sheet(ENDS, [("e1", "runsProgram", "e2", "actual")], [("e1", "党员", 5, "人")])
    predicted = sheet(ENDS, [("e1", "runsProgram", "e2", "planned")], [("e3", "党员", 5, "人")])
    verdicts = [v for v in score(gold, predicted).verdicts if v.part != "entity"]
    assert [(v.gold, v.predicted, v.exact) for v in verdicts] == [(True, True, False)] * 2


def test_no_curve_without_confidence(gold_files: list[Path]) -> None:
    assert Evaluation((score(read(gold_files[0]), read(gold_files[0])),)).curve() == ()


def test_degraded_gold_is_sound_enough_to_score(gold_files: list[Path]) -> None:
    for path in gold_files:
        spoilt = degrade(read(path))
        known = {row["id"] for row in spoilt["entities"]}
        assert all({row["s"], row["o"]} <= known for row in spoilt["relations"])
