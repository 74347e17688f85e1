"""Sentences as typed tokens: what can be part of a name, and what ends one.

The segmenter cuts; the tags of its dictionary, a closed list of function words and the verbs of the genre decide
the kind of each token. Quoted names, titles in 《》, masks and numbers are single tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kg.language.segment import tag, words
from kg.recognition.lexicon import is_head, verb_of


class Kind(IntEnum):
    """What a token does to a noun phrase."""

    NOUN = 0  # may be part of a name
    VERB = 1  # a verb of the genre
    NUM = 2  # 6个, 1.2万余名: never part of a name, but what it counts follows or stands before
    LINK = 3  # 、和与及以及: joins the members of a list
    DE = 4  # 的
    BREAK = 5  # particles, prepositions, adverbs, pronouns: no name goes over it
    STOP = 6  # ，；。：and brackets
    QUOTE = 7  # “X”
    TITLE = 8  # 《X》
    NAME = 9  # a name that is known beforehand (recognition.known)


@dataclass(frozen=True, slots=True)
class Token:
    """A token of `Report.clean`; `text` without its quotation or book-title marks."""

    start: int
    end: int
    text: str
    kind: Kind
    verbs: tuple[str, ...] = ()  # the classes of the verb, see lexicons/verbs.tsv
    noun: bool = False  # a verb that is an action noun too (治理, 整治)


# Speech (“…，很方便。”) is no name: what ends in a stop or runs over one is read as plain text.
_QUOTED = re.compile(r"“[^“”。！？…]{0,39}[^“”。！？…，；]”")
_TITLED = re.compile(r"《[^《》]{1,60}》")
_NUMBER = re.compile(
    r"(?:近|约|超|超过|不足|达|共|至少)?"
    r"(?:\d+(?:\.\d+)?(?:[—\-–~～至到]\d+(?:\.\d+)?)?|[一二三四五六七八九十两百千]+(?=[余多]?(?:个|名|位|户|家|支|项|次|场|批|处|所|栋|幢|套|件|起)))"
    r"[万亿]?[余多几]?(?:%|％)?"
    r"(?:平方公里|平方米|公里|公斤|小时|分钟|万元|人次|批次|[个名位户家支项条件起次场期批届处所座栋幢套间类种份篇张册台辆天月日周岁元米吨只笔门堂面块片盏棵亩人]|年度?(?:底|初|末|上半年|下半年)?)?"
    r"(?:余|多)?"
)
_MEASURED = re.compile(r"[xXN×＊*]{1,4}[万余多]?(?:名|个|次|件|起|户|人|元|场|家|支|条|项|平方米|余名|年|月|日)(?!大)")
_MASK = re.compile(r"(?:[xX×＊*_]+|某+|([A-Z])\1+)")
_ASCII = re.compile(r"[A-Za-z0-9+＋\-—.×·]+")
_STOPS = frozenset("，；。：！？,;:!?（）()…\n【】[]")
_LINKS = frozenset("、和与及以及暨或跟")
LINK_WORDS = frozenset({"、", "和", "与", "及", "以及", "暨", "或", "跟", "同"})
# Words that end a noun phrase although the dictionary's tag alone does not say so.
_FUNCTION = frozenset(
    "的 地 得 了 着 过 在 于 对 为 向 把 将 被 由 从 使 让 给 以 按 按照 根据 结合 针对 随着 除 除了 就 都 也 还 又 再 已 已经 正 正在 曾 "
    "仍 仍然 不 未 没 没有 无 非 很 更 最 较 太 均 全部 即 并 并且 而 而且 但 但是 且 则 若 如 如果 因 因为 由于 所以 因此 从而 虽然 尽管 "
    "等 等等 之 其 其中 该 本 此 这 那 每 每个 各 各个 某些 一些 许多 很多 大量 部分 有关 全体 广大 所有 全 我 你 他 她 它 我们 他们 她们 咱们 自己 自身 "
    "是 有 能 会 要 可 可以 应 应该 需 需要 必须 能够 想 愿 上 下 里 内 外 中 前 后 时 间 以来 期间 之后 之前 之间 以下 以上 左右 "
    "来 去 到 至 起 进 出 成 成为 作为 作 做 讲 说 看 听 走 送 拿 用 跟着 始终 一直 不断 持续 进一步 积极 认真 扎实 切实 深入 全面 广泛 大力 努力 充分 "
    "有效 有力 着力 严格 加大 及时 定期 不定期 经常 常态化 高标准 高质量 高效 主动 自觉 共同 一起 相互 互相 先后 陆续 逐步 逐渐 日益 "
    "今年 去年 明年 近年 近年来 目前 当前 如今 现在 近日 日前 同时 此外 另外 首先 其次 最后 随后 之际 期间 一年来 "
    "通过 依托 围绕 聚焦 立足 坚持 紧扣 紧盯 关于 经 经过 据 凭 共 总 总共 合计 累计 达 约 近 超 超过 不足 现 现有 现已 已有 原 原有 拟 力争 争取 务必 "
    "真正 实实在在 更加 更好 越来越 非常 十分 极大 极为 特别 尤其 重点 突出 优质 良好 明显 显著 新的 一批 一系列 系列 多种 多个 多项 多次 若干 数 "
    "面对 鉴于 为了 不仅 不但 只要 只有 无论 不论 除此之外 与此同时 一方面 另一方面 比如 例如 诸如 尤其是 特别是 使得 以便 以及时 位于 "
    "为主 为辅 为核心 为载体 距 形式多样 丰富多彩 各具特色 喜闻乐见 内容丰富 多姿多彩 进社区 进小区 进校园 进企业 进机关 进学校 进家庭 进网格 入社区 到社区 下社区 "
    "优秀 突出 有序 有机 统一 统筹 顺利 圆满 成功 真抓实干 大胆 因地制宜 精心 精准 科学 合理 规范化 多样 丰富 深受 密切 紧密 紧紧 牢牢 继续 首次 首场 率先 率先在 近距离 亲自 分别 依法 依规 专门 专项地".split()
)
# Words that own what follows rather than being part of it (望江社区|居民).
_OWNERS = frozenset("社区 小区 辖区 街道 村 镇 区 县 市".split())
_NUMBERED = ("社区", "小区", "村", "组", "号院", "号楼", "街坊")
_LEVELS = frozenset("级星步环核圈维")
_JOINED = frozenset("社区工作者 社区民警 社区矫正人员 小区业委会 之家 东至 西至 南至 北至 东起 西起 南起 北起 东靠 西靠 南靠 北靠 东临 西临 南临 北临 东邻 西邻 南邻 北邻 东接 西接 南接 北接 东依 西依 南依 北依 东到 西到 南到 北到 东抵 西抵 南抵 北抵 东与 西与 南与 北与 下一步 下半年 上半年 年度 一年 这里 那里 在内 不少 更多 更好 有人 有些 党的".split()) - {"党的"}
_NOUN_IDIOMS = frozenset("安全隐患 日常生活 门前三包 离退休 停车难 心连心 扶贫济困 邻里守望 老有所养 幼有所育 弱有所扶".split())
# Single characters that are verbs in running text, not parts of names.
_SHORT_VERBS = frozenset("念 讲 看 听 问 交 搞 管 帮 送 带 抓 做 办 请 谈 买 卖 派 写 读 坐 找 想 叫 当 算 补".split())
_BREAK_TAGS = frozenset({"p", "d", "c", "r", "uj", "ul", "u", "uv", "ud", "uz", "ug", "y", "ad", "vd", "o", "e", "z"})
# Dictionary words with such a tag that the genre uses as nouns all the same.
_NOUN_WORDS = frozenset(
    "难点 初衷 日常 全新 初步 非公 公开 安全 自我 自治 实时 共建 互动 困难 清单 矛盾 健康 平安 幸福 特困 温暖 友好 和谐 清洁 美丽 先锋 老旧 "
    "新 老 小 大 红 长 旧 暖 全民 全域 互助 就近 民主 双 三 老年 青年 少年 晚年 新春 春节 端午 重阳 国庆 七一 夏日 暑期 寒假 暑假 节日 元宵 中秋 清明 周末 周五".split()
)


def tokens(clean: str, start: int, end: int, known: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The typed tokens of clean[start:end], in order; offsets are those of `clean`. `known`: spans of known names."""
    out: list[Token] = []
    i = start
    plain = start
    ends = dict(known)
    while i < end:
        ch = clean[i]
        match = None
        kind = Kind.NOUN
        if i in ends:
            _segment(clean, plain, i, out)
            out.append(Token(i, ends[i], clean[i : ends[i]], Kind.NAME))
            i = plain = ends[i]
            continue
        if ch == "“":
            match, kind = _QUOTED.match(clean, i, end), Kind.QUOTE
        elif ch == "《":
            match, kind = _TITLED.match(clean, i, end), Kind.TITLE
        if match is None and (ch in _STOPS or ch in "“”《》"):
            kind = Kind.STOP
            _segment(clean, plain, i, out)
            out.append(Token(i, i + 1, ch, kind))
            i += 1
            plain = i
            continue
        if match:
            _segment(clean, plain, i, out)
            out.append(Token(i, match.end(), match.group()[1:-1], kind))
            i = plain = match.end()
        else:
            i += 1
    _segment(clean, plain, end, out)
    return _settle(out)


