"""The XML of whole parts of a Word file."""

from lxml import etree
from tests.judges.word import Element, w

from protocol_gen.writers.docx.oxml import Indent, Level
from protocol_gen.writers.docx.oxml_parts import (
    abstract_numbering,
    concrete_numbering,
    content_types,
    custom_properties,
    default_language,
    font,
    page_size,
)

LETTERS = Level("lowerLetter", "(%1)", Indent(567, 567), start=3, style="Clause3")


def parsed(content: str) -> Element:
    return etree.fromstring(content.encode())


def test_a_custom_property_is_a_text_under_its_name() -> None:
    root = parsed(custom_properties("a & b", "<1>"))

    (property_,) = root
    assert property_.get("name") == "a & b"
    assert "".join(property_.itertext()) == "<1>"


def test_the_kinds_of_parts_are_listed_in_the_order_of_their_names() -> None:
    root = parsed(content_types({"/b.xml": "kind/b", "/a.xml": "kind/a"}))

    overrides = [(node.get("PartName"), node.get("ContentType")) for node in root[2:]]
    assert [node.get("Extension") for node in root[:2]] == ["rels", "xml"]
    assert overrides == [("/a.xml", "kind/a"), ("/b.xml", "kind/b")]


def test_a_list_of_one_level_says_where_it_begins_and_which_style_is_bound_to_it() -> None:
    root = parsed(abstract_numbering(5, [LETTERS], 255))

    level = root.find(w("lvl"))
    assert root.get(w("abstractNumId")) == "5"
    assert root.find(w("nsid")).get(w("val")) == "000000FF"
    assert root.find(w("multiLevelType")).get(w("val")) == "singleLevel"
    found = {name: level.find(w(name)).get(w("val")) for name in ("start", "numFmt", "lvlText")}
    assert found == {"start": "3", "numFmt": "lowerLetter", "lvlText": "(%1)"}
    assert level.find(w("pStyle")).get(w("val")) == "Clause3"


def test_a_list_of_more_levels_has_each_at_its_place() -> None:
    root = parsed(abstract_numbering(5, [LETTERS] * 3, 255))

    assert root.find(w("multiLevelType")).get(w("val")) == "multilevel"
    assert [level.get(w("ilvl")) for level in root.iter(w("lvl"))] == ["0", "1", "2"]


def test_paragraphs_point_at_a_list_that_points_at_its_definition() -> None:
    root = parsed(concrete_numbering(9, 5))

    assert (root.get(w("numId")), root[0].get(w("val"))) == ("9", "5")


def test_a_style_base_is_given_a_place_for_the_language() -> None:
    assert parsed(default_language()).attrib == {w("val"): ""}


def test_a_font_is_that_of_every_script() -> None:
    root = parsed(font("A & B"))

    assert dict(root.attrib) == {
        w(script): "A & B" for script in ("ascii", "hAnsi", "eastAsia", "cs")
    }


def test_a_page_that_nobody_chose_is_a4() -> None:
    size, margins = parsed(page_size())

    assert (size.get(w("w")), size.get(w("h"))) == ("11906", "16838")
    assert margins.tag == w("pgMar")
