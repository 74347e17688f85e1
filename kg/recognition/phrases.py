"""Noun phrases → mentions: the head decides the class, boundary words decide the left end.

Containers inside a phrase (望江社区|党总支|党员) are cut out first; what stands at its end is named by its head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kg.language.wordlists import words_of
from kg.model import Mention
from kg.recognition.classes import BODIES, PROGRAMS, SETTLED
from kg.recognition.coined import coined
from kg.recognition.common_nouns import ANY_FIRM, is_common_word, is_kind, leads_to_settlement, too_short
from kg.recognition.documents import is_work, titled
from kg.recognition.left_ends import EDITION, left_end
from kg.recognition.lexicon import Head, head_of, heads
from kg.recognition.owners import owned, with_body, with_division
from kg.recognition.tokens import Kind, Token
from kg.vocab import Cls

_DIALS: Final = ("打", "拨")
_HOW_FAR: Final = ("不够", "不", "较为", "更加", "比较", "更")
_INVITES: Final = ("邀请", "特邀", "聘请", "邀约")
_PLAIN: Final = words_of("unnamed.tsv", "plain")

# Kinds whose name may hold a post: 居民代表议事制度 is not cut after 居民代表.
_HOLDS_PEOPLE: Final = PROGRAMS | {
    Cls.Mechanism, Cls.Initiative, Cls.Facility, Cls.VolunteerTeam, Cls.SocialOrganization, Cls.Honor,
    Cls.PopulationGroup, Cls.SelfGovernanceOrganization,
}  # fmt: skip
_SETTLEMENT_WORDS: Final = frozenset({"社区", "小区", "花园", "新村", "村", "家园"})
_SHORTER: Final = frozenset({"州", "江", "河", "山", "湖", "镇", "桥", "街"})
_DIVISIONS: Final = frozenset({"区", "县", "市"})
_SEATED: Final = frozenset({"街道", "镇", "乡"})
_SETTLEMENT: Final = "社区"
_OF_SETTLEMENT: Final = frozenset({Cls.PopulationGroup, Cls.OwnersCommittee, Cls.Role})
_UNNAMED_YET: Final = PROGRAMS | {Cls.Mechanism}
_LONGEST_OVERLAP: Final = 10
_RESPECTS: Final = frozenset({"方面", "领域", "环节"})
_FIRM_GOES_ON: Final = frozenset({"服务", "管理", "发展", "有限", "有限公司", "有限责任公司", "股份", "集团"})
_KINDS_ALONE: Final = frozenset({"社会组织", "合作社", "民宿", "联合会", "协会", "商会", "行业协会", "专业合作社"})
_PARTS_OF: Final = ("学院", "医疗队", "分校", "分院", "物业", "附属医院", "附中", "附小", "研究所")
_SERVING: Final = re.compile("党群|文明|便民|养老|文化|活动|照料")
_LEVELS: Final = ("镇", "县", "区", "市", "乡", "街道", "旗")


def read_phrase(clean: str, run: Sequence[Token]) -> list[Mention]:
    """The mentions of a run without known names, containers first, in order."""
    out, begin = _containers(clean, run) if len(run) > 1 else ([], 0)
    if begin < len(run):
        for m in _last(clean, run[begin:]):
            out.append(owned(m, out))
    if not out:
        return out
    return [x for m in out for body in with_body(m, out) for x in with_division(body)]


def _containers(clean: str, run: Sequence[Token]) -> tuple[list[Mention], int]:
    """The containers that are cut out from the left, and the index of the token where the rest begins."""
    out: list[Mention] = []
    begin = 0
    last = head_of(clean[run[0].start : run[-1].end]) if run[-1].kind is Kind.NOUN else None
    for k, token in enumerate(run[:-1]):
        if token.kind is not Kind.NOUN:
            return out, begin  # a container is all nouns, and none begins anew after another token
        head = _honour_or_settlement(head_of(clean[run[begin].start : token.end]), run[k + 1])
        if head is None or not head.container or is_common_word(clean, run, k, head):
            continue
        left = left_end(clean, run[begin : k + 1], token.end - len(head.word), head.cls)
        text = clean[left : token.end]
        if head.cls in SETTLED and EDITION.match(text):
            continue  # 第一届社区运动会
        if (head.modified and text == head.word) or is_kind(text, head):
            firm = head.word in ANY_FIRM and text != head.word
            other_firm = firm and any(t.text in ANY_FIRM for t in run[k + 1 :])  # 老物业|清江公司
            general = len(text) > 3 and not firm
            if general or other_firm or (text == "街道" and leads_to_settlement(clean, run, k)):
                begin = k + 1  # 驻区单位|某某区文化馆, 街道|清波社区
            continue
        invited = clean.endswith(_INVITES, 0, run[0].start)  # 邀请|党校讲师|专题辅导
        if head.cls is Cls.Role and last is not None and last.cls in _HOLDS_PEOPLE and not invited:
            continue
        if head.generic and left > run[begin].start and last is not None and last.cls in PROGRAMS:
            continue  # 智慧社区|平台
        if text in _KINDS_ALONE:
            continue  # 社会组织|联合会, 民宿|产业党小组
        if _goes_on(head, run[k + 1].text, last) or _spanned(clean, run, begin, k):
            continue
        out.append(owned(_named(left, token.end, text, head, "head.container"), out))
        begin = k + 1
    return out, begin


def _goes_on(head: Head, after: str, last: Head | None) -> bool:
    """The name is longer than its first class word: 长河花园|社区, 西苑|街道, 云州|区, 清江物业|服务, 大学|建筑学院."""
    return (
        (head.cls in SETTLED and after in _SETTLEMENT_WORDS)
        or ((head.cls is Cls.ResidentialQuarter or head.word == "街") and after in _SEATED)
        or (head.word in _SHORTER and after in _DIVISIONS)
        or (head.word in ANY_FIRM and after in _FIRM_GOES_ON)
        or (head.cls is Cls.Institution and last is not None and last.word.endswith(_PARTS_OF))
    )


def _honour_or_settlement(head: Head | None, after: Token) -> Head | None:
    """和谐社区 is an honour; what a body belongs to (和谐社区|党支部) is a settlement with that name."""
    if head is None or head.cls is not Cls.Honor or not head.word.endswith(_SETTLEMENT):
        return head
    body = heads().get(after.text)
    return heads()[_SETTLEMENT] if body is not None and body.cls in BODIES and body.container else head


def _last(clean: str, run: Sequence[Token]) -> list[Mention]:
    """What the rest of a run names: coined names, titles in 《》, or the phrase by its head."""
    kinds = {t.kind for t in run}
    if Kind.QUOTE in kinds:
        return coined(clean, run)
    if Kind.TITLE in kinds:
        return [titled(t) for t in run if t.kind is Kind.TITLE and not is_work(clean, t)]
    if len(run) > 1 and run[-1].text in _RESPECTS:
        run = run[:-1]  # 基层党建工作责任制|方面
    end = run[-1].end
    head = head_of(clean[run[0].start : end])
    if head is None or is_common_word(clean, run, len(run) - 1, head):
        return []
    start = left_end(clean, run, end - len(head.word), head.cls)
    text = clean[start:end]
    modifier = text.removesuffix(head.word)
    if head.cls is Cls.Platform and (text.startswith(_DIALS) or modifier.endswith(_HOW_FAR)):
        return []  # 打|热线, 不够|系统
    if is_kind(text, head) or (head.long and len(modifier) < 3):
        return []
    if head.cls in _UNNAMED_YET and (modifier.endswith("新") or head.word.startswith("新")):
        return []  # 党建新品牌, 管理新模式: one that is still to get its name
    if head.weak and modifier and "级" not in text and (too_short(modifier, head) or modifier in _PLAIN):
        return []
    return [_named(start, end, text, head, "head.last")]


def _named(start: int, end: int, text: str, head: Head, rule: str) -> Mention:
    centre = head.cls is Cls.Facility and head.word.endswith("中心")
    if centre and text.startswith(_LEVELS) and not _SERVING.search(text):
        head = replace(head, cls=Cls.GovernmentBody)  # 镇综治中心, 县接诉即办中心
    refers = text == head.word and (head.generic or head.modified) and head.cls is not Cls.PopulationGroup
    return Mention(start, end, head.cls, text, rule, generic=refers, head=head.word)


def _divides(clean: str, run: Sequence[Token], begin: int, k: int, head: Head, end: int) -> bool:
    """望江社区|居民, 望江小区|业委会: a named settlement and a kind that would say 社区居民 of any."""
    cut = run[k].end
    inner = head_of(clean[cut:end])
    named = end - len(head.word) > run[begin].start
    return named and inner is not None and inner.cls is head.cls and head.cls in _OF_SETTLEMENT


def _spanned(clean: str, run: Sequence[Token], begin: int, k: int) -> bool:
    """A longer head word goes over the end of token `k`: 社区|工作者, 小区|业委会."""
    cut = run[k].end
    for later in run[k + 1 :]:
        if later.kind is not Kind.NOUN:
            return False
        head = head_of(clean[run[begin].start : later.end])
        if head is not None and later.end - len(head.word) < cut:
            return not _divides(clean, run, begin, k, head, later.end)
        if later.end - cut > _LONGEST_OVERLAP:
            return False
    return False
