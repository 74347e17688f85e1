"""How often and how long: 每月至少巡查4次, 一个季度召开一次, 24小时稳控, 连续3年."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.counts import COUNTED
from kg.extraction.observations.line import EVERY, Kind
from kg.extraction.observations.phrases import Phrase
from kg.extraction.observations.reading import Counting, Number, Reading
from kg.language.units import UnitKind
from kg.model import Modifier
from kg.recognition.lexicon import verb_of
from kg.rules.model import No, Rule, Yes

_THINGS: Final = COUNTED - {UnitKind.EVENT}
_ONCE_IN: Final = re.compile(r"(?:一|1)(?P<ge>个)?(?P<period>季度|季|月|星期|周|年|天|学期)[^，。；\d]{0,8}$")
_MEAN: Final = re.compile(r"(?P<period>年|月|日|周)均(?!年龄)")
_A_MONTH: Final = re.compile(r"^(?P<period>年|月|日)(?=(?P<verb>[\u4e00-\u9fff]{2}))")
_PERIODS: Final = {"季": "季度", "日": "天", "晚": "天", "星期": "周", "年度": "年", "月份": "月"}
_TO_WHOM: Final = re.compile(r"[为给向对由把][^，。；]{0,3}$")  # 每天为50多位老人送餐: whom, not how many each day
_FOR_EACH: Final = re.compile(r"每(?![年月日天周季])[^，。；每]{1,4}$")
_EACH_ONE: Final = re.compile(r"每(季度|季|月|周|年|天|日)一([^，。；、“”每一\d]{2,6})(?=[、，；。”“]|和)")
_AT_LEAST: Final = re.compile(r"(至少|不少于|不低于|最少)[^，。；\d]{0,6}$")
# 24小时|自助柜: what it is called
_ON_CALL: Final = re.compile("[^，。；的有]{0,6}(?:柜|机|店|馆|厅|区|亭|站|热线|书屋|书房|药房|电话|平台)")
_NO_LENGTH: Final = re.compile(r"累计|总|[之以]?[前后]|[以间]?来|间|起|的?时候|任期|党龄|工龄")
_LASTS: Final = re.compile(r"(历时|耗时|用时|时长|时间|工期)[约达近为超至到]*$")
_SHIFTS: Final = re.compile(r"(连续|提前|延后|推迟|延长)了?$")
_PROMPT: Final = frozenset("办结 办理 办好 解决 响应 回复 答复 反馈 见面 回访 处置 整改 销号 交办 处理 到位".split())  # noqa: SIM905
_SPENDS: Final = re.compile(r"(?:用|花|花了|用了|仅用|耗费|为期|长达|不到)$")
_SOURCE: Final = re.compile(r"(?:由|从)(?=[^，。；]*$)")


def rate(number: Number) -> Reading | None:
    unit = number.quantity.unit
    if unit is None or (match := _every(number)) is None:
        return None
    phrase = _done(number)
    if phrase is None:
        return None
    clause = len(number.head) - len(number.clause)
    start = min(clause + match.start(), phrase.start)
    modifier = Modifier.OVER if _AT_LEAST.search(number.clause) else None
    per = f"{unit.text}/{_period(match)}"
    return Reading(phrase.text, start, max(phrase.end, number.quantity.end), unit=per, modifier=modifier)


def _every(number: Number) -> re.Match[str] | None:
    """The words that say how often this number comes, where it can come so."""
    kind, clause = number.kind, number.clause
    if match := _MEAN.search(clause):
        return None if kind is UnitKind.MONEY else match  # 月均收入: the sum is by the month as it stands
    if match := _A_MONTH.search(clause):
        return match if verb_of(match["verb"])[0] else None
    if kind not in COUNTED and kind is not UnitKind.MONEY and number.unit not in ("小时", "分钟", "天"):
        return None
    if kind in _THINGS and (_TO_WHOM.search(clause) or (number.named_after and not _does(number))):
        return None
    found = list(EVERY.finditer(clause))
    if not found and kind is UnitKind.EVENT:
        return _ONCE_IN.search(clause)
    return found[-1] if found else None


def _does(number: Number) -> bool:
    """Whether the verb stands right before the number: 每年评选10名网格员."""
    return number.before is not None and number.before.verb


def _period(match: re.Match[str]) -> str:
    groups = match.groupdict()
    period = _PERIODS.get(match["period"], match["period"])
    many = groups.get("many") or ""
    return period if many in ("", "一", "1") else many + (groups.get("ge") or "") + period


def _done(number: Number) -> Phrase | None:
    """What is done at that rate: 每季度召开一次|联席会议, 每月|巡查|4次工作制度, 保洁|由一天一次增加到一天三次."""
    if source := _SOURCE.search(number.clause):
        start = len(number.head) - len(number.clause) + source.start()
        k = next(k for k, token in enumerate(number.line.tokens) if token.end > start)
        if phrase := phrases.ending(number.line, k):
            return phrase
    said, held = number.before, number.after
    if number.kind is UnitKind.MONEY and number.named_after and held:
        each = _FOR_EACH.search(number.clause)  # 每年每网格15万元|保障经费
        return Phrase(held.start, held.end, each[0] + held.text) if each else held
    holds = number.line.tokens[number.line.at[number.i] - 1].text in phrases.HELD
    if said and (held is None or not holds):
        return said
    return held or phrases.done_after(number.line, number.i)


EACH_ONE: Final = Rule(
    "number.each-one",
    "每周一走访、每月一宣传 → 走访 1 次/周；宣传 1 次/月",
    yes=(
        Yes("明确每周一走访、每月一宣传、每季一讲座“三个一”要求。", ("走访", "1", "次/周")),
        Yes("明确每周一走访、每月一宣传、每季一讲座“三个一”要求。", ("讲座", "1", "次/季度")),
    ),
    no=(No("每周一上午召开例会。", ("上午召开例会", "1", "次/周"), because="Monday"),),
)


def each_one(text: str) -> list[tuple[Reading, str]]:
    """每周一走访、每月一宣传: where two stand side by side, 周一 is not Monday. The readings, each with its unit."""
    found = list(_EACH_ONE.finditer(text)) if text.count("每") > 1 else []
    if len(found) < 2:
        return []
    return [(Reading(m[2], m.start(), m.end(), EACH_ONE.id), f"次/{_PERIODS.get(m[1], m[1])}") for m in found]


def duration(number: Number) -> Reading | None:
    quantity, line, i = number.quantity, number.line, number.i
    if number.kind is not UnitKind.TIME or _NO_LENGTH.match(line.text, quantity.end) or number.head.endswith("每"):
        return None
    if number.unit == "小时" and quantity.value == 24 and _ON_CALL.match(line.text, quantity.end):
        return None
    goal = phrases.done_after(line, i)
    if match := _LASTS.search(number.head):
        phrase = number.before
        return number.by(phrase) if phrase else Reading(match[1], match.start(), quantity.end)
    if number.head.endswith("为期") and line.kind(line.at[i] + 1) is Kind.STOP:
        return Reading("为期", quantity.start - 2, quantity.end)
    if number.after and number.after.text in ("时间", "工夫"):
        goal = phrases.done_after(line, i, skip=1)
        return Reading(goal.text, quantity.start, goal.end) if goal else None
    if (match := _SHIFTS.search(number.head)) and goal:
        return Reading(match[1] + goal.text, match.start(), goal.end)
    if quantity.modifier is Modifier.UNDER and goal:
        return Reading(goal.text, quantity.start, goal.end)
    if (
        line.kind(line.at[i] + 1) is Kind.DE
        and number.after
        and (not quantity.article or (quantity.unit and quantity.unit.text in ("天", "小时")))
    ):
        return number.by(number.after)
    if quantity.article:
        return None
    if _SPENDS.search(number.head) and goal:
        return Reading(goal.text, quantity.start, goal.end)
    if number.before and line.kind(line.at[i] + 1) in (Kind.STOP, Kind.LINK):
        return number.by(number.before)
    prompt = number.unit in ("小时", "分钟") or (goal is not None and goal.text in _PROMPT)
    if goal and goal.start - quantity.end <= 2 and prompt:
        return Reading(goal.text, quantity.start, goal.end)
    return None


RULES: Final = (
    Counting(
        Rule(
            "number.rate",
            "每月至少巡查4次 → 巡查 4 次/月；一个季度召开一次 → 召开 1 次/季度",
            yes=(
                Yes("城乡环境每月至少巡查4次。", ("巡查", "4", "次/月")),
                Yes("建立负责人联席会制度，一个季度召开一次。", ("召开", "1", "次/季度")),
                Yes("每季度召开一次联席会议。", ("联席会议", "1", "次/季度")),
                Yes("年均开展活动50余场。", ("活动", "50", "场/年")),
                Yes("推出每天一次的看望服务。", ("看望服务", "1", "次/天")),
                Yes("每两个月召开一次轮值会。", ("轮值会", "1", "次/两个月")),
                Yes("按照每年每网格15万元标准保障经费。", ("每网格标准保障经费", "150000", "元/年")),
            ),
            no=(
                No(
                    "每天为50多位独居老人送餐。",
                    ("独居老人", "50", "位/天"),
                    because="it says whom, not how many each day",
                ),
                No("每月15日开展主题党日。", ("主题党日", "15", "日/月"), because="a date"),
            ),
        ),
        rate,
    ),
    Counting(
        Rule(
            "number.duration",
            "24小时稳控 → 稳控 24 小时；提前半小时亮灯 → 提前亮灯 0.5 小时",
            yes=(
                Yes("重要时间节点进行24小时稳控。", ("稳控", "24", "小时")),
                Yes("路灯提前半小时亮灯。", ("提前亮灯", "0.5", "小时")),
                Yes("社区连续十四年实现“九零”目标。", ("连续实现“九零”目标", "14", "年")),
                Yes("一周内就重新规划了停车位。", ("重新规划停车位", "1", "周")),
                Yes("工程历时3个月完工。", ("工程历时", "3", "个月")),
                Yes("志愿服务时长超2.6万小时。", ("志愿服务时长", "26000", "小时")),
                Yes("一般诉求当日交办、3日办结。", ("办结", "3", "日")),
            ),
            no=(
                No("3天后开展活动。", ("开展活动", "3", "天"), because="when, not how long"),
                No("开通24小时便民热线。", ("便民热线", "24", "小时"), because="what the line is called"),
                No("48小时累计降雨量达300毫米。", ("降雨量", "48", "小时"), because="the rain is measured"),
                No("一年的努力没有白费。", ("努力", "1", "年"), because="一年 is an article here"),
            ),
        ),
        duration,
    ),
)
