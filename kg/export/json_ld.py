"""JSON-LD with a context: the keys are the ontology's names, things are compact IRIs, Chinese labels plain strings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kg.graph.layout import TYPE, Block, Graph, most_specific_first, value
from kg.graph.terms import PREFIXES
from kg.vocab import ONTOLOGY_IRI, Rel, Term

_LARGEST = 2**53  # beyond it, JSON readers lose digits
_IN_CHINESE = {"label": "rdfs:label", "comment": "rdfs:comment", "altLabel": "skos:altLabel"}
_IN_CHINESE |= {"hiddenLabel": "skos:hiddenLabel", "title": "dcterms:title"}
_THINGS = [Term.evidence, Term.document, Term.rule, Term.mentionedIn, Term.possiblySame, Term.focus, Term.about]
_THINGS += [Term.partOfTotal, Term.problemOf, Term.measureOf, Term.answers]
_TERMS = [Term.factuality, Term.section, Term.scope, Term.modifier, Term.indicatorConcept]


def context(base: str) -> dict[str, Any]:
    """The JSON-LD context of a graph whose things are named under `base`."""
    coerced = {
        **{key: {"@id": iri, "@language": "zh"} for key, iri in _IN_CHINESE.items()},
        "source": {"@id": "dcterms:source"},
        "subject": {"@id": "rdf:subject", "@type": "@id"},
        "predicate": {"@id": "rdf:predicate", "@type": "@vocab"},
        "object": {"@id": "rdf:object", "@type": "@id"},
        **{str(name): {"@id": f"kg:{name}", "@type": "@id"} for name in [*Rel, *_THINGS]},
        **{str(name): {"@id": f"kg:{name}", "@type": "@vocab"} for name in _TERMS},
        **{str(name): {"@id": f"kg:{name}", "@type": "xsd:date"} for name in (Term.periodStart, Term.periodEnd)},
        str(Term.confidence): {"@id": "kg:confidence", "@type": "xsd:decimal"},
    }
    return {"id": base, "kg": ONTOLOGY_IRI, **PREFIXES, "@vocab": ONTOLOGY_IRI, **coerced}


def write_jsonld(graph: Graph, path: Path) -> None:
    """One node object a line, under `@graph`; the union of the layers."""
    base = graph.base
    writer = _Writer(base)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"@context": ' + _json(writer.context) + ',\n"@graph": [')
        separator = "\n"
        for part in graph.sections():
            for block in part.blocks:
                file.write(separator + _json(writer.node(block)))
                separator = ",\n"
        file.write("\n]}\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Writer:
    def __init__(self, base: str) -> None:
        self.context = context(base)
        self._prefixes = {base: "id", ONTOLOGY_IRI: "kg", **{iri: name for name, iri in PREFIXES.items()}}
        rules = ((key, rule) for key, rule in self.context.items() if isinstance(rule, dict))
        self._keys = {self._full(rule["@id"]): (key, rule) for key, rule in rules}

    def _full(self, compact: str) -> str:
        name, _, rest = compact.partition(":")
        return f"<{self.context[name]}{rest}>"

    def node(self, block: Block) -> dict[str, Any]:
        """A node object: every value in its shortest sound form."""
        found: dict[str, Any] = {"@id": self._name(block.subject)}
        if TYPE in block.pairs:
            found["@type"] = [self._term(kind) for kind in most_specific_first(block.pairs[TYPE])]
        for predicate in sorted(block.pairs.keys() - {TYPE}):
            key, rule = self._keys.get(predicate) or (self._term(predicate), {})
            values = [self._value(term, rule) for term in sorted(block.pairs[predicate])]
            found[key] = values[0] if len(values) == 1 else values
        return found

    def _name(self, term: str) -> str:
        iri = value(term)
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefixes.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and iri[cut:] else iri

    def _term(self, term: str) -> str:
        """A class or another term of the ontology by its bare name, what is no term of it by its IRI."""
        return self._name(term).removeprefix("kg:")

    def _value(self, term: str, rule: dict[str, str]) -> Any:
        wanted = rule.get("@type")
        if term[0] != '"':
            name = self._name(term)
            if wanted == "@vocab" and name.startswith("kg:"):
                return self._term(term)
            return name if wanted == "@id" else {"@id": name}
        text, kind = value(term), term[term.rindex('"') + 1 :]
        if kind.startswith("@"):
            plain = kind[1:] == rule.get("@language")
            return text if plain else {"@value": text, "@language": kind[1:]}
        if not kind:
            return {"@value": text} if wanted or "@language" in rule else text
        datatype = self._name(kind[2:])
        if datatype == "xsd:integer" and wanted is None and abs(int(text)) < _LARGEST:
            return int(text)
        return text if datatype == wanted else {"@value": text, "@type": datatype}
