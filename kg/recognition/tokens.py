"""Typed tokens: what each word does to a noun phrase."""

from __future__ import annotations

from typing import ClassVar, Final

from kg.constants import Constants
from kg.records import record


class Kind(Constants):
    """What a token does to a noun phrase."""

    NOUN: ClassVar[Kind]  # may be part of a name
    VERB: ClassVar[Kind]  # a verb of the genre
    NUM: ClassVar[Kind]  # 6个, 1.2万余名: never part of a name, but what it counts follows or stands before
    LINK: ClassVar[Kind]  # 、和与及以及: joins the members of a list
    DE: ClassVar[Kind]  # 的
    BREAK: ClassVar[Kind]  # particles, prepositions, adverbs, pronouns: no name goes over it
    STOP: ClassVar[Kind]  # ，；。：and brackets
    QUOTE: ClassVar[Kind]  # “X”
    TITLE: ClassVar[Kind]  # 《X》
    NAME: ClassVar[Kind]  # a name that is known beforehand


NAMES: Final = frozenset({Kind.NOUN, Kind.QUOTE, Kind.TITLE, Kind.NAME})  # what names are made of


@record
class Token:
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
