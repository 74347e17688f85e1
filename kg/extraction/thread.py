"""What one sentence leaves for the next: the thing made, the deed told, the thing named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.around import title
from kg.extraction.clauses import Clause
from kg.extraction.collector import Collector
from kg.extraction.links import FOCAL
from kg.extraction.state import State
from kg.recognition import Reading
from kg.rules.words import words
from kg.vocab import Cls

# A sentence that goes on to tell what came of it.
_CONTINUES = re.compile(
    r"(?:截至|截止|到)?(?:目前|至今|如今|当前|现在|今天)|截[至止]|(?:自|从)[^，。；]{2,16}(?:以来|起|到)|[^，。；]{1,8}(?:以来|年多?来|月多?来|至今)|"
    r"(?:累计|先后|至此|已累计|已先后)"
)
_HOLDS = words("开展 举办 组织 举行 召开 推进 常态化开展 组织开展")


class Thread:
    """Runs through the sentences of one report."""

    def __init__(self, out: Collector) -> None:
        self.scheme = FOCAL  # 双报到, once it is named
        self._out = out
        self._paragraph = -1  # of the sentence before
        self._made = FOCAL  # by the sentence before
        self._told = FOCAL  # the first deed of the last sentence that had one
        self._past = FOCAL  # the last activity before
        self._titled = FOCAL  # what a sentence without a verb has named: 一楼“暖心厅”。设窗口6个

    def take_up(self, state: State, reading: Reading) -> None:
        """Gives a sentence that begins what those before it left."""
        sentence = reading.sentence
        goes_on = sentence.paragraph == self._paragraph and _CONTINUES.match(self._out.report.clean, sentence.body)
        state.made = self._made if goes_on else FOCAL
        if sentence.paragraph != self._paragraph:
            self._titled = FOCAL
        if self._titled >= 0 and state.made == FOCAL:
            state.made = self._titled
        near = sentence.paragraph - self._paragraph in (0, 1) and not sentence.heading
        state.past = self._past if near else FOCAL
        state.told = self._told

    def leave(self, state: State, reading: Reading, first: int, clauses: Sequence[Clause]) -> None:
        """Keeps what a sentence that is over leaves; `first` is the index of its first mention."""
        later = state.made != FOCAL and any(
            t.text in _HOLDS for c in clauses if c.number > state.making for t in c.tokens
        )
        self._made, self._paragraph = FOCAL if later else state.made, reading.sentence.paragraph
        named = title(reading, first)
        self._titled = named if named >= 0 else self._titled
        held = [d for d, _ in state.deeds if self._out.cls(d) is Cls.Initiative]
        self._past = held[-1] if held else state.past
        self._told = state.told
