"""Parts of named wholes: A、B等Y; Y，即A、B; Y包括A、B; “A—B—C”体系; “A”…、“B”…的“Y”工作法."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extraction.links import Link
from kg.model import Factuality, Report, SectionKind
from kg.recognition import Reading
from kg.recognition.explained import explanations
from kg.recognition.tokens import Kind
from kg.rules.frames import BODIES, DEEDS, OWN_BODIES, PARTY
from kg.rules.words import words
from kg.vocab import Cls, Rel

_WHOLES = DEEDS | {Cls.SocialOrganization}
_PARTS = DEEDS | BODIES | {Cls.Role, Cls.Facility}
_MEMBERS = PARTY | OWN_BODIES | {Cls.Role}
_SETS_UP = ("推行", "构建", "建立", "形成", "健全", "完善", "打造", "实行", "采取", "搭建")
_HOLDS = words("包括 涵盖 包含 分为 由")


def parts(report: Report, reading: Reading, first: int) -> Iterator[Link]:
    """The part links of one sentence."""
    yield from _closed(reading, first)
    if Kind.NAME in reading.kinds:
        yield from _closed_by_name(reading, first)
    yield from _chained(reading, first)
    yield from _explained(report, reading, first)
    if Kind.QUOTE in reading.kinds:
        yield from _made_up(reading, first)
    includes = not _HOLDS.isdisjoint(reading.words)
    sums = Kind.QUOTE in reading.kinds and sum([t.kind is Kind.QUOTE for t in reading.tokens]) > 2
    for start, end in reading.sentence.clauses if includes or sums else ():
        yield from _included(reading, first, start, end)
        yield from _summed(reading, first, start, end)


def _closed(reading: Reading, first: int) -> Iterator[Link]:
    """A、B等Y活动: the class that closes a list, where it has a name."""
    toks, ms = reading.tokens, reading.mentions
    for closed in reading.lists:
        opens = closed.closer[0] - (toks[closed.closer[0] - 1].kind is Kind.QUOTE)  # 等|“六助”|服务
        start, end = toks[opens].start, toks[closed.closer[1] - 1].end
        whole = next(
            (k for k, m in enumerate(ms) if m.end == end and m.start >= start and m.cls in DEEDS and not m.generic),
            None,
        )
        if whole is None:
            continue
        for i, j in closed.items:
            for k, m in enumerate(ms):
                if toks[i].start <= m.start and m.end == toks[j - 1].end and m.cls in DEEDS and k != whole:
                    yield _part(reading, first + whole, first + k, m.start, end, "hasPart.list")
                    break


def _closed_by_name(reading: Reading, first: int) -> Iterator[Link]:
    """三会一课、主题党日等党内组织生活制度: the class that closes the list is a name known beforehand."""
    toks, ms = reading.tokens, reading.mentions
    for n, token in enumerate(toks[:-1]):
        if token.text not in ("等", "等等") or toks[n + 1].kind is not Kind.NAME:
            continue
        whole = next((k for k, m in enumerate(ms) if m.start == toks[n + 1].start and m.cls in DEEDS), None)
        if whole is None:
            continue
        at = n
        while at > 0:
            part = next((k for k, m in enumerate(ms) if m.end == toks[at - 1].end and m.cls in DEEDS), None)
            if part is None:
                break
            yield _part(reading, first + whole, first + part, ms[part].start, ms[whole].end, "hasPart.list")
            at = next(i for i, t in enumerate(toks) if t.start >= ms[part].start)
            if at and toks[at - 1].kind is Kind.LINK:
                at -= 1
            elif not (at and toks[at - 1].kind is Kind.QUOTE):
                break


def _chained(reading: Reading, first: int) -> Iterator[Link]:
    """“党委—网格党支部—楼栋党小组”组织体系: its links are its parts, and each party body is under the one before."""
    ms = reading.mentions
    for k, whole in enumerate(ms):
        links = [
            j
            for j, m in enumerate(ms)
            if m.rule == "chain.link" and whole.start <= m.start and m.end <= whole.end and j != k
        ]
        if whole.rule == "chain.link" or not links:
            continue
        for j in links:
            yield _part(reading, first + k, first + j, whole.start, whole.end, "hasPart.chain")
        for a, b in pairwise(links):
            if ms[a].cls in PARTY and ms[b].cls in PARTY:
                kind = reading.sentence.section.kind
                yield Link(
                    first + a,
                    Rel.hasSubOrganization,
                    first + b,
                    Factuality.ACTUAL,
                    whole.start,
                    whole.end,
                    kind,
                    "hasSubOrganization.chain",
                )


def _explained(report: Report, reading: Reading, first: int) -> Iterator[Link]:
    """“Y”工作法，即A、B、C; A、B、C“三个一”要求: each part of what explains the name."""
    ms = reading.mentions
    for found in explanations(report.clean, reading, ms):
        whole = next((k for k, m in enumerate(ms) if (m.start, m.end) == found.whole), -1)
        if whole < 0:
            continue
        start, end = min(found.whole[0], found.parts[0][0]), max(found.whole[1], found.parts[-1][1])
        for span in found.parts:
            part = next((k for k, m in enumerate(ms) if (m.start, m.end) == span), -1)
            if part >= 0 and ms[part].cls in _PARTS:
                yield _part(reading, first + whole, first + part, start, end, "hasPart.namely")


def _made_up(reading: Reading, first: int) -> Iterator[Link]:
    """构建A任组长、B为副组长、C参与的“1+3+N”架构: the posts and bodies before 的 make up the sum."""
    ms = reading.mentions
    for n, token in enumerate(reading.tokens[1:], 1):
        if token.kind is not Kind.QUOTE or "+" not in token.text or reading.tokens[n - 1].kind is not Kind.DE:
            continue
        whole = next((k for k, m in enumerate(ms) if m.start == token.start and m.cls is Cls.Mechanism), -1)
        verb = next((t for t in reading.tokens[:n] if t.kind is Kind.VERB and t.text.endswith(_SETS_UP)), None)
        if whole < 0 or verb is None:
            continue
        members = [k for k, m in enumerate(ms) if verb.end <= m.start and m.end < token.start and m.cls in _MEMBERS]
        posts = [(ms[k].start, ms[k].end) for k in members if ms[k].cls is Cls.Role]
        if len(members) > 1:
            for k in members:
                if ms[k].cls is not Cls.Role and any(a <= ms[k].end < b for a, b in posts):
                    continue  # 业委会|主任: the post, not its body
                yield _part(reading, first + whole, first + k, verb.start, ms[whole].end, "hasPart.makeup")


def _included(reading: Reading, first: int, start: int, end: int) -> Iterator[Link]:
    """Y包括A、B."""
    ms = reading.mentions
    for t in reading.tokens:
        if not (start <= t.start < end and t.kind is Kind.VERB and t.text in _HOLDS):
            continue
        wholes = [k for k, m in enumerate(ms) if start <= m.start and m.end <= t.start and m.cls in _WHOLES]
        if wholes:
            for k, m in enumerate(ms):
                if t.end <= m.start < end and m.cls in _PARTS:
                    yield _part(reading, first + wholes[-1], first + k, start, end, "hasPart.includes")


def _summed(reading: Reading, first: int, start: int, end: int) -> Iterator[Link]:
    """“A”服务在前、“B”教育在前的“Y”工作法: coined names before 的 make up the coined whole."""
    ms = reading.mentions
    quotes = {t.start for t in reading.tokens if t.kind is Kind.QUOTE and start <= t.start < end}
    coined = [k for k, m in enumerate(ms) if m.start in quotes]
    if len(coined) < 3:
        return
    whole = ms[coined[-1]]
    if whole.cls not in DEEDS - {Cls.Initiative} or not any(
        t.kind is Kind.DE and t.end == whole.start for t in reading.tokens
    ):
        return
    for k in coined[:-1]:
        yield _part(reading, first + coined[-1], first + k, start, whole.end, "hasPart.sum")


def _part(reading: Reading, whole: int, part: int, start: int, end: int, rule: str) -> Link:
    kind = reading.sentence.section.kind
    fact = Factuality.PLANNED if kind is SectionKind.PLANS and rule == "hasPart.list" else Factuality.ACTUAL
    return Link(whole, Rel.hasPart, part, fact, start, end, kind, rule)
