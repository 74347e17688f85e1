"""Which bodies belong to whom, and who leads them: hasOrganization, hasSubOrganization, underLeadershipOf."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "hasOrganization.nested",
        "组织名前面紧接着地名（望江社区党委） → 地方 hasOrganization 组织",
        (Yes("望江社区党委组织党员开展义诊活动。", ("望江社区", "hasOrganization", "望江社区党委")),),
        (
            No(
                "望江社区、物业公司共同开展义诊活动。",
                ("望江社区", "hasOrganization", "物业公司"),
                "顿号并列，企业也不是社区自己的组织",
            ),
        ),
    ),
    Rule(
        "hasOrganization.sub",
        "社区下设、设有Y（组织） → 社区 hasOrganization Y",
        (Yes("望江社区下设红白理事会。", ("望江社区", "hasOrganization", "红白理事会")),),
        (No("望江社区党委下设两个党支部。", ("望江社区", "hasOrganization", "党支部"), "下设的主体是党委"),),
    ),
    Rule(
        "hasOrganization.level",
        "写几个社区的报告里，组织名以级别开头（镇党委、街道办事处）→ 前面说到的镇、街道 hasOrganization 组织",
        (
            Yes(
                "清波镇开展防汛演练。望江社区开展义诊活动，观潮社区举办邻里节，镇妇联到场慰问困难党员。",
                ("清波镇", "hasOrganization", "镇妇联"),
            ),
        ),
        (No("望江社区成立于2010年。镇妇联到场慰问。", ("望江社区", "hasOrganization", "镇妇联"), "没有说到镇"),),
    ),
    Rule(
        "hasOrganization.bears",
        "写一个市、县的报告里，机关的全名以它开头（清波市民政局）→ 市、县 hasOrganization 机关",
        (
            Yes(
                "清波市推行助餐服务。清波市建成食堂3家。清波市民政局开发小程序。",
                ("清波市", "hasOrganization", "清波市民政局"),
            ),
        ),
        (
            No(
                "清波镇推行助餐服务。清波镇建成食堂3家。望江市民政局开发小程序。",
                ("清波镇", "hasOrganization", "望江市民政局"),
                "是别处的民政局",
            ),
        ),
    ),
    Rule(
        "hasOrganization.founded",
        "在X（小区、社区、村）成立业委会、议事会 → X hasOrganization 业委会",
        (Yes("望江社区在西溪小区筹建业委会。", ("西溪小区", "hasOrganization", "业委会")),),
        (No("望江社区在西溪小区设立服务站。", ("西溪小区", "hasOrganization", "服务站"), "服务站是场所"),),
    ),
    Rule(
        "hasOrganization.stem",
        "所、站、队、庭以街道、乡镇的名字开头（清波派出所）→ 街道、乡镇 hasOrganization 机关",
        (
            Yes(
                "清波街道开展防汛演练。望江社区举办邻里节，清波派出所到场维持秩序，慰问困难党员。",
                ("清波街道", "hasOrganization", "清波派出所"),
            ),
        ),
        (
            No(
                "清波街道开展防汛演练。望江社区举办邻里节，云栖派出所慰问困难党员。",
                ("清波街道", "hasOrganization", "云栖派出所"),
                "是别处的派出所",
            ),
        ),
    ),
    Rule(
        "hasOrganization.quarter",
        "没有说明归属的业委会，前面说到一个小区 → 小区 hasOrganization 业委会",
        (
            Yes(
                "望江社区成立于2010年。西溪小区加装电梯3部，业委会全程监督。", ("西溪小区", "hasOrganization", "业委会")
            ),
        ),
        (
            No("望江社区成立于2010年。业委会每月开会。", ("西溪小区", "hasOrganization", "业委会"), "没有说到小区"),
            No(
                "清河镇开展整治行动。清河镇成立专班。西溪小区加装电梯3部。\n清河镇每月组织业委会召开会议。",
                ("西溪小区", "hasOrganization", "业委会"),
                "写镇的报告，另一段说的业委会不是这个小区的",
            ),
        ),
    ),
    Rule(
        "hasOrganization.caused",
        "X指导、推动A小区、B小区成立Y → A、B hasOrganization Y",
        (
            Yes("望江社区指导锦绣苑、听涛苑成立业委会。", ("锦绣苑", "hasOrganization", "业委会")),
            Yes("清河镇推动桃花村成立红白理事会。", ("桃花村", "hasOrganization", "红白理事会")),
        ),
        (No("望江社区走访锦绣苑，成立“潮声”合唱队。", ("锦绣苑", "hasOrganization", "潮声合唱队"), "成立的是社区"),),
    ),
    Rule(
        "hasOrganization.manager",
        "小区名后面紧接着（或加“的”）物业企业 → 小区 hasOrganization 物业企业",
        (Yes("听涛苑小区的安居物业上门维修。", ("听涛苑小区", "hasOrganization", "安居物业")),),
        (No("听涛苑小区居民联系安居物业。", ("听涛苑小区", "hasOrganization", "安居物业"), "没有说是这个小区的物业"),),
    ),
    Rule(
        "hasOrganization.own",
        "只写一个社区的报告里提到而没有说明归属的党组织、自治组织 → 社区 hasOrganization 组织",
        (Yes("望江社区成立于2010年。业委会每月召开会议。", ("望江社区", "hasOrganization", "业委会")),),
        (No("望江社区成立于2010年。区委多次来调研。", ("望江社区", "hasOrganization", "区委"), "上级组织不属于社区"),),
    ),
    Rule(
        "hasSubOrganization.under",
        "Y（组织）隶属、归属于X（组织） → X hasSubOrganization Y",
        (Yes("望江花园小区党支部隶属于潮声社区党委。", ("潮声社区党委", "hasSubOrganization", "望江花园小区党支部")),),
        (
            No(
                "望江花园小区隶属于潮声社区，设有党支部。",
                ("潮声社区", "hasSubOrganization", "望江花园小区"),
                "小区是地方，不是组织（locatedIn）",
            ),
        ),
    ),
    Rule(
        "hasSubOrganization.verb",
        "X（组织）下设、设有Y（组织） → X hasSubOrganization Y",
        (Yes("望江社区党委下设网格党支部4个。", ("望江社区党委", "hasSubOrganization", "网格党支部")),),
        (
            No(
                "望江社区党委联合城北医院党支部开展义诊。",
                ("望江社区党委", "hasSubOrganization", "城北医院党支部"),
                "联合的是别的单位的支部",
            ),
        ),
    ),
    Rule(
        "hasSubOrganization.caused",
        "X指导、推动A公司、B公司成立Y（党组织） → A、B hasSubOrganization Y",
        (Yes("望江社区推动金辉物业、永安物业成立党支部。", ("金辉物业", "hasSubOrganization", "党支部")),),
        (
            No(
                "望江社区推动金辉物业成立“潮声”维修队。", ("金辉物业", "hasSubOrganization", "潮声维修队"), "不是党组织"
            ),
            No("望江社区联系金辉物业，成立党支部。", ("金辉物业", "hasSubOrganization", "党支部"), "成立的是社区"),
        ),
    ),
    Rule(
        "hasSubOrganization.nested",
        "组织名前面紧接着另一个组织名（老年协会舞蹈队） → 前者 hasSubOrganization 后者",
        (Yes("望江社区老年协会舞蹈队每周排练。", ("老年协会", "hasSubOrganization", "舞蹈队")),),
        (No("老年协会、舞蹈队每周排练。", ("老年协会", "hasSubOrganization", "舞蹈队"), "顿号并列"),),
    ),
    Rule(
        "hasSubOrganization.chain",
        "“党委—网格党支部—楼栋党小组”组织体系 → 前一级 hasSubOrganization 后一级",
        (Yes("望江社区构建“党委—网格党支部—楼栋党小组”组织体系。", ("党委", "hasSubOrganization", "网格党支部")),),
        (No("望江社区建立“党委+物业+居民”工作机制。", ("党委", "hasSubOrganization", "物业"), "加号连接的是合作各方"),),
    ),
    Rule(
        "hasSubOrganization.own",
        "没有说明归属的党支部、党小组，社区又有党委或党总支 → 党委 hasSubOrganization 党支部",
        (
            Yes(
                "望江社区党委组织党员学习。网格党支部每月开展主题党日。",
                ("望江社区党委", "hasSubOrganization", "网格党支部"),
            ),
        ),
        (
            No(
                "望江社区党委组织党员学习。城北小学党支部前来参观。",
                ("望江社区党委", "hasSubOrganization", "城北小学党支部"),
                "学校的支部不在社区党委之下",
            ),
        ),
    ),
    Rule(
        "underLeadershipOf.under",
        "在X的领导、指导下，Y…；Y按照X要求… → Y underLeadershipOf X",
        (Yes("在清波街道党工委的领导下，望江社区开展环境整治。", ("望江社区", "underLeadershipOf", "清波街道党工委")),),
        (
            No(
                "在清波街道党工委的会议室里，望江社区开展培训。",
                ("望江社区", "underLeadershipOf", "清波街道党工委"),
                "说的是地点",
            ),
        ),
    ),
    Rule(
        "underLeadershipOf.guides",
        "X指导、督促Y（组织）… → Y underLeadershipOf X",
        (Yes("望江社区指导业委会开展电梯改造。", ("业委会", "underLeadershipOf", "望江社区")),),
        (No("望江社区联合业委会开展电梯改造。", ("业委会", "underLeadershipOf", "望江社区"), "联合是平等的合作"),),
    ),
)
