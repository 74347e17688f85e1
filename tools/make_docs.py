"""Write what can be written from the code itself: docs/commands.md, and in the READMEs the table of commands, what the
commands shown print (`<!-- run: kg … -->`), and the figures of the extraction.

Run it after a change of the command line, the extraction or `output/`; a test holds the files equal to what it writes.
"""

from __future__ import annotations

import atexit
import io
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from functools import cache
from pathlib import Path

import click

from kg.cli import app, run
from kg.evaluation import evaluate, from_pipeline

ROOT = Path(__file__).resolve().parent.parent
_TABLE = re.compile(r"(<!-- commands -->\n).*?(<!-- /commands -->)", re.DOTALL)
_RUN = re.compile(r"(<!-- run: (kg [^>]+?)(?: \| head -(\d+))? -->\n).*?(<!-- /run -->)", re.DOTALL)
_FIGURES = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)
_SHOWN = ("entity", "relation", "statistic", "planned", "factuality", "problems", "measures")


def commands_page() -> str:
    """docs/commands.md."""
    context = click.Context(app, info_name="kg")
    blocks = [
        "# 命令 Commands",
        "<!-- 由 tools/make_docs.py 生成 written by tools/make_docs.py -->",
        _help(app),
        "退出码 Exit codes: 0 完成 done; 1 答案为否 the answer is no (a violation, a report that could not be read); "
        "2 用法或输入有误 bad usage or input; 3 程序内部错误 a fault of the program.",
        *(block for name in app.list_commands(context) for block in _command(context, name)),
    ]
    return "\n\n".join(blocks) + "\n"


def with_table(readme: str, language: int) -> str:
    """A README with its table of commands made new; `language` 0 Chinese, 1 English."""
    context = click.Context(app, info_name="kg")
    head = ("命令", "做什么") if language == 0 else ("command", "what it does")
    rows = [f"| {head[0]} | {head[1]} |", "|---|---|"]
    for name in app.list_commands(context):
        command = app.commands[name]
        says = (command.short_help or "").split("。 ")[language].removesuffix("。").removesuffix(".")
        rows.append(f"| `{_usage(context, name)}` | {says} |")
    table = "\n".join(rows)
    return _TABLE.sub(lambda match: f"{match[1]}{table}\n{match[2]}", readme)


def files() -> dict[Path, str]:
    """Each file that is written from the code, with its content."""
    written = {ROOT / "docs" / "commands.md": commands_page()}
    for name, language in (("README.zh-CN.md", 0), ("README.md", 1)):
        text = with_table((ROOT / name).read_text(encoding="utf-8"), language)
        text = _RUN.sub(lambda match: f"{match[1]}{_printed(match[2], int(match[3] or 0))}{match[4]}", text)
        written[ROOT / name] = _FIGURES.sub(lambda match: f"{match[1]}{_figures()}{match[2]}", text)
    return written


@cache
def _workspace() -> Path:
    """A folder with the seeds, and with what `kg build` makes of them; it goes when Python ends."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    with chdir(folder), redirect_stdout(io.StringIO()):
        run(["build"])
    return folder


@cache
def _printed(command: str, lines: int) -> str:
    """A command with what it prints where the seeds are, as a block of text; `lines` 0: all of it."""
    printed = io.StringIO()
    with chdir(_workspace()), redirect_stdout(printed):
        code = run(shlex.split(command)[1:])
    if code:
        raise RuntimeError(f"{command}: exit code {code}")
    shown = printed.getvalue().splitlines()
    more = ["…"] if lines and len(shown) > lines else []
    return "\n".join(["```", f"$ {command}", *(shown[:lines] if lines else shown), *more, "```", ""])


@cache
def _figures() -> str:
    """F1, precision and recall on the seeds, on the cases, and on the two sets that are held back."""
    rows = ["| F1 (P / R) | seeds | cases | fresh | held |", "|---|---|---|---|---|"]
    totals = [
        evaluate(ROOT / gold, ROOT / texts, from_pipeline).totals
        for gold, texts in (("tests/gold", "seeds"), *((f"tests/{x}",) * 2 for x in ("cases", "fresh", "held")))
    ]
    for name in _SHOWN:
        counts = [total[name] for total in totals]
        rows.append(f"| {name} | {' | '.join(f'{c.f1:.2f} ({c.precision:.2f} / {c.recall:.2f})' for c in counts)} |")
    return "\n".join(rows) + "\n"


def _command(parent: click.Context, name: str) -> Iterator[str]:
    command = app.commands[name]
    yield f"## kg {name}"
    yield f"```\n{_usage(parent, name)}\n```"
    yield _help(command)
    options = [option for option in command.params if isinstance(option, click.Option)]
    if options:
        rows = ["| | |", "|---|---|", *(f"| `{_names(option)}` | {_meaning(option)} |" for option in options)]
        yield "\n".join(rows)


def _usage(parent: click.Context, name: str) -> str:
    command = app.commands[name]
    context = click.Context(command, info_name=name, parent=parent)
    options = [option for option in command.params if isinstance(option, click.Option) and option.required]
    needed = [f"{option.opts[0]} {option.metavar}" for option in options]
    pieces = [piece for piece in command.collect_usage_pieces(context) if piece != "[OPTIONS]"]
    return " ".join(["kg", name, *pieces, *needed])


def _help(command: click.Command) -> str:
    paragraphs = (command.help or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _names(option: click.Option) -> str:
    metavar = f" {option.metavar}" if option.metavar else ""
    return ", ".join(option.opts) + metavar


def _meaning(option: click.Option) -> str:
    shown = option.show_default and option.default is not None
    return (option.help or "") + (f" [{option.default}]" if shown else "")


if __name__ == "__main__":
    for path, content in files().items():
        path.write_text(content, encoding="utf-8", newline="\n")
        print(path.relative_to(ROOT))
