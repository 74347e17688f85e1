"""A sentence with numbers, as tokens: what can name the thing counted, and what ends its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from kg.language import dates, guards, quantities
from kg.language.quantities import Quantity
from kg.language.segment import tag, words
from kg.recognition.lexicon import verb_of


class Kind(IntEnum):
    """What a token does to the name of the thing counted."""

    NOUN = 0  # part of it
    ACTION = 1  # a verb that may be part of a noun phrase too: 服务, 培训
    VERB = 2  # a verb of the genre that takes what is counted: 开展, 建立
    MODIFIER = 3  # an adjective or an age: part of it before a noun
    LINK = 4  # 、和与及
    DE = 5  # 的
    FILLER = 6  # 共, 有, 达: between the thing and its number
    BREAK = 7  # adverbs, prepositions, pronouns, time
    STOP = 8  # punctuation
    NUMBER = 9


@dataclass(frozen=True, slots=True)
class Token:
    """Offsets are those of the sentence. `quantity` is the index in `Line.quantities`, else -1."""

    start: int
    end: int
    text: str
    kind: Kind
    quantity: int = -1


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its numbers. `at[i]` is the token of quantity i."""

    text: str
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    at: tuple[int, ...]


_FILLERS: Final = frozenset(
    "共 共有 共计 总共 总计 合计 累计 共同 达 达到 达成 有 为 是 约 了 仅 仅有 就 各 均 均有 已 已有 已经 现 现有 现共有 设有 分别 分别为 分别有 分别是 "
    "多达 高达 超 超过 突破 近 约有 约为 大约 计 计有 在 由 至 到 于 占 约占 数 数为 人数 户数 拥有 总数 总数为 总数达 大概 有着 成 成为 还有 "
    "持续 保持 保持在 持续保持 维持 稳定 更是 也 还 又 再 最高 全部".split()
)
_BREAKS: Final = frozenset(
    "今年 去年 明年 每年 每月 每天 目前 当前 现在 如今 其中 另 另外 此外 同时 并 且 而 等 等等 地 得 着 过 把 将 被 让 使 向 对 对于 从 以 按 按照 "
    "给 跟 于 为了 因 因为 经 经过 通过 依托 围绕 结合 根据 针对 我 我们 我社区 本 该 此 这 那 每 每个 某 各个 全 全体 先后 陆续 成功 积极 "
    "分类 免费 集中 专门 定期 不定期 重点 首批 深入 扎实 认真 全面 共同 一次性 顺利 圆满 完成 直接 高标准 高质量 专职 只 仅仅 全年 上半年 下半年 "
    "全市 全县 全区 全镇 全街 全街道 全乡 全村 全社区 全省 全国 辖内 辖区内 社区内 域内 境内 区域 内 外 里 中 上 下 前 后 时 起 间 来 去 以来 期间 之间 "
    "均 都 也 还 又 再 就 才 已 正 曾 不 未 没 没有 无 很 更 最 较 太 即 但 若 如 能 会 要 可 应 须 需 平均".split()
)
_BREAK_TAGS: Final = frozenset({"p", "d", "c", "r", "ul", "u", "uv", "ud", "uz", "ug", "y", "t", "e", "o", "ad", "vd", "z"})
_NOUNS: Final = frozenset(
    "党建 矛盾 困难 公开 安全 清单 健康 信访 离退休 在职 退休 在册 流动 预备 后备 常住 户籍 外来 流入 流出 独居 空巢 留守 失独 残疾 高龄 低保 特困 "
    "下岗 失业 就业 再就业 入党 转正 双 红色 特殊 重点 优秀 非公 居家 助老 为老 既有 接诉 入户 上门 说事 议事 治安 积极 包保 包联 结对 联建 共建 注册 登记 "
    "回迁 安置 拆迁 租住 出租 沿街 临街 驻区 驻 辖区 困境 危险 隐患 自治 自管 热心 爱心 暖心 便民 惠民 利民 青年 青少年 老年 高层 多层 小高层 中心户 "
    "党外 民主 文艺 文体 法律 心理 健身 休闲 停车 充电 监控 消防 年轻 老 新 新增 新建 小 大 专职 兼职 无职 占比 比例 满意 满意度 均".split()
)
_LINKS: Final = frozenset("、 和 与 及 以及 或".split())
_STOPS: Final = frozenset("，；。：！？…（）()【】[]“”‘’\n\r\t ")
_SPECIAL: Final = re.compile(r"占比|共驻|“[^“”]{1,40}”|《[^》]*》|（[^（）\d]{1,6}）|[xX×*]{2,}|[A-Za-z]+")


def line(text: str) -> Line | None:
    """The sentence as tokens; None where nothing in it counts."""
    found = quantities.find(text)
    if not found:
        return None
    tokens = tuple(_tokens(text, found))
    at = [0] * len(found)
    for i, token in enumerate(tokens):
        if token.quantity >= 0:
            at[token.quantity] = i
    return Line(text, tokens, found, tuple(at))


def _tokens(text: str, found: tuple[Quantity, ...]) -> Iterator[Token]:
    """Numbers, dates, ages, quoted names first; the words of what lies between them."""
    fixed: list[Token] = [Token(q.start, q.end, text[q.start : q.end], Kind.NUMBER, i) for i, q in enumerate(found)]
    taken = [(q.start, q.end) for q in found]

    def add(start: int, end: int, kind: Kind) -> None:
        if not any(start < b and a < end for a, b in taken):
            taken.append((start, end))
            fixed.append(Token(start, end, text[start:end], kind))

    for dated in dates.periods(text):
        add(dated.start, dated.end, Kind.BREAK)
    for start, end in guards.ages(text):
        add(start, end, Kind.MODIFIER)
    for start, end in guards.addresses(text):
        add(start, end, Kind.BREAK)
    for match in _SPECIAL.finditer(text):
        add(*match.span(), Kind.NOUN)
    fixed.sort(key=lambda token: token.start)
    at = 0
    for token in fixed:
        yield from _plain(text, at, token.start)
        yield token
        at = token.end
    yield from _plain(text, at, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Token]:
    for word, at in words(text[start:end]):
        begin = start + at
        yield Token(begin, begin + len(word), word, _kind(word))


def _kind(word: str) -> Kind:
    if word in _STOPS:
        return Kind.STOP
    if word in _LINKS:
        return Kind.LINK
    if word == "的":
        return Kind.DE
    if word in _FILLERS:
        return Kind.FILLER
    if word in _BREAKS:
        return Kind.BREAK
    if word in _NOUNS:
        return Kind.NOUN
    verbs, noun = verb_of(word)
    if verbs:
        return Kind.ACTION if noun else Kind.VERB
    speech = tag(word)
    if speech in _BREAK_TAGS:
        return Kind.BREAK
    if len(word) == 4 and tag(word[:2]) in _BREAK_TAGS | {"a"} and verb_of(word[2:])[0]:
        return Kind.VERB  # 紧紧围绕: an adverb and its verb that the dictionary holds as one word
    if speech.startswith("v"):
        return Kind.ACTION
    if speech in {"a", "an", "b"}:
        return Kind.MODIFIER
    return Kind.NOUN
