"""The papers of one meeting: from a council's versions and answers to finished files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    SourceError,
)
from protocol_gen.language.catalogue import format_date, words_for
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import Document
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.papers import Occasion, Pack, PaperFile
from protocol_gen.model.profile import Profile
from protocol_gen.model.redline import Redline
from protocol_gen.model.versions import final_version, version_key
from protocol_gen.papers.amendment_schedule import for_council, reasons_in_lines, schedule
from protocol_gen.papers.answers import places_shown
from protocol_gen.papers.counted_places import numbers_of
from protocol_gen.papers.decision_notice import decision_notice
from protocol_gen.papers.known_answers import NO_CHANGES, values_of
from protocol_gen.papers.messages import (
    ANSWER_UNUSED,
    AnotherOfficerError,
    NotLaterError,
    NotMinorError,
    check_dates,
    missing,
)
from protocol_gen.papers.pack import PackPaper, labelled, named, pack, pack_name, suffix_of
from protocol_gen.papers.paper import Paper, as_final
from protocol_gen.papers.recommending import recommending
from protocol_gen.papers.report import report
from protocol_gen.papers.report_posts import (
    certified,
    deciding_posts,
    doubted_posts,
    from_control,
    is_post_of,
)
from protocol_gen.papers.resolution import resolution
from protocol_gen.project.council_folders import PAPER, Council
from protocol_gen.project.declarations import Declarant
from protocol_gen.project.files import write_whole
from protocol_gen.project.formats import Format
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.revision import revision
from protocol_gen.project.revision_sides import DRAFT, side
from protocol_gen.project.template_folders import TemplateFolders, read_file
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.library.reader import LibrarySources, read_library
from protocol_gen.readers.paper_answers import read_paper
from protocol_gen.writers.writer import RedlineWriter, Writer

LATEST: Final = "latest"
"""The version issued last, if there is one."""
FOLDER: Final = "papers"
"""Beside the folders of versions, under that of the council."""


class DecisionRoute(Enum):
    """Who is to decide."""

    COUNCIL = "council"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Request:
    """What papers are asked for.

    ``old`` and ``new`` name issued versions, or the draft; an empty ``old`` says that there is
    none before. ``file`` holds people's answers where that is not the council's ``paper.yaml``.
    ``declared_by`` is the officer who declares that what the sources call slips are just that.
    """

    occasion: Occasion
    old: str = LATEST
    new: str = DRAFT
    route: DecisionRoute = DecisionRoute.COUNCIL
    file: Path | None = None
    declared_by: str = ""
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers in order, what they are called in file names, and the one pack of them.

    ``gaps`` says what nobody has answered yet, ``warnings`` what is most likely a mistake.
    """

    slug: str
    version: str
    papers: tuple[PackPaper, ...]
    suffix: str
    pack: Pack
    gaps: tuple[Message, ...]
    warnings: tuple[Message, ...] = ()
    reasons: tuple[str, ...] = ()
    """What local changes and motions say of why provisions change, a line to each."""


def papers_library(project: Workspace) -> ClauseLibrary:
    """Return the library that papers are made of; its texts name the protocol's terms and posts.

    Raises:
        InvalidSourcesError: with every fault in its files.
    """
    folders = TemplateFolders.of(project.profiles.parent)
    return read_library(
        LibrarySources(
            ("templates/papers/library.yaml", folders.read("papers/library.yaml")),
            tuple(folders.named("papers/clauses")),
            tuple(folders.named("papers/phrases")),
            tuple(folders.named("papers/outlines")),
            known_kinds=project.kind_names,
            beside=project.library.vocabulary,
        )
    )


