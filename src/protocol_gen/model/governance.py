"""Facts of governance, and the closed conditions that test them."""

from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen


class Nation(Enum):
    """The nation whose law applies."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


class Governance(Enum):
    """How the council takes its decisions."""

    LEADER_CABINET = "leader_cabinet"
    ELECTED_MAYOR = "elected_mayor"
    COMMITTEE = "committee"
    """The committee system of a principal council in England."""
    COUNCIL_COMMITTEES = "council_committees"
    """A town, parish or community council and its committees, if it has any."""
    COMBINED_AUTHORITY = "combined_authority"
    JOINT_COMMITTEE = "joint_committee"
    SCOTLAND_EXECUTIVE = "scotland_executive"
    SCOTLAND_COMMITTEE = "scotland_committee"
    NI_COMMITTEE = "ni_committee"


@frozen
class Facts:
    """What is so of a council. ``council_type`` is the name of a kind in ``templates/kinds/``."""

    nation: Nation
    council_type: str
    governance: Governance
    political_groups: bool
    committees: bool = True
    """False of a small local council whose members decide everything together."""


@frozen
class NationIs:
    """The council lies in one of these nations."""

    nations: tuple[Nation, ...]


@frozen
class CouncilTypeIs:
    """The council is of one of these kinds."""

    types: tuple[str, ...]


@frozen
class GovernanceIs:
    """The council takes its decisions in one of these ways."""

    structures: tuple[Governance, ...]


@frozen
class PoliticalGroups:
    """The council has political groups, or has none."""

    present: bool


@frozen
class Committees:
    """The council has committees, or has none."""

    present: bool


@frozen
class RoleHeld:
    """The council has this post or office."""

    role: str


@frozen
class RoleHeldBy:
    """The holder of one post fills another as well; the profile says so by ``held_by``."""

    role: str
    holder: str


@frozen
class TitleSays:
    """The title of a holder already says that the holder fills another post as well."""

    role: str
    holder: str


@frozen
class TermsDiffer:
    """The council has another word for each of these: the mayor is no committee's chair."""

    terms: tuple[str, ...]


@frozen
class SettingIsYes:
    """The council has answered yes to this question of the library's settings."""

    setting: str


@frozen
class ClausePresent:
    """Another clause is in the document."""

    clause: str


@frozen
class AllOf:
    """Every one of these holds; true where there is none."""

    conditions: tuple["Condition", ...]


@frozen
class AnyOf:
    """At least one of these holds."""

    conditions: tuple["Condition", ...]


@frozen
class Not:
    """This does not hold."""

    condition: "Condition"


Condition: TypeAlias = (
    NationIs
    | CouncilTypeIs
    | GovernanceIs
    | PoliticalGroups
    | Committees
    | RoleHeld
    | RoleHeldBy
    | TitleSays
    | TermsDiffer
    | SettingIsYes
    | ClausePresent
    | AllOf
    | AnyOf
    | Not
)
