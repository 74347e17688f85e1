"""What a number is about: the mention that has the thing counted.

The ways in which a sentence says it are asked in turn; where none does, the running subject of the text has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from kg.extraction.observations.reading import Reading
from kg.extraction.observations.results import has_result
from kg.language.quantities import Quantity
from kg.language.units import UnitKind
from kg.model import Mention
from kg.records import record
from kg.rules.frames import OUTER_BODIES, OWN_BODIES, PARTY, PROGRAMS, SETTLEMENTS
from kg.vocab import Cls

_OWN_PARTY: Final = frozenset({Cls.PartyCommittee, Cls.GeneralPartyBranch, Cls.PartyBranch})
_OF_DIVISIONS: Final = frozenset({Cls.PartyWorkingCommittee, Cls.PartyCommittee})
_ABOVE: Final = re.compile(r"中央|[省市县区旗镇乡]委|街道|党工委|[镇乡]党|机关")
_STANDING: Final = OWN_BODIES | PROGRAMS | {Cls.Facility, Cls.Institution}
_TOPICS: Final = _STANDING | {Cls.Mechanism, Cls.Initiative, Cls.Enterprise}
_SITES: Final = frozenset({Cls.Facility, Cls.ResidentialQuarter})
_OWNERS: Final = PARTY | OWN_BODIES | _SITES | {Cls.Enterprise}
_HOLDERS: Final = PARTY | OUTER_BODIES | SETTLEMENTS | _TOPICS
_SPATIAL: Final = frozenset({UnitKind.AREA, UnitKind.LENGTH})

_MEMBERS: Final = re.compile(r"党员|积极分子|入党|党费|转正")
_CREW: Final = re.compile(r"^(?:队员|会员|成员|委员|志愿者|理事|骨干|团员)")
_WHOLE: Final = re.compile(r"辖区|总面积|区域|国土|村域")
_TAKES_PART: Final = re.compile(r"参加|参与|惠及|受益|到会|参赛|覆盖")
_HAS: Final = re.compile(r"(?:里|内|中)?(?:现|共|目前|还)*(?:下?设有?|有|拥有|配备|配有|建有|达到?|为|的)?")
_MADE_UP: Final = OWN_BODIES | PROGRAMS | PARTY | {Cls.GovernmentBody, Cls.Enterprise, Cls.Mechanism}
_MEASURED: Final = frozenset({Cls.Facility, Cls.ResidentialQuarter, Cls.Place, Cls.Institution})
_MAKE_UP: Final = re.compile(
    r"[^，。；：、]{0,12}?(?:共同|联合|自发|带头|志愿)*(?:组成|组建成|组建而成)(?:的|了)?[“\"「]?"
)
_OF: Final = re.compile(r"(?:左右|长|宽|高|大小)?的[“\"「]?")
_WITHIN: Final = re.compile("(?:[园站馆室院厅楼屋店场吧棚亭]内|内设|内有|里面|其内)")
_PLACES: Final = frozenset({Cls.Community, Cls.Village, Cls.ResidentialQuarter})
_OTHERWISE: Final = re.compile(
    "为[^，]*(?:颁发|送|办|提供|解决|发放|举办|过)|慰问|走访|看望|帮扶|救助|补助|资助|报到|下沉|送学|结对|推选|选聘|招募"
)
_ENDS: Final = "，；：。,"
_TOWARDS: Final = re.compile(r"(?:为|向|给|替|协助|配合|帮助|指导|支持)[^，。；]{0,8}$")
_LONGEST_TOWARDS: Final = 10
_STOP: Final = re.compile(f"[{_ENDS}]")
_DISTRICT: Final = re.compile("全[区县市镇乡旗]|全街道")
_BRACKETED: Final = _MEASURED | _MADE_UP | _TOPICS
_RHYTHM: Final = re.compile(r"[”》]?(?:工作)?(?:制度|机制)?，?")


@record
class _Case:
    """A reading in its sentence; the mentions in it and before it, in text order; `free` are not counted themselves."""

    reading: Reading
    text: str
    offset: int
    quantity: Quantity
    inside: Sequence[int]
    before: Sequence[int]
    free: Sequence[int]
    made: int | None

    @property
    def kind(self) -> UnitKind | None:
        return self.quantity.unit.kind if self.quantity.unit else None


def _clause(text: str, reading: Reading, more: int = 0) -> str:
    """The clause that the reading begins in, as far as its end and `more` characters of the same clause."""
    start = max(text.rfind(mark, 0, reading.start) for mark in _ENDS) + 1
    rest = _STOP.split(text[reading.end : reading.end + more], maxsplit=1)[0]
    return text[start : reading.end] + rest


def _committees(level: str) -> tuple[str, ...]:
    """街道 → 街道党工委: what the leading party body of a division of this level is called."""
    return (f"{level}党工委", f"{level}党委", f"{level}委")


class Held(NamedTuple):
    """The mention that has a number, None for the focal community, and the way in which the text says so."""

    about: int | None
    way: str


class Holders:
    """The mentions of a report by place, to be asked number by number. `level`: 镇, 区, where it is about one."""

    def __init__(self, mentions: Sequence[Mention], level: str = "") -> None:
        self._mentions = mentions
        self._order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, mentions[i].end))
        self._starts = [mentions[i].start for i in self._order]
        own = [
            i
            for i in self._order
            if mentions[i].cls in (_OF_DIVISIONS if level else _OWN_PARTY)
            and (mentions[i].name in _committees(level) if level else not _ABOVE.search(mentions[i].name))
        ]
        # the committee or general branch named first, else a branch
        self._party = min(own, key=lambda i: (mentions[i].cls is Cls.PartyBranch, mentions[i].start), default=None)
        self._ways: tuple[Callable[[_Case], int | None], ...] = (
            self._bracketed,
            self._itself,
            self._composed,
            self._crew,
            self._attributed,
            self._inside,
            self._site,
            self._adjacent,
            self._right_before,
            self._party_members,
            self._rule_of,
            self._deed,
            self._made,
        )

    def of(
        self,
        reading: Reading,
        text: str,
        quantity: Quantity,
        offset: int,
        taken: Sequence[tuple[int, int]],
        made: int | None = None,
    ) -> Held | None:
        """The mention that has what was counted, as far as the sentence `text` at clean `offset` says it, else None.

        `taken` are the stretches of all readings of the sentence: what is counted there holds little. `made` is what
        the clauses before have made or done.
        """
        if not self._starts:
            return None
        start, end = offset + reading.start, offset + reading.end
        inside = [i for i in self._from(start, end) if self._mentions[i].end <= end]
        before = [i for i in self._from(offset, start) if self._mentions[i].end <= start]
        free = [i for i in before if not self._in(i, offset, taken)]
        case = _Case(reading, text, offset, quantity, inside, before, free, made)
        for way in self._ways:
            found = way(case)
            if found is not None:
                return Held(found, way.__name__.lstrip("_"))
        return None

    def bears(self, index: int, text: str, reading: Reading, offset: int, taken: Sequence[tuple[int, int]]) -> bool:
        """Whether the running subject may have a number of the sentence `text`.

        Not the people counted in it; nor a body what is told of the whole district (全区物业投诉下降52%).
        """
        mention = self._mentions[index]
        if mention.cls is not Cls.AdministrativeDivision and _DISTRICT.search(_clause(text, reading)):
            return False
        return mention.cls not in (Cls.PopulationGroup, Cls.Person) and not self._in(index, offset, taken)

    def _from(self, start: int, end: int) -> list[int]:
        return self._order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _in(self, index: int, offset: int, taken: Sequence[tuple[int, int]]) -> bool:
        mention = self._mentions[index]
        start, end = mention.start - offset, mention.end - offset
        return any(a < end and start < b for a, b in taken)

    def _last(self, found: Iterable[int], classes: frozenset[Cls]) -> int | None:
        return next((i for i in reversed(list(found)) if self._mentions[i].cls in classes), None)

    def _bracketed(self, case: _Case) -> int | None:
        """阅览室（藏书1.2万册）: what stands before the bracket."""
        opens = max(case.text.rfind(mark, 0, case.reading.start) for mark in "（(")
        if opens < 0 or any(mark in case.text[opens : case.reading.start] for mark in "）)"):
            return None
        end = case.offset + opens
        return next(
            (i for i in case.before if self._mentions[i].end == end and self._mentions[i].cls in _BRACKETED), None
        )

    def _itself(self, case: _Case) -> int | None:
        """1.3万余人的|调解员队伍: how large it is."""
        if case.kind is not UnitKind.PERSON or case.quantity.unit is None or case.quantity.unit.text != "人":
            return None
        end = case.offset + case.quantity.end
        return self._last((i for i in case.inside if self._mentions[i].start >= end), OWN_BODIES)

    def _composed(self, case: _Case) -> int | None:
        """12名老矿工组成|维修队, 由8家单位组成的|联盟: what they make up."""
        if case.kind not in (UnitKind.PERSON, UnitKind.THING):
            return None
        made = _MAKE_UP.match(case.text, case.quantity.end)
        if made is None:
            return None
        start = case.offset + made.end()
        return next((i for i in self._from(start, start + 2) if self._mentions[i].cls in _MADE_UP), None)

    def _attributed(self, case: _Case) -> int | None:
        """占地1300平方米的|“坡上花园”."""
        of = _OF.match(case.text, case.quantity.end) if case.kind in _SPATIAL else None
        if of is None:
            return None
        start = case.offset + of.end()
        return next((i for i in self._from(start, start + 2) if self._mentions[i].cls in _MEASURED), None)

    def _inside(self, case: _Case) -> int | None:
        """“街角公园”开放，园内|设有凉亭2座."""
        start = max(case.text.rfind(mark, 0, case.reading.start) for mark in _ENDS) + 1
        return self._last(case.free, _MEASURED) if _WITHIN.match(case.text, start) else None

    def _crew(self, case: _Case) -> int | None:
        """成立义务巡逻队1支，队员26人."""
        return self._last(case.before, OWN_BODIES | PROGRAMS) if _CREW.search(case.reading.indicator) else None

    def _site(self, case: _Case) -> int | None:
        """建设1300平方米|党群服务中心; the nearest site before, where the area is not that of the whole community."""
        if case.kind not in _SPATIAL or _WHOLE.search(case.reading.indicator):
            return None
        found = self._last(case.inside, _SITES)
        before = (i for i in case.before if not self._governed(i, case))
        return found if found is not None else self._last(before, _SITES)

    def _adjacent(self, case: _Case) -> int | None:
        """党群服务中心|设有|功能室9个; 业委会|党员占比50%, where the body is read as part of the indicator."""
        for i in reversed(case.free):
            mention = self._mentions[i]
            has = _HAS.fullmatch(case.text, mention.end - case.offset, case.reading.start)
            if has is None or self._mere_kind(i) or self._governed(i, case):
                continue
            named = case.quantity.start > case.reading.start and mention.cls in _OWNERS  # not 云里、华庭|两个小区
            if named or (has[0] and mention.cls in _HOLDERS):
                return i
        for i in case.inside:
            mention = self._mentions[i]
            opens = mention.start - case.offset == case.reading.start
            left = case.quantity.start - (mention.end - case.offset)
            if opens and left > 1 and mention.cls in _OWNERS and not self._mere_kind(i) and not self._governed(i, case):
                return i
        return None

    def _right_before(self, case: _Case) -> int | None:
        """柳湾新村|12栋楼建于1978年; not the names that the number sums up (柳湾、青塘|两个村)."""
        if case.quantity.start != case.reading.start:
            return None
        start = case.offset + case.reading.start
        for i in case.free:
            mention = self._mentions[i]
            if mention.end != start or mention.cls not in _PLACES or mention.generic:
                continue
            before = case.text[: mention.start - case.offset].rstrip("“《")
            if not before.endswith(("、", "和", "与", "及", "”")):
                return None if mention.name.endswith(case.reading.indicator) else i
        return None

    def _governed(self, index: int, case: _Case) -> bool:
        """为柳湾小区|更换管道1200米, 向物业企业|派驻指导员52名: for whom it is, not whose."""
        end = self._mentions[index].start - case.offset
        return bool(_TOWARDS.search(case.text, max(0, end - _LONGEST_TOWARDS), end))

    def _mere_kind(self, index: int) -> bool:
        """小区, 社区, 物业企业 in front of a noun say its kind, not whose it is."""
        mention = self._mentions[index]
        bare = mention.cls in OUTER_BODIES and mention.name == mention.head
        return bare or (mention.generic and mention.cls in SETTLEMENTS)

    def _party_members(self, case: _Case) -> int | None:
        """Members are those of a party body: the nearest one, else that of the community."""
        if not _MEMBERS.search(case.reading.indicator) or case.kind not in (UnitKind.PERSON, UnitKind.MONEY):
            return None
        if _OTHERWISE.search(_clause(case.text, case.reading, 4)):
            return None  # people who are served or sent are not counted as members
        near = self._last(case.free, _OWN_PARTY)
        return self._party if near is None else near

    def _rule_of(self, case: _Case) -> int | None:
        """建立联席会制度，|一个季度召开一次: the mechanism has its rhythm."""
        if case.reading.unit is None:
            return None
        for i in reversed(case.free):
            mention = self._mentions[i]
            if mention.cls is Cls.Mechanism and _RHYTHM.fullmatch(
                case.text, mention.end - case.offset, case.reading.start
            ):
                return i
        return None

    def _deed(self, case: _Case) -> int | None:
        """举办“亲子运动会”，80个家庭参加."""
        if not _TAKES_PART.search(case.text[case.reading.start : case.reading.end + 2]):
            return None
        for i in reversed(case.free):
            mention = self._mentions[i]
            at, end = mention.start - case.offset, mention.end - case.offset
            listed = case.text[:at].rstrip("“《").endswith("、") or case.text[end:].lstrip("”》").startswith(
                ("、", "等")
            )
            if mention.cls in _HOLDERS and not listed:
                return i if mention.cls is Cls.Initiative else None
        return None

    def _made(self, case: _Case) -> int | None:
        """组建巡逻队，…，劝阻诈骗12起: what the sentence has made or done has its results."""
        if case.made is None:
            return None
        start = max(case.text.rfind(mark, 0, case.reading.start) for mark in _ENDS) + 1
        stop = min((k for mark in "，；。," if (k := case.text.find(mark, case.reading.end)) >= 0), default=None)
        end = case.text.find("，", self._mentions[case.made].end - case.offset) + 1
        between, clause = case.text[end:start], case.text[start:stop]
        rhythm = case.reading.unit is not None
        return case.made if has_result(self._mentions[case.made].cls, between, clause, rhythm) else None
