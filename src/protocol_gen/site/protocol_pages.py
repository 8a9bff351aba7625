"""The pages that show a protocol: the one in force, each version with its files, a draft."""

from collections.abc import Iterator, Mapping

from protocol_gen.model.document import Document
from protocol_gen.page.furniture import draft_mark
from protocol_gen.site import addresses, fragments, version_status
from protocol_gen.site.council_pages import File, Maker
from protocol_gen.site.downloads import downloads
from protocol_gen.site.editions import Edition, VersionStatus
from protocol_gen.site.page_frame import About
from protocol_gen.writers.html.links import Links


def home(maker: Maker) -> File:
    """Return the council's page: what is in force, else what will be, else that there is none."""
    page, shown = addresses.council(maker.slug), maker.council.shown
    if shown is None:
        return _nothing(maker, page)
    return _protocol(maker, page, shown)


def version_files(maker: Maker, edition: Edition) -> Iterator[File]:
    """Yield the page of a version, its files as published, and what can be pasted."""
    folder = addresses.version(maker.slug, edition.version)
    yield _protocol(maker, folder, edition)
    for file in edition.files:
        yield folder + file.name, file.content
    sections = fragments.fragments(maker.site, maker.council, edition, maker.writer)
    for _, name, content in sections:
        yield addresses.fragments(maker.slug, edition.version) + name, content
    yield (
        folder + fragments.zip_name(edition),
        fragments.zipped(edition, sections, maker.words.web.fragments),
    )


def draft(maker: Maker, document: Document) -> File:
    """Return the page of a draft, which only a preview has."""
    page = addresses.draft(maker.slug)
    changes = addresses.draft_changes(maker.slug) if maker.council.editions else ""
    values = {
        "text": maker.writer.protocol(document, Links(words=maker.words.protocol.permalink)),
        "document": document,
        "mark": draft_mark(document),
        "changes": addresses.relative(page, changes) if changes else "",
    }
    words = maker.words.preview
    title = words.draft_title(title=document.title)
    about = About(title, words.draft_description(council=maker.council.name))
    return maker.page("draft", page, about, values, with_search=True)


def _nothing(maker: Maker, page: str) -> File:
    council = maker.council
    description = maker.words.protocol.none_adopted(council=council.name)
    draft_page = addresses.draft(maker.slug)
    values = {
        "contact": council.control.contact,
        "draft": addresses.relative(page, draft_page) if council.preview else "",
    }
    return maker.page("nothing", page, About(council.title, description), values)


def _protocol(maker: Maker, page: str, edition: Edition) -> File:
    council, document = maker.council, edition.document
    is_home = page == addresses.council(maker.slug)
    titles = (line.id for line in document.title_block)
    values = {
        "text": maker.writer.protocol(document, maker.links(page, *titles)),
        "document": document,
        "banner": _banner(maker, page, edition, is_home=is_home),
        "is_superseded": council.status(edition) is VersionStatus.SUPERSEDED,
        "edition": edition.version,
        "facts_line": maker.facts(edition),
        "downloads": downloads(council, edition, page),
        **_beside(maker, page, edition, is_home=is_home),
    }
    about = _about(maker, page, edition, is_home=is_home)
    return maker.page("protocol", page, about, values, with_search=True)


def _banner(
    maker: Maker, page: str, edition: Edition, *, is_home: bool
) -> version_status.Banner | None:
    found = version_status.banner(maker.council, edition, page)
    if found is None and is_home:
        return version_status.coming(maker.council, page)
    return found


def _beside(maker: Maker, page: str, edition: Edition, *, is_home: bool) -> Mapping[str, str]:
    """Return the links to the version's own page and to what it changed; empty for none."""
    to, before, words = maker.to(page), maker.council.before(edition), maker.words.protocol
    own = addresses.version(maker.slug, edition.version) if is_home else ""
    changes = addresses.changes(maker.slug, before.version, edition.version) if before else ""
    return {
        "permanent": to(own) if own else "",
        "changes": to(changes) if changes else "",
        "changes_words": words.what_changed(version=before.version) if before else "",
    }


def _about(maker: Maker, page: str, edition: Edition, *, is_home: bool) -> About:
    council, title, words = maker.council, edition.document.title, maker.words.protocol
    status, version = version_status.status_words(council, edition), edition.version
    return About(
        title if is_home else words.title(title=title, version=version),
        words.description(title=title, council=council.name, version=version, status=status.within),
        _schema_org(maker, page, edition, status.alone),
    )


def _schema_org(maker: Maker, page: str, edition: Edition, status: str) -> Mapping[str, object]:
    record, council, base = edition.record, maker.council, maker.site.base
    return {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": edition.document.title,
        "url": base + page if base else "",
        "version": edition.version,
        "inLanguage": edition.document.language,
        "creativeWorkStatus": status,
        "identifier": edition.document.control.reference,
        "datePublished": record.adopted_on.isoformat() if record.adopted_on else "",
        "expires": record.next_review.isoformat() if record.next_review else "",
        "isAccessibleForFree": True,
        "publisher": {"@type": "GovernmentOrganization", "name": council.name},
        "encoding": list(_encodings(maker, page, edition)),
    }


def _encodings(maker: Maker, page: str, edition: Edition) -> Iterator[Mapping[str, str]]:
    folder, base = addresses.version(maker.slug, edition.version), maker.site.base
    for each in downloads(maker.council, edition, page):
        yield {
            "@type": "MediaObject",
            "encodingFormat": each.media_type,
            "contentUrl": base + folder + each.name if base else each.link,
        }