def _segment(clean: str, start: int, end: int, out: list[Token]) -> None:
    """Cuts text without quotes and stops, numbers and masks first."""
    i = plain = start
    while i < end:
        ch = clean[i]
        match = None
        kind = Kind.NOUN
        if ch.isdigit() or (ch in "一二三四五六七八九十两近约超共达") :
            match = _NUMBER.match(clean, i, end)
            kind = Kind.NUM
            if match and match.end() - i < 2 and not ch.isdigit():
                match = None
        elif ch in "xXN×＊*_某":
            match = _MEASURED.match(clean, i, end)
            if match:
                kind = Kind.NUM
            else:
                match = _MASK.match(clean, i, end)
        if match and match.end() > i:
            _words(clean, plain, i, out)
            stop = match.end()
            if kind is Kind.NUM and match.group().isdigit() and clean.startswith(_NUMBERED, stop):
                kind = Kind.NOUN  # 25社区, 7组: the number is the name
            if kind is Kind.NUM and clean[stop : stop + 1] in _LEVELS and stop < end:
                stop, kind = stop + 1, Kind.NOUN  # 4级网络体系: the number is part of the name
            out.append(Token(i, stop, clean[i:stop], kind))
            i = plain = stop
        else:
            i += 1
    _words(clean, plain, end, out)


