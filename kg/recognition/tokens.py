"""Typed tokens: what each word does to a noun phrase."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Kind(IntEnum):
    """What a token does to a noun phrase."""

    NOUN = 0  # may be part of a name
    VERB = 1  # a verb of the genre
    NUM = 2  # 6个, 1.2万余名: never part of a name, but what it counts follows or stands before
    LINK = 3  # 、和与及以及: joins the members of a list
    DE = 4  # 的
    BREAK = 5  # particles, prepositions, adverbs, pronouns: no name goes over it
    STOP = 6  # ，；。：and brackets
    QUOTE = 7  # “X”
    TITLE = 8  # 《X》
    NAME = 9  # a name that is known beforehand


class Token(NamedTuple):
    """A token of `Report.clean`; `text` without its quotation or book-title marks."""

    start: int
    end: int
    text: str
    kind: Kind
    verbs: tuple[str, ...] = ()  # the classes of the verb, see lexicons/verbs.tsv
    noun: bool = False  # a verb that is an action noun too (治理, 整治)

    @property
    def nominal(self) -> bool:
        """A noun, or a verb that is an action noun too."""
        return self.kind is Kind.NOUN or (self.kind is Kind.VERB and self.noun)
