"""Lexicons: what ships is sound, and a bad line is refused where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.language.lexicon import Entry, load, national, places
from kg.model import Scope
from kg.vocab import Cls


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_what_ships_is_large_national_and_without_marks() -> None:
    assert len(national()) > 600
    assert len(places()) > 350
    surfaces = [surface for entry in (*national(), *places()) for surface in entry.surfaces]
    assert len(surfaces) == len(set(surfaces))
    assert not [surface for surface in surfaces if set(surface) & set("“”《》") or len(surface) < 2]
    assert all(entry.scope == Scope.NATIONAL and entry.source for entry in (*national(), *places()))


@pytest.mark.parametrize(
    ("surface", "cls", "name"),
    [
        ("三会一课制度", Cls.Mechanism, "三会一课"),
        ("党章", Cls.PolicyDocument, "中国共产党章程"),
        ("学习强国APP", Cls.Platform, "学习强国"),
        ("主题教育", Cls.Initiative, "学习贯彻习近平新时代中国特色社会主义思想主题教育"),
        ("国家文明城市", Cls.Honor, "全国文明城市"),
        ("广西", Cls.AdministrativeDivision, "广西壮族自治区"),
        ("玉树州", Cls.AdministrativeDivision, "玉树藏族自治州"),
    ],
)
def test_names_and_their_short_forms(surface: str, cls: Cls, name: str) -> None:
    found = [entry for entry in (*national(), *places()) if surface in entry.surfaces]
    assert [(entry.cls, entry.name) for entry in found] == [(cls, name)]


def test_columns_after_the_name_may_be_left_out(tmp_path: Path) -> None:
    path = write(
        tmp_path / "own.tsv",
        "\ufeff# 本县\n\nBrand\t清风巷陌\nPlatform\t邻里通\t邻里通APP|邻里通平台\tregion\t县政府\n",
    )
    assert load(path) == (
        Entry(Cls.Brand, "清风巷陌"),
        Entry(Cls.Platform, "邻里通", ("邻里通APP", "邻里通平台"), Scope.REGION, "县政府"),
    )


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Brandd\t清风", "Brandd"),
        ("Brand", "1 列"),
        ("Brand\t清风\ta\tnational\tx\ty", "6 列"),
        ("Brand\t", "空"),
        ("Brand\t清 风", "空白"),
        ("Brand\t清风\ta||b", "空"),
        ("Brand\t清风\t\tworld", "world"),
        ("Platform\t已有", "第 2 行已有"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, says: str) -> None:
    path = write(tmp_path / "bad.tsv", f"# x\nBrand\t已有\n{line}\n")
    with pytest.raises(KgError, match=says) as caught:
        load(path)
    assert caught.value.where == f"{path}:3"


def test_what_is_no_lexicon_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="无法读取"):
        load(tmp_path / "没有.tsv")
    (tmp_path / "binary.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KgError, match="UTF-8"):
        load(tmp_path / "binary.tsv")
