"""The files of a version that readers can take away: names for people, kinds, sizes."""

from collections.abc import Iterator

from protocol_gen.frozen import frozen
from protocol_gen.language.site_words import DownloadWords
from protocol_gen.model.versions import sha256
from protocol_gen.project import formats
from protocol_gen.project.formats import format_of_file
from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Edition, PublishedFile

KILOBYTE = 1024


@frozen
class FileKind:
    """A kind of file: its name in the catalogue, its media type, its place among downloads.

    ``label`` is what the table of formats calls it, in English.
    """

    name: str
    media_type: str
    place: int
    label: str = ""


CHECKSUM = ".sha256"
_BESIDE = ((CHECKSUM, "checksum", "text/plain"),)
"""Files beside the formats, by their endings: they come after those."""
FOR_PROGRAMS = frozenset({formats.JSON.name, "checksum"})
"""Kinds of files that are no good to people who read."""


@frozen
class Download:
    """A link to a file; ``kind`` is the name of its kind."""

    kind: str
    words: str
    link: str
    size: str
    media_type: str
    name: str


@frozen
class FileFact:
    """A file for programs."""

    name: str
    media_type: str
    bytes: int
    sha256: str


def downloads(council: CouncilSite, edition: Edition, page: str) -> tuple[Download, ...]:
    """Return the downloads of a version, as links from a page."""
    folder, words = addresses.version(council.slug, edition.version), council.words.site.downloads
    return tuple(
        Download(
            kind_of(file.name).name,
            words.of(kind_of(file.name).name, kind_of(file.name).label),
            addresses.relative(page, folder + file.name),
            said_size(len(file.content), words),
            kind_of(file.name).media_type,
            file.name,
        )
        for file in _in_order(edition)
    )


def facts(edition: Edition) -> tuple[FileFact, ...]:
    """Return what programs are told of the files of a version."""
    return tuple(
        FileFact(file.name, kind_of(file.name).media_type, len(file.content), sha256(file.content))
        for file in _in_order(edition)
    )


def kind_of(name: str) -> FileKind:
    """Return what kind of file has a name like this."""
    format_ = format_of_file(name)
    if format_:
        return FileKind(
            format_.name, format_.media_type, formats.FORMATS.index(format_), format_.label
        )
    for place, (ending, kind, media_type) in enumerate(_BESIDE, start=len(formats.FORMATS)):
        if name.endswith(ending):
            return FileKind(kind, media_type, place)
    return FileKind("", "application/octet-stream", len(formats.FORMATS) + len(_BESIDE))


def said_size(size: int, words: DownloadWords) -> str:
    """Return a size as people say it: "45 KB", "1.2 MB"."""
    if size < KILOBYTE:
        return words.in_bytes(size=str(size))
    if size < KILOBYTE**2:
        return words.in_kilobytes(size=str(round(size / KILOBYTE)))
    return words.in_megabytes(size=f"{size / KILOBYTE**2:.1f}")


def _in_order(edition: Edition) -> Iterator[PublishedFile]:
    yield from sorted(edition.files, key=lambda file: (kind_of(file.name).place, file.name))