def _words(clean: str, start: int, end: int, out: list[Token]) -> None:
    if start >= end:
        return
    cut = words(clean[start:end])
    n = len(cut)
    i = 0
    while i < n:
        word, at = cut[i]
        # 用|好, 建|强, 下|一步, 宣讲|队, 楼|栋|长: words of the genre that the dictionary does not hold
        for m in (3, 2, 1):
            joined = "".join(w for w, _ in cut[i : i + m + 1])
            if i + m < n and len(joined) <= 6 and (joined in _JOINED or (len(joined) == 2 and verb_of(joined)[0]) or (len(joined) > 2 and is_head(joined) and (word not in _OWNERS or joined in _JOINED))):
                word = joined
                i += m
                break
        typed = _typed(start + at, word)
        if typed.kind is Kind.VERB and i + 1 < n and cut[i + 1][0] == "好":
            typed = replace(typed, end=typed.end + 1, text=word + "好", noun=False)  # 解决好, 落实好
            i += 1
        out.append(typed)
        i += 1


def _typed(start: int, word: str) -> Token:
    end = start + len(word)
    if word in LINK_WORDS:
        return Token(start, end, word, Kind.LINK)
    if word == "的":
        return Token(start, end, word, Kind.DE)
    if word in _NOUN_WORDS:
        return Token(start, end, word, Kind.NOUN)
    verbs, noun = verb_of(word)
    if verbs:
        return Token(start, end, word, Kind.VERB, verbs, noun)
    if len(word) == 2 and word[0] in "东西南北" and word[1] in "至起靠临邻接依到抵与":
        return Token(start, end, word, Kind.VERB, ("border",))
    if word in _FUNCTION or (word[0] == "每" and len(word) > 1):
        return Token(start, end, word, Kind.BREAK)
    t = tag(word)
    if len(word) > 1:
        if len(word) == 4 and t in {"i", "l", "nr", "nz", "v", "z", "n"}:
            # 深入开展, 顺利完成: an adverb and a verb that the dictionary holds as one word
            verbs, noun = verb_of(word[2:])
            if verbs and (word[:2] in _FUNCTION or tag(word[:2]) in _BREAK_TAGS | {"a", "z"}):
                return Token(start, end, word, Kind.VERB, verbs, False)
        if t in _BREAK_TAGS or (t == "i" and len(word) == 4 and word not in _NOUN_IDIOMS):
            return Token(start, end, word, Kind.BREAK)
        if t == "v":
            return Token(start, end, word, Kind.VERB, ("other",), True)
    elif word in _SHORT_VERBS and t == "v":
        return Token(start, end, word, Kind.VERB, ("other",), True)
    return Token(start, end, word, Kind.NOUN)


