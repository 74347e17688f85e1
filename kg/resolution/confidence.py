"""How sure a fact is: how often its rule was right on reports that readers have annotated.

The table is fitted by `tools/fit_confidence.py`, never by hand: for each rule, and for each rule with the rule that
found the object, the share of facts that the annotation holds too, drawn towards the share of the wider class where
there are few (additive smoothing with back-off, as in Katz 1987 but with shrinkage instead of discounting).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from kg.errors import KgError
from kg.model import Assertion, Entity, Observation

TABLE = Path(__file__).with_name("confidence.tsv")
_DEFAULT = 0.5


@cache
def table(path: Path = TABLE) -> Mapping[str, float]:
    """Key → share of right facts. Keys: see `keys`."""
    out: dict[str, float] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        key, _, share = line.partition("\t")
        try:
            out[key] = float(share.split("\t")[0])
        except ValueError as error:
            raise KgError(
                "置信度表这一行无法识别",
                "this line of the confidence table cannot be read",
                where=f"{path.name}:{number}",
            ) from error
    return out


def keys(assertion: Assertion, entities: Mapping[str, Entity], focal: str) -> tuple[str, ...]:
    """What the confidence of an assertion is looked up by, most specific first."""
    rule = assertion.evidence[0].rule
    found_by = entities[assertion.object].evidence[0].rule
    whose = "own" if assertion.subject == focal else "other"
    more = "+" if len(assertion.evidence) > 1 else "-"
    return f"{rule}|{found_by}|{whose}{more}", f"{rule}|{whose}{more}", f"{rule}|{whose}", rule, "*"


def sure(found: Sequence[str], shares: Mapping[str, float]) -> float:
    """The share of the most specific key that the table holds."""
    return next((shares[k] for k in found if k in shares), _DEFAULT)


def with_confidence(assertions: Sequence[Assertion], entities: Sequence[Entity], focal: str) -> list[Assertion]:
    """The assertions, each with the share of right facts of its kind."""
    shares, by_key = table(), {e.key: e for e in entities}
    return [replace(a, confidence=sure(keys(a, by_key, focal), shares)) for a in assertions]


def numbers_with_confidence(observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """The same for observations, by their rule."""
    shares = table()
    return tuple(replace(o, confidence=sure((o.evidence[0].rule, "number.*"), shares)) for o in observations)
