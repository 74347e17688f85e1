"""Made-up reports as facts, for pages of any size: invented names, true offsets, the same ones each time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from itertools import count

from kg.model import (
    Assertion,
    Document,
    Entity,
    Evidence,
    Facts,
    Factuality,
    Measure,
    Modifier,
    Observation,
    Period,
    Problem,
    Scope,
    SectionKind,
)
from kg.vocab import Cls, Rel

_FIRST = "望云青松柳湖梅溪石桥金沙玉泉白鹭清河东篱南浦西岭北苑花朝月坝"
_SECOND = "江山川林岸湾坪塘洲港渡桥井巷园台岗坊"
_THINGS = "邻里同心暖阳星火银龄春雨晨光家和连心百姓微光睦邻幸福共享灯塔红石"
_NATIONAL = (
    (Cls.Mechanism, "三会一课", Rel.adopts, "落实"),
    (Cls.PolicyDocument, "党的二十大精神", Rel.studies, "学习"),
    (Cls.Platform, "学习强国", Rel.uses, "用好"),
    (Cls.Mechanism, "主题党日", Rel.adopts, "坚持"),
    (Cls.Honor, "全国文明城市", Rel.strivesFor, "争创"),
)
_KINDS = (
    (Cls.PartyBranch, "第{}党支部", Rel.hasOrganization, "设有"),
    (Cls.VolunteerTeam, "{}志愿服务队", Rel.establishes, "组建"),
    (Cls.Facility, "{}驿站", Rel.builds, "建成"),
    (Cls.Brand, "{}", Rel.runsProgram, "打造"),
    (Cls.Initiative, "{}行动", Rel.carriesOut, "开展"),
    (Cls.Mechanism, "{}议事制度", Rel.adopts, "推行"),
    (Cls.PopulationGroup, "{}老年居民", Rel.serves, "服务"),
    (Cls.ResidentialQuarter, "{}小区", Rel.locatedIn, "下辖"),
    (Cls.Institution, "{}小学", Rel.partnersWith, "共建单位"),
    (Cls.Role, "{}网格员", Rel.hasRole, "配备"),
)
_INDICATORS = (("在册党员", "PartyMembers", "人"), ("常住人口", "ResidentPopulation", "人"), ("建筑面积", "", "平方米"))


class _Writer:
    """Writes a report and remembers where each name stands."""

    def __init__(self) -> None:
        self.text = ""

    def say(self, sentence: str, section: SectionKind, rule: str) -> Evidence:
        start = len(self.text)
        self.text += sentence
        return Evidence(start, len(self.text), section, rule)

    def spot(self, name: str, inside: Evidence) -> Evidence:
        start = self.text.index(name, inside.start)
        return Evidence(start, start + len(name), inside.section, "made.name")


def made_reports(reports: int, entities: int = 65) -> Iterator[Facts]:
    """So many reports of about so many entities each."""
    for number in range(reports):
        yield _report(number, entities)


def _report(number: int, entities: int) -> Facts:
    name = f"{_FIRST[number % len(_FIRST)]}{_SECOND[number // len(_FIRST) % len(_SECOND)]}社区"
    if number >= len(_FIRST) * len(_SECOND):
        name = f"{_THINGS[number % len(_THINGS)]}{name}"
    year = f"{2020 + number % 4}年"
    writer = _Writer()
    keys = count()
    found: list[Entity] = []
    said: list[Assertion] = []

    def add(cls: Cls, called: str, shown: Evidence, scope: Scope = Scope.DOCUMENT, alias: str = "") -> str:
        key = f"e{next(keys)}"
        aliases = (alias,) if alias else ()
        found.append(Entity(key, cls, called, aliases, scope=scope, evidence=(writer.spot(called, shown),)))
        return key

    opening = writer.say(f"{name}{year}工作总结\n一、基本情况\n", SectionKind.BASIC, "made.title")
    focal = add(Cls.Community, name, opening)
    line = writer.say(f"{name}党总支下设多个党支部。", SectionKind.BASIC, "made.branch")
    party = add(Cls.GeneralPartyBranch, f"{name}党总支", line, alias="社区党总支")
    said.append(Assertion(focal, Rel.hasOrganization, party, Factuality.ACTUAL, (line,), 0.95))
    writer.say("\n二、主要做法\n", SectionKind.ACHIEVEMENTS, "made.title")
    for cls, called, relation, verb in _NATIONAL[: 2 + number % 4]:
        line = writer.say(f"社区党总支{verb}“{called}”。", SectionKind.ACHIEVEMENTS, f"made.{relation}")
        key = add(cls, called, line, Scope.NATIONAL)
        said.append(Assertion(party, relation, key, Factuality.ACTUAL, (line,), 0.9))
    previous = focal
    for turn in range(max(0, entities - 2 - len(found))):
        cls, pattern, relation, verb = _KINDS[(turn * 7 + number) % len(_KINDS)]
        at = turn * 5 + number * 3
        coined = f"{_THINGS[at % len(_THINGS)]}{_THINGS[(at // 3 + 7) % len(_THINGS)]}{turn // 9 + 1}"
        called = pattern.format(coined)
        planned = turn % 9 == 5
        kind = SectionKind.PLANS if planned else SectionKind.ACHIEVEMENTS
        line = writer.say(f"{'下一步将' if planned else '社区'}{verb}“{called}”。", kind, f"made.{relation}")
        key = add(cls, called, line)
        factuality = Factuality.NEGATED if turn % 40 == 39 else Factuality.PLANNED if planned else Factuality.ACTUAL
        doer = party if turn % 3 == 2 else focal
        ends = (key, focal) if relation is Rel.locatedIn else (doer, key)
        said.append(Assertion(ends[0], relation, ends[1], factuality, (line,), round(0.5 + (turn * 7 % 50) / 100, 2)))
        if cls is Cls.Initiative:
            previous = key
        elif cls is Cls.PopulationGroup and previous != focal:
            said.append(Assertion(previous, Rel.serves, key, Factuality.ACTUAL, (line,), 0.7))
    return _facts(number, writer, found, said, focal, party, year)


def _facts(
    number: int, writer: _Writer, found: list[Entity], said: list[Assertion], focal: str, party: str, year: str
) -> Facts:
    observations = []
    for turn, (indicator, concept, unit) in enumerate(_INDICATORS):
        value = 40 + (number * 37 + turn * 911) % 900
        modifier = (Modifier.EXACT, Modifier.OVER, Modifier.ABOUT)[(number + turn) % 3]
        line = writer.say(f"{indicator}{value}{unit}。", SectionKind.BASIC, "made.number")
        about = party if turn == 0 else focal
        observations.append(
            Observation(about, indicator, Decimal(value), unit, modifier, (line,), concept, Period(year), None, 0.9)
        )
    line = writer.say("慰问困难党员xx名。", SectionKind.BASIC, "made.number")
    observations.append(Observation(party, "慰问困难党员", None, "名", Modifier.MASKED, (line,)))
    writer.say("\n三、存在的问题\n", SectionKind.PROBLEMS, "made.title")
    problems = []
    for turn in range(3):
        text = f"第{turn + 1}项工作的力度还不够"
        line = writer.say(f"{text}。", SectionKind.PROBLEMS, "made.problem")
        problems.append(Problem(f"p{turn}", focal, text, (line,)))
    writer.say("\n四、下一步打算\n", SectionKind.PLANS, "made.title")
    measures = []
    for turn in range(4):
        text = f"进一步做好第{turn + 1}项工作"
        line = writer.say(f"{text}。", SectionKind.PLANS, "made.measure")
        measures.append(Measure(f"m{turn}", focal, text, (line,)))
    text = writer.text
    document = Document(
        f"{year}/{number:04}.txt", text, hashlib.sha256(text.encode()).hexdigest(), text.split("\n", 1)[0]
    )
    return Facts(
        document,
        focal,
        tuple(found),
        tuple(said),
        tuple(observations),
        tuple(problems),
        tuple(measures),
        Period(year),
    )
