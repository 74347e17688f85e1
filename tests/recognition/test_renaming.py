"""What always holds of mentions: they lie in their sentence, and do not depend on what a thing is called."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from recognised import mentions, named

from kg.language import analyse
from kg.model import Report
from kg.reading import document
from kg.recognition import Reading, read_report

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
# Characters that stand in no word of the genre, so that no invented name happens to be one.
RARE = "澜霁岚槿汀芷熙瑶琛珩璟昀翎韶璞皓煜霏筠珞"
# Characters that places are called by, some of which are words by themselves (老, 长, 新).
COMMON = "望江临溪云柳杏梅竹兰桂枫松石湖山海星月金玉永安康宁泰平兴盛昌隆福寿喜庆东西南北新老大长"
PLACES = [
    "{}社区党总支成立志愿服务队。",
    "近年来，{}社区荣获市级文明社区。",
    "在{}街道的指导下，{}社区打造“邻里通”平台。",
    "{}小区业委会与{}社区居委会共建。",
    "一是{}社区开展义诊活动。",
    "社区下辖{}小区、柳岸小区。",
    "居民来到{}公园、{}驿站。",
    "社区位于{}路，东至{}河。",
]

TEMPLATES = [
    "社区打造“{}”党建品牌。",
    "社区成立“{}”志愿服务队、“{}”工作室，打造“{}”平台。",
    "社区开展“{}”主题活动12次，服务老年居民。",
    "社区创新“{}”工作法，健全小区“{}”联席会议制度。",
    "以“{}”为抓手，推行“{}”，建成“{}”驿站等阵地。",
    "望江社区党总支获评“{}”示范社区。",
    "社区形成“{}”的治理模式，“{}”小程序上线。",
]


@cache
def seeds() -> tuple[tuple[Report, tuple[Reading, ...]], ...]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    assert len(texts) == 5
    reports = [analyse(document(text)) for text in texts]
    return tuple((report, read_report(report)) for report in reports)


def said(text: str) -> list[tuple[object, ...]]:
    return [(m.cls, m.name, m.rule, m.generic, m.head, m.aliases) for m in mentions(text)]


def in_order(name: str, text: str) -> bool:
    """The characters of the name stand in the text in this order."""
    rest: Iterator[str] = iter(text)
    return all(character in rest for character in name)


def test_mentions_lie_in_their_sentence_and_in_order() -> None:
    for report, read in seeds():
        for reading in read:
            spans = [(m.start, -m.end) for m in reading.mentions]
            assert spans == sorted(spans)
            for m in reading.mentions:
                assert reading.sentence.body <= m.start < m.end <= reading.sentence.end
                last = reading.sentence.end if m.rule == "people.shared" else m.end  # 空巢、独居|老人
                before = report.clean[reading.sentence.start : last]
                shown = m.aliases if m.rule.startswith("lexicon") else (m.name,)
                assert any(in_order(name, before) for name in shown), m


@given(st.sampled_from(TEMPLATES), st.integers(2, 6), st.randoms(use_true_random=False))
def test_a_coined_name_may_be_any_other(template: str, length: int, chance: random.Random) -> None:
    letters = chance.sample(RARE, len(RARE))
    count = template.count("{}")
    old = ["".join(chance.choices(letters[:10], k=length)) for _ in range(count)]
    new = ["".join(chance.choices(letters[10:], k=length)) for _ in range(count)]
    if len(set(old)) < count or len(set(new)) < count:
        return
    renamed = dict(zip(old, new, strict=True))
    pattern = re.compile("|".join(old))

    def rename(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(rename(part) for part in value)
        return pattern.sub(lambda match: renamed[match.group()], value) if type(value) is str else value

    assert [rename(row) for row in said(template.format(*old))] == said(template.format(*new))


_NAMELESS = re.compile(r"(?:[xX×]{1,4}|[*＊]{1,3})(?=社区|小区|街道)")


def found(text: str, place: str) -> Counter[tuple[str, str, str]]:
    """The mentions of a text, with the place's name taken out of theirs."""
    return Counter((m.cls.value, m.name.replace(place, "○"), m.rule) for m in mentions(text))


def names(count: int) -> list[str]:
    chance = random.Random(7)
    return ["".join(chance.sample(COMMON, 2 + k % 2)) for k in range(count)]


def share_kept(texts: list[str], others: list[str]) -> float:
    """The share of what is found in the texts about 望江 that is found as well when the place is called otherwise."""
    stay = total = 0
    for text in texts:
        usual = found(text.replace("{}", "望江"), "望江")
        for other in others:
            stay += (usual & found(text.replace("{}", other), other)).total()
            total += usual.total()
    assert total >= 20 * len(others)
    return stay / total


def test_a_place_may_be_called_otherwise() -> None:
    assert share_kept(PLACES, names(150)) >= 0.98


def test_the_places_of_the_seeds_may_be_called_otherwise() -> None:
    texts = [_NAMELESS.sub("{}", path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    assert sum(text.count("{}") for text in texts) >= 10
    assert share_kept(texts, names(12)) >= 0.99


def test_a_place_may_bear_the_name_of_a_city() -> None:
    assert {("Community", "西宁社区"), ("Place", "南京路")} <= named("西宁社区位于南京路。")
    assert ("AdministrativeDivision", "西宁市") in named("西宁的望江社区建成驿站。")
