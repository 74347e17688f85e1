"""Where things are and what belongs to whom: locatedIn, borders, visits, hasOrganization and the like."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "locatedIn.verb",
        "X位于、地处、隶属于Y（地方） → X locatedIn Y",
        (Yes("望江社区位于清波街道，辖区面积2平方公里。", ("望江社区", "locatedIn", "清波街道")),),
        (
            No(
                "望江社区联合清波街道开展消防演练。",
                ("望江社区", "locatedIn", "清波街道"),
                "两个主体一起做事，不是位置",
            ),
        ),
    ),
    Rule(
        "locatedIn.stands",
        "位于X的Y，Y是X的一个小区 → Y locatedIn X",
        (
            Yes("松风苑是清波街道的一个商品房小区，建于2010年。", ("松风苑", "locatedIn", "清波街道")),
            Yes("位于清波街道的望江社区开展消防演练。", ("望江社区", "locatedIn", "清波街道")),
            Yes("位于望江县中心地段的清波街道开展消防演练。", ("清波街道", "locatedIn", "望江县")),
        ),
        (No("清波街道的望江社区位于城北。", ("清波街道", "locatedIn", "望江社区"), "“位于”在后面，说的是社区在城北"),),
    ),
    Rule(
        "locatedIn.has",
        "X下辖、拥有、内设Y（地方、场所） → Y locatedIn X",
        (Yes("望江社区下辖西溪小区、观潮花园等住宅小区。", ("西溪小区", "locatedIn", "望江社区")),),
        (
            No(
                "望江社区走访西溪小区的独居老人。",
                ("西溪小区", "locatedIn", "望江社区"),
                "走访一个小区，没有说它归谁管辖",
            ),
        ),
    ),
    Rule(
        "locatedIn.nested",
        "地名、场所名前面紧接着上一级地名（清波街道望江社区） → 后者 locatedIn 前者",
        (Yes("清波街道望江社区开展消防演练。", ("望江社区", "locatedIn", "清波街道")),),
        (No("清波街道、望江社区共同开展消防演练。", ("望江社区", "locatedIn", "清波街道"), "顿号并列，不是上下级"),),
    ),
    Rule(
        "locatedIn.list",
        "并列的地名共用前面的上级地名（清波街道望江社区、观潮社区） → 每一个都 locatedIn 上级",
        (Yes("清波街道望江社区、观潮社区开展消防演练。", ("观潮社区", "locatedIn", "清波街道")),),
        (
            No(
                "清波街道望江社区和城北医院开展义诊。",
                ("城北医院", "locatedIn", "清波街道"),
                "不同类的并列项不共用上级",
            ),
        ),
    ),
    Rule(
        "locatedIn.built",
        "在X（地方）设立、建设Y → Y locatedIn X",
        (Yes("望江社区在西溪小区设立便民服务站。", ("便民服务站", "locatedIn", "西溪小区")),),
        (No("望江社区从西溪小区出发，参观红船展馆。", ("红船展馆", "locatedIn", "西溪小区"), "没有在那里建什么"),),
    ),
    Rule(
        "locatedIn.room",
        "建成、改造X（场所），设置、增设Y（场所） → Y locatedIn X",
        (Yes("望江社区改造邻里中心，增设老年食堂。", ("老年食堂", "locatedIn", "邻里中心")),),
        (No("望江社区改造邻里中心，新建老年食堂。", ("老年食堂", "locatedIn", "邻里中心"), "新建的不一定在里面"),),
    ),
    Rule(
        "locatedIn.scene",
        "在X（地方），…打造Y（场所）→ Y locatedIn X",
        (Yes("在望江大厦，清波街道投入80万元打造“云上客厅”。", ("云上客厅", "locatedIn", "望江大厦")),),
        (No("清波街道路过望江大厦，打造“云上客厅”。", ("云上客厅", "locatedIn", "望江大厦"), "没有说在那里"),),
    ),
    Rule(
        "locatedIn.spot",
        "写一个社区、街道的报告里提到而没有说明位置的巷子、广场、夜市、大厦 → 它 locatedIn 社区、街道",
        (Yes("望江社区成立于2010年。社区党委整治柳荫巷。", ("柳荫巷", "locatedIn", "望江社区")),),
        (No("望江社区成立于2010年。社区党委巡查清水河。", ("清水河", "locatedIn", "望江社区"), "河流可能只是路过"),),
    ),
    Rule(
        "locatedIn.event",
        "某月某日，某人到Y调研 → 这次调研 locatedIn Y",
        (Yes("4月30日，区委书记赵某到望江社区调研。", ("4月30日调研", "locatedIn", "望江社区")),),
        (No("区委书记赵某到望江社区调研。", ("调研", "locatedIn", "望江社区"), "没有日期，不是一次确定的事件"),),
    ),
    Rule(
        "locatedIn.own",
        "提到而没有说明位置的下级地方（社区的小区，区、县、镇的下级区划、社区、村、小区）→ 它 locatedIn 所写的地方",
        (
            Yes("望江区开展整治行动。望江区成立专班。西溪小区成立业委会。", ("西溪小区", "locatedIn", "望江区")),
            Yes("望江社区成立于2010年。西溪小区加装电梯3部。", ("西溪小区", "locatedIn", "望江社区")),
            Yes("望江县推行积分制。清波镇开展评选活动。望江县召开会议。", ("清波镇", "locatedIn", "望江县")),
        ),
        (
            No("望江社区成立于2010年。邻近的西溪小区加装电梯。", ("西溪小区", "locatedIn", "望江社区"), "是邻近的小区"),
            No("清波镇推行积分制。清波镇召开会议。望江县派人观摩。", ("望江县", "locatedIn", "清波镇"), "县在镇之上"),
        ),
    ),
    Rule(
        "locatedIn.area",
        "辖区的Y（学校、企业、单位） → Y locatedIn 社区",
        (Yes("望江社区成立于2010年，服务辖区3所学校。", ("学校", "locatedIn", "望江社区")),),
        (No("望江社区成立于2010年，服务外地3所学校。", ("学校", "locatedIn", "望江社区"), "没有说在辖区"),),
    ),
    Rule(
        "borders.verb",
        "X东至、西靠、毗邻Y → X borders Y",
        (Yes("望江社区东至钱塘路，西靠运河。", ("望江社区", "borders", "钱塘路")),),
        (No("望江社区位于钱塘路。", ("望江社区", "borders", "钱塘路"), "在路上，不是以路为界"),),
    ),
    Rule(
        "borders.adjoins",
        "X与Y接壤、相邻 → X borders Y",
        (Yes("望江社区与观潮社区接壤。", ("望江社区", "borders", "观潮社区")),),
        (No("望江社区与观潮社区结对。", ("望江社区", "borders", "观潮社区"), "结对是合作"),),
    ),
    Rule(
        "borders.bounded",
        "X南以Y为界 → X borders Y",
        (Yes("望江社区成立于2010年，南以钱塘江为界。", ("望江社区", "borders", "钱塘江")),),
        (No("望江社区成立于2010年，以钱塘江为名。", ("望江社区", "borders", "钱塘江"), "只是名称的来历"),),
    ),
    Rule(
        "locatedIn.floor",
        "X（场所）一楼设有A，二楼为B → B locatedIn X",
        (Yes("望江社区党群服务中心一楼设有便民大厅，二楼为图书室。", ("图书室", "locatedIn", "党群服务中心")),),
        (No("望江社区党群服务中心免费开放，附近为图书室。", ("图书室", "locatedIn", "党群服务中心"), "不在楼里"),),
    ),
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
    Rule(
        "visits.verb",
        "X（人、组织）到Y调研，参观、察看Y → X visits Y",
        (Yes("区委书记李某某到望江社区党群服务中心，察看便民大厅。", ("李某某", "visits", "党群服务中心")),),
        (No("望江社区在党群服务中心开展培训。", ("望江社区", "visits", "党群服务中心"), "在那里办事，不是走访"),),
    ),
)
