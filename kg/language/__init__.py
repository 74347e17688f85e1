"""Documents → reports: clean text, sections, sentences, words."""

from __future__ import annotations

from dataclasses import replace

from kg.language.clean import clean
from kg.language.period import period_of
from kg.language.sections import outline
from kg.model import Document, Report
from kg.reading import title_of
from kg.reading.markdown import SUFFIXES

__all__ = ["analyse"]


def analyse(document: Document) -> Report:
    """Take the noise out, make punctuation even, find sections and sentences. Offsets lead back to `document.text`."""
    text = clean(document.text, markdown=document.source.lower().endswith(SUFFIXES))
    title = title_of(text.text.partition("\n")[0])  # a title of several lines is one by now
    if title != document.title:
        document = replace(document, title=title)
    period = period_of(title, text.text)
    sections, sentences = outline(text.text, title, period.start.year if period and period.start else 0)
    return Report(document, text.text, text.offsets, sections, sentences, period)
