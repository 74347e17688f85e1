"""Files and folders that the user names → the reports in them, each once, each with a name of its own."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from kg.errors import KgError


def find(inputs: Sequence[Path], suffixes: Collection[str]) -> list[tuple[Path, str]]:
    """The reports among `inputs` with their source names, sorted by name.

    A file that is named counts whatever its suffix, folders give their visible files of `suffixes`, all levels down.
    A source name is a POSIX path relative to the folder that was given (for a file its name alone); names that clash
    get the folders above them until they differ. Neither the current folder nor the order of `inputs` matters.

    Raises KgError for a path that does not exist and for a folder without reports.
    """
    names: dict[str, tuple[str, ...]] = {}  # real path → name parts; the longest that any input gives
    for given in inputs:
        path = Path(given)
        if not path.exists():
            raise KgError(
                "找不到这个文件或文件夹",
                "no such file or folder",
                where=str(path),
                hint_zh="请检查路径",
                hint_en="Check the path",
            )
        found = 0
        for file, parts in _files(path, suffixes):
            found += 1
            real = os.path.realpath(file)
            names[real] = max(names.get(real, ()), parts, key=lambda p: (len(p), p))
        if not found:
            kinds = " ".join(sorted(suffixes))
            raise KgError(
                f"文件夹里没有报告（{kinds}）",
                f"no reports ({kinds}) in this folder",
                where=str(path),
                hint_zh="请把报告放进去，或给出别的文件夹",
                hint_en="Put reports into it or give another folder",
            )
    return sorted(((Path(real), source) for real, source in _told_apart(names).items()), key=lambda pair: pair[1])


def _files(path: Path, suffixes: Collection[str]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    if not path.is_dir():
        yield path, (path.name or path.resolve().name,)
        return
    seen: set[str] = set()
    for folder, folders, files in os.walk(path, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen or _is_output(files, folders):
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(folder, name)
            if not name.startswith((".", "~$")) and file.suffix.lower() in suffixes:
                yield file, file.relative_to(path).parts


def _is_output(files: list[str], folders: list[str]) -> bool:
    """Whether a build wrote this folder: its `texts/` are reports that were read before."""
    return "graph.ttl" in files and "texts" in folders


def _told_apart(names: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Real path → source name; where names clash, they all get one more folder in front, until they differ."""
    parts = dict(names)
    while True:
        holders: dict[str, list[str]] = {}
        for real, name in sorted(parts.items()):
            holders.setdefault("/".join(map(_shown, name)), []).append(real)
        clashing = [real for reals in holders.values() if len(reals) > 1 for real in reals]
        longer = {real: Path(real).parts[1:][-len(parts[real]) - 1 :] for real in clashing}
        if all(longer[real] == parts[real] for real in clashing):
            return {real: source for source, reals in holders.items() for real in reals}
        parts |= longer


def _shown(name: str) -> str:
    """A file name as text: characters composed, bytes that are no UTF-8 read as GB18030 (from Chinese archives)."""
    try:
        name.encode()
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("gb18030", "backslashreplace")
    return unicodedata.normalize("NFC", name)
