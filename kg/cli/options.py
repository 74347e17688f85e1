"""What several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

PATH = click.Path(path_type=Path)


def graph() -> Decorator:
    """GRAPH: an output folder of `kg build`, or any RDF file."""
    return click.argument("graph", type=PATH)


def inputs(*, required: bool) -> Decorator:
    """Report files and folders."""
    metavar = "INPUT..." if required else "[INPUT...]"
    return click.argument("inputs", metavar=metavar, nargs=-1, type=PATH, required=required)


def out(metavar: str, help: str, **more: Any) -> Decorator:
    """-o: where to write."""
    return click.option("-o", "--out", metavar=metavar, type=PATH, help=help, **more)


def region() -> Decorator:
    return click.option(
        "--region",
        default="",
        metavar="TEXT",
        help="报告所属的县（市、区），如 江西省某某县。 County or district that the reports' offices belong to.",
    )


def lexicon() -> Decorator:
    return click.option(
        "--lexicon",
        "lexicons",
        metavar="FILE",
        type=PATH,
        multiple=True,
        help="补充词表（TSV 或 jieba 词典），可多次。 Further words (TSV or jieba dictionary); may be repeated.",
    )


def form(known: str, **more: Any) -> Decorator:
    """--format: checked by the function that writes it, which knows the names."""
    return click.option("--format", "form", metavar="F", help=f"{known}.", **more)
