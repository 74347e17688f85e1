"""Sentences and clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language.sentences import sentences

# sentences by |, clauses by /
EXAMPLES = [
    "望江社区有居民300户，/有党员76人。|社区成立议事会；/每月召开一次。",
    "打造“共建，共治；共享。”品牌，/服务居民。",
    "“小区能建个食堂就好了。”居民王某说。|第二天，/社区开了会。",
    "李某说：/“真方便。”|社区又建了书屋。",
    "在“有困难，找社区。”的号召下，/居民踊跃参加。",
    "面积5.8平方公里（含山林，未计水面。），/人口2.7万。",
    "学习《关于加强基层治理，改进工作作风的意见》。|效果很好！",
    "开展双提升”工作，/完成任务。|再接再厉。",
    "楼道堆物、房屋漏水……|社区逐一解决。",
    "办结诉求……等事项。",
    "如何实施？！|又有哪些变化？",
    "一、工作情况",
    "主要做法：",
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples(example: str) -> None:
    text = example.replace("|", "").replace("/", "")
    found = sentences(text, 0, len(text))
    shown = []
    for start, end, clauses in found:
        pieces = [text[a:b] for a, b in clauses]
        assert all(piece and piece[-1] not in "，；：。" for piece in pieces), pieces
        starts = [start, *(a for a, _ in clauses[1:]), end]
        shown.append("/".join(text[a:b] for a, b in pairwise(starts)))
    assert "|".join(shown) == example


@given(st.text(alphabet="望江社区“”（）《》，；：。！…", max_size=60))
def test_sentences_hold_all_words_in_order(text: str) -> None:
    last = 0
    for start, end, clauses in sentences(text, 0, len(text)):
        assert not set(text[last:start]) & set("望江社区")
        inside = start
        for a, b in clauses:
            assert inside <= a < b <= end
            assert not set(text[inside:a]) & set("望江社区")
            inside = b
        last = end
    assert not set(text[last:]) & set("望江社区")
