"""Exports are also tried on a graph whose every text is hostile."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent / "graph"))  # facts_of: small facts made in a test

HOSTILE = "=1+1\n\"';]]></x><script>\\u0041`{}$x\r\n\x00\x1b\ufffe\u2028𠀀"


@pytest.fixture(scope="session")
def hostile_text() -> str:
    """A name that every format has to escape somewhere."""
    return HOSTILE


@pytest.fixture(scope="session")
def hostile_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph in which names, aliases, indicators, units, quotes, file name and rules are hostile."""
    from decimal import Decimal

    from facts_of import document, entity, evidence, facts

    from kg.graph import write
    from kg.model import Assertion, Factuality, Modifier, Observation, Problem
    from kg.vocab import Cls, Rel

    shown = (evidence(0, len(HOSTILE), HOSTILE),)
    row = facts(
        document(HOSTILE, HOSTILE, HOSTILE),
        entity("c", Cls.Community, HOSTILE, aliases=(HOSTILE + "2",), evidence=shown),
        entity("p", Cls.Platform, HOSTILE, evidence=shown),
        assertions=(Assertion("c", Rel.runsProgram, "p", Factuality.ACTUAL, shown, 0.9),),
        observations=(Observation("p", HOSTILE, Decimal("37.8"), HOSTILE, Modifier.ABOUT, shown),),
        problems=(Problem("q", "c", HOSTILE, shown),),
    )
    path = tmp_path_factory.mktemp("hostile") / "graph.ttl"
    write([row], path)
    return path
