"""What the page shows, as plain records. Places in `nodes`, `documents`, `evidence` and so on are list indices."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageDocument:
    """One report. `text` is None where only the quotes are known; `focus` is a node, or -1."""

    iri: str
    source: str
    title: str
    period: str
    focus: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """Where a document says it: code points [start, end) of its text."""

    document: int
    start: int
    end: int
    section: str  # local name: AchievementsSection
    rule: int
    quote: str


@dataclass(frozen=True, slots=True)
class PageNode:
    """An entity, a matter, a problem or a measure. `group` is a community of `PageData.groups`, -1 between them."""

    iri: str
    name: str
    label: str  # displayLabel: tells apart what has the same name
    cls: str
    aliases: tuple[str, ...]
    references: tuple[str, ...]
    scope: str
    documents: tuple[int, ...]
    evidence: tuple[int, ...]
    groups: tuple[int, ...] = ()

    @property
    def group(self) -> int:
        return self.groups[0] if len(self.groups) == 1 else -1


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says of an edge. `factuality` is Actual, Planned or Negated; `confidence` None if not given."""

    iri: str
    factuality: str
    confidence: float | None
    document: int
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageEdge:
    """subject relation object, with all that the documents say of it."""

    subject: int
    relation: str
    object: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class PageNumber:
    """An observation; `value` is None where the report masks it, `part_of` another number or -1."""

    iri: str
    about: int
    indicator: str
    concept: str
    value: float | int | None
    unit: str
    modifier: str
    period: str
    evidence: tuple[int, ...]
    part_of: int = -1


@dataclass(frozen=True, slots=True)
class PageGroup:
    """A community that reports are about: its node (or -1, where a report names none) and its reports.

    `left_out` counts its entities where the page has no room for them; then it has no node and no documents.
    """

    node: int
    name: str
    documents: tuple[int, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class PageData:
    """The whole page. `left_out` counts the entities and the communities for which it has no room."""

    documents: tuple[PageDocument, ...]
    rules: tuple[tuple[str, str], ...]
    evidence: tuple[PageEvidence, ...]
    nodes: tuple[PageNode, ...]
    edges: tuple[PageEdge, ...]
    numbers: tuple[PageNumber, ...]
    groups: tuple[PageGroup, ...]
    labels: dict[str, tuple[str, str]] = field(default_factory=dict)  # local name → Chinese, English
    left_out: tuple[int, int] = (0, 0)
