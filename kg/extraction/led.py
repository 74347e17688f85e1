"""Who leads a body: 工作室由退休法官马某领衔, 队长是老兵赵某, 工作室的带头人李某."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.extraction.links import Link
from kg.model import Factuality, Mention, Report
from kg.recognition import Reading
from kg.rules.frames import BODIES
from kg.vocab import Cls, Rel

_TEAMS: Final = frozenset({Cls.VolunteerTeam, Cls.SocialOrganization, Cls.SelfGovernanceOrganization})
_BY: Final = re.compile("，?(?:一直|目前|主要|现)?由[^，。；由]{0,16}")
_LEADS: Final = re.compile("(?:领衔|牵头|主理|主持|坐镇|挂帅|负责|带队|领办|掌舵|主讲|运营|带领)")
_FOUNDS: Final = re.compile("[^，。；]{0,8}(?:发起|创办|成立|组建|创立|创建|筹建|牵头成立)")
_HEADED: Final = re.compile("(?:的)?(?:带头人|负责人|牵头人|发起人|创始人|召集人|领头人|主理人|领衔人)")
_IS: Final = re.compile("(?:队长|会长|团长|社长|站长|理事长|组长|负责人|带头人|召集人|发起人)(?:是|为)[^，。；]{0,20}")


def led(report: Report, reading: Reading, first: int, k: int) -> Iterator[Link]:
    """The bodies that the person `k` of the sentence leads or has founded."""
    person, ms, clean = reading.mentions[k], reading.mentions, report.clean
    for j in range(k - 1, -1, -1):
        thing = ms[j]
        if thing.cls not in BODIES or thing.generic or thing.end > person.start:
            continue
        if _HEADED.fullmatch(clean, thing.end, person.start):
            yield _link(reading, first + k, Rel.holdsPost, first + j, thing, person)
            return
        if _BY.fullmatch(clean, _end(clean, thing), person.start):
            if _FOUNDS.match(clean, person.end, reading.sentence.end):
                yield _link(reading, first + k, Rel.establishes, first + j, thing, person)
            elif _LEADS.match(clean, person.end, reading.sentence.end):
                yield _link(reading, first + k, Rel.holdsPost, first + j, thing, person)
            return
    clause = next((c[0] for c in reading.sentence.clauses if c[0] <= person.start < c[1]), person.start)
    if (post := _IS.match(clean, clause, person.start)) is not None and post.end() == person.start:
        teams = [j for j in range(k) if ms[j].end <= clause and ms[j].cls in _TEAMS and not ms[j].generic]
        for j in teams[:1]:
            yield _link(reading, first + k, Rel.holdsPost, first + j, ms[j], person)


def _end(clean: str, thing: Mention) -> int:
    """Where the name ends, with its quotation mark."""
    return thing.end + (clean.startswith("”", thing.end))


def _link(reading: Reading, s: int, relation: Rel, o: int, thing: Mention, person: Mention) -> Link:
    rule = "holdsPost.leads" if relation is Rel.holdsPost else "establishes.person"
    start, end = thing.start, person.end
    return Link(s, relation, o, Factuality.ACTUAL, start, end, reading.sentence.section.kind, rule)
