"""Write kg/vocab.py from ontology/kg.ttl: `python tools/make_vocab.py [--check]`.

The order is the order of the ontology file. `--check` writes nothing and exits 1 where the committed file differs.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

ROOT = Path(__file__).resolve().parent.parent
SOURCE, TARGET = ROOT / "ontology" / "kg.ttl", ROOT / "kg" / "vocab.py"
KG = "https://shequ-kg.example/ontology#"
THING = "https://shequ-kg.example/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
TAKEN = ("name", "value")  # by Enum itself: these members end in an underscore

Terms = dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]

HEADER = '''"""The closed vocabulary: generated from ontology/kg.ttl by tools/make_vocab.py; do not edit.

A misspelt member is an AttributeError where the using module is imported.
"""

# ruff: noqa: N815 -- members are spelt as the terms are

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

ONTOLOGY_IRI = "{kg}"
THING_IRI = "{thing}"  # default base of the things that reports speak of


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
'''

HELPERS = """

def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


def _under(tops: str) -> frozenset[Cls]:
    wanted = {Cls(top) for top in tops.split(",")}
    return frozenset(cls for cls in Cls if not wanted.isdisjoint({cls, *SUPERCLASSES[cls]}))

"""


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


def flagged(terms: Terms, classes: list[str]) -> list[str]:
    """Classes that are never the most specific one of an entity."""
    return [name for name in classes if any(o.value == "true" for o in terms[name].get(KG + "abstract", []))]


def group(terms: Terms, name: str) -> str:
    """The identity group of a class: its own, else that of its nearest superclass."""
    for cls in (name, *superclasses(terms, name)):
        for value in terms[cls].get(KG + "identityGroup", []):
            return str(value.value)
    raise ValueError(f"kg:{name} has no kg:identityGroup")


def _members(terms: Terms, title: str, doc: str, names: list[str]) -> list[str]:
    lines = [f"\nclass {title}(_Labelled):", f'    """{doc}"""\n']
    for name in names:
        zh, en = label(terms, name)
        member = name + "_" * (name in TAKEN)
        lines.append(f'    {member} = "{name}", "{zh}", "{en}"')
    return [*lines, ""]


def _end(terms: Terms, name: str, predicate: str, classes: list[str]) -> str:
    return ",".join(cls for cls in kg_names(terms, name, KG + predicate) if cls in classes)


def _table(comment: str, head: str, rows: list[str], tail: str) -> list[str]:
    return [f"# {comment}", head + '\n    """', *(f"    {row}" for row in rows), f'    """\n{tail}']


def generate(terms: Terms) -> str:
    """The text of kg/vocab.py."""
    classes, stated = entity_classes(terms), relations(terms)
    rest = [name for name in terms if name not in classes and name not in stated]
    symmetric = [f"Rel.{r}" for r in stated if any(o.value == OWL + "SymmetricProperty" for o in terms[r][RDF_TYPE])]
    groups: dict[str, list[str]] = defaultdict(list)
    for name in classes:
        groups[group(terms, name)].append(name)
    ends = [f"{r} {_end(terms, r, 'subjectClass', classes)} {_end(terms, r, 'objectClass', classes)}" for r in stated]
    lines = [HEADER.format(kg=KG, thing=THING)]
    lines += _members(terms, "Cls", "Classes of entities.", classes)
    lines += _members(terms, "Rel", "Relations that a report states between entities.", stated)
    lines += _members(terms, "Term", "All other terms: properties, other classes, closed lists, indicators.", rest)
    lines.append(HELPERS)
    lines += _table(
        "Class, then all its superclasses, nearest first; each but Entity's own ends in Entity.",
        "_TREE = _rows(",
        [" ".join([name, *superclasses(terms, name)]) for name in classes],
        ")\nSUPERCLASSES: Mapping[Cls, tuple[Cls, ...]] = MappingProxyType(\n"
        "    {Cls(cls): tuple(map(Cls, above)) for cls, *above in _TREE}\n)",
    )
    lines += _table(
        "Within one group an equal name may mean an equal thing (also across the classes of the group).",
        "_GROUPS = _rows(",
        [" ".join([key, *members]) for key, members in groups.items()],
        ")\nGROUP: Mapping[Cls, str] = MappingProxyType({Cls(cls): group for group, *of in _GROUPS for cls in of})",
    )
    lines.append("# Classes that only gather others: never the most specific class of an entity.")
    lines.append(f"ABSTRACT = frozenset({{{', '.join(f'Cls.{name}' for name in flagged(terms, classes))}}})")
    lines += _table(
        "Relation, the classes its subject may have, those its object may have.",
        "_ENDS = _rows(",
        ends,
        ")\n# Which entities, subclasses included; addresses may also go from a Measure and to a Problem.\n"
        "DOMAIN: Mapping[Rel, frozenset[Cls]] = MappingProxyType({Rel(r): _under(subject) for r, subject, _ in _ENDS})\n"
        "RANGE: Mapping[Rel, frozenset[Cls]] = MappingProxyType({Rel(r): _under(object_) for r, _, object_ in _ENDS})",
    )
    lines.append(f"SYMMETRIC = frozenset({{{', '.join(symmetric)}}})")
    lines.append("# Local name → Chinese label, English label.")
    lines.append("LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(")
    lines.append("    {str(term): (term.zh, term.en) for terms in (Cls, Rel, Term) for term in terms}\n)")
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    text = generate(read_terms())
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
