"""Full and short forms: 清波镇党委 … 镇党委, 柳湾村党支部 … 村党支部, 观潮苑业委会 … 业委会 are one body each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from kg.extraction.links import Marked
from kg.rules.frames import BODIES, SETTLEMENTS
from kg.vocab import GROUP, Cls

_KINDS: Final = ("街道", "社区", "小区", "镇", "乡", "县", "区", "市", "州", "旗", "村", "商圈", "园区")
_STEMS: Final = SETTLEMENTS | {Cls.Place}
_SHORTEST: Final = 2
# Bodies that a report calls by their kind alone, though it names the place of several others.
_BY_KIND: Final = frozenset({Cls.OwnersCommittee, Cls.PartyWorkingCommittee})


class _Cluster(Protocol):
    members: list[int]
    keys: set[str]


def full_of(marked: Sequence[Marked], found: Sequence[_Cluster], of: Sequence[int]) -> Mapping[int, int]:
    """For each mention of a short form the cluster of its full one: the only one, or the one named last before it."""
    stems = _stems(marked)
    full: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for i, m in enumerate(marked):
        if of[i] < 0:
            continue
        if m.mention.cls is Cls.AdministrativeDivision and not m.mention.name.endswith(_KINDS[:1]):
            full[GROUP[m.mention.cls], m.mention.name[:-1]].add(of[i])  # 清波市 … 清波|市委
        if m.mention.cls in BODIES:
            for short in _shorts(m, stems):
                full[GROUP[m.mention.cls], short].add(of[i])
    out: dict[int, int] = {}
    for i, m in enumerate(marked):
        targets = full.get((GROUP[m.mention.cls], m.mention.name), set()) - {of[i]}
        if of[i] < 0 or not targets or any(_shorts(marked[k], stems) for k in found[of[i]].members):
            continue
        before = [of[k] for k in range(i) if of[k] in targets]
        if len(targets) == 1:
            out[i] = next(iter(targets))
        elif before:
            out[i] = before[-1]
    return out


_Stems = Mapping[str, set[tuple[str, str]]]  # by their first two characters, since a report names many


def _stems(marked: Sequence[Marked]) -> _Stems:
    """The settlements of the report: 清波镇 → (清波, 镇)."""
    names = {m.mention.name for m in marked if m.mention.cls in _STEMS and not m.mention.generic}
    stems: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for stem, kind in ((n.removesuffix(kind), kind) for n in names for kind in _KINDS if n.endswith(kind)):
        if len(stem) >= _SHORTEST:
            stems[stem[:_SHORTEST]].add((stem, kind))
    return stems


def _shorts(m: Marked, stems: _Stems) -> set[str]:
    """What a body that is named by its settlement is called for short: 清波镇党委 → 镇党委."""
    out: set[str] = set()
    for stem, kind in stems.get(m.mention.name[:_SHORTEST], ()):
        if not m.mention.name.startswith(stem):
            continue
        rest = m.mention.name[len(stem) :]
        bare = rest.removeprefix(kind)
        if len(bare) >= _SHORTEST or rest != bare:
            out.add(kind + bare)
            if m.mention.cls in _BY_KIND:
                out.add(bare)
    return out - {m.mention.name}
