"""Files of earlier builds that no build would make any more: told of, removed only when asked.

What a person changed since is never removed.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from protocol_gen.batch.messages import NOT_REMOVED
from protocol_gen.batch.record import RECORD_FILE, BuildRecord, content_of, read_record
from protocol_gen.errors import OutputError
from protocol_gen.frozen import frozen
from protocol_gen.project.other_programs import ours


@frozen
class Leftover:
    """A file that was made once. ``is_ours`` says that it is still as it was made."""

    path: Path
    is_ours: bool


def gone(out: Path, councils: Collection[str]) -> list[str]:
    """Return the councils that were built once and are not among these any more."""
    try:
        names = ours(path.name for path in out.iterdir())
    except OSError:
        return []
    absent = (name for name in names if name not in councils)
    return [name for name in absent if (out / name / RECORD_FILE).is_file()]


def leftovers(out: Path, councils: Collection[str]) -> Iterator[Leftover]:
    """Yield the files of councils that are gone, and those of earlier versions of the others."""
    for name in gone(out, councils):
        record = read_record(out, name)
        if record:
            yield from _files(out, record, is_gone=True)
    for name in sorted(councils):
        record = read_record(out, name)
        if record and record.earlier:
            yield from _files(out, record, is_gone=False)


def prune(out: Path, councils: Collection[str]) -> Iterator[Leftover]:
    """Remove what is left over; yield each file, and whether it was as we made it and so went.

    Raises:
        OutputError: where one cannot be removed.
    """
    absent = gone(out, councils)
    found = tuple(leftovers(out, councils))
    for each in found:
        if each.is_ours:
            _remove(each.path, out)
        yield each
    kept = {each.path for each in found if not each.is_ours}
    for name in absent:
        if not any((out / name) in path.parents for path in kept):
            _remove(out / name / RECORD_FILE, out)
    for name in sorted(councils):
        record = read_record(out, name)
        if record and record.earlier:
            earlier = {
                path: each for path, each in record.earlier.items() if out / name / path in kept
            }
            replace(record, earlier=earlier).save(out)


def _files(out: Path, record: BuildRecord, *, is_gone: bool) -> Iterator[Leftover]:
    made = dict(record.earlier)
    if is_gone:
        made |= {file.path: file.content for file in record.files.values()}
    for path, content in sorted(made.items()):
        file = out / record.council / path
        found = content_of(file)
        if found:
            yield Leftover(file, found == content)


def _remove(path: Path, out: Path) -> None:
    """Remove a file, and the folders that are empty without it."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(NOT_REMOVED(path=str(path), reason=reason)) from error
    with suppress(OSError):
        for folder in path.parents:
            if folder == out:
                break
            folder.rmdir()
