"""Measures: areas, lengths, weights, money, scores, ages, shares."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.reading import SHARES, Counting, Number, Reading
from kg.language.units import UnitKind
from kg.model import Modifier
from kg.rules.model import No, Rule, Yes

_SPATIAL: Final = frozenset({UnitKind.AREA, UnitKind.LENGTH, UnitKind.VOLUME})
_MEASURED: Final = (
    SHARES | _SPATIAL | {UnitKind.ENERGY, UnitKind.MONEY, UnitKind.SCORE, UnitKind.AGE, UnitKind.TEMPERATURE}
)
_DIMENSION: Final = {UnitKind.AREA: "面积", UnitKind.LENGTH: "长度"}
_WHOLE: Final = r"(?:总数|总量|总人口数?|人口数?|总户数|比重|比例|总面积|数)?"
_PART_OF: Final = re.compile(rf"(约|近|超)?占(?!了|到|据|去)((?:[^，。；占\d]{{1,16}}?){_WHOLE})的?$")
_MEANS: Final = ("面积", "占地", "长度", "长", "宽", "高", "投资", "投入")
_SAID: Final = {"约": Modifier.ABOUT, "近": Modifier.UNDER, "超": Modifier.OVER}
_RATE: Final = re.compile(
    r"([^，。；：、的]{1,8}(?:率|比例|占比|满意度|知晓度))[^，。；：\d]{0,6}，"
    r"(?:全[区市县镇乡街村社][^，。；\d]{0,3}|目前|现在|今年|去年)?(?:平均)?(?:仅|只|才|已)?(?:有|为|是|达到?|占)?$"
)
_OLDEST: Final = re.compile(r"(最大|最小|最年长|最年轻|最年幼|最高龄)(?:的|者)?(?:已经?|有|是|为|达|才|仅|只有)*$")
_LONG: Final = re.compile("[起成条了的个道出](长|宽|高|深|厚)$")
_IS: Final = re.compile(r"(?:都|均)?[是为](?!\d)")
_THOSE: Final = re.compile(
    r"([^，。；、\d][^，。；]{2,18})的(?:人)?(?:就|还|又|已)?(?:约|只|仅)?(?:占了?|占到|达到?|超过?)?$"
)
_PER: Final = re.compile(
    r"(每(?![年月日天周季])[^，。；每的\d]{1,6}?)(?:只需|需|再|另)?(补助|补贴|发放|给予|交|缴|收|奖励|资助)?$"
)
_TAKES: Final = re.compile(r"，(?:约|近|超)?占(?:比)?")


def share_of(number: Number) -> Reading | None:
    """老人2.8万，约占户籍人口的46%: the part is named before 占, or is what was counted last."""
    match = _PART_OF.search(number.head) if number.kind in SHARES else None
    if match is None or match[2].startswith("比"):
        return None
    k = next(k for k, token in enumerate(number.line.tokens) if token.end > match.start())
    part = phrases.ending(number.line, k)
    last = next((done[-1] for done in reversed(number.done) if done), None)
    name, start = (part.text, part.start) if part else (last.indicator, last.start) if last else ("", match.start())
    return Reading(f"{name}占{match[2]}", start, number.quantity.end, modifier=_SAID.get(match[1] or ""))


def rate_before(number: Number) -> Reading | None:
    """组建率偏低，全区仅为37%: the rate that the clause before speaks of."""
    match = _RATE.search(number.head) if number.kind in SHARES else None
    return Reading(match[1], match.start(), number.quantity.end) if match else None


def of_those(number: Number) -> Reading | None:
    """注册志愿者中60岁以上的占六成, 会用信息系统的不足50%."""
    match = _THOSE.search(number.clause) if number.kind in SHARES else None
    if match is None or _IS.match(number.line.text, number.quantity.end):
        return None
    return Reading(match[1], len(number.head) - len(number.clause) + match.start(1), number.quantity.end)


def share(number: Number) -> Reading | None:
    """离退休党员241人，约占74%: a share of what was counted last."""
    if number.kind not in SHARES or number.last is None or number.before or not _TAKES.fullmatch(number.between()):
        return None
    return Reading(number.last.indicator + "占比", number.last.start, number.quantity.end)


def per_head(number: Number) -> Reading | None:
    """每人补贴300元, 申请助学金，每人4000元."""
    if number.kind is not UnitKind.MONEY or (match := _PER.search(number.clause)) is None:
        return None
    start = len(number.head) - len(number.clause) + match.start()
    name = match[1] + (match[2] or "")
    if number.named_after and number.after:
        return Reading(match[1] + number.after.text, start, number.after.end)
    goal = phrases.done_after(number.line, number.i)
    if goal and goal.start == number.quantity.end:
        return Reading(name + goal.text, start, goal.end)
    if not match[2] and match.start() == 0:
        k = next(k for k, token in enumerate(number.line.tokens) if token.end > start) - 1
        if before := phrases.ending(number.line, k):
            return Reading(name + before.text, before.start, number.quantity.end)
    return Reading(name, start, number.quantity.end)


def oldest(number: Number) -> Reading | None:
    """最大的74岁，最小的16岁."""
    match = _OLDEST.search(number.clause) if number.kind is UnitKind.AGE else None
    if match is None:
        return None
    start = len(number.head) - len(number.clause) + match.start()
    return Reading(f"{match[1]}年龄", start, number.quantity.end)


def measured(number: Number) -> Reading | None:
    phrase = number.before
    if number.kind not in _MEASURED or phrase is None or _article(number):
        return None
    if number.named_after and (phrase.verb or number.kind in _SPATIAL) and not phrase.text.endswith(_MEANS):
        return None
    if number.kind is UnitKind.LENGTH and (long := _LONG.search(phrase.text)):
        return Reading(long[1], phrase.end - 1, number.quantity.end)  # 筑起|长120米的子堤
    dimension = _DIMENSION[UnitKind.AREA] if number.kind is UnitKind.AREA and not phrase.verb else ""
    return number.by(phrase, phrase.text if phrase.text.endswith(dimension) else phrase.text + dimension)


def of_what(number: Number) -> Reading | None:
    if number.kind not in _MEASURED or number.after is None or not number.named_after or _article(number):
        return None
    name, dimension = number.after.text, _DIMENSION.get(number.kind, "") if number.kind else ""
    return number.by(number.after, name if name.endswith(dimension) else name + dimension)


def share_is(number: Number) -> Reading | None:
    """60%以上是老年人: what the share is of the whole."""
    if number.kind not in SHARES or not _IS.match(number.line.text, number.quantity.end):
        return None
    phrase = phrases.done_after(number.line, number.i)
    return number.by(phrase) if phrase else None


def _article(number: Number) -> bool:
    return number.quantity.article and number.kind not in SHARES


RULES: Final = (
    Counting(
        Rule(
            "number.share-of",
            "老人2.8万，约占户籍人口的46% → 老人占户籍人口 46 %",
            yes=(Yes("60岁以上老人2.8万，约占户籍人口的46%。", ("60岁以上老人占户籍人口", "46", "%")),),
            no=(No("业委会党员占比超50%。", ("党员占比", "50", "人"), because="占比 is the indicator itself"),),
        ),
        share_of,
    ),
    Counting(
        Rule(
            "number.share",
            "离退休党员241人，约占74% → 离退休党员占比 74 %",
            yes=(Yes("离退休党员241人，约占74%。", ("离退休党员占比", "74", "%")),),
            no=(No("党员241人，满意率74%。", ("党员占比", "74", "%"), because="another thing is measured"),),
        ),
        share,
    ),
    Counting(
        Rule(
            "number.of-those",
            "志愿者中60岁以上的占六成 → 志愿者中60岁以上 60 %",
            yes=(Yes("注册志愿者中60岁以上的占六成。", ("注册志愿者中60岁以上", "60", "%")),),
            no=(No("老人约占户籍人口的46%。", ("老人约占户籍人口", "46", "%"), because="the whole stands before 的"),),
        ),
        of_those,
    ),
    Counting(
        Rule(
            "number.rate-before",
            "组建率偏低，全区仅为37% → 组建率 37 %",
            yes=(Yes("业委会组建率偏低，全区仅为37%。", ("业委会组建率", "37", "%")),),
            no=(No("业委会组建率偏低，老人占37%。", ("业委会组建率", "37", "%"), because="another thing is measured"),),
        ),
        rate_before,
    ),
    Counting(
        Rule(
            "number.oldest",
            "最大的74岁，最小的16岁 → 最大年龄 74 岁；最小年龄 16 岁",
            yes=(
                Yes("队员38人，最大的74岁，最小的16岁。", ("最大年龄", "74", "岁")),
                Yes("队员38人，最大的74岁，最小的16岁。", ("最小年龄", "16", "岁")),
            ),
            no=(No("为最大的一批74岁老人祝寿。", ("最大年龄", "74", "岁"), because="it says who they are"),),
        ),
        oldest,
    ),
    Counting(
        Rule(
            "number.per-head",
            "每人补贴300元 → 每人补贴 300 元",
            yes=(
                Yes("为老人每人补贴300元。", ("每人补贴", "300", "元")),
                Yes("申请助学金，每人4000元。", ("每人助学金", "4000", "元")),
            ),
            no=(No("每月发放补贴300元。", ("每月发放补贴", "300", "元"), because="每月 says how often"),),
        ),
        per_head,
    ),
    Counting(
        Rule(
            "number.share-is",
            "60%以上是老年人 → 老年人 60 %",
            yes=(Yes("小区居民60%以上是老年人。", ("老年人", "60", "%")),),
            no=(No("办结率98%，是全区最高。", ("全区", "98", "%"), because="the rate is named before"),),
        ),
        share_is,
    ),
    Counting(
        Rule(
            "number.measured",
            "建筑面积670余平方米 → 建筑面积 670 平方米",
            yes=(
                Yes("党群服务中心建筑面积670余平方米。", ("建筑面积", "670", "平方米")),
                Yes("收缴党费x元。", ("党费", "", "元")),
                Yes("班子平均年龄37.8岁。", ("班子平均年龄", "37.8", "岁")),
                Yes("办理满意率持续保持在99%以上。", ("满意率", "99", "%")),
                Yes("党群服务中心900平方米。", ("党群服务中心面积", "900", "平方米")),
            ),
            no=(No("清理村内4.6公里主街。", ("清理村", "4.6", "公里"), because="what is measured follows"),),
        ),
        measured,
    ),
    Counting(
        Rule(
            "number.of-what",
            "1300平方米党群服务中心 → 党群服务中心面积 1300 平方米；80%以上的社区 → 社区 80 %",
            yes=(
                Yes("建设1300平方米党群服务中心。", ("党群服务中心面积", "1300", "平方米")),
                Yes("覆盖80%以上的居民。", ("居民", "80", "%")),
            ),
            no=(No("打造一米菜园。", ("菜园长度", "1", "米"), because="a name for a small garden"),),
        ),
        of_what,
    ),
)
