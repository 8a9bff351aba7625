"""A council's protocol at one version: the tree that every writer is handed.

Nothing is left open in it: no placeholder, no condition, no number to be counted. Its values are
frozen; a change makes a new value. Dates, names and look come from the profile alone. Marks and
what was there before are empty in a document; only a redline carries them (``model.redline``).
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark

SCHEMA_VERSION: Final = 1
"""The version of the form that a document has as JSON; a reader of another refuses the file."""

# Blocks: a closed list, and every writer handles every one.


@frozen
class Paragraph:
    """Running text."""

    text: Inlines
    mark: Mark | None = None


@frozen
class ListItem:
    """One item of a list block; ``label`` is "(a)" in a lettered list, empty in a bulleted one.

    ``label_before`` is the label that it had, where a redline shows it with another.
    """

    label: str
    text: Inlines
    mark: Mark | None = None
    label_before: str | None = None


@frozen
class ListBlock:
    """A list whose items are not provisions of their own; bulleted where labels are empty."""

    items: tuple[ListItem, ...]
    mark: Mark | None = None


@frozen
class Table:
    """A data table: one header row, then body rows of the same width.

    ``row_headers`` makes the first cell of every body row the header of its row. ``row_marks`` has
    a mark for every body row in a redline where rows come or go, and is empty elsewhere.
    """

    caption: Inlines
    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    row_headers: bool = False
    mark: Mark | None = None
    row_marks: tuple[Mark | None, ...] = ()


@frozen
class Definition:
    """A word and what it means in the protocol."""

    term: Inlines
    text: Inlines
    mark: Mark | None = None


@frozen
class DefinitionList:
    """The words that the protocol defines."""

    entries: tuple[Definition, ...]
    mark: Mark | None = None


@frozen
class Quotation:
    """Words of another text, set apart; ``source`` says whose, and may be empty."""

    paragraphs: tuple[Inlines, ...]
    source: Inlines = ()
    mark: Mark | None = None


@frozen
class Note:
    """A remark beside the provision, set apart from its text; ``label`` is "Note", say."""

    label: str
    paragraphs: tuple[Inlines, ...]
    mark: Mark | None = None


Block: TypeAlias = Paragraph | ListBlock | Table | DefinitionList | Quotation | Note


# Numbers


class NumberStyle(Enum):
    """How the counter of one level is written."""

    DECIMAL = "decimal"
    LOWER_LETTER = "lower-letter"
    """a, b, … z, aa, bb: the run that word processors count."""
    LOWER_ROMAN = "lower-roman"
    UPPER_LETTER = "upper-letter"
    UPPER_ROMAN = "upper-roman"


@frozen
class NumberLevel:
    """One level of a multilevel numbering.

    ``text`` is the label with ``%1`` to ``%9`` for the counters of the levels down to this one
    ("%1.%2", "(%3)", "8.%1"): the notation of WordprocessingML's ``w:lvlText``. It is empty where
    the level counts and shows nothing. ``start`` is the first number of the level, 1 or more.

    A level that ``begins_list`` is ``%1`` of a list of its own: no level before it starts it
    again. What is numbered by a level that is ``on_new_page`` begins a page.
    """

    style: NumberStyle
    text: str
    start: int = 1
    begins_list: bool = False
    on_new_page: bool = False


@frozen
class Number:
    """A provision's number as computed: the label printed beside it, and how others cite it.

    ``level`` is an index into ``Document.numbering``. ``label`` is "2.1" or "(a)"; ``citation``
    is "2.1" or "2.1(a)", or whole words where ``in_words`` says so: "Appendix B, paragraph 3". A
    number without a label is false: it counts for those under it, and is printed nowhere.
    """

    label: str
    citation: str
    level: int
    in_words: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.label)


# Provisions


class ProvisionForm(Enum):
    """How a provision appears on the page."""

    TITLE = "title"
    """The document's title, in the title block."""
    TITLE_LINE = "title-line"
    """Another line of the title block."""
    BLOCK = "block"
    """Its own heading, its own paragraphs, or both."""
    RUN_ON = "run-on"
    """Goes on in the paragraph that the provision before it began."""
    ITEM = "item"
    """An item of the list under its parent's stem; bulleted where it has no number."""


