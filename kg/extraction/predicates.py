"""What opens a predicate though the tokens take it for nouns: 镇党委|第一时间启动…, 妇联|高度重视, 支部|出资12万元"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.recognition.tokens import Kind, Token
from kg.rules.words import words

# How something is done: a verb, a preposition or another adverb must follow.
_HOW = words(
    "第一时间 全力 全程 全员 全方位 全过程 全天候 全链条 多渠道 多形式 多途径 多方 多方面 多轮 多维 多维度",
    "多角度 多层次 多点 多线 高位 高标准 高质量 高效 高起点 高频次 线上线下 线上 线下 面对面 点对点 手把手",
    "一对一 心贴心 零距离 挨家挨户 逐家逐户 现场 实地 就近 就地 当场 合力 自发 自主 自愿 自行 自费 带头 带队",
    "创新 创新性 创造性 首创 顺势 趁势 乘势 借势 特地 特意 专题 专门 专程 分批 分类 分级 分片 分组 分期 分头",
    "分层 分步 分段 分时段 分区域 常态化 制度化 规范化 项目化 清单化 差异化 个性化 精细化 上半年 下半年 年初",
    "年中 年底 年末 年内 近期 后期 前期 日常 本月 上月 当天 当日 当晚 次日 同年 同月 春季 夏季 秋季 冬季 汛期",
    "春节 元宵 清明 端午 中秋 重阳 国庆 暑假 寒假 暑期 寒期 周末 节假日 平日 农闲 课余 业余 年均 月均 日均",
)
_WHEN = re.compile(
    "(?:连续|近|过去|最近)?(?:[一二两三四五六七八九十几数]+|[0-9]+)个?(?:年多|年|月|届|次|天)(?:以?来|间)?"
)
_LONGEST = 4
# 高度|重视, 周密|部署: done as a whole, nothing need follow.
_MANNER = words(
    "三方 四方 五方 双方 两方 各方 两级 三级 四级 两地 各级 部门 高度 迅速 积极 快速 周密 提前 超前 勇于 敢于",
    "善于 乐于 精心 多方 上下 左右 内外 全员 全力 主动 认真 科学 统筹 精准 深入 广泛 大力 严格 严密 充分 紧急",
    "全面 靠前 率先 自觉 大胆 持续 坚决 切实 及时 果断 综合 同向 协同 密切 团结 奋力 扎实 系统 多点 党建 连夜",
    "火速 闻讯 用心 倾情 倾力 靶向",
)
_DONE = words(
    "重视 行动 部署 谋划 创新 担当 响应 反应 筹资 联动 动员 作为 应对 组织 安排 落实 上阵 出击 介入 跟进 发力",
    "统筹 配合 协调 探索 实践 推进 准备 指挥 履职 尽责 参与 宣传 发动 排查 调度 研究 筹划 策划 对接 争取 整改",
    "施策 协作 攻坚 作战 值守 融入 奉献 学习 研判 处置 引领 思考 布局 协商 会商 摸底 调研 破题 破局 发声",
)
_WHOLE = words(
    "多措并举 因地制宜 因村制宜 因户施策 分类施策 闻令而动 闻汛而动 闻风而动 闻令即动 闻汛即动 双管齐下",
    "多管齐下 先行先试 率先垂范 以身作则 以民为本 以人为本 问需于民 问计于民 用心用情 关口前移 重心下移",
    "力量下沉 因势利导 真抓实干 党政同责 一马当先 结合实际 立足实际 对标对表 抢抓机遇 抓住机遇 锚定目标",
    "勠力同心 戮力同心 齐抓共管 不等不靠 苦干实干 敢闯敢试 双向发力 当仁不让 责无旁贷 义不容辞 未雨绸缪",
    "久久为功 一以贯之 高位推动 试点先行 示范带动 由点及面 以点带面 动真碰硬 齐心协力 同心协力 守正创新",
    "善作善成 群策群力 对症下药 持之以恒 担当作为 担当实干 长远谋划",
)
# 绿源公司|流转土地, 社区党委|介入: verbs that no name of a body or of its parts goes on with.
_ACTS = words(
    "介入 流转 入驻 进驻 发力 出面 到场 加盟 主导 包联 认领 承接 接管 接手 让利 认捐 领办 承办 协办 主办 捐建",
    "援建 代建 垫付 率队",
)
_PAIRS_UP = words("结对 联建 共建 合作 签约 联办 合办 协商 会商 联手")
# 出资12万元: what is paid follows.
_PAYS = re.compile(
    "(?:出资|投资|投入|自筹|筹措|筹集|募集|列支|垫资|集资|筹资|斥资|捐资|注资|耗资|自掏腰包)(?:资金|经费|善款|专款)?"
)
_LOOKS_AT = 6


def opens_predicate(tokens: Sequence[Token], at: int) -> bool:
    """At `at` a predicate begins, where a noun seems to."""
    first = next((k for k, t in enumerate(tokens) if t.start == at), -1)
    if first < 0:
        return False
    ahead = tokens[first : first + _LOOKS_AT]
    text = "".join(t.text for t in ahead)
    if pays := _PAYS.match(text):
        return any(t.kind is Kind.NUM and t.start == at + pays.end() for t in ahead)
    if text[:2] in _ACTS:
        return True
    if text[:2] in _PAIRS_UP and any(t.start == at + 2 and t.kind in (Kind.VERB, Kind.BREAK) for t in ahead):
        return True  # 与区法院|结对|开展…
    if text[:4] in _WHOLE or (text[:2] in _MANNER and text[2:4] in _DONE):
        return _then(ahead, at + 4, ends=True)
    how = _how(text)
    return how > 0 and _then(ahead, at + how, ends=False)


def _how(text: str) -> int:
    """The length of the adverbs that `text` opens with."""
    done = 0
    while True:
        word = next((n for n in range(_LONGEST, 1, -1) if text[done : done + n] in _HOW), 0)
        if not word and (when := _WHEN.match(text, done)):
            word = len(when[0])
        if not word:
            return done
        done += word


def _then(ahead: Sequence[Token], end: int, ends: bool) -> bool:
    """A word ends there, and no noun follows it; `ends`: the clause may end there too."""
    if any(t.start < end < t.end for t in ahead):
        return False
    after = next((t for t in ahead if t.start >= end), None)
    return ends if after is None else after.kind in (Kind.VERB, Kind.BREAK, Kind.STOP, Kind.LINK)
