"""Series: names that share a head, bare names that a counted kind closes, items of closed lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import BODIES, NAMED_AFTER, PROGRAMS, SETTLED
from kg.recognition.context import Context, overlapping, unquoted
from kg.recognition.deeds import is_action
from kg.recognition.lexicon import head_of, verb_of
from kg.recognition.lists import ClosedList
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_CLOSING: Final = words_of("cues.tsv", "closing")
_ADVERBIAL: Final = words_of("cues.tsv", "adverbial")
_STANDING: Final = words_of("unnamed.tsv", "standing")
# Standing lines of work, but kinds of what is done where a list tells what: 理发、磨刀等|便民服务.
_FOR_RESIDENTS: Final = frozenset(
    {"便民服务", "公共服务", "惠民服务", "公益服务", "便利服务", "民生服务", "文体活动", "文化活动"}
)
_NO_ITEM: Final = words_of("unnamed.tsv", "item")

_CLOSERS: Final = tuple(_CLOSING)
_SHARING: Final = frozenset({Cls.Mechanism, Cls.Initiative})
_AGAINST: Final = tuple(
    drive + kind
    for drive in ("专项整治", "集中整治", "综合整治", "联合整治", "专项治理", "专项检查", "专项排查")
    for kind in ("", "行动", "活动", "工作")
)
_MADE_OF_WAYS: Final = ("机制", "体系", "闭环", "模式")  # 民主协商、社会参与机制 is one
_LONGEST_MODIFIER: Final = 8
_SHORTEST_KIND: Final = 2  # characters that tell a kind of activity from others
_LONGEST_SHORT_DEED: Final = 4

_COUNTS: Final = re.compile("[个两三]")  # one of which stands in each counted kind
_COUNTED_KIND: Final = re.compile(
    r"(?=[、和等\d两二三四五六七八九十])"  # nothing begins with another character
    r"[、和]?(?:等)?(?:(?:\d+|[两二三四五六七八九十]+)个|[两三])(?:行政|自然)?(?P<kind>社区|村民小组|小区|村|街道|镇|乡|县|区|市)"
)
_NAME_ENDS: Final = frozenset("、，。；：和与及在由对把到是为有（）“”")
_NAME_OPENS: Final = frozenset("、和与及在由对把到是为有，。；：")
_JOINS: Final = frozenset("、和与及")
_EVERY: Final = "每"
_LONGEST_BARE: Final = 8

_ITEM_CLASSES: Final = (
    PROGRAMS | NAMED_AFTER | SETTLED
    | {Cls.Initiative, Cls.Mechanism, Cls.Honor, Cls.PopulationGroup, Cls.Institution}
) - {Cls.AdministrativeDivision}  # fmt: skip
_COINED: Final = PROGRAMS | {Cls.Mechanism, Cls.Facility}
_TELLING: Final = BODIES | {Cls.Mechanism, Cls.Role}
_CARVED: Final = frozenset({"网格", "微网格", "片区"})  # 综治、环保等|网格: what they are for is not their name
_IN_WAYS: Final = frozenset({Cls.Role, Cls.Enterprise, Cls.Initiative, Cls.Facility})
_LONGEST_ITEM: Final = 16
_DEPARTMENTS: Final = frozenset({"部门", "职能部门", "相关部门", "有关部门"})  # 公安、城管等部门


def shared_heads(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """流动人员、外来人员排查工作; 申请、认证工作: modifiers that are listed share one head, and are one name."""
    out = mentions
    for m in mentions:
        shares = m.head.endswith(_CLOSERS) or m.name.endswith(_AGAINST)
        if m.cls in _SHARING and m.rule.startswith("head") and shares and not _listed(ctx, m):
            start = _first_modifier(ctx, m, mentions)
            if start < m.start and _closes(ctx, m, start):
                name = ctx.clean[start : m.end]
                out = [x for x in out if not (x.start >= start and x.end <= m.end and x.cls in _SHARING)]
                aliases = (m.name, name.removesuffix("工作"))
                out.append(replace(m, start=start, name=name, aliases=aliases, generic=False, rule="head.shared"))
    return out


def _closes(ctx: Context, m: Mention, start: int) -> bool:
    """Modifiers can share the head: 排查|工作; 工作机制 and its like where they are drawn up."""
    if m.name.endswith(_AGAINST):
        return True
    verb = ctx.governor(start)
    drawn_up = verb is not None and ({"adopt", "found"} <= set(verb.verbs) or verb.text.endswith(("健全", "完善")))
    return m.head in _CLOSING or (drawn_up and m.head.endswith(_CLOSERS))


def _listed(ctx: Context, m: Mention) -> bool:
    """The mention is an item of a closed list: what stands before it is another."""
    return any(ctx.starts[c.items[0][0]] <= m.start < ctx.starts[c.closer[0]] for c in ctx.lists)


def _first_modifier(ctx: Context, m: Mention, mentions: Sequence[Mention]) -> int:
    """Where the first of the modifiers begins that are listed before the mention."""
    tokens = ctx.tokens
    first = ctx.index(m.start)
    faults = m.name.endswith(_AGAINST)  # 违规养犬、占道停车专项整治
    whole = not faults and m.cls is Cls.Initiative and len(m.name) - len(m.head) >= _LONGEST_SHORT_DEED
    if faults and first > 1 and tokens[first - 2].text == "、" and tokens[first - 1].kind is Kind.VERB:
        first -= 1  # 、|占|道停车专项整治
    if first > 1 and m.cls is Cls.Mechanism and tokens[first - 1].text.startswith(_EVERY):
        first -= 1  # 每日巡查、每月|研判制度
    while first >= 2 and tokens[first - 1].text == "、":
        i = first - 2
        while i >= 0 and (_modifies(tokens[i]) or _ends_modifier(tokens, i)) and tokens[i].end == tokens[i + 1].start:
            i -= 1
        if i < 0 and tokens[0].kind is Kind.VERB and first > 3:
            i += 1  # 落实|党员责任区、党员示范岗制度
        start, end = tokens[i + 1].start, tokens[first - 2].end
        if faults and (deed := head_of(ctx.clean[start:end])) is not None and deed.action:
            break  # 夜间巡逻、三轮车集中整治
        if whole and end - start >= _LONGEST_SHORT_DEED and is_action(tokens[first - 2].text):
            break  # 疫苗接种、核酸检测、人员排查: deeds of their own
        if not 2 <= end - start <= _LONGEST_MODIFIER:
            break
        way = m.head.endswith(_MADE_OF_WAYS) and any((x.start, x.end, x.cls) == (start, end, m.cls) for x in mentions)
        if not way and _is_name_itself(mentions, start, end):
            break
        first = i + 1
    return tokens[first].start if first >= 0 else m.start


def _modifies(token: Token) -> bool:
    return token.nominal or token.kind is Kind.NAME or token.text.startswith(_EVERY)


def _ends_modifier(tokens: Sequence[Token], i: int) -> bool:
    """问题|发现、: the verb at the end of a modifier that begins with a noun."""
    before = tokens[i - 1] if i else None
    after_noun = before is not None and before.nominal and before.end == tokens[i].start
    return tokens[i].kind is Kind.VERB and tokens[i + 1].text == "、" and after_noun


def _is_name_itself(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """A mention ends where the modifier ends, and is neither whom the deed is for nor a short deed (申请)."""
    item = next((m for m in mentions if m.end == end and m.start >= start), None)
    if item is None or item.cls is Cls.PopulationGroup:
        return False
    return item.cls is not Cls.Initiative or end - start > _LONGEST_SHORT_DEED


def counted_names(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """杏坛、柳林两个村; 望江苑、临江一号两个小区: bare names that the counted kind closes."""
    if not ctx.tokens or not _COUNTS.search(ctx.clean, ctx.starts[0], ctx.ends[-1]):
        return mentions
    clean, begin = ctx.clean, ctx.starts[0]
    out = mentions
    for match in _COUNTED_KIND.finditer(clean, begin, ctx.ends[-1]):
        head = head_of(match["kind"])
        names = _names_before(clean, begin, match.start())
        if head is None or len(names) < 2 or match.group().startswith("、"):
            continue
        for start, end in names:
            start = _after_verb(ctx, start, end)
            name = clean[start:end].removeprefix("原")
            start = end - len(name)
            known = any(m.end >= end > m.start and not m.generic and m.cls is head.cls for m in out) or any(
                m.start <= start and m.end >= end and not m.generic for m in out
            )
            if name and not known and not name.endswith("的") and not any(c.isdigit() for c in name):
                out = [m for m in out if not overlapping(m, start, end)]
                out.append(Mention(start, end, head.cls, name, "list.counted", head=head.word))
    return out


def _after_verb(ctx: Context, start: int, end: int) -> int:
    """望江社区辖|松风苑: a name does not run over the verb before it."""
    verbs = [t.end for t in ctx.tokens if start <= t.start and t.end <= end - 2 and t.kind is Kind.VERB]
    return verbs[-1] if verbs else start


def _names_before(clean: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The names of a list that ends at `end`, the last one first."""
    names: list[tuple[int, int]] = []
    while end > begin:
        start = end
        while start > begin and clean[start - 1] not in _NAME_ENDS and end - start < _LONGEST_BARE:
            start -= 1
        if end - start < 2 or clean[start - 1] not in _NAME_OPENS:
            break
        names.append((start, end))
        if clean[start - 1] not in _JOINS:
            break
        end = start - 1
    return names


