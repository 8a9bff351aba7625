"""The papers of one meeting: from a council's versions and answers to finished files."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    SourceError,
)
from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import format_date, words_for
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import Language
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.message import Message
from protocol_gen.model.papers import Occasion, Pack, PaperAnswer, PaperFile
from protocol_gen.model.profile import Profile
from protocol_gen.model.versions import final_version
from protocol_gen.papers.amendment_schedule import for_council, reasons_in_lines, schedule
from protocol_gen.papers.answers import places_shown
from protocol_gen.papers.answers_file import FOR_VERSION, of_another_version
from protocol_gen.papers.certificate import check_one_decides
from protocol_gen.papers.counted_places import numbers_of
from protocol_gen.papers.decision_notice import decision_notice
from protocol_gen.papers.known_answers import values_of
from protocol_gen.papers.meant_answers import (
    MeantAnswers,
    meant_answers,
    meant_occasion,
    refuse_wrong_words,
)
from protocol_gen.papers.messages import (
    ANSWER_UNUSED,
    AnotherOfficerError,
    NotMinorError,
    UnansweredError,
    missing,
)
from protocol_gen.papers.pack import PackPaper, labelled, named, pack, pack_name, suffix_of
from protocol_gen.papers.paper import Paper, as_final
from protocol_gen.papers.paper_warnings import paper_warnings
from protocol_gen.papers.proposed_versions import (
    AskedVersions,
    ProposedVersions,
    latest_before,
    proposed_versions,
)
from protocol_gen.papers.recommending import recommending
from protocol_gen.papers.report import report
from protocol_gen.papers.report_posts import (
    certified,
    deciding_posts,
    from_control,
    is_post_of,
    post_said,
    refuse_no_post,
)
from protocol_gen.papers.resolution import resolution
from protocol_gen.project.council_folders import PAPER, Council
from protocol_gen.project.files import write_whole
from protocol_gen.project.formats import Format
from protocol_gen.project.revision_sides import DRAFT
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


@frozen
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


@frozen
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
        InvalidSourcesError: with every fault in the sources.
        UnansweredError: where the papers are to be final, with all that nobody has answered.
        NotLaterError: where the version proposed is not higher than the one to be replaced.
        NotMinorError: where an officer is to decide what is the council's.
        SeveralOfficersError: where the council's delegation is to several officers.
        AnotherOfficerError: where it is not the officer whom the council's delegation names.
        GivenWrongError: where what was given of the meeting cannot be printed.
        NotOfAPostError: where a report is said to be a person's, or that of several posts.
        DatesError: where the dates of the meeting and of the two versions contradict one another.
    """
    said = _said(project, council, request)
    versions = proposed_versions(project, council, said.profile, _asked(project, council, said))
    if request.route is DecisionRoute.OFFICER:
        _check_officer(said, versions)
    values = _values(said, versions)
    made = _made(said, _for_route(versions, request.route), values)
    _refuse_lost(made.values(), values, said.answers)
    chosen = tuple(_chosen(made, request.route, versions))
    stale = of_another_version(said.answers, versions.number)
    gaps = (*stale, *_gaps(made.values(), chosen, said))
    reasons = tuple(reasons_in_lines(versions.changes, said.language.words))
    if request.is_final and gaps:
        raise UnansweredError(versions.number, gaps, reasons)
    if request.is_final:
        chosen = tuple(_final(each, versions) for each in chosen)
    day = format_date(said.occasion.on, said.profile.language) if said.occasion.on else ""
    suffix = suffix_of(said.occasion, day)
    bound = _bound(chosen, request, versions.subject)
    own = versions.new if request.new == DRAFT else None
    warnings = tuple(paper_warnings(project, said.profile, said.occasion, said.post, own))
    number = versions.number
    return Papers(council.slug, number, chosen, suffix, bound, gaps, warnings, reasons)


@frozen
class _Said:
    """What is asked for and answered, as it is meant, with the council that it is for."""

    request: Request
    library: ClauseLibrary
    profile: Profile
    meant: MeantAnswers
    occasion: Occasion

    @property
    def answers(self) -> Mapping[str, PaperAnswer]:
        """The answers by question."""
        return self.meant.answers

    @property
    def language(self) -> Language:
        """The language of the papers."""
        return language_for(self.profile.language)

    @property
    def post(self) -> str:
        """The post whose report it is, or that decides; empty where nobody said."""
        return post_said(self.occasion.report_of, self.answers)


