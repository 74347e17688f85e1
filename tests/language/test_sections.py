"""Sections, their kinds, and the sentences in them."""

from __future__ import annotations

from generated_reports import reports
from hypothesis import given

from kg.language import analyse
from kg.model import Report, SectionKind
from kg.reading import document

BASIC, DONE, PROBLEMS, PLANS, OTHER = (
    SectionKind.BASIC,
    SectionKind.ACHIEVEMENTS,
    SectionKind.PROBLEMS,
    SectionKind.PLANS,
    SectionKind.OTHER,
)


def read(text: str) -> Report:
    return analyse(document(text))


def outline(report: Report) -> list[tuple[int, SectionKind, str]]:
    return [(section.level, section.kind, section.title) for section in report.sections]


def kind_of(report: Report, words: str) -> SectionKind:
    at = report.clean.index(words)
    return next(s.section.kind for s in report.sentences if s.start <= at < s.end)


def test_a_usual_report() -> None:
    report = read(
        "望江社区2023年工作总结\n望江社区有居民300户。\n一、基本情况\n社区有党员76人。\n二、工作开展情况\n"
        "（一）强化引领\n党总支组织学习。\n1.建机制。建立议事会制度。\n2.搭平台。打造“邻里议事厅”。\n（二）办好实事。慰问老人30名。\n"
        "三、存在的问题\n一是学习不够。二是作风不实。\n四、下一步打算\n社区将建书屋。"
    )
    assert outline(report) == [
        (0, OTHER, "望江社区2023年工作总结"),
        (1, BASIC, "基本情况"),
        (1, DONE, "工作开展情况"),
        (2, DONE, "强化引领"),
        (3, DONE, "建机制"),
        (3, DONE, "搭平台"),
        (2, DONE, "办好实事"),
        (1, PROBLEMS, "存在的问题"),
        (4, PROBLEMS, "学习不够"),
        (4, PROBLEMS, "作风不实"),
        (1, PLANS, "下一步打算"),
    ]
    headings = [report.clean[s.body : s.end] for s in report.sentences if s.heading]
    assert headings == [
        *("望江社区2023年工作总结", "基本情况", "工作开展情况", "强化引领", "建机制。", "搭平台。", "办好实事。"),
        *("存在的问题", "下一步打算"),
    ]
    assert report.period is not None
    assert report.period.label == "2023年"


def test_parts_without_marks_are_announced_by_their_words() -> None:
    report = read(
        "一、上半年工作\n（一）成绩方面，具体如下：\n一是组织学习5次。\n不足方面：具体如下：\n（一）学习还有差距。部分党员学得少。\n"
        "（二）作风还有差距。少数干部办事慢。\n二、其他工作情况\n社区开展巡逻。"
    )
    assert kind_of(report, "组织学习") == DONE
    assert kind_of(report, "部分党员") == kind_of(report, "少数干部") == PROBLEMS
    assert kind_of(report, "开展巡逻") == DONE


def test_paragraphs_are_announced_by_their_first_words() -> None:
    report = read(
        "望江社区2023年工作总结\n2023年，社区办成实事33件。\n社区居民满意率高。但也存在一些不足，主要表现在：一是学习不够；二是作风不实。\n"
        "存在的短板：支部活力不足。\n几点建议：加大投入。\n2024年，社区将建书屋。社区要办好食堂。\n谢谢大家！"
    )
    assert kind_of(report, "办成实事") == OTHER
    assert kind_of(report, "但也存在") == PROBLEMS
    assert kind_of(report, "支部活力") == PROBLEMS
    assert kind_of(report, "加大投入") == PLANS
    assert kind_of(report, "建书屋") == kind_of(report, "办好食堂") == PLANS
    assert kind_of(report, "谢谢") == OTHER


