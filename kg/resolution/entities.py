"""Clusters and links → the entities and assertions of one document."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.links import FOCAL, Link, Marked
from kg.model import Assertion, Entity, Evidence, Factuality, Report, Scope, SectionKind
from kg.recognition.known import national
from kg.recognition.leaders import LEADER
from kg.recognition.names import is_mask, key
from kg.resolution.cluster import Cluster, clusters
from kg.vocab import DOMAIN, GROUP, RANGE, Cls, Rel

_VEILED = re.compile("[xX×*＊某]")
_BEGINS_VEILED = re.compile("[xX×*＊_某]")
_LONG = 120  # a sentence above this length is quoted by its clauses


@dataclass
class Resolved:
    """The clusters of a document, the cluster of each mention, and which cluster is the focal community."""

    clusters: list[Cluster]
    of: list[int]
    focal: int


def resolve_mentions(marked: Sequence[Marked], focal: tuple[Cls, str] | None, refers: Mapping[int, int]) -> Resolved:
    """Clusters the mentions; references by kind join what `refers` says, or the last thing of that kind."""
    name = next((m.mention.name for m in marked if focal and (m.mention.cls, key(m.mention.name)) == focal), "")
    found, of = clusters(marked, name)
    home = -1
    if focal is not None:
        cls, focal_name = focal
        home = next(
            (
                c
                for c, x in enumerate(found)
                if focal_name in x.keys and any(GROUP[marked[i].mention.cls] == GROUP[cls] for i in x.members)
            ),
            -1,
        )
    generic_communities = [i for i, m in enumerate(marked) if m.mention.generic and m.mention.cls is Cls.Community]
    if home < 0:
        if not generic_communities:
            generic_communities = [i for i, m in enumerate(marked) if m.mention.cls in (Cls.Community, Cls.Village)][:1]
        home = next((c for c, x in enumerate(found) if x.keys == {"社区"}), len(found))
        if home == len(found):
            found.append(Cluster([], {"社区"}))
        for i in generic_communities:
            if of[i] < 0:
                of[i] = home
                found[home].members.append(i)
    for i, target in refers.items():
        cluster = home if target == FOCAL else of[target]
        if of[i] < 0 and cluster >= 0:
            of[i] = cluster
            found[cluster].members.append(i)
            found[cluster].references.add(marked[i].mention.name)
    for i, m in enumerate(marked):
        if of[i] >= 0 or not m.mention.generic or m.mention.cls is Cls.Community:
            continue
        back = _antecedent(marked, of, i)
        if back >= 0:
            of[i] = back
            found[back].members.append(i)
            found[back].references.add(m.mention.name)
    return Resolved(found, of, home)


def _antecedent(marked: Sequence[Marked], of: Sequence[int], i: int) -> int:
    """The thing whose name ends in the kind word (邻里空间服务站 … 服务站): that of the title, else the last before."""
    m = marked[i].mention
    titled = [j for j in range(i) if marked[j].sentence == 0]
    for j in itertools.chain(titled, range(i - 1, -1, -1)):
        other = marked[j].mention
        if of[j] < 0 or other.generic or GROUP[other.cls] != GROUP[m.cls]:
            continue
        if other.head == m.name or any(n.endswith(m.name) for n in (other.name, *other.aliases)):
            return of[j]
    return -1


def build_entities(report: Report, marked: Sequence[Marked], resolved: Resolved) -> list[Entity]:
    """One entity a cluster, keys e1, e2 … in text order of their first mention."""
    order = sorted(
        range(len(resolved.clusters)),
        key=lambda c: (min((marked[i].mention.start for i in resolved.clusters[c].members), default=0), c),
    )
    out = [_entity(report, marked, resolved.clusters[c], f"e{n}") for n, c in enumerate(order, 1)]
    by_cluster = {c: out[n] for n, c in enumerate(order)}
    return [by_cluster[c] for c in range(len(resolved.clusters))]


def _entity(report: Report, marked: Sequence[Marked], cluster: Cluster, name_key: str) -> Entity:
    if cluster.members:
        name, cls = cluster.name_and_class(marked)
    else:
        name, cls = "社区", Cls.Community
    surfaces: dict[str, None] = {}
    references: dict[str, None] = {}
    evidence = []
    for i in sorted(cluster.members, key=lambda i: marked[i].mention.start):
        m = marked[i].mention
        for n in (m.name, *m.aliases):
            (references if m.generic else surfaces).setdefault(n)
        start, end = report.span(m.start, m.end)
        evidence.append(Evidence(start, end, marked[i].section, m.rule))
    if not evidence:
        start, end = report.span(0, 1) if report.clean else (0, 0)
        evidence.append(Evidence(start, end, SectionKind.OTHER, "focal.implied"))
    aliases = tuple(n for n in surfaces if n != name)
    scope = (
        Scope.NATIONAL
        if name in national() or evidence[0].rule == LEADER or (cls is Cls.PolicyDocument and not _VEILED.search(name))
        else Scope.DOCUMENT
    )
    return Entity(
        name_key, cls, name, aliases, tuple(r for r in references if r not in surfaces and r != name), scope,
        anonymous=is_mask(name) or bool(_BEGINS_VEILED.match(name)) or not cluster.keys, evidence=tuple(evidence),
    )  # fmt: skip


Triple = tuple[str, Rel, str]


def gather(links: Iterable[Link], resolved: Resolved, entities: Sequence[Entity]) -> dict[Triple, list[Link]]:
    """The links by the subject, relation and object that they say, in text order."""
    gathered: dict[Triple, list[Link]] = {}
    for link in links:
        s, o = _end(link.subject, resolved), _end(link.object, resolved)
        if s < 0 or o < 0 or s == o:
            continue
        if entities[s].cls not in DOMAIN[link.relation] or entities[o].cls not in RANGE[link.relation]:
            continue  # a mention read as the wrong kind of thing: the ontology does not know such a fact
        a, b = entities[s].key, entities[o].key
        if link.relation is Rel.partnersWith and int(a[1:]) > int(b[1:]):
            a, b = b, a
        gathered.setdefault((a, link.relation, b), []).append(link)
    return gathered


def build_assertions(report: Report, gathered: Mapping[Triple, Sequence[Link]]) -> list[Assertion]:
    """One assertion a subject, relation and object; said as done anywhere, it is actual."""
    starts = [sentence.start for sentence in report.sentences]
    out = []
    for (a, relation, b), said in gathered.items():
        facts = {x.factuality for x in said}
        fact = (
            Factuality.ACTUAL
            if Factuality.ACTUAL in facts
            else Factuality.PLANNED
            if Factuality.PLANNED in facts
            else Factuality.NEGATED
        )
        evidence = dict.fromkeys(_evidence(report, starts, x) for x in said if x.factuality is fact)
        out.append(Assertion(a, relation, b, fact, tuple(evidence)))
    return out


def _end(index: int, resolved: Resolved) -> int:
    return resolved.focal if index == FOCAL else resolved.of[index]


def _evidence(report: Report, starts: Sequence[int], link: Link) -> Evidence:
    sentence = report.sentences[bisect_right(starts, link.start) - 1]
    start, end = sentence.body, sentence.end
    if end - start > _LONG:
        inside = [c for c in sentence.clauses if c[0] < link.end and c[1] > link.start]
        if inside:
            start, end = inside[0][0], inside[-1][1]
    s, e = report.span(start, end)
    return Evidence(s, e, link.section, link.rule)
