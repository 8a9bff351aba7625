"""Very many councils in one run: what has not changed is left, the rest is made by several at once.

A plan is made first, from fingerprints alone. Then each council that may have changed is a task of
its own, whose values go to another process, or another machine, and come back: a task resolves the
document, and makes those files that are not what they would be.
"""

import time
import traceback
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from errno import EDQUOT, ENOSPC, EROFS
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Final

from protocol_gen.errors import (
    InvalidSourcesError,
    MissingSystemLibraryError,
    OutputError,
    ProtocolError,
    SourceError,
)
from protocol_gen.model.document import Document
from protocol_gen.pipeline import reasons
from protocol_gen.pipeline.drafts import Draft, draft
from protocol_gen.pipeline.executors import Staff
from protocol_gen.pipeline.formats import Format
from protocol_gen.pipeline.inputs import (
    ABSENT,
    Fingerprints,
    digest,
    digest_of,
    everywhere,
    library_fingerprint,
    needed,
    others_among,
    own_reads,
    shown,
    surroundings,
)
from protocol_gen.pipeline.records import (
    RECORD_FILE,
    BuiltFile,
    Record,
    Seen,
    Sight,
    content_of,
    fingerprint,
    read_record,
    settled_look,
)
from protocol_gen.pipeline.uses import Index, library_parts, now, used
from protocol_gen.pipeline.workspace import Council, Workspace

_WITHOUT_END: Final = frozenset({EDQUOT, ENOSPC, EROFS})
"""Faults of a disk that every later file would meet as well."""
_TRIES: Final = 3
_LATER: Final = 0.05
"""Seconds after which nobody has to wait for a disk's clock any more."""
_ONE_AT_A_TIME = Lock()
"""The libraries that draw are not made for several threads."""


class Deed(Enum):
    """What a run does with a council that has changed."""

    MAKE = "make"
    TELL = "tell"
    """Say what would be made, and why; write nothing."""


class State(Enum):
    """How a council came out of a run."""

    MADE = "made"
    KEPT = "unchanged"
    FAULTY = "faulty"
    UNREACHED = "not reached"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and where it is written; a fault of the disk has no place."""

    message: str
    file: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What is the same for all councils of a run. Paths are absolute.

    ``standard`` is the fingerprint of all that documents are made with: who makes one must have
    the same.
    """

    root: Path
    out: Path
    formats: tuple[Format, ...]
    deed: Deed
    standard: str


@dataclass(frozen=True, slots=True)
class Job:
    """One council to be looked at or made. ``record`` is None where all of it is to be made."""

    order: Order
    council: Council
    record: Record | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one council.

    ``paths`` has the files asked for, by format, below the folder that is built to; ``made`` the
    formats that were written, or would be. ``record`` is what is known of them now.
    """

    council: str
    state: State
    version: str = ""
    paths: tuple[tuple[str, str], ...] = ()
    made: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    missing: tuple[str, ...] = ()
    """What the system lacks for formats that were asked for."""
    notice: Fault | None = None
    record: Record | None = None
    profile: Path = Path()
    no_use_in_going_on: bool = False


class OtherSurroundingsError(ProtocolError):
    """A worker would make other files than the machine that asks it."""

    def __init__(self) -> None:
        super().__init__(
            "this worker has other templates, fonts, libraries or another version of the program "
            "than the machine that asks; install the same on all, and build again"
        )


@dataclass(frozen=True)
class _Bench:
    """What a process keeps from one council to the next."""

    project: Workspace
    around: Fingerprints
    opened: dict[Path, str]

    @cached_property
    def index(self) -> Index:
        """The fingerprints of the library's parts."""
        return Index(self.project.library)

    @cached_property
    def shared(self) -> str:
        """The fingerprint of all that documents are resolved from."""
        return library_fingerprint(self.around)

    def made_of(self, document: str, format_: Format) -> str:
        """Return the fingerprint of all that a file is made of."""
        return digest_of({"": document, **needed(format_.value, self.around)})


@lru_cache(maxsize=1)
def _bench(root: Path, standard: str) -> _Bench:
    """Return what this process makes documents with: library, templates, writers, fonts."""
    around = surroundings(root)
    if digest_of(around) != standard:
        raise OtherSurroundingsError
    opened: dict[Path, str] = {}

    def note(path: Path, content: bytes) -> None:
        opened[path] = digest(content)

    return _Bench(Workspace(root, note), around, opened)


def read_library(order: Order) -> None:
    """Read the library here, so that its faults are said once.

    Raises:
        InvalidSourcesError: with every fault in its files.
    """
    _ = _bench(order.root, order.standard).project.library


