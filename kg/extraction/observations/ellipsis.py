"""Numbers whose noun was said before: 其中53件已经办结, 共计16.8万元, 现有50人."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations import phrases
from kg.extraction.observations.counts import COUNTED, PEOPLE
from kg.extraction.observations.line import Kind
from kg.extraction.observations.parts import AS_SUCH
from kg.extraction.observations.reading import Counting, Number, Reading
from kg.language.units import Unit, UnitKind
from kg.rules.model import No, Rule, Yes

_IN_ALL: Final = re.compile(r"，?(?:共计?|合计|总计|总额|总金额)(?:达|为)?")
_CREW: Final = re.compile(r"(?:[队团班员者人户]|家庭|群众|居民|干部|骨干|活动|培训)$")
_REST: Final = re.compile(r"(?:其中|其余|其他|剩下|余下|剩余|另外|另)的?(?:还有|有)?$")
_OF_WHICH: Final = re.compile(r"其中，?([^，。；]{2,16}的)(?:有|共有)?$")
_DONE_SO: Final = re.compile(r"已经?|均已|尚?未|仍|正在|没有?")
_AMONG: Final = re.compile(r"(?:中|里)，?(?:已|就|还|现|只|仅)?有?$")
_MORE: Final = re.compile(r"，(?:还|另|另外|又)有$")
_ARE: Final = re.compile(r"(?:都|均|就)?[是为]")
_PERSONS: Final = ("人", "名", "位")
_THERE_ARE: Final = re.compile(r"(?:^|[，。；：已就还只仅又共年月])有$")


def of_which(number: Number) -> Reading | None:
    """Parts of what was counted before: 其中建于上世纪的58栋, 其中53件已经办结, 剩下的5件."""
    if number.kind not in COUNTED or number.named_after:
        return None
    total = _total(number)
    if total is None:
        return None
    if match := _OF_WHICH.search(number.head):
        return Reading(match[1] + total, match.start(1), number.quantity.end, part=True)
    rest = _REST.search(number.head)
    among = _AMONG.search(number.head) or _MORE.search(number.head)
    if rest is None and not (among and number.next in (Kind.BREAK, Kind.VERB, Kind.ACTION)):
        return None
    goal = (
        phrases.done_after(number.line, number.i)
        if _DONE_SO.match(number.line.text, number.quantity.end) or number.next in (Kind.VERB, Kind.ACTION)
        else None
    )
    start = rest.start() if rest else number.quantity.start
    if goal is None:
        name = (rest[0].removesuffix("的") if rest else "") + total
        return Reading(name, start, number.quantity.end, part="其中" in number.head)
    name = goal.text if goal.text.endswith(total) else f"{goal.text}的{total}"
    return Reading(name, start, goal.end, part=True)


def are(number: Number) -> Reading | None:
    """7名委员里5个是党员: what some of those counted before are."""
    if number.kind not in COUNTED or not _AMONG.search(number.head) or number.named_after:
        return None
    if not _ARE.match(number.line.text, number.quantity.end):
        return None
    phrase = phrases.done_after(number.line, number.i)
    return number.by(phrase) if phrase else None


def did(number: Number) -> Reading | None:
    """今年已有27人离职: what they did, where nobody says who they are."""
    if number.unit not in ("人", "名", "户") or number.named_after or number.before or number.quantity.article:
        return None
    if not _THERE_ARE.search(number.head):
        return None
    phrase = phrases.done_after(number.line, number.i)
    starts = phrase is not None and phrase.start == number.quantity.end
    return number.by(phrase) if phrase and starts and len(phrase.text) > 1 else None


def _total(number: Number) -> str | None:
    """What the last number with this unit counted, in this sentence (其中 stands after the total) or before it in the
    paragraph.
    """
    limit = number.head.rfind("其中")
    for j in range(number.i - 1, -1, -1):
        quantity = number.line.quantities[j]
        found = number.done[j]
        if (
            found
            and not found[-1].part
            and _alike(quantity.unit, number.quantity.unit)
            and (limit < 0 or quantity.end <= limit)
        ):
            return found[-1].indicator
    units = _PERSONS if number.unit in _PERSONS else (number.unit,)
    return next((number.earlier[unit] for unit in units if unit in number.earlier), None)


def _alike(one: Unit | None, other: Unit | None) -> bool:
    """Whether two units count the same: 11名, of whom 7人."""
    persons = one is not None and other is not None and one.text in _PERSONS and other.text in _PERSONS
    return one == other or persons


def paid(number: Number) -> Reading | None:
    """发放补贴320人次，共计16.8万元: the sum for what was counted."""
    if number.kind is not UnitKind.MONEY or number.last is None or not _IN_ALL.fullmatch(number.between()):
        return None
    return Reading(number.last.indicator, number.last.start, number.quantity.end)


def carried(number: Number) -> Reading | None:
    """组建志愿服务队，现有50人: the clause before names them; 居民小组7个，共有2156户: they are counted as such."""
    if number.kind not in COUNTED or number.quantity.article:
        return None
    k = number.line.at[number.i] - 1
    while number.line.kind(k) is Kind.FILLER:
        k -= 1
    if k < 1 or number.line.tokens[k].text not in "，、" or (k == number.line.at[number.i] - 1 and number.unit != "户"):
        return None
    phrase = phrases.ending(number.line, k) if number.line.tokens[k].text == "，" else None
    thing = phrase is not None and (not phrase.verb or number.kind is UnitKind.EVENT)
    if phrase and thing and (number.kind not in PEOPLE or _CREW.search(phrase.text)):
        return number.by(phrase)
    name = AS_SUCH.get(number.unit)
    if name and number.unit == "人" and number.next in (Kind.VERB, Kind.ACTION, Kind.BREAK):
        return None  # 有31人|上了岗: those who did something
    return Reading(name, number.line.tokens[k + 1].start, number.quantity.end) if name else None


ARE: Final = Counting(
    Rule(
        "number.are",
        "7名委员里5个是党员 → 党员 5 个",
        yes=(Yes("选出7名委员，委员中有5个是党员。", ("党员", "5", "个")),),
        no=(No("7名委员到会，5个是上午来的。", ("党员", "5", "个"), because="nobody says of whom they are a part"),),
    ),
    are,
)
DID: Final = Counting(
    Rule(
        "number.did",
        "今年已有27人离职 → 离职 27 人",
        yes=(Yes("网格员流动性大，今年已有27人离职。", ("离职", "27", "人")),),
        no=(No("今年已有27人的队伍。", ("离职", "27", "人"), because="a noun says who they are"),),
    ),
    did,
)
OF_WHICH: Final = Counting(
    Rule(
        "number.of-which",
        "其中53件已经办结 → 已经办结的诉求 53 件",
        yes=(
            Yes("收集诉求58件，其中53件已经办结。", ("办结的诉求", "53", "件")),
            Yes("现有楼房90栋，其中建于上世纪的58栋。", ("建于上世纪的楼房", "58", "栋")),
            Yes("帮扶失业人员11名，其中7人实现就业。", ("实现就业的帮扶失业人员", "7", "人")),
        ),
        no=(No("党员173人，其中预备党员1人。", ("预备党员的党员", "1", "人"), because="the part has its own noun"),),
    ),
    of_which,
)
PAID: Final = Counting(
    Rule(
        "number.paid",
        "发放高龄补贴320人次，共计16.8万元 → 高龄补贴 168000 元",
        yes=(
            Yes("为老人发放高龄补贴320人次，共计16.8万元。", ("高龄补贴", "168000", "元")),
            Yes("发放担保贷款15笔共150万元。", ("担保贷款", "1500000", "元")),
        ),
        no=(No("发放补贴320人次，投资16.8万元。", ("补贴", "168000", "元"), because="another sum"),),
    ),
    paid,
)
CARRIED: Final = Counting(
    Rule(
        "number.carried",
        "组建志愿服务队，现有50人 → 志愿服务队 50 人",
        yes=(
            Yes("组建志愿服务队，现有50人。", ("志愿服务队", "50", "人")),
            Yes("辖7个居民小组，共有2156户、6234人。", ("住户", "2156", "户")),
        ),
        no=(No("天气晴朗，50人参加。", ("天气", "50", "人"), because="nothing links the clauses"),),
    ),
    carried,
)
