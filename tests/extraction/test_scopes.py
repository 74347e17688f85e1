"""How far the identity of an entity reaches."""

from __future__ import annotations

from kg.model import Scope
from kg.pipeline import facts
from kg.reading import document


def scopes(text: str) -> dict[str, Scope]:
    return {e.name: e.scope for e in facts(document(text)).entities}


def test_what_lies_in_a_named_county_is_known_by_that() -> None:
    told = scopes("清河县推进改造。清河县古塘镇建成食堂6家。古塘镇白水村成立红白理事会。")
    assert told["古塘镇"] is told["白水村"] is Scope.REGION


def test_what_lies_in_our_county_stays_with_the_report() -> None:
    told = scopes("我县推进改造。我县古塘镇建成食堂6家。古塘镇白水村成立红白理事会。")
    assert told["我县"] is told["古塘镇"] is told["白水村"] is Scope.DOCUMENT
