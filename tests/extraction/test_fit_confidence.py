"""The fit of the confidence table: weights of traits, and reports left out."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def fit() -> ModuleType:
    path = Path(__file__).parents[2] / "tools" / "fit_confidence.py"
    spec = importlib.util.spec_from_file_location("fit_confidence", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fit_confidence"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_traits_of_right_facts_weigh_more(fit: ModuleType) -> None:
    known = [fit.Sample(report, (trait,), trait == "good", True) for report in "abc" for trait in ("good", "bad") * 3]
    weights = fit.weigh(known)
    assert weights["good"] > 0.5
    assert weights["bad"] < -0.5


def test_a_trait_of_one_report_has_no_weight(fit: ModuleType) -> None:
    known = [fit.Sample("a", ("here",), True, True)] * 9 + [fit.Sample("b", ("there",), True, True)] * 9
    assert fit.weigh(known) == {}


def test_a_report_does_not_judge_itself(fit: ModuleType) -> None:
    def of(report: str, right: bool) -> list[object]:
        return [fit.Sample(report, ("a",), right, right)] * 10

    judged = fit.left_out([*of("a", True), *of("b", True), *of("c", False), *of("d", False)])
    sure = {sample.report: confidence for confidence, sample in judged}
    assert sure["a"] == sure["b"] < 0.5 < sure["c"] == sure["d"]
