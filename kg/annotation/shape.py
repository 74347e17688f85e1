"""The shape of an annotation file, and what is wrong with one that does not have it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NotRequired, TypedDict, cast

from kg.errors import KgError
from kg.model import Factuality, Modifier, Scope
from kg.vocab import ABSTRACT, Cls, Rel

RULE = "annotation"  # the rule of every fact that a person vouches for

_CLASSES = frozenset(Cls) - ABSTRACT - {Cls.Matter}
_RELATIONS = frozenset(Rel) - {Rel.addresses}
_SHOWN = 8  # faults that one message lists


class Found(TypedDict, total=False):
    """What a row says that a rule and not a person has written."""

    rules: list[str]
    confidence: float


class Reach(TypedDict, total=False):
    """How far an identity reaches, where a person or the extraction knows more than the name tells."""

    scope: str
    within: str  # the chain that identifies it: 江西省/某某县/文昌街道


class EntityRow(Found, Reach):
    id: str
    type: str
    name: str
    quote: str
    aliases: NotRequired[list[str]]


class RelationRow(Found):
    s: str
    p: str
    o: str
    factuality: str
    quote: str


class Told(TypedDict, total=False):
    """What else is known of a number."""

    concept: str  # local name of the indicator concept
    period: dict[str, str]  # label, start, end (ISO dates)
    part_of: int  # index in `statistics` of the total


class StatisticRow(Found, Told):
    s: str
    indicator: str
    value: int | float | Decimal | None  # None exactly where the modifier is "masked"
    unit: str
    modifier: str
    quote: str


class TextRow(TypedDict):
    """A problem or a measure: `id` where something refers to it, `of` where it is not the focal community's."""

    text: str
    id: NotRequired[str]
    of: NotRequired[str]
    answers: NotRequired[list[str]]


class MatterRow(Found):
    id: str
    name: str
    quote: str
    aliases: NotRequired[list[str]]


class AddressRow(Found):
    """`s` deals with `o`, a matter or a problem: kept apart from `relations`, which are what is scored."""

    s: str
    o: str
    factuality: str
    quote: str


class Annotation(TypedDict):
    """One file. The keys after `measures` are written only where there is something to write."""

    doc: str
    focal: str
    entities: list[EntityRow]
    relations: list[RelationRow]
    statistics: list[StatisticRow]
    problems: list[TextRow]
    measures: list[TextRow]
    matters: NotRequired[list[MatterRow]]
    addresses: NotRequired[list[AddressRow]]


# For each list: the keys that every row has, all of them strings (None: any value, checked by hand).
_REQUIRED: Mapping[str, tuple[str, ...]] = {
    "entities": ("id", "type", "name", "quote"),
    "relations": ("s", "p", "o", "factuality", "quote"),
    "statistics": ("s", "indicator", "unit", "modifier", "quote"),
    "problems": ("text",),
    "measures": ("text",),
    "matters": ("id", "name", "quote"),
    "addresses": ("s", "o", "factuality", "quote"),
}
_OPTIONAL = ("scope", "within", "concept", "of")
_MUST_BE_THERE = ("entities", "relations", "statistics")


def read(path: Path) -> Annotation:
    """The content of an annotation file, not yet held against its report.

    Raises KgError where the file is not there, is not JSON or has not the shape.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal, parse_constant=_no_constant)
    except OSError as error:
        raise KgError("读不了标注文件", "cannot read the annotation file", where=f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise KgError(
            f"标注文件不是 JSON：{error}",
            f"the annotation file is not JSON: {error}",
            where=str(path),
            hint_zh="请按 docs/annotation.md 的格式改正",
            hint_en="Mend it after docs/annotation.md",
        ) from error
    refuse(path, _shape_faults(data))
    for name in ("problems", "measures"):
        data.setdefault(name, [])
    return cast(Annotation, data)


def write(path: Path, annotation: Annotation) -> None:
    """Write the file: UTF-8, one key a line, so that two versions can be compared."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(annotation, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def refuse(path: Path, wrong: Iterable[str]) -> None:
    """Raise KgError that lists what is wrong, if anything is."""
    lines = list(wrong)
    if not lines:
        return
    more = [f"… +{len(lines) - _SHOWN}"] if len(lines) > _SHOWN else []
    listed = "\n".join(f"  - {line}" for line in [*lines[:_SHOWN], *more])
    raise KgError(
        f"标注文件有 {len(lines)} 处错误",
        f"{len(lines)} fault(s) in the annotation file:\n{listed}",
        where=str(path),
        hint_zh="逐条列在下面，格式见 docs/annotation.md",
    )


def faults(annotation: Annotation, text: str) -> list[str]:
    """What is wrong with an annotation of `text`: ids, classes, relations, values, quotes. Empty where it is sound."""
    return [*_id_faults(annotation), *_value_faults(annotation), *_quote_faults(annotation, text)]


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _shape_faults(data: Any) -> Iterator[str]:
    if not isinstance(data, dict):
        yield "an object {…} is wanted"
        return
    for key in ("doc", "focal"):
        if not isinstance(data.get(key), str):
            yield f"{key}: a string is wanted"
    for name, keys in _REQUIRED.items():
        rows = data.get(name, None if name in _MUST_BE_THERE else [])
        if not isinstance(rows, list):
            yield f"{name}: a list is wanted"
            continue
        for index, row in enumerate(rows):
            yield from (f"{name}[{index}]: {what}" for what in _row_faults(name, keys, row))


