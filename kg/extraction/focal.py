"""The community that the report is about: the understood subject of most sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.clauses import Item
from kg.extraction.levels import below
from kg.extraction.links import Marked
from kg.extraction.protagonist import protagonist
from kg.model import Report
from kg.recognition.names import key
from kg.rules.frames import COMMUNITIES
from kg.vocab import Cls

_FOCAL = frozenset({Cls.Community, Cls.Village, Cls.AdministrativeDivision})
_NEVER_FOCAL = frozenset({"head.counted", "place.group"})
_OFTEN = 3  # so often a report names the quarter that it is about
_TOWNS = ("街道", "镇", "乡")
Named = tuple[Cls, str]


@dataclass(frozen=True, slots=True)
class Focus:
    """The focal community (class and name key; None where the report only says 社区); whether others share the report.

    A digest or a piece of news tells of several settlements: there the subject of a sentence holds until the next one.
    """

    named: Named | None
    shared: bool
    digest: bool = False  # paragraph by paragraph of one community, whatever the whole is about


def division_level(name: str) -> str:
    """清波街道 → 街道, 青塘镇 → 镇."""
    return "街道" if name.endswith("街道") else name[-1:]


def focus(report: Report, acting: Sequence[Sequence[Sequence[Item]]], marked: Sequence[Marked]) -> Focus:
    """The settlement that is subject most often, the first of equals; a report of one community is that one's."""
    subjects: list[Named] = []
    for found in (found for sentence in acting for found in sentence):
        for item in found[:1]:
            mention = marked[item.index].mention
            if mention.generic and subjects and mention.cls is subjects[-1][0]:
                subjects.append(subjects[-1])  # 该县, 社区
            for index in (item.index, item.container):
                if index >= 0 and _settles(marked[index]):
                    mention = marked[index].mention
                    subjects.append((mention.cls, key(mention.name)))
                    break
    everywhere = Counter((m.mention.cls, m.key) for m in marked if _settles(m))
    counts = Counter(subjects)
    communities = {named for named in everywhere if named[0] is Cls.Community}
    shared = len(set(subjects)) > 1
    hero = protagonist(report, acting, marked, max(counts.values(), default=0))
    if hero is not None:
        return Focus((hero.cls, key(hero.name)), False)
    titled = _titled(report, marked)
    if titled is not None and (shared or titled[0] is Cls.ResidentialQuarter):
        return Focus(titled, shared)
    if titled is not None and _opens_alone(report, marked, everywhere):
        return Focus(titled, True)
    above = _above(everywhere, counts)
    if above is not None and (not subjects or subjects[0][0] is not Cls.AdministrativeDivision):
        return Focus(above, True, digest=True)
    told = _told(report, marked) or _opening_quarter(report, marked, bool(subjects))
    if told is not None:
        return Focus(told, True)
    if subjects:
        best = max(counts, key=lambda named: (counts[named], everywhere[named], -subjects.index(named)))
        best = _over(best, subjects, everywhere, counts)
        divided = best[0] is Cls.AdministrativeDivision and (counts[best] > 1 or len(communities) != 1)
        if shared or divided:
            return Focus(best, True)
    if communities:
        title_end = report.sentences[0].end if report.sentences else 0
        in_title = {(m.mention.cls, m.key) for m in marked if _settles(m) and m.mention.end <= title_end}
        return Focus(max(sorted(communities), key=lambda c: everywhere[c] + 3 * (c in in_title) + 2 * counts[c]), False)
    if subjects:
        return Focus(max(counts, key=lambda named: (counts[named], -subjects.index(named))), False)
    if titled is not None and titled[0] is Cls.AdministrativeDivision:
        return Focus(titled, True)  # the title alone names a settlement
    return Focus(_only_places(marked), False)


def _only_places(marked: Sequence[Marked]) -> Named | None:
    """Where no settlement acts and nobody speaks of 社区: what the report names most, a village before others."""
    if any(m.mention.cls is Cls.Community for m in marked):
        villages = Counter(_key(m) for m in marked if m.mention.cls is Cls.Village and _named(m))
        return next((name for name, n in villages.most_common(1) if n > 1), None)
    places = Counter(_key(m) for m in marked if m.mention.cls in _FOCAL | {Cls.ResidentialQuarter} and _named(m))
    return max(places, key=lambda name: (places[name], name[0] is Cls.Village), default=None)


def _key(m: Marked) -> Named:
    return m.mention.cls, m.key


def _over(best: Named, subjects: Sequence[Named], everywhere: Counter[Named], counts: Counter[Named]) -> Named:
    """The division over `best` that acts before it, or as often and is named more: a county's towns are examples."""
    before = subjects[: subjects.index(best)]
    over = [n for n in before if n[0] is Cls.AdministrativeDivision and below(best[1], n[1])]
    over = [n for n in over if everywhere[n] >= everywhere[best]]
    more = [n for n in counts if counts[n] == counts[best] and everywhere[n] > everywhere[best]]
    over += [n for n in more if n[0] is Cls.AdministrativeDivision and below(best[1], n[1])]
    return over[0] if over else best


