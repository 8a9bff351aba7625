"""Style sheets made into rules: whom they are for, where they hold, what they say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

import cssselect2
import tinycss2
from tinycss2.ast import FunctionBlock

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.html.css_media import UNKNOWN, Media, read_media
from protocol_gen.readers.finished.html.css_properties import is_harmless
from protocol_gen.readers.finished.html.css_values import Token, meaningful, words_of

REST, TOUCHED = "rest", "touched"
_UPON_TOUCH: Final = frozenset(
    "active focus focus-visible focus-within hover target target-within visited".split()  # noqa: SIM905
)
"""What depends on where the reader is."""
_UNDERSTOOD: Final = frozenset(
    "any-link first-child first-of-type has is last-child last-of-type link not nth-child "  # noqa: SIM905
    "nth-last-child nth-last-of-type nth-of-type only-child only-of-type root where "
    "before after first-line first-letter".split()
)
_IN_EVERY_BROWSER: Final = frozenset(
    "checked default defined disabled empty enabled in-range indeterminate invalid lang optional "  # noqa: SIM905
    "out-of-range placeholder-shown read-only read-write required valid".split()
)
"""States that are not understood here, but by every browser."""
_IN_ANY_LETTERS: Final = frozenset(
    "accept align alink axis bgcolor charset checked clear color compact declare defer dir "  # noqa: SIM905
    "direction disabled face frame hreflang lang language link media method multiple nohref "
    "noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text "
    "type valign valuetype vlink".split()
)
"""Attributes whose values are compared whatever their capitals."""
_OF_NO_WORDS: Final = frozenset(
    "selection placeholder backdrop file-selector-button cue grammar-error spelling-error "  # noqa: SIM905
    "target-text".split()
)
"""Parts of elements that hold no words of the text."""
_WITHIN: Final = frozenset(
    "supports layer container scope starting-style document -moz-document".split()  # noqa: SIM905
)
_HARMLESS_RULES: Final = frozenset(
    "page charset keyframes -webkit-keyframes -moz-keyframes -o-keyframes viewport -ms-viewport "  # noqa: SIM905
    "font-feature-values namespace list view-transition".split()
)
_ANY: Final = tuple(tinycss2.parse_component_value_list(":is(*)"))


@frozen
class StyleDeclaration:
    """A property and its value."""

    name: str
    value: tuple[Token, ...]
    is_important: bool = False


@frozen
class StyleRule:
    """What is said of the elements that a selector chooses, or of a part of them.

    ``when`` is empty where it holds at rest and when touched. ``is_known`` says that it is
    understood for whom and where it holds.
    """

    selector: Any
    declarations: tuple[StyleDeclaration, ...]
    media: tuple[Media, ...] = ()
    when: str = ""
    is_known: bool = True

    @property
    def part(self) -> str:
        """The part of the element that it is for; empty for the element itself."""
        return str(self.selector.pseudo_element or "")


@frozen
class PageStyles:
    """The rules of a page; its fonts by their names; whether it has rules of other files."""

    rules: tuple[StyleRule, ...] = ()
    fonts: tuple[tuple[str, str], ...] = ()
    is_whole: bool = True


def read_sheet(text: str, media: Media, *, is_old: bool = False) -> PageStyles:
    """Return the rules of a style sheet that holds for some media.

    In a page of old, names of classes are the same whatever their capitals: they are made small.
    """
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    reader = _Reader(is_old=is_old)
    rules = tuple(reader.rules(nodes, (media,)))
    return PageStyles(rules, tuple(reader.fonts), reader.is_whole)


def read_declarations(text_or_tokens: str | Iterable[Token]) -> tuple[StyleDeclaration, ...]:
    """Return the declarations of a rule or an attribute that may change what is seen."""
    found, _ = _declarations(text_or_tokens)
    return found


def _declarations(content: str | Iterable[Token]) -> tuple[tuple[StyleDeclaration, ...], bool]:
    """Return declarations, and whether rules are within them."""
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    found = tuple(
        StyleDeclaration(
            node.name if node.name.startswith("--") else node.lower_name,
            tuple(node.value),
            bool(node.important),
        )
        for node in nodes
        if node.type == "declaration"
    )
    has_rules = any(node.type in {"qualified-rule", "at-rule"} for node in nodes)
    return tuple(each for each in found if not is_harmless(each.name, each.value)), has_rules


class _Reader:
    def __init__(self, *, is_old: bool) -> None:
        self.is_old = is_old
        self.fonts: list[tuple[str, str]] = []
        self.is_whole = True

    def rules(self, nodes: Iterable[Token], media: tuple[Media, ...]) -> Iterator[StyleRule]:
        for node in nodes:
            if node.type == "qualified-rule":
                if self.is_old:
                    _make_small(node.prelude)
                yield from _rules(node, media)
            elif node.type == "at-rule":
                yield from self._at_rule(node, media)

    def _at_rule(self, node: Token, media: tuple[Media, ...]) -> Iterator[StyleRule]:
        name = node.lower_at_keyword
        if name == "import":
            self.is_whole = False
        elif name == "font-face":
            self.fonts += _font(node)
        elif name == "media" or name in _WITHIN:
            if node.content is None:
                return
            found = read_media(node.prelude) if name == "media" else UNKNOWN
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield from self.rules(inner, (*media, found))
        elif name not in _HARMLESS_RULES:
            self.is_whole = False


def _make_small(tokens: Iterable[Token]) -> None:
    for token in tokens:
        if token.type in {"ident", "hash"}:
            token.value = token.value.lower()
        elif token.type == "function":
            _make_small(token.arguments)


def _font(node: Token) -> Iterator[tuple[str, str]]:
    """Yield the name of a font that a page brings, and where it is."""
    said = {
        each.lower_name: each.value
        for each in tinycss2.parse_blocks_contents(node.content or ())
        if each.type == "declaration"
    }
    if "src" in said:
        family = "".join(
            each.value for each in meaningful(said.get("font-family", ())) if hasattr(each, "value")
        )
        yield family.lower(), words_of(said["src"])


def _rules(node: Token, media: tuple[Media, ...]) -> Iterator[StyleRule]:
    declarations, has_rules = _declarations(node.content)
    if not declarations and not has_rules:
        return
    if has_rules:
        yield StyleRule(_everything(), declarations, media, is_known=False)
    selectors = [*_by_commas(node.prelude)]
    is_valid = all(map(_is_valid, selectors))
    for prelude in selectors:
        for rule in _rules_for(prelude, declarations, media):
            yield rule if is_valid else replace(rule, is_known=False)


def _is_valid(prelude: Sequence[Token]) -> bool:
    """Say whether every browser knows a selector: one that it does not know undoes all beside."""
    said = frozenset(_asked(prelude))
    if not said <= _UNDERSTOOD | _UPON_TOUCH | _IN_EVERY_BROWSER:
        return False
    whole = [*prelude]
    place = _place_of_part(prelude)
    if place is not None and _has_no_words(_name(prelude[place])):
        rest = meaningful(prelude[place + 1 :])
        if _name(prelude[place]).startswith("-moz-") or (rest and not _is_colon(rest[0])):
            return False
        whole = [*prelude[: place - 2], *_ANY]
    return _compiled(_replaced(whole, said - _UNDERSTOOD)) is not None


def _rules_for(
    prelude: Sequence[Token], declarations: tuple[StyleDeclaration, ...], media: tuple[Media, ...]
) -> Iterator[StyleRule]:
    """Yield the rules of one selector: two where the reader's hand changes for whom it is."""
    place = _place_of_part(prelude)
    if place is not None and _has_no_words(_name(prelude[place])):
        return
    said = frozenset(_asked(prelude))
    is_known = all(each in _UNDERSTOOD | _UPON_TOUCH for each in said)
    if is_known and not _asks_oddly(prelude):
        is_moving = not said.isdisjoint(_UPON_TOUCH)
        at_rest = _compiled(prelude)
        if at_rest is not None:
            yield StyleRule(at_rest, declarations, media, REST if is_moving else "")
            if is_moving:
                touched = _compiled(_touched(prelude)) or _everything()
                yield StyleRule(touched, declarations, media, TOUCHED)
            return
    perhaps = _compiled(_replaced(prelude, said - _UNDERSTOOD)) or _everything()
    yield StyleRule(perhaps, declarations, media, is_known=False)


