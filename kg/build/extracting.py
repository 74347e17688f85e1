"""Reports → annotation files, for a person to read and correct."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.annotation import dump, write
from kg.build.reports import Settings, facts_of, prepare
from kg.build.summary import Refusal
from kg.errors import ReadError


@dataclass(frozen=True, slots=True)
class Extracted:
    """The files written, and the reports that could not be read."""

    written: tuple[Path, ...]
    refused: tuple[Refusal, ...]


def extract(inputs: Sequence[Path], out: Path, *, region: str = "", lexicons: Sequence[Path] = ()) -> Extracted:
    """Write `out/2023/报告.json` for the report `2023/报告.docx`; where two reports would share it, `报告.docx.json`.

    Raises KgError where there is nothing to read or no report can be read.
    """
    from kg.build import nothing, tasks

    todo, _ = tasks(inputs)
    settings = Settings(region, tuple(lexicons))
    prepare(settings)
    short = Counter(_without_suffix(task.source) for task in todo)
    written, refused = [], []
    for task in todo:
        try:
            annotation = dump(facts_of(task, settings))
        except ReadError as error:
            refused.append(Refusal(task.source, error.zh, error.en))
            continue
        stem = _without_suffix(task.source)
        path = out / f"{stem if short[stem] == 1 else task.source}.json"
        write(path, annotation)
        written.append(path)
    if not written:
        raise nothing(refused)
    return Extracted(tuple(written), tuple(refused))


def _without_suffix(source: str) -> str:
    folder, _, name = source.rpartition("/")
    return f"{folder}/{Path(name).stem}" if folder else Path(name).stem
