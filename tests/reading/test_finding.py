"""Files and folders → reports: each once, in a stable order, with names that do not depend on where one stands."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kg.errors import KgError, ReadError
from kg.reading import find_reports, read


def write(path: Path, text: str = "望江社区有居民300户。") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(*inputs: Path) -> list[str]:
    return [source for _, source in find_reports(inputs)]


def test_a_folder_gives_its_visible_reports_sorted(tmp_path: Path) -> None:
    for name in ("乙/报告.txt", "甲.TXT", "说明.md", "表.xlsx", ".隐藏.txt", ".git/x.txt", "~$甲.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == sorted(["乙/报告.txt", "甲.TXT", "说明.md"])


def test_a_named_file_counts_whatever_its_suffix(tmp_path: Path) -> None:
    assert names(write(tmp_path / "报告.dat")) == ["报告.dat"]


def test_the_same_file_twice_counts_once_under_its_longest_name(tmp_path: Path) -> None:
    file = write(tmp_path / "2023" / "报告.txt")
    for inputs in ([file, tmp_path], [tmp_path, file], [file, tmp_path / "2023", tmp_path, file]):
        assert names(*inputs) == ["2023/报告.txt"]


def test_names_that_clash_are_told_apart(tmp_path: Path) -> None:
    first, second = write(tmp_path / "甲" / "报告.txt"), write(tmp_path / "乙" / "报告.txt")
    third = write(tmp_path / "丙" / "总结.txt")
    expected = ["丙/总结.txt"[2:], "乙/报告.txt", "甲/报告.txt"]
    assert names(first, second, third) == sorted(expected)
    assert names(third, second, first) == sorted(expected)


def test_the_current_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "报告" / "一.txt")
    from_outside = names(tmp_path / "报告")
    monkeypatch.chdir(tmp_path / "报告")
    assert names(Path()) == from_outside == ["一.txt"]


def test_what_a_build_has_written_is_not_read_again(tmp_path: Path) -> None:
    write(tmp_path / "一.txt")
    write(tmp_path / "output" / "graph.ttl")
    write(tmp_path / "output" / "texts" / "一.txt")
    assert names(tmp_path) == ["一.txt"]


def test_missing_paths_and_empty_folders_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="找不到"):
        find_reports([tmp_path / "没有"])
    (tmp_path / "空").mkdir()
    with pytest.raises(KgError, match="没有报告"):
        find_reports([tmp_path / "空"])


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right of its own on Windows")
def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path / "一.txt")
    (tmp_path / "环").symlink_to(tmp_path, target_is_directory=True)
    assert names(tmp_path) == ["一.txt"]


def test_reading_gives_text_source_and_identity(tmp_path: Path) -> None:
    file = write(tmp_path / "报告.txt", "望江社区2023年工作总结\n望江社区有居民300户。")
    document = read(file, "2023/报告.txt")
    assert document.source == "2023/报告.txt"
    assert document.title == "望江社区2023年工作总结"
    assert document.key == read(file, "别处/报告.txt").key


def test_a_report_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"2023/报告\.txt: 无法打开"):
        read(tmp_path, "2023/报告.txt")
