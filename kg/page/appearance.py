"""How a class looks: a family has its shape and colour, a class its sign; so nothing hangs on colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from kg import vocab


@dataclass(frozen=True, slots=True)
class Family:
    """Classes that look alike. `colour` carries white signs at 4.5:1 and stands out from a dark ground at 3:1."""

    name: str
    zh: str
    en: str
    shape: str
    colour: str


FAMILIES = (
    Family("community", "社区（村）", "Community", "hexagon", "#2f66ba"),
    Family("party", "党组织", "Party body", "circle", "#c0392b"),
    Family("self", "居民自治组织", "Residents' body", "circle", "#1f7a4d"),
    Family("government", "政府机构", "Government body", "circle", "#4d6496"),
    Family("society", "社会组织、队伍", "Association, team", "circle", "#8a4fa0"),
    Family("unit", "企业、单位", "Enterprise, institution", "circle", "#85643d"),
    Family("place", "地点", "Place", "square", "#68737d"),
    Family("facility", "阵地设施", "Facility", "square", "#9c5f00"),
    Family("program", "品牌、项目、平台", "Program", "diamond", "#b8500f"),
    Family("initiative", "活动", "Initiative", "pentagon", "#0c7770"),
    Family("mechanism", "机制制度", "Mechanism", "octagon", "#7250bd"),
    Family("honor", "荣誉", "Honour", "star", "#8d6b00"),
    Family("policy", "政策文件", "Policy document", "page", "#56677d"),
    Family("people", "人员、岗位、群体", "People", "squircle", "#b03a78"),
    Family("event", "事件", "Event", "triangle", "#2f6f8f"),
    Family("issue", "事项、问题、措施", "Matter, problem, measure", "shield", "#a8442a"),
)

_FAMILY_OF = {
    "Community": "community",
    "PartyOrganization": "party",
    "SelfGovernanceOrganization": "self",
    "GovernmentBody": "government",
    "SocialOrganization": "society",
    "VolunteerTeam": "society",
    "Enterprise": "unit",
    "Institution": "unit",
    "Place": "place",
    "Facility": "facility",
    "Program": "program",
    "Initiative": "initiative",
    "Mechanism": "mechanism",
    "Honor": "honor",
    "PolicyDocument": "policy",
    "Person": "people",
    "Role": "people",
    "PopulationGroup": "people",
    "Event": "event",
    "Matter": "issue",
    "Problem": "issue",
    "Measure": "issue",
}

_SIGN = {
    "Community": "社C", "Village": "村V", "ResidentialQuarter": "区Q", "Place": "地L", "AdministrativeDivision": "政A",
    "PartyOrganization": "党P", "PartyCommittee": "委P", "PartyWorkingCommittee": "工W", "GeneralPartyBranch": "总G",
    "PartyBranch": "支B", "GridPartyBranch": "网B", "PartyGroup": "组g", "SelfGovernanceOrganization": "自S",
    "ResidentsCommittee": "居R", "OwnersCommittee": "业O", "GovernmentBody": "府G", "SocialOrganization": "团A",
    "VolunteerTeam": "志T", "Enterprise": "企E", "Institution": "单I", "Facility": "站F", "Program": "品P",
    "Brand": "牌B", "Project": "项J", "Platform": "台L", "Initiative": "活I", "Mechanism": "制M", "Honor": "荣H",
    "PolicyDocument": "文D", "Person": "人N", "Role": "岗R", "PopulationGroup": "群G", "Event": "时E", "Matter": "事X",
    "Problem": "题?", "Measure": "措!",
}  # fmt: skip


def family(cls: str) -> str:
    """The family of a class: its own, or that of the nearest class above it."""
    above = () if cls not in set(vocab.Cls) else vocab.SUPERCLASSES[vocab.Cls(cls)]
    return next((_FAMILY_OF[name] for name in (cls, *above) if name in _FAMILY_OF), "place")


def sign(cls: str) -> tuple[str, str]:
    """The character in the shape, for Chinese and for English readers."""
    above = () if cls not in set(vocab.Cls) else vocab.SUPERCLASSES[vocab.Cls(cls)]
    both = next((_SIGN[name] for name in (cls, *above) if name in _SIGN), "物T")
    return both[0], both[1]
