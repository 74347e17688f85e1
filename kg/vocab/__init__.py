"""The closed vocabulary: generated from ontology/kg.ttl by tools/make_vocab.py; do not edit.

A misspelt member is an AttributeError where the using module is imported.
"""

# ruff: noqa: N815 -- members are spelt as the terms are

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kg.vocab.indicators import Indicator
from kg.vocab.labelled import ONTOLOGY_IRI, Labelled

__all__ = [
    "ABSTRACT",
    "DOMAIN",
    "GROUP",
    "LABELS",
    "ONTOLOGY_IRI",
    "RANGE",
    "SUPERCLASSES",
    "SYMMETRIC",
    "THING_IRI",
    "Cls",
    "Indicator",
    "Rel",
    "Term",
]

THING_IRI = "https://shequ-kg.example/id/"  # default base of the things that reports speak of


class Cls(Labelled):
    """Classes of entities."""

    Entity = "Entity", "实体", "entity"
    Agent = "Agent", "行动者", "agent"
    Organization = "Organization", "组织", "organization"
    Place = "Place", "地点", "place"
    Community = "Community", "社区", "community"
    Village = "Village", "村", "village"
    ResidentialQuarter = "ResidentialQuarter", "居民小区", "residential quarter"
    AdministrativeDivision = "AdministrativeDivision", "行政区划", "administrative division"
    PartyOrganization = "PartyOrganization", "党组织", "party organization"
    PartyCommittee = "PartyCommittee", "党委", "party committee"
    PartyWorkingCommittee = "PartyWorkingCommittee", "党工委", "party working committee"
    GeneralPartyBranch = "GeneralPartyBranch", "党总支", "general party branch"
    PartyBranch = "PartyBranch", "党支部", "party branch"
    GridPartyBranch = "GridPartyBranch", "网格党支部", "grid party branch"
    PartyGroup = "PartyGroup", "党小组", "party group"
    SelfGovernanceOrganization = "SelfGovernanceOrganization", "居民自治组织", "self-governance organization"
    ResidentsCommittee = "ResidentsCommittee", "居民委员会", "residents' committee"
    OwnersCommittee = "OwnersCommittee", "业主委员会", "owners' committee"
    GovernmentBody = "GovernmentBody", "政府机构", "government body"
    SocialOrganization = "SocialOrganization", "社会组织", "social organization"
    VolunteerTeam = "VolunteerTeam", "志愿队伍", "volunteer team"
    Enterprise = "Enterprise", "企业", "enterprise"
    Institution = "Institution", "事业单位", "institution"
    Facility = "Facility", "服务设施", "facility"
    Program = "Program", "项目品牌", "program"
    Brand = "Brand", "品牌", "brand"
    Project = "Project", "项目", "project"
    Platform = "Platform", "平台", "platform"
    Initiative = "Initiative", "活动行动", "initiative"
    Mechanism = "Mechanism", "制度机制", "mechanism"
    Honor = "Honor", "荣誉称号", "honor"
    PolicyDocument = "PolicyDocument", "政策文件", "policy document"
    Person = "Person", "人物", "person"
    Role = "Role", "岗位", "role"
    PopulationGroup = "PopulationGroup", "人群", "population group"
    Event = "Event", "事件", "event"
    Matter = "Matter", "事项", "matter"


class Rel(Labelled):
    """Relations that a report states between entities."""

    locatedIn = "locatedIn", "位于", "located in"
    hasOrganization = "hasOrganization", "设有组织", "has organization"
    hasSubOrganization = "hasSubOrganization", "下设", "has sub-organization"
    underLeadershipOf = "underLeadershipOf", "接受领导", "under leadership of"
    establishes = "establishes", "成立", "establishes"
    builds = "builds", "建设", "builds"
    runsProgram = "runsProgram", "打造项目品牌", "runs program"
    carriesOut = "carriesOut", "开展", "carries out"
    adopts = "adopts", "落实制度", "adopts"
    strivesFor = "strivesFor", "争创", "strives for"
    awarded = "awarded", "荣获", "awarded"
    studies = "studies", "学习贯彻", "studies"
    participatesIn = "participatesIn", "参与", "participates in"
    serves = "serves", "服务", "serves"
    partnersWith = "partnersWith", "共建", "partners with"
    uses = "uses", "依托", "uses"
    hasPart = "hasPart", "包括", "has part"
    holdsPost = "holdsPost", "任职于", "holds post"
    hasRole = "hasRole", "设有岗位", "has role"
    visits = "visits", "走访调研", "visits"
    succeeds = "succeeds", "承接", "succeeds"
    borders = "borders", "毗邻", "borders"
    addresses = "addresses", "应对", "addresses"


