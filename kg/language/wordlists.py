"""Word lists: what rules look words up in, as tab-separated files of lexicons/, checked line by line when loaded.

A line holds a class, its words (separated by |) and, if wanted, one more column: flags or a comment. A class may have
several lines. Lines that begin with # are comments.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import KgError

_SHIPPED = Path(__file__).resolve().with_name("lexicons")


@dataclass(frozen=True, slots=True)
class Row:
    """One line; `where` is its file and line, for messages."""

    cls: str
    words: tuple[str, ...]
    rest: str
    where: str


def rows(path: Path) -> tuple[Row, ...]:
    """The lines of a word list, in the order of the file.

    Raises KgError, with file and line, for a line without class or words, with too many columns, with an empty word or
    a blank inside a word, or with a word that its class has already.
    """
    found: list[Row] = []
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = _row(line, f"{path.name}:{number}")
        for word in row.words:
            if (row.cls, word) in seen:
                raise refused(row.where, f"“{word}”重复", f"“{word}” stands twice in class {row.cls}")
            seen.add((row.cls, word))
        found.append(row)
    return tuple(found)


@cache
def shipped(file: str) -> tuple[Row, ...]:
    """The lines of a word list that ships with the package."""
    return rows(_SHIPPED / file)


@cache
def words_of(file: str, cls: str) -> frozenset[str]:
    """The words of one class of a word list that ships with the package.

    >>> "荣获" in words_of("cues.tsv", "awarding")
    True
    """
    found = frozenset(word for row in shipped(file) if row.cls == cls for word in row.words)
    if not found:
        raise refused(file, f"没有“{cls}”这一类", f"there is no class “{cls}”")
    return found


def refused(where: str, zh: str, en: str) -> KgError:
    """The error for a line that cannot be used."""
    return KgError(
        f"词表这一行无法使用：{zh}",
        f"this line of a word list cannot be used: {en}",
        where=where,
        hint_zh="每行应为：类、词（用 | 分开）、标志或说明，用制表符分开",
        hint_en="A line is class, words (separated by |), flags or a comment, with tabs between them",
    )


def _row(line: str, where: str) -> Row:
    columns = line.split("\t")
    if not 2 <= len(columns) <= 3:
        raise refused(where, f"有 {len(columns)} 列", f"it has {len(columns)} columns")
    words = tuple(columns[1].split("|"))
    if not columns[0] or any(not word or word != "".join(word.split()) for word in words):
        raise refused(where, "类或词为空，或词中有空白", "class or word is empty, or a word has a blank in it")
    return Row(columns[0], words, columns[2] if len(columns) == 3 else "", where)
