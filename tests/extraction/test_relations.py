"""Factuality with its reach, subjects over clauses and paragraphs, and lists that share a governor."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import reading
from kg.model import Facts
from kg.pipeline import facts

Triple = tuple[str, str, str]


@cache
def extracted(text: str) -> Facts:
    return facts(reading.document(text))


def said(text: str) -> dict[Triple, str]:
    """The relations of a text by the names of their ends, with their factuality."""
    found = extracted(text)
    names = {entity.key: entity.name for entity in found.entities}
    return {(names[a.subject], a.predicate.value, names[a.object]): a.factuality.value for a in found.assertions}


STATION: Triple = ("望江社区", "builds", "便民服务站")
FACTUALITY = [
    ("望江社区建成便民服务站。", "actual"),
    ("望江社区将继续建成便民服务站。", "planned"),
    ("望江社区计划年底前建成便民服务站。", "planned"),
    ("下一步，望江社区建成便民服务站。", "planned"),
    ("望江社区拟在年内建成便民服务站。", "planned"),
    ("望江社区尚未建成便民服务站。", "negated"),
    ("望江社区没有建成便民服务站。", "negated"),
    ("望江社区将旧岗亭拆除，建成便民服务站。", "actual"),  # 将 is 把
    ("近年来，望江社区将围绕民生，建成便民服务站。", "actual"),
    ("望江社区争取上级资金20万元，建成便民服务站。", "actual"),  # money was won, nothing is planned
    ("望江社区没有停车场，建成便民服务站。", "actual"),  # the negation has an object of its own
    ("望江社区发现问题不多，建成便民服务站。", "actual"),
    ("他强调，望江社区要在年底建成便民服务站。", "planned"),
    ("新的一年，望江社区建成便民服务站。", "planned"),
    ("下一阶段，望江社区建成便民服务站。", "planned"),
    ("望江社区将筹建便民服务站。", "planned"),
]


@pytest.mark.parametrize(("text", "expected"), FACTUALITY)
def test_factuality(text: str, expected: str) -> None:
    assert said(text)[STATION] == expected


def test_a_section_of_plans_makes_plans() -> None:
    text = "望江社区工作总结\n一、工作情况\n望江社区建成便民服务站。\n二、下一步打算\n望江社区新建阳光老年食堂。\n"
    got = said(text)
    assert got[STATION] == "actual"
    assert {f for (_, p, _), f in got.items() if p == "builds"} == {"actual", "planned"}


def test_what_is_only_to_be_made_is_not_yet_had() -> None:
    got = said("下一步，望江社区将成立望江花园自治理事会，新建望江花园图书室。")
    assert got["望江花园", "hasOrganization", "望江花园自治理事会"] == "planned"
    named = said("望江花园自治理事会很活跃。下一步，望江社区将成立望江花园自治理事会。")
    assert named["望江花园", "hasOrganization", "望江花园自治理事会"] == "actual"  # it is there, whatever comes


def test_who_plans_is_the_subject() -> None:
    got = said("望江业委会计划与蓝天物业公司一道，建成便民服务站。")
    assert got["望江业委会", "partnersWith", "蓝天物业公司"] == "planned"
    assert got["望江业委会", "builds", "便民服务站"] == "planned"
    assert ("望江社区", "builds", "积分超市") in said("望江社区建好用好积分超市。")  # not only relied on


def test_done_once_and_planned_again_is_done() -> None:
    assert said("望江社区建成便民服务站。下一步，望江社区新建便民服务站2个。")[STATION] == "actual"


def test_a_subject_holds_over_the_clauses_of_its_sentence() -> None:
    got = said("城北医院成立“杏林”志愿服务队，建立“杏林三问”工作机制，打造“杏林”党建品牌。")
    assert ("城北医院", "adopts", "杏林三问") in got
    assert ("城北医院", "runsProgram", "杏林") in got


def test_a_sentence_without_a_subject_is_about_the_community() -> None:
    got = said("望江社区成立于2010年。打造“潮声”党建品牌，争创省级文明社区。")
    assert ("望江社区", "runsProgram", "潮声") in got
    assert ("望江社区", "strivesFor", "省级文明社区") in got


def test_people_are_subjects_of_their_clause_only() -> None:
    got = said("望江社区居民反映停车难，望江社区建成便民服务站。")
    assert STATION in got
    assert not [t for t in got if t[0] == "居民" and t[1] == "builds"]


def test_the_members_of_a_list_share_their_verb() -> None:
    got = said("望江社区建立“邻里议事”“红色代办”工作机制。")
    assert {o for s, p, o in got if p == "adopts"} == {"邻里议事", "红色代办"}


def test_partners_in_a_list_are_all_partners() -> None:
    got = said("望江社区与城北医院、望江小学签订共建协议。")
    assert {o for s, p, o in got if p == "partnersWith" and s == "望江社区"} >= {"城北医院", "望江小学"}


def test_a_paragraph_of_a_digest_has_its_own_subject() -> None:
    text = (
        "基层治理案例\n【一】\n望江社区居民住得分散。社区打造“潮声”党建品牌。\n"
        "【二】\n望江社区成立于2010年。\n【三】\n观潮社区成立于2012年。社区打造“雨韵”党建品牌。\n"
    )
    assert ("观潮社区", "runsProgram", "雨韵") in said(text)


def test_a_new_part_of_a_towns_report_is_about_the_town_again() -> None:
    text = (
        "清波镇工作总结\n一、工作情况\n清波镇打造“潮声”党建品牌。清波镇建立“邻里议事”工作机制。\n"
        "望江社区建立“三心三访”工作机制。\n二、下一步打算\n推行“一日一巡”工作机制。\n"
    )
    assert ("清波镇", "adopts", "一日一巡") in said(text)


NAME = st.text(st.sampled_from("潮声韵灯光和润甘霖晴岚云帆"), min_size=2, max_size=4)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(NAME)
def test_a_coined_name_makes_no_difference(name: str) -> None:
    assert ("望江社区", "runsProgram", name) in said(f"望江社区打造“{name}”党建品牌，服务独居老人。")


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(NAME, min_size=2, max_size=5, unique=True))
def test_a_list_of_any_length_is_read_whole(names: list[str]) -> None:
    text = f"望江社区打造{'、'.join(f'“{n}”' for n in names)}等党建品牌。"
    assert {o for _, p, o in said(text) if p == "runsProgram"} == set(names)


def test_a_report_of_owners_is_about_their_quarter() -> None:
    text = "长河花园业主委员会2024年工作报告\n长河花园位于望江社区。全年翻新儿童乐园，组建“月牙”志愿队。"
    assert ("长河花园", "establishes", "月牙志愿队") in said(text)


def test_a_digest_with_the_name_of_a_town_is_about_the_town() -> None:
    text = "清波镇一周简讯\n要求各村落实24小时值班制度。\n青塘村举办茶艺比赛。\n柳湾村举办龙舟比赛。"
    got = said(text)
    assert ("青塘村", "carriesOut", "茶艺比赛") in got
    assert ("清波镇", "adopts", "24小时值班制度") in got or ("清波镇", "adopts", "值班制度") in got


QUOTED = "清波区推进网格建设。云栖社区举办茶艺比赛。清波区成立指导组。\n{}成立邻里互助队。{}"


def test_what_is_quoted_is_said_of_the_speakers_community() -> None:
    quoted = QUOTED.format("“我们", "”清波街道望江社区书记说。")
    assert ("望江社区", "establishes", "邻里互助队") in said(quoted)
    plain = QUOTED.format("", "望江社区书记说。")
    assert ("望江社区", "establishes", "邻里互助队") not in said(plain)


def test_a_community_told_of_in_passing_holds_for_its_sentence() -> None:
    text = (
        "青禾市一年来的做法\n青禾市健全治理体系，解决群众难题。\n"
        "青禾市推行网格联动机制。望江社区依托便民服务站，为老人理发。组建银发宣讲团。"
    )
    assert ("青禾市", "establishes", "银发宣讲团") in said(text)
    assert ("望江社区", "establishes", "银发宣讲团") not in said(text)


def test_what_is_planned_is_done_by_the_one_who_plans() -> None:
    text = "望江社区开展义诊。清波街道计划在云栖广场举办茶艺比赛。"
    assert ("清波街道", "carriesOut", "茶艺比赛") in said(text)


def test_what_is_said_is_not_done_by_the_speaker() -> None:
    text = "望江社区党委书记李华说，下一步将完善“街坊议事厅”功能。"
    assert ("望江社区", "builds", "街坊议事厅") in said(text)
    assert ("李华", "builds", "街坊议事厅") not in said(text)


def test_what_a_relative_clause_describes_is_the_subject() -> None:
    got = said("望江社区有物业。清河物业公司精心挑选的邻里帮扶队开展茶艺比赛。")
    assert ("邻里帮扶队", "carriesOut", "茶艺比赛") in got
    got = said("望江社区在居民满意的邻里中心开展茶艺比赛。")
    assert ("望江社区", "carriesOut", "茶艺比赛") in got


def test_who_opens_a_sentence_without_a_verb_is_its_subject() -> None:
    text = "清波区推进网格建设。云栖社区成立茶艺协会。\n一街之隔的望江社区呢，全年举办龙舟比赛。"
    assert ("望江社区", "carriesOut", "龙舟比赛") in said(text)


def test_bodies_named_in_passing_do_not_go_on() -> None:
    text = "望江社区成立议事会，物业公司、派出所为成员单位，举办龙舟比赛。"
    assert ("望江社区", "carriesOut", "龙舟比赛") in said(text)


def test_what_people_make_up_acts_and_what_a_community_founds_does_not() -> None:
    formed = "望江社区有老人。20名老工人组成“老把式”维修队，为独居老人检修暖气。"
    assert ("老把式维修队", "carriesOut", "检修暖气") in said(formed)
    founded = "望江社区组建“老把式”维修队，为独居老人检修暖气。"
    assert ("望江社区", "carriesOut", "检修暖气") in said(founded)


def test_a_party_body_just_founded_has_its_groups() -> None:
    text = "望江社区党总支牵头成立“新邻居”党支部，下设4个党小组。"
    assert ("新邻居党支部", "hasSubOrganization", "党小组") in said(text)


def test_a_report_whose_title_speaks_of_the_quarter_is_about_it() -> None:
    text = (
        "这个小区做了哪些事？\n\n望江社区有个长河花园小区。长河花园小区换了物业。\n\n组建“月牙”志愿队，建成邻里书屋。"
    )
    assert ("长河花园小区", "establishes", "月牙志愿队") in said(text)


def test_rooms_are_in_what_was_just_made() -> None:
    text = "望江社区把旧粮站改造成“红星小院”，设长者食堂、调解室。"
    assert ("长者食堂", "locatedIn", "红星小院") in said(text)


def test_what_is_set_up_in_a_place_is_built_there() -> None:
    got = said("望江社区在云栖广场设一个便民服务站。")
    assert ("望江社区", "builds", "便民服务站") in got
    assert ("便民服务站", "locatedIn", "云栖广场") in got


def test_a_lamp_does_nothing() -> None:
    got = said("望江社区维修设施。小区路灯换上灯泡，开展义诊活动。")
    assert not any(s.endswith("路灯") and p == "carriesOut" for s, p, _ in got)


def test_the_firms_taken_into_a_committee_are_partners() -> None:
    got = said("望江社区吸纳城北医院、第三小学等2家单位的负责人任兼职委员。")
    assert ("望江社区", "partnersWith", "城北医院") in got


@pytest.mark.parametrize("text", ["", "委会共。", "调新成功8件，名及金额(枫7.3万元", "“”、。《》（", "王。"])
def test_whatever_the_text_something_comes_back(text: str) -> None:
    assert extracted(text).entities


def test_the_leader_is_one_person_in_all_reports() -> None:
    found = extracted("望江社区学习习近平总书记视察江西重要讲话精神。")
    assert [e.scope.value for e in found.entities if e.name == "习近平总书记"] == ["national"]


def test_what_each_community_has_acts_for_its_clause() -> None:
    text = (
        "清波街道建立“圆桌”机制，社区党组织定期召开汇报会，去年以来召开汇报会107场次。"
        "清波街道位于清波区。望江社区、城北社区开展义诊。"
    )
    found = extracted(text)
    names = {entity.key: entity.name for entity in found.entities}
    assert [(names[o.about], o.value) for o in found.observations] == [("清波街道", 107)]
