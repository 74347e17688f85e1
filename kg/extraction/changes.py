"""What became of what, and who went where."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.rules.frames import BODIES, DEEDS, SETTLEMENTS, SINGLE_POSTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_MERGED = words("划分 析出 分设 拆分 剥离 合并 组成 整合 转制 改制 改建 演变 改造 撤并 组建")
_BECAME = words("而成 成立 成 而来 而 组建 设立")
_REFORMED = words("撤村 村改居 村转居 改制 转制 撤并 撤销 撤村建居 撤村并居")
_VISITS = words(
    "来到 参观 走访 视察 调研 考察 观摩 实地查看 走进 前往 瞻仰 察看 查看 督导 检查 慰问 进驻 莅临 探访 走访调研",
    "实地考察 实地调研 实地走访 实地察看 实地了解 实地参观 实地检查 实地督导",
)
_GOES = words("到 赴 深入 来 走进 前往 来到")
_VISIT_NOUNS = words(
    "调研 视察 走访 参观 考察 查看 察看 慰问 看望 指导 检查 观摩 督导 交流 学习 走访调研 走访看望 看望慰问",
    "实地考察 实地调研 实地走访 实地察看 实地了解 实地参观 实地检查 实地督导 视察指导 检查指导 督导检查",
)
VISITORS = BODIES | {Cls.Person, Cls.Role}
_VISITED = SETTLEMENTS | {Cls.Facility, Cls.Institution, Cls.Place}


def read_change(links: Collector, spot: Spot, state: State) -> bool:
    """把A改建为B, A更名为B, 由A、B合并而成: the newer succeeds the older. True where the item is used up."""
    item, clause = spot.item, spot.clause
    if "turn" in item.verbs and item.verb is not None:
        before = [i for i in clause.items if i.end <= item.verb.start]
        olds = [i for i in before if i.final and kin(links, i.index, item.index)][-1:]
        olds = [i for i in before if olds and i.group == olds[0].group] or before[-1:]
        for old in olds:
            if kin(links, old.index, item.index):
                links.add(item.index, Rel.succeeds, old.index, spot, "succeeds.turned")
                if old.index in state.subjects:
                    state.subjects = [item.index]  # 党总支升格为党委，下设…: the new one from then on
        state.made, state.making = item.index, spot.number  # 改建为“邻里书屋”，藏书8000册
        if spot.cls is Cls.Facility and any(t.text in ("把", "将") for t in clause.tokens):
            for s in state.subjects[:1]:
                links.add(s, Rel.builds, item.index, spot, "builds.turned")
            state.vehicles.append((item.index, spot.number))
        if not before:
            for s in (state.topics or state.subjects)[:1]:
                if kin(links, s, item.index) and not (spot.cls is Cls.Place and links.cls(s) in SETTLEMENTS):
                    links.add(item.index, Rel.succeeds, s, spot, "succeeds.renamed")
        return False
    if spot.cls is Cls.Community and "found" in item.verbs and links.says(spot, _REFORMED):
        for s in state.subjects[:1]:
            if kin(links, s, item.index):
                links.add(item.index, Rel.succeeds, s, spot, "succeeds.reformed")
    if "former" in item.verbs:
        for s in (state.topics or state.subjects)[:1]:
            if kin(links, s, item.index):
                links.add(s, Rel.succeeds, item.index, spot, "succeeds.former")
        return True
    if item.prep == "由" and set(spot.tail) & _MERGED and (set(spot.tail) & _BECAME or _was(spot)):
        for s in (state.topics or state.subjects)[:1]:
            if kin(links, s, item.index):
                links.add(s, Rel.succeeds, item.index, spot, "succeeds.merged")
        return True
    return False


def _was(spot: Spot) -> bool:
    """由原礼堂|改建, 由观潮社区|划分: no agent, since a place does not act or 原 stands before it."""
    before = [t.text for t in spot.clause.tokens if t.end <= spot.item.start]
    last = [w for w in spot.tail if w in _MERGED]
    return bool(last) and (spot.cls in (Cls.Facility, Cls.Place) or "原" in before[-3:])


def kin(links: Collector, a: int, b: int) -> bool:
    """The two can be one thing before and after: both settlements, both bodies, both deeds or facilities."""
    x, y = links.cls(a), links.cls(b)
    groups = (
        SETTLEMENTS | {Cls.Place, Cls.ResidentsCommittee, Cls.SelfGovernanceOrganization},
        BODIES,
        DEEDS | {Cls.Facility, Cls.Place, Cls.Honor, Cls.SocialOrganization, Cls.Institution},
    )
    return any(x in g and y in g for g in groups)


def read_visit(links: Collector, spot: Spot, state: State) -> bool:
    """到望江社区调研, 参观红色展馆: who went there."""
    item = spot.item
    if spot.cls not in _VISITED or not item.final:
        return False
    who = [s for s in state.subjects if links.cls(s) in VISITORS]
    who = [s for s in who if links.marked[s].mention.name not in SINGLE_POSTS] + _company(links, spot)
    goes = item.governor in _GOES or item.prep in _GOES
    if not (
        item.governor in _VISITS
        or (goes and (_VISIT_NOUNS & set(spot.tail) or any(links.cls(s) is Cls.Person for s in who)))
    ):
        return False
    for s in who:
        links.add(s, Rel.visits, item.index, spot, "visits.verb")
    event = _event(links, spot)
    if event >= 0:
        links.add(event, Rel.locatedIn, item.index, spot, "locatedIn.event")
        for s in who:
            links.add(s, Rel.participatesIn, event, spot, "participatesIn.event")
    return True


def _company(links: Collector, spot: Spot) -> list[int]:
    """在区委书记XX的陪同下到…: who comes along goes there too."""
    comes = next((t.start for t in spot.clause.tokens if t.text == "陪同"), -1)
    before = (i for i in spot.clause.items if i.end <= comes and i.prep == "在")
    return [i.index for i in before if links.cls(i.index) is Cls.Person]


def _event(links: Collector, spot: Spot) -> int:
    """The dated visit of the sentence, or -1."""
    here = (i for i, m in enumerate(links.marked) if m.sentence == spot.sentence and m.mention.cls is Cls.Event)
    return next(here, -1)
