"""Coined names: what stands in quotation marks takes the class of the kind that follows (“X”党建品牌)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from kg.language.segment import tag
from kg.model import Mention
from kg.recognition.classes import BODIES, GROUPS_AND_POSTS, OWNED, PROGRAMS, SETTLED
from kg.recognition.context import Context, overlapping, unquoted
from kg.recognition.known import national
from kg.recognition.lexicon import Head, head_of, heads, slogans, verb_of
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

# Kinds that are part of how a body or a place is called; a brand or a method is called by its coined name alone.
_KEEPS_KIND: Final = BODIES | SETTLED | {Cls.Facility, Cls.Honor, Cls.PopulationGroup, Cls.Role}

_BODILY: Final = BODIES | {Cls.Facility}
# “平安社区”, “红心服务集市”: coined names that end like those of settlements and divisions are none.
_NOT_COINED: Final = frozenset({Cls.Community, Cls.AdministrativeDivision, Cls.ResidentialQuarter})
_AWARDED: Final = frozenset({"创建", "评选", "争创"})
_NO_DEEDS: Final = frozenset({Cls.Honor, Cls.PopulationGroup, Cls.Role})
_CARRIED: Final = PROGRAMS | {Cls.Initiative}
_LINK: Final = re.compile(r"[^—－\-–→]+")
_ENTERS: Final = re.compile("[进入下](?:社区|小区|万家|校园|企业|网格|楼栋|家庭|基层|乡村|农村)$")
_NOVELTY: Final = re.compile("新.{1,2}$|大[^、]{1,2}$")
_MOTTO: Final = re.compile("[^、，]{4,8}(?:[、，][^、，]{4,8}){2,}$")
_SPEECH: Final = re.compile("[吗呢吧了啊]|能不能|小区能|我们|怎么|什么|[^一]个$")
_ONLY_MASK: Final = frozenset("xX×＊*_某")
_PAIR: Final = 2  # links of no chain yet
_LONGEST_LISTED: Final = 8
_BLEMISHED: Final = re.compile(
    "脏|乱|差$|三无|五无|问题|矛盾|上访|落后|薄弱|失管|弃管|脱管|老大难|无人管|空心|空壳|软弱|涣散"
)
_OCCASIONS: Final = ("党日", "组织生活", "组织生活会")
_FESTIVAL: Final = re.compile("[一二三五六七八九十]{1,2}[·.]?[一二三四五六七八九十]{1,2}")  # “三八”妇女节插花活动
_LONGEST: Final = 30
_FARTHEST_KIND: Final = 6  # tokens after the name
_KINDS_AFTER_DE: Final = frozenset({Cls.Mechanism, Cls.Brand, Cls.Platform, Cls.Project, Cls.Honor, Cls.Initiative})
_KINDS_IN_GAP: Final = frozenset({Cls.Mechanism, Cls.Platform, Cls.Brand})
_THINGS: Final = PROGRAMS | {Cls.Mechanism, Cls.Facility, Cls.VolunteerTeam, Cls.SocialOrganization}
_JOINED: Final = re.compile("[+＋—－]")
_PRACTISED: Final = ("推行", "实行", "试行")  # what stands after them is no mere slogan
_RULE: Final = re.compile("[^、，]{2,5}制")
_NAMED_BY_IMAGES: Final = frozenset({Cls.Facility, Cls.VolunteerTeam, Cls.SocialOrganization, Cls.Enterprise})
_PRINCIPLES: Final = frozenset({"原则", "理念"})
_COMPOUND: Final = re.compile("[、+＋—－-]|[一二三四五六七八九十].")


def coined(clean: str, run: Sequence[Token]) -> list[Mention]:
    """The names of a run with quoted tokens: “X”, “X”kind, modifier“X”kind, “A”“B”kind."""
    quoted = [i for i, t in enumerate(run) if t.kind is Kind.QUOTE]
    first, last = quoted[0], quoted[-1]
    ends = {i for i, after in zip(quoted, (*quoted[1:], len(run)), strict=True) if after > i + 1} | {last}
    out: list[Mention] = []
    for i in quoted:
        end = min(e for e in ends if e >= i)  # “A”“B”kind, and kind“C”kind of its own
        kind, kind_text = _kind(clean, run[end + 1 : next((q for q in quoted if q > end), len(run))])
        before = clean[run[0].start : run[i].start] if i == first else ""
        out += _chain(run[i])
        out += _several(clean, run[i]) or _one(clean, run[i], before, kind, kind_text if i == end else "")
    return out


def _kind(clean: str, after: Sequence[Token]) -> tuple[Head | None, str]:
    """The kind that follows the coined names, and its text. “五星”支部|创建工作: a title that is striven for."""
    created = next((k for k, t in enumerate(after) if t.text in _AWARDED), -1)
    if created > 0:
        after = after[:created]
    if not after:
        return None, ""
    if created == 0 and len(after) == 1 and after[0].text != "评选":
        return Head("", Cls.Honor), ""  # “放心店铺”创建
    text = clean[after[0].start : after[-1].end]
    kind = head_of(text)
    if kind is not None and kind.word.endswith(_OCCASIONS):
        kind = replace(kind, cls=Cls.Initiative)  # “饮水思源”主题党日: one that is held
    while kind is None and len(after) > 1 and _is_done(after[-1].text):
        after = after[:-1]  # “潮声”小程序|公示
        text = clean[after[0].start : after[-1].end]
        kind = head_of(text)
        if kind is not None and kind.cls not in _THINGS:
            return None, ""
    if kind is None:
        kind, text = _team(clean, after)
    if created > 0 and kind is not None and kind.cls in OWNED | SETTLED:
        kind = replace(kind, cls=Cls.Honor)
    return kind, text


def _team(clean: str, after: Sequence[Token]) -> tuple[Head | None, str]:
    """“好邻居”送餐队|免费送|餐, “巧媳妇”宣传队|走村入户: the team, without what it does."""
    for k in range(len(after) - 1, 0, -1):
        text = clean[after[0].start : after[k - 1].end]
        kind = head_of(text)
        if kind is not None and kind.cls is Cls.VolunteerTeam:
            return kind, text
    return None, ""


def _is_done(word: str) -> bool:
    """An action, not a thing: what is done with what stands before it."""
    return verb_of(word)[1] or tag(word) in ("v", "vn")


def _one(clean: str, token: Token, before: str, kind: Head | None, kind_text: str) -> list[Mention]:
    """A single coined name; `kind_text` is empty where another coined name stands between it and its kind."""
    name = token.text
    if _names_nothing(name, kind) and not clean.endswith(_PRACTISED, 0, token.start - len(before)):
        return []
    head = kind.word if kind else ""
    if name in national() and not _of_another_kind(national()[name][1], kind, kind_text):
        known, cls = national()[name]
        tail = kind_text if kind is not None and (kind.modified or kind.cls is cls) else ""
        aliases = (name, unquoted(name + tail))
        return [Mention(token.start, token.end + len(tail), cls, known, "lexicon.national", aliases, head=head)]
    if kind is None:
        inner = head_of(name) if before else None
        if inner is not None and inner.modified and inner.cls is Cls.Facility:
            return [
                Mention(
                    token.start - len(before),
                    token.end,
                    inner.cls,
                    before + name,
                    "coined.head",
                    (name,),
                    head=inner.word,
                )
            ]
        return _alone(token)
    if not kind_text:
        return [Mention(token.start, token.end, kind.cls, name, "coined.list", head=head)]
    return [_with_kind(token, before, kind, kind_text)]


def _of_another_kind(known: Cls, kind: Head | None, kind_text: str) -> bool:
    """“一老一小”服务品牌, “书香社区”分享会: named like what the country knows, and another thing."""
    if kind is None or not kind_text:
        return False
    return (known in _NO_DEEDS and kind.cls in _CARRIED) or (
        known is Cls.PopulationGroup and kind.cls not in GROUPS_AND_POSTS
    )


def _names_nothing(name: str, kind: Head | None) -> bool:
    """A slogan, a motto, a saying, a new this and a big that: “党建为核、治理为基、服务为本”的原则."""
    named = kind is not None and kind.cls in _NAMED_BY_IMAGES  # “连心桥”工作室
    if len(name) > _LONGEST or (name in slogans() and not named) or ("，" in name and kind is None):
        return True
    if kind is not None and kind.cls in SETTLED and _BLEMISHED.search(name):
        return True  # 远近闻名的“脏乱差”小区
    if kind is not None and kind.word in _PRINCIPLES and not _COMPOUND.search(name):
        return True  # 按照“应建尽建”原则
    head = heads().get(name)
    body = head is not None and head.cls in OWNED and not head.modified  # “大党委”
    if _NOVELTY.match(name) and (kind is None or kind.cls not in _BODILY | {Cls.Mechanism}) and not body:
        return True  # but “新邻居”党支部
    return bool(_MOTTO.match(name)) and (kind is None or kind.weak)


def _alone(token: Token) -> list[Mention]:
    """A coined name without a kind: by its own head, else a program until its verb says otherwise."""
    name = token.text
    if len(name) < 3 or _SPEECH.search(name):
        return []
    if _ENTERS.search(name):
        return [Mention(token.start, token.end, Cls.Initiative, name, "coined.enters")]
    if _RULE.fullmatch(name):
        return [Mention(token.start, token.end, Cls.Mechanism, name, "coined.head")]  # “酬金制”
    head = head_of(name)
    if head is not None and head.cls is Cls.Institution:
        return [Mention(token.start, token.end, Cls.Program, name, "coined.head", head=head.word)]  # “假日学校”
    if head is None or head.cls in _NOT_COINED or head.action or _is_bare(name, head):
        return [Mention(token.start, token.end, Cls.Program, name, "coined.bare")]
    return [Mention(token.start, token.end, head.cls, name, "coined.head", head=head.word)]


def _is_bare(name: str, head: Head) -> bool:
    """The name is its head alone, one that needs a modifier: “驿站”."""
    return name == head.word and head.modified and len(name) <= 3


def _with_kind(token: Token, before: str, kind: Head, kind_text: str) -> Mention:
    """“邻里帮”志愿服务队 keeps its kind, “议事亭”协商平台 is 议事亭, 小区“三亮”机制 needs all of it."""
    name = token.text
    full = name + kind_text
    longest = before + full
    aliases = [name, full, longest]
    whom = head_of(name)
    if kind.cls in _KEEPS_KIND or (whom is not None and whom.word == name and whom.cls is Cls.PopulationGroup):
        name = full  # “一老一小”关爱行动 is named after those whom it is for
    elif kind.cls is Cls.Mechanism and before and len(name) <= 3:
        name = longest
    elif (
        set(name) <= _ONLY_MASK
        or _FESTIVAL.fullmatch(name)
        or _NOVELTY.match(name)
        or (kind.cls is Cls.Mechanism and _is_place(name))
    ):
        name = full
    if _NOVELTY.match(token.text):
        aliases.remove(token.text)  # “大党委” is something else than its rules
    others = tuple(alias for alias in dict.fromkeys(aliases) if alias != name)
    cls = Cls.VolunteerTeam if kind.word == "志愿者" else kind.cls
    start, end = token.start - len(before), token.end + len(kind_text)
    return Mention(start, end, cls, name, "coined.kind", others, head=kind.word)


def _is_place(name: str) -> bool:
    """“小区驿站”治理模式 is not the 小区驿站 itself."""
    head = head_of(name)
    return head is not None and head.cls in BODIES | {Cls.Facility} and not _JOINED.search(name)


def _several(clean: str, token: Token) -> list[Mention]:
    """“需求清单、资源清单、项目清单”: several names in one pair of marks, told by their common kind, or by 等 after."""
    parts = token.text.split("、")
    heads = [head_of(part) for part in parts]
    common = heads[0]
    if len(parts) > 1 and clean.startswith("等", token.end) and all(1 < len(part) <= _LONGEST_LISTED for part in parts):
        common = common if common is not None and common == heads[-1] else Head("", Cls.Mechanism)
    elif len(parts) < 2 or common is None or any(h is None or h.action or h.word != common.word for h in heads):
        return []
    out = []
    at = token.start + 1
    for part in parts:
        out.append(Mention(at, at + len(part), common.cls, part, "coined.listed", head=common.word))
        at += len(part) + 1
    return out


def _chain(token: Token) -> list[Mention]:
    """“党委－小区党支部－楼栋党小组”: the links of a chain of bodies are bodies."""
    links = list(_LINK.finditer(token.text))
    if len(links) <= _PAIR:
        return []
    out = []
    for link in links:
        head = head_of(link.group())
        if head is not None and (head.cls in OWNED or head.cls is Cls.Role):
            start = token.start + 1 + link.start()
            out.append(Mention(start, start + len(link.group()), head.cls, link.group(), "chain.link", head=head.word))
    return out


def kinds_after(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """“党委领导、居民参与”的治理体系, “1+8+N”的标准: the kind stands after 的, or after a few words more."""
    if Kind.QUOTE not in ctx.kinds:
        return mentions
    out = mentions
    for i, token in enumerate(ctx.tokens[:-2]):
        if token.kind is Kind.QUOTE and token.text not in slogans():
            found = _kind_further_on(ctx, i, mentions)
            if found is not None:
                out = [m for m in out if m.rule == "chain.link" or not overlapping(m, found.start, found.end)]
                out.append(found)
    return out


def _is_loose(m: Mention) -> bool:
    """No kind of its own tells what it is: “潮声”, “村—镇—县”."""
    return m.rule == "coined.bare" or (m.rule == "coined.head" and (m.cls in SETTLED or bool(_JOINED.search(m.name))))


def _kind_further_on(ctx: Context, i: int, mentions: Sequence[Mention]) -> Mention | None:
    token = ctx.tokens[i]
    following = list(takewhile(lambda t: t.kind is not Kind.STOP, ctx.tokens[i + 1 : i + 1 + _FARTHEST_KIND]))
    if not following:
        return None
    chain = len(_LINK.findall(token.text)) > _PAIR
    # “党委—党支部—党小组”一贯到底|的|组织架构
    first = 1 + next((k for k, t in enumerate(following) if t.kind is Kind.DE and (chain or not k)), -1)
    de = first > 0
    passable = (Kind.NOUN,) if de else (Kind.NOUN, Kind.BREAK, Kind.VERB)
    last = first
    while last < len(following) and following[last].kind in passable:
        last += 1
    while last > 1 and following[last - 1].kind is not Kind.NOUN:
        last -= 1
    if last <= (first if de else 1):
        return None
    end = following[last - 1].end
    head = head_of(ctx.clean[following[0].start : end])
    while head is None and last - 1 > first:
        last -= 1  # 的|方式|筹集资金, 的|标准|配备
        end = following[last - 1].end
        head = head_of(ctx.clean[following[0].start : end])
    if head is None or head.cls not in (_KINDS_AFTER_DE if de else _KINDS_IN_GAP):
        return None
    if head.weak and not _COMPOUND.search(token.text):
        return None
    if not de and not chain and any(m.start <= token.start < m.end and not _is_loose(m) for m in mentions):
        return None
    tail = ctx.clean[following[first].start : end]
    aliases = (tail,) if chain else (f"{token.text}{'的' if de else ''}{tail}",)
    return Mention(token.start, end, head.cls, token.text, "coined.de", aliases, head=head.word)
