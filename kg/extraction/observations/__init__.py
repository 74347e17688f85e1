"""Numbers as data: what a report counts and measures, of what, in which unit, how exactly, and when."""

from __future__ import annotations

from kg.extraction.observations.observe import Observed, observe
from kg.extraction.observations.results import Running
from kg.extraction.observations.rules import RULES

__all__ = ["RULES", "Observed", "Running", "observe"]
