"""Reports → their parts of the graph, one by one or several processes at once, always in the same order."""

from __future__ import annotations

import gc
import multiprocessing
import os
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kg.annotation import load
from kg.build.summary import Refusal, ReportRow, row
from kg.errors import KgError, ReadError
from kg.graph import Part, codes, part
from kg.model import Facts
from kg.reading import find_reports, read

T = TypeVar("T")

_CHUNK = 4  # reports that a process takes at a time
_WORTH_A_POOL = 400_000  # bytes of reports below which starting processes costs more than it saves

# New objects after which Python looks for cycles. A report makes many objects and hardly a cycle, and each look goes
# through all the word lists: left to itself it takes a twentieth of the time.
_RARELY = (20_000, 10, 10)

_dictionaries: list[Path] = []  # jieba dictionaries that this process has taken in


@dataclass(frozen=True, slots=True)
class Task:
    """One report to read; `code` is its short name in display labels."""

    path: Path
    source: str
    code: str
    correction: Path | None = None  # an annotation file that takes the place of the extraction


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for all reports of a build."""

    region: str = ""
    lexicons: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a report."""

    row: ReportRow
    part: Part
    text: str


def tasks(inputs: Sequence[Path], corrected: Path | None = None) -> tuple[list[Task], tuple[str, ...]]:
    """The reports to read, in the order of their names, and the annotation files that belong to none of them."""
    found = find_reports(inputs)
    short = codes(source for _, source in found)
    given, unused = corrections(corrected, [source for _, source in found]) if corrected else ({}, ())
    return [Task(path, source, short[source], given.get(source)) for path, source in found], unused


def made(todo: Sequence[Task], settings: Settings, workers: int) -> Iterator[Made | Refusal]:
    """What came of each report, in the order of the tasks."""
    prepare(settings)  # here too where others do the work, so that a bad lexicon is told at once
    if workers <= 1 or len(todo) <= 1:
        yield from (_make(task, settings) for task in todo)
        return
    pool = processes(workers, settings)
    try:
        yield from pool.map(_make, todo, [settings] * len(todo), chunksize=_CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)  # on an error the reports not yet begun are let go


def processes(number: int, settings: Settings | None = None) -> ProcessPoolExecutor:
    """Other processes to work in. Not forked: a thread may hold a lock in the moment of the fork."""
    context = multiprocessing.get_context("spawn")
    if settings is None:
        return ProcessPoolExecutor(number, context)
    return ProcessPoolExecutor(number, context, prepare, (settings,))


def workers_that_pay(todo: Sequence[Task]) -> int:
    """One process for little text, one a processor for much."""
    size = sum(task.path.stat().st_size for task in todo if task.path.exists())
    return 1 if size < _WORTH_A_POOL else os.cpu_count() or 1


def facts_of(task: Task, settings: Settings) -> Facts:
    """The facts of one report: extracted, or as its correction says.

    Raises ReadError where it cannot be read, KgError where its correction is unsound.
    """
    document = read(task.path, task.source)
    if task.correction is not None:
        return load(task.correction, document, settings.region)
    from kg.pipeline import facts  # with its lexicons: a build from annotation files alone needs none

    return facts(document, settings.region)


def _make(task: Task, settings: Settings) -> Made | Refusal:
    def make() -> Made:
        facts = facts_of(task, settings)
        return Made(row(facts, corrected=task.correction is not None), part(facts, task.code), facts.document.text)

    return guarded(task, make)


def guarded(task: Task, work: Callable[[], T]) -> T | Refusal:
    """What the work on one report gives; where the report, or the program, breaks on it, the others are not lost."""
    try:
        return work()
    except ReadError as error:
        return Refusal(task.source, error.zh, error.en)
    except KgError:
        raise
    except Exception as error:
        if os.environ.get("KG_DEBUG"):
            raise
        last = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
        return Refusal(task.source, f"程序内部错误（{what}）", f"internal error ({what})", internal=True)


def prepare(settings: Settings) -> None:
    """Know the words that the user adds, and no others, in this process. Raises KgError for what is no lexicon."""
    gc.set_threshold(*_RARELY)
    from kg.language.lexicon import load as entries
    from kg.language.segment import add_user_dictionary, forget_added_words
    from kg.recognition.known import use_words

    tables = [path for path in settings.lexicons if _is_table(path)]
    use_words(entry for path in tables for entry in entries(path))
    dictionaries = tuple(path for path in settings.lexicons if path not in tables)
    if _dictionaries != list(dictionaries):
        forget_added_words()
        for path in dictionaries:
            add_user_dictionary(path)
        _dictionaries[:] = dictionaries


def _is_table(path: Path) -> bool:
    """Whether a lexicon is ours, with tabs between its columns, and not a jieba dictionary."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            return any("\t" in line for line in file if not line.startswith("#"))
    except OSError:
        return False  # whoever reads it says what is wrong


def corrections(folder: Path, sources: Sequence[str]) -> tuple[Mapping[str, Path], tuple[str, ...]]:
    """The annotation file of each report that has one in `folder`, and the files that belong to no report.

    The file of `2023/报告.docx` is `2023/报告.docx.json` or `2023/报告.json`.
    Raises KgError where there is no such folder.
    """
    if not folder.is_dir():
        raise KgError(
            "没有这个文件夹",
            "there is no such folder",
            where=str(folder),
            hint_zh="请给出放有标注文件的文件夹（kg extract 可以写出）",
            hint_en="Give the folder with the annotation files (`kg extract` writes them)",
        )
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.json"))}
    found: dict[str, Path] = {}
    used: set[str] = set()
    for source in sources:
        for name in (f"{source}.json", f"{source.rpartition('.')[0] or source}.json"):
            if name in files:
                found[source] = files[name]
                used.add(name)
                break
    return found, tuple(name for name in files if name not in used)
