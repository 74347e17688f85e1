"""The output folder changes as a whole: built inside it under another name, then swapped in, or put back.

    .new   what is being built; worthless after a kill
    .old   what the swap moves out of the way, and `before`, the names that were there; while it stands, the swap is
           not done, and `restore` undoes it
    .gone  what is no longer needed

A kill leaves one of these behind; the next start clears it away, and puts the old output back where it must.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import KgError

MARK = '"name": "shequ-kg"'  # stands in every report.json of ours
ITEMS = ("graph.ttl", "graph.html", "report.json", "store", "texts")

_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM)  # faults of the place, not of ours


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A folder inside `out` to build in; when the block ends without an error, its items replace those of `out`.

    What else lies in `out` stays. On an error `out` is as it was before; where it was not there, it is not there.
    Raises KgError where `out` cannot be written to, another build is at work in it, or something in it that would be
    replaced was not written by a build.
    """
    made = _make(out)
    try:
        with _alone(out):
            _undo(out)
            _refuse_foreign(out)
            new = out / ".new"
            _remove(new)
            new.mkdir()
            try:
                yield new
                _swap(out, new)
            except OSError as error:
                if error.errno in _DISK:
                    raise _unwritable(out, error) from error
                raise
            finally:
                _remove(new)
    except BaseException:
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise


def restore(out: Path) -> None:
    """Put the old output back where a build was killed in the middle of the swap; nothing while one is at work."""
    if (out / ".old").is_dir():
        with suppress(KgError, OSError), _alone(out):
            _undo(out)


def _refuse_foreign(out: Path) -> None:
    """Somebody's own `texts` or `store` is not ours to replace: an output of ours has our report.json."""
    there = [name for name in ITEMS if (out / name).exists()]
    try:
        ours = MARK in (out / "report.json").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        ours = False
    if there and not ours:
        listed = "、".join(there)
        raise KgError(
            f"这个文件夹里已有不是 kg build 写的 {listed}",
            f"this folder holds {', '.join(there)} that `kg build` did not write",
            where=str(out),
            hint_zh="请用 -o 指定别的文件夹，或先移走它们",
            hint_en="Give another folder with -o, or move them away first",
        )


def _make(out: Path) -> list[Path]:
    """Make the folder; which folders were missing, the deepest first."""
    missing = [folder for folder in (out, *out.parents) if not folder.exists()]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(out, error) from error
    return missing


def _swap(out: Path, new: Path) -> None:
    before = [name for name in ITEMS if (out / name).exists()]
    part = out / ".old.part"
    _remove(part)
    part.mkdir()
    (part / "before").write_text("\n".join(before), encoding="utf-8")
    old = part.rename(out / ".old")
    try:
        for name in ITEMS:
            if name in before:
                (out / name).rename(old / name)
            if (new / name).exists():
                (new / name).rename(out / name)
    except OSError as error:
        _undo(out)
        raise _unwritable(out, error) from error
    _clear(old, out)


def _undo(out: Path) -> None:
    """Move back what a swap that did not end has moved away. May itself be killed at any moment, and run again."""
    old = out / ".old"
    if old.is_dir():
        before = (old / "before").read_text(encoding="utf-8").split("\n")
        for name in ITEMS:
            if (old / name).exists():
                _remove(out / name)
                (old / name).rename(out / name)
            elif name not in before:
                _remove(out / name)
        _clear(old, out)
    _remove(out / ".gone")


def _clear(old: Path, out: Path) -> None:
    """One rename ends the swap; only then is anything of the old output removed."""
    gone = out / ".gone"
    _remove(gone)
    old.rename(gone)
    _remove(gone)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """One build at a time. The lock goes with the process, however it ends."""
    try:
        handle = _lock(out)
    except (BlockingIOError, FileExistsError):
        raise KgError(
            "另一个 kg build 正在写这个文件夹",
            "another `kg build` is writing to this folder",
            where=str(out),
            hint_zh="请等它结束，或用 -o 指定别的文件夹",
            hint_en="Wait until it is done, or give another folder with -o",
        ) from None
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        yield
    finally:
        os.close(handle)


def _lock(out: Path) -> int:
    if sys.platform == "win32":
        return os.open(out / ".lock", os.O_CREAT | os.O_EXCL | os.O_TEMPORARY)
    import fcntl

    handle = os.open(out, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


def _unwritable(out: Path, error: OSError) -> KgError:
    return KgError(
        f"无法写入输出文件夹（{error.strerror}）",
        f"the output folder cannot be written to ({error.strerror})",
        where=str(out),
        hint_zh="请检查权限和磁盘空间，关闭正在使用这些文件的程序，或用 -o 指定别的文件夹",
        hint_en="Check permissions and disk space, close programs that use its files, or give another folder with -o",
    )
