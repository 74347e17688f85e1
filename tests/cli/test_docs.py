"""What is written from the code is up to date, and what the READMEs show does what they say."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from typing import Any

import click
import pytest

from kg.annotation import faults, read
from kg.cli import app

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.zh-CN.md")


def _make_docs() -> Any:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "tools" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_up_to_date() -> None:
    files = _make_docs().files()
    assert len(files) == 3
    for path, content in files.items():
        assert path.read_text(encoding="utf-8") == content, f"run: python tools/make_docs.py ({path.name})"


@pytest.mark.parametrize("name", READMES)
def test_every_command_of_a_readme_parses(name: str) -> None:
    shown = re.findall(r"^(?:\$ )?kg (.+)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(shown) >= 8
    for line in shown:
        command, *arguments = shlex.split(line, comments=True)
        with click.Context(app, info_name="kg") as parent:
            app.commands[command].make_context(command, arguments, parent=parent)


def test_every_command_says_what_it_does_in_both_languages() -> None:
    for name, command in app.commands.items():
        assert re.fullmatch(r".*[\u4e00-\u9fff].*。 [A-Z].+\.", command.short_help or ""), name
        chinese, english = (command.help or "").split("\n\n")[:2]
        assert re.search(r"[\u4e00-\u9fff]", chinese), name
        assert not re.search(r"[\u4e00-\u9fff]", english), name


@pytest.mark.parametrize("name", [*READMES, "CHANGELOG.md", "docs/annotation.md", "docs/commands.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("name", READMES)
def test_the_python_of_a_readme_runs(
    name: str, built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)
    assert built.name == "output"
    monkeypatch.chdir(built.parent)
    names: dict[str, Any] = {}
    exec(code, names)
    assert len(names["graph"]) > 1000
    assert "runsProgram actual" in capsys.readouterr().out


def test_the_example_of_the_annotation_format_is_sound(tmp_path: Path) -> None:
    (example,) = re.findall(
        r"```json\n(.*?)```", (ROOT / "docs" / "annotation.md").read_text(encoding="utf-8"), re.DOTALL
    )
    path = tmp_path / "report.json"
    path.write_text(example, encoding="utf-8")
    text = "望江社区位于江畔路。打造了“邻里议事厅”群众议事平台。社区党委党员76人。活动阵地偏小。扩建党群服务中心。"
    assert faults(read(path), text) == []
