"""Whom work is for: what the doer, the deed and what was made do for a group of people (serves)."""

from __future__ import annotations

import re

from kg.extraction.clauses import FOR, WITH, Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State, recent
from kg.rules.frames import BODIES, DEEDS, DOING, PEOPLE, PROGRAMS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_CONTROL = words("管控 排查 稳控 摸排 监管 巡查 检查 反映 呼吁 收取 请教 学习借鉴")
_CARES = words("教育 管理 教育管理 服务 关爱 帮扶 照护 照料 关心 救助 保护")
# They tell what a deed did: 开展义诊，惠及老人. The others (慰问, 转移) are deeds of their own.
_EFFECTS = words("惠及 受益 覆盖 方便 便利 满足 温暖 解决 让 使")
_RECEIVES = words("服务 接待 接诊 收治 接纳 面向")
_CAUSES = words("让 使")
# 丰富老人的生活: what was done or made betters the life of those named.
_BETTERS = words("丰富 纾解 缓解 改善 减轻 增进 提升 增强 提高 充实 化解 破解 拓宽 畅通")
_ENJOYS = re.compile(
    "享受|享有|受益|受惠|获益|领取|兑换|用餐|就餐|吃上|吃饭|就诊|就医|看病|就读|办事|只需|免费|凭|随时|每餐|歇脚|歇歇|进来|喝水|洗澡"
    "|理发|下棋|打牌|借书|锻炼|放学|打折|半价|优惠|^(?:也|都|就|还|均|便)?(?:可|能)"
)
_FARTHEST = 45  # characters
_OLD = re.compile("老|长者|岁")
_FOR_OLD = re.compile("老|长者|食堂|餐|饭|康|托")
_PAIRS = words("结对 结亲 牵手 结成 结为 认亲")
_LIVING = words("就业 再就业 增收 致富 创业 脱贫 务工 创收")
_BRINGS = words("协调 引入 引进 邀请 委托 安排 组织 请来 协同")
_FOCUS = words("聚焦 围绕 关注 聚力 突出")
_TO = words("为 为了")
# Everybody: a life made better in general (提升居民幸福感) serves nobody in particular.
_EVERYBODY = words(
    "居民 群众 村民 业主 居民群众 党员 党员群众 百姓 老百姓 人民群众 辖区居民 社区居民 小区居民 居民们 家庭"
)
_ANYBODY = words("老人 孩子 孩子们 学生 家长 儿童 青年 妇女 青少年 职工 商户 老年人 小朋友")
_MADE = PROGRAMS | {Cls.Facility}


def gives_living(links: Collector, spot: Spot) -> bool:
    """带动脱贫户增收, 吸纳妇女就业: not mobilised but helped; 安排妇女就业培训 is a deed."""
    if not any(word in _LIVING for word in spot.tail[:3]):
        return False
    return not any(i.start >= spot.item.end and links.cls(i.index) in DEEDS for i in spot.clause.items)


def is_served(links: Collector, spot: Spot) -> bool:
    """The verb or the preposition before the group says that something is done for it."""
    item = spot.item
    if item.prep not in _TO and any(t.text in _CONTROL for t in spot.clause.tokens):
        return False
    if item.prep == "为" and item.end == spot.clause.end:
        return False  # 主要为拆迁村民: 为 is 'are'
    group = item.prep == "对" and spot.cls is Cls.PopulationGroup
    cared_for = not item.before_de or (group and _looked_after(links, spot))
    if item.prep in WITH and _PAIRS & set(spot.tail[:2]):
        return True  # 与留守儿童结对
    return "serve" in item.verbs or (item.prep in FOR and cared_for) or gives_living(links, spot)


def _looked_after(links: Collector, spot: Spot) -> bool:
    """对流动党员的教育管理; cadres are managed, not served."""
    name = links.marked[spot.item.index].mention.name
    return bool(_CARES & set(spot.tail)) and not name.endswith("干部")


