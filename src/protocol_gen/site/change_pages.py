"""The pages that show what changed from one version to the next."""

from collections.abc import Iterator, Mapping

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.revisions import compare, schedule
from protocol_gen.site import addresses
from protocol_gen.site.change_summary import summary
from protocol_gen.site.council_pages import File, Maker
from protocol_gen.site.downloads import downloads
from protocol_gen.site.page_frame import About
from protocol_gen.writers.html.links import Links


def changes(maker: Maker) -> Iterator[File]:
    """Yield a page for each step from a version to the next."""
    for old, new, found in maker.steps:
        page = addresses.changes(maker.slug, old.version, new.version)
        told = summary(found, old.document, new.document, maker.council.words)
        redline = compare(old.document, new.document)
        links = maker.links(page, *_title_lines(old.document), *_title_lines(new.document))
        values = {
            **_values(maker, page, redline),
            "text": maker.writer.redline(redline, links),
            "summary": told,
            "new_link": addresses.relative(page, addresses.version(maker.slug, new.version)),
            "facts_line": maker.facts(new),
            "reason": new.record.summary,
            "downloads": downloads(maker.council, new, page),
        }
        yield maker.page("changes", page, _about(maker, redline), values)


def of_draft(maker: Maker, draft: Document) -> File:
    """Return the page of what a draft changes, which only a preview has."""
    page = addresses.draft_changes(maker.slug)
    old = maker.council.editions[-1].document
    told = summary(schedule(old, draft), old, draft, maker.council.words)
    redline = compare(old, draft)
    values = {
        **_values(maker, page, redline),
        "text": maker.writer.redline(redline, Links(words=maker.words.protocol.permalink)),
        "summary": told,
        "new_link": addresses.relative(page, addresses.draft(maker.slug)),
        "facts_line": (),
        "reason": "",
        "downloads": (),
    }
    return maker.page("changes", page, _about(maker, redline), values)


def _values(maker: Maker, page: str, redline: Redline) -> Mapping[str, object]:
    old, new = redline.before.version, redline.document.version
    before = addresses.version(maker.slug, old)
    return {"old": old, "new": new, "old_link": addresses.relative(page, before)}


def _about(maker: Maker, redline: Redline) -> About:
    words = maker.words.changes
    name = words.title(old=redline.before.version, new=redline.document.version)
    return About(name, words.description(name=name, title=maker.council.title))


def _title_lines(document: Document) -> Iterator[str]:
    return (line.id for line in document.title_block)
