"""Which measure answers which problem, where the text pairs them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.language.segment import tag, words

_CONTENT = re.compile(r"(?:n|v|a|i|l|j)[a-z]*")
# Words of every report: sharing them says nothing.
_COMMON = frozenset(
    """
    社区 党员 工作 党建 群众 居民 干部 基层 组织 党组织 部分 加强 提升 提高 推进 开展 落实 问题 能力 水平 方面 建设 服务
    治理 强化 完善 做好 抓好 不断 进一步 存在 不够 不足 不高 有待 缺乏 没有 工作人员 人员 支部 党委 机制 制度 作用 发挥
    情况 个别 有的 实际 社会 建立 健全 创新 需要 导致 造成 还有 差距 个人 充分 积极 认真 思想 管理 引领 领导 全面 促进
    实现 确保 形成 有效 继续 努力 坚持
    """.split()  # noqa: SIM905  # a list of words is read more easily than a list of strings
)
_ADDRESSED = re.compile(r"针对(?:当前|目前)?(?P<what>[^，。；]{2,30}?)(?:的|等)?(?:问题|情况|现状|短板|不足)")
_PLAINLY = 2


def answers(problems: Sequence[str], measures: Sequence[tuple[str, int]]) -> list[tuple[int, ...]]:
    """For each measure (its text, the number of its item or 0) the indices of the problems that it answers.

    Of two equally long lists an item answers the problem of its own number where its first words share a content word
    with it. Any measure answers the problem with which it shares two content words, or which it names (针对…问题).
    """
    about, matters = [_matter(text) for text in problems], [_matter(text) for text, _ in measures]
    usual = _usual([*about, *matters])
    headline: dict[int, set[str]] = {}
    for (_, item), matter in zip(measures, matters, strict=True):
        headline.setdefault(item, matter - usual)
    paired = max(headline, default=0) == len(problems) > 1
    result = []
    for (text, item), matter in zip(measures, matters, strict=True):
        found = {i for i, problem in enumerate(about) if len(problem & matter) >= _PLAINLY}
        if paired and item and about[item - 1] & headline[item]:
            found = {item - 1}
        if named := _ADDRESSED.search(text):
            found |= {i for i, problem in enumerate(about) if problem & _matter(named["what"])}
        result.append(tuple(sorted(found)))
    return result


def _usual(matters: Sequence[set[str]]) -> set[str]:
    """What so many points of one report speak of that it tells none of them apart."""
    counts = Counter(word for matter in matters for word in matter)
    return {word for word, count in counts.items() if count > 2 and 3 * count > len(matters)}


def _matter(text: str) -> set[str]:
    return {word for word, _ in words(text) if len(word) > 1 and word not in _COMMON and _CONTENT.fullmatch(tag(word))}
