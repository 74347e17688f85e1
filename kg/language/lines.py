"""Line breaks inside a paragraph taken out, those between paragraphs kept.

A line that stops in mid-sentence goes on in the next one; a heading stops there too, and does not. What tells them
apart: punctuation, an open bracket, a word cut in two, the length of the line, and the width to which a file is wrapped.
Each test looks at the paragraph as joined so far, so that a text that has been joined is not joined further.
"""

from __future__ import annotations

import re

from kg.language.marks import mark_at, ordinals
from kg.language.segment import likelihood, words
from kg.reading.aligned import Aligned

_CLOSED = re.compile(r"[。！？…；：][”’」』）】》]*\Z|[。！？…][”）]?[（【][^（）【】]*[）】]\Z")
_GOES_ON = re.compile(r"[，、（“‘「『《〈【\-—]\Z")
_BEGINS_INSIDE = re.compile(r"[，。；：、！？…”’」』）】》〉％%]")
_LEANS_ON = frozenset("的和与及或在把被对向将以于从并而且是由使让了着至到")  # as last words: the sentence goes on
_LEANS_BACK = frozenset("的了着们等之与及和或于")  # as first words: it has begun before
_PAIRS = str.maketrans("（《【〈", "）》】〉")
_LONGEST_HEADING = 45
_LONGEST_BARE_HEADING = 25
_NARROWEST = 12
_CLEARLY = 2.0


def join_lines(text: Aligned) -> Aligned:
    """Take out the line breaks that do not end a paragraph."""
    lines = text.text.split("\n")
    width = _wrapped_width(lines)
    breaks, place, paragraph = [], -1, ""
    for line, following in zip(lines, lines[1:], strict=False):
        paragraph += line
        place += len(line) + 1
        if _goes_on(paragraph, line, following, width):
            breaks.append((place, place + 1))
        else:
            paragraph = ""
    return text.without(breaks)


def _goes_on(paragraph: str, line: str, following: str, width: int) -> bool:
    if not following or not paragraph:
        return False
    mark = mark_at(paragraph, 0, len(paragraph))
    if mark and mark.end == len(paragraph):
        return True  # the number of a list alone on its line
    if mark_at(following, 0, len(following)) or ordinals(following, 0, min(8, len(following))):
        return False
    if _CLOSED.search(paragraph):
        return False
    if _BEGINS_INSIDE.match(following) or _GOES_ON.search(paragraph) or _is_open(paragraph):
        return True
    if line[-1:].isdigit() and following[0].isdigit():
        return True
    if re.search("[。！？]", paragraph) or len(paragraph) > _LONGEST_HEADING or ordinals(paragraph, 0, 8):
        return True
    if width and width - 2 <= len(line) <= width and not (mark and mark.level < 3):
        return True
    if "，" in paragraph and not mark and len(paragraph) > _LONGEST_BARE_HEADING:
        return True
    return _words_go_on(paragraph[-6:], following[:6])


def _is_open(paragraph: str) -> bool:
    """Whether a bracket or a quotation mark opens that nothing closes."""
    if paragraph.count('"') % 2:
        return True
    if paragraph.count("“") > paragraph.count("”") or paragraph.count("「") > paragraph.count("」"):
        return True
    return any(paragraph.count(opening) > paragraph.count(opening.translate(_PAIRS)) for opening in "（《【〈")


def _wrapped_width(lines: list[str]) -> int:
    """The width to which a file has been wrapped by hand or by a program; 0 where it has not."""
    width = max(map(len, lines), default=0)
    full = sum(width - 2 <= len(line) and not _CLOSED.search(line) for line in lines)
    return width if width >= _NARROWEST and full >= max(3, len(lines) // 8) else 0


def _words_go_on(left: str, right: str) -> bool:
    """Whether the words at the border belong together: a function word there, or a word cut in two.

    A word is cut where the dictionary finds both sides, read as one, clearly likelier than read apart.
    """
    before, after = words(left), words(right)
    if before[-1][0] in _LEANS_ON and right[0] not in "“《（" or after[0][0] in _LEANS_BACK:
        return True
    across = words(left + right)
    return likelihood(across) - likelihood(before) - likelihood(after) > _CLEARLY
