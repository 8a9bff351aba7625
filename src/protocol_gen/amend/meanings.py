"""What the verbs, words and places of a part mean together, in whatever order they are said."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.amend.chunks import Chunk, ChunkKind
from protocol_gen.amend.motion import (
    ONLY,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    PutIn,
    Reach,
    Reword,
    Substitute,
    Where,
    Which,
)
from protocol_gen.amend.place_grammar import READ_OUT
from protocol_gen.amend.verb_frames import VerbFrame, Words, frames_of


def meanings(chunks: Sequence[Chunk], place: MotionPlace, words: Words) -> tuple[Motion, ...]:
    """Return what a part can mean; nothing where it means nothing."""
    found = map(_motion, frames_of(chunks, place, words))
    return tuple(dict.fromkeys(filter(None, found)))


def _motion(frame: VerbFrame) -> Motion | None:
    for read in _READERS.get(frame.signs, ()):
        motion = read(frame)
        if motion:
            return motion
    return None


# Words and places left out, with what is said of which are meant


def _leave_out(frame: VerbFrame) -> Motion | None:
    about = frame.doings[0].about
    if about is None:
        return None
    if about.kind is ChunkKind.PLACE:
        return LeaveOutWhole(frame.place) if not frame.rest else None
    if about.kind is ChunkKind.REACH:
        reach = _reach(frame, about)
        return LeaveOut(frame.place, reach) if not frame.rest else None
    return _leave_words_out(frame, frame.said(about))


def _leave_words_out(frame: VerbFrame, old: str) -> Motion | None:
    if not frame.rest:
        return LeaveOut(frame.place, old)
    if len(frame.rest) > 1:
        return None
    ((_, said),) = frame.rest
    match said.kind:
        case ChunkKind.FROM_END:
            return LeaveOut(frame.place, old, Which(side=Where.END))
        case ChunkKind.BESIDE:
            return LeaveOut(frame.place, old, _near(frame, said))
        case ChunkKind.END if re.match(r"to the (?:very )?end", said.facts["end"]):
            return LeaveOut(frame.place, Reach(old))
        case _:
            return None


def _near(frame: VerbFrame, beside: Chunk) -> Which:
    # What stands after other words has them before it.
    return Which(near=frame.said(beside), side=Where(beside.facts["side"]))


def _reach(frame: VerbFrame, chunk: Chunk) -> Reach:
    if "brackets" in chunk.facts:
        return Reach("(", ")")
    first, last = frame.said(chunk, "from"), frame.said(chunk, "until")
    return Reach(
        first or frame.said(chunk, "behind") or frame.said(chunk, "first"),
        last or frame.said(chunk, "front") or frame.said(chunk, "last"),
        takes_first=bool(first),
        takes_last=bool(last),
        to_sentence="inside" in chunk.facts or "sentence" in chunk.facts.get("stop", ""),
    )


# One thing for another


def _replaced(frame: VerbFrame, old: Chunk | None, new: str, which: Which | None) -> Motion | None:
    """Return a motion that puts new words for what is old: a place, or words of it."""
    if old is None or not new or which is None:
        return None
    if old.kind is ChunkKind.PLACE:
        return _reworded(frame.place, new) if which == ONLY else None
    if old.kind is ChunkKind.REACH:
        reach = _reach(frame, old)
        is_sure = which == ONLY and reach.first != "("
        return Substitute(frame.place, reach, new) if is_sure else None
    return Substitute(frame.place, frame.said(old), new, which)


def _which_of(frame: VerbFrame, *kinds: ChunkKind) -> Which | None:
    """Return which of several is meant, where nothing is said but some kinds and that."""
    if frame.rest_of(*kinds) is not None:
        return ONLY
    found = frame.rest_of(*kinds, ChunkKind.BESIDE)
    if not found:
        return None
    at = next(at for at, each in frame.rest if each is found[-1])
    is_of_old = len(frame.doings) == 1 or (at < frame.doings[1].at and not found[-1].is_joined)
    return _near(frame, found[-1]) if is_of_old else None


def _out_and_in(frame: VerbFrame) -> Motion | None:
    first, second = frame.doings
    if second.about is None or second.about.kind is not ChunkKind.WORDS:
        return None
    return _replaced(frame, first.about, frame.said(second.about), _which_of(frame))


def _out_and_by(frame: VerbFrame) -> Motion | None:
    return _by(frame) if frame.doings[1].about is None else None


def _by(frame: VerbFrame) -> Motion | None:
    by = frame.first_of(ChunkKind.BY)
    if by is None:
        return None
    return _replaced(frame, frame.doings[0].about, frame.said(by), _which_of(frame, ChunkKind.BY))


def _for(frame: VerbFrame) -> Motion | None:
    """New words that a verb has, for old ones."""
    about = frame.doings[0].about
    if about is None or about.kind is not ChunkKind.WORDS:
        return None
    new = frame.said(about)
    if frame.rest_of(ChunkKind.INSTEAD_OF_PLACE):
        return _reworded(frame.place, new)
    found = frame.rest_of(ChunkKind.INSTEAD)
    return Substitute(frame.place, frame.said(found[0]), new) if found else None


def _to(frame: VerbFrame) -> Motion | None:
    """Old words that a verb has, or none, that are to read as others."""
    to = frame.first_of(ChunkKind.TO)
    about = frame.doings[0].about if frame.doings else None
    if to is None:
        return None
    new = frame.said(to)
    if about:
        return _replaced(frame, about, new, _which_of(frame, ChunkKind.TO))
    old = frame.rest_of(ChunkKind.TO, ChunkKind.INSTEAD) or frame.rest_of(
        ChunkKind.TO, ChunkKind.WORDS
    )
    if old:
        return Substitute(frame.place, frame.said(old[1]), new)
    if frame.rest_of(ChunkKind.TO, ChunkKind.INSTEAD_OF_PLACE):
        return _reworded(frame.place, new)
    if frame.rest_of(ChunkKind.TO) and (frame.is_in or frame.is_named):
        return _reworded(frame.place, new)
    return None


def _named(frame: VerbFrame) -> Motion | None:
    """A new heading for a place."""
    found = frame.rest_of(ChunkKind.NAME)
    if not found or not frame.is_named:
        return None
    return Reword(replace(frame.place, in_heading=True), frame.said(found[0]))


def _from_to(frame: VerbFrame) -> Motion | None:
    """The words "from 'x' to 'y'", where "amend" stands before them."""
    about = frame.doings[0].about
    if about is None or about.kind is not ChunkKind.REACH or frame.rest:
        return None
    first, last = frame.said(about, "from"), frame.said(about, "until")
    return Substitute(frame.place, first, last) if first and last else None


def _rather_than(frame: VerbFrame) -> Motion | None:
    found = frame.rest_of(ChunkKind.WORDS, ChunkKind.INSTEAD)
    if not found:
        return None
    return Substitute(frame.place, frame.said(found[1]), frame.said(found[0]))


def _reworded(place: MotionPlace, new: str) -> Motion | None:
    """Return a new text for a place, without the place's number where it is read out with it."""
    said = READ_OUT.match(new)
    if not said:
        return Reword(place, new)
    is_own = said["number"] == place.number and not place.ordinals
    return Reword(place, new[said.end() :]) if is_own else None


