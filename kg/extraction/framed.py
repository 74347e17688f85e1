"""A frame of kg.rules.frames applied to an object: who does it, and what of it the sentence goes on about."""

from __future__ import annotations

from itertools import pairwise

from kg.extraction.around import calls, furnishes, hired, made_up, many, own_deed, practises
from kg.extraction.causing import share_out
from kg.extraction.collector import Collector, Spot
from kg.extraction.deeds import follow_up
from kg.extraction.doers import credit
from kg.extraction.links import FOCAL
from kg.extraction.means import claim
from kg.extraction.serving import claim_aims
from kg.extraction.siting import site
from kg.extraction.state import State, recent
from kg.extraction.together import share
from kg.extraction.winners import winners
from kg.rules.frames import BODIES, DEEDS, PARTY, PEOPLE, Frame
from kg.rules.words import words
from kg.vocab import Cls, Rel

_THIS = words("该 这一 这项 此 这个 该项 这种 上述 相关")
_DOINGS = words("做法 经验 经验做法 模式 案例 工作法 机制 品牌 项目 举措 创新 工作 典型 成果 制度 活动 服务")
_KEPT_UP = words("坚持 定期 按期 常态化")
_FITS_OUT = words("设置 增设 设立 设 新增 新设 开设 开辟 划分 划出 分设 布置 辟出")
_HIRED_FOR = frozenset({Rel.carriesOut, Rel.runsProgram})
_MAKES = frozenset({Rel.establishes, Rel.builds, Rel.runsProgram, Rel.adopts, Rel.carriesOut})
_SITED = frozenset({Rel.builds, Rel.establishes})
_LASTING = frozenset({Rel.builds, Rel.runsProgram, Rel.establishes})
_STANDING = PARTY | {Cls.OwnersCommittee, Cls.ResidentsCommittee}  # founded, but not for the deed that follows


def apply_frame(links: Collector, frame: Frame, spot: Spot, state: State) -> None:
    """Notes what `frame` says of the object at `spot`, and what follows from it in the rest of the sentence."""
    relation, rule, subjects = _as_read(links, frame, spot, state)
    if frame.inverse:
        for s in _around(links, spot, state):
            if links.cls(s) not in PARTY:  # 党组织在所辖社区召开…
                links.add(spot.item.index, relation, s, spot, rule)
    elif relation is Rel.awarded and (won := state.topics or _referred(spot, state) or winners(links, spot, state)):
        for s in won:
            links.add(s, relation, spot.item.index, spot, rule)
    else:
        if state.assisting == spot.number:  # 协助派出所开展…: it is the station's
            links.add(state.assisted, relation, spot.item.index, spot, f"{relation.value}.assisted")
        relation, rule, subjects = _as_done(spot, state, relation, rule, subjects)
        _credit_all(links, relation, rule, subjects, spot, state)
    if links.marked[spot.item.index].mention.generic:
        return  # 配备充电柜: nothing that the text comes back to
    if relation in _MAKES and frame.verbs:
        _note_made(links, relation, subjects, spot, state)
    _follow_up(links, relation, spot, state)


def _as_read(links: Collector, frame: Frame, spot: Spot, state: State) -> tuple[Rel, str, list[int]]:
    """What the frame says here, the id of the rule that says so, and of whom."""
    relation, rule, subjects = frame.relation, frame.id, state.subjects
    if rule == "carriesOut.held" and any(t.text[0] == "每" or t.text in _KEPT_UP for t in spot.clause.tokens):
        relation, rule = Rel.adopts, "adopts.held"
    if relation is Rel.hasSubOrganization:
        if state.named != spot.number:
            subjects = _new_bodies(links, spot, state) or subjects
        if links.cls(subjects[0]) not in BODIES:
            relation, rule = Rel.hasOrganization, "hasOrganization.sub"
    return relation, rule, subjects


def _as_done(spot: Spot, state: State, relation: Rel, rule: str, subjects: list[int]) -> tuple[Rel, str, list[int]]:
    """The same, where somebody else than the subject of the clause does it: the called, the founded, the hired."""
    if relation is Rel.participatesIn and spot.cls is Cls.Initiative and calls(spot):
        relation, rule = Rel.carriesOut, "carriesOut.calls"  # 带动家长参与河道保洁: the called take part
    if relation is Rel.carriesOut and (teams := own_deed(spot, state)):
        subjects, rule = teams, "carriesOut.founded"
    if relation in _HIRED_FOR and (brought := hired(spot, state)):
        subjects, rule = brought, f"{relation.value}.hired"
    return relation, rule, subjects


