"""List marks: what numbers a heading or an item, and how deep it stands."""

from __future__ import annotations

import re

from kg.records import record

_CN = "[一二三四五六七八九十]"
_MARK = re.compile(
    rf"(?P<chapter>第{_CN}{{1,3}}(?:部分|章|篇)[、：，]?|{_CN}{{1,3}}(?:、|．|\.)(?!{_CN}[级号楼组期层条区]))"
    rf"|(?P<part>（{_CN}{{1,3}}）[、，：]?|{_CN}{{1,3}}）)"
    r"|(?P<point>[0-9]{1,2}(?:、(?!\d)|\.(?!\d)|\.(?=20\d\d年)))"
    r"|(?P<item>（[0-9]{1,2}）[、，]?|[0-9]{1,2}）|[①-⑳⑴-⒇]|[●•◆■▪◇★☆▶➢✓√])"
)
_LEVELS = {"chapter": 1, "part": 2, "point": 3, "item": 4}

# 一是 二是, 一要, 第一， 其一， 首先， 最后，; inside a paragraph （一） 1. ① too
_ITEM = re.compile(
    r"(?=[一二三四五六七八九十第其首再最（0-9①-⑳])"  # nothing begins with another character
    rf"(?:(?P<n>{_CN}{{1,2}})(?:是要|是|要(?![素点求务件]))|(?:第|其)(?P<m>{_CN}{{1,2}})(?:[，、：]|是)"
    r"|(?P<first>首先)(?:[，：]|是|要)|(?P<later>其次|再次|再者|最后)(?:[，：]|是|要)"
    rf"|(?P<listed>{_CN}{{1,2}}、(?!{_CN}[级号楼组期层条区])|（{_CN}{{1,2}}）|（[0-9]{{1,2}}）|[0-9]{{1,2}}(?:、|\.)(?!\d)|[①-⑳]))[，、：]?"
)
_MISTYPED = "意识"  # sounds like 一是
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九十", 1)}


@record
class Mark:
    """A list mark: its place, its level (1 一、 2 （一） 3 1. 4 （1） 一是) and its number, 0 where it has none."""

    start: int
    end: int
    level: int
    number: int = 0


def mark_at(text: str, start: int, end: int) -> Mark | None:
    """The mark with which the line `text[start:end]` begins."""
    if match := _MARK.match(text, start, end):
        return Mark(start, match.end(), _LEVELS[match.lastgroup or "item"], _number(match.group()))
    return None


def ordinals(text: str, start: int, end: int) -> list[Mark]:
    """The items 一是 … 二是 … of a paragraph; a later number counts only after the one before it.

    （一） and 1. are items of a paragraph only where （二） and 2. follow in it. 意识 for 一是 (the two sound alike)
    is an item where the list goes on with 二是.
    """
    found: list[Mark] = []
    for match in _ITEM.finditer(text, start, end):
        at = match.start()
        if at > start and text[at - 1] not in "。；：，！？…”）】\n":
            continue
        number = _item_number(match, found)
        if number == 2 and not found and (mistyped := text.rfind("：" + _MISTYPED, start, at)) >= 0:
            found.append(Mark(mistyped + 1, mistyped + 1 + len(_MISTYPED), _LEVELS["item"], 1))
        follows = bool(found) and number == found[-1].number + 1
        if number and (number == 1 or follows or (at == start and not match["listed"])):
            found.append(Mark(at, match.end(), _LEVELS["item"], number))
    if not found:
        return found
    return [
        mark
        for mark, following in zip(found, [*found[1:], None], strict=False)
        if not _is_lonely(text, mark, following)
    ]


def body_after(text: str, start: int, end: int) -> int:
    """Where the words of an item begin that is known to start at `start`."""
    if text.startswith(_MISTYPED, start):
        return start + len(_MISTYPED)
    match = _MARK.match(text, start, end) or _ITEM.match(text, start, end)
    return match.end() if match else start


def _is_lonely(text: str, mark: Mark, following: Mark | None) -> bool:
    """Whether a mark （一） or 1. stands first and alone: a number, a reference, a heading of its own."""
    written = text[mark.start : mark.end]
    listed = written[0] in "（0123456789①" or written[1:2] == "、"
    return mark.number == 1 and listed and (following is None or following.number != 2)


def _item_number(match: re.Match[str], found: list[Mark]) -> int:
    if match["first"]:
        return 1
    if match["later"]:
        return found[-1].number + 1 if found else 0
    return _number(match["n"] or match["m"] or match["listed"])


def _number(mark: str) -> int:
    if mark[0] in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
        return ord(mark[0]) - ord("①") + 1
    digits = re.sub(r"[^0-9]", "", mark)
    if digits:
        return int(digits)
    numerals = [_DIGITS[char] for char in mark if char in _DIGITS]
    match numerals:
        case [10, unit]:
            return 10 + unit
        case [tens, 10, *rest]:
            return 10 * tens + sum(rest)
        case [single]:
            return single
    return 0
