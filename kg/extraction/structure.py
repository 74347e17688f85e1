"""Relations that the make-up of phrases says: containers, lists, posts, what belongs to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extraction.links import FOCAL, Link, Marked
from kg.model import Factuality, Report
from kg.recognition import Reading
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, DEEDS, OWN_BODIES, PARTY, PLACES, SETTLEMENTS
from kg.vocab import Cls, Rel


def structural_links(report: Report, readings: Sequence[Reading], marked: Sequence[Marked]) -> list[Link]:
    """Links that hold whatever the sentence says of the things: always actual."""
    out: list[Link] = []
    first = 0
    for reading in readings:
        n = len(reading.mentions)
        out.extend(_nested(reading, first, marked))
        out.extend(_posts(report, reading, first))
        out.extend(_parts(report, reading, first))
        first += n
    return out


def _link(reading: Reading, s: int, r: Rel, o: int, start: int, end: int, rule: str) -> Link:
    return Link(s, r, o, Factuality.ACTUAL, start, end, reading.sentence.section.kind, rule)


def _nested(reading: Reading, first: int, marked: Sequence[Marked]) -> list[Link]:
    """望江区|清波街道|望江社区|党委: each stands in, or belongs to, what is named right before it."""
    out = []
    ms = reading.mentions
    for k, m in enumerate(ms):
        box = next((j for j in range(k) if ms[j].end == m.start), None)
        if box is None:
            continue
        c = ms[box]
        i, j = first + box, first + k
        if c.cls in SETTLEMENTS and m.cls in PLACES | {Cls.Facility, Cls.Institution} and not (c.generic and m.generic):
            out.append(_link(reading, j, Rel.locatedIn, i, c.start, m.end, "locatedIn.nested"))
        elif c.cls in SETTLEMENTS and m.cls in BODIES - {Cls.Enterprise, Cls.Institution}:
            out.append(_link(reading, i, Rel.hasOrganization, j, c.start, m.end, "hasOrganization.nested"))
        elif c.cls in BODIES and m.cls in PARTY | OWN_BODIES:
            out.append(_link(reading, i, Rel.hasSubOrganization, j, c.start, m.end, "hasSubOrganization.nested"))
        elif c.cls in BODIES | SETTLEMENTS and m.cls is Cls.Role and not any(x.start == m.end and x.cls is Cls.Person for x in ms):
            out.append(_link(reading, i, Rel.hasRole, j, c.start, m.end, "hasRole.nested"))
    return out


def _posts(report: Report, reading: Reading, first: int) -> list[Link]:
    """社区党委书记、居委会主任李某某: the person holds the posts that stand before the name."""
    out = []
    ms = reading.mentions
    for k, m in enumerate(ms):
        if m.cls is not Cls.Person:
            continue
        clause_start = max((s for s, _ in reading.sentence.clauses if s <= m.start), default=reading.sentence.start)
        for j in range(k - 1, -1, -1):
            c = ms[j]
            if c.start < clause_start:
                break
            between = report.clean[c.end : m.start]
            if len(between) > 12 and c.cls is not Cls.Role:
                continue
            if c.cls in BODIES and _only_posts(between):
                out.append(_link(reading, first + k, Rel.holdsPost, first + j, c.start, m.end, "holdsPost.body"))
            elif c.cls is Cls.Role and c.end == m.start and not any(x.end == c.start and x.cls in BODIES for x in ms):
                out.append(_link(reading, first + k, Rel.holdsPost, first + j, c.start, m.end, "holdsPost.role"))
    return out


_POST_TAILS = ("书记", "主任", "部长", "所长", "局长", "主席", "会长", "队长", "站长", "委员", "常委", "负责人", "理事长", "科长", "院长", "校长", "经理", "组长")


def _only_posts(text: str) -> bool:
    """Nothing but posts and other bodies stands between a body and the name."""
    return 0 < len(text) <= 24 and "，" not in text and text.endswith(_POST_TAILS)


def _parts(report: Report, reading: Reading, first: int) -> list[Link]:
    """Y，即A、B、C; Y包括A、B; A、B等Y: parts of a named whole."""
    out = []
    ms = reading.mentions
    at = {m.start: first + k for k, m in enumerate(ms)}
    for closed in reading.lists:
        toks = reading.tokens
        closer_start, closer_end = toks[closed.closer[0]].start, toks[closed.closer[1] - 1].end
        whole = next((first + k for k, m in enumerate(ms) if m.end == closer_end and m.start >= closer_start and m.cls in DEEDS and not m.generic), None)
        if whole is None:
            continue
        for i, j in closed.items:
            part = next((x for s, x in at.items() if toks[i].start <= s < toks[j - 1].end), None)
            if part is not None and ms[part - first].cls in DEEDS and part != whole:
                out.append(_link(reading, whole, Rel.hasPart, part, toks[i].start, closer_end, "hasPart.list"))
    cs = reading.sentence.clauses
    for n, (start, end) in enumerate(cs):
        head = report.clean[start : start + 2]
        inner = [first + k for k, m in enumerate(ms) if start <= m.start < end]
        if head[:1] == "即" and n and inner:
            before = [first + k for k, m in enumerate(ms) if cs[n - 1][0] <= m.start < cs[n - 1][1] and m.cls in DEEDS]
            if before:
                out.extend(_link(reading, before[-1], Rel.hasPart, x, start, end, "hasPart.namely") for x in inner if ms[x - first].cls in DEEDS)
        for t in reading.tokens:
            if start <= t.start < end and t.kind is Kind.VERB and t.text in ("包括", "涵盖", "包含", "分为", "设有"):
                wholes = [x for x in inner if ms[x - first].end <= t.start and ms[x - first].cls in DEEDS]
                parts = [x for x in inner if ms[x - first].start >= t.end and ms[x - first].cls in DEEDS]
                if wholes:
                    out.extend(_link(reading, wholes[-1], Rel.hasPart, x, start, end, "hasPart.includes") for x in parts)
    return out


_ABOVE = re.compile(r"^(?:[^社村]*(?:省|市|区|县|旗|州|盟|镇|乡|街道)|中央|党中央|党|上级)(?:委|党委|党工委|党组|纪委|工委|党总支)?$|^(?:中央|党中央|国家|全国)")
_NO_BODY = frozenset("社会组织 群团组织 党组织 基层党组织 各级党组织 党支部 企业 组织 上级党组织 志愿者队伍 人才队伍 社团 自治组织".split())


_OWN = (PARTY - {Cls.PartyWorkingCommittee}) | {Cls.ResidentsCommittee, Cls.OwnersCommittee, Cls.SelfGovernanceOrganization, Cls.SocialOrganization}


def belonging(marked: Sequence[Marked], links: Sequence[Link], homes: Sequence[int], shared: bool) -> list[Link]:
    """What no clause places: an own body belongs to the settlement that the text is about there, a quarter lies in it.

    `homes` gives for each sentence the settlement that it is about.
    """
    placed = {marked[x.object].mention.name for x in links if x.object >= 0 and x.relation in (Rel.hasOrganization, Rel.hasSubOrganization, Rel.establishes, Rel.partnersWith)}
    placed |= {marked[x.subject].mention.name for x in links if x.subject >= 0 and x.relation is Rel.locatedIn}
    out: list[Link] = []
    for i, m in enumerate(marked):
        mention = m.mention
        name = mention.name
        if name in placed or mention.generic or name in _NO_BODY:
            continue
        home = homes[m.sentence]
        if home != FOCAL and marked[home].mention.cls is Cls.ResidentialQuarter:
            home = FOCAL
        if mention.cls in _OWN and not shared and not _ABOVE.match(name):
            out.append(Link(home, Rel.hasOrganization, i, Factuality.ACTUAL, mention.start, mention.end, m.section, "hasOrganization.own"))
        elif mention.cls is Cls.ResidentialQuarter:
            out.append(Link(i, Rel.locatedIn, home, Factuality.ACTUAL, mention.start, mention.end, m.section, "locatedIn.own"))
        else:
            continue
        placed.add(name)
    return out


__all__ = ["belonging", "structural_links"]
