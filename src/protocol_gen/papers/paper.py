"""Facts and answers to a paper: a Document like the protocol itself, so every writer serves it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.document import Control, Document, Paragraph, ProvisionForm, Status
from protocol_gen.model.inlines import plain
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.model.period import Setting
from protocol_gen.model.profile import CaseChoice, NumberingChoice, Profile
from protocol_gen.papers.answer_paragraphs import with_paragraphs_apart
from protocol_gen.papers.answers import Known, filled_in, open_questions
from protocol_gen.resolver import resolve

UNNUMBERED: Final = {"resolution": ("decision",)}
"""Clauses of an outline that take no number, although the items below them do."""


@frozen
class Paper:
    """A finished paper, and the names of the questions that nobody has answered in it."""

    document: Document
    open_questions: tuple[str, ...]


def paper(
    library: ClauseLibrary,
    profile: Profile,
    outline: str,
    values: Mapping[str, str],
    answers: Mapping[str, PaperAnswer],
) -> Paper:
    """Return the paper that an outline makes for a council, marked as a draft.

    ``library`` is that of the papers. ``profile`` gives the council's names, terms, posts and look;
    its version is the one that the paper is about.

    Raises:
        InvalidSourcesError: with every fault of the answers and of the papers' library.
    """
    errors: list[SourceError] = []
    language = language_for(profile.language)
    known = Known(values, answers, language.words.papers, language.tag)
    filled = filled_in(library, known, errors)
    if errors:
        raise InvalidSourcesError(errors)
    own = _for_paper(profile, library, outline, filled.settings)
    apart = with_paragraphs_apart(filled.library, outline)
    document = resolve(apart, own).document
    return Paper(_titled(document), open_questions(document, filled.unanswered))


def as_final(document: Document) -> Document:
    """Return a paper without the mark of a draft."""
    return replace(document, control=Control(status=Status.ADOPTED))


def _for_paper(
    profile: Profile, library: ClauseLibrary, outline: str, settings: Mapping[str, Setting]
) -> Profile:
    """Return the profile with nothing left of what it chose for the protocol alone."""
    usual = library.outlines[outline]
    return replace(
        profile,
        outline=outline,
        own_outline=None,
        settings=settings,
        include=(),
        exclude=(),
        wordings=usual.wordings,
        lists=usual.lists,
        changes=(),
        numbering=NumberingChoice(usual.numbering, off=UNNUMBERED.get(outline, ())),
        case=CaseChoice(),
        title_block=True,
        control=Control(),
        look=replace(profile.look, cover=False, contents=False, control_table=False),
        places={},
    )


def _titled(document: Document) -> Document:
    """Return the document called as its own title line says, without a version of its own."""
    lines = (line for line in document.title_block if line.form is ProvisionForm.TITLE)
    texts = (block.text for line in lines for block in line.blocks if isinstance(block, Paragraph))
    title = next(map(plain, texts), document.title)
    return replace(document, title=title, version="")
