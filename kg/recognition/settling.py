"""Verb or noun, function word or part of a name: what the neighbours of a token decide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.recognition.action_nouns import acting, is_action_noun
from kg.recognition.lexicon import head_of, heads
from kg.recognition.rulings import names_event, names_made, names_rules, names_service
from kg.recognition.tokens import NAMES, Kind, Token
from kg.recognition.toponyms import MAKES, in_toponym, link_in_toponym, names_road
from kg.vocab import Cls

_ADVERBIAL: Final = words_of("cues.tsv", "adverbial")
_LOOKED_AT: Final = _ADVERBIAL | words_of("cues.tsv", "spot") | MAKES | {"集", "记"}
_SPOTS: Final = words_of("cues.tsv", "spot")
_GOES_ON: Final = frozenset({Kind.NOUN, Kind.NAME, Kind.QUOTE})
_WATERSIDE: Final = frozenset({"畔", "水位", "沿线", "沿岸", "两岸", "岸边"})
_WATERS: Final = frozenset("河江湖溪海")
_MODIFYING: Final = words_of("cues.tsv", "modifying")
_LONGEST_SET: Final = 24  # tokens between 集 and 于一体
_ENDS_MEETING: Final = frozenset({Kind.STOP, Kind.LINK, Kind.NUM, Kind.DE})
_OPEN_KINDS: Final = frozenset({Kind.VERB, Kind.BREAK, Kind.LINK})
_LEADING_ON: Final = frozenset({"引领", "赋能", "领航", "统领", "引路"})
_LEADERS: Final = frozenset({"党建", "红色", "支部", "党员", "科技", "数字", "文化", "品牌", "党组织", "数智", "法治"})


def settle(raw: Sequence[Token]) -> list[Token]:
    """The tokens with their kinds settled, from the left; the settled ones before decide, and the raw ones after."""
    out: list[Token] = []
    last = len(raw) - 1
    for i, token in enumerate(raw):
        kind = token.kind
        if kind in _OPEN_KINDS or token.text in _LOOKED_AT:
            settled = _settled(raw, i, out, raw[i + 1] if i < last else None)
            if settled is not kind:
                token = Token(token.start, token.end, token.text, settled)
        out.append(token)
    return out


def _settled(raw: Sequence[Token], i: int, out: Sequence[Token], after: Token | None) -> Kind:
    token = raw[i]
    before = out[-1] if out else None
    if token.kind is Kind.LINK:
        return Kind.NOUN if link_in_toponym(raw, i, out) else Kind.LINK
    if token.text in _ADVERBIAL and after is not None and after.kind is Kind.VERB:
        return Kind.BREAK
    if token.text in MAKES and token.kind in (Kind.VERB, Kind.NOUN) and _makes_facility(raw, i, before):
        return Kind.VERB
    if token.kind is Kind.VERB and token.text in _MODIFYING and _opens_place(raw, i):
        return Kind.NOUN
    if token.kind is Kind.VERB:
        if token.noun and is_action_noun(token, before, after) and not acting(token, before, after, out):
            return Kind.NOUN
        if token.text in _LEADING_ON and _leads_on(out, after):
            return Kind.NOUN
        if token.text == "要求" and _after_coinage(out):
            return Kind.NOUN
        if names_rules(token, out, after) or names_event(token, before, after) or names_service(raw, i):
            return Kind.NOUN
        if names_road(token, after) or names_made(token, before, after):
            return Kind.NOUN
    if token.kind is not Kind.NOUN and in_toponym(raw, i, out):
        return Kind.NOUN
    if token.text == "集" and any(t.text in ("一体", "于一体") for t in raw[i : i + _LONGEST_SET]):
        return Kind.BREAK  # 集A、B等功能于一体的C
    if token.kind is Kind.NOUN and _says_where(token, before, after):
        return Kind.BREAK
    if token.text == "记" and (before is None or before.kind is Kind.STOP):
        return Kind.BREAK  # ——记|云州市某某镇网格员
    if token.text == "会" and _ends_in_meeting(token, before, after):
        return Kind.NOUN
    return token.kind


def _leads_on(out: Sequence[Token], after: Token | None) -> bool:
    """推行|党建|引领|“七彩”治理模式: how it is done stands between the verb and its object."""
    if len(out) < 2 or after is None or after.kind not in NAMES:
        return False
    return out[-1].text in _LEADERS and out[-2].kind is Kind.VERB and out[-2].verbs != ("other",)


def _after_coinage(out: Sequence[Token]) -> bool:
    """“三个一”工作|要求: a kind of the coined name."""
    last = [t for t in out[-2:] if t.text != "工作"]
    return bool(last) and last[-1].kind is Kind.QUOTE


def _opens_place(raw: Sequence[Token], i: int) -> bool:
    """共享|书房, 解忧|小屋: the next word, or the next two, are the kind of a place."""
    for end in range(i + 2, min(i + 4, len(raw) + 1)):
        if raw[end - 1].kind is not Kind.NOUN or raw[end - 1].start != raw[end - 2].end:
            return False
        head = heads().get("".join(t.text for t in raw[i + 1 : end]))
        if head is not None:
            return head.cls is Cls.Facility and head.modified
    return False


def _makes_facility(raw: Sequence[Token], i: int, before: Token | None) -> bool:
    """机械厂家属院|建设|智能车棚: what follows, to the end of its phrase, is a place that is made."""
    if before is None or before.kind is not Kind.NOUN or i + 1 >= len(raw) or raw[i + 1].kind is not Kind.NOUN:
        return False
    end = i + 1
    while end < len(raw) and raw[end].kind is Kind.NOUN:
        end += 1
    head = head_of("".join(t.text for t in raw[i + 1 : end]))
    return head is not None and head.cls is Cls.Facility and not head.action


def _says_where(token: Token, before: Token | None, after: Token | None) -> bool:
    """党群服务中心|二楼, 老茶馆|门口: a spot at a place is no part of its name."""
    if token.text not in _SPOTS or before is None or before.kind is not Kind.NOUN or before.end != token.start:
        return False
    if token.text in _WATERSIDE and before.text[-1] in _WATERS:
        return True
    return after is None or after.kind not in _GOES_ON or (len(after.text) == 1 and tag(after.text) == "v")


def _ends_in_meeting(token: Token, before: Token | None, after: Token | None) -> bool:
    """专项联席|会: a meeting, not what can or will be."""
    if before is None or before.kind is not Kind.NOUN or before.end != token.start:
        return False
    return after is None or after.kind in _ENDS_MEETING or after.text == "等"
