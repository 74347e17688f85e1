"""How sure a fact is: the share of the facts found in its way that were right on reports that readers have annotated.

Each trait of a fact (see `kg.resolution.traits`) has a weight, above 0 where facts with it are right more often than
their other traits let expect. The weights of its traits together are the logarithm of the odds that it is right: ridge
logistic regression (le Cessie and van Houwelingen 1992). They stand in `confidence.tsv`, which only
`tools/fit_confidence.py` writes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from itertools import repeat
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from kg.errors import KgError
from kg.model import Assertion, Observation

TABLE = Path(__file__).with_name("confidence.tsv")
_Fact = TypeVar("_Fact", Assertion, Observation)
# All that a fact says but its confidence, which is its last field.
_TOLD: dict[type, attrgetter[tuple[Any, ...]]] = {
    cls: attrgetter(*(f.name for f in fields(cls)[:-1])) for cls in (Assertion, Observation)
}


@dataclass(frozen=True, slots=True)
class Table:
    """What annotated reports teach: the weight of each trait."""

    weights: Mapping[str, float]

    def sum(self, traits: Iterable[str]) -> float:
        """The weights of the traits that are known, together."""
        return sum(map(self.weights.get, traits, repeat(0.0)))

    def sure(self, traits: Iterable[str]) -> float:
        """The share of facts with such traits that is right, to two places; 0.5 where none of them is known."""
        return round(chance(self.sum(traits)), 2)


def chance(odds: float) -> float:
    """The share that has these odds, given as a logarithm."""
    return 1 / (1 + math.exp(-odds))


@cache
def table(path: Path = TABLE) -> Table:
    """The table of a file: lines `weight, trait, value, facts` with tabs between."""
    weights: dict[str, float] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            what, trait, value, _ = line.split("\t")
            if what != "weight":
                raise ValueError(what)
            weights[trait] = float(value)
        except ValueError as error:
            raise KgError(
                "置信度表这一行无法识别",
                "this line of the confidence table cannot be read",
                where=f"{path.name}:{number}",
            ) from error
    return Table(weights)


def with_confidence(facts: Sequence[_Fact], traits: Sequence[Sequence[str]]) -> tuple[_Fact, ...]:
    """The facts, each with its confidence by its traits."""
    known = table()
    return tuple(_with(fact, known.sure(told)) for fact, told in zip(facts, traits, strict=True))


def _with(fact: _Fact, confidence: float) -> _Fact:
    return type(fact)(*[*_TOLD[type(fact)](fact), confidence])
