from __future__ import annotations
from kg.extraction.observations.line import line
from kg.extraction.observations.rules import RULES

def readings(text):
    found = line(text)
    if found is None: return None, []
    done = []
    for i in range(len(found.quantities)):
        r = None
        for counting in RULES:
            r = counting.read(found, i, done)
            if r: 
                from dataclasses import replace
                r = replace(r, rule=counting.rule.id); break
        done.append(r)
    return found, done
