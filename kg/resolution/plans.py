"""What is only to be made is not yet had: 拟组建业委会 tells of no standing body, 将建车棚 of none that stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.extraction.links import Link
from kg.model import Factuality
from kg.resolution.entities import Triple
from kg.vocab import Rel

_MAKES = frozenset({Rel.establishes, Rel.builds, Rel.runsProgram})
_HAD = frozenset({Rel.hasOrganization, Rel.hasSubOrganization})


def not_yet(gathered: Mapping[Triple, Sequence[Link]]) -> dict[Triple, Sequence[Link]]:
    """The links, those planned that have or place what all that makes it plans, and that no earlier word has named."""
    planned: dict[str, int] = {}  # thing → where its making is first told
    made: set[str] = set()
    for (_, relation, thing), said in gathered.items():
        if relation not in _MAKES:
            continue
        if all(link.factuality is Factuality.PLANNED for link in said):
            planned[thing] = min(planned.get(thing, said[0].start), *(link.start for link in said))
        else:
            made.add(thing)
    return {
        triple: [replace(link, factuality=Factuality.PLANNED) for link in said]
        if (thing := _thing(triple)) in planned
        and thing not in made
        and all(link.factuality is Factuality.ACTUAL and link.start >= planned[thing] for link in said)
        else said
        for triple, said in gathered.items()
    }


def _thing(triple: Triple) -> str:
    """What is had or stands somewhere."""
    subject, relation, obj = triple
    return obj if relation in _HAD else subject if relation is Rel.locatedIn else ""
