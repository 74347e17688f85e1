"""The shipped questions: their heads, their rows on the five reports (checked by reading), the same on every GRAPH."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from kg import queries
from kg.errors import KgError
from kg.export import export
from kg.graph import write
from kg.graph.results import select
from kg.graph.sparql import query
from kg.vocab import LABELS, ONTOLOGY_IRI

sys.path.append(str(Path(__file__).parent.parent / "graph"))  # facts_of: small facts made in a test

NAMES = [one.name for one in queries.all()]

# How many rows each question has on the annotation of the five reports.
COUNTS = {
    "absent": 1,
    "candidates": 2,
    "communities": 5,
    "documents": 5,
    "doubtful": 0,
    "facilities": 12,
    "history": 2,
    "honours": 14,
    "indicator": 69,
    "initiatives": 80,
    "matters": 0,
    "measures": 43,
    "mechanisms": 52,
    "numbers": 69,
    "organizations": 37,
    "partners": 5,
    "party-members": 11,
    "people": 11,
    "places": 3,
    "planned": 50,
    "policies": 15,
    "problems": 18,
    "programs": 21,
    "roles": 18,
    "rules": 1,
    "served": 28,
    "visits": 7,
}

# Rows that a reader of the reports expects, each as some of its cells.
EXPECTED = {
    "absent": ["社区干部 | studies | 党章 | 部分社区干部缺乏对党章的系统学习"],
    "candidates": ["习近平总书记（社区·001） | 习近平总书记（*社区·003）"],
    "communities": ["*社区（003） | 14 | 4 | 2 | 23 | 26 | 3"],
    "documents": ["2023年度 | XX社区（000） | 62 | 71 | 5 | 5 | 5"],
    "events": ["7月5日调研（XX社区·000） | XX小区（XX社区·000） | XX区委书记XX（XX社区·000）"],
    "facilities": [
        "党群服务中心（*社区·003） |  | 建筑面积 | 670 | 平方米 | Over",
        "初心驿站（xxx社区·004） | 西门老年活动室（xxx社区·004）",
    ],
    "history": ["楼栋议事（*社区·003） | 常青说事室（*社区·003） | Planned"],
    "honours": [
        "省级儿童友好社区（xxx社区·004） | strivesFor | xxx社区（004） | Actual",
        "五好党支部（xxx社区·004） | strivesFor | xxx社区（004） | Planned",
    ],
    "indicator": ["*社区（003） | 党群服务中心（*社区·003） | 建筑面积 | 670 | 平方米 | Over"],
    "initiatives": ["党日主题活动（XX社区·000） | XX社区（000） | Actual | 到国立四中六分校开展党日主题活动"],
    "measures": ["*社区（003） | 进一步加强党建引领社区工作"],
    "mechanisms": ["两小两微（*社区·003） | *社区（003） | Actual", "五社联动 | *社区（003） | Planned"],
    "mentions": ["常青说事室（*社区·003） | 003_b53326d8ca9437f3.txt"],
    "national": ["习近平新时代中国特色社会主义思想 | PolicyDocument | 4"],
    "numbers": ["社区党总支（*社区·003） | 大专以上学历党员 | 36 | 人 | Exact"],
    "organizations": [
        "社区党委（xxx社区·004） | hasSubOrganization | 支部（xxx社区·004） | PartyOrganization | 下设五个支部",
        "社区（001） | underLeadershipOf | xxx党工委（社区·001） | PartyOrganization | 在xxx党工委的正确领导下",
        "XX社区（002） | establishes | 乐助会（XX社区·002） | SocialOrganization | 成立社会组织联合会“乐助会”",
    ],
    "partners": ["*社区（003） | 网格单位（*社区·003） | Actual | 8个网格单位与社区共同组建6支志愿者服务队"],
    "party-members": [
        "社区党总支（*社区·003） | 党员 | 76 | 人 | Exact",
        "社区党委（xxx社区·004） | 在册党员 | 173 | 人 | Exact",
        "社区党总支（社区·001） | 发展党员 |  | 名 | Masked | 发展党员x名",
    ],
    "people": ["XX区委书记XX（XX社区·000） | holdsPost | XX区委（XX社区·000） | Actual"],
    "places": ["XX小区（XX社区·000） | locatedIn | XX社区（000）"],
    "planned": [
        "*社区（003） | runsProgram | 楼栋议事（*社区·003）",
        "*社区（003） | adopts | 党员公开承诺 | 在党员中全面推行“党员公开承诺”制度",
    ],
    "policies": ["习近平新时代中国特色社会主义思想 | 4", "党的XX大精神 | 2"],
    "problems": ["*社区（003） | 理论学习还有差距", "xxx社区（004） | 党员教育管理不够有效"],
    "programs": [
        "常青说事室（*社区·003） | Platform | *社区（003） | Actual | *社区打造了“常青说事室”群众议事平台",
        "楼栋议事（*社区·003） | Platform | *社区（003） | Planned",
    ],
    "roles": ["单元长（*社区·003） | *社区（003） |  | 168 | 名 | Exact"],
    "rules": ["annotation | 规则 annotation | 361 | 69"],
    "served": ["三薪领域（XX社区·000） | 送学上门（XX社区·000） | Actual"],
    "shared-problems": [
        "学习与理论 | 4 | *社区（003） | 理论学习还有差距",
        "学习与理论 | 4 | 社区（001） | 抓理论学习的深度不够",
    ],
    "thing": [
        "常青说事室（*社区·003） | Program | ← | runsProgram | *社区（003） | Actual",
        "*社区（003） | Place | → | runsProgram | 常青说事室（*社区·003） | Actual",
    ],
    "visits": ["习近平总书记（社区·001） | 广西 | Actual"],
}


def rows(graph: Path, question: str, /, **settings: str) -> list[list[str]]:
    found = select(graph, queries.get(question).sparql(**settings))
    return [[(cell or "").removeprefix(ONTOLOGY_IRI) for cell in row] for row in found]


def holds(row: list[str], expected: str) -> bool:
    """The cells stand in the row in this order, others between them."""
    rest = iter(row)
    return all(cell in rest for cell in expected.split(" | "))


@pytest.fixture(scope="module")
def trig(gold_output: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(gold_output, "trig", tmp_path_factory.mktemp("layers") / "graph.trig")[0]


def test_the_questions_are_many_and_each_is_expected_somewhere() -> None:
    assert len(NAMES) == 32
    assert set(NAMES) == EXPECTED.keys() | {"matters", "doubtful"}


@pytest.mark.parametrize("name", NAMES)
def test_the_head_tells_the_columns(gold_output: Path, name: str) -> None:
    one = queries.get(name)
    result = query(gold_output, one.text, where=name)
    assert [variable.value for variable in result.variables] == list(one.columns)  # type: ignore[union-attr]
    assert one.zh != one.en.strip() != ""


@pytest.mark.parametrize("name", EXPECTED)
def test_what_a_reader_expects_is_found(gold_output: Path, name: str) -> None:
    found = rows(gold_output, name)
    missing = [expected for expected in EXPECTED[name] if not any(holds(row, expected) for row in found)]
    assert missing == []


@pytest.mark.parametrize("name", COUNTS)
def test_no_row_is_lost_or_doubled(gold_output: Path, name: str) -> None:
    found = rows(gold_output, name)
    assert len(found) == COUNTS[name]
    assert len({tuple(row) for row in found}) == len(found)


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_the_same_on_store_turtle_and_trig(gold_output: Path, trig: Path, name: str) -> None:
    on_store = rows(gold_output, name)
    assert rows(gold_output / "graph.ttl", name) == on_store
    assert rows(trig, name) == on_store


@pytest.mark.parametrize(("name", "count"), [("thing", 2), ("mentions", 4), ("numbers", 1)])
def test_a_question_about_one_thing(gold_output: Path, name: str, count: int) -> None:
    everything = rows(gold_output, name)
    found = rows(gold_output, name, name="常青说事室")
    assert found == [row for row in everything if row[0] == "常青说事室（*社区·003）"]
    assert len(found) == count
    assert rows(gold_output, name, name="常青说事室品牌") == found  # an alias


def test_an_indicator_over_communities(gold_output: Path) -> None:
    found = rows(gold_output, "indicator", name="党员")
    assert {row[0] for row in found} == {
        "XX社区（000）",
        "社区（001）",
        "XX社区（002）",
        "*社区（003）",
        "xxx社区（004）",
    }
    assert all("党员" in row[2] for row in found)


def test_what_is_set_stays_text(gold_output: Path) -> None:
    assert rows(gold_output, "thing", name='" } } # \\') == []


def test_matters_and_problems_are_found_with_what_addresses_them(tmp_path: Path) -> None:
    from facts_of import small

    write([small()], tmp_path / "graph.ttl")
    assert [row[:3] for row in rows(tmp_path / "graph.ttl", "matters")] == [["停车难", "建停车场", "Actual"]]
    assert [row[1:3] for row in rows(tmp_path / "graph.ttl", "problems")] == [["停车难", "建停车场"]]


def test_doubtful_facts_are_those_below_a_confidence(tmp_path: Path) -> None:
    from facts_of import small

    write([small()], tmp_path / "graph.ttl")
    assert {row[0] for row in rows(tmp_path / "graph.ttl", "doubtful")} == {"0.5"}
    assert {row[0] for row in rows(tmp_path / "graph.ttl", "doubtful", below="0.95")} == {"0.5", "0.93"}
    assert rows(tmp_path / "graph.ttl", "doubtful", below="0.5") == []


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(KgError, match="programs"):
        queries.get("program")
    with pytest.raises(KgError, match="kg query --list"):
        queries.get("xyzzy")


def test_an_unknown_setting_is_refused_with_the_known() -> None:
    with pytest.raises(KgError, match="name"):
        queries.get("thing").sparql(nmae="x")
    with pytest.raises(KgError, match="没有参数"):
        queries.get("honours").sparql(name="x")


GOOD = "# zh: 问\n# en: ask\n# column x: 甲 / a\n# set n: 乙 / b\n\nSELECT ?x WHERE { # VALUES ?n { 1 }\n}"


@pytest.mark.parametrize(
    ("old", "new"),
    [("# zh: 问\n", ""), ("# en: ask\n", ""), ("# column x: 甲 / a\n", ""), (" / a", ""), ("# VALUES ?n { 1 }", "")],
)
def test_a_file_with_a_bad_head_is_refused(old: str, new: str) -> None:
    assert queries.parse("good", GOOD).columns == {"x": ("甲", "a")}
    with pytest.raises(ValueError, match=r"bad\.rq"):
        queries.parse("bad", GOOD.replace(old, new))


def test_the_questions_know_no_name_of_a_report(gold_output: Path) -> None:
    names = [row[0] for row in select(gold_output, "SELECT DISTINCT ?l { ?x a kg:Program, ?c ; rdfs:label ?l }")]
    text = "".join(one.text for one in queries.all())
    assert len(names) > 15
    assert [name for name in names if name and name in text] == []


def test_the_questions_use_terms_of_the_ontology_only() -> None:
    used = {term for one in queries.all() for term in re.findall(r"(?<![\w:/])kg:(\w+)", one.text)}
    assert len(used) > 40
    assert used - LABELS.keys() == set()
