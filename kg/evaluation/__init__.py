"""How much of what a careful reader finds does the extraction find? Precision, recall, F1, after docs/annotation.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from kg.annotation import Annotation, EntityRow, faults, read, refuse
from kg.errors import KgError
from kg.evaluation.names import unmarked
from kg.evaluation.score import FIGURES, Count, DocumentScore, Verdict, score
from kg.evaluation.summary import By, Evaluation, Level
from kg.model import Document

__all__ = [
    "FIGURES",
    "By",
    "Count",
    "DocumentScore",
    "Evaluation",
    "Level",
    "Predict",
    "Verdict",
    "evaluate",
    "from_folder",
    "from_pipeline",
    "score",
]

Predict = Callable[[str, Document], Annotation]  # name of the gold file, report → what is predicted of it


def evaluate(gold: Path, texts: Path, predict: Predict) -> Evaluation:
    """Score `predict` on each annotation file of the folder `gold`, with the report of the same name in `texts`.

    Raises KgError where the folder holds no annotation, one is unsound, or a report is not there.
    """
    scores = []
    for name, report, wanted in _pairs(gold, texts):
        given = predict(name, report)
        scores.append(score(wanted, {**given, "entities": _occurring(given["entities"], report.text)}))
    return Evaluation(tuple(scores))


def from_pipeline(name: str, document: Document) -> Annotation:
    """What the extraction finds."""
    from kg.annotation import dump
    from kg.pipeline import facts

    return dump(facts(document))


def from_folder(folder: Path) -> Predict:
    """What the annotation files of a folder say; a document without a file has nothing predicted."""
    if not folder.is_dir():
        raise KgError("没有这个文件夹", "there is no such folder", where=str(folder))

    def predict(name: str, document: Document) -> Annotation:
        path = folder / f"{name}.json"
        if not path.exists():
            return Annotation(doc=name, focal="", entities=[], relations=[], statistics=[], problems=[], measures=[])
        return read(path)

    return predict


def _occurring(entities: list[EntityRow], text: str) -> list[EntityRow]:
    """The entities with those of their aliases that the report has: guessed ones count for nothing."""
    bare = unmarked(text)
    return [{**row, "aliases": [a for a in row.get("aliases", []) if unmarked(a) in bare]} for row in entities]


def _pairs(gold: Path, texts: Path) -> Iterator[tuple[str, Document, Annotation]]:
    from kg.reading import find_reports
    from kg.reading import read as read_report

    files = sorted(gold.rglob("*.json"))
    if not files:
        raise KgError(
            "这里没有标注文件（*.json）",
            "there are no annotation files (*.json) here",
            where=str(gold),
            hint_zh="请给出标注文件夹，例如 --gold tests/gold",
            hint_en="Give the folder that has them, e.g. --gold tests/gold",
        )
    reports = find_reports([texts])
    for file in files:
        name = file.relative_to(gold).with_suffix("").as_posix()
        report = read_report(*_report(name, reports, texts))
        wanted = read(file)
        refuse(file, faults(wanted, report.text))
        yield name, report, {**wanted, "doc": name}


def _report(name: str, reports: Sequence[tuple[Path, str]], texts: Path) -> tuple[Path, str]:
    """The report of an annotation file: of 2023/报告.json it is 2023/报告.txt, of 报告.txt.json it is 报告.txt."""
    stems = ((PurePosixPath(source).with_suffix("").as_posix(), path, source) for path, source in reports)
    found = [(path, source) for stem, path, source in stems if name in (source, stem)]
    if len(found) == 1:
        return found[0]
    told = (f"有 {len(found)} 份报告叫 {name}", f"{len(found)} reports are called {name}")
    raise KgError(
        *(told if found else (f"找不到报告 {name}", f"the report {name} is not there")),
        where=str(texts),
        hint_zh="标注文件与报告应同名，请用 --texts 指定报告所在文件夹",
        hint_en="An annotation file has the name of its report; --texts says where the reports are",
    )
