"""What stands around an object decides: who acts, whether it is governed, how many there are, what closes a list."""

from __future__ import annotations

from kg.extraction.clauses import Clause, Item
from kg.extraction.collector import Spot
from kg.extraction.links import FOCAL
from kg.extraction.state import State, recent
from kg.language.wordlists import words_of
from kg.recognition import Reading
from kg.recognition.tokens import Kind, Token
from kg.rules.frames import BODIES, DEEDS, OWN_BODIES, PROGRAMS
from kg.rules.words import words
from kg.vocab import Cls

_TITLES = BODIES | DEEDS | {Cls.Facility}
_REGARDS = words(
    "熟悉 喜爱 喜欢 期待 盼望 期盼 称赞 交口称赞 点赞 夸赞 赞扬 感谢 感受 知道 得知 听说 了解 介绍 提到 说起 谈到",
    "讲到 回忆 记得 看到 听到 看见 发现 反映 报道 评价 享受 体验 认可 肯定 满意 称为 叫做 缺乏 缺少 影响 耽误",
    "觉得 认为 希望 需要 想要 等待",
)
_HANDS_OUT = words(
    "发放 派发 分发 张贴 赠送 印制 印发 制作 推送 转发 发布 刊登 刊发 报道 登上 唱响 演唱 表演 观看",
    "出台 制定 制订 编制 编印 颁布 下发 起草 草拟 拟定 拟订 修订 订立 配发 购买 征订",
)
# What is set up, taken in or improved inside a thing is not another thing.
_FURNISHES = words(
    "设置 配备 安装 布置 完善 提升 优化 吸纳 发展 培育 增加 投入 提质 规划 配强 建强 培养 组成 内设 设有 增设 开设",
    "配有 配置 配齐 配套 添置 添设 加装 摆放 布设 融入 嵌入 设",
)
_FURNISHED = PROGRAMS | {Cls.Facility}
_PRACTISING = _FURNISHED | OWN_BODIES
_WORKS_BY = words("实行 推行 采取 采用 执行 试行 按照 遵循 探索 形成 运用")
_MEASURES = words_of("function.tsv", "measure")
_ONE = words("1 一")
_SAYING = words("说 表示 介绍 介绍说 告诉 告诉记者 坦言 透露 指出 强调 谈到 说道 认为 表态 称 解释 解释说 感慨 回忆")
_TEAM_DOES = words("提供 负责 承担 承接 受理 召开 先后召开 分别提供")
_STUDY = words("学习 宣讲 宣传 贯彻 落实 领会")
_GUIDING = words("指导 指引 引领 统领 遵循 指南 纲领 根本")
_CALLING = words("邀请 带动 吸引 发动 鼓励 号召 引导")
_TO_STUDY = words("学习 学习资料 学习材料 读本 教材 学习用书 辅导读本 学习读本")
_CREATION = (["创建"], ["争创"], ["创评"])
_OBJECT = words("把 将 对 用 围绕")


def own_deed(spot: Spot, state: State) -> list[int]:
    """成立陪护小组，为老人提供上门体检: the team that was just founded does what only it can do."""
    return recent(state.founded, spot.number, 2) if spot.item.governor in _TEAM_DOES else []


def hired(spot: Spot, state: State) -> list[int]:
    """引入养老公司|开展助餐, 引入养老公司，|为老人提供助餐: the one brought in does it."""
    near = 1 if spot.item.governor in _TEAM_DOES else 0
    return [h for h, n in state.hired if 0 <= spot.number - n <= near and h != spot.item.index]


def made_up(spot: Spot) -> bool:
    """由A、B组成的Y: they are its members."""
    return any(t.text in ("组成", "构成") and t.end <= spot.item.start for t in spot.clause.tokens)


def speaks(clause: Clause) -> bool:
    """The clause ends in a verb of saying: 望江社区书记说，…"""
    spoken = [t for t in clause.tokens if t.kind is not Kind.STOP][-3:]
    return any(t.text in _SAYING for t in spoken)