def serve(links: Collector, spot: Spot, state: State) -> None:
    """为X提供Y: the subject and Y serve X; 方便X, 让X…: what was made or done does, else the subject."""
    item, index = spot.item, spot.item.index
    rule = "serves.verb" if "serve" in item.verbs else "serves.for"
    state.served.append((index, spot.number))
    causes = item.prep in _CAUSES
    effect = causes or item.governor in _EFFECTS
    place = causes and links.cls(state.subjects[0]) is Cls.Facility  # 服务站…，让居民享受服务: the place does
    deeds = [] if place else _done(links, spot, state, _reach(spot, effect))[-1:]
    vehicles = [] if place else [v for v in _last_made(spot, state, effect) if v not in deeds]
    lost = causes and not (place or state.topics) and links.marked[index].mention.name in _EVERYBODY | _ANYBODY
    place_receives = item.governor in _RECEIVES and any(links.cls(v) is Cls.Facility for v in vehicles)
    if not (lost or (effect and deeds + vehicles) or place_receives or _made_for(links, spot)):
        for s in _doers(links, spot) or state.topics or state.subjects:
            if links.cls(s) is not Cls.PopulationGroup or state.named == spot.number:
                links.add(s, Rel.serves, index, spot, rule)
    for vehicle in vehicles:
        links.add(vehicle, Rel.serves, index, spot, "serves.vehicle")
    for deed in deeds:
        links.add(deed, Rel.serves, index, spot, "serves.deed")
    for act in _acts(links, spot):
        links.add(act, Rel.serves, index, spot, "serves.act")
    for body in _brought(links, spot):
        links.add(body, Rel.serves, index, spot, "serves.brought")


def _doers(links: Collector, spot: Spot) -> list[int]:
    """由班子成员帮扶困难党员: who is named to do it."""
    named = (i for i in spot.clause.items if i.prep == "由" and i.end <= spot.item.start)
    return [i.index for i in named if links.cls(i.index) in PEOPLE | BODIES and i.final]


def _acts(links: Collector, spot: Spot) -> list[int]:
    """走访慰问|老党员: what is done for them is itself a deed."""
    verb = spot.item.verb
    if verb is None or "serve" not in verb.verbs:
        return []
    return [i.index for i in spot.clause.items if i.end == verb.end and links.cls(i.index) is Cls.Initiative]


def _reach(spot: Spot, effect: bool) -> int:
    """How many clauses before the deed may stand that is for the group; -1: none."""
    item = spot.item
    if effect:
        return 3
    return 1 if item.governor in _RECEIVES else 2 if item.governor == "帮助" else -1


def _done(links: Collector, spot: Spot, state: State, reach: int) -> list[int]:
    """The deeds within reach; of a closed list only the class that closes it."""
    near = recent(state.deeds, spot.number, reach)
    deeds = [d for d in near if links.cls(d) is not Cls.Mechanism and links.marked[d].mention.rule not in DOING]
    return [d for d in deeds if d in state.wholes] or deeds


def _making(spot: Spot) -> bool:
    verb = spot.clause.verb_after(spot.item.end)
    return spot.item.prep == "为" and verb is not None and bool({"build", "found"} & set(verb.verbs))


def _made_for(links: Collector, spot: Spot) -> bool:
    """为老人打造活动室: what is made serves them."""
    return _making(spot) and any(i.start > spot.item.end and links.cls(i.index) in _MADE for i in spot.clause.items)


def _last_made(spot: Spot, state: State, effect: bool) -> list[int]:
    """What was made last in the clauses before: it serves from then on."""
    item = spot.item
    lasting = effect or item.governor in _RECEIVES or ("serve" not in item.verbs and item.prep in FOR)
    if not lasting or _making(spot):
        return []
    reach = 3 if effect else 4 if item.governor in _RECEIVES else 2
    near = [(v, n) for v, n in state.vehicles if spot.number - n <= reach]
    return [v for v, n in near if n == near[-1][1]]


