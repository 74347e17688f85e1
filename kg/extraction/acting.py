"""Who acts in a clause, and who goes on acting after it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.bodies import read_partners
from kg.extraction.clauses import Clause, Item
from kg.extraction.collector import Collector
from kg.extraction.state import State, Subjects
from kg.rules.frames import BODIES, PEOPLE, PROGRAMS, SETTLEMENTS, SINGLE_POSTS
from kg.rules.words import words
from kg.vocab import Cls, Rel

_COPULAS = words("为 是 任 担任 兼任 属于 作为 系")
_SETTLED = SETTLEMENTS - {Cls.ResidentialQuarter}
_STAFFED = tuple("心站室馆院堂屋家园厅地校店吧社所坊窗点")


class Acting:
    """The subjects of the clauses of one report: `subjects` is what runs through it."""

    def __init__(self, out: Collector, subjects: Subjects) -> None:
        self.out, self.subjects, self.marked = out, subjects, out.marked

    def defines(self, clause: Clause, found: Sequence[Item]) -> bool:
        """公安、城管等11个部门为成员单位: said in passing of several, not what the sentence goes on about."""
        verb = clause.verb_after(found[-1].end)
        several = len(found) > 1 and all(self.out.cls(s.index) in BODIES for s in found)
        return several and verb is not None and verb.text in _COPULAS

    def is_each(self, found: Sequence[Item], before: Sequence[int]) -> bool:
        """清波街道建立…机制，社区党组织每月召开…: what each of the town's communities has acts for its clause only."""
        here = self.marked[found[0].index].sentence
        divided = all(
            s >= 0 and self.marked[s].sentence == here and self.out.cls(s) is Cls.AdministrativeDivision for s in before
        )
        return divided and all(self._of_any(s) for s in found)

    def _of_any(self, item: Item) -> bool:
        if self.out.cls(item.index) not in BODIES:
            return False
        held = item.container >= 0 and self.marked[item.container].mention.generic
        return held and item.container not in self.subjects.refers

    def can_act(self, index: int) -> bool:
        """A facility acts where people work in it: a centre or a station, not a road lamp or a car park."""
        mention = self.marked[index].mention
        return mention.cls is not Cls.Facility or mention.name.endswith(_STAFFED)

    def go_on_about(self, thing: int, state: State) -> None:
        """“潮声”队由妇联组建，|定期开展…: what was told to be made is the subject from then on."""
        if self.out.cls(thing) in BODIES or (self.out.cls(thing) is Cls.Facility and self.can_act(thing)):
            state.turn([thing])
        elif self.out.cls(thing) in PROGRAMS:
            state.topics = [thing]

    def holds(self, item: Item) -> bool:
        """Not people: what they do in passing is done for the community."""
        return self.out.cls(item.index) not in PEOPLE and self.can_act(item.index)

    def turn(self, clause: Clause, found: Sequence[Item], state: State, k: int) -> None:
        joined = read_partners(self.out, clause, found, k)
        main = [s for s in found if s.index not in joined]
        if any(self.out.cls(s.index) is Cls.Person for s in main):  # 社区副书记、居委会主任王芳: one person
            main = [s for s in main if self.marked[s.index].mention.name not in SINGLE_POSTS]
        state.acted += [s.index for s in found if self.out.cls(s.index) in BODIES | SETTLEMENTS]
        state.turn([s.index for s in main])
        state.joint, state.joint_at = [j for j in joined if j in state.wholes] or joined, clause.number
        self.subjects.see(main[0])
        people = self.out.cls(main[0].index) in PEOPLE
        whose = main[0].container if people else main[0].index
        if whose >= 0 and self.out.cls(whose) in _SETTLED and not (people and self._is_bare(whose)):
            state.home = whose  # 河湾镇聘请教师担任调解员, 桃花村|党员成立…: of that town or village

    def _is_bare(self, index: int) -> bool:
        """社区, 小区: a kind of settlement, none by name."""
        mention = self.marked[index].mention
        return mention.generic or len(mention.name) < 3

    def lead(self, state: State) -> None:
        """在街道党工委指导下，社区…: what leads waits for the subject of the next clause."""
        for index, spot in state.leaders:
            for s in state.subjects:
                self.out.add(s, Rel.underLeadershipOf, index, spot, "underLeadershipOf.under")
        state.leaders = []
