"""The styles that lists are bound to, and what a council's own template says of them."""

from dataclasses import replace
from io import BytesIO

import docx
from docx.shared import Twips
from tests.builders import sample
from tests.judges.word import Element, changed, part, w
from tests.writers.docx.files import letterhead, read_template, write
from tests.writers.docx.test_numbering import decimal, flat, without_numbers

from protocol_gen.model.document import Document, Look

STYLES = "word/styles.xml"


def style(data: bytes, style_id: str) -> Element:
    (found,) = (
        each for each in part(data, STYLES).iter(w("style")) if each.get(w("styleId")) == style_id
    )
    return found


def in_template(source: Document, template: bytes) -> bytes:
    return write(replace(source, look=Look(word_template=template)))


def test_a_heading_typed_by_hand_has_a_style_that_looks_like_a_heading_and_has_its_number() -> None:
    made = style(write(decimal()), "NumberedHeading1")

    assert made.find(w("name")).get(w("val")) == "Numbered Heading 1"
    assert made.find(w("basedOn")).get(w("val")) == "Heading1"
    assert made.find(f".//{w('numId')}") is not None
    assert style(write(decimal()), "Heading1").find(f".//{w('numPr')}") is None


def test_no_such_style_is_made_where_no_heading_has_a_number() -> None:
    names = [each.get(w("styleId")) for each in part(write(without_numbers()), STYLES)]

    assert not [name for name in names if name and name.startswith("Numbered")]


def used_styles(data: bytes) -> list[str]:
    return [str(each.get(w("val"))) for each in part(data, "word/document.xml").iter(w("pStyle"))]


def test_a_list_begins_in_a_style_of_the_same_look_that_no_list_is_bound_to() -> None:
    data = write(flat())

    used = used_styles(data)
    made = style(data, "FirstClause1")

    assert used.count("FirstClause1") == 1
    assert used.index("FirstClause1") < used.index("Clause1")
    assert made.find(w("basedOn")).get(w("val")) == "Clause1"
    assert made.find(f".//{w('numPr')}") is None
    assert style(data, "Clause1").find(f".//{w('numPr')}") is not None


def test_a_list_that_a_heading_begins_needs_no_such_style() -> None:
    data = write(decimal())

    assert not [name for name in used_styles(data) if name.startswith("First")]


def test_a_style_of_the_councils_own_with_that_name_or_id_is_left_alone() -> None:
    named = '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="First Clause 1"/></w:style>'
    taken = '<w:style w:type="character" w:styleId="{}"><w:name w:val="{}"/></w:style>'
    for own in (named, taken.format("FirstClause1", "Odd"), taken.format("Odd", "first clause 1")):
        template = changed(letterhead(), STYLES, "</w:styles>", f"{own}</w:styles>")

        data = in_template(flat(), template)

        ids = [each.get(w("styleId")) for each in part(data, STYLES).iter(w("style"))]
        assert used_styles(data).count("FirstClause12") == 1
        assert len(ids) == len({*ids})


def test_a_template_that_was_built_has_the_style_already_and_once() -> None:
    data = in_template(flat(), write(flat()))

    assert used_styles(data).count("FirstClause1") == 1
    assert style(data, "FirstClause1") is not None


def test_numbered_text_says_that_it_is_no_heading_whatever_the_template_says() -> None:
    for data in (write(sample()), in_template(sample(), letterhead())):
        level = style(data, "Clause2").find(f".//{w('outlineLvl')}")
        assert level.get(w("val")) == "9"


def test_a_template_with_the_names_of_earlier_versions_serves() -> None:
    template = changed(letterhead(), STYLES, '"Protocol Term"', '"Definition Term"')
    template = changed(template, STYLES, '"Protocol Meaning"', '"Definition"')

    data = in_template(sample(), template)

    assert style(data, "DefinitionTerm").find(w("name")).get(w("val")) == "Protocol Term"


def test_a_level_stands_where_the_councils_style_says() -> None:
    file = docx.Document(BytesIO(read_template("docx/reference.docx")))
    file.styles["Clause 2"].paragraph_format.left_indent = Twips(1000)
    stream = BytesIO()
    file.save(stream)

    numbering = part(in_template(sample(), stream.getvalue()), "word/numbering.xml")

    (level,) = (
        each
        for each in numbering.iter(w("lvl"))
        if (bound := each.find(w("pStyle"))) is not None and bound.get(w("val")) == "Clause2"
    )
    assert level.find(f".//{w('ind')}").get(w("left")) == "1000"