def papers(project: Workspace, council: Council, request: Request) -> Papers:
    """Return the papers that a council asks for. Nothing is written.

    Raises:
        InvalidSourcesError: with every fault in the sources; where the papers are to be final,
            with everything that nobody has answered.
        NotLaterError: where the version proposed is not higher than the one to be replaced.
        NotMinorError: where an officer is to decide what is the council's.
        AnotherOfficerError: where it is not the officer whom the council's delegation names.
        DatesError: where the version would hold before it is adopted, or be reviewed before that.
    """
    library = papers_library(project)
    profile = project.profile(council)
    answers = _answers(project, council, request.file, library, profile.language)
    versions = _versions(project, council, request, profile)
    if request.route is DecisionRoute.OFFICER and not (versions.old and versions.changes.is_minor):
        raise NotMinorError(versions.changes)
    if request.route is DecisionRoute.OFFICER:
        _check_officer(request.occasion.report_of, profile, answers)
    _check_dates(request.occasion, versions.new)
    values = _values(request, versions, profile, answers)
    made = _made(library, profile, _for_route(versions, request.route), values, answers)
    _refuse_lost(made.values(), values, answers)
    chosen = tuple(_chosen(made, request.route, versions))
    gaps = _gaps(made.values(), chosen, library)
    if request.is_final and gaps:
        raise InvalidSourcesError(SourceError(gap, answers.location) for gap in gaps)
    if request.is_final:
        chosen = tuple(_final(each, versions) for each in chosen)
    day = format_date(request.occasion.on, profile.language) if request.occasion.on else ""
    return Papers(
        council.slug,
        versions.number,
        chosen,
        suffix_of(request.occasion, day),
        _bound(chosen, request, profile, versions.subject),
        gaps,
        tuple(doubted_posts(profile, request.occasion.report_of, answers.answers)),
        tuple(reasons_in_lines(versions.changes, words_for(profile.language))),
    )


def _values(
    request: Request, versions: "_Versions", profile: Profile, answers: PaperFile
) -> Mapping[str, str]:
    """Return what is known without asking anybody."""
    return {
        **from_control(profile, answers.answers),
        **recommending(profile, request.occasion.meeting),
        **values_of(request.occasion, versions.new, versions.old, versions.changes),
        **certified(profile, versions.changes),
    }


def files(
    project: Workspace, made: Papers, formats: Sequence[Format]
) -> Iterator[tuple[str, bytes | FormatNotMadeError]]:
    """Yield the name and content of each file, those that bind all papers in one last.

    A format that cannot be made yields the error in place of its content.
    """
    read = project.read_template
    writers = [(each.suffix, each.writer(read)) for each in formats]
    for stem, each in named(made.papers, made.suffix):
        paper = labelled(each)
        for suffix, writer in writers:
            yield f"{stem}{suffix}", _made_or_missing(partial(_content, writer, paper))
    stem = pack_name(made.pack, made.suffix)
    for format_ in formats:
        if format_.bind:
            bound = partial(format_.bind, made.pack, read)
            yield f"{stem}{format_.suffix}", _made_or_missing(bound)


def _made_or_missing(make: Callable[[], bytes]) -> bytes | FormatNotMadeError:
    try:
        return make()
    except FormatNotMadeError as error:
        return error


def _check_officer(report_of: str, profile: Profile, answers: PaperFile) -> None:
    """See that whoever decides is the officer whom the delegation names, as far as it is said."""
    officer = profile.delegation.officer
    for post in deciding_posts(report_of, answers.answers):
        if not is_post_of(post, officer):
            raise AnotherOfficerError(post, officer)


def _check_dates(occasion: Occasion, new: Document) -> None:
    review = occasion.review_by or new.control.next_review
    check_dates(occasion.effective_from, occasion.on, review)


def _bound(chosen: Sequence[PackPaper], request: Request, profile: Profile, subject: str) -> Pack:
    """Return the papers of a route bound as one."""
    words = words_for(chosen[0].document.language).papers
    name = words.committee_pack if profile.facts.committees else words.meeting_pack
    if request.route is not DecisionRoute.COUNCIL:
        name = words.decision_pack
    return pack(chosen, name, subject, is_draft=not request.is_final)


def _content(writer: Writer, paper: PackPaper) -> bytes:
    if paper.redline is None:
        return writer.write(paper.document)
    marked: RedlineWriter = writer  # type: ignore[assignment]  # those of papers all have it
    return marked.write_redline(paper.redline)


def save(made: Papers, name: str, content: bytes, out: Path) -> Path:
    """Write one file of the papers to its place under ``out``, and return that.

    Raises:
        OutputError: where it cannot be written; what was there before still is.
    """
    path = out / made.slug / FOLDER / made.version / name
    write_whole(path, content)
    return path


def _answers(
    project: Workspace,
    council: Council,
    file: Path | None,
    library: ClauseLibrary,
    language: str,
) -> PaperFile:
    path = file or council.profile.with_name(PAPER)
    if file is None and not path.is_file():
        return PaperFile(location=SourceLocation(project.shown(path), 1, 1))
    tag = language_for(language).tag
    return read_paper(read_file(path), project.shown(path), library.vocabulary, tag)


