"""What papers ask of an amendment: one change between two versions."""

from enum import Enum
from typing import Protocol


class Amendment(Protocol):
    """One change, with its reason and the route by which it is decided.

    ``existing`` is empty where the provision is new, ``proposed`` where it goes. Numbers are as
    printed, empty where there is none. ``kind`` and ``route`` have their words as values.
    """

    @property
    def reference(self) -> str:
        """What the change is called in papers and minutes."""
        ...

    @property
    def clause(self) -> str:
        """The permanent id of the provision."""
        ...

    @property
    def old_number(self) -> str:
        """The provision's number in the older version."""
        ...

    @property
    def new_number(self) -> str:
        """Its number in the newer version."""
        ...

    @property
    def kind(self) -> Enum:
        """Substantive, editorial, numbering and so on."""
        ...

    @property
    def existing(self) -> str:
        """The words of the older version."""
        ...

    @property
    def proposed(self) -> str:
        """The words of the newer version."""
        ...

    @property
    def reason(self) -> str:
        """Why, in a sentence; empty where none is recorded."""
        ...

    @property
    def route(self) -> Enum:
        """Who decides: full council, or an officer under delegation."""
        ...
