"""Numerals: what is written can be read back."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import numerals

DIGITS = "零一二三四五六七八九"


def section(n: int) -> str:
    """A number below ten thousand in characters, as a person would write it."""
    out, zero = "", False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, size)
        if digit:
            out += ("零" if zero and out else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = True
    return out


def characters(n: int) -> str:
    """A positive number in characters: 十四, 一百零五, 二万零三十, 一亿二千万."""
    high, rest = divmod(n, 10**8)
    middle, low = divmod(rest, 10**4)
    out = section(high) + "亿" if high else ""
    if middle:
        out += ("零" if out and middle < 1000 else "") + section(middle) + "万"
    if low:
        out += ("零" if out and low < 1000 else "") + section(low)
    return re.sub("^一十", "十", out)


@given(st.integers(1, 10**12 - 1))
def test_characters_are_read_back(n: int) -> None:
    text = characters(n)
    assert numerals.parse(text) == n
    assert re.fullmatch(numerals.CHINESE, text)


@given(st.integers(0, 10**12))
def test_digits_are_read_back_with_and_without_separators(n: int) -> None:
    for text in (str(n), f"{n:,}"):
        assert numerals.parse(text) == n
        assert re.fullmatch(numerals.ARABIC, text)


@given(st.decimals(0, 9999, places=2), st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("百万", 10**6)]))
def test_multipliers_multiply(number: Decimal, size: tuple[str, int]) -> None:
    text = f"{number}{size[0]}"
    assert numerals.parse(text) == number * size[1]
    assert re.fullmatch(numerals.ARABIC, text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两", "2"),
        ("半", "0.5"),
        ("一百二", "120"),
        ("三千五", "3500"),
        ("1万2", "12000"),
        ("三点五", "3.5"),
        ("一点二万", "12000"),
        ("二〇二三", "2023"),
        ("3千5百", "3500"),
        ("1亿2000万", "120000000"),
    ],
)
def test_spoken_forms(text: str, value: str) -> None:
    assert numerals.parse(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", " ", "两三", "六一", "点", "x", "十百", "五五十"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        numerals.parse(text)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("两三", (2, 3)),
        ("三五", (3, 5)),
        ("十七八", (17, 18)),
        ("二十三四", (23, 24)),
        ("七八百", (700, 800)),
        ("两三万", (20000, 30000)),
    ],
)
def test_neighbouring_digits_name_a_range(text: str, ends: tuple[int, int]) -> None:
    assert re.fullmatch(numerals.PAIR, text)
    assert numerals.pair(text) == ends
