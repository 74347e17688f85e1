"""shequ-kg: community-governance reports in, an RDF knowledge graph with its evidence out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.graph.opening import load as load

__version__ = "0.1.0"
__all__ = ["load"]


def __getattr__(name: str) -> Any:
    """`kg.load` is imported when it is first asked for: `kg --help` needs no graph."""
    if name in __all__:
        from kg import graph

        return getattr(graph, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
