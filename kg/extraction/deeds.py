"""What is done: who does it, what it relies on, who takes part in it, whom it is for."""

from __future__ import annotations

from kg.extraction.around import own_deed
from kg.extraction.collector import Collector, Spot
from kg.extraction.doers import credit
from kg.extraction.means import claim
from kg.extraction.offering import speaks_for_itself
from kg.extraction.serving import claim_aims
from kg.extraction.state import State, recent
from kg.extraction.things import done_in
from kg.rules.frames import BODIES, OWN_BODIES
from kg.rules.words import words
from kg.vocab import Cls, Rel

_CALLS_ON = words("走访 慰问 走访慰问 看望 看望慰问 探望 探访 家访 问候 巡诊")
_BY_TEAMS = ("initiative.errands", "initiative.habit")
_TEAMS = frozenset({Cls.VolunteerTeam, Cls.SocialOrganization, Cls.GovernmentBody})


def does(links: Collector, spot: Spot, state: State) -> None:
    """社区每周回访: the subject does it; 独居老人每周走访1次: it is done for the subject."""
    mention = links.marked[spot.item.index].mention
    if mention.rule in _BY_TEAMS and state.named != spot.number:
        done_in(links, spot, state)
        teams = [t for t in recent(state.founded, spot.number, 2) if links.cls(t) in BODIES]
        if teams:
            credit(links, teams[-1], Rel.carriesOut, spot, state, "carriesOut.does")  # 成立“老匠人”队，擦栏杆、换灯管
            return
    team = state.formed and links.cls(state.made) in OWN_BODIES and 0 < spot.number - state.making < 4
    if team and state.named != spot.number:
        credit(links, state.made, Rel.carriesOut, spot, state, "carriesOut.does")  # 老工人组成维修队，为老人修水电
        follow_up(links, spot, state)
        return
    for s in state.subjects:
        if links.cls(s) is Cls.PopulationGroup and mention.head in _CALLS_ON:
            links.add(spot.item.index, Rel.serves, s, spot, "serves.round")
        else:
            credit(links, s, Rel.carriesOut, spot, state, "carriesOut.does")
    follow_up(links, spot, state)


def follow_up(links: Collector, spot: Spot, state: State) -> None:
    """Gives a deed what waited for it: what it relies on, who takes part in it, whom it is for."""
    index = spot.item.index
    claim(links, spot, state)
    claim_aims(links, spot, state)
    state.told = state.told if state.deeds else index
    state.deeds.append((index, spot.number))
    for served in recent(state.served, spot.number, 0) if speaks_for_itself(links, spot, state) else []:
        links.add(index, Rel.serves, served, spot, "serves.deed")
    if spot.cls is not Cls.Initiative:
        return
    for helper in state.helping(spot.number):
        links.add(helper, Rel.participatesIn, index, spot, "participatesIn.mobilised")
    mobilised = any(n == spot.number for _, n in state.helpers)
    for team in recent(state.founded, spot.number, 2) if not mobilised and not own_deed(spot, state) else []:
        if links.cls(team) in _TEAMS:  # not a council: 成立红白理事会，开展好婆婆评选
            links.add(team, Rel.participatesIn, index, spot, "participatesIn.founded")
