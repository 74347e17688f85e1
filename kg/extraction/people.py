"""Groups of people and posts: served, mobilised, taking part, appointed."""

from __future__ import annotations

import re

from kg.extraction.clauses import FOR, Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.extraction.serving import aim, better, gives_living, is_served, serve
from kg.extraction.state import State, recent
from kg.recognition.classes import TEAMS
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, DEEDS, PEOPLE, SETTLEMENTS, SINGLE_POSTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_CALLS = words("培训 轮训 出动 派出 招募 选派 推动 发动 吸引 动员 号召")
_JOINS = words("参加 加入 参与 入会 入队")
_GOES_ALONG = words("陪同 协办 承办")
_DUTIES = words("值守 值班 巡逻 执勤 站岗 上岗 轮值 轮流 守护 志愿服务")
_LEADS = words("牵头 设计 负责 主讲 领办 编写 创办 发起 运营 管理 组织 主持 授课 执教 带队 领衔 创作 主理 操办 维护")
_OFFICES = (
    "主任",
    "书记",
    "委员",
    "理事",
    "理事长",
    "会长",
    "组长",
    "队长",
    "站长",
    "召集人",
    "所长",
    "主席",
    "秘书长",
    "团长",
)
_ATTENDS = re.compile("欢聚|齐聚|相聚|同乐|到场|前来参|围坐")
_THERE_WERE = words("有 共有 约有 现场共有 累计有 先后有")
_GENERAL = ("活动", "此次", "本次", "这次", "该活动", "整个活动", "讲座", "培训", "比赛", "义诊", "现场")
_IT = re.compile(
    "了?(?:此次|本次|这次|该|当天的?|现场的?|以上|上述)?(?:主题|志愿服务|系列)?(?:活动|讲座|培训|比赛|义诊|学习|仪式|会议)?"
)
# What people are by trade: a lawyer who is engaged as an adviser is no post of the community.
_PROFESSIONS = words(
    "律师 教师 医生 民警 干部 骑手 快递员 外卖员 大学生 老师 护士 辅警 法官 专家 退休教师 讲师 社工 人员"
)
_NOBODY = words("群体 人员 人群 代表 家庭")
_TAKES_POST = words(
    "担任 兼任 任 出任 当选 当选为 兼 任命 聘为 被聘为 聘任为 受聘 受聘为 推选为 选为 被选为 任命为 吸纳为 纳为 发展为"
)


def read_people(links: Collector, spot: Spot, state: State) -> None:
    """Reads one group or post under its verb and preposition."""
    item = spot.item
    mention = links.marked[item.index].mention
    if mention.name == "群众" and not counted(spot.clause, item):
        return  # the masses at large
    if mention.name in _NOBODY or mention.rule == "people.inside":  # inside the name of a deed: see structure
        return
    if item.governor in _TAKES_POST or (spot.cls is Cls.Role and "由" in spot.tail[:1]):
        _post(links, spot, state)
        return
    if spot.cls is Cls.PopulationGroup:
        better(links, spot, state)
        if aim(links, spot, state):
            return
    if item.governor in _THERE_WERE and not item.prep and _JOINS & set(spot.tail):
        _deploy(links, spot, state)  # 共有80余名居民参与
        return
    if "mobilise" in item.verbs and item.prep not in FOR and not gives_living(links, spot):
        if not _join(links, spot, state):
            _help(spot, state)
            _deploy(links, spot, state)
        if item.governor in ("吸纳", "推选", "选派", "选聘", "招募") and spot.cls is Cls.Role:
            _role(links, spot, state)
        return
    if item.prep == "由":
        _presides(links, spot, state)
        state.helpers.append((item.index, spot.number))
        if not _LEADS & set(spot.tail[:2]):
            state.bound.add(item.index)  # 由副书记兼任主任，提供…: for its clause only; 由院长牵头，开展… goes on
    elif spot.cls is Cls.Role:
        _role(links, spot, state)
    elif is_served(links, spot):
        serve(links, spot, state)


