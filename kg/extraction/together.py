"""What those who act together with the subject do: they make and run what it does, and take part in its deeds."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.rules.words import words
from kg.vocab import Rel

_SHARED = frozenset({Rel.establishes, Rel.builds, Rel.runsProgram, Rel.adopts})
# Who is invited, brought in or lends strength does not found or run it.
_BROUGHT_IN = words("吸纳 请来 请到 邀约 拉上 邀请 引进 引入 对接 协调 联系 统筹 联动 整合")


_ANY = ("单位", "部门", "各方")  # 10余家单位: nobody in particular
_JOINTLY = words("共建 联建 合建")
_SIGNS = words("签订 签署 签下 签 签约")


def share(links: Collector, relation: Rel, name: str, spot: Spot, state: State) -> None:
    """联合A、B成立Y, 与A共建Y: A and B do it as well; in a deed they take part."""
    if relation is Rel.carriesOut and name != "carriesOut.founded":
        near = spot.number - state.joint_at <= 1 and not state.helping(spot.number)
        together = any(t.text == "共同" for t in spot.clause.tokens if t.end <= spot.item.start)
        role = Rel.carriesOut if together else Rel.participatesIn
        for s in state.joint if near else []:
            links.add(s, role, spot.item.index, spot, "carriesOut.together" if together else "participatesIn.partner")
    elif relation in _SHARED and spot.item.governor not in _SIGNS:  # 与A签订协议: they are partners
        jointly = spot.item.governor in _JOINTLY
        here = {i.index: i for i in spot.clause.items if i.end <= spot.item.start}
        named = [s for s in state.joint if s in here and not links.marked[s].mention.name.endswith(_ANY)]
        for s in state.joint if jointly else [s for s in named if here[s].governor not in _BROUGHT_IN]:
            links.add(s, relation, spot.item.index, spot, f"{relation.value}.together")
