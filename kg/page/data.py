"""Reads a graph (DESIGN section 3) into the records of the page."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pyoxigraph import Store

from kg import vocab
from kg.page.records import Claim, PageData, PageDocument, PageEdge, PageEvidence, PageGroup, PageNode, PageNumber
from kg.page.scan import DCTERMS, RDF, RDFS, SKOS, Columns, local

POINTS = ("Problem", "Measure")  # texts of a report rather than things; nodes of the page all the same
_POINT_EDGES = ("problemOf", "measureOf", "answers")


def read_graph(store: Store, texts: Path | None = None) -> PageData:
    """All that the page shows of a graph.

    `texts` is the folder with the decoded reports; a file belongs to the document whose `kg:sha256` it has,
    whatever its name. Documents without a text are shown by their quotes.
    """
    columns = Columns(store)
    sources = _Sources(columns, texts)
    nodes = _nodes(columns, sources)
    place = {node.iri: index for index, node in enumerate(nodes)}
    documents, groups = _focus(columns, sources, nodes, place)
    group_of = {document: index for index, group in enumerate(groups) for document in group.documents}
    nodes = [_in_groups(node, group_of) for node in nodes]
    return PageData(
        documents=tuple(documents),
        rules=tuple(sources.rules),
        evidence=tuple(sources.evidence),
        nodes=tuple(nodes),
        edges=tuple(_edges(columns, sources, place)),
        numbers=tuple(_numbers(columns, sources, place)),
        groups=tuple(groups),
        labels=dict(vocab.LABELS),
    )


class _Sources:
    """Documents, rules and evidence, numbered in the order of their IRIs (documents: of their source names)."""

    def __init__(self, columns: Columns, texts: Path | None) -> None:
        source, title, period = columns.one(DCTERMS + "source"), columns.one(DCTERMS + "title"), columns.one("period")
        sha = columns.one("sha256")
        known = _texts(texts)
        iris = sorted(columns.instances("Document"), key=lambda iri: (source.get(iri, ""), iri))
        self.document = {iri: index for index, iri in enumerate(iris)}
        self.documents = [
            PageDocument(
                iri, source.get(iri, iri), title.get(iri, ""), period.get(iri, ""), -1, known.get(sha.get(iri, ""))
            )
            for iri in iris
        ]
        label, says = columns.one(RDFS + "label"), columns.one(RDFS + "comment")
        rules = columns.instances("Rule")
        self.rules = [(label.get(iri, iri), says.get(iri, "")) for iri in rules]
        rule_place = {iri: index for index, iri in enumerate(rules)}
        document, start, end = columns.one("document"), columns.one("start"), columns.one("end")
        quote, section, rule = columns.one("quote"), columns.one("section"), columns.one("rule")
        self.place: dict[str, int] = {}
        self.evidence: list[PageEvidence] = []
        for iri in columns.instances("Evidence"):
            at = self.document.get(document.get(iri, ""))
            if at is None:
                continue
            self.place[iri] = len(self.evidence)
            self.evidence.append(
                PageEvidence(
                    at,
                    int(start.get(iri, 0)),
                    int(end.get(iri, 0)),
                    local(section.get(iri, "")),
                    rule_place.get(rule.get(iri, ""), -1),
                    quote.get(iri, ""),
                )
            )

    def places(self, iris: Iterable[str]) -> tuple[int, ...]:
        """Evidence in reading order: by document, then by place."""
        found = {self.place[iri] for iri in iris if iri in self.place}
        return tuple(sorted(found, key=lambda at: (self.evidence[at].document, self.evidence[at].start, at)))


def _texts(folder: Path | None) -> dict[str, str]:
    """sha256 → text of each file in the folder."""
    if folder is None or not folder.is_dir():
        return {}
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            raw = path.read_bytes()
            try:
                found[hashlib.sha256(raw).hexdigest()] = raw.decode("utf-8")
            except UnicodeDecodeError:
                continue  # not one of the texts that a build keeps: those are UTF-8
    return found


def _nodes(columns: Columns, sources: _Sources) -> list[PageNode]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for subject, kind in columns.pairs(RDF + "type"):
        kinds[subject].add(local(kind))
    label, shown = columns.one(RDFS + "label"), columns.one("displayLabel")
    alias, reference = columns.many(SKOS + "altLabel"), columns.many(SKOS + "hiddenLabel")
    scope, mentioned, evidence = columns.one("scope"), columns.many("mentionedIn"), columns.many("evidence")
    found = []
    for iri in sorted(kinds):
        cls = _most_specific(kinds[iri])
        if not cls:
            continue
        where = sources.places(evidence.get(iri, ()))
        documents = {sources.document[d] for d in mentioned.get(iri, ()) if d in sources.document}
        documents |= {sources.evidence[at].document for at in where}
        name = label.get(iri, iri)
        found.append(
            PageNode(
                iri=iri,
                name=name,
                label=shown.get(iri, name),
                cls=cls,
                aliases=alias.get(iri, ()),
                references=reference.get(iri, ()),
                scope=local(scope.get(iri, "")),
                documents=tuple(sorted(documents)),
                evidence=where,
            )
        )
    return found


def _most_specific(kinds: set[str]) -> str:
    """The class that has none of the others below it; "" for what is no node of the page."""
    for point in POINTS:
        if point in kinds:
            return point
    named = sorted(kinds & set(vocab.Cls), key=lambda kind: (-len(vocab.SUPERCLASSES[vocab.Cls(kind)]), kind))
    return named[0] if named else ""


def _focus(
    columns: Columns, sources: _Sources, nodes: list[PageNode], place: Mapping[str, int]
) -> tuple[list[PageDocument], list[PageGroup]]:
    """Documents with their focus, and the communities: one for each focus, one for each report without."""
    focus = columns.one("focus")
    documents, members = [], defaultdict(list)
    for index, document in enumerate(sources.documents):
        node = place.get(focus.get(document.iri, ""), -1)
        documents.append(replace(document, focus=node))
        members[nodes[node].iri if node >= 0 else document.iri].append(index)
    groups = []
    for key in sorted(members, key=lambda key: members[key][0]):
        node = place.get(key, -1)
        first = documents[members[key][0]]
        name = nodes[node].label if node >= 0 else first.title or first.source
        groups.append(PageGroup(node, name, tuple(members[key])))
    return documents, groups


def _in_groups(node: PageNode, group_of: Mapping[int, int]) -> PageNode:
    groups = tuple(sorted({group_of[document] for document in node.documents}))
    return replace(node, groups=groups)


def _edges(columns: Columns, sources: _Sources, place: Mapping[str, int]) -> list[PageEdge]:
    subject, relation, object_ = (columns.one(RDF + name) for name in ("subject", "predicate", "object"))
    factuality, confidence, evidence = columns.one("factuality"), columns.one("confidence"), columns.many("evidence")
    claims: dict[tuple[int, str, int], list[Claim]] = defaultdict(list)
    for iri in columns.instances("Assertion"):
        ends = place.get(subject.get(iri, "")), place.get(object_.get(iri, ""))
        where = sources.places(evidence.get(iri, ()))
        if ends[0] is None or ends[1] is None:
            continue
        document = sources.evidence[where[0]].document if where else -1
        sure = float(confidence[iri]) if iri in confidence else None
        claims[ends[0], local(relation.get(iri, "")), ends[1]].append(
            Claim(iri, local(factuality.get(iri, "Actual")), sure, document, where)
        )
    for name in (*_POINT_EDGES, "addresses", "possiblySame"):
        for one, other in columns.pairs(name):
            ends = place.get(one), place.get(other)
            if ends[0] is None or ends[1] is None or (ends[0], name, ends[1]) in claims:
                continue
            if name == "possiblySame" and ends[0] > ends[1]:
                continue  # said both ways, shown once
            where = sources.places(evidence.get(one, ())) if name in _POINT_EDGES else ()
            claims[ends[0], name, ends[1]].append(
                Claim("", "Actual", None, sources.evidence[where[0]].document if where else -1, where)
            )
    return [PageEdge(*key, tuple(claims[key])) for key in sorted(claims)]


def _numbers(columns: Columns, sources: _Sources, place: Mapping[str, int]) -> list[PageNumber]:
    about, indicator, concept = columns.one("about"), columns.one("indicator"), columns.one("indicatorConcept")
    value, unit, modifier = columns.one("value"), columns.one("unit"), columns.one("modifier")
    period, evidence, total = columns.one("period"), columns.many("evidence"), columns.one("partOfTotal")
    iris = [iri for iri in columns.instances("Observation") if about.get(iri) in place]
    where = {iri: sources.places(evidence.get(iri, ())) for iri in iris}
    iris.sort(key=lambda iri: (place[about[iri]], where[iri], iri))
    at = {iri: index for index, iri in enumerate(iris)}
    return [
        PageNumber(
            iri=iri,
            about=place[about[iri]],
            indicator=indicator.get(iri, ""),
            concept=local(concept.get(iri, "")),
            value=_number(value.get(iri)),
            unit=unit.get(iri, ""),
            modifier=local(modifier.get(iri, "Exact")),
            period=period.get(iri, ""),
            evidence=where[iri],
            part_of=at.get(total.get(iri, ""), -1),
        )
        for iri in iris
    ]


def _number(text: str | None) -> int | float | None:
    if text is None:
        return None
    try:
        exact = Decimal(text)
    except InvalidOperation:
        return None
    return int(exact) if exact == exact.to_integral_value() else float(exact)
