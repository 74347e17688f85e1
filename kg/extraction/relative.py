"""What a clause with 的 tells in passing: 松涛小区新建的|邻里食堂启用了, 妇联组建的|服务队上门."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.clauses import PREPOSITIONS, Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, SETTLEMENTS, frame
from kg.rules.words import words
from kg.vocab import Rel

_MAKERS = SETTLEMENTS | BODIES
_MAKING = frozenset({Rel.builds, Rel.runsProgram, Rel.establishes})
_BESIDE = words("附近 周边 旁 旁边 对面 外 外侧 门外 门前 隔壁 以东 以西 以南 以北 东侧 西侧 南侧 北侧 沿线")
_FARTHEST = 4  # tokens between the maker and its verb: 松涛小区|老旧|住宅楼|加装的


def read_relative(links: Collector, clause: Clause, found: Sequence[Item], sentence: int) -> list[tuple[Item, Item]]:
    """Notes who made what such a clause describes; gives the makers with what they made.

    Not the subjects `found`: what they have made is read as their object.
    """
    told: list[tuple[Item, Item]] = []
    for verb, de in pairwise(clause.tokens):
        if de.kind is not Kind.DE or verb.kind is not Kind.VERB or verb.text in PREPOSITIONS:
            continue
        maker = next((i for i in reversed(clause.items) if i.end <= verb.start), None)
        between = [t for t in clause.tokens if maker is not None and maker.end <= t.start < verb.start]
        if maker is None or maker in found or maker.prep or maker.verb is not None or len(between) > _FARTHEST:
            continue
        if links.cls(maker.index) not in _MAKERS or any(
            t.kind not in (Kind.NOUN, Kind.BREAK, Kind.NAME) or t.text in PREPOSITIONS | _BESIDE for t in between
        ):
            continue
        thing = next((i for i in clause.items if i.start >= de.end), None)
        if thing is None or any(t.kind is not Kind.NUM for t in clause.tokens if de.end <= t.start < thing.start):
            continue
        says = frame(links.cls(thing.index), verb.verbs)
        if says is not None and says.verbs and says.relation in _MAKING:
            spot = Spot(clause, thing, links.cls(thing.index), sentence)
            links.add(maker.index, says.relation, thing.index, spot, f"{says.relation.value}.described")
            told.append((maker, thing))
    return told
