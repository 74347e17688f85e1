"""The commands over graphs: query, export, page, validate, why."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options
from kg.cli.terminal import complain, say
from kg.errors import KgError

if TYPE_CHECKING:
    from kg.graph.why import Fact

_MENTION = "提及"  # of a thing and its name in the text


@click.command(short_help="用 SPARQL 提问。 Ask in SPARQL.")
@click.argument("graph", type=options.PATH, required=False)
@click.argument("sparql", required=False)
@click.option(
    "--file", "file", metavar="FILE", type=options.PATH, help="从文件读 SPARQL。 Read the SPARQL from a file."
)
@click.option("--name", metavar="NAME", help="问一个现成的问题。 Ask a shipped question.")
@click.option(
    "--set", "settings", metavar="NAME=VALUE", multiple=True, help="给现成问题设参数。 Set one of its values."
)
@click.option("--list", "listed", is_flag=True, help="列出现成的问题。 List the shipped questions.")
@options.form("table, csv, tsv, json, xml, turtle", default="table")
@options.out("FILE", "写到文件，缺省屏幕。 File to write to; default: the screen.")
def query(
    graph: Path | None,
    sparql: str | None,
    file: Path | None,
    name: str | None,
    settings: tuple[str, ...],
    listed: bool,
    form: str,
    out: Path | None,
) -> int:
    """向图谱提问：写 SPARQL，或用现成的问题（--list）。常用前缀会自动补上；只读，不访问网络。

    Ask the graph: in SPARQL, or by a shipped question (--list). The usual prefixes are added; nothing is changed and
    no network is reached.
    """
    if listed:
        _list_questions()
        return 0
    from kg.graph import open_graph
    from kg.graph.layout import base_of
    from kg.graph.results import render
    from kg.graph.sparql import query as ask
    from kg.graph.sparql import unknown_terms

    text, where = _question(sparql, file, name, settings)
    if graph is None:
        raise click.UsageError("Missing argument 'GRAPH'.", click.get_current_context())
    for term, near in unknown_terms(text):
        zh, en = (f"，是不是 kg:{near}？", f"; did you mean kg:{near}?") if near else ("", "")
        click.echo(f"注意：词汇里没有 kg:{term}{zh}\nNote: the ontology has no kg:{term}{en}", err=True)
    store = open_graph(_whole(graph))
    answer = render(ask(store, text, where=where), form, base=base_of(store))
    if out is None:
        click.echo(answer, nl=False)
    else:
        _write(out, answer)
    return 0


@click.command(short_help="导出别的格式。 Write other formats.")
@options.graph()
@options.form("turtle, trig, nquads, ntriples, jsonld, rdfxml, graphml, gexf, csv, cypher", required=True)
@options.out("FILE", "写到哪里；csv 可给文件夹。 Where to write; for csv a folder will do.", required=True)
@click.option("--excel", is_flag=True, help="csv：中和公式，供 Excel 打开。 csv: neutralise formulas for spreadsheets.")
def export(graph: Path, form: str, out: Path, excel: bool) -> int:
    """把图谱导出成别的格式：RDF 各式、GraphML、GEXF、CSV、Cypher。

    Write the graph in another format: RDF, GraphML, GEXF, CSV, Cypher.
    """
    from kg.export import export as run

    for path in run(_whole(graph), form, out, excel=excel):
        say(str(path))
    return 0


@click.command(short_help="单独写出页面。 Write the page alone.")
@options.graph()
@options.out("FILE", "写到哪里。 Where to write.", required=True)
@click.option(
    "--texts",
    metavar="DIR",
    type=options.PATH,
    help="报告原文文件夹，缺省 GRAPH/texts。 Folder of the texts; default: GRAPH/texts.",
)
def page(graph: Path, out: Path, texts: Path | None) -> int:
    """单独写出可交互的图谱页面（一个文件，离线可看）。

    Write the interactive page alone: one file, to be looked at offline.
    """
    from kg.page import write_page

    write_page(_whole(graph), out, texts=texts)
    say(str(out))
    return 0


@click.command(short_help="检查图谱。 Check the graph.")
@options.graph()
@options.form("text, json", default="text")
def validate(graph: Path, form: str) -> int:
    """用 SHACL 和本体自带的检查来查图谱；有违例时退出码为 1。

    Check the graph by SHACL and the ontology's own checks; exit code 1 where something is wrong.
    """
    if form not in ("text", "json"):
        raise KgError(f"不认识的格式“{form}”，可用：text、json", f"unknown format {form!r}; known: text, json")
    from kg.graph import open_graph
    from kg.graph.validation import validate as run

    report = run(open_graph(_whole(graph)))
    if form == "json":
        found = [asdict(violation) for violation in report.violations]
        say(json.dumps({"ran": report.ran, "counts": dict(report.counts), "violations": found}, ensure_ascii=False))
        return 0 if report.ok else 1
    for violation in report.violations:
        say(f"{violation}\n")
    say(f"{report.ran} 项检查 checks: {report.found} 处违例 violations")
    return 0 if report.ok else 1


@click.command(short_help="每条事实的依据。 What shows each fact.")
@options.graph()
@click.argument("name")
@click.argument("relation", required=False, default="")
@click.argument("other", metavar="[NAME]", required=False, default="")
def why(graph: Path, name: str, relation: str, other: str) -> int:
    """图谱凭什么这么说：列出某事物的事实，每条附规则、原句和位置。可只看一种关系（或指标），或两者之间。

    Why the graph says so: the facts of a thing, each with its rule, its sentence and its place. RELATION (or an
    indicator) and a second NAME narrow it down.
    """
    from kg.graph import open_graph
    from kg.graph.why import why as ask

    store = open_graph(_whole(graph))
    facts = ask(store, name, relation, other)
    for fact in facts:
        say(_explained(fact))
    if not facts:
        known = sorted({fact.relation for fact in ask(store, name)})
        complain(f"没有这样的事实。“{name}”有：{'、'.join(known)}\nno such fact. There are: {', '.join(known)}")
    return 0 if facts else 1


COMMANDS = (query, export, page, validate, why)


def _whole(graph: Path) -> Path:
    """The graph that the user names; where a build was killed while it changed the folder, the old one comes back."""
    from kg.build.swap import restore

    restore(graph)
    return graph


def _explained(fact: Fact) -> str:
    from kg.graph.why import MENTION
    from kg.vocab import LABELS

    def shown(term: str) -> str:
        return LABELS[term][0] if term in LABELS else _MENTION if term == MENTION else term

    how = "，".join(filter(None, (shown(fact.factuality), fact.confidence)))
    lines = [f"{fact.subject} —{shown(fact.relation)}→ {fact.object}{f'（{how}）' if how else ''}"]
    for ground in fact.grounds:
        quote = " ".join(ground.quote.split())
        lines.append(f"    “{quote}”")
        lines.append(f"    {ground.document} {ground.start}–{ground.end}，{shown(ground.section)}")
        lines.append(f"    规则 {ground.rule}{f'：{ground.says}' if ground.says else ''}")
    return "\n".join(lines)


def _question(sparql: str | None, file: Path | None, name: str | None, settings: Sequence[str]) -> tuple[str, str]:
    """The SPARQL to ask, and what to call it in messages."""
    if sum(given is not None for given in (sparql, file, name)) != 1:
        raise KgError(
            "请给出一个问题：SPARQL、--file 或 --name，三者之一",
            "give one question: SPARQL, --file or --name",
            hint_zh="kg query --list 列出现成的问题",
            hint_en="`kg query --list` lists the shipped ones",
        )
    if settings and name is None:
        raise KgError("--set 只用于 --name", "--set goes with --name")
    if sparql is not None:
        return sparql, ""
    if file is not None:
        try:
            return file.read_text(encoding="utf-8-sig"), str(file)
        except (OSError, UnicodeDecodeError) as error:
            raise KgError(f"读不了：{error}", f"cannot be read: {error}", where=str(file)) from error
    from kg import queries

    values = dict(_pair(setting) for setting in settings)
    return queries.get(name or "").sparql(**values), name or ""


def _pair(setting: str) -> tuple[str, str]:
    name, sign, value = setting.partition("=")
    if not sign or not name:
        raise KgError(f"--set 应写成 名=值，不是“{setting}”", f"--set takes NAME=VALUE, not {setting!r}")
    return name, value


def _list_questions() -> None:
    from kg import queries

    for question in queries.all():
        settings = "".join(f" --set {name}=…" for name in question.settings)
        say(f"{question.name}{settings}\n    {question.zh}\n    {question.en}")


def _write(out: Path, text: str) -> None:
    from kg.graph.files import beside

    try:
        with beside(out) as unfinished:
            unfinished.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise KgError(f"写不了（{error.strerror}）", f"cannot be written ({error.strerror})", where=str(out)) from error
