"""Grammatical subjects of clauses: who acts, and the deeds that are spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from kg.extraction.clauses import WITH, Clause, Item, opens_phrase
from kg.extraction.links import Marked
from kg.extraction.predicates import opens_predicate
from kg.model import Mention
from kg.recognition.tokens import Kind, Token
from kg.rules.frames import AGENTS, DEEDS, DOING, PEOPLE
from kg.rules.words import words
from kg.vocab import Cls

_NOMINAL = frozenset({Kind.NOUN, Kind.NAME, Kind.QUOTE, Kind.DE, Kind.NUM})
_TOPICS = AGENTS - {Cls.AdministrativeDivision}  # 6月的望江市，入梅了: when and where
_COPULAS = words("是 为 属于 成为 作为 有 具有")
_PARTICLES = words("呢 嘛 啊 则 倒 却 也")
# 进|企业, 面对|困难: what follows is no subject.
_INTO_PLACE = words("进 走进 进入 面对 立足 深入")
_FROM = words("来自 家住 居住 居住在 住在 前来 身着 身穿 从事")
# A phrase opened by one of these is over at the next verb, or at 下, 中, 后.
_PHRASE_ENDS = words("下 中 后 时 里 内 上 期间 以来 之际")


def _is_of(mention: Mention, classes: frozenset[Cls]) -> bool:
    return mention.cls in classes and mention.rule not in DOING


def _told_by_clause(clause: Clause, marked: Sequence[Marked], classes: frozenset[Cls]) -> Item | None:
    """来自望江中学的40余名学生: who acts is told by a clause that begins with where they come from."""
    if not clause.tokens or clause.tokens[0].text not in _FROM:
        return None
    de = next((k for k, t in enumerate(clause.tokens) if t.kind is Kind.DE), -1)
    after = next((t for t in clause.tokens[de + 1 :] if t.kind is not Kind.NUM), None) if de > 0 else None
    who = (i for i in clause.items if after is not None and i.start == after.start and i.final)
    found = next((i for i in who if marked[i.index].mention.cls in classes & PEOPLE), None)
    return found if found is not None and clause.verb_after(found.end) is not None else None


def subjects_of(clause: Clause, marked: Sequence[Marked], classes: frozenset[Cls]) -> list[Item]:
    """The items of `classes` before the first verb that no preposition governs: 望江社区、物业公司共同开展…"""
    if not clause.items or not any(i.final and marked[i.index].mention.cls in classes for i in clause.items):
        return []
    from_where = _told_by_clause(clause, marked, classes)
    if from_where is not None:
        return [from_where]
    out: list[Item] = []
    blocked, led = False, ""
    for token, following in zip_longest(clause.tokens, clause.tokens[1:]):
        joins = token.text in WITH and token.kind is not Kind.NOUN
        described = joins and following is not None and following.kind is Kind.VERB  # 与|毗邻的石桥镇
        if opens_phrase(token) or described or token.text in _INTO_PLACE or (joins and not out):
            if out:
                return out
            blocked, led = True, token.text
        elif blocked and token.text in _PHRASE_ENDS and not _within(token, clause.items):
            blocked = False
        elif token.kind is Kind.VERB:
            head = _relative_head(clause, marked, classes, token) if not blocked or led == "由" else None
            return [head] if head else out
        elif not blocked:
            here = (i for i in clause.items if i.start == token.start)
            out.extend(i for i in here if i.final and not i.before_de and _is_of(marked[i.index].mention, classes))
    goes_on = bool(out) and any(t.start == out[-1].end and t.kind is Kind.BREAK for t in clause.tokens)
    goes_on = goes_on or (bool(out) and opens_predicate(clause.tokens, out[-1].end))
    return out if goes_on else []  # 望江社区面对3100户的规模, 镇妇联高度重视: no verb, yet a subject


def _within(token: Token, items: Sequence[Item]) -> bool:
    """In the middle or at the end of a name: 云泉|里."""
    return any(i.start < token.start < i.end for i in items)


def _relative_head(clause: Clause, marked: Sequence[Marked], classes: frozenset[Cls], verb: Token) -> Item | None:
    """望江物业精心挑选的|服务队|还为老人理发: what a clause with 的 describes is the subject."""
    tokens = clause.tokens
    if tokens[0] is verb or "mobilise" in verb.verbs or verb.text in _COPULAS:
        return None  # 组织有经验的党员上门: called upon
    for de, after in pairwise(tokens):
        if de.start < verb.end or de.kind is not Kind.DE:
            if de.start >= verb.end and de.kind is Kind.STOP:
                return None
            continue
        head = next((i for i in clause.items if i.start == after.start and i.final and not i.before_de), None)
        if head is None or not _is_of(marked[head.index].mention, classes) or marked[head.index].mention.cls in PEOPLE:
            return None
        rest = [t for t in tokens if t.start >= max(i.end for i in clause.group_of(head))]
        acts = bool(rest) and rest[0].kind in (Kind.VERB, Kind.BREAK) and any(t.kind is Kind.VERB for t in rest)
        return head if acts else None
    return None


def explicit_subjects(clause: Clause, marked: Sequence[Marked]) -> list[Item]:
    """The agents that are subjects of the clause; 望江社区：… names one too."""
    found = subjects_of(clause, marked, AGENTS)
    if not found and clause.number == 0 and clause.items:
        last = clause.items[-1]
        plain = marked[last.index].mention.cls in _TOPICS and not last.prep
        if plain and not any(t.kind is Kind.VERB for t in clause.tokens):
            ends = all(t.text in _PARTICLES for t in clause.tokens if t.start >= last.end)
            return [last] if ends and all(t.kind in _NOMINAL or t.text in _PARTICLES for t in clause.tokens) else []
    return found


def all_subjects(split: Sequence[Sequence[Clause]], marked: Sequence[Marked]) -> list[list[list[Item]]]:
    """The agents that are subjects of each clause of each sentence."""
    return [[explicit_subjects(clause, marked) for clause in sentence] for sentence in split]


def topics(clause: Clause, marked: Sequence[Marked]) -> list[Item]:
    """The deeds and titles that are subjects of the clause: “邻里课堂”面向小学生…, 该做法入选…"""
    return subjects_of(clause, marked, DEEDS)
