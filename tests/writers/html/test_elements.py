"""Elements of HTML: with the attributes that are given, in an order that never changes."""

from markupsafe import Markup
from tests.builders import words

from protocol_gen.model.document import Table
from protocol_gen.writers.html.elements import NOTHING, column_group, element, hung, lines


def test_attributes_come_in_their_own_order_and_empty_ones_not_at_all() -> None:
    made = element("p", Markup("<b>x</b>"), lang="cy", class_="", id_="a")

    assert made == '<p id="a" lang="cy"><b>x</b></p>'


def test_a_value_cannot_end_its_attribute() -> None:
    assert element("li", NOTHING, label='"><i>') == '<li data-label="&#34;&gt;&lt;i&gt;"></li>'


def test_elements_stand_one_to_a_line() -> None:
    assert lines([element("p", NOTHING), element("hr", NOTHING)]) == "<p></p>\n<hr></hr>"


def test_only_a_table_of_many_columns_says_how_wide_they_are() -> None:
    row = tuple(words(text) for text in ("One", "Two", "Three", "Four"))

    (group,) = column_group(Table((), row, (row,)))

    assert group == element("colgroup", Markup('<col style="width: 25%" />') * 4)
    assert column_group(Table((), row[:3], (row[:3],))) == ()


def test_a_marked_number_has_a_column_in_the_place_of_a_tab() -> None:
    assert hung(Markup("<ins>2</ins>"), " \t") == '<span class="hung"><ins>2</ins> </span>'
    assert hung(Markup("<ins>2</ins>"), " ") == "<ins>2</ins> "
