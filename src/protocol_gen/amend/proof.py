"""Proof that a document differs from another in exactly what a motion asked for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Final, TypeAlias

from protocol_gen.amend.locate import cite_nearest
from protocol_gen.amend.messages import (
    MISPLACED,
    ORDER_CHANGED,
    ORDER_CHANGED_IN,
    OTHER_THAN_TEXT,
    STILL_THERE,
    WOULD_APPEAR,
    WOULD_DISAPPEAR,
    WOULD_READ,
)
from protocol_gen.amend.text_edits import Edit, apply_edits
from protocol_gen.frozen import frozen
from protocol_gen.language.english import typographic
from protocol_gen.model.document import Document, Provision, ProvisionForm, walk
from protocol_gen.model.inlines import CrossReference, Inlines, OriginKind, plain
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Side, Target
from protocol_gen.model.walks import inlines_of

TextKey: TypeAlias = tuple[str, Target, int]
"""A text of a document: its provision, its heading or text, which of them."""
_FOLLOWS: Final = "\uf8ff"
"""Stands for what follows from other provisions: the numbers of cross-references, counts."""
_ENDING: Final = re.compile(r"(;( and| or)?|\.)$")
"""What a list's style puts after an item."""


@frozen
class New:
    """A new provision, and where it goes. A new section is its heading, and its text below it."""

    id: str
    side: Side
    anchor: str
    text: str
    heading: str = ""


@frozen
class Moved:
    """A provision that goes beside another, with all below it."""

    id: str
    side: Side
    anchor: str


@frozen
class Rewording:
    """A whole text or heading that gets other words; ``gone`` are what ran on after it."""

    id: str
    target: Target
    new: str


@frozen
class RequestedChange:
    """What a motion asks of a document."""

    edits: Mapping[TextKey, Sequence[Edit]]
    whole: Mapping[tuple[str, Target], str]
    """Texts and headings that are replaced as a whole."""
    gone: frozenset[str]
    new: tuple[New, ...]
    moved: tuple[Moved, ...] = ()
    said_once: Mapping[str, str] = field(default_factory=dict)
    """What is said of posts only where they are first named, and what stands elsewhere: short forms
    of titles, say. Which place is the first follows from other provisions."""

    def has_own_words(self, key: TextKey) -> bool:
        """Whether the words of a text are asked for, so that each of them must be there."""
        is_new = any(each.id == key[0] for each in self.new)
        return bool(self.edits.get(key)) or key[:2] in self.whole or is_new


def texts_by_key(document: Document) -> Mapping[TextKey, str]:
    """Return every text and heading of a document."""
    return {key: plain(text) for key, text in _texts(document)}


def find_faults(before: Document, after: Document, asked: RequestedChange) -> tuple[Message, ...]:
    """Return where a new document is not the old one with exactly what was asked for."""
    found = [*_check_shape(before, after, asked), *_check_texts(before, after, asked)]
    bare = [replace(each, title_block=(), provisions=()) for each in (before, after)]
    if bare[0] != bare[1]:
        found.append(OTHER_THAN_TEXT())
    return tuple(found)


def named_otherwise(
    before: Document, after: Document, asked: RequestedChange
) -> Iterator[tuple[str, str]]:
    """Yield where a text that is not asked about names a post otherwise, and how it then reads.

    The place that first names a post has its title in full. Where that place is another, so is this
    one.
    """
    old = texts_by_key(before)
    for key, text in texts_by_key(after).items():
        if key in old and old[key] != text and not asked.has_own_words(key):
            was, now = (_as_named_before(each, asked.said_once) for each in (old[key], text))
            if was == now:
                yield cite_nearest(after, key[0]), text


def _texts(document: Document) -> Iterator[tuple[TextKey, Inlines]]:
    for provision in document.all_provisions:
        if provision.heading:
            yield (provision.id, Target.HEADING, 0), provision.heading
        texts = (text for block in provision.blocks for text in inlines_of(block))
        for index, text in enumerate(texts):
            yield (provision.id, Target.TEXT, index), text


# The words


def _check_texts(before: Document, after: Document, asked: RequestedChange) -> Iterator[Message]:
    wanted = dict(_wanted(before, asked))
    forms = {each.id: each.form for each in after.all_provisions}
    there = {key: _collapse(_masked(text)) for key, text in _texts(after)}
    for key in dict.fromkeys((*wanted, *there)):
        if key[0] in asked.gone:
            continue
        is_item = forms.get(key[0]) is ProvisionForm.ITEM
        if key not in there or key not in wanted:
            known = there.get(key) or wanted.get(key, "")
            place = cite_nearest(after if key in there else before, key[0])
            form = WOULD_APPEAR if key in there else WOULD_DISAPPEAR
            yield form(text=known, place=place)
        elif not _same(wanted[key], there[key], key, asked, is_item=is_item):
            place = cite_nearest(after, key[0])
            yield WOULD_READ(place=place, text=_shown(there[key]), wanted=_shown(wanted[key]))


