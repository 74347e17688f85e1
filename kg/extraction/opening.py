"""Who opening clauses are about: 为助力创城，社区党委…; 主题教育开展以来，社区党委…: the subject after them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extraction.clauses import PREPOSITIONS, Clause, Item
from kg.rules.words import words

_OPENS = (PREPOSITIONS | words("为了 自从 作为 面对 立足 紧扣 按照 每逢 每到")) - words(
    "在 被 由 与 和 同 跟 就 到 给 让 使 除 除了 从 把 将"
)
_CLOSES = words("以来 后 之后 时 之际 当天 前夕 之前 前 伊始")


def foretold(sentence: Sequence[Clause], acting: Sequence[list[Item]], can_act: Callable[[Item], bool]) -> int:
    """The subject that the opening clauses of a sentence wait for, or -1."""
    for clause, found in zip(sentence, acting, strict=True):
        if found:
            return found[0].index if clause.number and can_act(found[0]) else -1
        if not clause.tokens or not (clause.tokens[0].text in _OPENS or clause.tokens[-1].text in _CLOSES):
            return -1
    return -1