@dataclass(frozen=True, slots=True)
class _Versions:
    """What the papers are about: the two versions, and what changes between them.

    There is no older version, and nothing changes, where the first one is to be adopted.
    """

    new: Document
    old: Document | None = None
    redline: Redline | None = None
    changes: Schedule = NO_CHANGES

    @property
    def number(self) -> str:
        """The version that is proposed."""
        return final_version(self.new.version)

    @property
    def subject(self) -> str:
        """The protocol's title and the version that is proposed."""
        return f"{self.new.title} {self.number}"


def _versions(
    project: Workspace, council: Council, request: Request, profile: Profile
) -> _Versions:
    new = side(project, council, request.new)
    name = _older(project, council, request)
    if not name:
        return _Versions(new.document)
    old = side(project, council, name)
    numbers = [final_version(each.document.version) for each in (old, new)]
    if version_key(numbers[0]) >= version_key(numbers[1]):
        raise NotLaterError(*numbers)
    found = revision(
        old,
        new,
        profile.delegation,
        author=request.occasion.report_of,
        dated=request.occasion.on,
        declarant=Declarant(request.declared_by, request.occasion.on),
    )
    return _Versions(new.document, old.document, found.redline, found.schedule)


def _older(project: Workspace, council: Council, request: Request) -> str:
    """Return the name of the version to be replaced, empty where there is none before."""
    if request.old != LATEST:
        return request.old
    versions = IssuedStore(project, council).versions()
    if request.new in versions:
        versions = versions[: versions.index(request.new)]
    return versions[-1] if versions else ""


def _for_route(versions: _Versions, route: DecisionRoute) -> _Versions:
    """Return the versions with the changes as a paper of this route puts them."""
    if route is DecisionRoute.OFFICER:
        return versions
    return replace(versions, changes=for_council(versions.changes))


def _made(
    library: ClauseLibrary,
    profile: Profile,
    versions: _Versions,
    values: Mapping[str, str],
    answers: PaperFile,
) -> Mapping[str, Paper]:
    """Return every paper that there can be, by its name, whoever is to decide."""
    own = replace(profile, version=versions.number, title=versions.new.title)
    given = (library, own, values, answers.answers)
    changes, numbers = versions.changes, numbers_of(versions.old, versions.new)
    return {
        "report": report(*given),
        "resolution": resolution(*given),
        "notice": decision_notice(*given, changes=changes, numbers=numbers),
        "schedule": schedule(*given, changes=changes, numbers=numbers),
    }


def _chosen(
    made: Mapping[str, Paper], route: DecisionRoute, versions: _Versions
) -> Iterator[PackPaper]:
    """Yield the papers of a route in the order of the pack; the draft resolution is not bound."""
    leads = made["report" if route is DecisionRoute.COUNCIL else "notice"].document
    words = words_for(leads.language).papers
    clean, redline, amendments = words.appendices
    yield PackPaper("", leads.title, leads)
    yield PackPaper(clean, versions.subject, versions.new)
    if versions.old and versions.redline:
        before = final_version(versions.old.version)
        title = words.with_changes(subject=versions.subject, version=before)
        yield PackPaper(redline, title, versions.redline.document, versions.redline)
        listed = made["schedule"].document
        yield PackPaper(amendments, listed.title, listed)
    if route is DecisionRoute.COUNCIL:
        draft_resolution = made["resolution"].document
        yield PackPaper("", draft_resolution.title, draft_resolution, is_bound=False)


def _final(paper: PackPaper, versions: _Versions) -> PackPaper:
    """Return a paper without the mark of a draft; what is proposed stays a draft until adopted."""
    is_proposed = paper.document.version == versions.new.version
    return paper if is_proposed else replace(paper, document=as_final(paper.document))


# What is missing, what is too much


def _gaps(
    made: Iterable[Paper], chosen: Iterable[PackPaper], library: ClauseLibrary
) -> tuple[Message, ...]:
    """Return what is asked in the papers that go out and nobody has answered."""
    outgoing = {id(each.document) for each in chosen}
    names = dict.fromkeys(
        name for each in made if id(each.document) in outgoing for name in each.open_questions
    )
    settings = library.vocabulary.settings
    return tuple(missing(name, str(settings[name].default)) for name in names)


def _refuse_lost(made: Iterable[Paper], values: Mapping[str, str], answers: PaperFile) -> None:
    """Refuse answers that no paper shows: somebody will think that members read them."""
    shown = {place for each in made for place in places_shown(each.document)}
    errors = [
        SourceError(ANSWER_UNUSED(name=name), each.location)
        for name, each in answers.answers.items()
        if str(each.location) not in shown and name not in values
    ]
    if errors:
        raise InvalidSourcesError(errors)