# The plan


def plan(order: Order, councils: Sequence[Council]) -> Iterator[Outcome | Job]:
    """Yield for each council that it is as it would be made, or what is to be looked at.

    Raises:
        InvalidSourcesError: with every fault of the library, where it is needed.
    """
    bench = _bench(order.root, order.standard)
    for council in councils:
        record = read_record(order.out, council.slug)
        if record is None:
            yield Job(order, council, None, _why_all(order, council))
            continue
        kept = _kept(order, council, record, bench)
        yield kept or Job(order, council, record, ())


def anew(order: Order, councils: Iterable[Council]) -> Iterator[Job]:
    """Yield jobs that make every council anew, whatever there is."""
    for council in councils:
        yield Job(order, council, None, (reasons.ASKED_FOR,))


def _why_all(order: Order, council: Council) -> tuple[str, ...]:
    return (reasons.NO_RECORD if (order.out / council.slug).is_dir() else reasons.NEW,)


def _kept(order: Order, council: Council, record: Record, bench: _Bench) -> Outcome | None:
    """Return the outcome where neither the document nor any file of it has changed."""
    others = others_among(order.root, council.profile, record.reads)
    if own_reads(order.root, council.profile, others) != record.reads:
        return None
    if everywhere(bench.around) != everywhere(record.surroundings):
        return None
    if record.shared != bench.shared and not _same_library(record, bench):
        return None
    todo = _todo(order, record, record.document, bench)
    if todo:
        return None
    return Outcome(
        council.slug,
        State.KEPT,
        record.version,
        _paths(order, record),
        notice=Fault(*record.notice) if record.notice else None,
        record=record,
        profile=council.profile,
    )


def _same_library(record: Record, bench: _Bench) -> bool:
    index = bench.index
    return all(
        now(index, part, bench.around) == found for part, found in record.library.items()
    ) and all(index.wordings.get(name) == found for name, found in record.wordings.items())


def _todo(
    order: Order, record: Record, document: str, bench: _Bench
) -> dict[Format, tuple[str, ...]]:
    """Return the formats whose files are not what they would be; why, where not the document is."""
    todo: dict[Format, tuple[str, ...]] = {}
    for format_ in order.formats:
        file = record.files.get(format_.value)
        if file is None:
            todo[format_] = (reasons.of_format(format_.value),)
            continue
        content = content_of(order.out / record.council / file.path)
        if file.made_of != bench.made_of(document, format_) or content != file.content:
            todo[format_] = tuple(_why_file(record, file, content, format_, bench))
            if not todo[format_] and document == record.document:
                todo[format_] = (f"{file.path} is of an earlier build",)
    return todo


def _why_file(
    record: Record, file: BuiltFile, content: str, format_: Format, bench: _Bench
) -> Iterator[str]:
    here = needed(format_.value, bench.around)
    yield from reasons.changed_surroundings(record.surroundings, here)
    if content != file.content:
        yield reasons.of_file(file.path, content)


def _paths(order: Order, record: Record) -> tuple[tuple[str, str], ...]:
    return tuple(
        (each.value, f"{record.council}/{record.files[each.value].path}")
        for each in order.formats
        if each.value in record.files
    )


# The work


def make(job: Job) -> Outcome:
    """Look at one council and make what has changed; every fault of it is in the outcome."""
    try:
        with _ONE_AT_A_TIME:
            return _made(job)
    except InvalidSourcesError as error:
        return _faulty(job, [_fault(each) for each in error.errors])
    except OutputError as error:
        number = error.__cause__.errno if isinstance(error.__cause__, OSError) else None
        outcome = _faulty(job, [Fault(str(error))])
        return replace(outcome, no_use_in_going_on=number in _WITHOUT_END)
    except OtherSurroundingsError as error:
        return replace(_faulty(job, [Fault(str(error))]), no_use_in_going_on=True)
    except ProtocolError as error:
        return _faulty(job, [Fault(str(error))])
    except Exception:  # noqa: BLE001  # one council's trouble is not the others'
        return _faulty(job, [Fault(f"the program itself failed:\n{traceback.format_exc()}")])


def _faulty(job: Job, faults: Sequence[Fault]) -> Outcome:
    return Outcome(job.council.slug, State.FAULTY, faults=tuple(faults))


def _fault(error: SourceError) -> Fault:
    place = error.location
    return Fault(error.message, place.file, place.line, place.column)


