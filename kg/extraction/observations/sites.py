"""Whose an area or a length is: that of the site named, unless it tells how much was done there or how far it lies."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations.case import LONGEST_TOWARDS, Case
from kg.extraction.observations.parts import SPATIAL
from kg.extraction.observations.results import is_done, is_work
from kg.language.units import UnitKind
from kg.vocab import Cls

_QUARTERS: Final = frozenset({Cls.ResidentialQuarter})
_SITES: Final = _QUARTERS | {Cls.Facility}
MEASURED: Final = frozenset({Cls.Facility, Cls.ResidentialQuarter, Cls.Place, Cls.Institution})

_WHOLE: Final = re.compile(r"辖区|总面积|区域|国土|村域")
_BUILDINGS: Final = tuple("心站室馆院堂屋家厅校店吧社所坊场点楼房铺廊亭库棚舍")
_AWAY: Final = re.compile(r"(?:离|距|距离|由|原|自|设在|位于|坐落于|设于)[^，。；]{0,6}$")
_OF: Final = re.compile(r"(?:左右|长|宽|高|大小)?的")
_WITHIN: Final = re.compile("(?:[园站馆室院厅楼屋店场吧棚亭]内|内设|内有|里面|其内)")


def attributed(case: Case) -> int | None:
    """占地1300平方米的|“坡上花园”."""
    of = _OF.match(case.text, case.quantity.end) if case.kind in SPATIAL else None
    return None if of is None else case.beginning(of.end(), MEASURED)


def inside(case: Case) -> int | None:
    """“街角公园”开放，园内|设有凉亭2座."""
    return case.last(case.free, MEASURED) if _WITHIN.match(case.text, case.opens) else None


def site(case: Case) -> int | None:
    """建设1300平方米|党群服务中心; the nearest site before, where the area is not that of the whole community."""
    if case.kind not in SPATIAL or _WHOLE.search(case.reading.indicator):
        return None
    found = case.last(case.inside, _SITES)
    if found is not None:
        return None if _worked_on(found, case) else found
    before = [i for i in case.before if not case.governed(i) and not _from_there(i, case)]
    return case.last(
        before, _QUARTERS if is_done(case.clause) else _SITES
    )  # what is done in a quarter is the quarter's


def _worked_on(index: int, case: Case) -> bool:
    """硬化入户道路3.6公里, 改造120米管网: how much was done, not how long it is."""
    mention = case.mention(index)
    if mention.cls in _QUARTERS:
        return False
    done = case.opens < case.at(index) and is_work(case.clause)
    linear = case.kind is UnitKind.LENGTH or not mention.name.endswith(_BUILDINGS)
    return linear and (done or case.at(index) >= case.quantity.end)


def _from_there(index: int, case: Case) -> bool:
    """由旧车棚|改建，面积60平方米; 离县城|12公里: not where it is measured."""
    at = case.at(index)
    return bool(_AWAY.search(case.text, max(0, at - LONGEST_TOWARDS), at))
