"""Where things are on the disk: templates, ours and the project's, and councils' profiles."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from protocol_gen.errors import (
    InvalidSourcesError,
    MissingTemplateError,
    SourceError,
    UnreadableFileError,
)
from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.project.messages import (
    FILE_IS_NONE,
    FILE_LEADS_OUT,
    FILE_NOT_IN_FOLDER,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    FILES_ALIKE,
    NO_FILE,
    NO_FOLDER,
    TEMPLATE_STRAY,
)
from protocol_gen.project.other_programs import alike, ours

OUR_PLACE = SourceLocation("templates/docx/reference.docx", 1, 1)
"""Where the Word template is that serves councils which bring none."""
HISTORY: Final = "history"
"""The folder within ``templates/`` in which earlier versions of the library are kept."""
FINGERPRINTS: Final = "kept.txt"
"""The file beside them with the SHA-256 that each had when it was kept."""
_PAIR: Final = 2
_ENDING: Final = ".zip"
_IS_VERSION: Final = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}").fullmatch
_WHOLE: Final = "library.yaml"
"""What a project has of its own that keeps a library of its own, with versions of its own."""


def _packaged_templates() -> Path:
    """Return the templates that came with the program: in the wheel, or in its checkout."""
    package = Path(__file__).parents[1]
    within = package / "templates"
    return within if within.is_dir() else package.parent.parent / "templates"


@frozen
class TemplateFolders:
    """``templates/`` of the project over that of the program: a file of the first wins."""

    project: Path
    packaged: Path

    @classmethod
    def of(cls, root: Path) -> "TemplateFolders":
        """Return the folders for a project."""
        return cls(root / "templates", _packaged_templates())

    def read(self, name: str) -> bytes:
        """Return a file by its path within ``templates/``.

        Raises:
            MissingTemplateError: where neither folder has it, or the path leads out of them.
            UnreadableFileError: where it is a link that leads nowhere.
        """
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise MissingTemplateError(name)
        for folder in (self.project, self.packaged):
            file = folder / path
            if file.is_file() or file.is_symlink():
                return read_file(file)
        raise MissingTemplateError(name)

    def named(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the YAML files of a folder as name for messages and bytes, in order of names.

        Files of other programs are left out.

        Raises:
            InvalidSourcesError: where a file or folder looks like one that is read and is none, or
                two differ by capitals alone.
        """
        self._refuse_no_folder(folder)
        for root in (self.project, self.packaged):
            strays = [root / folder / name for name in files_ending(root / folder, ".yml")]
            refuse_unread(strays, TEMPLATE_STRAY(ending=".yaml"), str)
            files = (root / folder / name for name in files_ending(root / folder, ".yaml"))
            refuse_unread((each for each in files if not each.is_file()), NO_FILE(), str)
        names = {
            name
            for root in (self.project, self.packaged)
            for name in files_ending(root / folder, ".yaml")
        }
        refuse_alike(sorted(names), self.project / folder)
        for name in sorted(names):
            yield f"templates/{folder}/{name}", self.read(f"{folder}/{name}")

    # Earlier versions of the library

    @property
    def are_laid_over(self) -> bool:
        """Whether the project's own files change the program's library, rather than replace it."""
        return self.project.is_dir() and not self.is_own_library

    @property
    def is_own_library(self) -> bool:
        """Whether the project has a library of its own in the place of the program's."""
        return (self.project / _WHOLE).exists()

    def kept_versions(self) -> tuple[str, ...]:
        """Return the versions of the library that are kept, the oldest first."""
        # ruff: noqa: PLC0415  # a build in which nothing has changed reads no version or profile
        from protocol_gen.model.versions import version_key

        names = (name.removesuffix(_ENDING) for name in files_ending(self._history, _ENDING))
        return tuple(sorted((each for each in names if _IS_VERSION(each)), key=version_key))

    def kept(self, version: str) -> bytes | None:
        """Return the file in which a version of the library is kept, or None where there is none.

        Raises:
            UnreadableFileError: where it cannot be read.
        """
        known = version in self.kept_versions()
        return read_file(self._history / f"{version}{_ENDING}") if known else None

    def fingerprint(self, version: str) -> str:
        """Return the one that a version was given when it was read whole and kept, if any."""
        file = self._history / FINGERPRINTS
        lines = read_file(file).decode("utf-8", "replace").splitlines() if file.is_file() else ()
        known = dict(each for each in map(str.split, lines) if len(each) == _PAIR)
        return known.get(version, "")

    def own(self, name: str) -> bytes | None:
        """Return the project's own file by its path, or None where it has none.

        Raises:
            UnreadableFileError: where it is a link that leads nowhere.
        """
        file = self.project / name
        return read_file(file) if file.is_file() or file.is_symlink() else None

    def own_named(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the YAML files that the project itself has in a folder, by name.

        Raises:
            InvalidSourcesError: where a file or folder looks like one that is read and is none.
        """
        self._refuse_no_folder(folder)
        yield from (
            (name, read_file(self.project / folder / name))
            for name in files_ending(self.project / folder, ".yaml")
        )

    @property
    def _history(self) -> Path:
        """The folder of the kept versions: that of whoever gives the library as a whole."""
        keeper = self.project if self.is_own_library else self.packaged
        return keeper / HISTORY

    def _refuse_no_folder(self, name: str) -> None:
        """Refuse what stands where the project's folder of a name should be, and is none."""
        others = [each for each in _names_in(self.project) if each.lower() == name.lower()]
        refuse_alike([name, *(each for each in others if each != name)], self.project)
        for folder in (self.project, self.project / name):
            refuse_no_folder(folder, str)


def refuse_no_folder(folder: Path, shown: Callable[[Path], str]) -> None:
    """Raise ``InvalidSourcesError`` where something is in the place of a folder and is none."""
    if os.path.lexists(folder) and not folder.is_dir():
        raise InvalidSourcesError((SourceError(NO_FOLDER(), SourceLocation(shown(folder))),))


def refuse_alike(names: Iterable[str], folder: Path, shown: Callable[[Path], str] = str) -> None:
    """Raise ``InvalidSourcesError`` for names in a folder that differ by capitals alone."""
    errors = [
        SourceError(FILES_ALIKE(other=other), SourceLocation(shown(folder / name)))
        for name, other in alike(names)
    ]
    if errors:
        raise InvalidSourcesError(errors)


def is_packaged(name: str, content: bytes) -> bool:
    """Say whether a file of ``templates/`` is the one that came with the program."""
    try:
        return (_packaged_templates() / name).read_bytes() == content
    except OSError:
        return False


def files_ending(folder: Path, ending: str) -> list[str]:
    """Return the names in a folder that end so, in order; none where there is no such folder."""
    return [name for name in sorted(_names_in(folder)) if name.endswith(ending)]


def refuse_unread(strays: Iterable[Path], message: Message, shown: Callable[[Path], str]) -> None:
    """Raise ``InvalidSourcesError`` for files that somebody will think are read."""
    errors = [SourceError(message, SourceLocation(shown(stray), 1, 1)) for stray in strays]
    if errors:
        raise InvalidSourcesError(errors)


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        UnreadableFileError: where it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error


def read_asset(folder: Path, name: str, shown: str) -> bytes:
    """Return a file that a profile names, from the folder it is in, ``shown`` in messages.

    Raises:
        UnusableAssetError: where it is not there under this very name, is elsewhere behind a
            link, is no file, is too large, or cannot be read.
    """
    from protocol_gen.readers.faults import nearest
    from protocol_gen.readers.look.reader import LARGEST_ASSET, UnusableAssetError

    names = _names_in(folder)
    if name not in names:
        known = nearest(name, (each for each in names if not each.endswith(".yaml")))
        raise UnusableAssetError(FILE_NOT_IN_FOLDER(name=name, folder=shown, known=known))
    file = folder / name
    try:
        if not file.resolve(strict=True).is_relative_to(folder.resolve()):
            raise UnusableAssetError(FILE_LEADS_OUT(name=name, folder=shown))
        if not file.is_file():
            raise UnusableAssetError(FILE_IS_NONE(name=name, folder=shown))
        with file.open("rb") as opened:
            content = opened.read(LARGEST_ASSET + 1)
    except (OSError, RuntimeError) as error:  # the second for a link that leads to itself
        reason = getattr(error, "strerror", None) or "it leads to itself"
        message = FILE_UNREADABLE(name=name, folder=shown, reason=reason)
        raise UnusableAssetError(message) from error
    if len(content) > LARGEST_ASSET:
        raise UnusableAssetError(FILE_TOO_LARGE(name=name, most=LARGEST_ASSET))
    return content


def _names_in(folder: Path) -> set[str]:
    """Return the names in a folder that could be named in a profile."""
    try:
        return {*ours(os.listdir(folder))}  # noqa: PTH208  # only names are wanted
    except OSError:
        return set()
