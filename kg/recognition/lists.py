"""Lists that their class closes: A、B等活动, “A”“B”等平台, A、B等党内组织生活制度."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.language.wordlists import words_of
from kg.recognition.classes import PROGRAMS
from kg.recognition.lexicon import Head, head_of, verb_of
from kg.recognition.tokens import NAMES, Kind, Token
from kg.vocab import Cls

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ClosedList:
    """`items` are half-open token ranges; `closer` the range of the class phrase, `head` its head word."""

    items: tuple[Range, ...]
    closer: Range
    head: Head
    exact: bool = False  # as many items as are counted: 红烛课堂、红烛集市|两个|服务项目


_CLOSER_SPAN: Final = 7  # tokens between 等 and the end of the class phrase (等形式多样主题活动)
_ET_CETERA: Final = frozenset({"等", "等等"})
_TRANSITIVE: Final = words_of("cues.tsv", "transitive")
_ADVERBIAL: Final = words_of("cues.tsv", "adverbial")
_ACTIVITIES: Final = frozenset({"活动", "行动"})
_SUCH_AS: Final = frozenset({"如", "比如", "例如", "像", "包括"})
_ROUND_ENDS: Final = frozenset("大类")
_ROUND: Final = re.compile(r"(?:[二三四五六七八九十]|\d{1,2})(?:大类|大|类)$")
_TOGETHER: Final = frozenset({"共建", "联动", "协同", "联建", "共享", "联合", "互助", "合作", "结对", "会商", "协作"})
_SHORT: Final = 2  # characters of a small number with its unit
_UNITS: Final = frozenset("个项种件支")
_NUMERALS: Final = {c: n for n, c in enumerate("一二三四五六七八九", 1)} | {str(n): n for n in range(1, 10)} | {"两": 2}
_COUNTED: Final = PROGRAMS | {Cls.Initiative, Cls.Mechanism, Cls.VolunteerTeam}
_DEEDS: Final = words_of("cues.tsv", "programme")
_HELD: Final = re.compile(r"[\d.万余多数百千几十]+(?:场次?|期|堂)$")  # 6800多场次
_THINGS: Final = re.compile(r"[二三四五六七八九十\d](?:件(?:实事|好事|小事|事)|项(?:服务|实事|行动|举措))$")  # 八件事


def closed_lists(clean: str, tokens: Sequence[Token]) -> list[ClosedList]:
    """The closed lists of one sentence, left to right."""
    out = []
    for i, token in enumerate(tokens):
        exact = False
        if token.text in _ET_CETERA:
            items = _items(tokens, i)
            closer = items and (
                _closer(clean, tokens, i + 1) or _programme(tokens, i + 1) or _opener(clean, tokens, items[0][0])
            )
        elif token.text[-1] in _ROUND_ENDS and _counts(tokens, i):
            items = _items(tokens, i)
            closer = _closer(clean, tokens, i + 1) if len(items) > 1 else None
        elif token.kind is Kind.NUM and token.text[-1] in _UNITS and len(token.text) == _SHORT:
            items = _items(tokens, i)
            exact = len(items) == _NUMERALS.get(token.text[0])
            closer = _told_by_number(clean, tokens, i) if exact else None
        else:
            continue
        if items and closer:
            out.append(ClosedList(items, *closer, exact))
    return out


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """红色先锋、蓝色春蕾|四大|驿站: counted, not closed by 等."""
    if not i or tokens[i].kind is Kind.STOP or not _ROUND.match(tokens[i].text):
        return False
    return tokens[i - 1].kind in (Kind.NOUN, Kind.VERB) and tokens[i - 1].end == tokens[i].start


def _told_by_number(clean: str, tokens: Sequence[Token], i: int) -> tuple[Range, Head] | None:
    """暖邻课堂、暖邻集市|两个|服务项目: as many as are counted, and all of one kind."""
    if not i or tokens[i - 1].kind not in (Kind.NOUN, Kind.VERB, Kind.QUOTE) or tokens[i - 1].text in _ET_CETERA:
        return None
    closer = _closer(clean, tokens, i + 1)
    return closer if closer is not None and closer[0][0] == i + 1 and closer[1].cls in _COUNTED else None


def _programme(tokens: Sequence[Token], i: int) -> tuple[Range, Head] | None:
    """A、B等|科目, A、B等|20多场, A、B等|“称心六件事”: no class closes the list, but what it holds is deeds."""
    j = i
    while j < len(tokens) and tokens[j].nominal:
        j += 1
    if j > i:
        held = tokens[j - 1].text in _DEEDS
    else:
        j = i + 1
        held = i < len(tokens) and (
            (tokens[i].kind is Kind.NUM and bool(_HELD.match(tokens[i].text)))
            or (tokens[i].kind is Kind.QUOTE and bool(_THINGS.search(tokens[i].text)))
        )
    return ((i, j), Head(tokens[j - 1].text, Cls.Initiative)) if held else None


def _closer(clean: str, tokens: Sequence[Token], start: int) -> tuple[Range, Head] | None:
    """The first noun phrase after 等 that ends in a head word."""
    n = len(tokens)
    limit = min(n, start + _CLOSER_SPAN)
    i = start
    while i < limit:
        if tokens[i].kind in (Kind.STOP, Kind.LINK):
            return None
        if tokens[i].kind is Kind.NAME:
            head = head_of(tokens[i].text)  # A、B等|上门服务
            return ((i, i + 1), head) if head is not None else None
        if tokens[i].kind is Kind.VERB and (ways := _ways(tokens, i)) is not None:
            return ways
        if tokens[i].kind is Kind.VERB and tokens[i].text in _TRANSITIVE:
            return None  # A、B等|参与|社区服务
        if not tokens[i].nominal:
            if tokens[i].kind is Kind.VERB:
                return None
            i += 1
            continue
        j = i + 1
        while j < n and tokens[j].nominal:
            j += 1
        if j == n or tokens[j].kind is not Kind.DE:
            head = head_of(clean[tokens[i].start : tokens[j - 1].end])
            if head is None and j - i > 1 and j < n and tokens[j].kind is Kind.VERB:
                j -= 1  # 等|部门|常态|进驻
                head = head_of(clean[tokens[i].start : tokens[j - 1].end])
            return _before_verb(clean, tokens, i, j) or (((i, j), head) if head is not None else None)
        i = j
    return None


def _ways(tokens: Sequence[Token], i: int) -> tuple[Range, Head] | None:
    """A、B等|共建联动制度: a system is called by what those in it do together."""
    j = i
    while j < len(tokens) and tokens[j].text in _TOGETHER:
        j += 1
    if i == j or j == len(tokens) or tokens[j].kind is not Kind.NOUN:
        return None
    head = head_of(tokens[j].text)
    return ((i, j + 1), head) if head is not None and head.cls is Cls.Mechanism else None


def _before_verb(clean: str, tokens: Sequence[Token], i: int, j: int) -> tuple[Range, Head] | None:
    """A、B等活动|评选…: the class phrase ends before an action that the tokens take for a noun."""
    for k in range(i + 1, j):
        if tokens[k - 1].text in _ACTIVITIES and k + 1 < j and verb_of(tokens[k].text)[1]:
            head = head_of(clean[tokens[i].start : tokens[k - 1].end])
            return ((i, k), head) if head is not None else None
    return None


def _opener(clean: str, tokens: Sequence[Token], first: int) -> tuple[Range, Head] | None:
    """便民活动，如A、B等: the class stands before the list."""
    if first < 2 or tokens[first - 1].text not in _SUCH_AS:
        return None
    j = first - 1
    while j > 0 and tokens[j - 1].kind is Kind.STOP:
        j -= 1
    i = j
    while i > 0 and tokens[i - 1].nominal:
        i -= 1
    head = head_of(clean[tokens[i].start : tokens[j - 1].end]) if i < j else None
    return ((i, j), head) if head is not None else None


def _items(tokens: Sequence[Token], end: int) -> tuple[Range, ...]:
    """Goes left from 等 over names and links; a verb between two links belongs to its item (测量血压)."""
    items: list[Range] = []
    right = end
    i = end - 1
    while i >= 0:
        kind = tokens[i].kind
        if kind is Kind.LINK:
            if right > i + 1:
                items.append((i + 1, right))
            right = i
        elif kind is Kind.QUOTE and i + 1 < right and tokens[i + 1].kind is Kind.QUOTE:
            items.append((i + 1, right))
            right = i + 1
        elif kind in (Kind.VERB, Kind.BREAK, Kind.NUM):
            if not _goes_on(tokens, i, right):
                break
        elif kind not in NAMES:
            break
        i -= 1
    if right > i + 1:
        items.append((i + 1, right))
    items.reverse()
    return tuple(items)


def _goes_on(tokens: Sequence[Token], i: int, right: int) -> bool:
    """The item goes on over a verb, a particle or a number, where one more link shows that the list does."""
    token = tokens[i]
    if i and i + 1 == right and token.kind is Kind.VERB and tokens[i - 1].kind is Kind.NOUN:
        return True  # 信息|发布、
    if _opens_item(tokens, i, right):
        return True
    return _link_before(tokens, i) and not {"carry", "mobilise"} & set(token.verbs)


def _opens_item(tokens: Sequence[Token], i: int, right: int) -> bool:
    """免费|理发、: the first item is an action and how it is done, with nothing but a particle before it."""
    token = tokens[i]
    if token.text in _ADVERBIAL:
        return i + 1 < right and tokens[i + 1].kind in (Kind.VERB, Kind.NOUN)
    return token.noun and i + 1 == right and i > 0 and tokens[i - 1].text in _ADVERBIAL


def _link_before(tokens: Sequence[Token], i: int) -> bool:
    for k in range(i - 1, max(-1, i - 4), -1):
        if tokens[k].kind is Kind.LINK:
            return True
        if tokens[k].kind in (Kind.STOP, Kind.DE, Kind.VERB):
            return False
    return False
