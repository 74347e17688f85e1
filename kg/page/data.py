"""Reads a graph (DESIGN section 3) into the records of the page, report by report."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pyoxigraph import Store

from kg import vocab
from kg.page.choose import MOST_ENTITIES, Choice, Report, choose
from kg.page.records import Claim, PageData, PageDocument, PageEdge, PageEvidence, PageGroup, PageNode, PageNumber
from kg.page.scan import RDF, RDFS, SKOS, Graph, Values, local, one

POINTS = ("Problem", "Measure")  # texts of a report rather than things; nodes of the page all the same
_POINT_EDGES = ("problemOf", "measureOf", "answers")
_PLAIN_EDGES = (*_POINT_EDGES, "addresses", "possiblySame")  # relations that need no assertion
_CLASSES = frozenset(vocab.Cls)
_DEPTH = {str(cls): len(vocab.SUPERCLASSES[cls]) for cls in vocab.Cls}


def read_graph(store: Store, texts: Path | None = None, most: int = MOST_ENTITIES) -> PageData:
    """What the page shows of a graph: all of it, or the reports of the largest communities (`choose`).

    `texts` is the folder with the decoded reports; a file belongs to the document whose `kg:sha256` it has,
    whatever its name. Documents without a text are shown by their quotes.
    """
    graph = Graph(store)
    choice = choose(graph, most)
    sources = _Sources(graph, choice.reports)
    spoken = _spoken(graph, sources, whole=not choice.rings)
    group_of = {sources.document[report.iri]: index for index, group in enumerate(choice.groups) for report in group}
    nodes = _nodes(spoken, sources, group_of)
    place = {node.iri: index for index, node in enumerate(nodes)}
    known = _texts(texts, {report.sha256 for report in choice.reports})
    return PageData(
        documents=tuple(
            PageDocument(r.iri, r.source, r.title, r.period, place.get(r.focus, -1), known.get(r.sha256))
            for r in choice.reports
        ),
        rules=tuple(sources.rules),
        evidence=tuple(sources.evidence),
        nodes=tuple(nodes),
        edges=tuple(_edges(spoken, sources, place)),
        numbers=tuple(_numbers(spoken, sources, place)),
        groups=tuple(_groups(graph, choice, sources, nodes, place)),
        labels=dict(vocab.LABELS),
        left_out=choice.left_out,
    )


class _Sources:
    """Evidence and rules of the chosen reports, numbered in the order of their IRIs."""

    def __init__(self, graph: Graph, reports: Sequence[Report]) -> None:
        self.document = {report.iri: index for index, report in enumerate(reports)}
        self.place: dict[str, int] = {}
        self.evidence: list[PageEvidence] = []
        rules = graph.instances("Rule")
        described = [graph.at(iri) for iri in rules]
        self.rules = [
            (one(values, RDFS + "label", iri), one(values, RDFS + "comment"))
            for iri, values in zip(rules, described, strict=True)
        ]
        rule = {iri: index for index, iri in enumerate(rules)}
        for report in reports:
            for iri in sorted(set(graph.subjects("document", report.iri))):
                values = graph.at(iri)
                self.place[iri] = len(self.evidence)
                self.evidence.append(
                    PageEvidence(
                        document=self.document[report.iri],
                        start=int(one(values, "start", "0")),
                        end=int(one(values, "end", "0")),
                        section=local(one(values, "section")),
                        rule=rule.get(one(values, "rule"), -1),
                        quote=one(values, "quote"),
                    )
                )

    def places(self, iris: Iterable[str]) -> tuple[int, ...]:
        """Evidence in reading order: by document, then by place."""
        found = {self.place[iri] for iri in iris if iri in self.place}
        return tuple(sorted(found, key=lambda at: (self.evidence[at].document, self.evidence[at].start, at)))


def _spoken(graph: Graph, sources: _Sources, *, whole: bool) -> dict[str, Values]:
    """All that the chosen reports speak of, by IRI; of a whole graph also the things that no report names."""
    iris = {subject for iri in sources.place for subject in graph.subjects("evidence", iri)}
    iris |= {subject for iri in sources.document for subject in graph.subjects("mentionedIn", iri)}
    if whole:
        for cls in ("Entity", "Observation", "Assertion", *POINTS):
            iris |= set(graph.instances(cls))
    return {iri: graph.at(iri) for iri in sorted(iris)}


def _texts(folder: Path | None, wanted: set[str]) -> dict[str, str]:
    """sha256 → text, for the files in the folder that are wanted."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")) if folder is not None and folder.is_dir() else ():
        if path.is_file():
            raw = path.read_bytes()
            digest = hashlib.sha256(raw).hexdigest()
            if digest in wanted:
                found[digest] = raw.decode("utf-8")
    return found


