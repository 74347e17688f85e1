"""Where a number counts nothing: dates, ordinals, names, addresses, clock times, ages, fixed words.

A guard marks stretches of text; what lies in one is no quantity. `out` are texts in which no quantity is left,
`stay` near misses in which one is; a test runs both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kg.language import dates, numerals

Span = tuple[int, int]
_Find = Callable[[str], Iterable[Span]]
_NOWHERE: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Guard:
    """One reason why a number is not a count. `stay` pairs a text with why it stays."""

    id: str
    says: str
    find: _Find
    out: tuple[str, ...]
    stay: tuple[tuple[str, str], ...]


_N: Final = rf"(?:{numerals.ARABIC}|{numerals.CHINESE})"
_SEP: Final = r"[-—–－~～、至到]"
_DIGITS: Final = r"\d〇零一二两三四五六七八九十百千"


def _by(pattern: str, needs: str) -> _Find:
    """A guard by a regular expression; N stands for a numeral, D for its first characters, S for what separates two.

    `needs`: characters, as a class of them is written, one of which stands in all that it marks. Most sentences have
    none and are not searched.
    """
    compiled = re.compile(pattern.replace("<N>", _N).replace("<D>", _DIGITS).replace("<S>", _SEP), re.VERBOSE)
    needed = re.compile(f"[{needs}]")
    return lambda text: (match.span() for match in compiled.finditer(text)) if needed.search(text) else _NOWHERE


def _dates(text: str) -> Iterator[Span]:
    return ((dated.start, dated.end) for dated in dates.periods(text))


_AGE: Final = re.compile(rf"(?<![\d.])(?:{_N}(?:周?岁)?{_SEP})?{_N}[余多]?周?岁(?:及?以[上下])?")
_MEASURED_AGE: Final = re.compile(
    r"(?:年龄|均龄)[^，。；\d]{0,6}$|(?:最大|最小|最年长|最年轻|最年幼|最高龄)(?:的|者)?(?:已经?|有|是|为|达|才|仅|只有)*$"
)


def ages(text: str) -> Iterator[Span]:
    """Ages that define who is meant: 70岁以上, 60至69周岁; not a measured age (平均年龄37.8岁)."""
    for match in _AGE.finditer(text) if "岁" in text else ():
        if not _MEASURED_AGE.search(text, 0, match.start()):
            yield match.span()


addresses: Final = _by(
    r"""
    (?=[<D>])(?:
    (?<=[区园苑庭府])\d+(?:栋|幢)(?!\d)
    | <N>(?:<S><N>)*(?:号楼|栋|幢|座|楼|单元|室|弄|巷)(?=(?:\d+|[一二三四五六七八九十]+)(?:单元|楼|室|号|-))
    | (?:<N>[栋幢](?!楼)[、和及])+<N>[栋幢](?=的)
    | (?<=[\u4e00-\u9fff])(?<![成为了共有建设立编出])(?:\d+<S>)*\d+[组队](?![长员]|\d+[个支])
    | [一二三四五六七八九十]+[组队](?!人))
    """,
    "栋幢座楼元室弄巷组队",
)
"""Numbers of buildings and of villagers' groups: 3栋2单元, 王家村7组, 四组."""


ordinals: Final = _by(
    r"""第<N>(?:<S>第?<N>)*[个名位家支期届轮批次层组项类年条站]?
    | <N>(?:[号院]|\#)(?!人)
    | No\.?\d+""",
    "第号院#N",
)
"""第3期, 第一、二批, 3号: which one, not how many."""


