"""What a post was called before, as a profile declares it."""

from collections.abc import Iterator

from protocol_gen.frozen import frozen
from protocol_gen.language.language import Language
from protocol_gen.language.letter_case import with_small_article
from protocol_gen.model.amendment import FormerTitle
from protocol_gen.model.governance import Nation
from protocol_gen.model.library import RoleEntry
from protocol_gen.model.post_titles import bare_title, named_in_law
from protocol_gen.readers.characters import apostrophes_made_one
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.messages import (
    FORMER_POST_OF_LAW,
    FORMER_TITLE_OF_HOLDER,
    FORMER_TITLE_OF_LAW,
    FORMER_TITLE_SAME,
)
from protocol_gen.readers.shapes import Values


@frozen
class FormerTitleReader:
    """Reads earlier titles of posts, in a language, by the law of a nation, if that is known."""

    language: Language
    nation: Nation | None
    faults: Faults

    def read(self, role: Values, entry: RoleEntry) -> tuple[FormerTitle, ...]:
        """Return the earlier titles of a post, each with the day and with who says so.

        It is a fault where no officer may say so: of a post, office or body that the nation's law
        or the council itself names, and where one of the two titles names such a one.
        """
        written = role[shape.FORMERLY]
        if not written:
            return ()
        place, title = role.place(shape.FORMERLY), role[shape.TITLE]
        if not self._may_change(entry):
            self.faults.add(FORMER_POST_OF_LAW(post=entry.name), place)
        if not title:
            self.faults.add(FORMER_TITLE_OF_HOLDER(), place)
        names = self.language.words.weighed.of_law
        for called in (title, *(each[shape.FORMER_TITLE] for each in written)):
            if found := named_in_law(called, names):
                self.faults.add(FORMER_TITLE_OF_LAW(title=called, found=found), place)
        return tuple(self._read(written, title))

    def _may_change(self, entry: RoleEntry) -> bool:
        if self.nation is None:
            return bool(entry.retitled_in)
        return self.nation in entry.retitled_in

    def _read(self, written: tuple[Values, ...], title: str) -> Iterator[FormerTitle]:
        for each in written:
            earlier = each[shape.FORMER_TITLE]
            if bare_title(earlier) == bare_title(title):
                self.faults.add(FORMER_TITLE_SAME(title=earlier), each.location)
            many = each[shape.FORMER_PLURAL] or self.language.suggest(earlier).many
            by = apostrophes_made_one(each[shape.DECLARED_BY])
            by = with_small_article(by, self.language.words.papers.has_article)
            yield FormerTitle(earlier, many, title, each[shape.UNTIL], by)
