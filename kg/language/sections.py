"""Sections and sentences of clean text: headings, what they are about, and what stands under them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from operator import itemgetter

from kg.language.kinds import kind_of_heading, kind_of_parts, kind_of_title, kind_opened_by
from kg.language.marks import Mark, mark_at, ordinals
from kg.language.sentences import Span, sentences
from kg.model import Section, SectionKind, Sentence
from kg.records import record

_CLOSED = re.compile(r"[。！？；…，、][”）]?\Z")
_LONGEST_HEADING = 60
_LONGEST_RUN_IN = 40
_LONGEST_BARE = 36
_PAUSE = re.compile("[。；：，]")
_ITEM = 4  # the level of 一是, （1） and what a paragraph's first words announce; it ends with its paragraph
_GREETING = re.compile(r"(?:尊敬的|各位).{0,20}")
_DATE = re.compile(r"(?:[12][0-9]{3}|[xX*＊〇零○一二三四五六七八九]{2,4})年.{1,8}")
_FAREWELL = re.compile(
    r".{0,16}谢谢.{0,8}|特此(?:报告|汇报|说明)。?|(?:.{0,12}，)?(?:汇报|报告|述职)(?:完毕|到此结束|人.{0,8})[。！]?"
    r"|以上(?:是|就是|报告|汇报|总结|述职)?.{0,20}[。！]|.{0,12}(?:请|敬请|恳请).{0,12}(?:批评指正|审议|指正|审阅|评议)[。！]"
)
_BOXED = re.compile(r"【[^【】]{2,16}】[：，]?")
_LONGEST_SIGNATURE = 24
_RUN_IN_COLON = re.compile(r"[^，。；：！？]{2,20}：(?=.)")


@dataclass(slots=True)
class _Draft:
    kind: SectionKind
    level: int
    title: str
    start: int
    end: int
    bare: bool = False  # a heading without a mark


@record
class _Row:
    start: int
    end: int
    body: int
    paragraph: int
    heading: bool
    clauses: tuple[Span, ...]


def outline(text: str, title: str, year: int) -> tuple[tuple[Section, ...], tuple[Sentence, ...]]:
    """The sections of clean `text`, the document itself first, and its sentences, both in order.

    `title` is the document's, when its first line is one; `year` the one that it reports on, 0 where unknown.
    """
    outliner = _Outliner(text, title, year)
    outliner.run()
    return outliner.result()


class _Outliner:
    def __init__(self, text: str, title: str, year: int) -> None:
        self.text, self.title, self.year = text, title, year
        root = _Draft(kind_of_title(title), 0, title, 0, len(text))
        self.drafts: list[_Draft] = [root]
        self.open: list[_Draft] = [root]
        self.rows: list[_Row] = []
        self.lines: list[Span] = []
        start = 0
        for line in text.split("\n"):
            self.lines.append((start, start + len(line)))
            start += len(line) + 1
        self.tail = self._tail()

    def run(self) -> None:
        for number, (start, end) in enumerate(self.lines):
            if start == end:
                continue
            if number == self.tail:
                self._close(1, start)
            mark = self._mark(start, end)
            if number == 0 and self.title and self.text.endswith(self.title, start, end):
                self._row(number, sentences(self.text, start, end), heading=True)
            elif mark:
                self._marked(number, mark, end)
            elif boxed := _BOXED.match(self.text, start, end):
                self._bare(number, boxed.end())
            elif self._is_bare_heading(number):
                self._bare(number, end)
            else:
                self._plain(number)
            self._close(_ITEM, end)
        self._close(1, len(self.text))

    def result(self) -> tuple[tuple[Section, ...], tuple[Sentence, ...]]:
        drafts = sorted(self.drafts, key=lambda draft: (draft.start, draft.level))
        sections = [Section(d.kind, d.level, d.title, d.start, d.end) for d in drafts]
        made: list[Sentence] = []
        inside: list[Section] = []
        following = 0
        for row in self.rows:
            while following < len(sections) and sections[following].start <= row.start:
                inside.append(sections[following])
                following += 1
            while inside[-1].end <= row.start and len(inside) > 1:
                inside.pop()
            section = next((s for s in reversed(inside) if s.end > row.start), sections[0])
            made.append(Sentence(row.start, row.end, row.body, section, row.paragraph, row.heading, row.clauses))
        return tuple(sections), tuple(made)

    # -- paragraphs

    def _mark(self, start: int, end: int) -> Mark | None:
        """The mark of a line; none where the line is a list of its own: （一）…。（二）…。（三）…。"""
        mark = mark_at(self.text, start, end)
        items = ordinals(self.text, start, end) if mark else []
        return None if len(items) > 1 and items[0].start == start else mark

    def _marked(self, number: int, mark: Mark, end: int) -> None:
        """A line with a list mark: a heading, a heading that runs into its text, or an item that is a sentence."""
        heading_end = self._heading_end(mark, end)
        if heading_end:
            title = self.text[mark.end : heading_end].rstrip("。：；，")
            kind = kind_of_heading(title, mark.level, self.year)
        else:
            title, kind = self._headline(mark.end, end), None
        self._close(mark.level, mark.start)
        if kind is None and self.open[-1].level == 0:
            kind = kind_of_parts(self.title)
        self._enter(mark.level, title, mark.start, kind)
        if heading_end:
            self._row(number, sentences(self.text, mark.start, heading_end), heading=True, body=mark.end)
        rest = heading_end or mark.start
        self._body(number, rest, end, body=mark.end if not heading_end else rest)

    def _heading_end(self, mark: Mark, end: int) -> int:
        """Where the heading of a marked line ends; 0 where the line is an item of plain text."""
        found = sentences(self.text, mark.start, end)
        if not found:
            return 0
        first_end = found[0][1]
        length = first_end - mark.end
        closed = bool(_CLOSED.search(self.text, mark.end, end))
        if mark.level >= _ITEM:
            return end if len(found) == 1 and not closed and length <= _LONGEST_BARE else 0
        if colon := _RUN_IN_COLON.match(self.text, mark.end, end):
            return colon.end()
        if len(found) == 1:
            short = _LONGEST_HEADING if not closed else _LONGEST_BARE if mark.level < 3 else 0
            return end if length <= short else 0
        return first_end if length <= _LONGEST_RUN_IN else 0

    def _is_bare_heading(self, number: int) -> bool:
        start, end = self.lines[number]
        line = self.text[start:end]
        if number + 1 >= self.tail or len(line) > _LONGEST_BARE or _GREETING.fullmatch(line):
            return False
        if re.search("[。！？；…]", line) or line[-1] in "，、":
            return False
        if line.endswith("："):
            return bool(kind_of_heading(line.rstrip("："), 2, self.year))
        return not ordinals(self.text, start, end)

    def _bare(self, number: int, heading_end: int) -> None:
        """A heading without a mark. It stands above the list that follows, or else beside the last of its like."""
        start, end = self.lines[number]
        title = self.text[start:heading_end].strip("：【】")
        kind = kind_of_heading(title, 1, self.year)
        level = self._level_of_list_after(number) - 1
        if level < 0:
            while len(self.open) > 1 and (self.open[-1].bare or self.open[-1].level >= _ITEM):
                self._close(self.open[-1].level, start)
            announces = kind in (SectionKind.PROBLEMS, SectionKind.PLANS)
            level = 1 if announces else min(self.open[-1].level + 1, _ITEM - 1)
        self._enter(level, title, start, kind, bare=True)
        self._row(number, sentences(self.text, start, heading_end), heading=True)
        self._body(number, heading_end, end, body=heading_end)

    def _plain(self, number: int) -> None:
        start, end = self.lines[number]
        self._body(number, start, end, body=start)

    def _body(self, number: int, start: int, end: int, body: int) -> None:
        """Sentences of running text; the sections that their words announce, and those of items 一是 … 二是 …."""
        found = sentences(self.text, start, end) if start < end else []
        last = number + 2 >= len(self.lines)
        kinds = [(start, self.open[-1].kind)]  # from where on the paragraph is of which kind
        for at, stop, _ in found:
            kind = kind_opened_by(self.text[at:stop], self.year, first=at == self.lines[number][0], last=last)
            now = self.open[-1].kind
            if kind is None or kind == now or (kind == SectionKind.PROBLEMS and now == SectionKind.PLANS):
                continue
            level = self._level_of_list_after(number) - 1 if stop == end else -1
            self._enter(level if level >= 0 else _ITEM, self._headline(at, stop), at, kind)
            kinds.append((at, kind))
        items = ordinals(self.text, body, end)
        borders = [item.start for item in items[1:]] + [end]
        for item, border in zip(items, borders, strict=False):
            part = bisect_right(kinds, item.start, key=itemgetter(0))
            stop = min(border, kinds[part][0]) if part < len(kinds) else border
            self.drafts.append(_Draft(kinds[part - 1][1], _ITEM, self._headline(item.end, stop), item.start, stop))
        bodies = {item.start: item.end for item in items}
        for at, stop, clauses in found:
            self._row(number, [(at, stop, clauses)], body=body if at == start and body > at else bodies.get(at, at))

    def _tail(self) -> int:
        """The first of the last lines that only thank, sign and date the report; they belong to no part of it."""
        first = len(self.lines)
        dated = False
        for number in range(len(self.lines) - 1, 0, -1):
            line = self.text[slice(*self.lines[number])]
            signs = dated and len(line) <= _LONGEST_SIGNATURE and not _CLOSED.search(line)
            if not (signs or _DATE.fullmatch(line) or _FAREWELL.fullmatch(line)):
                break
            dated = bool(_DATE.fullmatch(line))
            first = number
        return first

    # -- the open sections

    def _enter(self, level: int, title: str, start: int, kind: SectionKind | None, *, bare: bool = False) -> None:
        self._close(level, start)
        draft = _Draft(kind or self.open[-1].kind, level, title, start, len(self.text), bare)
        self.drafts.append(draft)
        self.open.append(draft)

    def _close(self, level: int, end: int) -> None:
        while len(self.open) > 1 and self.open[-1].level >= level:
            self.open.pop().end = end

    def _level_of_list_after(self, number: int) -> int:
        """The level of the list that begins in the next paragraph; 0 where none does."""
        if number + 1 >= len(self.lines):
            return 0
        start, end = self.lines[number + 1]
        mark = mark_at(self.text, start, end)
        if mark is None and (items := ordinals(self.text, start, end)) and items[0].start == start:
            mark = items[0]
        return mark.level if mark and mark.number == 1 else 0

    def _headline(self, start: int, end: int) -> str:
        match = _PAUSE.search(self.text, start, end)
        return self.text[start : match.start() if match else end]

    def _row(
        self, number: int, found: list[tuple[int, int, tuple[Span, ...]]], *, heading: bool = False, body: int = 0
    ) -> None:
        for start, end, clauses in found:
            at = max(start, body) if body < end else start
            inner = tuple((max(a, at), b) for a, b in clauses if b > at)
            self.rows.append(_Row(start, end, at, number, heading, inner))
