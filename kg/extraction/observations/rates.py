"""How often and how long: 每月至少巡查4次, 一个季度召开一次, 24小时稳控, 连续3年."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.line import Kind, Line
from kg.extraction.observations.reading import Counting, Reading, reading
from kg.language.units import UnitKind
from kg.model import Modifier
from kg.rules.model import No, Rule, Yes

_EVERY: Final = re.compile(
    r"每(?:隔|逢)?(一|两|二|三|四|\d{1,2})?个?(季度|季|月份?|星期|周|半年|半个月|半月|年度?|学期|天|日|晚|小时)"
    r"(?![末底初终])(?!(?:[一二三四五六日天]|[1-7])(?![次场两]))"
)
_ONCE_IN: Final = re.compile(r"(?:一|1)个?(季度|季|月|星期|周|年|天|学期)[^，。；\d]{0,8}$")
_RATED: Final = frozenset({UnitKind.EVENT, UnitKind.MONEY, UnitKind.TURNOUT, UnitKind.PERSON, UnitKind.HOUSEHOLD, UnitKind.THING, UnitKind.TIME})
_EACH_ONE: Final = re.compile(r"每(季度|季|月|周|年|天|日)一([^，。；、“”每一\d]{2,6})(?=[、，；。”“]|和)")
_AT_LEAST: Final = re.compile(r"(至少|不少于|不低于|最少)[^，。；\d]{1,6}$")
_HELD: Final = frozenset("召开 开展 组织 举办 进行 举行 安排 组织开展 集中 参加".split())  # what is held follows: 召开一次联席会议
_NO_LENGTH: Final = re.compile(r"[之以]?[前后]|[以间]?来|间|起|的?时候|任期|党龄")
_TAKES: Final = re.compile(r"(?:连续|历时|耗时|用时|为期|时长|时间|工期|提前|延后|推迟|长达|缩短|压缩|缩减|延长|减少|超过|不到)了?[约达近为至到]?$")


def _kind(line: Line, i: int) -> UnitKind | None:
    unit = line.quantities[i].unit
    return unit.kind if unit else None


def rate(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """每月至少巡查4次, 一个季度召开一次, 每天一次的看望."""
    quantity = line.quantities[i]
    if quantity.unit is None or quantity.unit.kind not in _RATED:
        return None
    clause = max(line.text.rfind(mark, 0, quantity.start) for mark in "，。；：、") + 1
    every = None
    for every in _EVERY.finditer(line.text, clause, quantity.start):
        pass
    if every is not None:
        many = "" if every[1] in (None, "一", "1") else every[1]
        period, start = many + every[2].removesuffix("份"), every.start()
    elif quantity.unit.kind is UnitKind.EVENT and (once := _ONCE_IN.search(line.text, clause, quantity.start)):
        period, start = once[1], once.start()
    else:
        return None
    done_so = phrases.before(line, i)
    held = phrases.after(line, i)
    phrase = done_so if done_so and (held is None or done_so.text not in _HELD) else held or phrases.verb_after(line, i)
    if phrase is None:
        return None
    modifier = Modifier.OVER if _AT_LEAST.search(line.text, clause, quantity.start) else None
    end = max(phrase.end, quantity.end)
    return Reading(phrase.text, min(start, phrase.start), end, unit=f"{quantity.unit.text}/{period}", modifier=modifier)


def each_one(text: str) -> list[tuple[Reading, str]]:
    """每周一走访、每月一宣传: where two stand side by side, 周一 is not Monday. With the period of each."""
    found = [match for match in _EACH_ONE.finditer(text)]
    if len(found) < 2:
        return []
    return [(Reading(match[2], match.start(), match.end()), f"次/{match[1]}") for match in found]


def duration(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """24小时稳控, 提前半小时亮灯, 连续3年实现零上访, 不到24小时，虫患就被清除."""
    quantity = line.quantities[i]
    if _kind(line, i) is not UnitKind.TIME or _NO_LENGTH.match(line.text, quantity.end):
        return None
    if quantity.article and quantity.modifier is Modifier.EXACT or line.text[quantity.start - 1 : quantity.start] == "每":
        return None
    takes = _TAKES.search(line.text, 0, quantity.number)
    goal = phrases.verb_after(line, i)
    if takes and goal and takes[0][:2] in ("连续", "提前", "延后", "推迟"):
        return Reading(takes[0][:2] + goal.text, takes.start(), goal.end)
    if quantity.modifier is Modifier.UNDER and goal:
        return Reading(goal.text, quantity.start, goal.end)
    phrase = phrases.before(line, i)
    if phrase and (takes or _ends_clause(line, i)):
        return reading(line, i, phrase)
    if goal and goal.start == quantity.end and quantity.unit and quantity.unit.text in ("小时", "分钟"):
        return Reading(goal.text, quantity.start, goal.end)
    return None


def _ends_clause(line: Line, i: int) -> bool:
    k = line.at[i] + 1
    return k >= len(line.tokens) or line.tokens[k].kind in (Kind.STOP, Kind.LINK)
