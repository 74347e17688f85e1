"""Initiatives by their verbs: what is carried out, held, studied, and for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import BODIES
from kg.recognition.context import Context, overlapping
from kg.recognition.lexicon import head_of, verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_TAKING: Final = frozenset({"接受", "接待", "受理", "收到", "接到", "接听", "解答", "答复", "接"})
_ASKED: Final = ("咨询", "投诉", "求助", "来访", "举报", "报警", "来电")
CARRYING: Final = words_of("cues.tsv", "carrying")
_OFFERING: Final = words_of("cues.tsv", "offering")
_CARRYING_OUT: Final = CARRYING | _OFFERING
_HOLDING: Final = words_of("cues.tsv", "holding")
_MEETING: Final = words_of("cues.tsv", "meeting")
_BARE_DEEDS: Final = words_of("cues.tsv", "deed")
_ACTIVE: Final = words_of("cues.tsv", "active")
_INACTIVE: Final = words_of("cues.tsv", "standing")
_STANDING: Final = words_of("unnamed.tsv", "standing")
_OWNERS: Final = words_of("function.tsv", "owner")
_NO_DEED: Final = words_of("unnamed.tsv", "deed")

_FOR_PEOPLE: Final = frozenset({Cls.Initiative, Cls.Mechanism, Cls.Platform, Cls.Program, Cls.Project})
_SEVERAL: Final = re.compile("[、+＋]")
_CARING: Final = re.compile(
    "关爱|服务|帮扶|关注|照护|照料|救助|助老|助残|辅导|扶持|就业|创业|慰问|看护|陪伴|守护|保护|健康"
)
_GIVEN: Final = "讲"  # 讲党课
_OCCASIONS: Final = ("会", "会议", "党日", "党课", "大会")
_LONG: Final = 5  # characters of an action that names itself under any verb
_STUDY: Final = re.compile(r"(?:学习|宣讲|宣传|宣讲宣传|专题学习|教育)(?:活动|会)?(?=[，。；、]|\d)")
_NOT_CARRIED: Final = re.compile("(?:参与|参加)$|情况|如下|基础|条件|水平|能力|效果|理论学习|交流研讨|集中学习")
_IN_HELD: Final = words_of("cues.tsv", "within")
_KEPT: Final = frozenset({"坚持", "定期", "按期", "常态化", "按时", "不定期", "按月", "逢"})
_DONE: Final = frozenset({"了", "过"})
_SAYS_WHAT: Final = frozenset({Kind.NOUN, Kind.NAME, Kind.VERB})
_AT_HOME: Final = frozenset({"上门", "入户", "线上", "延时", "错时", "全程", "预约", "夜间", "巡回"})
_BY_WHOM: Final = frozenset({"由", "经", "被", "受"})
_GENERAL: Final = re.compile("相关|有关|分管|本职|各项|各类")
_SERVICES: Final = frozenset({"服务", "教育"})
_TAUGHT: Final = ("班", "课", "营", "课程")
_LONGEST_HELD: Final = 18  # characters of the name of something held
_BEFORE_CARRIED: Final = frozenset({Kind.VERB, Kind.LINK, Kind.NUM})
_AFTER_NAMELESS: Final = frozenset({Kind.DE, Kind.VERB, Kind.QUOTE})


def is_held(ctx: Context, m: Mention, verb: Token | None) -> bool:
    """召开党员大会4次: single meetings are counted, not the institution that is kept up."""
    if not m.name.endswith(_OCCASIONS) or not ctx.counted(m):
        return False
    before = ctx.before(m.start)
    held = before is not None and before.text in _HOLDING and before.end == m.start  # 上|党课12次
    return held or m.name.startswith(_GIVEN) or (verb is not None and verb.text in _HOLDING)


def is_single_meeting(ctx: Context, m: Mention, verb: Token) -> bool:
    """召开三方联席会议: one meeting is held, unless the clause says how often."""
    if verb.text not in _MEETING or not m.name.endswith(("会", "会议")):
        return False
    for token in reversed(ctx.tokens[: ctx.index(verb.start)]):
        if token.kind is Kind.STOP:
            break
        if token.text[0] == "每" or token.text in _KEPT:
            return False
    return True


def counted_in(ctx: Context, m: Mention, verb: Token | None) -> Mention | None:
    """An action by its head word, where it is definite: carried out, counted, or long enough to say what is done."""
    counted = ctx.counted(m)
    before = ctx.before(m.start)
    if before is not None and before.text in _BY_WHOM:
        return None  # 由|村民推选
    if (
        m.name in _STANDING
        or _GENERAL.search(m.name)
        or m.head == "学习"
        or (m.head == "工作" and not _is_active(ctx, m))
    ):
        return None
    if m.generic:
        carried = verb is not None and verb.text in CARRYING and verb.end == m.start
        if m.name not in _BARE_DEEDS or not (counted or carried):
            return None
    governed = verb is not None and ("carry" in verb.verbs or "mobilise" in verb.verbs)
    return replace(m, generic=False) if governed or counted or m.end - m.start >= _LONG else None


def _is_active(ctx: Context, m: Mention) -> bool:
    """…排查工作, …调解工作: the word before 工作 is an action; a standing line of work (老龄工作) is no initiative."""
    inside = [t.text for t in ctx.tokens if m.start <= t.start < m.end and t.text != "工作"]
    word = inside[-1].removesuffix("工作") if inside else ""
    if not word or word in _INACTIVE:
        return False
    return is_action(word)


def studied(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """开展二十大精神学习5次: studying a document is an initiative of its own where it is carried out."""
    out = list(mentions)
    for m in mentions:
        if m.cls is Cls.PolicyDocument and m.rule != "title.marks":
            study = _STUDY.match(ctx.clean, m.end)
            verb = ctx.governor(m.start)
            if study and verb is not None and "carry" in verb.verbs:
                name = ctx.clean[m.start : study.end()]
                out.append(Mention(m.start, study.end(), Cls.Initiative, name, "initiative.study"))
    return out


def for_whom(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """流动党员|学习教育, “蜂巢”|新就业群体|服务模式: whom a deed is for stands at the start of its name or kind."""
    out = list(mentions)
    for m in mentions:
        if m.cls in _FOR_PEOPLE and m.rule.startswith(("head", "coined.kind")):
            named = m.cls is Cls.Initiative and m.rule.startswith("head")
            if not named and not _CARING.search(ctx.clean, m.start, m.end):
                continue
            group = _group_at_start(ctx, m)
            if group is not None and not any((x.start, x.end) == (group.start, group.end) for x in out):
                out.append(group)
    return out


def _group_at_start(ctx: Context, m: Mention) -> Mention | None:
    start = m.start
    for token in ctx.tokens:
        if token.start == m.start and token.kind is Kind.VERB and not token.noun:
            return None  # 预防|青少年犯罪工作
        if m.start < token.end < m.end:
            text = ctx.clean[start : token.end] if token.kind is not Kind.QUOTE else token.text
            head = head_of(text)
            people = head is not None and head.cls is Cls.PopulationGroup and not _SEVERAL.search(text)
            if token.kind is Kind.QUOTE and head is not None and head.word != text:
                people = False  # “网格长+志愿者”服务模式 is no group
            if head is not None and people and not (head.modified and text == head.word):
                return Mention(start, token.end, head.cls, text, "people.inside", head=head.word)
            if token.kind is Kind.QUOTE:
                start = token.end  # its kind begins anew
    return None


def whole(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """举办|童心向党亲子运动会, 开展|香包制作培训: the name of what is held begins right after its verb."""
    out = mentions
    for m in mentions:
        if m.rule.startswith("head") and m.cls in (Cls.Initiative, Cls.Facility, Cls.Honor):
            held = _held(ctx, m, mentions)
            if held is not m:
                out = [x for x in out if x.cls is not Cls.Initiative or not overlapping(x, held.start, m.end)]
                out = [*(x for x in out if x is not m), held]
    return out


def _held(ctx: Context, m: Mention, mentions: Sequence[Mention]) -> Mention:
    """The mention with the whole of its name, and as an initiative where it is held."""
    event = m.cls is not Cls.Initiative
    if event and not _is_event(ctx, m):
        return m
    rule = "initiative.meeting" if event else m.rule
    start = _start_of_held(ctx, m)
    agent = any(x.cls in BODIES | {Cls.Role} and start <= x.start < m.start for x in mentions)
    if start == m.start or agent or (m.generic and m.name in _INACTIVE):
        return replace(m, cls=Cls.Initiative, rule=rule) if event else m
    name = ctx.clean[start : m.end]
    aliases = (name.removesuffix("活动"), *(() if m.generic else (m.name,)))
    return Mention(start, m.end, Cls.Initiative, name, rule, aliases, head=m.head)


def _is_event(ctx: Context, m: Mention) -> bool:
    """举办三场木工工作坊, 推进乡村治理试点: what is held or tried out is done, whatever its kind."""
    start = ctx.index(_start_of_held(ctx, m))
    before = [t for t in ctx.tokens[max(0, start - 2) : max(0, start)] if t.kind is not Kind.NUM]
    if not before or before[-1].kind is not Kind.VERB:
        return False
    verb = before[-1]
    return verb.text in _MEETING - {"召开"} if m.cls is Cls.Facility else m.head == "试点" and "carry" in verb.verbs


def _start_of_held(ctx: Context, m: Mention) -> int:
    i = first = ctx.index(m.start)
    while first > 0 and ctx.ends[first - 1] == ctx.starts[first] and _inside_held(ctx.tokens, first - 1):
        first -= 1
    inside = ctx.tokens[first:i]
    named = any((t.kind in _SAYS_WHAT and t.text not in _OWNERS) or t.text in _AT_HOME for t in inside)
    if not named or not _held_from(ctx, first) or m.end - ctx.starts[first] > _LONGEST_HELD:
        return m.start
    return ctx.starts[first]


def _inside_held(tokens: Sequence[Token], i: int) -> bool:
    """What can stand in the name of something held: nouns, actions, 进 and 向, and a known name before them."""
    token = tokens[i]
    if token.kind is Kind.VERB:
        if tokens[i + 1].text == "式":
            return True  # 参与|式
        action = token.noun or token.verbs == ("other",)
        return action and (token.text in _IN_HELD or "carry" not in token.verbs)
    if token.kind is Kind.NAME:
        return tokens[i + 1].text.startswith("进")
    return token.kind is Kind.NOUN or token.text in _IN_HELD or token.text.startswith("进")


def _held_from(ctx: Context, i: int) -> bool:
    """A verb of carrying out stands right before token `i`, or before its number: 举办|三场|…"""
    if i and ctx.tokens[i - 1].kind is Kind.LINK:
        governor = ctx.governor(ctx.starts[i])
        return governor is not None and "carry" in governor.verbs
    before = [t for t in ctx.tokens[max(0, i - 3) : i] if t.kind is not Kind.NUM and t.text not in _DONE]
    return bool(before) and before[-1].kind is Kind.VERB and "carry" in before[-1].verbs


def carried(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """开展文化浸润: what is carried out is an initiative, whatever it is called."""
    if ctx.words.isdisjoint(_CARRYING_OUT):
        return mentions
    if not any(t.kind is Kind.VERB and t.text in _CARRYING_OUT for t in ctx.tokens):
        return mentions
    out = list(mentions)
    for i, j in ctx.runs:
        first = _from_how(ctx, i)
        if not _is_carried(ctx, first, i, j):
            continue
        start, end = ctx.span(first, _with_action(ctx, j))
        known = any(overlapping(m, start, end) and m.rule != "lexicon.national" for m in out)
        if not known:
            out = [m for m in out if not overlapping(m, start, end)]
            out.append(Mention(start, end, Cls.Initiative, ctx.clean[start:end], "initiative.carried"))
    return out


def _with_action(ctx: Context, j: int) -> int:
    """燃气安全|入户|检查: the run that ends before token `j` goes on with how it is done and the action."""
    how = ctx.tokens[j : j + 2]
    on = len(how) == 2 and how[0].text in _IN_HELD and how[0].start == ctx.ends[j - 1] and how[1].start == how[0].end
    return j + 2 if on and is_action(how[1].text) else j


def _from_how(ctx: Context, i: int) -> int:
    """提供|上门|照护服务: how it is done, where the name begins."""
    how = i > 1 and ctx.tokens[i - 1].text in _AT_HOME and ctx.ends[i - 1] == ctx.starts[i]
    return i - 1 if how and ctx.tokens[i - 2].text in _OFFERING else i


def _is_carried(ctx: Context, first: int, i: int, j: int) -> bool:
    """The run [i, j) is a plain phrase right under a verb of carrying out, and says what is done."""
    tokens = ctx.tokens
    done = first > 1 and tokens[first - 1].text in _DONE  # 举行|了|…
    if first == 0 or tokens[first - 1 - done].kind not in _BEFORE_CARRIED or not _is_plain(tokens, i, j):
        return False
    verb = ctx.governor(tokens[i].start)
    if verb is not None and tokens[first - 1].kind is Kind.NUM and _is_agent(tokens[i].text):
        return False  # 组织|9个|部门|常驻
    if verb is None or (j < len(tokens) and tokens[j].kind in _AFTER_NAMELESS):
        return False
    start, end = ctx.span(i, j)
    text = ctx.clean[start:end]
    if is_asked(text, verb):
        return False
    if len(text) == 2 and _is_short_service(ctx, j):
        return True
    if not 3 <= len(text) <= 12 or text in _NO_DEED or text in _STANDING or _NOT_CARRIED.search(text):
        return False
    if verb.text in _OFFERING:
        taught = text.endswith(_TAUGHT) and verb.text.startswith("开")
        return taught or (j - i > 1 and _is_offered(tokens[j - 1].text) and not is_action(tokens[j - 2].text))
    if verb.text.endswith("召开") and not text.endswith(("会", "会议")):
        return False
    return verb.text in CARRYING and j - i > 1


def is_asked(name: str, verb: Token | None) -> bool:
    """接受|群众咨询120人次: what people come with, not what is carried out."""
    return verb is not None and verb.text in _TAKING and name.endswith(_ASKED)


def _is_short_service(ctx: Context, j: int) -> bool:
    """助餐、助浴服务: what is listed before a service, right after its link."""
    if j >= len(ctx.tokens) or ctx.tokens[j].kind is not Kind.LINK:
        return False
    while j < len(ctx.tokens) and ctx.tokens[j].kind in (Kind.LINK, Kind.NOUN):
        j += 1
    return ctx.tokens[j - 1].text == "服务"


def _is_plain(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Nouns, or a known name and what is done about it: 垃圾分类|督导."""
    if tokens[i].kind is Kind.NAME and j - i > 1 and is_action(tokens[j - 1].text):
        i += 1
    return all(t.kind is Kind.NOUN for t in tokens[i:j])


def _is_offered(word: str) -> bool:
    return word in _SERVICES or (is_action(word) and word not in _INACTIVE)


def is_action(word: str) -> bool:
    """An action noun, or what the dictionary has as a verb: 看护, 检测, 配送."""
    return verb_of(word)[1] or tag(word) in ("v", "vn") or word in _ACTIVE


def _is_agent(word: str) -> bool:
    head = head_of(word)
    return head is not None and head.cls in BODIES | {Cls.Role, Cls.PopulationGroup}
