"""What a part of a report is about, told by the words of its heading or by its first words."""

from __future__ import annotations

import re

from kg.model import SectionKind

_YEAR = re.compile(r"(20[0-9]{2})年")

_LACK = "(?:问题|不足|差距|短板|薄弱环节|困难)"
_PROBLEMS = re.compile(
    rf"""
      存在(?:着)?(?:的)?(?:主要|突出|一些|一定|以下|共性|具体)?(?:的)?(?:{_LACK}|薄弱)
    | (?:主要|突出|面临的?|工作中的?|当前的?)(?:主要|突出)?(?:问题|困难|不足|短板)(?!的?(?:解决|整改|化解))
    | 不足(?:之处|方面)|{_LACK}(?:和|与|及|、)(?:主要)?(?:{_LACK}|原因|挑战)
    | (?:问题|原因|差距|短板)(?:原因)?(?:剖析|分析)|薄弱环节|短板弱项
    | (?:问题|不足|困难|差距)(?:：|主要有|\Z)
    """,
    re.VERBOSE,
)
_NOT_PROBLEMS = re.compile(
    r"解决|破解|化解|整改|聚焦|针对|围绕|消除|回应|补[齐上]?|帮扶|困难(?:群|党|家|职|老|儿|人|户)|问题导向|建议"
)
_PLANS = re.compile(
    r"""
      下一?步|下一?阶段|接下来|今后|明年|来年|未来|打算|展望
    | 整改(?:措施|方向|思路|计划|方案|目标)|努力(?:的)?方向|改进(?:的)?(?:措施|方向|思路|计划)
    | (?:工作|发展)(?:计划|安排|思路|设想|规划|目标|打算|建议)|(?:计划|规划|思路|设想)\Z
    | (?:意见|对策|工作|相关|几点)(?:和|与|及)?建议|对策(?:措施)?\Z|建议\Z
    | 下半年.{0,6}(?:计划|安排|打算|重点|思路|工作\Z)
    """,
    re.VERBOSE,
)
_BASIC = re.compile(
    r"基本(?:情况|概况|信息|现状)|概况|简介|(?:社区|辖区|村居|村情|人口)(?:情况|现状)|(?:基本|主要)?现状\Z"
)
_ACHIEVEMENTS = re.compile(
    r"""
      (?:工作|开展|完成|落实|推进|进展|履职|建设|执行|创建)(?:的)?(?:主要)?情况
    | 成绩|成效|成果|做法|经验|亮点|特色|回顾|工作总结|工作举措|(?:主要|重点)工作|履职尽责
    | 年度?(?:上半年|下半年)?(?:主要|重点)?工作\Z
    """,
    re.VERBOSE,
)
_TITLE_OF_PLAN = re.compile(r"(?:工作)?(?:计划|要点|方案|规划|打算|思路|安排|设想)(?:（.*）)?\Z")
_TITLE_OF_REPORT = re.compile(r"总结|报告|述职|汇报|小结|纪实|情况")

