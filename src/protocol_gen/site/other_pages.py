"""The pages around a protocol: its history, its accessibility, what a web officer needs."""

from collections.abc import Iterator

from protocol_gen.language.site_words import AccessibilityWords
from protocol_gen.model.governance import Nation
from protocol_gen.project import formats
from protocol_gen.site import addresses, feeds, fragments, version_status
from protocol_gen.site.council_pages import File, Maker
from protocol_gen.site.downloads import FOR_PROGRAMS, downloads, said_size
from protocol_gen.site.editions import Edition
from protocol_gen.site.page_frame import About
from protocol_gen.site.provision_pages import provision_ids


def others(maker: Maker, shown: Edition) -> Iterator[File]:
    """Yield every page and file around the protocol; ``shown`` is the version on its page."""
    yield _latest(maker)
    yield _history(maker)
    yield _accessibility(maker, shown)
    yield _scheme(maker, shown)
    yield _web(maker, shown)
    page = addresses.scheme(maker.slug)
    yield addresses.scheme_csv(maker.slug), feeds.scheme_csv(_scheme_rows(maker, page, shown))
    yield addresses.feed(maker.slug), feeds.feed(maker.site, maker.council)
    yield addresses.versions(maker.slug), feeds.versions(maker.site, maker.council)


def _latest(maker: Maker) -> File:
    page, newest = addresses.latest(maker.slug), maker.council.editions[-1]
    target = addresses.version(maker.slug, newest.version)
    words = maker.words
    description = words.latest_description(title=maker.council.title)
    about = About(words.latest, description, canonical=target)
    values = {"target": addresses.relative(page, target), "version": newest.version}
    return maker.page("latest", page, about, values)


def _history(maker: Maker) -> File:
    council, page = maker.council, addresses.history(maker.slug)
    to = maker.to(page)
    values = {
        "rows": version_status.rows(council, page),
        "earlier": tuple(_earlier(maker)),
        "feed": to(addresses.feed(maker.slug)),
        "latest": to(addresses.latest(maker.slug)),
    }
    words = maker.words.history
    about = About(words.title, words.description(title=council.title))
    return maker.page("history", page, about, values)


def _earlier(maker: Maker) -> Iterator[str]:
    """Yield a line for each version of the history of which no file is kept, newest first."""
    issued, words = {edition.version for edition in maker.council.editions}, maker.words
    for row in reversed(maker.council.editions[-1].document.control.history):
        if row.version not in issued:
            said, history = words.edition(version=row.version), words.history
            if row.date:
                said = history.earlier_day(version=said, day=maker.council.said_day(row.date))
            if row.minute_reference:
                said = history.earlier_minute(version=said, minute=row.minute_reference)
            if row.summary:
                said = history.earlier_summary(version=said, summary=row.summary)
            yield said


def _accessibility(maker: Maker, shown: Edition) -> File:
    council, control = maker.council, maker.control
    page = addresses.accessibility(maker.slug)
    kinds = {each.kind for each in downloads(council, shown, page)}
    words = maker.words.accessibility
    values = {
        "contact": _contact(control.contact, control.owner, words),
        "other_formats": control.other_formats,
        "has_pdf": formats.PDF.name in kinds,
        "has_word": formats.DOCX.name in kinds,
        "in_northern_ireland": council.nation is Nation.NORTHERN_IRELAND,
        "version": shown.version,
    }
    about = About(words.title, words.description(title=council.title))
    return maker.page("accessibility", page, about, values)


def _contact(contact: str, owner: str, words: AccessibilityWords) -> str:
    """Return whom to ask for another format, as far as the protocol says it."""
    if contact:
        return (
            words.contact_of(contact=contact, owner=owner)
            if owner
            else words.contact(contact=contact)
        )
    return words.no_contact_of(owner=owner) if owner else words.no_contact


def _scheme_rows(maker: Maker, page: str, shown: Edition) -> tuple[tuple[str, str], ...]:
    council, words = maker.council, maker.words.scheme
    status = version_status.status_words(council, shown).within
    return (
        (words.class_label, words.class_name),
        (words.information, words.information_of(title=council.title, council=council.name)),
        (words.version, words.version_status(version=shown.version, status=status)),
        (words.obtained, _obtained(maker, page, shown)),
        (words.charge, words.no_charge),
    )


def _obtained(maker: Maker, page: str, shown: Edition) -> str:
    """Return where a protocol can be had, and as what."""
    words, contact, base = maker.words.scheme, maker.control.contact, maker.site.base
    found = downloads(maker.council, shown, page)
    kinds = (words.web_page, *(each.words for each in found if each.kind not in FOR_PROGRAMS))
    said = ", ".join(kinds)
    place = base + addresses.council(maker.slug) if base else words.website
    if contact:
        return words.obtained_also(place=place, kinds=said, contact=contact)
    return words.obtained_at(place=place, kinds=said)


def _scheme(maker: Maker, shown: Edition) -> File:
    page = addresses.scheme(maker.slug)
    values = {
        "rows": _scheme_rows(maker, page, shown),
        "csv": addresses.relative(page, addresses.scheme_csv(maker.slug)),
    }
    words = maker.words.scheme
    about = About(words.title, words.description(title=maker.council.title))
    return maker.page("scheme", page, about, values)


def _web(maker: Maker, shown: Edition) -> File:
    page = addresses.web(maker.slug)
    to, sections = maker.to(page), fragments.fragments(
        maker.site, maker.council, shown, maker.writer
    )  # fmt: skip
    words, sizes = maker.words.web, maker.words.downloads
    folder = addresses.fragments(maker.slug, shown.version)
    zipped = addresses.version(maker.slug, shown.version) + fragments.zip_name(shown)
    values = {
        "version": shown.version,
        "slug": maker.slug,
        "addresses": tuple(_addresses(maker, shown)),
        "zip": to(zipped),
        "zip_size": said_size(len(fragments.zipped(shown, sections, words.fragments)), sizes),
        "fragments": tuple(
            (title, to(folder + name), said_size(len(content), sizes))
            for title, name, content in sections
        ),
        "feed": to(addresses.feed(maker.slug)),
        "versions": to(addresses.versions(maker.slug)),
        "csv": to(addresses.scheme_csv(maker.slug)),
        "knows_address": bool(maker.site.base),
    }
    about = About(words.title, words.description(title=maker.council.title))
    return maker.page("web", page, about, values)


def _addresses(maker: Maker, shown: Edition) -> Iterator[tuple[str, str]]:
    """Yield what can be linked to, and its address: whole where the site's own is known."""
    slug, base, words = maker.slug, maker.site.base or "/", maker.words.web
    yield words.in_force, base + addresses.council(slug)
    version = words.this_version(version=shown.version)
    yield version, base + addresses.version(slug, shown.version)
    yield words.latest, base + addresses.latest(slug)
    first = next(provision_ids(shown.document), "")
    if first:
        yield words.provision, base + addresses.provision(slug, first)
    yield words.all_versions, base + addresses.history(slug)
