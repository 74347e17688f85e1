"""One sentence as the passes of recognition see it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from kg.model import Mention
from kg.recognition.lists import ClosedList
from kg.recognition.tokens import Kind, Token
from kg.records import record

_CLAUSE_ENDS = frozenset("，；。：")


@record
class Context:
    """The clean text, the typed tokens and the closed lists of one sentence, and what stands around a place in it."""

    clean: str
    tokens: Sequence[Token]
    lists: Sequence[ClosedList]
    starts: Sequence[int]
    ends: Sequence[int]
    governors: Sequence[Token | None]  # for each token, and for the end: the verb that governs what begins there
    last_verb: int  # where the last verb begins, -1 where there is none
    runs: Sequence[tuple[int, int]]  # the stretches of tokens that can be one name
    words: frozenset[str]  # the texts of the tokens, and
    kinds: frozenset[Kind]  # their kinds: most passes need some of either, and most sentences have none of them

    def says(self, sign: str) -> bool:
        """The characters stand in the sentence."""
        return bool(self.tokens) and self.clean.find(sign, self.starts[0], self.ends[-1]) >= 0

    def governor(self, at: int) -> Token | None:
        """The nearest verb of the genre to the left of `at` in the same clause."""
        return self.governors[bisect_left(self.starts, at)]

    def before(self, at: int) -> Token | None:
        """The last token that ends at `at` or before."""
        i = bisect_right(self.ends, at) - 1
        return self.tokens[i] if i >= 0 else None

    def after(self, at: int) -> Token | None:
        """The first token that begins at `at` or after."""
        i = bisect_left(self.starts, at)
        return self.tokens[i] if i < len(self.tokens) else None

    def index(self, start: int) -> int:
        """The token that begins at `start`; -1 where none does."""
        i = bisect_left(self.starts, start)
        return i if i < len(self.starts) and self.starts[i] == start else -1

    def span(self, i: int, j: int) -> tuple[int, int]:
        """Where the tokens [i, j) stand in the clean text."""
        return self.starts[i], self.ends[j - 1]

    def counted(self, m: Mention) -> bool:
        """A number follows the mention: 召开党员大会|4次."""
        after = self.after(m.end)
        return after is not None and after.kind is Kind.NUM

    def verb_follows(self, at: int) -> bool:
        """There is a verb of the genre from `at` on."""
        return self.last_verb >= at


Pass = Callable[[Context, list[Mention]], list[Mention]]


def context(
    clean: str, tokens: Sequence[Token], lists: Sequence[ClosedList], runs: Sequence[tuple[int, int]]
) -> Context:
    """The context of a sentence with these tokens, closed lists and runs."""
    governing: Token | None = None
    governors: list[Token | None] = [None]
    last_verb = -1
    for token in tokens:
        kind = token.kind
        if kind is Kind.VERB:
            governing, last_verb = token, token.start
        elif kind is Kind.STOP and token.text in _CLAUSE_ENDS:
            governing = None
        governors.append(governing)
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    words, kinds = frozenset([t.text for t in tokens]), frozenset([t.kind for t in tokens])
    return Context(clean, tokens, lists, starts, ends, governors, last_verb, runs, words, kinds)


def overlapping(m: Mention, start: int, end: int) -> bool:
    """The mention shares a character with [start, end)."""
    return m.start < end and m.end > start


def unquoted(text: str) -> str:
    """The text without quotation marks."""
    return text.replace("“", "").replace("”", "")
