"""The names of things: readable, stable, the same for the same thing whoever builds the graph.

All functions give the prefixed name `id:…`; what `id:` stands for is written once, at the head of the file.
An entity is `id:<its name, letters and digits only>-<12 hex>`, the hash over scope, group of classes and name:
another class of the group keeps the name, and another document changes none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from kg.graph.terms import LETTERS
from kg.model import Assertion, Document, Entity, Evidence, Observation, Scope
from kg.vocab import GROUP, SYMMETRIC

_LONGEST = 40
_BETWEEN = "\x1f"  # the parts of what is hashed
_OWN = Scope.DOCUMENT
_NAMED_WITHIN = (Scope.REGION, Scope.COMMUNITY)
_OTHERS = re.compile(f"[^{LETTERS}]")


def _hash(digits: int, *parts: object) -> str:
    return _digest(_BETWEEN.join(map(str, parts)), digits)


def _digest(text: str, digits: int) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:digits]


def slug(name: str) -> str:
    """The letters and digits of a name, at most forty; empty where it has none."""
    kept = _OTHERS.sub("", unicodedata.normalize("NFKC", name))
    return (kept if kept.isalnum() else "".join(filter(str.isalnum, kept)))[:_LONGEST]


def scope(item: Entity) -> Scope:
    """How far the identity reaches: a region or community that is not known leaves the thing with its document."""
    return _OWN if item.scope in _NAMED_WITHIN and not item.within else item.scope


def entity(item: Entity, of: Document) -> str:
    """`id:<name>-<12 hex>`; a name without letters or digits is called by its group of classes."""
    reach = scope(item)
    place = of.key if reach is _OWN else item.within if reach in _NAMED_WITHIN else ""
    group = GROUP[item.cls]
    return f"id:{slug(item.name) or group}-{_hash(12, reach, place, group, item.name)}"


def document(item: Document) -> str:
    """`id:doc-<16 hex>`, from the text alone: another file name keeps it."""
    return f"id:doc-{item.key}"


def evidence(item: Evidence, of: Document) -> str:
    """One for each document, span and rule."""
    return f"id:ev-{_digest(f'{of.key}{_BETWEEN}{item.start}{_BETWEEN}{item.end}{_BETWEEN}{item.rule}', 16)}"


def assertion(item: Assertion, subject: str, object_: str, of: Document) -> str:
    """One for each document, subject, relation and object; a symmetric relation has one for both directions."""
    ends = sorted((subject, object_)) if item.predicate in SYMMETRIC else (subject, object_)
    return f"id:as-{_hash(16, of.key, item.predicate, *ends)}"


def observation(item: Observation, about: str, of: Document) -> str:
    """One for each document and statement: the same number said twice is one observation."""
    value = "" if item.value is None else item.value.normalize()
    period = item.period.label if item.period else ""
    return f"id:ob-{_hash(16, of.key, about, item.indicator, value, item.unit, item.modifier, period)}"


def problem(text: str, of_entity: str, of: Document) -> str:
    """One for each document, bearer and text."""
    return f"id:pr-{_hash(16, of.key, of_entity, text)}"


def measure(text: str, of_entity: str, of: Document) -> str:
    """One for each document, bearer and text."""
    return f"id:me-{_hash(16, of.key, of_entity, text)}"


@lru_cache(maxsize=4096)
def rule(name: str) -> str:
    """`id:rule-<name>-<6 hex>`."""
    readable = re.sub(r"[^0-9A-Za-z]+", "-", name).strip("-")[:_LONGEST]
    return f"id:rule-{readable}-{_hash(6, name)}" if readable else f"id:rule-{_hash(6, name)}"
