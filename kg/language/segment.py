"""Words: what `jieba.cut(text, HMM=False)` gives, and the tags of jieba's dictionary.

The dictionary and the rule (the most likely path through its words) are jieba's; a test holds the two equal. Both are
written anew here for three reasons: the cut is twice as fast; jieba's cache in the temporary folder, which a stale or
foreign file can spoil, is neither read nor written; and nothing is logged.

New-word guessing (HMM) stays off: it glues the single characters between known words into words that depend on what
stands around them, so that renaming one thing in a report would move the borders of its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import exp, log
from pathlib import Path

from kg.errors import KgError

_ENTRY = re.compile(r"(?P<word>[^\s]+)(?:[ \t]+(?P<freq>[0-9]+))?(?:[ \t]+(?P<tag>[a-z]+))?")
_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+)")  # what jieba cuts; all else is single characters
_BEGINNING = -1.0  # the score of what only begins a word


@dataclass(slots=True)
class Segmenter:
    """jieba's dictionary in one process: log frequency of each word and the mark of each beginning, tags, total."""

    scores: dict[str, float]
    tags: dict[str, str]
    total: int

    def cut(self, text: str) -> list[tuple[str, int]]:
        """The words of `text`, each with its start."""
        found: list[tuple[str, int]] = []
        at = 0
        for number, block in enumerate(_BLOCK.split(text)):
            if number % 2:
                self._cut_block(block, at, found)
            else:
                found.extend((char, place) for place, char in enumerate(block, at))
            at += len(block)
        return found

    def _cut_block(self, block: str, at: int, found: list[tuple[str, int]]) -> None:
        """The likeliest path, from the end; of equal ones the longer word."""
        size = len(block)
        score, total = self.scores.get, log(self.total)
        best, following = [0.0] * (size + 1), [0] * size
        for start in range(size - 1, -1, -1):
            end = start + 1
            reached = known = score(block[start])
            highest, where = 0.0, 0
            while reached is not None:
                if reached >= 0:
                    value = reached - total + best[end]
                    if not where or value >= highest:
                        highest, where = value, end
                end += 1
                if end > size:
                    break
                reached = score(block[start:end])
            if known is None or not where:
                highest, where = -total + best[start + 1], start + 1
            best[start], following[start] = highest, where
        place, latin = 0, -1
        while place < size:
            end = following[place]
            if end == place + 1 and block[place].isascii() and block[place].isalnum():
                latin = place if latin < 0 else latin  # letters and digits that are no word of the dictionary: 12345
            else:
                if latin >= 0:
                    found.append((block[latin:place], at + latin))
                    latin = -1
                found.append((block[place:end], at + place))
            place = end
        if latin >= 0:
            found.append((block[latin:], at + latin))

    def add(self, word: str, frequency: int | None, tag: str) -> None:
        """Make `word` one word; without `frequency`, often enough to win over its parts, as jieba reckons it."""
        if frequency is None:
            chance = 1.0
            for part, _ in self.cut(word):
                chance *= max(exp(max(self.scores.get(part, 0.0), 0.0)), 1.0) / self.total
            frequency = max(int(chance * self.total) + 1, round(exp(max(self.scores.get(word, 0.0), 0.0))))
        self.scores[word] = log(max(frequency, 1))
        self.total += frequency
        for end in range(1, len(word)):
            self.scores.setdefault(word[:end], _BEGINNING)
        if tag:
            self.tags[word] = tag


@cache
def tokenizer() -> Segmenter:
    """The one segmenter of this process; about half a second the first time. `cache_clear` forgets added words."""
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
    scores = dict.fromkeys((word[:end] for word in words for end in range(1, len(word))), _BEGINNING)
    scores.update(zip(words, map(log, counts), strict=True))
    return Segmenter(scores, dict(zip(words, fields[2::3], strict=True)), sum(counts))


def words(text: str) -> list[tuple[str, int]]:
    """The words of `text`, each with its start."""
    return tokenizer().cut(text)


def likelihood(segmented: list[tuple[str, int]]) -> float:
    """The natural logarithm of how likely jieba's dictionary finds these words, one after the other."""
    segmenter = tokenizer()
    return sum(max(segmenter.scores.get(word, 0.0), 0.0) - log(segmenter.total) for word, _ in segmented)


def tag(word: str) -> str:
    """The part of speech that the dictionary gives `word` (n, v, a, ns …); "" where it has none."""
    return tokenizer().tags.get(word, "")


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
        tokenizer().add(match["word"], int(match["freq"]) if match["freq"] else None, match["tag"] or "")
