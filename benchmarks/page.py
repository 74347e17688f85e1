"""How fast the page is: python benchmarks/page.py [entities ...]

For graphs of made-up reports (500, 5,000 and 20,000 entities unless told otherwise) it prints how long the page takes
to be written, how large it is, how long a real Chromium takes from opening the file to the first picture, and from a
click on a mark to its panel; each the median of five. Last comes the page of the seeds' annotation.
KG_CHROMIUM names a browser that is not on the PATH.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "page")]

from made_reports import made_reports  # noqa: E402

from kg.annotation import load  # noqa: E402
from kg.graph import store, write  # noqa: E402
from kg.model import Facts  # noqa: E402
from kg.page import write_page  # noqa: E402
from kg.reading import read  # noqa: E402

PER_REPORT = 64.5  # entities that a made-up report adds
ROUNDS = 5
BARS = {500: (1.0, 0.1), 5_000: (1.5, 0.15), 20_000: (3.0, 0.3)}  # seconds: first picture, click to panel
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")

# Clicks on one of the best connected marks; the panel is there when the frame after the click has been drawn.
_CLICK = """async (rank) => {
    const { picture } = window.kg;
    const node = picture.scene.nodes.slice().sort((a, b) => b.edges.length - a.edges.length)[rank];
    const at = picture.network.canvasToDOM(picture.spot(node));
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const start = performance.now();
    picture.network.body.emitter.emit("click", { nodes: [], pointer: { DOM: at } });
    await drawn();
    return [performance.now() - start, document.querySelector("#panel-title")?.textContent ?? ""];
}"""


def main(sizes: list[int]) -> None:
    """Measure each size, then the seeds."""
    path = os.environ.get("KG_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        sys.exit("no Chromium on the PATH: install one, or name it in KG_CHROMIUM")
    print(f"{'graph':>16} {'entities':>9} {'written':>9} {'size':>9} {'first picture':>14} {'click→panel':>12}")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for size in sizes:
            _row(
                browser, f"made {size:,}", list(made_reports(round(size / PER_REPORT))), Path(folder) / str(size), size
            )
        gold = [
            load(one, read(ROOT / "seeds" / f"{one.stem}.txt", f"{one.stem}.txt"))
            for one in sorted((ROOT / "tests" / "gold").glob("*.json"))
        ]
        _row(browser, "seeds (gold)", gold, Path(folder) / "gold", 500)
        browser.close()


def _row(browser: Browser, name: str, facts: list[Facts], folder: Path, size: int) -> None:
    write(facts, folder / "graph.ttl")
    store(folder / "graph.ttl", folder / "store")
    (folder / "texts").mkdir()
    for one in facts:
        (folder / "texts" / f"{one.document.key}.txt").write_bytes(one.document.text.encode("utf-8"))
    start = time.perf_counter()
    write_page(folder, folder / "graph.html")
    written = time.perf_counter() - start
    first, clicks, entities = [], [], 0
    for _ in range(ROUNDS):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        start = time.perf_counter()
        page.goto((folder / "graph.html").as_uri())
        page.wait_for_selector("body[data-ready]", timeout=60_000)
        first.append(time.perf_counter() - start)
        entities = page.evaluate("() => window.kg.model.entities.length")
        if page.evaluate("() => window.kg.picture.scene.kind") == "overview":
            page.goto(page.url.split("#")[0] + "#open=0")
            page.wait_for_timeout(400)
        for rank in range(ROUNDS):
            took, title = page.evaluate(_CLICK, rank)
            assert title, "the click opened no panel"
            clicks.append(took / 1000)
            page.wait_for_timeout(300)
        page.close()
    megabytes = (folder / "graph.html").stat().st_size / 1e6
    bars = BARS.get(size)
    met = "" if bars is None else _verdict(statistics.median(first) <= bars[0] and statistics.median(clicks) <= bars[1])
    print(
        f"{name:>16} {entities:>9,} {written:>8.1f}s {megabytes:>7.2f}MB {statistics.median(first):>13.2f}s "
        f"{statistics.median(clicks) * 1000:>10.0f}ms {met}"
    )


def _verdict(met: bool) -> str:
    return "within its bars" if met else "OVER its bars"


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [500, 5_000, 20_000])
