"""Runs: stretches of tokens that can be one name, with the known names and persons in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.classes import NAMED_AFTER
from kg.recognition.context import unquoted
from kg.recognition.known import Known
from kg.recognition.lexicon import head_of
from kg.recognition.owners import owned
from kg.recognition.phrases import read_phrase
from kg.recognition.tokens import NAMES, Kind, Token
from kg.vocab import Cls

_TAKES_KIND: Final = frozenset(
    {Cls.Mechanism, Cls.Initiative, Cls.Platform, Cls.Program, Cls.PolicyDocument, Cls.Honor}
)  # fmt: skip
_NAMED_BY_PLACE: Final = frozenset({Cls.Enterprise, Cls.Institution, Cls.SocialOrganization})
_FORMULA: Final = re.compile("[+＋、]")
_LONGEST_PREFIXED: Final = 14
_SHORTEST_COINAGE: Final = 3


def runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Index ranges [i, j) of adjacent tokens that can be one name."""
    i = 0
    n = len(tokens)
    while i < n:
        if tokens[i].kind not in NAMES:
            i += 1
            continue
        j = i + 1
        while j < n and tokens[j].kind in NAMES and tokens[j].start == tokens[j - 1].end:
            j += 1
        yield i, j
        i = j


def read_run(clean: str, run: Sequence[Token], known: Mapping[int, Known]) -> list[Mention]:
    """The mentions of one run: known names and persons cut it, and what stands between them is read as phrases."""
    if len(run) == 1 and run[0].kind is Kind.NOUN and head_of(run[0].text) is None:
        return []  # a plain word, as most are
    out: list[Mention] = []
    begin = 0
    for i, token in enumerate(run):
        if token.kind is not Kind.NAME or _is_kind_here(run, i):
            continue
        phrase = run[begin:i]
        if phrase:
            out += read_phrase(clean, phrase)
        begin = i + 1
        if token.start in known:
            out.append(_known(clean, known[token.start], phrase))
    rest = run[begin:]
    if not rest:
        return out
    found = read_phrase(clean, rest)
    if begin and out and not found and run[0].kind is Kind.NAME and out[-1].cls is Cls.Mechanism:
        way = head_of(rest[-1].text)  # 信托制物业|服务模式
        if way is not None and way.cls is Cls.Mechanism and way.weak and out[-1].end == rest[0].start:
            full = clean[out[-1].start : rest[-1].end]
            return [*out[:-1], replace(out[-1], end=rest[-1].end, aliases=(*out[-1].aliases, full))]
    if begin and out and found and found[0].start == rest[0].start and (run[0].kind is Kind.NAME or _is_place(found)):
        joined = _with_kind(clean, out[-1], rest, found)
        if joined is not None:
            return [*out[:-1], *joined]
    if out and found and _begins_name(out[-1], found[0]):
        first, name = found[0], clean[out[-1].start : found[0].end]
        named = replace(first, start=out[-1].start, name=name, aliases=(first.name, *first.aliases))
        return [*out[:-1], named, *found[1:]]
    return out + [owned(m, out[-1:]) for m in found[:1]] + found[1:]


def _begins_name(place: Mention, body: Mention) -> bool:
    """湖南|清江会计师事务所, 大同市|第六医院: the place is where the name begins, and is not spoken of."""
    if place.rule != "lexicon.national" or place.cls is not Cls.AdministrativeDivision or place.end != body.start:
        return False
    return body.cls in _NAMED_BY_PLACE and not body.generic and body.name != body.head


def _is_place(found: Sequence[Mention]) -> bool:
    """金溪社区|居家养老服务|中心: the known name is a part of the place's."""
    return len(found) == 1 and found[0].cls is Cls.Facility


def _is_kind_here(run: Sequence[Token], i: int) -> bool:
    """“随手报”|积分制, “饮水思源”|主题党日活动: the known name says what kind of thing the coined one is."""
    if i == 0 or run[i - 1].kind is not Kind.QUOTE:
        return False
    kind = head_of(run[-1].text) if i < len(run) - 1 and run[i + 1].kind is Kind.NOUN else None
    if kind is not None and kind.cls is Cls.Mechanism and kind.word == run[-1].text:
        return True  # “社区—小区—楼栋”|三级网格|体系
    head = head_of(run[i].text)
    if head is not None and head.cls is Cls.Mechanism and _FORMULA.search(run[i - 1].text):
        return True  # “A＋B”|三方联动机制
    return head is not None and (head.word == run[i].text or run[i].text.endswith("活动"))


def _known(clean: str, known: Known, phrase: Sequence[Token]) -> Mention:
    """The known name; with what stands right before it as an alias (社区|三会一课)."""
    surface = clean[known.start : known.end]
    prefixed = clean[phrase[0].start : known.end] if phrase else ""
    aliases = (surface, prefixed) if 0 < len(prefixed) <= _LONGEST_PREFIXED else (surface,)
    return Mention(known.start, known.end, known.cls, known.name, known.rule, aliases)


def _numbered(clean: str, name: Mention, coinage: Mention) -> list[Mention] | None:
    """红色物业“365”工作机制: a coinage of a few signs is called by what stands before it."""
    if coinage.cls is not Cls.Mechanism or len(coinage.name) > _SHORTEST_COINAGE:
        return None
    full = unquoted(clean[name.start : coinage.end])
    return [replace(coinage, start=name.start, name=full, aliases=(coinage.name, *coinage.aliases))]


def _with_kind(clean: str, name: Mention, rest: Sequence[Token], found: Sequence[Mention]) -> list[Mention] | None:
    """A known name and the kind after it: 学习强国|平台 is the same thing, 疫情防控|突击队 is named after the first."""
    head = head_of(clean[rest[0].start : rest[-1].end])
    if name.cls not in _TAKES_KIND or head is None or len(found) != 1:
        return None
    if rest[0].kind is Kind.QUOTE:
        return _numbered(clean, name, found[0])
    if name.cls is Cls.Honor and rest[0].text == "创建" and head.cls is Cls.Initiative:
        return [name]  # 全国文明城市|创建工作: the title that is striven for
    end = rest[-1].end
    full = clean[name.start : end]
    if head.cls in NAMED_AFTER:
        whole = tuple(alias + clean[name.end : end] for alias in name.aliases if len(alias) > name.end - name.start)
        return [Mention(name.start, end, head.cls, full, "head.known", whole, head=head.word)]  # 智能|垃圾分类|亭
    if not head.modified:
        return None
    if name.cls is Cls.Initiative and head.cls is Cls.Mechanism:
        return [Mention(name.start, end, head.cls, full, "head.known", head=head.word)]  # 防汛|二级应急响应
    if head.cls is name.cls or head.cls in (Cls.Platform, Cls.Mechanism):
        return [replace(name, end=end, aliases=(*name.aliases, full))]
    kind = clean[rest[0].start : end]
    return [name, Mention(name.start, end, head.cls, full, "head.known", (kind,), head=head.word)]
