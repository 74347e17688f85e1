"""Where in its phrase a name begins: a place or a group of people does not reach over a verb or a common modifier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.units import units
from kg.language.wordlists import words_of
from kg.recognition.classes import BODIES, ELECTED, GROUPS_AND_POSTS, SETTLED
from kg.recognition.lexicon import verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

EDITION: Final = re.compile("第?[一二三四五六七八九十首本上下]{1,3}届|新一届")
_MANPOWER: Final = frozenset({"力量", "人手", "人力", "队伍", "专人", "骨干"})
_COMMON: Final = words_of("unnamed.tsv", "modifier")
_MODIFYING: Final = words_of("cues.tsv", "modifying")
_NAMING: Final = words_of("cues.tsv", "naming")
_OPENING: Final = words_of("cues.tsv", "opening")
# A verb right at the start is no part of their names.
_TRIMMED: Final = BODIES | {Cls.Facility, Cls.Honor, Cls.Role, Cls.PolicyDocument}
_MEASURES: Final = frozenset("名位个户")
_WHOSE: Final = words_of("cues.tsv", "whose")
_INTO: Final = frozenset({"驻", "到", "进", "入", "进入", "至", "在", "成"})
_EACH: Final = frozenset("每各这那几某")
_REACHING: Final = ("到", "进", "入", "向")
_STREET_NAMES: Final = frozenset(
    {"平安", "文明", "和谐", "美丽", "民族", "卫生", "园林", "幸福", "模范", "先进", "生态"}
)
_ROADS: Final = ("路", "巷", "弄", "胡同", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "东街", "西街")


def left_end(clean: str, run: Sequence[Token], head_start: int, cls: Cls) -> int:
    """Where the name begins: a place or a group of people does not reach over a verb or a common modifier."""
    start = run[0].start
    measures = units() if start > 0 and clean[start - 1] in _EACH else _MEASURES if cls in GROUPS_AND_POSTS else ()
    if cls is Cls.Initiative and len(run) > 1 and run[0].text in _MANPOWER and run[0].end <= head_start:
        return run[1].start  # 组织|力量|清淤消杀
    if len(run) > 1 and run[0].text == "一" and start > 0 and clean[start - 1] in _EACH:
        run, start = run[1:], run[1].start  # 这|一|品牌
    if len(run) > 1 and run[0].text in measures and run[0].end <= head_start:
        run, start = run[1:], run[1].start  # 每|名|社工
    if cls is Cls.Mechanism:
        opens = len(run) > 1 and run[0].end < head_start and verb_of(run[0].text)[0] == ("other",)
        return run[0].end if opens else start
    if cls in ELECTED and len(run) > 1 and run[0].end <= head_start and EDITION.fullmatch(run[0].text):
        return run[0].end  # 第二届|业委会 is the 业委会
    if cls in _TRIMMED:
        return _after_verbs(clean, run, head_start)
    if cls not in SETTLED and cls is not Cls.PopulationGroup:
        return start
    for token in run:
        if token.end > head_start:
            break
        if token.text in _INTO and token.start == start and cls in SETTLED:
            start = token.end
        if len(token.text) < 2 or token.kind is not Kind.NOUN:
            continue
        if _names_street(clean, token, head_start):
            break
        if cls is Cls.PopulationGroup and token.text in _WHOSE and token.start == start:
            start = token.end  # 12个|乡镇|搬迁群众
            continue
        if cls in SETTLED and len(token.text) > 2 and token.text.endswith(_REACHING):
            start = token.end  # 渗透到|社区
            continue
        if token.text in _NAMING:
            break  # 团结|新村|社区
        verb = bool(verb_of(token.text)[0]) or (cls is not Cls.PopulationGroup and tag(token.text) == "v")
        if verb or (cls in SETTLED and token.text in _COMMON):
            start = token.end
    return start


def _names_street(clean: str, token: Token, head_start: int) -> bool:
    """解放|街道, 团结|路|社区: a verb directly before a road, or before the street office if it has no other use."""
    if clean.startswith(_ROADS, token.end) or (clean[token.end] == "街" and not clean.startswith("街道", token.end)):
        return token.end < head_start or token.text in _STREET_NAMES
    only_names = verb_of(token.text)[0] in ((), ("other",))
    return only_names and token.end == head_start and clean.startswith("街道", head_start)


def _after_verbs(clean: str, run: Sequence[Token], head_start: int) -> int:
    """Where the run begins without the verbs at its start that do not open names."""
    start = run[0].start
    for token in run:
        if token.end > head_start or token.start != start or token.kind is not Kind.NOUN or len(token.text) < 2:
            break
        if (
            not verb_of(token.text)[0]
            or token.text in _OPENING
            or token.text in _MODIFYING
            or clean.startswith("工作", token.end)
        ):
            break  # 创建|工作|领导小组
        start = token.end
    return start
