"""The pages around a protocol: its history, its accessibility, what a web officer needs."""

from collections.abc import Iterator

from protocol_gen.model.governance import Nation
from protocol_gen.site import addresses, feeds, fragments, version_status
from protocol_gen.site.council_pages import About, File, Maker
from protocol_gen.site.downloads import downloads, said_size
from protocol_gen.site.editions import Edition, said_day
from protocol_gen.site.provision_pages import standing_ids

CLASS = "5. Our policies and procedures"
"""Of the model publication scheme of the Information Commissioner."""
_FOR_PROGRAMS = frozenset({"Data (JSON)", "Checksum of the data"})
"""Downloads that the publication scheme does not name."""


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
    name = "The version issued last"
    about = About(name, f"{name} of {maker.council.title}.", canonical=target)
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
    description = f"Every adopted version of {council.title}, and what each changed."
    return maker.page("history", page, About("Versions and changes", description), values)


def _earlier(maker: Maker) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the version history names and no file is kept of, newest first."""
    issued = {edition.version for edition in maker.council.editions}
    for row in reversed(maker.council.editions[-1].document.control.history):
        if row.version not in issued:
            yield row.version, said_day(row.date), row.minute_reference, row.summary


def _accessibility(maker: Maker, shown: Edition) -> File:
    council, control = maker.council, maker.control
    page = addresses.accessibility(maker.slug)
    kinds = {each.words for each in downloads(council, shown, page)}
    values = {
        "contact": control.contact,
        "owner": control.owner,
        "other_formats": control.other_formats,
        "has_pdf": "PDF" in kinds,
        "has_word": "Word" in kinds,
        "in_northern_ireland": council.nation is Nation.NORTHERN_IRELAND,
        "version": shown.version,
    }
    description = f"How accessible the pages and files of {council.title} are."
    return maker.page("accessibility", page, About("Accessibility statement", description), values)


def _scheme_rows(maker: Maker, page: str, shown: Edition) -> tuple[tuple[str, str], ...]:
    council, contact, base = maker.council, maker.control.contact, maker.site.base
    found = (each.words for each in downloads(council, shown, page))
    kinds = ["a web page", *(words for words in found if words not in _FOR_PROGRAMS)]
    place = base + addresses.council(maker.slug) if base else "the council’s website"
    copy = f"; in another format from {contact}" if contact else ""
    state = version_status.standing_words(council, shown).lower()
    return (
        ("Class of information", CLASS),
        ("Information", f"{council.title} ({council.name})"),
        ("Version", f"{shown.version}, {state}"),
        ("How it can be obtained", f"On {place}, as {', '.join(kinds)}{copy}"),
        ("Charge", "None for what is on the website"),
    )


def _scheme(maker: Maker, shown: Edition) -> File:
    page = addresses.scheme(maker.slug)
    values = {
        "rows": _scheme_rows(maker, page, shown),
        "csv": addresses.relative(page, addresses.scheme_csv(maker.slug)),
    }
    description = f"The entry of {maker.council.title} in the council’s publication scheme."
    return maker.page("scheme", page, About("Publication scheme", description), values)


def _web(maker: Maker, shown: Edition) -> File:
    page = addresses.web(maker.slug)
    to, sections = maker.to(page), fragments.fragments(
        maker.site, maker.council, shown, maker.writer
    )  # fmt: skip
    folder = addresses.fragments(maker.slug, shown.version)
    zipped = addresses.version(maker.slug, shown.version) + fragments.zip_name(shown)
    values = {
        "version": shown.version,
        "slug": maker.slug,
        "addresses": tuple(_addresses(maker, shown)),
        "zip": to(zipped),
        "zip_size": said_size(len(fragments.zipped(shown, sections))),
        "fragments": tuple(
            (words, to(folder + name), said_size(len(content))) for words, name, content in sections
        ),
        "feed": to(addresses.feed(maker.slug)),
        "versions": to(addresses.versions(maker.slug)),
        "csv": to(addresses.scheme_csv(maker.slug)),
        "knows_address": bool(maker.site.base),
    }
    description = f"Addresses, parts to paste and files of {maker.council.title}."
    return maker.page("web", page, About("For web officers", description), values)


def _addresses(maker: Maker, shown: Edition) -> Iterator[tuple[str, str]]:
    """Yield what can be linked to, and its address: whole where the site's own is known."""
    slug, base = maker.slug, maker.site.base or "/"
    yield "The protocol in force", base + addresses.council(slug)
    yield f"Version {shown.version}, for ever", base + addresses.version(slug, shown.version)
    yield "The version issued last", base + addresses.latest(slug)
    first = next(standing_ids(shown.document), "")
    if first:
        yield "A provision, whatever its number", base + addresses.provision(slug, first)
    yield "All versions", base + addresses.history(slug)
