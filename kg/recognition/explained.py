"""Coined names that are explained by their parts: “三问”工作法，即A、B、C; A、B、C“三个一”要求.

The parts are told by where they stand: after the name and a word of explaining, or right before a name whose number
they make up. The same look gives the pass its mentions and kg.extraction.parts its links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import PROGRAMS
from kg.recognition.context import Context, overlapping, unquoted
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Explained:
    """The whole and its parts, as spans of the clean text."""

    whole: Span
    parts: tuple[Span, ...]


WHOLES: Final = PROGRAMS | {Cls.Mechanism, Cls.Initiative}

_BRANDS: Final = frozenset({Cls.Program, Cls.Brand})
_EXPLAINING: Final = words_of("cues.tsv", "explaining")
_OPENS: Final = frozenset("：（，")
_ENDS: Final = frozenset("。；，）！？")
_ET_CETERA: Final = frozenset({"等", "等等"})
_FARTHEST: Final = 4  # characters between the name and the word of explaining
_FEW: Final = 2
_SHORTEST, _LONGEST = 2, 14
_MAKING: Final = frozenset({"adopt", "run", "found", "build", "carry", "study", "use", "other"})
_DIGITS: Final = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "双": 2}
_NUMERALS: Final = re.compile(r"\d|[一二三四五六七八九十两双]")
_MEASURES: Final = frozenset("率数量度")  # 办结率、满意率: what is measured
_FORMULA: Final = re.compile(r"\d[+＋]")  # 1+3+N: what follows explains its terms, with who and how many
_MARKS: Final = re.compile(r"[“”《》0-9的]")


def explained(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the parts that explain coined names among them."""
    out = mentions
    for found in explanations(ctx.clean, ctx, mentions):
        whole = next(m for m in mentions if m.end == found.whole[1] and m.cls in WHOLES)
        out = [_without(m, found) if m is whole else m for m in out]
        exact = {(m.start, m.end): m.cls for m in out if not m.generic}
        named = [exact[span] for span in found.parts if span in exact]
        kind = whole.cls if whole.cls is Cls.Initiative else Cls.Program if whole.cls in _BRANDS else Cls.Mechanism
        cls = named[0] if len(named) * 2 > len(found.parts) else kind  # 院长、楼长、单元长: as the others are
        for start, end in found.parts:
            if (start, end) not in exact:
                out = [m for m in out if not (overlapping(m, start, end) and _is_loose(m))]
                out.append(Mention(start, end, cls, unquoted(ctx.clean[start:end]), "mechanism.part"))
    return out


def _without(whole: Mention, found: Explained) -> Mention:
    """The whole without the last of the parts before it, which its phrase may hold: 每季一讲座|“三个一”."""
    if whole.start >= found.whole[0]:
        return whole
    name = min((whole.name, *whole.aliases), key=len)
    aliases = tuple(alias for alias in whole.aliases if alias != name and alias.startswith(name))
    return replace(whole, start=found.whole[0], name=name, aliases=aliases)


def _is_loose(m: Mention) -> bool:
    """A deed or a way inside the part is the part itself; who does it is named beside it."""
    return m.cls in (Cls.Initiative, Cls.Mechanism) or m.generic


class Read(Protocol):
    """A sentence, while it is read (a Context) or afterwards (a Reading)."""

    @property
    def tokens(self) -> Sequence[Token]: ...

    @property
    def words(self) -> frozenset[str]: ...

    @property
    def kinds(self) -> frozenset[Kind]: ...


def explanations(clean: str, read: Read, mentions: Sequence[Mention]) -> Iterator[Explained]:
    """The explained names of one sentence."""
    if Kind.QUOTE not in read.kinds and _EXPLAINING.isdisjoint(read.words):
        return  # no coined name, and no word of explaining
    coined = any(m.cls in WHOLES and m.rule.startswith("coined") for m in mentions)
    if not coined and _EXPLAINING.isdisjoint(read.words):
        return
    tokens = read.tokens
    wholes = {m.end: m for m in mentions if m.cls in WHOLES and not m.generic and m.rule != "mechanism.part"}
    wholes = {end: m for end, m in wholes.items() if not _FORMULA.match(m.name)}
    if not wholes:
        return
    for i, token in enumerate(tokens):
        if token.text in _EXPLAINING or token.text in _OPENS:
            whole = _before(tokens, i, wholes)
            if whole is not None and (token.text in _EXPLAINING or whole.rule.startswith("coined")):
                spans = _after(clean, tokens, i + 1, _numbers(whole.name), token.text not in _EXPLAINING)
                if spans and (token.text != "，" or _are_alike(spans)):
                    yield Explained((whole.start, whole.end), spans)
        elif token.kind is Kind.QUOTE and i >= 4 and tokens[i - 1].kind is not Kind.STOP:
            at = token.start
            whole = next((m for m in mentions if m.start <= at < m.end and m.cls in WHOLES), None)
            if whole is not None and whole.rule.startswith("coined"):
                spans = _leading(clean, tokens, i, _numbers(token.text))
                if spans:
                    yield Explained((at, whole.end), spans)


