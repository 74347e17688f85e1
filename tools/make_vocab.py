"""Write kg/vocab.py from ontology/kg.ttl: `python tools/make_vocab.py [--check]`.

The order is the order of the ontology file. `--check` writes nothing and exits 1 where the committed file differs.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from string import Template

import pyoxigraph as ox

ROOT = Path(__file__).resolve().parent.parent
SOURCE, TARGET = ROOT / "ontology" / "kg.ttl", ROOT / "kg" / "vocab.py"
KG = "https://shequ-kg.example/ontology#"
THING = "https://shequ-kg.example/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SYMMETRIC = "http://www.w3.org/2002/07/owl#SymmetricProperty"
TAKEN = ("name", "value")  # by Enum itself: these members end in an underscore

Terms = dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]

PAGE = Template('''\
"""The closed vocabulary: generated from ontology/kg.ttl by tools/make_vocab.py; do not edit.

A misspelt member is an AttributeError where the using module is imported.
"""

# ruff: noqa: N815 -- members are spelt as the terms are

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

ONTOLOGY_IRI = "$kg"
THING_IRI = "$thing"  # default base of the things that reports speak of


class _Labelled(StrEnum):
    """A term: its value is the local name, `zh` and `en` are its labels."""

    _value_: str
    zh: str
    en: str

    def __new__(cls, value: str, zh: str = "", en: str = "") -> _Labelled:
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh, member.en = zh, en
        return member

    @property
    def iri(self) -> str:
        return ONTOLOGY_IRI + self._value_


class Cls(_Labelled):
    """Classes of entities."""

$classes


class Rel(_Labelled):
    """Relations that a report states between entities."""

$relations


class Term(_Labelled):
    """All other terms: properties, other classes, closed lists, indicators."""

$rest


def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


def _under(tops: str) -> frozenset[Cls]:
    wanted = {Cls(top) for top in tops.split(",")}
    return frozenset(cls for cls in Cls if not wanted.isdisjoint({cls, *SUPERCLASSES[cls]}))


# Class, its identity group, all its superclasses.
_TREE = _rows(
    """
$tree
    """
)
# All superclasses, nearest first; each but Entity's own ends in Entity.
SUPERCLASSES: Mapping[Cls, tuple[Cls, ...]] = MappingProxyType(
    {Cls(cls): tuple(map(Cls, above)) for cls, _, *above in _TREE}
)
# Within one group an equal name may mean an equal thing, also across the classes of the group.
GROUP: Mapping[Cls, str] = MappingProxyType({Cls(cls): group for cls, group, *_ in _TREE})
# Classes that only gather others: never the most specific class of an entity.
ABSTRACT = frozenset({$abstract})

# Relation, the classes its subject may have, those its object may have.
_ENDS = _rows(
    """
$ends
    """
)
# The same with all subclasses. `addresses` may also go from a Measure and to a Problem, which are no entities.
DOMAIN: Mapping[Rel, frozenset[Cls]] = MappingProxyType({Rel(rel): _under(tops) for rel, tops, _ in _ENDS})
RANGE: Mapping[Rel, frozenset[Cls]] = MappingProxyType({Rel(rel): _under(tops) for rel, _, tops in _ENDS})
# Relations whose plain triples stand both ways.
SYMMETRIC = frozenset({$symmetric})

# Local name → Chinese label, English label.
LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {str(term): (term.zh, term.en) for terms in (Cls, Rel, Term) for term in terms}
)
''')


def read_terms(source: Path = SOURCE) -> Terms:
    """Local name → property IRI → objects, both in the order of the file."""
    terms: Terms = {}
    for quad in ox.parse(path=source, format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.startswith(KG):
            about = terms.setdefault(quad.subject.value.removeprefix(KG), defaultdict(list))
            about[quad.predicate.value].append(quad.object)
    return terms


def kg_names(terms: Terms, name: str, predicate: str) -> list[str]:
    """Local names of the kg: objects of a term's property."""
    return [o.value.removeprefix(KG) for o in terms[name].get(predicate, []) if o.value.startswith(KG)]


def label(terms: Terms, name: str) -> tuple[str, str]:
    """The Chinese and the English label."""
    texts = {o.language: o.value for o in terms[name][RDFS + "label"] if isinstance(o, ox.Literal)}
    return texts["zh"], texts["en"]


def superclasses(terms: Terms, name: str) -> list[str]:
    """All kg: superclasses, nearest first."""
    found: list[str] = []
    level = [name]
    while level:
        level = [up for cls in level for up in kg_names(terms, cls, RDFS + "subClassOf")]
        found = [cls for cls in found if cls not in level] + list(dict.fromkeys(level))
    return found


def entity_classes(terms: Terms) -> list[str]:
    """kg:Entity and all classes under it."""
    return [name for name in terms if name == "Entity" or "Entity" in superclasses(terms, name)]


def relations(terms: Terms) -> list[str]:
    """The relations that a report can state."""
    return [name for name in terms if "Relation" in kg_names(terms, name, RDF_TYPE)]


def abstract(terms: Terms, classes: list[str]) -> list[str]:
    """Classes that are never the most specific one of an entity."""
    return [name for name in classes if any(o.value == "true" for o in terms[name].get(KG + "abstract", []))]


def group(terms: Terms, name: str) -> str:
    """The identity group of a class: its own, else that of its nearest superclass."""
    for cls in (name, *superclasses(terms, name)):
        for value in terms[cls].get(KG + "identityGroup", []):
            return str(value.value)
    raise ValueError(f"kg:{name} has no kg:identityGroup")


def _members(terms: Terms, names: list[str]) -> str:
    rows = []
    for name in names:
        zh, en = label(terms, name)
        rows.append(f'    {name}{"_" * (name in TAKEN)} = "{name}", "{zh}", "{en}"')
    return "\n".join(rows)


def generate(terms: Terms) -> str:
    """The text of kg/vocab.py."""
    classes, stated = entity_classes(terms), relations(terms)
    rest = [name for name in terms if name not in classes and name not in stated]
    tree = [" ".join([name, group(terms, name), *superclasses(terms, name)]) for name in classes]
    symmetric = [name for name in stated if any(o.value == SYMMETRIC for o in terms[name][RDF_TYPE])]

    def end(name: str, predicate: str) -> str:
        return ",".join(cls for cls in kg_names(terms, name, KG + predicate) if cls in classes)

    return PAGE.substitute(
        kg=KG,
        thing=THING,
        classes=_members(terms, classes),
        relations=_members(terms, stated),
        rest=_members(terms, rest),
        tree="\n".join(f"    {row}" for row in tree),
        abstract=", ".join(f"Cls.{name}" for name in abstract(terms, classes)),
        ends="\n".join(f"    {name} {end(name, 'subjectClass')} {end(name, 'objectClass')}" for name in stated),
        symmetric=", ".join(f"Rel.{name}" for name in symmetric),
    )


def main(arguments: list[str]) -> int:
    text = generate(read_terms())
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
