"""Problems and measures: what a report says is wanting, and what it says will be done about it.

In the parts on problems each numbered item is one problem, told by its heading or its first sentence; in the parts on
plans each heading and each sentence is one measure. Texts are exact (clean) text without list marks and closing marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter, itemgetter

from kg.extraction.answers import answers
from kg.language.marks import body_after
from kg.model import Evidence, Measure, Problem, Report, Section, SectionKind, Sentence

RULES = {
    "problem.item": "存在问题部分的一条（一是…、（一）…）：取其标题或首句 → Problem",
    "problem.listed": "“主要表现在：…；…；…”中以分号隔开的一条 → Problem",
    "problem.sentence": "存在问题部分没有编号的一句 → Problem",
    "measure.heading": "下一步打算部分的小标题 → Measure",
    "measure.item": "下一步打算部分一句之中的一条（一是…；二是…） → Measure",
    "measure.sentence": "下一步打算部分的一句 → Measure",
}

_ITEM = 4
_START, _END = attrgetter("start"), attrgetter("end")
_STOPS = "。！？…；\n"
_TRAILING = "。！？…；：，、"
_TOPIC = re.compile(r"[^，]{0,16}(?:方面|上|层面|工作|问题|情况)")
_PART = re.compile(
    r"(?:目前|当前|现阶段)?(?:还|仍)?(?:存在|面临)?的?(?:主要|突出)?的?(?:问题|不足|困难|短板|差距)(?:[和与](?:问题|不足|困难))?"
)
_CAUSES = re.compile(r"原因(?:剖析|分析)?\Z")
_LATER = re.compile(r"(?:在)?(?:今后|下一?步|接下来|以后|将来)")
_LEAD = re.compile(
    r"问题|不足|差距|短板|困难|薄弱|表现|如下|以下|看到|认识到|意识到|注意到|方面|工作|建议|打算|安排|措施|计划|思路|重点"
)
_COURTESY = re.compile(
    r"谢谢|特此(?:报告|汇报)|以上(?:是|报告|汇报|就是|总结)|(?:请|敬请|恳请).{0,12}(?:批评指正|审议|指正|指导|审阅)|不(?:当|妥|足)之处|(?:汇报|报告|述职)完毕"
)
_LEADS_IN = re.compile(
    r"(?:以下|如下|下列)|(?:几|[一二三四五六七八九])(?:个)?(?:方面|点|项)(?:着手|入手|努力|工作|抓好|做好|做起)?"
)
_TITLE = re.compile(
    r"(?:指导思想|总体(?:要求|思路|目标)|工作目标|主要目标|目标任务|工作(?:措施|思路|重点)|主要(?:任务|措施)|具体措施|保障措施)|[^，]{0,12}方面"
)
_AWARE = re.compile("(?:看|认识|意识|注意)到$")


@dataclass(frozen=True, slots=True)
class _Point:
    """A problem or a measure in clean text; `item` numbers the item that it stands in, 0 outside items."""

    start: int
    end: int
    kind: SectionKind
    rule: str
    item: int = 0


def points(report: Report, focal: str) -> tuple[tuple[Problem, ...], tuple[Measure, ...]]:
    """The problems and measures of a report, of the entity with the key `focal`, in the order of the text.

    A measure answers a problem where the two are paired by number and share their matter, or share it plainly.
    """
    wanting = _distinct(
        report, (point for region in _regions(report, SectionKind.PROBLEMS) for point in _problems(report, region))
    )
    planned = _distinct(
        report, (point for region in _regions(report, SectionKind.PLANS) for point in _measures(report, region))
    )
    problems = tuple(
        Problem(f"p{n}", focal, _text(report, point), _evidence(report, point)) for n, point in enumerate(wanting, 1)
    )
    pairs = answers([p.text for p in problems], [(_text(report, point), point.item) for point in planned])
    measures = tuple(
        Measure(f"m{n}", focal, _text(report, point), _evidence(report, point), tuple(problems[i].key for i in paired))
        for n, (point, paired) in enumerate(zip(planned, pairs, strict=True), 1)
    )
    return problems, measures


# -- problems


def _problems(report: Report, region: Section) -> Iterator[_Point]:
    items = _items(report, region)
    if not items:
        yield from _unnumbered(report, region)
        return
    told = [_first_words(report, item) for item in items]
    briefly = sum(more for *_, more in told) * 2 > len(items)
    for number, (item, (start, end, more)) in enumerate(zip(items, told, strict=True), 1):
        headline = report.clean[start:end]
        if _CAUSES.search(headline) and item.level < _ITEM:
            continue
        if _PART.fullmatch(headline) or (_items(report, item) and _TOPIC.fullmatch(headline)):
            yield from _problems(report, item)
            continue
        if briefly and not more:
            end = _first_clause(report, start, end)  # where the others have a headline, the first clause is this one's
        yield _Point(start, _without_later(report, start, end), region.kind, "problem.item", number)
        if report.clean[end : end + 1] == "；":
            yield from _listed(report, end + 1, _sentence_end(report, start, item.end), region.kind)


def _unnumbered(report: Report, region: Section) -> Iterator[_Point]:
    """Sentences, the introducing one without its introduction; lists in them are taken apart."""
    body = [s for s in _sentences(report, region) if not s.heading]
    paragraphs = {s.paragraph for s in body}
    seen: set[int] = set()
    for number, sentence in enumerate(body):
        start, introduced = (sentence.body, False) if number else _after_lead(report, sentence)
        if start >= sentence.end or (len(paragraphs) > 1 and sentence.paragraph in seen):
            continue
        seen.add(sentence.paragraph)
        if introduced:
            yield from _listed(report, start, sentence.end, region.kind)
        elif not (number == 0 and _LEAD.search(report.clean, start, sentence.end) and len(body) > 1):
            yield from _listed(report, start, sentence.end, region.kind, "problem.sentence")


def _listed(report: Report, start: int, end: int, kind: SectionKind, rule: str = "problem.listed") -> Iterator[_Point]:
    """The members of A；B；C。"""
    for begin, stop in _segments(report, start, end):
        stop = _without_later(report, begin, stop)
        if stop - begin > 1:
            yield _Point(begin, stop, kind, rule)


def _first_words(report: Report, item: Section) -> tuple[int, int, bool]:
    """The heading or first sentence of an item (to its first ；), and whether more sentences follow."""
    start = body_after(report.clean, item.start, item.end)
    begin, stop = next(_segments(report, start, item.end), (start, item.end))
    following = bisect_left(report.sentences, stop, key=_START)
    more = following < len(report.sentences) and report.sentences[following].start < item.end
    return begin, stop, more and report.clean[stop : stop + 1] != "；"


def _after_lead(report: Report, sentence: Sentence) -> tuple[int, bool]:
    """Where the matter begins after 但也存在一些不足，主要表现在： or 但也要看到，and whether they are there."""
    for start, end in sentence.clauses:
        if report.clean[end : end + 1] == "：" and _LEAD.search(report.clean, sentence.start, end):
            return end + 1, True
        if report.clean[end : end + 1] == "，" and _AWARE.search(report.clean[start:end]):
            return end + 1, True
    return sentence.body, False


def _without_later(report: Report, start: int, end: int) -> int:
    """Where the clauses end that speak of the problem, before those on what to do about it."""
    for begin, _ in _clauses(report, start, end):
        if begin > start and _LATER.match(report.clean, begin):
            return begin - 1
    return end


def _first_clause(report: Report, start: int, end: int) -> int:
    return next((stop for _, stop in _clauses(report, start, end)), end)


# -- measures


def _measures(report: Report, region: Section) -> Iterator[_Point]:
    item = 0
    for sentence in _sentences(report, region):
        if sentence.heading:
            if sentence.section is region:
                continue
            item += 1
            words = report.clean[sentence.body : sentence.end]
            title = words.strip("【】" + _TRAILING)
            announces = words.endswith("：") and sentence.body == sentence.start
            if title and not announces and not _TITLE.fullmatch(title):
                yield _Point(sentence.body, sentence.end, region.kind, "measure.heading", item)
            continue
        starts = [s.start for s in report.sections if s.level == _ITEM and sentence.start <= s.start < sentence.end]
        starts = [start for start in starts if body_after(report.clean, start, sentence.end) > start]
        if starts and (starts[0] > sentence.start or len(starts) > 1):
            for start, stop in zip(starts, [*starts[1:], sentence.end], strict=True):
                item += 1
                yield _Point(body_after(report.clean, start, stop), stop, region.kind, "measure.item", item)
            continue
        item += bool(starts)
        yield from _plain_measure(report, sentence, region.kind, item)


def _plain_measure(report: Report, sentence: Sentence, kind: SectionKind, item: int) -> Iterator[_Point]:
    words = report.clean[sentence.body : sentence.end]
    proverb = len(sentence.clauses) > 1 and all(end - start == 4 for start, end in sentence.clauses)
    if proverb or _COURTESY.search(words):
        return
    if words[-1] == "：" or (_LEADS_IN.search(words) and len(words) < 40 and "；" not in words):
        return
    start, introduced = _after_lead(report, sentence)
    if introduced and start < sentence.end:
        for begin, stop in _segments(report, start, sentence.end):
            yield _Point(begin, stop, kind, "measure.item", item)
    else:
        yield _Point(sentence.body, sentence.end, kind, "measure.sentence", item)


# -- the text


def _regions(report: Report, kind: SectionKind) -> list[Section]:
    """The outermost sections of a kind."""
    found: list[Section] = []
    for section in report.sections:
        if section.kind == kind and (not found or section.start >= found[-1].end):
            found.append(section)
    return found


def _items(report: Report, region: Section) -> list[Section]:
    """The sections directly inside `region` that are items of a list, all of its kind."""
    found: list[Section] = []
    for section in report.sections:
        inside = region.start <= section.start and section.end <= region.end and section is not region
        outermost = inside and section.level >= region.level and (not found or section.start >= found[-1].end)
        if outermost and body_after(report.clean, section.start, section.end) > section.start:
            found.append(section)
    return [section for section in found if section.kind == region.kind]


def _sentences(report: Report, region: Section) -> list[Sentence]:
    return [s for s in report.sentences if region.start <= s.start < region.end and s.section.kind == region.kind]


def _clauses(report: Report, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses between two places, cut off there."""
    for sentence in islice(report.sentences, bisect_right(report.sentences, start, key=_END), None):
        if sentence.start >= end:
            return
        for a, b in islice(sentence.clauses, bisect_right(sentence.clauses, start, key=itemgetter(1)), None):
            if a >= end:
                return
            yield max(a, start), min(b, end)


