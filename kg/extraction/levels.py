"""Levels of government by the last characters of a name: 省 > 市 > 县 > 镇 > 村."""

from __future__ import annotations

from typing import Final

_LEVELS: Final = (
    ("省", "自治区"),
    ("市", "州", "盟", "地区"),
    ("县", "区", "旗"),
    ("街道", "镇", "乡", "苏木"),
    ("村", "社区", "嘎查"),
)
_UNKNOWN: Final = -1


def level(name: str) -> int:
    """0 for a province, 4 for a village or a community; -1 where the name does not tell."""
    fits = ((len(kind), n) for n, kinds in enumerate(_LEVELS) for kind in kinds if name.endswith(kind))
    return max(fits, default=(0, _UNKNOWN))[1]


def below(lower: str, upper: str) -> bool:
    """The one may lie in the other: 清波镇 in 望江县, not 望江县 in 清波镇."""
    return 0 <= level(upper) < level(lower)
