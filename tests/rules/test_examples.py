"""Every rule's own examples, run through the whole extraction, and the registry that holds the rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kg import reading
from kg.model import Facts
from kg.pipeline import facts
from kg.rules import No, Rule, Yes, describe, registry, rules
from kg.rules.frames import FRAMES
from kg.vocab import Rel

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EXAMPLES = [(rule, example) for rule in rules().values() for example in (*rule.yes, *rule.no)]


@cache
def extracted(text: str) -> Facts:
    return facts(reading.document(text))


def found(said: Facts, rule: str) -> set[tuple[str, ...]]:
    """What `rule` is the evidence of: relations by the names of their ends, entities by class and name."""
    names = {entity.key: entity.name for entity in said.entities}
    out: set[tuple[str, ...]] = set()
    for a in said.assertions:
        if any(evidence.rule == rule for evidence in a.evidence):
            out.add((names[a.subject], a.predicate.value, names[a.object]))
            if a.predicate is Rel.partnersWith:
                out.add((names[a.object], a.predicate.value, names[a.subject]))
    for entity in said.entities:
        if any(evidence.rule == rule for evidence in entity.evidence):
            out.add((entity.cls.value, entity.name))
    return out


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda x: x.id if isinstance(x, Rule) else x.text)
def test_a_rule_holds_its_examples(rule: Rule, example: Yes | No) -> None:
    got = found(extracted(example.text), rule.id)
    if isinstance(example, Yes):
        assert example.fact in got
    else:
        assert example.fact not in got, example.because


def test_the_suite_is_whole() -> None:
    assert len(rules()) >= 100
    assert len(EXAMPLES) >= 2 * len(rules())


def test_every_rule_has_both_kinds_of_examples() -> None:
    without = [rule.id for rule in rules().values() if not (rule.yes and rule.no)]
    assert without == ["lexicon.own"]  # needs a lexicon of the user: tests/recognition/test_people_and_known_names.py


def test_a_near_miss_says_why() -> None:
    assert not [rule.id for rule in rules().values() for no in rule.no if not no.because]


def test_every_rule_that_the_seeds_use_is_registered() -> None:
    used: set[str] = set()
    texts = sorted(SEEDS.glob("*.txt"))
    for path in texts:
        said = extracted(path.read_text(encoding="utf-8"))
        used |= {e.rule for a in said.assertions if a.predicate is not Rel.addresses for e in a.evidence}
        used |= {e.rule for x in said.entities if x.cls.value != "Matter" for e in x.evidence}
    assert len(texts) == 5
    assert len(used) > 40
    assert not used - set(rules())


def test_every_frame_is_a_registered_rule() -> None:
    assert not {frame.id for frame in FRAMES} - set(rules())


def test_a_rule_is_described_in_words() -> None:
    assert describe("carriesOut.verb") == "X开展、组织、举办Y（活动） → X carriesOut Y"
    assert describe("nothing.here") == ""


@pytest.mark.parametrize(
    ("listed", "word"),
    [
        ([Rule("noname", "说明")], "完整的名字"),
        ([Rule("kind.", "说明")], "完整的名字"),
        ([Rule("kind.name", "")], "说明"),
        ([Rule("kind.name", "甲"), Rule("kind.name", "乙")], "出现两次"),
    ],
)
def test_the_registry_refuses(listed: list[Rule], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        registry(listed)
