"""Names by their heads, their containers and their owners; coined names."""

from __future__ import annotations

import pytest
from recognised import mentions, named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("望江社区党总支党员走访独居老人。", ("Community", "望江社区")),
        ("望江社区党总支党员走访独居老人。", ("GeneralPartyBranch", "望江社区党总支")),
        ("社区工作者来到小区业委会。", ("Role", "社区工作者")),
        ("社区工作者来到小区业委会。", ("OwnersCommittee", "小区业委会")),
        ("镇综治中心受理来访。", ("GovernmentBody", "镇综治中心")),
        ("社区党总支书记来到居民家。", ("GeneralPartyBranch", "社区党总支")),
        ("社区完善楼栋代表轮值制度。", ("Mechanism", "楼栋代表轮值制度")),
        ("社区下辖7个小区。", ("ResidentialQuarter", "小区")),
        ("社区成立疫情防控突击队。", ("VolunteerTeam", "疫情防控突击队")),
        ("社区制定《楼栋文明公约》。", ("Mechanism", "楼栋文明公约")),
        ("社区制定《网格员管理办法》。", ("Mechanism", "网格员管理办法")),
        ("凌水镇党委召开会议。", ("AdministrativeDivision", "凌水镇")),
        ("凌水镇党委召开会议。", ("PartyCommittee", "凌水镇党委")),
        ("通辽市科尔沁区委召开会议。", ("AdministrativeDivision", "科尔沁区")),
        ("社区学习《网格员管理办法》。", ("PolicyDocument", "网格员管理办法")),
        ("社区深化党建引领网格治理。", ("Mechanism", "党建引领网格治理")),
        ("花友会制定了认养规则。", ("Mechanism", "认养规则")),
        ("社区健全楼院议事会规则。", ("Mechanism", "楼院议事会规则")),
        ("社区制定错时停车方案。", ("Mechanism", "错时停车方案")),
        ("社区实行公示制。", ("Mechanism", "公示制")),
        ("班子成员履行“一岗双责”职责。", ("Mechanism", "一岗双责")),
        ("社区推进“五社联动”升级。", ("Mechanism", "五社联动")),
        ("任鹿坪街道同心苑社区党总支书记。", ("Community", "同心苑社区")),
        ("清州市望江社区召开会议。", ("AdministrativeDivision", "清州市")),
        ("依托村（社区）党群服务中心。", ("Facility", "村（社区）党群服务中心")),
        ("由县（市、区）委组织部审定。", ("GovernmentBody", "县（市、区）委组织部")),
        ("引入“巧手坊”“银针铺”等社会组织。", ("SocialOrganization", "巧手坊")),
        ("探索“党建+公益+市场”等模式。", ("Mechanism", "党建+公益+市场")),
        ("12个乡镇搬迁群众入住。", ("PopulationGroup", "搬迁群众")),
        ("每名社工都能受理全部事项。", ("Role", "社工")),
        ("望江社区举办“红柳物业集市”17场次。", ("Initiative", "红柳物业集市")),
        ("小区加装43部电梯。", ("Facility", "电梯")),
    ],
)
def test_heads_name(text: str, found: tuple[str, str]) -> None:
    assert found in named(text)


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("社区是城市的缩影。", "AdministrativeDivision"),
        ("居民来到休息区。", "AdministrativeDivision"),
        ("望江社区形成党建工作格局。", "Mechanism"),
        ("居民到超市购物。", "AdministrativeDivision"),
        ("社区健全工作机制。", "Mechanism"),
        ("社区形成初步方案。", "Mechanism"),
        ("社区宣传认养规则。", "Mechanism"),
        ("社区实现“小事不出楼”。", "Mechanism"),
        ("各县区委召开会议。", "AdministrativeDivision"),
        ("建成一站式社区。", "Community"),
        ("打造学习型社区。", "Community"),
        ("社区抓好老龄工作。", "Initiative"),
        ("打造社区党建新品牌。", "Brand"),
        ("探索院落管理新模式。", "Mechanism"),
        ("开展以“防返潮”为重点的排查。", "Mechanism"),
        ("整修每条巷道。", "Facility"),
        ("望江社区举办“红柳物业集市”17场次。", "AdministrativeDivision"),
    ],
)
def test_a_common_word_names_nothing(text: str, cls: str) -> None:
    assert cls not in {found for found, _ in named(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("社区开发“邻里通”小程序。", ("Platform", "邻里通")),
        ("社区成立“银龄”志愿服务队。", ("VolunteerTeam", "银龄志愿服务队")),
        ("社区打造“潮声”“潮韵”党建品牌。", ("Brand", "潮声")),
        ("社区打造“潮声”“潮韵”党建品牌。", ("Brand", "潮韵")),
        ("社区打造“xx”党建品牌。", ("Brand", "xx党建品牌")),
        ("社区梳理“需求清单、资源清单”。", ("Mechanism", "资源清单")),
        ("社区把经验总结为“两步法”。", ("Mechanism", "两步法")),
        ("结果在“潮声之家”小程序公示。", ("Platform", "潮声之家")),
        ("社区建立“村—镇—县”三级联动处置机制。", ("Mechanism", "村—镇—县")),
        ("社区推行“黄橙红”三色管理。", ("Mechanism", "黄橙红")),
        ("社区健全问题收集、矛盾化解、结果反馈工作机制。", ("Mechanism", "问题收集、矛盾化解、结果反馈工作机制")),
        ("社区依托智慧社区平台收集民意。", ("Platform", "智慧社区平台")),
        ("采用“居民出一点、企业让一点”的方式筹集资金。", ("Mechanism", "居民出一点、企业让一点")),
        ("合同从“包月制”改成“计件制”。", ("Mechanism", "计件制")),
        ("社区修订“大联盟”议事规则。", ("Mechanism", "大联盟议事规则")),
        ("社区试行“先议事后动工”。", ("Mechanism", "先议事后动工")),
        ("街道推行“随心拍”积分制。", ("Mechanism", "随心拍")),
        ("社区创新“小区驿站”治理模式。", ("Mechanism", "小区驿站治理模式")),
        ("镇政府启动防汛三级应急响应。", ("Mechanism", "防汛三级应急响应")),
        ("社区实行“一口受理、分类转办、限期办结”。", ("Mechanism", "一口受理、分类转办、限期办结")),
        ("形成“区委—镇党委—村党支部”一贯到底的三级组织架构。", ("Mechanism", "区委—镇党委—村党支部")),
        ("社区建立红色物业“365”工作机制。", ("Mechanism", "红色物业365工作机制")),
        ("社区形成“居民点单、支部派单”的服务机制。", ("Mechanism", "居民点单、支部派单")),
        ("在区委“两新”工委的指导下，社区成立服务队。", ("PartyWorkingCommittee", "区委两新工委")),
        ("社区打造“潮起新韵”。", ("Program", "潮起新韵")),
        ("社区开展“潮起新韵”。", ("Initiative", "潮起新韵")),
        ("社区建立“潮起新韵”。", ("Mechanism", "潮起新韵")),
        ("社区开展“法官进校园”。", ("Initiative", "法官进校园")),
        ("社区构建“党委—网格党支部—楼栋党小组”组织体系。", ("PartyGroup", "楼栋党小组")),
    ],
)
def test_coined_names_take_the_class_of_their_kind_or_verb(text: str, found: tuple[str, str]) -> None:
    assert found in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "社区从“盆景”到“风景”。",
        "社区化解“急难愁盼”。",
        "社区把换管道作为“攻坚工程”。",
        "居民问：“什么时候能修好啊”",
        "社区坚持“党建为核心、治理为基础、服务为根本”。",
    ],
)
def test_figures_of_speech_name_nothing(text: str) -> None:
    quoted = text[text.index("“") + 1 : text.index("”")]
    assert quoted not in {name for _, name in named(text)}


def test_neighbouring_coined_names_own_nothing() -> None:
    aliases = {alias for m in mentions("社区打造“潮声”“潮韵”党建品牌。") for alias in m.aliases}
    assert "潮声潮韵" not in aliases
    assert "潮韵党建品牌" in aliases


def test_a_site_is_an_alias_and_an_owner_is_a_name() -> None:
    (room,) = [m for m in mentions("居民来到望江小区活动室。") if m.cls.value == "Facility"]
    assert (room.name, room.aliases) == ("活动室", ("望江小区活动室",))
    (branch,) = [m for m in mentions("望江社区党总支来到现场。") if m.cls.value == "GeneralPartyBranch"]
    assert (branch.name, branch.aliases) == ("望江社区党总支", ())


def test_a_coined_name_before_the_end_of_what_is_looked_at() -> None:
    assert ("Role", "党员中心户") in named(
        "健全“街道党工委—社区党委—网格党支部—楼栋党小组—党员中心户”五级架构，把原有的网格合并。"
    )
