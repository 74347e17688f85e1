"""The tables that the ontology's files take from elsewhere.

A table stands between the lines `# table: NAME` and `# end of table` of ontology/kg.ttl, ontology/shapes.ttl or a
check, so that each of these files works alone, in any SHACL or SPARQL engine.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from textwrap import fill

from terms import (
    KG,
    ONTOLOGY,
    RDFS,
    ROOT,
    Terms,
    abstract,
    entity_classes,
    indicators,
    kg_names,
    label,
    relations,
    superclasses,
)

BLOCK = re.compile(
    r"(?P<open>^(?P<indent> *)# table: (?P<name>[a-z-]+)\n).*?(?P<close>^ *# end of table$)", re.S | re.M
)

STRUCTURE = ("Document", "Assertion", "Evidence", "Rule", "Observation", "Problem", "Measure")


def _listed(names: Iterable[str], prefix: str = "kg:") -> str:
    return fill(" ".join(prefix + name for name in names), width=100, break_on_hyphens=False, break_long_words=False)


def _ends(terms: Terms, name: str, predicate: str) -> list[str]:
    return kg_names(terms, name, KG + predicate)


def relation_shapes(terms: Terms) -> str:
    """Two property shapes a relation; the focus node is the relation, the value node the end that does not fit."""
    return "\n\n".join(
        _end_shape(terms, name, *end) for name in relations(terms) for end in (("subject", "主语"), ("object", "宾语"))
    )


def _end_shape(terms: Terms, name: str, end: str, end_zh: str) -> str:
    allowed = _ends(terms, name, f"{end}Class")
    zh = "、".join(label(terms, cls)[0] for cls in allowed)
    en = ", ".join(label(terms, cls)[1] for cls in allowed)
    relation_zh, relation_en = label(terms, name)
    wanted = f"sh:class kg:{allowed[0]}"
    if len(allowed) > 1:
        wanted = f"sh:or ( {' '.join(f'[ sh:class kg:{cls} ]' for cls in allowed)} )"
    return (
        f"kgsh:{name}-{end} a sh:PropertyShape ;\n"
        f"    sh:targetNode kg:{name} ;\n"
        f"    sh:path ( [ sh:inversePath rdf:predicate ] rdf:{end} ) ;\n"
        f"    {wanted} ;\n"
        f'    sh:message "“{relation_zh}”的{end_zh}应属于：{zh}。请改正它的类，或改用别的关系。"@zh,\n'
        f'        "The {end} of “{relation_en}” must be one of: {en}. Correct its class, or use another relation."@en .'
    )


def _misfits(terms: Terms, end: str, node: str) -> str:
    """One branch for each set of classes: the relations that take it, and their ends that have none of it."""
    takers: dict[tuple[str, ...], list[str]] = {}
    for name in relations(terms):
        takers.setdefault(tuple(_ends(terms, name, f"{end}Class")), []).append(name)
    branches = []
    for allowed, names in takers.items():
        lines = [f"VALUES ?relation {{ {' '.join(f'kg:{name}' for name in names)} }}", "?subject ?relation ?object ."]
        lines += [f"FILTER NOT EXISTS {{ {node} a kg:{cls} }}" for cls in allowed]
        branches.append("{\n" + "\n".join(f"  {line}" for line in lines) + "\n}")
    return " UNION ".join(branches)


def _structure(terms: Terms, end: str) -> str:
    """(property, class) of all properties but relations whose end is a class of things, not a closed list."""
    classes = {*entity_classes(terms), *STRUCTURE}
    return _pairs(
        (name, f"kg:{cls}")
        for name in terms
        if name not in relations(terms)
        for cls in kg_names(terms, name, RDFS + end)
        if cls in classes
    )


def _pairs(pairs: Iterable[tuple[str, object]]) -> str:
    """Rows of a VALUES table."""
    rows = " ".join(f"(kg:{first}\u00a0{second})" for first, second in pairs)
    return fill(rows, width=100, break_on_hyphens=False).replace("\u00a0", " ")


def indicator_terms() -> str:
    """The concepts of the indicators' lexicon as terms of the ontology."""
    with (ROOT / "kg" / "language" / "lexicons" / "indicators.tsv").open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return "\n\n".join(
        f"kg:{row['concept']} a owl:NamedIndividual, kg:IndicatorConcept ;\n"
        f'    rdfs:label "{row["label_zh"]}"@zh, "{row["label_en"]}"@en ;\n'
        f'    skos:definition "报告给出的“{row["label_zh"]}”一数，写法可以不同。"@zh,\n'
        f'        "The figure that reports give for {row["label_en"]}, however they word it."@en ;\n'
        f'    skos:example "{_figure(row["label_zh"], row["pattern"])}"@zh .'
        for row in rows
    )


def _figure(name: str, pattern: str) -> str:
    """党员12人: with the first unit that the pattern (“indicator/unit”) takes."""
    units = pattern.partition("/")[2]
    unit = units[1] if units.startswith("[") else re.split(r"[|()?]", units.lstrip("("))[0]
    return f"{name}{96 if unit == '%' else 12}{unit}"


TABLES: Mapping[str, Callable[[Terms], str]] = {
    "entity-classes": lambda terms: _listed(entity_classes(terms)),
    "abstract-classes": lambda terms: _listed(abstract(terms, entity_classes(terms))),
    "relations": lambda terms: _listed(relations(terms)),
    "relation-shapes": relation_shapes,
    "superclasses": lambda terms: "\n".join(
        _pairs((name, f"kg:{above}") for above in superclasses(terms, name))
        for name in entity_classes(terms)
        if superclasses(terms, name)
    ),
    "depths": lambda terms: _pairs((name, len(superclasses(terms, name)) + 1) for name in entity_classes(terms)),
    "structure-domains": lambda terms: _structure(terms, "domain"),
    "structure-ranges": lambda terms: _structure(terms, "range"),
    "domains": lambda terms: _misfits(terms, "subject", "?subject"),
    "ranges": lambda terms: _misfits(terms, "object", "?object"),
    "terms": lambda terms: _listed(terms),
    "concepts": lambda terms: _listed(indicators(terms)),
    "indicators": lambda terms: indicator_terms(),
}


def fill_tables(text: str, terms: Terms) -> str:
    """The text with each of its tables made new."""

    def table(match: re.Match[str]) -> str:
        rows = TABLES[match["name"]](terms).splitlines()
        body = "".join(f"{match['indent']}{row}".rstrip() + "\n" for row in rows)
        return match["open"] + body + match["close"]

    return BLOCK.sub(table, text)


def table_files() -> list[Path]:
    """The files, but kg.ttl itself, that may hold tables."""
    return [ONTOLOGY / "shapes.ttl", *sorted((ONTOLOGY / "checks").glob("*.rq"))]
