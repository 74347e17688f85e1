"""One report, all stages: the whole extraction on one screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.extraction.belonging import belonging
from kg.extraction.clauses import all_clauses
from kg.extraction.focal import division_level, focus
from kg.extraction.links import FOCAL, Marked
from kg.extraction.lying import lying
from kg.extraction.matters import matters
from kg.extraction.observations import Running, observe
from kg.extraction.points import points
from kg.extraction.relations import Relations
from kg.extraction.structure import structural_links
from kg.extraction.subjects import all_subjects
from kg.language import analyse
from kg.model import Document, Entity, Facts, Sentence
from kg.recognition import read_report
from kg.recognition.groups import COUNTED
from kg.recognition.lexicon import general_bodies, heads
from kg.resolution.confidence import with_confidence
from kg.resolution.entities import build_assertions, build_entities, gather, resolve_mentions
from kg.resolution.numbers import build_observations
from kg.resolution.plans import not_yet
from kg.resolution.scopes import with_scopes
from kg.resolution.traits import Traits
from kg.vocab import Cls

# People are entities only where the text says what they do or get.
_KNOWN_BY_KIND = frozenset({Cls.GovernmentBody, Cls.SocialOrganization})
_ONLY_LINKED = frozenset({Cls.PopulationGroup, Cls.Role, Cls.Person})


@dataclass(frozen=True, slots=True)
class Found:
    """The facts of a document without their confidence, and in the same order the traits by which they were found."""

    facts: Facts
    relations: tuple[tuple[str, ...], ...]
    numbers: tuple[tuple[str, ...], ...]


def facts(document: Document, region: str = "") -> Facts:
    """What the document says. `region`: the county or district of its offices (江西省某某县), where known."""
    found = find(document, region)
    return replace(
        found.facts,
        assertions=with_confidence(found.facts.assertions, found.relations),
        observations=with_confidence(found.facts.observations, found.numbers),
    )


def find(document: Document, region: str = "") -> Found:
    """The facts of a document with how they were found."""
    report = analyse(document)
    readings = read_report(report)
    marked = [Marked(m, k, r.sentence.section.kind) for k, r in enumerate(readings) for m in r.mentions]
    split = all_clauses(readings, marked)
    acting = all_subjects(split, marked)
    about = focus(report, acting, marked)
    focal = about.named
    relations = Relations(
        report, readings, split, acting, marked, focal[0] if focal else Cls.Community, about.shared, about.digest
    )
    links = relations.collect() + structural_links(report, readings)
    brought, dealt = matters(report, readings, marked, relations.homes)
    marked += brought
    links += dealt
    links += lying(report, marked, links, relations.homes, about)
    links += belonging(report, marked, links, relations.homes, about)
    resolved = resolve_mentions(marked, focal, relations.refers)
    entities = build_entities(report, marked, resolved)
    said = not_yet(gather(links, resolved, entities))
    assertions = build_assertions(report, said)
    level = division_level(focal[1]) if focal and focal[0] is Cls.AdministrativeDivision else ""
    observed = observe(report, [m.mention for m in marked], _subject(relations), level)
    observations = build_observations(report, observed, resolved, entities)
    used = (
        {a.subject for a in assertions}
        | {a.object for a in assertions}
        | {o.about for o in observations}
        | {entities[resolved.focal].key}
    )
    scoped = with_scopes(entities, assertions, entities[resolved.focal].key, about.shared, region)
    kept = tuple(e for e in scoped if e.key in used or _names_itself(e))
    focal_key = entities[resolved.focal].key
    problems, measures = points(report, focal_key)
    traits = Traits(report, marked, resolved, entities, assertions)
    return Found(
        Facts(
            document,
            focal_key,
            kept,
            tuple(assertions),
            observations,
            problems,
            measures,
            report.period,
        ),
        tuple(traits.of_relation(a, said[a.subject, a.predicate, a.object]) for a in assertions),
        tuple(traits.of_number(o, seen) for o, seen in zip(observations, observed, strict=True)),
    )


def _names_itself(entity: Entity) -> bool:
    """Named by more than its kind; but a state body's kind (派出所, 司法所) is how it is called everywhere."""
    if entity.cls in _ONLY_LINKED:
        return any(e.rule == COUNTED for e in entity.evidence)
    if entity.cls is Cls.Facility and any(alias not in heads() for alias in entity.aliases):
        return True  # 社区|图书室
    return entity.name not in heads() or (entity.cls in _KNOWN_BY_KIND and entity.name not in general_bodies())


def _subject(relations: Relations) -> Callable[[Sentence, int], Running]:
    """For a place in a sentence what is spoken of there, and what was made before it."""
    spoken = [start for start, _ in relations.spoken]
    made = [start for start, _ in relations.made]

    def at(sentence: Sentence, offset: int) -> Running:
        k, m = bisect_right(spoken, offset) - 1, bisect_right(made, offset) - 1
        about = relations.spoken[k][1]
        thing = relations.made[m][1] if m >= 0 and made[m] >= sentence.start else FOCAL
        return Running(None if about == FOCAL else about, None if thing == FOCAL else thing)

    return at
