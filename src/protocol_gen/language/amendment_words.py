"""The catalogue's words for amendments: differences, schedule, certificate, papers, minutes."""

from typing import assert_never

from protocol_gen.frozen import frozen
from protocol_gen.language.minute_words import MinuteWords
from protocol_gen.language.sentences import Counted, Sentence, Series, Tally
from protocol_gen.model.amendment import AmendmentKind, LibraryChange, Route


@frozen
class DifferenceWords:
    """How one difference between two texts is told; the gaps are ``{old}`` and ``{new}``."""

    added: Sentence
    left_out: Sentence
    becomes: Sentence

    def told(self, old: str, new: str) -> str:
        """Return what is said of a difference; what was or is not there is empty."""
        if not old:
            return self.added(new=new)
        return self.becomes(old=old, new=new) if new else self.left_out(old=old)


@frozen
class KindWord:
    """A kind of amendment: within a sentence, as a sentence, counted among others, and alone.

    ``every`` is said where all of several changes are of this kind, ``only`` of the one there is.
    """

    within: str
    sentence: str
    counted: Tally
    every: str
    only: str


@frozen
class KindWords:
    """The kinds of amendment."""

    substantive: KindWord
    consequential: KindWord
    legal: KindWord
    editorial: KindWord
    role_title: KindWord
    cross_reference: KindWord
    numbering: KindWord

    def of(self, kind: AmendmentKind) -> KindWord:  # noqa: PLR0911  # one arm a kind
        """Return the words for a kind."""
        match kind:
            case AmendmentKind.SUBSTANTIVE:
                return self.substantive
            case AmendmentKind.CONSEQUENTIAL:
                return self.consequential
            case AmendmentKind.LEGAL:
                return self.legal
            case AmendmentKind.EDITORIAL:
                return self.editorial
            case AmendmentKind.ROLE_TITLE:
                return self.role_title
            case AmendmentKind.CROSS_REFERENCE:
                return self.cross_reference
            case AmendmentKind.NUMBERING:
                return self.numbering
            case _:
                assert_never(kind)


@frozen
class ScheduleWords:
    """The schedule of amendments and the tables after it."""

    amendments: str
    columns: tuple[str, str, str, str, str]
    """Reference, place, existing wording, proposed wording, kind."""
    new: str
    gone: str
    own_paragraph: str
    """The words stay; what ran on now begins a paragraph."""
    runs_on: str
    beginning: str
    """Where the title is, and what comes before the first number or heading."""
    renumbered: Sentence
    """Where to look for a provision in each version; has the gaps ``{old}`` and ``{new}``."""
    moved: str
    declared: Sentence
    """Has the gap ``{officer}``."""
    by_council: str  # said of an amendment that the council decides on
    by_officer: str
    by_library: Sentence
    """Has the gap ``{reason}``; likewise in the certificate."""
    by_library_alone: str
    """The library has other words and gives no reason."""
    new_in_library: Sentence
    """Has the gap ``{reason}``: the library had no such clause before."""
    new_in_library_alone: str
    library_title: str
    """A title is the usual one of the library."""
    numbers: str
    number_columns: tuple[str, str, str]
    """Old number, new number, the heading of the provision or above it."""
    not_numbered: str
    elsewhere: str
    elsewhere_columns: tuple[str, str, str]
    """What, before, after."""
    nothing: str

    def library(self, change: LibraryChange) -> str:
        """Return what is said of words that the library changed."""
        if change.is_title:
            return self.library_title
        told, alone = (
            (self.new_in_library, self.new_in_library_alone)
            if change.is_new
            else (self.by_library, self.by_library_alone)
        )
        return told(reason=change.reason) if change.reason else alone

    def route(self, route: Route) -> str:
        """Return the sentence for a route."""
        match route:
            case Route.COUNCIL:
                return self.by_council
            case Route.DELEGATED:
                return self.by_officer
            case _:
                assert_never(route)


@frozen
class WeighedWords:
    """Words that tell a slip of the pen from a change of what is said; all in small letters."""

    of_law: tuple[str, ...]
    """Names of posts, members' offices and bodies: a title that holds one is the council's."""
    weighty: frozenset[str]
    """Words of which none comes or goes by a slip: duties, negations, numbers, periods."""
    actors: tuple[tuple[str, ...], ...]
    """Words for those who act, alike ones together: a slip puts none in another's place."""
    light: frozenset[str]
    """Small words, which mean nothing by themselves."""
    opposed: tuple[tuple[tuple[str, ...], ...], ...]
    """Groups of small words: where one gives way to one of another group, it says who, or whose."""
    abbreviations: tuple[tuple[str, str], ...]
    """Abbreviations as words without stops, and what they are short for."""
    reversing: tuple[str, ...]
    """Beginnings that turn a word into its opposite."""
    cited: frozenset[str]
    """What comes before the number of a provision that is referred to."""


