"""The files of a version that readers can take away: names for people, kinds, sizes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from protocol_gen.model.versions import sha256
from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Edition, PublishedFile

KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what people call it, and its media type."""

    words: str
    media_type: str


KINDS = {
    ".docx": Kind(
        "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    ".pdf": Kind("PDF", "application/pdf"),
    ".txt": Kind("Plain text", "text/plain"),
    ".html": Kind("Web page in one file", "text/html"),
    ".json": Kind("Data (JSON)", "application/json"),
    ".sha256": Kind("Checksum of the data", "text/plain"),
}
"""By ending, in the order of downloads."""
OTHER = Kind("File", "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Download:
    """A link to a file."""

    words: str
    link: str
    size: str
    media_type: str
    name: str


@dataclass(frozen=True, slots=True)
class FileFact:
    """A file for programs."""

    name: str
    media_type: str
    bytes: int
    sha256: str


def downloads(council: CouncilSite, edition: Edition, page: str) -> tuple[Download, ...]:
    """Return the downloads of a version, as links from a page."""
    folder = addresses.version(council.slug, edition.version)
    return tuple(
        Download(
            kind_of(file).words,
            addresses.relative(page, folder + file.name),
            said_size(len(file.content)),
            kind_of(file).media_type,
            file.name,
        )
        for file in _in_order(edition)
    )


def facts(edition: Edition) -> tuple[FileFact, ...]:
    """Return what programs are told of the files of a version."""
    return tuple(
        FileFact(file.name, kind_of(file).media_type, len(file.content), sha256(file.content))
        for file in _in_order(edition)
    )


def kind_of(file: PublishedFile) -> Kind:
    """Return what kind of file it is, by its ending."""
    return KINDS.get(PurePosixPath(file.name).suffix, OTHER)


def said_size(size: int) -> str:
    """Return a size as people say it: "45 KB", "1.2 MB"."""
    if size < KILOBYTE:
        return f"{size} bytes"
    if size < KILOBYTE**2:
        return f"{round(size / KILOBYTE)} KB"
    return f"{size / KILOBYTE**2:.1f} MB"


def _in_order(edition: Edition) -> Iterator[PublishedFile]:
    endings = list(KINDS)

    def place(file: PublishedFile) -> tuple[int, str]:
        ending = PurePosixPath(file.name).suffix
        return (endings.index(ending) if ending in KINDS else len(endings), file.name)

    yield from sorted(edition.files, key=place)
