"""A report on a team, a brand or a branch: what its title or its first sentence opens with, and goes on about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.extraction.clauses import Item
from kg.extraction.links import Marked
from kg.model import Mention, Report
from kg.rules.frames import HOMES, PARTY, PROGRAMS, SETTLEMENTS
from kg.vocab import Cls

_TOLD_OF: Final = PROGRAMS | {Cls.VolunteerTeam, Cls.SocialOrganization}
_SITES: Final = frozenset({Cls.Place, Cls.Institution})
_VENUES: Final = ("商圈", "园区", "产业园", "工业园", "科技园", "商业街", "步行街", "市场", "夜市", "街区")
_SETS_IN: Final = re.compile("[^，。；]{2,8}，")  # 夜幕降临，望江商圈灯火通明
_PRESENTS: Final = re.compile("[^。！？]{0,40}(?:——|—)")  # 有一支活跃在牧民中的队伍——望江嘎查党支部。
_OURS: Final = re.compile("(?:我|本)(?:们)?(?:党)?(?:支部|总支|党委|公司|单位|局|队)")
_DATED: Final = re.compile(r"(?:\d{4}年(?:以来|上半年|下半年|度)?|一年来|今年以?来?|近年来)，?")
_STATIONS: Final = ("服务站", "服务中心", "工作站", "活动中心", "司法所", "派出所", "实践所", "实践站")
_ENDS: Final = ("。", "！", "，", "：", "——")


def protagonist(
    report: Report, acting: Sequence[Sequence[Sequence[Item]]], marked: Sequence[Marked], settled: int
) -> Mention | None:
    """The team, programme or party body that the report is about, None where that is a settlement.

    `settled`: how often the settlement that acts most often is a subject.
    """
    if (branch := _branch(report, marked)) is not None:
        return branch
    spoken = [marked[item.index].mention for sentence in acting for found in sentence for item in found[:1]]
    opening = next((s for s in report.sentences if not s.heading), None)
    starts = {s.body for s in report.sentences[:2] if s.heading} | ({opening.body} if opening else set())
    if opening is not None and (scene := _SETS_IN.match(report.clean, opening.body)) is not None:
        starts.add(scene.end())
    for m in (m.mention for m in marked):
        told = m.cls in _TOLD_OF or (m.cls in _SITES and m.name.endswith(_VENUES))
        if m.start in starts and told and not m.generic and _is_full(report, m):
            return m if sum(x.name == m.name for x in spoken) >= settled else None
    acts_itself = any(x.cls in SETTLEMENTS and not x.generic and x.rule != "head.counted" for x in spoken)
    if not acts_itself and (body := _opens(report, marked)) is not None:
        return body
    if opening is not None and (found := _PRESENTS.match(report.clean, opening.body)) is not None:
        for m in (m.mention for m in marked):
            if m.end in (opening.end - 1, opening.end) and m.cls in PARTY | _TOLD_OF and m.start >= found.end() - 1:
                return m if settled == 0 or m.cls in PARTY else None
    return None


def _opens(report: Report, marked: Sequence[Marked]) -> Mention | None:
    """望江花园小区党支部隶属于…, 清波街道退役军人服务站…: the first sentence opens with the branch or the station that
    reports, and no settlement acts. What the party body of a community does, its community does.
    """
    opening = next((s for s in report.sentences if not s.heading), None)
    if opening is None:
        return None
    dated = _DATED.match(report.clean, opening.body)
    at = {opening.body, dated.end() if dated else opening.body}
    seats = {m.mention.end: m.mention.cls for m in marked if m.mention.start in at and m.mention.cls in SETTLEMENTS}
    for m in (m.mention for m in marked):
        seat = seats.get(m.start)
        if seat is None or m.generic or m.rule == "head.counted":
            continue
        if (m.cls is Cls.Facility and m.name.endswith(_STATIONS)) or (
            m.cls in PARTY and seat is Cls.ResidentialQuarter
        ):
            return m
    return None


def _is_full(report: Report, m: Mention) -> bool:
    """In a heading the name stands by itself (“暖心管家”：…), or opens the first sentence."""
    heading = next((s for s in report.sentences[:2] if s.start <= m.start < s.end), None)
    return heading is not None and (not heading.heading or report.clean.startswith(_ENDS, m.end))


def _branch(report: Report, marked: Sequence[Marked]) -> Mention | None:
    """望江公司党支部工作总结 … 我支部: the party body of a title without a community, in a report that says 我支部."""
    title = report.sentences[0] if report.sentences else None
    if title is None or not title.heading or not _OURS.search(report.clean, title.end):
        return None
    named = [m.mention for m in marked if m.sentence == 0]
    if any(m.cls in HOMES for m in named):
        return None
    bodies = [m for m in named if m.cls in PARTY and not m.generic and m.name != m.head]
    return bodies[0] if bodies else None
