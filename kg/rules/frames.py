"""Frames: a verb of a class with an object of a class says a relation of the subject.

The first frame of the object's class whose verbs hold the governing verb wins; a frame without verbs is the reading of
an object that a verb governs which no frame lists. The table is data: see docs/extraction.md for how to add a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.recognition.classes import PROGRAMS as PROGRAMS
from kg.rules.words import words
from kg.vocab import Cls, Rel

PARTY = frozenset(
    {
        Cls.PartyOrganization,
        Cls.PartyCommittee,
        Cls.PartyWorkingCommittee,
        Cls.GeneralPartyBranch,
        Cls.PartyBranch,
        Cls.GridPartyBranch,
        Cls.PartyGroup,
    }
)
OWN_BODIES = frozenset(
    {
        Cls.SelfGovernanceOrganization,
        Cls.ResidentsCommittee,
        Cls.OwnersCommittee,
        Cls.SocialOrganization,
        Cls.VolunteerTeam,
    }
)
OUTER_BODIES = frozenset({Cls.GovernmentBody, Cls.Enterprise, Cls.Institution})
BODIES = PARTY | OWN_BODIES | OUTER_BODIES
COMMUNITIES = frozenset({Cls.Community, Cls.Village})
HOMES = COMMUNITIES | {Cls.ResidentialQuarter}
SETTLEMENTS = HOMES | {Cls.AdministrativeDivision}
PLACES = SETTLEMENTS | {Cls.Place}
PEOPLE = frozenset({Cls.PopulationGroup, Cls.Role, Cls.Person})
AGENTS = BODIES | SETTLEMENTS | {Cls.Person, Cls.Role, Cls.PopulationGroup, Cls.Facility}
DEEDS = frozenset({Cls.Initiative, Cls.Mechanism}) | PROGRAMS
# Rules of mentions that are named by their own verb: 入户走访400余户.
DOING = frozenset(
    {
        "initiative.rounds",
        "initiative.amid",
        "initiative.outing",
        "initiative.service",
        "initiative.brought",
        "initiative.errands",
        "initiative.habit",
    }
)

# Classes of verbs by which somebody makes, runs or keeps up something.
MAKING = frozenset({"found", "build", "run", "adopt", "carry"})
# Words for a post that say nothing of their own: a post only with a body before them.
SINGLE_POSTS = words(
    "工作人员 领导 负责人 代表 干部 岗位 成员 书记 组长 队长 会长 委员 主任 教师 律师 班子 领导干部 顾问",
    "管家 保安 副书记 副主任 站长 副站长",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """`verbs` are classes of lexicons/verbs.tsv; empty: whatever governs the object, or nothing."""

    id: str
    relation: Rel
    objects: frozenset[Cls]
    verbs: frozenset[str]
    says: str
    inverse: bool = False  # the object is the subject of the relation (望江社区有A小区 → A小区 locatedIn 望江社区)


def _frame(
    relation: Rel, objects: frozenset[Cls] | Cls, verbs: str, says: str, name: str = "", inverse: bool = False
) -> Frame:
    group = objects if isinstance(objects, frozenset) else frozenset({objects})
    kinds = frozenset(verbs.split())
    return Frame(f"{relation.value}.{name or ('verb' if kinds else 'named')}", relation, group, kinds, says, inverse)


FRAMES: tuple[Frame, ...] = (
    _frame(Rel.borders, PLACES | {Cls.Institution, Cls.Facility}, "border", "X东至Y、毗邻Y → X borders Y"),
    _frame(Rel.locatedIn, PLACES | {Cls.Facility, Cls.Institution}, "stand", "X位于Y → X locatedIn Y"),
    _frame(
        Rel.locatedIn,
        PLACES | {Cls.Facility, Cls.Institution},
        "sub",
        "X下辖、拥有Y → Y locatedIn X",
        "has",
        inverse=True,
    ),
    _frame(Rel.builds, Cls.Facility, "build found run", "X建设、打造、改造Y（场所） → X builds Y"),
    _frame(Rel.awarded, Cls.Honor, "award", "X荣获、被评为Y → X awarded Y"),
    _frame(Rel.strivesFor, Cls.Honor, "strive run", "X争创、创建Y（称号） → X strivesFor Y"),
    _frame(Rel.studies, Cls.PolicyDocument, "study", "X学习、贯彻、宣讲Y（文件、思想、精神） → X studies Y"),
    _frame(Rel.participatesIn, PROGRAMS, "involve", "X参与Y（项目、平台） → X participatesIn Y", "program"),
    _frame(
        Rel.runsProgram, PROGRAMS, "run build found adopt", "X打造、搭建、推广Y（品牌、项目、平台） → X runsProgram Y"
    ),
    _frame(Rel.participatesIn, Cls.Initiative, "involve", "X参与Y（活动） → X participatesIn Y"),
    _frame(Rel.carriesOut, Cls.Initiative, "carry run", "X开展、组织Y（活动） → X carriesOut Y"),
    _frame(Rel.carriesOut, Cls.Mechanism, "hold", "X召开、举行Y（会议） → X carriesOut Y", "held"),
    _frame(Rel.adopts, Cls.Mechanism, "adopt run", "X建立、健全、坚持Y（制度、机制、工作法） → X adopts Y"),
    _frame(Rel.hasSubOrganization, PARTY | OWN_BODIES, "sub", "X下设Y（组织） → X hasSubOrganization Y"),
    _frame(
        Rel.establishes,
        PARTY | OWN_BODIES | {Cls.GovernmentBody, Cls.Enterprise},
        "found",
        "X成立、组建Y（组织、队伍） → X establishes Y",
    ),
    _frame(Rel.studies, Cls.PolicyDocument, "", "X以其他动词说到Y（文件、思想、精神） → X studies Y", "other"),
    _frame(Rel.carriesOut, Cls.Initiative, "", "X以其他动词说到Y（活动） → X carriesOut Y", "other"),
)


@cache
def frames_for(cls: Cls) -> tuple[Frame, ...]:
    """The frames of an object class, in their order."""
    return tuple(f for f in FRAMES if cls in f.objects)


def frame(cls: Cls, verbs: tuple[str, ...]) -> Frame | None:
    """The frame that reads an object of `cls` under a verb of these classes."""
    for f in frames_for(cls):
        if not f.verbs or f.verbs & set(verbs):
            return f
    return None
