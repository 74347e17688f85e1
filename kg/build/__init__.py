"""The pipeline on one screen: reports → facts → graph.ttl, store, texts, page, report.json."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.build.reports import Settings, Task, made, processes, tasks, workers_that_pay
from kg.build.rules import describe
from kg.build.summary import Refusal, ReportRow, Result, Rows, nothing, write_summary
from kg.build.swap import replacing, restore
from kg.errors import KgError
from kg.graph import Part, store, write_parts

if TYPE_CHECKING:
    from kg.graph.validation import Violation

__all__ = [
    "Refusal",
    "ReportRow",
    "Result",
    "build",
    "restore",
]

Progress = Callable[[str, int, int], None]  # what is being done, how much is done, of how much


def build(
    inputs: Sequence[Path],
    out: Path,
    *,
    region: str = "",
    corrected: Path | None = None,
    lexicons: Sequence[Path] = (),
    workers: int | None = None,
    progress: Progress = lambda what, done, all_: None,
) -> Result:
    """Read reports (files and folders) and write the output folder: all of it, or nothing.

    `region` is the county or district that the reports' offices belong to, `corrected` a folder of annotation files
    that take the place of the extraction, `lexicons` files with further words. The bytes written are the same for any
    order of the inputs and any number of `workers` (None: as many as pay). A report that cannot be read is told in the
    result; the others are built.

    Raises KgError where there is nothing to read, no report can be read, an annotation file is unsound or `out` cannot
    be written to.
    """
    todo, unused = tasks(inputs, corrected)
    if out.resolve() in {path.resolve() for path in inputs}:
        raise KgError(
            "输出文件夹不能就是报告文件夹",
            "the output folder cannot be the folder of the reports",
            where=str(out),
            hint_zh="请用 -o 指定别的文件夹",
            hint_en="Give another folder with -o",
        )
    settings = Settings(region, tuple(lexicons))
    workers = workers or workers_that_pay(todo)
    with replacing(out) as new:
        rows = Rows()
        parts = _parts(todo, settings, workers, new / "texts", rows, progress)
        write_parts(parts, new / "graph.ttl", describe_rule=describe)
        if not rows.reports:
            raise nothing(rows.refused)
        progress("graph", 0, 2)
        store(new / "graph.ttl", new / "store")
        progress("graph", 1, 2)
        violations = _checked_with_page(new, workers)
        progress("graph", 2, 2)
        result = Result(tuple(rows.reports), tuple(rows.refused), violations, unused, region)
        write_summary(result, new / "report.json")
    return result


def _parts(
    todo: Sequence[Task], settings: Settings, workers: int, texts: Path, rows: Rows, progress: Progress
) -> Iterator[Part]:
    texts.mkdir()
    for done, outcome in enumerate(made(todo, settings, workers), 1):
        progress("read", done, len(todo))
        if isinstance(outcome, Refusal):
            rows.refused.append(outcome)
        elif rows.add(outcome.row):
            (texts / f"{outcome.row.key}.txt").write_text(outcome.text, encoding="utf-8", newline="")
            yield outcome.part


def _checked_with_page(new: Path, workers: int) -> tuple[Violation, ...]:
    """Write the page and check the graph, at the same time where there are processes for it."""
    if workers == 1:
        _page(new)
        return _violations(new)
    with processes(1) as pool:
        page = pool.submit(_page, new)
        violations = _violations(new)
        page.result()
    return violations


def _page(new: Path) -> None:
    from kg.page import write_page

    write_page(new, new / "graph.html")


def _violations(new: Path) -> tuple[Violation, ...]:
    from kg.graph import open_graph
    from kg.graph.validation import run_checks

    return run_checks(open_graph(new)).violations
