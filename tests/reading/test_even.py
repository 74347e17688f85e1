"""Characters made even, one for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.reading.even import even

EXAMPLES = {
    "望江社区,党员76人;居民(300户):有!吗?": "望江社区，党员76人；居民（300户）：有！吗？",
    "面积０．３６平方公里": "面积0.36平方公里",
    "１,２３４人和1，234人": "1,234人和1,234人",
    "共3个,500户": "共3个，500户",
    "2021,2022年": "2021，2022年",
    "9:00至17：30": "9:00至17:30",
    "党员76.其中女党员20名.": "党员76。其中女党员20名。",
    "1.加强学习.2.改进作风.": "1.加强学习。2.改进作风。",
    "汛期（7.13）和4.27讲话": "汛期（7.13）和4.27讲话",
    "等等......完": "等等………………完",
    "望江 社区\u3000现有\u00a0党员 76 人": "望江社区现有党员76人",
    "Smart  Home 2.0 版": "Smart Home 2.0版",
    "望江##paidbegin##社区": "望江社区",
    "7##paidend##6人": "76人",
    "望江&nbsp;社\u200b区": "望江社区",
    "一\r\n二\r三\u2028四\n\n\n五\n": "一\n二\n三\n四\n五",
    "面积0.\n36平方公里": "面积0.36平方公里",
    "共5.\n2.加强学习": "共5。\n2.加强学习",
    "⼯作（总结）": "工作（总结）",
    "党建＋网格，＊社区": "党建＋网格，＊社区",
    "**社区、x名、___街道": "**社区、x名、___街道",
}


@pytest.mark.parametrize(("written", "expected"), EXAMPLES.items())
def test_examples(written: str, expected: str) -> None:
    assert even(written).text == expected


@given(st.text(alphabet="望江社区党员12.,:;?!() \t\n\r\u3000，。：（）＃#paidend１Ａa“”\"'", max_size=60))
def test_offsets_rise_and_characters_stay_or_become_their_even_form(text: str) -> None:
    result = even(text)
    offsets = list(result.offsets)
    assert len(offsets) == len(result.text)
    assert offsets == sorted(set(offsets))
    assert all(0 <= place < len(text) for place in offsets)
    forms = {".": ".。…", ",": ",，", "，": ",，", ":": ":：", "：": ":：", ";": "；", "?": "？", "!": "！", "(": "（"}
    forms |= {")": "）", "\t": " ", "\r": "\n", "１": "1", "Ａ": "A", "＃": "#"}
    for place, char in zip(offsets, result.text, strict=True):
        assert char in forms.get(text[place], text[place])


@given(st.text(alphabet="望江社区12.,:;() \n，。：x", max_size=60))
def test_even_text_stays_as_it_is(text: str) -> None:
    once = even(text).text
    assert even(once).text == once


@given(st.lists(st.integers(0, 200), max_size=6), st.sampled_from("\u3000\u00a0\u200b"))
def test_marks_inside_marks_and_blanks_inside_those(places: list[int], blank: str) -> None:
    text = "望江社区党总支有党员76人，开展志愿服务33次。"
    noisy = text
    for place in places:
        noisy = noisy[: place % len(noisy)] + "##paidbegin##" + noisy[place % len(noisy) :]
        noisy = noisy[: place // 2 % len(noisy)] + blank + noisy[place // 2 % len(noisy) :]
    assert even(noisy).text == text
