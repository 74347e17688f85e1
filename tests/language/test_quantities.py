"""Numbers that count, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError
from kg.language import units as table
from kg.language.guards import GUARDS, Guard
from kg.language.quantities import find
from kg.language.units import units
from kg.model import Modifier


@pytest.mark.parametrize(
    ("text", "said", "value", "unit", "modifier"),
    [
        ("建筑面积670余平方米", "670余平方米", "670", "平方米", Modifier.OVER),
        ("服务近20万人次", "近20万人次", "200000", "人次", Modifier.UNDER),
        ("服务超万人次", "超万人次", "10000", "人次", Modifier.OVER),
        ("荣获百余项荣誉", "百余项", "100", "项", Modifier.OVER),
        ("安装路灯近百盏", "近百盏", "100", "盏", Modifier.UNDER),
        ("上千人参加", "上千人", "1000", "人", Modifier.OVER),
        ("满意率达百分之九十八", "百分之九十八", "98", "%", Modifier.EXACT),
        ("硬化率百分之百", "百分之百", "100", "%", Modifier.EXACT),
        ("超七成居民", "超七成", "70", "%", Modifier.OVER),
        ("80%以上的社区", "80%以上", "80", "%", Modifier.OVER),
        ("20多万元", "20多万元", "200000", "元", Modifier.OVER),
        ("1亿2000万元", "1亿2000万元", "120000000", "元", Modifier.EXACT),
        ("党员xx名", "xx名", None, "名", Modifier.MASKED),
        ("党员2X名", "2X名", None, "名", Modifier.MASKED),
        ("一个半小时", "一个半小时", "1.5", "小时", Modifier.EXACT),
        ("3个多小时", "3个多小时", "3", "小时", Modifier.OVER),
        ("3年半", "3年半", "3.5", "年", Modifier.EXACT),
        ("一周内整改", "一周内", "1", "周", Modifier.UNDER),
        ("约30户", "约30户", "30", "户", Modifier.ABOUT),
        ("30人左右", "30人左右", "30", "人", Modifier.ABOUT),
        ("推出七大板块", "七大", "7", "", Modifier.EXACT),
        ("300千瓦发电机", "300千瓦", "300", "千瓦", Modifier.EXACT),
        ("5个多功能室", "5个", "5", "个", Modifier.EXACT),
        ("线上50人", "50人", "50", "人", Modifier.EXACT),
    ],
)
def test_one_quantity(text: str, said: str, value: str | None, unit: str, modifier: Modifier) -> None:
    (found,) = find(text)
    assert text[found.start : found.end] == said
    assert found.value == (None if value is None else Decimal(value))
    assert found.unit is not None
    assert (found.unit.text, found.modifier) == (unit, modifier)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("100—300户", 100, 300),
        ("3至5个", 3, 5),
        ("3-5万元", 30000, 50000),
        ("10万元至20万元", 100000, 200000),
        ("七八百人", 700, 800),
    ],
)
def test_a_range_has_two_ends(text: str, low: int, high: int) -> None:
    (found,) = find(text)
    assert (found.value, found.upper) == (low, high)


@pytest.mark.parametrize(("text", "bare"), [("常住人口8900，", 8900), ("2.7万常住人口", 27000)])
def test_a_number_may_stand_without_unit(text: str, bare: int) -> None:
    (found,) = find(text)
    assert (found.value, found.unit) == (bare, None)


@pytest.mark.parametrize(
    "text",
    [
        "组织部部长XX一行",
        "数百名群众",
        "几十个项目",
        "千家万户",
        "三分之二",
        "百名党员",
        "二维码",
        "零距离服务",
        "XX站",
        "庆六一活动",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.id)
def test_guards_take_out_what_they_say_and_nothing_beside(guard: Guard) -> None:
    assert guard.out
    for text in guard.out:
        assert list(guard.find(text)), f"{guard.id} does not see {text}"
        assert find(text) == (), text
    for text, because in guard.stay:
        assert find(text), f"{text}: {because}"


def test_each_guard_has_its_own_name() -> None:
    assert len({guard.id for guard in GUARDS}) == len(GUARDS)


GUARDED = {"岁", "周岁", "组", "队", "成", "届", "年", "个半小时"}  # these count only in some surroundings


@given(st.integers(1, 99999), st.sampled_from(sorted(set(units()) - GUARDED)))
def test_any_number_with_any_unit_is_found(n: int, unit: str) -> None:
    (found,) = find(f"共有{n}{unit}")
    assert found.value == n
    assert found.unit == units()[unit]


@given(st.text("0123456789一二两十百千万亿点半多余约近至—%xX*个人户次年月元（）“”第每，。", max_size=40))
def test_quantities_stand_in_order_inside_the_text(text: str) -> None:
    found = find(text)
    assert all(0 <= q.start <= q.number < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all((q.value is None) == (q.modifier is Modifier.MASKED) for q in found)


@pytest.mark.parametrize("row", ["人\t人\tperson", "人\t人\tnothing\tx\t人", "人\t人\tperson\tz\t人"])
def test_a_bad_row_is_refused_with_its_file(row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "units.tsv"
    path.write_text(f"# note\nsurface\tunit\tkind\tflags\tcounts\n{row}\n", encoding="utf-8")
    monkeypatch.setattr(table, "_TABLE", path)
    with pytest.raises(KgError, match=r"units\.tsv"):
        units.__wrapped__()
