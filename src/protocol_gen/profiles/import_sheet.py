"""Profiles from a spreadsheet of councils: first the plan, then the writing."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from protocol_gen.editing.yaml_edits import UneditableError, edit_values, keys_by_line, read_values
from protocol_gen.errors import InvalidSourcesError, ProtocolError, SheetError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.profiles.dotted_keys import COUNCIL_NAME, FOLDER
from protocol_gen.profiles.merge import RECORD_FILE, Disagreement, merged, read_record, record_text
from protocol_gen.profiles.messages import (
    COUNCIL_NAME_MISSING,
    FOLDER_CASE,
    FOLDER_NAME_INVALID,
    FOLDER_TWICE,
    IMPORT_FAULT,
    IMPORT_RECORD_BROKEN,
    IMPORT_STOPPED,
    IMPORT_UNEDITABLE,
)
from protocol_gen.profiles.new import NewCouncils, write_schema
from protocol_gen.profiles.new_profile_text import FIRST_DRAFT, profile_text
from protocol_gen.profiles.sheet_rows import CouncilRow, columns_of
from protocol_gen.profiles.slugs import slug
from protocol_gen.profiles.spreadsheet import Sheet, read_sheet
from protocol_gen.profiles.value_check import (
    doubts_about,
    required_posts_among,
    says_that_a_post_is_none,
    stand_ins_among,
)
from protocol_gen.project.council_folders import (
    PROFILE,
    Council,
    council_names,
    folder_names,
    is_folder_name,
)
from protocol_gen.project.post_law import post_law
from protocol_gen.project.saving import SourcesChangedError, saving
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.faults import nearest
from protocol_gen.readers.messages import KEY_MISSING
from protocol_gen.readers.profile.messages import BASE_UNKNOWN

_WRITTEN_BY = "profiles import"


@frozen
class Planned:
    """What an import would do to one council. ``content`` is None where its file stays."""

    slug: str
    is_new: bool
    differences: tuple[Disagreement, ...]
    content: bytes | None
    record: bytes | None
    current: bytes
    """What its file held; empty where there was none."""
    doubts: tuple[SheetError, ...] = ()
    """What there is to ask about titles that would be written and may be right all the same."""


@frozen
class ImportPlan:
    """What an import would do, and the rows that it cannot take in."""

    councils: tuple[Planned, ...]
    faults: tuple[SheetError, ...]
    gone: tuple[str, ...]
    """Councils that an earlier import made and this sheet does not have; they stay as they are."""
    sheet: Sheet

    @property
    def writes(self) -> tuple[Planned, ...]:
        """The councils whose profiles would be written."""
        return tuple(each for each in self.councils if each.content is not None)


def plan(project: Workspace, path: Path, base: str = "", today: date | None = None) -> ImportPlan:
    """Return what an import of a sheet would do, over one base profile. Nothing is written.

    ``today`` is the day on which law about posts must hold; without it only law that has no dates
    is looked at.

    Raises:
        InvalidSourcesError: where the sheet as a whole cannot be taken in: its columns are wrong,
            or there is no such base profile.
    """
    sheet = read_sheet(read_file(path), path.as_posix())
    columns = columns_of(sheet, project.library.vocabulary)
    if base and base not in project.bases:
        raise InvalidSourcesError((_no_base(project, base),))
    kinds = project.kind_names
    councils: list[Planned] = []
    faults: list[SheetError] = []
    names = _Names({}, {each.lower(): each for each in folder_names(project.profiles)})
    lines = [CouncilRow(sheet, row, columns, base, kinds) for row in sheet.rows]
    for line in lines:
        try:
            planned = _planned(project, line, names, today)
        except _BadRowError as error:
            faults += error.faults
        else:
            councils.append(planned)
    named = frozenset(line.folder.lower() for line in lines)
    return ImportPlan(tuple(councils), tuple(faults), tuple(_gone(project, named)), sheet)


def carry_out(project: Workspace, plan_: ImportPlan) -> None:
    """Write what a plan says, each file whole or not at all.

    Raises:
        OutputError: where the first cannot be written.
        SourcesChangedError: where somebody else has changed it since the plan was made.
        CouncilBusyError: where somebody else is saving it for too long.
        ImportStoppedError: where this is so of a later one; what was written before stays.
    """
    written: list[str] = []
    with saving(project.profiles):
        try:
            for each in plan_.councils:
                _save(project.profiles / each.slug, each)
                written += [each.slug] if each.content is not None else []
            if plan_.writes:
                write_schema(project)
        except ProtocolError as error:
            if not written:
                raise
            raise ImportStoppedError(error, written, len(plan_.writes)) from error


def _save(folder: Path, planned: Planned) -> None:
    if planned.content is None and planned.record is None:
        return
    with saving(folder) as council:
        if council.sources().files.get(PROFILE, b"") != planned.current:
            raise SourcesChangedError(folder.name)
        if planned.content is not None:
            council.write(PROFILE, planned.content)
        if planned.record is not None:
            council.write(RECORD_FILE, planned.record)


class ImportStoppedError(ProtocolError):
    """An import could not go on; ``written`` are the councils whose profiles it has written."""

    def __init__(self, error: ProtocolError, written: Sequence[str], of: int) -> None:
        message = IMPORT_STOPPED(reason=error.message, last=written[-1], count=len(written), of=of)
        super().__init__(message)
        self.written = tuple(written)


class _BadRowError(Exception):
    """A row cannot be taken in."""

    def __init__(self, faults: Iterable[SheetError]) -> None:
        super().__init__()
        self.faults = tuple(faults)


def _no_base(project: Workspace, base: str) -> SourceError:
    message = BASE_UNKNOWN(name=base, known=nearest(base, project.bases))
    return SourceError(message, SourceLocation("extends"))


# The rows


@frozen
class _Names:
    """What councils' folders are called, in small letters: by the sheet's rows, and on the disk."""

    rows: dict[str, int]
    folders: Mapping[str, str]


@frozen
class _Outcome:
    """A profile before and after, and what the import has then written in it."""

    before: bytes
    after: bytes
    record: Mapping[str, str]
    differences: tuple[Disagreement, ...] = ()


def _planned(project: Workspace, line: CouncilRow, names: _Names, today: date | None) -> Planned:
    """Return what becomes of one row; all its faults are gathered."""
    if any(not fault.column for fault in line.row.faults):  # its cells are not what they seem
        raise _BadRowError(line.row.faults)
    values = line.values
    said = {key: value for key, value in values.items() if value}
    no_answers = (line.fault(message, key) for key, message in stand_ins_among(said))
    faults = [*line.row.faults, *no_answers, *_misnamed(line, names)]
    values[COUNCIL_NAME] = (
        values.get(COUNCIL_NAME) or "X"
    )  # so that the rest of the row can be looked at
    council = _council(project, line.folder)
    is_new = not council.profile.is_file()
    old = _old_record(council)
    made = _new(project, council, values) if is_new else _brought_up(project, council, line, values)
    if made.after != made.before:
        faults += _faults(project, council, made.after, line)
        faults += _against_law(project, council, made.after, line, today) if not faults else ()
    if faults:
        raise _BadRowError(_one_each(faults))
    new = record_text(made.record)
    return Planned(
        council.slug,
        is_new,
        made.differences,
        made.after if made.after != made.before else None,
        new if new != old else None,
        made.before,
        tuple(_doubts(project, line, said)) if made.after != made.before else (),
    )


def _doubts(project: Workspace, line: CouncilRow, said: Mapping[str, str]) -> Iterator[SheetError]:
    """Yield what there is to ask about the titles of a row."""
    for key, value in said.items():
        for message in doubts_about(key, value, NewCouncils(project).kind_defaults):
            yield line.fault(message, key)


def _new(project: Workspace, council: Council, values: Mapping[str, str | None]) -> _Outcome:
    said = {key: value for key, value in values.items() if value}
    standing = {"library": project.library.version}
    whole = {**_unsaid(project, said, {**FIRST_DRAFT, **standing}), **said}
    return _Outcome(b"", profile_text(council.slug, whole, _WRITTEN_BY), whole)


def _brought_up(
    project: Workspace, council: Council, line: CouncilRow, values: Mapping[str, str | None]
) -> _Outcome:
    """Bring a profile that is there up to date with its row."""
    content = read_file(council.profile)
    if not read_values(content):  # no profile at all, and the reader says why
        raise _BadRowError(_faults(project, council, content, line))
    record = _record(_old_record(council), council, line)
    said = {key: value for key, value in values.items() if value}
    draft = _unsaid(project, said, FIRST_DRAFT)
    usual = {key: value for key, value in draft.items() if key in record and key in values}
    result = merged(content, record, {**values, **usual})
    after = _edited(content, result.changes, line, council)
    return _Outcome(content, after, result.record, result.differences)


def _old_record(council: Council) -> bytes | None:
    path = council.profile.with_name(RECORD_FILE)
    return read_file(path) if path.is_file() else None


def _misnamed(line: CouncilRow, names: _Names) -> Iterator[SheetError]:
    """Yield what is wrong with the names of a council and of its folder; none is used twice."""
    if not line.values.get(COUNCIL_NAME):
        yield line.fault(COUNCIL_NAME_MISSING(), COUNCIL_NAME)
        return
    folder = line.folder
    key = FOLDER if line.names_folder else COUNCIL_NAME
    if not is_folder_name(folder):
        yield line.fault(FOLDER_NAME_INVALID(folder=folder), key)
        return
    other = names.rows.setdefault(folder.lower(), line.row.number)
    if other != line.row.number:
        yield line.fault(FOLDER_TWICE(row=other, folder=f"profiles/{folder}"), key)
    alike = names.folders.get(folder.lower(), folder)
    if alike != folder:
        yield line.fault(FOLDER_CASE(folder=folder, other=alike), key)


def _council(project: Workspace, folder: str) -> Council:
    """Return the council of a folder; one that cannot be has no files."""
    name = folder if is_folder_name(folder) else slug(folder)
    return Council(name, project.profiles / name / "profile.yaml")


def _one_each(faults: Iterable[SheetError]) -> tuple[SheetError, ...]:
    """Return the first fault of each column: others follow from it, or come after it is mended."""
    first: dict[str, SheetError] = {}
    for fault in faults:
        first.setdefault(fault.column or str(fault.message), fault)
    return tuple(first.values())


def _record(content: bytes | None, council: Council, line: CouncilRow) -> dict[str, str]:
    if content is None:
        return {}
    try:
        return read_record(content)
    except ValueError as error:
        path = council.profile.with_name(RECORD_FILE).as_posix()
        raise _BadRowError((line.fault(IMPORT_RECORD_BROKEN(path=path)),)) from error


def _edited(
    content: bytes, changes: Mapping[str, str | None], line: CouncilRow, council: Council
) -> bytes:
    try:
        return edit_values(content, changes) if changes else content
    except UneditableError as error:
        key = error.key
        message = IMPORT_UNEDITABLE(path=council.profile.as_posix(), key=key)
        raise _BadRowError((line.fault(message, key),)) from error


def _unsaid(
    project: Workspace, said: Mapping[str, str], draft: Mapping[str, str]
) -> dict[str, str]:
    """Return what is so of a first draft, unless the row or one of its base profiles says it."""
    keys = {*said}
    extends, seen = said.get("extends", ""), set[str]()
    while extends in project.bases and extends not in seen:
        seen.add(extends)
        base = read_values(read_file(project.bases[extends]))
        keys |= {*base}
        extends = str(base.get("extends", ""))
    return {key: value for key, value in draft.items() if key not in keys}


def _faults(
    project: Workspace, council: Council, content: bytes, line: CouncilRow
) -> Iterator[SheetError]:
    """Yield what the real reader finds wrong in the profile, as faults of the row."""
    try:
        project.profile_from(council, content)
    except InvalidSourcesError as error:
        yield from _at_columns(error.errors, content, line, council)


def _against_law(
    project: Workspace, council: Council, content: bytes, line: CouncilRow, today: date | None
) -> Iterator[SheetError]:
    """Yield which posts a row takes away that the law requires."""
    said = {key: value for key, value in line.values.items() if value}
    if says_that_a_post_is_none(said):
        facts = project.profile_from(council, content).facts
        for key, message in required_posts_among(said, facts, post_law(project), today):
            yield line.fault(message, key)


def _at_columns(
    errors: Iterable[SourceError], content: bytes, line: CouncilRow, council: Council
) -> Iterator[SheetError]:
    keys = keys_by_line(content)
    shown = council.profile.as_posix()
    for error in errors:
        # the place of what is missing is the first key, which is not at fault
        is_missing = error.message.code == KEY_MISSING.code
        key = "" if is_missing else keys.get(error.location.line, "")
        if key in line.columns or council.profile.name not in error.location.file:
            yield line.fault(error.message, key)
        elif council.profile.is_file():
            line_number = error.location.line
            yield line.fault(IMPORT_FAULT(path=shown, line=line_number, fault=error.message))
        else:
            yield line.fault(error.message)


def _gone(project: Workspace, named: Collection[str]) -> Iterator[str]:
    for name in council_names(project.profiles):
        if name.lower() not in named and (project.profiles / name / RECORD_FILE).is_file():
            yield name
