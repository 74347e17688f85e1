"""An evaluation for people (tables) and for programs (JSON)."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast, get_args

from kg.errors import KgError
from kg.evaluation.calibration import left_out
from kg.evaluation.score import FIGURES, Count, DocumentScore, Verdict
from kg.evaluation.summary import By, Evaluation, Level

if TYPE_CHECKING:
    from rich.table import Table

FORMATS = ("table", "json")
_CURVES = {"curve": "把握 confidence", "left_out": "按规则在其他报告上的表现 by rule, learnt on the other reports"}
_WIDE = 200  # columns of a table that goes into a file or a pipe

_TITLES = {
    "entity": "实体",
    "entity-any": "实体，不论类别",
    "entity-near": "实体，名称相近",
    "relation": "关系",
    "relation-any": "关系两端",
    "planned": "计划",
    "factuality": "计划与否",
    "statistic": "数据",
    "statistic-s": "数据连同主体",
    "problems": "问题",
    "measures": "措施",
}


def breakdown(name: str) -> By | None:
    """The breakdown of that name, None for an empty one. Raises KgError for another."""
    return cast(By, _known(name, get_args(By), "--by")) if name else None


def shape(name: str) -> str:
    """The format of that name. Raises KgError for another."""
    return _known(name, FORMATS, "--format")


def as_json(evaluation: Evaluation, *, by: By | None, misses: bool, each: bool, rules: Collection[str] = ()) -> None:
    """Print figures, and what else is asked for, as one JSON object. Of `rules` those that never fired are told."""
    content: dict[str, Any] = {"total": _figures(evaluation.totals)}
    if each:
        content["documents"] = {document.doc: _figures(document.counts) for document in evaluation.documents}
    if by:
        content["by"] = {by: _figures(evaluation.by(by))}
    if by == "rule":
        content["silent"] = _silent(evaluation, rules)
    for name, levels in _curves(evaluation).items():
        content[name] = [
            {"confidence": level.confidence, "share": level.share, "precision": level.precision} for level in levels
        ]
    if misses:
        content["misses"] = {document.doc: list(_lines(document)) for document in evaluation.documents}
    print(json.dumps(content, ensure_ascii=False, indent=1))


def as_tables(evaluation: Evaluation, *, by: By | None, misses: bool, each: bool, rules: Collection[str] = ()) -> None:
    """Print tables. Of `rules` those that never fired are listed."""
    from rich.console import Console

    console = Console(highlight=False, width=None if sys.stdout.isatty() else _WIDE)
    documents = len(evaluation.documents)
    totals = {f"{name} {_TITLES[name]}": count for name, count in evaluation.totals.items()}
    console.print(_table(f"{documents} 份报告 reports", totals))
    if each:
        console.print(_each(evaluation.documents))
    if by:
        console.print(_table(f"--by {by}", evaluation.by(by), recall=by != "rule"))
    if by == "rule":
        console.print("从未触发 never fired: " + (", ".join(_silent(evaluation, rules)) or "–"), markup=False)
    for name, levels in _curves(evaluation).items():
        console.print(_curve(_CURVES[name], levels))
    if misses:
        for document in evaluation.documents:
            console.print(document.doc, style="bold", markup=False)
            for line in _lines(document):
                console.print(f"  {line}", markup=False, soft_wrap=True)


def _known(name: str, names: Iterable[str], option: str) -> str:
    if name not in names:
        known = ", ".join(names)
        raise KgError(f"{option} 不认识“{name}”，可用：{known}", f"{option}: unknown {name!r}; known: {known}")
    return name


def _figures(counts: Mapping[str, Count]) -> dict[str, dict[str, float]]:
    """The same keys as the reference scorer's JSON."""
    return {
        name: {
            "p": count.precision,
            "r": count.recall,
            "f": count.f1,
            "tp": count.right,
            "gold": count.gold,
            "pred": count.predicted,
        }
        for name, count in counts.items()
    }


def _lines(document: DocumentScore) -> Iterable[str]:
    """What was missed (−) and what was invented (+)."""
    wrong = [verdict for verdict in document.verdicts if verdict.gold != verdict.predicted]
    return (f"{_sign(verdict)} {verdict.part} {verdict.said}{_by(verdict)}" for verdict in wrong)


def _silent(evaluation: Evaluation, rules: Collection[str]) -> list[str]:
    return sorted(set(rules) - evaluation.by("rule").keys())


def _sign(verdict: Verdict) -> str:
    return "−" if verdict.gold else "+"


def _by(verdict: Verdict) -> str:
    return f"  [{', '.join(verdict.rules)}]" if verdict.rules else ""


def _table(title: str, counts: Mapping[str, Count], *, recall: bool = True) -> Table:
    if not recall:  # a rule has no gold of its own
        fired = [(n, f"{c.precision:.3f}", str(c.right), str(c.predicted)) for n, c in counts.items()]
        return _lined(title, ("", "P", "对 right", "触发 fired"), fired)
    columns = ("", "P", "R", "F1", "对 right", "标准 gold", "给出 predicted")
    figures = {n: (f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}") for n, c in counts.items()}
    rows = [(n, *figures[n], str(c.right), str(c.gold), str(c.predicted)) for n, c in counts.items()]
    return _lined(title, columns, rows)


def _each(documents: Iterable[DocumentScore]) -> Table:
    rows = [(doc.doc, *(f"{doc.counts[name].f1:.3f}" for name in FIGURES)) for doc in documents]
    return _lined("F1", ("", *FIGURES), rows)


def _curves(evaluation: Evaluation) -> dict[str, tuple[Level, ...]]:
    """How far confidence can be trusted: as the facts carry it, and learnt by rule on the other reports."""
    curves = {"curve": evaluation.curve(), "left_out": left_out(evaluation)}
    return {name: levels for name, levels in curves.items() if levels}


def _curve(title: str, levels: Iterable[Level]) -> Table:
    rows = [(f"{x.confidence:.2f}", f"{x.share:.3f}", f"{x.precision:.3f}") for x in levels if x.share]
    return _lined(title, ("≥", "占比 share", "准确率 precision"), rows)


def _lined(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.markup import escape
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column else "left", no_wrap=True)
    for row in rows:
        table.add_row(*map(escape, row))
    return table