def _opening_quarter(report: Report, marked: Sequence[Marked], settled: bool) -> Named | None:
    """The quarter that the first sentence after the title names, and the report more often than any community.

    Where no larger settlement acts (`settled`), it is enough that the quarter opens the report, or that no community
    is spoken of.
    """
    quarters = (m.mention for m in marked if m.mention.cls is Cls.ResidentialQuarter and _named(m))
    counts = Counter(key(m.name.removesuffix("小区")) for m in quarters)
    communities = sum(m.mention.cls in (Cls.Community, Cls.Village) for m in marked)
    opening = next((s for s in report.sentences if not s.heading), None)
    if opening is None or not counts:
        return None
    best, times = counts.most_common(1)[0]
    if len(counts) == 1:
        times += sum(m.mention.cls is Cls.ResidentialQuarter and m.mention.generic for m in marked)  # 小区
    here = [m.mention for m in marked if opening.start <= m.mention.start < opening.end]
    opens = bool(here) and here[0].start == opening.body and here[0].cls is Cls.ResidentialQuarter
    if times < max(_OFTEN, communities) and (settled or (communities and not opens)):
        return None
    full = (key(m.name) for m in here if m.cls is Cls.ResidentialQuarter)
    return next(((Cls.ResidentialQuarter, name) for name in full if name.removesuffix("小区") == best), None)


def _named(m: Marked) -> bool:
    return not m.mention.generic and m.mention.rule not in _NEVER_FOCAL


def _above(everywhere: Counter[Named], counts: Counter[Named]) -> Named | None:
    """The town of a report that comes back to several of its communities, and to none more than to the town."""
    below = [n for named, n in everywhere.items() if named[0] in (Cls.Community, Cls.Village)]
    towns = {
        named: n
        for named, n in everywhere.items()
        if named[0] is Cls.AdministrativeDivision and named[1].endswith(_TOWNS) and n >= max(below, default=0)
    }
    if not towns:
        return None
    best = max(towns, key=lambda named: towns[named])
    several = sum(n > 1 for n in below) > 1 or (
        len(below) > 2 and towns[best] > max(below) and max(counts.values(), default=0) < 2
    )
    return best if several and towns[best] > 1 else None


def _titled(report: Report, marked: Sequence[Marked]) -> Named | None:
    """The town or quarter that the title names alone: 清波镇一周简讯, 望江花园业委会工作报告."""
    end = _title_end(report)
    settled = [m.mention for m in marked if m.mention.end <= end and m.mention.cls in _FOCAL | {Cls.ResidentialQuarter}]
    named = [m for m in settled if not any(m.end == inner.start for inner in settled)]  # 清波市|望江区|云街道
    if len(named) != 1 or named[0].generic or named[0].rule == "head.counted":
        return None
    only = named[0]
    if only.cls not in (Cls.AdministrativeDivision, Cls.ResidentialQuarter):
        return None
    shorter = (m.mention.name for m in marked if m.mention.cls is only.cls and not m.mention.generic)
    name = min((n for n in shorter if only.name.endswith(n) and len(n) > 3), key=len, default=only.name)
    return (only.cls, key(name))


def _opens_alone(report: Report, marked: Sequence[Marked], everywhere: Counter[Named]) -> bool:
    """清波市儿童友好城市建设简报: the title opens with the town, and communities are but named further down."""
    opening = next((k for k, s in enumerate(report.sentences) if not s.heading), 0)
    first = next((m for m in marked if _settles(m)), None)
    opens = first is not None and first.sentence == 0 and first.mention.start == report.sentences[0].body
    early = any(m.sentence <= opening and m.mention.cls in COMMUNITIES and _named(m) for m in marked)
    return opens and not early and all(n == 1 for named, n in everywhere.items() if named[0] in COMMUNITIES)


def _told(report: Report, marked: Sequence[Marked]) -> Named | None:
    """The one quarter of a report whose title speaks of 小区 or 业委会 and names no place: 这个小区做了哪些事？"""
    title = [s.end for s in report.sentences[:3] if s.paragraph == report.sentences[0].paragraph]
    opens = [m.mention for m in marked if title and m.mention.end <= title[-1]]
    kinds = {m.cls for m in opens if m.generic or m.cls is Cls.OwnersCommittee}
    if any(m.cls in _FOCAL for m in opens) or not kinds & {Cls.ResidentialQuarter, Cls.OwnersCommittee}:
        return None
    quarters = Counter(
        key(m.mention.name.removesuffix("小区"))
        for m in marked
        if m.mention.cls is Cls.ResidentialQuarter and not m.mention.generic and m.mention.rule not in _NEVER_FOCAL
    )
    named = quarters.most_common(2)
    clear = bool(named) and named[0][1] > 1 and (len(named) < 2 or named[0][1] > 2 * named[1][1])
    full = (key(m.mention.name) for m in marked if clear and m.mention.cls is Cls.ResidentialQuarter)
    return next(((Cls.ResidentialQuarter, n) for n in full if n.removesuffix("小区") == named[0][0]), None)


def _title_end(report: Report) -> int:
    """Where the title ends: the heading that opens the report, or its first line where the lines run on."""
    if not report.sentences:
        return 0
    first = report.sentences[0]
    return first.end if first.heading else max(report.clean.find("\n", first.start, first.end), 0)


def _settles(m: Marked) -> bool:
    return m.mention.cls in _FOCAL and _named(m)
