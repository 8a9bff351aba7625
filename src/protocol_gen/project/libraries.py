"""The versions of the library: today's, and those kept from before for councils that stand on one.

Each is read when a council first stands on it, once.
"""

from collections.abc import Callable
from functools import cached_property

from protocol_gen.errors import InvalidSourcesError, MissingTemplateError, SourceError
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.library_release import LibraryNote, LibraryRelease
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.versions import sha256, version_key
from protocol_gen.project.kept_libraries import KeptFiles, LibraryFiles, kept_name
from protocol_gen.project.messages import KEPT_IS_ANOTHER
from protocol_gen.project.template_folders import TemplateFolders
from protocol_gen.readers.library.changelog import read_changelog
from protocol_gen.readers.library.kinds import CouncilKind, read_kind
from protocol_gen.readers.library.reader import (
    LibrarySources,
    read_checked_library,
    read_library,
)
from protocol_gen.readers.yaml_memory import YamlMemory

_TODAY = "templates"
_CHANGELOG = "changelog.yaml"


class LibraryVersion:
    """A library of clauses with the kinds of council that belong to it.

    ``place`` is where its files are, for messages; ``memory`` knows the files of other versions;
    ``read`` understands them.
    """

    def __init__(
        self,
        files: LibraryFiles,
        place: str = _TODAY,
        memory: YamlMemory | None = None,
        read: Callable[[LibrarySources], ClauseLibrary] = read_library,
    ) -> None:
        self._files = files
        self._place = place
        self._memory = memory or YamlMemory()
        self._read = read
        self._kinds: dict[str, CouncilKind] = {}

    @cached_property
    def clauses(self) -> ClauseLibrary:
        """The library itself.

        Raises:
            InvalidSourcesError: with every fault in its files.
        """
        return self._read(
            LibrarySources(
                (f"{self._place}/library.yaml", self._files.read("library.yaml")),
                tuple(self._files.named("clauses")),
                tuple(self._files.named("phrases")),
                tuple(self._files.named("outlines")),
                known_kinds=self.kind_names,
                read=self._memory.read,
            )
        )

    @cached_property
    def kind_names(self) -> tuple[str, ...]:
        """The names of the kinds of council, in order; none of their files is understood for it."""
        files = (file for file, _ in self._files.named("kinds"))
        return tuple(file.rsplit("/", 1)[-1].removesuffix(".yaml") for file in files)

    def kinds(self) -> tuple[CouncilKind, ...]:
        """Return every kind of council that a profile can be of, in order of names.

        Raises:
            InvalidSourcesError: with every fault in the first file that has one.
        """
        return tuple(kind for name in self.kind_names if (kind := self.kind(name)))

    def kind(self, name: str) -> CouncilKind | None:
        """Return a kind of council, or None where there is none of that name.

        Raises:
            InvalidSourcesError: with every fault in its file.
        """
        if name not in self._kinds and name in self.kind_names:
            file = f"kinds/{name}.yaml"
            self._kinds[name] = read_kind(self._files.read(file), f"{self._place}/{file}", name)
        return self._kinds.get(name)


class Libraries:
    """Every version of the library that a project has."""

    def __init__(self, templates: TemplateFolders) -> None:
        self._templates = templates
        self._memory = YamlMemory()
        self.today = LibraryVersion(templates, memory=self._memory)
        self._kept: dict[str, LibraryVersion] = {}

    @property
    def are_laid_over(self) -> bool:
        """Whether the project lays files of its own over each version."""
        return self._templates.are_laid_over

    def at(self, version: str) -> LibraryVersion | None:
        """Return the library of a version, or None where none of that version was kept.

        Raises:
            InvalidSourcesError: with every fault in its files, or those of today's.
        """
        if version == self.today.clauses.version:
            return self.today
        if version not in self._kept:
            content = self._templates.kept(version)
            if content is None:
                return None
            self._kept[version] = self._opened(version, content)
        return self._kept[version]

    def known(self) -> tuple[str, ...]:
        """Return every version that a council can stand on, today's last."""
        newest = self.today.clauses.version
        return (*(each for each in self._templates.kept_versions() if each != newest), newest)

    def notes_until(self, version: str) -> tuple[LibraryNote, ...]:
        """Return why texts changed in each version up to one.

        Raises:
            InvalidSourcesError: with every fault in the file that says so.
        """
        return tuple(
            note
            for release in self._releases
            if version_key(release.version) <= version_key(version)
            for note in release.changes
        )

    @cached_property
    def _releases(self) -> tuple[LibraryRelease, ...]:
        """What the library says of itself; of a project's own library only that can say it."""
        templates = self._templates
        read = templates.own if templates.is_own_library else templates.read
        try:
            content = read(_CHANGELOG)
        except MissingTemplateError:
            return ()
        return read_changelog(content, f"{_TODAY}/{_CHANGELOG}") if content else ()

    def _opened(self, version: str, content: bytes) -> LibraryVersion:
        place = f"templates/{kept_name(version)}"
        over = self._templates if self._templates.are_laid_over else None
        is_checked = over is None and sha256(content) == self._templates.fingerprint(version)
        read = read_checked_library if is_checked else read_library
        found = LibraryVersion(KeptFiles.opened(content, place, over), place, self._memory, read)
        if found.clauses.version != version:
            message = KEPT_IS_ANOTHER(version=found.clauses.version)
            raise InvalidSourcesError((SourceError(message, SourceLocation(place)),))
        return found
