"""What stands in book-title marks: a document, rules of one's own, or a work and a newspaper, which are neither."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Mention
from kg.recognition.tokens import Token
from kg.vocab import Cls

# What a body draws up for itself is a mechanism, though it stands in book-title marks.
_OWN_RULES: Final = re.compile(
    "(?:公约|预案|规约|守则|须知|实施方案|工作方案|议事规则|清单|手册|台账|村规民约|考核制度)(?:（试行）)?$"
)
_PRESS: Final = re.compile("(?:日报|晚报|早报|晨报|时报|商报|都市报|导报|快报|周报|周刊|月刊|杂志|新闻联播|新闻|频道)$")
_WORKS: Final = (
    "电影", "影片", "纪录片", "专题片", "教育片", "宣传片", "微电影", "短片", "歌曲", "红歌", "小品", "小戏", "话剧",
    "情景剧", "短剧", "舞蹈", "合唱", "独唱", "快板", "三句半", "相声", "节目", "戏曲", "曲目", "绘本", "名著", "小说",
    "诗歌", "朗诵", "歌舞", "演唱", "唱响", "剧目", "豫剧", "京剧", "越剧", "黄梅戏", "书画作品", "画作",
)  # fmt: skip


def titled(token: Token) -> Mention:
    """The document, or the rules that a body draws up for itself."""
    cls = Cls.Mechanism if _OWN_RULES.search(token.text) else Cls.PolicyDocument
    return Mention(token.start, token.end, cls, token.text, "title.marks")


def is_work(clean: str, token: Token) -> bool:
    """《人民日报》, 小戏《婆媳之间》: what reports, is performed or seen is no document that is studied."""
    shown = clean.endswith(_WORKS, 0, token.start) or clean.startswith(_WORKS, token.end)
    return shown or bool(_PRESS.search(token.text))
