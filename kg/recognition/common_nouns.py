"""What ends in a class word and names nothing: kinds (老旧小区, 一站式社区) and common words (城市, 超市, 展区)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.recognition.classes import SETTLED
from kg.recognition.lexicon import Head, head_of
from kg.recognition.tokens import Token
from kg.vocab import Cls

ANY_FIRM: Final = frozenset({"物业", "企业", "公司"})
_NO_PLACE: Final = words_of("unnamed.tsv", "place")
_STATES: Final = tuple(words_of("unnamed.tsv", "state"))
_ROOMS_IN_GENERAL: Final = ("功能区", "功能室", "功能区域")
_COMMON: Final = words_of("unnamed.tsv", "modifier")
_PAPERS: Final = words_of("cues.tsv", "paper")
_WAYS: Final = ("新路", "之路")
_ROOMS: Final = frozenset("室馆厅坊廊亭棚舍库")
_IN_VILLAGE_NAMES: Final = frozenset({"水乡", "山乡", "山村", "水村", "渔村", "江村", "家村"})
_NO_STEM_OF_ONE: Final = frozenset("小新大老旧古好美穷富各全该本是在个座片")
_NO_DIVISION: Final = re.compile(
    "(?:展|专|功能|休息|景|园|校|厂|库|灾|老|棚户|居民|商业|工业|居住|家属|主城|中心城|示范|试验|保护|住宅|生活|活动|办公|停车|服务|作品展)区$"
)
_COMMON_TAGS: Final = frozenset({"n", "vn", "v", "s", "f", "l", "i", "b", "a"})
_LEARN: Final = "学会"
_ONLY_COINED: Final = frozenset({"计划"})
_NO_UNIT: Final = words_of("unnamed.tsv", "unit")
_NO_FIRM: Final = words_of("unnamed.tsv", "firm")
_NUMERALS: Final = frozenset("一二两三四五六七八九十几")
_BELOW: Final = frozenset({"街道", "镇", "社区"})
_SEATS: Final = frozenset("市县镇乡旗")
_RANKS: Final = ("级", "辖", "管", "大", "小", "城", "都", "省", "市")


def is_kind(text: str, head: Head) -> bool:
    """老旧小区, 一站式社区, 全区物业: what kind of settlement or firm it is, not which."""
    modifier = text.removesuffix(head.word)
    if (head.word in ANY_FIRM and modifier in _NO_FIRM) or (head.word == "单位" and modifier in _NO_UNIT):
        return True
    if head.cls is Cls.Facility and (modifier.startswith(_STATES) or text.endswith(_ROOMS_IN_GENERAL)):
        return True  # 受损|道路, 六大|功能区
    if head.word == "路" and text.endswith(_WAYS) and len(text) > len("建新路"):
        return True  # 走出强村富民|新路: a way of working; 建新路 is a road
    return text in _NO_PLACE or (head.cls in SETTLED and text.removesuffix(head.word).endswith(("式", "型")))


def too_short(modifier: str, head: Head) -> bool:
    """Too short to give a weak kind a name; 年度学习|计划 always is, and a paper (认养|规则) waits for its verb."""
    return head.word in _ONLY_COINED or len(modifier) < (2 if head.word in _PAPERS else 4)


def leads_to_settlement(clean: str, run: Sequence[Token], k: int) -> bool:
    """A community or a street office follows in the same phrase."""
    begin = run[k].end
    for token in run[k + 2 :]:
        head = head_of(clean[begin : token.end])
        if head is not None and (head.cls in SETTLED or head.word in _BELOW) and head.cls is not Cls.Place:
            return True
    return False


def is_common_word(clean: str, run: Sequence[Token], k: int, head: Head) -> bool:
    """What ends in the head is a common word (城市, 超市, 展区), not a name of that kind."""
    token = run[k]
    if head.word == _LEARN and k and (who := head_of(run[k - 1].text)) is not None and who.cls is Cls.PopulationGroup:
        return True  # 帮助老人|学会|上网
    if head.cls is Cls.AdministrativeDivision:
        before = run[k - 1].text if k else ""
        if head.word == "街" and before in _NUMERALS and k == 1:
            return True  # 一街之隔
        if _NO_DIVISION.search(before + token.text):
            return True
    if head.word == "区" and 2 < len(token.text) < 5 and leads_to_settlement(clean, run, k):
        return False  # 禅城区|石巷社区: the dictionary has the name as a plain word
    if token.text in _IN_VILLAGE_NAMES and k and len(run[k - 1].text) == 1 and run[k - 1].text not in _NO_STEM_OF_ONE:
        return False  # 白|水乡, 青|山村: the name of a town or village
    if token.text.endswith(("城区", "州市", "州区")) and token.start - run[0].start == 1:
        return False  # 平|城区, 达|州市: the name of a district
    if len(token.text) == 3 and head.word in _SEATS:
        stem = token.text[:2]
        return stem in _COMMON or stem.endswith(
            _RANKS
        )  # 高密市 is a name, whatever the dictionary says; 县级市 is none
    if len(head.word) > 1 or len(token.text) == 1:
        return False
    if head.cls is Cls.Facility and len(token.text) > 2 and head.word in _ROOMS:
        return False  # 棋牌室, 纪念馆: a word, and a place nevertheless
    return tag(token.text) in _COMMON_TAGS or (token.text in _NO_PLACE and token.text[-1] in _SEATS)
