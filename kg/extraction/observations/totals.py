"""Totals and their parts: 党员76人，其中大专以上学历有36人; 班子10人，工作人员5人，共15人."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.extraction.observations.counts import PEOPLE
from kg.extraction.observations.line import Line
from kg.extraction.observations.reading import Reading
from kg.language.segment import words
from kg.language.units import UnitKind

_OF_WHICH: Final = re.compile(r"其中")
_AMONG: Final = re.compile("[^，。；：、]{0,8}(?:中|里)，?(?:已经?|就|还|现|只|仅)?有?")
_PERSON: Final = re.compile(
    r"[员人者民长工师生属友兵童妇孩老儿家友导手]$|干部|骨干|书记|主任|主席|代表|班子|人口|积极分子|志愿|群众|家庭|户$"
)

Done = Sequence[tuple[Reading, ...]]


def parts(line: Line, done: Done) -> dict[int, int]:
    """Number → the number of the same sentence that it is a part of."""
    found: dict[int, int] = {}
    for match in _OF_WHICH.finditer(line.text):
        total = next(
            (j for j in reversed(range(len(done))) if done[j] and line.quantities[j].end <= match.start()), None
        )
        if total is None or total in found:
            continue
        stop = min((at for mark in "。；" if (at := line.text.find(mark, match.end())) >= 0), default=len(line.text))
        for i in range(total + 1, len(done)):
            if done[i] and match.start() <= line.quantities[i].start < stop and _may_be_part(line, i, total):
                found[i] = total
    for i in range(1, len(done)):
        if i not in found and done[i] and done[i - 1] and _among(line, i) and _may_be_part(line, i, i - 1):
            found[i] = found.get(i - 1, i - 1)
    for i, readings in enumerate(done):
        for reading in readings:
            found |= dict.fromkeys(reading.parts, i)
            if reading.part and i not in found:
                for j in reversed(range(i)):
                    if done[j] and not done[j][0].part and _may_be_part(line, i, j):
                        found[i] = j
                        break
    return found


def _among(line: Line, i: int) -> bool:
    """9名委员中有5名党员: of those counted right before."""
    return _AMONG.fullmatch(line.text, line.quantities[i - 1].end, line.quantities[i].start) is not None


def _may_be_part(line: Line, i: int, total: int) -> bool:
    part, whole = line.quantities[i], line.quantities[total]
    if part.unit is None or whole.unit is None:
        return False
    people = part.unit.kind is UnitKind.PERSON and whole.unit.kind is UnitKind.PERSON
    if part.unit != whole.unit and not people:
        return False
    return part.value is None or whole.value is None or part.value <= whole.value


def completed(line: Line, done: Done, part_of: dict[int, int]) -> tuple[tuple[Reading, ...], ...]:
    """The readings, with the noun that a part leaves out: 大专以上学历 of 党员 is 大专以上学历党员."""
    result = []
    for i, readings in enumerate(done):
        total = part_of.get(i)
        unit = line.quantities[i].unit
        if (
            total is None
            or unit is None
            or unit.kind not in PEOPLE
            or done[i][0].part
            or line.quantities[i].start < line.quantities[total].start
        ):
            result.append(readings)
            continue
        noun = words(done[total][0].indicator)[-1][0]
        result.append(
            tuple(r if _PERSON.search(r.indicator) else replace(r, indicator=r.indicator + noun) for r in readings)
        )
    return tuple(result)
