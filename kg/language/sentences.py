"""Sentences and clauses, not cut inside quotation marks and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"[“”（）《》〈〉【】，；：。！？…](?:(?<=[。！？…])[。！？…]+)?"
)  # begins with one set: found fast
_OPENING_OF = {"”": "“", "）": "（", "》": "《", "〉": "〈", "】": "【"}
_OPENINGS = frozenset(_OPENING_OF.values())
_ENDS = frozenset("。！？…")
_GOES_ON = frozenset("，、；：的地等是为和与之）》】")  # after closing punctuation: it was inside the sentence

Span = tuple[int, int]


def sentences(text: str, start: int, end: int) -> list[tuple[int, int, tuple[Span, ...]]]:
    """Cut one paragraph into (start, end, clauses): sentences with their closing punctuation, clauses without."""
    result: list[tuple[int, int, tuple[Span, ...]]] = []
    begin, clause, clauses = start, start, list[Span]()
    for stop, following, closes in _cuts(text, start, end):
        if stop > clause:
            clauses.append((clause, stop))
        clause = following
        if closes and clauses:
            result.append((begin, following, tuple(clauses)))
            begin, clauses = following, []
        elif closes and result:  # punctuation that stands alone belongs to the sentence before it
            result[-1] = (result[-1][0], following, result[-1][2])
            begin = following
    if end > clause:
        clauses.append((clause, end))
    if clauses:
        result.append((begin, end, tuple(clauses)))
    return result


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where a clause ends, where the next one may begin, and whether the sentence ends with it."""
    tokens = [(match.start(), match.group()) for match in _TOKEN.finditer(text, start, end)]
    partner = _pairs(tokens)
    begin, index = start, 0
    while index < len(tokens):
        place, token = tokens[index]
        if index in partner:
            index = partner[index]
            close = tokens[index][0]
            said = token == "“" and begin < place and text[place - 1] in "：，" and text[close - 1] in _ENDS
            if said and text[close + 1 : close + 2] not in _GOES_ON:
                yield close + 1, close + 1, True  # 李某说：“…。” is over, “…。”李某说。 is not
                begin = close + 1
        elif token[0] in _ENDS:
            after = place + len(token)
            if after < end and text[after] in _GOES_ON and token[0] == "…":
                pass
            else:
                while after < end and text[after] in "”）" and _is_stray(tokens, partner, after):
                    after += 1
                yield place, after, True
                begin = after
        elif token in "，；：":
            yield place, place + 1, False
        index += 1


def _pairs(tokens: list[tuple[int, str]]) -> dict[int, int]:
    """Index of each opening mark that is closed → index of what closes it."""
    partner: dict[int, int] = {}
    still_open: list[int] = []
    for index, (_, token) in enumerate(tokens):
        if token in _OPENINGS:
            still_open.append(index)
        elif token in _OPENING_OF:
            for at in range(len(still_open) - 1, -1, -1):
                if tokens[still_open[at]][1] == _OPENING_OF[token]:
                    partner[still_open[at]] = index
                    del still_open[at:]
                    break
    return partner


def _is_stray(tokens: list[tuple[int, str]], partner: dict[int, int], place: int) -> bool:
    closes = {tokens[index][0] for index in partner.values()}
    return place not in closes
