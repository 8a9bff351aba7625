"""A line of text in the library's language, or in several by their tags: ``{en: …, cy: …}``."""

from typing import Final

from protocol_gen.model.library import LocalText
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.by_language import ByLanguage, languages_in
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE
from protocol_gen.readers.shapes import JsonSchema, PlainText, Shape
from protocol_gen.readers.yaml_source import Node

_WORD: Final = PlainText()


class LocalLine:
    """The shape of such a line."""

    def read(self, node: Node, faults: Faults) -> LocalText | None:
        """Return the text by language."""
        parts = languages_in(node, faults) or ((LIBRARY_LANGUAGE, node),)
        texts = {tag: _WORD.read(part, faults) for tag, part in parts}
        whole = {tag: text for tag, text in texts.items() if text is not None}
        return LocalText(whole, node.location) if len(whole) == len(texts) else None

    def schema(self) -> JsonSchema:
        """Return the schema of a text, or of a mapping of tags to texts."""
        return ByLanguage(_WORD).schema()


LINE: Final[Shape[LocalText]] = LocalLine()