@frozen
class CertificateWords:
    """The certificate of minor changes."""

    proven: str
    alphabet: str
    """Of definitions that the order of the alphabet puts elsewhere; follows what is proven."""
    titles_proven: str
    titles_declared: str
    """Heads the titles of which somebody says that they are of one post."""
    title_declared: Sentence
    """Has the gaps ``{old}``, ``{new}``, ``{day}`` and ``{declared_by}``."""
    titles_undeclared: str
    declared: Sentence
    """Has the gap ``{officers}``."""
    declared_of_law: Sentence
    """The same of what a change of the law is said to require; has the gap ``{officers}``."""
    undeclared: str
    others: str
    numbers: str
    number_count: Counted
    """How many provisions take another number."""
    frame: str
    """Heads the changes outside the text."""
    frame_change: Sentence
    """Has the gaps ``{what}``, ``{old}`` and ``{new}``."""
    frame_new: Sentence
    """What there was not before; has the gaps ``{what}`` and ``{new}``."""
    frame_gone: Sentence
    """What there is no more; has the gaps ``{what}`` and ``{old}``."""
    line: Sentence
    """One amendment; has the gaps ``{reference}``, ``{place}``, ``{kind}`` and ``{what}``."""
    delegation: str
    """What lets an officer decide, among the changes outside the text."""
    delegated: Sentence
    """Has the gaps ``{officer}`` and ``{kinds}``, of amendments, with commas."""
    is_new: str
    is_left_out: str
    is_moved: str
    is_changed: str
    several: Sentence
    """What is so in several places; has the gaps ``{what}`` and ``{times}``."""
    only_labels: str
    """Said where only the letters of the items of a list differ."""
    only_paragraph: str
    """Said where only the paragraph differs of which a sentence is a part, or which it begins."""
    no_change: str
    open: Sentence
    """Has the gap ``{officer}``."""
    report: str
    closed: str
    no_delegation: str
    not_delegated: Sentence
    """Has the gap ``{kinds}``."""


@frozen
class NothingWords:
    """What a paper says of each matter where people answer that there is nothing."""

    legal: str
    financial: str
    equality: str
    staffing: str
    data_protection: str
    well_being: str
    welsh_language: str
    risk: str
    options: str
    consultation: str
    alternatives: str
    interests: str
    background_papers: str
    other: str
    """Of a matter that a council's own templates ask for."""

    def of(self, matter: str) -> str:
        """Return the sentence on a matter, by the name of its question."""
        said: str = getattr(self, matter, self.other)
        return said


@frozen
class PapersWords:
    """What papers for a meeting say that is no clause of theirs."""

    paper: str
    """The name of a file whose paper has no title that a file name can hold."""
    appendices: tuple[str, str, str]
    """Of the protocol as proposed, of the same with its changes marked, of the schedule."""
    missing: str
    """The label of a gap that is a whole paragraph."""
    to_be_completed: Sentence
    """A gap within a sentence; has the gap ``{asked}``, what is asked for."""
    meeting_pack: str
    """The same for a council without committees."""
    decision_pack: str
    pack_title: Sentence
    """Has the gaps ``{name}`` and ``{subject}``."""
    part: Sentence
    """A line of the contents; has the gaps ``{label}`` and ``{title}``."""
    with_changes: Sentence
    """The title of the redline; has the gaps ``{subject}`` and ``{version}``."""
    adopted: Sentence
    """Has the gap ``{day}``; follows "adopted"."""
    adopted_by_minute: Sentence
    """Has the gaps ``{day}`` and ``{minute}``."""
    the_post: Sentence
    """Begins a sentence on who decides; has the gap ``{post}``."""
    has_article: tuple[str, ...]
    """What a post begins with, in small letters, that needs nothing before it."""
    authorities: tuple[str, ...]
    """What a combined authority calls itself besides its own name, in small letters."""
    board: str
    """What stands, in small letters, behind its name for the meeting of its members."""
    recommending: tuple[str, ...]
    """Words in small letters for bodies that recommend to a council and do not decide for it.

    A council may have the names of its bodies in another language alone: those words too.
    """
    changes: Tally
    by_kind: Series
    """Joins the counts of several kinds."""
    parts: Series
    """Joins lists of references, each of what counts as one change."""
    renumbered: Tally
    """How many provisions take another number, as a clause of its own."""
    references: Tally
    """In how many provisions only references are others, likewise."""
    and_following: Sentence
    """Has the gaps ``{kinds}`` and ``{following}``."""
    no_difference: str
    nothing: NothingWords


@frozen
class AmendmentWords:
    """All the words of amendments, and of what is made of them for a meeting."""

    differences: DifferenceWords
    kinds: KindWords
    schedule: ScheduleWords
    weighed: WeighedWords
    certificate: CertificateWords
    papers: PapersWords
    minutes: MinuteWords
