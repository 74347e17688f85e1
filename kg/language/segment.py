"""Words: `jieba.cut` over its own dictionary, and the tags of that dictionary.

The dictionary is read straight from jieba's file. Its cache in the temporary folder is neither read nor written, so
that a read-only, stale or shared one cannot change or break a build; reading it all at once is as fast.

New-word guessing (HMM) is off: it glues the single characters between known words into words that depend on what
stands around them (把党 | 建到), so that renaming a thing in a report would move the borders of its neighbours.
"""

from __future__ import annotations

import re
import sys
from functools import cache
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import KgError

if TYPE_CHECKING:
    import jieba

_ENTRY = re.compile(r"(?P<word>\S(?:.*?\S)?)(?:[ \t]+(?P<freq>[0-9]+))?(?:[ \t]+(?P<tag>[a-z]+))?")
_tags: dict[str, str] = {}


@cache
def tokenizer() -> jieba.Tokenizer:
    """The one tokenizer of this process; about half a second the first time."""
    jieba = _import_jieba()
    fields = Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").split()
    words, counts = fields[0::3], list(map(int, fields[1::3]))
    _tags.update(zip(words, fields[2::3], strict=True))
    frequencies = dict.fromkeys((word[:end] for word in words for end in range(1, len(word))), 0)
    frequencies.update(zip(words, counts, strict=True))
    result = jieba.Tokenizer()
    result.FREQ, result.total, result.initialized = frequencies, sum(counts), True
    return result


def words(text: str) -> list[tuple[str, int]]:
    """The words of `text`, each with its start."""
    result, start = [], 0
    for word in tokenizer().cut(text, HMM=False):
        result.append((word, start))
        start += len(word)
    return result


def likelihood(segmented: list[tuple[str, int]]) -> float:
    """The natural logarithm of how likely jieba's dictionary finds these words, one after the other."""
    frequencies, total = tokenizer().FREQ, tokenizer().total
    return sum(log((frequencies.get(word) or 1) / total) for word, _ in segmented)


def tag(word: str) -> str:
    """The part of speech that the dictionary gives `word` (n, v, a, ns …); "" where it has none."""
    tokenizer()
    return _tags.get(word, "")


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
        if match is None or "\t" in match["word"] or " " in match["word"]:
            raise KgError(
                f"词典这一行无法识别：{entry}",
                f"this line of the dictionary cannot be read: {entry}",
                where=f"{path}:{number}",
                hint_zh="每行应为“词 词频 词性”，后两项可省",
                hint_en='A line is "word frequency tag"; the last two may be left out',
            )
        add_word(match["word"], int(match["freq"]) if match["freq"] else None, match["tag"] or "")


def add_word(word: str, frequency: int | None = None, part_of_speech: str = "") -> None:
    """Make `word` one word of this process's tokenizer; without `frequency`, high enough to win over its parts."""
    tokenizer().add_word(word, frequency)
    if part_of_speech:
        _tags[word] = part_of_speech


def _import_jieba() -> Any:
    """jieba, without its optional look at pkg_resources, which is slow and warns on standard error."""
    hidden = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # makes the import fail, as jieba expects
    try:
        import jieba
    finally:
        if hidden is None:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = hidden
    return jieba
