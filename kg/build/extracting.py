"""Reports → annotation files, for a person to read and correct."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kg.annotation import Annotation, dump, write
from kg.build.reports import Settings, Task, facts_of, guarded, prepare, tasks
from kg.build.summary import Refusal, nothing
from kg.errors import KgError


@dataclass(frozen=True, slots=True)
class Extracted:
    """The files written, and the reports that could not be read."""

    written: tuple[Path, ...]
    refused: tuple[Refusal, ...]


def extract(
    inputs: Sequence[Path],
    out: Path,
    *,
    region: str = "",
    lexicons: Sequence[Path] = (),
    overwrite: bool = False,
) -> Extracted:
    """Write `out/2023/报告.json` for the report `2023/报告.docx`; where two reports would share it, `报告.docx.json`.

    Raises KgError where there is nothing to read, no report can be read, or (without `overwrite`) a file is there
    already: somebody may have corrected it.
    """
    todo, _ = tasks(inputs)
    settings = Settings(region, tuple(lexicons))
    prepare(settings)
    paths = _paths(todo, out)
    if not overwrite:
        _refuse_existing(paths)
    found = [guarded(task, lambda task=task: dump(facts_of(task, settings))) for task in todo]  # type: ignore[misc]
    refused = tuple(outcome for outcome in found if isinstance(outcome, Refusal))
    if len(refused) == len(todo):
        raise nothing(refused)
    return Extracted(
        tuple(
            _written(path, outcome)
            for path, outcome in zip(paths, found, strict=True)
            if not isinstance(outcome, Refusal)
        ),
        refused,
    )


def _written(path: Path, annotation: Annotation) -> Path:
    try:
        write(path, annotation)
    except OSError as error:
        raise KgError(
            f"写不了（{error.strerror}）", f"cannot be written ({error.strerror})", where=str(path)
        ) from error
    return path


def _paths(todo: Sequence[Task], out: Path) -> list[Path]:
    short = [PurePosixPath(task.source).with_suffix("").as_posix() for task in todo]
    shared = Counter(short)
    return [out / f"{name if shared[name] == 1 else task.source}.json" for task, name in zip(todo, short, strict=True)]


def _refuse_existing(paths: Sequence[Path]) -> None:
    there = [path for path in paths if path.exists()]
    if there:
        raise KgError(
            f"已经有 {len(there)} 个标注文件，里面可能有人工改动",
            f"{len(there)} annotation file(s) are there already, perhaps corrected by hand",
            where=str(there[0]),
            hint_zh="请用 -o 指定别的文件夹，或加 --overwrite 覆盖",
            hint_en="Give another folder with -o, or replace them with --overwrite",
        )
