"""What the governing verb makes of a mention: whether it counts, and of which class it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition import deeds, mechanisms, titles
from kg.recognition.classes import PROGRAMS
from kg.recognition.coinage import by_ending, by_kind, by_verb, is_counted_place, is_likened, is_newly_coined, is_title
from kg.recognition.context import Context
from kg.recognition.images import names_nothing
from kg.recognition.lexicon import verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

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
_MADE: Final = words_of("cues.tsv", "made")
_BECOMES: Final = words_of("cues.tsv", "becomes")
_INTO: Final = frozenset("为成")
_BUILT: Final = frozenset({Cls.Facility, Cls.Place})
_COUNTED_AS_PLACES: Final = PROGRAMS | {Cls.Enterprise, Cls.Institution, Cls.SocialOrganization, Cls.Honor}
_KEEPS_ACCOUNT: Final = ("银行", "存折", "账户", "超市")
_BRANDING: Final = frozenset({"打造", "擦亮", "叫响", "打响", "做响", "唱响"})
_RAISED: Final = frozenset({"建成", "新建", "改建", "扩建", "打造", "升级", "改造", "装修", "建好"})
_ALLIED: Final = frozenset({"联合", "携手", "引入", "引进", "委托", "邀请", "会同"})
_OWNERS: Final = frozenset({"社区", "小区"})
_JUDGED: Final = words_of("cues.tsv", "judged")
_GATHERINGS: Final = ("沙龙", "读书会", "分享会", "茶话会")
_PASSIVE: Final = frozenset({"被", "也", "都", "已"})


def by_verbs(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """The mentions that count under their verbs, with the class that the verb gives them."""
    return [read for m in mentions if (read := _read(ctx, m, ctx.governor(m.start))) is not None]


def _read(ctx: Context, m: Mention, verb: Token | None) -> Mention | None:
    if m.rule in ("coined.bare", "coined.head"):
        if is_likened(ctx, m):
            return None
        if m.cls in _COUNTED_AS_PLACES and is_counted_place(ctx, m, verb):
            return replace(m, cls=Cls.Facility)
    if m.rule == "coined.bare":
        return _without_kind(ctx, m, verb)
    if m.rule == "coined.head" and m.cls is Cls.Program and m.name.endswith(_KEEPS_ACCOUNT) and _practises(verb):
        return replace(m, cls=Cls.Mechanism)  # 推行“积分银行”
    if m.cls is Cls.SocialOrganization and m.head.endswith(_GATHERINGS) and verb is not None and "carry" in verb.verbs:
        return replace(m, cls=Cls.Initiative, generic=False, rule="initiative.meeting")  # 举办“午后时光”沙龙
    if m.rule.startswith("coined") and m.cls in (Cls.Community, Cls.Program):
        return by_kind(m, verb)
    if m.rule == "lexicon.national" and m.cls is Cls.Mechanism and _is_brand(ctx, m, verb):
        return replace(m, cls=Cls.Program)
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
    if m.cls is Cls.Mechanism and m.rule.startswith("head") and not mechanisms.counts(ctx, m, verb):
        return None
    if _is_practised(m, verb):
        return replace(m, cls=Cls.Mechanism)
    if titles.elected(m, verb):
        return replace(m, cls=Cls.Honor, generic=False, rule="honor.elected")
    if titles.striven(m, verb):
        return replace(m, cls=Cls.Honor, generic=False, rule="honor.striven")
    if m.cls is Cls.Mechanism and verb is not None and deeds.is_single_meeting(ctx, m, verb):
        return replace(m, cls=Cls.Initiative, generic=False, rule="initiative.meeting")
    if m.cls is Cls.SelfGovernanceOrganization and verb is not None and verb.text in _MEETING:
        return replace(m, cls=Cls.Initiative, generic=False, rule="initiative.meeting")
    if m.cls is Cls.Initiative and m.rule.startswith("head"):
        return None if deeds.is_asked(m.name, verb) or _is_judged(ctx, m, verb) else deeds.counted_in(ctx, m, verb)
    return m


def _without_kind(ctx: Context, m: Mention, verb: Token | None) -> Mention | None:
    """A coined name that does not say of what kind it is: its verb does, or its ending where it is newly coined."""
    if names_nothing(ctx, m, verb):
        return None
    if is_title(ctx, m, verb):
        return replace(m, cls=Cls.Honor, rule="honor.striven")
    if verb is not None and verb.text in titles.ELECTING and ctx.counted(m):
        return replace(m, cls=Cls.Honor, rule="honor.elected")  # 评选“文明户”32户
    cls = by_verb(ctx, m, verb)
    if cls is None and is_newly_coined(ctx, m):
        return replace(m, cls=by_ending(m.name), rule="coined.new")
    return replace(m, cls=cls) if cls is not None else None


def _is_practised(m: Mention, verb: Token | None) -> bool:
    """A way of working, whatever its name looks like."""
    if m.cls is Cls.Facility and m.rule == "coined.head" and _practises(verb):
        return True  # 试行“错峰泊位”
    if m.cls is Cls.Initiative and m.rule == "coined.kind" and m.head in _MANAGING and _practises(verb):
        return True  # 推行“红橙黄绿”四色管理
    if m.cls is Cls.Initiative and ("+" in m.name or "＋" in m.name):
        return True  # “党建+服务”行动: a sum is a way of working
    drafted = verb is not None and verb.text in _DRAFTING
    return drafted and m.rule == "title.marks" and m.cls is Cls.PolicyDocument  # 制定《网格员管理办法》


def _is_judged(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """流动党员管理|难度|较大: how hard or how good it is, said without a verb over it."""
    after = ctx.after(m.end)
    return verb is None and after is not None and after.start == m.end and after.text in _JUDGED


def _is_brand(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """打造“红色物业”: what the country knows as a way of working is run by its name; 推行“红色物业”模式 adopts it."""
    return ctx.clean[m.start] == "“" and not m.head and verb is not None and verb.text in _BRANDING


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
    if m.cls is Cls.GovernmentBody and m.name.endswith("中心") and verb.text in _RAISED:
        return Cls.Facility  # 建成|县社会治理中心
    if m.cls is Cls.Facility and not m.generic and m.name != m.head:
        if verb.text in _ALLIED and m.name.endswith("中心"):
            return Cls.Institution
        if "border" in verb.verbs:
            return Cls.Place
    if m.cls is Cls.Place and m.generic and len(m.name) > 1 and "border" in verb.verbs:
        return Cls.Place  # 北至铁路线
    after = ctx.after(m.end) if m.head == "俱乐部" else None
    return Cls.Facility if after is not None and after.text in ("改建", "改造") else None


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
