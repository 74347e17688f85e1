"""Problems and measures, and which answers which."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from generated_reports import reports
from hypothesis import given

from kg.extraction.points import RULES, points
from kg.language import analyse
from kg.model import SectionKind
from kg.reading import document, read

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def found(text: str) -> tuple[list[str], list[str]]:
    problems, measures = points(analyse(document(text)), "e1")
    return [problem.text for problem in problems], [measure.text for measure in measures]


def pairs(text: str) -> dict[str, list[str]]:
    problems, measures = points(analyse(document(text)), "e1")
    told = {problem.key: problem.text for problem in problems}
    return {measure.text: [told[key] for key in measure.answers] for measure in measures if measure.answers}


PROBLEMS = {
    "二、存在的问题\n（一）学习不够深入\n部分党员学得少。\n（二）作风不够扎实\n少数干部办事慢。": [
        "学习不够深入",
        "作风不够扎实",
    ],
    "二、存在的问题\n（一）学习还有差距。部分党员学得少。\n（二）作风还有差距。少数干部办事慢。": [
        "学习还有差距",
        "作风还有差距",
    ],
    "二、存在问题\n一是学习不够，流于形式。二是作风不实。": ["学习不够，流于形式", "作风不实"],
    "存在问题：一是充电桩不足，飞线充电多；二是社区用房小。": ["充电桩不足，飞线充电多", "社区用房小"],
    "但也存在一些不足，主要表现在：意识学习不够；二是作风不实；办法不多，在今后的工作中要改进。": [
        "学习不够",
        "作风不实",
        "办法不多",
    ],
    "社区工作取得成效。但也要看到，管网老化，投诉多；社工力量不足。": ["管网老化，投诉多", "社工力量不足"],
    "主要问题是：车位缺口大；自治意识弱。": ["车位缺口大", "自治意识弱"],
    "二、存在的不足\n对照要求，还有三点差距：第一，学习不紧；第二，有畏难情绪；第三，方法简单。": [
        "学习不紧",
        "有畏难情绪",
        "方法简单",
    ],
    "二、存在的问题\n回迁居民习惯转变慢；物业费收缴率低。": ["回迁居民习惯转变慢", "物业费收缴率低"],
    "二、存在不足\n一是矛盾突出。无人管。二是队伍老化。年轻人少。三是能力有待提高，说不清。": [
        "矛盾突出",
        "队伍老化",
        "能力有待提高",
    ],
    "二、存在的问题\n（一）党建方面\n一是学习不够。二是活力不足。\n（二）治理方面\n一是车位少。": [
        "学习不够",
        "活力不足",
        "车位少",
    ],
    "二、存在的问题及原因分析\n（一）存在问题\n1.学习不够。学得少。\n2.作风不实。\n（二）原因分析\n1.制度不严。": [
        "学习不够",
        "作风不实",
    ],
    "（一）存在的问题\n但仍存在以下问题：一、设施老化；二、人手不足。\n（二）下一步打算\n一、改设施；二、招社工。": [
        "设施老化",
        "人手不足",
    ],
    "二、问题和不足\n●学习系统性不强。\n●调查研究不深。\n三、工作思路\n●建强支部。": ["学习系统性不强", "调查研究不深"],
    "三、存在困难：（1）阵地不足；（2）经费紧张。": ["阵地不足", "经费紧张"],
    "社区取得了成绩，但离群众的期盼还有差距，主要是：部分楼院脏乱；居民参与少。": ["部分楼院脏乱", "居民参与少"],
    "二、主要问题\n与要求相比还有差距：\n1．党员老龄化严重，活动难；\n2．集体经济薄弱。": [
        "党员老龄化严重，活动难",
        "集体经济薄弱",
    ],
    "一、工作情况\n（一）聚焦群众困难\n针对楼道存在的堆物问题，社区开展整治，居民满意。": [],
}

MEASURES = {
    "三、下一步打算\n（一）加强学习\n组织党员学习。建立考核制度。\n（二）改进作风。开展走访。": [
        *("加强学习", "组织党员学习", "建立考核制度", "改进作风", "开展走访"),
    ],
    "三、下一步打算\n下一步，将带领班子，一是加强学习，组织培训。二是改进作风。": ["加强学习，组织培训", "改进作风"],
    "2023年重点抓好以下工作：1.出台办法，为社区减负。2.建立轮值制度。": ["出台办法，为社区减负", "建立轮值制度"],
    "几点建议：增加运行经费；设立公益基金。": ["增加运行经费", "设立公益基金"],
    "三、下一步打算\n社区将做好以下几个方面的工作：\n1.建书屋。\n2.办食堂。\n以上报告，请予审议。\n谢谢大家！": [
        "建书屋",
        "办食堂",
    ],
    "社区近日建成食堂。未来，社区将再办两处。": ["未来，社区将再办两处"],
    "三、下一步工作计划\n笃行致远，惟实励新。社区将办好食堂。": ["社区将办好食堂"],
    "一、问题\n社区楼院脏乱。针对以上问题，社区将采取以下措施：一是引入物业；二是办邻里节。": ["引入物业", "办邻里节"],
    "三、工作计划\n2024年，社区将重点做好两个方面的工作：\n1．建书屋；\n2．办食堂。\n特此报告。": ["建书屋", "办食堂"],
    "三、工作思路\n●建强支部。\n●办好食堂。\n望江社区党委\n2022年12月30日": ["建强支部", "办好食堂"],
    "四、意见建议\n（1）新建服务站；（2）加大投入。": ["新建服务站", "加大投入"],
    "社区建成食堂，将服务送到家门口。": [],
}


@pytest.mark.parametrize(("text", "expected"), PROBLEMS.items())
def test_problems(text: str, expected: list[str]) -> None:
    assert found(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), MEASURES.items())
def test_measures(text: str, expected: list[str]) -> None:
    assert found(text)[1] == expected


def test_measures_answer_problems_that_are_named_paired_or_plainly_shared() -> None:
    text = (
        "二、存在的问题\n（一）议事渠道不宽\n（二）志愿者队伍老化\n三、下一步打算\n"
        "（一）拓宽议事渠道。设立意见箱。\n（二）壮大志愿者力量。招募学生。"
    )
    assert pairs(text) == {
        "拓宽议事渠道": ["议事渠道不宽"],
        "设立意见箱": ["议事渠道不宽"],
        "壮大志愿者力量": ["志愿者队伍老化"],
        "招募学生": ["志愿者队伍老化"],
    }
    shared = "存在问题：停车难；充电桩少。\n下一步，社区将针对停车难问题划定车位。社区将举办邻里节。"
    assert pairs(shared) == {"下一步，社区将针对停车难问题划定车位": ["停车难"]}


def test_what_all_points_speak_of_pairs_nothing() -> None:
    text = (
        "二、存在的问题\n（一）骑手流动性大\n（二）骑手驿站夜间关门\n（三）骑手企业不积极\n三、下一步打算\n"
        "（一）为骑手开发小程序\n（二）为骑手建小屋\n（三）为骑手办比赛"
    )
    assert pairs(text) == {}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_the_seeds(path: Path) -> None:
    """Exactly what the careful reader found, but for one broken sentence of the third report."""
    gold = json.loads((ROOT / "tests" / "gold" / f"{path.stem}.json").read_text(encoding="utf-8"))
    problems, measures = points(analyse(read(path, path.name)), "e1")

    def even(texts: list[str]) -> set[str]:
        return {text.translate(str.maketrans("”,", "“，", " ")) for text in texts}

    assert even([p.text for p in problems]) == even([row["text"] for row in gold["problems"]])
    extra = even([m.text for m in measures]) - even([row["text"] for row in gold["measures"]])
    assert even([row["text"] for row in gold["measures"]]) <= even([m.text for m in measures])
    assert extra <= {"进京赴省、市、县等上访事件发生"}


@given(reports)
def test_points_are_stretches_of_their_parts_with_evidence(text: str) -> None:
    report = analyse(document(text))
    problems, measures = points(report, "e7")
    keys = [point.key for point in (*problems, *measures)]
    assert len(keys) == len(set(keys))
    for kind, group in ((SectionKind.PROBLEMS, problems), (SectionKind.PLANS, measures)):
        texts = [point.text for point in group]
        assert len(texts) == len(set(texts))
        for point in group:
            (evidence,) = point.evidence
            assert point.of == "e7"
            assert evidence.section == kind
            assert evidence.rule in RULES
            assert report.clean.count(point.text)
            assert analyse(document(report.document.text[evidence.start : evidence.end])).clean == point.text
    for measure in measures:
        assert set(measure.answers) <= {problem.key for problem in problems}


@given(reports)
def test_noise_changes_no_point(text: str) -> None:
    clean = analyse(document(text)).clean
    noisy = clean.replace("，", ",\u3000").replace("。", "##paidbegin##。") + "\n责任编辑：某某"
    assert found(noisy) == found(clean)
