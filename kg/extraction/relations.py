"""Readings → links: clause by clause, with a running subject and the frames of kg.rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extraction.acting import Acting
from kg.extraction.around import (
    calls,
    creates,
    founds,
    furnishes,
    governed,
    guides,
    hired,
    is_measured,
    made_up,
    many,
    modifies,
    own_deed,
    practises,
    speaks,
    title,
    wholes,
)
from kg.extraction.bodies import ACTORS, read_body
from kg.extraction.causing import note_caused, share_out
from kg.extraction.changes import read_change, read_visit
from kg.extraction.clauses import Clause, Item, topics
from kg.extraction.collector import Collector, Spot
from kg.extraction.links import FOCAL, Link, Marked
from kg.extraction.means import claim, leave, read_means
from kg.extraction.opening import foretold
from kg.extraction.origins import read_makers, read_origin
from kg.extraction.parties import read_party
from kg.extraction.people import act_for, read_people, take_part
from kg.extraction.reporting import reported, scheme_in
from kg.extraction.serving import claim_aims, enjoy, leave_aims
from kg.extraction.siting import scene_of, site, sites
from kg.extraction.state import State, Subjects, recent
from kg.extraction.things import bounded, done_in, in_module, on_floor, stands, works
from kg.extraction.together import seconds, share
from kg.extraction.winners import winners
from kg.model import Report
from kg.recognition import Reading
from kg.rules.frames import (
    BODIES,
    DEEDS,
    DOING,
    OWN_BODIES,
    PARTY,
    PEOPLE,
    PROGRAMS,
    SETTLEMENTS,
    SINGLE_POSTS,
    Frame,
    frame,
)
from kg.rules.words import words
from kg.vocab import Cls, Rel

_DOES = frozenset({Rel.adopts, Rel.runsProgram, Rel.builds, Rel.establishes, Rel.strivesFor, Rel.awarded})
# A sentence that goes on to tell what came of it.
_CONTINUES = re.compile(
    r"(?:截至|截止|到)?(?:目前|至今|如今|当前|现在|今天)|截[至止]|(?:自|从)[^，。；]{2,16}(?:以来|起|到)|[^，。；]{1,8}(?:以来|年多?来|月多?来|至今)|"
    r"(?:累计|先后|至此|已累计|已先后)"
)
_THIS = words("该 这一 这项 此 这个 该项 这种 上述 相关")
_DOINGS = words("做法 经验 经验做法 模式 案例 工作法 机制 品牌 项目 举措 创新 工作 典型 成果 制度 活动 服务")
_HOLDS = words("开展 举办 组织 举行 召开 推进 常态化开展 组织开展")
_ALL_OF_THEM = words("共同 携手 合力 联手 一起 齐心协力")
_HIRED_FOR = frozenset({Rel.carriesOut, Rel.runsProgram})
_MAKES = frozenset({Rel.establishes, Rel.builds, Rel.runsProgram, Rel.adopts, Rel.carriesOut})
_CALLS_ON = words("走访 慰问 走访慰问 看望 看望慰问 探望 探访 家访 问候 巡诊")
_AMID = (["中"], ["期间"], ["过程"])
_COURSE = ("在", "")
_FINISHES = words("完成 推进 实施 启动 推动 加快 顺利完成 全面完成 持续推进")
_STANDING = PARTY | {Cls.OwnersCommittee, Cls.ResidentsCommittee}  # founded, but not for the deed that follows
_TEAMS = frozenset({Cls.VolunteerTeam, Cls.SocialOrganization, Cls.GovernmentBody})
_KEPT_UP = words("坚持 定期 按期 常态化")
_BY_TEAMS = ("initiative.errands", "initiative.habit")
_COUNTED = frozenset({Cls.PopulationGroup, Cls.Person})  # people are counted, and have no numbers
_FITS_OUT = words("设置 增设 设立 设 新增 新设 开设 开辟 划分 划出 分设 布置 辟出")
_OFFERS = words("提供 开设 设置 设有 开展 举办 组织 推出")


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
        self._deed_before = -1
        self.homes: list[int] = []  # for each sentence the settlement it is about
        self.spoken: list[tuple[int, int]] = []  # (start of a sentence or of a clause with a subject, whom it is about)
        self._made, self._paragraph = FOCAL, -1  # of the sentence before
        self._deed_told = FOCAL  # the first deed of the last sentence that had one
        self._scheme = FOCAL  # 双报到, once it is named
        self._titled = FOCAL  # what a sentence without a verb has named: 一楼“暖心厅”。设窗口6个
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
        goes_on = reading.sentence.paragraph == self._paragraph and _CONTINUES.match(
            self.report.clean, reading.sentence.body
        )
        state.made = self._made if goes_on else FOCAL
        self.spoken.append((reading.sentence.start, home))
        if reading.sentence.paragraph != self._paragraph:
            self._titled = FOCAL
        if self._titled >= 0 and state.made == FOCAL:
            state.made = self._titled
        near = reading.sentence.paragraph - self._paragraph in (0, 1) and not reading.sentence.heading
        state.past = self._deed_before if near else -1
        last: Spot | None = None
        for clause, found in zip(self.split[k], self.acting[k], strict=True):
            reported(self.out, clause, k, self._scheme)
            self._scheme = scheme_in(self.out, clause, self._scheme)
            before, telling = state.subjects, state.topics
            state.scene = state.scene if state.scene != FOCAL else scene_of(self.out, clause)
            if clause.start and self.report.clean[clause.start - 1] in "；;":
                state.close()
            if not found and clause.tokens and clause.tokens[0].text in _ALL_OF_THEM and len(state.acted) > 1:
                state.subjects = list(state.acted)  # 党委协调，物业维护，|共同建立…
            if seconds(clause, found, self.split[k][clause.number - 1] if clause.number else None):
                state.joint, state.joint_at, found = [s.index for s in found], clause.number, []
            inert = bool(found) and not any(self.who.can_act(s.index) for s in found)
            about = [found[0].index] if inert else []
            told = read_origin(self.out, clause, k)
            if read_makers(self.out, clause, k, (state.topics or state.subjects)[0]):
                continue
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
                self._topics(clause, state, k, told)
            spoken = (about or state.topics or state.subjects)[0]
            if self.out.cls(spoken) in _COUNTED:
                spoken = (telling or before)[0]  # “邻里课堂”…，学员达到520人
            self.spoken.append((clause.start, spoken))
            taken = {s.index for s in (*found, *told)} | set(state.topics)
            for item in clause.items:
                if item.index in taken:
                    continue
                if item.final or self.marked[item.index].mention.rule in DOING:
                    last = Spot(clause, item, self.out.cls(item.index), k)
                    self._object(last, state)
                elif self.out.cls(item.index) is Cls.PopulationGroup:
                    read_people(self.out, Spot(clause, item, Cls.PopulationGroup, k), state)  # 方便独居老人|办事
                elif self.out.cls(item.index) is Cls.Honor:
                    self._object(Spot(clause, item, Cls.Honor, k), state)  # 全国文明城市|创建
                elif self.out.cls(item.index) is Cls.Facility:
                    works(self.out, Spot(clause, item, Cls.Facility, k), state)
                elif "stand" in item.verbs and item.end not in {i.start for i in clause.items}:
                    self._object(Spot(clause, item, self.out.cls(item.index), k), state)  # 地处清波街道西片
            made = state.made != FOCAL and state.making != clause.number
            if made and any(founds(t) for t in clause.tokens):
                state.made = FOCAL  # something else was made, though no name of it was read
            if found:
                take_part(self.out, Spot(clause, found[-1], self.out.cls(found[-1].index), k), state)
                measured = is_measured(clause, found[-1]) and self.out.cls(found[-1].index) is Cls.Facility
                if measured:
                    state.made, state.making = found[-1].index, clause.number  # 党群服务中心面积600平方米，设有窗口5个
                if (
                    measured
                    or all(self.out.cls(s) in PEOPLE - {Cls.Person} for s in state.subjects)
                    or self.who.defines(clause, found)
                ):
                    own = found[0].container >= 0 and found[0].container == state.home
                    state.topics = telling
                    state.subjects = (
                        [state.home] if own else before
                    )  # 居民反映…，社区随即…: people hold for their clause
                elif speaks(clause):
                    state.subjects = [home]  # 社区书记李某说，将打造…: what is said is not done by the speaker
        later = state.made != FOCAL and any(
            t.text in _HOLDS for c in self.split[k] if c.number > state.making for t in c.tokens
        )
        self._made, self._paragraph = FOCAL if later else state.made, reading.sentence.paragraph
        named = title(reading, first)
        self._titled = named if named >= 0 else self._titled
        held = [d for d, _ in state.deeds if self.out.cls(d) is Cls.Initiative]
        self._deed_before = held[-1] if held else state.past
        self.who.lead(state)
        self.homes.append(home if self.subjects.default == default else self.subjects.default)
        leave_aims(self.out, state)
        if last is not None:
            leave(self.out, last, state)

    def _topics(self, clause: Clause, state: State, k: int, told: Sequence[Item]) -> None:
        """Deeds as grammatical subjects: 老旧小区改造推得快, “邻里课堂”面向小学生… `told`: its makers are told."""
        found = topics(clause, self.marked)
        state.topics = [t.index for t in found] or state.topics
        for t in found:
            cls = self.out.cls(t.index)
            if told or cls not in (Cls.Initiative, Cls.Mechanism) or self.marked[t.index].mention.rule == "name.again":
                continue
            relation = Rel.carriesOut if cls is Cls.Initiative else Rel.adopts
            for s in state.subjects:
                self._say(s, relation, Spot(clause, t, cls, k), state, f"{relation.value}.topic")

    def _object(self, spot: Spot, state: State) -> None:
        if spot.cls in PEOPLE and act_for(self.out, spot, state):
            return
        if spot.cls in PEOPLE and spot.cls is not Cls.Person:
            read_people(self.out, spot, state)
            return
        if read_visit(self.out, spot, state) or read_change(self.out, spot, state):
            return
        if read_party(self.out, spot, state):
            return
        note_caused(self.out, spot, state)
        structural = {"sub", "stand", "border"} & set(spot.item.verbs)
        if spot.cls in ACTORS and not structural and read_body(self.out, spot, state):
            return
        if read_means(self.out, spot, state):
            return
        if spot.cls is Cls.Initiative and (
            (spot.item.prep in _COURSE and spot.tail[:1] in _AMID) or (spot.item.prep == "自" and "以来" in spot.tail)
        ):
            state.amid = spot.item.index  # 在疫情防控中，…
            for s in state.subjects[:1]:
                self.out.add(s, Rel.carriesOut, spot.item.index, spot, "carriesOut.amid")
            return
        if spot.cls is Cls.Facility and (spot.item.prep == "对" or spot.item.governor in _FINISHES):
            works(self.out, spot, state)
        if spot.cls is Cls.Honor and creates(spot):
            for s in state.subjects[:1]:
                self._say(s, Rel.strivesFor, spot, state, "strivesFor.creation")
            return
        if spot.cls is Cls.PolicyDocument and guides(spot):
            for s in state.subjects[:1]:
                self._say(s, Rel.studies, spot, state, "studies.guided")
            return
        if spot.cls in DEEDS and in_module(self.out, spot, state):
            return
        if spot.cls is Cls.Initiative and spot.item.governor in _OFFERS:
            for whole in state.topics[:1]:
                if self.out.cls(whole) in PROGRAMS:
                    self.out.add(whole, Rel.hasPart, spot.item.index, spot, "hasPart.offers")
        rule = self.marked[spot.item.index].mention.rule
        if rule in DOING or (rule == "initiative.meeting" and not spot.item.governor):  # 上|党课12次
            self._does(spot, state)
            return
        if "stand" in spot.item.verbs and stands(spot):
            return
        if bounded(self.out, spot, state) or on_floor(self.out, spot, state):
            return
        placed = spot.cls is Cls.Facility and "sub" in spot.item.verbs and sites(self.out, spot)
        found = frame(spot.cls, ("build",) if placed else spot.item.verbs)  # 在科技园|设一个服务站: set up there
        if found is None or modifies(spot) or (not found.verbs and not governed(spot)):
            return
        self._apply(found, spot, state)

    def _does(self, spot: Spot, state: State) -> None:
        """社区每周回访: the subject does it; 独居老人每周走访1次: it is done for the subject."""
        if self.marked[spot.item.index].mention.rule in _BY_TEAMS and state.named != spot.number:
            done_in(self.out, spot, state)
            teams = [t for t in recent(state.founded, spot.number, 2) if self.out.cls(t) in BODIES]
            if teams:
                self._say(teams[-1], Rel.carriesOut, spot, state, "carriesOut.does")  # 成立“老匠人”队，擦栏杆、换灯管
                return
        team = state.formed and self.out.cls(state.made) in OWN_BODIES and 0 < spot.number - state.making < 4
        if team and state.named != spot.number:
            self._say(state.made, Rel.carriesOut, spot, state, "carriesOut.does")  # 老工人组成维修队，为老人修水电
            self._deed(spot, state)
            return
        for s in state.subjects:
            if self.out.cls(s) is Cls.PopulationGroup and self.marked[spot.item.index].mention.head in _CALLS_ON:
                self.out.add(spot.item.index, Rel.serves, s, spot, "serves.round")
            else:
                self._say(s, Rel.carriesOut, spot, state, "carriesOut.does")
        self._deed(spot, state)

    def _apply(self, found: Frame, spot: Spot, state: State) -> None:
        relation, name = found.relation, found.id
        if name == "carriesOut.held" and any(t.text[0] == "每" or t.text in _KEPT_UP for t in spot.clause.tokens):
            relation, name = Rel.adopts, "adopts.held"
        subjects = state.subjects
        if relation is Rel.hasSubOrganization and state.named != spot.number:
            subjects = self._new_bodies(spot, state) or subjects
        if relation is Rel.hasSubOrganization and self.out.cls(subjects[0]) not in BODIES:
            relation, name = Rel.hasOrganization, "hasOrganization.sub"
        if found.inverse:
            for s in self._around(spot, state):
                if self.out.cls(s) not in PARTY:  # 党组织在所辖社区召开…
                    self.out.add(spot.item.index, relation, s, spot, name)
        elif relation is Rel.awarded and (
            won := state.topics or self._referred(spot) or winners(self.out, spot, state)
        ):
            for s in won:
                self.out.add(s, relation, spot.item.index, spot, name)
        else:
            if state.assisting == spot.number:
                self.out.add(state.assisted, relation, spot.item.index, spot, f"{relation.value}.assisted")
            if relation is Rel.participatesIn and spot.cls is Cls.Initiative and calls(spot):
                relation, name = Rel.carriesOut, "carriesOut.calls"  # 带动家长参与河道保洁: the called take part
            if relation is Rel.carriesOut and (teams := own_deed(spot, state)):
                subjects, name = teams, "carriesOut.founded"
            if relation in _HIRED_FOR and (brought := hired(spot, state)):
                subjects, name = brought, f"{relation.value}.hired"
            joining = relation is Rel.participatesIn and not any(n == spot.number for _, n in state.helpers)
            others = recent(state.founded, spot.number, 2) if joining else []
            for s in others or subjects:
                self._say(s, relation, spot, state, name)
            share(self.out, relation, name, spot, state)
            share_out(self.out, relation, spot, state)
        if self.marked[spot.item.index].mention.generic:
            return  # 配备充电柜: nothing that the text comes back to
        told = any(t.text == "是" for t in spot.clause.tokens if t.end <= spot.item.start)  # “管家”是社区推出的项目
        standing = self.out.cls(state.standing) if state.standing != FOCAL else None
        its_own = furnishes(spot, standing) or (relation is Rel.adopts and practises(spot, standing))
        if relation in _MAKES and found.verbs and not told and not its_own:
            several = len(spot.clause.group_of(spot.item)) > 1 or many(spot)
            state.made, state.making = FOCAL if several else spot.item.index, spot.number
            state.formed = all(self.out.cls(s) in PEOPLE for s in subjects)
        if relation is Rel.establishes:
            self._founded(spot, state)
        if relation is Rel.builds and spot.cls is Cls.Facility:
            whole = self._around(spot, state)[0] if spot.item.governor in _FITS_OUT else FOCAL
            if whole != FOCAL and self.out.cls(whole) is Cls.Facility:
                self.out.add(spot.item.index, Rel.locatedIn, whole, spot, "locatedIn.room")
            claim(self.out, spot, state)  # 依托综治中心设立调解室
        if relation in (Rel.builds, Rel.establishes):
            site(self.out, spot, FOCAL if state.vehicles else state.scene)
        if relation in (Rel.builds, Rel.runsProgram, Rel.establishes):
            claim_aims(self.out, spot, state)
            state.vehicles.append((spot.item.index, spot.number))
            for served in recent(state.served, spot.number, 0) if spot.cls not in DEEDS else []:
                self.out.add(spot.item.index, Rel.serves, served, spot, "serves.vehicle")
        if spot.cls in DEEDS:
            self._deed(spot, state)

    def _around(self, spot: Spot, state: State) -> list[int]:
        """改造成“石榴小院”，设食堂、书屋: rooms are in what was just made, else in what the subject is."""
        whole = state.standing if spot.cls is Cls.Facility else FOCAL
        inside = whole != FOCAL and whole != spot.item.index and self.out.cls(whole) is Cls.Facility
        return [whole] if inside else state.subjects

    def _referred(self, spot: Spot) -> list[int]:
        """该做法入选…, 这一模式获评…: the deed that the sentence before came up with."""
        this = [a.text for a, b in pairwise(spot.clause.tokens[:4]) if a.text in _THIS and b.text in _DOINGS]
        return [self._deed_told] if this and self._deed_told >= 0 else []

    def _new_bodies(self, spot: Spot, state: State) -> list[int]:
        """成立“潮汐”党支部，下设两个党小组: what was just founded has them."""
        founded = recent(state.founded, spot.number)
        if not founded and 0 < spot.number - state.making < 3 and state.made >= 0:
            founded = [state.made]
        return [b for b in founded if self.out.cls(b) in BODIES - {Cls.VolunteerTeam} and b != spot.item.index]

    def _say(self, subject: int, relation: Rel, spot: Spot, state: State, rule: str) -> None:
        cls = self.out.cls(subject)
        if relation is Rel.participatesIn and cls in SETTLEMENTS and calls(spot):
            return  # 组织党员加入“学习强国”平台: those who are called take part
        if cls is Cls.Facility and relation in (Rel.strivesFor, Rel.studies):
            subject = state.home
        if cls is Cls.Person and relation is Rel.adopts:
            subject = state.home  # a rule or a system is kept up by the village of its secretary
        if cls in PEOPLE - {Cls.Person}:
            if relation is Rel.carriesOut:
                if rule == "carriesOut.verb" and state.assisting != spot.number and self._is_staff(subject):
                    self.out.add(state.home, relation, spot.item.index, spot, "carriesOut.staff")
                relation, rule = Rel.participatesIn, "participatesIn.agent"
            elif relation is Rel.establishes:
                self.out.add(subject, Rel.participatesIn, spot.item.index, spot, "participatesIn.members")
                subject = state.home
            elif relation in _DOES:
                subject = state.home
        if state.assisting == spot.number and relation in (Rel.carriesOut, Rel.runsProgram):
            relation, rule = Rel.participatesIn, "participatesIn.assists"
        self.out.add(subject, relation, spot.item.index, spot, rule)

    def _is_staff(self, subject: int) -> bool:
        """网格员做好代办工作: what the staff does the community does."""
        return self.out.cls(subject) is Cls.Role and self.marked[subject].mention.name not in SINGLE_POSTS

    def _founded(self, spot: Spot, state: State) -> None:
        several = len(spot.clause.group_of(spot.item)) > 1
        for helper in state.helping(spot.number) if not (several and spot.item.index in state.wholes) else []:
            if self.out.cls(helper) in PEOPLE or (self.out.cls(helper) in BODIES and made_up(spot)):
                self.out.add(helper, Rel.participatesIn, spot.item.index, spot, "participatesIn.members")
        state.helpers = []  # 招募教师组建支教队，提供辅导: the team does
        if state.amid >= 0:
            self.out.add(spot.item.index, Rel.participatesIn, state.amid, spot, "participatesIn.founded")
        if spot.cls not in _STANDING:
            state.founded.append((spot.item.index, spot.number))

    def _deed(self, spot: Spot, state: State) -> None:
        """What a deed relies on, who takes part in it, whom it is for."""
        index = spot.item.index
        claim(self.out, spot, state)
        claim_aims(self.out, spot, state)
        self._deed_told = self._deed_told if state.deeds else index
        state.deeds.append((index, spot.number))
        for served in recent(state.served, spot.number, 0):
            self.out.add(index, Rel.serves, served, spot, "serves.deed")
        if spot.cls is Cls.Initiative:
            for helper in state.helping(spot.number):
                self.out.add(helper, Rel.participatesIn, index, spot, "participatesIn.mobilised")
            mobilised = any(n == spot.number for _, n in state.helpers)
            for team in recent(state.founded, spot.number, 2) if not mobilised and not own_deed(spot, state) else []:
                if self.out.cls(team) in _TEAMS:  # not a council: 成立红白理事会，开展好婆婆评选
                    self.out.add(team, Rel.participatesIn, index, spot, "participatesIn.founded")
