"""The commands over graphs: query, export, page, validate, why."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli import options
from kg.cli.terminal import say


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


def _whole(graph: Path) -> Path:
    """The graph that the user names; where a build was killed while it changed the folder, the old one comes back."""
    from kg.build.swap import restore

    restore(graph)
    return graph


COMMANDS = (page,)
