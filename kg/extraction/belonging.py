"""What no clause gives an owner: an own body belongs to the settlement that the text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.focal import Focus
from kg.extraction.levels import level
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
_HOUSING = frozenset({Rel.hasOrganization, Rel.hasSubOrganization})
_ABSENT = re.compile(r"没有|缺乏|缺少|未设")
_JUST_BEFORE = 4  # characters in which a text says that there is none
_SINGLE = tuple(
    sorted(
        words(
            "书记 主任 领导 负责人 岗位 工作人员 代表 委员 民警 律师 保安 队长",
            "会长 组长 所长 院长 顾问 乡贤 护工 班子 镇长 部长 站长 教师 保洁",
        )
    )
)
_SOME = ("个别", "部分", "少数", "有的", "一些")
_FORMER = re.compile(r"^(?:第[一二三四五六七八九十\d]+|下一?届|上一?届|新一届|原)")
_OVER = frozenset({Cls.PartyCommittee, Cls.GeneralPartyBranch})
_UNDER = frozenset({Cls.PartyBranch, Cls.GridPartyBranch, Cls.PartyGroup})
_LEVEL = re.compile(
    r"(?!市场|市容|市政|市民|区域|区块|乡村|乡贤|村民|旗袍)(?:街道|镇|乡|区|县|市|旗|村|商圈|园区)(?=\S{2})"
)
_SITES = frozenset({Cls.Place, Cls.Institution})
_VENUES = ("商圈", "园区", "产业园", "工业园", "科技园", "开发区")
_COUNTY = level("县")
_MASKS = "*×xX某"
_LEVELS = frozenset({Cls.AdministrativeDivision, Cls.Village})
_KIND = re.compile("(?:街道|镇|乡)$")
_LEVELLED = BODIES - OUTER_BODIES | {Cls.GovernmentBody}
_ELSEWHERE = re.compile(
    r"单位|共建|联建|共驻|驻区|结对|行业|企业|小学|学校|农商行|银行|机关|基金会|学会|研究|联盟|联合体"
)

Owner = tuple[int, Rel, str]  # the mention or FOCAL, what it has, the rule that says so


def belonging(
    report: Report, marked: Sequence[Marked], links: Sequence[Link], homes: Sequence[int], about: Focus
) -> list[Link]:
    """`homes` gives for each sentence the settlement that it is about; `links` what the clauses have said."""
    told = {marked[x.object].key for x in links if x.object >= 0 and _tells(marked, x)}
    housed = {marked[x.object].key for x in links if x.object >= 0 and x.relation in _HOUSING}
    located = {marked[x.subject].key for x in links if x.subject >= 0 and x.relation is Rel.locatedIn}
    owners = _Owners(report, marked, about)
    out: list[Link] = []
    for i, m in enumerate(marked):
        mention, name = m.mention, m.key
        owners.see(i)
        if mention.generic or mention.name in _NO_BODY:
            continue
        if mention.cls is Cls.OwnersCommittee and name not in housed and owners.has_quarter(i):
            owner: Owner | None = (owners.quarter, Rel.hasOrganization, "hasOrganization.quarter")
            housed.add(name)
            out.extend(_of_others(report, marked, owners.quarter, i))
        elif name in told or name in located:
            continue
        else:
            owner = owners.of(mention, homes[m.sentence])
        if owner is None:
            continue
        end, relation, rule = owner
        before = report.clean[max(0, mention.start - _JUST_BEFORE) : mention.start]
        fact = Factuality.NEGATED if _ABSENT.search(before) else Factuality.ACTUAL
        out.append(Link(end, relation, i, fact, mention.start, mention.end, m.section, rule))
        told.add(name)
    return out


class _Owners:
    """What may own the things that the text comes to: the settlements and divisions that it has named so far."""

    def __init__(self, report: Report, marked: Sequence[Marked], about: Focus) -> None:
        self.quarter = -1  # the quarter named last
        self._report, self._marked, self._about = report, marked, about
        focal = about.named[0] if about.named else None
        self._divided, self._quartered = focal is Cls.AdministrativeDivision, focal is Cls.ResidentialQuarter
        over = [i for i, m in enumerate(marked) if m.mention.cls in _OVER and not m.mention.generic]
        self._committee = next((i for i in over if not _ABOVE.match(marked[i].mention.name)), -1)
        self._levels: dict[str, int] = {}  # 镇 → the town named last
        self._stems: dict[str, int] = {}  # 清波 → 清波街道

    def see(self, i: int) -> None:
        """Takes note of mention `i`."""
        m = self._marked[i].mention
        if m.cls in _LEVELS and not m.generic and len(m.name) > 2:
            self._levels["街道" if m.name.endswith("街道") else m.name[-1]] = i
            if m.cls is Cls.AdministrativeDivision:
                self._stems[_KIND.sub("", m.name)] = i
        elif m.cls in _SITES and m.name.endswith(_VENUES) and len(m.name) > 3:
            self._levels["商圈" if m.name.endswith("商圈") else "园区"] = i
        elif m.cls is Cls.ResidentialQuarter and not m.generic and m.rule != "head.counted":
            self.quarter = i

    def has_quarter(self, committee: int) -> bool:
        """The committee is that of the quarter named last; in a report of a town only within the paragraph."""
        if self.quarter < 0 or not self._divided:
            return self.quarter >= 0
        told, here = (self._report.sentences[self._marked[i].sentence] for i in (self.quarter, committee))
        return told.paragraph == here.paragraph

    def of(self, m: Mention, home: int) -> Owner | None:
        """The owner of a thing in a sentence about the settlement `home`."""
        if home != FOCAL and self._marked[home].mention.cls is Cls.ResidentialQuarter:
            home = FOCAL
        if not self._about.shared and _own(m):
            if m.cls in _UNDER and self._committee >= 0:
                return self._committee, Rel.hasSubOrganization, "hasSubOrganization.own"
            return home, Rel.hasOrganization, "hasOrganization.own"
        if self._quartered and _of_quarter(m):
            return FOCAL, Rel.hasOrganization, "hasOrganization.own"
        if not self._about.shared and m.cls is Cls.Role and _standing(m):
            return home, Rel.hasRole, "hasRole.own"
        if m.cls is Cls.GovernmentBody and m.name[:2] in self._stems and _named_after(m):
            return self._stems[m.name[:2]], Rel.hasOrganization, "hasOrganization.stem"
        if self._divided and m.cls in _LEVELLED and _bears(m, self._about):
            return FOCAL, Rel.hasOrganization, "hasOrganization.bears"
        division = self._levels.get(_level(m), -1)
        if division >= 0 and _near(self._marked, division, self._about):
            return division, Rel.hasOrganization, "hasOrganization.level"
        return None


def _tells(marked: Sequence[Marked], link: Link) -> bool:
    """The link tells whose its object is; who holds a post in a body does not (镇党委书记周某)."""
    body = marked[link.object].mention
    posted = link.relation is Rel.holdsPost and body.cls in BODIES
    among_its_own = link.relation is Rel.partnersWith and bool(_level(body))  # 街道邀请街道城建办
    return link.relation in _OWNING and not posted and not among_its_own


def _near(marked: Sequence[Marked], division: int, about: Focus) -> bool:
    """A town or street, or the county that the report is about: 市消防支队 is far from a community's report."""
    name = marked[division].key
    if marked[division].mention.cls in _SITES:
        return True
    return level(name) > _COUNTY or (about.named is not None and about.named[1] == name)


