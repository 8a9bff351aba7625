"""What each element of a page looks like in one world: rules by their weight, one after another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import cssselect2

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.html.css_doubts import (
    doubtful,
    hangs_at_left,
    hides,
    is_off_page,
    sets_apart,
)
from protocol_gen.readers.finished.html.css_look import (
    BLACK,
    NIGHT,
    WHITE,
    InheritedLook,
    Style,
    within,
)
from protocol_gen.readers.finished.html.css_media import World
from protocol_gen.readers.finished.html.css_properties import is_harmless, written_out
from protocol_gen.readers.finished.html.css_rules import (
    REST,
    TOUCHED,
    StyleDeclaration,
    StyleRule,
    read_declarations,
)
from protocol_gen.readers.finished.html.css_values import (
    Scale,
    Token,
    keyword,
    keywords,
    length,
    put_in,
)
from protocol_gen.readers.finished.html.html_defaults import defaults
from protocol_gen.readers.finished.html.html_page import PageSteps

_OF_STYLE: Final = StyleRule(None, ())
"""Stands for the attribute ``style``, which holds always."""
_NESTED: Final = StyleDeclaration("nested rules", ())
"""Stands for what is said of other elements within a rule."""
_OF_NO_LOOK: Final = frozenset({"aria-label", "class", "data-words", "id", "lang", "name", "title"})
"""Attributes that change a look only by the rules that ask for them."""
PARTS: Final[tuple[str, ...]] = ("before", "after", "marker", "first-line", "first-letter")
Weighed = tuple[tuple[bool, bool, Any, int], StyleDeclaration, StyleRule]


@frozen
class StyledElement:
    """How an element looks in one world.

    ``doubts`` are properties of it that are not understood. ``parts`` has the styles of what is
    put before and after, and of its marker. ``is_hung`` says that it is put at the left of its
    paragraph, where there is ``room`` in pixels.
    """

    look: InheritedLook
    style: Style
    display: str
    doubts: frozenset[str]
    parts: Mapping[str, "StyledElement"]
    is_hung: bool = False
    room: float = 0.0
    is_positioned: bool = False
    is_apart: tuple[bool, bool] = (False, False)
    """Whether there is room at its left and at its right, as of a space."""
    is_struck: bool = False


class Cascade:
    """The rules of a page, matched with its elements once."""

    def __init__(self, page: PageSteps, rules: Iterable[StyleRule]) -> None:
        """Take a page and the rules of its style sheets."""
        self._elements, self._parents = page.elements, page.parents
        self._has_words = page.has_words
        elements = page.elements
        self._matched: list[dict[str, list[Weighed]]] = [{} for _ in elements]
        self._kinds: dict[tuple[object, ...], int] = {}
        self._match(tuple(rules))

    def _match(self, rules: tuple[StyleRule, ...]) -> None:
        matcher = cssselect2.Matcher()
        for order, rule in enumerate(rules):
            matcher.add_selector(rule.selector, (order, rule))
        if rules:
            self._match_all(matcher)
        for place, element in enumerate(self._elements):
            for each in read_declarations(element.get("style") or ""):
                key = (each.is_important, True, (0, 0, 0), 0)
                self._matched[place].setdefault("", []).append((key, each, _OF_STYLE))
            for found in self._matched[place].values():
                found.sort(key=lambda each: each[0])
        self._keys = tuple(map(self._key, range(len(self._elements))))

    def _match_all(self, matcher: Any) -> None:  # noqa: ANN401  # the library's
        places = {id(element): place for place, element in enumerate(self._elements)}
        for wrapper in cssselect2.ElementWrapper.from_html_root(self._elements[0]).iter_subtree():
            place = places.get(id(wrapper.etree_element))
            if place is None:
                continue
            for weight, _, part, (order, rule) in matcher.match(wrapper):
                self._note(place, part or "", (weight, order), rule)

    @property
    def matched_rules(self) -> tuple[StyleRule, ...]:
        """The rules that are for any element of the page."""
        found = {
            id(rule): rule
            for parts in self._matched
            for weighed in parts.values()
            for _, _, rule in weighed
        }
        return tuple(found.values())

    def _note(self, place: int, part: str, weight: tuple[Any, int], rule: StyleRule) -> None:
        weighed = self._matched[place].setdefault(part, [])
        for each in rule.declarations or (_NESTED,):
            weighed.append(((each.is_important, False, *weight), each, rule))

    def boxes(self, world: World, schemes: frozenset[str]) -> list[StyledElement]:
        """Return the box of each element; ``schemes`` are those that the page says it has."""
        found: list[StyledElement] = []
        known: dict[tuple[object, ...], StyledElement] = {}
        root = Scale(16.0, 16.0, world.width)
        is_dark = "dark" in schemes and (world.is_dark or "light" not in schemes)
        canvas = (
            InheritedLook(ink=WHITE, paper=NIGHT)
            if is_dark
            else InheritedLook(ink=BLACK, paper=WHITE)
        )
        around = StyledElement(canvas, {}, "block", frozenset(), {})
        for place in range(len(self._elements)):
            parent = found[self._parents[place]] if place else around
            key = (id(parent), self._keys[place])
            box = known.get(key)
            if box is None:
                box = known[key] = self._box(place, parent, world, root)
            if not place:
                root = replace(root, root=box.look.size)
            found.append(box)
        return found

    def _key(self, place: int) -> int:
        """Return a number for what elements of the same look within the same have in common."""
        matched = self._matched[place]
        rules = tuple((part, *(id(each[1]) for each in matched[part])) for part in sorted(matched))
        attributes = tuple(
            (name, value if name != "href" else "")
            for name, value in self._elements[place].attrib.items()
            if name not in _OF_NO_LOOK
        )
        key = (self._elements[place].tag, self._has_words[place], rules, attributes)
        return self._kinds.setdefault(key, len(self._kinds))

    def _box(self, place: int, parent: StyledElement, world: World, root: Scale) -> StyledElement:
        style, look, doubts = self._style(place, "", parent.look, world)
        found, more = within(look, style, world.width, root.root)
        scale = replace(root, letter=found.size, whole=root.window)
        has_words = self._has_words[place]
        box = _boxed(found, style, parent, scale, doubts | more, has_words=has_words)
        parts = {
            part: self._part(place, part, box, world, root)
            for part in PARTS
            if part in self._matched[place]
        }
        return replace(box, parts=parts)

    def _part(
        self, place: int, part: str, box: StyledElement, world: World, root: Scale
    ) -> StyledElement:
        style, look, doubts = self._style(place, part, box.look, world)
        found, more = within(look, style, world.width, root.root)
        scale = replace(root, letter=found.size, whole=root.window)
        part_box = _boxed(found, style, box, scale, doubts | more, has_words="content" in style)
        if part_box.is_hung:
            return replace(part_box, doubts=part_box.doubts | {"position"}, is_hung=False)
        return part_box

    def _style(
        self, place: int, part: str, around: InheritedLook, world: World
    ) -> tuple[Style, InheritedLook, frozenset[str]]:
        """Return the style of an element or a part, what is around it, and what is not known."""
        doubts: set[str] = set()
        said: list[StyleDeclaration] = []
        for _, each, rule in self._matched[place].get(part, ()):
            holds = _holds(rule, world)
            if holds is None:
                doubts.add(each.name)
            elif holds:
                said.append(each)
        own = {each.name: each.value for each in said if each.name.startswith("--")}
        look = replace(around, variables={**around.variables, **own}) if own else around
        style = dict(defaults(self._elements[place])) if not part else {}
        for each in said:
            value = put_in(each.value, look.variables)
            if value is None:
                doubts.add(each.name)
            elif not each.name.startswith("--"):
                _write(style, each.name, value)
        return style, look, frozenset(doubts)


def _write(style: dict[str, Sequence[Token]], name: str, value: Sequence[Token]) -> None:
    """Put what a declaration says into a style."""
    for each, piece in written_out(name, value):
        if not is_harmless(each, piece):
            _set(style, each, piece)


def _set(style: dict[str, Sequence[Token]], name: str, value: Sequence[Token]) -> None:
    """Put a property in, and take those out that a short one sets anew."""
    if name == "background":
        style.pop("background-color", None)
        style.pop("background-image", None)
    style.pop(name, None)
    style[name] = value


def _holds(rule: StyleRule, world: World) -> bool | None:
    """Say whether a rule holds in a world; ``None`` where nobody knows."""
    if not all(each.holds(world) for each in rule.media if each.is_known):
        return False
    if not rule.is_known or not all(each.is_known for each in rule.media):
        return None
    if rule.when == REST:
        return not world.is_touched
    return rule.when != TOUCHED or world.is_touched


def _boxed(  # what an element's box is made of
    look: InheritedLook,
    style: Style,
    parent: StyledElement,
    scale: Scale,
    doubts: frozenset[str],
    *,
    has_words: bool,
) -> StyledElement:
    position = keyword(style.get("position", ()))
    is_placed = position in {"absolute", "fixed", "relative", "sticky", "-webkit-sticky"}
    moved = style if is_placed else {key: style[key] for key in style if key not in _SIDES}
    if is_off_page(moved, scale) and (is_placed or "text-indent" in style):
        look = replace(look, is_there=False)
    found = frozenset(doubtful(style, scale, has_words=has_words)) | doubts
    if has_words and hides(style) and look.spaces in {"nowrap", "pre"}:
        found |= {"overflow-x"}
    is_hung = hangs_at_left(style, scale) and parent.is_positioned
    return StyledElement(
        look,
        style,
        keyword(style.get("display", ())) or "inline",
        found - {"position"} if is_hung else found,
        {},
        is_hung=is_hung,
        room=_length(style, "padding-left", scale),
        is_positioned=is_placed,
        is_apart=(sets_apart(style, scale, "left"), sets_apart(style, scale, "right")),
        is_struck="line-through" in keywords(style.get("text-decoration-line", ())),
    )


_SIDES: Final = frozenset({"top", "right", "bottom", "left"})


def _length(style: Style, name: str, scale: Scale) -> float:
    value = style.get(name)
    found = length(value[0], scale) if value and len(value) == 1 else None
    return found or 0.0


def schemes_of(values: Iterable[Sequence[Token]]) -> Iterator[str]:
    """Yield the schemes of colours that values name."""
    for value in values:
        yield from keywords(value) & {"dark", "light"}