def calls(spot: Spot) -> bool:
    """The subject calls others before the deed is named."""
    before = [t for t in spot.clause.tokens if t.end <= spot.item.start and t.kind is Kind.VERB]
    return any("mobilise" in t.verbs or t.text in _CALLING for t in before[:-1])


def title(reading: Reading, first: int) -> int:
    """The one thing that a sentence without a verb names at its end, or FOCAL."""
    ms = reading.mentions
    if (
        reading.sentence.heading
        or not ms
        or len(reading.sentence.clauses) > 1
        or any(t.kind is Kind.VERB for t in reading.tokens)
    ):
        return FOCAL
    last = max(range(len(ms)), key=lambda k: ms[k].end)
    end = reading.sentence.clauses[-1][1] if reading.sentence.clauses else reading.sentence.end
    return first + last if ms[last].end == end and ms[last].cls in _TITLES else FOCAL


def founds(token: Token) -> bool:
    return bool({"found", "build"} & set(token.verbs)) and token.text not in _FURNISHES


def furnishes(spot: Spot, whole: Cls | None) -> bool:
    """打造“暖蜂驿站”，配备充电柜: what a site or a platform is furnished with is not told of further."""
    return whole in _FURNISHED and spot.item.governor in _FURNISHES


def practises(spot: Spot, whole: Cls | None) -> bool:
    """搭建“吹哨台”，实行分类办理: how a site, a platform or a team works is its own."""
    return whole in _PRACTISING and spot.item.governor in _WORKS_BY


def is_measured(clause: Clause, item: Item) -> bool:
    """党群服务中心建筑面积600平方米: the clause says no more of it than how large it is."""
    after = [t for t in clause.tokens if t.start >= item.end]
    return bool(after) and after[0].text in _MEASURES and after[-1].kind is Kind.NUM


def many(spot: Spot) -> bool:
    """增设凉亭3座: what was made is more than one, and has no name of its own."""
    tokens = spot.clause.tokens
    if any(t.kind in (Kind.QUOTE, Kind.NAME) and spot.item.start <= t.start < spot.item.end for t in tokens):
        return False
    return any(
        t.kind is Kind.NUM
        and len(t.text) > 1
        and t.text[:-1] not in _ONE
        and (t.end == spot.item.start or t.start == spot.item.end)
        for t in tokens
    )


def wholes(reading: Reading, first: int) -> frozenset[int]:
    """The named mentions that close the lists of a sentence."""
    ends = {reading.tokens[c.closer[1] - 1].end for c in reading.lists}
    return frozenset(first + k for k, m in enumerate(reading.mentions) if m.end in ends and not m.generic)


def modifies(spot: Spot) -> bool:
    """的 follows, and it is not the matter of a study (对党章的学习)."""
    return spot.item.before_de and not (spot.cls is Cls.PolicyDocument and _STUDY & set(spot.tail))


def creates(spot: Spot) -> bool:
    """助力|全国文明城市|创建: the title is what all the work is for."""
    return spot.tail[:1] in _CREATION


def guides(spot: Spot) -> bool:
    """以X思想为指导, 在X精神指引下."""
    tail = spot.tail[:6]
    with_it = spot.item.prep == "以" and tail[:1] == ["为"]
    return (with_it or (spot.item.prep == "在" and "下" in tail)) and bool(_GUIDING & set(tail))


def governed(spot: Spot) -> bool:
    """A verb or 把, 将, 对 makes it an object: what merely stands there, or is liked and told of, is not done."""
    if spot.cls is Cls.Initiative and spot.item.governor in _REGARDS:
        return False
    if spot.cls is Cls.PolicyDocument and spot.item.governor in _HANDS_OUT:
        return not _TO_STUDY.isdisjoint(spot.tail[:4])  # 发放《X》等|学习资料
    return spot.item.prep in _OBJECT if not spot.item.governor else spot.item.prep != "以"
