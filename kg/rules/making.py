"""What is founded, built and changed: establishes, builds, succeeds."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "establishes.described",
        "X组建、成立的Y（组织、队伍）如何如何 → X establishes Y",
        (Yes("清波市推进平安建设。望江社区组建的“潮声”巡逻队上门走访。", ("望江社区", "establishes", "潮声巡逻队")),),
        (
            No(
                "清波市推进平安建设。望江社区的“潮声”巡逻队上门走访。",
                ("望江社区", "establishes", "潮声巡逻队"),
                "没有说是谁组建的",
            ),
        ),
    ),
    Rule(
        "establishes.verb",
        "X成立、组建Y（组织、队伍） → X establishes Y",
        (Yes("望江社区成立“清风”志愿服务队。", ("望江社区", "establishes", "清风志愿服务队")),),
        (No("望江社区慰问“清风”志愿服务队。", ("望江社区", "establishes", "清风志愿服务队"), "慰问已有的队伍"),),
    ),
    Rule(
        "establishes.assisted",
        "X协助、支持Z成立Y → Z establishes Y",
        (Yes("望江社区支持物业公司成立“红帽”志愿服务队。", ("物业公司", "establishes", "红帽志愿服务队")),),
        (
            No(
                "望江社区到物业公司成立“红帽”志愿服务队。",
                ("物业公司", "establishes", "红帽志愿服务队"),
                "物业公司只是地点",
            ),
        ),
    ),
    Rule(
        "establishes.together",
        "X联合Z成立Y、与Z共同创办Y → Z establishes Y",
        (Yes("望江社区联合城北派出所成立“潮声”调解队。", ("城北派出所", "establishes", "潮声调解队")),),
        (
            No(
                "望江社区邀请城北派出所成立“潮声”调解队。",
                ("城北派出所", "establishes", "潮声调解队"),
                "请来的只是帮忙",
            ),
        ),
    ),
    Rule(
        "establishes.person",
        "Y（组织、团队）由X发起、创办 → X establishes Y",
        (Yes("望江社区合唱团由退休教师陈国栋于2016年发起成立。", ("陈国栋", "establishes", "合唱团")),),
        (No("望江社区合唱团由退休教师陈国栋指挥。", ("陈国栋", "establishes", "合唱团"), "指挥不是创办"),),
    ),
    Rule(
        "builds.described",
        "X新建、加装的Y（场所、设施）如何如何 → X builds Y",
        (Yes("清波市推进民生实事。望江小区老旧住宅楼加装的23部电梯投入使用。", ("望江小区", "builds", "电梯")),),
        (
            No(
                "清波市推进民生实事。望江小区附近修建的停车场投入使用。",
                ("望江小区", "builds", "停车场"),
                "在小区附近，不是小区建的",
            ),
        ),
    ),
    Rule(
        "builds.verb",
        "X建设、打造、改造Y（场所） → X builds Y",
        (Yes("望江社区建成便民服务站。", ("望江社区", "builds", "便民服务站")),),
        (No("望江社区依托便民服务站开展义诊。", ("望江社区", "builds", "便民服务站"), "依托已有的场所（uses）"),),
    ),
    Rule(
        "builds.works",
        "X推进Y（场所）建设；X对Y进行改造 → X builds Y",
        (Yes("望江社区对老年活动室进行改造。", ("望江社区", "builds", "老年活动室")),),
        (No("望江社区对老年活动室进行检查。", ("望江社区", "builds", "老年活动室"), "检查不是建设"),),
    ),
    Rule(
        "builds.turned",
        "X把旧场所改造成Y（场所） → X builds Y",
        (Yes("望江社区把旧岗亭改造成爱心驿站。", ("望江社区", "builds", "爱心驿站")),),
        (No("爱心驿站由旧岗亭改建而成，望江社区开展义诊。", ("望江社区", "builds", "爱心驿站"), "没有说是社区改建的"),),
    ),
    Rule(
        "builds.together",
        "X与Z共建Y（场所） → Z builds Y",
        (Yes("望江社区与第三小学共建“萤火虫”读书角。", ("第三小学", "builds", "萤火虫读书角")),),
        (No("望江社区与第三小学联系，建成“萤火虫”读书角。", ("第三小学", "builds", "萤火虫读书角"), "只是联系"),),
    ),
    Rule(
        "builds.assisted",
        "X协助、支持Z建设Y（场所） → Z builds Y",
        (Yes("望江社区协助物业公司建成便民服务站。", ("物业公司", "builds", "便民服务站")),),
        (No("望江社区协助物业公司管理便民服务站。", ("物业公司", "builds", "便民服务站"), "管理不是建设"),),
    ),
    Rule(
        "succeeds.turned",
        "Y更名为、升格为、改造成X → X succeeds Y",
        (Yes("望江社区把旧岗亭改造成爱心驿站。", ("爱心驿站", "succeeds", "旧岗亭")),),
        (No("望江社区把爱心驿站作为服务居民的窗口。", ("窗口", "succeeds", "爱心驿站"), "只是起什么作用"),),
    ),
    Rule(
        "succeeds.renamed",
        "主语更名为、改为X（主语在前一分句） → X succeeds 主语",
        (Yes("观潮社区成立于1998年，2015年更名为望江社区。", ("望江社区", "succeeds", "观潮社区")),),
        (No("观潮社区成立于1998年，2015年迁到望江社区。", ("望江社区", "succeeds", "观潮社区"), "搬迁不是更名"),),
    ),
    Rule(
        "succeeds.former",
        "X原名、前身是Y → X succeeds Y",
        (Yes("望江社区成立于2010年，前身是观潮村。", ("望江社区", "succeeds", "观潮村")),),
        (No("望江社区成立于2010年，邻居是观潮村。", ("望江社区", "succeeds", "观潮村"), "只是相邻"),),
    ),
    Rule(
        "succeeds.reformed",
        "X撤村建居，成立Y → Y succeeds X",
        (Yes("2019年，观潮村撤村建居，成立望江社区。", ("望江社区", "succeeds", "观潮村")),),
        (No("2019年，观潮村出地出资，成立望江社区。", ("望江社区", "succeeds", "观潮村"), "没有说村变成社区"),),
    ),
    Rule(
        "succeeds.merged",
        "X由Y、Z合并、改建而成 → X succeeds Y, Z",
        (Yes("望江社区由观潮社区、听涛社区合并而成。", ("望江社区", "succeeds", "观潮社区")),),
        (No("望江社区由观潮社区、听涛社区轮流帮扶。", ("望江社区", "succeeds", "观潮社区"), "没有合并"),),
    ),
)
