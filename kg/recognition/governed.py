"""What the governing verb makes of a mention: whether it counts, and of which class it is."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from kg.language.segment import tag, words
from kg.language.wordlists import refused, shipped, words_of
from kg.model import Mention
from kg.recognition import deeds, mechanisms, titles
from kg.recognition.context import Context
from kg.recognition.lexicon import head_of, verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_TURNING: Final = words_of("cues.tsv", "turning")
_MEETING: Final = words_of("cues.tsv", "meeting")
_DRAFTING: Final = words_of("cues.tsv", "drafting")
# A national name with one of these after it is still the thing itself, not a part of another phrase.
_STILL_ITSELF: Final = frozenset(
    {
        "作用", "活动", "制度", "工作", "方式", "机制", "等", "治理", "改革", "模式", "要求", "程序", "做法", "载体",
        "责任", "职责", "理念", "原则", "流程", "升级", "落地", "提质", "增效", "扩面", "见效", "提档",
        "落实",
        "运行", "建设", "创建",
    }
)  # fmt: skip
_GOES_ON: Final = frozenset({Kind.NOUN, Kind.DE})
_KEEPING: Final = frozenset({"carry", "adopt", "run", "use", "involve", "mobilise", "found", "study", "build"})
_KEEPING_WORDS: Final = frozenset(
    {"践行", "过好", "开好", "坚持和发展", "参加", "发挥", "做到", "实现", "履行", "过", "搞", "搞好", "用", "玩转"}
)
_LONG_WORD: Final = 4
_MANAGING: Final = frozenset({"管理", "治理", "调解", "办理", "协商", "监督", "服务", "评价", "考核", "帮扶"})
_METHOD: Final = "法"
_ORDERED: Final = re.compile("先.{1,4}后.{1,4}|.{1,3}在前、?.{1,3}在后|一.一.{1,2}|每.{1,2}一.{1,2}")
_SYSTEM: Final = "制"
_FIRM: Final = tuple("院池屋坊厅室站亭廊馆园棚房间角苑节宴赛季周月年日")  # they tell the class whatever the verb
_WORDS: Final = frozenset("nvtm")  # plain words of the dictionary; 三位一体 is a set phrase
_SAID: Final = re.compile("[不没就能得要只还也都了很太]")  # “用得久”: what somebody says of it
_NAMING: Final = ("总结", "概括", "提炼", "归纳", "凝练", "固化", "上升", "形成")
_REACHED: Final = frozenset({"做到", "实现", "达到", "确保", "努力做到", "切实做到", "真正做到", "真正实现"})
_IMAGINED: Final = words_of("cues.tsv", "imagined")
_TROUBLES: Final = words_of("cues.tsv", "trouble")
_TROUBLED: Final = ("难", "病", "症", "率", "感")
_PLAIN_NAME: Final = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]+")
_SHORTEST_NEW: Final = 4
_LONGEST_NEW: Final = 8
_LIKENING: Final = frozenset({"作为", "当作", "当成", "视为", "看作"})
_MADE: Final = words_of("cues.tsv", "made")
_BECOMES: Final = words_of("cues.tsv", "becomes")
_INTO: Final = frozenset("为成")
_BELOW: Final = ("街道", "镇", "乡", "区", "县", "市")
_BUILT: Final = frozenset({Cls.Facility, Cls.Place})
_ALLIED: Final = frozenset({"联合", "携手", "引入", "引进", "委托", "邀请", "会同"})
_OWNERS: Final = frozenset({"社区", "小区"})
_PASSIVE: Final = frozenset({"被", "也", "都", "已"})
_ATTACHED: Final = frozenset({Kind.NOUN, Kind.NAME, Kind.LINK, Kind.QUOTE})
_BY_VERB_CLASS: Final = {
    "found": Cls.SocialOrganization, "run": Cls.Program, "carry": Cls.Initiative, "adopt": Cls.Mechanism,
    "strive": Cls.Honor, "award": Cls.Honor, "study": Cls.PolicyDocument, "use": Cls.Mechanism,
    "involve": Cls.Initiative, "build": Cls.Program, "role": Cls.Role,
}  # fmt: skip


def by_verbs(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions that count under their verbs, with the class that the verb gives them."""
    return [read for m in mentions if (read := _read(ctx, m, ctx.governor(m.start))) is not None]


