"""What recognition finds in a text, in a form that a test can write down."""

from __future__ import annotations

from kg.language import analyse
from kg.model import Mention
from kg.reading import document
from kg.recognition import Reading, read_report


def readings(text: str) -> tuple[Reading, ...]:
    return read_report(analyse(document(text)))


def mentions(text: str) -> list[Mention]:
    return [m for reading in readings(text) for m in reading.mentions]


def named(text: str) -> set[tuple[str, str]]:
    """(class, name) of what the text names; references by kind alone left out."""
    return {(m.cls.value, m.name) for m in mentions(text) if not m.generic}


def tokens(text: str) -> list[str]:
    """The tokens of a text with their kinds: 望江/NOUN."""
    return [f"{token.text}/{token.kind}" for reading in readings(text) for token in reading.tokens]
