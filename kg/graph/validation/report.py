"""What a validation found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is wrong: what it is, at which node, and what to do about it."""

    check: str  # name of the check (unsupported) or of the shape (Evidence-start)
    label: str  # the node as a reader knows it
    node: str  # its IRI
    detail: str  # the triple or the value at fault, in readable names; may be empty
    quote: str  # what the document says there; may be empty
    source: str  # the document; may be empty
    zh: str  # what is wrong and what to do
    en: str

    def __str__(self) -> str:
        lines = [f"[{self.check}] {self.label}", f"  {self.zh}", f"  {self.en}"]
        if self.detail:
            lines.append(f"  {self.detail}")
        if self.quote:
            lines.append(f"  “{self.quote}”" + (f"（{self.source}）" if self.source else ""))
        elif self.source:
            lines.append(f"  {self.source}")
        return "\n".join([*lines, f"  <{self.node}>"])


@dataclass(frozen=True, slots=True)
class Report:
    """All violations of a graph; of each check at most a limit is listed, all are counted."""

    violations: tuple[Violation, ...]  # sorted
    counts: Mapping[str, int]  # by check, only what was found
    ran: int  # how many checks and shapes looked

    @property
    def ok(self) -> bool:
        """True where nothing is wrong."""
        return not self.counts

    @property
    def found(self) -> int:
        """How many violations there are, listed or not."""
        return sum(self.counts.values())


def report(violations: Iterable[Violation], counts: Mapping[str, int], ran: int) -> Report:
    """A report in a fixed order."""
    ordered = {name: counts[name] for name in sorted(counts) if counts[name]}
    return Report(tuple(sorted(violations)), MappingProxyType(ordered), ran)
