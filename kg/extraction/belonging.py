"""What no clause places: an own body belongs to the settlement that the text is about, a quarter lies in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.links import FOCAL, Link, Marked
from kg.model import Factuality, Mention, Report
from kg.recognition.names import key
from kg.rules.frames import BODIES, OUTER_BODIES, PARTY
from kg.rules.words import words
from kg.vocab import Cls, Rel

_ABOVE = re.compile(
    r"^(?:[^社村]*(?:省|市|区|县|旗|州|盟|镇|乡|街道)|中央|党中央|党|上级)(?:委|党委|党工委|党组|纪委|工委|党总支|妇联|团委|工会|总工会|残联|红十字会|商会)?$|^(?:中央|党中央|国家|全国|省|市|区|县|镇|街道)"
)
_NO_BODY = words(
    "社会组织 群团组织 党组织 基层党组织 各级党组织 党支部 支部 企业 组织 上级党组织 志愿者队伍 人才队伍",
    "社团 自治组织 自组织 党委会 居委 单位党组织 业主大会 人民团体",
)
_OWN = (PARTY - {Cls.PartyWorkingCommittee}) | {
    Cls.ResidentsCommittee,
    Cls.OwnersCommittee,
    Cls.SelfGovernanceOrganization,
    Cls.SocialOrganization,
}
_OWNING = frozenset(
    {
        Rel.succeeds,
        Rel.hasRole,
        Rel.holdsPost,
        Rel.hasOrganization,
        Rel.hasSubOrganization,
        Rel.establishes,
        Rel.partnersWith,
    }
)
_ABSENT = re.compile(r"没有|缺乏|缺少|未设")
_SINGLE = tuple(
    sorted(
        words(
            "书记 主任 领导 负责人 岗位 工作人员 代表 委员 民警 律师 保安 队长",
            "会长 组长 所长 院长 顾问 乡贤 护工 班子 镇长 部长 站长 教师 保洁",
        )
    )
)
_OVER = frozenset({Cls.PartyCommittee, Cls.GeneralPartyBranch})
_UNDER = frozenset({Cls.PartyBranch, Cls.GridPartyBranch, Cls.PartyGroup})
_LEVEL = re.compile(r"(?:街道|镇|乡|区|县|市|旗|村)(?=\S{2})")
_LEVELS = frozenset({Cls.AdministrativeDivision, Cls.Village})
_ELSEWHERE = re.compile(
    r"单位|共建|联建|共驻|驻区|结对|行业|企业|小学|学校|农商行|银行|机关|基金会|学会|研究|联盟|联合体"
)


def belonging(
    report: Report, marked: Sequence[Marked], links: Sequence[Link], homes: Sequence[int], shared: bool
) -> list[Link]:
    """`homes` gives for each sentence the settlement that it is about; `links` what the clauses have said."""
    placed = {_name(marked, x.object) for x in links if x.object >= 0 and x.relation in _OWNING}
    placed |= {_name(marked, x.subject) for x in links if x.subject >= 0 and x.relation is Rel.locatedIn}
    placed |= {
        _name(marked, i)
        for x in links
        if x.relation is Rel.partnersWith
        for i in (x.subject,)
        if i >= 0 and marked[i].mention.cls in OUTER_BODIES
    }
    out: list[Link] = []
    committee = next(
        (
            i
            for i, m in enumerate(marked)
            if m.mention.cls in _OVER and not m.mention.generic and not _ABOVE.match(m.mention.name)
        ),
        -1,
    )
    for i, m in enumerate(marked):
        mention = m.mention
        if mention.generic or mention.name in _NO_BODY or _name(marked, i) in placed:
            continue
        home = homes[m.sentence]
        if home != FOCAL and marked[home].mention.cls is Cls.ResidentialQuarter:
            home = FOCAL
        if (
            mention.cls in _OWN
            and not shared
            and not _ABOVE.match(mention.name)
            and not _ELSEWHERE.search(mention.name)
        ):
            s, relation, o, rule = home, Rel.hasOrganization, i, "hasOrganization.own"
            if mention.cls in _UNDER and committee >= 0:
                s, relation, rule = committee, Rel.hasSubOrganization, "hasSubOrganization.own"
        elif mention.cls is Cls.Role and not shared and _standing(mention):
            s, relation, o, rule = home, Rel.hasRole, i, "hasRole.own"
        elif mention.cls is Cls.ResidentialQuarter and not shared and mention.rule != "head.counted":
            s, relation, o, rule = i, Rel.locatedIn, home, "locatedIn.own"
        elif shared and (over := _of_level(marked, i)) >= 0:
            s, relation, o, rule = over, Rel.hasOrganization, i, "hasOrganization.level"
        else:
            continue
        fact = (
            Factuality.NEGATED
            if _ABSENT.search(report.clean, max(0, mention.start - 4), mention.start)
            else Factuality.ACTUAL
        )
        out.append(Link(s, relation, o, fact, mention.start, mention.end, m.section, rule))
        placed.add(_name(marked, i))
    return out


def _of_level(marked: Sequence[Marked], i: int) -> int:
    """镇党委, 街道党工委, 村党支部: the town, street or village named last before it, or -1."""
    mention = marked[i].mention
    level = _LEVEL.match(mention.name)
    if mention.rule == "chain.link" or "—" in mention.name:
        return -1
    if mention.cls not in BODIES - OUTER_BODIES | {Cls.GovernmentBody} or level is None:
        return -1
    for j in range(i - 1, -1, -1):
        other = marked[j].mention
        if (
            other.cls in _LEVELS
            and not other.generic
            and other.name.endswith(level.group())
            and other.name != level.group()
        ):
            return j
    return -1


def _standing(m: Mention) -> bool:
    """A post with several holders that the community keeps (楼栋长, 社区干部); a single head (书记) names none."""
    return len(m.name) > 2 and not m.name.endswith(_SINGLE) and "某" not in m.name


def _name(marked: Sequence[Marked], i: int) -> str:
    return key(marked[i].mention.name)
