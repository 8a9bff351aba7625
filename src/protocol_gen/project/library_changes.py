"""What the library changed between two versions, and why it says so."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.adoption import ClausePart, UsedWording
from protocol_gen.model.amendment import LibraryChange
from protocol_gen.model.governance import Facts
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.library import ClauseLibrary, Wording
from protocol_gen.model.library_release import LibraryNote, LibraryPart, PartSort
from protocol_gen.model.profile import Profile
from protocol_gen.model.rewording import LibraryRewording
from protocol_gen.model.walks import texts_in
from protocol_gen.project.revision_sides import RevisionSide

_PHRASE = "phrase."


def library_changes(old: RevisionSide, new: RevisionSide) -> Mapping[str, LibraryChange]:
    """Return the clauses whose wording the library has no longer, or that are new in it, with why.

    A council that takes another of the library's wordings has changed its own choice; only where
    the library no longer gives the wording that it took has the library changed.
    """
    since = tuple(note for note in new.notes if note not in old.notes)
    gone = frozenset((*_gone(old, new), *_chosen_anew(old, new, since)))
    phrases = {each.removeprefix(_PHRASE) for each in gone if each.startswith(_PHRASE)}
    touched = dict(_touched(new, phrases)) if phrases else {}
    added = frozenset(_added(old, new))
    typographic = language_for(new.document.language).typographic
    return {
        id_: LibraryChange(
            _reason(id_, old, new) or typographic(_noted(id_, touched.get(id_, ()), since)),
            is_new=id_ in added,
        )
        for id_ in (*gone, *touched, *added)
    }


def _chosen_anew(
    old: RevisionSide, new: RevisionSide, since: Iterable[LibraryNote]
) -> Iterator[str]:
    """Yield the clauses for which the library now chooses another wording, as it says itself.

    Where the council is governed otherwise, or has other posts, the choice may come from that.
    """
    if not (old.profile and new.profile) or _circumstances(old.profile) != _circumstances(
        new.profile
    ):
        return
    noted = {each.part.name for each in since if each.part.sort is PartSort.CLAUSE}
    before = {(each.clause, each.part): each.text for each in old.wordings}
    for used in new.wordings:
        is_other = before.get((used.clause, used.part), used.text) != used.text
        if used.clause in noted and not used.name and is_other:
            yield used.clause


def _circumstances(profile: Profile) -> tuple[Facts, frozenset[tuple[str, str]]]:
    return profile.facts, frozenset((name, each.held_by) for name, each in profile.roles.items())


def _touched(side: RevisionSide, phrases: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the provisions that some phrases are in, each with those in it."""
    for provision in side.document.all_provisions:
        names = {
            inline.origin.name
            for text in texts_in(provision)
            for inline in text
            if inline.origin.kind is OriginKind.PHRASE and inline.origin.name in phrases
        }
        if names:
            yield provision.id, tuple(sorted(names))


def _added(old: RevisionSide, new: RevisionSide) -> Iterator[str]:
    """Yield the clauses that only the newer library has, and that the council did not ask for."""
    if not (old.library and new.library and new.profile):
        return
    asked = {each.clause for each in new.profile.include}
    added = new.library.clauses.keys() - old.library.clauses.keys() - asked
    yield from (each.id for each in new.document.all_provisions if each.id in added)


def _noted(id_: str, phrases: Collection[str], since: Iterable[LibraryNote]) -> str:
    """Return why a clause, or else phrases in it, changed from one version to a later one."""
    parts = [LibraryPart(PartSort.CLAUSE, id_)]
    parts += [LibraryPart(PartSort.PHRASE, name) for name in phrases]
    return " ".join(dict.fromkeys(each.why for each in since if each.part.whole in parts))


def _gone(old: RevisionSide, new: RevisionSide) -> Iterator[str]:
    now = {(each.clause, each.part, each.name): each.text for each in new.wordings}
    for used in old.wordings:
        if new.library:
            is_gone = used.text not in _texts(used, new.library)
        else:
            is_gone = now.get((used.clause, used.part, used.name), used.text) != used.text
        if is_gone:
            yield used.clause


def _texts(used: UsedWording, library: ClauseLibrary) -> frozenset[str]:
    """Return all texts that the library gives for what a wording was used for.

    A wording that a council gets only by asking for it gives nothing to one that did not ask.
    """
    return frozenset(
        text
        for each in _wordings(used, library)
        if used.name or not each.is_by_name_only
        for _, text in each.sources
    )


def _wordings(used: UsedWording, library: ClauseLibrary) -> tuple[Wording, ...]:
    if used.clause.startswith(_PHRASE):
        phrase = library.phrases.get(used.clause.removeprefix(_PHRASE))
        return phrase.wordings if phrase else ()
    clause = library.clauses.get(used.clause)
    if clause is None:
        return ()
    return clause.headings if used.part is ClausePart.HEADING else clause.wordings


def _reason(id_: str, old: RevisionSide, new: RevisionSide) -> str:
    """Return the library's reasons for a clause that it did not yet give with the older version.

    In which version of the library it gives them does not count: words may change within one.
    """
    known = _rewordings(id_, old)
    return " ".join(each.reason for each in _rewordings(id_, new) if each not in known)


def _rewordings(id_: str, of: RevisionSide) -> tuple[LibraryRewording, ...]:
    """Return why the library had given a clause other words, as a version that used it knows."""
    return next((each.reworded for each in of.wordings if each.clause == id_), ())
