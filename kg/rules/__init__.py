"""What the extraction knows about relations, rule by rule, with examples that run.

`rules()` is the registry: every rule id that the evidence of a relation or of an entity carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from kg.rules import (
    belonging,
    coinages,
    deeds,
    doings,
    making,
    mentions,
    origins,
    places,
    posts,
    serving,
    taking_part,
    ties,
)
from kg.rules.model import No, Rule, Yes

__all__ = ["No", "Rule", "Yes", "describe", "registry", "rules"]

_FAMILIES = (places, belonging, making, origins, deeds, taking_part, serving, posts, ties, mentions, doings, coinages)


def registry(listed: Iterable[Rule]) -> Mapping[str, Rule]:
    """The rules by their ids. ValueError for a rule without a name or a meaning, and for a name given twice."""
    table: dict[str, Rule] = {}
    for rule in listed:
        kind, _, name = rule.id.partition(".")
        if not (kind and name):
            raise ValueError(f"规则 {rule.id!r} 没有完整的名字：写成“类别.名字”。 A rule is named kind.name.")
        if not rule.says:
            raise ValueError(f"规则 {rule.id} 没有说明：请填写 says。 The rule says nothing: fill in `says`.")
        if rule.id in table:
            raise ValueError(
                f"规则 {rule.id} 出现两次：请改名或删去一条。 The rule is named twice: rename or remove one."
            )
        table[rule.id] = rule
    return MappingProxyType(table)


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule of relations and of mentions, in the order of their files."""
    families = (
        places,
        belonging,
        making,
        origins,
        deeds,
        taking_part,
        serving,
        posts,
        ties,
        mentions,
        doings,
        coinages,
    )
    return registry(rule for family in families for rule in family.RULES)


def describe(rule_id: str) -> str:
    """What a rule says, in one Chinese sentence; "" for an id that is not in the registry."""
    rule = rules().get(rule_id)
    return rule.says if rule else ""