def _wanted(before: Document, asked: RequestedChange) -> Iterator[tuple[TextKey, str]]:
    for key, text in _texts(before):
        whole = asked.whole.get(key[:2])
        if whole is not None:
            yield key, typographic(whole)
        else:
            yield key, _collapse(apply_edits(_masked(text), asked.edits.get(key, ())))
    for new in asked.new:
        if new.text:
            yield (new.id, Target.TEXT, 0), typographic(new.text)
        if new.heading:
            yield (new.id, Target.HEADING, 0), typographic(new.heading)


def _same(wanted: str, there: str, key: TextKey, asked: RequestedChange, *, is_item: bool) -> bool:
    """Whether a text is as wanted, except for a heading's capitals or the mark after an item."""
    if asked.gone or not asked.has_own_words(key):
        wanted, there = (_as_named_before(text, asked.said_once) for text in (wanted, there))
    if key[1] is Target.HEADING:
        return wanted.casefold() == there.casefold()
    is_shifted = bool(asked.gone or asked.new or asked.moved or key[:2] in asked.whole)
    if is_item and is_shifted:
        return _ENDING.sub("", wanted) == _ENDING.sub("", there)
    return wanted == there


def _as_named_before(text: str, said_once: Mapping[str, str]) -> str:
    """Return a text as it is where every post has been named before."""
    for words, elsewhere in said_once.items():
        text = text.replace(words, elsewhere)
    return text


def _masked(text: Inlines) -> str:
    """Return the words, with a mark for each character that follows from other provisions."""
    return "".join(
        _FOLLOWS * len(inline.content)
        if isinstance(inline, CrossReference) or inline.origin.kind is OriginKind.COUNT
        else inline.content
        for inline in text
    )


def _collapse(masked: str) -> str:
    return re.sub(f"{_FOLLOWS}+", _FOLLOWS, masked)


def _shown(masked: str) -> str:
    return masked.replace(_FOLLOWS, "#")


# The shape


def _check_shape(before: Document, after: Document, asked: RequestedChange) -> Iterator[Message]:
    new = {each.id for each in asked.new}
    old_shape = {each[0]: each for each in _reopened(_shape(before), asked.gone)}
    new_shape = {each[0]: each for each in _shape(after)}
    in_both = [id_ for id_ in old_shape if id_ in new_shape]
    moved = {id_ for id_ in in_both if old_shape[id_] != new_shape[id_]}
    expected = [id_ for id_ in _order(before, asked) if id_ in new_shape]
    if moved or expected != [id_ for id_ in new_shape if id_ in old_shape]:
        places = dict.fromkeys(cite_nearest(before, id_) for id_ in in_both if id_ in moved)
        yield ORDER_CHANGED_IN(places=tuple(places)) if places else ORDER_CHANGED()
    if asked.gone & new_shape.keys():
        yield STILL_THERE()
    order = [each.id for each in after.all_provisions]
    ends = {each.id: [below.id for below in walk(each)] for each in after.all_provisions}
    for each in asked.new:
        if each.id not in order or not _is_beside(each, order, ends, new):
            yield MISPLACED(text=each.text or each.heading)


def _reopened(
    shape: Iterator[tuple[str, str, ProvisionForm]], gone: frozenset[str]
) -> Iterator[tuple[str, str, ProvisionForm]]:
    """Yield each provision in the form that it has without what goes.

    Where the sentence that opens a paragraph goes, the next one that stays opens it.
    """
    opens: dict[str, ProvisionForm] = {}
    for id_, parent, form in shape:
        stays_as = form
        if form is not ProvisionForm.RUN_ON:
            opens.pop(parent, None)
            if id_ in gone:
                opens[parent] = form
        elif id_ not in gone:
            stays_as = opens.pop(parent, form)
        yield id_, parent, stays_as


def _order(document: Document, asked: RequestedChange) -> list[str]:
    """Return the provisions in the order in which they are to be, new ones aside."""
    order = [each[0] for each in _shape(document)]
    below = {each.id: [one.id for one in walk(each)] for each in document.all_provisions}
    for move in asked.moved:
        group = below[move.id]
        order = [id_ for id_ in order if id_ not in group]
        at = order.index(move.anchor)
        at += 0 if move.side is Side.BEFORE else len(below[move.anchor])
        order[at:at] = group
    return order


def _shape(document: Document) -> Iterator[tuple[str, str, ProvisionForm]]:
    """Yield every provision in order, with its parent and its form."""
    for provision in (*document.title_block, *document.provisions):
        yield from _shape_below(provision, "")


def _shape_below(provision: Provision, parent: str) -> Iterator[tuple[str, str, ProvisionForm]]:
    yield provision.id, parent, provision.form
    for child in provision.provisions:
        yield from _shape_below(child, provision.id)


def _is_beside(
    new: New, order: Sequence[str], ends: Mapping[str, Sequence[str]], all_new: set[str]
) -> bool:
    """Whether a new provision is beside its anchor, ignoring other new ones between them."""
    at = order.index(new.id)
    if new.anchor in all_new:
        return new.side is Side.UNDER and new.id in ends[new.anchor]
    if new.side is Side.BEFORE:
        rest = [each for each in order[at + 1 :] if each not in all_new]
        return rest[:1] == [new.anchor]
    below = [each for each in ends.get(new.anchor, ()) if each not in all_new]
    rest = [each for each in order[:at] if each not in all_new]
    return bool(below) and rest[-1:] == below[-1:]
