"""The text of a report as the later stages read it: even characters, no noise, one line a paragraph."""

from __future__ import annotations

from kg.language.lines import join_lines
from kg.reading.aligned import Aligned
from kg.reading.even import EMPTY_LINES, even
from kg.reading.markdown import plain
from kg.reading.noise import noise
from kg.reading.quotes import even_quotes


def clean(text: str, *, markdown: bool = False) -> Aligned:
    """Make `text` ready for reading; each character keeps its place in `text`."""
    result = even(plain(text) if markdown else text)
    result = result.without(noise(result.text))
    result = result.without(match.span() for match in EMPTY_LINES.finditer(result.text))
    joined = join_lines(result)
    while (quoted := even_quotes(joined)).text != joined.text:
        joined = join_lines(quoted)  # a mark that has been paired can open or close a line
    return quoted
