"""The rules in the order in which they are asked."""
from __future__ import annotations
from kg.extraction.observations import counts, measures, rates
from kg.extraction.observations.reading import Counting
from kg.rules.model import Rule
def C(id, says, f): return Counting(Rule(id, says), f)
RULES = (
 C("number.rate","",rates.rate), C("number.duration","",rates.duration),
 C("number.shared","",counts.shared), C("number.chained","",counts.chained), C("number.changed","",measures.changed),
 C("number.share-of","",measures.share_of), C("number.measured","",measures.measured), C("number.of-what","",measures.of_what),C("number.spent","",measures.spent),
 C("number.summed","",counts.summed), C("number.noun-after","",counts.noun_after), C("number.noun-before","",counts.noun_before),
 C("number.reach","",counts.reach), C("number.carried","",counts.carried),
)
