"""Annotation files become facts and come back, and bad ones are refused with what is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotation import dump, faults, load, read, to_facts, write
from kg.annotation.places import Places, mentions
from kg.annotation.surfaces import is_anonymous, is_reference, scope_of
from kg.errors import KgError
from kg.model import Document, Facts, Factuality, Scope, SectionKind
from kg.vocab import Cls, Rel

TEXT = (
    "望江社区党委下设5个党支部，打造了“邻里议事厅”群众议事平台。平台解决加装电梯难题。"
    "存在问题：阵地偏小。下一步，扩建阵地，打造“邻里议事厅”。"
)


def sheet() -> dict[str, Any]:
    return {
        "doc": "report",
        "focal": "e1",
        "entities": [
            {"id": "e1", "type": "Community", "name": "望江社区", "aliases": [], "quote": "望江社区"},
            {"id": "e2", "type": "PartyCommittee", "name": "望江社区党委", "aliases": [], "quote": "望江社区党委"},
            {"id": "e3", "type": "Platform", "name": "邻里议事厅", "aliases": ["平台"], "quote": "打造了“邻里议事厅”"},
        ],
        "relations": [
            {"s": "e2", "p": "runsProgram", "o": "e3", "factuality": "actual", "quote": "打造了“邻里议事厅”"}
        ],
        "statistics": [
            {"s": "e2", "indicator": "党支部", "value": 5, "unit": "个", "modifier": "exact", "quote": "下设5个党支部"}
        ],
        "problems": [{"text": "阵地偏小"}],
        "measures": [{"text": "扩建阵地"}],
    }


def sheet_with_all() -> dict[str, Any]:
    full = sheet()
    full["problems"][0]["id"] = "q1"
    full["measures"][0]["answers"] = ["q1"]
    full["measures"].append({"text": "打造“邻里议事厅”", "of": "e2"})
    full["matters"] = [{"id": "x1", "name": "加装电梯", "aliases": [], "quote": "加装电梯"}]
    full["addresses"] = [{"s": "e3", "o": "x1", "factuality": "actual", "quote": "解决加装电梯难题"}]
    full["statistics"][0] |= {"concept": "PartyBranches", "period": {"label": "2023年", "start": "2023-01-01"}}
    return full


def save(folder: Path, content: object) -> Path:
    path = folder / "report.json"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def by_aliases(annotation: Any) -> Any:
    for entity in annotation["entities"]:
        entity["aliases"] = sorted(entity["aliases"])
    return annotation


@pytest.mark.parametrize("content", [sheet(), sheet_with_all()], ids=["section 5 alone", "with what goes beyond"])
def test_a_file_comes_back_as_it_was(
    tmp_path: Path, make_document: Callable[..., Document], content: dict[str, Any]
) -> None:
    facts = load(save(tmp_path, content), make_document(TEXT))
    assert dump(facts) == content


def test_the_gold_comes_back_as_it_was(gold_files: list[Path], gold_facts: list[Facts]) -> None:
    assert len(gold_files) == 5
    for path, facts in zip(gold_files, gold_facts, strict=True):
        assert by_aliases(dump(facts)) == by_aliases(json.loads(path.read_text(encoding="utf-8")))


def test_every_fact_of_the_gold_has_its_place(gold_facts: list[Facts]) -> None:
    for facts in gold_facts:
        text = facts.document.text
        found = [entity.evidence for entity in facts.entities]
        found += [fact.evidence for fact in (*facts.assertions, *facts.observations)]
        texts = [(p.text, p.evidence) for p in facts.problems] + [(m.text, m.evidence) for m in facts.measures]
        for evidence in [*found, *(evidence for _, evidence in texts)]:
            assert evidence
            assert all(0 <= e.start < e.end <= len(text) and e.rule == "annotation" for e in evidence)
        assert all(text[evidence[0].start : evidence[0].end] == said for said, evidence in texts)


def test_facts_of_a_file(tmp_path: Path, make_document: Callable[..., Document]) -> None:
    facts = load(save(tmp_path, sheet_with_all()), make_document(TEXT))
    platform = facts.entities[2]
    assert (platform.aliases, platform.references) == ((), ("平台",))
    assert len(platform.evidence) == 3, "the quote and both places of the name"
    assert {a.predicate for a in facts.assertions} == {Rel.runsProgram, Rel.addresses}
    observation = facts.observations[0]
    assert observation.value == Decimal(5)
    assert observation.period is not None
    assert observation.period.start == date(2023, 1, 1)
    assert facts.measures[0].answers == (facts.problems[0].key,) == ("q1",)
    assert facts.measures[1].of == "e2"


def test_a_relation_given_twice_is_one_and_actual_where_either_is(make_document: Callable[..., Document]) -> None:
    content = sheet()
    content["relations"] = [
        {"s": "e2", "p": "runsProgram", "o": "e3", "factuality": "planned", "quote": "打造“邻里议事厅”"},
        *content["relations"],
    ]
    (assertion,) = to_facts(content, make_document(TEXT)).assertions  # type: ignore[arg-type]
    assert assertion.factuality is Factuality.ACTUAL
    assert len(assertion.evidence) == 2


def test_keys_of_problems_take_no_key_that_is_in_use(make_document: Callable[..., Document]) -> None:
    content = sheet()
    content["entities"].append({"id": "p1", "type": "Event", "name": "议事", "quote": "议事"})
    facts = to_facts(content, make_document(TEXT))  # type: ignore[arg-type]
    assert facts.problems[0].key == "p2"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda a: a.pop("focal"), "focal: a string is wanted"),
        (lambda a: a.update(focal="e9"), "focal 'e9' is the id of no entity"),
        (lambda a: a.pop("relations"), "relations: a list is wanted"),
        (lambda a: a["entities"].append("e4"), "entities[3]: an object"),
        (lambda a: a["entities"].append(dict(a["entities"][0])), "id 'e1' is given 2 times"),
        (lambda a: a["entities"][0].update(type="Comunity"), "e1: type 'Comunity'"),
        (lambda a: a["entities"][0].update(type="Agent"), "e1: type 'Agent'"),
        (lambda a: a["entities"][0].update(scope="everywhere"), "e1: scope 'everywhere'"),
        (lambda a: a["entities"][0].update(within=3), "entities[0]: within"),
        (lambda a: a["entities"][0].update(name=" "), "e1: the name is empty"),
        (lambda a: a["entities"][0].update(aliases="社区"), "entities[0]: aliases"),
        (lambda a: a["entities"][0].update(quote="望湖社区"), "entities[0]: the quote is not in the report"),
        (lambda a: a["entities"][0].update(quote=""), "entities[0]: the quote is not in the report"),
        (lambda a: a["relations"][0].update(o="e8"), "relations[0]: 'e8' is the id of nothing there is"),
        (lambda a: a["relations"][0].update(p="runsProgramme"), "relations[0]: p 'runsProgramme'"),
        (lambda a: a["relations"][0].update(p="addresses"), "relations[0]: p 'addresses'"),
        (lambda a: a["relations"][0].update(factuality="maybe"), "relations[0]: factuality 'maybe'"),
        (lambda a: a["statistics"][0].update(s="e8"), "statistics[0]: 'e8'"),
        (lambda a: a["statistics"][0].update(value="5"), "statistics[0]: value"),
        (lambda a: a["statistics"][0].update(value=True), "statistics[0]: value"),
        (lambda a: a["statistics"][0].update(value=None), "masked"),
        (lambda a: a["statistics"][0].update(modifier="some"), "statistics[0]: modifier 'some'"),
        (lambda a: a["statistics"][0].update(part_of=1), "statistics[0]: part_of 1"),
        (lambda a: a["statistics"][0].update(period={"label": "去年", "start": "2023"}), "statistics[0]: period"),
        (lambda a: a["problems"][0].update(text="没有的话"), "problems[0]: the text is not in the report"),
        (lambda a: a["measures"][0].update(answers=["p9"]), "'p9' is the id of nothing there is"),
    ],
)
def test_a_bad_file_is_refused_with_what_is_wrong(
    tmp_path: Path, make_document: Callable[..., Document], spoil: Callable[[Any], object], said: str
) -> None:
    content = deepcopy(sheet())
    spoil(content)
    path = save(tmp_path, content)
    with pytest.raises(KgError) as caught:
        load(path, make_document(TEXT))
    assert said in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("content", ["", "[]", "{", '{"value": NaN}', "\udcff"])
def test_what_is_no_annotation_at_all_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(KgError, match=r"report\.json"):
        read(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="读不了标注文件"):
        read(tmp_path / "report.json")


def test_a_long_list_of_faults_is_cut(tmp_path: Path, make_document: Callable[..., Document]) -> None:
    content = sheet()
    content["problems"] = [{"text": f"没有{n}"} for n in range(20)]
    with pytest.raises(KgError) as caught:
        load(save(tmp_path, content), make_document(TEXT))
    assert "20" in str(caught.value)
    assert "… +12" in str(caught.value)


def test_what_is_written_is_read(tmp_path: Path, gold_facts: list[Facts]) -> None:
    path = tmp_path / "deep" / "报告.json"
    write(path, dump(gold_facts[0]))
    assert not faults(read(path), gold_facts[0].document.text)
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize(
    ("surface", "reference", "anonymous"),
    [
        ("社区", True, True),
        ("该平台", True, False),
        ("我社区", True, False),
        ("XX社区", False, True),
        ("社区党委", False, True),
        ("*县", False, True),
        ("望江社区", False, False),
        ("我来议", False, False),
        ("邻里议事厅", False, False),
    ],
)
def test_what_a_name_tells(surface: str, reference: bool, anonymous: bool) -> None:
    assert is_reference(surface) is reference
    assert is_anonymous(surface) is anonymous


def test_doctrine_and_law_are_national_and_a_masked_one_is_not() -> None:
    assert scope_of(Cls.PolicyDocument, "党的创新理论") is Scope.NATIONAL
    assert scope_of(Cls.Mechanism, "三会一课") is Scope.NATIONAL
    assert scope_of(Cls.PolicyDocument, "党的XX大精神") is Scope.DOCUMENT
    assert scope_of(Cls.Community, "望江社区") is Scope.DOCUMENT


def test_the_region_identifies_as_in_the_extraction(make_document: Callable[..., Document]) -> None:
    community, committee, platform = to_facts(sheet(), make_document(TEXT), "江西省某某县").entities  # type: ignore[arg-type]
    assert (community.scope, community.within) == (Scope.REGION, "江西省某某县")
    assert (committee.scope, committee.within) == (Scope.COMMUNITY, "江西省某某县/望江社区")
    assert platform.within == committee.within
    assert {e.scope for e in to_facts(sheet(), make_document(TEXT)).entities} == {Scope.DOCUMENT}  # type: ignore[arg-type]


def test_a_file_may_say_what_identifies_a_thing(tmp_path: Path, make_document: Callable[..., Document]) -> None:
    content = sheet()
    content["entities"][2] |= {"scope": "community", "within": "江西省/某某县/望江社区"}
    facts = load(save(tmp_path, content), make_document(TEXT))
    assert (facts.entities[2].scope, facts.entities[2].within) == (Scope.COMMUNITY, "江西省/某某县/望江社区")
    assert dump(facts) == content


def test_a_name_inside_a_longer_name_is_not_its_mention() -> None:
    assert mentions("望江社区党委在望江社区", [["望江社区"], ["望江社区党委"]]) == [[(7, 11)], [(0, 6)]]


@given(st.text("望江社区议事", max_size=30), st.lists(st.text("望江社区议", min_size=1, max_size=3), max_size=5))
def test_mentions_say_a_name_and_never_overlap(text: str, names: list[str]) -> None:
    found = mentions(text, [[name] for name in names])
    for name, spans in zip(names, found, strict=True):
        assert all(text[start:end] == name for start, end in spans)
    spans = sorted(span for spans in found for span in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


def test_a_quote_that_is_not_there_is_an_error(make_document: Callable[..., Document]) -> None:
    with pytest.raises(ValueError, match="望湖"):
        Places(make_document(TEXT)).find("望湖")


def test_a_quote_is_looked_up_where_its_fact_belongs(make_document: Callable[..., Document]) -> None:
    text = (
        "一、工作情况\n打造“邻里议事厅”。\n二、存在问题\n阵地偏小。\n"
        "三、下一步打算\n打造“邻里议事厅”。解决阵地偏小的问题。\n"
    )
    content = sheet()
    content["entities"] = [{"id": "e1", "type": "Platform", "name": "邻里议事厅", "quote": "邻里议事厅"}]
    content["relations"] = [
        {"s": "e1", "p": "uses", "o": "e1", "factuality": "actual", "quote": "打造“邻里议事厅”"},
        {"s": "e1", "p": "hasPart", "o": "e1", "factuality": "planned", "quote": "打造“邻里议事厅”"},
    ]
    content["statistics"] = []
    content["problems"] = [{"text": "阵地偏小"}]
    content["measures"] = [{"text": "打造“邻里议事厅”"}]
    facts = to_facts(content, make_document(text))  # type: ignore[arg-type]
    actual, planned = facts.assertions
    assert actual.evidence[0].section is SectionKind.ACHIEVEMENTS
    assert planned.evidence[0].section is SectionKind.PLANS
    assert facts.problems[0].evidence[0].section is SectionKind.PROBLEMS
    assert facts.measures[0].evidence[0].section is SectionKind.PLANS
