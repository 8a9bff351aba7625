"""The certificate of minor changes: what is proved, what is declared, what is the council's.

It is as much as can be said without judgement: which changes touch only references, numbers,
punctuation or case; which touch only titles, and who declares that these name the same posts; which
an officer declares to be slips or required by law; and whether the council's delegation has a place
for all of them. What is proved and what is declared stand apart.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from protocol_gen.frozen import frozen
from protocol_gen.language.amendment_words import CertificateWords
from protocol_gen.language.catalogue import format_date
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import TitleSign
from protocol_gen.language.words import Catalogue
from protocol_gen.model.amendment import (
    Action,
    Amendment,
    AmendmentKind,
    Delegation,
    Evidence,
    Route,
    Schedule,
)
from protocol_gen.model.redline import FrameChange
from protocol_gen.papers.amendment_schedule import reasons_of
from protocol_gen.papers.counted_places import Numbers
from protocol_gen.papers.known_answers import the_post
from protocol_gen.papers.messages import SeveralOfficersError
from protocol_gen.revisions.differences import differences


@frozen
class CertifiedGroup:
    """One group of amendments: what is found of them, and each in a line."""

    said: str
    lines: tuple[str, ...]


@frozen
class Certificate:
    """What is found of all changes between two versions, and what follows for the route.

    ``satisfied`` says that all is within the officer's delegation, and what will be reported; it is
    empty where the council decides.
    """

    findings: tuple[CertifiedGroup, ...]
    satisfied: str
    conclusion: tuple[str, ...]
    is_minor: bool


def check_one_decides(delegation: Delegation, language: str) -> None:
    """Raise where a delegation is to several officers: one person is satisfied, and signs.

    Raises:
        SeveralOfficersError: where the title is that of several, as its language knows.
    """
    officer = delegation.officer
    if officer and TitleSign.PLURAL in language_for(language).title_signs(officer):
        raise SeveralOfficersError(officer)


def certificate(
    changes: Schedule, numbers: Numbers, delegation: Delegation, words: Catalogue
) -> Certificate:
    """Return the certificate for a schedule of amendments under a council's delegation.

    ``numbers`` say where each amendment is found.
    """
    told = _Told(numbers, words)
    groups = (*told.findings(changes.amendments), *_beside(changes, words.certificate))
    satisfied = " ".join(_satisfied(changes, delegation, words))
    conclusion = tuple(_conclusion(changes, delegation, words))
    return Certificate(groups, satisfied, conclusion, changes.is_minor)


@frozen
class _Told:
    """Tells of amendments in the words of a catalogue, each by the place where it is found."""

    numbers: Numbers
    words: Catalogue

    def findings(self, amendments: Sequence[Amendment]) -> Iterator[CertifiedGroup]:
        """Yield what is proved, then what is declared, then what is neither, each apart."""
        said = self.words.certificate
        titles, declared = _parted(
            [each for each in amendments if each.evidence is Evidence.DECLARED], _is_title
        )
        neither = [each for each in amendments if each.evidence is Evidence.NONE]
        undeclared_titles, neither = _parted(neither, _is_title)
        called_minor, others = _parted(neither, lambda each: each.kind in _DECLARABLE)
        moved, proven = _parted(
            [each for each in amendments if each.evidence is Evidence.PROVEN],
            lambda each: each.action is Action.MOVE,
        )
        yield from self._group(said.proven, proven)
        yield from self._group(said.alphabet, moved)
        yield from self._group(said.titles_proven, titles)
        lines = dict.fromkeys(_declared_titles((*titles, *declared), self.words))
        if lines:
            yield CertifiedGroup(said.titles_declared, tuple(lines))
        of_law, minor = _parted(declared, lambda each: each.kind is AmendmentKind.LEGAL)
        yield from self._group(said.declared(officers=self._who(minor)), minor)
        yield from self._group(said.declared_of_law(officers=self._who(of_law)), of_law)
        yield from self._group(said.titles_undeclared, undeclared_titles)
        yield from self._group(said.undeclared, called_minor)
        yield from self._group(said.others, others)

    def _who(self, declared: Sequence[Amendment]) -> str:
        return self.words.listed(dict.fromkeys(each.declared_by for each in declared))

    def _group(self, said: str, amendments: Sequence[Amendment]) -> Iterator[CertifiedGroup]:
        if amendments:
            yield CertifiedGroup(said, tuple(map(self._line, amendments)))

    def _line(self, amendment: Amendment) -> str:
        """Return "A4 paragraph 1.2, editorial: “the clerk,” becomes “the clerk”. Reason"."""
        words, said = self.words, self.words.certificate
        line = said.line(
            reference=amendment.reference,
            place=self.numbers.cited(amendment.clause, words.minutes.places),
            kind=words.kinds.of(amendment.kind).within,
            what="; ".join(_changes(amendment, words)) or _beside_words(amendment, said),
        )
        library = words.schedule.library(amendment.library) if amendment.library else ""
        return " ".join(filter(None, (line, *reasons_of(amendment, words), library)))


def _parted(
    amendments: Iterable[Amendment], is_first: Callable[[Amendment], bool]
) -> tuple[list[Amendment], list[Amendment]]:
    first: list[Amendment] = []
    rest: list[Amendment] = []
    for each in amendments:
        (first if is_first(each) else rest).append(each)
    return first, rest


def _is_title(amendment: Amendment) -> bool:
    """Whether it is proved of an amendment that only titles differ."""
    return amendment.kind is AmendmentKind.ROLE_TITLE and bool(amendment.titles)


def _declared_titles(amendments: Iterable[Amendment], words: Catalogue) -> Iterator[str]:
    """Yield a line for each title that is declared to be of the same post as another."""
    for amendment in amendments:
        for each in amendment.titles:
            if each.former:
                yield words.certificate.title_declared(
                    old=each.former.title,
                    new=each.called,
                    day=format_date(each.former.until, words.language),
                    declared_by=each.former.declared_by,
                )


def _beside(changes: Schedule, said: CertificateWords) -> Iterator[CertifiedGroup]:
    if changes.numbers:
        yield CertifiedGroup(said.numbers, (said.number_count(len(changes.numbers)),))
    if changes.frame_changes:
        lines = (_beside_text(each, said) for each in changes.frame_changes)
        yield CertifiedGroup(said.frame, tuple(lines))


def _beside_text(change: FrameChange, said: CertificateWords) -> str:
    """Return what a change outside the text was and is, and that it was or is nothing."""
    if not change.before:
        return said.frame_new(what=change.what, new=change.after)
    if not change.after:
        return said.frame_gone(what=change.what, old=change.before)
    return said.frame_change(what=change.what, old=change.before, new=change.after)


def _beside_words(amendment: Amendment, said: CertificateWords) -> str:
    """Return what differs where no word does."""
    old, new = amendment.old, amendment.new
    return said.only_paragraph if old and new and old.form != new.form else said.only_labels


_DECLARABLE = frozenset(AmendmentKind) - {AmendmentKind.SUBSTANTIVE, AmendmentKind.CONSEQUENTIAL}


def _satisfied(changes: Schedule, delegation: Delegation, words: Catalogue) -> Iterator[str]:
    said = words.certificate
    if changes.is_minor and (changes.amendments or changes.numbers):
        yield said.open(officer=the_post(delegation.officer, words.papers))
        if any(each.kind is AmendmentKind.LEGAL for each in changes.amendments):
            yield said.report


def _conclusion(changes: Schedule, delegation: Delegation, words: Catalogue) -> Iterator[str]:
    said = words.certificate
    if not (changes.amendments or changes.numbers):
        yield said.no_change
        return
    if changes.is_minor:
        return
    yield said.closed
    if not delegation.officer:
        yield said.no_delegation
        return
    kinds = [words.kinds.of(kind).within for kind in _not_delegated(changes)]
    if kinds:
        yield said.not_delegated(kinds=", ".join(kinds))


def _not_delegated(changes: Schedule) -> Iterable[AmendmentKind]:
    """Return the kinds of what is proven or declared and still goes to the council."""
    kinds = dict.fromkeys(
        each.kind
        for each in changes.amendments
        if each.route is Route.COUNCIL and each.evidence is not Evidence.NONE
    )
    if changes.numbers and changes.numbers_route is Route.COUNCIL:
        kinds[AmendmentKind.NUMBERING] = None
    return kinds


def _changes(amendment: Amendment, words: Catalogue) -> Iterator[str]:
    said = words.certificate
    if amendment.action is not Action.AMEND or not (amendment.old and amendment.new):
        yield {
            Action.INSERT: said.is_new,
            Action.OMIT: said.is_left_out,
            Action.MOVE: said.is_moved,
            Action.AMEND: said.is_changed,
        }[amendment.action]
    if not (amendment.old and amendment.new):
        return
    told = Counter(differences(amendment.old, amendment.new))
    for (gone, come), times in told.items():
        said_once = words.differences.told(gone, come)
        yield said.several(what=said_once, times=str(times)) if times > 1 else said_once
