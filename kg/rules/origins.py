"""Who made what a clause begins with (extraction/origins.py)."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "establishes.origin",
        "Y（组织、队伍）由X组建、成立 → X establishes Y",
        (
            Yes("“银发”志愿服务队由望江社区组建。", ("望江社区", "establishes", "银发志愿服务队")),
            Yes("“银发”志愿服务队成立于2015年，由城北医院牵头组建。", ("城北医院", "establishes", "银发志愿服务队")),
        ),
        (
            No(
                "“银发”志愿服务队由望江社区管理。",
                ("望江社区", "establishes", "银发志愿服务队"),
                "管理的不一定是成立的",
            ),
        ),
    ),
    Rule(
        "builds.origin",
        "Y（场所）由X打造、建设 → X builds Y",
        (Yes("“银发”食堂由清波街道与万和公司共同打造。", ("万和公司", "builds", "银发食堂")),),
        (
            No(
                "“银发”食堂由望江俱乐部改建而成。",
                ("望江俱乐部", "builds", "银发食堂"),
                "俱乐部是它的前身",
            ),
        ),
    ),
    Rule(
        "runsProgram.origin",
        "Y（品牌、项目、平台）是X推出的…；Y由X推出、创立 → X runsProgram Y",
        (Yes("“银巢”项目是望江社区推出的养老服务项目。", ("望江社区", "runsProgram", "银巢")),),
        (No("“银巢”项目是望江社区的养老服务项目。", ("望江社区", "runsProgram", "银巢"), "没有说是谁推出的"),),
    ),
    Rule(
        "carriesOut.origin",
        "Y（活动）由X主办、承办 → X carriesOut Y",
        (
            Yes("“邻里长桌宴”活动由清波街道主办。", ("清波街道", "carriesOut", "邻里长桌宴")),
            Yes("“邻里守望月”活动由望江社区妇联承办。", ("妇联", "carriesOut", "邻里守望月")),
        ),
        (No("“邻里长桌宴”活动由清波街道管理。", ("清波街道", "carriesOut", "邻里长桌宴"), "管理不是举办"),),
    ),
    Rule(
        "adopts.origin",
        "Y（机制、工作法）由X首创、推行 → X adopts Y",
        (Yes("“四邻”工作法由望江社区党委首创。", ("望江社区党委", "adopts", "四邻")),),
        (No("“四邻”工作法由望江社区党委管理。", ("望江社区党委", "adopts", "四邻"), "管理不是首创"),),
    ),
)
