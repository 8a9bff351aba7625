"""What changed from version to version of the library, from ``templates/changelog.yaml``."""

from collections.abc import Iterable
from typing import Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.library_release import (
    Fate,
    LibraryNote,
    LibraryPart,
    LibraryRelease,
    PartSort,
    Tombstone,
    Weight,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.messages import (
    FATE_NOT_ONE,
    FILE_NOT_A_LIST,
    PART_NOT_ONE,
    PART_TWICE,
    RELEASE_TWICE,
    RENAMED_TO_SEVERAL,
    WORDING_OF_NOTHING,
)
from protocol_gen.readers.library.shape import ID, NAME, VERSION, WORDING_NAME
from protocol_gen.readers.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    OneOf,
    PlainText,
    Record,
    Values,
)
from protocol_gen.readers.yaml_source import Sequence, read_yaml

_PARTS: Final = {
    PartSort.CLAUSE: Field("clause", ID, "the clause", ""),
    PartSort.PHRASE: Field("phrase", NAME, "the phrase", ""),
    PartSort.TERM: Field("term", NAME, "the term", ""),
    PartSort.ROLE: Field("role", NAME, "the role", ""),
    PartSort.SETTING: Field("setting", NAME, "the setting", ""),
    PartSort.OUTLINE: Field("outline", WORDING_NAME, "the outline", ""),
}
_HAVE_WORDINGS: Final = (PartSort.CLAUSE, PartSort.PHRASE)
_WORDING: Final = Field("wording", WORDING_NAME, "which wording of it, by its name", "")
_WHAT: Final = Field("what", PlainText("what changed"), "what changed, in words for councils")
_WHY: Final = Field("why", PlainText("a reason"), "why it changed")
_AFFECTS: Final = Field("affects", PlainText("which councils"), "which councils it affects")
_WEIGHT: Final = Field("act", OneOf(Weight), "whether a council must take it, or may")
_LAW: Final = Field("law", ListOf(PlainText("a law"), lone=True), "the law behind it", ())
_CHANGE: Final = Record(
    "a change", *_PARTS.values(), _WORDING, _WHAT, _WHY, _AFFECTS, _WEIGHT, _LAW
)
_NAMES: Final = ListOf(PlainText("a name"), lone=True)
_INTO: Final = {
    Fate.RENAMED_TO: Field(Fate.RENAMED_TO.value, _NAMES, "its name from then on", ()),
    Fate.SPLIT_INTO: Field(Fate.SPLIT_INTO.value, _NAMES, "the names of its parts", ()),
    Fate.MERGED_INTO: Field(Fate.MERGED_INTO.value, _NAMES, "what has said it since", ()),
}
_WITHDRAWN: Final = Field(
    Fate.WITHDRAWN.value, Flag(), "whether nothing came after it", default=False
)
_DAY: Final = Field("on", Day(), "the day on which it went")
_REASON: Final = Field("reason", PlainText("a reason"), "why it went")
_TOMBSTONE: Final = Record(
    "what is gone", *_PARTS.values(), _WORDING, *_INTO.values(), _WITHDRAWN, _DAY, _REASON
)
_VERSION: Final = Field("version", VERSION, "the version")
_SUMMARY: Final = Field(
    "summary", PlainText("a summary"), "what is new in it, in a sentence or two"
)
_CHANGES: Final = Field("changes", ListOf(_CHANGE), "the texts that changed", ())
_GONE: Final = Field("gone", ListOf(_TOMBSTONE), "the names that it has no longer", ())
RELEASE: Final = Record("a version of the library", _VERSION, _SUMMARY, _CHANGES, _GONE)


def read_changelog(content: bytes, file: str) -> tuple[LibraryRelease, ...]:
    """Return the versions of the library with what changed in each, in the order of the file.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    faults = Faults()
    node = read_yaml(content, file, faults)
    if node is not None and not isinstance(node, Sequence):
        faults.add(FILE_NOT_A_LIST(), node.location)
    if not isinstance(node, Sequence):
        raise InvalidSourcesError(faults.errors)
    read = [RELEASE.read(item, faults) for item in node.items]
    releases = tuple(_release(each, faults) for each in read if each is not None)
    _check_doubles(releases, faults)
    faults.raise_any()
    return releases


def _release(values: Values, faults: Faults) -> LibraryRelease:
    return LibraryRelease(
        values[_VERSION],
        values[_SUMMARY],
        tuple(_note(each, faults) for each in values[_CHANGES]),
        tuple(_tombstone(each, faults) for each in values[_GONE]),
        values.location,
    )


def _note(values: Values, faults: Faults) -> LibraryNote:
    return LibraryNote(
        _part(values, faults),
        values[_WHAT],
        values[_WHY],
        values[_AFFECTS],
        values[_WEIGHT],
        values[_LAW],
        values.location,
    )


def _tombstone(values: Values, faults: Faults) -> Tombstone:
    """Return what became of a name; of several things that are said of it, the first."""
    part = _part(values, faults)
    said = [(fate, values[field]) for fate, field in _INTO.items() if values[field]]
    if values[_WITHDRAWN]:
        said.append((Fate.WITHDRAWN, ()))
    if len(said) != 1:
        faults.add(FATE_NOT_ONE(fates=tuple(each.value for each in Fate)), values.location)
    fate, into = (said or [(Fate.WITHDRAWN, ())])[0]
    if fate is Fate.RENAMED_TO and len(into) > 1:
        faults.add(RENAMED_TO_SEVERAL(), values.place(_INTO[fate]))
    return Tombstone(part, fate, into, values[_DAY], values[_REASON], values.location)


def _part(values: Values, faults: Faults) -> LibraryPart:
    """Return what an entry is about; of several names, the first."""
    named = [(sort, values[field]) for sort, field in _PARTS.items() if values[field]]
    if len(named) != 1:
        faults.add(PART_NOT_ONE(sorts=tuple(each.value for each in PartSort)), values.location)
    sort, name = (named or [(PartSort.CLAUSE, "")])[0]
    if values[_WORDING] and sort not in _HAVE_WORDINGS:
        faults.add(WORDING_OF_NOTHING(), values.place(_WORDING))
    return LibraryPart(sort, name, values[_WORDING])


def _check_doubles(releases: Iterable[LibraryRelease], faults: Faults) -> None:
    """Each version is there once, and each name is spoken of once in it, and goes once."""
    versions: set[str] = set()
    gone: set[LibraryPart] = set()
    for release in releases:
        if release.version in versions:
            faults.add(RELEASE_TWICE(version=release.version), release.location)
        versions.add(release.version)
        changed: set[LibraryPart] = set()
        for note in release.changes:
            if note.part in changed:
                faults.add(PART_TWICE(part=str(note.part)), note.location)
            changed.add(note.part)
        for tombstone in release.gone:
            if tombstone.part in gone:
                faults.add(PART_TWICE(part=str(tombstone.part)), tombstone.location)
            gone.add(tombstone.part)
