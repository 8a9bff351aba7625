"""Why a clause of the library is not in a document."""

from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.profile import Omit, Profile
from protocol_gen.resolver.selection import Selector


class AbsenceReason(Enum):
    """What keeps a clause out."""

    CONDITION = "condition"
    """It is not for such a council, or what it stands under is not."""
    EXCLUDED = "excluded"
    OMITTED = "omitted"
    """A local change takes it out."""
    NOT_PLACED = "not_placed"
    """The outline has no place for it."""
    COVERED = "covered"
    """Another text says it as well."""


@frozen
class Absence:
    """Why a clause is absent; ``clause`` is the one that decides it, which may stand above it."""

    reason: AbsenceReason
    clause: str
    condition: str = ""
    location: SourceLocation = NOWHERE


def why_absent(library: ClauseLibrary, profile: Profile, clause: str) -> Absence | None:
    """Return why a clause is not in the document, or None where the library has no such clause."""
    if clause not in library.clauses:
        return None
    for mention in profile.exclude:
        if mention.clause == clause:
            return Absence(AbsenceReason.EXCLUDED, clause, location=mention.location)
    for change in profile.changes:
        if isinstance(change, Omit) and change.at == clause:
            return Absence(AbsenceReason.OMITTED, clause)
    selector = Selector(library, profile, [])
    path = selector.path_to(clause)
    for each in path:
        if each.condition is not None and not selector.holds(each.condition):
            source = each.condition_source
            return Absence(AbsenceReason.CONDITION, each.id, source, each.location)
    return Absence(AbsenceReason.COVERED if path else AbsenceReason.NOT_PLACED, clause)