def _join(links: Collector, spot: Spot, state: State) -> bool:
    """成立“连心”工作小组，吸收楼长参加: they join what was just founded."""
    if not spot.tail or spot.tail[-1] not in _JOINS or len(spot.tail) > 2:
        return False
    founded = recent(state.founded, spot.number, 2)
    for team in founded:
        links.add(spot.item.index, Rel.participatesIn, team, spot, "participatesIn.joined")
    return bool(founded)


def _help(spot: Spot, state: State) -> None:
    state.helpers.append((spot.item.index, spot.number))
    if any(t.kind not in (Kind.NUM, Kind.BREAK) for t in spot.clause.tokens if t.start >= _end(spot)):
        state.bound.add(spot.item.index)


def _end(spot: Spot) -> int:
    return max(i.end for i in spot.clause.group_of(spot.item))


def _told_of(spot: Spot) -> bool:
    """此次活动吸引…: the deed told of before is what calls them in."""
    before = "".join(t.text for t in spot.clause.tokens if t.end <= spot.item.start)
    return before.startswith(_GENERAL) or spot.item.governor in _THERE_WERE


def _deploy(links: Collector, spot: Spot, state: State) -> None:
    """开展清洁行动，出动志愿者430人次: who is called in takes part in the deed before."""
    deed_follows = any(i.start >= spot.item.end and links.cls(i.index) in DEEDS for i in spot.clause.items)
    joins = bool(_JOINS & set(spot.tail)) and not deed_follows
    if spot.item.governor in _CALLS or joins:
        past = [state.past] if state.past >= 0 and joins and _told_of(spot) else []
        for deed in recent(state.deeds, spot.number)[-1:] or past:
            if links.cls(deed) is not Cls.Mechanism:
                links.add(spot.item.index, Rel.participatesIn, deed, spot, "participatesIn.called")


def _role(links: Collector, spot: Spot, state: State) -> None:
    """配备专职网格员12名; 网格员 counted or owned is a post of the community."""
    mention = links.marked[spot.item.index].mention
    if mention.name in SINGLE_POSTS or mention.generic:
        return
    owner = next((s for s in state.subjects if links.cls(s) not in PEOPLE), None)
    if owner is None:
        return
    if "role" in spot.item.verbs or "sub" in spot.item.verbs:
        links.add(owner, Rel.hasRole, spot.item.index, spot, "hasRole.verb")
    elif counted(spot.clause, spot.item):
        links.add(owner, Rel.hasRole, spot.item.index, spot, "hasRole.counted")


def counted(clause: Clause, item: Item) -> bool:
    """A number stands right before the item or right after it."""
    return any(
        t.kind is Kind.NUM and len(t.text) > 1 and (t.end == item.start or t.start == item.end) for t in clause.tokens
    )


def _post(links: Collector, spot: Spot, state: State) -> None:
    """社区干部担任站长; 站长由社区干部担任: who holds the post, and that the community has it."""
    if spot.cls is not Cls.Role:
        return
    index = spot.item.index
    holders = [s for s in state.subjects if s >= 0 and links.cls(s) in PEOPLE]
    holders += recent(state.helpers, spot.number, 0)
    if "由" in spot.tail[:1]:
        holders = [i.index for i in spot.clause.items if i.start > spot.item.end and i.prep == "由"]
    items = {i.index: i for i in spot.clause.items}
    for holder in holders:
        if links.cls(holder) not in PEOPLE:
            continue
        recruited = holder in items and "mobilise" in items[holder].verbs
        if links.cls(holder) is Cls.Role and holder in items and _several(spot.clause, items[holder], state):
            if links.marked[holder].mention.name not in _PROFESSIONS:
                links.add(_owner(links, spot, state), Rel.hasRole, holder, spot, "hasRole.held")
        elif not (recruited and links.cls(holder) is Cls.PopulationGroup):  # 聘请骑手担任网格员
            links.add(holder, Rel.holdsPost, index, spot, "holdsPost.takes")
    if links.marked[index].mention.name not in SINGLE_POSTS:
        links.add(_owner(links, spot, state), Rel.hasRole, index, spot, "hasRole.held")


