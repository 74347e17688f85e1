"""Quotation marks made even."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.aligned import Aligned
from kg.reading.quotes import even_quotes

EXAMPLES = {
    "打造“邻里议事厅”平台": "打造“邻里议事厅”平台",
    '打造"邻里议事厅"平台': "打造“邻里议事厅”平台",
    "打造「邻里议事厅」『清风』": "打造“邻里议事厅”“清风”",
    "打造'邻里议事厅'平台": "打造“邻里议事厅”平台",
    "做到”用心、用力、用情”，维护形象": "做到“用心、用力、用情”，维护形象",
    "做到“用心“，维护“形象“": "做到“用心”，维护“形象”",
    "他说：“现在有了‘一站通’，方便了。”": "他说：“现在有了“一站通”，方便了。”",
    "他说：“现在有了“一站通”，方便了。”": "他说：“现在有了“一站通”，方便了。”",
    "他说：\"现在有了'一站通'，方便了。\"": "他说：“现在有了“一站通”，方便了。”",
    '"现在有了"一站通"，方便了。"李某说': "“现在有了“一站通”，方便了。”李某说",
    "协助开展双提升”工作，打造“清风”品牌": "协助开展双提升”工作，打造“清风”品牌",
    "People's Park 和 Xi'an": "People's Park 和 Xi'an",
    "“一”\n”二“": "“一”\n“二”",
}


@pytest.mark.parametrize(("written", "expected"), EXAMPLES.items())
def test_examples(written: str, expected: str) -> None:
    assert even_quotes(Aligned.whole(written)).text == expected


@given(st.text(alphabet="望，。“”\"'‘’「」\n", max_size=30))
def test_even_marks_stay_and_nothing_else_changes(text: str) -> None:
    once = even_quotes(Aligned.whole(text))
    assert even_quotes(once).text == once.text
    assert [char in "“”" for char in once.text] == [char in "“”\"'‘’「」" for char in text]
