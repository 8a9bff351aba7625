"""The inside of a pair of braces, as English drafters write it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from protocol_gen.language.language import ReadPlaceholder
from protocol_gen.language.messages import ARTICLE_BEFORE_PLURAL, STANDS_ALONE
from protocol_gen.model.drafting import Amount, Gap, NamedGap, Placeholder, WordRequest
from protocol_gen.model.message import Message

POSSESSIVE: Final = "'s"
"""What ``WordRequest.after`` holds for a possessive, whichever way it is written."""
_INDEFINITE: Final = ("a", "an")
_ARTICLES: Final = ("the", *_INDEFINITE)


def read_placeholder(inner: str, names: Mapping[str, NamedGap]) -> ReadPlaceholder:
    """Read "the clerk", "A member", "council's", "count", "See roles.chair"."""
    inner = inner.replace("’", "'")  # what an office program writes
    match inner.split(" "):
        case ["count"]:
            return ReadPlaceholder(Placeholder(inner, Gap.COUNT, ""))
        case ["count", clause]:
            return ReadPlaceholder(Placeholder(inner, Gap.COUNT, clause))
        case ["see" | "See" as word, clause, *until] if not until or _is_end(until):
            asked = WordRequest(capital=word == "See")
            last = until[-1] if until else ""
            return ReadPlaceholder(Placeholder(inner, Gap.REFERENCE, clause, asked, until=last))
        case [("the" | "The" | "a" | "A" | "an" | "An") as article, name]:
            return _named(name, article, inner, names)
        case [name]:
            return _named(name, "", inner, names)
        case _:
            return _unknown(inner)


def _is_end(words: Sequence[str]) -> bool:
    """Whether words are those that end a reference to several: "to roles.chair"."""
    match words:
        case ["to", _]:
            return True
        case _:
            return False


def _named(name: str, article: str, inner: str, names: Mapping[str, NamedGap]) -> ReadPlaceholder:
    for candidate, possessive in _readings(name):
        known = names.get(candidate[:1].lower() + candidate[1:])
        if known:
            asked = WordRequest(
                known.amount,
                None if not article else article.lower() == "the",
                after=POSSESSIVE if possessive else "",
                capital=(article or name)[:1].isupper(),
            )
            placeholder = Placeholder(inner, known.gap, known.name, asked)
            return ReadPlaceholder(placeholder, name, tuple(_faults(placeholder, name, article)))
    return _unknown(inner)


def _faults(placeholder: Placeholder, name: str, article: str) -> Iterator[Message]:
    """A phrase or setting is used as it is; "a" and "an" go before one thing only."""
    asked = placeholder.asked
    if placeholder.gap in {Gap.PHRASE, Gap.SETTING} and (article or asked.after):
        yield STANDS_ALONE(name=name)
    if asked.amount is Amount.MANY and article.lower() in _INDEFINITE:
        yield ARTICLE_BEFORE_PLURAL(article=article, name=name)


def _unknown(inner: str) -> ReadPlaceholder:
    first, *others = inner.split(" ")
    words = others if others and first.lower() in _ARTICLES else [first, *others]
    return ReadPlaceholder(None, "_".join(words))  # spaces are what joins words in a name


def _readings(name: str) -> Iterator[tuple[str, bool]]:
    """Yield a name as it is, then with a possessive taken off."""
    yield name, False
    if name.endswith("'s"):
        yield name[:-2], True
    if name.endswith("s'"):
        yield name[:-1], True