def _segments(report: Report, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of whole clauses between 。 and ；."""
    begin = -1
    stop = start
    for a, b in _clauses(report, start, end):
        begin = a if begin < 0 else begin
        stop = b
        if b >= end or report.clean[b] in _STOPS:
            yield begin, b
            begin = -1
    if begin >= 0:
        yield begin, stop


def _sentence_end(report: Report, start: int, end: int) -> int:
    """The end of the sentence at `start`, at most `end`."""
    at = bisect_right(report.sentences, start, key=_START) - 1
    return min(report.sentences[at].end, end)


def _distinct(report: Report, found: Iterator[_Point]) -> list[_Point]:
    """In the order of the text, each text once."""
    once: dict[str, _Point] = {}
    for point in found:
        if words := _text(report, point):
            once.setdefault(words, point)
    return sorted(once.values(), key=lambda point: point.start)


def _text(report: Report, point: _Point) -> str:
    return report.clean[point.start : _end(report, point)]


def _end(report: Report, point: _Point) -> int:
    end = point.end
    while end > point.start and report.clean[end - 1] in _TRAILING + "\n":
        end -= 1
    return end


def _evidence(report: Report, point: _Point) -> tuple[Evidence, ...]:
    start, end = report.span(point.start, _end(report, point))
    return (Evidence(start, end, point.kind, point.rule),)