def _row_faults(name: str, keys: tuple[str, ...], row: Any) -> Iterator[str]:
    if not isinstance(row, dict):
        yield "an object {…} is wanted"
        return
    yield from (f"{key}: a string is wanted, not {row.get(key)!r}" for key in keys if not isinstance(row.get(key), str))
    yield from (
        f"{key}: a string is wanted, not {row[key]!r}" for key in _OPTIONAL if not isinstance(row.get(key, ""), str)
    )
    for key in ("aliases", "answers", "rules"):
        values = row.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            yield f"{key}: a list of strings is wanted, not {values!r}"
    if name == "statistics":
        value = row.get("value")
        if isinstance(value, bool) or not isinstance(value, int | Decimal | None):
            yield f"value: a number or null is wanted, not {value!r}"
        if not _is_period(row.get("period", {"label": ""})):
            yield f"period: an object with a label, and dates as start and end, is wanted, not {row['period']!r}"
        part_of = row.get("part_of", 0)
        if isinstance(part_of, bool) or not isinstance(part_of, int):
            yield "part_of: the index of a statistic is wanted"


def _is_period(value: Any) -> bool:
    if not isinstance(value, dict) or not all(isinstance(part, str) for part in value.values()) or "label" not in value:
        return False
    try:
        return all(date.fromisoformat(value[key]) for key in ("start", "end") if key in value)
    except ValueError:
        return False


def _id_faults(a: Annotation) -> Iterator[str]:
    entities = {row["id"] for row in a["entities"]}
    texts = [*a["problems"], *a["measures"]]
    named = [row["id"] for row in texts if "id" in row]
    counted = Counter([row["id"] for row in [*a["entities"], *a.get("matters", [])]] + named)
    yield from (f"id {key!r} is given {n} times" for key, n in counted.items() if n > 1)
    if a["focal"] not in entities:
        yield f"focal {a['focal']!r} is the id of no entity"
    ends = [(f"relations[{i}]", key, entities) for i, r in enumerate(a["relations"]) for key in _ends(r)]
    ends += [(f"statistics[{i}]", r["s"], entities) for i, r in enumerate(a["statistics"])]
    ends += [
        (f"addresses[{i}]", k, set(counted)) for i, r in enumerate(a.get("addresses", [])) for k in (r["s"], r["o"])
    ]
    ends += [(repr(row["text"]), key, set(named)) for row in texts for key in row.get("answers", [])]
    ends += [(repr(row["text"]), row["of"], entities) for row in texts if "of" in row]
    yield from (f"{where}: {key!r} is the id of nothing there is" for where, key, known in ends if key not in known)


def _ends(row: RelationRow | AddressRow) -> tuple[str, str]:
    return row["s"], row["o"]


def _value_faults(a: Annotation) -> Iterator[str]:
    for entity in a["entities"]:
        if entity["type"] not in _CLASSES:
            yield f"{entity['id']}: type {entity['type']!r} is no class of entities"
        if entity.get("scope", Scope.DOCUMENT) not in set(Scope):
            yield f"{entity['id']}: scope {entity['scope']!r} is none of {', '.join(Scope)}"
        if not entity["name"].strip():
            yield f"{entity['id']}: the name is empty"
    for index, relation in enumerate(a["relations"]):
        if relation["p"] not in _RELATIONS:
            yield f"relations[{index}]: p {relation['p']!r} is no relation"
    for name in ("relations", "addresses"):
        for index, row in enumerate(cast(list[RelationRow], a.get(name, []))):
            if row["factuality"] not in set(Factuality):
                yield f"{name}[{index}]: factuality {row['factuality']!r} is none of {', '.join(Factuality)}"
    for index, statistic in enumerate(a["statistics"]):
        if statistic["modifier"] not in set(Modifier):
            yield f"statistics[{index}]: modifier {statistic['modifier']!r} is none of {', '.join(Modifier)}"
        elif (statistic["value"] is None) != (statistic["modifier"] == Modifier.MASKED):
            yield f"statistics[{index}]: the value is null exactly where the modifier is masked"
        if not 0 <= statistic.get("part_of", 0) < len(a["statistics"]):
            yield f"statistics[{index}]: part_of {statistic['part_of']} is the index of no statistic"


def _quote_faults(a: Annotation, text: str) -> Iterator[str]:
    for name in _REQUIRED:
        key = "text" if name in ("problems", "measures") else "quote"
        for index, row in enumerate(cast(list[dict[str, str]], a.get(name, []))):
            if not row[key] or row[key] not in text:
                yield f"{name}[{index}]: the {key} is not in the report: {row[key]!r}"
