"""A real Chromium, pages of several graphs, and what a person does with them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from kg.graph import write
from kg.model import Facts
from kg.page import write_page

sys.path.insert(0, str(Path(__file__).parent))
from made_reports import made_reports

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = (1280, 800)
PHONE = (390, 844)
Opened = Callable[..., "Visit"]


def keep_texts(facts: list[Facts], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in facts:
        (folder / f"{one.document.key}.txt").write_bytes(one.document.text.encode("utf-8"))


def page_of(facts: list[Facts], folder: Path) -> Path:
    """The page of a graph with its texts."""
    write(facts, folder / "graph.ttl")
    keep_texts(facts, folder / "texts")
    write_page(folder, folder / "graph.html")
    return folder / "graph.html"


@pytest.fixture(scope="session")
def gold_page(gold_facts: list[Facts], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The annotated seeds, with their texts."""
    return page_of(gold_facts, tmp_path_factory.mktemp("页面"))


@pytest.fixture(scope="session")
def bare_page(gold_output: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same graph from its RDF file alone."""
    out = tmp_path_factory.mktemp("bare") / "graph.html"
    write_page(gold_output / "graph.ttl", out)
    return out


@pytest.fixture(scope="session")
def made_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four made-up reports: every name, number and sentence is known."""
    return page_of(list(made_reports(4)), tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="session")
def large_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty made-up reports, more than are drawn at once."""
    return page_of(list(made_reports(40)), tmp_path_factory.mktemp("large"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the tests fail and say what to do."""
    path = os.environ.get("KG_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None:
        pytest.fail("no Chromium on the PATH: install one (Debian: apt-get install chromium) or name it in KG_CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield opened
        opened.close()


class Visit:
    """One page in one window, and all that must not happen there."""

    def __init__(self, context: BrowserContext, file: Path, fragment: str) -> None:
        self.page: Page = context.new_page()
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("console", lambda said: said.type == "error" and self.wrong.append(f"console: {said.text}"))
        self.page.on("dialog", lambda dialog: (self.wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda asked: self._request(asked.url))
        self.page.goto(file.as_uri() + fragment)
        self.page.wait_for_selector("body[data-ready]", timeout=30_000)

    def _request(self, url: str) -> None:
        if not url.startswith(("file://", "data:", "blob:")):
            self.wrong.append(f"request: {url}")

    def ask(self, script: str, *values: Any) -> Any:
        """A question to the page's own state."""
        return self.page.evaluate(script, *values)

    def find(self, typed: str) -> None:
        """Types into the search field and takes the first hit."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(typed)
        self.page.locator(".bar .hits [role=option]").first.wait_for()
        self.page.keyboard.press("Enter")
        self.settle()

    def settle(self) -> None:
        """Waits until the view has glided to its place and is drawn."""
        self.page.wait_for_timeout(350)

    def spot(self, name: str) -> dict[str, float]:
        """Where the mark of an entity, or a bubble, is on the screen."""
        found: dict[str, float] = self.ask(
            """name => {
                const { picture } = window.kg;
                const called = (one) => one.name ?? (one.group ? one.group.name : "");
                const node = picture.scene.nodes.find((one) => called(one) === name);
                const at = picture.network.canvasToDOM(picture.spot(node));
                const box = picture.canvas.getBoundingClientRect();
                return { x: at.x + box.x, y: at.y + box.y };
            }""",
            name,
        )
        return found

    def click_mark(self, name: str) -> None:
        at = self.spot(name)
        self.page.mouse.click(at["x"], at["y"])
        self.settle()

    def drawn(self) -> list[str]:
        """The names of the entities in the picture."""
        names: list[str] = self.ask("() => window.kg.picture.scene.nodes.map((node) => node.name)")
        return names

    def text(self, selector: str) -> str:
        return self.page.locator(selector).inner_text()


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a page in a window of its own; at the end nothing may have gone wrong in any of them."""
    visits: list[Visit] = []
    contexts: list[BrowserContext] = []

    def open_(file: Path, size: tuple[int, int] = DESKTOP, fragment: str = "", **options: Any) -> Visit:
        narrow = size[0] < 600
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            accept_downloads=True,
            has_touch=narrow,
            is_mobile=narrow,
            **options,
        )
        contexts.append(context)
        visits.append(Visit(context, file, fragment))
        return visits[-1]

    yield open_
    wrong = [fault for one in visits for fault in one.wrong]
    for context in contexts:
        context.close()
    assert wrong == []
