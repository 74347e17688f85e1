"""Places and collectives that are named by their kind: 该区, 41个小区."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.model import Mention
from kg.recognition.context import Context
from kg.recognition.tokens import Kind
from kg.vocab import Cls

_DIVISION: Final = re.compile("(?:该|全|我)(?P<kind>县|区|市|镇|乡|街道|旗)(?![委级长民])")
_COUNTED: Final = frozenset(
    {
        Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.Institution, Cls.Enterprise, Cls.Facility,
        Cls.PartyBranch, Cls.PartyGroup, Cls.PartyOrganization, Cls.SocialOrganization, Cls.VolunteerTeam,
    }
)  # fmt: skip
_TIMES: Final = frozenset("年度月日")  # 2021年度|社区


def divisions(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """该区, 全镇, 我县: the division that the report is about."""
    out = list(mentions)
    if ctx.tokens:
        for m in _DIVISION.finditer(ctx.clean, ctx.starts[0], ctx.ends[-1]):
            if not any(x.start <= m.start("kind") < x.end for x in out):
                span, cls = m.span(), Cls.AdministrativeDivision
                out.append(Mention(*span, cls, m.group(), "reference.division", generic=True, head=m["kind"]))
    return out


def collectives(ctx: Context, mentions: list[Mention]) -> list[Mention]:
    """41个小区, 36家单位: a counted collective is an entity although its kind alone names nothing."""
    numbers = [t for t in ctx.tokens if t.kind is Kind.NUM and len(t.text) > 1 and t.text[-1] not in _TIMES]
    starts, ends = {t.start for t in numbers}, {t.end for t in numbers}

    def counted(m: Mention) -> bool:
        return m.start in ends or (m.end in starts and m.cls is Cls.Facility)

    return [
        replace(m, generic=False, rule="head.counted") if m.generic and m.cls in _COUNTED and counted(m) else m
        for m in mentions
    ]
