"""Words that are verbs and nouns: 环境|整治 is a thing that is done, 党支部|组织|党员 says who does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.language.segment import tag
from kg.language.wordlists import words_of
from kg.recognition.classes import BODIES, GROUPS_AND_POSTS, SETTLED
from kg.recognition.lexicon import head_of
from kg.recognition.tokens import NAMES, Kind, Token
from kg.vocab import Cls

_TRANSITIVE: Final = words_of("cues.tsv", "transitive")
_COMPOUNDS: Final = words_of("cues.tsv", "compound")
_LEADING: Final = words_of("cues.tsv", "leading")
_GOING: Final = frozenset({"到", "赴", "来到", "深入", "前往", "走进", "莅临"})
_OWNERS: Final = words_of("function.tsv", "owner") | {"省"}
_VISITS: Final = words_of("cues.tsv", "visiting")
_BESIDE: Final = frozenset({"与", "同", "跟", "和"})
_NEAR: Final = 8  # tokens between the going and what is done there
_AGENTS: Final = BODIES | frozenset({Cls.Community, Cls.Village, Cls.Role})
_COMPLETING: Final = frozenset(
    {"全面", "顺利", "圆满", "已", "已经", "基本", "正在", "正", "有序", "扎实", "稳步", "深入", "持续", "陆续", "成功"}
)
_COURSE: Final = frozenset({"中", "期间", "以来", "之际"})
_COMPLETED: Final = ("完成", "完工", "竣工", "结束", "到位", "落地", "收官")
_MAKING: Final = frozenset({"found", "build", "run"})
_NOMINAL: Final = frozenset({Kind.NOUN, Kind.QUOTE, Kind.DE, Kind.NUM, Kind.NAME})


def acting(token: Token, before: Token | None, after: Token | None, out: Sequence[Token]) -> bool:
    """到大榕村|调研; 王丽|走访|慰问老人; 与区税务局党支部|结对|共建: a verb, though a noun stands before it."""
    if _visiting(token, out):
        return True
    if before is None or after is None:
        return False
    if after.kind is Kind.VERB and {"serve", "partner"} & set(token.verbs) and "serve" in after.verbs:
        return before.kind is Kind.NAME or _can_act(before)
    ends = after.kind is Kind.STOP or (after.kind is Kind.VERB and "partner" in after.verbs)
    return ends and "partner" in token.verbs and _can_act(before) and _joined(out)


def _can_act(before: Token) -> bool:
    agent = head_of(before.text)
    return agent is not None and agent.cls in _AGENTS


def _joined(out: Sequence[Token]) -> bool:
    """与…: another stands beside the subject in this clause, and no verb since."""
    for passed in reversed(out[-_NEAR:]):
        if passed.kind in (Kind.STOP, Kind.VERB):
            return False
        if passed.text in _BESIDE:
            return True
    return False


def _visiting(token: Token, out: Sequence[Token]) -> bool:
    """到大榕村|调研: what is done where somebody went."""
    if token.text not in _VISITS:
        return False
    for passed in reversed(out[-_NEAR:]):
        if passed.kind is Kind.STOP or passed.kind is Kind.DE:
            return False
        if passed.text in _GOING:
            return True
    return False


def _acts(token: Token, before: Token, after: Token) -> bool:
    """社区|关爱|空巢老人, 中秋节|走访|困难户: who can act or when, a verb of the genre, and no end of a name."""
    acting = _can_act(before) or tag(before.text) == "t"
    if not acting or token.verbs in ((), ("other",)):
        return False
    head = head_of(after.text)
    return head is None or head.cls in GROUPS_AND_POSTS or head.cls in SETTLED  # 走访|辖区老人


def _is_agent(word: str) -> bool:
    head = head_of(word)
    return head is not None and head.cls in _AGENTS


def _makes_name(token: Token, after: Token) -> bool:
    """学习|角, 服务|阵地: the action word and the kind of a place or a body."""
    if after.kind is not Kind.NOUN or token.text in _TRANSITIVE:
        return False
    if len(after.text) == 1:
        return True
    head = head_of(after.text)
    return head is not None and head.modified and not head.action


def is_action_noun(token: Token, before: Token | None, after: Token | None) -> bool:
    """The action noun, not the verb: 环境|整治, 开展|宣讲; but 党支部|组织|党员."""
    if len(token.text) == 1 and after is not None and (after.text in _OWNERS or after.kind is Kind.NAME):
        return False  # 图纸|报|区|规划局
    if before is None or before.kind is Kind.STOP or before.kind is Kind.BREAK:
        return False
    if before.kind is Kind.LINK:
        return after is None or after.kind in (Kind.STOP, Kind.LINK, Kind.NOUN)
    drawn_up = {"adopt", "found"} <= set(before.verbs) or before.text in ("健全", "完善")
    if drawn_up and after is not None and token.text + after.text in _COMPOUNDS:
        return True  # 建立|联合|执法机制
    if before.kind is Kind.VERB:
        # 组织|学习培训 is an object, and 建成|学习|角; 孵化|培育|社会组织 are two verbs
        if after is not None and _MAKING & set(before.verbs) and _makes_name(token, after):
            return True
        plain = after is None or after.kind not in NAMES
        return "carry" in before.verbs or token.verbs == ("other",) or plain
    if before.kind is Kind.QUOTE and token.text == "组织":
        return True
    if before.kind not in _NOMINAL or ("build" in token.verbs and before.text.endswith("万元")):
        return False  # 投入40万元|改造|管网
    if after is None:
        return True
    if after.kind is Kind.VERB:
        return token.text not in _LEADING or after.text.endswith(_COMPLETED)
    if after.kind is Kind.NOUN:
        if token.text + after.text in _COMPOUNDS:
            return True
        return token.text not in _TRANSITIVE and not _acts(token, before, after)
    if after.kind is Kind.BREAK and after.text in _COMPLETING | _COURSE:
        return head_of(before.text) is None  # 老旧楼院|改造|全面|完成
    if after.kind is Kind.NUM and token.text in _TRANSITIVE:
        return not _is_agent(before.text)  # 街道|组织|12个社区
    return after.kind in (Kind.STOP, Kind.LINK, Kind.NUM)
