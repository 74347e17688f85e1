"""GraphML and GEXF, by networkx: for Gephi, Cytoscape, yEd, igraph.

Things and numbers are nodes; assertions are edges with relation, factuality, confidence, quote and document. What XML
forbids is left out, and line ends are line feeds, as XML readers make them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export.rdf_text import NOT_IN_XML
from kg.export.tables import BETWEEN, Edge, Node, Number, Tables
from kg.vocab import LABELS, Term

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_LINE_END = re.compile("\r\n?")


def network(tables: Tables) -> MultiDiGraph:
    """The tables as a networkx graph; numbers hang on what they are about by the edge `about`."""
    import networkx

    graph = networkx.MultiDiGraph()
    for node in tables.nodes:
        graph.add_node(node.iri, **_clean(_node(node)))
    for number in tables.numbers:
        graph.add_node(number.iri, **_clean(_number(number)))
    for edge in tables.edges:
        graph.add_edge(edge.source, edge.target, key=edge.id, **_clean(_edge(edge)))
    for number in tables.numbers:
        about: dict[str, Any] = {"label": LABELS[Term.about][0], "relation": str(Term.about)}
        graph.add_edge(number.iri, number.about, key=f"{number.iri}-about", **about)
    return graph


def write_graphml(tables: Tables, path: Path) -> None:
    """GraphML."""
    import networkx

    # the writer of the standard library: the other, of lxml, prints other bytes where lxml is installed
    networkx.readwrite.graphml.write_graphml_xml(network(tables), str(path), named_key_ids=True)


def write_gexf(tables: Tables, path: Path) -> None:
    """GEXF 1.2, without the day of writing and the version of networkx: the same graph gives the same bytes."""
    import networkx

    writer = networkx.readwrite.gexf.GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(network(tables))
    for meta in writer.xml.iter("meta"):
        meta.attrib.clear()
        for creator in meta.iter("creator"):
            creator.text = "shequ-kg"
    with path.open("wb") as file:
        writer.write(file)


def _node(node: Node) -> dict[str, Any]:
    return {
        "label": node.label,
        "displayLabel": node.display,
        "class": node.cls,
        "class_zh": LABELS[node.cls][0] if node.cls in LABELS else "",
        "classes": BETWEEN.join(node.classes),
        "aliases": BETWEEN.join(node.aliases),
        "scope": node.scope,
        "documents": BETWEEN.join(node.documents),
    }


def _number(number: Number) -> dict[str, Any]:
    found: dict[str, Any] = {
        "label": f"{number.indicator} {number.value}{number.unit}",
        "class": str(Term.Observation),
        "class_zh": LABELS[Term.Observation][0],
        "indicator": number.indicator,
        "indicatorConcept": number.concept,
        "unit": number.unit,
        "modifier": number.modifier,
        "period": number.period,
        **number.shown.columns(),
    }
    if number.value:
        found["value"] = float(number.value)
    if number.confidence:
        found["confidence"] = float(number.confidence)
    return found


def _edge(edge: Edge) -> dict[str, Any]:
    found: dict[str, Any] = {
        "label": LABELS[edge.relation][0] if edge.relation in LABELS else edge.relation,
        "relation": edge.relation,
        "factuality": edge.factuality,
        **edge.shown.columns(),
    }
    if edge.confidence:
        found["confidence"] = float(edge.confidence)
    return found


def _clean(attributes: dict[str, Any]) -> dict[str, Any]:
    """What is there, as XML can say it."""
    clean = {
        name: _LINE_END.sub("\n", NOT_IN_XML.sub("", value)) if isinstance(value, str) else value
        for name, value in attributes.items()
    }
    return {name: value for name, value in clean.items() if value != ""}
