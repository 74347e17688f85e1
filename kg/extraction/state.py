"""The running subject: who a sentence without a subject is about, and what 该社区, 小区 stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extraction.clauses import Item
from kg.extraction.collector import Spot
from kg.extraction.links import FOCAL, Marked
from kg.model import Section
from kg.recognition import Reading
from kg.rules.frames import COMMUNITIES, HOMES, SETTLEMENTS
from kg.vocab import Cls


@dataclass
class State:
    """What runs through one sentence: indices of mentions, with the number of the clause where that matters."""

    subjects: list[int]
    home: int  # the settlement that the sentence is about, or FOCAL
    topics: list[int] = field(default_factory=list)  # deeds as grammatical subjects: “邻里课堂”面向…
    joint: list[int] = field(default_factory=list)  # who acts together with the subject: 与X共建…
    joint_at: int = -1  # the clause that says so
    helpers: list[tuple[int, int]] = field(default_factory=list)  # the mobilised: 组织党员开展…
    hired: list[tuple[int, int]] = field(default_factory=list)  # 引入养老公司，提供…: who is brought in to do it
    caused: list[tuple[int, int]] = field(default_factory=list)  # 指导A小区成立…: who is brought to do it
    bound: set[int] = field(default_factory=set)  # those of them whose own deed is told: 组织妇女免费体检
    served: list[tuple[int, int]] = field(default_factory=list)  # 为独居老人提供…
    founded: list[tuple[int, int]] = field(default_factory=list)  # 组建志愿服务队，开展…
    vehicles: list[tuple[int, int]] = field(default_factory=list)  # what was made, and serves from then on
    uses: list[tuple[int, int, int]] = field(
        default_factory=list
    )  # (mention, offset, clause): waits for the deed that relies on it
    users: dict[int, list[int]] = field(default_factory=dict)  # what is relied on → who does, named in its clause
    sites: list[tuple[int, int]] = field(default_factory=list)  # 在邻里会客厅…: where a deed is done
    deeds: list[tuple[int, int]] = field(default_factory=list)
    made: int = FOCAL  # the one thing made or done last: 建成“邻里书屋”，藏书3000册
    standing: int = FOCAL  # … before this clause
    scene: int = FOCAL  # the place that a clause of its own sets: 在望江大厦，…
    making: int = -1  # the clause that did
    formed: bool = False  # by people who make it up, not by a founder
    past: int = FOCAL  # the deed of the sentences before, where the paragraph goes on
    told: int = FOCAL  # the first deed of this sentence, else of the last one that had any
    wholes: frozenset[int] = frozenset()  # the named classes that close lists: A、B等便民活动
    owned: set[int] = field(default_factory=set)  # relied on, and the subject's own: 以“X”品牌为引领
    leaders: list[tuple[int, Spot]] = field(default_factory=list)  # (mention, spot) that waits for its subject
    aims: list[tuple[int, Spot]] = field(default_factory=list)  # 针对独居老人…问题: waits for what is done about it
    reached: set[int] = field(default_factory=set)  # the groups among them for whom something is done
    amid: int = -1  # the drive that the sentence is set in: 在疫情防控中，…
    acted: list[int] = field(default_factory=list)  # the bodies and settlements that were subjects of its clauses
    named: int = -1  # the last clause with a subject of its own
    assisting: int = -1  # the clause in which the subject only helps another: 协助派出所开展…
    assisted: int = -1  # that other

    def turn(self, subjects: list[int]) -> None:
        """A new subject: what the old one mobilised does not reach over."""
        self.subjects = subjects
        self.topics, self.joint, self.helpers, self.founded = [], [], [], []

    def helping(self, clause: int) -> list[int]:
        """The mobilised of this clause, and of the one before where it does not tell what they do."""
        return [h for h, n in self.helpers if n == clause or (clause - n == 1 and h not in self.bound)]

    def close(self) -> None:
        """；ends a part: what was made, done or said before it does not reach over; the subject does."""
        self.topics, self.joint, self.helpers, self.founded = [], [], [], []
        self.served, self.vehicles, self.deeds = [], [], []
        self.acted = []
        self.made = FOCAL


def recent(noted: list[tuple[int, int]], clause: int, reach: int = 1) -> list[int]:
    """The mentions noted in this clause or at most `reach` clauses before."""
    return [index for index, number in noted if clause - number <= reach]


_SAYS = re.compile("说|介绍|表示|告诉|坦言|感慨|回忆|谈到|称赞|道$")
_SET_IN = re.compile("(?:[^，。；]{1,10}，)?(?:日前|近日|当天|如今)?，?(?:走进|在)[^，。；在走]{0,12}")
# 截至目前，全区…: of the town or district itself again
_ALL_OF_IT = re.compile("(?:[^，。；]{1,12}，)?(?:目前|如今|现在)?全(?:省|市|区|县|旗|州|镇|乡|街道)")


class Subjects:
    """The default subject through the document.

    It is the focal community; where several settlements share the report, the last one that was a subject.
    """

    def __init__(self, marked: Sequence[Marked], focal_class: Cls, shared: bool, digest: bool = False) -> None:
        self.marked, self.focal_class = marked, focal_class
        self.default = FOCAL
        self.refers: dict[int, int] = {}
        self._takes_over = SETTLEMENTS if shared else frozenset()
        self._digest = digest or focal_class in COMMUNITIES
        self._last: dict[Cls, int] = {}
        self._headed = FOCAL  # the settlement that opens the last heading
        self._paragraph = -1
        self._section: Section | None = None
        self._told = False  # a sentence of the paragraph has been about the town as a whole
        self._town: int | None = None  # to come back to, where a sentence has told of one community in passing

    def see(self, subject: Item) -> None:
        """Takes note of the explicit subject of a clause."""
        index = subject.index
        mention = self.marked[index].mention
        if mention.rule in ("head.counted", "place.group"):
            return  # 166个社区都…: many, not one; 三组: a part
        if mention.cls not in self._takes_over and subject.container >= 0 and self._takes_over:
            index = subject.container  # 望江社区党委…: what follows is about 望江社区
            mention = self.marked[index].mention
        part = mention.cls is Cls.ResidentialQuarter and self.focal_class is Cls.Community  # for its sentence
        if mention.cls in self._takes_over and not part:
            new = self.refers.get(index, FOCAL) if mention.generic else index
            if self._told and self._is_town(self.default) and not self._is_town(new):
                self._town = self.default
            self.default = new

    def open_paragraph(self, first: int, reading: Reading) -> None:
        """Where several settlements share the report: what a new part or paragraph is about before anyone acts in it.

        A new part of a town's report is about the town again. In a digest of communities a paragraph is about the one
        that its first sentence names, though it be no subject (镜湖区望江社区的绿地常被开荒).
        """
        sentence = reading.sentence
        if sentence.heading:
            self._paragraph = -1  # what follows a heading opens a part
            self._headed = self._named_first(first, reading)
            return
        new_part = self._paragraph < 0 or sentence.section is not self._section
        new_paragraph = sentence.paragraph != self._paragraph
        if self._town is not None:
            self.default, self._town = self._town, None  # 望江社区建成…。持续推进…: the town again
        divided = self.focal_class is Cls.AdministrativeDivision
        self._told = divided and not new_paragraph and not new_part and self._is_town(self.default)
        self._section, self._paragraph = sentence.section, sentence.paragraph
        if not self._takes_over:
            return
        if new_paragraph and divided and not self._digest:
            self._last.pop(Cls.Community, None)  # 社区 is no longer the one that the last paragraph told of
        if not self._digest:
            anew = new_part or (new_paragraph and self.focal_class is Cls.ResidentialQuarter)
            self.default = self._headed if anew else self.default
        elif new_paragraph:
            named = {
                m.name: first + k
                for k, m in reversed(list(enumerate(reading.mentions)))
                if m.cls in COMMUNITIES and not m.generic and m.rule != "head.counted"
            }
            self.default = next(iter(named.values())) if len(named) == 1 else self.default

    def _is_town(self, index: int) -> bool:
        return index == FOCAL or self.marked[index].mention.cls is Cls.AdministrativeDivision

    def _named_first(self, first: int, reading: Reading) -> int:
        """望江花园门卫室变身“哨所”: the settlement that a heading opens with, where several share the report."""
        for k, m in enumerate(reading.mentions):
            if m.start == reading.sentence.body and m.cls in self._takes_over and not m.generic:
                return first + k
        return FOCAL

    def scene(self, first: int, reading: Reading, clean: str) -> int:
        """Whom one sentence is about, where several settlements share the report: the default, the settlement of the
        speaker of what is quoted (“我们建了5个网格。”望江社区书记说), or the one it is set in (在望江社区，老人们…).
        """
        sentence = reading.sentence
        if self.focal_class is Cls.AdministrativeDivision and _ALL_OF_IT.match(clean, sentence.body):
            return FOCAL
        if not self._takes_over:
            return self.default
        named = [
            first + k
            for k, m in enumerate(reading.mentions)
            if m.cls in HOMES and not m.generic and m.rule != "head.counted"
        ]
        if len({self.marked[i].mention.name for i in named}) != 1:
            return self.default
        only = self.marked[named[0]].mention
        if clean.startswith(("“", '"'), sentence.body):
            spoken = max(clean.rfind("”", sentence.body, sentence.end), clean.rfind('。"', sentence.body, sentence.end))
            speaks = spoken >= 0 and only.start > spoken and _SAYS.search(clean, only.end, sentence.end)
            return named[0] if speaks else self.default
        if _SET_IN.fullmatch(clean, sentence.body, only.start):
            return named[0]
        return self.default

    def _villages(self, index: int) -> bool:
        return (self.focal_class if index == FOCAL else self.marked[index].mention.cls) is Cls.Village

    def refer(self, first: int, reading: Reading) -> None:
        """Resolves the generic settlements of a sentence and remembers its named ones."""
        for k, m in enumerate(reading.mentions):
            if m.cls not in SETTLEMENTS:
                continue
            if not m.generic:
                self._last[m.cls] = first + k
            elif m.cls in (Cls.Community, Cls.AdministrativeDivision):
                current = self.default
                if current != FOCAL and self.marked[current].mention.cls is m.cls:
                    self.refers[first + k] = current
                elif self.focal_class is m.cls or (m.cls is Cls.Community and self.focal_class is Cls.Village):
                    self.refers[first + k] = FOCAL
                elif m.cls in self._last:
                    self.refers[first + k] = self._last[m.cls]
            elif m.cls is Cls.Village and self._villages(self.default):
                self.refers[first + k] = self.default
            elif m.cls in self._last:
                self.refers[first + k] = self._last[m.cls]