class Term(Labelled):
    """All other terms: properties, other classes, closed lists."""

    identityGroup = "identityGroup", "同一性分组", "identity group"
    abstract = "abstract", "抽象类", "abstract"
    subjectClass = "subjectClass", "主语类", "subject class"
    objectClass = "objectClass", "宾语类", "object class"
    Relation = "Relation", "关系", "relation"
    Document = "Document", "报告文件", "document"
    Assertion = "Assertion", "断言", "assertion"
    Evidence = "Evidence", "证据", "evidence"
    Rule = "Rule", "规则", "rule"
    Observation = "Observation", "统计数据", "observation"
    Problem = "Problem", "问题", "problem"
    Measure = "Measure", "措施", "measure"
    evidence = "evidence", "证据", "evidence"
    document = "document", "所在文件", "document"
    start = "start", "起始位置", "start"
    end = "end", "结束位置", "end"
    quote = "quote", "引文", "quote"
    section = "section", "所在部分", "section"
    rule = "rule", "抽取规则", "rule"
    factuality = "factuality", "事实状态", "factuality"
    confidence = "confidence", "置信度", "confidence"
    mentionedIn = "mentionedIn", "出现于", "mentioned in"
    displayLabel = "displayLabel", "显示名", "display label"
    scope = "scope", "同一性范围", "scope"
    possiblySame = "possiblySame", "可能相同", "possibly the same"
    focus = "focus", "报告主体", "focus"
    sha256 = "sha256", "文本散列", "SHA-256"
    about = "about", "统计对象", "about"
    indicator = "indicator", "指标", "indicator"
    indicatorConcept = "indicatorConcept", "指标概念", "indicator concept"
    value_ = "value", "数值", "value"
    unit = "unit", "单位", "unit"
    modifier = "modifier", "精确程度", "modifier"
    partOfTotal = "partOfTotal", "属于总数", "part of total"
    period = "period", "时期", "period"
    periodStart = "periodStart", "时期起", "period start"
    periodEnd = "periodEnd", "时期止", "period end"
    problemOf = "problemOf", "问题属于", "problem of"
    measureOf = "measureOf", "措施属于", "measure of"
    answers = "answers", "回应问题", "answers"
    Factuality = "Factuality", "事实状态", "factuality"
    Actual = "Actual", "已成事实", "actual"
    Planned = "Planned", "计划中", "planned"
    Negated = "Negated", "否定", "negated"
    Modifier = "Modifier", "精确程度", "modifier"
    Exact = "Exact", "精确", "exact"
    Over = "Over", "以上", "over"
    Under = "Under", "以下", "under"
    About = "About", "大约", "about"
    Masked = "Masked", "隐去", "masked"
    Scope = "Scope", "同一性范围", "scope"
    NationalScope = "NationalScope", "全国", "national"
    RegionScope = "RegionScope", "地区", "region"
    CommunityScope = "CommunityScope", "本社区", "community"
    DocumentScope = "DocumentScope", "本文件", "document"
    Section = "Section", "报告部分", "section"
    BasicFactsSection = "BasicFactsSection", "基本情况", "basic facts"
    AchievementsSection = "AchievementsSection", "工作成效", "achievements"
    ProblemsSection = "ProblemsSection", "存在问题", "problems"
    PlansSection = "PlansSection", "下一步打算", "plans"
    OtherSection = "OtherSection", "其他部分", "other section"
    IndicatorConcept = "IndicatorConcept", "指标概念", "indicator concept"


def _rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


def _under(tops: str) -> frozenset[Cls]:
    wanted = {Cls(top) for top in tops.split(",")}
    return frozenset(cls for cls in Cls if not wanted.isdisjoint({cls, *SUPERCLASSES[cls]}))


