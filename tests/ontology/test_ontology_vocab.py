"""kg.vocab is closed, made from the ontology, light, and its tables agree with one another."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.vocab import ABSTRACT, DOMAIN, GROUP, RANGE, SUPERCLASSES, SYMMETRIC, Cls, Indicator, Rel, Term

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def made() -> Iterator[Callable[[], Iterator[tuple[Path, str]]]]:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from make_vocab import made

        yield made
    finally:
        sys.path.remove(str(ROOT / "tools"))


def test_all_that_is_made_from_the_ontology_is_up_to_date(made: Callable[[], Iterator[tuple[Path, str]]]) -> None:
    texts = dict(made())
    assert [str(path.relative_to(ROOT)) for path, text in texts.items() if path.read_text("utf-8") != text] == []
    names = [path.name for path in texts]
    assert {"kg.ttl", "shapes.ttl", "__init__.py", "indicators.py", "domain-violation.rq"} <= set(names)
    assert len(names) >= 25


@pytest.mark.parametrize("wrong", ["Cls.Comunity", "Rel.runsProgramm", "Term.Evidnce", "Indicator.PartyMember"])
def test_a_misspelt_term_cannot_be_imported(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(f"from kg.vocab import Cls, Indicator, Rel, Term\nUSED = {wrong}\n")
    failed = subprocess.run(
        [sys.executable, "-c", "import user"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert failed.returncode == 1
    assert "AttributeError" in failed.stderr


def test_importing_the_vocabulary_imports_no_library() -> None:
    code = "import sys, kg.vocab; print([m for m in ('rdflib', 'pyoxigraph', 'networkx') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("cls", Cls)
def test_superclasses_are_all_there_nearest_first(cls: Cls) -> None:
    above = SUPERCLASSES[cls]
    assert cls not in above
    assert len(set(above)) == len(above)
    assert all(set(SUPERCLASSES[one]) <= set(above) for one in above)
    assert above[-1:] == (() if cls is Cls.Entity else (Cls.Entity,))
    for place, one in enumerate(above):
        assert not set(SUPERCLASSES[one]) & set(above[:place])


def test_the_chain_of_a_party_committee() -> None:
    assert SUPERCLASSES[Cls.PartyCommittee] == (Cls.PartyOrganization, Cls.Organization, Cls.Agent, Cls.Entity)
    assert SUPERCLASSES[Cls.Village] == (Cls.Community, Cls.Place, Cls.Agent, Cls.Entity)


def test_groups_of_classes_are_those_that_are_scored() -> None:
    groups: dict[str, set[Cls]] = {}
    for cls in Cls:
        if cls not in ABSTRACT:
            groups.setdefault(GROUP[cls], set()).add(cls)
    assert groups["place"] == {
        Cls.Place, Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.AdministrativeDivision,
    }  # fmt: skip
    assert groups["party"] == {cls for cls in Cls if cls is Cls.PartyOrganization or "Party" in cls}
    assert groups["body"] == {
        Cls.SelfGovernanceOrganization, Cls.ResidentsCommittee, Cls.OwnersCommittee, Cls.GovernmentBody,
        Cls.SocialOrganization, Cls.VolunteerTeam, Cls.Enterprise, Cls.Institution,
    }  # fmt: skip
    assert groups["program"] == {Cls.Program, Cls.Brand, Cls.Project, Cls.Platform}
    assert len(groups) == 14


@pytest.mark.parametrize("ends", [DOMAIN, RANGE], ids=["domain", "range"])
def test_what_takes_a_class_takes_its_subclasses(ends: dict[Rel, frozenset[Cls]]) -> None:
    assert set(ends) == set(Rel)
    for taken in ends.values():
        assert taken
        assert all(cls in taken for cls in Cls if taken & set(SUPERCLASSES[cls]))


def test_ends_of_some_relations() -> None:
    assert Cls.GridPartyBranch in RANGE[Rel.hasSubOrganization]
    assert Cls.Honor not in DOMAIN[Rel.builds]
    assert RANGE[Rel.builds] == {Cls.Facility}
    assert frozenset({Rel.partnersWith}) == SYMMETRIC


@pytest.mark.parametrize("term", [Cls.Village, Rel.builds, Term.value_, Indicator.PartyMembers])
def test_a_term_is_its_local_name_and_travels_between_processes(term: Cls | Rel | Term | Indicator) -> None:
    assert term == term.value == f"{term}"
    assert term.iri == f"https://shequ-kg.example/ontology#{term.value}"
    assert pickle.loads(pickle.dumps(term)) is term
    assert type(term)(term.value) is term
