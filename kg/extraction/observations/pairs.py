"""Numbers told out one by one: 书屋、食堂面积分别为120平方米和85平方米 belong each to its own."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations.case import Case

_RESPECTIVELY: Final = "分别"
_STOP: Final = re.compile("[，；。]")
_BETWEEN: Final = re.compile("[、和]")
_JOINS: Final = re.compile("[”》]?[、和与及][“《]?")


def told_out(case: Case) -> int | None:
    """书屋、食堂面积分别为120平方米和85平方米; 红枫队、青松队分别有队员26人、18人."""
    text, number = case.text, case.quantity.number
    said = text.rfind(_RESPECTIVELY, 0, number)
    if said < 0 or _STOP.search(text, said, number):
        return None
    stop = _STOP.search(text, number)
    numbers = _BETWEEN.split(text[said : stop.start() if stop else len(text)])
    place = len(_BETWEEN.split(text[said:number])) - 1
    named = [i for i in (*case.before, *case.inside) if case.end(i) <= number]
    for last in range(len(named) - 1, -1, -1):
        listed = _list_ending(case, named[: last + 1])
        if len(listed) == len(numbers) > 1 and case.at(listed[-1]) < said:
            return listed[place]
    return None


def _list_ending(case: Case, named: list[int]) -> list[int]:
    """The mentions of the list that the last one closes."""
    listed = named[-1:]
    for i in reversed(named[:-1]):
        first = listed[0]
        if case.end(i) > case.at(first):
            continue  # inside it
        alike = case.mention(i).cls is case.mention(first).cls
        if not alike or not _JOINS.fullmatch(case.text, case.end(i), case.at(first)):
            break
        listed.insert(0, i)
    return listed
