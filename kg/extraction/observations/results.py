"""What was made or done has what the clauses after it count: 建成“邻里书屋”，藏书3000册; 组建巡逻队，劝阻诈骗12起."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import sittings
from kg.model import Mention
from kg.records import record
from kg.rules.frames import OUTER_BODIES, OWN_BODIES, PARTY, PROGRAMS
from kg.vocab import Cls


@record
class Running:
    """What runs through a text at one place of it: mentions, None where there is none (the focal community).

    `about` is who is spoken of there; `made` the one thing that the clauses before it in the sentence have made or
    done, as long as nobody else has come up.
    """

    about: int | None = None
    made: int | None = None


_LASTING: Final = PROGRAMS - {Cls.Brand} | {Cls.Facility}
_TEAMS: Final = OWN_BODIES | OUTER_BODIES
_CLAUSES: Final = re.compile("[，,：]")
_ADVERBS: Final = (
    r"(?:目前|如今|至今|截至目前|截至\w{1,8}|现在?|今年以?来?|去年|全年|近?\w{1,2}年来|已经?|累计|先后|共计?|又|还|再|每[年月周天日]|每季度|"
    r"同时|并|其中|最终|成功|建成后|计划|拟|可|\d{1,2}月(?:\d{1,2}日)?)*"
)
# Who makes, founds, sends or plans is the maker again: 建成书屋，|新建凉亭2座.
_OPENING: Final = _ADVERBS + r"(?:[在为给对向与和][^，。；]{1,12}?)?"
_FOUNDS: Final = (
    r"成立|组建|新?建立|建设|建成|建起|新建|改建|扩建|打造|改造|设立|增设|新增|增加|布设|铺设|安装|更换|划分|规划|"
    r"选派|选送|选聘|选树|聘请|下沉|整顿|培育|培养|孵化|发展|储备|评选|评比|解决好|"
    r"投入|投资|拨付|筹集|引进|整合资金|争取|力争|捐|获得|荣获|获评|将|把"
)
_PRACTISES: Final = "组织|召开|(?:共同|联合)?举办|开办|实施|推行|落实|推动|规范|聚焦|完善|制定|修订|出台|签订|推选|确保"
_MAKER: Final = re.compile(f"{_OPENING}(?:{_FOUNDS}|{_PRACTISES})")
# … in the clauses between: what a team or a platform has practised, it goes on to tell the results of.
_FOUNDER: Final = re.compile(f"{_OPENING}(?:{_FOUNDS})")
# What is done about a place, not by a site or a platform.
_WORKS: Final = re.compile(
    _ADVERBS + r"(?:[对在为给把从向][^，。；]{1,8}?)?"
    r"(?:清理|清运|清除|拆除|整治|种植|栽种|栽植|补种|绿化|硬化|亮化|美化|粉刷|疏通|铺设|敷设|加固|拆掉|换|改造|新增|新种|扩种|修复|修补|维修|修缮|修建|更新|加装|检修|施划|划定|"
    r"招募|吸引|动员|发动|选聘|完成|排查|整改|开展|发放|慰问|走访|救助|创建|纠正|劝导|处罚|招商|脱贫|就业|增收)"
)
# The settlement's own figures: 建成烘干中心，|村集体经济收入31万元.
_OTHERS: Final = re.compile(
    _ADVERBS + r"(?:\d+%?个?(?:以上|余|多)?的?)?"
    "(?:(?:实现|带动|促进|推动|预计|有|现有|共有)?(?:村集体|集体|全[村镇乡县区]|全街道|全社区|社区|小区|辖区|村[民内里]|通[组村]|街道|常住|户籍|居民|住户|个体)|\\d{5}热线)"
)
_HOLDS: Final = re.compile(_ADVERBS + "开展[^，。；]*[次场期]")  # 组建服务队，开展活动6次: the founder does
_FOR: Final = re.compile(_ADVERBS + "[为给让向替帮]")
_EVENTS: Final = re.compile(
    "参加|参与(?!率|度)|参赛|报名|出席|到[会场]|观看|受教育|惠及|受益|覆盖(?!率)|影响|辐射|赞成|连续(?:举办|开展)|历时|用时|历经|作业面积|"
    "促成|达成|签约|提供(?:就业|工作)?岗位|募集|筹集善款|捐款|献血|每餐|日均|用餐|就餐|入场|观影|观众|参展|展出"
)
_MEMBERS: Final = re.compile("党员|积极分子|下设|党小组")


def is_work(clause: str) -> bool:
    """Whether the clause tells of work on what is there: 硬化入户道路, 更换管网."""
    return bool(_WORKS.match(clause))


def is_done(clause: str) -> bool:
    """Whether the clause tells what was done or made: 硬化入户道路, 新建茶园."""
    return is_work(clause) or bool(_MAKER.match(clause))


def has_result(thing: Mention, between: str, clause: str, rhythm: bool) -> bool:
    """Whether the thing made has the number of a `clause` after it; `between` stand other clauses.

    `rhythm`: the number says how often.
    """
    cls = thing.cls
    again = _FOUNDER if cls in _TEAMS | PROGRAMS or sittings.sits(thing) else _MAKER
    if _OTHERS.match(clause) or any(again.match(c) or _OTHERS.match(c) for c in _CLAUSES.split(between)):
        return False
    if cls is Cls.Mechanism:
        return sittings.belongs(thing, clause, rhythm)
    if cls in _LASTING and sittings.has_sittings(thing, clause):
        return True
    if _MAKER.match(clause):
        return False
    if cls is Cls.Initiative:
        return bool(_EVENTS.search(clause))
    if cls in PARTY:
        return bool(_MEMBERS.search(clause))
    if cls in _LASTING:
        return not (_WORKS.match(clause) or (cls is Cls.Facility and _FOR.match(clause)))
    return cls in _TEAMS and not _HOLDS.match(clause)
