"""What was made, held or set up in the sentence, and has the number that comes after."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations.case import Case
from kg.extraction.observations.owners import HOLDERS
from kg.extraction.observations.results import has_result, is_done
from kg.extraction.observations.sittings import meets
from kg.vocab import Cls

_TAKES_PART: Final = re.compile(r"参加|参与(?!率|度)|惠及|受益|到会|参赛|覆盖(?!率)")
_RHYTHM: Final = re.compile(r"[”》]?(?:工作)?(?:制度|机制)?，?")
_SO_OFTEN: Final = re.compile("[”》]?(?:活动|服务|培训)?近?[^，。；]{1,4}(?:次|场|期|轮)，[^，。；]{0,6}")
_CALLED: Final = re.compile("(?:召开|举行|举办|开展|组织)[^，。；]{0,4}$")


def rule_of(case: Case) -> int | None:
    """建立联席会制度，|一个季度召开一次: the mechanism has its rhythm."""
    if case.reading.unit is None:
        return None
    for i in reversed(case.free):
        mention = case.mention(i)
        if mention.cls is not Cls.Mechanism:
            continue
        between = _RHYTHM.fullmatch(case.text, case.end(i), case.reading.start)
        if between and meets(mention.name + between[0], case.reading.indicator):
            return i
    return None


def deed(case: Case) -> int | None:
    """举办“亲子运动会”，80个家庭参加; 开展义诊6场，惠及居民700人."""
    if not _TAKES_PART.search(case.text[case.reading.start : case.reading.end + 2]):
        return None
    counted = case.before[-1] if case.before and case.before[-1] not in case.free else None
    if (
        counted is not None
        and case.mention(counted).cls is Cls.Initiative
        and not is_done(case.clause)
        and _SO_OFTEN.fullmatch(case.text, case.end(counted), case.reading.start)
    ):
        return counted
    for i in reversed(case.free):
        mention = case.mention(i)
        after = case.text[case.end(i) :].lstrip("”》")
        listed = case.text[: case.at(i)].rstrip("“《").endswith("、") or after.startswith(("、", "等"))
        if mention.cls in HOLDERS and not listed:
            return i if mention.cls is Cls.Initiative else None
    return None


def made(case: Case) -> int | None:
    """组建巡逻队，…，劝阻诈骗12起: what the sentence has made or done has its results."""
    if case.made is None:
        return None
    thing = case.mention(case.made)
    if thing.cls is Cls.Mechanism and _CALLED.search(case.text, 0, max(case.at(case.made), 0)):
        return None  # 每季度召开圆桌会议，解决问题58个: the doer does
    stop = min((k for mark in "，；。," if (k := case.text.find(mark, case.reading.end)) >= 0), default=None)
    end = case.text.find("，", case.end(case.made)) + 1
    between, clause = case.text[end : case.opens], case.text[case.opens : stop]
    rhythm = case.reading.unit is not None
    return case.made if has_result(thing, between, clause, rhythm) else None
