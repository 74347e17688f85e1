"""Bodies that are no plain object: who leads, who works together, who is mobilised or helped."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.clauses import WITH, Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, OUTER_BODIES, PARTY, SETTLEMENTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_TOGETHER = words(
    "共建 联建 结对 签订 合作 共同 联合 对接 协商 签约 协作 携手 一起 联手 互动 结对共建 一道 实行 组成 沟通",
    "衔接 会谈 联谊 融合 互融 互联 签署 建立 达成 共商 会商 磋商 联办 合办 协力 通力 共筑 共创 联席 结成 结为",
    "牵手",
)
_ADJOINS = words("接壤 相邻 毗邻 交界 相连 相接 毗连 相望")
_POOLING = words("统筹 联动")
_FORCES = words("力量 资源 多方力量 各方力量 社会力量")
_BROUGHT_IN = OUTER_BODIES | {Cls.SocialOrganization}
_JOINTLY = words("共同 联合 携手 一起 协同 互融 联手 一道")
_IS_UNDER = words("隶属 隶属于 归属 归属于 从属于 挂靠")
_COOPERATE = words("合作 共同 联合 携手 联手 协同 合力")
_PARTNER_VERBS = words(
    "吸纳 请来 请到 邀约 牵手 拉上 联合 携手 联动 共建 联建 协同 会同 邀请 引入 引进 联手 协作 合作 随同 对接",
    "协调 联系",
)
OUTWARD = words("吸纳 请来 请到 邀约 拉上 邀请 引进 引入 对接 协调 联系")  # only others are brought in
_HIRES = words("引入 引进 请来 请到")  # who is brought in does the work itself
_ASSIST = words("协助 配合 支持 助力")
_DOES = words("负责 承办 主办 举办 开展 组织 实施 发起 牵头 提供 承担 运营 管理 推进 讲授 组织开展 组织实施 策划 执行")
_TAKES_LEAD = ("牵头", "领办", "发起", "主导", "主办", "领衔", "带头", "创办", "兴办", "统一", "负责")
_GUIDES = words("指导 督促 领导")
_ORDERS = words("要求 部署 安排")
_NOT_WITH = ("在", "到", "为", "给")
_LEADS = ("领导", "指导", "带领", "引领", "支持", "关心")
PARTNERS = BODIES | {Cls.Community, Cls.Village}
ACTORS = PARTNERS | {Cls.AdministrativeDivision}


def split_subjects(clause: Clause, subjects: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Subjects before 与, and those that 与 adds: 望江社区 | 望江小学、物业公司 签订…"""
    for n, item in enumerate(subjects[1:], 1):
        if any(
            t.kind is Kind.LINK and t.text in WITH and subjects[n - 1].end <= t.start < item.start
            for t in clause.tokens
        ):
            return list(subjects[:n]), list(subjects[n:])
    return list(subjects), []


def read_partners(links: Collector, clause: Clause, subjects: Sequence[Item], sentence: int) -> list[int]:
    """A、B共同…, A与B签订…: the agents of one verb work together. Gives those that joined the first."""
    main, joined = split_subjects(clause, subjects)
    words = {t.text for t in clause.tokens}
    if joined and words & _ADJOINS and links.cls(joined[0].index) in SETTLEMENTS:
        for b in joined:
            spot = Spot(clause, b, links.cls(b.index), sentence)
            links.add(main[0].index, Rel.borders, b.index, spot, "borders.adjoins")
        return [b.index for b in joined]
    if joined and words & _TOGETHER:
        for a in main:
            for b in joined:
                _partner(links, clause, a, b, sentence)
        joined = [b for b in joined if links.cls(b.index) not in SETTLEMENTS]
        return [b.index for b in joined]
    if words & _JOINTLY and len(subjects) > 1:
        for i, a in enumerate(subjects):
            for b in subjects[i + 1 :]:
                _partner(links, clause, a, b, sentence)
    return []


def _partner(links: Collector, clause: Clause, a: Item, b: Item, sentence: int) -> None:
    if links.cls(a.index) in ACTORS and links.cls(b.index) in PARTNERS:
        spot = Spot(clause, b, links.cls(b.index), sentence)
        links.add(a.index, Rel.partnersWith, b.index, spot, "partnersWith.together")


