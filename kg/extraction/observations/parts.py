"""Numbers that lean on another number: 2300多户8000余人, 共15人, 各1个, 其中…, 由9人增加到52人."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.counts import COUNTED, PEOPLE
from kg.extraction.observations.line import Kind
from kg.extraction.observations.phrases import CHANGES
from kg.extraction.observations.reading import SHARES, Counting, Number, Reading
from kg.language.units import UnitKind
from kg.rules.model import No, Rule, Yes

SPATIAL: Final = frozenset({UnitKind.AREA, UnitKind.LENGTH})
AS_SUCH: Final = {"户": "住户", "人": "人口"}  # counted without a noun: 共有2156户、6234人
EACH: Final = "number.each"
_SUM: Final = re.compile(r"(?:共计?|合计|总计|总共|一共)有?$")
_EACH: Final = re.compile(r"各(?:有|建|设|为)?$")
_MOVE: Final = f"(?:{'|'.join(sorted(CHANGES))}|降|升|增|变)"
_CHANGE: Final = re.compile(rf"{_MOVE}(?:到了?|至|为了?|成了?|了)?(?:(?:\d{{4}}年[底末]?|现在|目前|如今|今年)的?)?")
_MOVES: Final = re.compile(rf"[^，。；\d]{{0,4}}?{_MOVE}(?:到|至|为|成)")
_FROM: Final = re.compile(
    r"(?:由|从)(?:最初|原来|原先|过去|以前|之前|起初|去年|上年|\d{4}年|开始)?(?:时|末|底)?的?(?:约|不足|不到|近)?$"
)
_IN_ALL: Final = re.compile(r"[，、]?(?:共|计|共计|有)")


def shared(number: Number) -> Reading | None:
    """Both count what follows the second."""
    line, j = number.line, number.i + 1
    if j >= len(line.at) or number.kind not in COUNTED or line.quantities[j].unit == number.quantity.unit:
        return None
    other = line.quantities[j].unit
    if (
        other is None
        or other.kind not in PEOPLE
        or not (number.kind in PEOPLE or number.unit in ("批次", "批", "场次"))
    ) and not (other is not None and number.kind is UnitKind.KIND and other.kind is UnitKind.THING):
        return None
    between = line.text[number.quantity.end : line.quantities[j].start]
    kinds = number.kind is UnitKind.KIND and between == ""  # 社保、民政等12类173项|事项
    if between not in ("", "、", "和") or (number.before and not number.before.verb and not kinds):
        return None
    phrase = phrases.following(line, j)
    return number.by(phrase) if phrase else None


def chained(number: Number) -> Reading | None:
    """The second number counts the same as the first."""
    if (
        number.last is None
        or number.named_after
        or not (number.kind in COUNTED or (number.kind in SPATIAL and number.between() == ""))
    ):
        return None
    before = number.line.quantities[number.i - 1].unit
    if before is None or before.kind not in COUNTED:
        return None
    between = number.between()
    close = between in ("", "、", "和", "，", "/") or (_IN_ALL.fullmatch(between) is not None)
    if not close or (before == number.quantity.unit and between not in ("、", "和")):
        return None
    heads = (before.kind in PEOPLE or before.kind is UnitKind.EVENT) and number.kind in PEOPLE
    if between != "" and before != number.quantity.unit and not heads:
        return None
    _, per, period = (number.last.unit or "").partition("/")
    unit = f"{number.unit}/{period}" if per else None
    name = number.last.indicator
    if name in AS_SUCH.values():
        name = AS_SUCH.get(number.unit, name)
    return Reading(name, number.last.start, number.quantity.end, unit=unit)


def distributed(number: Number) -> Reading | None:
    """面积分别为120平方米和85平方米: one indicator for all."""
    if (
        number.last is None
        or number.between() not in ("、", "和", "，")
        or number.named_after
        or "分别" not in number.head
    ):
        return None
    if number.line.quantities[number.i - 1].unit != number.quantity.unit:
        return None
    return Reading(number.last.indicator, number.last.start, number.quantity.end)


def summed(number: Number) -> Reading | None:
    """The number sums up those before it."""
    if not _SUM.search(number.head) or number.before or number.named_after:
        return None
    quantities = number.line.quantities
    parts = [j for j in range(number.i) if number.done[j] and quantities[j].unit == number.quantity.unit]
    total = sum(value for j in parts if (value := quantities[j].value) is not None)
    if len(parts) < 2 or (number.quantity.value is not None and total != number.quantity.value):
        return None
    named = [number.done[j][0] for j in parts]
    return Reading("、".join(part.indicator for part in named), named[0].start, number.quantity.end, parts=tuple(parts))


def each(number: Number) -> tuple[Reading, ...] | None:
    """就业服务中心和扶贫车间各1个: one of each."""
    match = _EACH.search(number.head)
    if match is None or number.kind not in COUNTED:
        return None
    line = number.line
    k = next(k for k, token in enumerate(line.tokens) if token.end > match.start())
    if number.named_after:
        return None
    found: list[Reading] = []
    while phrase := phrases.ending(line, k):
        found.append(number.by(phrase))
        k = next(k for k, token in enumerate(line.tokens) if token.end > phrase.start) - 1
        if line.kind(k) is not Kind.LINK:
            break
    return tuple(reversed(found)) if len(found) > 1 else None


def started(number: Number) -> Reading | None:
    """党员由最初的9人增加到52人: the first end."""
    match = _FROM.search(number.clause)
    if match is None or number.quantity.unit is None or number.quantity.article:
        return None
    if not _MOVES.match(number.line.text, number.quantity.end):
        return None
    start = len(number.head) - len(number.clause) + match.start()
    k = next(k for k, token in enumerate(number.line.tokens) if token.end > start)
    if number.line.kind(k - 1) is Kind.STOP and number.line.tokens[k - 1].text == "，":
        k -= 1  # 愿意参加的老人，从起初的六百多户变成了1090户
    phrase = phrases.ending(number.line, k)
    return number.by(phrase) if phrase else None


def changed(number: Number) -> Reading | None:
    """党员由最初的9人增加到52人: the other end measures the same."""
    if number.last is None:
        return None
    before = number.line.quantities[number.i - 1].unit
    if (
        before is None
        or number.quantity.unit is None
        or not (before.kind == number.kind or {before.kind, number.kind} <= SHARES)
        or not _CHANGE.fullmatch(number.between())
    ):
        return None
    return Reading(number.last.indicator, number.last.start, number.quantity.end)


SHARED: Final = Counting(
    Rule(
        "number.shared",
        "3100户、近7000人的治理规模 → 治理规模 3100 户；治理规模 7000 人",
        yes=(
            Yes("面对3100户、近7000人的治理规模。", ("治理规模", "3100", "户")),
            Yes("转移142户396名村民。", ("村民", "142", "户")),
        ),
        no=(No("常住人口2300户8000人的情况。", ("情况", "2300", "户"), because="what is counted stands before"),),
    ),
    shared,
)
RULES: Final = (
    Counting(
        Rule(
            "number.chained",
            "常住人口2300多户8000余人 → 常住人口 2300 户；常住人口 8000 人",
            yes=(
                Yes("现有常住人口2300多户8000余人。", ("常住人口", "8000", "人")),
                Yes("梳理问题六大类37条。", ("问题", "37", "条")),
            ),
            no=(No("现有党员76人，党小组5个。", ("党员", "5", "个"), because="the second has its own noun"),),
        ),
        chained,
    ),
    Counting(
        Rule(
            "number.distributed",
            "面积分别为120平方米和85平方米 → 面积 120；面积 85",
            yes=(Yes("面积分别为120平方米和85平方米。", ("面积", "85", "平方米")),),
            no=(No("面积120平方米，绿地85平方米。", ("面积", "85", "平方米"), because="another thing is measured"),),
        ),
        distributed,
    ),
    Counting(
        Rule(
            "number.started",
            "党员由最初的9人增加到52人 → 党员 9 人（起点）",
            yes=(Yes("党员由最初的9人增加到52人。", ("党员", "9", "人")),),
            no=(No("委员会由9名委员组成。", ("委员会", "9", "名"), because="nothing changes"),),
        ),
        started,
    ),
    Counting(
        Rule(
            "number.changed",
            "满意率由60%提升至95% → 满意率 95 %",
            yes=(
                Yes("党员由最初的9人增加到52人。", ("党员", "52", "人")),
                Yes("满意率由60%提升至95%。", ("满意率", "95", "%")),
                Yes("收缴率由不足四成上升到95%。", ("收缴率", "95", "%")),
            ),
            no=(No("满意率60%，办结率提升至95%。", ("满意率", "95", "%"), because="another rate"),),
        ),
        changed,
    ),
    Counting(
        Rule(
            "number.summed",
            "班子10人，工作人员5人，共15人 → 班子、工作人员 15 人",
            yes=(Yes("现有班子成员10人，工作人员5人，共15人。", ("班子成员、工作人员", "15", "人")),),
            no=(
                No(
                    "班子成员10人，工作人员5人，共290人。",
                    ("班子成员、工作人员", "290", "人"),
                    because="it is not their sum",
                ),
            ),
        ),
        summed,
    ),
    Counting(
        Rule(
            EACH,
            "就业服务中心和扶贫车间各1个 → 就业服务中心 1 个；扶贫车间 1 个",
            yes=(
                Yes("建成就业服务中心和扶贫车间各1个。", ("就业服务中心", "1", "个")),
                Yes("建成就业服务中心和扶贫车间各1个。", ("扶贫车间", "1", "个")),
            ),
            no=(No("在各小区建设驿站1个。", ("小区", "1", "个"), because="各 goes with the quarters"),),
        ),
        each,
    ),
)
