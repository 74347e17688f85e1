"""The community that the report is about: the understood subject of most sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.extraction.links import Marked
from kg.model import Report
from kg.recognition.names import key
from kg.vocab import Cls

_RANK = {Cls.Community: 3, Cls.Village: 2, Cls.AdministrativeDivision: 1}


def focal_key(report: Report, marked: Sequence[Marked]) -> tuple[Cls, str] | None:
    """Class and name key of the focal community; None where the report names none (only 社区, 我们)."""
    scores: Counter[tuple[Cls, str]] = Counter()
    named_communities = set()
    title_end = report.sentences[0].end if report.sentences else 0
    starts = {m.mention.start for m in marked}
    for m in marked:
        mention = m.mention
        if mention.cls not in _RANK or mention.generic or (mention.cls is Cls.AdministrativeDivision and mention.end in starts):
            continue  # 江西省|某某县: a division that only locates the next name
        k = (mention.cls, key(mention.name))
        if mention.cls is Cls.Community:
            named_communities.add(k)
        weight = 2
        if mention.end <= title_end:
            weight += 3
        if _begins_clause(report, mention.start):
            weight += 2
        scores[k] += weight
    if not scores:
        return None
    several = len(named_communities) > 2

    def rank(item: tuple[tuple[Cls, str], int]) -> tuple[float, str]:
        (cls, name), score = item
        bonus = 0.0 if several else {Cls.Community: 4, Cls.Village: 1}.get(cls, 0)
        return (score + bonus, name)

    return max(scores.items(), key=rank)[0]


def _begins_clause(report: Report, at: int) -> bool:
    return at == 0 or report.clean[at - 1] in "，。；：！？\n"
