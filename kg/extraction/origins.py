"""Who made what is spoken of: “X”食堂由A与B共同打造, “X”是A创立的品牌."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.clauses import Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.recognition.tokens import Kind, Token
from kg.rules.frames import BODIES, MAKING, PROGRAMS, SETTLEMENTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_MAKERS = BODIES | SETTLEMENTS
_RELATION = {
    **dict.fromkeys(PROGRAMS, Rel.runsProgram),
    **dict.fromkeys(BODIES, Rel.establishes),
    Cls.Facility: Rel.builds,
    Cls.Initiative: Rel.carriesOut,
    Cls.Mechanism: Rel.adopts,
}
_COPULAS = words("是 系 为")
_TOGETHER = words("共同 联合 携手 合力 共 一起 联手")
_KEEPS = words("管理 使用 维护 运营 服务 改建 改造 扩建 升级 而成 构成 合并")  # 由物业管理, 由原俱乐部改建而成


def read_origin(links: Collector, clause: Clause, number: int) -> list[Item]:
    """Links the makers to what the clause begins with; the items that are used up, none where it tells no origin.

    `number`: that of the sentence.
    """
    if not clause.items or clause.items[0].verb is not None or clause.items[0].prep:
        return []
    thing = clause.items[0]
    relation = _RELATION.get(links.cls(thing.index))
    then = [t for t in clause.tokens if t.start >= thing.end]
    while then and then[0].kind is Kind.NOUN:
        then.pop(0)  # “邻里红”|党建品牌
    if relation is None or not then:
        return []
    makers = [i for i in clause.items[1:] if links.cls(i.index) in _MAKERS and i.final]
    if then[0].text in _COPULAS:
        verb = _defining(clause, then[0], makers)
        makers = [i for i in makers if verb is not None and i.end <= verb.start]
    elif any(t.text == "由" for t in then[:2]):
        makers = [i for i in makers if i.prep == "由"]
        verb = clause.verb_after(makers[-1].end) if makers else None
    else:
        return []
    if verb is None or not makers or not MAKING & set(verb.verbs) or verb.text in _KEEPS:
        return []
    for maker in makers:
        links.add(
            maker.index, relation, thing.index, Spot(clause, thing, links.cls(thing.index), number), _rule(relation)
        )
    if any(t.text in _TOGETHER for t in then):
        for other in makers[1:]:
            spot = Spot(clause, other, links.cls(other.index), number)
            links.add(makers[0].index, Rel.partnersWith, other.index, spot, "partnersWith.together")
    if relation is Rel.carriesOut and then[0].text not in _COPULAS:
        return [thing]  # 由妇联承办: who goes on as the subject
    return [thing, *(i for i in clause.items if i.start < verb.start or i.end == clause.items[-1].end)]


def read_makers(links: Collector, clause: Clause, number: int, thing: int) -> bool:
    """“潮声”队成立于2015年，由妇联牵头组建: a clause of its own says who made the subject of the sentence."""
    relation = _RELATION.get(links.cls(thing)) if thing >= 0 else None
    makers = [i for i in clause.items if links.cls(i.index) in _MAKERS and i.final and i.prep == "由"]
    if relation is None or not makers or clause.tokens[0].text != "由" or clause.items[-1].index != makers[-1].index:
        return False
    verbs = [t for t in clause.tokens if t.start >= makers[-1].end]
    made = bool(verbs) and all(t.kind is not Kind.NOUN for t in verbs) and verbs[-1].kind is Kind.VERB
    if not made or not MAKING & set(verbs[-1].verbs) or verbs[-1].text in _KEEPS:
        return False
    for maker in makers:
        links.add(maker.index, relation, thing, Spot(clause, maker, links.cls(maker.index), number), _rule(relation))
    return True


def _defining(clause: Clause, copula: Token, makers: Sequence[Item]) -> Token | None:
    """是|望江社区|创立|的|品牌: the verb after the makers, with 的 right after it."""
    if not makers or not any(i.start == copula.end for i in clause.items):
        return None
    after = [t for t in clause.tokens if t.start >= makers[0].end]
    de = next((k for k, t in enumerate(after) if t.kind is Kind.DE), -1)
    return after[de - 1] if de > 0 and after[de - 1].kind is Kind.VERB else None


def _rule(relation: Rel) -> str:
    return f"{relation.value}.origin"
