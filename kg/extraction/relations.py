"""Readings → links: clause by clause, with a running subject and the frames of kg.rules."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.acting import Acting
from kg.extraction.around import founds, is_measured, speaks, wholes
from kg.extraction.clauses import Clause, Item
from kg.extraction.collector import Collector, Spot
from kg.extraction.links import FOCAL, Link, Marked
from kg.extraction.means import leave
from kg.extraction.objects import read_objects, read_topics
from kg.extraction.opening import foretold
from kg.extraction.origins import read_makers, read_origin
from kg.extraction.people import take_part
from kg.extraction.relative import read_relative
from kg.extraction.reporting import reported, scheme_in
from kg.extraction.serving import enjoy, leave_aims
from kg.extraction.siting import scene_of
from kg.extraction.state import State, Subjects
from kg.extraction.thread import Thread
from kg.extraction.together import ALL_OF_THEM, seconds
from kg.model import Report
from kg.recognition import Reading
from kg.rules.frames import PEOPLE, SETTLEMENTS
from kg.vocab import Cls

_ALL_OF_THEM = ALL_OF_THEM | {"齐心协力"}
_COUNTED = frozenset({Cls.PopulationGroup, Cls.Person})  # people are counted, and have no numbers


class Relations:
    """Collects the links of one report; `refers` says what each generic settlement (该社区) stands for.

    `split` holds the clauses of each sentence of `readings`, `acting` the subjects of each clause, `marked` the
    mentions of all of them.
    """

    def __init__(
        self,
        report: Report,
        readings: Sequence[Reading],
        split: Sequence[Sequence[Clause]],
        acting: Sequence[Sequence[list[Item]]],
        marked: Sequence[Marked],
        focal_class: Cls,
        shared: bool,
        digest: bool = False,
    ) -> None:
        self.report, self.readings, self.marked = report, readings, marked
        self.split, self.acting = split, acting
        self.subjects = Subjects(marked, focal_class, shared, digest)
        self.out = Collector(report, readings, marked, focal_class)
        self.who = Acting(self.out, self.subjects)
        self.thread = Thread(self.out)
        self.homes: list[int] = []  # for each sentence the settlement it is about
        self.spoken: list[tuple[int, int]] = []  # (start of a sentence or of a clause with a subject, whom it is about)
        self.made: list[tuple[int, int]] = []  # (start of a clause, what the clauses before it have made, or FOCAL)

    @property
    def refers(self) -> dict[int, int]:
        """Generic mention → the mention it stands for, or FOCAL."""
        return self.subjects.refers

    def collect(self) -> list[Link]:
        """All links that clauses say, in text order."""
        first = 0
        for k, reading in enumerate(self.readings):
            self._sentence(k, reading, first)
            first += len(reading.mentions)
        return self.out.links

    def _sentence(self, k: int, reading: Reading, first: int) -> None:
        self.subjects.open_paragraph(first, reading)
        self.subjects.refer(first, reading)
        default, home = self.subjects.default, self.subjects.scene(first, reading, self.report.clean)
        ahead = foretold(self.split[k], self.acting[k], self.who.holds)
        state = State([home if ahead < 0 else ahead], home, wholes=wholes(reading, first))
        self.thread.take_up(state, reading)
        self.spoken.append((reading.sentence.start, home))
        last: Spot | None = None
        for clause, found in zip(self.split[k], self.acting[k], strict=True):
            last = self._clause(k, clause, found, home, state) or last
        self.thread.leave(state, reading, first, self.split[k])
        self.who.lead(state)
        self.homes.append(home if self.subjects.default == default else self.subjects.default)
        leave_aims(self.out, state)
        if last is not None:
            leave(self.out, last, state)

    def _clause(self, k: int, clause: Clause, found: list[Item], home: int, state: State) -> Spot | None:
        """Reads a clause with the subjects `found`; gives its last object."""
        before, telling = state.subjects, state.topics
        self._open(k, clause, found, state)
        if seconds(clause, found, self.split[k][clause.number - 1] if clause.number else None):
            state.joint, state.joint_at, found = [s.index for s in found], clause.number, []
        inert = bool(found) and not any(self.who.can_act(s.index) for s in found)
        about = [found[0].index] if inert else []
        described = read_relative(self.out, clause, found, k)
        told = read_origin(self.out, clause, k)
        if read_makers(self.out, clause, k, (state.topics or state.subjects)[0]):
            return None
        found = [] if inert or told else found
        if told:
            self.who.go_on_about(told[0].index, state)
        if any(self.out.cls(s.index) not in _COUNTED for s in found):
            state.made = FOCAL
        self.made.append((clause.start, state.made))
        state.standing = state.made
        if found:
            self.who.turn(clause, found, state, k)
            state.named = clause.number
            self.who.lead(state)
            enjoy(self.out, clause, found, state, k)
        elif not inert:
            read_topics(self.out, clause, state, k, told)
        spoken = (about or state.topics or state.subjects)[0]
        if self.out.cls(spoken) in _COUNTED:
            spoken = (telling or before)[0]  # “邻里课堂”…，学员达到520人
        if described and not found and self.out.cls(described[0][0].index) in SETTLEMENTS:
            spoken = described[0][0].index  # 松涛小区加装的|23部电梯启用
        self.spoken.append((clause.start, spoken))
        taken = {s.index for s in (*found, *told, *(thing for _, thing in described))} | set(state.topics)
        last = read_objects(self.out, clause, k, taken, state)
        made = state.made != FOCAL and state.making != clause.number
        if made and any(founds(t) for t in clause.tokens):
            state.made = FOCAL  # something else was made, though no name of it was read
        if found:
            take_part(self.out, Spot(clause, found[-1], self.out.cls(found[-1].index), k), state)
            self._hold(clause, found, state, home, before, telling)
        return last

    def _open(self, k: int, clause: Clause, found: Sequence[Item], state: State) -> None:
        """What a clause does before its subject is read."""
        reported(self.out, clause, k, self.thread.scheme)
        self.thread.scheme = scheme_in(self.out, clause, self.thread.scheme)
        state.scene = state.scene if state.scene != FOCAL else scene_of(self.out, clause)
        if clause.start and self.report.clean[clause.start - 1] in "；;":
            state.close()
        if not found and clause.tokens and clause.tokens[0].text in _ALL_OF_THEM and len(state.acted) > 1:
            state.subjects = list(state.acted)  # 党委协调，物业维护，|共同建立…

    def _hold(
        self, clause: Clause, found: Sequence[Item], state: State, home: int, before: list[int], telling: list[int]
    ) -> None:
        """Whether the subject of a clause holds for the next, or the one `before` it, with what was `telling`."""
        measured = is_measured(clause, found[-1]) and self.out.cls(found[-1].index) is Cls.Facility
        if measured:
            state.made, state.making = found[-1].index, clause.number  # 党群服务中心面积600平方米，设有窗口5个
        people = all(self.out.cls(s) in PEOPLE - {Cls.Person} for s in state.subjects)
        if measured or people or self.who.defines(clause, found) or self.who.is_each(found, before):
            own = found[0].container >= 0 and found[0].container == state.home
            state.topics = telling
            state.subjects = [state.home] if own else before  # 居民反映…，社区随即…: people hold for their clause
        elif speaks(clause):
            state.subjects = [home]  # 社区书记李某说，将打造…: what is said is not done by the speaker