def read_body(links: Collector, spot: Spot, state: State) -> bool:
    """Reads one body under its verb and preposition. True where the item is used up."""
    item, cls = spot.item, spot.cls
    tail = spot.tail[:6]
    if _leads(item, tail):
        state.leaders.append((item.index, spot))
        return True
    if item.governor in _GUIDES and cls in PARTNERS:
        for s in state.subjects[:1]:
            links.add(item.index, Rel.underLeadershipOf, s, spot, "underLeadershipOf.guides")
    if item.governor in _ASSIST and cls in ACTORS:
        state.assisting, state.assisted = spot.number, item.index
        for s in state.subjects[:1] if item.governor == "配合" and cls in PARTNERS else []:
            links.add(s, Rel.partnersWith, item.index, spot, "partnersWith.assists")
        return True
    if item.prep in WITH and _TOGETHER & set(tail):
        _join(links, spot, state, "partnersWith.with")
        return True
    if cls not in PARTNERS:
        return False
    if item.prep == "由":
        _run_together(links, spot)
    if item.governor in _POOLING and any(w in _FORCES for w in tail):
        _join(links, spot, state, "partnersWith.pooled")
        return True
    if item.governor == "协调" and _JOINTLY.isdisjoint(tail):
        return False  # 协调电力公司更换变压器: asked to do something
    if _joins(item, cls):
        _join(links, spot, state, "partnersWith.verb")
        if item.governor in _HIRES:
            state.hired.append((item.index, spot.number))
        return True
    if "mobilise" in item.verbs and cls not in PARTY and "found" not in item.verbs:
        state.helpers.append((item.index, spot.number))
        return True
    if item.prep == "由":
        if not _hand_over(spot, state):
            state.helpers.append((item.index, spot.number))
        return True
    return False


def read_superior(links: Collector, spot: Spot, state: State) -> bool:
    """望江花园党支部隶属于望江社区党委: it is under the other."""
    if spot.item.governor not in _IS_UNDER or spot.cls not in BODIES or links.cls(state.subjects[0]) not in BODIES:
        return False
    links.add(spot.item.index, Rel.hasSubOrganization, state.subjects[0], spot, "hasSubOrganization.under")
    return True


def _run_together(links: Collector, spot: Spot) -> None:
    """食堂由社区与康乐公司合作运营: the first works with the others."""
    first, *others = spot.clause.group_of(spot.item)
    if first.index != spot.item.index or _COOPERATE.isdisjoint(spot.tail[:2]):
        return
    for other in others:
        if links.cls(other.index) in PARTNERS:
            links.add(first.index, Rel.partnersWith, other.index, spot, "partnersWith.with")


def _leads(item: Item, tail: Sequence[str]) -> bool:
    """在街道党工委领导下, 按照区委部署."""
    if item.prep == "在" and any(w.endswith(_LEADS) for w in tail):
        return True
    return item.governor == "按照" and not _ORDERS.isdisjoint(tail)


def _joins(item: Item, cls: Cls) -> bool:
    """联合派出所, 邀请律所: the verb makes a partner of the body; 到派出所对接 does not."""
    if item.governor not in _PARTNER_VERBS or item.prep in _NOT_WITH:
        return False
    return cls in _BROUGHT_IN or item.governor not in OUTWARD


def _hand_over(spot: Spot, state: State) -> bool:
    """夜校由妇联承办, 由社工站负责日常运营, 由村党支部领办合作社: the body after 由 does what follows."""
    verb = spot.clause.verb_after(spot.item.end)
    if spot.cls not in BODIES or verb is None:
        return False
    if verb.text not in _DOES and not (state.named != spot.number and verb.text.startswith(_TAKES_LEAD)):
        return False
    state.subjects = [spot.item.index]
    return True


def _join(links: Collector, spot: Spot, state: State, rule: str) -> None:
    for s in state.subjects:
        if links.cls(s) in PARTNERS | SETTLEMENTS:
            links.add(s, Rel.partnersWith, spot.item.index, spot, rule)
    listed = [i.index for i in spot.clause.group_of(spot.item)]
    if spot.item.index in state.wholes or not state.wholes & set(listed):
        state.joint.append(spot.item.index)
        state.joint_at = spot.number
        state.helpers = [h for h in state.helpers if h[1] == spot.number]  # another's deed follows
