"""What programs read: the feed of amendments, the list of versions, the sitemap, headers of hosts.

Days come from the adoption records alone. A version of which no day was recorded is in the list of
versions and in the history, and in no feed: a feed cannot hold an entry without a day.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from io import StringIO
from uuid import NAMESPACE_OID, uuid5
from xml.sax.saxutils import escape as escaped
from xml.sax.saxutils import quoteattr

from protocol_gen.site import addresses
from protocol_gen.site.downloads import facts
from protocol_gen.site.editions import CouncilSite, Edition, Site

NEVER = date(1970, 1, 1)
"""The day of a feed without an entry, which must have one."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


# The feed


def feed(site: Site, council: CouncilSite) -> bytes:
    """Return the feed of amendments, newest first."""
    dated = [
        (day, edition)
        for edition in reversed(council.editions)
        if (day := edition.record.adopted_on or edition.record.effective_from)
    ]
    title = council.words.site.feed.title(title=council.title, council=council.name)
    last = max((day for day, _ in dated), default=NEVER)
    lines = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(council.words.language)}>',
        f"<title>{_text(title)}</title>",
        f"<id>{_name(council.slug)}</id>",
        f"<updated>{_moment(last)}</updated>",
        f"<author><name>{_text(council.name)}</name></author>",
        *_feed_links(site, council),
        *(line for day, edition in dated for line in _entry(site, council, day, edition)),
        "</feed>",
    ]
    return (_XML + "\n".join(lines) + "\n").encode()


def _feed_links(site: Site, council: CouncilSite) -> Iterator[str]:
    if site.base:
        own = site.base + addresses.feed(council.slug)
        yield f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>'
    home = site.base + addresses.council(council.slug) if site.base else "./"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(home)}/>'


def _entry(site: Site, council: CouncilSite, day: date, edition: Edition) -> Iterator[str]:
    before = council.before(edition)
    page = addresses.version(council.slug, edition.version)
    if before:
        page = addresses.changes(council.slug, before.version, edition.version)
    link = site.base + page if site.base else addresses.relative(council.slug, page)
    yield "<entry>"
    yield f"<title>{_text(council.words.site.feed.entry(version=edition.version))}</title>"
    yield f"<id>{_name(f'{council.slug}/{edition.version}/{edition.issued.fingerprint}')}</id>"
    yield f"<updated>{_moment(day)}</updated>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(link)}/>'
    yield f"<summary>{_text(_sentence(council, edition))}</summary>"
    yield "</entry>"


def _sentence(council: CouncilSite, edition: Edition) -> str:
    record, words = edition.record, council.words.site.feed
    sentences = (
        f"{record.summary.rstrip('.')}." if record.summary else "",
        words.adopted(
            body=record.approving_body,
            day=council.said_day(record.adopted_on),
            minute=record.minute_reference,
        ),
        words.in_force_from(day=council.said_day(record.holds_from))
        if record.holds_from and not council.never_held(edition)
        else "",
    )
    return " ".join(filter(None, sentences))


def _text(words: str) -> str:
    """Return words as XML may hold them: what it cannot hold at all is left out."""
    return escaped(_NOT_IN_XML.sub("", words))


def _name(text: str) -> str:
    """Return a name that stays the same wherever the site is put."""
    return f"urn:uuid:{uuid5(NAMESPACE_OID, f'protocol-gen:{text}')}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


# The list of versions


def versions(site: Site, council: CouncilSite) -> bytes:
    """Return all versions and their files as JSON, oldest first."""
    whole = {
        "council": council.slug,
        "name": council.name,
        "title": council.title,
        "in_force": council.in_force or None,
        "versions": [_version(site, council, edition) for edition in council.editions],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _version(site: Site, council: CouncilSite, edition: Edition) -> dict[str, object]:
    record, was_never = edition.record, council.never_held(edition)
    page = addresses.version(council.slug, edition.version)
    return {
        "version": edition.version,
        "standing": council.status(edition).value,
        "address": site.base + page if site.base else f"{edition.version}/",
        "approving_body": record.approving_body or None,
        "adopted_on": _iso(record.adopted_on),
        "minute_reference": record.minute_reference or None,
        "valid_from": None if was_never else _iso(record.holds_from),
        "valid_to": None if was_never else _iso(council.until(edition)),
        "next_review": _iso(record.next_review),
        "summary": record.summary or None,
        "words": f"sha256:{edition.issued.words_hash}",
        "files": [asdict(fact) for fact in facts(edition)],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


# The publication scheme


def scheme_csv(rows: Iterable[tuple[str, str]]) -> bytes:
    """Return the entry of the publication scheme as a table for spreadsheets."""
    stream = StringIO()
    names, values = zip(*rows, strict=True)
    writer = csv.writer(stream)
    writer.writerow(names)
    writer.writerow([_harmless(value) for value in values])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _harmless(value: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


# The whole site


def sitemap(site: Site, pages: Iterable[tuple[str, date | None]]) -> bytes:
    """Return the sitemap: the address of each page, with the day of its text where it is known."""
    entries = "".join(
        f"<url><loc>{_text(site.base + page)}</loc>"
        + (f"<lastmod>{day.isoformat()}</lastmod>" if day else "")
        + "</url>\n"
        for page, day in pages
    )
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{_XML}<urlset xmlns="{space}">\n{entries}</urlset>\n'.encode()


HEADERS = """\
# Headers for hosts that read this file (Netlify, Cloudflare Pages and others). Each page says what
# it may load by itself, more strictly than here: the published files, which are copied as they
# were issued, carry their styles within them.
/*
  Content-Security-Policy: script-src 'self'; object-src 'none'; base-uri 'none'; \
form-action 'none'; frame-ancestors 'self'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()

/site.assets/*
  Cache-Control: public, max-age=31536000, immutable

/*/fragments/*
  X-Robots-Tag: noindex
"""