# Words put in


def _put_in(frame: VerbFrame) -> Motion | None:  # noqa: PLR0911  # one arm a place
    about = frame.doings[0].about
    sides = [each for _, each in frame.rest]
    if len(sides) > 1:
        sides = [each for each in sides if each.kind is not ChunkKind.ADDED_TO]
    if about is None or about.kind is not ChunkKind.WORDS or len(sides) != 1:
        return None
    new, place, (where,) = frame.said(about), frame.place, sides
    match where.kind:
        case ChunkKind.BESIDE:
            return PutIn(place, new, Where(where.facts["side"]), frame.said(where))
        case ChunkKind.BETWEEN:
            first, last = frame.said(where, "first"), frame.said(where, "last")
            return Substitute(place, f"{first} {last}", f"{first} {new} {last}")
        case ChunkKind.END:
            return _at_end(place, new, _where_at_end(where))
        case ChunkKind.ADDED_TO:
            return _at_end(place, new, Where.END)
        case ChunkKind.BESIDE_PLACE:
            side = Where(where.facts["side"])
            is_sentence = place.is_sentence and not place.in_heading
            return PutIn(place, new, side) if is_sentence else _numbered(place, new, side)
        case _:
            return None


def _where_at_end(chunk: Chunk) -> Where:
    """Return which end a chunk names."""
    is_start = re.search("beginning|start", chunk.facts["end"])
    return Where.START if is_start else Where.END


def _at_end(place: MotionPlace, new: str, where: Where) -> Motion:
    return _numbered(place, new, Where.AFTER) or PutIn(place, new, where)


def _numbered(place: MotionPlace, new: str, where: Where) -> NewProvision | None:
    """Return a new provision for a text that is read out with its number."""
    said = READ_OUT.match(new)
    if not said or not place.number or place.ordinals or place.in_heading:
        return None
    return NewProvision(place, where, new[said.end() :], number=said["number"])


_Reader = Callable[[VerbFrame], Motion | None]
_READERS: Final[dict[str, Sequence[_Reader]]] = {
    "": (_to, _named, _rather_than),
    "OUT": (_leave_out,),
    "OUT IN": (_out_and_in, _out_and_by),
    "OUT SUB": (_out_and_in, _out_and_by),
    "OUT REP": (_out_and_in, _out_and_by),
    "REP": (_by, _to),
    "SUB": (_by, _for),
    "IN": (_for, _put_in),
    "AMD": (_to, _from_to),
}
"""What reads a part with these verbs."""


# Something new


def new_provision(chunks: Sequence[Chunk], place: MotionPlace, words: Words) -> NewProvision | None:
    """Return what a part with something new asks for: its text, and beside or in what it goes."""
    others = [each for each in chunks if each.kind not in {ChunkKind.SOMETHING_NEW, ChunkKind.VERB}]
    signs = {each.facts["sign"] for each in chunks if each.kind is ChunkKind.VERB}
    texts = [each for each in others if each.kind in _TEXTS]
    sides = list(_positions(each for each in others if each.kind not in _TEXTS))
    if not signs <= {"IN", "AMD"} or len(texts) != 1 or len(sides) > 1 or None in sides:
        return None
    where = sides[0] if sides else Where.END
    new = words(texts[0].facts["words"])
    said = READ_OUT.match(new)
    motion = NewProvision(place, where or Where.END, new)
    return replace(motion, new=new[said.end() :], number=said["number"]) if said else motion


_TEXTS: Final = frozenset({ChunkKind.WORDS, ChunkKind.TO, ChunkKind.BY})


def _positions(chunks: Iterator[Chunk]) -> Iterator[Where | None]:
    """Yield on which side of its place something new goes; None for what says no such thing.

    "In 4.2, after …" says where once: the place in which is no position beside another.
    """
    found = [each for each in chunks if each.kind is not ChunkKind.PLACE]
    if len(found) > 1:
        found = [each for each in found if each.kind is not ChunkKind.AT]
    for each in found:
        match each.kind:
            case ChunkKind.BESIDE_PLACE:
                yield Where(each.facts["side"])
            case ChunkKind.END:
                yield _where_at_end(each)
            case ChunkKind.AT | ChunkKind.ADDED_TO:
                yield Where.END
            case _:
                yield None
