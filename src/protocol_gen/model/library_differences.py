"""What two versions of the library have in common: which texts differ, which names are gone."""

from collections.abc import Iterator

from protocol_gen.model.library import Clause, ClauseLibrary, Wording
from protocol_gen.model.library_release import LibraryPart, PartSort


def parts_of(library: ClauseLibrary) -> Iterator[LibraryPart]:
    """Yield everything that a library has and that is known by a name."""
    words = library.vocabulary
    tables = (
        (PartSort.CLAUSE, library.clauses),
        (PartSort.PHRASE, library.phrases),
        (PartSort.TERM, words.terms),
        (PartSort.ROLE, words.roles),
        (PartSort.SETTING, words.settings),
        (PartSort.OUTLINE, library.outlines),
    )
    for sort, table in tables:
        yield from (LibraryPart(sort, name) for name in table)
    for name, clause in library.clauses.items():
        yield from _named(LibraryPart(PartSort.CLAUSE, name), (*clause.headings, *clause.wordings))
    for name, phrase in library.phrases.items():
        yield from _named(LibraryPart(PartSort.PHRASE, name), phrase.wordings)


def differing_texts(old: ClauseLibrary, new: ClauseLibrary) -> Iterator[LibraryPart]:
    """Yield the clauses and phrases that are in both libraries and have other texts in the new one.

    When a text holds, and its order among others, is part of it.
    """
    for name, clause in old.clauses.items():
        now = new.clauses.get(name)
        if now and _texts_of(clause) != _texts_of(now):
            yield LibraryPart(PartSort.CLAUSE, name)
    for name, phrase in old.phrases.items():
        after = new.phrases.get(name)
        if after and _said(phrase.wordings) != _said(after.wordings):
            yield LibraryPart(PartSort.PHRASE, name)


def has_text(wording: Wording, wordings: tuple[Wording, ...]) -> bool:
    """Say whether the texts of a wording, in all its languages, are among those of others."""
    known = {text for each in wordings for _, text in each.sources}
    return all(text in known for _, text in wording.sources)


def _named(part: LibraryPart, wordings: tuple[Wording, ...]) -> Iterator[LibraryPart]:
    yield from (
        LibraryPart(part.sort, part.name, each.name)
        for each in {each.name: each for each in wordings if each.name}.values()
    )


def _texts_of(clause: Clause) -> tuple[object, ...]:
    return (clause.condition_source, _said(clause.headings), _said(clause.wordings))


def _said(wordings: tuple[Wording, ...]) -> tuple[object, ...]:
    return tuple((each.name, each.condition_source, each.sources) for each in wordings)
