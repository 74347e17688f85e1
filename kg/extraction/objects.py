"""What a clause says of its objects, read by the first rule that knows the kind; and of deeds that are its subject."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.around import creates, governed, guides, modifies
from kg.extraction.bodies import ACTORS, read_body, read_superior
from kg.extraction.causing import note_caused
from kg.extraction.changes import read_change, read_visit
from kg.extraction.clauses import WITH, Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.extraction.deeds import does
from kg.extraction.doers import credit
from kg.extraction.framed import apply_frame
from kg.extraction.means import read_means
from kg.extraction.offering import note_offered
from kg.extraction.parties import read_party
from kg.extraction.people import act_for, read_people
from kg.extraction.siting import sites
from kg.extraction.state import State
from kg.extraction.subjects import topics
from kg.extraction.things import bounded, in_module, on_floor, stands, works
from kg.rules.frames import DEEDS, DOING, PEOPLE, frame
from kg.rules.words import words
from kg.vocab import Cls, Rel

_AMID = (["中"], ["期间"], ["过程"])
_COURSE = ("在", "")
_FINISHES = words("完成 推进 实施 启动 推动 加快 顺利完成 全面完成 持续推进")
_STRUCTURAL = frozenset({"sub", "stand", "border"})


def read_objects(links: Collector, clause: Clause, sentence: int, taken: set[int], state: State) -> Spot | None:
    """Reads the items of a clause but the `taken`; gives the last that is an object in its own right."""
    last: Spot | None = None
    for item in clause.items:
        if item.index in taken:
            continue
        spot = Spot(clause, item, links.cls(item.index), sentence)
        if item.final or links.marked[item.index].mention.rule in DOING:
            last = spot
            _read(links, spot, state)
        elif spot.cls is Cls.PopulationGroup:
            read_people(links, spot, state)  # 方便独居老人|办事
        elif spot.cls is Cls.Honor:
            _read(links, spot, state)  # 全国文明城市|创建
        elif spot.cls is Cls.Facility:
            works(links, spot, state)
        elif "stand" in item.verbs and item.end not in {i.start for i in clause.items}:
            _read(links, spot, state)  # 地处清波街道西片
    return last


def read_topics(links: Collector, clause: Clause, state: State, sentence: int, told: Sequence[Item]) -> None:
    """Deeds as grammatical subjects: 老旧小区改造推得快, “邻里课堂”面向小学生… `told`: its makers are told."""
    found = topics(clause, links.marked)
    state.topics = [t.index for t in found] or state.topics
    for t in found:
        cls = links.cls(t.index)
        if told or cls not in (Cls.Initiative, Cls.Mechanism) or links.marked[t.index].mention.rule == "name.again":
            continue
        relation = Rel.carriesOut if cls is Cls.Initiative else Rel.adopts
        for s in state.subjects:
            credit(links, s, relation, Spot(clause, t, cls, sentence), state, f"{relation.value}.topic")


def _read(links: Collector, spot: Spot, state: State) -> None:
    if _read_agent(links, spot, state) or read_means(links, spot, state) or _read_purpose(links, spot, state):
        return
    if spot.cls is Cls.Facility and (spot.item.prep == "对" or spot.item.governor in _FINISHES):
        works(links, spot, state)
    if spot.cls in DEEDS and in_module(links, spot, state):
        return
    note_offered(links, spot, state)
    rule = links.marked[spot.item.index].mention.rule
    if rule in DOING or (rule == "initiative.meeting" and not spot.item.governor):  # 上|党课12次
        does(links, spot, state)
        return
    if "stand" in spot.item.verbs and stands(spot):
        return
    if bounded(links, spot, state) or on_floor(links, spot, state):
        return
    placed = spot.cls is Cls.Facility and "sub" in spot.item.verbs and sites(links, spot)
    found = frame(spot.cls, ("build",) if placed else spot.item.verbs)  # 在科技园|设一个服务站: set up there
    if found is None or modifies(spot) or (not found.verbs and not governed(spot)):
        return
    apply_frame(links, found, spot, state)


def _read_agent(links: Collector, spot: Spot, state: State) -> bool:
    """People and bodies that take a part of their own, and what changes or is visited. True where nothing is left."""
    if spot.cls in PEOPLE and act_for(links, spot, state):
        return True
    if spot.cls in PEOPLE and spot.cls is not Cls.Person:
        read_people(links, spot, state)
        return True
    if read_visit(links, spot, state) or read_change(links, spot, state) or read_party(links, spot, state):
        return True
    note_caused(links, spot, state)
    if spot.cls not in ACTORS:
        return False
    structural = _STRUCTURAL & set(spot.item.verbs)
    if structural and read_superior(links, spot, state):
        return True
    if "border" in structural and spot.item.prep in WITH:
        read_body(links, spot, state)  # 与毗邻的石桥镇|签订协议: a neighbour, and a partner
    return not structural and read_body(links, spot, state)


def _read_purpose(links: Collector, spot: Spot, state: State) -> bool:
    """What the work is done amid, for or by: a drive, a title that is striven for, a thought that guides."""
    if spot.cls is Cls.Initiative and _is_course(spot):
        state.amid = spot.item.index  # 在疫情防控中，…
        for s in state.subjects[:1]:
            links.add(s, Rel.carriesOut, spot.item.index, spot, "carriesOut.amid")
        return True
    if spot.cls is Cls.Honor and creates(spot):
        for s in state.subjects[:1]:
            credit(links, s, Rel.strivesFor, spot, state, "strivesFor.creation")
        return True
    if spot.cls is Cls.PolicyDocument and guides(spot):
        for s in state.subjects[:1]:
            credit(links, s, Rel.studies, spot, state, "studies.guided")
        return True
    return False


def _is_course(spot: Spot) -> bool:
    """在疫情防控中, 自主题教育开展以来."""
    tail = spot.tail
    return (spot.item.prep in _COURSE and tail[:1] in _AMID) or (spot.item.prep == "自" and "以来" in tail)
