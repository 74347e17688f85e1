"""Files and folders that appear whole or not at all: written beside, then renamed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """A path next to `path` to write a file or a folder at; it takes its place when the block ends without an error.

    The folder above is made where it is missing. A folder that stands at `path` is moved aside for the moment of the
    change, and back again if that fails; where a run was killed at that moment, the next one moves it back.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished, old = path.with_name(f".{path.name}.part"), path.with_name(f".{path.name}.old")
    if old.exists() and not path.exists():
        old.rename(path)
    _remove(unfinished)
    _remove(old)
    try:
        yield unfinished
        _replace(unfinished, path, old)
    finally:
        _remove(unfinished)


def _replace(new: Path, path: Path, old: Path) -> None:
    if not path.is_dir():
        new.replace(path)
        return
    path.rename(old)
    try:
        new.rename(path)
    except OSError:
        old.rename(path)
        raise
    _remove(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
