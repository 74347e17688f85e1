"""The ontology's own checks: SPARQL queries over the whole graph, of which each row is a violation.

A check is `ontology/checks/NAME-violation.rq`. Its head says what is wrong (`# zh:`, `# en:`) and what to do
(`# do-zh:`, `# do-en:`). It selects `?node`, and where it helps `?predicate`, `?value` and the `?assertion` that
says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import QuerySolutions, Store

from kg.graph.validation.report import Report, Violation, report
from kg.graph.validation.words import Node, Words
from kg.resources import ontology_dir

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

    Fast (see benchmarks): used at the end of each build.
    """
    words = Words(store)
    listed: list[Violation] = []
    counts: dict[str, int] = {}
    for check in checks():
        for row in _rows(store, check):
            counts[check.name] = counts.get(check.name, 0) + 1
            if counts[check.name] <= limit:
                listed.append(_violation(check, row, words))
    return report(listed, counts, len(checks()))


def _rows(store: Store, check: Check) -> Iterator[dict[str, Node]]:
    solutions = store.query(check.query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for row in solutions:
        yield {name: term for name in names if isinstance(term := row[name], Node)}


def _violation(check: Check, row: dict[str, Node], words: Words) -> Violation:
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
