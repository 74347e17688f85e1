"""Whose the people counted are: those whom they make up, the team that they belong to, the party body."""

from __future__ import annotations

import re
from typing import Final

from kg.extraction.observations.case import LONGEST_TOWARDS, Case
from kg.language.units import UnitKind
from kg.rules.frames import OWN_BODIES, PARTY, PROGRAMS
from kg.vocab import Cls

OWN_PARTY: Final = frozenset({Cls.PartyCommittee, Cls.GeneralPartyBranch, Cls.PartyBranch})
MADE_UP: Final = OWN_BODIES | PROGRAMS | PARTY | {Cls.GovernmentBody, Cls.Enterprise, Cls.Mechanism}

_MEMBERS: Final = re.compile(r"党员|积极分子|入党|党费|转正")
_CREW: Final = re.compile(r"^(?:队员|会员|成员|委员|志愿者|理事|骨干|团员)")
_MAKE_UP: Final = re.compile(r"[^，。；：\d]{0,14}?(?:共同|联合|自发|带头|志愿)*(?:组成|组建成|组建而成)(?:的|了)?")
# 8家单位|成立党建联盟
_JOIN: Final = re.compile(
    "(?:成员|共建|驻区|辖区|会员)?(?:单位|企业|部门|党组织|党支部|商户|机构)(?:共同|联合)*(?:成立|组建|建立|结成|缔结|搭建)了?"
)
_ALLIED: Final = re.compile("联合|携手|会同|协同")  # 联合8家单位成立党建联盟: the doer has partners
_UNIONS: Final = ("联盟", "共同体", "联合体", "联合会", "联合党委", "联合党支部", "大党委")
_OTHERWISE: Final = re.compile(
    "为[^，]*(?:颁发|送|办|提供|解决|发放|举办|过)|慰问|走访|看望|帮扶|救助|补助|资助|报到|下沉|送学|结对|推选|选聘|招募|出动|动员|发动|派出"
)
_SENT_OUT: Final = re.compile("出动|动员|发动|派出")
_UNDER: Final = ("隶属于", "隶属", "归属于", "从属于")  # 支部隶属于社区党委，现有党员46名
_TAKES_IN: Final = re.compile("纳入|吸纳|吸收|接收|管理|编入")


def itself(case: Case) -> int | None:
    """1.3万余人的|调解员队伍: how large it is."""
    if case.kind is not UnitKind.PERSON or case.quantity.unit is None or case.quantity.unit.text != "人":
        return None
    return case.last((i for i in case.inside if case.at(i) >= case.quantity.end), OWN_BODIES)


def composed(case: Case) -> int | None:
    """12名老矿工组成|维修队, 由8家单位组成的|联盟: what they make up."""
    if case.kind not in (UnitKind.PERSON, UnitKind.THING):
        return None
    if made := _MAKE_UP.match(case.text, case.quantity.end):
        return case.beginning(made.end(), MADE_UP)
    joined = None if _ALLIED.search(case.clause) else _JOIN.match(case.text, case.quantity.end)
    union = case.beginning(joined.end(), MADE_UP) if joined else None
    return union if union is not None and case.mention(union).name.endswith(_UNIONS) else None


def crew(case: Case) -> int | None:
    """成立义务巡逻队1支，队员26人; 5名业委会|委员."""
    whose = case.last(case.inside, OWN_BODIES)
    if whose is not None and _CREW.match(case.text, case.end(whose)):
        return whose
    if not _CREW.search(case.reading.indicator) or _SENT_OUT.search(case.clause):
        return None
    return case.last(case.before, OWN_BODIES | PROGRAMS)


def party_members(case: Case) -> int | None:
    """Members are those of a party body: the one just founded, the nearest one, else that of the community."""
    if not _MEMBERS.search(case.reading.indicator) or case.kind not in (UnitKind.PERSON, UnitKind.MONEY):
        return None
    if _OTHERWISE.search(case.more(LONGEST_TOWARDS)):
        return None  # people who are served or sent are not counted as members
    if case.made is not None and case.mention(case.made).cls in PARTY and _TAKES_IN.search(case.clause):
        return case.made
    near = case.last((i for i in case.free if not case.text[: case.at(i)].endswith(_UNDER)), OWN_PARTY)
    return case.party if near is None else near
