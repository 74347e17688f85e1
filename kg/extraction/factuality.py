"""Done, planned, or not so: by section, modal words and constructions, each with its reach."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Factuality, SectionKind
from kg.recognition.tokens import Kind, Token
from kg.rules.words import words

_WANTED = "[^。]{0,60}?(?<!需)要(?=在|进一步|切实|积极|把|以|建|加|抓|做|发挥|充分|持续)"
# Cues of a plan that hold from where they stand to the end of their sentence. Each begins with a plain character: where
# one begins with a group, Python does not look for the first characters of all, and takes five times as long.
_PLAN = re.compile(
    r"下一步|下步|下一?阶段|今后|未来|新的一年|来年|接下来|下半年将|明年|后续将|打算|有望|立志|正在筹备"
    r"|计划(?=[^，。]{0,12}(?:开展|建|打造|成立|组织|举办|实施|引进|投入|推出|加装|完成|推广|增设|改造|在|与|于|把))"
    r"|拟(?=[建打成组开举新引投推设在于对将与和把筹申])|预计|准备(?=[建打成组开举])|即将|将要|将会|将于|力争"
    r"|争取(?!到了|了|[^，。；]{0,14}(?:资金|经费|支持|补助|政策|专项))"
    rf"|要求{_WANTED}|指出{_WANTED}|强调{_WANTED}|提出{_WANTED}|建议{_WANTED}"
)
# 将 before a verb, an adverb or a preposition is 'will'; before a noun it is 把.
_WILL = re.compile(
    r"将(?=继续|进一步|持续|以|围绕|坚持|不断|积极|深入|努力|全力|着力|充分|逐步|陆续|重点|大力|认真|切实|紧紧|牢牢|定期|全面|始终|再|在|把|立足|结合|依托|通过|按照|加大|完成|开展|打造|建设|成立"
    r"|组织|举办|实施|推进|推动|推出|推行|探索|建立|健全|完善|增设|新建|改造|启动|投入|加强|强化|聚焦|惠及|取消|引进|对|从|更|让|邀请|联合|会|要|严格|扎实|深化|拓展|优化|构建|带领|团结|不忘|常态化|共同|协助|选聘|配备|争创|创建|为|与|用|由|分|加快|还|设立|设置|开设|开办|建成|组建|筹建|创办|购置|采购|改建|扩建|更换|安装|每[年月周季]|面向|针对|着眼|牵头|争取|新增|增加|扩大|改善"
    r"|落实|抓好|做好|夯实|筑牢|招募|吸引|动员|发动|引导|鼓励|实现|投放|试点|试行|有序|稳步|主动|依法|用好|办好|投资|因地制宜)"
)
_SINCE = re.compile(r"近年来|近几年|今年以来|年以来|去年|先后|累计|截至|一年来|多年来")
_LACKS = words("没有 没 缺乏 缺少 无 尚无 未有")
_NOT = words("没有 没 未 尚未 未能 从未 并未 无法 难以 不能 不再 不 还没有 还未 仍未") | _LACKS


def factuality(section: SectionKind, before: str, clause: Sequence[Token], start: int, end: int) -> Factuality:
    """The factuality of what a mention at [start, end) is the object of.

    `before`: the sentence up to the mention; `clause`: the tokens of its clause. Negation reaches only the verb that
    follows it and that verb's object; a plan reaches to the end of its sentence.
    """
    if negated(clause, start, end):
        return Factuality.NEGATED
    if section is SectionKind.PLANS or _PLAN.search(before):
        return Factuality.PLANNED
    will = _WILL.search(before)
    if will and not _SINCE.search(before, 0, will.start()):
        return Factuality.PLANNED
    return Factuality.ACTUAL


def negated(clause: Sequence[Token], start: int, end: int) -> bool:
    """没有X, 未建成X, 缺乏对X…; X尚未建立."""
    verb = False
    for token in reversed([t for t in clause if t.end <= start]):
        if token.text in (_NOT if verb else _LACKS):
            return True
        if token.kind is Kind.VERB:
            if verb:
                break
            verb = True
        elif verb and token.kind is not Kind.BREAK:
            break
    else:
        if not verb:
            return _denied(clause, end)
    return False


def _denied(clause: Sequence[Token], end: int) -> bool:
    """党员谈心制度尚未建立: the mention is what the verb denies."""
    after = [t for t in clause if t.start >= end]
    return bool(after) and after[0].text in _NOT - {"不", "没", "无"} and any(t.kind is Kind.VERB for t in after[1:3])
