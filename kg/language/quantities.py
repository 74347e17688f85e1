"""Numbers that count or measure, as they stand in running text: 670余平方米, 近20万, 3至5个, 90%以上, xx名.

`find` reads the number, its unit and how exact it is; what is counted is a matter of extraction. Numbers that count
nothing (dates, ordinals, names, addresses) are told apart by `kg.language.guards`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from kg.language import guards, numerals
from kg.language.units import Unit, UnitKind, units
from kg.model import Modifier
from kg.records import record


@record
class Quantity:
    """A number with its unit at `start`–`end` of the text, the words that qualify it included.

    `value` is None where the number is masked; `upper` is the other end of a range. `number` is where the numeral
    itself begins. `article`: 一 before a measure word, which more often says “a” than “one”.
    """

    start: int
    end: int
    number: int
    value: Decimal | None
    upper: Decimal | None
    unit: Unit | None
    modifier: Modifier
    article: bool = False


_BEFORE: Final = {
    Modifier.OVER: "超过 超出 超 逾 多于 不少于 不低于 不小于 不下于 不下 至少 最少 最低 高于 大于 突破 上",
    Modifier.UNDER: "将近 接近 不足 不到 不满 未满 少于 低于 不超过 不多于 不高于 至多 最多 最高 小于 近",
    Modifier.ABOUT: "大约 约为 约 大概 差不多",
}
_AFTER: Final = {
    Modifier.OVER: "及以上 以上 开外 有余 余 多",
    Modifier.UNDER: "及以下 以下 以内 之内 内",
    Modifier.ABOUT: "左右 上下",
}
_SAYS: Final = {word: kind for table in (_BEFORE, _AFTER) for kind, words in table.items() for word in words.split()}
_ONLY: Final = {
    "上": "上(?=[百千万])",  # 上千人, not 线上50人
    "多": "(?<=[年月天时里元倍分成])多(?![功样元种方层次])",  # 3年多, not 5个多功能室
    "内": "(?<=[天日周月年时钟])内",
}
_UNIT_ONLY: Final = {
    "个人": "个人(?=[，。；、）来去参在把一都就轮负值]|$)",  # 三个人, not 3个人民调解室
    "支": "支(?![行部书委援付持流])",  # 某某银行xx支行
    "段": "段(?!时|话|路程|位)",
    "首": "首(?![次批个届先创任府家发])",
    "集": "集(?![中体市聚团合结资会])",
    "头": "头(?![脑条目等发部领顶疼雁])",
    "门": "门(?![店口卫岗面户诊前禁锁牌铃类槛道窗帘])",
    "双": "双(?![向方重报休拥联职创])",
    "款": "款(?![项额式待物])",
}
_NUMBER: Final = rf"(?:{numerals.ARABIC}|{numerals.CHINESE}|万(?=[余多])|(?<=[上近超逾过约])万)"
_TO: Final = r"(?:[-—–―－~～]{1,2}|至|到)"
_BOUNDARY: Final = re.compile(r"[，。；、：！？）]|$")
_MULTIPLIER: Final = re.compile(r"[\d.]+([百千]?[万亿])")


_OPENS: Final = "".join(sorted({words[0] for table in _BEFORE.values() for words in table.split()}))
"""What the words before a number begin with."""


def _words(table: dict[Modifier, str]) -> str:
    return "|".join(_ONLY.get(word, word) for words in table.values() for word in words.split())


@cache
def _pattern() -> re.Pattern[str]:
    unit = "|".join(_UNIT_ONLY.get(u, re.escape(u)) for u in sorted(units(), key=len, reverse=True))
    return re.compile(
        rf"""
        (?=[\d{_OPENS}xX×*_△□○某〇零一二两三四五六七八九十百千万半])  # no number begins with another character
        (?P<before>{_words(_BEFORE)})?
        (?P<percent>百分之)?
        (?<![\d.第])(?:(?<![A-Za-z])|(?<=App)|(?<=APP)|(?<=app))(?!(?<=[数几])[十百千万])
        (?:
          (?P<mask>(?<![xX×*_△□○某&=-]){numerals.MASK}(?!\d))
          | (?P<low>{_NUMBER})(?P<lowunit>{unit})?{_TO}(?P<high>{_NUMBER})(?![\d.])
          | (?P<pair>{numerals.PAIR})
          | (?P<half>半)(?=(?:个?小时|天|公里))
          | (?P<plain>{_NUMBER})
        )
        (?:(?P<more>[余多来几])(?P<size>[万亿])?)?
        (?P<unit>(?!成[立为员果功效长人熟本型绩就都了]|单[元位独项间])(?:{unit}))?(?:（次）)?
        (?P<andhalf>半(?=[，。；、）]|$|以|的))?
        (?P<after>{_words(_AFTER)})?
        """,
        re.VERBOSE,
    )


_MAYBE: Final = re.compile(r"[\dxX×*_△□○某〇零一二三四五六七八九十百千万两半]")


@record
class Found:
    """The quantities of a text in order, and what the guards marked in it, by guard."""

    quantities: tuple[Quantity, ...]
    marks: dict[str, tuple[guards.Span, ...]]


_NOTHING: Final = Found((), {})


def read(text: str) -> Found:
    """All numbers of `text` that count or measure. `text` is a sentence with even punctuation."""
    if not _MAYBE.search(text):
        return _NOTHING
    found = [q for match in _pattern().finditer(text) if (q := _read(match, text)) is not None]
    if not found:
        return _NOTHING
    marks = guards.marks(text)
    blocked = [span for spans in marks.values() for span in spans]
    return Found(tuple(q for q in found if not any(a < q.end and q.number < b for a, b in blocked)), marks)


def find(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` alone."""
    return read(text).quantities


