"""RDF terms as Turtle text.

The build writes Turtle as text, not through term objects: a graph of a report is some thousand triples, and making
an object for each term costs more than reading the report. Every function gives what Oxigraph itself would print
(the shortest decimal, the same escapes), so that a graph is the same bytes whether it comes from the build or from
the store.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
}

# Letters and digits that every Turtle reader takes in a local name.
LETTERS = (
    "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u3005-\u3007\u3040-\u30fa"
    "\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f"
)
LOCAL_NAME = re.compile(f"[{LETTERS}][{LETTERS}_-]*")

_SPECIAL = re.compile('[\x00-\x1f"\\\\\x7f\ufffe\uffff\ud800-\udfff]')
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"  # half a surrogate pair (from a file name that is not UTF-8) is no character
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def text(value: str) -> str:
    """A plain string: `"…"`."""
    return f'"{_SPECIAL.sub(_escape, value)}"' if _SPECIAL.search(value) else f'"{value}"'


def unescape(quoted: str) -> str:
    """The value of a string as Oxigraph writes it: its escapes are JSON's."""
    found: str = json.loads(quoted)
    return found


def zh(value: str) -> str:
    """A string in Chinese: `"…"@zh`."""
    return text(value) + "@zh"


def number(value: Decimal) -> str:
    """An `xsd:integer` where the value is whole, else an `xsd:decimal`, in its shortest form."""
    if value == value.to_integral_value():
        return str(int(value))
    return format(value, "f").rstrip("0")


def confidence(value: float) -> str:
    """An `xsd:decimal` with two digits at most: 0.93, 0.5, 1.0."""
    shortest = f"{value:.2f}".rstrip("0")
    return shortest + "0" if shortest.endswith(".") else shortest


def day(value: date) -> str:
    """An `xsd:date`."""
    return f'"{value.isoformat()}"^^xsd:date'


def objects(terms: Iterable[str]) -> str:
    """An object list, sorted, each term once."""
    return " , ".join(sorted(set(terms)))
