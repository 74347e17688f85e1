"""Names as keys: what two surfaces must share to name the same thing."""

from __future__ import annotations

import re

_DROP = re.compile(r"[“”‘’\"'《》「」『』〈〉<>\s,，、。.·]")
_OWN = re.compile(r"^(?:本|我|该|我们)?(?:社区|村|街道|辖区)(?=.{2,})")
_FULL = (
    ("老年人", "老人"),
    ("居民群众", "居民"),
    ("居民们", "居民"),
    ("老人们", "老人"),
    ("党总支部", "党总支"),
    ("业主委员会", "业委会"),
    ("居民委员会", "居委会"),
    ("村民委员会", "村委会"),
    ("人民调解委员会", "调委会"),
    ("调解委员会", "调委会"),
)
# What a name has, or begins with, that is not its own key already.
_CHANGES = re.compile(
    r"[“”‘’\"'《》「」『』〈〉<>\s,，、。.·xX×＊*_老居们总委](?:(?<![老居总委])|(?<=老)年人|(?<=居)民群众|(?<=总)支部|(?<=委)员会)"
)
_OPENS = ("本", "我", "该", "社区", "村", "街道", "辖区", "党的", "支部", "总支")
_SHORT = {"支部": "党支部", "总支": "党总支", "总支部": "党总支"}
_MASKED = re.compile(r"[xX×＊*_]+")
_MASKS = re.compile(r"^[xX×＊*_某○]+$")


def key(name: str) -> str:
    """The name without marks, a leading 社区 and the difference of full and short forms."""
    if not name.startswith(_OPENS) and not _CHANGES.search(name):
        return name.lower()
    text = _DROP.sub("", name)
    text = _OWN.sub("", text) or text
    text = text.removeprefix("党的") if len(text) > 4 else text
    text = _MASKED.sub("*", text)
    text = _SHORT.get(text, text)
    for full, short in _FULL:
        text = text.replace(full, short)
    return text.lower()


def is_mask(name: str) -> bool:
    """Nothing but mask characters: XX, ***, 某某."""
    return bool(_MASKS.match(name))
