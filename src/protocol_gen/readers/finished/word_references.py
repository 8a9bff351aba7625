"""References of a Word file to its own numbers and headings: whether they say what they refer to.

Word writes them anew where it is asked to, and when it prints.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.finished_text import Obstacle, Piece
from protocol_gen.readers.finished.word_elements import is_on, name, text_of

KINDS: Final = frozenset({"REF", "PAGEREF", "TOC"})
"""Fields that say what is elsewhere in the file: words and numbers, pages, headings."""
_NUMBERS: Final = frozenset({"\\r", "\\n", "\\w"})
"""Switches that ask for the number of a paragraph, with more or fewer of those above it."""
_PAGE: Final = re.compile("[0-9]*|[ivxlc]+|[IVXLC]+")
_LONGEST_LABEL: Final = 6
"""Letters of a number that stands before a heading in contents."""
_PLAIN: Final = frozenset({"\\h", "\\*", "mergeformat"})
"""Switches that change no word."""


@dataclass(slots=True)
class Reference:
    """A field that refers to a bookmark: its code, what it says, and what it is until it is true.

    ``obstacle`` stands among the pieces of the text, to be taken out again.
    """

    code: str
    obstacle: Obstacle
    said: list[str] = field(default_factory=list)


def without_true(
    pieces: Iterable[Piece],
    references: Iterable[Reference],
    body: Element,
    labels: Mapping[Element, frozenset[str]],
) -> Iterator[Piece]:
    """Yield pieces without the references that say what they refer to.

    ``labels`` are the numbers that each paragraph may be known by.
    """
    begun = Counter(each.get(name("name"), "") for each in body.iter(name("bookmarkStart")))
    marks = {mark: found for mark, found in _bookmarks(body) if begun[mark] == 1}
    lines = Counter(_lines(body, labels))
    true = {id(each.obstacle) for each in references if _is_true(each, marks, labels, lines)}
    return (piece for piece in pieces if id(piece) not in true)


def _is_true(
    reference: Reference,
    marks: Mapping[str, tuple[Element | None, str]],
    labels: Mapping[Element, frozenset[str]],
    lines: Mapping[str, int],
) -> bool:
    if reference.code.startswith("\0"):
        return False
    kind, target, *rest = (*reference.code.split(), "", "")
    said = "".join(reference.said).strip()
    if kind.upper() == "TOC":
        return all(_is_entry(each, lines) for each in said.split("\n"))
    if kind.upper() == "PAGEREF":
        return _PAGE.fullmatch(said) is not None
    switches = {each.lower() for each in rest if each} - _PLAIN
    if target not in marks or not switches <= _NUMBERS:
        return False
    paragraph, text = marks[target]
    if switches:
        return paragraph is not None and said in labels.get(paragraph, ())
    return _letters(said) == _letters(text)


def _lines(body: Element, labels: Mapping[Element, frozenset[str]]) -> Iterator[str]:
    """Yield the words of each paragraph, and those with each number that it may be known by."""
    for paragraph in body.iter(name("p")):
        words = _plain_letters(text_of(paragraph))
        numbers = {_plain_letters(each) for each in labels.get(paragraph, ())}
        yield from (number + words for number in {"", *numbers})


def _is_entry(entry: str, lines: Mapping[str, int]) -> bool:
    """Whether a line of contents has the words of another paragraph of the file, or none."""
    letters = _plain_letters(entry)
    if not letters or lines.get(letters, 0) > 1:
        return True
    longest = min(_LONGEST_LABEL, len(letters) - 1)
    return any(letters[at:] in lines for at in range(1, longest + 1))


def _plain_letters(text: str) -> str:
    return "".join(each for each in text if each.isalpha())


def known_by(above: Iterable[str], label: str) -> frozenset[str]:
    """Return what a paragraph may be known by: its number, and with those above it."""
    chain = [*above, label]
    whole = ["".join(chain[at:]) for at in range(len(chain))]
    return frozenset((*whole, *(each.rstrip(".") for each in whole)))


def _letters(text: str) -> str:
    """Return a text without its spaces, quotation marks and signs that nobody sees."""
    return "".join(each for each in text if each.isalnum())


def _bookmarks(body: Element) -> Iterator[tuple[str, tuple[Element | None, str]]]:
    """Yield each bookmark with the paragraph that it begins in and the words up to its end."""
    paragraph: Element | None = None
    waiting: dict[str, tuple[str, Element | None, list[str]]] = {}
    hidden = {text for run in body.iter(name("r")) if _is_hidden(run) for text in run}
    for each in body.iter():
        if each.tag == name("p"):
            paragraph = each
        elif each.tag == name("bookmarkStart"):
            called = each.get(name("name"), "")
            waiting[each.get(name("id"), "")] = (called, paragraph, [])
        elif each.tag == name("bookmarkEnd"):
            found = waiting.pop(each.get(name("id"), ""), None)
            if found:
                yield found[0], (found[1], "".join(found[2]))
        elif each.tag == name("t") and each not in hidden:
            for _, _, text in waiting.values():
                text.append(each.text or "")


def _is_hidden(run: Element) -> bool:
    found = run.find(f"{name('rPr')}/{name('vanish')}")
    return found is not None and is_on(found)
