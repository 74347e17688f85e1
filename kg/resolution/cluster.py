"""Mentions of one document → clusters: same key and group of classes, full and short forms, references by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kg.extraction.links import Marked
from kg.model import Mention
from kg.recognition.names import key
from kg.resolution.short_forms import full_of
from kg.rules.frames import OWN_BODIES, PARTY
from kg.vocab import GROUP, Cls

_T = TypeVar("_T")
_OF_FOCAL = PARTY | OWN_BODIES
_OWN_PARTY = ("党委", "党总支", "党支部")  # keys of the community's own party body, the main one first

_OWNERS = ("社区", "辖区", "小区", "本村", "村里", "辖区内", "广大", "全体")
# What a report names once and then calls by its kind: 服务队, 驿站.
_REFERRED = frozenset({Cls.VolunteerTeam, Cls.SocialOrganization, Cls.Facility, Cls.Platform, Cls.Project, Cls.Brand})
_ELDERLY = frozenset({"老年人", "老年居民", "老年群众", "老年群体", "老年朋友", "长者"})


@dataclass
class Cluster:
    """The mentions of one thing; `members` are indices of marked mentions."""

    members: list[int] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    merged: set[int] = field(default_factory=set)  # members that only refer to the thing by its general kind

    def name_and_class(self, marked: Sequence[Marked]) -> tuple[str, Cls]:
        """The name used most (then the first), and the class of its mentions."""
        if len(self.members) == 1:
            only = marked[self.members[0]].mention
            return only.name, only.cls
        names = [marked[i].mention for i in self.members if i not in self.merged]
        named = [m for m in names if not m.generic] or [marked[i].mention for i in self.members]
        return _most([m.name for m in named]), _most([m.cls for m in named])


def _most(values: Sequence[_T]) -> _T:
    """The most frequent value; of equals the first."""
    if len(set(values)) == 1:
        return values[0]
    counts = Counter(values)
    return max(counts, key=lambda value: (counts[value], -values.index(value)))


def clusters(marked: Sequence[Marked], focal: str = "") -> tuple[list[Cluster], list[int]]:
    """The clusters of a document, and for each mention its cluster (-1: a reference that nothing fits yet).

    `focal` is the focal community's name, or "": its own bodies go by their kind (XX社区党委 is 社区党委).
    """
    found: list[Cluster] = []
    numbers: dict[tuple[str, str], int] = {}
    kinds: dict[tuple[str, str], int] = {}
    of = [-1] * len(marked)
    for i, m in enumerate(marked):
        if m.mention.generic:
            continue
        group = GROUP[m.mention.cls]
        keys = _keys(m.mention, focal)
        number = next((numbers[group, k] for k in sorted(keys) if (group, k) in numbers), -1)
        if number < 0 and m.mention.rule == "head.last":
            number = kinds.get((group, m.mention.name), -1)  # “潮声”邻里服务品牌 … 邻里服务品牌
        if number < 0 and m.mention.rule == "list.closer":
            number = _shortened(found, marked, m)
        if number < 0 and m.mention.cls in _REFERRED and m.mention.name == m.mention.head:
            number = _only_one(found, marked, group, m.mention.name)
        if number < 0:
            number = len(found)
            found.append(Cluster())
        found[number].members.append(i)
        found[number].keys |= keys
        if _is_short(m.mention, focal):
            found[number].merged.add(i)
        for k in keys:
            numbers.setdefault((group, k), number)
        if m.mention.rule == "coined.kind" and (kind := _kind(m.mention)) != m.mention.head:
            other = kinds.setdefault((group, kind), number)
            kinds[group, kind] = number if other == number else -1  # of two of a kind it tells neither
        of[i] = number
    return _one_party(marked, *_one_body(marked, found, of))


def _only_one(found: Sequence[Cluster], marked: Sequence[Marked], group: str, kind: str) -> int:
    """“潮声”服务队 … 服务队: the one thing named before that ends in the kind; -1 where there is none or several."""
    fits = [
        c
        for c, x in enumerate(found)
        if GROUP[marked[x.members[0]].mention.cls] == group and any(k.endswith(kind) and k != kind for k in x.keys)
    ]
    return fits[0] if len(fits) == 1 else -1


def _kind(mention: Mention) -> str:
    """The kind that stands after a coined name, with what tells it from others of its kind."""
    longest = max((mention.name, *mention.aliases), key=len)
    shortest = min((mention.name, *mention.aliases), key=len)
    return longest.removeprefix(shortest) if longest.startswith(shortest) else ""


def _shortened(found: Sequence[Cluster], marked: Sequence[Marked], closer: Marked) -> int:
    """便民集市活动 … 剪发、磨刀等便民活动: the cluster that the sentence has told in full, or -1."""
    head = closer.mention.head
    modifier = closer.mention.name.removesuffix(head)
    for number in range(len(found) - 1, -1, -1):
        other = marked[found[number].members[-1]]
        name = other.mention.name
        longer = name.startswith(modifier) and name.endswith(head) and other.mention.cls is closer.mention.cls
        if longer and other.sentence == closer.sentence:
            return number
    return -1


def _keys(mention: Mention, focal: str) -> set[str]:
    names = (mention.name, *mention.aliases)
    if focal and mention.cls in _OF_FOCAL:
        names = tuple(n.removeprefix(focal) or n for n in names)
        names = (*names, focal) if _is_short(mention, focal) else names
    keys = {key(n) for n in names} - {""}
    if mention.cls is Cls.PopulationGroup:
        keys |= {_people(k) for k in keys}
    if mention.cls is Cls.ResidentialQuarter:
        keys |= {k.removesuffix("小区") for k in keys if len(k) > 4}  # 长河嘉园小区 is 长河嘉园
    return keys


def _is_short(mention: Mention, focal: str) -> bool:
    """支部 in a report on 望江公司党支部."""
    return mention.cls in _OF_FOCAL and focal.endswith(mention.name) and focal != mention.name


def _people(name: str) -> str:
    """辖区老人, 老人们 and 老年居民 are one group: where they live and how they are called tells no other people."""
    plain = name.removesuffix("们")
    for owner in _OWNERS:
        plain = plain.removeprefix(owner) or plain
    return "老人" if plain in _ELDERLY else plain


def _one_body(marked: Sequence[Marked], found: list[Cluster], of: list[int]) -> tuple[list[Cluster], list[int]]:
    """镇党委 is the 清波镇党委 that the report names."""
    full = full_of(marked, found, of)
    if not full:
        return found, of
    of = [full.get(i, c) for i, c in enumerate(of)]
    kept = sorted({c for c in of if c >= 0})
    for i in full:
        found[of[i]].keys |= {key(marked[i].mention.name)}
    for c in kept:
        found[c].members = []
    for i, c in enumerate(of):
        if c >= 0:
            found[c].members.append(i)
    place = {c: n for n, c in enumerate(kept)}
    return [found[c] for c in kept], [place.get(c, -1) for c in of]


def _one_party(marked: Sequence[Marked], found: list[Cluster], of: list[int]) -> tuple[list[Cluster], list[int]]:
    """社区党组织 is the community's committee, general branch or branch, where the report names one."""

    def first(name: str, classes: frozenset[Cls]) -> int:
        fits = (c for c, x in enumerate(found) if name in x.keys and marked[x.members[0]].mention.cls in classes)
        return next(fits, -1)

    main = next((c for name in _OWN_PARTY if (c := first(name, PARTY)) >= 0), -1)
    loose = first("党组织", frozenset({Cls.PartyOrganization}))
    if main < 0 or loose < 0:
        return found, of
    found[main].members = sorted(found[main].members + found[loose].members)
    found[main].keys |= found[loose].keys
    found[main].merged = set(found[loose].members)
    of = [main if c == loose else c for c in of]
    del found[loose]
    return found, [c - 1 if c > loose else c for c in of]