def closed_items(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """Gives the items of a closed list the class that closes it: 法律宣讲、邻里聚餐等活动."""
    for closed in ctx.lists:
        first, last = ctx.span(*closed.closer)
        mentions = [m for m in mentions if not (m.start < first < m.end and m.end == last and m.rule == "head.last")]
        mentions = [_closer(m, first, last) for m in mentions]
        # what is listed as services is what is done for people
        quoted = ctx.tokens[closed.items[0][0]].kind is Kind.QUOTE  # but “邻里食光”等服务项目 are projects
        provided = ctx.clean.endswith("服务项目", first, last) and not quoted and not closed.exact
        cls = Cls.Initiative if provided else closed.head.cls
        teams = closed.exact and cls is Cls.VolunteerTeam
        if closed.head.word in _CARVED:
            continue
        if cls in _ITEM_CLASSES or closed.head.word in _DEPARTMENTS:
            for i, j in closed.items:
                if teams or not closed.head.weak or ctx.tokens[i].kind is Kind.QUOTE:  # “菜单式学习”“行走的党课”等模式
                    mentions = _item(ctx, (i, j), cls, closed, mentions)
    return mentions


def _closer(m: Mention, first: int, last: int) -> Mention:
    """法律宣讲、邻里聚餐等|便民活动: the class that closes a list is named by what it holds, whatever governs it."""
    closes = m.start >= first and m.end == last and m.rule == "head.last" and m.cls is Cls.Initiative
    names = len(m.name) - len(m.head) >= _SHORTEST_KIND and (m.name not in _STANDING or m.name in _FOR_RESIDENTS)
    return replace(m, rule="list.closer") if closes and names else m


def _item(ctx: Context, item: tuple[int, int], cls: Cls, closed: ClosedList, mentions: list[Mention]) -> list[Mention]:
    """The mentions with this item among them, unless it is named better already or names nothing."""
    start, end = ctx.span(*item)
    text = ctx.clean[start:end]
    inside = [m for m in mentions if m.start >= start and m.end <= end]
    if text.endswith("级") or text.startswith("各级"):
        return [m for m in mentions if m not in inside]  # 市级、区级: a level, no item
    tokens = ctx.tokens[item[0] : item[1]]
    named = next((m for m in inside if m.end == end and _is_firm(m)), None)
    coined_deed = named is not None and cls is Cls.Initiative and tokens[0].kind is Kind.QUOTE and named.cls in _COINED
    told = named is not None and named.rule == "coined.head" and cls in _TELLING  # “巧手坊”等社会组织, “先锋队”等岗位
    told = told or (named is not None and named.rule == "head.last" and _is_told(closed, cls, named))
    done_for = (
        named is not None
        and cls is Cls.Initiative
        and named.cls is Cls.PopulationGroup
        and bool(verb_of(tokens[0].text)[0])
        and named.start >= tokens[0].end
    )
    if done_for and named is not None:  # 慰问|困难家庭
        kept = [m for m in mentions if m is not named]
        deed = Mention(start, end, cls, text, "list.closed", head=closed.head.word)
        return [*kept, deed, replace(named, rule="people.inside")]
    if named is not None and named.cls is not Cls.Program and not coined_deed and not told:
        return mentions
    text = unquoted(text)
    if any(t.kind is Kind.NUM for t in tokens) or end - start < 2 or len(text) > _LONGEST_ITEM or text in _NO_ITEM:
        return mentions
    if cls is Cls.Facility and tokens[0].kind is not Kind.QUOTE and is_action(tokens[-1].text):
        return mentions  # 助餐、康复等功能区: what the rooms are for
    kept = [m for m in mentions if m not in inside or (m.end < end and not _is_action(m))]
    if closed.exact and cls is Cls.VolunteerTeam:  # 治安巡逻、应急救援|2个|分队
        team = text + ctx.clean[slice(*ctx.span(*closed.closer))]
        return [*kept, Mention(start, end, cls, team, "list.closed", (text,), head=closed.head.word)]
    # 免费|理发 is 理发 too
    aliases = (ctx.clean[tokens[1].start : end],) if tokens[0].text in _ADVERBIAL and len(tokens) > 1 else ()
    return [*kept, Mention(start, end, cls, text, "list.closed", aliases, head=closed.head.word)]


def _is_told(closed: ClosedList, cls: Cls, named: Mention) -> bool:
    """金点合伙人等制度, 暖邻管家、暖邻集市两个项目: the kind tells the class, whatever its items end in."""
    return (cls is Cls.Mechanism and named.cls in _IN_WAYS) or (closed.exact and cls in PROGRAMS)


def _is_firm(m: Mention) -> bool:
    """Named by itself, not by the list."""
    return m.rule != "coined.bare" and not m.generic and not _is_action(m)


def _is_action(m: Mention) -> bool:
    head = head_of(m.name)
    return m.cls is Cls.Initiative or (head is not None and head.action)
