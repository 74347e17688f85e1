"""Counts of people and things: 党员76人, 6个小区功能性党支部, 免费培训280余人."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.line import Kind
from kg.extraction.observations.reading import Counting, Number, Reading
from kg.language.units import UnitKind
from kg.rules.model import No, Rule, Yes

PEOPLE: Final = frozenset({UnitKind.PERSON, UnitKind.TURNOUT, UnitKind.HOUSEHOLD})
COUNTED: Final = PEOPLE | {UnitKind.THING, UnitKind.KIND, UnitKind.GROUP, UnitKind.EVENT}
_SELF: Final = frozenset({"人", "户", "人次", "户次", "车次"})  # they count by themselves: 1000人再就业
_REACH: Final = frozenset({"惠及", "覆盖", "受益", "辐射", "服务", "涉及"})
_LEADS_TO: Final = ("等", "细化为", "分为", "成为", "列出")  # 社保、医保等102项|服务事项
_TOTAL: Final = re.compile(r"(?:人口|[人户总]?数量?|人次|老人|党员|居民|群众|住户|户籍|率)$")
_HAVE: Final = re.compile(
    r"(?:下设|下辖|下属|现有|共有|设有|辖有|建有|配有|配备|只有|仅有|仅|分为|划分为|各[^，。；]?)了?$"
)


def noun_after(number: Number) -> Reading | None:
    if not _counts(number) or number.after is None:
        return None
    if number.next in (Kind.VERB, Kind.ACTION):
        if number.unit in _SELF:
            return None
        listed = number.head.endswith(_LEADS_TO)
        if number.before and not number.before.verb and number.kind is not UnitKind.KIND and not listed:
            return None
    elif number.next not in (Kind.NOUN, Kind.MODIFIER) and number.quantity.end != number.after.start:
        return None
    if (
        number.kind is UnitKind.EVENT
        and (said := number.before)
        and said.verb
        and not said.text.endswith(tuple(phrases.HELD))
    ):
        return Reading(said.text + number.after.text, said.start, number.after.end)  # 协商三次|无果
    if len(number.after.text) == 1 and (does := phrases.short_verb(number.line, number.i)):
        return Reading(does.text + number.after.text, does.start, number.after.end)  # 议了94件|事
    if (said := number.before) and said.text == "容纳":
        return None  # 可容纳80人|用餐
    if (said := number.before) and said.text in phrases.DEEDS:
        return Reading(said.text + number.after.text, said.start, number.after.end)  # 发展5名|党员
    return number.by(number.after)


def noun_before(number: Number) -> Reading | None:
    if not _counts(number) or (number.quantity.unit and number.quantity.unit.surface == "大"):
        return None
    phrase = number.before
    if phrase is None:
        return None
    if phrase.verb and number.next in (Kind.VERB, Kind.ACTION) and (goal := phrases.done_after(number.line, number.i)):
        return Reading(phrase.text + goal.text, phrase.start, goal.end)
    return number.by(phrase)


def times(number: Number) -> Reading | None:
    if number.kind is not UnitKind.EVENT or number.quantity.article:
        return None
    phrase = phrases.verb_at_end(number.line, number.i)
    return number.by(phrase) if phrase else None


def reach(number: Number) -> Reading | None:
    line = number.line
    if number.kind not in PEOPLE:
        return None
    k, clauses = line.at[number.i] - 1, 0
    while k >= 0 and clauses < 2 and line.tokens[k].text not in "。；":
        token = line.tokens[k]
        if token.text in _REACH and line.kind(k - 1) is not Kind.NOUN:
            return Reading(token.text, token.start, number.quantity.end)
        clauses += token.text == "，"
        k -= 1
    return None


def _counts(number: Number) -> bool:
    """Whether the number is a count; 一个 and 一名 are only where the text has, gives out or enumerates them."""
    quantity = number.quantity
    if quantity.unit is None:
        return _bare(number)
    if quantity.unit.kind not in COUNTED:
        return False
    if not quantity.article:
        return True
    if quantity.unit.kind is UnitKind.EVENT:
        return False
    if _HAVE.search(number.head) or _listed(number):
        return True
    return number.next is Kind.STOP and number.before is not None and not number.before.verb  # 居民议事亭一座


def _listed(number: Number) -> bool:
    """One of a list of counts: 一个党支部、三个党小组; 一个班子成员联系，一个示范社区牵头."""
    line, here = number.line, number.quantity
    for j in (number.i - 1, number.i + 1):
        if 0 <= j < len(line.at) and (other := line.quantities[j]).unit == here.unit:
            low, high = sorted((here, other), key=lambda q: q.start)
            marks = len(re.findall("[，。；：]", between := line.text[low.end : high.start]))
            if marks == 0 and not other.article:
                return True
            if (
                marks == 1
                and other.article
                and len(between) < 14
                and line.text[low.start - 1 : low.start] in "，；："
                and between[-1] in "，；"
            ):
                return True
    return False


def _bare(number: Number) -> bool:
    """2.7万常住人口, 常住人口8900: a number without a unit needs a noun that counts."""
    if (phrase := number.before) and not phrase.verb and _TOTAL.search(phrase.text):
        return True
    return number.named_after and number.after is not None and len(number.after.text) > 1


RULES: Final = (
    Counting(
        Rule(
            "number.noun-after",
            "6个小区功能性党支部 → 小区功能性党支部 6 个",
            yes=(
                Yes("成立6个小区功能性党支部。", ("小区功能性党支部", "6", "个")),
                Yes("全年发展5名党员。", ("发展党员", "5", "名")),
                Yes("组建1.3万余人的调解员队伍。", ("调解员队伍", "13000", "人")),
                Yes("推选52名身体好、热心肠的退休党员。", ("退休党员", "52", "名")),
                Yes("推行三大举措。", ("举措", "3", "")),
                Yes("服务2.7万常住人口。", ("常住人口", "27000", "")),
                Yes("下设一个党总支、三个党支部。", ("党总支", "1", "个")),
                Yes("下放社保、医保等102项服务事项。", ("服务事项", "102", "项")),
                Yes("修缮13处辖区范围内历史遗址。", ("历史遗址", "13", "处")),
                Yes("在全镇18个村推广积分制。", ("村", "18", "个")),
            ),
            no=(
                No(
                    "精神障碍患者16人管控到位。",
                    ("管控", "16", "人"),
                    because="the patients are counted, they stand before",
                ),
                No("打造一个温馨的家园。", ("家园", "1", "个"), because="一个 is an article"),
                No("这是党建工作的一大亮点。", ("亮点", "1", ""), because="一大 is an article"),
            ),
        ),
        noun_after,
    ),
    Counting(
        Rule(
            "number.noun-before",
            "党员76人 → 党员 76 人；社区事务减少130余项 → 社区事务减少 130 项",
            yes=(
                Yes("社区党总支党员76人。", ("党员", "76", "人")),
                Yes("住宅共3252套。", ("住宅", "3252", "套")),
                Yes("全年发展党员x名。", ("发展党员", "", "名")),
                Yes("社区事务减少130余项。", ("社区事务减少", "130", "项")),
                Yes("成功帮扶超1000人再就业。", ("成功帮扶再就业", "1000", "人")),
                Yes("常住人口8900。", ("常住人口", "8900", "")),
                Yes("新建居民议事亭一座。", ("居民议事亭", "1", "座")),
            ),
            no=(
                No(
                    "社区面对3100户、近7000人的治理规模。",
                    ("社区面对", "3100", "户"),
                    because="what is counted follows",
                ),
                No("会议一次开完。", ("会议", "1", "次"), because="一次 is how, not how many"),
            ),
        ),
        noun_before,
    ),
    Counting(
        Rule(
            "number.times",
            "先后五次到县里协调 → 协调 5 次",
            yes=(Yes("社区先后五次到自来水公司协调。", ("协调", "5", "次")),),
            no=(No("社区一次到位协调。", ("协调", "1", "次"), because="一次 is an article"),),
        ),
        times,
    ),
    Counting(
        Rule(
            "number.reach",
            "惠及东沟11、12组共计1911人 → 惠及 1911 人",
            yes=(Yes("项目将惠及东沟11、12组，西沟3、4组共计1911人。", ("惠及", "1911", "人")),),
            no=(No("服务群众5000人次。", ("服务", "5000", "人次"), because="the people are named"),),
        ),
        reach,
    ),
)
