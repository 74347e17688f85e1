"""What a name alone tells: whether it is a mask, a kind, a reference back, or the same thing everywhere."""

from __future__ import annotations

import re

from kg.model import Scope
from kg.recognition.known import national
from kg.vocab import Cls

_MASK = r"[xX×ｘＸ*＊_＿○〇某]+"
_POINTER = re.compile(r"^(?:该|本|此|这一|这个|我们|我(?=社区|街道|乡|镇|村|县|区|市|省|居|支部|党))")
# Kinds of place, body and facility: a name made of nothing else is every community's own.
_KIND = (
    r"(?:小区|社区|街道|乡镇|镇|乡|村|县|区|市|省|网格|党组织|党委会|党委|党工委|党总支部|党总支|党支部|支部|党小组|总支"
    r"|两委|居委会|居民委员会|村委会|村民委员会|业委会|业主委员会|物业|政府|办事处|工作站|服务站|服务中心|党群|便民|中心|办公室|物业公司"
    r"|平台|服务队|志愿者?队|驿站|委员会|协会)"
)
_BARE = re.compile(rf"^(?:{_MASK}|{_KIND})+$")
_REFERENCE = re.compile(rf"^{_KIND}$")


def is_reference(surface: str) -> bool:
    """Whether it only points back: 该平台, 我社区, or a kind alone: 社区."""
    return bool(_POINTER.match(surface) or _REFERENCE.match(surface))


def is_anonymous(name: str) -> bool:
    """Whether it is a mask or a kind alone: XX社区, 居委会, 党群服务中心."""
    return bool(_BARE.match(name))


def scope_of(cls: Cls, name: str) -> Scope:
    """National where the name alone tells that there is one in the country, else the document's."""
    if name in national() or (cls is Cls.PolicyDocument and not re.search(_MASK, name)):
        return Scope.NATIONAL
    return Scope.DOCUMENT