def _numbers(name: str) -> frozenset[int]:
    """How many parts a coined name can have: 三个一 3, 三长三员 3 or 6; none where it has no number."""
    digits = [int(d) if d.isdigit() else _DIGITS[d] for d in _NUMERALS.findall(name)]
    if not digits or not _NUMERALS.match(name) or name[:2].isdigit():
        return frozenset()
    return frozenset({digits[0], sum(digits)})


def _before(tokens: Sequence[Token], i: int, wholes: dict[int, Mention]) -> Mention | None:
    """The name that stands right before token `i`, with no more than a comma and an adverb between."""
    k = i - 1
    while k >= 0 and tokens[i].start - tokens[k].end < _FARTHEST:
        if tokens[k].end in wholes:
            return wholes[tokens[k].end]
        if tokens[k].kind not in (Kind.STOP, Kind.BREAK, Kind.NOUN) or tokens[k].text in "。；":
            return None
        k -= 1
    return None


def _after(
    clean: str, tokens: Sequence[Token], first: int, numbers: frozenset[int], numbered: bool
) -> tuple[Span, ...]:
    """The items from token `first` on. A comma ends the list, unless the number of the name asks for more."""
    spans: list[Span] = []
    best: tuple[Span, ...] = ()
    start = last = -1
    for token in (*tokens[first:], None):
        ends = token is None or token.text in _ENDS or token.text in _ET_CETERA
        if token is not None and not ends and token.kind is not Kind.LINK:
            if start >= 0 and token.kind is Kind.QUOTE and clean[last - 1] == "”":
                spans.append((start, last))  # “贴心”“细心”
                start = -1
            start = token.start if start < 0 else start
            last = token.end
            continue
        if start >= 0:
            spans.append((start, last))
            start = -1
        if ends:
            fits = len(spans) in numbers if numbers and numbered else len(spans) > 1
            if fits and all(_is_part(clean, *s) for s in spans) and (not best or len(spans) in numbers):
                best = tuple(spans)
            if token is None or token.text != "，" or not numbers or len(spans) >= max(numbers):
                break
    return best if not numbered or numbers else ()


def _are_alike(spans: Sequence[Span]) -> bool:
    """The items are of one length, three or more: 组织联建、资源联享、活动联办."""
    return len(spans) > _FEW and len({end - start for start, end in spans}) == 1


def _is_part(clean: str, start: int, end: int) -> bool:
    text = clean[start:end]
    if text[0] == "“" and text.find("”") == len(text) - 1:
        text = text[1:-1]
    return _SHORTEST <= len(text) <= _LONGEST and text[-1] not in _MEASURES and not _MARKS.search(text)


def _leading(clean: str, tokens: Sequence[Token], i: int, numbers: frozenset[int]) -> tuple[Span, ...]:
    """每周一走访、每月一宣传、每季一讲座|“三个一”: the items of a list that ends where the numbered name begins."""
    end = i - 1 if tokens[i - 1].kind is Kind.DE else i
    if tokens[end - 1].kind is Kind.QUOTE and end < i:
        return _quoted(tokens[end - 1], numbers)  # “A、B、C”的“三个一”工作法
    while end < i and (of := next((n for n in range(end - 1, end - 4, -1) if tokens[n].text == "为"), -1)) > 0:
        end = of  # 以A、B、C|为主要内容的
    spans: list[Span] = []
    right = end
    k = end - 1
    while k >= 0 and tokens[k].kind is not Kind.STOP and tokens[k].text != "以":
        if tokens[k].text == "、":
            if right <= k + 1:
                return ()
            spans.append((tokens[k + 1].start, tokens[right - 1].end))
            right = k
        k -= 1
    if not spans or len(spans) + 1 not in numbers or right <= k + 1:
        return ()
    spans.append((_first(tokens, k + 1, right, spans), tokens[right - 1].end))
    spans.reverse()
    return tuple(spans) if all(_is_part(clean, *s) for s in spans) else ()


def _quoted(token: Token, numbers: frozenset[int]) -> tuple[Span, ...]:
    """The items of a list in one pair of quotation marks."""
    spans: list[Span] = []
    at = token.start + 1
    for item in token.text.split("、"):
        spans.append((at, at + len(item)))
        at += len(item) + 1
    fits = len(spans) in numbers and all(_SHORTEST <= end - start <= _LONGEST for start, end in spans)
    return tuple(spans) if fits else ()


def _first(tokens: Sequence[Token], begin: int, right: int, others: Sequence[Span]) -> int:
    """Where the first item begins: as long as the others where they are all of one length, else after the verb."""
    lengths = {end - start for start, end in others}
    wanted = tokens[right - 1].end - min(lengths)
    if len(lengths) == 1 and any(t.start == wanted for t in tokens[begin:right]):
        return wanted
    verbs = [n for n in range(begin, right - 1) if tokens[n].kind is Kind.VERB and _MAKING & set(tokens[n].verbs)]
    return tokens[verbs[0] + 1].start if verbs else tokens[begin].start
