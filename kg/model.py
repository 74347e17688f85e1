"""The frozen types that the stages hand to one another.

Offsets are half-open and count code points: of `Document.text` in everything that leaves `language`
(`Evidence`), of `Report.clean` inside recognition and extraction (`Sentence`, `Mention`).
"""

from __future__ import annotations

from array import array
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from kg.records import record
from kg.vocab import Cls, Rel


class Factuality(StrEnum):
    """Whether the report says that it is so, that it shall be so, or that it is not so."""

    ACTUAL = "actual"
    PLANNED = "planned"
    NEGATED = "negated"


class Modifier(StrEnum):
    """How exact a number is: 76人, 670余平方米, 不足50人, 约30户, xx名."""

    EXACT = "exact"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    MASKED = "masked"


class SectionKind(StrEnum):
    """What a part of a report is about; it decides factuality and where problems and measures are found."""

    BASIC = "basic"  # 基本情况
    ACHIEVEMENTS = "achievements"  # 工作开展情况、主要做法、成效
    PROBLEMS = "problems"  # 存在的问题、不足
    PLANS = "plans"  # 下一步打算、整改措施、意见建议
    OTHER = "other"


class Scope(StrEnum):
    """How far the identity of an entity reaches (DESIGN section 3)."""

    NATIONAL = "national"
    REGION = "region"
    COMMUNITY = "community"
    DOCUMENT = "document"


@record
class Period:
    """A stretch of time as the text names it; `start` and `end` (inclusive) only where they follow from it."""

    label: str
    start: date | None = None
    end: date | None = None


@record
class Document:
    """One report as decoded: BOM removed, line ends kept, nothing cleaned."""

    source: str  # relative POSIX path, as shown to the user
    text: str
    sha256: str  # of the text in UTF-8
    title: str = ""

    @property
    def key(self) -> str:
        """The identity of the document in the graph."""
        return self.sha256[:16]


@record
class Section:
    """A heading with what stands under it; offsets in `Report.clean`, `end` exclusive, nested sections included."""

    kind: SectionKind
    level: int  # 1 一、  2 （一）  3 1.  4 一是; 0 the document itself
    title: str
    start: int
    end: int


@record
class Sentence:
    """A sentence or a heading of `Report.clean`.

    `clauses` are (start, end) pairs without their closing punctuation; `body` is where the text starts
    after a list mark (一是, （一）, 1.).
    """

    start: int
    end: int
    body: int
    section: Section
    paragraph: int
    heading: bool
    clauses: tuple[tuple[int, int], ...]


@record
class Report:
    """A document made ready for reading: noise taken out, punctuation made even, cut into sentences."""

    document: Document
    clean: str
    offsets: array[int] = field(repr=False)  # offsets[i] = place of clean[i] in document.text
    sections: tuple[Section, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    period: Period | None = None  # the time the report is about: its own reference date

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in `document.text` of a non-empty clean span."""
        return self.offsets[start], self.offsets[end - 1] + 1


@record
class Mention:
    """A stretch of clean text that names an entity."""

    start: int
    end: int
    cls: Cls
    name: str  # the shortest full name, without quotation marks
    rule: str
    aliases: tuple[str, ...] = ()
    generic: bool = False  # a reference by kind alone: 该平台, 社区, 我们社区
    head: str = ""  # the kind word, where the rule saw one


@record
class Evidence:
    """Where the document says it: `document.text[start:end]` is the quote."""

    start: int
    end: int
    section: SectionKind
    rule: str


@record
class Entity:
    """A thing of one document; `key` is local to the document's facts."""

    key: str
    cls: Cls
    name: str
    aliases: tuple[str, ...] = ()
    references: tuple[str, ...] = ()  # generic surfaces, in the graph skos:hiddenLabel
    scope: Scope = Scope.DOCUMENT
    within: str = ""  # identity chain of REGION and COMMUNITY scope: 江西省/某某县/文昌街道
    anonymous: bool = False  # named by a mask or by its kind alone
    evidence: tuple[Evidence, ...] = ()


@record
class Assertion:
    """subject relation object, as one document says it; the ends are keys of the same `Facts`."""

    subject: str
    predicate: Rel
    object: str
    factuality: Factuality
    evidence: tuple[Evidence, ...]
    confidence: float = 0.5


@record
class Observation:
    """A number that counts or measures something. `value` is None exactly where the text masks it."""

    about: str  # entity key
    indicator: str
    value: Decimal | None
    unit: str
    modifier: Modifier
    evidence: tuple[Evidence, ...]
    concept: str = ""  # local name of the indicator concept: PartyMembers
    period: Period | None = None
    part_of: int | None = None  # index in Facts.observations of the total it is part of
    confidence: float = 0.5


@record
class Problem:
    """存在的问题: its text is exact, without the list mark."""

    key: str
    of: str  # entity key
    text: str
    evidence: tuple[Evidence, ...]


@record
class Measure:
    """下一步措施: its text is exact, without the list mark; `answers` are keys of the problems that it answers."""

    key: str
    of: str
    text: str
    evidence: tuple[Evidence, ...]
    answers: tuple[str, ...] = ()


@record
class Facts:
    """Everything that one document says. Keys of entities, problems and measures are one space."""

    document: Document
    focal: str
    entities: tuple[Entity, ...]
    assertions: tuple[Assertion, ...]
    observations: tuple[Observation, ...] = ()
    problems: tuple[Problem, ...] = ()
    measures: tuple[Measure, ...] = ()
    period: Period | None = None
