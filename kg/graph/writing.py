"""Parts of documents → one Turtle file, as a stream: what a document alone speaks of is written and forgotten."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import KgError
from kg.graph import iris, labels, terms, turtle
from kg.graph.entities import Shared
from kg.graph.files import beside
from kg.graph.rdf import Part, part
from kg.model import Facts
from kg.vocab import THING_IRI

_BASE = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>"{}|^`\\]+[/#]')


def write(
    facts: Iterable[Facts], path: Path, *, base: str = THING_IRI, describe_rule: Callable[[str], str] | None = None
) -> None:
    """Write the graph of facts to a Turtle file, the same bytes in whatever order they come.

    `base` is the IRI that the names of things begin with, `describe_rule` tells in Chinese what a rule says. A report
    that is there twice (the same text under two names) counts once. For many reports, or several processes, make
    each document's part by itself (`part`) and hand the stream to `write_parts`.
    """
    rows = sorted(facts, key=lambda row: row.document.source)
    codes = labels.codes(row.document.source for row in rows)
    parts = (part(row, codes[row.document.source]) for row in rows)
    write_parts(parts, path, base=base, describe_rule=describe_rule)


def write_parts(
    parts: Iterable[Part], path: Path, *, base: str = THING_IRI, describe_rule: Callable[[str], str] | None = None
) -> None:
    """Write a graph from the parts of its documents, which come in ascending order of `source`.

    Memory grows with the things that documents share, not with the text. The file appears whole or not at all.
    """
    if not _BASE.fullmatch(base):
        raise KgError(
            f"基准 IRI 不合格：{base}",
            f"not a base IRI: {base}",
            hint_zh="应是绝对 IRI，以 / 或 # 结尾，如 https://data.example.cn/shequ/",
            hint_en="It must be absolute and end in / or #, as https://data.example.cn/shequ/ does",
        )
    with beside(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        file.write(turtle.header(base))
        rest = _Rest()
        for one in _once(parts):
            file.writelines(turtle.section(one.source, [one.own]))
            rest.add(one)
        file.writelines(turtle.section(turtle.SHARED, rest.things()))
        file.writelines(turtle.section(turtle.SAME, rest.candidates()))
        file.writelines(turtle.section(turtle.RULES, rest.described_rules(describe_rule)))


def _once(parts: Iterable[Part]) -> Iterator[Part]:
    seen: set[str] = set()
    last = ""
    for one in parts:
        if one.source < last:
            raise ValueError(f"parts out of order: {one.source!r} after {last!r}")
        last = one.source
        if one.document not in seen:
            seen.add(one.document)
            yield one


@dataclass(slots=True)
class _Rest:
    """What can only be written when all documents have been seen."""

    shared: dict[str, Shared] = field(default_factory=dict)
    named: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rules: set[str] = field(default_factory=set)

    def add(self, one: Part) -> None:
        for iri, thing in one.shared.items():
            known = self.shared.get(iri)
            self.shared[iri] = thing if known is None else _merge(known, thing)
        for name, iri in one.candidates:
            self.named[name].add(iri)
        self.rules |= one.rules

    def things(self) -> Iterator[str]:
        shown = labels.tell_apart({iri: (one.name, one.where, one.classes) for iri, one in self.shared.items()})
        for iri in sorted(self.shared, key=lambda iri: (turtle.place(self.shared[iri].pairs["a"]), iri)):
            pairs = self.shared[iri].pairs
            hidden = pairs["skos:hiddenLabel"] - pairs["skos:altLabel"]
            label = {terms.zh(shown[iri])}
            yield turtle.block(iri, {**pairs, "skos:hiddenLabel": hidden, "kg:displayLabel": label})

    def candidates(self) -> Iterator[str]:
        """Each of several things of one name is joined to the first of them, both ways: n things, 2n triples."""
        joined: dict[str, set[str]] = defaultdict(set)
        for things in self.named.values():
            first, *others = sorted(things)
            for other in others:
                joined[first].add(other)
                joined[other].add(first)
        for iri in sorted(joined):
            yield turtle.block(iri, {"kg:possiblySame": joined[iri]})

    def described_rules(self, describe: Callable[[str], str] | None) -> Iterator[str]:
        for name in sorted(self.rules, key=iris.rule):
            says = (describe(name) if describe else "") or f"规则 {name}"
            pairs = {"a": {"kg:Rule"}, "rdfs:label": {terms.text(name)}, "rdfs:comment": {terms.zh(says)}}
            yield turtle.block(iris.rule(name), pairs)


def _merge(one: Shared, other: Shared) -> Shared:
    predicates = one.pairs.keys() | other.pairs.keys()
    pairs = {name: one.pairs.get(name, set()) | other.pairs.get(name, set()) for name in predicates}
    return Shared(one.name, one.where, one.classes | other.classes, pairs)
