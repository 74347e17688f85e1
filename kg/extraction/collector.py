"""Where the rules of a sentence put their links."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.clauses import Clause, Item
from kg.extraction.factuality import factuality
from kg.extraction.links import FOCAL, Link, Marked
from kg.model import Report
from kg.recognition import Reading
from kg.records import record
from kg.vocab import Cls, Rel


@record
class Spot:
    """The place that a rule reads: an item in its clause of sentence number `sentence`."""

    clause: Clause
    item: Item
    cls: Cls
    sentence: int

    @property
    def number(self) -> int:
        """The number of the clause in its sentence."""
        return self.clause.number

    @property
    def tail(self) -> list[str]:
        """The words between the end of the item's list and the end of the clause."""
        return self.clause.texts_after(max(i.end for i in self.clause.group_of(self.item)))


class Collector:
    """The links of one report in text order."""

    def __init__(self, report: Report, readings: Sequence[Reading], marked: Sequence[Marked], focal_class: Cls) -> None:
        self.report, self.readings, self.marked, self.focal_class = report, readings, marked, focal_class
        self.links: list[Link] = []

    def cls(self, index: int) -> Cls:
        """The class of a mention, or of the focal community."""
        return self.marked[index].mention.cls if index >= 0 else self.focal_class

    def add(self, subject: int, relation: Rel, obj: int, at: Spot, rule: str, start: int = -1) -> None:
        """Notes a link; the evidence is the clause, from `start` where the link began in an earlier one."""
        if subject == obj or (relation is Rel.locatedIn and self._above(subject, obj)):
            return
        sentence = self.readings[at.sentence].sentence
        item = at.item
        before = self.report.clean[sentence.start : item.start]
        fact = factuality(sentence.section.kind, before, at.clause.tokens, item.start, item.end)
        begin = at.clause.start if start < 0 else start
        self.links.append(
            Link(subject, relation, obj, fact, begin, at.clause.end, sentence.section.kind, rule, item.governor)
        )

    def says(self, at: Spot, phrases: frozenset[str]) -> bool:
        """One of the phrases stands in the sentence before the item."""
        before = self.report.clean[self.readings[at.sentence].sentence.start : at.item.start]
        return any(phrase in before for phrase in phrases)

    def _above(self, subject: int, obj: int) -> bool:
        """A street or a district lies in no community; a residents' group does."""
        if self.cls(subject) is not Cls.AdministrativeDivision or self.cls(obj) is Cls.AdministrativeDivision:
            return False
        return subject == FOCAL or not self.marked[subject].mention.name.endswith(("组", "寨", "屯", "队"))
