"""Markdown: its marks left out, its bullets kept as ●, so that a report reads as it would on paper."""

from __future__ import annotations

import re

from kg.reading.aligned import Aligned

SUFFIXES = (".md", ".markdown")

_BULLET = re.compile(r"^([ \t]*)[*+-](?=[ \t])", re.MULTILINE)
_MARKUP = re.compile(
    r"^[ \t]{0,3}\#{1,6}[ \t]+|[ \t]+\#+[ \t]*$"  # headings
    r"|^[ \t]*>[ \t]?|^[ \t]*(?:[-*_][ \t]*){3,}$"  # quotations, rules
    r"|\*\*|__|`+|!\[[^\]\n]*\]\([^)\n]*\)|(?<=\])\([^)\n]*\)|\[(?=[^\]\n]+\]\()|\](?=\()",  # emphasis, pictures, links
    re.MULTILINE,
)


def plain(text: str) -> Aligned:
    """`text` without its markup; each character keeps its place."""
    found = Aligned.whole(text).without(match.span() for match in _MARKUP.finditer(text))
    return found.reading(_BULLET.sub(r"\1●", found.text))