def _said(project: Workspace, council: Council, request: Request) -> _Said:
    """Read what was asked for and answered."""
    library, profile = papers_library(project), project.profile(council)
    language = language_for(profile.language)
    refuse_wrong_words(request.occasion, language)
    given = _answers(project, council, request.file, library, language.tag)
    meant = meant_answers(given.answers, library.vocabulary, language.words.papers)
    occasion = meant_occasion(request.occasion, meant.answers, profile.language)
    refuse_no_post(occasion.report_of, meant.answers, language)
    return _Said(request, library, profile, meant, occasion)


def _asked(project: Workspace, council: Council, said: _Said) -> AskedVersions:
    request = said.request
    is_latest = request.old == LATEST
    old = latest_before(project, council, request.new) if is_latest else request.old
    review = said.answers.get("review_by")
    is_officers = request.route is DecisionRoute.OFFICER
    officer = said.profile.delegation.officer if is_officers else ""
    return AskedVersions(old, request.new, said.occasion, request.declared_by, review, officer)


def _values(said: _Said, versions: ProposedVersions) -> Mapping[str, str]:
    """Return what is known without asking anybody."""
    return {
        **from_control(said.profile, said.answers),
        **recommending(said.profile, said.occasion.meeting),
        **values_of(said.occasion, versions.new, versions.old, versions.changes),
        **certified(said.profile, versions.changes),
        **said.meant.values,
        FOR_VERSION: "",
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


def _check_officer(said: _Said, versions: ProposedVersions) -> None:
    """See that the changes are an officer's to decide, and that it is the officer delegated to."""
    if not (versions.old and versions.changes.is_minor):
        numbers, words = numbers_of(versions.old, versions.new), words_for(versions.new.language)
        raise NotMinorError(versions.changes, partial(numbers.cited, words=words.minutes.places))
    check_one_decides(said.profile.delegation, said.profile.language)
    officer = said.profile.delegation.officer
    for post in deciding_posts(said.occasion.report_of, said.answers):
        if not is_post_of(post, officer):
            raise AnotherOfficerError(post, officer)


def _bound(chosen: Sequence[PackPaper], request: Request, subject: str) -> Pack:
    """Return the papers of a route bound as one."""
    words = words_for(chosen[0].document.language).papers
    is_decision = request.route is not DecisionRoute.COUNCIL
    name = words.decision_pack if is_decision else words.meeting_pack
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
        return PaperFile()
    return read_paper(read_file(path), project.shown(path), library.vocabulary, language)


def _for_route(versions: ProposedVersions, route: DecisionRoute) -> ProposedVersions:
    """Return the versions with the changes as a paper of this route puts them."""
    if route is DecisionRoute.OFFICER:
        return versions
    return replace(versions, changes=for_council(versions.changes))


def _made(
    said: _Said, versions: ProposedVersions, values: Mapping[str, str]
) -> Mapping[str, Paper]:
    """Return every paper that there can be, by its name, whoever is to decide."""
    own = replace(said.profile, version=versions.number, title=versions.new.title)
    given = (said.library, own, values, said.answers)
    changes, numbers = versions.changes, numbers_of(versions.old, versions.new)
    return {
        "report": report(*given),
        "resolution": resolution(*given),
        "notice": decision_notice(*given, changes=changes, numbers=numbers),
        "schedule": schedule(*given, changes=changes, numbers=numbers),
    }


def _chosen(
    made: Mapping[str, Paper], route: DecisionRoute, versions: ProposedVersions
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


def _final(paper: PackPaper, versions: ProposedVersions) -> PackPaper:
    """Return a paper without the mark of a draft; what is proposed stays a draft until adopted."""
    is_proposed = paper.document.version == versions.new.version
    return paper if is_proposed else replace(paper, document=as_final(paper.document))


# What is missing, what is too much


def _gaps(made: Iterable[Paper], chosen: Iterable[PackPaper], said: _Said) -> tuple[Message, ...]:
    """Return what is asked in the papers that go out and nobody has answered, or not wholly."""
    outgoing = {id(each.document) for each in chosen}
    going = [each for each in made if id(each.document) in outgoing]
    names = dict.fromkeys(name for each in going for name in each.open_questions)
    shown = {place for each in going for place in places_shown(each.document)}
    settings = said.library.vocabulary.settings
    unfinished = (
        gap
        for name, gap in said.meant.unfinished.items()
        if str(said.answers[name].location) in shown
    )
    return (*(missing(name, str(settings[name].default)) for name in names), *unfinished)


def _refuse_lost(
    made: Iterable[Paper], values: Mapping[str, str], answers: Mapping[str, PaperAnswer]
) -> None:
    """Refuse answers that no paper shows: somebody will think that members read them."""
    shown = {place for each in made for place in places_shown(each.document)}
    errors = [
        SourceError(ANSWER_UNUSED(name=name), each.location)
        for name, each in answers.items()
        if str(each.location) not in shown and name not in values
    ]
    if errors:
        raise InvalidSourcesError(errors)