def _made(job: Job) -> Outcome:
    bench = _bench(job.order.root, job.order.standard)
    found, reads = _read(job, bench)
    fresh = _fresh(job, found, reads, bench)
    todo, why = _compared(job, fresh, bench)
    told = Outcome(
        job.council.slug,
        State.MADE if todo else State.KEPT,
        fresh.version,
        made=tuple(each.value for each in todo),
        why=why if todo else (),
        notice=_fault(found.notice) if found.notice else None,
    )
    if job.order.deed is Deed.TELL:
        return told
    written, missing = _written(job, found.document, fresh, tuple(todo), bench)
    record = _merged(job.record, fresh, written)
    if record != job.record:
        record.save(job.order.out)
    lacking = {format_.value for format_ in missing}
    return replace(
        told,
        paths=tuple(pair for pair in _paths(job.order, record) if pair[0] not in lacking),
        made=tuple(written),
        missing=tuple(dict.fromkeys(missing.values())),
        record=record,
        profile=job.council.profile,
    )


def _compared(
    job: Job, fresh: Record, bench: _Bench
) -> tuple[dict[Format, tuple[str, ...]], tuple[str, ...]]:
    """Return the formats whose files are to be made, and why."""
    if job.record is None:
        return dict.fromkeys(job.order.formats, job.why), job.why
    todo = _todo(job.order, job.record, fresh.document, bench)
    return todo, reasons.few((*_why_document(job.record, fresh), *_each(todo)))


def _each(todo: Mapping[Format, tuple[str, ...]]) -> Iterator[str]:
    for why in todo.values():
        yield from why


def _why_document(old: Record, new: Record) -> Iterator[str]:
    if old.document == new.document:
        return
    yield from reasons.changed_reads(old.reads, new.reads)
    library = reasons.changed_library(old, new.library, new.wordings)
    yield from reasons.wordings_first(library)


def _read(job: Job, bench: _Bench) -> tuple[Draft, Fingerprints]:
    """Return the draft, and the fingerprints of the very files that it was read from."""
    root, profile = job.order.root, job.council.profile
    bases = {name: shown(root, path) for name, path in bench.project.bases.items()}
    for _ in range(_TRIES):
        bench.opened.clear()
        before = own_reads(root, profile, bases.values())
        found = draft(bench.project, job.council)
        if own_reads(root, profile, bases.values()) == before:
            strangers = {bases[name] for name in bases if name not in found.profile.chain}
            reads = {name: value for name, value in before.items() if name not in strangers}
            return found, reads | {shown(root, path): value for path, value in bench.opened.items()}
    message = "its files were being written while they were read; build again"
    raise OutputError(message)


def _fresh(job: Job, found: Draft, reads: Fingerprints, bench: _Bench) -> Record:
    """Return the record of a document of which no file is made yet."""
    kind = found.profile.facts.council_type
    kind_file = bench.around.get(f"templates/kinds/{kind}.yaml", ABSENT)
    wordings = used(found.resolution, found.profile, bench.project.library)
    around = everywhere(bench.around)
    for format_ in job.order.formats:
        around |= needed(format_.value, bench.around)
    notice = _fault(found.notice) if found.notice else None
    return Record(
        council=job.council.slug,
        version=found.document.version,
        document=digest(repr(found.document).encode()),
        reads=reads,
        shared=bench.shared,
        library=library_parts(bench.index, found.profile, kind_file),
        wordings=bench.index.names_of(wordings),
        surroundings=around,
        files={},
        notice=[notice.message, notice.file, notice.line, notice.column] if notice else [],
    )


def _written(
    job: Job, document: Document, fresh: Record, formats: tuple[Format, ...], bench: _Bench
) -> tuple[dict[str, BuiltFile], dict[Format, str]]:
    """Write the files of some formats, once all of them are made; say what cannot be made here."""
    contents: list[tuple[Format, str, bytes]] = []
    missing: dict[Format, str] = {}
    rendered = bench.project.render(document, formats)
    for format_, (name, content) in zip(formats, rendered, strict=True):
        if isinstance(content, MissingSystemLibraryError):
            missing[format_] = str(content)
        else:
            contents.append((format_, name, content))
    written = {}
    home = job.order.out / job.council.slug
    for format_, name, content in contents:
        path = bench.project.save(document, name, content, job.order.out)
        written[format_.value] = BuiltFile(
            path.relative_to(home).as_posix(),
            fingerprint(content),
            bench.made_of(fresh.document, format_),
        )
    return written, missing


def _merged(old: Record | None, fresh: Record, written: Mapping[str, BuiltFile]) -> Record:
    """Return the record with the files of earlier builds; those that none makes now are noted."""
    if old is None:
        return replace(fresh, files=dict(written))
    files = {**old.files, **written}
    current = {file.path for file in files.values()}
    earlier = {
        **old.earlier,
        **{file.path: file.content for file in old.files.values()},
    }
    return replace(
        fresh,
        files=files,
        earlier={path: content for path, content in earlier.items() if path not in current},
        surroundings={**old.surroundings, **fresh.surroundings},
    )


