"""Every rule id that recognition can put on a mention has its record."""

from __future__ import annotations

import re
from pathlib import Path

from recognised import mentions

from kg.rules import rules

PACKAGE = Path(__file__).resolve().parents[2] / "kg" / "recognition"
RULE = re.compile(
    r'"((?:head|coined|list|chain|honor|initiative|mechanism|people|person|lexicon|policy|title|reference)\.(?!tsv)[a-z]+)"'
)
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def test_every_rule_in_the_code_is_registered() -> None:
    written = {rule for path in PACKAGE.glob("*.py") for rule in RULE.findall(path.read_text(encoding="utf-8"))}
    assert len(written) >= 30
    assert not written - set(rules())


def test_every_rule_that_the_seeds_use_is_written_and_registered() -> None:
    used = {m.rule for path in sorted(SEEDS.glob("*.txt")) for m in mentions(path.read_text(encoding="utf-8"))}
    assert len(used) >= 18
    assert not used - set(rules())
