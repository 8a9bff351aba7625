"""The dotted keys of a profile as people name them: at the head of a column, after ``--set``."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from protocol_gen.editing.yaml_values import NO_POST
from protocol_gen.language.english_periods import period
from protocol_gen.language.known_languages import means_none
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.readers.characters import apostrophes_made_one, composed

ALIASES: Final[Mapping[str, str]] = {
    "name": "council.name",
    "council": "council.name",
    "council_name": "council.name",
    "full_name": "council.name",
    "name_in_text": "council.in_text",
    "in_text": "council.in_text",
    "short_name": "council.short",
    "short": "council.short",
    "country": "nation",
    "type": "council_type",
    "kind": "council_type",
    "kind_of_council": "council_type",
    "groups": "political_groups",
    "base": "extends",
    "base_profile": "extends",
    "member": "terms.member",
    "officer": "terms.officer",
    "chair": "terms.chair",
    "vice_chair": "terms.vice_chair",
    "clerk": "roles.clerk",
    "chief_executive": "roles.chief_executive",
    "leader": "roles.leader",
    "monitoring_officer": "roles.monitoring_officer",
    "rfo": "roles.responsible_financial_officer",
    "principal_council": "roles.principal_council",
    "reply_time": "settings.reply_time",
    "status": "control.status",
    "owner": "control.owner",
    "contact": "control.contact",
    "adopted_on": "control.adopted_on",
    "minute_reference": "control.minute_reference",
    "next_review": "control.next_review",
}
"""Other names of keys. Small letters; a space or hyphen may stand for the underscore."""
COUNCIL_NAME: Final = "council.name"
FOLDER: Final = "folder"
"""The column that names a council's folder; where there is none, its name gives it."""
_FOLDER_NAMES: Final = frozenset({"folder", "slug"})
ROLES: Final = "roles."
_NAMED: Final = frozenset({"nation", "council_type", "governance"})
"""Keys whose values are names with underscores."""
_CLOSED: Final = frozenset(each.value for choice in (Nation, Governance) for each in choice)
"""The names that are known whatever the project."""
_COUNCIL: Final = "_council"
"""What people say after the name of a kind: "parish council"."""
_PERIODS: Final = frozenset(
    {"settings.reply_time", "settings.review_cycle", "settings.briefing_notice"}
)
"""Keys whose values are a number and a unit."""
_SMALL: Final = frozenset({"form", "control.status", "political_groups", "committees", "extends"})
"""Keys whose values are written in small letters."""


def key_of(written: str) -> str:
    """Return the dotted key that a name means; a name that is none comes back in its form."""
    name = re.sub(r"[\s-]+", "_", written.strip().lower())
    if name in _FOLDER_NAMES:
        return FOLDER
    if name in ALIASES:
        return ALIASES[name]
    if "." not in name:
        return name
    return re.sub(r"\s+", "_", written.strip().lower())  # an id may have hyphens


def value_of(key: str, written: str, kinds: Collection[str]) -> str:
    """Return a value in the form that a profile has it in: one line, names as they are spelled.

    ``kinds`` are the names of the kinds of council. A name that is none stays as it was written.
    """
    text = apostrophes_made_one(" ".join(composed(written).split()))
    if key.startswith(ROLES) and means_none(text):
        return NO_POST
    if key in _NAMED:
        name = re.sub(r"[\s-]+", "_", text.lower())
        name = _kind(name, kinds) if key == "council_type" else _governance(name)
        return name if name in _CLOSED or name in kinds else text
    if key in _PERIODS:
        return period(text)
    return text.lower() if key in _SMALL else text


def _governance(name: str) -> str:
    """Return "leader_cabinet" of "leader_and_cabinet", "committee" of "committee_system"."""
    short = name.replace("_and_", "_").removesuffix("_system")
    return short if name not in _CLOSED and short in _CLOSED else name


def _kind(name: str, kinds: Collection[str]) -> str:
    short = name.removesuffix(_COUNCIL)
    return short if name not in kinds and short in kinds else name