def _brought(links: Collector, spot: Spot) -> list[int]:
    """协调银行为居民提供贷款: who is brought in does it."""
    if spot.item.prep not in ("为", "给"):
        return []
    at = max((t.start for t in spot.clause.tokens if t.text == spot.item.prep and t.end <= spot.item.start), default=-1)
    return [
        i.index
        for i in spot.clause.items
        if i.end == at and i.governor in _BRINGS and links.cls(i.index) in BODIES | PEOPLE
    ]  # fmt: skip


def better(links: Collector, spot: Spot, state: State) -> None:
    """开办公益课堂，丰富老人的生活: it serves those whose life it betters."""
    item = spot.item
    before = next((t.text for t in reversed(spot.clause.tokens) if t.end <= item.start and t.text != "了"), "")
    if before not in _BETTERS or links.marked[item.index].mention.name in _EVERYBODY:
        return
    near = [v for v, n in state.vehicles if spot.number - n <= 2]
    for s in state.topics or _done(links, spot, state, 2) or near[-1:]:
        links.add(s, Rel.serves, item.index, spot, "serves.betters")


def enjoy(links: Collector, clause: Clause, found: list[Item], state: State, sentence: int) -> None:
    """建成食堂，老人只需交3元: those who enjoy what was just made or done are served by it."""
    for item in found:
        spot = Spot(clause, item, links.cls(item.index), sentence)
        group = links.marked[item.index].mention.name
        enjoys = spot.cls is Cls.PopulationGroup and not group.endswith("志愿者") and _ENJOYS.search("".join(spot.tail))
        if not enjoys:
            continue
        near = [(v, n) for v, n in (*state.vehicles, *state.deeds) if 0 < clause.number - n <= 2]
        last = max((n for _, n in near), default=-1)
        for s in [v for v, n in near if n == last and links.cls(v) is not Cls.Mechanism] or _offers(links, spot):
            links.add(s, Rel.serves, item.index, spot, "serves.enjoyed")


def _offers(links: Collector, spot: Spot) -> list[int]:
    """东侧是“小哥驿站”，骑手随时进来歇脚: the place told of before; of several the one for such people."""
    near: list[int] = []
    for index in range(spot.item.index - 1, -1, -1):
        place = links.marked[index]
        if place.sentence != spot.sentence or spot.item.start - place.mention.end > _FARTHEST:
            break
        if place.mention.cls is Cls.Facility and not place.mention.generic:
            near.append(index)
    if not _OLD.search(links.marked[spot.item.index].mention.name):
        return near[:1]
    return [i for i in near if _FOR_OLD.search(links.marked[i].mention.name)][:1] or near[:1]


def aim(links: Collector, spot: Spot, state: State) -> bool:
    """聚焦X, 针对X…问题, 为让X…: whom the work is about. True where the group is used up."""
    item = spot.item
    if item.governor in _FOCUS and item.prep in ("", item.governor):
        if links.marked[item.index].mention.name not in _EVERYBODY:
            for s in state.topics or state.subjects[:1]:
                links.add(s, Rel.serves, item.index, spot, "serves.aim")
        return True
    opening = spot.clause.tokens[0]
    purpose = opening.text in _TO and opening.end != item.start and item.prep not in _TO
    if item.prep == "针对" or purpose:
        state.aims.append((item.index, spot))
        return True
    return False


def claim_aims(links: Collector, spot: Spot, state: State) -> None:
    """针对老人吃饭难，开办食堂: what is made or done next serves those it aims at."""
    for group, at in state.aims:
        if 0 < spot.number - at.number <= 2:
            links.add(spot.item.index, Rel.serves, group, spot, "serves.aimed", at.clause.start)
            state.reached.add(group)


def leave_aims(links: Collector, state: State) -> None:
    """Nothing claimed them: the subject serves those it aims at."""
    for group, spot in state.aims:
        if group not in state.reached and links.marked[group].mention.name not in _EVERYBODY:
            for s in state.subjects[:1]:
                links.add(s, Rel.serves, group, spot, "serves.aim")