def _read(ctx: Context, m: Mention, verb: Token | None) -> Mention | None:
    if m.rule in ("coined.bare", "coined.head") and _is_likened(ctx, m):
        return None
    if m.rule == "coined.bare":
        cls = _made(ctx, m, verb)
        if cls is None and _is_newly_coined(ctx, m):
            return replace(m, cls=_by_ending(m.name), rule="coined.new")
        return replace(m, cls=cls) if cls is not None else None
    if m.rule.startswith("coined") and m.cls in (Cls.Community, Cls.Program):
        return _coined(m, verb)
    if m.rule == "lexicon.national" and m.cls in (Cls.Mechanism, Cls.Initiative):
        if deeds.is_held(ctx, m, verb):
            held = m.name.removeprefix("讲")  # 讲|党课
            return replace(m, cls=Cls.Initiative, name=held, aliases=(m.name, *m.aliases), rule="initiative.meeting")
        if not _kept_up(ctx, m, verb):
            return None
    if m.cls in _BUILT and m.generic and _is_made(ctx, m, verb):
        return replace(m, generic=False, rule="head.made")
    if verb is not None and (cls := _by_what_is_done(ctx, m, verb)) is not None:
        return replace(m, cls=cls, generic=False)
    if m.cls is Cls.Honor and verb is None and m.name == m.head and m.name.endswith("社区") and _begins(ctx, m):
        return replace(m, cls=Cls.Community, rule="head.last")  # 幸福社区成立于2003年
    if m.cls is Cls.Mechanism and m.rule.startswith("head") and not mechanisms.counts(ctx, m, verb):
        return None
    if m.cls is Cls.Facility and m.rule == "coined.head" and _practises(verb):
        return replace(m, cls=Cls.Mechanism)  # 试行“潮汐车位”
    if m.cls is Cls.Initiative and m.rule == "coined.kind" and m.head in _MANAGING and _practises(verb):
        return replace(m, cls=Cls.Mechanism)  # 推行“红橙黄绿”四色管理
    if m.cls is Cls.Initiative and "+" in m.name.replace("＋", "+"):
        return replace(m, cls=Cls.Mechanism)  # “党建+服务”行动: a sum is a way of working
    if m.rule == "title.marks" and m.cls is Cls.PolicyDocument and verb is not None and verb.text in _DRAFTING:
        return replace(m, cls=Cls.Mechanism)  # 制定《网格员管理办法》
    if titles.elected(m, verb):
        return replace(m, cls=Cls.Honor, generic=False, rule="honor.elected")
    if titles.striven(m, verb):
        return replace(m, cls=Cls.Honor, generic=False, rule="honor.striven")
    if m.cls is Cls.Mechanism and verb is not None and deeds.is_single_meeting(ctx, m, verb):
        return replace(m, cls=Cls.Initiative, generic=False, rule="initiative.meeting")
    if m.cls is Cls.SelfGovernanceOrganization and verb is not None and verb.text in _MEETING:
        return replace(m, cls=Cls.Initiative, generic=False, rule="initiative.meeting")
    if m.cls is Cls.Initiative and m.rule.startswith("head"):
        return deeds.counted_in(ctx, m, verb)
    return m


