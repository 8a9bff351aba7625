"""What a website is made of: councils, and the versions that each has issued."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import Enum
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import format_date, words_for
from protocol_gen.language.words import Catalogue
from protocol_gen.model.adoption import AdoptionRecord, Issued
from protocol_gen.model.document import Control, Document, Look
from protocol_gen.model.governance import Nation

STRICT_POLICY: Final = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
"""What a page may load and run: files of its own site, and nothing written into the page."""


class VersionStatus(Enum):
    """Whether a version is in force on the day of the site."""

    IN_FORCE = "in force"
    SUPERSEDED = "superseded"
    COMING = "not yet in force"


@frozen
class PublishedFile:
    """A file as it was published with a version; nothing changes its bytes."""

    name: str
    content: bytes


@frozen
class Edition:
    """An issued version and its published files.

    ``covered`` has, for provisions that have no place of their own, the one whose wording says
    what they said.
    """

    issued: Issued
    files: tuple[PublishedFile, ...] = ()
    covered: Mapping[str, str] = field(default_factory=dict)

    @property
    def version(self) -> str:
        """The version."""
        return self.issued.version

    @property
    def document(self) -> Document:
        """The text."""
        return self.issued.document

    @property
    def record(self) -> AdoptionRecord:
        """Who adopted it, when, from when it holds."""
        return self.issued.record


@frozen
class CouncilSite:
    """A council on the site: its editions, oldest first, and which of them is in force.

    ``language`` is the tag of the language that its pages are in, that of its protocol.
    ``in_force`` is a version, empty where none is in force yet. ``control`` and ``look`` are those
    of the profile; they serve where no version is issued.
    """

    slug: str
    name: str
    kind: str
    nation: Nation
    title: str
    language: str
    editions: tuple[Edition, ...] = ()
    in_force: str = ""
    control: Control = field(default_factory=Control)
    look: Look = field(default_factory=Look)
    preview: Document | None = None
    """The draft, in a preview; no site that is published has one."""

    @property
    def current(self) -> Edition | None:
        """The version in force."""
        return next((each for each in self.editions if each.version == self.in_force), None)

    @property
    def shown(self) -> Edition | None:
        """The version in force; before there is one, the first that will be."""
        return self.current or next(iter(self.editions), None)

    @property
    def words(self) -> Catalogue:
        """The words of its pages."""
        return words_for(self.language)

    def said_day(self, day: date | None) -> str:
        """Return a date as "12 May 2026", in the language of its pages; empty for none."""
        return format_date(day, self.language) if day else ""

    def status(self, edition: Edition) -> VersionStatus:
        """Return whether a version is in force."""
        versions = [each.version for each in self.editions]
        if edition.version == self.in_force:
            return VersionStatus.IN_FORCE
        if not self.in_force or versions.index(edition.version) > versions.index(self.in_force):
            return VersionStatus.COMING
        return VersionStatus.SUPERSEDED

    def after(self, edition: Edition) -> Edition | None:
        """Return the version issued next."""
        at = self.editions.index(edition) + 1
        return self.editions[at] if at < len(self.editions) else None

    def until(self, edition: Edition) -> date | None:
        """Return the day from which a later version is in force, where that is known.

        That is not always the next: one after it may take effect before it.
        """
        later = self.editions[self.editions.index(edition) + 1 :]
        if not later or later[0].record.holds_from is None:
            return None
        return min(each.record.holds_from for each in later if each.record.holds_from)

    def never_held(self, edition: Edition) -> bool:
        """Whether a version was superseded before it took effect, or on that day."""
        since, until = edition.record.holds_from, self.until(edition)
        return since is not None and until is not None and until <= since

    def before(self, edition: Edition) -> Edition | None:
        """Return the version issued before."""
        at = self.editions.index(edition)
        return self.editions[at - 1] if at else None


@frozen
class Site:
    """What all pages share.

    ``base`` is the address of the site with a slash at its end, empty where it is not known; then
    nothing that needs a whole address (a sitemap) is made.
    """

    day: date
    base: str = ""
    policy: str = STRICT_POLICY
    scripts: tuple[str, ...] = ()
    """Further script files of every page, by their path on the site; a preview has one."""