def _of_others(report: Report, marked: Sequence[Marked], quarter: int, body: int) -> list[Link]:
    """松风苑、听涛苑成立业委会: the quarters of a list have one each."""
    others: list[int] = []
    last = quarter
    for j in range(quarter - 1, -1, -1):
        other = marked[j].mention
        listed = other.cls is Cls.ResidentialQuarter and report.clean[other.end : marked[last].mention.start] in (
            "、",
            "和",
            "与",
        )
        if not listed or other.generic:
            break
        others, last = [*others, j], j
    m, start = marked[body], marked[quarter].mention.start
    return [
        Link(
            j, Rel.hasOrganization, body, Factuality.ACTUAL, start, m.mention.end, m.section, "hasOrganization.quarter"
        )
        for j in others
        if m.sentence == marked[j].sentence
    ]


def _of_quarter(m: Mention) -> bool:
    """小区党支部, 业主监事会: what a report on a quarter speaks of is the quarter's."""
    return m.cls in BODIES - OUTER_BODIES and m.name.startswith(("小区", "业主", "业委会"))


def _bears(m: Mention, about: Focus) -> bool:
    """清波市民政局: an office with the name of the division that the report is about."""
    own = about.named[1] if about.named else ""
    return any(key(n).startswith(own) and key(n) != own for n in (m.name, *m.aliases))


def _own(m: Mention) -> bool:
    """A body that a community has: not one above it, not a partner's."""
    if m.cls not in _OWN or _FORMER.match(m.name):
        return False
    return not _ABOVE.match(m.name) and not _ELSEWHERE.search(m.name)


def _level(m: Mention) -> str:
    """The level that a body is named by: 镇 of 镇党委, 街道 of 街道办事处; "" for others."""
    found = _LEVEL.match(m.name) if m.cls in _LEVELLED else None
    return found.group() if found and m.rule != "chain.link" and "—" not in m.name else ""


def _named_after(m: Mention) -> bool:
    """清波派出所, 清波司法所: an office with the bare name of its town, not 清波镇政府."""
    return m.name[2:].endswith(("所", "站", "队", "中心", "庭")) and m.name[2] not in "镇乡街区县市"


def _standing(m: Mention) -> bool:
    """A post with several holders that the community keeps (楼栋长, 社区干部); a single head (书记) names none."""
    return len(m.name) > 2 and not m.name.startswith(_SOME) and not m.name.endswith(_SINGLE) and "某" not in m.name
