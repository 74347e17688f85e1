"""Predictions that are wrong in known ways: the gold, spoilt by counting, never by chance."""

from __future__ import annotations

from copy import deepcopy

from kg.annotation import Annotation


def degrade(gold: Annotation) -> Annotation:
    """Every few facts of each kind lost, renamed, given another class, relation, end, value or order."""
    spoilt = deepcopy(gold)
    entities = spoilt["entities"]
    for i, entity in enumerate(entities):
        entity["type"] = "Facility" if i % 9 == 4 else entity["type"]
        entity["name"] = entity["name"] + "工作" if i % 7 == 2 else entity["name"]
        entity["name"] = f"“{entity['name']}”" if i % 5 == 1 else entity["name"]
        entity["aliases"] = [] if i % 6 == 3 else entity.get("aliases", [])
    kept = [entity for i, entity in enumerate(entities) if i % 8 != 7]
    known = [entity["id"] for entity in kept]
    relations = [r for i, r in enumerate(spoilt["relations"]) if i % 6 != 5 and {r["s"], r["o"]} <= set(known)]
    for i, relation in enumerate(relations):
        relation["p"] = "uses" if i % 8 == 3 else relation["p"]
        relation["o"] = known[i % len(known)] if i % 10 == 6 else relation["o"]
        relation["factuality"] = "planned" if i % 7 == 1 else relation["factuality"]
        if relation["p"] == "partnersWith":
            relation["s"], relation["o"] = relation["o"], relation["s"]
    statistics = [s for i, s in enumerate(spoilt["statistics"]) if i % 5 != 4 and s["s"] in known]
    for i, statistic in enumerate(statistics):
        statistic["indicator"] = statistic["indicator"][-1:] if i % 4 == 3 else "总" + statistic["indicator"]
        statistic["s"] = known[0] if i % 3 == 2 else statistic["s"]
        statistic["unit"] = "户" if i % 6 == 5 else statistic["unit"]
    texts = [row["text"] for row in spoilt["measures"]]
    return {
        **spoilt,
        "entities": kept[::-1],
        "relations": relations,
        "statistics": statistics,
        "problems": spoilt["problems"][1:],
        "measures": [{"text": text[: len(text) // (1 + i % 3)]} for i, text in enumerate(texts)],
    }
