"""What the pages of one council are made with."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from protocol_gen.language.site_words import SiteWords
from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import Control
from protocol_gen.model.redline import EARLIER
from protocol_gen.revisions import schedule
from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Edition, Site
from protocol_gen.site.page_frame import About, Shared, frame
from protocol_gen.site.provision_history import ProvisionHistory, provision_histories
from protocol_gen.site.version_status import period, review, status_words
from protocol_gen.writers.html.links import Links
from protocol_gen.writers.html.site_pages import SiteWriter, data_block

File: TypeAlias = tuple[str, bytes]
"""The path of a file on the site, and its content."""
FIRST_WORDS = 4
"""Of a provision, in the name of its permalink."""


class Maker:
    """One council's editions, what changed between them, and what writes its pages."""

    def __init__(self, site: Site, council: CouncilSite, files: Shared, writer: SiteWriter) -> None:
        self.site = site
        self.council = council
        self.writer = writer
        self._files = files

    @property
    def slug(self) -> str:
        """The council's folder."""
        return self.council.slug

    @property
    def words(self) -> SiteWords:
        """The words of the council's pages."""
        return self.council.words.site

    @property
    def control(self) -> Control:
        """Document control of the version shown, else of the profile."""
        shown = self.council.shown
        return shown.document.control if shown else self.council.control

    @property
    def steps(self) -> Iterator[tuple[Edition, Edition, Schedule]]:
        """Each edition and the next one, with what changed."""
        editions = self.council.editions
        yield from zip(editions, editions[1:], self.schedules, strict=False)

    @cached_property
    def schedules(self) -> tuple[Schedule, ...]:
        """What changed from each edition to the next."""
        editions = self.council.editions
        return tuple(schedule(old.document, new.document) for old, new in pairwise(editions))

    @cached_property
    def histories(self) -> Mapping[str, ProvisionHistory]:
        """The history of every provision by its id, in the order of reading."""
        found = provision_histories(self.council, self.schedules)
        return {history.id: history for history in found}

    def page(
        self,
        template: str,
        page: str,
        about: About,
        values: Mapping[str, object],
        *,
        with_search: bool = False,
    ) -> File:
        """Return a page from its template."""
        around = frame(
            self.site,
            self.council,
            page,
            about,
            self._files,
            with_search=with_search,
        )
        data = data_block(about.facts) if about.facts else ""
        content = self.writer.page(
            template,
            {
                "words": self.council.words,
                "frame": around,
                "heading": about.title,
                "data": data,
                **values,
            },
        )
        return addresses.file_of(page), content

    def links(self, page: str, *titles: str) -> Links:
        """Return links for a text with all its provisions on the page.

        Provisions lead to their own pages; lines of the title, named in ``titles``, have none.
        """

        def permalink(id_: str) -> str:
            own = id_.removesuffix(EARLIER)
            if own in titles:
                return f"#{id_}"
            return addresses.relative(page, addresses.provision(self.slug, own))

        return Links(permalink, words=self.words.protocol.permalink, length=FIRST_WORDS)

    def to(self, page: str) -> Callable[[str], str]:
        """Return what gives links from a page."""
        return lambda target: addresses.relative(page, target)

    def facts(self, edition: Edition) -> tuple[tuple[str, str], ...]:
        """Return what is known of a version: labels and values."""
        record, words, none = edition.record, self.words.facts, self.words.status.not_recorded
        rows = (
            (words.version, edition.version),
            (words.status, status_words(self.council, edition).alone),
            (words.adopted, self._adopted(edition) or none),
            (words.minute, record.minute_reference or none),
            (words.period, period(self.council, edition)),
            (words.next_review, review(self.council, edition, self.site.day)),
        )
        return tuple(row for row in rows if row[1])

    def _adopted(self, edition: Edition) -> str:
        day, body = self.council.said_day(edition.record.adopted_on), edition.record.approving_body
        return self.words.facts.adopted_by(day=day, body=body) if day and body else day or body
