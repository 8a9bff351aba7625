"""A project folder: what councils it has, and the steps from their sources to their files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cached_property
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    ProtocolError,
    SourceError,
    UnknownCouncilError,
    WordTemplateError,
)
from protocol_gen.model.document import Document
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import Profile
from protocol_gen.model.rules import Rule
from protocol_gen.project.clause_numbers import with_ids_told
from protocol_gen.project.council_folders import (
    BASE,
    CHANGES,
    PAPER,
    PROFILE,
    Council,
    council_names,
    has_profile,
    is_folder_name,
    is_named_so,
    profile_at,
)
from protocol_gen.project.files import write_whole
from protocol_gen.project.formats import Format
from protocol_gen.project.libraries import Libraries, LibraryVersion
from protocol_gen.project.messages import FOLDER_NAME_INVALID
from protocol_gen.project.other_programs import is_foreign
from protocol_gen.project.stray_files import base_profiles, find_alike, find_strays
from protocol_gen.project.template_folders import OUR_PLACE, TemplateFolders, read_asset, read_file
from protocol_gen.readers.faults import nearest
from protocol_gen.readers.library.kinds import CouncilKind
from protocol_gen.readers.look.reader import ReadAsset
from protocol_gen.readers.profile.flat import FlatProfile, flatten_profile
from protocol_gen.readers.profile.layers import KindsAndLibrary, ProfileSources
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.resolver import Resolution, resolve
from protocol_gen.writers.writer import ReadTemplate, Writer

if TYPE_CHECKING:
    from protocol_gen.project.saving import CouncilSources, Saving


class Workspace:
    """A project folder. The library and the writers are read once and kept.

    ``opened`` is told of every file that a profile names and that was read for it.
    """

    def __init__(
        self, root: Path, opened: Callable[[Path, bytes], None] = lambda _path, _content: None
    ) -> None:
        self._root = root
        self._opened = opened
        self._templates = TemplateFolders.of(root)
        self.libraries = Libraries(self._templates)
        """Every version of the library."""
        self._writers: dict[Format, Writer] = {}
        self._word_templates: dict[str, SourceLocation | None] = {}

    @property
    def library(self) -> ClauseLibrary:
        """The clause library of today.

        Raises:
            InvalidSourcesError: with every fault in its files.
        """
        return self.libraries.today.clauses

    def library_of(self, profile: Profile) -> ClauseLibrary:
        """Return the library that a council stands on.

        Raises:
            InvalidSourcesError: with every fault in its files.
        """
        return self.standing(profile).clauses

    def standing(self, profile: Profile) -> LibraryVersion:
        """Return the library that a council stands on, with its kinds of council.

        Raises:
            InvalidSourcesError: with every fault in its files.
        """
        return self.libraries.at(profile.library) or self.libraries.today

    def councils(self) -> tuple[Council, ...]:
        """Return every council under ``profiles/``, in order of names.

        Raises:
            InvalidSourcesError: where a file looks like a profile and is not read as one, or two
                folders differ by capitals alone.
        """
        folders = [self.profiles / name for name in council_names(self.profiles)]
        self._refuse_strays(folders)
        return tuple(Council(each.name, each / PROFILE) for each in folders if has_profile(each))

    def council(self, name: str) -> Council:
        """Return a council by its folder's name under ``profiles/``, or by a path to its profile.

        No other council is looked at, unless there is none of that name.

        Raises:
            UnknownCouncilError: where there is no such profile.
            InvalidSourcesError: where a file looks like its profile and is not read as one.
        """
        folder = self.profiles / name
        may_be = Path(name).name == name and not name.startswith("_") and not is_foreign(name)
        if may_be and is_named_so(folder):
            self._refuse_strays((folder,), name)
            if has_profile(folder):
                return Council(name, folder / PROFILE)
        profile = profile_at(Path(name))
        if profile is None:
            raise UnknownCouncilError(name, nearest(name, (each.slug for each in self.councils())))
        home = profile.resolve().parent
        self._refuse_strays((), home.name, str(home.parent))
        return Council(home.name, profile)

    def sources(self, council: Council) -> "CouncilSources":
        """Return the files of a council's folder; none of them is half of somebody's save.

        Raises:
            CouncilBusyError: where somebody else is saving the council for too long.
            UnreadableFileError: where one cannot be read.
        """
        from protocol_gen.project.saving import read_sources  # noqa: PLC0415  # only who saves

        return read_sources(council.profile.parent)

    def saving(
        self, council: Council, expected_fingerprint: str | None = None
    ) -> "AbstractContextManager[Saving]":
        """Give a council to be saved to; nobody else saves it while the body runs.

        ``expected_fingerprint`` is that of the ``sources`` which the change was made from.

        Raises:
            CouncilBusyError: where somebody else is saving the council for too long.
            SourcesChangedError: where its sources have another fingerprint than expected.
            OutputError: where its folder cannot be made or locked.
        """
        from protocol_gen.project.saving import saving  # noqa: PLC0415  # only who saves

        return saving(council.profile.parent, expected_fingerprint)

    def profile(self, council: Council, settings: tuple[tuple[str, str], ...] = ()) -> Profile:
        """Return a council's complete profile, with what is set over it for a trial.

        Raises:
            InvalidSourcesError: with every fault in it.
        """
        misnamed = tuple(self._misnamed(council))
        content = read_file(council.profile)
        try:
            profile = self.profile_from(council, content, settings)
        except InvalidSourcesError as error:
            sources = self._profile_sources(council, content, settings)
            told = with_ids_told(error, sources, self.library)
            raise InvalidSourcesError((*misnamed, *told.errors)) from error
        if misnamed:
            raise InvalidSourcesError(misnamed)
        return profile

    def profile_from(
        self, council: Council, content: bytes, settings: tuple[tuple[str, str], ...] = ()
    ) -> Profile:
        """Return the profile that a council would have with this content of its file.

        Raises:
            InvalidSourcesError: with every fault in it.
        """
        sources = self._profile_sources(council, content, settings)
        profile = read_profile(sources, self.library)
        self._word_templates[council.slug] = profile.places.get("look.word_template")
        return profile

    def profile_with(self, council: Council, changes: bytes) -> Profile:
        """Return the profile that a council would have with these local changes.

        Raises:
            InvalidSourcesError: with every fault in it.
        """
        sources = self._profile_sources(council, read_file(council.profile))
        name = self.shown(council.profile.with_name(CHANGES))
        return read_profile(replace(sources, changes=(name, changes)), self.library)

    def flatten_profile(self, council: Council, remark: str) -> FlatProfile:
        """Return a council's profile, over its bases and its kind's defaults, as one file.

        Raises:
            InvalidSourcesError: with every fault in it.
        """
        content = read_file(council.profile)
        profile = self.profile(council)
        return flatten_profile(self._profile_sources(council, content), profile, remark)

    def profile_of_flat(self, council: Council, flat: FlatProfile) -> Profile:
        """Return a council's profile, read back from what ``flatten_profile`` gave.

        Raises:
            InvalidSourcesError: with every fault in it.
        """
        files = dict(flat.assets)
        sources = replace(
            self._profile_sources(council, flat.content),
            changes=None,
            asset=lambda name, _: files[name],
        )
        return read_profile(sources, self.library)

    def kinds(self) -> tuple[CouncilKind, ...]:
        """Return every kind of council that a new profile can be of, in order of names.

        Raises:
            InvalidSourcesError: with every fault in the first file that has one.
        """
        return self.libraries.today.kinds()

    @property
    def kind_names(self) -> tuple[str, ...]:
        """The names of the kinds of council, in order; none of their files is understood for it."""
        return self.libraries.today.kind_names

    @cached_property
    def bases(self) -> Mapping[str, Path]:
        """The base profiles by name: each to its file."""
        return base_profiles(self.profiles / BASE, self.shown)

    @property
    def profiles(self) -> Path:
        """The folder that holds the councils' folders."""
        return self._root / "profiles"

    def resolve(self, council: Council) -> Resolution:
        """Return a council's document and how it came about.

        Raises:
            InvalidSourcesError: with every fault in its sources.
        """
        profile = self.profile(council)
        return resolve(self.library_of(profile), profile)

    def resolve_all(self, councils: Sequence[Council]) -> tuple[Resolution, ...]:
        """Return the documents of several councils.

        Raises:
            InvalidSourcesError: with every fault of all of them.
        """
        resolutions: list[Resolution] = []
        errors: list[SourceError] = []
        for council in councils:
            try:
                resolutions.append(self.resolve(council))
            except InvalidSourcesError as error:
                errors.extend(error.errors)
        if errors:
            raise InvalidSourcesError(errors)
        return tuple(resolutions)

    def render(
        self, document: Document, formats: Sequence[Format]
    ) -> Iterator[tuple[str, bytes | FormatNotMadeError]]:
        """Yield the name and content of each file of a document, in the order of ``formats``.

        A format that cannot be made yields the error in place of its content.

        Raises:
            InvalidSourcesError: where the council's own Word template does not serve.
        """
        for format_ in formats:
            writer = self._writer(format_)
            name = self.file_name(document, format_)
            try:
                yield name, writer.write(document)
            except FormatNotMadeError as error:
                yield name, error
            except WordTemplateError as error:
                raise self._in_its_place(error, document) from error

    def file_name(self, document: Document, format_: Format) -> str:
        """Return what the file of a document in a format is called."""
        return f"{document.slug}-protocol-{document.version}{format_.suffix}"

    def save(self, document: Document, name: str, content: bytes, out: Path) -> Path:
        """Write one file of a document to its place under ``out``, and return that.

        Raises:
            OutputError: where it cannot be written; what was there before still is.
        """
        path = out / document.slug / document.version / name
        write_whole(path, content, lasting=False)
        return path

    @property
    def read_template(self) -> ReadTemplate:
        """What reads a file of ``templates/``; the project's own wins over the program's.

        It knows nothing of this object, so that a writer does not keep it alive.
        """
        return self._templates.read

    def _refuse_strays(self, folders: Iterable[Path], name: str = "", within: str = "") -> None:
        strays = [stray for each in folders for stray in find_strays(each, {PROFILE}, self.shown)]
        faults = [*find_alike(self.profiles / within, self.shown, name), *strays]
        if faults:
            raise InvalidSourcesError(faults)

    def read_templates(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the YAML files of a folder of ``templates/``, in order of names.

        Raises:
            InvalidSourcesError: where a file looks like one of them and is not read.
        """
        return self._templates.named(folder)

    def _misnamed(self, council: Council) -> Iterator[SourceError]:
        """Yield what is wrong with the name of a council's folder."""
        if not is_folder_name(council.slug):
            message = FOLDER_NAME_INVALID(name=council.slug)
            yield SourceError(message, SourceLocation(self.shown(council.profile), 1, 1))
        yield from find_strays(council.profile.parent, {CHANGES, PAPER}, self.shown)

    def _in_its_place(self, error: ProtocolError, document: Document) -> ProtocolError:
        """Return a fault of a Word template as one of the profile that names it, else of itself."""
        is_own = bool(document.look.word_template)
        place = self._word_templates.get(document.slug) if is_own else OUR_PLACE
        return InvalidSourcesError((SourceError(error.message, place),)) if place else error

    def _profile_sources(
        self, council: Council, content: bytes, settings: tuple[tuple[str, str], ...] = ()
    ) -> ProfileSources:
        """Return the files that a council's profile is made of."""
        changes = council.profile.with_name(CHANGES)
        return ProfileSources(
            slug=council.slug,
            profile=(self.shown(council.profile), content),
            changes=(self.shown(changes), read_file(changes)) if changes.is_file() else None,
            bases=self._base,
            kinds=self.libraries.today.kind,
            known_bases=tuple(self.bases),
            known_kinds=self.kind_names,
            settings=settings,
            asset=self._asset_of(council),
            rules=_rules,
            library_at=self._library_at,
            known_libraries=self.libraries.known,
        )

    def _asset_of(self, council: Council) -> ReadAsset:
        """Return what gives the files beside a council's profile and beside its bases."""

        def asset(name: str, written: SourceLocation) -> bytes:
            in_base = written.file in {self.shown(base) for base in self.bases.values()}
            folder = self.profiles / BASE if in_base else council.profile.parent
            content = read_asset(folder, name, self.shown(folder))
            self._opened(folder / name, content)
            return content

        return asset

    def _writer(self, format_: Format) -> Writer:
        if format_ not in self._writers:
            self._writers[format_] = format_.writer(self.read_template)
        return self._writers[format_]

    def _base(self, name: str) -> tuple[str, bytes] | None:
        path = self.bases.get(name)
        return (self.shown(path), read_file(path)) if path else None

    def _library_at(self, version: str) -> KindsAndLibrary | None:
        found = self.libraries.at(version)
        return KindsAndLibrary(found.clauses, found.kind, found.kind_names) if found else None

    def shown(self, path: Path) -> str:
        """Return a path as messages show it: within the project, relative to it."""
        try:
            return Path(realpath(path)).relative_to(realpath(self._root)).as_posix()
        except ValueError:
            return path.as_posix()


def _rules() -> Mapping[str, Rule]:
    """Return the rules of the lint, which only a profile that silences some has need of."""
    from protocol_gen.lint.rules import rules_by_id  # noqa: PLC0415  # it costs start-up

    return rules_by_id()
