"""Measure words and units (lexicons/units.tsv): what may stand after a number, and what it counts."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import KgError

_TABLE: Final = Path(__file__).parent / "lexicons" / "units.tsv"
_COLUMNS: Final = ["surface", "unit", "kind", "flags", "counts"]


class UnitKind(StrEnum):
    """What a unit measures, which decides where the counted thing is said."""

    PERSON = "person"  # 人 名: a person is counted even where no noun says so
    TURNOUT = "turnout"  # 人次
    HOUSEHOLD = "household"
    THING = "thing"  # 个 家 项: a noun must say what
    KIND = "kind"  # 类 种 大
    GROUP = "group"  # 批 组: in characters often the number of a place, not a count
    EVENT = "event"  # 次 场: what happened may be said by a verb
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    ENERGY = "energy"
    MONEY = "money"
    TIME = "time"
    AGE = "age"
    SHARE = "share"
    TENTH = "tenth"  # 三成 is 30%
    TEMPERATURE = "temperature"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Unit:
    """One row: `surface` as written, `text` as recorded in the graph (个小时 is 小时, 大 is nothing)."""

    surface: str
    text: str
    kind: UnitKind
    masked: bool  # counts after a masked number too: xx名, but not *部
    digits: bool  # counts after digits only: 98分, not 十分


@cache
def units() -> dict[str, Unit]:
    """All units by surface. KgError, with file and line, for a bad table."""
    table: dict[str, Unit] = {}
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows) != _COLUMNS:
            raise KgError("量词表的列名不对", f"the columns must be {_COLUMNS}", where=_TABLE.name)
        for row in rows:
            if len(row) != len(_COLUMNS) or row[0] in table or row[2] not in set(UnitKind) or set(row[3]) - {"x", "d"}:
                raise KgError(
                    f"量词表里这一行不对：{row}", f"a bad row in the table of units: {row}", where=_TABLE.name
                )
            table[row[0]] = Unit(row[0], row[1], UnitKind(row[2]), "x" in row[3], "d" in row[3])
    return table