# Class, its identity group, all its superclasses.
_TREE = _rows(
    """
    Entity entity
    Agent agent Entity
    Organization body Agent Entity
    Place place Entity
    Community place Place Agent Entity
    Village place Community Place Agent Entity
    ResidentialQuarter place Place Agent Entity
    AdministrativeDivision place Place Agent Entity
    PartyOrganization party Organization Agent Entity
    PartyCommittee party PartyOrganization Organization Agent Entity
    PartyWorkingCommittee party PartyOrganization Organization Agent Entity
    GeneralPartyBranch party PartyOrganization Organization Agent Entity
    PartyBranch party PartyOrganization Organization Agent Entity
    GridPartyBranch party PartyBranch PartyOrganization Organization Agent Entity
    PartyGroup party PartyOrganization Organization Agent Entity
    SelfGovernanceOrganization body Organization Agent Entity
    ResidentsCommittee body SelfGovernanceOrganization Organization Agent Entity
    OwnersCommittee body SelfGovernanceOrganization Organization Agent Entity
    GovernmentBody body Organization Agent Entity
    SocialOrganization body Organization Agent Entity
    VolunteerTeam body Organization Agent Entity
    Enterprise body Organization Agent Entity
    Institution body Organization Agent Entity
    Facility facility Agent Entity
    Program program Entity
    Brand program Program Entity
    Project program Program Entity
    Platform program Program Entity
    Initiative initiative Entity
    Mechanism mechanism Entity
    Honor honor Entity
    PolicyDocument policy Entity
    Person person Agent Entity
    Role role Agent Entity
    PopulationGroup group Agent Entity
    Event event Entity
    Matter matter Entity
    """
)
# All superclasses, nearest first; each but Entity's own ends in Entity.
SUPERCLASSES: Mapping[Cls, tuple[Cls, ...]] = MappingProxyType(
    {Cls(cls): tuple(map(Cls, above)) for cls, _, *above in _TREE}
)
# Within one group an equal name may mean an equal thing, also across the classes of the group.
GROUP: Mapping[Cls, str] = MappingProxyType({Cls(cls): group for cls, group, *_ in _TREE})
# Classes that only gather others: never the most specific class of an entity.
ABSTRACT = frozenset({Cls.Entity, Cls.Agent, Cls.Organization})

# Relation, the classes its subject may have, those its object may have.
_ENDS = _rows(
    """
    locatedIn Place,Facility,Organization,Event Place,Facility,Organization
    hasOrganization Place Organization
    hasSubOrganization Organization Organization
    underLeadershipOf Agent Agent
    establishes Agent Organization
    builds Agent Facility
    runsProgram Agent Program
    carriesOut Agent Initiative,Mechanism,Event
    adopts Agent Mechanism
    strivesFor Agent,Program,Initiative,Mechanism Honor
    awarded Agent,Program,Initiative,Mechanism Honor
    studies Agent PolicyDocument
    participatesIn Agent Initiative,Program,Event,Mechanism,Organization
    serves Agent,Program,Initiative,Mechanism PopulationGroup,Person,Role
    partnersWith Agent Agent
    uses Agent,Program,Initiative,Mechanism Program,Initiative,Mechanism,Agent,Place
    hasPart Program,Initiative,Mechanism,Facility Entity
    holdsPost Person,Role,PopulationGroup Role,Organization
    hasRole Agent Role
    visits Agent Place,Facility,Organization
    succeeds Agent,Place,Program,Initiative,Mechanism Agent,Place,Program,Initiative,Mechanism
    borders Place,Facility Place,Facility,Organization
    addresses Agent,Program,Initiative,Mechanism Matter
    """
)
# The same with all subclasses. `addresses` may also go from a Measure and to a Problem, which are no entities.
DOMAIN: Mapping[Rel, frozenset[Cls]] = MappingProxyType({Rel(rel): _under(tops) for rel, tops, _ in _ENDS})
RANGE: Mapping[Rel, frozenset[Cls]] = MappingProxyType({Rel(rel): _under(tops) for rel, _, tops in _ENDS})
# Relations whose plain triples stand both ways.
SYMMETRIC = frozenset({Rel.partnersWith})

# Local name → Chinese label, English label.
LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {str(term): (term.zh, term.en) for terms in (Cls, Rel, Term, Indicator) for term in terms}
)
