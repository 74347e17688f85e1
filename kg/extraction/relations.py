"""Readings → links: clause by clause, with a running subject and the frames of kg.rules."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.clauses import Clause, Item, clauses, explicit_subjects
from kg.extraction.factuality import factuality
from kg.extraction.links import FOCAL, Link, Marked
from kg.extraction.people import read_people
from kg.extraction.state import State, Subjects
from kg.model import Report
from kg.recognition import Reading
from kg.rules.frames import BODIES, DEEDS, OUTER_BODIES, OWN_BODIES, PARTY, PEOPLE, PROGRAMS, SETTLEMENTS, frame
from kg.vocab import Cls, Rel

_USE = frozenset("依托 通过 借助 利用 凭借 运用 用好 用活 整合 盘活 借力".split())
_MEANS = frozenset("抓手 载体 平台 依托 契机 主线 牵引 引领 核心 中心 主体 纽带 龙头 基础 导向".split())
_RELIABLE = PROGRAMS | OWN_BODIES | {Cls.Mechanism, Cls.Facility}
_WITH = frozenset("与 和 同 跟".split())
_TOGETHER = frozenset("共建 联建 结对 签订 合作 共同 联合 对接 协商 签约 协作 携手 一起 联手 互动".split())
_VISITS = frozenset("来到 参观 走访 视察 调研 考察 观摩 实地查看 走进 前往 瞻仰".split())
_VISIT_NOUNS = frozenset("调研 视察 走访 参观 考察 查看 察看 慰问 看望 指导 检查 观摩".split())


class Relations:
    """Collects the links of one report; `refers` says what each generic settlement (该社区) stands for."""

    def __init__(self, report: Report, readings: Sequence[Reading], marked: Sequence[Marked], focal_class: Cls, shared: bool) -> None:
        self.report, self.readings, self.marked = report, readings, marked
        self.subjects = Subjects(marked, focal_class, shared)
        self.links: list[Link] = []
        self.homes: list[int] = []  # for each sentence the settlement it is about

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
        return self.links

    def _sentence(self, k: int, reading: Reading, first: int) -> None:
        self.subjects.refer(first, reading)
        state = State([self.subjects.default])
        for clause in clauses(reading, first, self.marked):
            subjects = explicit_subjects(clause, self.marked)
            if subjects:
                state.turn([s.index for s in subjects])
                self.subjects.see(subjects[0])
                self._partners(clause, subjects, k)
            self._objects(clause, state, {s.index for s in subjects}, k)
        self.homes.append(self.subjects.default)
        for mention, at in state.uses:
            for s in state.subjects[:1]:
                self.add(s, Rel.uses, mention, at, at + 1, k, "uses.subject")

    def _partners(self, clause: Clause, subjects: Sequence[Item], k: int) -> None:
        """A、B共同…: the agents of one verb work together."""
        joint = [t for t in clause.tokens if t.text in ("共同", "联合", "携手", "一起", "协同", "互融", "联手")]
        bodies = [s for s in subjects if self.cls(s.index) in BODIES | {Cls.Community, Cls.Village}]
        if joint and len(bodies) > 1:
            for i, a in enumerate(bodies):
                for b in bodies[i + 1 :]:
                    self.add(a.index, Rel.partnersWith, b.index, clause.start, clause.end, k, "partnersWith.together")

    def _objects(self, clause: Clause, state: State, subjects: set[int], k: int) -> None:
        for item in clause.items:
            if item.index not in subjects and item.final:
                self._object(clause, item, state, k)

    def _object(self, clause: Clause, item: Item, state: State, k: int) -> None:
        cls = self.cls(item.index)
        verb = clause.verb_before(item.start, clause.start)
        verbs = verb.verbs if verb else ()
        text = verb.text if verb else ""
        prep = clause.preposition_before(item.start, verb.start if verb else clause.start)
        if cls in (Cls.PopulationGroup, Cls.Role):
            read_people(self, clause, item, state, (text, verbs, prep), k)
            return
        if self._visited(clause, item, state, text, prep, k) or self._turned(clause, item, state, verbs, k):
            return
        if cls in BODIES | {Cls.Community, Cls.Village} and not ({"sub", "stand", "border"} & set(verbs)) and self._with_body(clause, item, state, (text, verbs, prep), k):
            return
        if self._relied_on(clause, item, text, prep) and cls in _RELIABLE:
            state.uses.append((item.index, item.start))
            if cls is not Cls.Mechanism:
                return
        rule = frame(cls, verbs)
        if rule is None or item.before_de:
            return
        relation, name = rule.relation, rule.id
        if relation is Rel.hasSubOrganization and self.cls(state.subjects[0]) not in BODIES:
            relation, name = Rel.hasOrganization, "hasOrganization.sub"
        for subject in state.subjects:
            if rule.inverse:
                self.add(item.index, relation, subject, clause.start, clause.end, k, name)
            else:
                self._say(subject, relation, item, clause, k, name)
        if relation is Rel.establishes:
            state.founded.append(item.index)
        if cls in DEEDS:
            self._deed(clause, item, state, k)

    def _say(self, subject: int, relation: Rel, item: Item, clause: Clause, k: int, rule: str) -> None:
        scls = self.cls(subject)
        if scls in DEEDS:
            return
        if scls is Cls.Facility and relation in (Rel.strivesFor, Rel.studies):
            subject = self.subjects.default
        if scls in PEOPLE - {Cls.Person}:
            if relation is Rel.carriesOut:
                relation, rule = Rel.participatesIn, "participatesIn.agent"
            elif relation in (Rel.adopts, Rel.runsProgram, Rel.builds, Rel.establishes, Rel.strivesFor):
                subject = self.subjects.default
        self.add(subject, relation, item.index, clause.start, clause.end, k, rule)

    def _deed(self, clause: Clause, item: Item, state: State, k: int) -> None:
        """What a deed relies on, who takes part in it, whom it is for."""
        span = (clause.start, clause.end, k)
        for mention, at in state.uses:
            if mention != item.index:
                self.add(item.index, Rel.uses, mention, at, item.end, k, "uses.deed")
        state.uses = [u for u in state.uses if u[0] == item.index]
        state.deeds.append(item.index)
        for served in state.served:
            self.add(item.index, Rel.serves, served, *span, "serves.deed")
        if self.cls(item.index) is Cls.Initiative:
            for helper in state.helpers:
                self.add(helper, Rel.participatesIn, item.index, *span, "participatesIn.mobilised")
            for team in state.founded:
                self.add(team, Rel.participatesIn, item.index, *span, "participatesIn.founded")

    def _relied_on(self, clause: Clause, item: Item, verb: str, prep: str) -> bool:
        if prep in _USE or verb in _USE:
            return True
        return prep == "以" and any(t.text in _MEANS for t in clause.tokens if t.start >= item.end)

    def _turned(self, clause: Clause, item: Item, state: State, verbs: tuple[str, ...], k: int) -> bool:
        """把A改建为B, A更名为B, 由A、B合并而成: the newer succeeds the older."""
        span = (clause.start, clause.end, k)
        before = clause.before(item.start)
        if "turn" in verbs:
            olds = [i for i in before if i.final and i.index != item.index] or [i for i in clause.items if i.end <= item.start][-1:]
            for old in olds[-3:]:
                if self.kin(old.index, item.index):
                    self.add(item.index, Rel.succeeds, old.index, *span, "succeeds.turned")
            return False
        merged = [t for t in clause.tokens if t.start >= item.end and t.text in ("合并", "组成", "整合", "转制", "改制", "改建", "演变", "改造")]
        if merged and any(t.text == "由" for t in clause.tokens if t.end <= item.start) and any(t.text in ("而成", "成立", "成", "而来", "而") for t in clause.tokens if t.start >= merged[0].end):
            for s in state.subjects[:1]:
                if self.kin(s, item.index):
                    self.add(s, Rel.succeeds, item.index, *span, "succeeds.merged")
            return True
        return False

    def kin(self, a: int, b: int) -> bool:
        """The two can be one thing before and after: both places, both bodies, both deeds or facilities."""
        x, y = self.cls(a), self.cls(b)
        groups = (SETTLEMENTS | {Cls.Place}, BODIES, DEEDS | {Cls.Facility, Cls.Place, Cls.Honor})
        return any(x in g and y in g for g in groups)

    def _visited(self, clause: Clause, item: Item, state: State, verb: str, prep: str, k: int) -> bool:
        cls = self.cls(item.index)
        if cls not in SETTLEMENTS | {Cls.Facility, Cls.Institution, Cls.Place}:
            return False
        goes = verb in _VISITS or verb in ("到", "赴") and any(t.text in _VISIT_NOUNS for t in clause.tokens if t.start >= item.end)
        if goes:
            for s in state.subjects:
                self.add(s, Rel.visits, item.index, clause.start, clause.end, k, "visits.verb")
        return goes

    def _with_body(self, clause: Clause, item: Item, state: State, governed: tuple[str, tuple[str, ...], str], k: int) -> bool:
        """Bodies that are no plain object: led by, together with. True where the item is used up."""
        verb, verbs, prep = governed
        cls = self.cls(item.index)
        tail = [t.text for t in clause.tokens if t.start >= item.end][:6]
        span = (clause.start, clause.end, k)
        if prep == "在" and any(w.endswith(("领导", "指导", "带领")) for w in tail):
            for s in state.subjects:
                self.add(s, Rel.underLeadershipOf, item.index, *span, "underLeadershipOf.under")
            return True
        if prep in _WITH and _TOGETHER & set(tail[:3]):
            for s in state.subjects:
                self.add(s, Rel.partnersWith, item.index, *span, "partnersWith.with")
            return True
        if "partner" in verbs and verb not in ("整合", "结对", "引导") and not (verb == "邀请" and cls not in OUTER_BODIES):
            for s in state.subjects:
                self.add(s, Rel.partnersWith, item.index, *span, "partnersWith.verb")
            state.helpers.append(item.index)
            return True
        if "mobilise" in verbs and cls not in PARTY and "found" not in verbs:
            state.helpers.append(item.index)
            return True
        return cls not in OWN_BODIES and cls not in PARTY or prep in ("在", "向", "由", "对", "按", "按照", "从")

    def cls(self, index: int) -> Cls:
        """The class of a mention; the focal community's own for FOCAL."""
        return self.subjects.focal_class if index == FOCAL else self.marked[index].mention.cls

    def add(self, subject: int, relation: Rel, obj: int, start: int, end: int, k: int, rule: str) -> None:
        """Notes a link of sentence k; offsets are those of what says it."""
        if subject == obj:
            return
        sentence = self.readings[k].sentence
        text = self.report.clean[sentence.start : sentence.end]
        at = (self.marked[obj].mention.start if obj >= 0 else start) - sentence.start
        fact = factuality(sentence.section.kind, text, max(0, at), False)
        self.links.append(Link(subject, relation, obj, fact, start, max(end, start + 1), sentence.section.kind, rule))


__all__ = ["PROGRAMS", "Relations"]
