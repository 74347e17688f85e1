"""Which predicted entity stands for which entity of the gold: one to one, the best names first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kg.annotation import EntityRow
from kg.evaluation.names import near, plain, plain_names
from kg.vocab import GROUP

_GROUPS = {cls.value: group for cls, group in GROUP.items()}  # a class that nobody knows is a group by itself


class Demand(Enum):
    """How much two entities must have in common to be one."""

    GROUP_AND_NAME = 1
    NAME = 2
    NEAR_NAME = 3  # the same name, or else one that contains the other and is most of it


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    group: str
    first: str  # the name itself, without its aliases
    names: tuple[str, ...]


def align(gold: Iterable[EntityRow], predicted: Iterable[EntityRow], demand: Demand) -> dict[str, str]:
    """Ids of the gold → ids of the prediction. Own names go before aliases, equal names before near ones."""
    wanted, offered = list(map(_named, gold)), list(map(_named, predicted))
    by_name: dict[str, list[_Named]] = {}
    for entity in offered:
        for name in entity.names:
            by_name.setdefault(name, []).append(entity)

    def of_own_name(entity: _Named) -> list[_Named]:
        found = free(by_name.get(entity.first, []), entity)
        return [other for other in found if other.first == entity.first] or found

    def of_any_name(entity: _Named) -> list[_Named]:
        return free((other for name in entity.names for other in by_name.get(name, [])), entity)

    def of_near_name(entity: _Named) -> list[_Named]:
        return free((other for other in offered if near(entity.names, other.names)), entity)

    def free(others: Iterable[_Named], entity: _Named) -> list[_Named]:
        typed = demand is Demand.GROUP_AND_NAME
        return [other for other in others if other.id not in taken and (other.group == entity.group or not typed)]

    result: dict[str, str] = {}
    taken: set[str] = set()
    for candidates in (of_own_name, of_any_name, *([of_near_name] if demand is Demand.NEAR_NAME else [])):
        for entity in wanted:
            if entity.id not in result and (found := candidates(entity)):
                best = min(found, key=lambda other: other.group != entity.group)
                result[entity.id] = best.id
                taken.add(best.id)
    return result


def _named(row: EntityRow) -> _Named:
    names = plain_names([row["name"], *row.get("aliases", [])])
    return _Named(row["id"], _GROUPS.get(row["type"], row["type"]), plain(row["name"]), names)
