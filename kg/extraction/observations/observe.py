"""Report → observations: every number of every sentence, read by the rules, with its subject, period and total."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from kg.extraction.observations import rates, totals
from kg.extraction.observations.concepts import concept_of
from kg.extraction.observations.line import Line, line
from kg.extraction.observations.reading import Number, Reading, clause_start
from kg.extraction.observations.results import Running
from kg.extraction.observations.rules import read
from kg.extraction.observations.subjects import Held, Holders
from kg.language import dates
from kg.language.quantities import Quantity
from kg.model import Mention, Modifier, Period, Report, Sentence
from kg.records import record

SubjectOf = Callable[[Sentence, int], Running]
"""(sentence, clean offset) → what runs through the text there."""


@record
class Observed:
    """A number that counts or measures, before anyone knows which mentions are one entity.

    `start`–`end` is the stretch of `Report.clean` that shows it. `about` is an index into the mentions, None for the
    focal community. `value` is None exactly where the number is masked. `part_of` is the index of the total. `way` is
    that in which the text gave the subject.
    """

    start: int
    end: int
    about: int | None
    indicator: str
    value: Decimal | None
    unit: str
    modifier: Modifier
    concept: str
    period: Period | None
    part_of: int | None
    rule: str
    way: str


_FOUNDED: Final = re.compile(r"[^，。；]{0,10}(?:成立|建成|始建|组建|设立|挂牌|合并|更名)")
_SURE: Final = Decimal(20)  # from here on, equal numbers in one report count the same thing


def observe(
    report: Report, mentions: Sequence[Mention], subject_of: SubjectOf, level: str = ""
) -> tuple[Observed, ...]:
    """All observations of a report, in text order; the same number said twice is one.

    What is counted does not depend on `mentions`; they only say whom it is about, before `subject_of` does.
    `level`: 镇, 区, where the report is about one and not about a community.
    """
    collector = _Collector(report, Holders(mentions, level), subject_of)
    paragraph, earlier = -1, dict[str, str]()
    for sentence in report.sentences:
        if sentence.paragraph != paragraph:
            paragraph, earlier = sentence.paragraph, {}
        text = report.clean[sentence.body : sentence.end]
        if found := line(text):
            collector.add(sentence, found, _readings(found, earlier))
        collector.add_rates(sentence, text)
    return tuple(collector.found)


def _readings(found: Line, earlier: dict[str, str]) -> tuple[tuple[Reading, ...], ...]:
    """The readings of each number of a line; `earlier` learns the last indicator of each unit."""
    done: list[tuple[Reading, ...]] = []
    for i in range(len(found.quantities)):
        done.append(read(Number(found, i, tuple(done), earlier)))
    for quantity, readings in zip(found.quantities, done, strict=True):
        if readings and quantity.unit and not readings[-1].part:
            earlier[quantity.unit.text] = readings[-1].indicator
    return totals.completed(found, done, totals.parts(found, done))


class _Collector:
    """Turns readings into observations, each once."""

    def __init__(self, report: Report, holders: Holders, subject_of: SubjectOf) -> None:
        self.found: list[Observed] = []
        self._report, self._holders, self._subject_of = report, holders, subject_of
        self._year = report.period.start.year if report.period and report.period.start else None
        self._headings = [
            (section.start, section.end, dated[0].period)
            for section in report.sections
            if section.level and (dated := dates.periods(section.title, self._year))
        ]
        self._same: dict[tuple[int | None, Decimal | None, str], list[int]] = {}

    def add(self, sentence: Sentence, found: Line, done: Sequence[tuple[Reading, ...]]) -> None:
        """The observations of one sentence; totals first, so that parts can point to them."""
        taken = [(r.start, r.end) for readings in done for r in readings]
        part_of = totals.parts(found, done)
        times = dates.periods(found.text, self._year) if found.dated else ()
        at: dict[int, int] = {}
        order = sorted(range(len(done)), key=lambda i: (i in part_of and part_of[i] > i, i))
        for i in order:
            quantity = found.quantities[i]
            for reading in done[i]:
                total = at.get(part_of[i]) if i in part_of else None
                whole = total if i in part_of and part_of[i] < i else None  # 其中: of what has the whole
                held = (
                    self._held(sentence, reading, found, quantity, taken)
                    if whole is None
                    else Held(self.found[whole].about, "whole")
                )
                period = self._period(sentence, found.text, times, quantity)
                for index in self._observed(sentence, quantity, reading, held, period, total):
                    at.setdefault(i, index)

    def add_rates(self, sentence: Sentence, text: str) -> None:
        """每周一走访、每月一宣传."""
        for reading, unit in rates.each_one(text):
            held = _spoken_of(self._subject_of(sentence, sentence.body + reading.start).about)
            self._put(self._make(sentence, reading, held, Decimal(1), unit, Modifier.EXACT, None, None))

    def _held(
        self, sentence: Sentence, reading: Reading, found: Line, quantity: Quantity, taken: Sequence[tuple[int, int]]
    ) -> Held:
        running = self._subject_of(sentence, sentence.body + reading.start)
        held = self._holders.of(reading, found.text, quantity, sentence.body, taken, running.made)
        if held is not None:
            return held
        about = running.about
        again = self._holders.again(about, found.text, sentence.body, reading)
        if again is not None:
            return Held(again, "again")
        if about is not None:
            about = self._holders.running(about, found.text, reading, sentence.body, taken)
        return _spoken_of(about)

    def _observed(
        self,
        sentence: Sentence,
        quantity: Quantity,
        reading: Reading,
        held: Held,
        period: Period | None,
        total: int | None,
    ) -> list[int]:
        """The observations of one reading: two for a range. Their indices."""
        unit = reading.unit if reading.unit is not None else quantity.unit.text if quantity.unit else ""
        ends = [(quantity.value, reading.modifier or quantity.modifier)]
        if quantity.upper is not None:
            ends = [(quantity.value, Modifier.OVER), (quantity.upper, Modifier.UNDER)]
        return [
            self._put(self._make(sentence, reading, held, value, unit, modifier, period, total))
            for value, modifier in ends
        ]

    def _make(
        self,
        sentence: Sentence,
        reading: Reading,
        held: Held,
        value: Decimal | None,
        unit: str,
        modifier: Modifier,
        period: Period | None,
        total: int | None,
    ) -> Observed:
        start, end = sentence.body + reading.start, sentence.body + reading.end
        concept = concept_of(reading.indicator, unit)
        said = (reading.indicator, value, unit, modifier, concept, period, total, reading.rule)
        return Observed(start, end, held.about, *said, held.way)

    def _put(self, new: Observed) -> int:
        """Its index; that of the observation that says the same, where there is one."""
        alike = self._same.setdefault((new.about, new.value, new.unit), [])
        for index in alike:
            old = self.found[index].indicator
            sure = new.value is not None and new.value >= _SURE
            if old == new.indicator or (sure and (old in new.indicator or new.indicator in old)):
                return index
        alike.append(len(self.found))
        self.found.append(new)
        return len(self.found) - 1

    def _period(self, sentence: Sentence, text: str, times: Sequence[dates.Dated], quantity: Quantity) -> Period | None:
        """The time named last before the number, if it begins its clause or stands in the number's own; else that of
        the innermost heading. When something was founded says nothing about its numbers.
        """
        clause = clause_start(text, quantity.start)
        for dated in reversed(times):
            if dated.end > quantity.start or _FOUNDED.match(text, dated.end):
                continue
            opens = dated.start == 0 or text[dated.start - 1] in "，。；：（"
            if dated.start >= clause or opens:
                return dated.period
        around = [p for start, end, p in self._headings if start <= sentence.start < end]
        return around[-1] if around else None


def _spoken_of(index: int | None) -> Held:
    """The running subject, or the focal community."""
    return Held(index, "focal" if index is None else "running")