GUARDS: Final = (
    Guard(
        "date",
        "日期和时段不是数量",
        _dates,
        out=("2023年7月5日，召开会议。", "近三年来，成效明显。", "2021—2023年实施。", "“十四五”期间推进。"),
        stay=(("连续3年实现零上访。", "a length of time"),),
    ),
    Guard(
        "period",
        "近3个月、三年间只说时间范围",
        _by(
            r"""(?:近|过去|最近|未来|今后|前|后|头)(?<!目前)(?<!当前)的?<N>[余多几]?个?[年月天周日](?!内)(?:以来|来|间)?
            | <N>[余多]?(?:年|个月|天|周)(?:以来|间|来)""",
            "近去来后前头间",
        ),
        out=("近3年社区变化很大。", "近两个月社区变化很大。", "三年间变化很大。"),
        stay=(("历时3个月完成改造。", "how long it took"),),
    ),
    Guard(
        "ordinal",
        "第几、几号不是数量",
        ordinals,
        out=("第3期培训班开班。", "第一、二批干部到岗。", "3号楼居民反映。", "获得第2名。"),
        stay=(("举办3期培训班。", "three classes"),),
    ),
    Guard(
        "edition",
        "一期工程、二十届三中全会是编号；连续举办四届才是次数",
        _by(
            r"""(?=[<D>新分])(?:(?<!连续)(?<!举办)(?<!举办了)(?<!历经)(?<!承办)(?:新一|<N>)届
            | 分<N>[期批步] | [一二三四五六]期(?=[^，。]{0,4}(?:工程|项目|改造|建设|开发|小区))
            | (?:十[一二三四五六七八九]|二十)大(?![^，。]{0,6}(?:行动|工程|任务|举措|项目|板块|体系|重点)))""",
            "届分期大",
        ),
        out=("二期改造工程开工。", "分三期建设。", "二十届三中全会精神。", "新一届班子上任。", "学习党的二十大报告。"),
        stay=(("举办三期培训班。", "three classes"), ("评选活动连续举办四届。", "held four times")),
    ),
    Guard(
        "quoted",
        "引号里的名称和口号：“365天不打烊”“三会一课”；“15分钟…圈”说的是时间",
        _by(r"“(?!\d+分钟)[^”，。；！？]{1,24}” | 《[^》]*》 | 〔[^〕]*〕 | \[\d+\]", r"“《〔\["),
        out=("打造“365天不打烊”模式。", "推行“5个1”工作法。", "学习《关于3项工作的意见》。"),
        stay=(("“我们把社区划分成14个网格，边界清晰。”", "speech, not a name"),),
    ),
    Guard(
        "clock",
        "钟点和每月的某一天",
        _by(
            r"""每月\d+[日号] | \d{1,2}点(?:\d{1,2}分|半|钟|整) | \d{1,2}:\d{2}(?:-\d{1,2}:\d{2})?
            | [上下中]午\d{1,2}[时点]""",
            "月点:午",
        ),
        out=("每日8:30开门。", "每月15日开市。", "早上6点40分出发。"),
        stay=(("每月走访15户。", "how many each month"),),
    ),
    Guard(
        "address",
        "楼栋、单元、村民小组的编号：3栋2单元、王家村7组",
        addresses,
        out=(
            "王家村7组村民反映。",
            "东沟11、12组，西沟3、4组污水泵站。",
            "3栋2单元居民。",
            "7栋、9栋的下水道堵塞。",
            "协调四组污水管网维修。",
        ),
        stay=(("将志愿者分成5组。", "five groups"), ("住宅13栋1086户。", "thirteen buildings")),
    ),
    Guard(
        "age",
        "年龄界限是指标的一部分：70岁以上老人",
        ages,
        out=("为70岁以上老人服务。", "看望60至69周岁老人。"),
        stay=(
            ("平均年龄37.8岁。", "a measured age"),
            ("70岁以上老人23人。", "the people are counted"),
            ("最大的74岁。", "a measured age"),
        ),
    ),
    Guard(
        "reference",
        "这3个、那两名指前面说过的；到两家是两方",
        _by(r"[这那]<N> | (?<=[到去与和跟])两[家人]", "这那两"),
        out=("这3个网格各有特点。", "网格员到两家了解情况。"),
        stay=(("现有3个网格。", "counted here"),),
    ),
    Guard(
        "threshold",
        "50人以上的企业、5万元以下的村：界限说明是哪一类",
        _by(
            r"""<N>(?:人|名|万?元|亩|平方米|年)(?:及?以[上下])的?
            (?=[^，。；、的]{0,6}(?:村|企业|组织|单位|家庭|项目|商户|小区|党员|群体|用户|工程))""",
            "以",
        ),
        out=("覆盖50人以上非公企业党组织。", "帮扶收入5万元以下的村。"),
        stay=(("300人以上参加活动。", "they are counted"),),
    ),
    Guard(
        "fixed",
        "固定说法里的数：三位一体、一对一、十分重要、两个维护",
        _by(
            r"""(?=[一二三四五六七八九十多全老小两千万])(?:
            [一二三四五六七八九十多全]+位一体 | 一对[一多] | 一次性 | 一家[人亲子] | 一把[手抓尺] | 一盘棋
            | 一条[龙心线] | 一张[网图脸嘴] | 一口[气清价] | 一件事(?:一次办)? | 一个[人样劲声] | 一套班子 | 一碗水
            | 一日[三游] | (?<!每[周月季天年日])一[户人事村企物案岗院楼车校家店街品]一[^，。；\d一二三次]
            | 一[站门窗网体户人键事楼院](?:式|办理|办|通|统|站) | [老小]两口 | 两口子 | 两张皮 | 两条[腿线] | 两码事
            | 两个(?:维护|确立|务必|责任|覆盖|健康|毫不|先锋|文明|一百年) | 三个(?:代表|务必|必须|区分开来)
            | 四个(?:意识|自信|全面|伟大|服从|最严|不摘|服务(?![项站点中队窗])) | 五个一律
            | [一二三四五六七八九两]个(?:方面|层面)
            | 八项规定 | 三大(?:攻坚战|战役) | 五大发展理念 | 八小时[外之以] | 三[餐点] | 三天两头
            | (?<![\d一二三四五六七八九十百千万第])一起
              (?![^，。；、]{0,10}(?:案|纠纷|矛盾|事件|事故|投诉|诉求|火[灾警]|隐患|难题|问题))
            | 十分(?!钟) | 千[方家言辛] | (?<=[千入进亿])万[家户] | [一二三四五六七八九十]级)""",
            "一二三四五六七八九十两千万",
        ),
        out=(
            "业主、物业、居委三位一体。",
            "与民警一起，走访居民。",
            "实行一户一策。",
            "工作十分重要。",
            "坚决做到两个维护。",
            "解决两张皮问题。",
        ),
        stay=(
            ("化解了一起邻里纠纷。", "one dispute"),
            ("十分钟到达现场。", "ten minutes"),
            ("成立两个党支部。", "two branches"),
            ("推出四个服务项目。", "four projects"),
        ),
    ),
    Guard(
        "rank",
        "十大民生实事、十大新闻是名目，不是数量",
        _by(r"年度十大 | 十大(?=民生实事|新闻|人物|品牌|案例|杰出|最美|优秀|感动|标兵|先锋)", "十"),
        out=("列入年度十大民生实事。", "入选十大最美人物。"),
        stay=(("推进十大工程。", "ten works"),),
    ),
    Guard(
        "code",
        "电话、线路、代号",
        _by(
            r"""(?=[\dA-Za-z])(?:\d{3,4}-\d{7,8} | 1\d{10}
            | (?<![A-Za-z])(?!(?:App|APP|app)\d+[余多]?[人户名])[A-Za-z]+\d+
            | \d+(?=热线|平台|电话|路公交|路车|国道|省道))""",
            r"\d",
        ),
        out=("拨打12345热线。", "乘公交3路车。"),
        stay=(("接听热线电话30次。", "thirty calls"), ("安装反诈App300余人。", "so many have it")),
    ),
)


def marks(text: str) -> dict[str, tuple[Span, ...]]:
    """The stretches of `text` in which a number counts nothing, by the guard that says so."""
    return {guard.id: spans for guard in GUARDS if (spans := tuple(guard.find(text)))}
