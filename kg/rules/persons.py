"""Who takes part and who is served: participatesIn, serves."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "serves.verb",
        "X服务、帮扶、慰问Y（人群） → X serves Y",
        (Yes("望江社区慰问困难党员。", ("望江社区", "serves", "困难党员")),),
        (No("望江社区排查流动人口，慰问工作顺利结束。", ("望江社区", "serves", "流动人口"), "排查是管理，不是服务"),),
    ),
    Rule(
        "serves.for",
        "X为、面向Y（人群）做事 → X serves Y",
        (Yes("望江社区为独居老人送餐上门。", ("望江社区", "serves", "独居老人")),),
        (No("望江社区对流动人口加强管控。", ("望江社区", "serves", "流动人口"), "管控不是服务"),),
    ),
    Rule(
        "serves.deed",
        "开展的活动是为Y（人群）办的 → 活动 serves Y",
        (Yes("望江社区开展义诊活动，惠及独居老人。", ("义诊活动", "serves", "独居老人")),),
        (
            No(
                "望江社区开展义诊活动。独居老人张某某说很满意。",
                ("义诊活动", "serves", "独居老人"),
                "下一句说的是一个人的话",
            ),
        ),
    ),
    Rule(
        "serves.round",
        "Y（人群）每周走访几次 → 走访 serves Y",
        (Yes("独居老人每周走访1次。", ("走访", "serves", "独居老人")),),
        (No("志愿者每周巡逻1次。", ("巡逻", "serves", "志愿者"), "志愿者是去巡逻的人"),),
    ),
    Rule(
        "serves.vehicle",
        "新建的场所、平台、队伍为Y（人群）服务 → 它 serves Y",
        (Yes("望江社区设立便民服务站，惠及独居老人。", ("便民服务站", "serves", "独居老人")),),
        (No("望江社区参观便民服务站，惠及独居老人。", ("便民服务站", "serves", "独居老人"), "服务站不是这里建的"),),
    ),
    Rule(
        "serves.act",
        "每周、定期走访、回访Y（人群） → 走访 serves Y",
        (Yes("望江社区每周走访独居老人。", ("走访", "serves", "独居老人")),),
        (No("望江社区每周走访商户，慰问工作顺利结束。", ("慰问", "serves", "商户"), "走访的是商户，慰问没有说是谁"),),
    ),
    Rule(
        "serves.aim",
        "X聚焦、针对Y（人群） → X serves Y",
        (Yes("望江社区聚焦独居老人，细化帮扶措施。", ("望江社区", "serves", "独居老人")),),
        (No("望江社区聚焦居民，细化帮扶措施。", ("望江社区", "serves", "居民"), "泛指所有人，不是一个人群"),),
    ),
    Rule(
        "serves.aimed",
        "针对Y（人群）的难处建X、办X → X serves Y",
        (Yes("针对独居老人吃饭难问题，望江社区开办“暖心”食堂。", ("暖心食堂", "serves", "独居老人")),),
        (
            No(
                "独居老人吃饭难。望江社区开办“暖心”食堂。",
                ("暖心食堂", "serves", "独居老人"),
                "两句话，没有说是为他们办的",
            ),
        ),
    ),
    Rule(
        "serves.betters",
        "办了X，丰富、改善Y（人群）的生活 → X serves Y",
        (Yes("望江社区开展义诊活动，缓解独居老人的孤独。", ("义诊活动", "serves", "独居老人")),),
        (No("望江社区开展义诊活动，提升居民幸福感。", ("义诊活动", "serves", "居民"), "泛指所有人，不是一个人群"),),
    ),
    Rule(
        "serves.enjoyed",
        "建成X、有X，Y（人群）享受、领取、随时进来、只需付多少 → X serves Y",
        (
            Yes("望江社区开办“暖心”食堂，独居老人每餐只需交3元。", ("暖心食堂", "serves", "独居老人")),
            Yes("大厅东侧是“风帆”驿站，外卖员随时进来歇脚。", ("风帆驿站", "serves", "外卖员")),
        ),
        (No("望江社区开办“暖心”食堂，独居老人纷纷称赞。", ("暖心食堂", "serves", "独居老人"), "称赞不是享受"),),
    ),
    Rule(
        "serves.brought",
        "协调、引进X（单位）为Y（人群）做事 → X serves Y",
        (Yes("望江社区协调建设银行为独居老人提供低息贷款。", ("建设银行", "serves", "独居老人")),),
        (No("望江社区到建设银行为独居老人办理手续。", ("建设银行", "serves", "独居老人"), "银行只是地点"),),
    ),
    Rule(
        "serves.inside",
        "活动名称里的人群（困难党员帮扶行动）→ 活动 serves 人群",
        (Yes("望江社区开展困难党员帮扶行动。", ("困难党员帮扶行动", "serves", "困难党员")),),
        (No("望江社区开展流动人口排查行动。", ("流动人口排查行动", "serves", "流动人口"), "排查是管理，不是服务"),),
    ),
    Rule(
        "participatesIn.verb",
        "X参与、参加Y（活动） → X participatesIn Y",
        (Yes("城北医院参与“邻里守望月”活动。", ("城北医院", "participatesIn", "邻里守望月")),),
        (
            No(
                "城北医院开展“邻里守望月”活动。",
                ("城北医院", "participatesIn", "邻里守望月"),
                "它自己开展（carriesOut）",
            ),
        ),
    ),
    Rule(
        "participatesIn.program",
        "X参与Y（项目、平台） → X participatesIn Y",
        (Yes("城北医院参与“活水”项目。", ("城北医院", "participatesIn", "活水")),),
        (No("城北医院实施“活水”项目。", ("城北医院", "participatesIn", "活水"), "它自己实施（runsProgram）"),),
    ),
    Rule(
        "participatesIn.agent",
        "Y（人群、岗位）开展Z（活动） → Y participatesIn Z",
        (Yes("退休教师开展“四点半辅导”活动。", ("退休教师", "participatesIn", "四点半辅导")),),
        (
            No(
                "望江社区开展“四点半辅导”活动，退休教师很支持。",
                ("退休教师", "participatesIn", "四点半辅导"),
                "支持不等于开展",
            ),
        ),
    ),
    Rule(
        "participatesIn.assists",
        "X协助、配合Z开展Y（活动、项目） → X participatesIn Y",
        (Yes("望江社区协助派出所开展交通安全宣传活动。", ("望江社区", "participatesIn", "交通安全宣传活动")),),
        (
            No(
                "望江社区邀请派出所开展交通安全宣传活动。",
                ("望江社区", "participatesIn", "交通安全宣传活动"),
                "社区是主办方",
            ),
        ),
    ),
    Rule(
        "participatesIn.mobilised",
        "X组织、发动Y（人群）开展Z（活动） → Y participatesIn Z",
        (Yes("望江社区组织在职党员开展环境整治。", ("在职党员", "participatesIn", "环境整治")),),
        (
            No(
                "望江社区为在职党员开展政策宣讲活动。",
                ("在职党员", "participatesIn", "政策宣讲活动"),
                "在职党员是服务对象",
            ),
        ),
    ),
    Rule(
        "participatesIn.called",
        "开展Z（活动），出动、招募Y（人群） → Y participatesIn Z",
        (Yes("望江社区开展环境整治，出动在职党员60人次。", ("在职党员", "participatesIn", "环境整治")),),
        (
            No(
                "望江社区开展环境整治，慰问在职党员60人次。",
                ("在职党员", "participatesIn", "环境整治"),
                "慰问的是服务对象",
            ),
        ),
    ),
    Rule(
        "participatesIn.joins",
        "开展Z（活动），Y（人群、单位）参加 → Y participatesIn Z",
        (Yes("望江社区开展环境整治，退休教师积极参加。", ("退休教师", "participatesIn", "环境整治")),),
        (No("望江社区开展环境整治，退休教师纷纷称赞。", ("退休教师", "participatesIn", "环境整治"), "称赞不是参加"),),
    ),
    Rule(
        "participatesIn.members",
        "Y（人群）组成、招募Y组建Z（队伍） → Y participatesIn Z",
        (
            Yes("望江社区招募退休教师组建“清风”志愿服务队。", ("退休教师", "participatesIn", "清风志愿服务队")),
            Yes("望江社区成立由城北医院、第三小学组成的党建联盟。", ("城北医院", "participatesIn", "党建联盟")),
        ),
        (
            No(
                "望江社区组建“清风”志愿服务队，慰问退休教师。",
                ("退休教师", "participatesIn", "清风志愿服务队"),
                "慰问的是服务对象",
            ),
        ),
    ),
    Rule(
        "participatesIn.joined",
        "成立Y（队伍、小组），吸收X参加 → X participatesIn Y",
        (Yes("望江社区成立“清风”志愿服务队，吸收退休教师参加。", ("退休教师", "participatesIn", "清风志愿服务队")),),
        (
            No(
                "望江社区成立“清风”志愿服务队，邀请退休教师参加环境整治。",
                ("退休教师", "participatesIn", "清风志愿服务队"),
                "参加的是环境整治",
            ),
        ),
    ),
    Rule(
        "participatesIn.leads",
        "Y（项目、队伍）由X（人）牵头、设计、负责 → X participatesIn Y",
        (Yes("“邻里棋社”项目由退休教师牵头。", ("退休教师", "participatesIn", "邻里棋社")),),
        (No("“邻里棋社”项目由退休教师称赞。", ("退休教师", "participatesIn", "邻里棋社"), "称赞不是牵头"),),
    ),
    Rule(
        "participatesIn.founded",
        "X成立Y（队伍），开展Z（活动） → Y participatesIn Z",
        (Yes("望江社区成立“清风”志愿服务队，开展环境整治。", ("清风志愿服务队", "participatesIn", "环境整治")),),
        (
            No(
                "望江社区成立“清风”志愿服务队。望江社区开展环境整治。",
                ("清风志愿服务队", "participatesIn", "环境整治"),
                "另一句，没有说是这支队伍",
            ),
        ),
    ),
    Rule(
        "visits.leader",
        "习近平总书记视察、考察某地的讲话 → 习近平总书记 visits 某地",
        (Yes("望江社区学习习近平总书记在江西考察时重要讲话精神。", ("习近平总书记", "visits", "江西省")),),
        (No("望江社区学习习近平总书记对江西工作重要指示精神。", ("习近平总书记", "visits", "江西省"), "没有说去过"),),
    ),
    Rule(
        "carriesOut.founded",
        "X成立Y（队伍），提供、负责Z（活动） → Y carriesOut Z",
        (Yes("望江社区成立“清风”服务队，为老人提供法律咨询。", ("清风服务队", "carriesOut", "法律咨询")),),
        (
            No(
                "望江社区成立“清风”服务队，开展环境整治。",
                ("清风服务队", "carriesOut", "环境整治"),
                "开展的是社区，队伍参加",
            ),
        ),
    ),
    Rule(
        "participatesIn.event",
        "某月某日，X（在Z的陪同下）到某处调研 → X、Z participatesIn 这次调研",
        (Yes("4月30日，区委书记赵某到望江社区调研。", ("赵某", "participatesIn", "4月30日调研")),),
        (No("4月30日，望江社区到区里汇报工作。", ("望江社区", "participatesIn", "4月30日汇报"), "汇报不是到访"),),
    ),
    Rule(
        "carriesOut.together",
        "X与Z共同举办Y → Z carriesOut Y",
        (Yes("望江社区与市检察院共同举办普法讲座。", ("市检察院", "carriesOut", "普法讲座")),),
        (No("望江社区邀请市检察院举办普法讲座。", ("市检察院", "carriesOut", "普法讲座"), "只是受邀参加"),),
    ),
    Rule(
        "participatesIn.reports",
        "推行“双报到”，某些党员到社区报到 → 这些党员 participatesIn 双报到",
        (Yes("望江社区深化“双报到”机制，612名在职党员到社区报到。", ("在职党员", "participatesIn", "双报到")),),
        (No("望江社区深化“双报到”机制，走访在职党员。", ("在职党员", "participatesIn", "双报到"), "没有说他们报到"),),
    ),
    Rule(
        "participatesIn.partner",
        "X联合Y（单位）开展Z（活动） → Y participatesIn Z",
        (
            Yes("望江社区联合城北医院开展义诊活动。", ("城北医院", "participatesIn", "义诊活动")),
            Yes("镇妇联牵头，桃花村配合，开展义诊活动。", ("桃花村", "participatesIn", "义诊活动")),
        ),
        (No("望江社区到城北医院开展慰问演出。", ("城北医院", "participatesIn", "慰问演出"), "医院只是地点"),),
    ),
)
