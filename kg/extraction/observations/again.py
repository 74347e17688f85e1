"""What a sentence goes on about by the last word of its name: “坡上花园”正式开园。…花园建成后，接待考察团31批次."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from kg.model import Mention
from kg.recognition.classes import TEAMS
from kg.rules.frames import OUTER_BODIES, OWN_BODIES, PROGRAMS
from kg.vocab import Cls

_THINGS: Final = OWN_BODIES | OUTER_BODIES | PROGRAMS | {Cls.Facility, Cls.Institution}
_DEEDS: Final = frozenset({Cls.Initiative})
# Words that stand for a whole kind, whatever the name ends in.
_KINDS: Final = {
    "队伍": TEAMS,
    "团队": TEAMS,
    "活动中": _DEEDS,
    "活动现场": _DEEDS,
    "活动期间": _DEEDS,
    "活动当天": _DEEDS,
    "此次活动": _DEEDS,
    "本次活动": _DEEDS,
    "这次活动": _DEEDS,
    "此项活动": _DEEDS,
    "活动共": _DEEDS,
    "活动累计": _DEEDS,
    "活动吸引": _DEEDS,
    "平台": frozenset({Cls.Platform}),
    "项目": frozenset({Cls.Project}),
}
_THIS: Final = re.compile("(?:该|这个|这支|这家|这一)?")
_TIME: Final = re.compile("[^，。；：]{0,10}(?:来|目前|年|月|日|天|后|如今|现在|期间)，(?:该|这个|这支|这家|这一)?")
_SOMEONE: Final = re.compile("[，；：](?:社区|街道|小区|全[村镇县区市]|村|我们|居民|党员)")
_SETTLED: Final = frozenset({"社区", "小区", "街道"})
_SHORTEST, _LONGEST = 2, 4
_REACH: Final = 400  # characters back


class Again:
    """The things of a report by what their names end in."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_word: dict[str, list[tuple[int, int]]] = defaultdict(list)
        order = sorted(range(len(mentions)), key=lambda i: mentions[i].start)
        for i in order:
            mention = mentions[i]
            if mention.generic:
                continue
            for word, classes in _KINDS.items():
                if mention.cls in classes:
                    self._by_word[word].append((mention.start, i))
            if mention.cls in _THINGS:
                for length in range(_SHORTEST, min(_LONGEST, len(mention.name) - 1) + 1):
                    if (word := mention.name[-length:]) not in _SETTLED:
                        self._by_word[word].append((mention.start, i))

    def of(self, text: str, offset: int, number: int) -> int | None:
        """The thing that the sentence `text` at clean `offset` opens with, told of before it, where nobody else is
        spoken of up to `number`.
        """
        if _SOMEONE.search(text, 0, number):
            return None
        opens = [match.end() for match in (_THIS.match(text), _TIME.match(text)) if match]
        return next((found for at in opens if (found := self._named(text, at, offset)) is not None), None)

    def _named(self, text: str, at: int, offset: int) -> int | None:
        for length in range(_LONGEST, _SHORTEST - 1, -1):
            told = self._by_word.get(text[at : at + length], [])
            before = bisect_left(told, (offset, 0)) - 1
            if before >= 0 and told[before][0] >= offset - _REACH:
                return told[0][1]  # of several the one named first: 党群服务中心, not its 日间照料中心
        return None
