"""Observed numbers → the observations of one document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kg.extraction.observations import Observed
from kg.model import Entity, Evidence, Observation, Report
from kg.resolution.entities import Resolved


def build_observations(
    report: Report, observed: Sequence[Observed], resolved: Resolved, entities: Sequence[Entity]
) -> tuple[Observation, ...]:
    """The observations with their entities; the order is kept, since totals are named by their place."""
    starts = [s.start for s in report.sentences]
    out = []
    for o in observed:
        cluster = resolved.of[o.about] if o.about is not None else resolved.focal
        about = entities[cluster if cluster >= 0 else resolved.focal].key
        section = report.sentences[bisect_right(starts, o.start) - 1].section.kind
        start, end = report.span(o.start, o.end)
        evidence = (Evidence(start, end, section, o.rule),)
        out.append(
            Observation(about, o.indicator, o.value, o.unit, o.modifier, evidence, o.concept, o.period, o.part_of)
        )
    return tuple(out)
