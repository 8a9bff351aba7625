"""Where in a document a motion applies: from "the second item of 4.2" to provisions and texts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.amend.defined_terms import locate_definition
from protocol_gen.amend.messages import (
    COUNTED_TOO_FAR,
    HEADING_OTHERWISE,
    HEADING_SHARED,
    HEADING_UNKNOWN,
    ITEM_WITHOUT_LETTER,
    LETTER_SHARED,
    NO_HEADING,
    NONE_TO_COUNT,
    NOT_ONE_BEGINS_SO,
    NOT_ONE_PARAGRAPH,
    NOTHING_NUMBERED,
    NUMBER_UNKNOWN,
)
from protocol_gen.amend.motion import CountedUnit, MotionPlace, Ordinal
from protocol_gen.amend.motion_in_words import ordinal_word
from protocol_gen.amend.scopes import STRAIGHT, Scope, Spot, sibling_lists, spots_by_block
from protocol_gen.amend.sentence_ends import sentences_in
from protocol_gen.amend.table_rows import locate_row
from protocol_gen.errors import MotionError
from protocol_gen.language.catalogue import words_for
from protocol_gen.language.minute_words import PlaceWords
from protocol_gen.model.document import Document, Paragraph, Provision, ProvisionForm, walk
from protocol_gen.model.inlines import plain
from protocol_gen.model.profile import Target

_LETTERED: Final = re.compile(r"^(.*\d)([a-z])$")
"""An item's letter without its brackets: "2.1a"."""


def locate(document: Document, place: MotionPlace) -> Scope:
    """Return the one place that is meant.

    Raises:
        MotionError: where there is none, or more than one.
    """
    words = _words(document)
    scope = _locate_first(document, place)
    if place.said:
        _check_said(document, scope, place)
    for ordinal in place.ordinals:
        scope = _counted(document, scope, ordinal)
    if not place.in_heading:
        return scope
    if (
        place.ordinals
        or not scope.roots
        or not scope.roots[0].heading
        or not names_provision(place)
    ):
        raise MotionError(NO_HEADING(place=scope.label))
    heading = scope.headings[:1]
    return replace(scope, label=words.heading_of(place=scope.label), own=heading, spots=heading)


def names_provision(place: MotionPlace) -> bool:
    """Whether a place names a provision."""
    return bool(place.number or place.heading)


def _locate_first(document: Document, place: MotionPlace) -> Scope:
    if place.defined:
        return locate_definition(document, place.defined)
    if place.number:
        return _locate_number(document, place.number)
    if place.heading:
        return _locate_heading(document, place.heading)
    return whole(document)


def whole(document: Document) -> Scope:
    """Return the whole protocol as a place."""
    return _scope(_words(document).whole, document.provisions)


def _check_said(document: Document, scope: Scope, place: MotionPlace) -> None:
    """Refuse "9 (Gifts)" where another heading is there."""
    own = plain(scope.roots[0].heading)
    around = nearest_heading(document, scope.roots[0].id)
    said = _comparable(place.said)
    text = _comparable(scope.own[0].text) if scope.own else ""
    if said not in {_comparable(own), _comparable(around)} and not starts_with(
        text, said.rstrip("….")
    ):
        heading = own or around
        raise MotionError(HEADING_OTHERWISE(number=place.number, said=place.said, heading=heading))


def _locate_letter(document: Document, letter: str) -> Scope:
    """Return the only item with a letter."""
    found = [
        each.number.citation
        for each in document.all_provisions
        if each.number and each.number.citation.endswith(letter)
    ]
    match found:
        case [one]:
            return _locate_number(document, one)
        case []:
            raise MotionError(NUMBER_UNKNOWN(number=letter, known=_numbers(document)))
        case _:
            raise MotionError(LETTER_SHARED(letter=letter, places=tuple(found)))


def _numbers(document: Document) -> tuple[str, ...]:
    return tuple(each.number.citation for each in document.all_provisions if each.number)


def _locate_number(document: Document, number: str) -> Scope:
    """Return the paragraph, section or item with a number, and what runs on after it."""
    found = [
        (provision.number.citation.rstrip(".") != number, siblings, at)
        for siblings in sibling_lists(document.provisions)
        for at, provision in enumerate(siblings)
        if provision.number and _same_number(provision.number.citation, number)
    ]
    for _, siblings, at in sorted(found, key=lambda each: each[0])[:1]:
        return _scope(cite(document, siblings[at]), _with_run_ons(siblings, at))
    if number.startswith("("):
        return _locate_letter(document, number)
    known = _numbers(document)
    if not known:
        raise MotionError(NOTHING_NUMBERED())
    lettered = _LETTERED.sub(r"\1(\2)", number.lower())
    if lettered != number and lettered in known:
        return _locate_number(document, lettered)
    above, opened, _ = number.partition("(")
    if opened and above in known and not any(each.startswith(f"{above}(") for each in known):
        raise MotionError(ITEM_WITHOUT_LETTER(number=number, above=above))
    near = [each for each in known if each.split(".")[0] == number.split(".", maxsplit=1)[0]]
    sections = [each.number.citation for each in document.provisions if each.number]
    raise MotionError(NUMBER_UNKNOWN(number=number, known=tuple(near or sections or known)))


