"""The output folder changes as a whole, whatever happens on the way."""

from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build.swap import ITEMS, MARK, replacing, restore
from kg.errors import KgError

# Builds a folder and dies, as by kill -9, before the nth change to the disk.
DYING = """
import os, sys
from pathlib import Path
from kg.build import swap

out, content, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
done = 0

def dying(of):
    def change(*args, **kwargs):
        global done
        done += 1
        if done > last:
            os._exit(9)
        return of(*args, **kwargs)
    return change

for name in ("rename", "mkdir", "rmdir", "unlink", "write_text"):
    setattr(Path, name, dying(getattr(Path, name)))
swap.shutil.rmtree = dying(swap.shutil.rmtree)
with swap.replacing(out) as new:
    (new / "graph.ttl").write_text(content)
    (new / "report.json").write_text(swap.MARK + content)
    (new / "store").mkdir()
    (new / "store" / "CURRENT").write_text(content)
    if content == "new":
        (new / "texts").mkdir()
"""


def content(out: Path) -> dict[str, str]:
    """What a user sees: the files, without those of a folder whose name begins with a dot."""
    files = {path.relative_to(out).as_posix(): path for path in sorted(out.rglob("*")) if path.is_file()}
    return {name: path.read_text(encoding="utf-8") for name, path in files.items() if not name.startswith(".")}


def write(out: Path, text: str, *, kept: str = "") -> None:
    with replacing(out) as new:
        (new / "graph.ttl").write_text(text, encoding="utf-8")
        (new / "report.json").write_text(MARK + text, encoding="utf-8")
        (new / "store").mkdir()
        (new / "store" / "CURRENT").write_text(text, encoding="utf-8")
        if kept:
            (new / kept).write_text(text, encoding="utf-8")


def run_dying(out: Path, text: str, last: int) -> int:
    return subprocess.run([sys.executable, "-c", DYING, str(out), text, str(last)], check=False).returncode


def whole(text: str) -> dict[str, str]:
    return {"graph.ttl": text, "store/CURRENT": text, "report.json": MARK + text}


OLD = {**whole("old"), "graph.html": "old", "notes.txt": "mine"}
NEW = {**whole("new"), "notes.txt": "mine"}


def test_killed_at_any_moment_the_output_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    outcomes = []
    for last in range(60):
        out = tmp_path / f"输出{last}"
        write(out, "old", kept="graph.html")
        (out / "notes.txt").write_text("mine", encoding="utf-8")
        code = run_dying(out, "new", last)
        restore(out)
        outcomes.append(content(out))
        assert outcomes[-1] in (OLD, NEW)
        assert (outcomes[-1] == NEW) == (out / "texts").is_dir()
        if code == 0:
            break
        write(out, "third")
        assert content(out) == {**whole("third"), "notes.txt": "mine"}
        assert {path.name for path in out.iterdir()} == {"graph.ttl", "store", "report.json", "notes.txt"}
    assert outcomes[-1] == NEW, "the last run was not killed"
    assert OLD in outcomes
    assert len(outcomes) > 12


def test_killed_before_there_was_an_output_there_is_none_or_the_whole(tmp_path: Path) -> None:
    for last in range(60):
        out = tmp_path / str(last)
        code = run_dying(out, "new", last)
        if out.is_dir():
            restore(out)
            assert content(out) in ({}, whole("new"))
        if code == 0:
            return
    pytest.fail("no run came to its end")


def test_an_error_leaves_the_old_output_as_it_was(tmp_path: Path) -> None:
    write(tmp_path, "old")
    with pytest.raises(ZeroDivisionError), replacing(tmp_path) as new:
        (new / "graph.ttl").write_text(str(1 / 0), encoding="utf-8")
    assert content(tmp_path) == whole("old")
    assert {path.name for path in tmp_path.iterdir()} == {"graph.ttl", "store", "report.json"}


def test_an_error_leaves_no_folder_where_there_was_none(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), replacing(tmp_path / "a" / "b"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_costs_nothing(tmp_path: Path) -> None:
    write(tmp_path, "old")
    with pytest.raises(KgError, match="No space left"), replacing(tmp_path):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert content(tmp_path) == whole("old")


def test_what_the_new_output_has_not_goes(tmp_path: Path) -> None:
    write(tmp_path, "old", kept="graph.html")
    write(tmp_path, "new")
    assert content(tmp_path) == whole("new")


def test_two_builds_do_not_write_to_one_folder(tmp_path: Path) -> None:
    write(tmp_path, "old")
    with replacing(tmp_path), pytest.raises(KgError, match="another `kg build`"), replacing(tmp_path):
        pass


def test_restoring_waits_for_no_build_and_disturbs_none(tmp_path: Path) -> None:
    write(tmp_path, "old")
    with replacing(tmp_path) as new:
        (tmp_path / ".old").mkdir()
        restore(tmp_path)
        assert (tmp_path / ".old").is_dir()
        (tmp_path / ".old").rmdir()
        (new / "graph.ttl").write_text("new", encoding="utf-8")
    assert content(tmp_path) == {"graph.ttl": "new"}


@pytest.mark.parametrize("name", ITEMS)
def test_what_somebody_else_put_there_is_not_replaced(tmp_path: Path, name: str) -> None:
    theirs = tmp_path / name / "a.txt" if "." not in name else tmp_path / name
    theirs.parent.mkdir(exist_ok=True)
    theirs.write_text("mine", encoding="utf-8")
    with pytest.raises(KgError, match="did not write"):
        write(tmp_path, "new")
    assert theirs.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(KgError, match="output folder"), replacing(tmp_path / "out"):
        pass
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_every_item_is_known_to_the_swap() -> None:
    assert set(ITEMS) == {"graph.ttl", "graph.html", "report.json", "store", "texts"}
