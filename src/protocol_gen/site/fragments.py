"""For a council's own web system: fragments to paste, and a zip whose names become good titles.

Such systems take a file's name for its title, so the names are words that people can read.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from protocol_gen.language.site_words import FragmentWords
from protocol_gen.model.document import Document, Provision
from protocol_gen.project.formats import Use, format_of_file
from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Edition, Site
from protocol_gen.site.labels import title
from protocol_gen.writers.html.links import Links
from protocol_gen.writers.html.site_pages import SiteWriter

Fragment: TypeAlias = tuple[str, str, bytes]
"""A title for people, the name of the file, its content."""
WHOLE = "whole.html"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time on every entry: the first that a zip can carry."""
READABLE = 0o644 << 16
LONGEST_NAME = 100
"""Characters of a file's name without its ending."""
_NOT_IN_NAMES = re.compile(r"[^\w .,()&’'-]+")
WEB_PAGE, PLAIN_TEXT = "text/html", "text/plain"


def fragments(
    site: Site, council: CouncilSite, edition: Edition, writer: SiteWriter
) -> tuple[Fragment, ...]:
    """Return title, file name and content of what can be pasted: the whole, then each section.

    In a section what cites another section leads to that provision's permanent address; where
    the site's own address is not known, it is plain text.
    """
    return tuple(_fragments(site, council, edition.document, writer))


def _fragments(
    site: Site, council: CouncilSite, document: Document, writer: SiteWriter
) -> Iterator[Fragment]:
    yield document.title, WHOLE, writer.fragment(document)
    for at, section in enumerate(document.provisions, start=1):
        links = _links_of(section, site, council)
        name = f"{at:02d}-{_slug(section)}.html"
        yield title(section), name, writer.section(document, section, links)


def zipped(edition: Edition, sections: Iterable[Fragment], words: FragmentWords) -> bytes:
    """Return the zip: published files and fragments under names that read as titles.

    Of web pages only what can be pasted is in it.
    """
    named = dict(_named(edition, sections, words))
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name in sorted(named):
            entry = ZipInfo(name, FIRST_DAY)
            entry.external_attr, entry.create_system = READABLE, 3
            archive.writestr(entry, named[name])
    return stream.getvalue()


def zip_name(edition: Edition) -> str:
    """Return the name of the zip's file."""
    return f"{edition.document.slug}-protocol-{edition.version}.zip"


def readable_name(words: str) -> str:
    """Return words as a file's name: signs that names cannot have become spaces or hyphens."""
    plain = _NOT_IN_NAMES.sub(" ", words.replace("/", "-").replace(":", ","))
    return " ".join(plain.split())[:LONGEST_NAME].strip(" .,")


def _named(
    edition: Edition, sections: Iterable[Fragment], words: FragmentWords
) -> Iterator[tuple[str, bytes]]:
    title = _title(edition.document, words)
    whole = readable_name(words.version(title=title, version=edition.version))
    for file in edition.files:
        kept = format_of_file(file.name)
        if kept and Use.PUBLISHED in kept.uses and kept.media_type != WEB_PAGE:
            is_text = kept.media_type == PLAIN_TEXT
            yield f"{words.plain_text(name=whole) if is_text else whole}{kept.suffix}", file.content
    for title, name, content in sections:
        if name == WHOLE:
            yield f"{words.to_paste(name=whole)}.html", content
            continue
        number = name.partition("-")[0]
        yield f"{words.sections}/{readable_name(f'{number} {title}')}.html", content


def _title(document: Document, words: FragmentWords) -> str:
    if not document.council:
        return document.title
    return words.council(council=document.council, title=document.title)


def _slug(section: Provision) -> str:
    return section.id.replace(".", "-")


def _links_of(section: Provision, site: Site, council: CouncilSite) -> Links:
    within = set(_ids(section))

    def reference(target: str) -> str:
        if target in within:
            return f"#{target}"
        return site.base + addresses.provision(council.slug, target) if site.base else ""

    return Links(reference=reference)


def _ids(section: Provision) -> Iterator[str]:
    yield section.id
    for below in section.provisions:
        yield from _ids(below)
