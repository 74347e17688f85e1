"""The things that a document speaks of: which of them are its own, and which others may speak of too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.graph import iris, labels, terms, turtle
from kg.graph.citations import Citations
from kg.graph.turtle import Pairs
from kg.model import Entity, Facts, Scope
from kg.vocab import GROUP, SUPERCLASSES, Cls

_TYPES = {cls: {f"kg:{name}" for name in (cls, *SUPERCLASSES[cls])} for cls in Cls}
_SCOPES = {scope: f"kg:{scope.capitalize()}Scope" for scope in Scope}
# An equal name says nothing of these: each community has its own 网格员, 老年居民, 停车难.
_OTHERS_OF_THE_NAME = {Cls.Role, Cls.PopulationGroup, Cls.Matter}


@dataclass(frozen=True, slots=True)
class Shared:
    """What one document says of a thing that is not its own."""

    name: str
    where: str  # the chain of places that holds it; "" for national things
    classes: frozenset[Cls]
    pairs: Pairs


def entities(
    facts: Facts, names: Mapping[str, str], spoken: Mapping[str, Pairs], citations: Citations, code: str
) -> tuple[list[str], dict[str, Shared]]:
    """Turtle blocks of the document's own things (its focus, communities, …), and the others by IRI."""
    same: dict[str, list[Entity]] = defaultdict(list)
    for item in facts.entities:
        same[names[item.key]].append(item)
    described = {iri: _describe(items, spoken.get(iri, {}), citations) for iri, items in same.items()}
    focal = next((item for item in facts.entities if item.key == facts.focal), None)
    own: dict[str, tuple[str, str, frozenset[Cls]]] = {}
    shared: dict[str, Shared] = {}
    document = {iris.document(facts.document)}
    for iri, items in same.items():
        first, reach = items[0], iris.scope(items[0])
        where, classes = labels.qualifier(first, reach, focal, code), frozenset(item.cls for item in items)
        pairs = described[iri] | {"kg:mentionedIn": document, "kg:scope": {_SCOPES[reach]}}
        if reach is Scope.DOCUMENT:
            own[iri] = first.name, where, classes
            described[iri] = pairs
        else:
            shared[iri] = Shared(first.name, where, classes, pairs)
    shown = labels.tell_apart(own)
    for iri in own:
        described[iri]["kg:displayLabel"] = {terms.zh(shown[iri])}
    focus = names.get(facts.focal)
    ordered = sorted(own, key=lambda iri: (iri != focus, turtle.place(described[iri]["a"]), iri))
    return [turtle.block(iri, described[iri]) for iri in ordered], shared


def _describe(items: list[Entity], spoken: Pairs, citations: Citations) -> Pairs:
    name = items[0].name
    aliases = {alias for item in items for alias in item.aliases if alias} - {name}
    references = {alias for item in items for alias in item.references if alias} - {name} - aliases
    return {
        "a": {cls for item in items for cls in _TYPES[item.cls]},
        "rdfs:label": {terms.zh(name)},
        "skos:altLabel": {terms.zh(alias) for alias in aliases},
        "skos:hiddenLabel": {terms.zh(alias) for alias in references},
        "kg:evidence": citations.cite(evidence for item in items for evidence in item.evidence),
        **spoken,
    }


def candidates(facts: Facts, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(what must be equal, the thing) of what has a name of its own but is identified in its document only."""
    for item in facts.entities:
        if iris.scope(item) is Scope.DOCUMENT and not item.anonymous and item.cls not in _OTHERS_OF_THE_NAME:
            yield f"{GROUP[item.cls]}\t{item.name}", names[item.key]
