"""Groups of people and posts: served, mobilised, appointed."""

from __future__ import annotations

from typing import Protocol

from kg.extraction.clauses import Clause, Item
from kg.extraction.links import Marked
from kg.extraction.state import State
from kg.vocab import Cls, Rel

_FOR = frozenset("为 向 面向 给 针对 对 对于 聚焦 围绕".split())
_CONTROL = frozenset("管控 排查 稳控 摸排 监管 巡查 检查".split())
_NO_ROLE = frozenset("工作人员 领导 负责人 代表 干部 岗位 成员 书记 组长 队长 会长 委员 主任 教师 律师 班子 领导干部 顾问 管家 保安".split())


class Collector(Protocol):
    """What the rules of this module need of the collector of links."""

    marked: list[Marked]

    def cls(self, index: int) -> Cls: ...

    def add(self, subject: int, relation: Rel, obj: int, start: int, end: int, k: int, rule: str) -> None: ...


def read_people(links: Collector, clause: Clause, item: Item, state: State, governed: tuple[str, tuple[str, ...], str], k: int) -> None:
    """Reads one group or post under its verb and preposition."""
    verb, verbs, prep = governed
    span = (clause.start, clause.end, k)
    mention = links.marked[item.index].mention
    if "mobilise" in verbs and prep not in _FOR:
        state.helpers.append(item.index)
        return
    if mention.cls is Cls.Role:
        if "role" in verbs and mention.name not in _NO_ROLE:
            for s in state.subjects[:1]:
                links.add(s, Rel.hasRole, item.index, *span, "hasRole.verb")
        return
    if not ("serve" in verbs or (prep in _FOR and not item.before_de)):
        return
    if any(t.text in _CONTROL for t in clause.tokens):
        return
    state.served.append(item.index)
    for s in state.subjects:
        if links.cls(s) is not Cls.PopulationGroup:
            links.add(s, Rel.serves, item.index, *span, "serves.verb" if "serve" in verbs else "serves.for")
    for deed in state.deeds[-1:]:
        links.add(deed, Rel.serves, item.index, *span, "serves.deed")
