"""Groups of people that no phrase ends in (孤寡老人|义务维修), and those told by age or by a clause (80岁以上老人)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import GROUPS_AND_POSTS
from kg.recognition.context import Context, overlapping
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_LONGEST: Final = 8  # characters of a group's name
_SHORTEST_CLAUSE, _LONGEST_CLAUSE = 3, 6  # 行动不便, 生活不能自理
_AGE_WORDS: Final = frozenset({"以上", "以下", "及以上", "及以下", "左右"})
_OF_PLACES: Final = frozenset({"s", "ns", "f", "t"})
_IN_CLAUSES: Final = frozenset({Kind.NOUN, Kind.BREAK, Kind.VERB})
_OUTSIDE: Final = frozenset({Kind.STOP, Kind.NUM, Kind.LINK})
_BASES: Final = ("党员", "老人", "儿童", "人员", "群众", "家庭", "妇女", "居民", "职工", "人群")
_WHOSE: Final = words_of("cues.tsv", "whose")
_TAKES_PEOPLE: Final = frozenset({"让", "使", "由", "为", "给", "帮助", "方便", "满足", "保障", "确保", "解决"})
COUNTED: Final = "people.counted"
_HEADS_COUNTED: Final = frozenset("名位个余多户家")
_NOBODY: Final = frozenset(
    {"人员", "群体", "人群", "代表", "家庭", "岗位", "成员", "负责人", "领导", "干部", "领导干部", "社工"}
)
_EVERYBODY: Final = frozenset({"居民", "群众", "党员", "居民群众", "党员群众", "村民", "老百姓", "志愿者", "工作人员"})
_HOW_THEY_ACT: Final = words_of("cues.tsv", "acting")
_NOT_DONE: Final = frozenset({"占", "共", "共计", "为", "以上", "以下", "左右", "等", "的", "总数", "队伍"})
_STATES: Final = words_of("cues.tsv", "told")
_EDGES: Final = words_of("cues.tsv", "towards")


def groups(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Adds the groups that begin phrases, and gives each group its age or its clause."""
    out = list(mentions)
    for i, j in ctx.runs:
        found = _first(ctx, ctx.tokens[i:j], out) if j - i > 1 else None
        if found is not None:
            out.append(found)
    told = [_told(ctx, m) if m.cls is Cls.PopulationGroup else m for m in out]
    told = [replace(m, rule=COUNTED) if m.cls in GROUPS_AND_POSTS and _acts(ctx, m) else m for m in told]
    return told + [x for m in told if m.cls is Cls.PopulationGroup for x in _sharing(ctx, m, told)]


def _acts(ctx: Context, m: Mention) -> bool:
    """11位|老工友|当…, 外卖员|随时|进来: so many of them, or they as a rule, do or get something; 党员76名 counts."""
    before, after = ctx.before(m.start), ctx.after(m.end)
    if after is None or after.start != m.end or m.rule == "people.inside" or m.name in _NOBODY:
        return False
    if after.text in _HOW_THEY_ACT and m.name not in _EVERYBODY:
        return True
    counted = before is not None and before.end == m.start and before.kind is Kind.NUM
    if before is None or not counted or before.text[-1] not in _HEADS_COUNTED:
        return False
    return after.kind in _IN_CLAUSES and after.text not in _NOT_DONE


def _sharing(ctx: Context, m: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """空巢、独居|老人: the ones before that share the last word."""
    i = ctx.index(m.start)
    out: list[Mention] = []
    if i < 2 or ctx.tokens[i - 1].kind is not Kind.LINK:
        return out
    base = next((b for b in _BASES if m.name.endswith(b) and m.name != b), "")
    while base and i >= 2 and ctx.tokens[i - 1].kind is Kind.LINK:
        token = ctx.tokens[i - 2]
        name = token.text + base
        head = head_of(name)
        taken = any(overlapping(x, token.start, token.end) for x in mentions)
        if head is None or head.word != name or head.cls is not Cls.PopulationGroup or taken:
            break
        out.append(Mention(token.start, token.end, Cls.PopulationGroup, name, "people.shared", head=name))
        i -= 2
    return out


def _first(ctx: Context, run: Sequence[Token], mentions: Sequence[Mention]) -> Mention | None:
    """育龄妇女|免费筛查: the group begins the phrase, and nothing but a deed is named by the rest."""
    if len(run) > 1 and run[0].text in _WHOSE:
        run = run[1:]  # 12个|乡镇|搬迁群众
    start, end = run[0].start, run[-1].end
    best: Mention | None = None
    for token in run[:-1]:
        if token.kind is not Kind.NOUN or token.end - start > _LONGEST:
            break
        name = ctx.clean[start : token.end]
        head = head_of(name)
        if head is not None and head.cls is Cls.PopulationGroup:
            group = Mention(start, token.end, Cls.PopulationGroup, name, "people.first", head=head.word)
            bare = head.modified and name == head.word
            if not bare or _told(ctx, group) is not group or _does_for(ctx, start):
                best = group
    if best is None or any(
        (overlapping(m, start, end) and m.cls is not Cls.Initiative) or (m.start == start and m.end >= best.end)
        for m in mentions
    ):
        return None
    return best


def _does_for(ctx: Context, start: int) -> bool:
    """让|老人|既…, 由|居民|自发…, 300名|居民|欢聚…: a word right before that takes people, or counts them."""
    before = ctx.before(start)
    if before is None or before.end != start:
        return False
    return before.text in _TAKES_PEOPLE or before.kind is Kind.NUM


def _told(ctx: Context, m: Mention) -> Mention:
    """80岁以上|老人, 行动不便的|老人: the age or the clause is part of the name."""
    i = ctx.index(m.start) - 1
    if i < 0:
        return m
    tokens = ctx.tokens
    last = tokens[i]
    if i and last.text in _AGE_WORDS and tokens[i - 1].kind is Kind.NUM and "岁" in tokens[i - 1].text:
        return _from(ctx, m, tokens[i - 1].start)
    if i > 1 and last.kind is Kind.DE and tokens[i - 1].text in _AGE_WORDS and "岁" in tokens[i - 2].text:
        return _from(ctx, m, tokens[i - 2].start)  # 80岁以上的|老人
    if last.kind is not Kind.DE or m.name != m.head or not i or _is_place(tokens[i - 1].text):
        return m
    k = i
    while k and _in_clause(tokens[k - 1]) and last.start - tokens[k - 1].start <= _LONGEST_CLAUSE:
        k -= 1
    closed = k == 0 or tokens[k - 1].kind in _OUTSIDE or tokens[k - 1].text in _EDGES
    told = last.start - tokens[k].start
    if closed and (_SHORTEST_CLAUSE <= told <= _LONGEST_CLAUSE or ctx.clean[tokens[k].start : last.start] in _STATES):
        return _from(ctx, m, tokens[k].start)
    return m


def _is_place(word: str) -> bool:
    """市区的老人: where they are, not what they are like."""
    return word.endswith("区") or tag(word) in _OF_PLACES


def _in_clause(token: Token) -> bool:
    return token.kind in _IN_CLAUSES and token.text not in _EDGES


def _from(ctx: Context, m: Mention, start: int) -> Mention:
    return replace(m, start=start, name=ctx.clean[start : m.end])  # 老人 in general are other people
