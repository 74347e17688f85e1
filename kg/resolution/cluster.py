"""Mentions of one document → entities: same key and group of classes, full and short forms, references by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.links import Marked
from kg.recognition.names import key
from kg.vocab import Cls

_PLACES = {Cls.Place, Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.AdministrativeDivision}
_PARTY = {
    Cls.PartyOrganization, Cls.PartyCommittee, Cls.PartyWorkingCommittee, Cls.GeneralPartyBranch, Cls.PartyBranch, Cls.GridPartyBranch, Cls.PartyGroup,
}  # fmt: skip
_BODIES = {
    Cls.SelfGovernanceOrganization, Cls.ResidentsCommittee, Cls.OwnersCommittee, Cls.GovernmentBody, Cls.SocialOrganization, Cls.VolunteerTeam,
    Cls.Enterprise, Cls.Institution,
}  # fmt: skip
_PROGRAMS = {Cls.Program, Cls.Brand, Cls.Project, Cls.Platform}


def group(cls: Cls) -> str:
    """Classes that can name one thing share a group (GUIDELINES section 6)."""
    if cls in _PLACES:
        return "place"
    if cls in _PARTY:
        return "party"
    if cls in _BODIES:
        return "body"
    if cls in _PROGRAMS:
        return "program"
    return cls.value


@dataclass
class Cluster:
    """The mentions of one thing; `members` are indices of marked mentions."""

    members: list[int] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    merged: set[int] = field(default_factory=set)  # members that only refer to the thing by its general kind

    def name_and_class(self, marked: Sequence[Marked]) -> tuple[str, Cls]:
        """The name used most (then the first), and the class of its mentions."""
        named = [marked[i].mention for i in self.members if not marked[i].mention.generic and i not in self.merged] or [
            marked[i].mention for i in self.members
        ]
        counts = Counter(m.name for m in named)
        first = {}
        for i, m in enumerate(named):
            first.setdefault(m.name, i)
        name = min(counts, key=lambda n: (-counts[n], first[n]))
        classes = Counter(m.cls for m in named)
        return name, min(classes, key=lambda c: (-classes[c], [m.cls for m in named].index(c)))


def clusters(marked: Sequence[Marked], focal: str = "") -> tuple[list[Cluster], list[int]]:
    """`focal`: the focal community's name, "" where it has none. The clusters of a document, and for each mention its cluster (-1: a reference that nothing fits)."""
    found: list[Cluster] = []
    by_key: dict[tuple[str, str], Cluster] = {}
    of = [-1] * len(marked)
    for i, m in enumerate(marked):
        mention = m.mention
        if mention.generic:
            continue
        g = group(mention.cls)
        # the bodies of the focal community are its own: XX社区党委 is 社区党委
        keys = {
            key(n.removeprefix(focal)) if g in ("party", "body") and len(n) > len(focal) else key(n)
            for n in (mention.name, *mention.aliases)
        } - {""}
        if mention.cls is Cls.ResidentialQuarter:
            keys |= {k.removesuffix("小区") for k in keys if len(k) > 4}  # 长河嘉园小区 is 长河嘉园
        cluster = next((by_key[g, k] for k in sorted(keys) if (g, k) in by_key), None)
        if cluster is None:
            cluster = Cluster()
            found.append(cluster)
        cluster.members.append(i)
        cluster.keys |= keys
        for k in keys:
            by_key.setdefault((g, k), cluster)
        of[i] = found.index(cluster)
    return _one_party(marked, found, of)


_OWN = ("党委", "党总支", "党支部")


def _one_party(marked: Sequence[Marked], found: list[Cluster], of: list[int]) -> tuple[list[Cluster], list[int]]:
    """社区党组织 is the community's committee, general branch or branch, where the report names one."""
    main = next(
        (
            c
            for name in _OWN
            for c, x in enumerate(found)
            if name in x.keys and marked[x.members[0]].mention.cls in _PARTY
        ),
        -1,
    )
    loose = next(
        (
            c
            for c, x in enumerate(found)
            if "党组织" in x.keys and marked[x.members[0]].mention.cls is Cls.PartyOrganization
        ),
        -1,
    )
    if main < 0 or loose < 0:
        return found, of
    found[main].members = sorted(found[main].members + found[loose].members)
    found[main].keys |= found[loose].keys
    found[main].merged = set(found[loose].members)
    of = [main if c == loose else c for c in of]
    del found[loose]
    return found, [c - 1 if c > loose else c for c in of]
