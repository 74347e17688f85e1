"""Places and collectives that are named by their kind: 该区, 41个小区."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.classes import SETTLED
from kg.recognition.context import Context, overlapping
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_DIVISION: Final = re.compile("(?:该|全|我)(?P<kind>县|区|市|镇|乡|街道|旗)(?![委级长民])")
_VILLAGE: Final = re.compile("[该全我本]村(?![委级民])")
_COUNTED: Final = frozenset(
    {
        Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.Institution, Cls.Enterprise, Cls.Facility,
        Cls.PartyBranch, Cls.PartyGroup, Cls.PartyOrganization, Cls.SocialOrganization, Cls.VolunteerTeam,
    }
)  # fmt: skip
_COUNTED_AFTER: Final = frozenset({Cls.Facility, Cls.Institution, Cls.Enterprise, Cls.ResidentialQuarter})
# Parts of a village or a community: they are counted and named by number, and refer to no division named before.
_PARTS: Final = frozenset({"村民小组", "村民组", "自然寨", "自然屯", "生产队"})
_NO_DIVISIONS: Final = _PARTS | {"居民小组", "居民组"}
_NUMBER: Final = r"(?:\d+|[一二三四五六七八九十]+)"
_GROUPS: Final = re.compile(
    rf"(?<![第\d分成为共每各编有达约出])(?P<numbers>{_NUMBER}(?:[、和]{_NUMBER})*)组(?![长员建织成团合件别队的])"
)
_HOUSE: Final = re.compile(r"(?<!\d)\d{1,4}号(?P<building>楼(?![层道栋上下长门]))?(?![线院段\d：文令仓矿井机车])")
_LEADS_IN: Final = frozenset("，。；：、是在到和及")
_SHORTEST_NAME: Final = 2
_BOTH: Final = re.compile(r"村（(?:社区|居)）|社区（村）")
_QUARTERS: Final = re.compile(
    "(?:居民|住宅|老旧|商品房|商住|封闭式?|开放式?|无物业|物业|自治)+小区|单位家属院|居民院落"
)
_SINGLE: Final = frozenset({"一个", "一处", "一座", "一片"})
_PHASE: Final = re.compile("[一二三四五六七八九1-9]期(?!工程)")
_TIMES: Final = frozenset("年度月日")  # 2021年度|社区


def divisions(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """该区, 全镇, 我县: the division that the report is about; 该村, 全村: a village told of before."""
    out = list(mentions)
    if ctx.tokens:
        for m in _VILLAGE.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
            if not any(x.start < m.end() and m.start() < x.end for x in out):
                out.append(Mention(*m.span(), Cls.Village, m.group(), "reference.village", generic=True, head="村"))
        for m in _DIVISION.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
            if not any(x.start <= m.start("kind") < x.end for x in out):
                span, cls = m.span(), Cls.AdministrativeDivision
                out.append(Mention(*span, cls, m.group(), "reference.division", generic=True, head=m["kind"]))
    return out


def phases(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """观潮小区|一期: the phase that a quarter was built in is a part of its name."""
    if not ctx.says("期"):
        return mentions
    return [_with_phase(ctx, m) if m.cls is Cls.ResidentialQuarter and not m.generic else m for m in mentions]


def _with_phase(ctx: Context, m: Mention) -> Mention:
    found = _PHASE.match(ctx.clean, m.end)
    return replace(m, end=found.end(), name=m.name + found.group()) if found else m


def collectives(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """41个小区, 36家单位: a counted collective is an entity although its kind alone names nothing."""
    if Kind.NUM not in ctx.kinds:
        return [m for m in mentions if m.name not in _NO_DIVISIONS]
    numbers = [t for t in ctx.tokens if t.kind is Kind.NUM and len(t.text) > 1 and t.text[-1] not in _TIMES]
    starts, ends = {t.start for t in numbers}, {t.end for t in numbers}
    single = {t.end for t in numbers if t.text in _SINGLE}

    def counted(m: Mention) -> bool:
        if m.cls in SETTLED and (after := ctx.after(m.end)) and after.start == m.end and after.kind is Kind.NOUN:
            return False  # 两个小区|业委会
        if m.cls in SETTLED and m.start in single:
            return False  # 清波街道的|一个|商品房小区: what it is, not how many
        return m.start in ends or (m.end in starts and (m.cls in _COUNTED_AFTER or m.name in _PARTS))

    mentions = _collective(ctx, mentions, ends - single, starts)
    return [
        replace(m, generic=False, rule="head.counted")
        if m.generic and (m.cls in _COUNTED or m.name in _PARTS) and counted(m)
        else m
        for m in mentions
        if m.name not in _NO_DIVISIONS or (m.name in _PARTS and counted(m))
    ]


def _collective(ctx: Context, mentions: list[Mention], after: set[int], before: set[int]) -> list[Mention]:
    """26个村（社区）, 5个居民小区, 居民小区5个: collectives whose kind is made of several words."""
    found = [(m, Cls.Community) for at in after if (m := _BOTH.match(ctx.clean, at))]
    if ctx.tokens and after:
        quarters = _QUARTERS.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1])
        found += [(m, Cls.ResidentialQuarter) for m in quarters if m.start() in after or m.end() in before]
    out = mentions
    for match, cls in found:
        start, end = match.span()
        out = [m for m in out if not overlapping(m, start, end)]
        out.append(Mention(start, end, cls, match.group(), "head.counted", head=match.group()))
    return out


def numbered(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """青塘村7组, 柳湾3、4组, 四组: groups of villagers go by number."""
    if not ctx.says("组"):
        return mentions
    out = mentions
    for found in _GROUPS.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        start, end = found.start(), found.end()
        village = next((m.start for m in mentions if m.end == start and m.cls in SETTLED), -1)
        name = village if village >= 0 else _village_before(ctx, start)
        if name == start and (found["numbers"][0].isdigit() or ctx.clean[start - 1 : start] not in _LEADS_IN):
            continue
        text = ctx.clean[name:end]
        out = [_after(ctx, m, end) if overlapping(m, start, end) else m for m in out if m.end > end or m.end <= start]
        short = text.replace("村", "")  # 青塘7组
        out.append(Mention(name, end, Cls.AdministrativeDivision, text, "place.group", (short,), head="组"))
    return out


def addressed(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """清波路28号, 12号楼: a house goes by its number, with the street where one stands before it."""
    if not ctx.says("号"):
        return mentions
    out = mentions
    for found in _HOUSE.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        start, end = found.span()
        street = next((m for m in mentions if m.end == start and m.cls is Cls.Place and not m.generic), None)
        part_of_more = any(m.start <= start and m.end > end for m in out)  # 6号楼楼栋长
        if (street is None and not found["building"]) or part_of_more:
            continue
        name = street.start if street is not None else start
        out = [m for m in out if not (m.start >= name and m.end <= end) and not overlapping(m, start, end)]
        out.append(Mention(name, end, Cls.Place, ctx.clean[name:end], "place.house", head="号"))
    return out


def _after(ctx: Context, m: Mention, at: int) -> Mention:
    """4组|水泵房: what stands after the group is named without it."""
    return replace(m, start=at, name=ctx.clean[at : m.end], aliases=()) if m.start < at else m


def _village_before(ctx: Context, at: int) -> int:
    """Where the name begins that stands right before a number; `at` itself where none does."""
    i = bisect_left(ctx.starts, at) - 1
    start = at
    while i >= 0 and ctx.ends[i] == start and ctx.tokens[i].kind is Kind.NOUN and at - start < _SHORTEST_NAME:
        head = head_of(ctx.tokens[i].text)
        if head is not None and head.cls not in SETTLED:
            return at
        start = ctx.starts[i]
        i -= 1
    return start if at - start >= _SHORTEST_NAME else at
