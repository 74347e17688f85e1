"""Done, planned, or not so: by section, modal words and constructions, each with its reach."""

from __future__ import annotations

import re

from kg.model import Factuality, SectionKind
from kg.recognition.tokens import Kind, Token

_FUTURE = re.compile(
    r"下一步|下步|今后|未来|接下来|下半年将|明年|计划(?=[^，。]{0,3}(?:开展|建|打造|成立|组织|举办|实施|引进|投入|新建|推出|在))|拟(?=[建打成组开举新引投推设在于对将])|预计|准备(?=[建打成组开举])|力争|争取(?!到了)|即将|有望|将要|将会|将于|打算|拟于|后续将|正在筹备|立志"
)
_WILL = re.compile(
    r"将(?=(?:继续|进一步|持续|以|围绕|坚持|不断|积极|深入|努力|全力|着力|充分|逐步|陆续|重点|大力|认真|切实|紧紧|牢牢|定期|全面|始终|再|在|把|立足|结合|依托|通过|按照|加大|完成|开展|打造|建设|成立|组织|举办|实施|推进|推动|推出|探索|建立|健全|完善|增设|新建|改造|启动|投入|加强|强化|聚焦|惠及|取消|引进|对|从|更|让|邀请|联合|会|要|严格|扎实|深化|拓展|优化|构建|带领|团结|不忘|常态化))"
)
_DONE = re.compile(r"已经?|了(?=[^解])|目前|截至|先后|累计|近年来|今年以来|去年|上半年")
_NOT = re.compile(r"(?:没有|没|未能|尚未|未|缺乏|缺少|无法|难以|从未|并未|不能|不再)[^，。；、]{0,6}$")


def factuality(section: SectionKind, sentence: str, at: int) -> Factuality:
    """The factuality of what stands at offset `at` of the sentence's text.

    """
    before = sentence[:at]
    cut = max(before.rfind(c) for c in "，；。：、")
    if _NOT.search(before[cut + 1 :]):
        return Factuality.NEGATED
    if section is SectionKind.PLANS:
        return Factuality.PLANNED
    if _FUTURE.search(before) or _WILL.search(before):
        return Factuality.PLANNED
    return Factuality.ACTUAL


def is_negator(token: Token) -> bool:
    """没有, 未, 缺乏 as a token."""
    return token.kind in (Kind.BREAK, Kind.VERB) and token.text in {"没有", "没", "未", "尚未", "缺乏", "缺少", "未能", "不"}
