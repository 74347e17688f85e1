"""Sentences → mentions."""

from __future__ import annotations

from kg.model import Report
from kg.recognition.again import again
from kg.recognition.agreeing import agreed
from kg.recognition.bare import bare
from kg.recognition.made import referring
from kg.recognition.offices import with_office
from kg.recognition.ours import ours
from kg.recognition.sentences import Reading, read_sentence

__all__ = ["Reading", "read_report"]


def read_report(report: Report) -> tuple[Reading, ...]:
    """The reading of every sentence of the report, in order."""
    read = [read_sentence(report.clean, sentence) for sentence in report.sentences]
    named = again(report.clean, agreed(read))
    return with_office(referring(ours(bare(report.clean, named))))
