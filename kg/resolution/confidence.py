"""How sure a fact is: how often facts of its kind were right on reports that readers have annotated.

The table is fitted by `tools/fit_confidence.py`, never by hand. A kind is told by the rule, the class of the object,
whether the subject is the community of the report and is named in the evidence, and whether the report has several
communities. The share of right facts of a kind is drawn towards that of the wider kind where there are few (additive
smoothing towards the parent, as in Jelinek and Mercer 1980).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Self, TypeVar

from kg.errors import KgError
from kg.model import Assertion, Entity, Evidence, Observation
from kg.vocab import Cls

TABLE = Path(__file__).with_name("confidence.tsv")
_UNKNOWN = 0.5
_Fact = TypeVar("_Fact", Assertion, Observation)
_SETTLEMENTS = frozenset({Cls.Community, Cls.Village})


@dataclass(frozen=True, slots=True)
class Setting:
    """What the kinds of facts of one document depend on."""

    text: str
    entities: Mapping[str, Entity]
    focal: str
    several: bool  # communities

    @classmethod
    def of(cls, text: str, entities: Sequence[Entity], focal: str) -> Self:
        """The setting of a document with these entities."""
        settled = sum(e.cls in _SETTLEMENTS for e in entities)
        return cls(text, {e.key: e for e in entities}, focal, settled > 1)

    def kinds(self, fact: Assertion | Observation) -> tuple[str, ...]:
        """The kinds that a fact belongs to, the narrowest first."""
        rule = fact.evidence[0].rule
        report = "several" if self.several else "one"
        if isinstance(fact, Observation):
            whose = self._whose(fact.about, fact.evidence[0])
            cls = self.entities[fact.about].cls.value
            wide = (f"number|{cls}|{whose}|{report}", f"number|{whose}|{report}", f"number|{whose}", "number")
            return f"number|{fact.concept or '-'}|{cls}|{whose}|{report}", *wide
        whose = self._whose(fact.subject, fact.evidence[0])
        object_ = self.entities[fact.object]
        wide = (f"{rule}|{object_.cls.value}|{whose}|{report}", f"{rule}|{whose}|{report}", f"{rule}|{whose}", rule)
        return f"{wide[0]}|{object_.evidence[0].rule}", *wide, "relation"

    def _whose(self, subject: str, evidence: Evidence) -> str:
        named = self.entities[subject].name in self.text[evidence.start : evidence.end]
        return ("focal" if subject == self.focal else "other") + ("-named" if named else "-meant")


@cache
def table(path: Path = TABLE) -> Mapping[str, float]:
    """Kind → share of right facts."""
    out: dict[str, float] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        kind, _, rest = line.partition("\t")
        try:
            out[kind] = float(rest.partition("\t")[0])
        except ValueError as error:
            raise KgError(
                "置信度表这一行无法识别",
                "this line of the confidence table cannot be read",
                where=f"{path.name}:{number}",
            ) from error
    return out


def sure(kinds: Sequence[str], shares: Mapping[str, float]) -> float:
    """The share of the narrowest kind that the table holds."""
    return next((shares[kind] for kind in kinds if kind in shares), _UNKNOWN)


def with_confidence(facts: Sequence[_Fact], setting: Setting) -> tuple[_Fact, ...]:
    """The facts, each with the share of right facts of its kind."""
    shares = table()
    return tuple(replace(fact, confidence=sure(setting.kinds(fact), shares)) for fact in facts)
