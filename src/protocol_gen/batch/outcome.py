"""What a batch is asked to do, and what came of it: values that travel between machines."""

from enum import Enum
from pathlib import Path

from protocol_gen.batch.messages import OTHER_SURROUNDINGS
from protocol_gen.batch.record import BuildRecord
from protocol_gen.errors import ProtocolError
from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.project.council_folders import Council
from protocol_gen.project.formats import Format


class Mode(Enum):
    """What a run does with a council that has changed."""

    MAKE = "make"
    TELL = "tell"
    """Say what would be made, and why; write nothing."""


class State(Enum):
    """How a council came out of a run."""

    MADE = "made"
    KEPT = "unchanged"
    FAULTY = "faulty"
    UNREACHED = "not reached"


@frozen
class Fault:
    """What is wrong, and where it is written; a fault of the disk has no place."""

    message: Message
    file: str = ""
    line: int = 0
    column: int = 0


@frozen
class Order:
    """What is the same for all councils of a run. Paths are absolute.

    ``standard`` is the fingerprint of all that documents are made with: who makes one must have
    the same.
    """

    root: Path
    out: Path
    formats: tuple[Format, ...]
    mode: Mode
    standard: str


@frozen
class Job:
    """One council to be looked at or made. ``record`` is None where all of it is to be made."""

    order: Order
    council: Council
    record: BuildRecord | None
    why: tuple[Message, ...]


@frozen
class Outcome:
    """What came of one council.

    ``paths`` has the files asked for, by format, below the folder that is built to; ``made`` the
    formats that were written, or would be. ``record`` is what is known of them now.
    """

    council: str
    state: State
    version: str = ""
    paths: tuple[tuple[str, str], ...] = ()
    made: tuple[str, ...] = ()
    why: tuple[Message, ...] = ()
    faults: tuple[Fault, ...] = ()
    missing: tuple[Message, ...] = ()
    """What the system lacks for formats that were asked for."""
    notice: Fault | None = None
    record: BuildRecord | None = None
    profile: Path = Path()
    stops_run: bool = False
    wrote_nothing: bool = False
    """Of one with a fault: whether it is known that no file was written before it was found."""


class OtherSurroundingsError(ProtocolError):
    """A worker would make other files than the machine that asks it."""

    def __init__(self) -> None:
        super().__init__(OTHER_SURROUNDINGS())
