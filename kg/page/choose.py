"""Which reports a page has room for: those of the largest communities; of the others it knows the number only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kg.page.scan import DCTERMS, Graph, one

MOST_ENTITIES = 22_000  # things named in a report, counted report by report; about 300 reports
MOST_RINGS = 300  # communities without room that are still drawn, as empty rings


@dataclass(frozen=True, slots=True)
class Report:
    """A document of the graph before its facts are read. `size` counts the entities that it names."""

    iri: str
    source: str
    title: str
    period: str
    sha256: str
    focus: str
    size: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The reports of the page, and communities as lists of reports: those with room and those without."""

    reports: tuple[Report, ...]
    groups: tuple[tuple[Report, ...], ...]
    rings: tuple[tuple[Report, ...], ...]
    left_out: tuple[int, int]  # entities and communities


def choose(graph: Graph, most: int = MOST_ENTITIES) -> Choice:
    """All reports where the page has room for them, else those of the largest communities, each whole."""
    communities = _communities(_reports(graph))
    room, kept = most, []
    for community in sorted(communities, key=lambda community: (-_size(community), community[0].source)):
        if _size(community) <= room:
            room -= _size(community)
            kept.append(community)
    kept.sort(key=_place)
    chosen = {report.iri for community in kept for report in community}
    left = [community for community in communities if community[0].iri not in chosen]
    largest = sorted(left, key=lambda community: (-_size(community), _place(community)))[:MOST_RINGS]
    return Choice(
        reports=tuple(sorted((report for community in kept for report in community), key=lambda r: (r.source, r.iri))),
        groups=tuple(kept),
        rings=tuple(sorted(largest, key=_place)),
        left_out=(sum(map(_size, left)), len(left)),
    )


def _reports(graph: Graph) -> list[Report]:
    named = graph.count("mentionedIn")
    found = []
    for iri in graph.instances("Document"):
        values = graph.at(iri)
        found.append(
            Report(
                iri=iri,
                source=one(values, DCTERMS + "source", iri),
                title=one(values, DCTERMS + "title"),
                period=one(values, "period"),
                sha256=one(values, "sha256"),
                focus=one(values, "focus"),
                size=named[iri],
            )
        )
    return sorted(found, key=lambda report: (report.source, report.iri))


def _communities(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """Reports about the same thing together; a report that names none stands alone."""
    members: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        members[report.focus or report.iri].append(report)
    return [tuple(own) for own in members.values()]


def _size(community: Sequence[Report]) -> int:
    return sum(report.size for report in community)


def _place(community: Sequence[Report]) -> tuple[str, str]:
    return community[0].source, community[0].iri
