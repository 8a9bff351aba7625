"""The lists that a file defines, for one version or for two."""

from tests.builders import DECIMAL, document, provision, words

from protocol_gen.model.document import Document, ListBlock, ListItem
from protocol_gen.page.flow import flow
from protocol_gen.writers.docx.build_context import Styles, WordVersion
from protocol_gen.writers.docx.layout import lay_out, lay_out_old
from protocol_gen.writers.docx.lists import BULLETS, Lists, new_side, old_side
from protocol_gen.writers.docx.oxml import Indent, NumberingPlace

STYLES = Styles({"clause 1": "Clause1", "list bullet": "ListBullet"})


def lettered(*blocks: str) -> Document:
    """Numbered words with a list under them for each string, labelled by its letters."""
    lists = [
        ListBlock(tuple(ListItem(f"({letter})", words("item")) for letter in block))
        for block in blocks
    ]
    return document(provision("a", "Stem:", blocks=lists, label="1"))


def written(lists: Lists, source: Document) -> WordVersion:
    layout = lay_out(flow(source), source.numbering)
    return new_side(lists, STYLES, layout, source.numbering)


def before(lists: Lists, new: WordVersion, old: Document, *, is_shared: bool) -> WordVersion:
    layout = lay_out_old(flow(old), old.numbering, new.layout, is_shared=is_shared)
    return old_side(lists, new, layout, old.numbering, is_shared=is_shared)


def test_lists_are_numbered_on_from_the_first() -> None:
    lists = Lists(first=7)

    side = written(lists, lettered("ab", "ab"))

    assert side.numberings.numbers == (NumberingPlace(7, 0), NumberingPlace(7, 1))
    assert side.numberings.bullets == (8, 9, 10)
    assert side.numberings.lettered == (NumberingPlace(11), NumberingPlace(12))
    assert len(lists.levels) == 6


def test_the_styles_that_the_file_has_are_bound_to_the_levels() -> None:
    lists = Lists(first=1)

    written(lists, lettered())

    numbers, *bullets = lists.levels
    assert [(level.text, level.style) for level in numbers] == [("%1", "Clause1"), ("%1.%2", "")]
    assert tuple(level.text for (level,) in bullets) == BULLETS
    assert [level.style for (level,) in bullets] == ["ListBullet", "", ""]


def test_two_versions_count_by_one_list_where_it_is_defined_alike() -> None:
    lists = Lists(first=1)
    new = written(lists, lettered("ab"))

    old = before(lists, new, lettered("abc"), is_shared=True)

    assert old.numberings == new.numberings


def test_the_old_version_has_lists_of_its_own_where_the_new_ones_would_not_do() -> None:
    lists = Lists(first=1)
    new = written(lists, lettered("ab"))

    old = before(lists, new, lettered("cd"), is_shared=False)

    assert old.numberings.bullets == new.numberings.bullets
    assert old.numberings.numbers == (NumberingPlace(6, 0), NumberingPlace(6, 1))
    assert old.numberings.lettered == (NumberingPlace(7, 1),)
    assert [level.style for level in lists.levels[5]] == ["", ""]
    assert len(lists.levels[5]) == len(DECIMAL)


def test_a_list_that_goes_on_from_others_does_not_count_on_its_first_level() -> None:
    lists = Lists(first=1)

    side = written(lists, lettered("cd"))

    (place,) = side.numberings.lettered
    above, own = lists.levels[place.numbering - 1]
    assert place.level == 1
    assert (above.text, above.start, own.text, own.start) == ("(%1)", 1, "(%2)", 3)


def test_levels_stand_where_the_councils_own_styles_say() -> None:
    lists = Lists(first=1)
    source = document(provision("a", "", label="1", heading="A"), provision("b", "B", label="1.1"))
    layout = lay_out(flow(source), source.numbering)
    indents = {"heading 1": (300, None), "list bullet": (None, -200), "clause 2": (7, 5)}

    new_side(lists, Styles({}, indents), layout, source.numbering)

    numbers, (bullet,), *_ = lists.levels
    assert [level.indent for level in numbers] == [Indent(300, 851), Indent(7, 5)]
    assert bullet.indent == Indent(425, -200)
