"""Classes by how their names behave."""

from __future__ import annotations

from typing import Final

from kg.vocab import Cls

# Bodies that are called by the place or body they belong to: 小区网格党支部, 望江社区党委.
OWNED: Final = frozenset(
    {
        Cls.PartyOrganization, Cls.PartyCommittee, Cls.PartyWorkingCommittee, Cls.GeneralPartyBranch, Cls.PartyBranch,
        Cls.GridPartyBranch, Cls.PartyGroup, Cls.ResidentsCommittee, Cls.OwnersCommittee,
        Cls.SelfGovernanceOrganization, Cls.GovernmentBody,
    }
)  # fmt: skip
TEAMS: Final = frozenset({Cls.VolunteerTeam, Cls.SocialOrganization})
# Bodies of residents, who elect them.
ELECTED: Final = frozenset({Cls.OwnersCommittee, Cls.ResidentsCommittee, Cls.SelfGovernanceOrganization})
GROUPS_AND_POSTS: Final = frozenset({Cls.PopulationGroup, Cls.Role})
BODIES: Final = OWNED | {Cls.SocialOrganization, Cls.VolunteerTeam, Cls.Enterprise, Cls.Institution}
SETTLED: Final = frozenset(
    {Cls.Community, Cls.Village, Cls.ResidentialQuarter, Cls.AdministrativeDivision, Cls.Place}
)  # fmt: skip
PROGRAMS: Final = frozenset({Cls.Program, Cls.Project, Cls.Platform, Cls.Brand})
# Bodies and places named after what they are for: 疫情防控|突击队.
NAMED_AFTER: Final = frozenset(
    {
        Cls.VolunteerTeam, Cls.SocialOrganization, Cls.GovernmentBody, Cls.Facility, Cls.Role,
        Cls.SelfGovernanceOrganization,
    }
)  # fmt: skip
