"""The name of the thing counted: the noun phrase before a number or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.extraction.observations.line import Kind, Line, Token
from kg.language.units import UnitKind

_NAMES: Final = frozenset({Kind.NOUN, Kind.ACTION, Kind.MODIFIER})
_ENDS: Final = frozenset({Kind.STOP, Kind.LINK, Kind.NUMBER, Kind.DE, Kind.FILLER, Kind.BREAK})
_PEOPLE: Final = frozenset({UnitKind.PERSON, UnitKind.TURNOUT, UnitKind.HOUSEHOLD})

# A body or a place whose members or parts are counted: it is the subject, not a part of the indicator.
_CONTAINER: Final = re.compile(
    r"(?:[我本该全]|我们)?(?:社区|街道|小区|镇|乡|村|区|县|市)?(?:基层)?(?:党委|党工委|党总支部?|党支部|党组织|居委会|居民委员会|村委会|两委|辖区|全[区市县镇村])(?=[^面班换成员干委]..?)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """`text` names what is counted; it stands at `start`–`end` of the sentence, perhaps with words left out between."""

    start: int
    end: int
    text: str
    verb: bool = False  # what happened rather than a thing: 转正, 社区事务减少


def before(line: Line, i: int) -> Phrase | None:
    """The phrase that ends right before number `i`, particles between left out: 党员|76人, 住宅|共|3252套."""
    return ending(line, line.at[i])


def ending(line: Line, k: int) -> Phrase | None:
    """The phrase that ends before token `k`."""
    k -= 1
    while k >= 0 and line.tokens[k].kind is Kind.FILLER:
        k -= 1
    last, verb = k, False
    while k >= 0:
        token, previous = line.tokens[k], line.tokens[k - 1] if k else None
        compound = k + 1 == last and len(line.tokens[last].text) == 1 and len(token.text) > 1  # 宣讲|队
        if token.kind is Kind.VERB:
            if not (k == last or compound or (verb and line.tokens[k + 1].kind is Kind.VERB)):
                break
            verb = verb or not compound
        elif token.kind is Kind.ACTION:
            if k < last and not compound and not (previous and previous.kind in _NAMES):
                break
            verb = verb or k == last
        elif token.kind is Kind.DE:
            if k == last or previous is None or previous.kind not in _NAMES:
                break
        elif token.kind not in (Kind.NOUN, Kind.MODIFIER):
            break
        k -= 1
    return _phrase(line, k + 1, last + 1, verb, member=True)


def after(line: Line, i: int) -> Phrase | None:
    """The phrase that begins right after number `i`: 6个|小区功能性党支部, 1.3万余人的|网格员队伍."""
    k = first = line.at[i] + 1
    unit = line.quantities[i].unit
    through = unit is not None and unit.kind is UnitKind.PERSON  # 名 counts the last noun: 5名社区的|干部
    if _kind(line, k) is Kind.DE:
        k = first = k + 1
    listed = {Kind.NOUN, Kind.MODIFIER} | ({Kind.LINK, Kind.DE} if through else set())
    found = False  # a noun is taken
    while (kind := _kind(line, k)) not in (Kind.STOP, Kind.NUMBER, Kind.FILLER, Kind.BREAK):
        following = _kind(line, k + 1)
        if kind is Kind.NOUN:
            found = True
        elif kind is Kind.MODIFIER:
            if following in _ENDS - {Kind.DE, Kind.LINK} or (found and following not in listed):
                break
        elif kind is Kind.ACTION:
            if found and following is Kind.VERB:
                break
            found = found or following in _ENDS or following is Kind.VERB
        elif kind is Kind.VERB:
            if found or following not in (Kind.NOUN, Kind.ACTION):
                break
        elif kind is Kind.DE:
            if found and not through:
                break
            if _kind(line, k + 1) not in _NAMES | {Kind.VERB}:
                break
            first, found = k + 1, False
        elif kind is Kind.LINK and found and not (through and _joins(line, k)):
            break
        k += 1
    return _phrase(line, _last_of(line, first, k) if through else first, k, False) if found else None


def _last_of(line: Line, first: int, end: int) -> int:
    """Where the last noun of 身体好、热心肠的|退休党员 begins; the ends of other phrases are their own."""
    for k in range(end - 1, first, -1):
        if line.tokens[k].kind is Kind.DE:
            return k + 1
    return first


def verb_after(line: Line, i: int) -> Phrase | None:
    """What is done after number `i`, to the end of the clause: 24小时|稳控, 提前半小时|亮灯."""
    first = line.at[i] + 1
    while _kind(line, first) in (Kind.FILLER, Kind.BREAK, Kind.DE) or (_kind(line, first) is Kind.STOP and first == line.at[i] + 1):
        if first >= len(line.tokens):
            return None
        first += 1
    k = first
    while _kind(line, k) in _NAMES | {Kind.VERB, Kind.DE} or (_text(line, k) in {"了", "好"} and k > first):
        k += 1
    return _phrase(line, first, k, True, without=("了",)) if k > first else None


def verb_before(line: Line, i: int) -> Phrase | None:
    """The verb right before number `i`: 帮扶|超1000人再就业."""
    k = line.at[i] - 1
    while k >= 0 and line.tokens[k].kind is Kind.FILLER:
        k -= 1
    last = k
    while k >= 0 and line.tokens[k].kind in (Kind.VERB, Kind.ACTION):
        k -= 1
    return _phrase(line, k + 1, last + 1, True) if k < last else None


def _joins(line: Line, k: int) -> bool:
    """Whether 、 at token k goes on with the same number: xx名在职党员、志愿者, not 168名单元长、100名楼栋长."""
    k += 1
    while _kind(line, k) in _NAMES | {Kind.DE}:
        k += 1
    return _kind(line, k) not in (Kind.NUMBER, Kind.FILLER)


def _kind(line: Line, k: int) -> Kind:
    return line.tokens[k].kind if 0 <= k < len(line.tokens) else Kind.STOP


def _text(line: Line, k: int) -> str:
    return line.tokens[k].text if 0 <= k < len(line.tokens) else ""


def _phrase(line: Line, first: int, end: int, verb: bool, *, member: bool = False, without: tuple[str, ...] = ()) -> Phrase | None:
    """The tokens as a phrase, without loose ends: a describing 棘手的, the body in front of its members, brackets."""
    tokens = list(line.tokens[first:end])
    while tokens and tokens[0].kind in (Kind.DE, Kind.LINK):
        del tokens[0]
    while len(tokens) > 2 and tokens[0].kind is Kind.MODIFIER and tokens[1].kind is Kind.DE:
        del tokens[:2]
    while tokens and tokens[-1].kind in (Kind.DE, Kind.LINK):
        del tokens[-1]
    if not tokens or all(token.kind is Kind.MODIFIER for token in tokens):
        return None
    start, stop = tokens[0].start, tokens[-1].end
    if without:
        text = "".join(token.text for token in tokens if token.text not in without)
    else:
        text = line.text[start:stop]
        if member and (cut := _CONTAINER.match(text)):
            start, text = start + cut.end(), text[cut.end() :]
    if text[0] in "“《" and text[-1] in "”》" and not re.search("[“”《》]", text[1:-1]):
        text = text[1:-1]
    return Phrase(start, stop, text, verb) if _names(tokens, text) else None


def _names(tokens: list[Token], text: str) -> bool:
    return len(text) > 1 or tokens[-1].kind is Kind.NOUN
