"""What a mechanism has counted: its sittings and what they bring, its points and ranks, what it is made of.

The work that is done under a method (推行“夜访”工作法，化解纠纷12起) is the doer's.
"""

from __future__ import annotations

import re
from typing import Final

from kg.model import Mention

_SITS: Final = re.compile(
    r"(?:会|会议|议事|例会|(?:接待|议事|协商|会客|恳谈|见面|说事|约谈|民情|办公|开放|服务|公开)日|夜议|夜话|茶叙|茶话|恳谈|说事|夜谈|圆桌|接待|轮值|值班|述职)(?:会|点|室|厅|亭|角|站|日|吧|堂)?(?:制度|机制|平台)?$"
)
_AT_SITTINGS: Final = re.compile(
    "接待|召开|协商|商定|议定|议成|商议|会商|研究|提出|收到|收集|征集|征求|听取|采纳|解决|办结|办理|答复|回应|参加|参与"
)
_SCORES: Final = re.compile(
    r"(?:积分|银行|红黑榜|[红黑白光]榜|积分制|超市|存折)(?:管理|评价|激励)?(?:制度?|机制|办法)?$"
)
_SCORED: Final = re.compile("兑换|公布|公示|存入|存储|储蓄|累积|评出|登记|上榜|清退|纳入|积分")
_IS_MADE_OF: Final = re.compile("即|包括|涵盖|包含|含有|分为|细化为|分成|规定|约定|明确")
_MEETS: Final = re.compile("会|轮值|值班|述职|接待|恳谈|调度|研判|协商|议事|碰头")
_OWN_DOING: Final = re.compile("公布|公示|互评|会商|通报|结果|碰头|调度|更新|兑换|评议|考核|述职")


def meets(name: str, doing: str) -> bool:
    """Whether the rhythm of `doing` is that of the mechanism: 联席会制度，|一个季度召开一次; not 每户每月走访1次."""
    return bool(_MEETS.search(name) or _OWN_DOING.search(doing))


def sits(thing: Mention) -> bool:
    """Whether people meet in it: 民情恳谈会制度, “榕荫议事亭”, “周末有约”接待机制."""
    return any(_SITS.search(name) for name in (thing.name, *thing.aliases))


def has_sittings(thing: Mention, clause: str) -> bool:
    """Whether the clause tells of its sittings, or of what they bring."""
    return sits(thing) and bool(_AT_SITTINGS.search(clause))


def belongs(thing: Mention, clause: str, rhythm: bool) -> bool:
    """Whether the mechanism has the number of a `clause` after it. `rhythm`: the number says how often."""
    if rhythm:
        return meets(thing.name, clause)
    if has_sittings(thing, clause):
        return True
    return bool(_IS_MADE_OF.match(clause) or (_SCORES.search(thing.name) and _SCORED.search(clause)))
