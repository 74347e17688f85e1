"""Small facts, made in a test: one document with named things, and whatever is said of them."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from hypothesis import strategies as st

from kg.model import (
    Assertion,
    Document,
    Entity,
    Evidence,
    Facts,
    Factuality,
    Measure,
    Modifier,
    Observation,
    Problem,
    Scope,
    SectionKind,
)
from kg.vocab import ABSTRACT, Cls, Rel


def document(text: str, source: str = "report.txt", title: str = "") -> Document:
    return Document(source, text, hashlib.sha256(text.encode("utf-8")).hexdigest(), title)


def evidence(start: int, end: int, rule: str = "program.built") -> Evidence:
    return Evidence(start, end, SectionKind.ACHIEVEMENTS, rule)


def entity(key: str, cls: Cls, name: str, **more: object) -> Entity:
    return Entity(key, cls, name, **{"evidence": (evidence(0, 1),), **more})  # type: ignore[arg-type]


def facts(of: Document, *entities: Entity, assertions: tuple[Assertion, ...] = (), **more: object) -> Facts:
    return Facts(of, entities[0].key, entities, assertions, **more)  # type: ignore[arg-type]


TEXT = "望江社区打造了“邻里议事厅”平台，社区党总支有党员76人。"


def small(source: str = "report.txt", text: str = TEXT) -> Facts:
    """望江社区 with its platform, its party branch and one number."""
    return facts(
        document(text, source, "望江社区工作总结"),
        entity("c", Cls.Community, "望江社区"),
        entity("p", Cls.Platform, "邻里议事厅", aliases=("议事厅",), references=("该平台",)),
        entity("b", Cls.GeneralPartyBranch, "社区党总支", anonymous=True),
        entity("d", Cls.PolicyDocument, "党章", scope=Scope.NATIONAL),
        assertions=(
            Assertion("c", Rel.runsProgram, "p", Factuality.ACTUAL, (evidence(0, 15),), 0.934),
            Assertion("c", Rel.studies, "d", Factuality.PLANNED, (evidence(0, 15),), 0.5),
        ),
        observations=(Observation("b", "党员", Decimal(76), "人", Modifier.EXACT, (evidence(16, 27, "number"),)),),
        problems=(Problem("q", "c", "停车难", (evidence(0, 4),)),),
        measures=(Measure("m", "c", "建停车场", (evidence(0, 4),), ("q",)),),
    )


_HOSTILE = [
    "\n# x",
    '"',
    '"""',
    "\\",
    "\\u0041",
    "\x00",
    "\x1b",
    "\x85",
    "\u2028",
    "<b>",
    "' ; DROP",
    "=1+1",
    "\r\n",
    "\ufffe",
    "𠀀",
]
hostile = st.lists(
    st.one_of(st.sampled_from(_HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)),
    min_size=1,
    max_size=4,
).map("".join)

classes = st.sampled_from(sorted(set(Cls) - ABSTRACT))


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """A document whose text, names, titles, file name, rules, units are anything that text can be."""
    text = draw(hostile) + "。"
    of = document(text, draw(hostile), draw(hostile))
    shown = st.builds(
        lambda places, rule: Evidence(min(places), max(places) + 1, SectionKind.OTHER, rule),
        st.tuples(st.integers(0, len(text) - 1), st.integers(0, len(text) - 1)),
        hostile,
    ).map(lambda one: (one,))
    keys = [f"e{number}" for number in range(draw(st.integers(1, 4)))]
    things = tuple(
        Entity(
            key,
            draw(classes),
            draw(hostile),
            aliases=tuple(draw(st.lists(hostile, max_size=2))),
            references=tuple(draw(st.lists(hostile, max_size=2))),
            scope=draw(st.sampled_from(Scope)),
            within=draw(st.sampled_from(["", "某某县/望江街道"])),
            evidence=draw(shown),
        )
        for key in keys
    )
    ends = st.sampled_from(keys)
    assertion = st.builds(
        Assertion, ends, st.sampled_from(Rel), ends, st.sampled_from(Factuality), shown, st.floats(0, 1)
    )
    values = st.none() | st.decimals(-(10**6), 10**12, places=3)
    observation = st.builds(
        lambda about, indicator, value, unit, modifier, why: Observation(
            about, indicator, value, unit, Modifier.MASKED if value is None else modifier, why
        ),
        ends,
        hostile,
        values,
        hostile,
        st.sampled_from([one for one in Modifier if one is not Modifier.MASKED]),
        shown,
    )
    problems = (Problem("p", keys[0], draw(hostile), draw(shown)),)
    return Facts(
        of,
        keys[0],
        things,
        tuple(draw(st.lists(assertion, max_size=4))),
        tuple(draw(st.lists(observation, max_size=3))),
        problems,
        (Measure("m", keys[0], draw(hostile), draw(shown), ("p",)),),
    )
