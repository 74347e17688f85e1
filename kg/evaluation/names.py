"""When two names, two indicators or two texts say the same."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_MARKS = re.compile(r"[“”‘’\"'《》「」『』〈〉<>\s,，、。.·*＊]")
_MASK = re.compile(r"^[xX×ＸｘＡA_＿○〇]+")
_OWNER = re.compile(r"^(?:本|我|该|我们)?(?:社区|村|街道)(?=.{2,})")
_SAME_KIND = (("党总支部", "党总支"), ("业主委员会", "业委会"), ("居民委员会", "居委会"))

_NEAR = 0.6  # share of the longer name that a contained name must make up
_INDICATOR = 0.5  # share of the smaller set of characters that two indicators must have in common
_TEXT = 0.8  # the same for problems and measures …
_TEXT_LENGTH = 0.5  # … and how long the shorter text must be, measured by the longer


def plain(name: str) -> str:
    """The name without marks, a leading mask and a leading 社区/本社区; different words for one kind made even."""
    bare = _MARKS.sub("", name)
    bare = _MASK.sub("", bare) or name.strip()
    short = _OWNER.sub("", bare)
    result = short if len(short) >= 2 else bare
    for long, usual in _SAME_KIND:
        result = result.replace(long, usual)
    return result.lower()


def unmarked(text: str) -> str:
    """The text without quotation marks, punctuation and spaces."""
    return _MARKS.sub("", text)


def plain_names(names: Iterable[str]) -> tuple[str, ...]:
    """Each plain name once, in the order given."""
    return tuple(dict.fromkeys(filter(None, map(plain, names))))


def near(names: Iterable[str], others: Collection[str]) -> bool:
    """Whether some name contains one of the others (or is contained) and the shorter is most of the longer."""
    for name in names:
        for other in others:
            short, long = sorted((name, other), key=len)
            if len(short) >= 2 and short in long and len(short) / len(long) >= _NEAR:
                return True
    return False


def same_indicator(one: str, other: str) -> bool:
    """Whether two indicators, as written, count the same thing."""
    a, b = plain(one), plain(other)
    if min(len(a), len(b)) < 2:
        return a == b
    return a in b or b in a or _shared(a, b) >= _INDICATOR


def same_text(one: str, other: str) -> bool:
    """Whether two problems or measures are the same."""
    a, b = plain(one), plain(other)
    if min(len(a), len(b)) / max(1, len(a), len(b)) < _TEXT_LENGTH:
        return False
    return a in b or b in a or _shared(a, b) >= _TEXT


def _shared(a: str, b: str) -> float:
    return len(set(a) & set(b)) / max(1, min(len(set(a)), len(set(b))))
