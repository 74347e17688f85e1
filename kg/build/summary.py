"""`report.json`: what was read, what was found in it, what was refused and why."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from kg import __version__
from kg.errors import KgError
from kg.graph.validation.report import Violation
from kg.model import Facts, Factuality

_COUNTED = ("entities", "relations", "planned", "negated", "statistics", "problems", "measures")


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What was found in one report. `relations` counts all, the planned and the negated ones too."""

    source: str
    title: str
    sha256: str  # of the text; its file is texts/<the first 16 digits>.txt
    characters: int
    focal: str  # the name of the community that it is about
    period: str
    entities: int
    relations: int
    planned: int
    negated: int
    statistics: int
    problems: int
    measures: int
    corrected: bool = False  # by a person's annotation file
    same_as: str = ""  # the source of an earlier report with the same text, which counts alone

    @property
    def key(self) -> str:
        return self.sha256[:16]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A report that is not in the graph, and why."""

    source: str
    zh: str
    en: str
    internal: bool = False  # our fault, not the report's


@dataclass(frozen=True, slots=True)
class Result:
    """What a build did."""

    reports: tuple[ReportRow, ...]
    refused: tuple[Refusal, ...] = ()
    violations: tuple[Violation, ...] = ()
    unused_corrections: tuple[str, ...] = ()
    region: str = ""

    @property
    def totals(self) -> dict[str, int]:
        """Counts over the reports, each text once."""
        total = Counter(reports=0, **dict.fromkeys(_COUNTED, 0))
        for report in self.reports:
            if not report.same_as:
                total.update(reports=1, **{name: getattr(report, name) for name in _COUNTED})
        return dict(total)


@dataclass(slots=True)
class Rows:
    """Gathers rows, and marks a text that was there before."""

    reports: list[ReportRow] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    _first: dict[str, str] = field(default_factory=dict)

    def add(self, row: ReportRow) -> bool:
        """Whether the text is new."""
        first = self._first.setdefault(row.sha256, row.source)
        new = first == row.source
        self.reports.append(row if new else replace(row, same_as=first))
        return new


def row(facts: Facts, *, corrected: bool) -> ReportRow:
    """The row of one report."""
    said = Counter(assertion.factuality for assertion in facts.assertions)
    return ReportRow(
        source=facts.document.source,
        title=facts.document.title,
        sha256=facts.document.sha256,
        characters=len(facts.document.text),
        focal=next((entity.name for entity in facts.entities if entity.key == facts.focal), ""),
        period=facts.period.label if facts.period else "",
        entities=len(facts.entities),
        relations=len(facts.assertions),
        planned=said[Factuality.PLANNED],
        negated=said[Factuality.NEGATED],
        statistics=len(facts.observations),
        problems=len(facts.problems),
        measures=len(facts.measures),
        corrected=corrected,
    )


def write_summary(result: Result, path: Path) -> None:
    """Write `report.json`: no times and no absolute paths, so that the same input gives the same bytes."""
    content = {
        "tool": {"name": "shequ-kg", "version": __version__},
        "region": result.region,
        "totals": result.totals,
        "reports": [_shown(report) for report in result.reports],
        "refused": [_shown(refusal) for refusal in result.refused],
        "violations": [_shown(violation) for violation in result.violations],
        "unused_corrections": list(result.unused_corrections),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _shown(item: ReportRow | Refusal | Violation) -> dict[str, object]:
    """Its fields; what is said only now and then is left out where there is nothing to say."""
    return {
        name: value for name, value in asdict(item).items() if value or name not in ("same_as", "corrected", "internal")
    }


def refusal_lines(refused: Sequence[Refusal], shown: int = 10) -> Iterable[str]:
    """Lines for a person, one a refused report."""
    for refusal in refused[:shown]:
        yield f"{refusal.source}: {refusal.zh} / {refusal.en}"
    if len(refused) > shown:
        yield f"… +{len(refused) - shown}"


def nothing(refused: Sequence[Refusal]) -> Exception:
    """The error where no report could be read: the user's, or (RuntimeError) the program's."""
    listed = "\n".join(f"  - {line}" for line in refusal_lines(refused))
    if any(refusal.internal for refusal in refused):
        return RuntimeError(f"no report came through:\n{listed}")
    return KgError(
        "没有一份报告读得了",
        f"none of the reports can be read:\n{listed}",
        hint_zh="原因逐份列在下面",
    )
