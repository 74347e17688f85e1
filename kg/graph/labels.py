"""Display labels: what tells apart the things that have the same name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from kg.model import Entity, Scope
from kg.vocab import LABELS, Cls

_NUMBERED = re.compile(r"([0-9]{1,6})[_\-. ]")
_LONGEST = 16


def codes(sources: Iterable[str]) -> dict[str, str]:
    """A short name for each file, no two the same: its number (003_….txt → 003), its stem, or as much as it takes."""
    rest = sorted(set(sources))
    found: dict[str, str] = {}
    for shorten in (_number, _start, _stem, _path, str, _from_here):
        short = {source: shorten(source) for source in rest}
        count = Counter(short.values())
        taken = set(found.values())
        found |= {s: code for s, code in short.items() if code and count[code] == 1 and code not in taken}
        rest = [source for source in rest if source not in found]
    return found


def _stem(source: str) -> str:
    return PurePosixPath(source).stem


def _number(source: str) -> str:
    match = _NUMBERED.match(_stem(source))
    return match.group(1) if match else ""


def _start(source: str) -> str:
    stem = _stem(source)
    return stem if len(stem) <= _LONGEST else stem[: _LONGEST - 1] + "…"


def _path(source: str) -> str:
    return str(PurePosixPath(source).with_suffix("")) if _stem(source) else source


def _from_here(source: str) -> str:
    return f"./{source}"


def qualifier(item: Entity, reach: Scope, focal: Entity | None, code: str) -> str:
    """Where the thing belongs: its document (*社区·003), the chain of places that holds it, or nothing."""
    if reach is Scope.DOCUMENT:
        return code if focal is None or item is focal or item.name == focal.name else f"{focal.name}·{code}"
    return item.within.replace("/", "") if reach is not Scope.NATIONAL else ""


def display(name: str, where: str, kind: str = "") -> str:
    """社区党委（望江社区·002）; with the kind where name and place are not enough: 宣讲（活动·望江社区·002）."""
    inside = f"{kind}·{where}" if kind and where else kind or where
    return f"{name}（{inside}）" if inside else name


def kinds(classes: Iterable[Cls]) -> str:
    """The Chinese names of classes."""
    return "、".join(LABELS[cls][0] for cls in sorted(set(classes), key=list(Cls).index))


def tell_apart(things: Mapping[str, tuple[str, str, Iterable[Cls]]]) -> dict[str, str]:
    """The display label of each IRI from its (name, where it belongs, classes)."""
    plain = {iri: display(name, where) for iri, (name, where, _) in things.items()}
    count = Counter(plain.values())
    return {
        iri: plain[iri] if count[plain[iri]] == 1 else display(name, where, kinds(classes))
        for iri, (name, where, classes) in things.items()
    }
