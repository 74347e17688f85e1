"""The command `kg` and its commands over reports; those over graphs are in `kg.cli.graphs`.

What a command needs is imported when it runs, so that `kg --help` is there at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import __version__
from kg.cli import graphs, options
from kg.cli.terminal import Progress, complain, say
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.build import Refusal

_COUNTED = {
    "reports": "份报告 reports",
    "entities": "个实体 entities",
    "relations": "条关系 relations",
    "planned": "条计划 planned",
    "statistics": "项数据 statistics",
    "problems": "个问题 problems",
    "measures": "条措施 measures",
}
_SHOWN = 10  # lines of a list before report.json is pointed at


class InOrder(click.Group):
    """Lists its commands in the order in which they are used, not of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
def app() -> None:
    """读社区治理报告，建知识图谱，每条事实都附原句。

    Reads community-governance reports and builds a knowledge graph in which every fact shows its sentence.
    GRAPH is an output folder of `kg build`, or any RDF file.
    """


@app.command(short_help="报告 → 图谱、页面。 Reports → graph and page.")
@options.inputs(required=False)
@options.out("OUT", "输出文件夹。 Output folder.", default=Path("output"), show_default=True)
@options.region()
@click.option(
    "--corrections",
    metavar="DIR",
    type=options.PATH,
    help="人工改过的标注文件夹，代替抽取。 Folder of annotation files that take the place of the extraction.",
)
@options.lexicon()
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="进程数，缺省自动。 Number of processes; default: as many as pay.",
)
def build(
    inputs: tuple[Path, ...],
    out: Path,
    region: str,
    corrections: Path | None,
    lexicons: tuple[Path, ...],
    workers: int | None,
) -> int:
    """报告（文件或文件夹）→ OUT/graph.ttl、graph.html、store/、texts/、report.json。不给报告时读 seeds。

    Reports (files or folders) → OUT/graph.ttl, graph.html, store/, texts/, report.json. Without reports: seeds.
    The old output stays whole until the new one is done.
    """
    from kg.build import build as run

    with Progress() as progress:
        result = run(
            inputs or (_seeds(),),
            out,
            region=region,
            corrected=corrections,
            lexicons=lexicons,
            workers=workers,
            progress=progress,
        )
    say(f"{out}: " + ", ".join(f"{result.totals[name]} {shown}" for name, shown in _COUNTED.items()))
    _tell_refused(result.refused)
    _tell("没有对应报告的标注文件 annotation files that belong to no report", result.unused_corrections)
    _tell("图谱检查发现问题 violations (kg validate)", [f"[{v.check}] {v.label}: {v.zh}" for v in result.violations])
    return _code(result.refused) or bool(result.violations)


@app.command(short_help="报告 → 标注文件。 Reports → annotation files.")
@options.inputs(required=True)
@options.out("DIR", "写到哪个文件夹。 Folder to write to.", required=True)
@options.region()
@options.lexicon()
@click.option("--overwrite", is_flag=True, help="覆盖已有的标注文件。 Replace annotation files that are there.")
def extract(inputs: tuple[Path, ...], out: Path, region: str, lexicons: tuple[Path, ...], overwrite: bool) -> int:
    """报告 → 标注文件：可读、可改，改后交给 kg build --corrections DIR。

    Reports → annotation files: to read, to correct by hand, to give back to kg build --corrections DIR.
    """
    from kg.build.extracting import extract as run

    result = run(inputs, out, region=region, lexicons=lexicons, overwrite=overwrite)
    say(f"{out}: {len(result.written)} 个标注文件 annotation files")
    _tell_refused(result.refused)
    return _code(result.refused)


@app.command(short_help="准确率、召回率、F1。 Precision, recall, F1.")
@click.option(
    "--gold", metavar="DIR", type=options.PATH, required=True, help="标准标注文件夹。 Folder of annotation files."
)
@click.option("--texts", metavar="DIR", type=options.PATH, required=True, help="报告文件夹。 Folder of their reports.")
@click.option(
    "--pred", metavar="DIR", type=options.PATH, help="评这些标注文件，不评抽取。 Score these files, not the extraction."
)
@click.option("--by", default="", metavar="WHAT", help="分项 break down: relation, class, rule.")
@click.option("--misses", is_flag=True, help="列出漏的（−）和多的（+）。 List what was missed (−) and invented (+).")
@click.option("--each", is_flag=True, help="逐份报告。 Figures of each report.")
@options.form("table, json", default="table")
def evaluate(gold: Path, texts: Path, pred: Path | None, by: str, misses: bool, each: bool, form: str) -> int:
    """用人工标注量抽取：准确率、召回率、F1。标注文件与报告同名。

    Hold the extraction against annotated reports: precision, recall, F1. An annotation file has the name of its report.
    """
    from kg.build.rules import scored
    from kg.evaluation import evaluate as run
    from kg.evaluation import from_folder, from_pipeline
    from kg.evaluation.show import as_json, as_tables, breakdown, shape

    what, shown = breakdown(by), as_json if shape(form) == "json" else as_tables
    evaluation = run(gold, texts, from_folder(pred) if pred else from_pipeline)
    shown(evaluation, by=what, misses=misses, each=each, rules=scored() if what == "rule" and not pred else ())
    return 0


for _command in graphs.COMMANDS:
    app.add_command(_command)
app.commands["evaluate"] = app.commands.pop("evaluate")  # the last: for those who work on the extraction


def _seeds() -> Path:
    seeds = Path("seeds")
    if not seeds.is_dir():
        raise KgError(
            "没有给出报告，当前文件夹里也没有 seeds/",
            "no reports given, and there is no seeds/ in this folder",
            hint_zh="请给出报告文件或文件夹，例如 kg build 报告 -o output",
            hint_en="Give report files or folders, e.g. kg build REPORTS -o output",
        )
    return seeds


def _code(refused: Sequence[Refusal]) -> int:
    """0 where nothing was refused, 1 where a report was, 3 where that was the program's fault."""
    return 3 if any(refusal.internal for refusal in refused) else bool(refused)


def _tell_refused(refused: Sequence[Refusal]) -> None:
    _tell(f"{len(refused)} 份报告没有读成 reports refused", [f"{r.source}: {r.zh} / {r.en}" for r in refused])


def _tell(title: str, lines: Sequence[str]) -> None:
    if lines:
        more = [f"… +{len(lines) - _SHOWN} (report.json)"] if len(lines) > _SHOWN else []
        complain("\n".join([f"{title}:", *(f"  - {line}" for line in [*lines[:_SHOWN], *more])]))
