"""Clauses with their mentions, and what governs each: the common ground of all relation rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extraction.links import Marked
from kg.extraction.predicates import opens_predicate
from kg.recognition import Reading
from kg.recognition.tokens import Kind, Token
from kg.records import record
from kg.rules.frames import AGENTS, DEEDS
from kg.rules.words import words
from kg.vocab import Cls

PREPOSITIONS = words(
    "在 于 对 对于 为 向 面向 针对 把 将 被 由 从 以 用 按 按照 根据 结合 通过 依托 借助 利用 与 和 同 跟",
    "给 让 使 围绕 聚焦 到 至 随着 经 凭借 除 除了 自 据 因 受 随同 就",
)
WITH = words("与 和 同 跟")
FOR = words("为 向 面向 给 针对 对 对于 让 使")
# Verbs that the tokens take for nouns; before a name they are verbs.
_HIDDEN = {"共建": ("build", "found"), "联建": ("build", "found"), "新增": ("build",)}
_TITLES = words("力量 称号 荣誉 荣誉称号 等次 荣誉证书")
# “五社联动”|升级: what is done with a way of working or a program, and no part of its name.
_DONE_WITH_IT = words(
    "升级 落地 落实 建设 创建 打造 实施 推广 运行 提质 增效 扩面 见效 深化 治理 改革 开展 推进 提档 增质"
)
_SHOWN = words(
    "公示 公开 公布 发布 反映 上报 推送 展示 展播 宣传 宣讲 报名 预约 下单 投票 打卡 缴费 申报 申请 直播 留言"
)
_DONE = DEEDS - {Cls.Initiative}
# 升格|为, 改造|成: one becomes the other.
_TURNED = words("升格 调整 改造 改建 转 转型 转变 拓展 升级 更名 变身 改制 转制 延伸 拓展延伸 整合 合并 蝶变 变")
_INTO = words("为 成 成为")
# 把经验总结|为“三步法”: it is given its name, and kept up.
_SUMMED_UP = ("总结", "概括", "提炼", "归纳", "凝练", "固化")
_DESCRIBED = 4  # tokens: 与|毗邻|的
_PART = "mechanism.part"  # a part of a whole, and nothing that is done or does by itself


@record
class Item:
    """A mention in its clause, with the verb and the preposition that stand nearest before it (before its list)."""

    index: int  # into the document's marked mentions
    start: int
    end: int
    final: bool  # nothing nominal follows directly: it is the head of its phrase
    before_de: bool  # 的 follows: it modifies something
    container: int  # index of the mention that ends where this one starts (望江社区|党总支), or -1
    group: int  # items of one list (A、B和C) share it
    verb: Token | None = None
    prep: str = ""

    @property
    def verbs(self) -> tuple[str, ...]:
        """The classes of the governing verb."""
        return self.verb.verbs if self.verb else ()

    @property
    def governor(self) -> str:
        """The governing verb as written, or ""."""
        return self.verb.text if self.verb else ""


@record
class Clause:
    """Half-open clean offsets; `tokens` and `items` in order; `number` counts the clauses of the sentence."""

    start: int
    end: int
    number: int
    tokens: tuple[Token, ...]
    items: tuple[Item, ...]

    def texts_after(self, at: int) -> list[str]:
        """The words from `at` to the end of the clause."""
        return [t.text for t in self.tokens if t.start >= at]

    def verb_after(self, at: int) -> Token | None:
        """The first verb that starts at or after `at`."""
        return next((t for t in self.tokens if t.start >= at and t.kind is Kind.VERB), None)

    def group_of(self, item: Item) -> list[Item]:
        """The items of the list that `item` stands in, itself included."""
        return [i for i in self.items if i.group == item.group]


def all_clauses(readings: Sequence[Reading], marked: Sequence[Marked]) -> list[list[Clause]]:
    """The clauses of each sentence; `marked` holds the mentions of all of them, in order."""
    out: list[list[Clause]] = []
    first = 0
    for reading in readings:
        out.append(clauses(reading, first, marked))
        first += len(reading.mentions)
    return out


def clauses(reading: Reading, first: int, marked: Sequence[Marked]) -> list[Clause]:
    """The clauses of a sentence; its mentions are marked[first:first + len(reading.mentions)]."""
    out = []
    listed = _listed(reading)
    starts = [t.start for t in reading.tokens]
    for number, (start, end) in enumerate(reading.sentence.clauses):
        tokens = reading.tokens[bisect_left(starts, start) : bisect_left(starts, end)]
        here = [
            (first + k, m.start, m.end)
            for k, m in enumerate(reading.mentions)
            if start <= m.start < end and m.rule != _PART
        ]
        out.append(Clause(start, end, number, tokens, _items(tokens, here, listed, marked)))
    return out


def _listed(reading: Reading) -> dict[int, int]:
    """Start of a token in a closed list → start of the list."""
    out: dict[int, int] = {}
    for closed in reading.lists:
        begin = reading.tokens[closed.items[0][0]].start
        for t in reading.tokens[closed.items[0][0] : closed.closer[1]]:
            out.setdefault(t.start, begin)
    return out


def _is_done_with(follower: Token, cls: Cls, after: Mapping[int, Token]) -> bool:
    """“五社联动”|升级, 网格化管理|提档|升级, “潮声”小程序|公示: nothing but what is done follows in the phrase."""
    token: Token | None = follower
    while token is not None and token.kind in (Kind.NOUN, Kind.VERB):
        done = token.text[:2] in _DONE_WITH_IT and token.text[2:] in {*_DONE_WITH_IT, ""}
        if not done and not (cls is Cls.Platform and token.text in _SHOWN):
            return False
        token = after.get(token.end)
    return token is None or token.kind in (Kind.STOP, Kind.LINK, Kind.NUM)


def _items(
    tokens: Sequence[Token],
    here: Sequence[tuple[int, int, int]],
    listed: dict[int, int],
    marked: Sequence[Marked],
) -> tuple[Item, ...]:
    if not here:
        return ()
    ends = {end: index for index, _, end in here}
    after = {t.start: t for t in tokens}
    items: list[Item] = []
    verb: Token | None = None
    prep = ""
    position = 0
    for index, start, end in here:
        while position < len(tokens) and tokens[position].end <= start:
            verb, prep = _governing(tokens, position, verb, prep, items)
            position += 1
        follower = after.get(end)
        modifies = _modifies(marked[index].mention.cls, tokens, (start, end), here, after)
        de = follower is not None and follower.kind is Kind.DE
        governor = verb
        if position and tokens[position - 1].kind is Kind.DE and tokens[position - 1].end == start:
            governor = _outer_verb(tokens[:position]) or verb
            if (described := _with_described(tokens[:position])) is not None:
                prep, governor = described[0].text, described[1] if "border" in described[1].verbs else None
        elif position and tokens[position - 1].text in _HIDDEN and tokens[position - 1].end == start:
            governor = replace(tokens[position - 1], verbs=_HIDDEN[tokens[position - 1].text])
        item = Item(index, start, end, not modifies, de, ends.get(start, -1), index, governor, prep)
        lead = _list_lead(tokens, items, item, listed)
        if lead is not None:
            item = replace(item, group=lead.group, verb=lead.verb, prep=lead.prep)
        items.append(item)
    return tuple(items)


def _governing(
    tokens: Sequence[Token], k: int, verb: Token | None, prep: str, items: Sequence[Item]
) -> tuple[Token | None, str]:
    """The verb and the preposition over what follows token `k`, where `verb` and `prep` are over what precedes it."""
    token, before = tokens[k], tokens[k - 1].text if k else ""
    if token.text == "通过" and k + 1 < len(tokens) and tokens[k + 1].text == "了":
        return replace(token, text="通过了", verbs=("adopt", "study")), ""  # 表决通过了《公约》
    if token.text in _INTO and before in _TURNED:
        return replace(token, verbs=("turn",)), ""
    if token.kind is Kind.VERB:
        if token.text in _INTO and before.endswith(_SUMMED_UP):
            return replace(token, verbs=("adopt", "run")), ""
        joined = verb is not None and verb.end == token.start
        verb = replace(token, verbs=(*token.verbs, *verb.verbs)) if joined and verb else token
        return verb, token.text if token.text in PREPOSITIONS else ""
    if token.text in PREPOSITIONS and token.kind is not Kind.NOUN and not _mere_link(token, items):
        return verb, token.text
    return verb, prep


def _modifies(
    cls: Cls,
    tokens: Sequence[Token],
    span: tuple[int, int],
    here: Sequence[tuple[int, int, int]],
    after: Mapping[int, Token],
) -> bool:
    """The mention at `span` is no head: what follows it in the phrase is. `after`: the tokens by where they start."""
    start, end = span
    if cls is Cls.Person:
        return False  # 李某某|带队到…: a name modifies nothing without 的
    follower = after.get(end)
    if not _goes_on(follower, tokens, end) or _names_kind(tokens, start, end, here):
        return False
    if cls in AGENTS and opens_predicate(tokens, end):
        return False  # 镇党委|第一时间启动…
    return follower is None or cls not in _DONE or not _is_done_with(follower, cls, after)


def _goes_on(follower: Token | None, tokens: Sequence[Token], end: int) -> bool:
    """Something nominal follows directly, so that the mention is no head; “A”“B” are two names."""
    if follower is None:
        return any(t.start < end < t.end and t.kind is not Kind.QUOTE for t in tokens)  # 业委会|主任 in one word
    if follower.text in _TITLES or follower.text.endswith("卷"):  # 《…》第四卷
        return False  # 省级文明社区|称号
    if follower.kind is Kind.QUOTE and any(t.end == end and t.kind is Kind.QUOTE for t in tokens):
        return False
    return follower.kind in (Kind.NOUN, Kind.NAME, Kind.QUOTE)


def _names_kind(tokens: Sequence[Token], start: int, end: int, here: Sequence[tuple[int, int, int]]) -> bool:
    """“邻里帮”帮扶队: what follows a coined name says its kind, and nothing else is named there."""
    if not any(t.kind is Kind.QUOTE and t.end == end and t.start >= start for t in tokens):
        return False
    stop = next((t for t in tokens if t.start >= end and t.kind is not Kind.NOUN), None)
    ends = stop is None or stop.kind in (Kind.NUM, Kind.VERB, Kind.LINK, Kind.BREAK)
    return ends and not any(end <= s < (stop.start if stop else s + 1) for _, s, _ in here)


def _outer_verb(tokens: Sequence[Token]) -> Token | None:
    """The first plain verb: in 打造集议事、调解于一体的X the later ones belong to what modifies X."""
    return next(
        (t for t in tokens if t.kind is Kind.VERB and t.text not in PREPOSITIONS and t.verbs != ("other",)), None
    )


def _with_described(tokens: Sequence[Token]) -> tuple[Token, Token] | None:
    """与|毗邻|的|X镇: the preposition, and the verb after it that describes X."""
    near = tokens[-_DESCRIBED:-1]
    return next(((a, b) for a, b in pairwise(near) if a.text in WITH and b.kind is Kind.VERB), None)


def _mere_link(token: Token, items: Sequence[Item]) -> bool:
    """和 between two names joins them; with nothing named before, it is a preposition."""
    return token.kind is Kind.LINK and bool(items) and items[-1].end == token.start


def _list_lead(tokens: Sequence[Token], items: Sequence[Item], item: Item, listed: dict[int, int]) -> Item | None:
    """The item before, where the two stand in one list."""
    if not items:
        return None
    last = items[-1]
    begin = listed.get(item.start, -1)
    if begin >= 0 and begin == listed.get(last.start, -2):
        return last
    between = [t for t in tokens if last.end <= t.start and t.end <= item.start]
    if not between:
        return last if last.end == item.start and _quoted(tokens, last, item) else None
    joins = any(t.kind is Kind.LINK for t in between) or between[0].text in ("等", "等等")
    plain = all(t.kind in (Kind.LINK, Kind.NUM, Kind.NOUN) or t.text in ("等", "等等") for t in between)
    nouns = sum(t.kind is Kind.NOUN for t in between)
    return last if joins and plain and nouns <= 3 else None


def _quoted(tokens: Sequence[Token], a: Item, b: Item) -> bool:
    kinds = {t.kind for t in tokens if t.end == a.end or t.start == b.start}
    return kinds == {Kind.QUOTE}


def opens_phrase(token: Token) -> bool:
    """A preposition, whether the tokens call it a verb (为, 以, 通过) or not."""
    return token.text in PREPOSITIONS and token.kind not in (Kind.NOUN, Kind.LINK)
