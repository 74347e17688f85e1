"""How a fact was found: its traits, each of which speaks for it or against it (see `kg.resolution.confidence`).

A trait is a short text. What a number is measured in is told in steps: ≤4, ≤10, >10.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from kg.extraction.links import FOCAL, Link, Marked
from kg.extraction.observations import Observed
from kg.model import Assertion, Entity, Observation, Report
from kg.resolution.entities import Resolved
from kg.rules.frames import COMMUNITIES, OWN_BODIES, PROGRAMS
from kg.vocab import Cls

# What has numbers of its own: where one stands before a number, it may be the subject in the community's stead.
_HOLDERS = PROGRAMS | OWN_BODIES | {Cls.Enterprise, Cls.Institution, Cls.Facility, Cls.Initiative, Cls.Mechanism}
_CLAUSE_ENDS = "，；：。"


class Traits:
    """The traits of the facts of one report."""

    def __init__(
        self,
        report: Report,
        marked: Sequence[Marked],
        resolved: Resolved,
        entities: Sequence[Entity],
        assertions: Sequence[Assertion],
    ) -> None:
        self._clean, self._marked, self._resolved, self._entities = report.clean, marked, resolved, entities
        self._focal = entities[resolved.focal]
        self._starts = [sentence.start for sentence in report.sentences]
        settled = sum(e.cls in COMMUNITIES for e in entities)
        self._settled = _step(settled, 1, 3)
        self._doers = Counter((a.predicate, a.object) for a in assertions)
        self._pairs = Counter(frozenset({a.subject, a.object}) for a in assertions)
        self._facts = Counter(key for a in assertions for key in (a.subject, a.object))
        self._inside: dict[int, list[int]] = {}
        for i, m in enumerate(marked):
            self._inside.setdefault(m.sentence, []).append(i)

    def of_relation(self, fact: Assertion, said: Sequence[Link]) -> tuple[str, ...]:
        """The traits of an assertion, by the first link that says it as it is told."""
        link = next(x for x in said if x.factuality is fact.factuality)
        subject, obj = self._entity(link.subject), self._entity(link.object)
        relation = link.relation
        found = f"{self._whose(link.subject)} {self._where(link)}"
        mention = None if link.object == FOCAL else self._marked[link.object].mention
        return (
            "relation",
            f"rule, object: {link.rule} {obj.cls}",
            f"rule, verb: {link.rule} {link.verb or '-'}",
            f"told as: {fact.factuality}",
            f"relation, subject: {relation} {found}",
            f"subject, communities: {found} {self._settled}",
            f"subject, report on a: {found} {self._focal.cls}",
            f"relation, subject is a: {relation} {subject.cls}",
            f"object: {obj.cls} {mention.rule if mention else '-'}",
            f"kind word of the object: {mention.head if mention else '-'}",
            f"length of the object's name: {_step(len(obj.name), 2, 3, 4, 6, 9, 13)}",
            f"between the ends: {self._between(link)}",
            f"before the object: {_step(mention.start - link.start, -1, 0, 3, 8, 15) if mention else '-'}",
            f"doers: {_step(self._doers[fact.predicate, fact.object], 1, 2)}",
            f"relations of the subject: {_step(self._facts[fact.subject], 1, 3, 8)}",
            f"relations of these two: {_step(self._pairs[frozenset({fact.subject, fact.object})], 1)}",
        )

    def of_number(self, fact: Observation, seen: Observed) -> tuple[str, ...]:
        """The traits of an observation: most of what goes wrong is its subject."""
        way, subject = seen.way, FOCAL if seen.about is None else seen.about
        return (
            "number",
            f"way, concept: {way} {seen.concept or '-'}",
            f"way, rule: {way} {seen.rule}",
            f"way, clauses between: {way} {self._clauses(subject, seen.start)}",
            f"number, subject, communities: {self._whose(subject)} {self._settled}",
            f"way, relations of the subject: {way} {_step(self._facts[fact.about], 1, 3, 8, 20)}",
            f"number, others before it: {self._others(seen.start)}",
            f"length of the indicator: {_step(len(fact.indicator), 2, 4, 7)}",
            f"modifier: {fact.modifier.value}",
        )

    def _entity(self, index: int) -> Entity:
        cluster = self._resolved.focal if index == FOCAL else self._resolved.of[index]
        return self._entities[cluster if cluster >= 0 else self._resolved.focal]

    def _whose(self, index: int) -> str:
        return "focal" if self._entity(index) is self._focal else "other"

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _where(self, link: Link) -> str:
        """Where the subject stands: in the clause, before it in the sentence, so many sentences before, or nowhere."""
        if link.subject == FOCAL:
            return "meant"
        start = self._marked[link.subject].mention.start
        if link.start <= start < link.end:
            return "clause"
        back = self._sentence(link.start) - self._sentence(start)
        return "after" if back < 0 else "sentence" if back == 0 else f"back {_step(back, 1, 2)}"

    def _between(self, link: Link) -> str:
        """Characters between the two ends."""
        if FOCAL in (link.subject, link.object):
            return "-"
        one, other = self._marked[link.subject].mention, self._marked[link.object].mention
        apart = other.start - one.end if one.start <= other.start else one.start - other.end
        return _step(max(0, apart), 0, 4, 10, 20, 40)

    def _clauses(self, subject: int, number: int) -> str:
        """Ends of clauses between the subject and its number."""
        if subject == FOCAL:
            return "-"
        mention = self._marked[subject].mention
        if self._sentence(mention.start) != self._sentence(number):
            return "far"
        between = self._clean[min(mention.end, number) : max(mention.end, number)]
        return _step(sum(mark in _CLAUSE_ENDS for mark in between), 0, 1, 2)

    def _others(self, number: int) -> bool:
        """Whether something that may have numbers stands before this one in its sentence."""
        here = self._inside.get(self._sentence(number), ())
        mentions = (self._marked[i].mention for i in here)
        return any(m.start < number and m.cls in _HOLDERS for m in mentions)


@lru_cache(maxsize=1024)
def _step(value: int, *edges: int) -> str:
    """The first of the edges that the value does not pass: ≤4; >40 where it passes them all."""
    for edge in edges:
        if value <= edge:
            return f"≤{edge}"
    return f">{edges[-1]}"
