"""Names that the country knows, and the phrases that documents and doctrines are called by.

National names come from lexicons (national.tsv, places.tsv); documents, speeches and doctrines also by their form
(习近平…重要讲话精神, 党的…大精神, 中央…决策部署), since each report words them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.language.lexicon import Entry
from kg.model import Scope
from kg.vocab import Cls

_LEXICONS = Path(__file__).resolve().parent.parent / "language" / "lexicons"


@dataclass(frozen=True, slots=True)
class Known:
    """A stretch of clean text whose class is known before any phrase is read."""

    start: int
    end: int
    cls: Cls
    name: str
    rule: str


@cache
def national() -> dict[str, tuple[str, Cls]]:
    """Surface → (name, class)."""
    table = {surface: (e.name, e.cls) for e in _own if e.scope is Scope.NATIONAL for surface in e.surfaces}
    for file in ("national.tsv", "places.tsv"):
        path = _LEXICONS / file
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            cls, name, aliases, *_ = [*line.split("\t"), "", ""]
            for surface in (name, *filter(None, aliases.split("|"))):
                table.setdefault(surface, (name, Cls(cls)))
    return table


_own: list[Entry] = []  # the user's words, in this process


def use_words(entries: Iterable[Entry]) -> None:
    """Know these further names (`kg build --lexicon`), and no others that were added before. They go before ours."""
    wanted = list(entries)
    if wanted != _own:
        _own[:] = wanted
        national.cache_clear()
        _local.cache_clear()
        _pattern.cache_clear()


@cache
def _local() -> dict[str, tuple[str, Cls]]:
    """Surface → (name, class) of the user's words that are not national."""
    return {surface: (e.name, e.cls) for e in _own if e.scope is not Scope.NATIONAL for surface in e.surfaces}


@cache
def _pattern() -> re.Pattern[str]:
    surfaces = sorted({**national(), **_local()}, key=lambda s: (-len(s), s))
    return re.compile("|".join(map(re.escape, surfaces)))


_GOES_ON = frozenset("路街大社村小河桥站门巷道里园苑湖山")
_SESSIONS = r"(?:二十大|十九大|十八大|二十届[一二三四五六七]中全会|十九届[一二三四五六七]中全会)"
_MASKED = r"[xX×＊*]{1,4}(?:大|届[xX×*一二三四五六七]?中全会)"
_MEETING = rf"(?:(?:党的)?{_SESSIONS}|党的{_MASKED}|{_MASKED}(?=(?:会议)?精神))"
_FORMS = (
    (
        "policy.leader",
        re.compile(
            r"(?:习)?近平(?:总书记|同志|主席)?(?:[^，。；、“”《》]{0,24}?(?:“[^”]{1,12}”)?[^，。；、“”《》]{0,10}?)"
            r"(?:重要指示批示精神|重要指示精神|重要讲话精神|重要指示批示|重要讲话和重要指示批示精神|讲话精神|重要讲话|重要论述|重要思想|社会主义思想|文化思想|法治思想|思想|指示精神|回信精神|批示精神)"
            r"(?:(?:和|、|及)(?:对[^，。；、]{1,8}?)?(?:系列)?(?:重要)?(?:指示批示精神|指示精神|指示批示|讲话精神|批示精神))?"
        ),
    ),
    ("policy.meeting", re.compile(rf"{_MEETING}(?:报告)?(?:会议)?(?:精神)?")),
    ("policy.requirements", re.compile(r"新时代党的建设总要求|党的创新理论|党的路线方针政策|党的(?:群众|组织|民族|宗教)路线|全面从严治党(?:主体责任)?(?=要求)")),
    (
        "policy.decisions",
        re.compile(
            r"(?:党中央|中央|省委|市委|区委|县委|自治区|自治区党委|省|市|区|县|旗|镇党委|镇|街道)"
            r"(?:、(?:国务院|自治区党委|自治区|省委|市委|区委|县委|旗委|省|市|区|县|旗|镇|街道))*(?:的)?(?:各项)?(?:重大)?决策部署"
        ),
    ),
)


def known_spans(clean: str, start: int, end: int) -> list[Known]:
    """Known names of clean[start:end], non-overlapping, longest first from the left."""
    found: list[Known] = []
    for rule, pattern in _FORMS:
        found.extend(Known(m.start(), m.end(), Cls.PolicyDocument, m.group(), rule) for m in pattern.finditer(clean, start, end))
    for m in _pattern().finditer(clean, start, end):
        own = _local().get(m.group())
        name, cls = own or national()[m.group()]
        found.append(Known(m.start(), m.end(), cls, name, "lexicon.own" if own else "lexicon.national"))
    found.sort(key=lambda k: (k.start, -(k.end - k.start)))
    out: list[Known] = []
    last = -1
    for k in found:
        if k.start >= last:
            out.append(k)
            last = k.end
    return out
