"""How the items of a list end: a style that the council chooses, never part of an item's text."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.language import Language, ListMarks
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.drafting import ClauseText, DraftParagraph, Words, written
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.location import SourceLocation
from protocol_gen.resolver.draft import DraftProvision
from protocol_gen.resolver.messages import ITEM_OF_TWO_SENTENCES

_WITH_SEMICOLONS = {
    ListPunctuation.SEMICOLONS,
    ListPunctuation.SEMICOLONS_AND,
    ListPunctuation.SEMICOLONS_OR,
}
_SENTENCE_ENDS = (". ", "? ", "! ")


def punctuated(
    drafts: tuple[DraftProvision, ...],
    styles: Mapping[str, ListPunctuation],
    language: Language,
    places: Mapping[str, SourceLocation],
    errors: list[SourceError],
) -> tuple[DraftProvision, ...]:
    """Return the tree with every list's items ended in the style chosen for its stem.

    ``styles`` is by the stem's clause; the empty name holds for all others.
    """
    punctuation = _Punctuation(styles, language, places, errors)
    return tuple(punctuation.below(draft, ".") for draft in drafts)


@frozen
class _Punctuation:
    """Ends the items of a tree's lists."""

    styles: Mapping[str, ListPunctuation]
    language: Language
    places: Mapping[str, SourceLocation]
    errors: list[SourceError]

    def below(self, draft: DraftProvision, closing: str) -> DraftProvision:
        """Return a provision with the items below it ended, the last of all with ``closing``.

        An item that is itself the stem of a list leaves its own ending to that list's last item.
        """
        style = self.styles.get(draft.id, self.styles.get("", ListPunctuation.PLAIN))
        items = [child.id for child in draft.children if child.form is ProvisionForm.ITEM]
        marks = self.language.list_marks(style)
        endings = _endings(items, marks, closing)
        place = self.places.get(f"lists.{draft.id}") or self.places.get("lists.default")
        children = []
        for child in draft.children:
            ending = endings.get(child.id, "")
            ended = self.below(child, ending or ".")
            is_leaf = not any(each.form is ProvisionForm.ITEM for each in child.children)
            if ending and is_leaf:
                ended = self._ended(ended, ending, style, place)
            children.append(ended)
        return draft.over(tuple(children))

    def _ended(
        self,
        draft: DraftProvision,
        ending: str,
        style: ListPunctuation,
        place: SourceLocation | None,
    ) -> DraftProvision:
        match draft.blocks:
            case (DraftParagraph(text), *rest):
                words = written(text)
                if style in _WITH_SEMICOLONS and any(end in words for end in _SENTENCE_ENDS):
                    message = ITEM_OF_TWO_SENTENCES(clause=draft.id, style=style.value)
                    self.errors.append(SourceError(message, place or draft.location))
                paragraph = DraftParagraph(_with_ending(text, words, ending))
                return replace(draft, blocks=(paragraph, *rest))
            case _:
                return draft


def _endings(items: Sequence[str], marks: ListMarks, closing: str) -> dict[str, str]:
    """Return what each item ends with; nothing where the style has no marks."""
    if not items or not marks.between:
        return {}
    endings = dict.fromkeys(items, marks.between)
    if items[1:]:
        endings[items[-2]] = marks.before_last
    return {**endings, items[-1]: closing}


def _with_ending(text: ClauseText, words: str, ending: str) -> ClauseText:
    if not ending or words.endswith((".", "?", "!", ":")):
        return text
    return (*text, Words(ending))
