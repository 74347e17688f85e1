"""Owners: what stands right before a body or a thing, and whose it is (望江社区|党总支, 社区党总支|书记)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import BODIES, OWNED, PROGRAMS
from kg.recognition.lexicon import head_of, heads
from kg.vocab import Cls

# Things whose full name may begin with where they are: 望江小区|活动室.
_SITED: Final = PROGRAMS | {
    Cls.Facility, Cls.Role, Cls.Institution, Cls.Enterprise, Cls.SocialOrganization, Cls.VolunteerTeam, Cls.Mechanism,
    Cls.PopulationGroup, Cls.Initiative,
}  # fmt: skip
_GOVERNING: Final = frozenset(
    {Cls.PartyCommittee, Cls.PartyWorkingCommittee, Cls.GovernmentBody, Cls.SelfGovernanceOrganization}
)
_DIVISION_BODY: Final = re.compile(
    r"(?P<division>(?P<stem>[^\W\d_]{1,3}?)(?:街道|[镇乡县区市旗州村]))(?=委|党委|党工委|政府|人民政府|办事处|纪委|人大)"
)
_NO_PLACE: Final = words_of("unnamed.tsv", "place")
_NO_STEM: Final = words_of("unnamed.tsv", "modifier") | frozenset("省县市区镇乡各本全该我团社") | {"自治"}
_RULES_OF: Final = frozenset({"制度", "规则", "章程", "公约", "守则", "细则", "规范", "流程"})
_OWNED_BY_KIND: Final = frozenset({Cls.Facility, Cls.Role, Cls.Enterprise})


def owned(m: Mention, before: Sequence[Mention]) -> Mention:
    """The mention with its owner in its name or among its aliases; the span stays its own.

    `before`: the mentions before it in its run; the last one owns it where it ends right before it.
    """
    if not before or before[-1].end != m.start or before[-1].cls is Cls.Role:
        return m
    last = before[-1]
    if m.rule.startswith("coined") and last.rule.startswith("coined"):
        return m  # “潮声”|“潮韵”: neighbours in a list
    owner = last.aliases[0] if last.rule == "lexicon.national" and last.aliases else last.name
    full = owner + m.name
    if m.generic:
        if m.head in _RULES_OF and last.cls in OWNED and not last.generic:
            return replace(m, name=full, generic=False)  # 楼院议事会|规则
        named = m.cls in _OWNED_BY_KIND and (not last.generic or last.name == "小区")
        return replace(m, name=full, generic=False) if named else m
    if m.cls is Cls.GovernmentBody and m.name != m.head:
        return replace(m, aliases=(*m.aliases, full))
    if m.cls in OWNED:
        return replace(m, name=full)
    if m.cls is Cls.Facility and last.cls in BODIES:
        return replace(m, name=full, aliases=(*m.aliases, m.name))  # 社会组织|党群服务中心
    if m.cls in _SITED:
        return replace(m, aliases=(*m.aliases, full))
    return m


def with_body(m: Mention, run: Sequence[Mention]) -> list[Mention]:
    """社区党总支书记: the body that a post belongs to is named too."""
    if m.cls is not Cls.Role or m.end - m.start != len(m.name):
        return [m]
    at = m.name.find(m.head)
    for end in range(len(m.name) - 2, 1, -1):
        head = heads().get(m.head[: end - at]) if end > at else head_of(m.name[:end])
        if head is not None and head.cls in OWNED:
            text = m.name[:end]
            body = Mention(m.start, m.start + len(text), head.cls, text, "head.post", head=head.word)
            return [owned(body, [x for x in run if x.end == m.start]), m]
    return [m]


def with_division(m: Mention) -> list[Mention]:
    """凌水镇|党委, 科尔沁区|委: the division whose committee or office it is, and the body after it."""
    if m.cls not in _GOVERNING:
        return [m]
    text = m.name[-(m.end - m.start) :]
    found = _DIVISION_BODY.match(text)
    if found is None or found["stem"] in _NO_STEM:
        return [m]
    name = found["division"]
    if name in _NO_PLACE:
        return [m]  # 园区|党工委
    division = Mention(
        m.start,
        m.start + len(name),
        Cls.Village if name.endswith("村") else Cls.AdministrativeDivision,
        name,
        "head.container",
        head=name[len(found["stem"]) :],
    )
    return [division, replace(m, start=division.end)]
