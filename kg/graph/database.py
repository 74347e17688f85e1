"""The graph as an Oxigraph database on disk, for questions and exports without loading a file first."""

from __future__ import annotations

from pathlib import Path

from kg.graph.files import beside


def store(turtle: Path, folder: Path) -> None:
    """Make the database of a Turtle file that `write` wrote: its triples, in the default graph.

    The folder appears whole or not at all, and takes the place of an older one.
    """
    from pyoxigraph import RdfFormat, Store

    with beside(folder) as unfinished:
        database = Store(str(unfinished))
        database.bulk_load(path=str(turtle), format=RdfFormat.TURTLE)
        database.optimize()
        database.flush()
        del database  # closes it: an open database cannot be renamed on Windows
