"""The graph as an Oxigraph database on disk, for questions and exports without loading a file first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from kg.graph.files import beside

_PIECE = 4 << 20  # bytes loaded at once: until they are on disk, Oxigraph holds some thirty times as much in memory


def store(turtle: Path, folder: Path) -> None:
    """Make the database of a Turtle file that `write` wrote: its triples, in the default graph.

    Memory does not grow with the file. The folder appears whole or not at all, and takes the place of an older one.
    """
    from pyoxigraph import RdfFormat, Store

    with beside(folder) as unfinished:
        database = Store(str(unfinished))
        for piece in _pieces(turtle):
            database.bulk_load(input=piece, format=RdfFormat.TURTLE)
        database.optimize()
        database.flush()
        del database  # closes it: an open database cannot be renamed on Windows


def _pieces(turtle: Path) -> Iterator[bytes]:
    """The file cut at empty lines, which stand between statements; each piece begins with the prefixes."""
    with turtle.open("rb") as file:
        prefixes: list[bytes] = list(takewhile(lambda line: bool(line.strip()), file))
        lines, size = prefixes[:], 0
        for line in file:
            lines.append(line)
            size += len(line)
            if size >= _PIECE and not line.strip():
                yield b"".join(lines)
                lines, size = prefixes[:], 0
        yield b"".join(lines)
