"""Take the README's pictures of the graph page: python tools/make_pictures.py [graph.html]

Writes docs/page-desktop.png and docs/page-phone.png from output/graph.html unless told otherwise.
Needs playwright and a Chromium on the PATH or in KG_CHROMIUM.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SHOWN = "常青说事室"  # a platform of the third seed: class, number with 余, sentence, all on one screen


def main(page: Path) -> None:
    """Open the page, choose an entity, show a sentence, and take both pictures."""
    path = os.environ.get("KG_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--headless", "--no-sandbox", "--disable-gpu"])
        _take(browser, page, (1280, 800), ROOT / "docs" / "page-desktop.png")
        _take(browser, page, (390, 844), ROOT / "docs" / "page-phone.png")
        browser.close()


def _take(browser: Browser, file: Path, size: tuple[int, int], out: Path) -> None:
    narrow = size[0] < 600
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, is_mobile=narrow, has_touch=narrow, color_scheme="light"
    )
    page = context.new_page()
    page.goto(file.resolve().as_uri())
    page.wait_for_selector("body[data-ready]")
    page.keyboard.press("/")
    page.keyboard.type(SHOWN)
    page.locator(".bar .hits [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    page.locator("#panel .fact .disclose").first.click()
    page.wait_for_timeout(600)
    page.screenshot(path=out)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "output" / "graph.html")