def _nodes(spoken: Mapping[str, Values], sources: _Sources, group_of: Mapping[int, int]) -> list[PageNode]:
    found = []
    for iri, values in spoken.items():
        cls = _most_specific({local(kind) for kind in values.get(RDF + "type", ())})
        if not cls:
            continue
        where = sources.places(values.get("evidence", ()))
        documents = {sources.document[d] for d in values.get("mentionedIn", ()) if d in sources.document}
        documents |= {sources.evidence[at].document for at in where}
        name = one(values, RDFS + "label", iri)
        found.append(
            PageNode(
                iri=iri,
                name=name,
                label=one(values, "displayLabel", name),
                cls=cls,
                aliases=values.get(SKOS + "altLabel", ()),
                references=values.get(SKOS + "hiddenLabel", ()),
                scope=local(one(values, "scope")),
                documents=tuple(sorted(documents)),
                evidence=where,
                groups=tuple(sorted({group_of[document] for document in documents})),
            )
        )
    return found


def _most_specific(kinds: set[str]) -> str:
    """The class that stands deepest; "" for what is no node of the page."""
    for point in POINTS:
        if point in kinds:
            return point
    return min(kinds & _CLASSES, key=lambda kind: (-_DEPTH[kind], kind), default="")


def _groups(
    graph: Graph, choice: Choice, sources: _Sources, nodes: Sequence[PageNode], place: Mapping[str, int]
) -> list[PageGroup]:
    groups = []
    for group in choice.groups:
        node = place.get(group[0].focus, -1)
        name = nodes[node].label if node >= 0 else group[0].title or group[0].source
        groups.append(PageGroup(node, name, tuple(sources.document[report.iri] for report in group)))
    for ring in choice.rings:
        values = graph.at(ring[0].focus) if ring[0].focus else {}
        name = one(values, "displayLabel") or one(values, RDFS + "label") or ring[0].title or ring[0].source
        groups.append(PageGroup(-1, name, (), left_out=sum(report.size for report in ring)))
    return groups


def _edges(spoken: Mapping[str, Values], sources: _Sources, place: Mapping[str, int]) -> list[PageEdge]:
    claims: dict[tuple[int, str, int], list[Claim]] = defaultdict(list)
    for iri, values in spoken.items():
        if RDF + "subject" not in values:
            continue
        subject, object_ = place.get(one(values, RDF + "subject")), place.get(one(values, RDF + "object"))
        if subject is None or object_ is None:
            continue
        where = sources.places(values.get("evidence", ()))
        sure = one(values, "confidence")
        claims[subject, local(one(values, RDF + "predicate")), object_].append(
            Claim(
                iri=iri,
                factuality=local(one(values, "factuality", "Actual")),
                confidence=float(sure) if sure else None,
                document=sources.evidence[where[0]].document if where else -1,
                evidence=where,
            )
        )
    for iri, subject in place.items():
        for name in _PLAIN_EDGES:
            for other in spoken[iri].get(name, ()):
                object_ = place.get(other)
                if object_ is None or (subject, name, object_) in claims:
                    continue
                if name == "possiblySame" and subject > object_:
                    continue  # said both ways, shown once
                where = sources.places(spoken[iri].get("evidence", ())) if name in _POINT_EDGES else ()
                document = sources.evidence[where[0]].document if where else -1
                claims[subject, name, object_].append(Claim("", "Actual", None, document, where))
    return [PageEdge(*key, tuple(claims[key])) for key in sorted(claims)]


def _numbers(spoken: Mapping[str, Values], sources: _Sources, place: Mapping[str, int]) -> list[PageNumber]:
    where = {
        iri: sources.places(values.get("evidence", ()))
        for iri, values in spoken.items()
        if one(values, "about") in place and "indicator" in values
    }
    iris = sorted(where, key=lambda iri: (place[one(spoken[iri], "about")], where[iri], iri))
    at = {iri: index for index, iri in enumerate(iris)}
    return [
        PageNumber(
            iri=iri,
            about=place[one(spoken[iri], "about")],
            indicator=one(spoken[iri], "indicator"),
            concept=local(one(spoken[iri], "indicatorConcept")),
            value=_number(one(spoken[iri], "value")),
            unit=one(spoken[iri], "unit"),
            modifier=local(one(spoken[iri], "modifier", "Exact")),
            period=one(spoken[iri], "period"),
            evidence=where[iri],
            part_of=at.get(one(spoken[iri], "partOfTotal"), -1),
        )
        for iri in iris
    ]


def _number(text: str) -> int | float | None:
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return None
    return int(exact) if exact == exact.to_integral_value() else float(exact)
