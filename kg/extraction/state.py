"""The running subject: who a sentence without a subject is about, and what 该社区, 小区 stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.clauses import Item
from kg.extraction.links import FOCAL, Marked
from kg.recognition import Reading
from kg.rules.frames import SETTLEMENTS
from kg.vocab import Cls


@dataclass
class State:
    """What runs through one sentence; all are indices of mentions."""

    subjects: list[int]
    helpers: list[int] = field(default_factory=list)  # the mobilised: 组织党员开展…
    served: list[int] = field(default_factory=list)  # 为独居老人提供…
    founded: list[int] = field(default_factory=list)  # 组建志愿服务队，开展…
    uses: list[tuple[int, int]] = field(default_factory=list)  # (mention, offset) that waits for the deed relying on it
    deeds: list[int] = field(default_factory=list)

    def turn(self, subjects: list[int]) -> None:
        """A new subject: what the old one mobilised does not reach over."""
        self.subjects = subjects
        self.helpers = []
        self.founded = []


class Subjects:
    """The default subject through the document.

    It is the focal community; where several settlements share the report, the last one that was a subject.
    """

    def __init__(self, marked: Sequence[Marked], focal_class: Cls, shared: bool) -> None:
        self.marked, self.focal_class = marked, focal_class
        self.default = FOCAL
        self.refers: dict[int, int] = {}
        self._takes_over = SETTLEMENTS if shared else frozenset()
        self._last: dict[Cls, int] = {}

    def see(self, subject: Item) -> None:
        """Takes note of the explicit subject of a clause."""
        index = subject.index
        mention = self.marked[index].mention
        if mention.rule == "head.counted":
            return  # 166个社区都…: many, not one
        if mention.cls not in self._takes_over and subject.container >= 0 and self._takes_over:
            index = subject.container  # 望江社区党委…: what follows is about 望江社区
            mention = self.marked[index].mention
        if mention.cls in self._takes_over:
            self.default = self.refers.get(index, FOCAL) if mention.generic else index

    def refer(self, first: int, reading: Reading) -> None:
        """Resolves the generic settlements of a sentence and remembers its named ones."""
        for k, m in enumerate(reading.mentions):
            if m.cls not in SETTLEMENTS:
                continue
            if not m.generic:
                self._last[m.cls] = first + k
            elif m.cls in (Cls.Community, Cls.AdministrativeDivision):
                current = self.default
                if current != FOCAL and self.marked[current].mention.cls is m.cls:
                    self.refers[first + k] = current
                elif self.focal_class is m.cls or m.cls is Cls.Community and self.focal_class is Cls.Village:
                    self.refers[first + k] = FOCAL
                elif m.cls in self._last:
                    self.refers[first + k] = self._last[m.cls]
            elif m.cls in self._last:
                self.refers[first + k] = self._last[m.cls]
