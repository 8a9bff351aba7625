"""The words that differ between two versions of a provision, for people to read."""

from collections.abc import Iterator
from itertools import groupby, zip_longest

from protocol_gen.model.document import Provision
from protocol_gen.model.inlines import Inlines, plain
from protocol_gen.model.marks import Mark
from protocol_gen.model.walks import texts_in
from protocol_gen.revisions.text_diff import compare_inlines


def differences(old: Provision, new: Provision) -> tuple[tuple[str, str], ...]:
    """Return what was left out and what was added at each place, in the order of reading."""
    pairs = zip_longest(texts_in(old), texts_in(new), fillvalue=())
    return tuple(each for before, after in pairs for each in _gaps(before, after))


def _gaps(old: Inlines, new: Inlines) -> Iterator[tuple[str, str]]:
    both = compare_inlines(old, new)
    for is_marked, group in groupby(both, key=lambda inline: inline.mark is not None):
        if is_marked:
            inlines = tuple(group)
            gone = plain(each for each in inlines if each.mark is Mark.DELETED)
            come = plain(each for each in inlines if each.mark is Mark.INSERTED)
            yield gone.strip(), come.strip()
