"""What is to be told of a Word file's words beside them: changes not accepted, hidden words."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.model.message import Message
from protocol_gen.readers.finished.messages import (
    WORD_HIDDEN,
    WORD_MORE,
    WORD_PUT_IN,
    WORD_TAKEN_OUT,
    WORD_TRACKED,
)
from protocol_gen.readers.finished.word_elements import local

_MOST: Final = 6
"""How many are told."""
_LONGEST: Final = 60
"""Characters that are quoted of each."""


class Noted:
    """Gathers what is told of a file."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._changes: list[Message] = []
        self._hidden: list[str] = []

    def put_in(self, element: Element) -> None:
        """Note words that a tracked change puts in."""
        said = _words(element)
        if said:
            self._changes.append(WORD_PUT_IN(words=said))

    def taken_out(self, element: Element) -> None:
        """Note words that a tracked change takes out."""
        said = _words(element)
        if said:
            self._changes.append(WORD_TAKEN_OUT(words=said))

    def hidden(self, words: str) -> None:
        """Note hidden words."""
        self._hidden.append(f"“{_cut(words)}”")

    def remarks(self) -> Iterator[Message]:
        """Yield what is to be told."""
        if self._changes:
            yield WORD_TRACKED(changes=_some(tuple(self._changes)))
        if self._hidden:
            yield WORD_HIDDEN(words=_some(tuple(self._hidden)))


def _some(all_: tuple[Message | str, ...]) -> tuple[Message | str, ...]:
    more = len(all_) - _MOST
    return (*all_[:_MOST], WORD_MORE(count=more)) if more > 0 else all_


def _words(element: Element) -> str:
    found = (each.text or "" for each in element.iter() if local(each.tag) in {"t", "delText"})
    return _cut("".join(found))


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"
