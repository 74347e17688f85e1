"""Folders of annotation files and reports → figures, as a library and as a command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from degrade import degrade

from kg.annotation import read, write
from kg.cli import run
from kg.errors import KgError
from kg.evaluation import FIGURES, evaluate, from_folder


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory, gold_files: list[Path]) -> Path:
    """A folder of predictions: four spoilt files, and none for the last report."""
    folder = tmp_path_factory.mktemp("pred")
    for path in gold_files[:-1]:
        write(folder / path.name, json.loads(json.dumps(degrade(read(path)), default=float)))
    return folder


def test_a_document_without_a_prediction_is_all_missed(gold: Path, seeds: Path, spoilt: Path) -> None:
    last = evaluate(gold, seeds, from_folder(spoilt)).documents[-1]
    assert {count.right for count in last.counts.values()} == {0}
    assert last.counts["entity"].gold > 0


def test_an_alias_that_the_report_has_not_counts_for_nothing(gold: Path, seeds: Path, tmp_path: Path) -> None:
    name = "001_9011d8fd12697acd"
    prediction = read(gold / f"{name}.json")
    for row in prediction["entities"]:
        row["aliases"] = [row["name"], "无此别名"]
        row["name"] = "无此名称"
    write(tmp_path / f"{name}.json", json.loads(json.dumps(prediction, default=float)))
    found = evaluate(gold, seeds, from_folder(tmp_path)).documents[1]
    assert found.counts["entity"].right > 0, "aliases that occur count"
    for row in prediction["entities"]:
        row["aliases"] = ["无此别名"]
    wanted = evaluate(gold, seeds, lambda doc, document: prediction).documents[1]
    assert wanted.counts["entity"].right == 0


def test_json_says_what_the_tables_say(
    gold: Path, seeds: Path, spoilt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["evaluate", "--gold", str(gold), "--texts", str(seeds), "--pred", str(spoilt), "--by", "relation"]
    assert run([*options, "--misses", "--each", "--format", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert tuple(figures["total"]) == FIGURES
    assert len(figures["documents"]) == len(figures["misses"]) == 5
    assert figures["by"]["relation"]["carriesOut"]["gold"] > 50
    assert run([*options, "--misses", "--each"]) == 0
    tables = capsys.readouterr().out
    for name in ("entity", "relation", "statistic", "planned"):
        assert f"{figures['total'][name]['f']:.3f}" in tables
    assert "− relation" in tables
    assert "+ relation" in tables


def test_by_rule_tells_how_often_each_fired_and_which_never_did(
    gold: Path, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["evaluate", "--gold", str(gold), "--texts", str(seeds), "--by", "rule"]
    assert run([*options, "--format", "json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    fired, silent = figures["by"]["rule"], figures["silent"]
    assert len(fired) > 40
    assert not fired.keys() & set(silent)
    assert all(0 <= count["tp"] <= count["pred"] for count in fired.values())
    assert run(options) == 0
    tables = capsys.readouterr().out
    assert all(rule in tables for rule in [*fired, *silent])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--by", "colour"], "colour"),
        (["--format", "yaml"], "yaml"),
        (["--pred", "nowhere"], "nowhere"),
    ],
)
def test_wrong_options(
    gold: Path, seeds: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", "--gold", str(gold), "--texts", str(seeds), *options]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_without_annotation(seeds: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"no annotation files"):
        evaluate(tmp_path, seeds, from_folder(tmp_path))


def test_a_report_that_is_not_there(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("望江社区开展活动。", encoding="utf-8")
    with pytest.raises(KgError, match="000_e1456a1af3bea2af"):
        evaluate(gold, tmp_path, from_folder(tmp_path))


def test_gold_that_does_not_fit_its_report_is_refused(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "000_e1456a1af3bea2af.txt").write_text("望江社区开展活动。", encoding="utf-8")
    with pytest.raises(KgError, match="not in the report"):
        evaluate(gold, tmp_path, from_folder(tmp_path))
