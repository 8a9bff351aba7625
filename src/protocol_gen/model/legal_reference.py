"""The law that a text rests on, and what is about to change in it."""

from datetime import date

from protocol_gen.frozen import frozen
from protocol_gen.model.governance import Governance, Nation


@frozen
class WatchedChange:
    """What is about to change in the law, and the day on which somebody is to look again.

    ``about`` is one sentence: an Act passed and not in force, a consultation. None named, it
    concerns every nation and way of deciding. ``source`` says where it was read.
    """

    about: str
    look_again: date
    nations: tuple[Nation, ...] = ()
    governance: tuple[Governance, ...] = ()
    source: str = ""

    def concerns(self, nation: Nation, governance: Governance) -> bool:
        """Whether a council of this nation that decides in this way is to look again."""
        return (not self.nations or nation in self.nations) and (
            not self.governance or governance in self.governance
        )


@frozen
class LegalReference:
    """A law that a clause rests on, in one nation, between two dates.

    ``checked_on`` is filled only where a source was consulted, which ``source`` then names.
    ``watch`` is what is about to change in this law.
    """

    reference: str
    nations: tuple[Nation, ...]
    valid_from: date | None = None
    repealed: date | None = None
    checked_on: date | None = None
    source: str = ""
    watch: tuple[WatchedChange, ...] = ()

    def is_repealed_on(self, day: date) -> bool:
        """Whether it is no longer law on a day."""
        return self.repealed is not None and self.repealed <= day
