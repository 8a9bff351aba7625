"""Texts in another language than the document's."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import Page, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.model.walks import inlines_of

_WRITTEN_IN_THE_LIBRARY = {OriginKind.LIBRARY, OriginKind.PHRASE}


ONE_LANGUAGE: Final = Form("one-language", "the text exists only in “{language}”, not in “{own}”")


@rule(
    Rule(
        "one-language",
        Severity.WARNING,
        why="This text does not exist in the document's language.",
        mend="Add the translation in the library, or as a local change.",
        forms=(ONE_LANGUAGE,),
    ),
    Page(
        Section.STRUCTURE,
        finds=(
            "A provision that is in another language than the document's, because the library or "
            "the local change has no text in that one."
        ),
        matters=("A Welsh version must not be treated less favourably than the English one."),
        mending=(
            "Add the translation in the library, or replace the text by a local change. Nothing "
            "is translated by machine."
        ),
        before="`text: {en: Officers advise.}`, in a Welsh document",
        after="`text: {en: Officers advise., cy: …}`",
        silence="The translation is on order",
    ),
)
def one_language(subject: Subject) -> Iterator[Found]:
    """Find provisions with words in another language than the document's for want of a text."""
    own = subject.document.language.split("-")[0]
    for provision in subject.document.all_provisions:
        texts = (
            provision.heading,
            *(text for block in provision.blocks for text in inlines_of(block)),
        )
        others = {
            inline.language
            for text in texts
            for inline in text
            if inline.language and inline.origin.kind in _WRITTEN_IN_THE_LIBRARY
        }
        for language in sorted(others - {own}):
            yield subject.at_provision(ONE_LANGUAGE(language=language, own=own), provision.id)
