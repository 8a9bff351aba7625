"""A version of the library that was kept: one file with all that a council's text is made of."""

from collections.abc import Iterator, Mapping
from typing import Final, Protocol

from protocol_gen.errors import InvalidSourcesError, MissingTemplateError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.project.messages import KEPT_UNREADABLE
from protocol_gen.project.template_folders import HISTORY, TemplateFolders

_LIBRARY: Final = "library.yaml"
_FOLDERS: Final = ("clauses", "phrases", "outlines", "kinds")
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The day that every file bears: the first that such a file can say."""
_PLAIN_FILE: Final = 0o100644 << 16
_UNIX: Final = 3


class LibraryFiles(Protocol):
    """The files of a library, by their paths within ``templates/``."""

    def read(self, name: str) -> bytes:
        """Return a file."""

    def named(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the YAML files of a folder as name for messages and bytes, in order of names."""


def kept_name(version: str) -> str:
    """Return where a version is kept within ``templates/``."""
    return f"{HISTORY}/{version}.zip"


def keep(files: LibraryFiles) -> bytes:
    """Return one file with all that a council's text is made of; the same for the same library.

    Raises:
        InvalidSourcesError: where a file looks like one of a library and is not read.
    """
    # ruff: noqa: PLC0415  # a council on today's library opens no kept one
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    whole = {_LIBRARY: files.read(_LIBRARY)}
    for folder in _FOLDERS:
        whole |= {f"{folder}/{_last(name)}": content for name, content in files.named(folder)}
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED, compresslevel=9) as kept:
        for name in sorted(whole):
            entry = ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _PLAIN_FILE
            entry.create_system = _UNIX
            kept.writestr(entry, whole[name])
    return held.getvalue()


@frozen
class KeptFiles:
    """The files of a kept version, with those laid over it that a project has of its own.

    ``place`` is where it is kept, for messages.
    """

    place: str
    kept: Mapping[str, bytes]
    over: TemplateFolders | None = None

    @classmethod
    def opened(cls, content: bytes, place: str, over: TemplateFolders | None) -> "KeptFiles":
        """Return the files that ``keep`` put into one.

        Raises:
            InvalidSourcesError: where it is none of those, or damaged.
        """
        from io import BytesIO
        from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile
        from zlib import error as DamagedError  # noqa: N812  # it is one

        files: dict[str, bytes] = {}
        cause: Exception | None = None
        try:
            with ZipFile(BytesIO(content)) as kept:
                ours = (each for each in kept.infolist() if each.compress_type == ZIP_DEFLATED)
                files = {each.filename: kept.read(each) for each in ours}
        except (BadZipFile, DamagedError, EOFError, OSError, RuntimeError, ValueError) as error:
            cause = error
        if cause or _LIBRARY not in files:
            fault = SourceError(KEPT_UNREADABLE(), SourceLocation(place))
            raise InvalidSourcesError((fault,)) from cause
        return cls(place, files, over)

    def read(self, name: str) -> bytes:
        """Return a file by its path within a library.

        Raises:
            MissingTemplateError: where there is none.
            UnreadableFileError: where the project's own cannot be read.
        """
        own = self.over.own(name) if self.over else None
        if own is not None:
            return own
        if name not in self.kept:
            raise MissingTemplateError(f"{self.place}/{name}")
        return self.kept[name]

    def named(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the YAML files of a folder as name for messages and bytes, in order of names.

        Raises:
            InvalidSourcesError: where a file of the project looks like one of them and is not read.
        """
        own = dict(self.over.own_named(folder)) if self.over else {}
        within = f"{folder}/"
        kept = {_last(name) for name in self.kept if name.startswith(within)}
        for name in sorted({*kept, *own}):
            if name in own:
                yield f"templates/{folder}/{name}", own[name]
            else:
                yield f"{self.place}/{folder}/{name}", self.kept[within + name]


def _last(name: str) -> str:
    return name.rsplit("/", 1)[-1]
