"""The definition of a term as a place: "in the definition of 'Working day'"."""

from collections.abc import Iterator

from protocol_gen.amend.messages import NOT_DEFINED
from protocol_gen.amend.scopes import STRAIGHT, Scope, spots_by_block
from protocol_gen.errors import MotionError
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import DefinitionList, Document


def locate_definition(document: Document, term: str) -> Scope:
    """Return what a term means in a document, as a place.

    Raises:
        MotionError: where the term is not defined, or more than once.
    """
    language = words_for(document.language)
    defined = list(_definitions(document))
    found = [(said, scope) for said, scope in defined if _bare(said) == _bare(term)]
    if len(found) != 1:
        raise MotionError(NOT_DEFINED(term=term, known=tuple(said for said, _ in defined)))
    (said, scope), words = found[0], language.minutes.places
    label = words.definition_of(term=said)
    return Scope(label, scope.roots, scope.own, scope.spots, (), is_part=True)


def _definitions(document: Document) -> Iterator[tuple[str, Scope]]:
    for provision in document.all_provisions:
        for block, texts in spots_by_block(provision):
            if isinstance(block, DefinitionList):
                for term, meaning in zip(texts[::2], texts[1::2], strict=True):
                    yield term.text, Scope("", (provision,), (meaning,), (meaning,), ())


def _bare(term: str) -> str:
    return " ".join(term.translate(STRAIGHT).casefold().split()).removeprefix("the ").rstrip(":.")
