"""Verbs, conjunctions and function words that are parts of the names of places: 团结|社区, 竹|溪|里|社区, 解放|路."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import Kind, Token

# Verbs for making a place: before its kind they are verbs (打造|社区), unless a division stands before them.
MAKES: Final = frozenset(
    {"建设", "改造", "硬化", "修建", "打造", "安装", "铺设", "修缮", "翻新", "开放", "整修", "扩建", "升级", "改建"}
    | {"修复", "维修", "装修", "重建", "搭建", "提升", "更新", "盘活", "规划", "布置", "优化"}
)
_IN_NAMES: Final = words_of("function.tsv", "inside")
_SETTLEMENTS: Final = frozenset(
    {"社区", "小区", "村", "镇", "街道", "新村", "家园", "花园", "大道", "路", "街", "河", "苑", "园", "桥"}
)
_CONJUNCTIONS: Final = frozenset("和与同跟及")
_NAMING: Final = words_of("cues.tsv", "naming")
_SHORT_NAMED: Final = frozenset("村镇乡县市旗河江湖路街桥") | {
    "社区", "小区", "街道", "大道", "物业", "公司", "集团", "大厦", "花园", "家园"
}  # fmt: skip
_GOVERNED: Final = frozenset({"社区", "小区", "村", "街道", "镇"})
_CONTAINS: Final = words_of("cues.tsv", "inside")
_NEVER_NAMES: Final = frozenset("是有在把将让由从被为以对等会能到给使于向不也都就还又各每该本此的了着过和与及或")
_NUMERALS: Final = frozenset("一二三四五六七八九十")
_DIVISIONS: Final = frozenset({"街道", "镇", "乡", "区", "县", "市"})
_DIVIDED: Final = ("区", "县", "市", "镇", "街道", "乡", "旗")
_NAMED_BY_VERB: Final = frozenset(
    {"巷", "弄", "胡同", "路", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "东街", "西街", "南街", "北街"}
)
_NAMED_BY_PLAIN_VERB: Final = frozenset({"街道", "广场", "大桥", "夜市", "公园", "大厦"})
_LONGEST_OF_SINGLES: Final = 4  # characters of a settlement's name that are words by themselves
_TOGETHER: Final = frozenset(
    {"一起", "一道", "共同", "携手", "一同", "联手", "商量", "对接", "相比", "一样", "不同", "结对", "签订"}
)
_UNKNOWN_TAGS: Final = frozenset({"", "nr", "nz", "nrt", "ns"})
_OPENS: Final = frozenset({Kind.STOP, Kind.BREAK, Kind.VERB, Kind.LINK})


def link_in_toponym(raw: Sequence[Token], i: int, out: Sequence[Token]) -> bool:
    """A conjunction that is a part of the name of a place, and joins nothing: 丰和社区, 同心苑社区, 和畅路街道."""
    token = raw[i]
    return (
        _inside_rare_name(token, out, raw[i + 1] if i + 1 < len(raw) else None)
        or (token.text == "同" and _opens_settlement(raw, i, out[-1] if out else None))
        or (token.text == "和" and i == 0 and _begins_name(raw))
    )


def in_toponym(raw: Sequence[Token], i: int, out: Sequence[Token]) -> bool:
    """A verb or a function word that is a part of the name of a place."""
    if i + 1 == len(raw):
        return False
    token, after = raw[i], raw[i + 1]
    if after.text in _SETTLEMENTS and _names_settlement(token, out[-1] if out else None, after):
        return True
    if _inside_short_name(token, out, after):
        return True
    return token.text in _IN_NAMES and (_leads_to_settlement(raw, i) or _inside_settlement(token, out, after))


def names_road(token: Token, after: Token | None) -> bool:
    """解放|路, 建设|街道: a verb that is the name of a road or of the street office named after it."""
    if len(token.text) != 2 or after is None or after.start != token.end:
        return False
    plain = token.verbs == ("other",)
    return after.text in _NAMED_BY_VERB or (after.text in _NAMED_BY_PLAIN_VERB and plain)


def _inside_rare_name(token: Token, out: Sequence[Token], after: Token | None) -> bool:
    """丰和社区: a conjunction between a lone character and what follows is a part of a name; so is 同 in 同心苑社区."""
    if token.text not in _CONJUNCTIONS or not out or after is None:
        return False
    before = out[-1]
    opens = len(out) == 1 or out[-2].kind in _OPENS or out[-2].text.endswith(_DIVIDED)
    alone = before.kind is Kind.NOUN and before.end - before.start == 1 and opens
    return alone and after.kind is Kind.NOUN and before.end == token.start


def _opens_settlement(raw: Sequence[Token], i: int, before: Token | None) -> bool:
    """鹿坪街道|同|心苑|社区, or right at the start: nothing stands there that could be joined to the settlement."""
    ends_place = before is None or before.kind in _OPENS or before.text in _DIVISIONS
    return (
        ends_place and i + 2 < len(raw) and raw[i + 1].kind is Kind.NOUN and raw[i + 2].text in ("社区", "村", "小区")
    )


def _begins_name(raw: Sequence[Token]) -> bool:
    """和|顺路|街道|…社区: nothing stands before that could be joined, and nobody is with it in what is done."""
    if len(raw) < 3 or raw[1].kind is not Kind.NOUN or raw[2].text not in _SETTLEMENTS:
        return False
    clause = raw[: next((k for k, t in enumerate(raw) if t.kind is Kind.STOP), len(raw))]
    return not any(t.text in _TOGETHER for t in clause)


def _names_settlement(token: Token, before: Token | None, after: Token) -> bool:
    """团结|社区, 前进|村 where a phrase begins: verbs that settlements are named by; others after a division only."""
    if token.kind not in (Kind.VERB, Kind.BREAK) or token.end != after.start:
        return False
    divided = before is not None and before.end == token.start and before.text.endswith(_DIVIDED)
    opens = before is None or before.kind in _OPENS
    return divided if token.text in MAKES else (token.text in _NAMING and (opens or divided))


def _inside_short_name(token: Token, out: Sequence[Token], after: Token) -> bool:
    """音|达|河, 恒|达|物业: a word of one character between a lone character, where a phrase begins, and a kind."""
    if after.text not in _SHORT_NAMED or len(token.text) > 1 or not out:
        return False
    if token.text in _NEVER_NAMES or out[-1].text in _NUMERALS:
        return False  # 二|是|社区
    lone = out[-1].kind is Kind.NOUN and len(out[-1].text) == 1 and out[-1].end == token.start
    return lone and (len(out) == 1 or out[-2].kind is not Kind.NOUN or out[-2].end != out[-1].start)


def _names_lane(out: Sequence[Token]) -> bool:
    """幸福|里|社区: a word where a phrase begins, and no place or time in which something is."""
    word = out[-1]
    if (
        word.kind not in (Kind.VERB, Kind.NOUN)
        or len(word.text) < 2
        or word.text in _CONTAINS
        or head_of(word.text) is not None
    ):
        return False
    return len(out) == 1 or out[-2].kind in _OPENS or out[-2].text.endswith(_DIVIDED)


def _inside_settlement(token: Token, out: Sequence[Token], after: Token) -> bool:
    """竹|溪|里|社区: a function word between the characters of a name and its kind."""
    if after.text not in _GOVERNED or not out:
        return False
    if out[-1].kind is Kind.NOUN and len(out[-1].text) == 2 and tag(out[-1].text) in _UNKNOWN_TAGS:
        return True
    if token.text == "里" and _names_lane(out):
        return True
    if len(out) < 2:
        return False
    return all(t.kind is Kind.NOUN and len(t.text) == 1 for t in out[-2:]) and out[-1].end - out[-2].start == 2


def _leads_to_settlement(raw: Sequence[Token], i: int) -> bool:
    """下|庄|社区: single characters that lead to the kind of a settlement."""
    for k in range(i + 1, min(i + 1 + _LONGEST_OF_SINGLES, len(raw))):
        token = raw[k]
        if token.text in _SETTLEMENTS:
            following = raw[k + 1].text if k + 1 < len(raw) else ""
            return k > i + 1 or (len(token.text) == 1 and following in _GOVERNED)  # 后|街|社区
        if token.kind is not Kind.NOUN and token.text not in _IN_NAMES:
            return False
        if len(token.text) > 1:
            return False
    return False
