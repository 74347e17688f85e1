"""How fast facts become a graph, and a graph answers and leaves: against rdflib on the same triples, in one run.

    python benchmarks/graph.py [TRIPLES]        100,000 by default; rdflib needs minutes for 1,000,000

The reports are generated (invented communities, platforms, numbers); nothing is read from elsewhere.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TypeVar

import rdflib

from kg import queries
from kg.export import export
from kg.graph import codes, open_graph, part, store, write_parts
from kg.graph.results import select
from kg.model import Assertion, Document, Entity, Evidence, Facts, Factuality, Modifier, Observation, Scope, SectionKind
from kg.vocab import Cls, Rel

T = TypeVar("T")

PLACES = ["望江", "临河", "青禾", "云岭", "松柏", "清溪", "石桥", "柳湾", "海棠", "星光"]
DOES = (
    (Rel.runsProgram, Cls.Platform, "议事厅"),
    (Rel.carriesOut, Cls.Initiative, "清洁行动"),
    (Rel.adopts, Cls.Mechanism, "联席会议制度"),
    (Rel.builds, Cls.Facility, "服务驿站"),
    (Rel.serves, Cls.PopulationGroup, "独居老人"),
    (Rel.establishes, Cls.VolunteerTeam, "志愿服务队"),
)
A_REPORT = 1500  # triples of a generated report, about


def reports(count: int) -> Iterator[Facts]:
    """Generated reports, each about 60 things, 60 assertions, 20 numbers."""
    for number in range(count):
        name = f"{PLACES[number % len(PLACES)]}{number}社区"
        text = "".join(f"{name}打造了“第{place}号议事厅”平台，有党员{place}人。" for place in range(60))
        of = Document(f"{number:05}.txt", text, hashlib.sha256(text.encode()).hexdigest(), f"{name}工作总结")

        def shown(place: int, width: int = len(text) // 60) -> tuple[Evidence, ...]:
            return (Evidence(place * width, (place + 1) * width, SectionKind.ACHIEVEMENTS, f"rule.{place % 40}"),)

        things = [Entity("c", Cls.Community, name, evidence=shown(0))]
        said = []
        for place in range(1, 60):
            relation, cls, kind = DOES[place % len(DOES)]
            scope = Scope.NATIONAL if place % 10 == 0 else Scope.DOCUMENT
            things.append(Entity(f"e{place}", cls, f"第{place}号{kind}", scope=scope, evidence=shown(place)))
            factuality = Factuality.PLANNED if place % 7 == 0 else Factuality.ACTUAL
            said.append(Assertion("c", relation, f"e{place}", factuality, shown(place), 0.9))
        numbers = [
            Observation("c", f"第{place}类党员", Decimal(place), "人", Modifier.EXACT, shown(place))
            for place in range(20)
        ]
        yield Facts(of, "c", tuple(things), tuple(said), tuple(numbers))


def timed(what: str, run: Callable[[], T], triples: int = 0) -> tuple[T, float]:
    """Run and print how long it took (CPU seconds)."""
    start = time.process_time()
    result = run()
    took = time.process_time() - start
    rate = f"  {triples / took:>12,.0f} triples/s" if triples else ""
    print(f"{what:<44}{took:>9.3f} s{rate}", flush=True)
    return result, took


def main(wanted: int) -> None:
    """Print the table."""
    rows = list(reports(max(1, wanted // A_REPORT)))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        short = codes(row.document.source for row in rows)

        parts = (part(row, short[row.document.source]) for row in rows)
        _, took = timed("facts → graph.ttl", partial(write_parts, parts, out / "graph.ttl"))
        triples = len(open_graph(out / "graph.ttl"))
        print(f"  {triples:,} triples of {len(rows)} reports: {triples / took:,.0f} triples/s")
        timed("graph.ttl → store", partial(store, out / "graph.ttl", out / "store"), triples)

        print("\nfrom the file to another file")
        for ours, theirs in (("turtle", "turtle"), ("ntriples", "nt"), ("jsonld", "json-ld")):
            _, own = timed(f"  {ours}", partial(export, out, ours, out / "ours"), triples)
            graph, reading = timed("    rdflib reads", partial(rdflib.Graph().parse, out / "graph.ttl"), triples)
            _, writing = timed("    rdflib writes", partial(graph.serialize, out / "theirs", format=theirs), triples)
            print(f"    rdflib ÷ ours {(reading + writing) / own:.1f}")

        print("\nquestions")
        database = open_graph(out)
        for name in ("programs", "planned", "served", "party-members"):
            text = queries.get(name).sparql()
            found, own = timed(f"  {name}", partial(select, database, text))
            same, other = timed("    rdflib", partial(asked, graph, text))
            print(f"    rows {len(found)} = {len(same)}, rdflib ÷ ours {other / own:.1f}")


def asked(graph: rdflib.Graph, text: str) -> list[object]:
    """The rows that rdflib finds."""
    return list(graph.query(text))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
