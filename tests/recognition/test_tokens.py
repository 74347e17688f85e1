"""Sentences as typed tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recognised import readings, tokens

from kg.recognition.cutting import tokenize
from kg.recognition.tokens import Kind


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("社区现有党员1.2万余名。", "1.2万余名/NUM"),
        ("社区现有党员一千余名。", "一千余名/NUM"),
        ("其中xx名党员流动在外。", "xx名/NUM"),
        ("社区覆盖4级网格体系。", "4级/NOUN"),  # the number is part of a name
        ("居民住在7组。", "7/NOUN"),
        ("***社区位于城东。", "***/NOUN"),
        ("某某街道位于城东。", "某某/NOUN"),
        ("社区打造“邻里议事厅”。", "邻里议事厅/QUOTE"),
        ("居民说“这里很方便。”", "“/STOP"),  # speech is no name
        ("社区学习《信访工作条例》。", "信访工作条例/TITLE"),
        ("社区落实三会一课。", "三会一课/NAME"),
        ("他们用好宣讲队。", "用好/VERB"),
        ("他们用好宣讲队。", "宣讲队/NOUN"),
        ("社区工作队上门。", "社区/NOUN"),  # 社区 owns the team: 社区工作队 is no word
        ("支部解决好困难。", "解决好/VERB"),
        ("社区深入开展宣讲。", "深入开展/VERB"),
        ("社区把食堂打造成品牌。", "打造成/VERB"),
        ("社区东至柳河。", "东至/VERB"),
        ("社区的广场很大。", "的/DE"),
        ("党员和居民都来了。", "和/LINK"),
    ],
)
def test_kinds(text: str, token: str) -> None:
    assert token in tokens(text)


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("社区参加环境整治。", "整治/NOUN"),
        ("社区里，整治环境要紧。", "整治/VERB"),
        ("党支部组织党员上门。", "组织/VERB"),
        ("社区完善组织体系。", "组织体系/NOUN"),
        ("下庄社区位于城东。", "下/NOUN"),
        ("丰和社区位于城东。", "和/NOUN"),
        ("幸福里社区位于城东。", "里/NOUN"),
        ("在楼道里社区干部忙着登记。", "里/BREAK"),
        ("望江社区与观潮社区结对共建。", "结对/VERB"),
        ("社区成立专项联席会。", "联席会/NOUN"),
        ("社区会保障供水。", "会/BREAK"),
        ("集休闲、健身等功能于一体的广场建成。", "集/BREAK"),
    ],
)
def test_neighbours_settle_the_kind(text: str, token: str) -> None:
    assert token in tokens(text)


PIECES = st.lists(
    st.sampled_from(
        [
            "望江社区",
            "“邻里帮”",
            "“没有关上",
            "《公约》",
            "，",
            "。",
            "7个",
            "xx名",
            "***",
            "的",
            "和",
            "推进",
            " ",
            "Ａ",
            "b2",
            "某某",
            "一十",
            "”",
            "》",
            "、",
        ]
    ),
    max_size=12,
)


@given(PIECES)
def test_tokens_cover_the_sentence_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = tokenize(text, 0, len(text))
    assert [t.start for t in found] == [0, *(t.end for t in found)][: len(found)]
    assert not found or found[-1].end == len(text)
    for token in found:
        marks = 1 if token.kind in (Kind.QUOTE, Kind.TITLE) else 0
        assert text[token.start + marks : token.end - marks] == token.text


@given(PIECES, st.integers(0, 20), st.integers(0, 20))
def test_a_known_name_is_one_token(pieces: list[str], at: int, length: int) -> None:
    name = "三会一课"
    text = "".join([*pieces[:at], name, *pieces[at:]])
    start = len("".join(pieces[:at]))
    found = tokenize(text, 0, len(text), [(start, start + len(name))])
    inside = [t for t in found if t.start < start + len(name) and t.end > start]
    assert len(inside) == 1
    assert inside[0].kind in (Kind.NAME, Kind.QUOTE)


def test_offsets_are_those_of_the_clean_text() -> None:
    for reading in readings("一、基本情况\n望江社区有7个小区。\n社区建成“邻里议事厅”。"):
        assert all(reading.sentence.start <= t.start < t.end <= reading.sentence.end for t in reading.tokens)
