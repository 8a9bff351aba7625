"""Amendments: what changes from one version to the next, clause by clause, and who decides."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Number, Provision
from protocol_gen.model.redline import FrameChange


class AmendmentKind(Enum):
    """What an amendment touches."""

    SUBSTANTIVE = "substantive"
    CONSEQUENTIAL = "consequential"
    """It follows from another amendment: a count of items that came or went."""
    LEGAL = "legal"
    """A change of the law requires it."""
    EDITORIAL = "editorial"
    """Punctuation, case, or a slip of the pen."""
    ROLE_TITLE = "role title"
    CROSS_REFERENCE = "cross-reference"
    NUMBERING = "numbering"


class Action(Enum):
    """What is done to a provision."""

    AMEND = "amend"
    INSERT = "insert"
    OMIT = "omit"
    MOVE = "move"


class Evidence(Enum):
    """Why an amendment is taken for minor, where it is."""

    PROVEN = "proven"
    """Every word kept its place; only references, numbers, full or short titles of the same posts,
    punctuation, case or the place of a definition in the alphabet differ."""
    DECLARED = "declared"
    """Somebody who is named says so: words differ, or titles that are said to be of one post."""
    NONE = "none"


class Route(Enum):
    """Who decides on an amendment."""

    COUNCIL = "full council"
    DELEGATED = "officer under delegation"


@frozen
class MotionFacts:
    """Who moved and seconded a motion, on which day, and by which minute; each may be empty."""

    moved_by: str = ""
    seconded_by: str = ""
    on: date | None = None
    minute: str = ""


@frozen
class Declaration:
    """What an officer declares of the change of one clause: its kind, why, and who says so.

    ``motions`` are those by which it was changed.
    Where it is about certain local changes, ``apart`` is the clause as it would read in the old
    version and in the new without them: what differs between these two it does not cover. Without
    that it is about the whole clause.
    """

    kind: AmendmentKind
    reason: str
    by: str = ""
    apart: tuple[Provision, Provision] | None = None
    motions: tuple[MotionFacts, ...] = ()


@frozen
class FormerTitle:
    """What a post was called before: the title, until which day, and who says that it is the post.

    ``many`` was the title of several, and ``now`` is that of one; all are as written.
    """

    title: str
    many: str
    now: str
    until: date
    declared_by: str


@frozen
class FormerTitles:
    """What is known of earlier titles where two versions are compared.

    ``declared`` has who says so, by post, earlier title and present one, in small letters and
    without article. ``may_change`` names the posts of officers that no law names; a change of any
    other post's title is never minor. ``by_library`` names the posts whose title the library gives.
    """

    declared: Mapping[tuple[str, str, str], FormerTitle] = field(default_factory=dict)
    may_change: frozenset[str] = frozenset()
    by_library: frozenset[str] = frozenset()


@frozen
class TitleChange:
    """A post that a provision calls otherwise than before, and who says that it is the same.

    The titles are without article and in small letters. ``former`` is None where nobody says so.
    """

    post: str
    old: str
    new: str
    former: FormerTitle | None = None

    @property
    def called(self) -> str:
        """The present title, as it was written where it is declared."""
        return self.former.now if self.former else self.new


@frozen
class LibraryChange:
    """The library of clauses gives other words than before, with its reason, if it gives one.

    ``is_title`` is where the library gives the title of a post, and not its clause other words;
    ``is_new`` where it had no such clause before.
    """

    reason: str = ""
    is_title: bool = False
    is_new: bool = False


@frozen
class Place:
    """Where a provision is: under which other (empty: at the top), and after which sibling."""

    parent: str
    follows: str
    in_title_block: bool = False


@frozen
class Amendment:
    """One change between two versions.

    ``old`` and ``new`` are the provision without what is below it, absent where it was not
    there or is no longer; ``place`` is where it is in the new version, absent where it is omitted.
    ``evidence`` and ``declared_by`` say why ``route`` may be the delegated one; ``titles`` are the
    posts that are called otherwise, where that is among the differences.
    """

    reference: str
    clause: str
    action: Action
    kind: AmendmentKind
    old: Provision | None
    new: Provision | None
    place: Place | None
    reason: str = ""
    evidence: Evidence = Evidence.NONE
    declared_by: str = ""
    route: Route = Route.COUNCIL
    titles: tuple[TitleChange, ...] = ()
    motions: tuple[MotionFacts, ...] = ()
    library: LibraryChange | None = None
    """That the library gives other words than it did; ``reason`` is the council's own."""


@frozen
class NumberChange:
    """A provision that is in both versions under two numbers; a number may be absent in one."""

    clause: str
    old: Number | None
    new: Number | None


@frozen
class Delegation:
    """What a council lets an officer decide: the kinds of amendment, and the officer's title.

    Amendments of the kind LEGAL must be reported to the council's next meeting.
    """

    officer: str = ""
    kinds: frozenset[AmendmentKind] = field(default_factory=frozenset)


@frozen
class Schedule:
    """Everything that changes between two versions: the schedule of amendments.

    ``numbers`` is the map of old to new numbers of all provisions in both; ``frame_changes`` is
    what the text has no place for: it is not of the protocol's words, and needs no route of its
    own.
    """

    amendments: tuple[Amendment, ...]
    numbers: tuple[NumberChange, ...]
    frame_changes: tuple[FrameChange, ...]
    numbers_route: Route = Route.COUNCIL
    """Who decides on numbers; it matters where there are any changes of them."""

    @property
    def is_minor(self) -> bool:
        """Whether an officer may decide all of it under the council's delegations."""
        routes = [each.route for each in self.amendments]
        routes += [self.numbers_route] if self.numbers else []
        return all(route is Route.DELEGATED for route in routes)
