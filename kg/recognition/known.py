"""Names that the country knows, and those that the user adds.

National names come from lexicons (national.tsv, places.tsv). What documents, speeches and doctrines are called by is in
`doctrine`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from kg.language import lexicon
from kg.language.lexicon import Entry
from kg.model import Scope
from kg.recognition.classes import BODIES
from kg.recognition.doctrine import doctrines
from kg.recognition.lexicon import head_of, heads
from kg.records import record
from kg.vocab import Cls

# Places that may be called by the short form of a division.
_SMALLER: Final = (
    "社区", "小区", "居民区", "村", "街道", "路", "街", "大道", "花园", "家园", "新村", "苑", "公园", "驿站",
    "河", "桥", "镇", "乡", "大厦", "广场", "景区", "商场",
)  # fmt: skip

_COUNTED: Final = frozenset("名位")  # people are counted right before
_AT_WATER: Final = ("大堤", "大桥", "大坝")
_BETWEEN: Final = frozenset("的在和与及或是为将把由到从对向以按照等了着过于各全本该开展行进推动施用好托强入")


@record
class Known:
    """A stretch of clean text whose class is known before any phrase is read."""

    start: int
    end: int
    cls: Cls
    name: str
    rule: str


@cache
def national() -> dict[str, tuple[str, Cls]]:
    """Surface → (name, class)."""
    entries = (*(e for e in _own if e.scope is Scope.NATIONAL), *lexicon.national(), *lexicon.places())
    table: dict[str, tuple[str, Cls]] = {}
    for entry in entries:
        for surface in entry.surfaces:
            table.setdefault(surface, (entry.name, entry.cls))
    return table


_own: list[Entry] = []  # the user's words, in this process


def use_words(entries: Iterable[Entry]) -> None:
    """Know these further names (`kg build --lexicon`), and no others that were added before. They go before ours."""
    wanted = list(entries)
    if wanted != _own:
        _own[:] = wanted
        national.cache_clear()
        _local.cache_clear()
        _surfaces.cache_clear()


@cache
def _local() -> dict[str, tuple[str, Cls]]:
    """Surface → (name, class) of the user's words that are not national."""
    return {surface: (e.name, e.cls) for e in _own if e.scope is not Scope.NATIONAL for surface in e.surfaces}


@cache
def _surfaces() -> dict[str, tuple[str, ...]]:
    """First two characters → the surfaces that begin with them, longest first; one of a single character goes last."""
    table: dict[str, list[str]] = {}
    for surface in {**national(), **_local()}:
        table.setdefault(surface[:2], []).append(surface)
    for opening, found in table.items():
        if len(opening) == 2 and opening[0] in table:
            found.append(opening[0])
    return {opening: tuple(sorted(found, key=lambda s: (-len(s), s))) for opening, found in table.items()}


def known_spans(clean: str, start: int, end: int) -> list[Known]:
    """Known names of clean[start:end], the leftmost first, of those that begin together the longest; none overlap."""
    found = [Known(*span, Cls.PolicyDocument, clean[slice(*span)], rule) for rule, span in doctrines(clean, start, end)]
    found += _listed(clean, start, end)
    found.sort(key=lambda k: (k.start, -(k.end - k.start)))
    out: list[Known] = []
    last = -1
    for known in found:
        if known.start >= last:
            out.append(known)
            last = known.end
    return out


def _names_another(clean: str, surface: str, start: int) -> bool:
    """西宁社区, 大兴路: the short form of a division is the name of something smaller."""
    if clean.startswith(_AT_WATER, start + len(surface)):
        return True  # 汉江|大堤
    return clean.startswith(_SMALLER, start + len(surface)) and head_of(surface) is None


def _is_named(before: str) -> bool:
    """A character that can end a name."""
    return "\u4e00" <= before <= "\u9fff" and before not in _BETWEEN


@cache
def _longer(surface: str) -> tuple[str, ...]:
    """The kinds of bodies that begin with the surface and go on."""
    kinds = heads().values()
    return tuple(h.word for h in kinds if h.cls in BODIES and h.word.startswith(surface) and h.word != surface)


def _listed(clean: str, start: int, end: int) -> list[Known]:
    """The names of the lexicons."""
    surfaces, local, names = _surfaces(), _local(), national()
    out: list[Known] = []
    last = start
    for i in [i for i in range(start, end) if clean[i : i + 2] in surfaces or clean[i] in surfaces]:
        if i < last:
            continue
        for surface in surfaces.get(clean[i : i + 2]) or surfaces[clean[i]]:
            if clean.startswith(surface, i, end):
                name, cls = local.get(surface) or names[surface]
                if cls in (Cls.AdministrativeDivision, Cls.Place) and _names_another(clean, surface, i):
                    continue
                if surface.startswith("社区") and i > start and _is_named(clean[i - 1]):
                    continue  # 金溪|社区居家养老: the community has a name
                if clean.startswith(_longer(surface), i):
                    continue  # 人民调解|委员会: a kind of its own
                if cls is Cls.Mechanism and i > start and clean[i - 1] in _COUNTED:
                    continue  # 300名|在职党员到社区报到: what they do
                out.append(
                    Known(i, i + len(surface), cls, name, "lexicon.own" if surface in local else "lexicon.national")
                )
                last = i + len(surface)
                break
    return out
