"""Coined names without a kind: what the verb, the ending or the place makes of them, or that they are images."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from kg.language.segment import tag, words
from kg.language.wordlists import refused, shipped, words_of
from kg.model import Mention
from kg.recognition import deeds, titles
from kg.recognition.classes import SETTLED
from kg.recognition.context import Context
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_TURNING: Final = words_of("cues.tsv", "turning")
_LONG_WORD: Final = 4
_METHOD: Final = "法"
_ORDERED: Final = re.compile("先.{1,4}后.{1,4}|.{1,3}在前、?.{1,3}在后|一.一.{1,2}|每.{1,2}一.{1,2}")
_SYSTEM: Final = "制"
_FIRM: Final = (
    *"院池屋坊厅室站亭廊馆园棚房间角苑节宴赛季周月年日",
    "账户",
    "账本",
    "存折",
    "堂",
)  # they tell the class whatever the verb
_WORDS: Final = frozenset("nvtm")  # plain words of the dictionary; 三位一体 is a set phrase
_SAID: Final = re.compile("[不没就能得要只还也都了很太]")  # “用得久”: what somebody says of it
_NAMING: Final = ("总结", "概括", "提炼", "归纳", "凝练", "固化", "上升", "形成")
_REACHED: Final = frozenset({"做到", "实现", "达到", "确保", "努力做到", "切实做到", "真正做到", "真正实现"})
_IMAGINED: Final = words_of("cues.tsv", "imagined")
_TROUBLES: Final = words_of("cues.tsv", "trouble")
_TROUBLED: Final = ("难", "病", "症", "率", "感")
_PLAIN_NAME: Final = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
_LESSONS: Final = ("课堂", "讲堂")
_OPENING: Final = frozenset({"开设", "开办", "办起", "开讲", "开起", "常态化开展", "定期开展", "开展", "兴办"})
_SHORTEST_NEW: Final = 4
_LONGEST_NEW: Final = 8
_STUDYING: Final = frozenset({"学习", "宣讲", "传达", "研读", "学", "领会", "贯彻", "解读", "深入学习", "传达学习"})
_CREATION: Final = frozenset({"创建", "争创", "创评"})
_LIKENING: Final = frozenset({"作为", "当作", "当成", "视为", "看作"})
_PLACES_ALONE: Final = frozenset("处座间所幢栋")
_PLACES_BUILT: Final = frozenset("个家块片")
_ATTACHED: Final = frozenset({Kind.NOUN, Kind.NAME, Kind.LINK, Kind.QUOTE})
_BY_VERB_CLASS: Final = {
    "found": Cls.SocialOrganization, "run": Cls.Program, "carry": Cls.Initiative, "adopt": Cls.Mechanism,
    "strive": Cls.Honor, "award": Cls.Honor, "study": Cls.PolicyDocument, "use": Cls.Mechanism,
    "involve": Cls.Initiative, "build": Cls.Program, "role": Cls.Role,
}  # fmt: skip


def is_likened(ctx: Context, m: Mention) -> bool:
    """把项目作为“头号工程”: what something is likened to is no name of it."""
    before = ctx.before(m.start)
    return before is not None and before.text in _LIKENING


def is_counted_place(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """建成“小哥港湾”5处, 新建“积分小店”12家: what is built and counted as places are is one."""
    after = ctx.after(m.end)
    if verb is None or after is None or after.kind is not Kind.NUM or after.start != m.end:
        return False
    if by_ending(m.name) not in (Cls.Facility, Cls.Program):
        return False  # “邻里信箱”10个
    unit = after.text[-1]
    return unit in _PLACES_ALONE or (unit in _PLACES_BUILT and "build" in verb.verbs and "run" not in verb.verbs)


def is_title(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """创建“无诈社区”, 开展“示范店”“放心店铺”创建: what is created, or a community that is made so, is a title."""
    after = ctx.after(m.end)
    while after is not None and after.kind is Kind.QUOTE:
        after = ctx.after(after.end)
    if after is not None and after.text in _CREATION and ctx.clean[after.start - 1] == "”":
        return True
    head = head_of(m.name)
    settled = head is not None and head.cls in SETTLED and head.word != m.name
    return settled and verb is not None and verb.text in titles.STRIVING


def by_kind(m: Mention, verb: Token | None) -> Mention | None:
    """A coined community is a title or a program, or nothing; a coined program that is carried out is an initiative."""
    if m.cls is Cls.Program:
        lesson = verb is not None and m.head.endswith(_LESSONS) and verb.text in _OPENING  # 开设“防诈微讲堂”
        carried = lesson or (verb is not None and verb.text in deeds.CARRYING)  # 开展“红色微讲堂”18次
        return replace(m, cls=Cls.Initiative) if carried else m
    if verb is not None and verb.text in titles.STRIVING:
        return replace(m, cls=Cls.Honor, rule="honor.striven")
    if verb is not None and verb.text == "围绕":
        return replace(m, cls=Cls.Program, rule="honor.striven")
    return None


def by_verb(ctx: Context, m: Mention, verb: Token | None) -> Cls | None:
    """The class of a coined name without a kind; None where it is a figure of speech (从“盆景”到“风景”)."""
    before = ctx.before(m.start)
    named = _is_given_name(ctx, before)
    if before is not None and not named and (before.text in _TURNING or before.text in _REACHED):
        return Cls.Mechanism if m.name.endswith(_SYSTEM) and head_of(m.name) is None else None  # 从“包干制”
    head = head_of(m.name)
    if named or (head is None and m.name.endswith(_METHOD) and len(m.name) > _LONG_WORD):
        return head.cls if head is not None and not head.action else Cls.Mechanism  # 总结为“三步加梯法”
    if _ORDERED.fullmatch(m.name):
        return Cls.Mechanism  # “先自治后改造”
    if head is not None and head.action and len(m.name) > len(head.word):
        return Cls.Initiative  # “潮汐行动”
    if head is None and m.name.endswith(_FIRM) and not m.name[-2].isdigit():
        return by_ending(m.name)  # 改成“听雨池”, 落实“提升年”
    if verb is not None:
        if verb.text[-2:] in _classes("makes.tsv"):
            return _classes("makes.tsv")[verb.text[-2:]]
        telling = (c for c in verb.verbs if c in _BY_VERB_CLASS and (c != "study" or verb.text in _STUDYING))
        made = next((_BY_VERB_CLASS[c] for c in telling), None)
        if made is not None:
            return made
    if (
        before is None
        or before.kind not in _ATTACHED
        or _SAID.search(m.name)
        or (tag(m.name) and tag(m.name)[0] in _WORDS)
    ):
        return None
    told = by_ending(m.name)
    return Cls.Mechanism if told is Cls.Program else told


def _is_given_name(ctx: Context, before: Token | None) -> bool:
    """总结为“X”, 概括成“X”: the experience is given its name."""
    if before is None or before.text not in ("为", "成", "出"):
        return False
    verb = ctx.before(before.start)
    return verb is not None and verb.end == before.start and verb.text.endswith(_NAMING)


def is_newly_coined(ctx: Context, m: Mention) -> bool:
    """把“石榴夜话”搬进小区, 存进“红柳粮仓”: a noun that no dictionary has, where nothing says that it is an image."""
    before, after = ctx.before(m.start), ctx.after(m.end)
    if not _SHORTEST_NEW <= len(m.name) <= _LONGEST_NEW or tag(m.name) or not _PLAIN_NAME.fullmatch(m.name):
        return False
    if before is not None and (before.kind is Kind.DE or before.text in _TURNING or before.text in _IMAGINED):
        return False
    if after is not None and after.start == m.end and after.text in _TROUBLES:
        return False
    last = words(m.name)[-1][0]
    return tag(last)[:1] in {"n", ""} and not last.endswith(_TROUBLED)


@cache
def _classes(file: str) -> dict[str, Cls]:
    """The words of a list → the class that each tells, the longest first. KgError for a class that does not exist."""
    table: dict[str, Cls] = {}
    for row in shipped(file):
        if row.cls not in Cls.__members__:
            raise refused(row.where, f"没有“{row.cls}”这个类", f"there is no class {row.cls}")
        table.update(dict.fromkeys(row.words, Cls[row.cls]))
    return dict(sorted(table.items(), key=lambda entry: -len(entry[0])))


def by_ending(name: str) -> Cls:
    """The class that the end of a coined name tells; a program where it tells nothing."""
    return next((cls for ending, cls in _classes("endings.tsv").items() if name.endswith(ending)), Cls.Program)
