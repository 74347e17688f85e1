"""Chinese and Arabic numerals as they stand in reports: 五, 十四, 两, 2300, 1,234.5, 1.2万, 3.5亿, 百分之九十.

The pieces of regular expressions (`ARABIC`, `CHINESE`, `MASK`) and `parse` read the same language: whatever one of
the first two matches, `parse` can value.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_STEPS: Final = {"十": 10, "百": 100, "千": 1000}

_SIZE: Final = r"(?:(?:(?:百|千(?![瓦米克伏]))?[万亿]|百|千(?![瓦米克伏]))亿?)?"
ARABIC: Final = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?![\d,])|\d+亿(?=\d)\d+|\d+)(?:\.\d+)?{_SIZE}"
"""Digits, with thousands separators, a decimal part and a multiplier: 1,234  0.36  1.2万  3千  2万亿."""

CHINESE: Final = (
    r"(?:[〇零一二两三四五六七八九十百千][〇零一二两三四五六七八九十百千万亿]*(?:点[零一二三四五六七八九]+[万亿]?)?)"
)
"""A numeral in characters. 万 and 亿 do not begin one: alone they are words (万家, 亿万)."""

MASK: Final = r"(?:\d*[xX×*_△□○]+(?:\.[\dxX×*]+)?[万亿]?|某某+)"
"""A number that the report hides: x  xx  **  2X  xx.x万. What only looks like one is told apart by its surroundings."""

_PLAIN: Final = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)")
_MIXED: Final = re.compile(r"(\d+(?:\.\d+)?)|(.)", re.DOTALL)


def parse(text: str) -> Decimal:
    """The value of a whole numeral.

    Raises ValueError where `text` is none, and for 三五, 两三: they name a range, not a number.
    """
    body = text.strip().replace(",", "")
    if not body:
        raise ValueError("an empty numeral")
    if body == "半":
        return Decimal("0.5")
    value = _value(body)
    whole = value.to_integral_value()
    return whole if whole == value else value


def _value(body: str) -> Decimal:
    """Read by the highest unit: what stands before 亿 counts hundred millions, then 万, then the rest."""
    for unit, size in (("亿", Decimal(10**8)), ("万", Decimal(10**4))):
        head, found, tail = body.rpartition(unit)
        if found:
            high = _value(head) * size if head else size
            return high + _tail(tail, size)
    if _PLAIN.fullmatch(body):
        return Decimal(body)
    if "点" in body:
        whole, _, part = body.partition("点")
        return _value(whole) + Decimal("0." + "".join(str(_digit(c)) for c in part))
    if all(c in _DIGITS for c in body):
        return _positional(body)
    return _section(body)


def _tail(tail: str, size: Decimal) -> Decimal:
    """What follows 万 or 亿; a lone digit is spoken short: 1万2 is 12000."""
    if not tail:
        return Decimal(0)
    if len(tail) == 1 and (tail.isascii() or tail in _DIGITS):
        return _digit(tail) * size / 10
    return _value(tail)


def _positional(body: str) -> Decimal:
    """One digit, a year (二〇二三), or digits spoken one by one."""
    if not body:
        raise ValueError("a numeral without digits")
    if len(body) == 2 and body[0] not in "〇○零":
        raise ValueError(f"{body!r} names a range, not a number")
    return Decimal("".join(str(_DIGITS[c]) for c in body))


def _section(body: str) -> Decimal:
    """A numeral below ten thousand: 一百零五, 十四, 3千5百, 一百二 (120)."""
    total, last = Decimal(0), Decimal(0)
    pending: Decimal | None = None
    zero = False
    for digits, char in _MIXED.findall(body):
        if digits:
            if pending is not None:
                raise ValueError(f"{body!r} is no numeral")
            pending = Decimal(digits)
        elif char in "零〇○":
            zero = True
        elif char in _STEPS:
            step = Decimal(_STEPS[char])
            if last and step >= last:
                raise ValueError(f"{body!r} is no numeral")
            total += (Decimal(1) if pending is None else pending) * step
            pending, last, zero = None, Decimal(step), False
        else:
            if pending is not None:
                raise ValueError(f"{body!r} is no numeral")
            pending = Decimal(_digit(char))
    if pending is not None:
        short = last > 10 and not zero and pending < 10
        total += pending * last / 10 if short else pending
    return total


def _digit(char: str) -> int:
    if char in _DIGITS:
        return _DIGITS[char]
    if char.isascii() and char.isdigit():
        return int(char)
    raise ValueError(f"{char!r} is no digit")


PAIR: Final = r"(?:(?:[一二两三四五六七八]?十)?(?:一二|一两|两三|二三|三四|三五|四五|五六|六七|七八|八九)[十百千万]?)"
"""Two neighbouring digits that name a range: 两三, 三五, 十七八, 七八百."""


def pair(text: str) -> tuple[Decimal, Decimal]:
    """The ends of the range that a `PAIR` names: 两三 is (2, 3), 十七八 is (17, 18), 七八百 is (700, 800)."""
    scale = Decimal(_STEPS.get(text[-1], 10**4 if text[-1] == "万" else 1))
    body = text[:-1] if scale > 1 else text
    tens = _section(body[:-2]) if len(body) > 2 else Decimal(0)
    return (tens + _digit(body[-2])) * scale, (tens + _digit(body[-1])) * scale
