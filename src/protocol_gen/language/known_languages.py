"""The languages there are, by exact tag. There is no fallback: what is not here is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from protocol_gen.errors import UnknownLanguageError
from protocol_gen.language.english import English
from protocol_gen.language.language import Language

_LANGUAGES: dict[str, Language] = {}

_NONE_SIGNS = frozenset({"~", "null", "false", "-", "--", "–", "—"})  # dashes as people type them
"""What says none in no language: strokes, and how files of data write it."""
_LONGEST_NONE = 20


def language_for(tag: str) -> Language:
    """Return the language of a document's tag ("en-GB") or of a text's ("en").

    Raises:
        UnknownLanguageError: for any tag that no language has.
    """
    language = _LANGUAGES.get(tag)
    if language is None:
        raise UnknownLanguageError(tag, document_tags())
    return language


def document_tags() -> tuple[str, ...]:
    """Return the tags that a document may have."""
    return tuple(tag for each in _all() for tag in each.document_tags)


def text_tags() -> tuple[str, ...]:
    """Return the tags that texts and words by language are written under."""
    return tuple(each.tag for each in _all())


@lru_cache(maxsize=1024)
def means_none(text: str) -> bool:
    """Whether a text says that there is nothing or nobody, in any language and any case."""
    if len(text) > _LONGEST_NONE:
        return False
    said = " ".join(text.casefold().split())
    inner = said.strip("()[]").strip()
    if inner in _NONE_SIGNS:
        return True
    return any(inner.rstrip(".") in each.none_words for each in _LANGUAGES.values())


def bare_minute(reference: str) -> str:
    """Return a minute's reference without the word for a minute before it, in any language."""
    for each in _all():
        reference = each.bare_minute(reference)
    return reference


@contextmanager
def registered(language: Language) -> Iterator[None]:
    """Add a language for as long as the block runs."""
    _add(language)
    means_none.cache_clear()
    try:
        yield
    finally:
        for tag in (language.tag, *language.document_tags):
            _LANGUAGES.pop(tag, None)
        means_none.cache_clear()


def _add(language: Language) -> None:
    for tag in (language.tag, *language.document_tags):
        _LANGUAGES[tag] = language


def _all() -> tuple[Language, ...]:
    return tuple({each.tag: each for each in _LANGUAGES.values()}.values())


_add(English())
