"""All files of the site: those of each council, and those that the councils share.

The address of a page never changes its meaning: a version's page is that version's for ever, a
provision's page is that provision's whatever its number, the council's page has what is in force.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.location import NOWHERE
from protocol_gen.site import (
    addresses,
    change_pages,
    feeds,
    other_pages,
    protocol_pages,
    provision_pages,
    version_status,
)
from protocol_gen.site.council_pages import File, Maker
from protocol_gen.site.editions import CouncilSite, Edition, Site
from protocol_gen.site.page_frame import Shared, bare_frame, own_files, rooted
from protocol_gen.writers.html.site_pages import SiteWriter

OPERATOR: Final = "en-GB"
"""The language of a page for whoever runs the program: that of the program's own messages."""


def council_files(
    site: Site, council: CouncilSite, files: Shared, writer: SiteWriter
) -> Iterator[File]:
    """Yield the path and content of each file of one council."""
    maker = Maker(site, council, files, writer)
    yield from own_files(council, files)
    yield protocol_pages.home(maker)
    if council.preview:
        yield protocol_pages.draft(maker, council.preview)
        if council.editions:
            yield change_pages.of_draft(maker, council.preview)
    if council.shown:
        for edition in council.editions:
            yield from protocol_pages.version_files(maker, edition)
        yield from change_pages.changes(maker)
        yield from provision_pages.provisions(maker)
        yield from other_pages.others(maker, council.shown)


def shared_files(
    site: Site,
    councils: Sequence[CouncilSite],
    files: Shared,
    writer: SiteWriter,
    faults: Sequence[SourceError] = (),
) -> Iterator[File]:
    """Yield the path and content of each file that is no single council's.

    ``faults`` are those of councils that could not be read, which a preview shows in the list.
    """
    yield from files.files.items()
    words = words_for(_shared_language(councils))
    index = words.site.index
    values = {
        "words": words,
        "frame": bare_frame(site, "", (index.title, index.description), files),
        "title": index.title,
        "rows": tuple(_row(each, site.day) for each in councils),
        "faults": tuple(map(_fault, faults)),
    }
    yield addresses.INDEX, writer.page("index", values)
    yield "_headers", feeds.HEADERS.encode()
    if site.base:
        pages = [("", None), *(page for each in councils for page in _mapped(each))]
        yield "sitemap.xml", feeds.sitemap(site, pages)


def fault_page(
    site: Site, files: Shared, writer: SiteWriter, faults: Sequence[SourceError]
) -> bytes:
    """Return the page that a preview shows where a source has to be mended first.

    Its links hold wherever it is shown, for they begin at the root.
    """
    words = words_for(OPERATOR)
    title = words.site.preview.faults(len(faults))
    values = {
        "words": words,
        "frame": rooted(bare_frame(site, "", (title, title), files)),
        "title": title,
        "faults": tuple(map(_fault, faults)),
    }
    return writer.page("faults", values)


def _shared_language(councils: Sequence[CouncilSite]) -> str:
    """Return the language of most councils; of several that are equal, the one that comes first."""
    languages = Counter(each.language for each in councils)
    return languages.most_common(1)[0][0] if languages else OPERATOR


@frozen
class _Fault:
    """A fault of a source as a page shows it; ``place`` is empty where there is none."""

    place: str
    message: str


def _fault(fault: SourceError) -> _Fault:
    return _Fault(str(fault.location) if fault.location != NOWHERE else "", str(fault.message))


@frozen
class _Row:
    """A council in the list of all."""

    name: str
    link: str
    kind: str
    nation: str
    version: str
    next_review: str


def _row(council: CouncilSite, today: date) -> _Row:
    shown, words = council.shown, council.words.site
    version, review = words.index.nothing, ""
    if shown:
        status = version_status.status_words(council, shown).within
        version = words.index.version_status(version=shown.version, status=status)
        review = version_status.review(council, shown, today) or words.index.not_recorded
    link = addresses.council(council.slug)
    return _Row(council.name, link, council.kind, words.nations.of(council.nation), version, review)


def _mapped(council: CouncilSite) -> Iterator[tuple[str, date | None]]:
    """Yield the pages of a council that search engines are told of, with the day of each."""
    slug, shown = council.slug, council.shown
    yield addresses.council(slug), shown.record.holds_from if shown else None
    if shown is None:
        return
    since = shown.record.holds_from
    yield addresses.history(slug), _day(council.editions[-1])
    for edition in council.editions:
        before = council.before(edition)
        yield addresses.version(slug, edition.version), _day(edition)
        if before:
            yield addresses.changes(slug, before.version, edition.version), _day(edition)
    yield addresses.provisions(slug), since
    for id_ in provision_pages.provision_ids(shown.document):
        yield addresses.provision(slug, id_), since
    for page in (addresses.accessibility(slug), addresses.scheme(slug), addresses.web(slug)):
        yield page, since


def _day(edition: Edition) -> date | None:
    return edition.record.adopted_on or edition.record.holds_from
