"""Characters made even: one way to write a comma, a digit, a line end; blanks inside Chinese left out.

Each character becomes at most one other, so that every place in the result is a place in the original.
Quotation marks are paired later (`kg.reading.quotes`), since that needs whole paragraphs.
"""

from __future__ import annotations

import re
import unicodedata

from kg.reading.aligned import Aligned

# What a pay-wall leaves anywhere, even in the middle of a word, a number or another such mark.
_PAY_WALL = re.compile("[#＃]*paid(?:begin|end)[#＃]*", re.IGNORECASE)
_UNTYPED = re.compile(  # blanks and control characters that no one types
    r"[\u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\u00ad\u180e\ufe00-\ufe0f\ufffc-\ufffd"
    r"\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f]"
)
_DROPPED = re.compile(  # each form with its first character first, so that Python looks for these alone
    r"#[#＃][ \t]*[A-Za-z_]{3,24}[ \t]*[#＃]{2}|＃[#＃][ \t]*[A-Za-z_]{3,24}[ \t]*[#＃]{2}"
    r"|&(?:nbsp|ensp|emsp|zwnj|zwj|shy);"
    r"|\r(?=\n)"
    # a line end inside a number: 0|.36, 0.|36, not before the next number of a list
    r"|\n(?<=[0-9]\n)(?=\.[0-9])"
    r"|\n(?:(?<=[^\s0-9][0-9]\.\n)|(?<=[^\s0-9][0-9]{2}\.\n)|(?<=[^\s0-9][0-9]{3}\.\n))(?=[0-9])"
    r"(?![0-9]{1,2}[.、][^0-9])"
)
_BLANKS = re.compile(r"[ \t]+")
EMPTY_LINES = re.compile(r"\A\n+|\n+\Z|(?<=\n)\n+")


def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # ５ → 5, Ａ → A, ％ → %
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFAD9)):  # Kangxi radicals and the like, from PDF files
        even = unicodedata.normalize("NFKC", chr(code))
        if len(even) == 1 and even != chr(code):
            table[code] = even
    table |= {ord(c): "\n" for c in "\r\x0b\x0c\x85\u2028\u2029"}
    table |= dict(zip(map(ord, ";?!()｡､﹐﹑﹔﹕﹖﹗﹙﹚﹪﹣‐‑−"), "；？！（）。、，、；：？！（）%----", strict=True))
    for kept in "，：；？！（）＋－＊":  # the last three are letters of names (党建＋, 党委－支部, ＊社区): as written
        del table[ord(kept)]
    table[ord("\t")] = " "
    return table


_EVEN = _table()

_POINTS = re.compile(r"\.{2,}|[.,:]|(?<=[0-9])[，：](?=[0-9])")
_LIST_MARK = re.compile(r"(?:\A|[.:。；：！？\n）】])（?[0-9]{1,2}\Z")
_GROUPS = re.compile(r"(?<![0-9])[0-9]{1,3}(?:[,，][0-9]{3})*\Z")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")


def even(text: str | Aligned) -> Aligned:
    """Take the marks and blanks out of `text` and make its characters even, except quotation marks."""
    result = Aligned.whole(text) if isinstance(text, str) else text
    result = result.without(match.span() for match in _UNTYPED.finditer(result.text))
    if "#" in result.text or "＃" in result.text:
        while marks := [match.span() for match in _PAY_WALL.finditer(result.text)]:
            result = result.without(marks)
    result = result.without(match.span() for match in _DROPPED.finditer(result.text))
    result = result.without(_loose_blanks(result.text))
    result = result.reading(result.text.translate(_EVEN))
    result = result.without(match.span() for match in EMPTY_LINES.finditer(result.text))
    return result.reading(_POINTS.sub(_point, result.text))


def _loose_blanks(text: str) -> list[tuple[int, int]]:
    """Blanks, except one between two Latin words: 智慧社区 2.0 版 → 智慧社区2.0版, Smart Home stays."""
    spans = []
    for match in _BLANKS.finditer(text):
        start, end = match.span()
        between = start > 0 and end < len(text) and _latin(text[start - 1]) and _latin(text[end])
        spans.append((start + 1, end) if between else (start, end))
    return spans


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _point(match: re.Match[str]) -> str:
    """Whether . , : belong to a number, a mark or a Latin word, or stand for 。 ， ：."""
    point, text, (start, end) = match.group(), match.string, match.span()
    if len(point) > 1:
        return "…" * len(point)
    before, after = text[start - 1 : start], text[end : end + 1]
    in_number = before.isdigit() and after.isdigit()
    if point in ":：":
        return ":" if in_number else "："
    if point in ",，":
        grouped = in_number and _GROUP.match(text, end) and _GROUPS.search(text, max(0, start - 16), start)
        return "," if grouped else "，"
    if before and _latin(before) and after and _latin(after):
        return "."
    return "." if _LIST_MARK.search(text, max(0, start - 5), start) else "。"
