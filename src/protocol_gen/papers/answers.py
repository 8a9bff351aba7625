"""The papers' library with what is known put into it, before it is resolved.

Three things can be so of a name between braces. It has a value, given by the program or by people;
then it is filled. It does not apply (its value is empty); then the wording, the row of a table or
the item of a list that needs it is left out. It is a question that nobody has answered; then the
gap shows, set apart where it would be a paragraph of its own, in brackets elsewhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.amendment_words import PapersWords
from protocol_gen.language.letter_case import capitalised
from protocol_gen.model.document import Document
from protocol_gen.model.drafting import (
    ClauseText,
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftTable,
    Gap,
    Piece,
    Placeholder,
    WordRequest,
    Words,
)
from protocol_gen.model.governance import AnyOf
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.library import Clause, ClauseLibrary, SettingType, Wording
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.period import Setting
from protocol_gen.model.walks import texts_in, with_texts
from protocol_gen.papers.messages import NOT_ONE_PARAGRAPH, NOT_ONE_PARAGRAPH_IN_CELL

NOT_APPLYING: Final = "-"
"""The default of a word that, where nothing is said, does not apply."""
_OF_THE_PROTOCOL: Final = frozenset({"title", "version"})
"""Names that the protocol itself always fills."""
_MISSING: Final = "-"
"""Text that is not there in this language: it does apply, and filling finds it missing."""
_NEVER: Final = AnyOf(())
"""A condition that holds nowhere."""


@frozen
class Known:
    """What is known for one set of papers.

    ``values`` come from the program, and an empty one does not apply. ``answers`` come from people
    and hold where the program knows nothing. ``words`` are those that a gap is shown with.
    """

    values: Mapping[str, str]
    answers: Mapping[str, PaperAnswer]
    words: PapersWords
    language: str
    """The primary tag of the language that the papers are in."""


@frozen
class FilledIn:
    """The library with answers and gaps in place, and the values that go with it."""

    library: ClauseLibrary
    settings: Mapping[str, Setting]
    unanswered: frozenset[str]


def filled_in(library: ClauseLibrary, known: Known, errors: list[SourceError]) -> FilledIn:
    """Return the library as it is to be resolved; what is wrong with an answer is an error."""
    entries = library.vocabulary.settings
    questions = {name for name, each in entries.items() if each.type is SettingType.QUESTION}
    answers = {
        name: _marked(each) for name, each in known.answers.items() if name not in known.values
    }
    unanswered = frozenset(questions - known.values.keys() - answers.keys())
    usual: dict[str, Setting] = {
        name: "" if said == NOT_APPLYING else said
        for name, each in entries.items()
        if (said := each.said_in(known.language)) is not None
    }
    values = {**usual, **dict.fromkeys(answers, NOT_APPLYING), **known.values}
    work = _FillingIn(values, answers, known.words, unanswered, errors)
    clauses = {id_: work.clause(clause) for id_, clause in library.clauses.items()}
    return FilledIn(replace(library, clauses=clauses), values, unanswered)


def open_questions(document: Document, unanswered: frozenset[str]) -> tuple[str, ...]:
    """Return the names of the questions whose gaps a paper shows, in the order of the page."""
    shown = (
        inline.origin.name
        for provision in document.all_provisions
        for text in texts_in(provision)
        for inline in text
        if inline.origin.kind is OriginKind.SETTING and inline.origin.name in unanswered
    )
    return tuple(dict.fromkeys(shown))


def places_shown(document: Document) -> frozenset[str]:
    """Return where the answers were written whose words a paper shows."""
    return frozenset(
        inline.origin.change
        for provision in document.all_provisions
        for text in texts_in(provision)
        for inline in text
        if inline.origin.change
    )


@frozen
class _FillingIn:
    values: Mapping[str, Setting]
    answers: Mapping[str, PaperAnswer]
    words: PapersWords
    unanswered: frozenset[str]
    errors: list[SourceError]

    def clause(self, clause: Clause) -> Clause:
        headings = self._wordings(clause.headings)
        wordings = self._wordings(clause.wordings)
        lacks = len(headings) < bool(clause.headings) or len(wordings) < bool(clause.wordings)
        return replace(
            clause,
            headings=headings,
            wordings=wordings,
            clauses=tuple(map(self.clause, clause.clauses)),
            condition=_NEVER if lacks else clause.condition,
        )

    def _wordings(self, wordings: Iterable[Wording]) -> tuple[Wording, ...]:
        """Return the wordings whose words all apply."""
        filled = (
            replace(
                wording,
                texts=tuple((language, self._blocks(blocks)) for language, blocks in wording.texts),
            )
            for wording in wordings
        )
        return tuple(each for each in filled if all(blocks for _, blocks in each.texts))

    def _blocks(self, blocks: Iterable[DraftBlock]) -> tuple[DraftBlock, ...]:
        """Return blocks filled in; nothing at all where one of them does not apply."""
        filled = tuple(self._block(block) for block in blocks)
        return () if () in filled else tuple(block for group in filled for block in group)

    def _block(self, block: DraftBlock) -> tuple[DraftBlock, ...]:
        match block:
            case DraftParagraph((Placeholder(gap=Gap.SETTING, name=name),)) if name in self.answers:
                return self.answers[name].blocks
            case DraftParagraph((Placeholder(gap=Gap.SETTING, name=name),) as text) if (
                name in self.unanswered
            ):
                return (DraftNote(self.words.missing, (self._text(text),)),)
            case DraftParagraph(text):
                return (DraftParagraph(self._text(text)),) if self._applies(text) else ()
            case _:
                return self._set_apart(block)

    def _set_apart(self, block: DraftBlock) -> tuple[DraftBlock, ...]:
        """Return a block other than a paragraph, its rows and items that do not apply left out."""
        match block:
            case DraftList(lettered, items):
                block = DraftList(lettered, tuple(filter(self._applies, items)))
            case DraftTable(rows=rows):
                kept = tuple(row for row in rows if all(map(self._applies, row)))
                block = replace(block, rows=kept)
            case DraftDefinitions(entries):
                block = DraftDefinitions(
                    tuple(entry for entry in entries if all(map(self._applies, entry)))
                )
            case _:
                pass
        return (with_texts(block, self._text),)

    def _applies(self, text: ClauseText) -> bool:
        names = {p.name for p in text if isinstance(p, Placeholder) and p.gap is Gap.SETTING}
        return all(self.values.get(name, _MISSING) for name in names - _OF_THE_PROTOCOL)

    def _text(self, text: ClauseText) -> ClauseText:
        return tuple(each for piece in text for each in self._pieces(piece, alone=len(text) == 1))

    def _pieces(self, piece: Piece, *, alone: bool) -> ClauseText:
        match piece:
            case Placeholder(gap=Gap.SETTING, name=name) if name in self.answers:
                return self._running(piece, alone=alone)
            case Placeholder(gap=Gap.SETTING, name=name) if name in self.unanswered:
                shown = replace(piece, asked=WordRequest())
                before, after = self.words.to_be_completed.split("asked")
                return (Words(before), shown, Words(after))
            case _:
                return (piece,)

    def _running(self, piece: Placeholder, *, alone: bool) -> ClauseText:
        """Return an answer within a sentence or a cell: it must be one paragraph."""
        answer = self.answers[piece.name]
        match answer.blocks:
            case (DraftParagraph(text),):
                return _capital(text) if piece.asked.capital else text
            case _:
                form = NOT_ONE_PARAGRAPH_IN_CELL if alone else NOT_ONE_PARAGRAPH
                self.errors.append(SourceError(form(name=piece.name), answer.location))
                return ()


def _marked(answer: PaperAnswer) -> PaperAnswer:
    """Return an answer whose every word knows where it was written."""
    place = str(answer.location)

    def mark(text: ClauseText) -> ClauseText:
        return tuple(replace(piece, change=place) for piece in text)

    return replace(answer, blocks=tuple(with_texts(block, mark) for block in answer.blocks))


def _capital(text: ClauseText) -> ClauseText:
    """Return a text that begins with a capital."""
    match text:
        case (Words(content) as first, *rest):
            return (replace(first, content=capitalised(content)), *rest)
        case (Placeholder() as first, *rest):
            return (replace(first, asked=replace(first.asked, capital=True)), *rest)
        case _:
            return text
