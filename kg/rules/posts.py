"""Posts and who holds them: hasRole, holdsPost."""

from __future__ import annotations

from kg.rules.model import No, Rule, Yes

RULES: tuple[Rule, ...] = (
    Rule(
        "holdsPost.masked",
        "打码人名前面的职务 → 人 holdsPost 里面的机关、组织",
        (
            Yes(
                "7月5日，XX市委常委、组织部部长XX到望江社区调研。",
                ("XX市委常委、组织部部长XX", "holdsPost", "组织部"),
            ),
        ),
        (
            No(
                "7月5日，XX市委常委、组织部部长XX到望江社区调研。",
                ("XX市委常委、组织部部长XX", "holdsPost", "望江社区"),
                "去调研的地方不是任职的组织",
            ),
        ),
    ),
    Rule(
        "hasRole.verb",
        "X设立、选派、配备、推选Y（岗位） → X hasRole Y",
        (Yes("望江社区配备专职网格员12名。", ("望江社区", "hasRole", "专职网格员")),),
        (No("望江社区慰问专职网格员。", ("望江社区", "hasRole", "专职网格员"), "这条规则只看设岗、选人的动词"),),
    ),
    Rule(
        "hasRole.counted",
        "数出多少名Y（岗位） → 社区 hasRole Y",
        (Yes("望江社区面积2平方公里，楼栋长45名。", ("望江社区", "hasRole", "楼栋长")),),
        (No("望江社区有居民800户，工作人员45名。", ("望江社区", "hasRole", "工作人员"), "“工作人员”说不出是什么岗位"),),
    ),
    Rule(
        "hasRole.held",
        "Y（人）担任Z（岗位）；几类人员担任Z → 社区 hasRole Z",
        (Yes("望江社区成立于2010年。退休教师担任楼栋长。", ("望江社区", "hasRole", "楼栋长")),),
        (No("望江社区成立于2010年。退休教师走访楼栋长。", ("望江社区", "hasRole", "楼栋长"), "没有人担任"),),
    ),
    Rule(
        "hasRole.nested",
        "岗位名前面紧接着组织、地方（服务站调解员） → 前者 hasRole 岗位",
        (Yes("望江社区调解员上门解决纠纷。", ("望江社区", "hasRole", "调解员")),),
        (
            No(
                "望江社区书记李某某上门解决纠纷。",
                ("望江社区", "hasRole", "书记"),
                "职务后面有姓名，说的是人（holdsPost）",
            ),
            No("望江社区请物业保安夜里巡查。", ("物业", "hasRole", "保安"), "只说是哪一类人，没有说哪家物业"),
        ),
    ),
    Rule(
        "hasRole.own",
        "只写一个社区的报告里提到的岗位（楼栋长、网格员） → 社区 hasRole 岗位",
        (Yes("望江社区成立于2010年。楼栋长的作用明显。", ("望江社区", "hasRole", "楼栋长")),),
        (
            No(
                "望江社区成立于2010年。区委书记的要求明确。",
                ("望江社区", "hasRole", "区委书记"),
                "一人一职的领导职务不算社区的岗位",
            ),
        ),
    ),
    Rule(
        "holdsPost.body",
        "姓名前面是组织和职务（社区党委书记李某某） → 人 holdsPost 组织",
        (Yes("望江社区党委书记李某某走访慰问独居老人。", ("李某某", "holdsPost", "望江社区党委")),),
        (No("望江社区党委慰问居民李某某。", ("李某某", "holdsPost", "望江社区党委"), "没有职务"),),
    ),
    Rule(
        "holdsPost.role",
        "姓名前面是岗位（楼栋长李某某） → 人 holdsPost 岗位",
        (Yes("楼栋长李某某走访慰问独居老人。", ("李某某", "holdsPost", "楼栋长")),),
        (No("楼栋长走访慰问居民李某某。", ("李某某", "holdsPost", "楼栋长"), "李某某是被走访的居民"),),
    ),
    Rule(
        "holdsPost.team",
        "成立Y（队伍），队长X → X holdsPost Y",
        (
            Yes(
                "望江社区成立“清风”志愿服务队，队长李某某每天巡逻。",
                ("李某某", "holdsPost", "清风志愿服务队"),
            ),
        ),
        (
            No(
                "望江社区成立“清风”志愿服务队，居民李某某每天巡逻。",
                ("李某某", "holdsPost", "清风志愿服务队"),
                "没有说他是队长",
            ),
        ),
    ),
    Rule(
        "holdsPost.after",
        "X现任、当选Y（组织的职务、岗位） → X holdsPost Y",
        (Yes("本人李某某，现任望江社区党委书记。", ("李某某", "holdsPost", "望江社区党委")),),
        (No("居民李某某，感谢望江社区党委书记。", ("李某某", "holdsPost", "望江社区党委"), "感谢不是担任"),),
    ),
    Rule(
        "holdsPost.takes",
        "X（人、岗位）担任Y；Y由X担任 → X holdsPost Y",
        (Yes("社区干部担任楼栋长。", ("社区干部", "holdsPost", "楼栋长")),),
        (No("社区干部走访楼栋长。", ("社区干部", "holdsPost", "楼栋长"), "没有担任"),),
    ),
    Rule(
        "holdsPost.leads",
        "Y（团队、工作室）由X领衔，Y的带头人X，队长是X → X holdsPost Y",
        (
            Yes("望江社区“老丁工作室”由退休法官丁建国领衔。", ("丁建国", "holdsPost", "老丁工作室")),
            Yes("“暖心”志愿服务队成立于2015年，队长是老兵陈德胜。", ("陈德胜", "holdsPost", "暖心志愿服务队")),
        ),
        (No("望江社区“老丁工作室”由退休法官丁建国命名。", ("丁建国", "holdsPost", "老丁工作室"), "命名不是带领"),),
    ),
    Rule(
        "establishes.person",
        "Y（组织、团队）由X发起、创办 → X establishes Y",
        (Yes("望江社区合唱团由退休教师陈国栋于2016年发起成立。", ("陈国栋", "establishes", "合唱团")),),
        (No("望江社区合唱团由退休教师陈国栋指挥。", ("陈国栋", "establishes", "合唱团"), "指挥不是创办"),),
    ),
)
