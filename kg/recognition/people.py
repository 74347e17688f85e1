"""Persons: a post with a name (社区党委书记李某某, 书记XX), a name that speaks (李玉芳说), a resident (居民王健)."""

from __future__ import annotations

import re

from kg.language.segment import tag, words

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井"
)
_AFTER = r"(?=说|介绍|表示|告诉|感慨|认为|谈到|赞|坦言|回忆|同志|，|。|、|；|（|”|在|和|与|向|为|带|的|一行|到|主持|代表|亲|对|激动|高兴|是|$)"
_MASKED = r"(?:[xX×＊*]{1,4}|某某?某?|[\u4e00-\u9fff]某某?|[\u4e00-\u9fff][xX×＊*]{1,2})"
_GIVEN = r"[^\W\d_a-zA-Z说称在和与的是等为向到介表告感认谈、，。]{1,2}"
POSTS = (
    "党委书记|党总支书记|党支部书记|总支书记|支部书记|第一书记|副书记|书记|居委会主任|业委会主任|主任|副主任|网格长|网格员|楼栋长|单元长|楼长|组长|队长|站长|所长|副所长|局长|副局长|部长|"
    "副部长|镇长|副镇长|区长|县长|市长|院长|校长|园长|会长|理事长|秘书长|经理|负责人|常委|委员|干事|干部|民警|医生|护士|社工|教师|老师|律师|工作者|志愿者|党员|居民|村民|业主|主席|科长|处长|主编|村官|队员|店主|老板|管理员|联络员|会计|厨师|校长|老人|老党员|骑手|代表"
)
_WITH_POST = re.compile(rf"(?:{POSTS})(?P<name>{_MASKED}|[{''.join(sorted(SURNAMES))}]{_GIVEN}){_AFTER}")


_VEILED = re.compile(rf"(?<![\u4e00-\u9fff])?[{''.join(sorted(SURNAMES))}](?:某某?|[xX×]{{1,2}}|\*{{1,2}})(?![\u4e00-\u9fffxX×*]*(?:社区|村|小区|街道|镇|县|区|市|路))")
_NAMED = rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}"
_ROLL = re.compile(rf"(?:{_NAMED}、)+{_NAMED}(?=等?(?:[二两三四五六七八九十]|\d+)(?:名|位)(?:同志|党员|干部|医生|护士|志愿者|队员|代表|民警|社工))")
_SPOKEN = re.compile(rf"(?:{POSTS})(?P<name>[\u4e00-\u9fff·]{{2,4}})(?=说|介绍说|介绍|表示|陪同|汇报|告诉|感慨|坦言)")


_LEADER = re.compile(
    r"(?:[xX×＊*]{1,4}|某某?|[\u4e00-\u9fff]{1,4})?(?:省|市|区|县|旗|镇|街道|乡)(?:委|党委|党工委|政府|人大|政协)?(?:常委、?|副)?(?:组织部|宣传部|统战部|政法委)?(?:书记|部长|主任|市长|区长|县长|镇长)(?:[xX×＊*]{2,4}|某某)"
)


def leaders(clean: str, start: int, end: int) -> list[tuple[int, int]]:
    """XX区委书记XX: a post that with its mask stands for the person."""
    return [m.span() for m in _LEADER.finditer(clean, start, end)]


def persons(clean: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of personal names that stand after a post, a kind of person, or a mask after a post."""
    out = []
    for m in _WITH_POST.finditer(clean, start, end):
        s, e = m.span("name")
        name = clean[s:e]
        if name[1:] in _NO_GIVEN or name in _NO_NAME or tag(name) not in _NAME_TAGS or (len(name) == 3 and tag(name[:2]) not in _NAME_TAGS):
            continue
        out.append((s, e))
    for m in _VEILED.finditer(clean, start, end):
        if not any(s < m.end() and m.start() < e for s, e in out):
            out.append(m.span())
    for m in _ROLL.finditer(clean, start, end):
        at = m.start()
        for name in m.group().split("、"):
            out.append((at, at + len(name)))
            at += len(name) + 1
    for m in _SPOKEN.finditer(clean, start, end):
        s, e = m.span("name")
        if all(tag(c) != "v" for c in (clean[s:e],)) and not any(a < e and s < b for a, b in out) and all(t in _NAME_TAGS or len(w) == 1 for w, t in _tagged(clean[s:e])):
            out.append((s, e))
    return out


def _tagged(text: str) -> list[tuple[str, str]]:
    return [(w, tag(w)) for w, _ in words(text)]


_NAME_TAGS = frozenset({"", "nr", "nrt", "nz", "ns", "nrfg"})
# Words that look like a surname and a given name.
_NO_GIVEN = frozenset({"的", "和", "与", "是"})
_NO_NAME = frozenset(
    "党员 党建 党组 文明 文化 文体 金融 安全 安置 高龄 高度 成立 成员 成为 明确 全面 全体 全程 全部 应急 应对 包片 包联 包保 时间 时常 和谐 关心 关爱 关注 管理 管家 单位 路面 向导 "
    "方便 石材 白天 温暖 万家 满意 海报 连续 连心 强化 项目 司机 谈话 谈心 解决 解答 解难 师资 师生 班子 原因 广大 区域 位于 计划 华侨 官方 农村 农民 车辆 景观 卫生 卫士 游客 商户 "
    "边界 查看 查找 封闭 权益 花园 位置 楼道 满足 明白 冷暖 南侧 武装 牛奶 易懂 党章 苗木 游园 全员 全力 全心 严格 严肃 任务 任职 任期 平时 平均 纪检 纪律 常态 代表 参与 向上 向心 路线 "
    "应当 尤其 文件 文艺 房屋 方案 方面 方式 安心 安排 宁静 成效 成果 白发 景区 广泛 荣誉 荣获 童心 康复 康养 盛夏 连片 连线 明亮 时刻 全天 强调 乐于 乐享 乐意 阳光 向往".split()
)
