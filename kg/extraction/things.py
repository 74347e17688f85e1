"""Objects that no frame reads: bounds, floors, works on a facility, errands and modules as parts of what was made."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State, recent
from kg.recognition.tokens import Kind
from kg.rules.frames import DEEDS, DOING, PLACES
from kg.rules.words import words
from kg.vocab import Cls, Rel

_FLOORS = frozenset("一二三四五六七八九十12345678顶")
_WORKS = words("提升改造 改造提升 升级改造 整修 维修 重建 翻新 新建 建设 改造 升级 改建 扩建 提升 修缮")
_MODULES = ("模块", "板块", "栏目", "环节", "单元")


def bounded(links: Collector, spot: Spot, state: State) -> bool:
    """南以运河为界."""
    bounds = spot.item.prep == "以" and spot.cls in PLACES | {Cls.Facility} and "界" in "".join(spot.tail[:2])
    for s in state.subjects[:1] if bounds else []:
        links.add(s, Rel.borders, spot.item.index, spot, "borders.bounded")
    return bounds


def on_floor(links: Collector, spot: Spot, state: State) -> bool:
    """党群服务中心一楼设有大厅，二楼为图书室: the rooms of the other floors are in it too."""
    first = spot.clause.tokens[0].text
    inside = spot.cls is Cls.Facility and len(first) == 2 and first[1] in "楼层" and first[0] in _FLOORS
    for s in state.subjects[:1] if inside else []:
        if links.cls(s) is Cls.Facility:
            links.add(spot.item.index, Rel.locatedIn, s, spot, "locatedIn.floor")
    return inside and spot.item.governor in ("为", "是")


def stands(spot: Spot) -> bool:
    """位于清波街道的望江社区: true of what 的 leads to and of where it lies (structure.py says that it does)."""
    verb = spot.item.verb
    after = (t for t in spot.clause.tokens if verb is not None and t.start >= verb.end)
    de = next((t for t in after if t.kind is Kind.DE), None)
    if de is None or verb is None:
        return False
    things = [i for i in spot.clause.items if i.start >= de.end and i.final]
    if spot.item.end <= de.start:
        return bool(things)
    return True


def works(links: Collector, spot: Spot, state: State) -> None:
    """社区食堂建设, 邻里驿站改造: the work on a facility, named as a thing."""
    tail = spot.tail
    if (tail[:1] and tail[0] in _WORKS) or (spot.item.prep == "对" and _WORKS & set(tail)):
        for s in state.subjects[:1]:
            links.add(s, Rel.builds, spot.item.index, spot, "builds.works")


def done_in(links: Collector, spot: Spot, state: State) -> None:
    """每周办“便民日”，磨剪刀、配钥匙: errands right after what is held, run or built are parts of it."""
    near = recent(state.vehicles, spot.number, 2) + recent(state.deeds, spot.number, 2)
    wholes = [d for d in near if links.cls(d) in DEEDS and links.marked[d].mention.rule not in DOING]
    for whole in wholes[-1:]:
        links.add(whole, Rel.hasPart, spot.item.index, spot, "hasPart.errands")


def in_module(links: Collector, spot: Spot, state: State) -> bool:
    """上线“潮声”端口，设置积分、点单等功能模块: modules are parts of what was made or named before."""
    closer = links.marked[spot.clause.group_of(spot.item)[-1].index].mention
    if not any(t.endswith(_MODULES) for t in (*spot.tail[:6], closer.name if closer.generic else "")):
        return False
    wholes = [d for d in recent(state.vehicles, spot.number) + recent(state.deeds, spot.number) if d != spot.item.index]
    for whole in wholes[:1]:
        links.add(whole, Rel.hasPart, spot.item.index, spot, "hasPart.modules")
    return bool(wholes)
