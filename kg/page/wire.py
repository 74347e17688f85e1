"""The page's data as JSON: lists by place, because twenty thousand nodes have no room for names of fields.

`js/model.js` reads what is written here, in the same order.
"""

from __future__ import annotations

from typing import Any

from kg.page.appearance import FAMILIES, family, sign
from kg.page.layout import Layout
from kg.page.records import PageData, PageEvidence, PageNode

Json = dict[str, Any]


def wire(data: PageData, layout: Layout) -> Json:
    """Everything but the picture's nodes and edges, which pyvis holds."""
    classes = sorted({node.cls for node in data.nodes})
    relations = sorted({edge.relation for edge in data.edges})
    concepts = {number.concept for number in data.numbers} - {""}
    return {
        "families": [[f.name, f.zh, f.en, f.shape, f.colour] for f in FAMILIES],
        "classes": [[cls, *_label(data, cls), _family_place(cls), *sign(cls)] for cls in classes],
        "relations": [[relation, *_label(data, relation)] for relation in relations],
        "concepts": {concept: _label(data, concept) for concept in sorted(concepts)},
        "documents": [[d.iri, d.source, d.title, d.period, d.focus, d.text] for d in data.documents],
        "rules": [list(rule) for rule in data.rules],
        "evidence": [_evidence(data, evidence) for evidence in data.evidence],
        "nodes": [_node(node, classes) for node in data.nodes],
        "edges": [
            [
                edge.subject,
                relations.index(edge.relation),
                edge.object,
                [[c.iri, c.factuality, c.confidence, c.document, list(c.evidence)] for c in edge.claims],
            ]
            for edge in data.edges
        ],
        "numbers": [
            [
                n.about,
                n.indicator,
                n.concept,
                n.value,
                n.unit,
                n.modifier,
                n.period,
                list(n.evidence),
                n.part_of,
                n.iri,
            ]
            for n in data.numbers
        ],
        "groups": [
            [group.node, group.name, list(group.documents), group.left_out, *patch]
            for group, patch in zip(data.groups, layout.patches, strict=True)
        ],
        "leftOut": list(data.left_out),
    }


def _label(data: PageData, term: str) -> list[str]:
    return list(data.labels.get(term, (term, term)))


def _family_place(cls: str) -> int:
    name = family(cls)
    return next(index for index, known in enumerate(FAMILIES) if known.name == name)


def _evidence(data: PageData, evidence: PageEvidence) -> list[Any]:
    """The quote is written out only where the text of the document does not hold it."""
    text = data.documents[evidence.document].text
    known = text is not None and text[evidence.start : evidence.end] == evidence.quote
    row: list[Any] = [evidence.document, evidence.start, evidence.end, evidence.section, evidence.rule]
    return row if known else [*row, evidence.quote]


def _node(node: PageNode, classes: list[str]) -> list[Any]:
    return [
        node.iri,
        node.name,
        node.label,
        classes.index(node.cls),
        list(node.aliases),
        list(node.references),
        node.scope,
        list(node.groups),
        list(node.documents),
        list(node.evidence),
        _pinyin(node),
    ]


def _pinyin(node: PageNode) -> list[str]:
    """Syllables of the name and of each alias, parted by spaces: initials follow from them."""
    from pypinyin import lazy_pinyin

    if node.cls in ("Problem", "Measure"):
        return []  # sentences are looked for by their words
    return [" ".join(lazy_pinyin(name)).lower() for name in dict.fromkeys((node.name, *node.aliases))]
