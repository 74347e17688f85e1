"""Who is brought to do something: 指导A小区、B小区成立业委会, 推动C物业成立党支部: what is made is theirs."""

from __future__ import annotations

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.rules.frames import HOMES, MAKING, OWN_BODIES, PARTY
from kg.rules.words import words
from kg.vocab import Cls, Rel

_CAUSES = words("指导 推动 引导 帮助 督促 鼓励 动员 促成 支持 协助 助力 推进 帮扶 带动 扶持 组织 号召 倡导")
_OUTER = frozenset({Cls.Enterprise, Cls.Institution, Cls.SocialOrganization, Cls.GovernmentBody})
_CAUSED = HOMES | _OUTER | OWN_BODIES
_THEIRS = frozenset({Rel.builds, Rel.runsProgram, Rel.adopts})
_OWN = PARTY | OWN_BODIES


def note_caused(links: Collector, spot: Spot, state: State) -> None:
    """Notes one who is brought to do what the verb after it says."""
    mention = links.marked[spot.item.index].mention
    if spot.item.governor not in _CAUSES or spot.cls not in _CAUSED or mention.generic:
        return
    if mention.rule == "head.counted" or mention.name in ("企业", "单位", "学校"):
        return  # 推动6家企业成立党支部: none of them is named
    verb = spot.clause.verb_after(max(i.end for i in spot.clause.group_of(spot.item)))
    if verb is not None and MAKING & set(verb.verbs):
        state.caused.append((spot.item.index, spot.number))


def share_out(links: Collector, relation: Rel, spot: Spot, state: State) -> None:
    """What is founded is a body of those who were brought to found it; what is built, run or kept up is theirs too."""
    for c in (c for c, n in state.caused if n == spot.number and c != spot.item.index):
        if relation in _THEIRS or (relation is Rel.establishes and links.cls(c) in OWN_BODIES):
            links.add(c, relation, spot.item.index, spot, f"{relation.value}.assisted")
        elif relation is not Rel.establishes or spot.cls not in _OWN:
            continue
        elif links.cls(c) in HOMES:
            links.add(c, Rel.hasOrganization, spot.item.index, spot, "hasOrganization.caused")
        elif spot.cls in PARTY:
            links.add(c, Rel.hasSubOrganization, spot.item.index, spot, "hasSubOrganization.caused")
