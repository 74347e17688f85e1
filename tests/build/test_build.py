"""`kg build` as a function: what it writes, that the bytes are always the same, and what it does with bad input."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import build
from kg.build.swap import ITEMS
from kg.errors import KgError

REPORT = "望江社区2023年工作总结\n望江社区党委打造了“邻里议事厅”平台。社区现有党员{n}人。\n"


def digests(out: Path) -> dict[str, str]:
    files = [path for name in ("graph.ttl", "graph.html", "report.json", "texts") for path in _files(out / name)]
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())


def report(out: Path) -> dict[str, list[dict[str, str]]]:
    content: dict[str, list[dict[str, str]]] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return content


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Three reports in a folder with a Chinese name, one of them deeper."""
    folder = tmp_path / "报告"
    (folder / "2023").mkdir(parents=True)
    for number, name in enumerate(("甲.txt", "乙.txt", "2023/丙.txt"), 1):
        (folder / name).write_text(REPORT.format(n=number), encoding="utf-8", newline="")
    return folder


def test_what_a_build_writes(built: Path, seeds: Path) -> None:
    assert {path.name for path in built.iterdir()} == set(ITEMS)
    texts = {path.read_bytes() for path in (built / "texts").iterdir()}
    assert texts == {path.read_bytes() for path in seeds.glob("*.txt")}
    rows = report(built)["reports"]
    assert [row["source"] for row in rows] == sorted(path.name for path in seeds.glob("*.txt"))
    for row in rows:
        text = (built / "texts" / f"{row['sha256'][:16]}.txt").read_bytes()
        assert hashlib.sha256(text).hexdigest() == row["sha256"]
        assert all(int(row[part]) > 0 for part in ("entities", "relations", "characters"))
        assert row["focal"]


def test_no_absolute_path_is_written(built: Path) -> None:
    for name in ("graph.ttl", "graph.html", "report.json"):
        assert str(Path.cwd()) not in (built / name).read_text(encoding="utf-8")


def test_the_same_bytes_in_any_order_and_with_any_number_of_workers(reports: Path, tmp_path: Path) -> None:
    files = [reports / "甲.txt", reports / "乙.txt", reports / "2023"]
    build(files, tmp_path / "one", workers=1)
    build(files[::-1], tmp_path / "two", workers=1)
    build(files, tmp_path / "three", workers=2)
    assert len(digests(tmp_path / "one")) == 6
    assert digests(tmp_path / "one") == digests(tmp_path / "two") == digests(tmp_path / "three")


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_same_bytes_with_any_hash_seed_and_from_any_folder(
    built: Path, seeds: Path, tmp_path: Path, seed: str
) -> None:
    command = [sys.executable, "-m", "kg", "build", str(seeds), "-o", "图谱"]
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(seeds.parent)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert digests(tmp_path / "图谱") == digests(built)


def test_a_second_build_replaces_the_first(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([reports], out)
    first = digests(out)
    (reports / "甲.txt").unlink()
    build([reports], out)
    assert len(report(out)["reports"]) == 2
    assert len(list((out / "texts").iterdir())) == 2
    assert digests(out) != first
    assert {path.name for path in out.iterdir()} == set(ITEMS)


def test_the_same_text_under_two_names_counts_once(reports: Path, tmp_path: Path) -> None:
    (reports / "丁.txt").write_bytes((reports / "甲.txt").read_bytes())
    result = build([reports], tmp_path / "out")
    (twin,) = [row for row in result.reports if row.same_as]
    assert {twin.source, twin.same_as} == {"丁.txt", "甲.txt"}
    assert result.totals["reports"] == 3
    assert len(list((tmp_path / "out" / "texts").iterdir())) == 3


def test_a_report_that_cannot_be_read_does_not_cost_the_others(reports: Path, tmp_path: Path) -> None:
    (reports / "空.txt").write_bytes(b"")
    (reports / "图.txt").write_bytes(bytes(range(256)) * 8)
    result = build([reports], tmp_path / "out")
    assert sorted(refusal.source for refusal in result.refused) == ["图.txt", "空.txt"]
    assert len(result.reports) == 3
    told = report(tmp_path / "out")["refused"]
    assert [row["source"] for row in told] == [refusal.source for refusal in result.refused]
    assert all(row["zh"] and row["en"] for row in told)


def test_where_no_report_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_bytes(b"")
    with pytest.raises(KgError, match=r"空\.txt"):
        build([tmp_path / "空.txt"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_where_a_build_fails_the_old_output_stays(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([reports], out)
    before = digests(out)
    (tmp_path / "空.txt").write_bytes(b"")
    with pytest.raises(KgError):
        build([tmp_path / "空.txt"], out)
    assert digests(out) == before
    assert {path.name for path in out.iterdir()} == set(ITEMS)


def test_a_correction_takes_the_place_of_the_extraction(reports: Path, tmp_path: Path) -> None:
    corrected = tmp_path / "改"
    sheet = {
        "doc": "丙",
        "focal": "e1",
        "entities": [{"id": "e1", "type": "Community", "name": "望江社区", "quote": "望江社区2023年"}],
        "relations": [],
        "statistics": [],
    }
    for name in ("2023/丙.json", "没有.json"):
        (corrected / name).parent.mkdir(parents=True, exist_ok=True)
        (corrected / name).write_text(json.dumps(sheet, ensure_ascii=False), encoding="utf-8")
    result = build([reports], tmp_path / "out", corrected=corrected)
    assert [row.source for row in result.reports if row.corrected] == ["2023/丙.txt"]
    assert result.unused_corrections == ("没有.json",)
    (row,) = [row for row in result.reports if row.corrected]
    assert (row.entities, row.relations) == (1, 0)
    assert '"annotation"' in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_an_unsound_correction_stops_the_build(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "甲.json").write_text("{}", encoding="utf-8")
    for workers in (1, 2):
        with pytest.raises(KgError, match=r"甲\.json"):
            build([reports], tmp_path / "out", corrected=tmp_path, workers=workers)
        assert not (tmp_path / "out").exists()


def test_a_fault_of_ours_costs_one_report(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kg import pipeline

    extract = pipeline.facts

    def faulty(document, region=""):  # type: ignore[no-untyped-def]
        if document.source == "乙.txt":
            raise ZeroDivisionError("no such thing")
        return extract(document, region)

    monkeypatch.setattr(pipeline, "facts", faulty)
    monkeypatch.delenv("KG_DEBUG", raising=False)
    result = build([reports], tmp_path / "out", workers=1)
    assert [(refusal.source, refusal.internal) for refusal in result.refused] == [("乙.txt", True)]
    assert "ZeroDivisionError" in result.refused[0].en
    assert len(result.reports) == 2


def test_progress_is_told(reports: Path, tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    build([reports], tmp_path / "out", progress=lambda *step: told.append(step))
    assert [step for step in told if step[0] == "read"] == [("read", n, 3) for n in (1, 2, 3)]
    assert told[-1] == ("graph", 2, 2)
