"""Clauses with their mentions, verbs and prepositions in order: the common ground of all relation rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.recognition import Reading
from kg.recognition.tokens import Kind, Token
from kg.extraction.links import Marked
from kg.rules.frames import AGENTS

PREPOSITIONS = frozenset(
    "在 于 对 对于 为 向 面向 针对 把 将 被 由 从 以 用 按 按照 根据 结合 通过 依托 借助 利用 与 和 同 跟 给 让 使 围绕 聚焦 到 至 随着 经 凭借 按 除 除了 自 据 因 受".split()
)


@dataclass(frozen=True, slots=True)
class Item:
    """A mention in its clause."""

    index: int  # into the document's marked mentions
    start: int
    end: int
    final: bool  # nothing nominal follows directly: it is the head of its phrase
    before_de: bool  # 的 follows: it modifies something
    container: int  # index of the mention that ends where this one starts (望江社区|党总支), or -1


@dataclass(frozen=True, slots=True)
class Clause:
    """Half-open clean offsets; `tokens` and `items` in order."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    items: tuple[Item, ...]

    def verb_before(self, at: int, since: int = -1) -> Token | None:
        """The nearest verb that ends at or before `at` and starts at or after `since`."""
        found = None
        for token in self.tokens:
            if token.end > at:
                break
            if token.kind is Kind.VERB and token.start >= since:
                if found is not None and found.end == token.start:
                    token = replace(token, verbs=(*token.verbs, *found.verbs))  # 吸纳|补充, 协调|组织
                found = token
        return found

    def before(self, at: int) -> list[Item]:
        """The mentions that end at or before `at`."""
        return [i for i in self.items if i.end <= at]

    def verb_after(self, at: int) -> Token | None:
        """The first verb that starts at or after `at`."""
        for token in self.tokens:
            if token.start >= at and token.kind is Kind.VERB:
                return token
        return None

    def preposition_before(self, at: int, since: int) -> str:
        """The nearest preposition between `since` and `at`."""
        found = ""
        for token in self.tokens:
            if token.end > at:
                break
            if token.start >= since and token.text in PREPOSITIONS and token.kind is not Kind.NOUN:
                found = token.text
        return found


def clauses(reading: Reading, first: int, marked: Sequence[Marked]) -> list[Clause]:
    """The clauses of a sentence; its mentions are marked[first:first + len(reading.mentions)]."""
    out = []
    indexed = [(first + k, m) for k, m in enumerate(reading.mentions)]
    for start, end in reading.sentence.clauses:
        tokens = tuple(t for t in reading.tokens if start <= t.start < end)
        items = []
        here = [(i, m) for i, m in indexed if start <= m.start < end]
        for i, m in here:
            after = next((t for t in tokens if t.start >= m.end), None)
            adjacent = after is not None and after.start == m.end
            nominal = adjacent and after is not None and after.kind in (Kind.NOUN, Kind.NAME, Kind.QUOTE)
            de = adjacent and after is not None and after.kind is Kind.DE
            container = next((k for k, c in here if c.end == m.start and c is not m), -1)
            items.append(Item(i, m.start, m.end, not nominal, bool(de), container))
        out.append(Clause(start, end, tokens, tuple(items)))
    return out


def explicit_subjects(clause: Clause, marked: Sequence[Marked]) -> list[Item]:
    """The agents before the first verb that no preposition governs: 望江社区、物业公司 共同 开展…"""
    out: list[Item] = []
    tokens = clause.tokens
    first_verb = next((t for t in tokens if t.kind is Kind.VERB), None)
    limit = first_verb.start if first_verb else -1
    if limit < 0:
        return out
    blocked = -1  # a preposition blocks the phrase that follows it
    for token in tokens:
        if token.start >= limit:
            break
        if token.kind is not Kind.NOUN and token.text in PREPOSITIONS and token.text not in "和与同跟":
            blocked = token.end
    for item in clause.items:
        if item.end > limit:
            break
        if not item.final or item.before_de or marked[item.index].mention.cls not in AGENTS:
            continue
        if blocked >= 0 and item.start >= blocked:
            continue
        out.append(item)
    return out
