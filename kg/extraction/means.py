"""What is relied on: 依托, 通过, 以…为抓手; the deed that follows uses it, else the subject does."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State, recent
from kg.rules.frames import BODIES, DEEDS, OWN_BODIES, PROGRAMS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_USE = words("依托 通过 借助 利用 凭借 运用 用好 用活 盘活 借力 发挥 结合 用 串联")
_EMPLOYS = words("用好 用活 盘活 运用 串联 发挥")  # full verbs: the subject does it, whatever follows
_WAYS = words("方式 形式 途径 渠道 手段 办法")
_MEANS = words("抓手 载体 平台 依托 契机 主线 牵引 引领 核心 中心 主体 纽带 龙头 基础 导向 主阵地 阵地 中转")
_LEADING = words("主线 牵引 引领 核心 中心 主体 龙头 导向 统领 总揽 目标")  # leads the work, is no mere tool
_STRENGTH = words("力量 资源 优势 职能")
_HELD_THERE = PROGRAMS - {Cls.Brand, Cls.Platform} | {Cls.Initiative}
_USERS = DEEDS | {Cls.Facility}
_RELIABLE = PROGRAMS | OWN_BODIES | {Cls.Mechanism, Cls.Facility, Cls.Initiative}


def read_means(links: Collector, spot: Spot, state: State) -> bool:
    """Notes what is relied on until a deed claims it. True where the item is used up."""
    item = spot.item
    if item.prep == "在" and spot.cls is Cls.Facility:
        state.sites.append((item.index, spot.number))  # 在邻里会客厅|举办茶话会
    if not _relied_on(spot) or (spot.cls not in _RELIABLE and not _leant_on(spot)):
        return False
    if item.governor in _EMPLOYS and not item.prep:
        for s in (state.topics or state.subjects)[:1]:
            links.add(s, Rel.uses, item.index, spot, "uses.verb")
        return True
    if item.governor == "结合" and spot.cls is Cls.Initiative:
        _own(links, spot, state, leads=True)  # 结合日常走访: done along with it
        return True
    made = recent(state.founded, spot.number) + recent(state.vehicles, spot.number)
    if item.governor == "整合" and made:
        links.add(made[-1], Rel.uses, item.index, spot, "uses.verb")  # 设立综治中心，整合派出所力量
        return True
    state.uses.append((item.index, spot.clause.start, spot.number))
    if state.named == spot.number:
        state.users[item.index] = list(state.subjects)  # 网格员、楼栋长在“潮声”群里…
    if _by_way(spot):
        return True
    leads = bool(_LEADING & set(spot.tail))
    if (item.prep in ("以", "围绕") or spot.cls is Cls.Initiative) and (spot.cls is not Cls.Mechanism or leads):
        _own(links, spot, state, leads)
    return True


def _leant_on(spot: Spot) -> bool:
    """整合派出所、司法所力量: bodies that lend their strength."""
    return spot.cls in BODIES and spot.item.governor == "整合" and bool(_STRENGTH & set(spot.tail))


def _by_way(spot: Spot) -> bool:
    """通过发放资料、提供咨询服务等方式: what stands between is the way, whatever verb it has."""
    if _WAYS.isdisjoint(spot.clause.texts_after(spot.item.end)):
        return False
    ways = ("通过",) if spot.cls is Cls.Mechanism else ("通过", "采取", "采用")  # 采取“请进来”方式: adopted
    return any(t.text in ways for t in spot.clause.tokens if t.end <= spot.item.start)


def _own(links: Collector, spot: Spot, state: State, leads: bool) -> None:
    """以“X”品牌为引领, 通过X活动: what leads the work is the subject's own; a tool (抓手) is relied on as well."""
    item = spot.item
    relation = (
        Rel.carriesOut if spot.cls is Cls.Initiative else Rel.adopts if spot.cls is Cls.Mechanism else Rel.runsProgram
    )
    if spot.cls in DEEDS:
        for s in state.subjects[:1]:
            links.add(s, relation, item.index, spot, f"{relation.value}.means")
        if leads or item.prep not in ("以", "围绕"):
            state.owned.add(item.index)


def _relied_on(spot: Spot) -> bool:
    item = spot.item
    if _by_way(spot):
        return True
    if "build" in item.verbs:
        return False  # 建好用好|积分超市
    if item.governor == "发挥" and spot.cls not in OWN_BODIES:
        return False
    if item.prep == "在" and spot.cls is Cls.Platform:
        return True  # 在“潮声”小程序公示
    if item.governor == "整合" and _STRENGTH & set(spot.tail):
        return True
    if item.prep in _USE or (item.governor in _USE and not item.prep):
        return True
    return item.prep in ("以", "围绕") and bool(_MEANS & set(spot.tail))


def claim(links: Collector, spot: Spot, state: State) -> None:
    """The deed at `spot` relies on what waits."""
    waiting = [u for u in state.uses if u[0] != spot.item.index and spot.number - u[2] <= 1]
    whole = spot.clause.group_of(spot.item)[-1]
    closed = whole.index in state.wholes and links.cls(whole.index) in DEEDS
    users = (
        [whole.index] if closed else [i.index for i in spot.clause.group_of(spot.item) if links.cls(i.index) in _USERS]
    )
    for site in recent(state.sites, spot.number, 0):
        for user in users:
            if links.cls(user) in _HELD_THERE:
                links.add(user, Rel.uses, site, spot, "uses.site")
    for mention, start, _ in waiting:
        for user in users:
            links.add(user, Rel.uses, mention, spot, "uses.deed", start)
    state.uses = [u for u in state.uses if u not in waiting]


def leave(links: Collector, spot: Spot, state: State) -> None:
    """Nothing claimed it: the subject relies on it."""
    for mention, start, _ in state.uses:
        if mention in state.owned:
            continue
        for s in state.users.get(mention) or (state.topics or state.subjects)[:1]:
            links.add(s, Rel.uses, mention, spot, "uses.subject", start)
    state.uses = []
