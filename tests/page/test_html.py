"""The file itself: whole, still, and closed."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest

from kg.model import Facts
from kg.page import bundle, write_page

JS = sorted((Path(bundle.__file__).parent / "js").glob("*.js"))


def test_the_page_of_the_seeds_is_small(gold_page: Path):
    assert gold_page.stat().st_size < 1_500_000


def test_the_same_graph_gives_the_same_bytes(gold_facts: list[Facts], gold_page: Path, tmp_path: Path):
    again = tmp_path / "again.html"
    write_page(gold_page.parent, again)
    assert again.read_bytes() == gold_page.read_bytes()
    assert list(tmp_path.iterdir()) == [again]


def test_nothing_is_fetched(gold_page: Path):
    html = gold_page.read_text(encoding="utf-8")
    head = re.sub(r"<script.*?</script>", "", html, flags=re.S)
    assert re.findall(r"(?:src|href)\s*=\s*\S+", head) == ['href="data:,">']
    assert "@import" not in head
    assert "url(" not in head


def test_the_policy_knows_exactly_what_runs(gold_page: Path):
    html = gold_page.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1].replace("&#39;", "'")
    scripts = re.findall(r"<script>(.*?)</script>", html, re.S)
    styles = re.findall(r"<style>(.*?)</style>", html, re.S)
    assert len(scripts) == 2
    assert len(styles) == 1
    for part in (*scripts, *styles):
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    for rule in ("default-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'", "base-uri 'none'"):
        assert rule in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", JS, ids=lambda path: path.stem)
def test_no_module_makes_markup_from_text(path: Path):
    code = path.read_text(encoding="utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"):
        assert word not in code
    assert len(code.splitlines()) <= 350
    assert code.startswith("// @ts-check\n/**")


@pytest.mark.parametrize("path", JS, ids=lambda path: path.stem)
def test_every_import_is_exported_and_used(path: Path):
    code = path.read_text(encoding="utf-8")
    for names, module in re.findall(r'^import \{([^}]*)\} from "\./(\w+)\.js";$', code, re.M):
        other = (path.parent / f"{module}.js").read_text(encoding="utf-8")
        exported = set(re.findall(r"^export (?:async )?(?:function|const|class) (\w+)", other, re.M))
        for name in (part.strip() for part in names.split(",")):
            assert name in exported, f"{module}.js does not export {name}"
            assert len(re.findall(rf"\b{name}\b", code)) > 1, f"{name} is not used"


def test_all_modules_are_in_the_page():
    script = bundle.script()
    assert len(JS) > 15
    for path in JS:
        assert f"const module_{path.stem} = " in script


def test_the_words_of_the_page_are_all_there():
    words = (JS[0].parent / "i18n.js").read_text(encoding="utf-8")
    known = set(re.findall(r"^  (\w+): \[", words, re.M))
    asked = {key for path in JS for key in re.findall(r'\bt\("(\w+)"', path.read_text(encoding="utf-8"))}
    assert len(asked) > 60
    assert asked <= known


def test_every_word_and_every_style_is_used():
    code = "\n".join(path.read_text(encoding="utf-8") for path in JS if path.stem != "i18n")
    words = (JS[0].parent / "i18n.js").read_text(encoding="utf-8")
    keys = set(re.findall(r"^  (\w+): \[", words, re.M))
    of_the_data = {key for key in keys if key.endswith(("Section", "Scope"))}
    assert {key for key in keys if not re.search(rf"\b{key}\b", code)} <= of_the_data
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\d\.\d|/\*.*?\*/", "", bundle.style(), flags=re.S)))
    assert {name for name in classes if not re.search(rf"\b{name}\b", code)} == set()
