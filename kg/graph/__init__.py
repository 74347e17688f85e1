"""The graph: facts → RDF (Turtle and an Oxigraph database), and back from any RDF file.

write(facts, OUT / "graph.ttl"); store(OUT / "graph.ttl", OUT / "store")
load(OUT)          # rdflib
open_graph(OUT)    # pyoxigraph
"""

from __future__ import annotations

from kg.graph.database import store
from kg.graph.labels import codes
from kg.graph.opening import load, open_graph
from kg.graph.rdf import Part, part
from kg.graph.writing import write, write_parts

__all__ = ["Part", "codes", "load", "open_graph", "part", "store", "write", "write_parts"]