@frozen
class OldAppearance:
    """How a provision appeared in the old version of a redline, where that has changed."""

    form: ProvisionForm
    number: Number | None


@frozen
class Provision:
    """One unit of the document, made from one clause; recursive.

    ``id`` is the clause's permanent id and never comes from a number. A provision of the forms
    TITLE, TITLE_LINE, RUN_ON and ITEM holds exactly one paragraph and no heading. ``number``
    comes before the heading where there is one, else before the first paragraph. ``language``
    is a BCP 47 tag, empty for the document's.
    """

    id: str
    form: ProvisionForm = ProvisionForm.BLOCK
    number: Number | None = None
    heading: Inlines = ()
    blocks: tuple[Block, ...] = ()
    provisions: tuple["Provision", ...] = ()
    language: str = ""
    mark: Mark | None = None
    before: OldAppearance | None = None


# The document


class Status(Enum):
    """Where a version is in its life."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    SUPERSEDED = "superseded"


@frozen
class HistoryEntry:
    """One row of the version history."""

    version: str
    date: date | None
    summary: str
    minute_reference: str = ""


@frozen
class Control:
    """Document control: what a reader must know of the document itself. Empty fields are absent."""

    status: Status = Status.DRAFT
    reference: str = ""
    owner: str = ""
    approving_body: str = ""
    adopted_on: date | None = None
    minute_reference: str = ""
    effective_from: date | None = None
    last_reviewed: date | None = None
    next_review: date | None = None
    contact: str = ""
    other_formats: str = ""
    """The "ask for another format" line."""
    history: tuple[HistoryEntry, ...] = ()


@frozen
class Picture:
    """A crest or logo: its bytes, its media type, the words for who cannot see it."""

    media_type: str
    data: bytes
    alternative: str
    width: int
    """In pixels."""
    height: int
    """In pixels."""


@frozen
class Look:
    """What the council chose of appearance. Furniture parts are each on or off."""

    accent: str = "#1d3f6e"
    """A colour as #rrggbb, with a contrast of at least 4.5:1 on white."""
    font: str = ""
    """A font family, empty for the bundled one."""
    logo: Picture | None = None
    word_template: bytes = b""
    """The council's own Word style base (.docx), empty for the bundled one."""
    cover: bool = False
    contents: bool = True
    control_table: bool = True


@frozen
class Document:
    """A council's protocol at one version, nothing left open.

    ``title_block`` and ``provisions`` together are the protocol's own text; all else is for
    furniture and metadata. ``council`` is the name that furniture prints, empty where the profile
    says that the name is not printed.
    """

    slug: str
    """The council's folder name, for file names."""
    council: str
    title: str
    version: str
    language: str
    title_block: tuple[Provision, ...]
    provisions: tuple[Provision, ...]
    numbering: tuple[NumberLevel, ...] = ()
    """The levels that ``Number.level`` points into; empty where nothing is numbered."""
    control: Control = Control()
    look: Look = Look()
    library_version: str = ""
    label: str = ""
    """What stands above it as one of several papers: "Appendix A"; it is furniture."""

    def begins_page(self, number: Number | None) -> bool:
        """Whether what has a number begins a page; of a redline, one of the new version."""
        if number is None or number.level >= len(self.numbering):
            return False
        return self.numbering[number.level].on_new_page

    @property
    def all_provisions(self) -> Iterator[Provision]:
        """Every provision in the order of reading, title block first, parents before children."""
        for provision in (*self.title_block, *self.provisions):
            yield from walk(provision)


def walk(provision: Provision) -> Iterator[Provision]:
    """Yield a provision and all below it, in the order of reading."""
    yield provision
    for child in provision.provisions:
        yield from walk(child)
