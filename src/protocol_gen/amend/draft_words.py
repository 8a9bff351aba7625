"""Words of the version that a motion means, in a draft that may have changed since."""

from collections.abc import Iterator, Sequence

from protocol_gen.amend.locate import cite_nearest
from protocol_gen.amend.messages import DRAFT_CHANGED, DRAFT_LOST
from protocol_gen.amend.motion import Which
from protocol_gen.amend.scopes import Occurrence, Spot
from protocol_gen.amend.words_found import find_words, spots_of, texts_of_spots
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document
from protocol_gen.model.message import Message


def find_in_draft(
    meant: Document, draft: Document, found: Sequence[Occurrence], words: str, which: Which
) -> Iterator[Occurrence]:
    """Yield the same places in the draft.

    Raises:
        MotionError: where the draft has other words there by now.
    """
    if meant is draft:
        yield from found
        return
    wanted = dict.fromkeys((each.spot.id, each.spot.target) for each in found)
    for id_, target in wanted:
        there = [each for each in found if (each.spot.id, each.spot.target) == (id_, target)]
        spots = list(spots_of(draft, id_, target))
        if texts_of_spots(spots) == texts_of_spots(spots_of(meant, id_, target)):
            yield from there
            continue
        here = list(find_words(spots, words))
        is_all = which.each and not which.count
        is_same = not which.nth and all(each.spot.is_all for each in there)
        if here and (is_all or (is_same and len(here) == len(there))):
            yield from here
            continue
        raise MotionError(_differs(meant, id_, spots, words, len(here)))


def _differs(meant: Document, id_: str, spots: Sequence[Spot], words: str, count: int) -> Message:
    place, version = cite_nearest(meant, id_), meant.version
    if not spots:
        return DRAFT_LOST(place=place, version=version)
    now = " / ".join(spot.text for spot in spots)
    return DRAFT_CHANGED(place=place, version=version, now=now, words=words, count=count)
