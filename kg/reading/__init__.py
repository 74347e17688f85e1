"""Files → documents: finding, decoding, and what of a text is no part of the report."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.errors import ReadError
from kg.model import Document
from kg.reading.decoding import decode
from kg.reading.even import even
from kg.reading.finding import find
from kg.reading.markdown import SUFFIXES, plain
from kg.reading.noise import noise
from kg.reading.quotes import even_quotes

__all__ = ["READERS", "document", "find_reports", "read", "title_of"]

# What reads a file of each suffix: bytes and source name → text. Other formats join here.
READERS: dict[str, Callable[[bytes, str], str]] = {
    ".txt": decode,
    ".text": decode,
    ".md": decode,
    ".markdown": decode,
}

_NO_TITLE = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、是]|第[一二三四五六七八九十]{1,3}(?:部分|章|篇)|（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}[.、]|尊敬的|各位).*|.*[。！？；，：、…][”）]?|.*[。！？；].*"
)
_LABEL = re.compile(r"\A【?(?:案例名称|案例标题|标题|题目)[】：:]+")
_LONGEST_TITLE = 60
_HEAD = 1000


def find_reports(inputs: Sequence[Path]) -> list[tuple[Path, str]]:
    """The reports among files and folders, with their relative POSIX source names, sorted by these.

    Raises KgError where a path does not exist or a folder holds no report.
    """
    return find(inputs, READERS)


def read(path: Path, source: str) -> Document:
    """One report. Raises ReadError, which names `source`, where it cannot be read."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise ReadError(
            f"无法打开（{error.strerror}）",
            f"cannot be opened ({error.strerror})",
            where=source,
            hint_zh="请检查文件和它的权限",
            hint_en="Check the file and its permissions",
        ) from error
    reader = READERS.get(Path(path).suffix.lower(), decode)
    return document(reader(data, source), source)


def document(text: str, source: str = "") -> Document:
    """A report from a string: its identity, and its title where the first line is one."""
    text = text.removeprefix("\ufeff")
    return Document(
        source,
        text,
        hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        _title(text, markdown=source.lower().endswith(SUFFIXES)),
    )


def title_of(line: str) -> str:
    """The title that the first line of a clean text is; "" where it is none."""
    line = _LABEL.sub("", line)
    return "" if len(line) > _LONGEST_TITLE or _NO_TITLE.fullmatch(line) else line


def _title(text: str, *, markdown: bool) -> str:
    head = even(plain(text[:_HEAD]) if markdown else text[:_HEAD])
    head = even_quotes(head.without(noise(head.text)))
    return title_of(head.text.lstrip("\n").partition("\n")[0])
