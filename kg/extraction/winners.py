"""Who wins a title: 组建“潮声”队，…，被评为优秀服务组织: what was made before, where the title is one for its kind."""

from __future__ import annotations

import re

from kg.extraction.collector import Collector, Spot
from kg.extraction.state import State
from kg.recognition.classes import TEAMS
from kg.rules.frames import DEEDS
from kg.vocab import Cls

_TITLES_OF = (
    (re.compile("(?:服务|志愿|义工|公益|社会|文艺|文体)组织$|队伍?$|团队$|社团$"), TEAMS),
    (re.compile("(?:案例|品牌|项目|做法|经验|工作法|模式|金点子|成果)$"), DEEDS),
    (re.compile("(?:阵地|驿站|站点|书屋|食堂|服务站|联络站|调解室|工作室|窗口|场所)$"), frozenset({Cls.Facility})),
)


def winners(links: Collector, spot: Spot, state: State) -> list[int]:
    """What the sentence has made that the title fits, where the subject is of another kind; else nothing."""
    name = links.marked[spot.item.index].mention.name
    kinds = next((kinds for title, kinds in _TITLES_OF if title.search(name)), None)
    if kinds is None or any(links.cls(s) in kinds for s in state.subjects):
        return []
    made = [i for i, n in (*state.founded, *state.vehicles, *state.deeds) if n <= spot.number and links.cls(i) in kinds]
    return [max(made)] if made else []
