"""A rule: a name, what it says, and examples that run (tests/rules/test_examples.py)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Yes:
    """The rule finds `fact` (subject, relation, object; or class, name) in `text`."""

    text: str
    fact: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class No:
    """A near miss: the trigger is there, yet the rule must not find `fact`, because `because`."""

    text: str
    fact: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` is what evidence carries; `says` one sentence that a reader of the graph understands."""

    id: str
    says: str
    yes: tuple[Yes, ...] = ()
    no: tuple[No, ...] = ()