# The run


def run(jobs: Iterable[Job], staff: Staff) -> Generator[Outcome]:
    """Yield what comes of each job, as it is done; no job is lost with a worker that is killed.

    A job that its worker dies of is reported. Where the caller stops, so do the workers, each when
    it has done its task.
    """
    waiting = deque(jobs)
    try:
        while waiting:
            flying: dict[Future[Outcome], Job] = {}
            try:
                with _ended(staff.start(min(staff.workers, len(waiting))), flying) as executor:
                    yield from _round(executor, staff, waiting, flying)
            except BrokenProcessPool:
                for job in flying.values():
                    yield _alone(job, staff)
    finally:
        staff.end()


def _round(
    executor: Executor, staff: Staff, waiting: deque[Job], flying: dict[Future[Outcome], Job]
) -> Iterator[Outcome]:
    lost: Counter[str] = Counter()
    while waiting or flying:
        while waiting and len(flying) < staff.at_once:
            future = executor.submit(make, waiting[0])
            flying[future] = waiting.popleft()
        done, _ = wait(flying, return_when=FIRST_COMPLETED)
        for future in done:
            job = flying[future]
            outcome = _result(future, job, lost)
            del flying[future]
            if outcome is None:
                waiting.append(job)
            else:
                yield outcome


def _result(future: Future[Outcome], job: Job, lost: Counter[str]) -> Outcome | None:
    """Return what came of a job, or None where its result was lost on the way and it is to be
    done again.

    ``make`` raises nothing, so what is raised here comes from the executor: a worker died, or its
    result did. Dask reads a task's result and its state one after the other; where the worker that
    holds the result dies between the two, it hands on an error made of the result itself.
    """
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:  # noqa: BLE001  # as each kind of executor says that a worker died
        lost[job.council.slug] += 1
        if lost[job.council.slug] < _TRIES:
            return None
        message = f"the process that was to make it failed: {type(error).__name__}: {error}"
        return _faulty(job, [Fault(message)])


def _alone(job: Job, staff: Staff) -> Outcome:
    """Do a job that was under way when a worker died; where it dies again, this job is why."""
    with _ended(staff.start(1), {}) as executor:
        try:
            return executor.submit(make, job).result()
        except BrokenProcessPool:
            message = (
                "the process that was making it was stopped from outside, twice: is there enough "
                "memory?"
            )
            return _faulty(job, [Fault(message)])


@contextmanager
def _ended(executor: Executor, flying: Mapping[Future[Outcome], Job]) -> Iterator[Executor]:
    """Give the executor, and let it end its running tasks, no others, whatever happens."""
    try:
        yield executor
    finally:
        for future in flying:  # not every executor's shutdown does it
            future.cancel()
        executor.shutdown(wait=True)


# What was seen


class Watch:
    """Notes how the files of each council look once they are made, for the next run to compare.

    It does so a little later: only then does a change that comes after show in a file's time.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._waiting: deque[tuple[float, Outcome]] = deque()
        known = Seen.read(order.out)
        self._seen = known if known.surroundings == order.standard else Seen(order.standard)

    def note(self, outcome: Outcome) -> None:
        """Take in an outcome."""
        self._waiting.append((time.monotonic(), outcome))
        while self._waiting and time.monotonic() - self._waiting[0][0] > _LATER:
            self._look(self._waiting.popleft()[1])

    def save(self) -> None:
        """Write down what is known."""
        for _, outcome in self._waiting:
            self._look(outcome)
        self._waiting.clear()
        self._seen.save(self._order.out)

    def _look(self, outcome: Outcome) -> None:
        before = self._seen.councils.pop(outcome.council, None)
        record = outcome.record
        if record is None or outcome.missing:
            return
        home = self._order.out / outcome.council
        saved = home / RECORD_FILE
        looks = {"": settled_look(saved, content_of(saved))}
        for format_, _ in outcome.paths:
            file = record.files[format_]
            looks[format_] = settled_look(home / file.path, file.content)
        if not all(looks.values()):
            return
        made_of, paths = digest_of(record.reads), dict(outcome.paths)
        if before and before.made_of == made_of:
            looks, paths = before.files | looks, before.paths | paths
        others = others_among(self._order.root, outcome.profile, record.reads)
        self._seen.councils[outcome.council] = Sight(
            made_of, others, looks, paths, list(record.notice)
        )
