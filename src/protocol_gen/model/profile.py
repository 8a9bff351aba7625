"""A council's choices, complete: its own, those of its base profiles, the defaults of its kind."""

from collections.abc import Mapping
from dataclasses import field
from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.amendment import Declaration, Delegation, FormerTitle, MotionFacts
from protocol_gen.model.document import Control, Look
from protocol_gen.model.drafting import ClauseText, DraftBlock
from protocol_gen.model.governance import Facts
from protocol_gen.model.levels import NumberingForm
from protocol_gen.model.library import ClauseLibrary, ListPunctuation, Outline, Pick
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.period import Setting
from protocol_gen.model.word import Word


@frozen
class CouncilNames:
    """What the council is called: in full, in running text, for short."""

    full: str
    in_text: Word
    short: Word
    printed: bool = True
    """Whether furniture and metadata print the full name."""


@frozen
class Role:
    """A post or office: its title, and by which role's holder it is filled, if by another's.

    ``short`` is what a document calls it once it has been named in full; None where that is the
    title again. ``shared_with`` are the other councils whose post it is too.
    """

    word: Word
    held_by: str = ""
    short: Word | None = None
    shared_with: tuple[str, ...] = ()
    formerly: tuple[FormerTitle, ...] = ()
    """What it was called before, each with who says that it is the same post."""

    @property
    def title(self) -> str:
        """The title of one holder."""
        return self.word.one

    @property
    def titles(self) -> tuple[str, ...]:
        """What one holder is called: in full and, where that differs, for short."""
        return (self.title,) if self.short is None else (self.title, self.short.one)


class Case(Enum):
    """How the words of a heading are written."""

    SENTENCE = "sentence"
    """As the library has them."""
    TITLE = "title"
    UPPER = "upper"


@frozen
class CaseChoice:
    """The case of the council's name in the title block, and of headings by depth.

    The last of ``headings`` holds for all deeper ones.
    """

    council_name: Case = Case.SENTENCE
    headings: tuple[Case, ...] = (Case.SENTENCE,)


@frozen
class NumberingChoice:
    """Levels, with where they start and what they leave unnumbered.

    ``off`` names single provisions; ``off_below`` those whose descendants stay unnumbered;
    ``appendices`` the first headings that are appendices.
    """

    form: NumberingForm = NumberingForm()
    prefix: str = ""
    start: int = 1
    off: tuple[str, ...] = ()
    off_below: tuple[str, ...] = ()
    appendices: tuple[str, ...] = ()


@frozen
class Mention:
    """A clause named by a profile, and where; or its heading alone, without what is below it."""

    clause: str
    location: SourceLocation = NOWHERE
    heading_alone: bool = False


class Side(Enum):
    """Where something new goes: beside another clause, or last under it."""

    BEFORE = "before"
    AFTER = "after"
    UNDER = "under"


@frozen
class Position:
    """A place in the document."""

    side: Side
    clause: str


@frozen
class Inclusion:
    """A library clause that the outline leaves out and this council takes in.

    Without a position it goes to its place among its library siblings.
    """

    clause: str
    position: Position | None = None
    location: SourceLocation = NOWHERE


class ChangeKind(Enum):
    """Why a council's words depart from the library's."""

    SLIP = "slip"
    CHOICE = "choice"


class Target(Enum):
    """Which words of a clause a change is about."""

    TEXT = "text"
    HEADING = "heading"


@frozen
class Insert:
    """A provision of the council's own; its id begins with ``local.``."""

    id: str
    position: Position
    heading: ClauseText
    blocks: tuple[DraftBlock, ...]
    runs_on: bool
    kind: ChangeKind
    reason: str
    location: SourceLocation = NOWHERE
    topic: str = ""
    motions: tuple[MotionFacts, ...] = ()


@frozen
class Replace:
    """Other words for the whole text. ``was`` is the library's text that they displaced."""

    at: str
    target: Target
    blocks: tuple[DraftBlock, ...]
    was: str
    kind: ChangeKind
    reason: str
    location: SourceLocation = NOWHERE
    motions: tuple[MotionFacts, ...] = ()


@frozen
class FindReplace:
    """Other words for some words, which must match exactly ``times`` times as whole words."""

    at: str
    target: Target
    find: ClauseText
    replacement: ClauseText
    times: int
    kind: ChangeKind
    reason: str
    location: SourceLocation = NOWHERE
    motions: tuple[MotionFacts, ...] = ()


@frozen
class Omit:
    """A provision left out, with all below it. ``was`` is the library's text that goes."""

    at: str
    was: str
    kind: ChangeKind
    reason: str
    location: SourceLocation = NOWHERE
    motions: tuple[MotionFacts, ...] = ()


@frozen
class Move:
    """A provision that goes beside another, with all below it."""

    at: str
    position: Position
    kind: ChangeKind
    reason: str
    location: SourceLocation = NOWHERE
    motions: tuple[MotionFacts, ...] = ()


LocalChange: TypeAlias = Insert | Replace | FindReplace | Omit | Move


@frozen
class Profile:
    """Every choice that the resolver needs, with nothing left to a default.

    All its words are in one language, that of the document.
    """

    slug: str
    facts: Facts
    names: CouncilNames
    title: str
    version: str
    language: str
    outline: str
    """The name of an outline of the library, empty where the profile has one of its own."""
    terms: Mapping[str, Word] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)
    include: tuple[Inclusion, ...] = ()
    exclude: tuple[Mention, ...] = ()
    wordings: Mapping[str, Pick] = field(default_factory=dict)
    lists: Mapping[str, ListPunctuation] = field(default_factory=dict)
    """By clause; the empty name holds for all others."""
    changes: tuple[LocalChange, ...] = ()
    own_outline: Outline | None = None
    numbering: NumberingChoice = NumberingChoice()
    case: CaseChoice = CaseChoice()
    title_block: bool = True
    confirmed: frozenset[str] = frozenset()
    """The posts, bodies and settings whose usual values the council says are its own."""
    silence: Mapping[str, str] = field(default_factory=dict)
    """Why a rule of the lint is silenced, by the rule's id."""
    control: Control = Control()
    look: Look = Look()
    delegation: Delegation = field(default_factory=Delegation)
    """Which amendments an officer may decide."""
    reasons: Mapping[str, Declaration] = field(default_factory=dict)
    """Why clauses are amended, by id."""
    partners: Mapping[str, "Profile"] = field(default_factory=dict)
    """The same profile in each other language that it speaks, by the tag of a document in it."""
    missing: tuple[tuple[Message, SourceLocation], ...] = ()
    """What it shows and does not say in its language, and where it says it in others."""
    chain: tuple[str, ...] = ()
    """The base profiles, nearest first."""
    library: str = ""
    """The version of the library that it stands on."""
    location: SourceLocation = NOWHERE
    places: Mapping[str, SourceLocation] = field(default_factory=dict)
    """Where a choice was written, by its dotted key ("lists.introduction.covers")."""

    def outline_in(self, library: ClauseLibrary) -> Outline:
        """Return its own outline, or else that of the library which it names."""
        return self.own_outline or library.outlines[self.outline]

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the documents that it makes, that of its own language first."""
        return (self.language, *self.partners)
