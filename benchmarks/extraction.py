"""How fast report text becomes graph.ttl on one core: against jieba.posseg alone over the same text, in one run.

    python benchmarks/extraction.py [MEGABYTES]        5 by default

The reports are made up: sentences of the seeds and of tests/cases in a new order, with other places, other coined
names and other numbers in each, so that no report repeats another. Nothing is remembered from one report to the next
but what the program always remembers (the tags of words). Both are measured in processor time, in turns.
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import jieba.posseg

from kg.build.reports import Settings, prepare
from kg.graph import codes, part, write_parts
from kg.model import Document
from kg.pipeline import facts

ROOT = Path(__file__).parents[1]
TURN = 20  # reports after which the two take turns, about half a second: the machine may be busy for a while
SENTENCES = 40  # of a report
NAME = "澜霁岚槿汀芷熙瑶琛望江临溪云柳杏梅竹兰桂枫松石湖山海星月金玉永安康宁泰平兴盛昌隆福寿喜庆"
COINED = re.compile("“[^“”，。]{2,6}”")
PLACE = re.compile(r"[^\W\d_]{1,3}(?=社区|小区|街道)")
DIGITS = re.compile(r"\d")


def sentences() -> list[str]:
    """The sentences of the reports at hand."""
    files = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted((ROOT / "tests" / "cases").glob("*.txt"))]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return [s for s in re.split(r"(?<=。)|\n", text) if len(s) > 12]


def made_reports(size: int) -> Iterator[Document]:
    """Reports of together `size` bytes of UTF-8."""
    pool, number = sentences(), 0
    while size > 0:
        draw = random.Random(number)
        home = "".join(draw.choices(NAME, k=2))
        body = "\n".join(_changed(draw.choice(pool), home, draw) for _ in range(SENTENCES))
        text = f"{home}社区{2000 + number % 25}年工作总结\n{body}"
        raw = text.encode()
        yield Document(f"{number:05}.txt", text, hashlib.sha256(raw).hexdigest())
        size -= len(raw)
        number += 1


def _changed(sentence: str, home: str, draw: random.Random) -> str:
    sentence = PLACE.sub(lambda _: home if draw.random() < 0.7 else "".join(draw.choices(NAME, k=2)), sentence)
    sentence = COINED.sub(lambda m: "“" + "".join(draw.choices(NAME, k=len(m[0]) - 2)) + "”", sentence)
    return DIGITS.sub(lambda _: draw.choice("123456789"), sentence)


def cost(work: Callable[[], object]) -> float:
    """Processor seconds."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main(megabytes: float) -> int:
    """Print characters a second of both, and the ratio."""
    reports = list(made_reports(round(megabytes * 1_000_000)))
    characters = sum(len(r.text) for r in reports)
    print(f"{len(reports)} reports, {characters:,} characters, {sum(len(r.text.encode()) for r in reports):,} bytes")
    prepare(Settings())  # as `kg build` does
    facts(reports[0])  # dictionaries are loaded
    list(jieba.posseg.cut(reports[0].text))
    graph = tagging = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for first in range(0, len(reports), TURN):
            some = reports[first : first + TURN]
            code = codes([r.source for r in some])
            out = Path(folder) / f"{first}.ttl"
            graph += cost(lambda: write_parts((part(facts(r), code[r.source]) for r in some), out))  # noqa: B023
            tagging += cost(lambda: [list(jieba.posseg.cut(r.text)) for r in some])  # noqa: B023
    print(f"text → graph.ttl      {characters / graph:10,.0f} characters/s")
    print(f"jieba.posseg.cut only {characters / tagging:10,.0f} characters/s")
    print(f"ratio                 {tagging / graph:10.2f}  (1.00: as fast as tagging alone)")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 5.0))
