"""Upper, title and sentence case of finished text, run by run, and capitals."""

import re
from collections.abc import Container
from dataclasses import replace

from protocol_gen.model.inlines import Inlines
from protocol_gen.model.profile import Case

_WORD = re.compile(r"[^\W\d_][\w’']*")


def capitalised(words: str) -> str:
    """Return words with the first letter as a capital."""
    return words[:1].upper() + words[1:]


def with_small_article(words: str, articles: tuple[str, ...]) -> str:
    """Return words as they stand within a sentence: an article that opens them is small.

    ``articles`` are in small letters, each with the space that follows it.
    """
    opens = words.casefold().startswith(articles)
    return words[:1].lower() + words[1:] if opens else words


def cased(inlines: Inlines, case: Case, small_words: Container[str]) -> Inlines:
    """Return the same runs in another case. Sentence case is as written.

    ``small_words`` are those that title case leaves small, unless they come first.
    """
    match case:
        case Case.SENTENCE:
            return inlines
        case Case.UPPER:
            return tuple(replace(each, content=each.content.upper()) for each in inlines)
        case Case.TITLE:
            return _titled(inlines, small_words)


def _titled(inlines: Inlines, small_words: Container[str]) -> Inlines:
    """Give every word but the small ones a capital; the first word always has one."""
    result = []
    before = ""
    for inline in inlines:
        content = "".join(_titled_pieces(inline.content, before, small_words))
        result.append(replace(inline, content=content))
        before += inline.content
    return tuple(result)


def _titled_pieces(content: str, before: str, small_words: Container[str]) -> list[str]:
    pieces, at = [], 0
    for match in _WORD.finditer(content):
        word = match.group()
        previous = before + content[: match.start()]
        goes_on = not content[: match.start()] and before[-1:].isalnum()
        is_small = word.lower() in small_words and bool(previous.strip())
        pieces.append(content[at : match.start()])
        pieces.append(word if goes_on or is_small else capitalised(word))
        at = match.end()
    return [*pieces, content[at:]]