def _owner(links: Collector, spot: Spot, state: State) -> int:
    """成立X商圈党委，由A担任党委书记: an office is in the body just founded; other posts are whose who appoints."""
    if links.marked[spot.item.index].mention.name.endswith(_OFFICES):
        founded = recent(state.founded, spot.number, 2) + recent(state.vehicles, spot.number, 2)
        bodies = [b for b in founded if links.cls(b) in BODIES | {Cls.Facility}]
        if bodies:
            return bodies[-1]
    acts = state.subjects[0] if state.named >= 0 and state.subjects else state.home
    return acts if links.cls(acts) in BODIES | SETTLEMENTS - {Cls.ResidentialQuarter} else state.home


def _presides(links: Collector, spot: Spot, state: State) -> None:
    """站长由社区干部担任: the post is the subject, its holder stands after 由."""
    if not _TAKES_POST & set(spot.tail[:1]):
        return
    for post in state.subjects if state.named == spot.number else []:
        if links.cls(post) is not Cls.Role:
            continue
        single = links.marked[post].mention.name in SINGLE_POSTS
        teams = [v for v in recent(state.vehicles, spot.number, 2) if links.cls(v) in BODIES]
        for team in teams[-1:] if single else []:
            links.add(spot.item.index, Rel.holdsPost, team, spot, "holdsPost.team")
        if not single or spot.cls is not Cls.Person:
            links.add(spot.item.index, Rel.holdsPost, post, spot, "holdsPost.takes")


def _several(clause: Clause, item: Item, state: State) -> bool:
    """2052名社区工作者, 楼门长、民警等8类人员: kinds of holders, not one holder."""
    return any(counted(clause, i) or i.index in state.wholes for i in clause.group_of(item))


def act_for(links: Collector, spot: Spot, state: State) -> bool:
    """“X”由退休教师牵头: who is behind a programme or a team takes part in it."""
    if spot.cls is Cls.Person and spot.item.prep == "由" and _TAKES_POST & set(spot.tail[:1]):
        _presides(links, spot, state)  # 会长由退休教师王某某担任
        return True
    if spot.item.prep != "由" or not _LEADS & set(spot.tail[:2]):
        return False
    led = state.topics or [s for s in state.subjects if state.named == spot.number and links.cls(s) in TEAMS]
    for deed in led:
        links.add(spot.item.index, Rel.participatesIn, deed, spot, "participatesIn.leads")
    return bool(led)


def take_part(links: Collector, spot: Spot, state: State) -> None:
    """近80个家庭参加: a clause of people and a verb of taking part, without an object, is about the last deed."""
    verb = spot.clause.verb_after(spot.item.end)
    on_duty = spot.cls in PEOPLE and (bool(_DUTIES & set(spot.tail)) or bool(_ATTENDS.search("".join(spot.tail))))
    if not on_duty and (verb is None or not ("involve" in verb.verbs or verb.text in _GOES_ALONG)):
        return
    if any(i.start >= spot.item.end and links.cls(i.index) in DEEDS for i in spot.clause.items):
        return
    here = recent(state.deeds, spot.number, 2)[-1:]
    if not here and verb is not None and verb.text in _JOINS and _of_it(spot, verb.end):
        here = [state.past]
    for deed in here:
        for s in state.subjects if deed >= 0 else []:
            links.add(s, Rel.participatesIn, deed, spot, "participatesIn.joins")


def _of_it(spot: Spot, at: int) -> bool:
    """参加了此次活动: nothing but the deed in general follows."""
    return bool(_IT.fullmatch("".join(spot.clause.texts_after(at))))
