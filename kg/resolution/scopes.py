"""How far the identity of an entity reaches: the country, a region, an identified community, or its document.

A named place is identified by the chain of what contains it up to a named county or city (江西省/某某县/文昌街道),
which the text gives by nesting or location, or the user by the region of the input. A body with a name of its own is
identified by the chain of its place; what is named by a mask or by its kind alone belongs to its community where that
is identified, and otherwise to its document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model import Assertion, Entity, Scope
from kg.recognition.known import national
from kg.recognition.lexicon import heads
from kg.rules.frames import BODIES, PLACES
from kg.vocab import Cls, Rel

_COUNTY = ("省", "市", "区", "县", "旗", "州", "盟")
_MASKED = re.compile(r"[xX×*＊_]|某")
_BY_KIND = ("社区", "小区", "村")
_OURS = "我"  # 我县: another county in each report
_OWNED = BODIES | {Cls.Facility, Cls.Brand, Cls.Platform, Cls.Program, Cls.Project}
_DEPTH = 6


def with_scopes(
    entities: Sequence[Entity], assertions: Iterable[Assertion], focal: str, shared: bool, region: str
) -> list[Entity]:
    """The entities with scope and identity chain.

    `shared`: several settlements share the report, so that what has no owner in the text is nobody's in particular.
    `region`: 江西省某某县, as the user gives it; "" where unknown.
    """
    by_key = {e.key: e for e in entities}
    above: dict[str, str] = {}
    for a in assertions:
        if a.predicate is Rel.locatedIn and by_key[a.object].cls in PLACES:
            above.setdefault(a.subject, a.object)
        elif a.predicate in (Rel.hasOrganization, Rel.hasSubOrganization):
            above.setdefault(a.object, a.subject)
    home = "" if shared else _place_chain(focal, by_key, above, region)
    return [_scoped(e, by_key, above, home, region) for e in entities]


def _scoped(e: Entity, by_key: dict[str, Entity], above: dict[str, str], home: str, region: str) -> Entity:
    if e.scope is Scope.NATIONAL:
        return e
    anonymous = e.anonymous or bool(_MASKED.search(e.name)) or e.name in heads()
    if e.cls in PLACES and e.cls is not Cls.Place:
        chain = _place_chain(e.key, by_key, above, region)
        if chain and not anonymous:
            return replace(e, scope=Scope.REGION, within=chain.rpartition("/")[0], anonymous=False)
        return _known_as(e, anonymous)
    if e.cls not in _OWNED:
        return _known_as(e, anonymous)
    owner = _owner(e.key, by_key, above)
    chain = _place_chain(owner, by_key, above, region) if owner else home
    if chain and not _MASKED.search(e.name):
        return replace(e, scope=Scope.COMMUNITY, within=chain, anonymous=anonymous)
    return _known_as(e, anonymous)


def _known_as(e: Entity, anonymous: bool) -> Entity:
    return e if e.anonymous is anonymous else replace(e, anonymous=anonymous)


def _owner(key: str, by_key: dict[str, Entity], above: dict[str, str]) -> str:
    """The nearest place above a body."""
    for _ in range(_DEPTH):
        key = above.get(key, "")
        if not key or by_key[key].cls in PLACES:
            return key
    return ""


def _place_chain(key: str, by_key: dict[str, Entity], above: dict[str, str], region: str) -> str:
    """The names from the county down to the place, joined by /; "" where the chain does not reach a named county."""
    names: list[str] = []
    seen: set[str] = set()
    while key and key not in seen and len(names) < _DEPTH:
        seen.add(key)
        e = by_key[key]
        if e.anonymous or _MASKED.search(e.name) or e.name in _BY_KIND or e.name.startswith(_OURS):
            return ""
        names.append(e.name)
        key = above.get(key, "")
    names.reverse()
    if not names:
        return ""
    if any(_is_county(n) for n in names):
        return "/".join(names)
    return "/".join([region, *names]) if region else ""


def _is_county(name: str) -> bool:
    known = national().get(name)
    return (name.endswith(_COUNTY) and not name.endswith(("社区", "小区", "片区", "新区", "街区", "地区"))) or (
        known is not None and known[1] is Cls.AdministrativeDivision
    )
