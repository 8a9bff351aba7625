"""Lines of print, which end where the paper does, made into words again."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.page.compared_words import words
from protocol_gen.verify.adopted import Adopted
from protocol_gen.verify.repeated_heads import without_repeated_heads

_LONG: Final = 8
"""Letters of a word that is no other word when it loses its hyphen."""
_SHORTEST: Final = 2
"""Letters and a hyphen that a word must have before the end of a line."""
_BARE_NUMBER: Final = re.compile(r"[0-9]+\.")
_BREAKS_AFTER: Final = ("-", "/", "–", "—", "\u2010")
"""Where a line of print may end without a space."""
_SIGNS: Final = "•◦▪▫●○■□◆◇‣\u2043∙►▶➢➤❖✓✔\uf0b7\uf0a7\uf0d8\uf076*–—+"
"""What programs and people put before an item of a list, beside what we put there."""
_BULLET: Final = re.compile(
    rf"^[ \t\xa0]*([{re.escape(_SIGNS)}]|o(?=\t|[ \xa0]{{2}}|\xa0)|§(?=[\t\xa0]))[ \t\xa0]+",
    re.MULTILINE,
)
"""The letter that Word puts there is one only with more than a space after it."""
_SOFT_HYPHEN: Final = "\u00ad"


def unwrapped(text: str, adopted: Adopted, *, is_copied: bool) -> Iterator[str]:
    """Yield the words of lines of print, with words split at the end of a line made whole.

    What is dropped at the beginning of a line (a list marker, the dot after a bare number) is
    dropped only where the text does not have it in the middle of one. So is the head of a table
    that is printed again where the table goes on. Programs that copy pages take a hyphen at the end
    of a line for one of theirs: it is put in again in a long word, if the text has none without it.
    """
    waiting = ""
    before = ""
    for line in without_repeated_heads(text.split("\n"), adopted):
        found = _line_words(line, waiting or before, adopted)
        if is_copied:
            found = [_with_hyphen(word, adopted) for word in found]
        for place, word in enumerate(found):
            joined = _joined(waiting, word, adopted) if waiting and not place else ""
            if joined:
                waiting = joined
                continue
            if waiting:
                yield waiting
                before = waiting
            waiting = word
    if waiting:
        yield waiting


def _line_words(line: str, before: str, adopted: Adopted) -> list[str]:
    # A sign before the line keeps the comparison from taking its beginning for that of a paragraph.
    found = words(f"| {line}")[1:]
    if _BULLET.match(f"{line} ") and (before, found[0]) not in adopted.pairs:
        return found[1:]
    if not found or (before, found[0]) in adopted.pairs:
        return found
    if found[0] in {"·", "-"}:
        return found[1:]
    number = found[0].removesuffix(".")
    if _BARE_NUMBER.fullmatch(found[0]) and adopted.begins_line(number):
        return [number, *found[1:]]
    return found


def _with_hyphen(word: str, adopted: Adopted) -> str:
    """Return a word with the hyphen that a copy has lost, also before the bullet that came next."""
    stem = word.rstrip(_SIGNS)
    if stem != word and f"{stem}-" in adopted.vocabulary:
        return f"{stem}-"
    if len(word) < _LONG or word in adopted.vocabulary:
        return word
    return adopted.with_hyphens.get(word, word)


def _joined(end: str, beginning: str, adopted: Adopted) -> str:
    """Return a word that was split at the end of a line; empty if none was."""
    if (end, beginning) in adopted.pairs:
        return ""
    if end.endswith(_SOFT_HYPHEN) and end[:-1] + beginning in adopted.vocabulary:
        return end[:-1] + beginning
    if not end.endswith(_BREAKS_AFTER):
        return ""
    whole = end + beginning
    if any(word.startswith(whole) for word in adopted.vocabulary):
        return whole
    is_hyphened = end.endswith(("-", "\u2010")) and len(end) > _SHORTEST
    return end[:-1] + beginning if is_hyphened and _is_word(end, beginning, adopted) else ""


def _is_word(end: str, beginning: str, adopted: Adopted) -> bool:
    """Say whether two parts are a word of the text, which has no hyphen there."""
    return end[:-1] + beginning in adopted.vocabulary


def without_bullets(text: str, adopted: Adopted) -> str:
    """Return a text without the bullets at the beginnings of its lines that the text has not."""
    if not _BULLET.search(text):
        return text
    return _BULLET.sub(lambda found: found[0] if adopted.begins_line(found[1]) else "", text)
