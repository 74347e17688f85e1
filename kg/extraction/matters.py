"""Matters (事项): what people bring to a platform, what a deed deals with — 加装电梯, 停车难, 下水道堵塞.

They are beyond the annotation contract: read by people, not scored. A matter is named as the text names it, by its own
word of trouble (停车难) or by the list that 等问题, 等矛盾纠纷 closes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.links import Link, Marked
from kg.model import Factuality, Mention, Report
from kg.recognition import Reading
from kg.recognition.tokens import Kind, Token
from kg.rules.frames import DEEDS
from kg.vocab import Cls, Rel

RULES = {
    "matter.listed": "“解决A、B等问题”里列出的A、B → Matter",
    "matter.trouble": "本身就说出难处的词（停车难、下水道堵塞） → Matter",
    "addresses.deals": "同一句里说到事项之前的项目、活动、机制，没有时为主语 → 它 addresses 事项",
}

_SOLVE = r"(?:解决|化解|破解|缓解|整治|处理|受理|协调|调解|处置|攻克|消除|应对|回应|办理|办结)"
# 解决了A、B等(难点)问题: the items stand between the verb and the closing word.
_LISTED = re.compile(
    rf"{_SOLVE}(?:了|好)?(?P<items>[^，。；：“”]{{2,40}}?)等(?:[^，。；等]{{0,8}})?(?:问题|难题|矛盾|纠纷|矛盾纠纷|诉求|事项|难点|堵点|烦心事|急难愁盼|隐患|事件|小事|实事)"
)
# 停车难, 下水道堵塞, 房屋漏水: a trouble that has a word of its own.
_HARD = "停车 充电 出行 就医 看病 上下楼 爬楼 买菜 就餐 吃饭 用水 用电 办证 入学 就业 养老 用餐 晾晒 投放"
# Each begins with a plain character, so that Python looks for these only.
_TROUBLE = re.compile(
    "|".join(f"{what}难(?!度|点|题)" for what in _HARD.split())
    + "|堵塞|漏水|渗水|破损|扰民|脱落|老化(?<!适老化)|占道经营|积水|外溢|乱停乱放|内涝"
)
_NOT_IN_NAME = frozenset(
    [
        "造成",
        "引发",
        "出现",
        "更换",
        "修复",
        "反映",
        "存在",
        "发生",
        "缓解",
        "解决",
        "月底",
        "因",
        "个",
        "户",
        "处",
        "损",
        "以前",
        "现在",
    ]
)
_LEAD = re.compile(
    r"^(?:[^、]{0,8}的|群众|居民|业主|老旧小区|辖区内?|小区内?|社区内?|反映的?|存在的?|一批|一些|各类|了|好)+"
)
_NO_MATTER = frozenset(
    [
        "群众",
        "居民",
        "热点",
        "难点",
        "重点",
        "突出",
        "实际",
        "困难",
        "各类",
        "相关",
        "这些",
        "关键小事",
        "生活",
        "民生",
        "矛盾",
        "纠纷",
        "急难愁盼",
    ]
)


def matters(
    report: Report, readings: Sequence[Reading], marked: Sequence[Marked], homes: Sequence[int]
) -> tuple[list[Marked], list[Link]]:
    """The matters of a report, with what addresses each: the last deed before it in its sentence, else the subject.

    The mentions come after `marked`; the links use indices of both.
    """
    added: list[Marked] = []
    links: list[Link] = []
    first = 0
    for number, reading in enumerate(readings):
        sentence = reading.sentence
        for start, end, rule in _spans(report.clean, reading):
            mention = Mention(start, end, Cls.Matter, report.clean[start:end], rule)
            index = len(marked) + len(added)
            added.append(Marked(mention, number, sentence.section.kind))
            deed = _deed(marked, first, len(reading.mentions), start)
            subject = homes[number] if deed < 0 else deed
            links.append(
                Link(
                    subject,
                    Rel.addresses,
                    index,
                    Factuality.ACTUAL,
                    start,
                    end,
                    sentence.section.kind,
                    "addresses.deals",
                )
            )
        first += len(reading.mentions)
    return added, links


def _deed(marked: Sequence[Marked], first: int, count: int, before: int) -> int:
    """The last program, mechanism or initiative named before the matter."""
    found = [
        i
        for i in range(first, first + count)
        if marked[i].mention.end <= before and marked[i].mention.cls in DEEDS and not marked[i].mention.generic
    ]
    return found[-1] if found else -1


def _spans(clean: str, reading: Reading) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for m in _LISTED.finditer(clean, reading.sentence.body, reading.sentence.end):
        at = m.start("items")
        for item in m["items"].split("、"):
            lead = _LEAD.match(item)
            skip = lead.end() if lead else 0
            name = item[skip:]
            if 2 <= len(name) <= 12 and name not in _NO_MATTER:
                found.append((at + skip, at + len(item), "matter.listed"))
            at += len(item) + 1
    for m in _TROUBLE.finditer(clean, reading.sentence.body, reading.sentence.end):
        start = _phrase_start(reading.tokens, m.start(), m.end())
        if m.end() - start > 2 and not any(a < m.end() and start < b for a, b, _ in found):
            found.append((start, m.end(), "matter.trouble"))
    return sorted(found)


def _phrase_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """The start of the noun phrase that the word of trouble ends: 供热管网|老化."""
    for token in reversed([t for t in tokens if t.end <= start or t.start < start < t.end]):
        if token.kind is Kind.QUOTE:
            break
        if token.start < start < token.end or (
            token.end == start and token.kind is Kind.NOUN and token.text not in _NOT_IN_NAME
        ):
            if end - token.start > 10:
                break
            start = token.start
        else:
            break
    return start
