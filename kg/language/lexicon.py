"""Lexicons: names with their class, in tab-separated files that are checked line by line when they are loaded.

A line holds class, name, aliases (separated by |), scope and source; all after the name may be left out. Lines that
begin with # are comments. What ships is national (lexicons/national.tsv, lexicons/places.tsv); users add their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import KgError
from kg.model import Scope
from kg.vocab import Cls

_SHIPPED = Path(__file__).resolve().with_name("lexicons")
_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A name that is known before any report is read. Names are without quotation and book-title marks."""

    cls: Cls
    name: str
    aliases: tuple[str, ...] = ()
    scope: Scope = Scope.NATIONAL
    source: str = ""

    @property
    def surfaces(self) -> tuple[str, ...]:
        """All the ways in which it is written."""
        return (self.name, *self.aliases)


@cache
def national() -> tuple[Entry, ...]:
    """Documents, mechanisms, platforms, initiatives, honours that are one thing in the whole country."""
    return load(_SHIPPED / "national.tsv")


@cache
def places() -> tuple[Entry, ...]:
    """Provinces, prefectures and the like, with their short forms."""
    return load(_SHIPPED / "places.tsv")


def load(path: Path) -> tuple[Entry, ...]:
    """The entries of a lexicon, in the order of the file.

    Raises KgError with file and line for a line that cannot be read: a class or scope that does not exist, no name,
    a blank inside a name, too many columns, a name or alias that an earlier line has.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(
            "无法读取词典（须为 UTF-8 文本）",
            f"the lexicon cannot be read as UTF-8 text ({error.__class__.__name__})",
            where=str(path),
            hint_zh="请检查路径和编码",
            hint_en="Check path and encoding",
        ) from error
    entries: list[Entry] = []
    line_of: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        where = f"{path}:{number}"
        entry = _entry(line, where)
        for surface in entry.surfaces:
            if surface in line_of:
                raise _bad(
                    where,
                    f"“{surface}”在第 {line_of[surface]} 行已有",
                    f"“{surface}” is on line {line_of[surface]} already",
                )
            line_of[surface] = number
        entries.append(entry)
    return tuple(entries)


def _entry(line: str, where: str) -> Entry:
    columns = [column.strip() for column in line.split("\t")]
    if not 2 <= len(columns) <= _COLUMNS:
        raise _bad(
            where,
            f"有 {len(columns)} 列，应有 2 至 {_COLUMNS} 列",
            f"{len(columns)} columns instead of 2 to {_COLUMNS}",
        )
    cls, name, aliases, scope, source = columns + [""] * (_COLUMNS - len(columns))
    if cls not in Cls.__members__:
        raise _bad(where, f"没有“{cls}”这个类", f"there is no class “{cls}”")
    surfaces = (name, *(aliases.split("|") if aliases else ()))
    if any(not surface or surface != "".join(surface.split()) for surface in surfaces):
        raise _bad(where, "名称或别名为空，或含有空白", "a name or alias is empty or has a blank in it")
    if scope and scope not in set(Scope):
        raise _bad(where, f"没有“{scope}”这个范围", f"there is no scope “{scope}”")
    return Entry(Cls[cls], name, surfaces[1:], Scope(scope) if scope else Scope.NATIONAL, source)


def _bad(where: str, zh: str, en: str) -> KgError:
    return KgError(
        zh,
        en,
        where=where,
        hint_zh="每行应为：类、名称、别名（用 | 分开）、范围、来源，用制表符分开",
        hint_en="A line is class, name, aliases (separated by |), scope, source, with tabs between them",
    )
