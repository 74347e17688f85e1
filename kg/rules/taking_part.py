"""Who takes part in what: participatesIn."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
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
        "participatesIn.event",
        "某月某日，X（在Z的陪同下）到某处调研 → X、Z participatesIn 这次调研",
        (Yes("4月30日，区委书记赵某到望江社区调研。", ("赵某", "participatesIn", "4月30日调研")),),
        (No("4月30日，望江社区到区里汇报工作。", ("望江社区", "participatesIn", "4月30日汇报"), "汇报不是到访"),),
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