def _settle(raw: list[Token]) -> list[Token]:
    """Decides between verb and action noun, function word and part of a name, by the neighbours."""
    out: list[Token] = []
    for i, token in enumerate(raw):
        before = out[-1] if out else None
        after = raw[i + 1] if i + 1 < len(raw) else None
        if token.kind is Kind.VERB and token.noun and _is_noun_here(token, before, after):
            token = Token(token.start, token.end, token.text, Kind.NOUN)
        elif token.kind is Kind.LINK and token.text in "和与同跟及" and before is not None and _lone(out) and after is not None:
            # 嘉和社区: a name of single characters that holds a conjunction
            if after.kind is Kind.NOUN and before.end == token.start:
                token = Token(token.start, token.end, token.text, Kind.NOUN)
        elif token.kind is Kind.VERB and len(token.text) == 2 and after is not None and after.text in ("街道", "路", "大道", "镇") and after.start == token.end:
            token = Token(token.start, token.end, token.text, Kind.NOUN)  # 解放|街道
        elif token.kind in (Kind.BREAK, Kind.VERB) and token.text in _IN_NAMES and (_settlement_ahead(raw, i) or _inside_name(out, after)):
            token = Token(token.start, token.end, token.text, Kind.NOUN)
        elif token.text == "集" and any(t.text in ("一体", "于一体") for t in raw[i : i + 24]):
            token = Token(token.start, token.end, token.text, Kind.BREAK)  # 集A、B等功能于一体的C
        elif token.text == "会" and before is not None and before.kind is Kind.NOUN and before.end == token.start and (after is None or after.kind in (Kind.STOP, Kind.LINK, Kind.NUM, Kind.DE) or after.text == "等"):
            token = Token(token.start, token.end, token.text, Kind.NOUN)  # 专项联席|会
        out.append(token)
    return out


_IN_NAMES = frozenset("上 下 中 前 后 内 外 里 时 成 用 长 大 曾 都 同 并 向 于 与 正 高 平 建 设 学 办 获 到".split())


def _inside_name(out: list[Token], after: Token | None) -> bool:
    """宝|林|里|社区: a function word between single characters of a name and its kind."""
    if after is None or after.text not in ("社区", "小区", "村") or len(out) < 2:
        return False
    if out[-1].kind is Kind.NOUN and len(out[-1].text) == 2 and tag(out[-1].text) in ("", "nr", "nz", "nrt", "ns"):
        return True
    return all(t.kind is Kind.NOUN and len(t.text) == 1 for t in out[-2:]) and out[-1].end - out[-2].start == 2


def _settlement_ahead(raw: list[Token], i: int) -> bool:
    """下|庄|社区, 上|字|裕|群|小区: single characters that lead to the kind of a settlement."""
    for k in range(i + 1, min(i + 5, len(raw))):
        token = raw[k]
        if token.kind is not Kind.NOUN:
            return False
        if token.text in ("社区", "小区", "村", "镇", "街道", "新村", "家园", "花园", "大道", "路", "街", "河", "苑", "园", "桥"):
            return k > i + 1
        if len(token.text) > 1:
            return False
    return False


def _lone(out: list[Token]) -> bool:
    """The last token is one unknown character right after a boundary."""
    last = out[-1]
    if last.kind is not Kind.NOUN or last.end - last.start != 1:
        return False
    return len(out) == 1 or out[-2].kind in (Kind.STOP, Kind.BREAK, Kind.VERB, Kind.LINK)


def _is_noun_here(token: Token, before: Token | None, after: Token | None) -> bool:
    if before is None or before.kind in (Kind.STOP, Kind.BREAK):
        return False
    if before.kind is Kind.LINK:
        return after is None or after.kind in (Kind.STOP, Kind.LINK, Kind.NOUN)
    if before.kind is Kind.VERB:
        # 组织|学习培训 is an object; 孵化|培育|社会组织 are two verbs
        return "carry" in before.verbs or token.verbs == ("other",) or after is None or after.kind is not Kind.NOUN
    if before.kind is Kind.QUOTE and token.text == "组织":
        return True
    if before.kind in (Kind.NOUN, Kind.QUOTE, Kind.DE, Kind.NUM, Kind.NAME):
        if after is not None and after.kind is Kind.VERB and token.text in _LEADS_VERB:
            return False
        if after is not None and after.kind is Kind.NOUN and token.text in _TRANSITIVE and token.text + after.text not in _COMPOUNDS:
            return False
        return after is None or after.kind in (Kind.NOUN, Kind.STOP, Kind.LINK, Kind.VERB, Kind.NUM)
    return False


# Verbs that between two nouns take the second as their object (党支部组织党员…, 居民参与治理).
_TRANSITIVE = frozenset("组织 参与 整合 提升 联系 保障 落实 指导 领导 培育 推广 征集 慰问".split())
_COMPOUNDS = frozenset(
    "组织体系 组织架构 组织生活 组织建设 组织规则 组织力 组织振兴 组织领导 组织服务 组织网络 组织部 组织委员 组织结构 组织活动 组织优势 组织功能 组织优势 领导干部 领导小组 领导班子 "
    "领导机制 指导员 指导站 指导中心 联系制度 联系服务 联系机制 联系点 联系卡 保障机制 保障体系 保障制度 保障中心 提升工程 提升行动 提升项目 培育基地 培育中心 参与机制 慰问活动 推广活动 指导意见 保障服务 联系群 落实情况".split()
)
# Action nouns that before another verb are verbs themselves (望江区创新构建…).
_LEADS_VERB = frozenset("创新 组织 改造 提升 发展 整合 规划 培育 联合 协作 参与 指导 领导".split())
