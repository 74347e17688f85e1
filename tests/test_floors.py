"""The extraction stays as good as it was: the floors of floors.toml, on the seeds and on our own reports."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.evaluation import evaluate, from_pipeline

ROOT = Path(__file__).resolve().parent.parent


def _tool() -> Any:
    spec = importlib.util.spec_from_file_location("raise_floors", ROOT / "tools" / "raise_floors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("reports", "at_least"),
    [("seeds", 5), ("cases", 40), ("later", 8), ("held", 8), ("short", 96), ("fresh", 10)],
)
def test_the_extraction_reaches_its_floors(reports: str, at_least: int) -> None:
    tool = _tool()
    floors = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))[reports]
    gold, texts = tool.REPORTS[reports]
    evaluation = evaluate(ROOT / gold, ROOT / texts, from_pipeline)
    assert len(evaluation.documents) >= at_least
    reached = tool.reached(evaluation)
    assert reached.keys() == floors.keys()
    fallen = {name: (reached[name], floor) for name, floor in floors.items() if reached[name] < floor}
    assert not fallen, "reached, floor"
