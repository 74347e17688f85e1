"""Fit kg/resolution/confidence.tsv on annotated reports of this project: the seeds and those in tests.

    python tools/fit_confidence.py                    # fit, and write the table
    python tools/fit_confidence.py GOLD=TEXTS ...     # and hold it against other annotated reports, in these folders

Prints how many facts of each confidence are right: on each tenth of the reports when it is left out of the fit, and on
the others.
A fact is right as `kg evaluate` has it: both ends, the relation and its factuality; the number, what it counts and of
what. The fit is ridge logistic regression by cyclic coordinate descent.

Not fitted on tests/later and tests/held: those were written to be harder and are annotated more closely than the
reports that people have. With them too few facts of real reports came out as sure.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.annotation import Annotation, dump
from kg.evaluation import evaluate
from kg.model import Document
from kg.pipeline import find
from kg.resolution.confidence import TABLE, Table, chance

ROOT = Path(__file__).parents[1]
OURS = (
    (ROOT / "tests" / "gold", ROOT / "seeds"),
    *((ROOT / "tests" / name, ROOT / "tests" / name) for name in ("cases", "short", "fresh")),
)
RIDGE = 1.7  # how strongly weights are drawn to 0
LEAST = 4  # facts, of two reports at least, that a trait needs for a weight
ROUNDS, CLOSE = 200, 1e-3  # of the descent: at most so many, till no weight moves further
FOLDS = 10  # parts of the reports; each is left out in turn
LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Sample:
    """A fact that was found: the report, its traits, whether it is right in all, and but for a number's subject."""

    report: str
    traits: tuple[str, ...]
    right: bool
    but_for_subject: bool


def samples(gold: Path, texts: Path) -> list[Sample]:
    """What the extraction finds in annotated reports, and what of it the annotation has."""
    traits: list[tuple[str, ...]] = []

    def predict(_: str, document: Document) -> Annotation:
        found = find(document)
        of = {
            (a.subject, a.predicate.value, a.object): told
            for a, told in zip(found.facts.assertions, found.relations, strict=True)
        }
        rows = dump(found.facts)
        for row in rows["relations"]:
            row["confidence"] = float(len(traits))  # the verdicts give it back: it tells which fact they are about
            traits.append(of[row["s"], row["p"], row["o"]])
        for number, told in zip(rows["statistics"], found.numbers, strict=True):
            number["confidence"] = float(len(traits))
            traits.append(told)
        return rows

    return [
        Sample(document.doc, traits[int(v.confidence)], v.exact, v.gold if v.part == "statistic" else v.exact)
        for document in evaluate(gold, texts, predict).documents
        for v in document.verdicts
        if v.predicted and v.part != "entity" and v.confidence is not None
    ]


def weigh(known: Sequence[Sample], start: Mapping[str, float] | None = None) -> dict[str, float]:
    """Trait → weight, for traits that are frequent enough; `start`: where the descent begins."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for i, sample in enumerate(known):
        for trait in sample.traits:
            having[trait].append(i)
    frequent = {
        trait: rows
        for trait, rows in sorted(having.items())
        if len(rows) >= LEAST and len({known[i].report for i in rows}) > 1
    }
    weights = {trait: (start or {}).get(trait, 0.0) for trait in frequent}
    sums = [sum(weights.get(trait, 0.0) for trait in sample.traits) for sample in known]
    for _ in range(ROUNDS):
        moved = 0.0
        for trait, rows in frequent.items():
            slope, bend = -RIDGE * weights[trait], RIDGE
            for i in rows:
                sure = chance(sums[i])
                slope += known[i].right - sure
                bend += sure * (1 - sure)
            step = slope / bend
            weights[trait] += step
            for i in rows:
                sums[i] += step
            moved = max(moved, abs(step))
        if moved < CLOSE:
            break
    return weights


def left_out(known: Sequence[Sample]) -> list[tuple[float, Sample]]:
    """Each fact with the confidence that the reports of the other folds give it."""
    whole = weigh(known)
    names = sorted({sample.report for sample in known})
    out: list[tuple[float, Sample]] = []
    for fold in range(min(FOLDS, len(names))):
        here = set(names[fold::FOLDS])
        others = Table(weigh([s for s in known if s.report not in here], whole))
        out += ((others.sure(s.traits), s) for s in known if s.report in here)
    return out


def curve(judged: Sequence[tuple[float, Sample]]) -> None:
    """Print for rising confidence the share of the facts that have it, and how many of them are right."""
    for level in LEVELS:
        at = [sample for confidence, sample in judged if confidence >= level]
        if at:
            right, but = sum(s.right for s in at) / len(at), sum(s.but_for_subject for s in at) / len(at)
            share = len(at) / len(judged)
            print(f"  ≥ {level:.2f}  share {share:.3f}  right {right:.3f}  ({len(at)}; but for subjects {but:.3f})")


def main(pairs: Sequence[str]) -> int:
    """Fit on the annotated reports of the project; `pairs`: folders of others to hold the table against."""
    known = [sample for gold, texts in OURS for sample in samples(gold, texts)]
    print(f"{len(known)} facts of {len({s.report for s in known})} reports, a tenth of these left out in turn:")
    curve(left_out(known))
    weights = weigh(known)
    facts = Counter(trait for sample in known for trait in sample.traits)
    lines = ["# Written by tools/fit_confidence.py: weight, trait, its value, facts that have the trait."]
    lines += [f"weight\t{trait}\t{value:.2f}\t{facts[trait]}" for trait, value in weights.items()]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    table = Table(weights)
    for gold, _, texts in (pair.partition("=") for pair in pairs):
        others = samples(Path(gold), Path(texts))
        print(f"{len(others)} facts of {len({s.report for s in others})} reports of {gold}:")
        curve([(table.sure(sample.traits), sample) for sample in others])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
