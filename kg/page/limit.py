"""Keeps a page usable: above a number of nodes only the largest communities are written, and the page says so."""

from __future__ import annotations

from dataclasses import replace

from kg.page.data import POINTS
from kg.page.records import PageData

MOST_ENTITIES = 20_000


def limit(data: PageData, most: int = MOST_ENTITIES) -> PageData:
    """The data with at most `most` entities: what communities share, then the largest communities, each whole.

    The others remain as groups that only know how many entities they have.
    """
    size = [0] * len(data.groups)
    shared = 0
    for node in data.nodes:
        if node.group >= 0:
            size[node.group] += node.cls not in POINTS
        else:
            shared += 1
    if sum(size) + shared <= most:
        return data
    kept: set[int] = set()
    room = most - shared
    for group in sorted(range(len(size)), key=lambda at: (-size[at], at)):
        if size[group] <= room:
            kept.add(group)
            room -= size[group]
    return _only(data, kept, size)


def _only(data: PageData, kept: set[int], size: list[int]) -> PageData:
    """The part of the data that belongs to some communities or to several; all places are counted anew."""
    old_nodes = [at for at, node in enumerate(data.nodes) if node.group < 0 or node.group in kept]
    nodes = {old: new for new, old in enumerate(old_nodes)}
    documents = {old: new for new, old in enumerate(sorted(d for group in kept for d in data.groups[group].documents))}
    evidence = {old: new for new, old in enumerate(at for at, e in enumerate(data.evidence) if e.document in documents)}

    def cited(places: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(evidence[at] for at in places if at in evidence)

    edges = []
    for edge in data.edges:
        claims = tuple(
            replace(claim, document=documents.get(claim.document, -1), evidence=cited(claim.evidence))
            for claim in edge.claims
            if claim.document in documents or claim.document < 0
        )
        if claims and edge.subject in nodes and edge.object in nodes:
            edges.append(replace(edge, subject=nodes[edge.subject], object=nodes[edge.object], claims=claims))
    old_numbers = [
        at for at, n in enumerate(data.numbers) if n.about in nodes and (cited(n.evidence) or not n.evidence)
    ]
    numbers = {old: new for new, old in enumerate(old_numbers)}
    return replace(
        data,
        documents=tuple(
            replace(data.documents[old], focus=nodes.get(data.documents[old].focus, -1)) for old in sorted(documents)
        ),
        evidence=tuple(
            replace(data.evidence[old], document=documents[data.evidence[old].document]) for old in evidence
        ),
        nodes=tuple(
            replace(
                data.nodes[old],
                documents=tuple(documents[d] for d in data.nodes[old].documents if d in documents),
                evidence=cited(data.nodes[old].evidence),
                groups=tuple(g for g in data.nodes[old].groups if g in kept),
            )
            for old in old_nodes
        ),
        edges=tuple(edges),
        numbers=tuple(
            replace(
                data.numbers[old],
                about=nodes[data.numbers[old].about],
                evidence=cited(data.numbers[old].evidence),
                part_of=numbers.get(data.numbers[old].part_of, -1),
            )
            for old in old_numbers
        ),
        groups=tuple(
            replace(
                group,
                node=nodes.get(group.node, -1),
                documents=tuple(documents[d] for d in group.documents if d in documents),
                left_out=0 if at in kept else size[at],
            )
            for at, group in enumerate(data.groups)
        ),
    )
