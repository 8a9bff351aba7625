"""What a post was called before, as a profile declares it."""

from collections.abc import Iterator

from protocol_gen.language.language import Language
from protocol_gen.model.amendment import FormerTitle
from protocol_gen.model.library import RoleEntry
from protocol_gen.model.post_titles import named_in_law
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.messages import (
    FORMER_POST_OF_LAW,
    FORMER_TITLE_OF_HOLDER,
    FORMER_TITLE_OF_LAW,
    FORMER_TITLE_SAME,
)
from protocol_gen.readers.shapes import Values


def read_former_titles(
    role: Values, entry: RoleEntry, language: Language, faults: Faults
) -> tuple[FormerTitle, ...]:
    """Return the earlier titles of a post, each with the day and with who says so.

    It is a fault where no officer may say so: of a post, office or body that the law or the
    council itself names, and where one of the two titles names such a one.
    """
    written = role[shape.FORMERLY]
    if not written:
        return ()
    place, title = role.place(shape.FORMERLY), role[shape.TITLE]
    if not entry.retitled_in:
        faults.add(FORMER_POST_OF_LAW(post=entry.name), place)
    if not title:
        faults.add(FORMER_TITLE_OF_HOLDER(), place)
    names = language.words.weighed.of_law
    for called in (title, *(each[shape.FORMER_TITLE] for each in written)):
        if found := named_in_law(called, names):
            faults.add(FORMER_TITLE_OF_LAW(title=called, found=found), place)
    return tuple(_read(written, title, language, faults))


def _read(
    written: tuple[Values, ...], title: str, language: Language, faults: Faults
) -> Iterator[FormerTitle]:
    for each in written:
        earlier = each[shape.FORMER_TITLE]
        if earlier.casefold() == title.casefold():
            faults.add(FORMER_TITLE_SAME(title=earlier), each.location)
        many = each[shape.FORMER_PLURAL] or language.suggest(earlier).many
        yield FormerTitle(earlier, many, title, each[shape.UNTIL], each[shape.DECLARED_BY])
