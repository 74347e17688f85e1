"""Words that the user adds: known in the build that is given them, in every process, and in no other build."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build
from kg.errors import KgError

TEXT = "望江社区2023年工作总结\n望江社区党委打造了红豆角，群众都说好。\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "报告"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{TEXT}编号{number}。\n", encoding="utf-8")
    return folder


def graph(reports: Path, out: Path, *lexicons: Path, workers: int = 1) -> str:
    build([reports], out, lexicons=lexicons, workers=workers)
    return (out / "graph.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize("workers", [1, 2])
def test_own_names_are_found(reports: Path, tmp_path: Path, workers: int) -> None:
    lexicon = tmp_path / "词表.tsv"
    lexicon.write_text("# 类\t名称\t别名\t范围\nPlatform\t红豆角\t\tdocument\n", encoding="utf-8")
    plain = graph(reports, tmp_path / "out")
    assert "kg:Platform" not in plain
    assert graph(reports, tmp_path / "own", lexicon, workers=workers).count("a kg:Platform") == 3
    assert graph(reports, tmp_path / "out") == plain, "no word outlives the build that it was given for"


def test_a_jieba_dictionary_will_do(reports: Path, tmp_path: Path) -> None:
    lexicon = tmp_path / "词典.txt"
    lexicon.write_text("红豆角 100 n\n", encoding="utf-8")
    plain = graph(reports, tmp_path / "out")
    graph(reports, tmp_path / "own", lexicon)
    assert graph(reports, tmp_path / "out") == plain


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_line_is_told_with_its_number(reports: Path, tmp_path: Path, workers: int) -> None:
    lexicon = tmp_path / "词表.tsv"
    lexicon.write_text("Platform\t红豆角\nPlatfrom\t绿豆角\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"词表\.tsv:2"):
        graph(reports, tmp_path / "out", lexicon, workers=workers)
    assert not (tmp_path / "out").exists()