def test_what_only_sounds_like_problems_or_plans() -> None:
    report = read(
        "望江社区2023年工作总结\n一、工作开展情况\n（一）聚焦群众困难，解决突出问题\n针对楼道存在的堆物问题，社区开展整治。\n"
        "（二）坚持问题导向\n社区把未来社区建设试点落到实处。\n2023年，社区将堆物清理干净。"
    )
    assert {section.kind for section in report.sections[1:]} == {DONE}


def test_parts_of_a_report_that_say_nothing_are_about_the_work() -> None:
    body = "望江社区有居民300户。\n（一）在“走访”上下功夫。网格员走访居民。\n"
    assert kind_of(read("望江社区2023年工作总结\n" + body), "走访居民") == DONE
    assert kind_of(read("望江社区2023年工作总结\n" + body), "有居民") == OTHER
    assert kind_of(read(body), "走访居民") == OTHER


def test_a_list_after_the_words_that_announce_it() -> None:
    report = read("望江社区有居民300户。\n下一步，社区将做好以下工作：\n（一）建书屋。配书三千册。\n（二）办食堂。")
    assert kind_of(report, "配书") == kind_of(report, "办食堂") == PLANS


def test_a_plan_is_a_plan_throughout() -> None:
    report = read("望江社区2024年工作计划\n一、指导思想\n坚持服务居民。\n二、工作措施\n建书屋。")
    assert kind_of(report, "建书屋") == PLANS


def test_headings_of_news() -> None:
    report = read("望江社区近日办起食堂。\n“小饭桌”下沉一线\n食堂每天开三餐。\n健全机制添活力\n议事会每月召开。")
    assert [s.title for s in report.sections[1:]] == ["“小饭桌”下沉一线", "健全机制添活力"]
    assert [s.heading for s in report.sentences] == [False, True, False, True, False]


def test_boxed_headings() -> None:
    report = read("【主要做法】社区建书屋。\n【后续打算】社区拟办食堂。\n")
    assert outline(report)[1:] == [(1, DONE, "主要做法"), (1, PLANS, "后续打算")]


def test_signatures_are_no_headings() -> None:
    report = read("一、工作情况\n社区有居民300户。\n望江社区居委会\n2023年12月20日")
    assert not any(s.heading for s in report.sentences if "居委会" in report.clean[s.start : s.end])
    assert report.sentences[-1].section == report.sections[0]


def test_items_begin_after_their_mark() -> None:
    report = read("一是组织学习。二是开展巡逻，帮助居民。")
    assert [report.clean[s.body : s.end] for s in report.sentences] == ["组织学习。", "开展巡逻，帮助居民。"]
    assert [report.clean[a:b] for a, b in report.sentences[1].clauses] == ["开展巡逻", "帮助居民"]


def test_spans_lead_back_to_the_original() -> None:
    text = "\ufeff望江 社区,打造“邻里##paidbegin##议事厅”平台.\r\n"
    report = read(text)
    at = report.clean.index("邻里议事厅")
    start, end = report.span(at, at + 5)
    assert report.document.text[start:end] == "邻里##paidbegin##议事厅"


@given(reports)
def test_sentences_hold_the_whole_text_in_order(text: str) -> None:
    report = read(text)
    last = 0
    for sentence in report.sentences:
        assert not report.clean[last : sentence.start].strip("\n")
        assert sentence.start <= sentence.body <= sentence.end
        assert sentence.section in report.sections
        assert sentence.section.start <= sentence.start < sentence.section.end
        last = sentence.end
    assert not report.clean[last:].strip("\n")


@given(reports)
def test_clean_text_has_the_same_sections_and_sentences(text: str) -> None:
    report = read(text)
    again = read(report.clean)
    assert again.sections == report.sections
    assert again.sentences == report.sentences


@given(reports)
def test_sections_are_nested(text: str) -> None:
    sections = read(text).sections
    assert sections[0].level == 0
    assert (sections[0].start, sections[0].end) == (0, len(read(text).clean))
    for section in sections[1:]:
        inside = [o for o in sections if o.start < section.start < o.end]
        assert all(section.end <= outer.end for outer in inside)
