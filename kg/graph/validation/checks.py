"""The ontology's own checks: SPARQL queries over the whole graph, of which each row is a violation.

A check is `ontology/checks/NAME-violation.rq`. Its head says what is wrong (`# zh:`, `# en:`) and what to do
(`# do-zh:`, `# do-en:`). It selects `?node`, and where it helps `?predicate`, `?value` and the `?assertion` that
says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import QuerySolutions, Store

from kg.graph.validation.report import Report, Violation, report
from kg.graph.validation.words import Node, Words
from kg.resources import ontology_dir

Row = dict[str, Node]  # of a query: variable → term
SUFFIX = "-violation.rq"
_HEAD = re.compile(r"^# (zh|en|do-zh|do-en): (.+)$", re.M)


@dataclass(frozen=True, slots=True)
class Check:
    """One query that finds what must not be."""

    name: str
    zh: str
    en: str
    query: str


@cache
def checks() -> tuple[Check, ...]:
    """All checks, by name."""
    return tuple(read_check(path) for path in sorted((ontology_dir() / "checks").glob(f"*{SUFFIX}")))


def read_check(path: Path) -> Check:
    """One check from its file. Raises ValueError for a head that is not complete."""
    text = path.read_text(encoding="utf-8")
    head = dict(_HEAD.findall(text))
    missing = {"zh", "en", "do-zh", "do-en"} - set(head)
    if missing:
        raise ValueError(f"{path.name}: head without {', '.join(sorted(missing))}")
    zh, en = f"{head['zh']}。{head['do-zh']}", f"{head['en']}. {head['do-en']}"
    return Check(path.name.removesuffix(SUFFIX), zh, en, text)


def run_checks(store: Store, *, limit: int = 100) -> Report:
    """Run all checks over the default graph of a store; at most `limit` violations of each are listed.

    Used at the end of each build: 0.05 s for five reports, about 8 s for a million triples.
    """
    words = Words(store)
    listed: list[Violation] = []
    counts: dict[str, int] = {}
    for check in checks():
        rows, counts[check.name] = _first(_rows(store, check), limit)
        listed += [_violation(check, row, words) for row in rows]
    return report(listed, counts, len(checks()))


def _rows(store: Store, check: Check) -> Iterator[Row]:
    solutions = store.query(check.query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for row in solutions:
        yield {name: term for name in names if isinstance(term := row[name], Node)}


def _first(rows: Iterable[Row], limit: int) -> tuple[list[Row], int]:
    """The first `limit` rows in a fixed order, and how many there are; keeps no more than a few thousand."""
    kept: list[Row] = []
    number = 0
    for row in rows:
        number += 1
        kept.append(row)
        if len(kept) > 2 * limit + 1000:
            kept = sorted(kept, key=_order)[:limit]
    return sorted(kept, key=_order)[:limit], number


def _order(row: Row) -> list[str]:
    return [str(row.get(name, "")) for name in ("node", "predicate", "value", "assertion")]


def _violation(check: Check, row: Row, words: Words) -> Violation:
    node, predicate, value = row["node"], row.get("predicate"), row.get("value")
    detail = ""
    if predicate and value:
        detail = words.triple(node, predicate, value)
    elif value:
        detail = f"→ {words.named(value)}"
    elif predicate:
        detail = words.label(predicate)
    quote, source = words.cited(row.get("assertion", node))
    return Violation(check.name, words.label(node), node.value, detail, quote, source, check.zh, check.en)
