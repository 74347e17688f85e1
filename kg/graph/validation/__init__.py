"""Is the graph as the ontology says? SHACL by document, and the ontology's own checks over the whole.

validate(open_graph(OUT))     # both
run_checks(open_graph(OUT))   # the checks alone: fast
"""

from __future__ import annotations

from kg.graph.validation.checks import Check, checks, run_checks
from kg.graph.validation.report import Report, Violation
from kg.graph.validation.run import validate

__all__ = ["Check", "Report", "Violation", "checks", "run_checks", "validate"]
