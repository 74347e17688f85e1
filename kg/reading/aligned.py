"""A text that has been cut down, and remembers where each of its characters stood."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aligned:
    """`offsets[i]` is the place of `text[i]` in the original; offsets rise strictly."""

    text: str
    offsets: array[int]

    @classmethod
    def whole(cls, text: str) -> Aligned:
        """The original itself."""
        return cls(text, array("l", range(len(text))))

    def without(self, spans: Iterable[tuple[int, int]]) -> Aligned:
        """Leave out the half-open `spans`, which come in order and do not overlap."""
        cuts = [span for span in spans if span[0] < span[1]]
        if not cuts:
            return self
        pieces: list[str] = []
        offsets = array("l")
        done = 0
        for start, end in cuts:
            pieces.append(self.text[done:start])
            offsets.extend(self.offsets[done:start])
            done = end
        pieces.append(self.text[done:])
        offsets.extend(self.offsets[done:])
        return Aligned("".join(pieces), offsets)

    def reading(self, text: str) -> Aligned:
        """The same places with other characters, one for one."""
        if len(text) != len(self.text):
            raise ValueError(f"one character for one: {len(self.text)} became {len(text)}")
        return Aligned(text, self.offsets)
