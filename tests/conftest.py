"""What several tests share: the reports of `seeds/`, and what a careful reader found in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from kg.annotation import load
from kg.model import Document, Facts
from kg.reading import document, read

# The same examples in each run, and no deadline: the first call loads the dictionary.
settings.register_profile("kg", deadline=None, derandomize=True)
settings.load_profile("kg")

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    """A document from a string, as the reader would decode it."""

    def make(text: str, source: str = "report.txt") -> Document:
        return document(text, source)

    return make


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the five reports."""
    return SEEDS


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder with their annotation."""
    return GOLD


@pytest.fixture(scope="session")
def gold_files() -> list[Path]:
    """The annotation files of the five reports."""
    return sorted(GOLD.glob("*.json"))


@pytest.fixture(scope="session")
def gold_facts(gold_files: list[Path]) -> list[Facts]:
    """What a careful reader found in the five reports."""
    return [load(path, read(SEEDS / f"{path.stem}.txt", f"{path.stem}.txt")) for path in gold_files]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `kg build seeds` writes; not to be changed by a test."""
    from kg.build import build

    out = tmp_path_factory.mktemp("built") / "output"
    build([SEEDS], out)
    return out


@pytest.fixture(scope="session")
def gold_output(gold_facts: list[Facts], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotation of the five reports as a graph: graph.ttl and store/; not to be changed by a test."""
    from kg.graph import store, write

    out = tmp_path_factory.mktemp("gold") / "output"
    write(gold_facts, out / "graph.ttl")
    store(out / "graph.ttl", out / "store")
    return out
