"""Documents → reports: clean text, sections, sentences, words."""

from __future__ import annotations

from kg.language.clean import clean
from kg.language.period import period_of
from kg.language.sections import outline
from kg.model import Document, Report

__all__ = ["analyse"]


def analyse(document: Document) -> Report:
    """Take the noise out, make punctuation even, find sections and sentences. Offsets lead back to `document.text`."""
    text = clean(document.text)
    period = period_of(document.title, text.text)
    sections, sentences = outline(text.text, document.title, period.start.year if period and period.start else 0)
    return Report(document, text.text, text.offsets, sections, sentences, period)
