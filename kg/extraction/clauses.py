"""Clauses with their mentions, and what governs each: the common ground of all relation rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extraction.links import Marked
from kg.extraction.predicates import opens_predicate
from kg.model import Mention
from kg.recognition import Reading
from kg.recognition.tokens import Kind, Token
from kg.records import record
from kg.rules.frames import AGENTS, DEEDS, DOING, PEOPLE
from kg.rules.words import words
from kg.vocab import Cls

PREPOSITIONS = words(
    "在 于 对 对于 为 向 面向 针对 把 将 被 由 从 以 用 按 按照 根据 结合 通过 依托 借助 利用 与 和 同 跟",
    "给 让 使 围绕 聚焦 到 至 随着 经 凭借 除 除了 自 据 因 受 随同 就",
)
WITH = words("与 和 同 跟")
# Verbs that the tokens take for nouns; before a name they are verbs.
_HIDDEN = {"共建": ("build", "found"), "联建": ("build", "found"), "新增": ("build",)}
_NOMINAL = frozenset({Kind.NOUN, Kind.NAME, Kind.QUOTE, Kind.DE, Kind.NUM})
_TOPICS = AGENTS - {Cls.AdministrativeDivision}  # 6月的望江市，入梅了: when and where
_COPULAS = words("是 为 属于 成为 作为 有 具有")
_PARTICLES = words("呢 嘛 啊 则 倒 却 也")
_TITLES = words("力量 称号 荣誉 荣誉称号 等次 荣誉证书")
# “五社联动”|升级: what is done with a way of working or a program, and no part of its name.
_DONE_WITH_IT = words(
    "升级 落地 落实 建设 创建 打造 实施 推广 运行 提质 增效 扩面 见效 深化 治理 改革 开展 推进 提档 增质"
)
_SHOWN = words(
    "公示 公开 公布 发布 反映 上报 推送 展示 展播 宣传 宣讲 报名 预约 下单 投票 打卡 缴费 申报 申请 直播 留言"
)
# 进|企业, 面对|困难: what follows is no subject.
_DONE = DEEDS - {Cls.Initiative}
_INTO_PLACE = words("进 走进 进入 面对 立足 深入")
_FROM = words("来自 家住 居住 居住在 住在 前来 身着 身穿 从事")
# 升格|为, 改造|成: one becomes the other.
_TURNED = words("升格 调整 改造 改建 转 转型 转变 拓展 升级 更名 变身 改制 转制 延伸 拓展延伸 整合 合并 蝶变 变")
_INTO = words("为 成 成为")
# 把经验总结|为“三步法”: it is given its name, and kept up.
_SUMMED_UP = ("总结", "概括", "提炼", "归纳", "凝练", "固化")
_PART = "mechanism.part"  # a part of a whole, and nothing that is done or does by itself
# A phrase opened by one of these is over at the next verb, or at 下, 中, 后.
_PHRASE_ENDS = words("下 中 后 时 里 内 上 期间 以来 之际")


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
            token = tokens[position]
            if token.text == "通过" and position + 1 < len(tokens) and tokens[position + 1].text == "了":
                verb, prep = replace(token, text="通过了", verbs=("adopt", "study")), ""  # 表决通过了《公约》
            elif token.kind is Kind.VERB:
                joined = verb is not None and verb.end == token.start
                verb = replace(token, verbs=(*token.verbs, *verb.verbs)) if joined and verb else token
                prep = token.text if token.text in PREPOSITIONS else ""
                if position and token.text in _INTO and tokens[position - 1].text in _TURNED:
                    verb, prep = replace(token, verbs=("turn",)), ""
                elif position and token.text in _INTO and tokens[position - 1].text.endswith(_SUMMED_UP):
                    verb, prep = replace(token, verbs=("adopt", "run")), ""
            elif position and token.text in _INTO and tokens[position - 1].text in _TURNED:
                verb, prep = replace(token, verbs=("turn",)), ""
            elif token.text in PREPOSITIONS and token.kind is not Kind.NOUN and not _mere_link(token, items):
                prep = token.text
            position += 1
        follower = after.get(end)
        nominal = _goes_on(follower, tokens, end) and not _names_kind(tokens, start, end, here)
        if marked[index].mention.cls is Cls.Person:
            nominal = False  # 李某某|带队到…: a name modifies nothing without 的
        elif nominal and marked[index].mention.cls in AGENTS:
            nominal = not opens_predicate(tokens, end)  # 镇党委|第一时间启动…
        if nominal and follower is not None and marked[index].mention.cls in _DONE:
            nominal = not _is_done_with(follower, marked[index].mention.cls, after)
        de = follower is not None and follower.kind is Kind.DE
        governor = verb
        if position and tokens[position - 1].kind is Kind.DE and tokens[position - 1].end == start:
            governor = _outer_verb(tokens[:position]) or verb
        elif position and tokens[position - 1].text in _HIDDEN and tokens[position - 1].end == start:
            governor = replace(tokens[position - 1], verbs=_HIDDEN[tokens[position - 1].text])
        item = Item(index, start, end, not nominal, de, ends.get(start, -1), index, governor, prep)
        lead = _list_lead(tokens, items, item, listed)
        if lead is not None:
            item = replace(item, group=lead.group, verb=lead.verb, prep=lead.prep)
        items.append(item)
    return tuple(items)


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


def _is_of(mention: Mention, classes: frozenset[Cls]) -> bool:
    return mention.cls in classes and mention.rule not in DOING


def _told_by_clause(clause: Clause, marked: Sequence[Marked], classes: frozenset[Cls]) -> Item | None:
    """来自望江中学的40余名学生: who acts is told by a clause that begins with where they come from."""
    if not clause.tokens or clause.tokens[0].text not in _FROM:
        return None
    de = next((k for k, t in enumerate(clause.tokens) if t.kind is Kind.DE), -1)
    after = next((t for t in clause.tokens[de + 1 :] if t.kind is not Kind.NUM), None) if de > 0 else None
    who = (i for i in clause.items if after is not None and i.start == after.start and i.final)
    found = next((i for i in who if marked[i.index].mention.cls in classes & PEOPLE), None)
    return found if found is not None and clause.verb_after(found.end) is not None else None


def subjects_of(clause: Clause, marked: Sequence[Marked], classes: frozenset[Cls]) -> list[Item]:
    """The items of `classes` before the first verb that no preposition governs: 望江社区、物业公司共同开展…"""
    if not clause.items or not any(i.final and marked[i.index].mention.cls in classes for i in clause.items):
        return []
    from_where = _told_by_clause(clause, marked, classes)
    if from_where is not None:
        return [from_where]
    out: list[Item] = []
    blocked, led = False, ""
    for token in clause.tokens:
        if (
            opens_phrase(token)
            or token.text in _INTO_PLACE
            or (token.text in WITH and token.kind is not Kind.NOUN and not out)
        ):
            if out:
                return out
            blocked, led = True, token.text
        elif blocked and token.text in _PHRASE_ENDS and not _within(token, clause.items):
            blocked = False
        elif token.kind is Kind.VERB:
            head = _relative_head(clause, marked, classes, token) if not blocked or led == "由" else None
            return [head] if head else out
        elif not blocked:
            here = (i for i in clause.items if i.start == token.start)
            out.extend(i for i in here if i.final and not i.before_de and _is_of(marked[i.index].mention, classes))
    goes_on = bool(out) and any(t.start == out[-1].end and t.kind is Kind.BREAK for t in clause.tokens)
    goes_on = goes_on or (bool(out) and opens_predicate(clause.tokens, out[-1].end))
    return out if goes_on else []  # 望江社区面对3100户的规模, 镇妇联高度重视: no verb, yet a subject


def _within(token: Token, items: Sequence[Item]) -> bool:
    """In the middle or at the end of a name: 云泉|里."""
    return any(i.start < token.start < i.end for i in items)


def _relative_head(clause: Clause, marked: Sequence[Marked], classes: frozenset[Cls], verb: Token) -> Item | None:
    """望江物业精心挑选的|服务队|还为老人理发: what a clause with 的 describes is the subject."""
    tokens = clause.tokens
    if tokens[0] is verb or "mobilise" in verb.verbs or verb.text in _COPULAS:
        return None  # 组织有经验的党员上门: called upon
    for de, after in pairwise(tokens):
        if de.start < verb.end or de.kind is not Kind.DE:
            if de.start >= verb.end and de.kind is Kind.STOP:
                return None
            continue
        head = next((i for i in clause.items if i.start == after.start and i.final and not i.before_de), None)
        if head is None or not _is_of(marked[head.index].mention, classes) or marked[head.index].mention.cls in PEOPLE:
            return None
        rest = [t for t in tokens if t.start >= max(i.end for i in clause.group_of(head))]
        acts = bool(rest) and rest[0].kind in (Kind.VERB, Kind.BREAK) and any(t.kind is Kind.VERB for t in rest)
        return head if acts else None
    return None


def explicit_subjects(clause: Clause, marked: Sequence[Marked]) -> list[Item]:
    """The agents that are subjects of the clause; 望江社区：… names one too."""
    found = subjects_of(clause, marked, AGENTS)
    if not found and clause.number == 0 and clause.items:
        last = clause.items[-1]
        plain = marked[last.index].mention.cls in _TOPICS and not last.prep
        if plain and not any(t.kind is Kind.VERB for t in clause.tokens):
            ends = all(t.text in _PARTICLES for t in clause.tokens if t.start >= last.end)
            return [last] if ends and all(t.kind in _NOMINAL or t.text in _PARTICLES for t in clause.tokens) else []
    return found


def all_subjects(split: Sequence[Sequence[Clause]], marked: Sequence[Marked]) -> list[list[list[Item]]]:
    """The agents that are subjects of each clause of each sentence."""
    return [[explicit_subjects(clause, marked) for clause in sentence] for sentence in split]


def topics(clause: Clause, marked: Sequence[Marked]) -> list[Item]:
    """The deeds and titles that are subjects of the clause: “邻里课堂”面向小学生…, 该做法入选…"""
    return subjects_of(clause, marked, DEEDS)
