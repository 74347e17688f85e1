"""Measures: areas, lengths, weights, money, scores, ages, shares."""

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

_MEASURED: Final = frozenset(
    {UnitKind.AREA, UnitKind.LENGTH, UnitKind.VOLUME, UnitKind.ENERGY, UnitKind.MONEY, UnitKind.SCORE, UnitKind.AGE, UnitKind.SHARE}
)
_DIMENSION: Final = {UnitKind.AREA: "面积", UnitKind.LENGTH: "长度"}
_PART_OF: Final = re.compile(r"(约|近|超)?占((?:[^，。；占\d]{1,16}?)(?:总数|总量|总人口数?|人口数?|总户数|比重|比例|总面积|数)?)的?$")
_CHANGE: Final = frozenset("提升 提高 上升 增长 增加 扩大 发展 壮大 下降 降低 降 降至 减少 缩短 缩减 压缩 升 升至 跃升".split())


def _kind(line: Line, i: int) -> UnitKind | None:
    unit = line.quantities[i].unit
    return unit.kind if unit else None


def share_of(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """老人2.8万，约占户籍人口的46%: the part is named before 占, or is what was counted last."""
    quantity = line.quantities[i]
    match = _PART_OF.search(line.text, 0, quantity.start) if _kind(line, i) is UnitKind.SHARE else None
    if match is None or match[2] in ("", "比"):
        return None
    modifier = {"约": Modifier.ABOUT, "近": Modifier.UNDER, "超": Modifier.OVER}.get(match[1] or "")
    k = next((k for k, token in enumerate(line.tokens) if token.end > match.start()), 0)
    part = phrases.ending(line, k)
    earlier = next((found for found in reversed(done[:i]) if found), None)
    if part is None and earlier is None:
        return Reading("占" + match[2], match.start(), quantity.end, modifier=modifier)
    name, start = (part.text, part.start) if part else (earlier.indicator, earlier.start) if earlier else ("", 0)
    return Reading(f"{name}占{match[2]}", start, quantity.end, modifier=modifier)


def changed(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """满意率由60%提升至95%, 队伍从3人发展到300人: both ends measure the same."""
    if i == 0 or (earlier := done[i - 1]) is None or line.quantities[i].unit != line.quantities[i - 1].unit:
        return None
    between = line.tokens[line.at[i - 1] + 1 : line.at[i]]
    if not between or any(token.kind not in (Kind.FILLER, Kind.BREAK) and token.text not in _CHANGE for token in between):
        return None
    if not any(token.text in _CHANGE for token in between):
        return None
    return Reading(earlier.indicator, earlier.start, line.quantities[i].end)


def measured(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """建筑面积670余平方米, 收缴党费x元, 平均年龄37.8岁, 办理满意率99%以上."""
    if _kind(line, i) not in _MEASURED:
        return None
    phrase = phrases.before(line, i)
    if phrase is None or (phrase.verb and len(phrase.text) < 3 and phrases.after(line, i)):
        return None
    return reading(line, i, phrase)


def of_what(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """1300平方米党群服务中心, 5.8平方公里辖区, 15万元保障经费, 80%以上的社区."""
    kind = _kind(line, i)
    if kind not in _MEASURED:
        return None
    phrase = phrases.after(line, i)
    if phrase is None:
        return None
    dimension = _DIMENSION.get(kind, "")
    return reading(line, i, phrase, phrase.text if phrase.text.endswith(dimension) else phrase.text + dimension)


def spent(line: Line, i: int, done: Sequence[Reading | None]) -> Reading | None:
    """投入50万元改造广场: only the verb says what the measure is of."""
    if _kind(line, i) not in _MEASURED:
        return None
    phrase = phrases.before(line, i)
    return reading(line, i, phrase) if phrase else None
