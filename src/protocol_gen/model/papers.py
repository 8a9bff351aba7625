"""What goes into a committee's papers besides the protocol: people's answers, bound documents."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.model.drafting import DraftBlock
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.redline import Redline


@frozen
class PaperAnswer:
    """What people wrote in answer to one question of a paper, as a drafter writes it."""

    blocks: tuple[DraftBlock, ...]
    location: SourceLocation = NOWHERE


@frozen
class PaperFile:
    """A council's ``paper.yaml``: its answers by the name of the question."""

    answers: Mapping[str, PaperAnswer] = field(default_factory=dict)


@frozen
class Occasion:
    """The meeting or the decision that papers are for. What is not known is empty.

    ``report_of`` is the post whose report it is, or that takes the decision.
    """

    meeting: str = ""
    on: date | None = None
    item: str = ""
    report_of: str = ""
    effective_from: date | None = None
    review_by: date | None = None


@frozen
class BoundPart:
    """One document of a pack.

    ``label`` is above its title ("Appendix A"), or is empty; ``title`` is what the contents
    call it. Of a redline, ``document`` is its tree.
    """

    label: str
    title: str
    document: Document
    redline: Redline | None = None


@frozen
class Pack:
    """Several documents to be bound as one, in the order of reading; there is at least one.

    ``title`` is that of the whole, ``short_title`` what is at the head of its first page.
    Council, language and look are those of the first part. ``about`` are facts for the first page,
    each with what it is called: which body meets, and when.
    """

    title: str
    short_title: str
    parts: tuple[BoundPart, ...]
    is_draft: bool
    about: tuple[tuple[str, str], ...] = ()
