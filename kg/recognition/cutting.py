"""A sentence → its tokens: marks, numbers, masks and known names are tokens of their own, the segmenter cuts the rest.

The sentence is cut once, with a comma in the place of each such token, since no word goes over a comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language.segment import words
from kg.language.units import units
from kg.recognition.settling import settle
from kg.recognition.tokens import Kind, Token
from kg.recognition.words import typed_words, with_divisions, with_results, with_settlements

# Speech (“…，很方便。”) is no name: what ends in a stop or runs over one is read as plain text.
_QUOTED: Final = re.compile(r"“[^“”。！？…]{0,39}[^“”。！？…，；]”")
_TITLED: Final = re.compile(r"《[^《》]{1,60}》")
# 村（社区）, 县（市、区）委: one of several, named together.
_BRACKETED: Final = re.compile(
    r"(?:省|市|县|区|州|乡|镇|街道|村|社区|小区|苑区|片区|园区|网格|楼栋|企业|单位)"
    r"（(?:(?:省|市|县|区|州|盟|旗|乡|镇|街道|村|农村|社区|小区|居|场|片区|园区|景区|网格|楼栋|单元|单位)、?){1,4}）"
)
_STOPS: Final = "，；。：！？,;:!?（）()…\n【】[]“”《》"
_STOP: Final = re.compile(f"[{re.escape(_STOPS)}]|[—―]{{2,}}")  # 新风尚——云岭县
_GAP: Final = "，"

_AMBIGUOUS: Final = frozenset("部队组")
# Before these a numeral in characters counts.
_COUNTED: Final = (
    "个|名|位|户|家(?!园)|支|项|次|场|批|处|所|栋|幢|套|件|起"
    "|条(?!心|龙)|盏|截|期(?!工程)|辆|块(?!田)|片(?!区)|张|间|本|份|篇|棵|趟|部(?!曲)|扇|堵|段|摞|堆|桶|箱|袋|瓶|碗|杯"
    "|堂(?!课)"
)
_UNITS: Final = (
    "年度?(?:底|初|末|上半年|下半年)?|月|日|"
    + "|".join(sorted((u for u in units() if u not in _AMBIGUOUS), key=lambda u: (-len(u), u)))
    + "|部(?![门队委分署位])|队(?![伍员长])|[截扇堵段摞堆桶箱袋瓶碗杯堂棵]"
)
_MASKS: Final = "xX×＊*"
_NUMBER_OR_MASK: Final = re.compile(
    rf"""
      (?P<tail> [一二两三四五六七八九十]+[座条间部台盏辆块面张片口](?=[，。；、]|\Z) )  # 凉亭一座
    | (?P<number> (?=[\d一二三四五六七八九十两近约超共达])
        (?:近|约|超过?|达|共)?
        (?: \d+(?:\.\d+)?(?:[—\-–~～至到]\d+(?:\.\d+)?)?
          | [一二三四五六七八九十两百千]+(?=[余多]?(?:{_COUNTED}))(?!一家亲) )
        [万亿]?[余多几]?[%％]?(?:{_UNITS})?[余多]? )
    | (?P<measured> [{_MASKS}N]{{1,4}}[万余多]?(?:名|个|次|件|起|户|人|元|场|家|支|条|项|平方米|余名|年|月|日)(?!大) )
    | (?=[{_MASKS}N_某])(?: [{_MASKS}_]+ | 某+ | (?P<letter>[A-Z])(?P=letter)+ )
    """,
    re.VERBOSE,
)
_BEGINS: Final = re.compile(rf"[\d一二两三四五六七八九十近约超共达{_MASKS}_某A-Z]")  # what a number or mask begins with
_NUMBERED: Final = ("号线", "社区", "小区", "村", "组", "号院", "号楼", "街坊")
_LEVELS: Final = frozenset("级星步环核圈维")


def tokenize(clean: str, start: int, end: int, known: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The typed tokens of clean[start:end], in order; offsets are those of `clean`. `known`: spans of known names."""
    fixed = _fixed(clean, start, end, dict(known))
    gaps = [start, *(token.end for token in fixed)]
    ends = [*(token.start for token in fixed), end]
    text = _GAP.join(clean[a:b] for a, b in zip(gaps, ends, strict=True))
    raw: list[Token] = []
    cut = with_results(with_settlements(with_divisions(words(text))))
    begin, shift = 0, start
    passed = iter(fixed)
    for i in [i for i, (word, _) in enumerate(cut) if word == _GAP]:
        token = next(passed)
        if i > begin:
            raw += typed_words(text, cut[begin:i], shift)
        raw.append(token)
        begin, shift = i + 1, token.end - cut[i][1] - 1
    raw += typed_words(text, cut[begin:], shift)
    return settle(raw)


def _fixed(clean: str, start: int, end: int, known: dict[int, int]) -> list[Token]:
    """The tokens that the segmenter is not asked about, left to right."""
    out: list[Token] = []
    plain = i = start
    coming = sorted(known, reverse=True)
    while i < end:
        stop = _STOP.search(clean, i, end)
        at = stop.start() if stop else end
        while coming and coming[-1] < i:
            coming.pop()
        if coming and coming[-1] <= at and coming[-1] < end:
            at = coming[-1]
            token = Token(at, known[at], clean[at : known[at]], Kind.NAME)
        elif stop:
            token = _marked(clean, at, stop.end(), end)
            if token.text == "（" and (alternative := _alternative(clean, plain, at, end)):
                token = alternative
                at = token.start
        else:
            break
        out += _numbers_and_masks(clean, plain, at)
        out.append(token)
        plain = i = token.end
    out += _numbers_and_masks(clean, plain, end)
    return out


def _alternative(clean: str, begin: int, at: int, end: int) -> Token | None:
    """村（社区） as one word, where the bracket at `at` tells the other kinds that are meant."""
    for start in (at - 2, at - 1):
        if start >= begin and (match := _BRACKETED.match(clean, start, end)) and clean.find("（", start) == at:
            return Token(start, match.end(), match.group(), Kind.NOUN)
    return None


def _marked(clean: str, at: int, stop: int, end: int) -> Token:
    """What begins with a quotation or book-title mark that is closed, else the mark or stop clean[at:stop] itself."""
    quoted = _QUOTED.match(clean, at, end)
    titled = None if quoted else _TITLED.match(clean, at, end)
    match = quoted or titled
    if match is None:
        return Token(at, stop, clean[at:stop], Kind.STOP)
    return Token(at, match.end(), clean[at + 1 : match.end() - 1], Kind.QUOTE if quoted else Kind.TITLE)


def _numbers_and_masks(clean: str, start: int, end: int) -> list[Token]:
    """6个, 1.2万余名, xx名 are numbers; XX, *, 某 and what has a number for its name (7组, 4级网络) are nouns."""
    out: list[Token] = []
    first = _BEGINS.search(clean, start, end)
    if first is None:
        return out
    for match in _NUMBER_OR_MASK.finditer(clean, first.start(), end):
        at, stop = match.span()
        number, measured = match["number"], match["measured"]
        if number and len(number) == 1 and not number.isdigit():
            continue
        kind = Kind.NUM if number or measured or match["tail"] else Kind.NOUN
        if kind is Kind.NUM and match.group().isdigit() and clean.startswith(_NUMBERED, stop):
            kind = Kind.NOUN
        if kind is Kind.NUM and stop < end and clean[stop] in _LEVELS:
            stop, kind = stop + 1, Kind.NOUN
        out.append(Token(at, stop, clean[at:stop], kind))
    return out
