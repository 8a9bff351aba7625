"""What a profile need not say because it follows from other words: a vice-chair, the title.

What follows is right wherever those words are set: a value of a farther layer is outdated by words
of a nearer one, unless that layer says it too.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from protocol_gen.model.library import Derivation, Vocabulary
from protocol_gen.readers.yaml_source import Map, Node, Scalar

Path = tuple[str, ...]
"""The keys of a profile that lead to a value."""
_TERMS: Final = "terms"
_TITLE: Final[Path] = ("title",)
_FROM: Final[Mapping[Path, tuple[Path, ...]]] = {
    (_TERMS, "vice_chair"): ((_TERMS, "chair"),),
    (_TERMS, "committee_chair"): ((_TERMS, "chair"),),
    (_TERMS, "committee_vice_chair"): tuple(
        (_TERMS, each) for each in ("chair", "vice_chair", "committee_chair")
    ),
    _TITLE: ((_TERMS, "member"), (_TERMS, "officer"), (_TERMS, "protocol")),
}
"""What follows, and from what."""
_GAP: Final = re.compile(r"\{(\w+)\}")
_SMALL: Final = frozenset({"of", "to", "the", "and", "for", "in"})
"""Words that a title leaves small."""
_FORMS: Final = ("singular", "plural")


def outdated(lower: Map, upper: Map) -> Iterator[Path]:
    """Yield what a farther layer says and what would have to follow from words of the nearer."""
    for path, sources in _FROM.items():
        is_only_below = at(upper, path) is None and at(lower, path) is not None
        if is_only_below and any(_changes(lower, upper, each) for each in sources):
            yield path


def with_derived(profile: Map, vocabulary: Vocabulary, outdated: Collection[Path]) -> Map:
    """Return a profile in the library's language with what follows from its words.

    What the profile says stays, unless it is ``outdated``. Where the words that it follows from
    are not there or cannot be read, or the library does not say how, nothing follows.
    """
    terms = {name: _forms(profile, name) for name in vocabulary.terms}
    for name, entry in vocabulary.terms.items():
        path = (_TERMS, name)
        if at(profile, path) is None or path in outdated:
            profile = _with(profile, path, _word(entry.follows, terms))
            terms[name] = _forms(profile, name)
    if (at(profile, _TITLE) is None or _TITLE in outdated) and vocabulary.title is not None:
        return _with(profile, _TITLE, _title(vocabulary.title, terms))
    return profile


def _changes(lower: Map, upper: Map, path: Path) -> bool:
    """Whether a nearer layer gives words, and other ones than the farther."""
    before, after = at(lower, path), at(upper, path)
    if isinstance(before, Scalar) and isinstance(after, Scalar):
        return before.value != after.value
    return after is not None


_Terms = Mapping[str, Mapping[str, Scalar]]
"""What is written of each term: its singular and, where it is there, its plural."""


def _word(derivations: Iterable[Derivation], terms: _Terms) -> Node | None:
    """Return the word that follows by the first derivation that fits, with its plural if known."""
    for each in derivations:
        tested = terms.get(each.sources[0], {})
        if tested and each.fits(tested["singular"].value):
            return _made(each, tested, terms)
    return None


def _made(derivation: Derivation, tested: Mapping[str, Scalar], terms: _Terms) -> Node | None:
    """Return the word by a derivation that fits; None where a term in it is missing."""
    if not derivation.gaps:
        return _filled(derivation, tested["singular"])
    forms = terms.get(derivation.gaps[0], {})
    words = {form: _filled(derivation, word) for form, word in forms.items()}
    if set(words) <= {"singular"}:
        return words.get("singular")
    entries = tuple((_key(form, word), word) for form, word in words.items())
    return Map(entries, words["singular"].location)


def _filled(derivation: Derivation, word: Scalar) -> Scalar:
    """Return a pattern with a word in its gap, a small letter first where the word has one."""
    text = _GAP.sub(lambda _: word.value, derivation.pattern)
    if word.value[:1].islower():
        text = text[:1].lower() + text[1:]
    return Scalar(text, word.location, quoted=True)


def _title(derivation: Derivation, terms: _Terms) -> Node | None:
    """Return a title made of words, which have capitals in it."""
    if not all(terms.get(each) for each in derivation.sources):
        return None
    words = {each: terms[each]["singular"].value for each in derivation.sources}
    text = _GAP.sub(lambda gap: _capitals(words[gap[1]]), derivation.pattern)
    return Scalar(text, terms[derivation.sources[0]]["singular"].location, quoted=True)


def _capitals(words: str) -> str:
    return " ".join(
        each if each in _SMALL else each[:1].upper() + each[1:] for each in words.split(" ")
    )


def _forms(profile: Map, term: str) -> dict[str, Scalar]:
    node = at(profile, (_TERMS, term))
    if isinstance(node, Map):
        return dict(_written(node)) if _is_word(node.get("singular")) else {}
    return {"singular": node} if isinstance(node, Scalar) and _is_word(node) else {}


def _written(term: Map) -> Iterator[tuple[str, Scalar]]:
    for form in _FORMS:
        node = term.get(form)
        if isinstance(node, Scalar) and _is_word(node):
            yield form, node


def _is_word(node: Node | None) -> bool:
    return isinstance(node, Scalar) and not node.is_nothing and bool(node.value.strip())


# Paths


def at(profile: Map, path: Path) -> Node | None:
    """Return what a profile says at a path, or None where it says nothing."""
    node: Node | None = profile
    for name in path:
        node = node.get(name) if isinstance(node, Map) else None
    return None if isinstance(node, Scalar) and node.is_nothing else node


def _with(profile: Map, path: Path, value: Node | None) -> Map:
    if value is None:
        return profile
    name, *below = path
    inner = profile.get(name)
    if below:
        part = inner if isinstance(inner, Map) else Map((), value.location)
        value = _with(part, tuple(below), value)
    kept = tuple((key, each) for key, each in profile.entries if key.value != name)
    return Map((*kept, (_key(name, value), value)), profile.location)


def _key(name: str, value: Node) -> Scalar:
    return Scalar(name, value.location, quoted=False)
