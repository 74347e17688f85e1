"""Files and folders appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph.files import beside


def fill(folder: Path, content: str) -> Path:
    folder.mkdir()
    (folder / "inside.txt").write_text(content)
    return folder


def test_a_file_takes_its_place_when_it_is_done(tmp_path: Path) -> None:
    target = tmp_path / "new" / "图谱.ttl"
    with beside(target) as unfinished:
        unfinished.write_text("whole")
        assert not target.exists()
    assert [path.name for path in target.parent.iterdir()] == ["图谱.ttl"]
    assert target.read_text() == "whole"


def test_a_folder_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    fill(tmp_path / "store", "old")
    with beside(tmp_path / "store") as unfinished:
        fill(unfinished, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    assert (tmp_path / "store" / "inside.txt").read_text() == "new"


@pytest.mark.parametrize("make", [lambda path: path.write_text("half"), lambda path: fill(path, "half")])
def test_what_fails_leaves_the_old_as_it_was(tmp_path: Path, make: object) -> None:
    fill(tmp_path / "store", "old")

    def broken() -> None:
        with beside(tmp_path / "store") as unfinished:
            make(unfinished)  # type: ignore[operator]
            raise RuntimeError("pulled the plug")

    with pytest.raises(RuntimeError, match="pulled the plug"):
        broken()
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    assert (tmp_path / "store" / "inside.txt").read_text() == "old"


def test_a_folder_comes_back_where_the_change_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path / "store", "old")
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.suffix == ".part":
            raise PermissionError("in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError), beside(tmp_path / "store") as unfinished:
        fill(unfinished, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    assert (tmp_path / "store" / "inside.txt").read_text() == "old"


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    fill(tmp_path / ".store.part", "half")
    fill(tmp_path / ".store.old", "older")
    fill(tmp_path / "store", "old")
    with beside(tmp_path / "store") as unfinished:
        assert not unfinished.exists()
        fill(unfinished, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_a_folder_comes_back_where_a_run_was_killed_amid_the_change(tmp_path: Path) -> None:
    fill(tmp_path / ".store.old", "old")
    with pytest.raises(RuntimeError), beside(tmp_path / "store"):
        raise RuntimeError("another failure")
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    assert (tmp_path / "store" / "inside.txt").read_text() == "old"
