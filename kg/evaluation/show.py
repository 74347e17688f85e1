"""An evaluation for people (tables) and for programs (JSON)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast, get_args

from kg.errors import KgError
from kg.evaluation.score import FIGURES, Count, DocumentScore, Verdict
from kg.evaluation.summary import By, Evaluation

if TYPE_CHECKING:
    from rich.table import Table

FORMATS = ("table", "json")

_TITLES = {
    "entity": "实体 entities",
    "entity-any": "实体，不论类别 whatever the class",
    "entity-near": "实体，名称相近 near names",
    "relation": "关系 relations",
    "relation-any": "关系两端 ends alone",
    "planned": "计划 planned",
    "factuality": "计划与否 factuality",
    "statistic": "数据 statistics",
    "statistic-s": "数据连同主体 with subject",
    "problems": "问题 problems",
    "measures": "措施 measures",
}


def breakdown(name: str) -> By | None:
    """The breakdown of that name, None for an empty one. Raises KgError for another."""
    return cast(By, _known(name, get_args(By), "--by")) if name else None


def shape(name: str) -> str:
    """The format of that name. Raises KgError for another."""
    return _known(name, FORMATS, "--format")


def as_json(evaluation: Evaluation, *, by: By | None, misses: bool, each: bool) -> None:
    """Print figures, and what else is asked for, as one JSON object."""
    content: dict[str, Any] = {"total": _figures(evaluation.totals)}
    if each:
        content["documents"] = {document.doc: _figures(document.counts) for document in evaluation.documents}
    if by:
        content["by"] = {by: _figures(evaluation.by(by))}
    if curve := evaluation.curve():
        content["curve"] = [
            {"confidence": level.confidence, "share": level.share, "precision": level.precision} for level in curve
        ]
    if misses:
        content["misses"] = {document.doc: list(_lines(document)) for document in evaluation.documents}
    print(json.dumps(content, ensure_ascii=False, indent=1))


def as_tables(evaluation: Evaluation, *, by: By | None, misses: bool, each: bool) -> None:
    """Print tables."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    documents = len(evaluation.documents)
    console.print(_table(f"{documents} 份报告 reports", {_TITLES[n]: evaluation.totals[n] for n in FIGURES}))
    if each:
        console.print(_each(evaluation.documents))
    if by:
        console.print(_table(f"--by {by}", evaluation.by(by), recall=by != "rule"))
    if evaluation.curve():
        console.print(_curve(evaluation))
    if misses:
        for document in evaluation.documents:
            console.print(document.doc, style="bold", markup=False)
            for line in _lines(document):
                console.print(f"  {line}", markup=False)


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


def _sign(verdict: Verdict) -> str:
    return "−" if verdict.gold else "+"


def _by(verdict: Verdict) -> str:
    return f"  [{', '.join(verdict.rules)}]" if verdict.rules else ""


def _table(title: str, counts: Mapping[str, Count], *, recall: bool = True) -> Table:
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    table.add_column()
    for name in (
        ("P", "R", "F1", "对 right", "标准 gold", "给出 predicted") if recall else ("P", "对 right", "给出 fired")
    ):
        table.add_column(name, justify="right")
    for name, count in counts.items():
        if recall:
            figures = [f"{count.precision:.3f}", f"{count.recall:.3f}", f"{count.f1:.3f}"]
            table.add_row(name, *figures, str(count.right), str(count.gold), str(count.predicted))
        else:
            table.add_row(name, f"{count.precision:.3f}", str(count.right), str(count.predicted))
    return table


def _each(documents: Iterable[DocumentScore]) -> Table:
    from rich.table import Table

    table = Table(title="F1", title_justify="left")
    table.add_column()
    for name in FIGURES:
        table.add_column(name, justify="right")
    for document in documents:
        table.add_row(document.doc, *(f"{document.counts[name].f1:.3f}" for name in FIGURES))
    return table


def _curve(evaluation: Evaluation) -> Table:
    from rich.table import Table

    table = Table(title="把握 confidence", title_justify="left")
    for name in ("≥", "占比 share", "准确率 precision"):
        table.add_column(name, justify="right")
    for level in evaluation.curve():
        table.add_row(f"{level.confidence:.2f}", f"{level.share:.3f}", f"{level.precision:.3f}")
    return table
