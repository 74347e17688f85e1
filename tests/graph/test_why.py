"""Why: each fact with rule, sentence and place."""

from __future__ import annotations

from pathlib import Path

import pytest
from facts_of import TEXT, small

from kg.errors import KgError
from kg.graph import write
from kg.graph.why import MENTION, Fact, Ground, why


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("why") / "graph.ttl"
    rows = [small("a.txt"), small("b.txt", TEXT + "！")]
    write(rows, path, describe_rule=lambda name: "X打造了“Y” → X runsProgram Y" if name == "program.built" else "")
    return path


def test_a_fact_has_its_rule_sentence_and_place(graph: Path) -> None:
    assert why(graph, "邻里议事厅（望江社区·a）", "runsProgram") == [
        Fact(
            subject="望江社区（a）",
            relation="runsProgram",
            object="邻里议事厅（望江社区·a）",
            factuality="Actual",
            confidence="0.93",
            grounds=(
                Ground(
                    rule="program.built",
                    says="X打造了“Y” → X runsProgram Y",
                    quote=TEXT[:15],
                    document="a.txt",
                    section="AchievementsSection",
                    start=0,
                    end=15,
                ),
            ),
        )
    ]


@pytest.mark.parametrize("name", ["邻里议事厅", "议事厅"])
def test_a_name_or_an_alias_finds_all_things_of_it(graph: Path, name: str) -> None:
    assert [fact.grounds[0].document for fact in why(graph, name, "runsProgram")] == ["a.txt", "b.txt"]


def test_a_thing_is_found_by_its_iri(graph: Path) -> None:
    from kg.graph.results import select

    iri = select(graph, 'SELECT ?x { ?x kg:displayLabel "邻里议事厅（望江社区·a）"@zh }')[0][0]
    assert iri
    assert why(graph, iri) == why(graph, "id:" + iri.rpartition("/")[2]) == why(graph, "邻里议事厅（望江社区·a）")


@pytest.mark.parametrize("relation", ["runsProgram", "打造项目品牌", "runs program"])
def test_a_relation_goes_by_any_of_its_names(graph: Path, relation: str) -> None:
    assert {fact.relation for fact in why(graph, "望江社区", relation)} == {"runsProgram"}


def test_a_number_is_found_by_words_of_its_indicator(graph: Path) -> None:
    found = why(graph, "社区党总支", "党员")
    assert [(fact.relation, fact.object) for fact in found] == [("党员", "76人"), ("党员", "76人")]


def test_the_other_end_narrows_it_down(graph: Path) -> None:
    assert {fact.object for fact in why(graph, "望江社区", "", "党章")} == {"党章"}
    assert why(graph, "望江社区", "studies", "邻里议事厅") == []


def test_everything_about_a_thing(graph: Path) -> None:
    relations = {fact.relation for fact in why(graph, "望江社区（a）")}
    assert relations == {"runsProgram", "studies", "problemOf", "measureOf", MENTION}


def test_an_unknown_name_is_refused_with_the_nearest(graph: Path) -> None:
    with pytest.raises(KgError, match="邻里议事厅"):
        why(graph, "邻里议")
    with pytest.raises(KgError, match="没有叫"):
        why(graph, "id:> { } #")
    with pytest.raises(KgError, match="没有叫"):
        why(graph, '"\\\n')