_PLAN_OPENS = re.compile(
    r"""
    (?: 下一?步|下一?阶段|接下来|今后|未来|明年|来年|展望(?:未来|明年|新的一年)?|面向未来|新的一年|今后一段时期
      | 针对(?:以上|上述|这些|存在的?)[^，。；：]{0,12}|(?P<this>今年)|(?P<year>20[0-9]{2})年 )
    (?: 里|中|的?工作中|一段时间|[一二三两几]年|，|我们?|社区|[^，。；：]{0,12}(?:将|要|继续|计划|打算|力争) )
    """,
    re.VERBOSE,
)
_WILL = re.compile(r"将|要|继续|进一步|持续|力争|争取|努力|计划|打算|不断|加强|拟")
_WILL_SURELY = re.compile(r"将|要|计划|打算|力争|拟|继续")
_SOME = "(?:一些|一定|不少|许多|诸多|以下|如下|些许|较多|较大|明显|很多|几个|差距)"
_PROBLEMS_OPEN = re.compile(
    rf"""
      (?:但|但是|然而|同时|与此同时|也|仍|还|仍然|依然|尚|距)[^。；]{{0,30}}(?:存在|有)(?:着)?{_SOME}?(?:的)?[^。；，]{{0,8}}
      {_LACK}(?:[，：。；、和与及]|主要|有|\Z)
    | \A[^，。；：]{{0,8}}(?:存在|面临|主要|当前|目前)[^，。；：]{{0,10}}{_LACK}(?:之处|方面)?(?:是)?(?:：|主要|表现)
    | \A{_LACK}(?:之处|方面)?(?:：|主要|表现)
    | \A(?:但|但是|同时|然而|不过)，?(?:我们)?[也还]?(?:要|应|应当|必须|需要?)?(?:清[醒楚]地?)?(?:看|认识|意识|注意)到
    """,
    re.VERBOSE,
)
_LEAD = re.compile(r"[^，。；：！？]{2,20}(?=：)")


def kind_of_heading(words: str, level: int, year: int = 0) -> SectionKind | None:
    """The kind that a heading says of itself; None where it says nothing and inherits.

    A heading deep in the text says so only in plain terms: 存在的不足 does, 聚焦群众困难 does not. `year` is the one
    that the report is about, so that 2024年重点工作 in a report on 2023 is a plan.
    """
    if _PROBLEMS.search(words) and not _NOT_PROBLEMS.search(words):
        return SectionKind.PROBLEMS
    if _PLANS.search(words) or (year and any(int(y) > year for y in _YEAR.findall(words)) and "总结" not in words):
        return SectionKind.PLANS
    if level > 2:
        return None
    if _BASIC.search(words):
        return SectionKind.BASIC
    return SectionKind.ACHIEVEMENTS if _ACHIEVEMENTS.search(words) else None


def kind_of_title(title: str) -> SectionKind:
    """PLANS for 2024年工作计划, BASIC for 社区简介, OTHER for reports."""
    if _BASIC.search(title):
        return SectionKind.BASIC
    plan = _TITLE_OF_PLAN.search(title) and not _TITLE_OF_REPORT.search(title)
    return SectionKind.PLANS if plan else SectionKind.OTHER


def kind_of_parts(title: str) -> SectionKind:
    """What the marked parts of a document are about that do not say: in a report on work, the work."""
    kind = kind_of_title(title)
    return SectionKind.ACHIEVEMENTS if kind == SectionKind.OTHER and _TITLE_OF_REPORT.search(title) else kind


def kind_opened_by(sentence: str, year: int = 0, *, first: bool = True, last: bool = False) -> SectionKind | None:
    """The kind that a sentence of plain text announces for the rest of its paragraph.

    下一步，社区将…; 工作打算：…; 但也存在一些不足，主要表现在…. A year opens plans only in the `first` sentence of a
    paragraph, and where it comes after the report's own `year` or that is unknown (2024年，社区将…); 今年 only in the
    `last` paragraph.
    """
    if (match := _PLAN_OPENS.match(sentence)) and _WILL.search(sentence):
        named = int(match["year"] or 0)
        if not named and not match["this"]:
            return SectionKind.PLANS
        if _WILL_SURELY.search(sentence) and (
            (last and match["this"]) or (first and named and (named > year or not year))
        ):
            return SectionKind.PLANS
    if first and (lead := _LEAD.match(sentence)):
        kind = kind_of_heading(lead.group(), 2, year)
        if kind in (SectionKind.PLANS, SectionKind.PROBLEMS):
            return kind
        if re.search("重点|抓好|做好", lead.group()) and re.search("下半年|明年|今后|下一?步", lead.group()):
            return SectionKind.PLANS
    problems = _PROBLEMS_OPEN.search(sentence)
    return SectionKind.PROBLEMS if problems and (first or sentence[0] in "但同然不目") else None
