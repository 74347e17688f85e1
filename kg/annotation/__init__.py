"""Annotation files: what a person (or `kg extract`) says that a report says, one JSON file a document.

The format is described in docs/annotation.md. `load` turns a file into `Facts`, `dump` turns `Facts` into a file's
content, `faults` says what is wrong with a content that somebody wrote.
"""

from __future__ import annotations

from kg.annotation.shape import (
    RULE,
    Annotation,
    EntityRow,
    Found,
    RelationRow,
    StatisticRow,
    TextRow,
    faults,
    read,
    refuse,
    write,
)
from kg.annotation.to_facts import load, to_facts
from kg.annotation.to_file import dump

__all__ = [
    "RULE",
    "Annotation",
    "EntityRow",
    "Found",
    "RelationRow",
    "StatisticRow",
    "TextRow",
    "dump",
    "faults",
    "load",
    "read",
    "refuse",
    "to_facts",
    "write",
]
