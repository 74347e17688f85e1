"""Word lists inside rules, written as running text."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """The words of the lines, separated by spaces."""
    return frozenset(word for line in lines for word in line.split())
