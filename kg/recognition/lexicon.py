"""The words that rules of recognition look up: heads of names, verbs of the genre, set phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import refused, shipped, words_of
from kg.vocab import Cls

# The flags of lexicons/heads.tsv.
_FLAGS: Final = frozenset("cmbgqav")
_PLACE_KINDS: Final = "点站室角屋区亭坊间馆棚柜吧廊舱"
_TEAM_KINDS: Final = ("队", "小队", "分队", "小分队")
_DEED: Final = 2


@dataclass(frozen=True, slots=True)
class Head:
    """A word that a name can end in."""

    word: str
    cls: Cls
    container: bool = False  # cut out wherever it stands in a noun phrase: 社区|党总支|党员
    modified: bool = False  # alone it names nothing: 活动, 制度
    generic: bool = False  # alone it refers back: 社区, 服务站
    action: bool = False  # also a verb: 整治, 走访
    weak: bool = False  # names something only with a coined name or a long modifier: “1+4+N”模式
    long: bool = False  # only with a modifier of three characters or more


@cache
def heads() -> dict[str, Head]:
    """Head word → Head. Raises KgError for a class or flag that does not exist, or a word listed twice."""
    table: dict[str, Head] = {}
    for row in shipped("heads.tsv"):
        if row.cls not in Cls.__members__ or set(row.rest) - _FLAGS:
            raise refused(row.where, "没有这个类或标志", f"no such class or flag: {row.cls} {row.rest}")
        has = {flag: flag in row.rest for flag in _FLAGS}
        for word in row.words:
            if word in table:
                raise refused(row.where, f"“{word}”重复", f"“{word}” stands on an earlier line already")
            table[word] = Head(word, Cls[row.cls], has["c"], has["m"], has["g"], has["v"], has["q"], has["a"])
    for word, cls in _compounds():
        table.setdefault(word, Head(word, cls, container=cls is not Cls.Facility, modified=cls is Cls.Facility))
    return table


def _compounds() -> Iterator[tuple[str, Cls]]:
    """托育|点, 督导|队: what a place or a team is for, and a character that says that it is one."""
    uses = words_of("cues.tsv", "modifying")
    yield from ((use + kind, Cls.Facility) for use in uses for kind in _PLACE_KINDS)
    deeds = words_of("cues.tsv", "action")
    yield from ((deed + kind, Cls.VolunteerTeam) for deed in deeds for kind in _TEAM_KINDS if len(deed) == _DEED)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Last two characters → the lengths of the head words that end in them, longest first; and those of one by it."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in heads():
        lengths[word[-2:]].add(len(word))
    for ending, found in lengths.items():
        if ending[-1] in heads():
            found.add(1)
    return {ending: tuple(sorted(found, reverse=True)) for ending, found in lengths.items()}


def head_of(text: str) -> Head | None:
    """The longest head word that `text` ends in: 望江社区党总支 ends in 党总支."""
    table, lengths = heads(), _lengths()
    for length in lengths.get(text[-2:]) or lengths.get(text[-1:], ()):
        head = table.get(text[-length:])
        if head is not None:
            return head
    return None


@cache
def general_bodies() -> frozenset[str]:
    """Kinds of state bodies that leave open which one is meant: 有关部门, 工作专班."""
    return words_of("unnamed.tsv", "body")


@cache
def slogans() -> frozenset[str]:
    """Set phrases that look like coined names and name nothing."""
    return words_of("slogans.tsv", "slogan")


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], bool]]:
    table: defaultdict[str, list[str]] = defaultdict(list)
    for row in shipped("verbs.tsv"):
        for word in row.words:
            table[word].append(row.cls)
    nouns = words_of("cues.tsv", "action")
    return {word: (tuple(classes), word in nouns) for word, classes in table.items()}


_NO_VERB: Final[tuple[tuple[str, ...], bool]] = ((), False)


def verb_of(word: str) -> tuple[tuple[str, ...], bool]:
    """The classes of a verb, in the order of lexicons/verbs.tsv, and whether it is an action noun too.

    >>> verb_of("帮扶")
    (('serve',), True)
    """
    return _verbs().get(word, _NO_VERB)


# Kinds of two characters that the dictionary does not hold: 连|廊.
_PLACED: Final = frozenset({Cls.Facility, Cls.Place})


@dataclass(frozen=True, slots=True)
class Joinable:
    """Words of the genre that the dictionary may have in pieces."""

    anywhere: frozenset[str]  # 用|好, 下|一步: words wherever they stand
    kinds: frozenset[str]  # 宣讲|队: unless what stands first owns the rest (社区|工作队)
    openings: frozenset[str]  # what any of them begins with


@cache
def joinable() -> Joinable:
    """The verbs of two characters or more, the longer heads of names, and the words that function.tsv lists."""
    anywhere = words_of("function.tsv", "word") | {verb for verb in _verbs() if len(verb) > 1}
    kinds = frozenset(
        word for word, h in heads().items() if (len(word) > 2 or (h.cls in _PLACED and not tag(word))) and not h.action
    )
    openings = frozenset(word[:end] for word in anywhere | kinds for end in range(1, len(word)))
    return Joinable(anywhere, kinds - anywhere, openings)