def _locate_heading(document: Document, heading: str) -> Scope:
    wanted = _comparable(heading)
    found = [each for each in document.all_provisions if _comparable(plain(each.heading)) == wanted]
    match found:
        case [one]:
            shown = plain(one.heading).rstrip(":")
            return _scope(_words(document).headed(heading=shown), (one,))
        case []:
            known = tuple(plain(each.heading) for each in document.all_provisions if each.heading)
            raise MotionError(HEADING_UNKNOWN(heading=heading, known=known))
        case _:
            places = tuple(cite(document, each) for each in found)
            raise MotionError(HEADING_SHARED(heading=heading, places=places))


def _counted(document: Document, scope: Scope, ordinal: Ordinal) -> Scope:
    """Return the nth paragraph, item, sentence or row of a place."""
    words = _words(document)
    if ordinal.kind is CountedUnit.ROW:
        row = locate_row(document, scope, ordinal.at)
        return replace(row, label=_nth_of(scope.label, ordinal, words))
    if ordinal.kind is CountedUnit.SENTENCE:
        units = _sentences(scope)
    else:
        units = [unit for kind, unit in _units(scope.roots) if kind is ordinal.kind]
    name = ordinal.kind.value
    if ordinal.begins:
        ordinal = _begun(scope, ordinal, units)
    which = ordinal_word(ordinal.at) if ordinal.at < 0 else _nth(ordinal.at)
    at = ordinal.at if ordinal.at < 0 else ordinal.at - 1
    if not -len(units) <= at < len(units):
        if not units:
            raise MotionError(NONE_TO_COUNT(place=scope.label, unit=name))
        message = COUNTED_TOO_FAR(place=scope.label, which=which, unit=name, count=len(units))
        raise MotionError(message)
    if ordinal.at < -1:
        ordinal = replace(ordinal, at=len(units) + 1 + ordinal.at)
    return replace(units[at], label=_nth_of(scope.label, ordinal, words))


def _begun(scope: Scope, ordinal: Ordinal, units: Sequence[Scope]) -> Ordinal:
    """Return the number of the only unit that begins with some words."""
    wanted = ordinal.begins.translate(STRAIGHT).rstrip(".… ")
    found = [
        at
        for at, each in enumerate(units, start=1)
        for spot in each.spots[:1]
        if starts_with(spot.text[spot.start : spot.stop].translate(STRAIGHT), wanted)
    ]
    if len(found) != 1:
        unit = ordinal.kind.value
        raise MotionError(
            NOT_ONE_BEGINS_SO(count=len(found), unit=unit, place=scope.label, words=ordinal.begins)
        )
    return Ordinal(ordinal.kind, found[0])


def starts_with(text: str, words: str) -> bool:
    """Whether a text begins with whole words."""
    behind = text[len(words) : len(words) + 1]
    return bool(words) and text.startswith(words) and not (behind.isalnum() and words[-1].isalnum())


def _sentences(scope: Scope) -> list[Scope]:
    """Return the sentences of a paragraph or an item, those that run on included."""
    if not scope.own:
        raise MotionError(NOT_ONE_PARAGRAPH(place=scope.label))
    spots = (
        replace(spot, start=start, end=end)
        for spot in scope.own
        for start, end in sentences_in(spot.text)
        if spot.holds(start, end)
    )
    return [Scope("", scope.roots, (spot,), (spot,), (), is_part=True) for spot in spots]


def _nth_of(place: str, ordinal: Ordinal, words: PlaceWords) -> str:
    if ordinal.at < 0:
        last = {
            CountedUnit.ITEM: words.last_item_of,
            CountedUnit.SENTENCE: words.last_sentence_of,
            CountedUnit.ROW: words.last_row_of,
        }
        return last.get(ordinal.kind, words.last_paragraph_of)(place=place)
    counted = {
        CountedUnit.ITEM: words.item_of,
        CountedUnit.SENTENCE: words.sentence_of,
        CountedUnit.ROW: words.row_of,
    }
    return counted.get(ordinal.kind, words.paragraph_of)(ordinal.at, place=place)


