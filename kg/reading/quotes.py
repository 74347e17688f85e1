"""Quotation marks made even: whatever a writer typed, “ opens and ” closes.

Straight marks are paired, marks that stand the wrong way (”用心”) are turned, marks without a partner stay as they are.
The cheapest reading of a paragraph wins: leaving a mark costs nothing, turning one costs more, a lost one still more.
"""

from __future__ import annotations

import re

from kg.reading.aligned import Aligned

_FAMILIES = ('“”"„‟', "‘’'", "「」｢｣", "『』", "〝〞")
_FAMILY = {mark: marks[0] for marks in _FAMILIES for mark in marks}
_OPENING, _STRAIGHT = "“‘「『〝｢„‟", "\"'"
# ' and ’ inside a Latin word are apostrophes.
_MARK = re.compile(r"[\"“”‘「」『』〝〞｢｣„‟'’](?:(?<!['’])|(?<![A-Za-z]['’])|(?![A-Za-z]))")
_EVEN = re.compile("(?:“(?:“”)*”)*")
_DEEPEST = 2
_TURNED, _LOST, _UNLIKE, _AGAINST, _NESTED = 100, 130, 40, 20, 1


_Read = tuple[bool, "_Read | None"]  # whether a mark opens, and what was read before it


def even_quotes(text: Aligned) -> Aligned:
    """Turn all quotation marks of each paragraph into “ and ”."""
    return text.reading("\n".join(map(_paragraph, text.text.split("\n"))))


def _paragraph(line: str) -> str:
    marks = [match.start() for match in _MARK.finditer(line)]
    if not marks:
        return line
    chars = "".join(line[place] for place in marks)
    if _EVEN.fullmatch(chars):
        return line
    leanings = [_leaning(line, place) for place in marks]
    result = list(line)
    for place, opens in zip(marks, _read(chars, leanings), strict=True):
        result[place] = "“" if opens else "”"
    return "".join(result)


def _leaning(line: str, place: int) -> int:
    """Whether a straight mark would rather open (1) or close (-1), by what stands beside it; 0 where nothing tells."""
    if line[place] not in _STRAIGHT:
        return 0
    before, after = line[place - 1 : place], line[place + 1 : place + 2]
    if not after or after in "，。；：、！？）》":
        return -1
    return 1 if not before or before in "，；：、（《" else 0


def _read(chars: str, leanings: list[int]) -> list[bool]:
    """Which marks open, by dynamic programming over the marks that are open at each place."""
    best: dict[str, tuple[int, _Read | None]] = {"": (0, None)}
    for char, leaning in zip(chars, leanings, strict=True):
        family = _FAMILY[char]
        following: dict[str, tuple[int, _Read | None]] = {}
        for still_open, (cost, read) in best.items():
            for opens in (True, False):
                turned = char not in _STRAIGHT and opens != (char in _OPENING)
                against = _TURNED * turned + _AGAINST * (leaning == (-1 if opens else 1))
                options = [] if turned else [(still_open, _LOST)]
                if opens and len(still_open) < _DEEPEST:
                    options.append((still_open + family, against + _NESTED * bool(still_open)))
                elif still_open and not opens:
                    options.append((still_open[:-1], against + _UNLIKE * (still_open[-1] != family)))
                for state, price in options:
                    option = (cost + price, (opens, read))
                    if state not in following or option[0] < following[state][0]:
                        following[state] = option
        best = following
    found = []
    step = best[""][1]
    while step is not None:
        opens, step = step
        found.append(opens)
    return found[::-1]
