"""What the law says of a council's posts and bodies, as facts that a profile can be held to."""

from datetime import date
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.governance import Facts, Governance
from protocol_gen.model.legal_reference import LegalReference
from protocol_gen.model.location import NOWHERE, SourceLocation


class Demand(Enum):
    """What a fact says of its posts."""

    APART = "apart"
    """Nobody may hold one of them together with one of the others."""
    HAS = "has"
    """The council must have each of them."""
    HAS_NONE = "has_none"
    """The council cannot have any of them."""


@frozen
class PostFact:
    """One fact of law about posts and bodies, which are named as the library's roles are.

    ``kinds`` and ``governance`` say which councils it holds for, within the nations of its law and
    between its dates; where one is empty, it holds for all. A law without a day of checking is
    not claimed: what it says is told as a doubt.
    """

    id: str
    demand: Demand
    posts: tuple[str, ...]
    law: LegalReference
    others: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    governance: tuple[Governance, ...] = ()
    location: SourceLocation = NOWHERE

    @property
    def is_checked(self) -> bool:
        """Whether the law was held against a source."""
        return self.law.checked_on is not None

    def holds_on(self, day: date | None) -> bool:
        """Whether it is law on a day; where none is given, whether it is so without any date."""
        begins = self.law.valid_from
        if day is None:
            return begins is None and self.law.repealed is None
        return (begins is None or begins <= day) and not self.law.is_repealed_on(day)

    def concerns(self, facts: Facts) -> bool:
        """Whether it is about councils like this one."""
        return (
            facts.nation in self.law.nations
            and (not self.kinds or facts.council_type in self.kinds)
            and (not self.governance or facts.governance in self.governance)
        )
