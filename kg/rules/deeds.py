"""What is done, kept up, run, studied and won: carriesOut, adopts, runsProgram, studies, strivesFor, awarded."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "carriesOut.verb",
        "X开展、组织、举办Y（活动） → X carriesOut Y",
        (Yes("望江社区开展交通安全宣传活动。", ("望江社区", "carriesOut", "交通安全宣传活动")),),
        (
            No(
                "望江社区协助派出所开展交通安全宣传活动。",
                ("望江社区", "carriesOut", "交通安全宣传活动"),
                "开展的是派出所，社区只是协助",
            ),
        ),
    ),
    Rule(
        "carriesOut.other",
        "X以其他动词说到Y（活动） → X carriesOut Y",
        (Yes("望江社区围绕“邻里守望月”主题活动，服务居民。", ("望江社区", "carriesOut", "邻里守望月")),),
        (
            No("“邻里守望月”活动深受欢迎。", ("社区", "carriesOut", "邻里守望月"), "没有动词支配这个活动"),
            No("居民喜爱“邻里守望月”活动。", ("社区", "carriesOut", "邻里守望月"), "喜爱不是开展"),
        ),
    ),
    Rule(
        "carriesOut.held",
        "X举办、举行Y（接待日、恳谈日） → X carriesOut Y",
        (Yes("望江社区举办居民恳谈日，通过改造方案。", ("望江社区", "carriesOut", "居民恳谈日")),),
        (
            No(
                "望江社区每月举办居民恳谈日。",
                ("望江社区", "carriesOut", "居民恳谈日"),
                "定期召开的是制度（adopts）",
            ),
        ),
    ),
    Rule(
        "carriesOut.topic",
        "Y（活动）作主语，说它做得怎样（老旧小区改造推得快） → 社区 carriesOut Y",
        (Yes("望江社区成立于2010年。“邻里守望月”活动已举办三届。", ("望江社区", "carriesOut", "邻里守望月")),),
        (
            No(
                "望江社区成立于2010年。“邻里守望月”活动的名声很大。",
                ("望江社区", "carriesOut", "邻里守望月"),
                "“的”前面只是修饰语",
            ),
        ),
    ),
    Rule(
        "carriesOut.means",
        "X通过、依托Y（活动）… → X carriesOut Y",
        (Yes("望江社区通过“邻里守望月”活动凝聚居民。", ("望江社区", "carriesOut", "邻里守望月")),),
        (No("望江社区依托党群服务中心凝聚居民。", ("望江社区", "carriesOut", "党群服务中心"), "场所是依靠，不是活动"),),
    ),
    Rule(
        "carriesOut.amid",
        "在Y（活动）中，X…；自Y开展以来，X… → X carriesOut Y",
        (
            Yes("在“邻里守望月”活动中，望江社区成立“清风”志愿服务队。", ("望江社区", "carriesOut", "邻里守望月")),
            Yes("自“邻里守望月”活动开展以来，望江社区成立“清风”队。", ("望江社区", "carriesOut", "邻里守望月")),
        ),
        (
            No(
                "在“邻里守望月”活动的要求下，望江社区成立“清风”志愿服务队。",
                ("望江社区", "carriesOut", "邻里守望月"),
                "要求来自别人",
            ),
        ),
    ),
    Rule(
        "carriesOut.does",
        "X走访300户、为老人清洗油烟机（活动由自己的动词说出） → X carriesOut 该活动",
        (Yes("望江社区居委会每周回访。", ("望江社区居委会", "carriesOut", "回访")),),
        (No("望江社区网格员每周回访。", ("网格员", "carriesOut", "回访"), "网格员是参与（participatesIn）"),),
    ),
    Rule(
        "carriesOut.calls",
        "X带动、组织某人群参与Y（活动） → X carriesOut Y",
        (Yes("望江社区带动家长参与河道保洁活动。", ("望江社区", "carriesOut", "河道保洁活动")),),
        (No("望江社区参与河道保洁活动。", ("望江社区", "carriesOut", "河道保洁活动"), "自己参与，不是主办"),),
    ),
    Rule(
        "carriesOut.staff",
        "社区的网格员、工作人员开展Y（活动） → 社区 carriesOut Y",
        (Yes("望江社区成立于2010年。网格员开展防火宣传活动。", ("望江社区", "carriesOut", "防火宣传活动")),),
        (No("望江社区成立于2010年。居民开展合唱活动。", ("望江社区", "carriesOut", "合唱活动"), "居民自己的活动"),),
    ),
    Rule(
        "carriesOut.assisted",
        "X协助、配合Z开展Y → Z carriesOut Y",
        (Yes("望江社区协助派出所开展交通安全宣传活动。", ("派出所", "carriesOut", "交通安全宣传活动")),),
        (No("望江社区到派出所开展交通安全宣传活动。", ("派出所", "carriesOut", "交通安全宣传活动"), "派出所只是地点"),),
    ),
    Rule(
        "carriesOut.hired",
        "X引入、请来Z（单位）开展Y；X引入Z，提供Y → Z carriesOut Y",
        (
            Yes("望江社区引入城北医院开展义诊活动。", ("城北医院", "carriesOut", "义诊活动")),
            Yes("望江社区引入康乐养老公司，为老人提供助餐服务。", ("康乐养老公司", "carriesOut", "助餐服务")),
        ),
        (No("望江社区引入城北医院，举办茶话会。", ("城北医院", "carriesOut", "茶话会"), "另一分句，举办的是社区"),),
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
        "carriesOut.together",
        "X与Z共同举办Y → Z carriesOut Y",
        (Yes("望江社区与市检察院共同举办普法讲座。", ("市检察院", "carriesOut", "普法讲座")),),
        (No("望江社区邀请市检察院举办普法讲座。", ("市检察院", "carriesOut", "普法讲座"), "只是受邀参加"),),
    ),
    Rule(
        "runsProgram.hired",
        "X请来Z（单位）推出Y（项目、平台） → Z runsProgram Y",
        (Yes("望江社区请来城北医院推出“潮声”陪诊项目。", ("城北医院", "runsProgram", "潮声")),),
        (No("望江社区请来城北医院，打造“潮声”品牌。", ("城北医院", "runsProgram", "潮声"), "另一分句，打造的是社区"),),
    ),
    Rule(
        "runsProgram.assisted",
        "X协助、配合Z推进Y（项目） → Z runsProgram Y",
        (Yes("望江社区配合清波街道推进“活水”项目。", ("清波街道", "runsProgram", "活水")),),
        (No("望江社区向清波街道申报“活水”项目。", ("清波街道", "runsProgram", "活水"), "申报的是社区"),),
    ),
    Rule(
        "adopts.verb",
        "X建立、健全、坚持、推行Y（制度、机制、工作法） → X adopts Y",
        (Yes("望江社区建立“邻里议事”工作机制。", ("望江社区", "adopts", "邻里议事")),),
        (
            No(
                "观潮社区来学习，望江社区没有建立“邻里议事”工作机制。",
                ("观潮社区", "adopts", "邻里议事"),
                "后一分句的主语是望江社区",
            ),
        ),
    ),
    Rule(
        "adopts.assisted",
        "X指导、支持Z建立Y（机制） → Z adopts Y",
        (Yes("清河镇指导桃花村推行“潮声”积分机制。", ("桃花村", "adopts", "潮声")),),
        (No("清河镇到桃花村推行“潮声”积分机制。", ("桃花村", "adopts", "潮声"), "桃花村只是地点"),),
    ),
    Rule(
        "adopts.together",
        "X与Z建立、联合Z推行Y（机制） → Z adopts Y",
        (Yes("清河镇与县公安局建立“潮声”协作机制。", ("县公安局", "adopts", "潮声")),),
        (
            No("清河镇联合县公安局走访企业，建立“潮声”机制。", ("县公安局", "adopts", "潮声"), "机制在另一分句"),
            No("望江社区与城北医院签订共建协议。", ("城北医院", "adopts", "共建协议"), "签协议是合作（partnersWith）"),
        ),
    ),
    Rule(
        "adopts.held",
        "X每月、定期、坚持召开Y（会议） → X adopts Y",
        (Yes("望江社区每月召开居民代表联席会议。", ("望江社区", "adopts", "居民代表联席会议")),),
        (
            No(
                "望江社区召开居民代表联席会议，通过改造方案。",
                ("望江社区", "adopts", "居民代表联席会议"),
                "召开了一次是活动（carriesOut）",
            ),
        ),
    ),
    Rule(
        "adopts.topic",
        "Y（制度、机制）作主语，说它运行得怎样 → 社区 adopts Y",
        (Yes("望江社区成立于2010年。“邻里议事”工作机制已运行两年。", ("望江社区", "adopts", "邻里议事")),),
        (No("“邻里议事”工作机制的成效明显。", ("社区", "adopts", "邻里议事"), "“的”前面只是修饰语"),),
    ),
    Rule(
        "adopts.means",
        "X以Y（工作法、机制）为引领、主线… → X adopts Y",
        (Yes("望江社区以“三心三访”工作法为引领，开展走访慰问。", ("望江社区", "adopts", "三心三访")),),
        (
            No("望江社区以居民为中心，开展走访慰问。", ("望江社区", "adopts", "居民"), "居民不是工作法"),
            No("望江社区以网格化管理为抓手，推进工作。", ("望江社区", "adopts", "网格化管理"), "抓手是依靠（uses）"),
        ),
    ),
    Rule(
        "runsProgram.described",
        "X打造、开发的Y（项目、平台）如何如何 → X runsProgram Y",
        (Yes("清波市推进智慧治理。望江社区新上线的“潮声”小程序启用。", ("望江社区", "runsProgram", "潮声")),),
        (
            No(
                "清波市推进智慧治理。望江小区门禁系统启用。",
                ("望江小区", "runsProgram", "门禁系统"),
                "没有说是谁上线的",
            ),
        ),
    ),
    Rule(
        "runsProgram.verb",
        "X打造、搭建、推广、实施Y（品牌、项目、平台） → X runsProgram Y",
        (Yes("望江社区打造“潮声”党建品牌。", ("望江社区", "runsProgram", "潮声")),),
        (No("望江社区打造便民服务站。", ("望江社区", "runsProgram", "便民服务站"), "服务站是场所（builds）"),),
    ),
    Rule(
        "runsProgram.together",
        "X联合Z、与Z共同推出Y（项目、品牌） → Z runsProgram Y",
        (
            Yes("望江社区联合城北医院推出“潮声”陪诊项目。", ("城北医院", "runsProgram", "潮声")),
            Yes("望江社区携手城北医院，共同打造“潮声”陪诊项目。", ("城北医院", "runsProgram", "潮声")),
        ),
        (No("望江社区引入城北医院推出“潮声”陪诊项目。", ("城北医院", "runsProgram", "潮声"), "引进来的是帮手"),),
    ),
    Rule(
        "runsProgram.means",
        "X以Y（品牌、项目）为引领、中心… → X runsProgram Y",
        (Yes("望江社区以“潮声”党建品牌为引领，开展走访慰问。", ("望江社区", "runsProgram", "潮声")),),
        (No("望江社区参观“潮声”党建品牌。", ("望江社区", "runsProgram", "潮声"), "参观的是别人的品牌"),),
    ),
    Rule(
        "studies.verb",
        "X学习、贯彻、宣讲Y（文件、思想、精神） → X studies Y",
        (Yes("望江社区党委学习《信访工作条例》。", ("望江社区党委", "studies", "信访工作条例")),),
        (No("望江社区党委发放《信访工作条例》50本。", ("望江社区党委", "studies", "信访工作条例"), "发放不是学习"),),
    ),
    Rule(
        "studies.guided",
        "X以Y（思想、精神）为指导、在Y指引下… → X studies Y",
        (
            Yes("望江社区以党的二十大精神为指导，开展走访。", ("望江社区", "studies", "党的二十大精神")),
            Yes("在党的二十大精神指引下，望江社区开展走访。", ("望江社区", "studies", "党的二十大精神")),
        ),
        (No("望江社区以《信访工作条例》为题，举办讲座。", ("望江社区", "studies", "信访工作条例"), "只是讲座的题目"),),
    ),
    Rule(
        "studies.other",
        "X以其他动词说到Y（文件、思想、精神） → X studies Y",
        (
            Yes("望江社区党委深入落细《信访工作条例》。", ("望江社区党委", "studies", "信访工作条例")),
            Yes("望江社区发放《信访工作条例》等学习资料50本。", ("望江社区", "studies", "信访工作条例")),
        ),
        (
            No("望江社区派发《信访工作条例》50本。", ("望江社区", "studies", "信访工作条例"), "派发不是学习"),
            No("《信访工作条例》的内容很多。", ("社区", "studies", "信访工作条例"), "“的”前面只是修饰语"),
        ),
    ),
    Rule(
        "strivesFor.verb",
        "X争创、创建Y（称号） → X strivesFor Y",
        (Yes("望江社区争创省级文明社区。", ("望江社区", "strivesFor", "省级文明社区")),),
        (No("望江社区荣获省级文明社区称号。", ("望江社区", "strivesFor", "省级文明社区"), "已经得到了（awarded）"),),
    ),
    Rule(
        "strivesFor.creation",
        "X开展、紧扣、助力Y（称号）创建 → X strivesFor Y",
        (
            Yes("望江社区开展“诚信商铺”创建。", ("望江社区", "strivesFor", "诚信商铺")),
            Yes("望江社区紧扣“六型社区”创建目标，改造楼道。", ("望江社区", "strivesFor", "六型社区")),
        ),
        (No("望江社区参观“诚信商铺”。", ("望江社区", "strivesFor", "诚信商铺"), "没有说创建"),),
    ),
    Rule(
        "awarded.verb",
        "X荣获、被评为Y（称号） → X awarded Y",
        (
            Yes("望江社区荣获省级文明社区称号。", ("望江社区", "awarded", "省级文明社区")),
            Yes("望江社区成功创建省级文明社区。", ("望江社区", "awarded", "省级文明社区")),
            Yes("望江社区推行“三问三答”工作法。该做法获评省级示范案例。", ("三问三答", "awarded", "省级示范案例")),
            Yes(
                "桃花村组建“潮声”志愿服务队，获评县级优秀服务团队。", ("潮声志愿服务队", "awarded", "县级优秀服务团队")
            ),
        ),
        (
            No("望江社区争创省级文明社区。", ("望江社区", "awarded", "省级文明社区"), "还在争取（strivesFor）"),
            No("望江社区将加梯列入十大示范项目。", ("望江社区", "awarded", "十大示范项目"), "自己列的，不是得的奖"),
        ),
    ),
)
