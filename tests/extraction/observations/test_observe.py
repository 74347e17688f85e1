"""Reports → observations: subjects, totals and parts, periods, ranges, the same number said twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.observations import Observed, Running, observe
from kg.extraction.observations.concepts import concept_of, concepts
from kg.language import analyse
from kg.model import Mention, Modifier, Report
from kg.reading import document
from kg.vocab import Cls


def observed(text: str, **mentions: Cls) -> tuple[tuple[Observed, ...], list[Mention]]:
    """The observations of a text, and the mentions named in it; the running subject is the focal community."""
    report = analyse(document(text))
    found = [_mention(report, name, cls) for name, cls in mentions.items()]
    return observe(report, found, lambda sentence, at: Running()), found


def _mention(report: Report, name: str, cls: Cls) -> Mention:
    start = report.clean.index(name)
    return Mention(start, start + len(name), cls, name, "test")


def about(text: str, indicator: str, **mentions: Cls) -> str | None:
    """The name of the mention that the first number with this indicator is about."""
    found, named = observed(text, **mentions)
    (one,) = [o for o in found if o.indicator == indicator]
    return None if one.about is None else named[one.about].name


def test_the_span_shows_indicator_and_number() -> None:
    report = analyse(document("一、基本情况\n望江社区现有常住人口2300多户8000余人。"))
    first, second = observe(report, (), lambda sentence, at: Running())
    assert report.clean[first.start : first.end] == "常住人口2300多户"
    assert report.clean[second.start : second.end] == "常住人口2300多户8000余人"
    assert (first.concept, second.concept) == ("Households", "ResidentPopulation")


def test_parts_point_to_their_total() -> None:
    found, _ = observed("社区党总支党员76人，其中大专以上学历有36人，35岁以下党员41人。")
    assert [(o.indicator, o.part_of) for o in found] == [("党员", None), ("大专以上学历党员", 0), ("35岁以下党员", 0)]


def test_a_sum_at_the_end_is_the_total_of_what_stands_before() -> None:
    found, _ = observed("现有班子成员10人，工作人员5人，共15人。")
    total = next(i for i, o in enumerate(found) if o.value == 15)
    assert [o.part_of for o in found if o.value != 15] == [total, total]


def test_a_part_is_not_larger_than_its_total() -> None:
    found, _ = observed("社区有党员20人，其中居民代表60人。")
    assert [o.part_of for o in found] == [None, None]


def test_a_range_is_two_observations() -> None:
    found, _ = observed("每个网格覆盖100—300户。")
    assert [(o.value, o.modifier) for o in found] == [(100, Modifier.OVER), (300, Modifier.UNDER)]


def test_the_same_number_said_twice_is_one() -> None:
    found, _ = observed("社区党委下设五个支部，分属5个支部14个党小组。")
    assert [(o.indicator, o.value) for o in found] == [("支部", 5), ("党小组", 14)]


def test_equal_small_numbers_of_different_things_stay_apart() -> None:
    found, _ = observed("慰问困难党员3名，走访党员3名。")
    assert len(found) == 2


def test_periods() -> None:
    text = "望江社区2023年度总结\n截至8月底，已办结诉求25件。望江社区成立于2008年12月，辖区面积0.36平方公里。"
    done, area = observed(text)[0]
    assert done.period is not None
    assert (done.period.start, done.period.end) == (None, date(2023, 8, 31))
    assert area.period is None


def test_the_heading_gives_the_period_of_what_stands_under_it() -> None:
    (one,), _ = observed("一、2023年上半年工作\n（一）学习情况\n举办讲座3场。")
    assert one.period is not None
    assert one.period.label == "2023年上半年"


def test_members_are_those_of_the_party_body() -> None:
    text = "望江社区党总支成立较早。全年发展党员3名，化解纠纷20起。"
    found = {"望江社区党总支": Cls.GeneralPartyBranch}
    assert about(text, "发展党员", **found) == "望江社区党总支"
    assert about(text, "化解纠纷", **found) is None


def test_an_area_is_that_of_the_site() -> None:
    text = "建设1300平方米党群服务中心，辖区面积3平方公里。"
    found = {"党群服务中心": Cls.Facility}
    assert about(text, "党群服务中心面积", **found) == "党群服务中心"
    assert about(text, "辖区面积", **found) is None


def test_brackets_say_what_stands_before_them() -> None:
    assert about("站内有阅览室（藏书1.2万册）。", "藏书", 阅览室=Cls.Facility) == "阅览室"
    assert about("选配骨干（平均年龄37岁）。", "平均年龄", 骨干=Cls.Role) is None


def test_the_whole_district_is_nobody_s_own() -> None:
    text = "望江社区参加，全区投诉下降52%。"
    report = analyse(document(text))
    body = [_mention(report, "望江社区", Cls.Community)]
    assert [o.about for o in observe(report, body, lambda sentence, at: Running(0))] == [None]


def test_those_whom_a_preposition_names_have_no_number() -> None:
    found = {"柳湾小区": Cls.ResidentialQuarter}
    assert about("服务队为柳湾小区更换管道1200米。", "管道", **found) is None
    assert about("柳湾小区更换管道1200米。", "管道", **found) == "柳湾小区"


def test_a_quarter_right_before_has_the_number_unless_it_is_counted() -> None:
    assert about("柳湾新村12栋楼建于1978年。", "楼", 柳湾新村=Cls.ResidentialQuarter) == "柳湾新村"
    found = {"柳湾": Cls.ResidentialQuarter, "青塘": Cls.ResidentialQuarter}
    assert about("柳湾、青塘两个小区建于1978年。", "小区", **found) is None


def test_members_of_a_town_are_those_of_its_committee() -> None:
    text = "清波街道党工委下辖望江社区党委。全街道党员3200名，慰问老党员8名。"
    report = analyse(document(text))
    bodies = [
        _mention(report, "街道党工委", Cls.PartyWorkingCommittee),
        _mention(report, "望江社区党委", Cls.PartyCommittee),
    ]
    found = observe(report, bodies, lambda sentence, at: Running(), level="街道")
    assert [o.about for o in found] == [0, None]


def test_a_body_right_before_has_the_number() -> None:
    assert about("红鹰巡逻队现有队员26人。", "队员", 红鹰巡逻队=Cls.VolunteerTeam) == "红鹰巡逻队"
    assert about("组建120余人的邻里帮帮团。", "邻里帮帮团", 邻里帮帮团=Cls.VolunteerTeam) == "邻里帮帮团"


def test_the_running_subject_has_the_rest_unless_it_is_counted_itself() -> None:
    report = analyse(document("居民代表到场，举办活动50场。"))
    people = [_mention(report, "居民代表", Cls.PopulationGroup)]
    community = [_mention(report, "居民代表", Cls.Community)]
    assert [o.about for o in observe(report, people, lambda sentence, at: Running(0))] == [None]
    assert [o.about for o in observe(report, community, lambda sentence, at: Running(0))] == [0]


def test_what_the_clauses_before_have_made_has_the_results() -> None:
    made = Running(made=0)
    team = "组建红鹰巡逻队，每天上门巡逻40人次，成立协会3个，村民收入80万元。"
    assert [of(team, "红鹰巡逻队", Cls.VolunteerTeam, made)[k] for k in ("上门巡逻", "协会", "村民收入")] == [
        "红鹰巡逻队",
        None,
        None,
    ]
    site = of("建成邻里书屋，藏书3000册，清理垃圾20车。", "邻里书屋", Cls.Facility, made)
    assert (site["藏书"], site["垃圾"]) == ("邻里书屋", None)
    event = of("举办百家宴，500名居民参加，发放传单20份。", "百家宴", Cls.Initiative, made)
    assert (event["居民"], event["传单"]) == ("百家宴", None)


def of(text: str, name: str, cls: Cls, running: Running) -> dict[str, str | None]:
    """Whom each indicator is about, where only `name` is a mention and `running` runs through the text."""
    report = analyse(document(text))
    found = observe(report, [_mention(report, name, cls)], lambda sentence, at: running)
    return {o.indicator: None if o.about is None else name for o in found}


def test_what_is_made_up_measured_or_looked_into_has_the_number() -> None:
    assert about("12名老矿工组成红鹰维修队。", "老矿工", 红鹰维修队=Cls.VolunteerTeam) == "红鹰维修队"
    assert about("占地1300平方米的街角公园开放。", "占地面积", 街角公园=Cls.Facility) == "街角公园"
    assert about("街角公园开放，园内设有凉亭2座。", "凉亭", 街角公园=Cls.Facility) == "街角公园"
    assert about("联合12家单位成立望江联盟。", "单位", 望江联盟=Cls.SocialOrganization) is None


def test_a_part_has_the_subject_of_its_total() -> None:
    text = "业委会现有委员7人，其中党员4人。望江社区党总支成立。"
    found = {"业委会": Cls.OwnersCommittee, "望江社区党总支": Cls.GeneralPartyBranch}
    assert about(text, "党员", **found) == "业委会"


def test_list_marks_and_headings_count_nothing() -> None:
    found, _ = observed("一、工作情况\n（一）党建工作\n1.抓学习。一是强化责任。二是落实制度。\n2023年12月31日")
    assert found == ()


NOUNS = st.sampled_from("党员 志愿者 网格 电梯 路灯 商铺 学校 矛盾纠纷 微心愿 停车位 独居老人 困境儿童".split())  # noqa: SIM905
UNITS = st.sampled_from("个 名 户 家 件 起 项 处 盏 部".split())  # noqa: SIM905
CREDIT = st.sampled_from(["现有", "共有", "目前有", ""])


@given(NOUNS, st.integers(2, 99999), UNITS, CREDIT)
def test_noun_before_and_noun_after_say_the_same(noun: str, n: int, unit: str, has: str) -> None:
    first, _ = observed(f"望江社区{has}{noun}{n}{unit}。")
    second, _ = observed(f"望江社区现有{n}{unit}{noun}。")
    assert [(o.value, o.unit) for o in first] == [(o.value, o.unit) for o in second] == [(n, unit)]
    assert first[0].indicator.endswith(noun)
    assert second[0].indicator == noun


@given(st.integers(1, 10**7), st.sampled_from(["", ",", "万"]))
def test_another_number_changes_nothing_but_the_value(n: int, form: str) -> None:
    said = f"{n:,}" if form == "," else f"{n}{form}"
    (one,), _ = observed(f"全年累计服务群众{said}人次。")
    assert (one.indicator, one.unit, one.modifier) == ("服务群众", "人次", Modifier.EXACT)
    assert one.value == Decimal(n) * (10000 if form == "万" else 1)


@given(st.text("望江绿苑云栖星河", min_size=2, max_size=6))
def test_the_name_in_quotation_marks_changes_nothing(name: str) -> None:
    found, _ = observed(f"社区打造“{name}”品牌，组建“{name}”志愿服务队3支，服务老人260人次。")
    assert [(o.indicator, o.value, o.unit) for o in found] == [
        (f"“{name}”志愿服务队", 3, "支"),
        ("服务老人", 260, "人次"),
    ]


def test_concepts_are_compared_over_wordings() -> None:
    assert {concept_of(said, "名") for said in ("党员", "在册党员", "支部党员")} == {"PartyMembers"}
    assert concept_of("发展党员", "名") == "NewPartyMembers"
    assert concept_of("常住人口", "户") == "Households"
    assert concept_of("两委成员、工作人员", "人") == ""
    assert concept_of("马桶开关", "个") == ""


def test_the_table_of_concepts_names_each_once() -> None:
    names = [concept.name for concept in concepts()]
    assert len(set(names)) == len(names) >= 40
    assert all(concept.label_zh and concept.label_en for concept in concepts())


def said(text: str) -> list[tuple[str, Decimal | None, str]]:
    return [(o.indicator, o.value, o.unit) for o in observed(text)[0]]


def test_so_many_each_is_no_total() -> None:
    (one,), _ = observed("每个网格都有1个党支部。")
    assert (one.indicator, one.concept) == ("每个网格党支部", "")
    assert said("每个网格覆盖100户。") == [("每个网格覆盖", 100, "户")]
    assert said("每月走访党员12户。") == [("走访党员", 12, "户/月")]


def test_a_level_that_is_reached_is_told_from_how_far_it_moved() -> None:
    assert said("群众满意度提升至98.6%。") == [("群众满意度", Decimal("98.6"), "%")]
    assert said("收缴率较去年提升12个百分点。") == [("收缴率提升", 12, "个百分点")]


def test_a_sentence_without_numbers_costs_nothing_and_says_nothing() -> None:
    assert said("坚持党建引领，充分发挥党员先锋模范作用。") == []


def test_masked_numbers_have_no_value() -> None:
    (one,), _ = observed("全年发展党员x名。")
    assert (one.value, one.modifier) == (None, Modifier.MASKED)


def test_work_on_a_road_is_the_doer_s_and_its_length_the_road_s() -> None:
    road = {"健身步道": Cls.Facility}
    assert about("全年硬化健身步道3公里。", "健身步道", **road) is None
    assert about("健身步道全长3公里。", "健身步道全长", **road) == "健身步道"


def test_where_a_site_comes_from_is_not_what_is_measured() -> None:
    found = {"旧车棚": Cls.Facility}
    assert about("书屋由旧车棚改建，面积60平方米。", "面积", **found) is None


def test_numbers_that_are_told_out_belong_each_to_its_own() -> None:
    text = "邻里书屋、红枫食堂面积分别为120平方米和85平方米。"
    found, named = observed(text, 邻里书屋=Cls.Facility, 红枫食堂=Cls.Facility)
    assert [named[o.about].name for o in found if o.about is not None] == ["邻里书屋", "红枫食堂"]


def test_some_of_those_counted_are_their_part() -> None:
    found, _ = observed("选出9名委员，另有5名党员。")
    assert [o.part_of for o in found] == [None, None]
    found, _ = observed("9名委员中有5名党员。")
    assert [o.part_of for o in found] == [None, 0]


def test_members_who_report_to_a_community_are_not_those_of_its_branch() -> None:
    found = {"社区党总支": Cls.GeneralPartyBranch}
    assert about("社区党总支成立较早。今年300名在职党员到望江社区报到。", "在职党员", **found) is None


def test_a_village_s_income_is_not_that_of_its_branch() -> None:
    report = analyse(document("红枫村党支部领办合作社，村集体收入达到30万元。"))
    village, branch = _mention(report, "红枫村", Cls.Village), _mention(report, "红枫村党支部", Cls.PartyBranch)
    (income,) = observe(report, [village, branch], lambda sentence, at: Running(1))
    assert income.about == 0


def test_a_meeting_has_what_its_sittings_bring_and_a_method_has_not() -> None:
    for name, expected in (("民情恳谈会制度", "民情恳谈会制度"), ("夜访工作法", None)):
        report = analyse(document(f"建立{name}，收集意见30条。"))
        made = [_mention(report, name, Cls.Mechanism)]
        (one,) = observe(report, made, lambda sentence, at: Running(None, 0))
        assert (None if one.about is None else made[one.about].name) == expected


def test_a_sentence_goes_on_about_a_thing_by_the_last_word_of_its_name() -> None:
    text = "望江社区“坡上花园”正式开园。花园建成后，接待考察团31批次。"
    assert about(text, "接待考察团", 坡上花园=Cls.Facility) == "坡上花园"
    assert about("“坡上花园”开园。社区接待考察团31批次。", "接待考察团", 坡上花园=Cls.Facility) is None


def test_what_those_counted_make_up() -> None:
    found = {"逆行先锋队": Cls.VolunteerTeam}
    assert about("62名党员、楼长组成“逆行先锋队”。", "党员、楼长", **found) == "逆行先锋队"
    union = {"党建共同体": Cls.Mechanism}
    assert about("与8家单位成立党建共同体。", "单位", **union) == "党建共同体"
    assert about("联合8家单位成立党建共同体。", "单位", **union) is None


def test_those_sent_out_are_no_crew() -> None:
    found = {"党员突击队": Cls.VolunteerTeam}
    assert about("成立党员突击队，招募志愿者30名。", "志愿者", **found) == "党员突击队"
    assert about("成立党员突击队21支，出动志愿者830人次。", "志愿者", **found) is None