def _is_made(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """安装充电桩, 改建为花坛, 把车棚改造成驿站: what is made, or made anew, is definite, though it has no name."""
    if verb is None or len(m.name) < 2:
        return _is_turned(ctx, m)
    before = ctx.before(m.start)
    if before is not None and (before.text in _OWNERS or before.text == "了"):
        before = ctx.before(before.start)
    if before is not None and before.text in _INTO:
        turned = ctx.before(before.start)
        return turned is not None and turned.text + before.text in _BECOMES
    return verb.text in _MADE or verb.text in _BECOMES or _is_turned(ctx, m)


def _by_what_is_done(ctx: Context, m: Mention, verb: Token) -> Cls | None:
    """The class that the verb shows: 新建四点半课堂, 联合望江养老服务中心, 南靠滨河公园, 由原职工俱乐部改建."""
    if m.cls is Cls.Program and verb.text in _MADE:
        return Cls.Facility
    if m.cls is Cls.Facility and not m.generic and m.name != m.head:
        if verb.text in _ALLIED and m.name.endswith("中心"):
            return Cls.Institution
        if "border" in verb.verbs:
            return Cls.Place
    if m.cls is Cls.Place and m.generic and len(m.name) > 1 and "border" in verb.verbs:
        return Cls.Place  # 北至铁路线
    after = ctx.after(m.end) if m.head == "俱乐部" else None
    return Cls.Facility if after is not None and after.text in ("改建", "改造") else None


def _begins(ctx: Context, m: Mention) -> bool:
    """Nothing, a stop or a place stands before it, and a verb right after."""
    before, after = ctx.before(m.start), ctx.after(m.end)
    first = before is None or before.kind is Kind.STOP or (before.end == m.start and before.text.endswith(_BELOW))
    return first and after is not None and after.kind in (Kind.VERB, Kind.BREAK)


def _is_turned(ctx: Context, m: Mention) -> bool:
    """车棚|改造|成: what becomes something else."""
    at = ctx.after(m.end)
    while at is not None and at.text in _PASSIVE:
        at = ctx.after(at.end)
    if at is None or len(m.name) < 2:
        return False
    into = ctx.after(at.end)
    return at.text in _BECOMES or (into is not None and at.text + into.text in _BECOMES)


def _practises(verb: Token | None) -> bool:
    return verb is not None and verb.text.endswith(("推行", "实行", "试行", "探索", "健全", "搞起"))


def _is_likened(ctx: Context, m: Mention) -> bool:
    """把项目作为“头号工程”: what something is likened to is no name of it."""
    before = ctx.before(m.start)
    return before is not None and before.text in _LIKENING


def _coined(m: Mention, verb: Token | None) -> Mention | None:
    """A coined community is a title or a program, or nothing; a coined program that is carried out is an initiative."""
    if m.cls is Cls.Program:
        carried = verb is not None and verb.text in deeds.CARRYING  # 开展“红色微讲堂”18次
        return replace(m, cls=Cls.Initiative) if carried else m
    if verb is not None and verb.text in titles.STRIVING:
        return replace(m, cls=Cls.Honor, rule="honor.striven")
    if verb is not None and verb.text == "围绕":
        return replace(m, cls=Cls.Program, rule="honor.striven")
    return None


@cache
def _by_verb() -> dict[str, Cls]:
    """Verb → what it makes of a coined name. Raises KgError for a class that does not exist."""
    table: dict[str, Cls] = {}
    for row in shipped("makes.tsv"):
        if row.cls not in Cls.__members__:
            raise refused(row.where, f"没有“{row.cls}”这个类", f"there is no class {row.cls}")
        table.update(dict.fromkeys(row.words, Cls[row.cls]))
    return table


def _made(ctx: Context, m: Mention, verb: Token | None) -> Cls | None:
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
        return _by_ending(m.name)  # 改成“听雨池”, 落实“提升年”
    if verb is not None:
        if verb.text[-2:] in _by_verb():
            return _by_verb()[verb.text[-2:]]
        made = next((_BY_VERB_CLASS[c] for c in verb.verbs if c in _BY_VERB_CLASS), None)
        if made is not None:
            return made
    if (
        before is None
        or before.kind not in _ATTACHED
        or _SAID.search(m.name)
        or (tag(m.name) and tag(m.name)[0] in _WORDS)
    ):
        return None
    told = _by_ending(m.name)
    return Cls.Mechanism if told is Cls.Program else told


def _is_given_name(ctx: Context, before: Token | None) -> bool:
    """总结为“X”, 概括成“X”: the experience is given its name."""
    if before is None or before.text not in ("为", "成", "出"):
        return False
    verb = ctx.before(before.start)
    return verb is not None and verb.end == before.start and verb.text.endswith(_NAMING)


def _is_newly_coined(ctx: Context, m: Mention) -> bool:
    """把“水塔夜话”搬进小区, 存进“邻里零钱罐”: a noun that no dictionary has, where nothing says that it is an image."""
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
def _endings() -> dict[str, Cls]:
    """How a coined name ends → its class, the longest ending first. Raises KgError for a class that does not exist."""
    table: dict[str, Cls] = {}
    for row in shipped("endings.tsv"):
        if row.cls not in Cls.__members__:
            raise refused(row.where, f"没有“{row.cls}”这个类", f"there is no class {row.cls}")
        table.update(dict.fromkeys(row.words, Cls[row.cls]))
    return dict(sorted(table.items(), key=lambda entry: -len(entry[0])))


def _by_ending(name: str) -> Cls:
    """The class that the end of a coined name tells; a program where it tells nothing."""
    return next((cls for ending, cls in _endings().items() if name.endswith(ending)), Cls.Program)


def _is_predicate(ctx: Context, m: Mention, after: Token | None) -> bool:
    """支部委员|分片包干，…: the clause says it of those named before."""
    before = ctx.before(m.start)
    says = before is not None and before.end == m.start and before.kind in (Kind.NOUN, Kind.NAME)
    return says and (after is None or after.kind is Kind.STOP)


def _kept_up(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """A national name counts where it is done or kept up, not as a part of another phrase (民主监督|效果)."""
    if m.head:
        return True  # “枫桥经验”工作法: its kind makes it a name, whatever governs it
    after = ctx.after(m.end)
    if after is not None and after.start == m.end and after.text not in _STILL_ITSELF and after.kind in _GOES_ON:
        acts = len(after.text) == _LONG_WORD and verb_of(after.text[:2])[0]  # “一岗双责”|履行职责
        if not acts:
            return False
    if ctx.clean[m.start] == "“":
        return True
    if verb is not None:
        return not _KEEPING.isdisjoint(verb.verbs) or verb.text in _KEEPING_WORDS
    return ctx.verb_follows(m.end) or _is_predicate(ctx, m, after)
