"""What each rule says, from wherever the rules are kept: told in the graph beside the facts that they found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.annotation import RULE


@cache
def meanings() -> Mapping[str, str]:
    """Rule id → one Chinese sentence, for every rule that evidence can carry."""
    from kg.extraction import matters, points
    from kg.extraction.observations import rules as numbers
    from kg.rules import rules

    records = (*rules().values(), *numbers.RULES)
    return MappingProxyType(
        {RULE: "人工标注的事实", **{record.id: record.says for record in records}, **points.RULES, **matters.RULES}
    )


def scored() -> frozenset[str]:
    """The rules that find what the evaluation counts by rule: entities, relations, statistics."""
    from kg.extraction import matters, points

    return frozenset(meanings()) - {RULE} - points.RULES.keys() - matters.RULES.keys()


def describe(rule: str) -> str:
    """What the rule says; "" for one that nobody knows."""
    return meanings().get(rule, "")
