"""Word lists: what is refused when they are loaded, and that no class of a shipped one is left unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.language.wordlists import rows, shipped, words_of

PACKAGE = Path(__file__).resolve().parents[2] / "kg"
READ_BY_CLASS = ["function.tsv", "cues.tsv", "unnamed.tsv", "people.tsv", "slogans.tsv"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("link", "1 列"),
        ("link\t和\t说明\t多余", "4 列"),
        ("\t和", "为空"),
        ("link\t和||与", "为空"),
        ("link\t和 与", "空白"),
        ("link\t和|与|和", "“和”重复"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(tmp_path: Path, line: str, why: str) -> None:
    path = tmp_path / "words.tsv"
    path.write_text(f"# class\twords\nbreak\t很\n{line}\n", encoding="utf-8")
    with pytest.raises(KgError, match=why) as refusal:
        rows(path)
    assert refusal.value.where == "words.tsv:3"


def test_a_class_may_have_several_lines(tmp_path: Path) -> None:
    path = tmp_path / "words.tsv"
    path.write_text("a\t甲|乙\tflags\nb\t甲\na\t丙\n", encoding="utf-8")
    assert [(row.cls, row.words, row.rest) for row in rows(path)] == [
        ("a", ("甲", "乙"), "flags"),
        ("b", ("甲",), ""),
        ("a", ("丙",), ""),
    ]


def test_a_class_that_is_not_there_is_refused() -> None:
    with pytest.raises(KgError, match="nowhere"):
        words_of("cues.tsv", "nowhere")


@pytest.mark.parametrize("file", READ_BY_CLASS)
def test_every_class_is_read_by_a_rule(file: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "recognition").glob("*.py"))
    assert shipped(file)
    assert not {row.cls for row in shipped(file) if f'words_of("{file}", "{row.cls}")' not in code.replace("'", '"')}
