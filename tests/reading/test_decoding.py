"""Bytes → text: what is read, and what is refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.reading.decoding import decode

TEXT = "望江社区2023年度工作总结\r\n一、工作情况\r\n社区党总支有党员76人。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_encodings_give_one_text(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "r.txt") == TEXT


def test_line_ends_are_kept() -> None:
    assert decode("望江社区\r\n一\r二\n".encode(), "r.txt") == "望江社区\r\n一\r二\n"


def test_only_the_mark_at_the_start_is_a_byte_order_mark() -> None:
    assert decode("\ufeff望\ufeff江".encode(), "r.txt") == "望\ufeff江"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "空"),
        ("\ufeff \r\n\u3000\n".encode(), "空"),
        (b"PK\x03\x04" + bytes(40), "Word"),
        (b"\xd0\xcf\x11\xe0" + bytes(40), "Word"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "图片"),
        ("望江社区\x00党总支".encode(), "控制字符"),
        (b"\xff\x81\xff\x81\xff", "解码"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        decode(data, "2023/报告.txt")
    chinese, english = str(caught.value).split("\n")
    assert chinese.startswith("2023/报告.txt: ")
    assert english.startswith("2023/报告.txt: ")
    assert caught.value.hint_zh
    assert caught.value.hint_en


def test_damaged_utf8_is_not_read_as_garbage() -> None:
    whole = ("望江社区党总支现有党员七十六人。" * 20).encode()
    damaged = whole[:100] + b"\xe7\xa4" + whole[103:]
    with pytest.raises(ReadError, match=r"第 \d+ 个字节"):
        decode(damaged, "r.txt")


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=60))
def test_chinese_survives_both_encodings(text: str) -> None:
    line = f"关于{text}社区的报告\n"
    assert decode(line.encode(), "r.txt") == line
    assert decode(line.encode("utf-16"), "r.txt") == line