def _read(match: re.Match[str], text: str) -> Quantity | None:
    """The quantity of one match; None where the number has no unit that fits it and is no bare total."""
    unit = units()["%"] if match["percent"] else units().get(match["unit"] or "")
    if not (_bare(match, text) if unit is None else _fits(match, unit)):
        return None
    masked = match["mask"] is not None
    try:
        value, upper = (None, None) if masked else _values(match)
    except ValueError:  # 六一, 七一: digits side by side that name a day
        return None
    if value is not None and upper is not None and upper <= value:
        return None
    if unit is not None and unit.kind is UnitKind.TENTH and value is not None:
        value, upper = value * 10, None if upper is None else upper * 10
    return Quantity(
        start=match.start(),
        end=match.end(),
        number=match.end("before") if match["before"] else match.start(),
        value=value,
        upper=upper,
        unit=unit,
        modifier=Modifier.MASKED if masked else _modifier(match),
        article=match["plain"] == "一" and not match["more"],
    )


def _fits(match: re.Match[str], unit: Unit) -> bool:
    """Whether this number can count by this unit: 二 does not count (二次供水), 百 alone is a word (百名)."""
    plain = match["plain"] or ""
    if match["mask"]:
        return unit.masked
    if unit.digits and not (match["plain"] or match["high"] or "")[:1].isdigit():
        return False
    if unit.kind is UnitKind.TENTH:
        return plain in set("两三四五六七八九") or bool(match["pair"])
    if plain in {"百", "千", "万"}:
        return bool(match["more"] or match["before"] or match["percent"])
    if plain == "二" or plain[:1] in {"零", "〇"}:
        return unit.kind is UnitKind.SHARE
    return True


def _bare(match: re.Match[str], text: str) -> bool:
    """Whether a number without a unit may count: 2.7万常住人口, 常住人口8900."""
    plain = match["plain"] or ""
    if not plain[:1].isdigit():
        return False
    if plain[-1] in "万亿":
        return True
    return plain.isdigit() and _BOUNDARY.match(text, match.end()) is not None and match.start() > 0


def _values(match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    if match["pair"]:
        return numerals.pair(match["pair"])
    if match["high"]:
        low, high = numerals.parse(match["low"]), numerals.parse(match["high"])
        size = _MULTIPLIER.fullmatch(match["high"])
        shared = size and match["low"].isdigit() and low < high / (scale := numerals.parse("1" + size[1]))
        return (low * scale if shared else low), high
    value = numerals.parse(match["half"] or match["plain"])
    if match["size"]:
        value *= numerals.parse("1" + match["size"])
    if match["andhalf"] or match["unit"] == "个半小时":
        value += Decimal("0.5")
    return value, None


def _modifier(match: re.Match[str]) -> Modifier:
    """The word before the number decides, then 余 and 多 inside it, then the word after."""
    if match["before"]:
        return _SAYS[match["before"]]
    if match["more"] or (match["unit"] or "").startswith("个多"):
        return Modifier.OVER
    return _SAYS[match["after"]] if match["after"] else Modifier.EXACT
