"""How the items of a list end: a style that the council chooses, never part of an item's text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.model.document import Form
from protocol_gen.model.drafting import ClauseText, DraftParagraph, Words, written
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.location import SourceLocation
from protocol_gen.resolver.draft import Draft, mapped

_BETWEEN = {
    ListPunctuation.PLAIN: "",
    ListPunctuation.SEMICOLONS: ";",
    ListPunctuation.SEMICOLONS_AND: ";",
    ListPunctuation.SEMICOLONS_OR: ";",
    ListPunctuation.SENTENCES: ".",
}
_BEFORE_LAST = {
    **_BETWEEN,
    ListPunctuation.SEMICOLONS_AND: "; and",
    ListPunctuation.SEMICOLONS_OR: "; or",
}
_WITH_SEMICOLONS = {style for style, between in _BETWEEN.items() if between == ";"}
_SENTENCE_ENDS = (". ", "? ", "! ")


def punctuated(
    drafts: tuple[Draft, ...],
    styles: Mapping[str, ListPunctuation],
    places: Mapping[str, SourceLocation],
    errors: list[SourceError],
) -> tuple[Draft, ...]:
    """Return the tree with every list's items ended in the style chosen for its stem.

    ``styles`` is by the stem's clause; the empty name holds for all others.
    """
    default = styles.get("", ListPunctuation.PLAIN)

    def ended(draft: Draft) -> Draft:
        style = styles.get(draft.id, default)
        items = [child for child in draft.children if child.form is Form.ITEM]
        if not items or style is ListPunctuation.PLAIN:
            return draft
        place = places.get(f"lists.{draft.id}") or places.get("lists.default")
        endings = _endings(items, style)
        return replace(
            draft,
            children=tuple(
                _ended(child, endings[child.id], style, place, errors)
                if child.id in endings
                else child
                for child in draft.children
            ),
        )

    return mapped(drafts, ended)


def _endings(items: Sequence[Draft], style: ListPunctuation) -> dict[str, str]:
    """Return what each item ends with; one that is itself the stem of a list keeps its own end."""
    endings = {item.id: _BETWEEN[style] for item in items}
    if items[1:]:
        endings[items[-2].id] = _BEFORE_LAST[style]
    endings[items[-1].id] = "."
    return {item.id: endings[item.id] for item in items if not item.children}


def _ended(
    draft: Draft,
    ending: str,
    style: ListPunctuation,
    place: SourceLocation | None,
    errors: list[SourceError],
) -> Draft:
    match draft.blocks:
        case (DraftParagraph(text), *rest):
            words = written(text)
            if style in _WITH_SEMICOLONS and any(end in words for end in _SENTENCE_ENDS):
                message = (
                    f"the item '{draft.id}' has two sentences and cannot end with a semicolon; "
                    f"choose another style for its list than {style.value}"
                )
                errors.append(SourceError(message, place or draft.location))
            paragraph = DraftParagraph(_with_ending(text, words, ending))
            return replace(draft, blocks=(paragraph, *rest))
        case _:
            return draft


def _with_ending(text: ClauseText, words: str, ending: str) -> ClauseText:
    if not ending or words.endswith((".", "?", "!", ":")):
        return text
    return (*text, Words(ending))
