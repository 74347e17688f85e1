"""Clean text: what always holds of it, on the seeds and on made-up reports."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from generated_reports import reports
from hypothesis import given
from hypothesis import strategies as st

from kg.language.clean import clean

QUOTES = "“”\"'‘’「」『』"
SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def seed_texts() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in SEEDS]


def test_the_seeds_are_there() -> None:
    assert len(SEEDS) == 5


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_offsets_lead_back(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    result = clean(text)
    same = sum(text[place] == char for place, char in zip(result.offsets, result.text, strict=True))
    assert list(result.offsets) == sorted(set(result.offsets))
    assert same > 0.99 * len(result.text)
    assert "paid" not in result.text
    assert clean(result.text).text == result.text


@given(reports)
def test_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


messy = st.text(alphabet="望江社区一二是（）。，、：；！“”\"'《》12.,: \n\u3000x是#paidend", max_size=80)


@given(messy)
def test_whatever_the_text_offsets_rise_and_a_second_cleaning_changes_nothing(text: str) -> None:
    once = clean(text)
    assert list(once.offsets) == sorted(set(once.offsets))
    assert len(once.text) == len(once.offsets)
    assert clean(once.text).text == once.text


# -- noise


@given(reports, st.data())
def test_a_pay_wall_mark_anywhere(text: str, data: st.DataObject) -> None:
    even = clean(text).text
    place = data.draw(st.integers(0, len(even)))
    assert clean(even[:place] + "##paidbegin##" + even[place:]).text == even


@given(reports, st.data())
def test_blanks_anywhere(text: str, data: st.DataObject) -> None:
    even = clean(text).text
    place = data.draw(st.integers(0, len(even)))
    blank = data.draw(st.sampled_from("\u3000\u00a0\u2003\u200b"))
    assert clean(even[:place] + blank + even[place:]).text == even


@given(reports)
def test_half_width_punctuation(text: str) -> None:
    even = clean(text).text
    assert clean(even.translate(str.maketrans("，；：？！（）", ",;:?!()"))).text == even
    assert clean(even.translate(str.maketrans("，；：？！（）。", ",;:?!()."))).text == even
    assert clean(even.replace("，", ", ").replace("：", ": ")).text == even


@given(reports)
def test_full_width_digits(text: str) -> None:
    even = clean(text).text
    assert clean(even.translate(str.maketrans(string.digits, "０１２３４５６７８９"))).text == even


@pytest.mark.parametrize("marks", ["「」", "『』", "‘’"])
@given(text=reports)
def test_other_quotation_marks(marks: str, text: str) -> None:
    even = clean(text).text
    assert clean(even.translate(str.maketrans("“”", marks))).text == even


@given(reports)
def test_straight_quotation_marks_that_are_not_nested(text: str) -> None:
    even = clean(text.replace("‘", "").replace("’", "")).text
    assert clean(even.translate(str.maketrans("“”", '""'))).text == even


@given(reports)
def test_line_ends_and_empty_lines(text: str) -> None:
    even = clean(text).text
    assert clean(even.replace("\n", "\r\n")).text == even
    assert clean(even.replace("\n", "\n\n　　")).text == even


@pytest.mark.parametrize("text", seed_texts(), ids=[path.stem[:3] for path in SEEDS])
@given(data=st.data())
def test_a_line_break_deep_inside_a_paragraph(text: str, data: st.DataObject) -> None:
    lines = clean(text).text.split("\n")
    long = [number for number, line in enumerate(lines) if len(line) > 120]
    number = data.draw(st.sampled_from(long))
    line = lines[number]
    ends, begins = "。；：！？”）", "一二三四五六七八九第首其再最（0123456789“"  # where a paragraph may end or begin
    places = [at for at in range(50, len(line) - 1) if line[at - 1] not in ends and line[at] not in begins]
    place = data.draw(st.sampled_from(places))
    broken = "\n".join([*lines[:number], line[:place], line[place:], *lines[number + 1 :]])
    assert clean(broken).text == "\n".join(lines)


@pytest.mark.parametrize("width", [24, 32, 38, 45])
def test_wrapped_seeds_are_unwrapped(width: int) -> None:
    """All but the few paragraphs whose sentence ends exactly at the margin."""
    kept = total = 0
    for text in seed_texts():
        even = clean(text).text
        wrapped = "\n".join(line[at : at + width] for line in even.split("\n") for at in range(0, len(line), width))
        again = clean(wrapped).text
        kept += len(set(even.split("\n")) & set(again.split("\n")))
        total += len(set(even.split("\n")))
    assert kept >= 0.95 * total