def _credit_all(links: Collector, relation: Rel, rule: str, subjects: list[int], spot: Spot, state: State) -> None:
    joining = relation is Rel.participatesIn and not any(n == spot.number for _, n in state.helpers)
    others = recent(state.founded, spot.number, 2) if joining else []
    for s in others or subjects:
        credit(links, s, relation, spot, state, rule)
    share(links, relation, rule, spot, state)
    share_out(links, relation, spot, state)


def _note_made(links: Collector, relation: Rel, subjects: list[int], spot: Spot, state: State) -> None:
    """What was made is what the sentence goes on about, unless it belongs to what was made before it."""
    told = any(t.text == "是" for t in spot.clause.tokens if t.end <= spot.item.start)  # “管家”是社区推出的项目
    standing = links.cls(state.standing) if state.standing != FOCAL else None
    if told or furnishes(spot, standing) or (relation is Rel.adopts and practises(spot, standing)):
        return
    several = len(spot.clause.group_of(spot.item)) > 1 or many(spot)
    state.made, state.making = FOCAL if several else spot.item.index, spot.number
    state.formed = all(links.cls(s) in PEOPLE for s in subjects)


def _follow_up(links: Collector, relation: Rel, spot: Spot, state: State) -> None:
    """Who is in what was made, where it stands, what it relies on and whom it is for."""
    if relation is Rel.establishes:
        _note_founded(links, spot, state)
    if relation is Rel.builds and spot.cls is Cls.Facility:
        whole = _around(links, spot, state)[0] if spot.item.governor in _FITS_OUT else FOCAL
        if whole != FOCAL and links.cls(whole) is Cls.Facility:
            links.add(spot.item.index, Rel.locatedIn, whole, spot, "locatedIn.room")
        claim(links, spot, state)  # 依托综治中心设立调解室
    if relation in _SITED:
        site(links, spot, FOCAL if state.vehicles else state.scene)
    if relation in _LASTING:
        claim_aims(links, spot, state)
        state.vehicles.append((spot.item.index, spot.number))
        for served in recent(state.served, spot.number, 0) if spot.cls not in DEEDS else []:
            links.add(spot.item.index, Rel.serves, served, spot, "serves.vehicle")
    if spot.cls in DEEDS:
        follow_up(links, spot, state)


def _around(links: Collector, spot: Spot, state: State) -> list[int]:
    """改造成“石榴小院”，设食堂、书屋: rooms are in what was just made, else in what the subject is."""
    whole = state.standing if spot.cls is Cls.Facility else FOCAL
    inside = whole != FOCAL and whole != spot.item.index and links.cls(whole) is Cls.Facility
    return [whole] if inside else state.subjects


def _referred(spot: Spot, state: State) -> list[int]:
    """该做法入选…, 这一模式获评…: the deed that the sentence before came up with."""
    this = [a.text for a, b in pairwise(spot.clause.tokens[:4]) if a.text in _THIS and b.text in _DOINGS]
    return [state.told] if this and state.told >= 0 else []


def _new_bodies(links: Collector, spot: Spot, state: State) -> list[int]:
    """成立“潮汐”党支部，下设两个党小组: what was just founded has them."""
    founded = recent(state.founded, spot.number)
    if not founded and 0 < spot.number - state.making < 3 and state.made >= 0:
        founded = [state.made]
    return [b for b in founded if links.cls(b) in BODIES - {Cls.VolunteerTeam} and b != spot.item.index]


def _note_founded(links: Collector, spot: Spot, state: State) -> None:
    several = len(spot.clause.group_of(spot.item)) > 1
    for helper in state.helping(spot.number) if not (several and spot.item.index in state.wholes) else []:
        if links.cls(helper) in PEOPLE or (links.cls(helper) in BODIES and made_up(spot)):
            links.add(helper, Rel.participatesIn, spot.item.index, spot, "participatesIn.members")
    state.helpers = []  # 招募教师组建支教队，提供辅导: the team does
    if state.amid >= 0:
        links.add(spot.item.index, Rel.participatesIn, state.amid, spot, "participatesIn.founded")
    if spot.cls not in _STANDING:
        state.founded.append((spot.item.index, spot.number))
