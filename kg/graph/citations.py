"""Where a document says it: the places that its facts point to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph import iris, terms
from kg.model import Document, Evidence, SectionKind

_SECTIONS = {kind: f"kg:{kind.capitalize()}Section" for kind in SectionKind} | {
    SectionKind.BASIC: "kg:BasicFactsSection"
}


class Citations:
    """The places of a document that its facts have pointed to so far."""

    def __init__(self, of: Document) -> None:
        self._of = of
        self._cited: dict[str, Evidence] = {}

    def cite(self, evidence: Iterable[Evidence]) -> set[str]:
        """The IRIs of places."""
        cited = {iris.evidence(item, self._of): item for item in evidence}
        self._cited.update(cited)
        return set(cited)

    def start(self, cited: Iterable[str]) -> int:
        """The first character of the first of these places."""
        return min((self._cited[iri].start for iri in cited), default=0)

    @property
    def rules(self) -> frozenset[str]:
        """The rules that have read them."""
        return frozenset(item.rule for item in self._cited.values())

    def blocks(self) -> Iterator[str]:
        """What is said of each place, in the order of the text."""
        document = iris.document(self._of)
        for iri, item in sorted(self._cited.items(), key=lambda pair: (pair[1].start, pair[1].end, pair[0])):
            yield (
                f"\n{iri} a kg:Evidence ;\n"
                f"    kg:document {document} ;\n"
                f"    kg:section {_SECTIONS[item.section]} ;\n"
                f"    kg:start {item.start} ;\n"
                f"    kg:end {item.end} ;\n"
                f"    kg:rule {iris.rule(item.rule)} ;\n"
                f"    kg:quote {terms.text(self._of.text[item.start : item.end])} .\n"
            )
