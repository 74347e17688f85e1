"""What goes together: partnersWith, uses, hasPart."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "partnersWith.verb",
        "X联合、携手、引入Y（单位） → X partnersWith Y",
        (Yes("望江社区联合城北医院开展义诊活动。", ("望江社区", "partnersWith", "城北医院")),),
        (No("望江社区走访城北医院。", ("望江社区", "partnersWith", "城北医院"), "走访不是合作"),),
    ),
    Rule(
        "partnersWith.with",
        "与Y共建、合作、签订协议（主语在前一分句） → X partnersWith Y",
        (Yes("望江社区成立于2010年，与城北医院签订共建协议。", ("望江社区", "partnersWith", "城北医院")),),
        (No("望江社区成立于2010年，与城北医院相距2公里。", ("望江社区", "partnersWith", "城北医院"), "说的是距离"),),
    ),
    Rule(
        "partnersWith.together",
        "X、Y共同…；X与Y签订… → X partnersWith Y",
        (Yes("望江社区与城北医院签订共建协议。", ("望江社区", "partnersWith", "城北医院")),),
        (No("望江社区与城北医院距离2公里，交通便利。", ("望江社区", "partnersWith", "城北医院"), "说的是距离"),),
    ),
    Rule(
        "uses.deed",
        "依托、通过、以Y为抓手，开展Z → Z uses Y",
        (Yes("望江社区依托党群服务中心开展义诊活动。", ("义诊活动", "uses", "党群服务中心")),),
        (No("望江社区建成党群服务中心，开展义诊活动。", ("义诊活动", "uses", "党群服务中心"), "没有说依托"),),
    ),
    Rule(
        "uses.subject",
        "X依托、利用Y，后面没有活动 → X uses Y",
        (Yes("望江社区利用“潮声”平台收集居民意见。", ("望江社区", "uses", "潮声")),),
        (No("望江社区搭建“潮声”平台收集居民意见。", ("望江社区", "uses", "潮声"), "搭建是 runsProgram"),),
    ),
    Rule(
        "uses.verb",
        "X用好、运用、串联Y（平台、场所、制度） → X uses Y",
        (Yes("望江社区用好“潮声”平台，开展义诊活动。", ("望江社区", "uses", "潮声")),),
        (
            No(
                "望江社区依托“潮声”平台，开展义诊活动。",
                ("望江社区", "uses", "潮声"),
                "依托的是后面的活动（uses.deed）",
            ),
        ),
    ),
    Rule(
        "hasPart.list",
        "A、B等Y（有名称的类） → Y hasPart A, B",
        (Yes("望江社区开展“剪纸课”“书法课”等文化惠民活动。", ("文化惠民活动", "hasPart", "剪纸课")),),
        (No("望江社区开展“剪纸课”、文化惠民活动。", ("文化惠民活动", "hasPart", "剪纸课"), "并列，没有“等”"),),
    ),
    Rule(
        "hasPart.modules",
        "上线Y，设置A、B等模块、板块 → Y hasPart A, B",
        (Yes("望江社区打造“潮声”品牌，开设“剪纸课”“书法课”等板块。", ("潮声", "hasPart", "剪纸课")),),
        (No("望江社区打造“潮声”品牌，开设“剪纸课”“书法课”。", ("潮声", "hasPart", "剪纸课"), "没有说是它的板块"),),
    ),
    Rule(
        "hasPart.namely",
        "Y，即A、B、C → Y hasPart A, B, C",
        (Yes("望江社区推行“三会”工作法，即议事会、听证会、评议会。", ("三会", "hasPart", "议事会")),),
        (No("望江社区推行“三会”工作法，成立议事会。", ("三会", "hasPart", "议事会"), "没有“即”"),),
    ),
    Rule(
        "hasPart.includes",
        "Y包括、分为A、B → Y hasPart A, B",
        (Yes("“潮声”品牌包括“剪纸课”活动、“书法课”活动。", ("潮声", "hasPart", "剪纸课")),),
        (No("“潮声”品牌带动“剪纸课”活动。", ("潮声", "hasPart", "剪纸课"), "带动不是包含"),),
    ),
    Rule(
        "hasPart.sum",
        "“A”…、“B”…的“Y”（工作法） → Y hasPart A, B",
        (Yes("望江社区推出“小喇叭”宣传在前、“小板车”服务在前的“双小”工作法。", ("双小", "hasPart", "小喇叭")),),
        (
            No(
                "望江社区推出“小喇叭”宣传、“小板车”服务、“双小”工作法。",
                ("双小", "hasPart", "小喇叭"),
                "没有“的”，是并列",
            ),
        ),
    ),
    Rule(
        "hasPart.chain",
        "“A—B—C”体系 → 体系 hasPart A, B, C",
        (
            Yes(
                "望江社区构建“党委—网格党支部—楼栋党小组”组织体系。",
                ("党委—网格党支部—楼栋党小组", "hasPart", "网格党支部"),
            ),
        ),
        (
            No(
                "望江社区构建“一网统管”组织体系，成立网格党支部。",
                ("一网统管", "hasPart", "网格党支部"),
                "名称里没有链条",
            ),
        ),
    ),
)
