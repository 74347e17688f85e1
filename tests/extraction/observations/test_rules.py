"""Every rule's own examples: what it reads, and the near misses that it must leave."""

from __future__ import annotations

import pytest

from kg.extraction.observations import RULES, Running, observe
from kg.language import analyse
from kg.reading import document
from kg.rules.model import Rule

Fact = tuple[str, ...]


def facts(text: str) -> list[tuple[str, Fact]]:
    """(rule, (indicator, value, unit)) of each observation of `text`; a masked value is ""."""
    report = analyse(document(text))
    found = observe(report, (), lambda sentence, at: Running())
    return [(o.rule, (o.indicator, "" if o.value is None else f"{o.value:f}", o.unit)) for o in found]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule: Rule) -> None:
    assert rule.yes
    assert rule.no
    for example in rule.yes:
        assert (rule.id, example.fact) in facts(example.text), example.text
    for example in rule.no:
        assert example.fact not in [fact for _, fact in facts(example.text)], f"{example.text}: {example.because}"


def test_each_rule_has_its_own_name() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids) == 28
