"""What the library changed between two versions, and why it says so."""

from collections.abc import Iterator, Mapping

from protocol_gen.model.adoption import ClausePart, UsedWording
from protocol_gen.model.amendment import LibraryChange
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.library import ClauseLibrary, Wording
from protocol_gen.model.rewording import LibraryRewording
from protocol_gen.model.walks import texts_in
from protocol_gen.project.revision_sides import RevisionSide

_PHRASE = "phrase."


def library_changes(old: RevisionSide, new: RevisionSide) -> Mapping[str, LibraryChange]:
    """Return the clauses whose wording the library has no longer, with its reasons.

    A council that takes another of the library's wordings has changed its own choice; only where
    the wording that it took is not in the library any more has the library changed.
    """
    gone = frozenset(_gone(old, new))
    phrases = {each.removeprefix(_PHRASE) for each in gone if each.startswith(_PHRASE)}
    touched = {
        provision.id
        for provision in (new.document.all_provisions if phrases else ())
        for text in texts_in(provision)
        for inline in text
        if inline.origin.kind is OriginKind.PHRASE and inline.origin.name in phrases
    }
    return {id_: LibraryChange(_reason(id_, old, new)) for id_ in gone | touched}


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
    """Return all texts that the library has for what a wording was used for."""
    return frozenset(text for each in _wordings(used, library) for _, text in each.sources)


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
