"""Verbs inside the names of rules and of what is held: 诉求|办理|机制, “最美媳妇”|评选|活动."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.recognition.classes import BODIES, SETTLED
from kg.recognition.lexicon import head_of, heads
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_THINGS: Final = frozenset({Cls.Mechanism, Cls.Project, Cls.Platform, Cls.Facility})
_RULES: Final = frozenset(
    {"制度", "机制", "办法", "体系", "模式", "流程", "规则", "细则", "公约", "预案", "清单", "台账"}
)
_DRAWING_UP: Final = frozenset({"adopt", "found"})
_WHO: Final = BODIES | SETTLED | {Cls.Role, Cls.PopulationGroup, Cls.Person}
_CHOOSING: Final = frozenset({"评选", "创建", "推选", "征集", "选树", "评比", "认领", "评议"})
_EVENTS: Final = frozenset({"活动", "行动", "工作", "大赛", "比赛", "仪式"})
_HOW: Final = frozenset({"上门", "入户", "免费", "延时", "专业", "日常", "义务", "个性化", "专属", "贴心"})
_FARTHEST: Final = 4  # tokens of the name before its verb
_WORD: Final = 2


def names_made(token: Token, before: Token | None, after: Token | None) -> bool:
    """制定了|认养|规则: a verb between 了 and the kind of a thing is a part of its name."""
    if before is None or before.text != "了" or after is None or after.kind is not Kind.NOUN or len(token.text) != 2:
        return False
    head = heads().get(after.text)
    return head is not None and head.cls in _THINGS and set(token.verbs) <= {"other"}


def names_rules(token: Token, out: Sequence[Token], after: Token | None) -> bool:
    """建立|星级|评定|制度: a verb between what is drawn up and the kind of a rule, with nobody before it to do it."""
    if len(token.text) != _WORD or after is None or after.text not in _RULES or after.start != token.end:
        return False
    end = token.start
    for k, before in enumerate(reversed(out[-_FARTHEST:])):
        if before.kind is Kind.VERB or before.text == "了":
            return before.text == "了" or (k > 0 and not _DRAWING_UP.isdisjoint(before.verbs))
        if before.kind is not Kind.NOUN or before.end != end or (not k and _acts(before)):
            return False
        end = before.start
    return False


def names_service(raw: Sequence[Token], i: int) -> bool:
    """上门|照护|服务: what is done for people, and not 关爱|服务|老人."""
    if len(raw[i].text) != _WORD or i + 1 == len(raw) or raw[i + 1].text != "服务" or raw[i + 1].start != raw[i].end:
        return False
    ends = i + 2 == len(raw) or raw[i + 2].kind in (Kind.STOP, Kind.LINK)
    return ends and i > 0 and (raw[i - 1].text in _HOW or "serve" in raw[i].verbs)


def names_event(token: Token, before: Token | None, after: Token | None) -> bool:
    """“最美媳妇”|评选|活动: what is held for the coined name before."""
    chosen = before is not None and before.kind is Kind.QUOTE and before.end == token.start
    return chosen and token.text in _CHOOSING and after is not None and after.text in _EVENTS


def _acts(token: Token) -> bool:
    agent = head_of(token.text)
    return agent is not None and agent.cls in _WHO
