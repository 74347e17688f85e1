"""Fit kg/resolution/confidence.tsv on the seeds and the cases of this project.

    python tools/fit_confidence.py                    # fit, and write the table
    python tools/fit_confidence.py GOLD=TEXTS ...     # and hold it against other annotated reports, in these folders

Prints how many facts of each confidence are right: on each report when it is left out of the fit, and on the others.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.annotation import Annotation, dump
from kg.evaluation import evaluate
from kg.model import Document
from kg.pipeline import facts
from kg.resolution.confidence import TABLE, Setting, sure

ROOT = Path(__file__).parents[1]
OURS = ((ROOT / "tests" / "gold", ROOT / "seeds"), (ROOT / "tests" / "cases", ROOT / "tests" / "cases"))
WEIGHT = 6.0  # facts that the share of the wider kind counts for
LEAST = 4  # facts that a kind needs for a share of its own
LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class Sample:
    """A fact that was found: the report, the kinds that it belongs to, and whether it is right in all."""

    report: str
    kinds: tuple[str, ...]
    right: bool


def samples(gold: Path, texts: Path) -> list[Sample]:
    """What the extraction finds in annotated reports, and what of it the annotation has."""
    found: list[tuple[str, ...]] = []

    def predict(_: str, document: Document) -> Annotation:
        said = facts(document)
        setting = Setting.of(document.text, said.entities, said.focal)
        of = {(a.subject, a.predicate.value, a.object): setting.kinds(a) for a in said.assertions}
        rows = dump(said)
        for row in rows["relations"]:
            row["confidence"] = float(len(found))  # the verdicts give it back: it tells which fact they are about
            found.append(of[row["s"], row["p"], row["o"]])
        for number, told in zip(rows["statistics"], said.observations, strict=True):
            number["confidence"] = float(len(found))
            found.append(setting.kinds(told))
        return rows

    return [
        Sample(document.doc, found[int(v.confidence)], v.exact)
        for document in evaluate(gold, texts, predict).documents
        for v in document.verdicts
        if v.predicted and v.part != "entity" and v.confidence is not None
    ]


def fit(known: Iterable[Sample]) -> dict[str, tuple[float, int]]:
    """Kind → share of right facts, drawn towards that of the wider kind; and how many facts there were."""
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wider: dict[str, str] = {}
    for sample in known:
        for k, kind in enumerate(sample.kinds):
            fired[kind] += 1
            right[kind] += sample.right
            if k + 1 < len(sample.kinds):
                wider[kind] = sample.kinds[k + 1]
    shares: dict[str, float] = {}

    def share(kind: str) -> float:
        if kind not in shares:
            towards = share(wider[kind]) if kind in wider else 0.5
            shares[kind] = (right[kind] + WEIGHT * towards) / (fired[kind] + WEIGHT)
        return shares[kind]

    return {kind: (share(kind), n) for kind, n in fired.items() if n >= LEAST or kind not in wider}


def curve(judged: Sequence[tuple[float, bool]]) -> None:
    """Print for rising confidence the share of the facts that have it, and how many of them are right."""
    for level in LEVELS:
        at = [right for confidence, right in judged if confidence >= level]
        if at:
            print(f"  ≥ {level:.2f}  share {len(at) / len(judged):.3f}  right {sum(at) / len(at):.3f}  ({len(at)})")


def left_out(known: Sequence[Sample]) -> list[tuple[float, bool]]:
    """Each fact with the confidence that the other reports give it."""
    by_report: defaultdict[str, list[Sample]] = defaultdict(list)
    for sample in known:
        by_report[sample.report].append(sample)
    out: list[tuple[float, bool]] = []
    for name, own in by_report.items():
        table: Mapping[str, float] = {k: s for k, (s, _) in fit(s for s in known if s.report != name).items()}
        out += ((sure(sample.kinds, table), sample.right) for sample in own)
    return out


def main(pairs: Sequence[str]) -> int:
    """Fit on the annotated reports of the project; `pairs`: folders of others to hold the table against."""
    known = [sample for gold, texts in OURS for sample in samples(gold, texts)]
    print(f"{len(known)} facts of {len({s.report for s in known})} reports, each report left out in turn:")
    curve(left_out(known))
    fitted = fit(known)
    lines = ["# Share of right facts by kind, and the facts it rests on; written by tools/fit_confidence.py."]
    lines += [f"{kind}\t{share:.2f}\t{n}" for kind, (share, n) in sorted(fitted.items())]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    shares = {kind: share for kind, (share, _) in fitted.items()}
    for gold, _, texts in (pair.partition("=") for pair in pairs):
        others = samples(Path(gold), Path(texts))
        print(f"{len(others)} facts of {len({s.report for s in others})} reports of {gold}:")
        curve([(sure(sample.kinds, shares), sample.right) for sample in others])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
