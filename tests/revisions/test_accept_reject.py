"""Either version back from the marks of a redline's tree."""

from dataclasses import replace

from tests import builders
from tests.builders import provision, words

from protocol_gen.model.document import (
    Block,
    ListBlock,
    ListItem,
    OldAppearance,
    Paragraph,
    Provision,
    ProvisionForm,
    Table,
)
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark
from protocol_gen.model.redline import EARLIER, Redline
from protocol_gen.revisions.accept_reject import accept, reject


def versions(*provisions: Provision) -> tuple[tuple[Provision, ...], tuple[Provision, ...]]:
    """What a redline of these provisions was, and what it is."""
    redline = Redline(builders.document(*provisions), builders.document())
    return reject(redline).provisions, accept(redline).provisions


def marked(content: str, mark: Mark) -> Inlines:
    return tuple(replace(each, mark=mark) for each in words(content))


def blocks(block: Block) -> tuple[Block, Block]:
    (old,), (new,) = versions(provision("a", blocks=[block]))
    return old.blocks[0], new.blocks[0]


BOTH = (
    *words("Members "),
    *marked("may", Mark.DELETED),
    *marked("must", Mark.INSERTED),
    *words(" decide."),
)


def test_words_that_came_and_words_that_went_are_in_one_version_each() -> None:
    assert blocks(Paragraph(BOTH)) == (
        Paragraph(words("Members may decide.")),
        Paragraph(words("Members must decide.")),
    )


def test_a_provision_that_came_or_went_is_in_one_version_alone() -> None:
    went = replace(provision("a", "One."), mark=Mark.DELETED)
    came = replace(provision("b", "Two."), mark=Mark.INSERTED)

    assert versions(went, came) == ((provision("a", "One."),), (provision("b", "Two."),))


def test_a_provision_that_moved_has_its_own_id_in_the_old_version() -> None:
    went = replace(provision(f"a{EARLIER}", "One."), mark=Mark.DELETED)
    came = replace(provision("a", "One."), mark=Mark.INSERTED)

    assert versions(went, came) == ((provision("a", "One."),), (provision("a", "One."),))


def test_a_number_and_the_letter_of_an_item_are_the_versions_own() -> None:
    item = ListItem("(b)", words("Text."), label_before="(a)")
    now = provision("a", label="2", blocks=[ListBlock((item,))])

    (old,), (new,) = versions(
        replace(now, before=OldAppearance(ProvisionForm.BLOCK, builders.number("1")))
    )

    assert old == provision("a", label="1", blocks=[ListBlock((ListItem("(a)", words("Text.")),))])
    assert new == provision("a", label="2", blocks=[ListBlock((ListItem("(b)", words("Text.")),))])


def test_a_row_of_a_table_comes_and_goes_with_its_mark() -> None:
    rows = ((words("kept"),), (words("came"),))
    table = Table((), (words("Who"),), rows, row_marks=(None, Mark.INSERTED))

    assert blocks(table) == (
        Table((), (words("Who"),), rows[:1]),
        Table((), (words("Who"),), rows),
    )
