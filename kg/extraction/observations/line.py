"""A sentence with numbers, as tokens: what can name the thing counted, and what ends its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import ClassVar, Final

from kg.constants import Constants
from kg.language import quantities, wordlists
from kg.language import segment as segmenter
from kg.language.quantities import Found, Quantity
from kg.recognition.lexicon import verb_of
from kg.records import record


class Kind(Constants):
    """What a token does to the name of the thing counted."""

    NOUN: ClassVar[Kind]  # part of it
    ACTION: ClassVar[Kind]  # a verb that may be part of a noun phrase too: 服务, 培训
    VERB: ClassVar[Kind]  # a verb of the genre that takes what is counted: 开展, 建立
    MODIFIER: ClassVar[Kind]  # an adjective or an age: part of it before a noun
    LINK: ClassVar[Kind]  # 、和与及
    DE: ClassVar[Kind]  # 的
    FILLER: ClassVar[Kind]  # 共, 有, 达: between the thing and its number
    BREAK: ClassVar[Kind]  # adverbs, prepositions, pronouns, time
    STOP: ClassVar[Kind]  # punctuation
    NUMBER: ClassVar[Kind]


@record
class Token:
    """Offsets are those of the sentence. `quantity` is the index in `Line.quantities`, else -1."""

    start: int
    end: int
    text: str
    kind: Kind
    quantity: int = -1


@record
class Line:
    """A sentence with its numbers. `at[i]` is the token of quantity i; `dated` where the sentence names a time."""

    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    at: tuple[int, ...]
    dated: bool

    def kind(self, k: int) -> Kind:
        """The kind of token `k`; beyond the ends of the sentence a stop."""
        return self.tokens[k].kind if 0 <= k < len(self.tokens) else Kind.STOP


_TAGS: Final = dict.fromkeys(
    ["p", "d", "c", "r", "ul", "u", "uv", "ud", "uz", "ug", "y", "t", "e", "o", "ad", "vd", "z"], Kind.BREAK
) | dict.fromkeys(("a", "an", "b"), Kind.MODIFIER)
_SET_PHRASES: Final = frozenset({"l", "z", "i"})  # tags of the dictionary
_ADVERBS: Final = frozenset({"d", "ad", "a", "z", "vd"})
_MARKS: Final = (
    dict.fromkeys("，；。：！？…（）()【】[]“”‘’\n\r\t ", Kind.STOP)
    | dict.fromkeys(["、", "和", "与", "及", "以及", "或"], Kind.LINK)
    | {"的": Kind.DE}
)
_MARKED: Final = (("date", Kind.BREAK), ("age", Kind.MODIFIER), ("address", Kind.BREAK), ("ordinal", Kind.BREAK))
_MOVES: Final = frozenset("掉降跌涨升减缩增")
_DEPENDING: Final = _MOVES | {"会", "到", "至", "无", "非", "等", "等等", "分类"}  # on their neighbours
_GAP: Final = "，"
_CLAUSE: Final = re.compile("[，。；：]")
_WHOLE: Final = re.compile(
    r"急难愁盼|占比|占地|可支配|共驻|互需|时长|用时|诉求|再就业|[年月日周]均(?!年龄)|[\u4e00-\u9fff]{2}率(?<![占的达为总]率)|总?[人户]数|"
    r"“[^“”]{1,40}”|《[^》]*》|（[^（）\d]{1,30}）(?=[\d约近共])|（[^（）\d]{1,6}）|[xX×*]{2,}|[A-Za-z]+"
)
EVERY: Final = re.compile(
    r"每(?:隔|逢)?(?P<many>一|两|二|三|四|\d{1,2})?(?P<ge>个)?"
    r"(?P<period>季度|季|月份?|星期|周|半年|半个月|半月|年度?|学期|天|日|晚|小时)(?![末底初终])(?:(?<=周)[一二三四五六日](?![次场]))?"
)
"""每月, 每两个月, 每周四: how often."""


def line(text: str) -> Line | None:
    """The sentence as tokens; None where nothing in it counts."""
    found = quantities.read(text)
    if not found.quantities:
        return None
    tokens = tuple(_settled(_tokens(text, found)))
    at = [0] * len(found.quantities)
    for i, token in enumerate(tokens):
        if token.quantity >= 0:
            at[token.quantity] = i
    return Line(text, tokens, found.quantities, tuple(at), "date" in found.marks)


def _tokens(text: str, found: Found) -> list[Token]:
    """Numbers, dates, ages, quoted names first; the words of what lies between them. Nothing further off than the
    clauses beside the numbers.
    """
    fixed = [Token(q.start, q.end, text[q.start : q.end], Kind.NUMBER, i) for i, q in enumerate(found.quantities)]
    spans: list[tuple[int, int, Kind]] = [(*span, kind) for name, kind in _MARKED for span in found.marks.get(name, ())]
    spans += [(*match.span(), Kind.BREAK) for match in EVERY.finditer(text)]
    spans += [(*match.span(), _listed().get(match[0], Kind.NOUN)) for match in _WHOLE.finditer(text)]
    for start, end, kind in spans:
        if not any(start < token.end and token.start < end for token in fixed):
            fixed.append(Token(start, end, text[start:end], kind))
    fixed.sort(key=lambda token: token.start)
    at, last = _window(text, found.quantities[0].start, found.quantities[-1].end)
    kept: list[Token] = []
    gaps: list[str] = []
    begin = at
    for token in fixed:
        if at <= token.start and token.end <= last:
            gaps.append(text[at : token.start])
            kept.append(token)
            at = token.end
    gaps.append(text[at:last])
    return _between(gaps, kept, begin)


def _between(gaps: Sequence[str], kept: Sequence[Token], begin: int) -> list[Token]:
    """The words of the gaps, the first of which begins at `begin`, and between two gaps the token that stands there.

    Cut in one go, with a comma in the place of each token, since no word goes over a comma.
    """
    out: list[Token] = []
    passed = 0
    shift, border = begin, len(gaps[0])
    for word, at in segmenter.words(_GAP.join(gaps)):
        if at == border:
            token = kept[passed]
            passed += 1
            shift, border = token.end - at - 1, at + 1 + len(gaps[passed])
            out.append(token)
        else:
            start = shift + at
            for begins, ends, part, kind in _parts(word):
                out.append(Token(start + begins, start + ends, part, kind))
    return out


def _window(text: str, first: int, last: int) -> tuple[int, int]:
    """Where the second clause before `first` begins, and where the clause after `last` ends."""
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    before = [at for at in ends if at < first][-3:]
    after = [at for at in ends if at >= last][:2]
    return before[0] + 1 if len(before) == 3 else 0, after[1] + 1 if len(after) == 2 else len(text)


@segmenter.by_word
def _parts(word: str) -> tuple[tuple[int, int, str, Kind], ...]:
    """The word, or the two that it is, each with where in the word it begins and ends."""
    if len(word) == 4 and segmenter.tag(word) in _SET_PHRASES and _is_verb_and_object(word):
        return (0, 2, word[:2], _kind(word[:2])), (2, 4, word[2:], _kind(word[2:]))
    return ((0, len(word), word, _kind(word)),)


def _is_verb_and_object(word: str) -> bool:
    """Whether four characters that the dictionary holds as a set phrase are two words: 发展党员, 化解矛盾, 表示满意."""
    return word not in _listed() and bool(verb_of(word[:2])[0]) and segmenter.tag(word[2:])[:1] in {"n", "v", "a"}


def _kind(word: str) -> Kind:
    """What a word does, by the lists or by its part of speech."""
    speech = segmenter.tag(word)
    kind = _listed().get(word)
    if kind is not None:
        return kind
    verbs, noun = verb_of(word)
    if verbs:
        return Kind.ACTION if noun else Kind.VERB
    if len(word) == 4 and speech in _SET_PHRASES:
        if segmenter.tag(word[2:]).startswith("n"):
            return Kind.NOUN  # 邻里纠纷
        if segmenter.tag(word[:2]) in _ADVERBS and verb_of(word[2:])[0]:
            return Kind.VERB  # 紧紧围绕
        if speech == "i":
            return Kind.MODIFIER  # 灯火通明
    if speech == "t" and len(word) > 2 and word.endswith("节"):
        return Kind.NOUN  # 中秋节
    if (kind := _TAGS.get(speech)) is not None:
        return kind
    return Kind.ACTION if speech.startswith("v") else Kind.NOUN


def _settled(tokens: list[Token]) -> list[Token]:
    """Words that depend on their neighbours: 会 is a meeting at the end of a phrase (理论学习会15次), else an auxiliary
    verb; 到 belongs to a number only after a verb (降到15分钟, not 到两家去); 等 before a number ends the examples.
    """
    out = list(tokens)
    for i, token in enumerate(tokens):
        if token.text not in _DEPENDING:
            continue
        kind = token.kind
        before = tokens[i - 1] if i else None
        after = tokens[i + 1].kind if i + 1 < len(tokens) else Kind.STOP
        if token.text == "会":
            ends = after in (Kind.STOP, Kind.LINK, Kind.NUMBER, Kind.DE)
            short = before is not None and before.kind is Kind.NOUN and len(before.text) == 1
            kind = Kind.NOUN if ends or short else Kind.BREAK
        elif token.text in ("到", "至"):
            verb = before is not None and before.kind in (Kind.VERB, Kind.ACTION)
            kind = Kind.FILLER if verb and after is Kind.NUMBER else Kind.BREAK
        elif token.text in _MOVES and i + 1 < len(tokens) and tokens[i + 1].text in ("到", "至"):
            kind = Kind.VERB  # 掉|到38%
        elif token.text in ("无", "非") and after is Kind.NOUN:
            kind = Kind.MODIFIER  # 无物业小区
        elif token.text == "分类" and before is not None and before.kind is Kind.NOUN and after is Kind.NOUN:
            kind = Kind.NOUN  # 垃圾|分类|亭
        elif token.text in ("等", "等等") and after is Kind.NUMBER:
            kind = Kind.FILLER
        out[i] = replace(token, kind=kind)
    return out


@cache
def _listed() -> dict[str, Kind]:
    """The words of lexicons/counting.tsv. KgError, with file and line, for a bad kind or a word with two kinds."""
    table: dict[str, Kind] = dict(_MARKS)
    for row in wordlists.shipped("counting.tsv"):
        for word in row.words:
            if row.cls.upper() not in Kind.__annotations__ or word in table:
                raise wordlists.refused(row.where, f"“{word}”不能这样归类", f"“{word}” cannot be of kind {row.cls}")
            table[word] = getattr(Kind, row.cls.upper())
    return table