def _nth(at: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    return words[at - 1] if at <= len(words) else f"{at}th"


def _units(roots: Iterable[Provision]) -> Iterator[tuple[CountedUnit, Scope]]:
    """Yield the paragraphs and the outermost items in the order of reading."""
    roots = tuple(roots)
    if len(roots) == 1 and roots[0].form is ProvisionForm.ITEM:
        roots = roots[0].provisions
    for at, provision in enumerate(roots):
        if provision.form is ProvisionForm.ITEM:
            yield CountedUnit.ITEM, _scope("", (provision,))
            continue
        if provision.form is not ProvisionForm.RUN_ON:
            yield from _units_of_texts(provision, _with_run_ons(roots, at))
        yield from _units(provision.provisions)


def _units_of_texts(
    provision: Provision, group: tuple[Provision, ...]
) -> Iterator[tuple[CountedUnit, Scope]]:
    """Yield the paragraphs that a provision begins, and the items of its lists."""
    own = tuple(_texts(provision))
    if len(own) == 1 and isinstance(provision.blocks[0], Paragraph):
        own = tuple(spot for root in group for spot in _texts(root))
        items = (each for root in group for each in _with_items(root))
        spots = tuple(spot for each in items for spot in _texts(each))
        yield (
            CountedUnit.PARAGRAPH,
            Scope("", group, own, spots, (), is_part=bool(provision.heading)),
        )
        return
    for block, texts in spots_by_block(provision):
        kind = CountedUnit.PARAGRAPH if isinstance(block, Paragraph) else CountedUnit.ITEM
        for spot in texts:
            yield kind, Scope("", group, (spot,), (spot,), (), is_part=True)


def _with_items(provision: Provision) -> Iterator[Provision]:
    """Yield a provision and the items of the list under it."""
    yield provision
    for child in provision.provisions:
        if child.form is ProvisionForm.ITEM:
            yield from walk(child)


def _with_run_ons(siblings: Sequence[Provision], at: int) -> tuple[Provision, ...]:
    """Return a provision with those that continue its paragraph."""
    end = at + 1
    while end < len(siblings) and siblings[end].form is ProvisionForm.RUN_ON:
        end += 1
    return tuple(siblings[at:end])


def _scope(label: str, roots: tuple[Provision, ...]) -> Scope:
    spots = tuple(spot for root in roots for each in walk(root) for spot in _texts(each))
    headings = tuple(
        Spot(each.id, Target.HEADING, 0, plain(each.heading))
        for root in roots
        for each in walk(root)
        if each.heading
    )
    own = tuple(spot for root in roots for spot in _texts(root))
    return Scope(label, roots, own, spots, headings)


def _texts(provision: Provision) -> Iterator[Spot]:
    for _, spots in spots_by_block(provision):
        yield from spots


def _same_number(one: str, other: str) -> bool:
    return one.rstrip(".").lower() == other.rstrip(".").lower()


def _comparable(words: str) -> str:
    return " ".join(words.translate(STRAIGHT).casefold().split()).rstrip(":.")


# Names for places


def cite(document: Document, provision: Provision) -> str:
    """Return how a minute cites a numbered or headed provision of a document."""
    words = _words(document)
    if not provision.number:
        return words.headed(heading=plain(provision.heading))
    if provision.number.in_words:
        return provision.number.citation
    is_section = bool(provision.heading) and provision.number.level == 0
    return (words.section if is_section else words.paragraph)(number=provision.number.citation)


def is_whole(document: Document, scope: Scope) -> bool:
    """Whether a place is the whole protocol."""
    return scope.label == _words(document).whole


def _words(document: Document) -> PlaceWords:
    return words_for(document.language).minutes.places


def cite_nearest(document: Document, id_: str) -> str:
    """Return how to cite the nearest place around a provision that has a number or a heading."""
    is_title = any(each.id == id_ for each in document.title_block)
    words = _words(document)
    found = words.title_block if is_title else words.opening
    for siblings in sibling_lists(document.provisions):
        for at, provision in enumerate(siblings):
            if all(each.id != id_ for each in walk(provision)):
                continue
            leader = at
            while siblings[leader].form is ProvisionForm.RUN_ON and leader:
                leader -= 1
            if siblings[leader].number or siblings[leader].heading:
                found = cite(document, siblings[leader])
    return found


def nearest_heading(document: Document, id_: str) -> str:
    """Return the nearest heading above a provision; empty if there is none."""
    found = ""
    for provision in document.all_provisions:
        if provision.heading and any(each.id == id_ for each in walk(provision)):
            found = plain(provision.heading)
    return found.rstrip(":")
