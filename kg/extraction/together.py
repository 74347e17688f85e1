"""What those who act together with the subject do: they make and run what it does, and take part in its deeds."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.bodies import OUTWARD
from kg.extraction.clauses import Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.recognition.tokens import Kind
from kg.rules.words import words
from kg.vocab import Rel

_SHARED = frozenset({Rel.establishes, Rel.builds, Rel.runsProgram, Rel.adopts})
# Who is invited, brought in or lends strength does not found or run it.
_BROUGHT_IN = OUTWARD | words("统筹 联动 整合")
_ANY = ("单位", "部门", "各方")  # 10余家单位: nobody in particular
_LEADS = words("牵头 主导 主抓 领衔 负责 主办 发起 带头 总负责")
_SECONDS = words(
    "配合 协助 参与 协同 响应 联动 跟进 支持 协办 参加 协作 助力 共同参与 密切配合 积极配合 积极参与 全力配合"
)
_JOINTLY = words("共建 联建 合建")
ALL_OF_THEM = words("共同 携手 合力 联手 一起")  # 携手X，共同打造Y
_SIGNS = words("签订 签署 签下 签 签约")


def seconds(clause: Clause, found: Sequence[Item], before: Clause | None) -> bool:
    """镇妇联牵头，|桃花村配合: who only joins in after the one who leads is no new subject."""
    if before is None or not found:
        return False
    then = [t.text for t in clause.tokens if t.start >= found[-1].end and t.kind is not Kind.BREAK]
    led = [t.text for t in before.tokens if t.kind is not Kind.STOP][-1:]
    return len(then) == 1 and then[0] in _SECONDS and bool(led) and led[0] in _LEADS


def share(links: Collector, relation: Rel, name: str, spot: Spot, state: State) -> None:
    """联合A、B成立Y, 与A共建Y: A and B do it as well; in a deed they take part."""
    if relation is Rel.carriesOut and name not in ("carriesOut.founded", "carriesOut.hired"):
        near = spot.number - state.joint_at <= 1 and not state.helping(spot.number)
        together = any(t.text == "共同" for t in spot.clause.tokens if t.end <= spot.item.start)
        role = Rel.carriesOut if together else Rel.participatesIn
        for s in state.joint if near else []:
            links.add(s, role, spot.item.index, spot, "carriesOut.together" if together else "participatesIn.partner")
    elif relation in _SHARED and spot.item.governor not in _SIGNS:  # 与A签订协议: they are partners
        jointly = spot.item.governor in _JOINTLY
        here = {i.index: i for i in spot.clause.items if i.end <= spot.item.start}
        now = any(t.text in ALL_OF_THEM for t in spot.clause.tokens[:1]) and spot.number - state.joint_at == 1
        named = [s for s in state.joint if (s in here or now) and not links.marked[s].mention.name.endswith(_ANY)]
        for s in state.joint if jointly else [s for s in named if now or here[s].governor not in _BROUGHT_IN]:
            links.add(s, relation, spot.item.index, spot, f"{relation.value}.together")