def _compiled(prelude: Sequence[Token]) -> Any:  # noqa: ANN401  # the library has no types
    try:
        (found,) = cssselect2.compile_selector_list(list(prelude))
    except (cssselect2.SelectorError, NotImplementedError, RecursionError, ValueError):
        return None
    return found


def _everything() -> Any:  # noqa: ANN401  # likewise
    return _compiled(tinycss2.parse_component_value_list("*"))


def _place_of_part(prelude: Sequence[Token]) -> int | None:
    """Return where a selector names a part of an element, after two colons."""
    for place in range(2, len(prelude)):
        if _is_colon(prelude[place - 2]) and _is_colon(prelude[place - 1]):
            return place
    return None


def _name(token: Token) -> str:
    return str(getattr(token, "lower_value", "") or getattr(token, "lower_name", ""))


def _has_no_words(part: str) -> bool:
    return part in _OF_NO_WORDS or part.startswith("-")


def _by_commas(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _asked(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the names of the states that a selector asks for, however deep; not parts."""
    tokens = [*tokens]
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        if before is not None and before.type == "literal" and before.value in {":", "::"}:
            is_part = before.value == "::" or (place > 1 and _is_colon(tokens[place - 2]))
            if token.type == "ident" and not is_part:
                yield token.lower_value
            elif token.type == "function":
                yield token.lower_name
        if token.type == "function":
            yield from _asked(token.arguments)


def _is_colon(token: Token) -> bool:
    return bool(token.type == "literal" and token.value == ":")


def _asks_oddly(tokens: Iterable[Token]) -> bool:
    """Say whether a selector asks for an attribute that is compared whatever its capitals."""
    for token in tokens:
        if token.type == "[] block":
            name = next((each.lower_value for each in token.content if each.type == "ident"), "")
            if name in _IN_ANY_LETTERS:
                return True
        if token.type == "function" and _asks_oddly(token.arguments):
            return True
    return False


def _touched(prelude: Sequence[Token]) -> list[Token]:
    """Return a selector as it chooses while everything is pointed at.

    What is asked not to be pointed at is chosen no more, but where something else must be.
    """
    is_negation = [each.type == "function" and each.lower_name == "not" for each in prelude]
    others = [each for each, is_one in zip(prelude, is_negation, strict=True) if not is_one]
    if not _UPON_TOUCH.isdisjoint(_asked(others)):
        return _replaced(prelude, _UPON_TOUCH)
    found: list[Token] = []
    for token, is_one in zip(prelude, is_negation, strict=True):
        if is_one:
            inner = _replaced(token.arguments, _UPON_TOUCH)
            found.append(FunctionBlock(token.source_line, token.source_column, token.name, inner))
        else:
            found.append(token)
    return found


def _replaced(tokens: Sequence[Token], names: Iterable[str]) -> list[Token]:
    """Return a selector that chooses whatever states it asks for that are among the names."""
    wanted, found = frozenset(names), list[Token]()
    for token in tokens:
        if found and _is_colon(found[-1]):
            if token.type == "ident" and token.lower_value in wanted:
                found[-1:] = _ANY
                continue
            if token.type == "function" and not wanted.isdisjoint(
                (token.lower_name, *_asked(token.arguments))
            ):
                found[-1:] = _ANY
                continue
        found.append(token)
    return found
