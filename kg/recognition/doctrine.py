"""The phrases that documents, speeches and doctrines are called by, since each report words them anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PLAIN: Final = "[^，。；、“”《》]"
_WORDS_OF: Final = (
    "重要指示批示精神|重要指示精神|重要讲话精神|重要指示批示|重要讲话和重要指示批示精神|讲话精神|重要讲话|重要论述"
    "|重要思想|社会主义思想|文化思想|法治思想|思想|指示精神|回信精神|批示精神"
)
_LEADER: Final = rf"""
    (?:习近平(?:总书记|同志|主席)?|近平(?:总书记|同志|主席)|总书记(?=考察|视察|在|关于|对|重要|系列))
    (?:{_PLAIN}{{0,24}}?(?:“[^”]{{1,12}}”)?{_PLAIN}{{0,10}}?)
    (?:{_WORDS_OF})
    (?:(?:和|、|及)(?:对[^，。；、]{{1,8}}?)?(?:系列)?(?:重要)?(?:指示批示精神|指示精神|指示批示|讲话精神|批示精神))?
"""
_ABOVE: Final = "(?:中央|省委|市委|区委|县委|旗委|州委|自治区党委|[xX×＊*某]{1,3}委)"
_PLENARY: Final = rf"""
    {_ABOVE}第?[一二三四五六七八九十xX×＊*\d]{{1,3}}届[一二三四五六七八九十历xX×＊*\d]{{1,3}}次全(?:体会议|会)(?:精神)?
    | (?:二十|十九|十八)届历次全会(?:精神)?
    | (?:{_ABOVE}|全国|全省|全市|全区|全县)[^，。；、“”《》的和及与在]{{0,14}}会议精神
"""
_NUMBERED: Final = "(?:(?:二十|十九|十八)大(?![街楼厦桥])|二十届[一二三四五六七]中全会|十九届[一二三四五六七]中全会)"
_MASKED: Final = "[xX×＊*]{1,4}(?:大|届[xX×*一二三四五六七]?中全会)"
_MEETING: Final = rf"""
    (?:(?:党的)?{_NUMBERED} | 党的{_MASKED} | {_MASKED}(?=(?:会议)?精神)) (?:报告)?(?:会议)?(?:精神)?
"""
_REQUIREMENTS: Final = """
    新时代党的建设总要求|党的创新理论|党的路线方针政策|党的(?:群众|组织|民族|宗教)路线|全面从严治党(?:主体责任)?(?=要求)
"""
_DECISIONS: Final = """
    (?:党中央|中央|省委|市委|区委|县委|自治区|自治区党委|省|市|区|县|旗|镇党委|镇|街道)
    (?:、(?:国务院|自治区党委|自治区|省委|市委|区委|县委|旗委|省|市|区|县|旗|镇|街道))*
    (?:的)?(?:各项)?(?:重大)?决策部署
"""

# Rule, what one of which every such phrase holds (so that most sentences need no look), the form.
_FORMS: Final = tuple(
    (rule, re.compile("|".join(signs)), re.compile(form, re.VERBOSE))
    for rule, signs, form in (
        ("policy.leader", ("近平", "总书记"), _LEADER),
        ("policy.meeting", ("大", "全会"), _MEETING),
        ("policy.meeting", ("全会", "会议精神", "全体会议"), _PLENARY),
        ("policy.requirements", ("党",), _REQUIREMENTS),
        ("policy.decisions", ("决策部署",), _DECISIONS),
    )
)


def doctrines(clean: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """(rule, span) of each such phrase in clean[start:end]: 习近平总书记关于…的重要论述, 党的…大精神, 县委决策部署."""
    for rule, signs, form in _FORMS:
        if signs.search(clean, start, end):
            for match in form.finditer(clean, start, end):
                yield rule, match.span()
