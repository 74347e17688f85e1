"""Words: what `jieba.cut(text, HMM=False)` gives with some newer words (lexicons/modern.tsv), and their tags.

The engine is rjieba, the same method in Rust over the same dictionary, twenty times as fast; a test holds the two
equal. jieba's own cache in the temporary folder, which a stale or foreign file can spoil, is neither read nor written.

New-word guessing (HMM) stays off: it glues the single characters between known words into words that depend on what
stands around them, so that renaming one thing in a report would move the borders of its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import accumulate
from math import log
from pathlib import Path
from typing import TypeVar

from rjieba import Jieba

from kg.errors import KgError
from kg.language.wordlists import shipped

NEWER = 1000
"""How often a newer word is taken to stand in the text that jieba's dictionary was counted on: as a common one."""
_ENTRY = re.compile(r"(?P<word>[^\s]+)(?:[ \t]+(?P<freq>[0-9]+))?(?:[ \t]+(?P<tag>[a-z]+))?")


_T = TypeVar("_T")
_MOST_WORDS = 1 << 15
_remembered: list[Callable[[], None]] = []


def by_word(read: Callable[[str], _T]) -> Callable[[str], _T]:
    """`read` with what it said of a word remembered until the dictionary changes: texts repeat their words."""
    remembering = lru_cache(maxsize=_MOST_WORDS)(read)
    _remembered.append(remembering.cache_clear)
    return remembering


def _forget() -> None:
    for clear in _remembered:
        clear()


@dataclass(slots=True)
class Segmenter:
    """The words of one process: the engine that cuts, and how often each word was counted, its tag, and the total."""

    engine: Jieba
    counts: dict[str, int]
    tags: dict[str, str]
    total: int

    def add(self, word: str, frequency: int | None, tag: str) -> None:
        """Make `word` one word; without `frequency`, often enough to win over its parts, as jieba reckons it."""
        if frequency is None:
            frequency = self.engine.suggest_freq(word)
        self.engine.add_word(word, frequency, tag or None)
        self.counts[word] = max(frequency, 1)
        self.total += frequency
        if tag:
            self.tags[word] = tag
        _forget()


@cache
def segmenter() -> Segmenter:
    """The one segmenter of this process; a quarter of a second the first time."""
    package = find_spec("jieba")
    if package is None or package.origin is None:
        raise KgError(
            "没有安装 jieba",
            "jieba is not installed",
            hint_zh="请运行 pip install jieba",
            hint_en="Run pip install jieba",
        )
    fields = Path(package.origin).with_name("dict.txt").read_text(encoding="utf-8").split()
    words, counts = fields[0::3], list(map(int, fields[1::3]))
    known = Segmenter(
        Jieba(), dict(zip(words, counts, strict=True)), dict(zip(words, fields[2::3], strict=True)), sum(counts)
    )
    for row in shipped("modern.tsv"):
        for word in row.words:
            known.add(word, NEWER, row.cls)
    return known


def words(text: str) -> list[tuple[str, int]]:
    """The words of `text`, each with its start."""
    found = segmenter().engine.cut(text, hmm=False)
    return list(zip(found, accumulate(map(len, found), initial=0), strict=False))


def likelihood(segmented: list[tuple[str, int]]) -> float:
    """The natural logarithm of how likely jieba's dictionary finds these words, one after the other."""
    known = segmenter()
    return sum(log(known.counts.get(word, 1) / known.total) for word, _ in segmented)


@by_word
def tag(word: str) -> str:
    """The part of speech that the dictionary gives `word` (n, v, a, ns …); "" where it has none."""
    return segmenter().tags.get(word, "")


def forget_added_words() -> None:
    """Have the dictionary as it is shipped."""
    segmenter.cache_clear()
    _forget()


def add_user_dictionary(path: Path) -> None:
    """Add the words of a file in jieba's format, where a line holds a word and, if wanted, its frequency and tag.

    Raises KgError, naming file and line, where a line cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(
            "无法读取词典（须为 UTF-8 文本）",
            f"the dictionary cannot be read as UTF-8 text ({error.__class__.__name__})",
            where=str(path),
            hint_zh="请检查路径和编码",
            hint_en="Check path and encoding",
        ) from error
    for number, line in enumerate(lines, 1):
        if not (entry := line.strip()):
            continue
        match = _ENTRY.fullmatch(entry)
        if match is None:
            raise KgError(
                f"词典这一行无法识别：{entry}",
                f"this line of the dictionary cannot be read: {entry}",
                where=f"{path}:{number}",
                hint_zh="每行应为“词 词频 词性”，后两项可省",
                hint_en='A line is "word frequency tag"; the last two may be left out',
            )
        segmenter().add(match["word"], int(match["freq"]) if match["freq"] else None, match["tag"] or "")
