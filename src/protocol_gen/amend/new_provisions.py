"""Where something new goes, and the id that it gets."""

import re
from collections.abc import Iterable
from typing import Final

from protocol_gen.amend.messages import (
    BESIDE_SECTION,
    BESIDE_WHAT,
    ITEM_WITHOUT_LETTER,
    NO_LIST,
    NOT_A_SECTION,
    NOT_AN_ITEM,
    NOT_BESIDE_PARAGRAPH,
    NOTHING_BESIDE,
    NUMBER_UNKNOWN,
    SECTION_WITHOUT_HEADING,
)
from protocol_gen.amend.motion import CountedUnit, MotionPlace, NewProvision, Where
from protocol_gen.amend.scopes import Scope
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.library import LOCAL
from protocol_gen.model.profile import Side

_WORD: Final = re.compile(r"[a-z0-9]+")
_LONGEST_ID: Final = 4
"""How many words of a text go into its id."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def is_named(place: MotionPlace) -> bool:
    """Whether a motion names a place."""
    return bool(place.number or place.heading or place.ordinals)


def with_position(document: Document, motion: NewProvision) -> NewProvision:
    """Return a new provision beside what its number puts it beside, where only that is said.

    Raises:
        MotionError: where nothing is beside that number.
    """
    if not motion.number:
        return motion
    number = motion.number
    if number.startswith("("):
        number = motion.place.number + number
    elif is_named(motion.place):
        return motion
    known = {each.number.citation for each in document.all_provisions if each.number}
    place, where = _beside_number(number, known)
    return NewProvision(place, where, motion.new, motion.heading, motion.kind, number)


def _beside_number(number: str, known: set[str]) -> tuple[MotionPlace, Where]:
    """Return which provision something with a number goes beside."""
    if number in known:
        return MotionPlace(number), Where.BEFORE
    before, above = _number_before(number)
    if before in known:
        return MotionPlace(before), Where.AFTER
    if not before and above in known and "(" not in number:
        return MotionPlace(above), Where.END
    if "(" in number and above in known and not any(each.startswith(f"{above}(") for each in known):
        raise MotionError(ITEM_WITHOUT_LETTER(number=number, above=above))
    near = [each for each in known if each.split(".")[0] == number.split(".", maxsplit=1)[0]]
    raise MotionError(NUMBER_UNKNOWN(number=number, known=_in_order(near or known)))


def _in_order(numbers: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(numbers, key=_parts))


def _parts(number: str) -> list[tuple[int, str]]:
    return [(int(each) if each.isdigit() else 0, each) for each in re.findall(r"\d+|\D+", number)]


def _number_before(number: str) -> tuple[str, str]:
    """Return the number before one, empty where that is the first, and the number above it."""
    if number.endswith(")"):
        above, _, letter = number[:-1].rpartition("(")
        at = _LETTERS.find(letter) if len(letter) == 1 else -1
        return (f"{above}({_LETTERS[at - 1]})" if at > 0 else ""), above
    above, dot, last = number.rpartition(".")
    is_first = not last.isdigit() or last == "1"
    return ("" if is_first else f"{above}{dot}{int(last) - 1}"), above


def find_position(motion: NewProvision, scope: Scope) -> tuple[Side, str]:
    """Return where something new goes.

    Raises:
        MotionError: where nothing new can go there.
    """
    if motion.kind is CountedUnit.SECTION and not motion.heading:
        raise MotionError(SECTION_WITHOUT_HEADING())
    if scope.is_part or motion.place.in_heading:
        raise MotionError(NOTHING_BESIDE(place=scope.label))
    if motion.where is Where.END:
        return _find_end(motion, scope)
    if not is_named(motion.place):
        raise MotionError(BESIDE_WHAT())
    if motion.where is Where.START:
        return _find_start(motion, scope)
    _check_beside(motion, scope)
    if motion.where is Where.BEFORE:
        return Side.BEFORE, scope.roots[0].id
    return Side.AFTER, scope.roots[-1].id


def _check_beside(motion: NewProvision, scope: Scope) -> None:
    """A section goes beside a section, a paragraph beside a paragraph, an item beside an item."""
    root = scope.roots[0]
    is_item = root.form is ProvisionForm.ITEM
    if motion.kind is CountedUnit.ITEM and not is_item:
        raise MotionError(NOT_AN_ITEM(place=scope.label))
    if motion.kind is CountedUnit.PARAGRAPH and _is_section(root) and not motion.heading:
        raise MotionError(BESIDE_SECTION(place=scope.label))
    if motion.kind is CountedUnit.SECTION and not root.heading:
        raise MotionError(NOT_BESIDE_PARAGRAPH(place=scope.label))


def _is_section(provision: Provision) -> bool:
    return bool(provision.heading and provision.provisions)


def _find_start(motion: NewProvision, scope: Scope) -> tuple[Side, str]:
    """Return the beginning of a list or of a section."""
    is_item = motion.kind is CountedUnit.ITEM
    below = [
        child
        for root in scope.roots
        for child in root.provisions
        if (child.form is ProvisionForm.ITEM) is is_item
    ]
    if not below or not (is_item or scope.roots[0].heading):
        raise MotionError((NO_LIST if is_item else NOT_A_SECTION)(place=scope.label))
    return Side.BEFORE, below[0].id


def _find_end(motion: NewProvision, scope: Scope) -> tuple[Side, str]:
    """Return the end of a list, of a section or of the whole."""
    roots = scope.roots
    if motion.kind is CountedUnit.ITEM:
        items = [
            child for root in roots for child in root.provisions if child.form is ProvisionForm.ITEM
        ]
        if not items:
            raise MotionError(NO_LIST(place=scope.label))
        return Side.AFTER, items[-1].id
    if not is_named(motion.place):
        if roots[-1].heading and not motion.heading:
            raise MotionError(BESIDE_WHAT())
        return Side.AFTER, roots[-1].id
    if not roots[0].heading:
        raise MotionError(NOT_A_SECTION(place=scope.label))
    return Side.UNDER, roots[0].id


def new_id(text: str, used: set[str]) -> str:
    """Return a permanent id made of the first words of a text, one that was never used."""
    words = _WORD.findall(text.lower().replace("’", "").replace("'", ""))
    name = LOCAL + ("-".join(words[:_LONGEST_ID]) or "text")
    found, at = name, 2
    while found in used:
        found, at = f"{name}-{at}", at + 1
    return found
