"""Words: jieba's own, whatever stands in the temporary folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.language.segment import NEWER, add_user_dictionary, likelihood, tag, words
from kg.language.wordlists import shipped

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))


def test_words_have_their_places() -> None:
    text = "望江社区打造了邻里议事平台，服务居民300户。"
    assert "".join(word for word, _ in words(text)) == text
    assert all(text.startswith(word, start) for word, start in words(text))
    assert ("社区", 2) in words(text)


def test_newer_words_are_whole() -> None:
    assert [word for word, _ in words("线上线下微信群")] == ["线上", "线下", "微信群"]


def test_tags_are_those_of_the_dictionary() -> None:
    assert (tag("社区"), tag("成立"), tag("认真"), tag("江西"), tag("没有这词")) == ("n", "v", "ad", "ns", "")


@pytest.fixture(scope="module")
def jieba_words(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """What jieba itself cuts."""
    import jieba

    jieba.setLogLevel("ERROR")
    oracle = jieba.Tokenizer()
    oracle.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    for row in shipped("modern.tsv"):
        for word in row.words:
            oracle.add_word(word, NEWER, row.cls)
    return lambda text: list(oracle.cut(text, HMM=False))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds_are_cut_as_jieba_cuts_them(path: Path, jieba_words: Callable[[str], list[str]]) -> None:
    text = path.read_text(encoding="utf-8")
    assert [word for word, _ in words(text)] == jieba_words(text)


chinese = st.text(alphabet="望江社区党总支组织在职党员开展志愿服务活动，。12ax +%-.\n　𠮷龥", max_size=40)


@given(text=chinese)
def test_whatever_the_text_it_is_cut_as_jieba_cuts_it(text: str, jieba_words: Callable[[str], list[str]]) -> None:
    assert [word for word, _ in words(text)] == jieba_words(text)


@given(st.text(alphabet="望江社区党总支组织在职党员开展志愿服务活动，。12ax", max_size=40))
def test_words_are_a_partition(text: str) -> None:
    assert "".join(word for word, _ in words(text)) == text


def test_a_word_cut_in_two_is_less_likely() -> None:
    assert likelihood(words("志愿服务")) > likelihood(words("志愿服")) + likelihood(words("务"))


def test_nothing_is_said_written_or_read_in_the_temporary_folder(tmp_path: Path) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"not a cache")
    code = "from kg.language.segment import words; print(len(words('望江社区服务居民')))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.strip(), done.stderr) == ("3", "")
    assert [path.name for path in tmp_path.iterdir()] == ["jieba.cache"]


def own_words(path: Path) -> tuple[list[str], str]:
    """In a process of its own: words stay with the process that adds them."""
    code = (
        "import sys; from pathlib import Path; from kg.language.segment import *;"
        "add_user_dictionary(Path(sys.argv[1])); print(*[w for w, _ in words('他去望江里听邻里议')], tag('望江里'))"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, capture_output=True, text=True, check=True)
    *found, part = done.stdout.split()
    return found, part


def test_own_words_in_the_format_of_jieba(tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text("望江里 300 ns\n\n邻里议\n", encoding="utf-8")
    assert own_words(path) == (["他", "去", "望江里", "听", "邻里议"], "ns")


def test_a_bad_dictionary_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("望江里 300 ns\n望江里 300 ns 多余 的\n", encoding="utf-8")
    with pytest.raises(KgError, match="无法识别") as caught:
        add_user_dictionary(path)
    assert caught.value.where == f"{path}:2"
    with pytest.raises(KgError, match="无法读取"):
        add_user_dictionary(tmp_path / "没有.txt")
