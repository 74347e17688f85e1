"""Line breaks inside a paragraph taken out, those between paragraphs kept.

A line that stops in mid-sentence goes on in the next one; a heading stops there too, and does not. What tells them
apart: punctuation, an open bracket, a word cut in two, the length of the line, the width to which a file is wrapped.
Each test looks at the paragraph as joined so far, so that a text that has been joined is not joined further.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from kg.language.marks import mark_at, ordinals
from kg.language.segment import likelihood, words
from kg.reading.aligned import Aligned

_CLOSED = re.compile(r"[。！？…；：][”’」』）】》\"']*\Z|[。！？…][”）]?[（【][^（）【】]*[）】]\Z")
_STOPS = re.compile(r"[。！？…；][”’」』）】》\"']*\Z")
_GOES_ON = re.compile(r"[，、（“‘「『《〈【\-—]\Z")
_BEGINS_INSIDE = re.compile(r"[，。；：、！？…）》〉】％%]")
# Who wrote it: a line of its own below the title.
_BYLINE = re.compile(r"[^，。；：！？、]{0,12}(?:记者|通讯员|实习生)[ 　/／：:]?[^，。；：！？、]{2,24}")
_OPENING_QUOTES = "“‘「『《（"
_LEANS_ON = frozenset("的和与及或在把被对向将以于从并而且是由使让了着至到")  # as last words: the sentence goes on
_LEANS_BACK = frozenset("的了着们等之与及和或于")  # as first words: it has begun before
_MEASURES = frozenset("个名户人家支项次场条件起年月日万亿余多元平岁位所处")
_LONGEST_HEADING = 45
_LONGEST_BARE_HEADING = 25
_SHORTEST_REST = 30
_NARROWEST = 12
_RAGGED = 2
_CLEARLY = 1.0
_HEAD, _TAIL = 50, 500


def join_lines(text: Aligned) -> Aligned:
    """Take out the line breaks that do not end a paragraph."""
    lines = text.text.split("\n")
    layout = _Layout.of(lines)
    breaks, place, paragraph = [], -1, ""
    begun = False
    for line, following in pairwise(lines):
        paragraph = _outline(paragraph + line)
        place += len(line) + 1
        begun = begun or bool(_STOPS.search(line))
        if _goes_on(paragraph, line, following, layout, begun):
            breaks.append((place, place + 1))
        else:
            paragraph = ""
    return text.without(breaks)


def _outline(paragraph: str) -> str:
    """Beginning and end of a paragraph, all that the tests look at: a file of one endless paragraph stays fast."""
    return paragraph if len(paragraph) <= _HEAD + _TAIL else paragraph[:_HEAD] + paragraph[-_TAIL:]


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a file is laid out."""

    width: int  # the width to which it is wrapped, 0 where it is not
    slack: int  # by how much its full lines may fall short of that width
    marked: bool  # whether its headings have marks

    @classmethod
    def of(cls, lines: list[str]) -> _Layout:
        width = max(map(len, lines), default=0)
        full = [len(line) for line in lines if width - _RAGGED <= len(line) and not _CLOSED.search(line)]
        wrapped = width >= _NARROWEST and len(full) >= max(3, len(lines) // 8)
        marks = (mark_at(line, 0, len(line)) for line in lines)
        marked = sum(mark is not None and mark.level < 3 for mark in marks) > 1
        return cls(width if wrapped else 0, min(1, width - min(full, default=width)), marked)


def _goes_on(paragraph: str, line: str, following: str, layout: _Layout, begun: bool) -> bool:
    """Whether `following` continues `paragraph`, whose last line is `line`; `begun`: the titles at the top are over."""
    if not following or not paragraph:
        return False
    mark = mark_at(paragraph, 0, len(paragraph))
    if mark and mark.end == len(paragraph):
        return True  # the number of a list alone on its line
    if mark_at(following, 0, len(following)) or (
        not begun and (_BYLINE.fullmatch(following) or _BYLINE.fullmatch(paragraph))
    ):
        return False
    if _is_item(following):
        return paragraph[-1] in "，、"
    if _BEGINS_INSIDE.match(following) or _quote_goes_on(paragraph, following):
        return True
    if _CLOSED.search(paragraph):
        return 0 < layout.width <= len(line) + layout.slack and bool(_STOPS.search(paragraph))
    if _GOES_ON.search(paragraph) or any(paragraph.count(a) > paragraph.count(b) for a, b in ("（）", "《》", "【】")):
        return True
    if line[-1].isdigit() and (following[0].isdigit() or following[0] in _MEASURES):
        return True
    if re.search("[。！？]", paragraph) or len(paragraph) > _LONGEST_HEADING or _is_item(paragraph):
        return True
    if 0 < layout.width <= len(line) + _RAGGED:
        if not (mark and mark.level < 3):
            return True
        if len(following) < layout.width - _RAGGED and not _CLOSED.search(following):
            return True  # the end of a long heading
    if not mark:
        if "，" in paragraph and len(paragraph) > _LONGEST_BARE_HEADING:
            return True
        if layout.marked and begun and "：" not in paragraph and len(following) >= _SHORTEST_REST:
            return True  # where headings have marks, a line without one is text
    return _words_go_on(paragraph[-6:], following[:6])


def _is_item(line: str) -> bool:
    """Whether a line begins with 一是, 第二，, 首先，."""
    items = ordinals(line, 0, min(8, len(line)))
    return bool(items) and items[0].start == 0


def _quote_goes_on(paragraph: str, following: str) -> bool:
    """Whether a quotation is open that the next line closes. A quotation of many paragraphs opens each of them anew."""
    if paragraph.count('"') % 2 and not _CLOSED.search(paragraph):
        return True
    for opening, closing in ("“”", "「」", "『』"):
        if paragraph.count(opening) > paragraph.count(closing):
            closes, opens = following.find(closing), following.find(opening)
            return (closes >= 0 and not 0 <= opens < closes) or not _CLOSED.search(paragraph)
    return False


def _words_go_on(left: str, right: str) -> bool:
    """Whether the words at the border belong together: a function word there, or a word cut in two.

    A word is cut where the dictionary finds both sides, read as one, clearly likelier than read apart.
    """
    before, after = words(left), words(right)
    if (before[-1][0] in _LEANS_ON and right[0] not in _OPENING_QUOTES) or after[0][0] in _LEANS_BACK:
        return True
    across = words(left + right)
    return likelihood(across) - likelihood(before) - likelihood(after) > _CLEARLY
