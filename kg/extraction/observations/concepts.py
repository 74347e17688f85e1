"""Indicator concepts (lexicons/indicators.tsv): 在册党员, 支部党员 and 党员 are all PartyMembers."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from kg.errors import KgError

_TABLE: Final = Path(__file__).parents[2] / "language" / "lexicons" / "indicators.tsv"
_COLUMNS: Final = ["concept", "label_zh", "label_en", "pattern"]
_MOST_NAMES: Final = 1 << 12


@dataclass(frozen=True, slots=True)
class Concept:
    """One row; `name` is the local name in the ontology."""

    name: str
    label_zh: str
    label_en: str
    pattern: re.Pattern[str]


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts, special ones first. KgError, with the row, for a bad table."""
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows) != _COLUMNS:
            raise KgError("指标表的列名不对", f"the columns must be {_COLUMNS}", where=_TABLE.name)
        return tuple(_concept(row) for row in rows)


def _concept(row: list[str]) -> Concept:
    try:
        name, label_zh, label_en, pattern = row
        if not re.fullmatch("[A-Z][A-Za-z]+", name):
            raise ValueError(name)
        return Concept(name, label_zh, label_en, re.compile(pattern))
    except (ValueError, re.error) as error:
        raise KgError(
            f"指标表里这一行不对：{row}", f"a bad row in the table of indicators: {error}", where=_TABLE.name
        ) from None


@cache
def _any() -> re.Pattern[str]:
    """Matches what any concept does, as a group that its place in the table names."""
    return re.compile("|".join(f"(?P<_{n}>{concept.pattern.pattern})" for n, concept in enumerate(concepts())))


@lru_cache(maxsize=_MOST_NAMES)
def concept_of(indicator: str, unit: str) -> str:
    """The local name of the indicator's concept; "" for none, for mixed counts and for so many each."""
    if "、" in indicator or "每" in indicator:
        return ""
    match = _any().fullmatch(f"{indicator}/{unit}")
    return concepts()[int(match.lastgroup[1:])].name if match and match.lastgroup else ""
