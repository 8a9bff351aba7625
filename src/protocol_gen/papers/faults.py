"""Why papers for a meeting cannot be made."""

from typing import Final

from protocol_gen.errors import ProtocolError
from protocol_gen.model.amendment import Route as AmendmentRoute
from protocol_gen.model.amendment import Schedule

FEW: Final = 6
"""Amendments that a message names."""


class NotMinorError(ProtocolError):
    """A decision notice was asked for changes that are the council's to decide."""

    def __init__(self, changes: Schedule) -> None:
        theirs = [
            f"{each.reference} ({each.clause})"
            for each in changes.amendments
            if each.route is AmendmentRoute.COUNCIL
        ]
        shown = ", ".join((*theirs[:FEW], *([f"{len(theirs) - FEW} more"] * bool(theirs[FEW:]))))
        super().__init__(
            f"an officer cannot decide this ({shown or 'there is no version before it'}): it goes "
            "to the council. protocol-gen amendments --certificate says why; without --route "
            "officer this makes the report to the council"
        )


class AnotherOfficerError(ProtocolError):
    """A decision notice was asked for in the name of an officer who has no delegation."""

    def __init__(self, post: str, officer: str) -> None:
        super().__init__(
            f"the council's delegation names the {officer}, and not the {post}; the notice is "
            f'that of the one who decides: --report-of "{officer}"'
        )


class NotLaterError(ProtocolError):
    """A version is to be replaced by one that is not higher."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(
            f"version {new} cannot replace version {old}: it must be higher; see 'version' in "
            "profile.yaml, or --from and --to"
        )


class DatesError(ProtocolError):
    """The dates of a recommendation contradict one another."""
