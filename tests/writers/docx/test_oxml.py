"""The WordprocessingML of runs, fields, paragraphs, tables and tracked changes."""

from datetime import date

from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.oxml import (
    Cell,
    Indent,
    Lead,
    NumberingPlace,
    ParagraphLook,
    TableLook,
    Xml,
    bookmark,
    element,
    escape,
    field,
    indentation,
    link,
    paragraph_of,
    run,
    table,
)
from protocol_gen.writers.docx.oxml_changes import Stamp, deleted_run, tracked, tracked_look

STAMP = Stamp(7, 'The "Clerk"', date(2026, 5, 12))


def test_words_are_escaped_and_keep_their_spaces() -> None:
    assert escape('R&D <"x">') == "R&amp;D &lt;&quot;x&quot;&gt;"
    assert run(" a < b ") == '<w:r><w:t xml:space="preserve"> a &lt; b </w:t></w:r>'
    assert '<w:rPr><w:lang w:val="cy"/></w:rPr>' in run("Croeso", "cy")


def test_a_field_has_its_result_between_its_three_marks() -> None:
    made = field("PAGE", "1")

    places = [made.index(each) for each in ("begin", " PAGE ", "separate", ">1<", '"end"')]
    assert places == sorted(places)


def test_a_bookmark_stands_around_what_it_names_and_a_link_leads_there() -> None:
    inside = Xml("<x/>")

    assert bookmark(3, "p_a", inside) == (
        '<w:bookmarkStart w:id="3" w:name="p_a"/><x/><w:bookmarkEnd w:id="3"/>'
    )
    assert link("p_a", inside) == '<w:hyperlink w:anchor="p_a" w:history="1"><x/></w:hyperlink>'


def test_the_look_of_a_paragraph_is_written_in_the_order_of_the_schema() -> None:
    look = ParagraphLook(
        "Clause1",
        NumberingPlace(4, 1),
        indent=Indent(851, 851),
        keeps_next=True,
        lead=Lead(on_new_page=True, space_before=360),
    )

    assert paragraph_of(look, Xml("<x/>")) == (
        '<w:p><w:pPr><w:pStyle w:val="Clause1"/><w:keepNext/><w:pageBreakBefore/>'
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
        '<w:spacing w:before="360"/><w:ind w:left="851" w:hanging="851"/></w:pPr><x/></w:p>'
    )
    assert indentation(None) == ""
    assert indentation(Indent(425)) == '<w:ind w:left="425" w:firstLine="0"/>'


def test_a_tracked_change_says_its_number_its_author_and_its_day() -> None:
    stamped = 'w:id="7" w:author="The &quot;Clerk&quot;" w:date="2026-05-12T00:00:00Z"'

    assert tracked(Mark.INSERTED, STAMP, Xml("<x/>")) == f"<w:ins {stamped}><x/></w:ins>"
    assert tracked(Mark.DELETED, Stamp(8, "A", None)) == '<w:del w:id="8" w:author="A"></w:del>'
    assert "<w:delText " in deleted_run("gone")


def test_a_paragraph_says_its_place_after_what_keeps_it_and_so_does_a_look_that_was_otherwise() -> (
    None
):
    look = ParagraphLook("Clause1", NumberingPlace(4, 1), keeps_next=True)
    place = '<w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'

    assert f'<w:pStyle w:val="Clause1"/>{place}</w:pPr>' in tracked_look(look, STAMP)
    assert f'<w:pStyle w:val="Clause1"/>{place}</w:pPr>' in paragraph_of(look, Xml(""))


def test_a_first_line_that_stands_in_is_written_as_one() -> None:
    assert indentation(Indent(10, -5)) == '<w:ind w:left="10" w:firstLine="5"/>'
    assert indentation(Indent(10, 5)) == '<w:ind w:left="10" w:hanging="5"/>'
    assert indentation(Indent(10)) == '<w:ind w:left="10" w:firstLine="0"/>'


def test_the_head_of_a_table_is_repeated_and_stays_with_a_row_as_its_last_two_stay() -> None:
    look = TableLook("T", (100, 200), 0, "Rights & duties", has_row_headers=False)
    rows = [[Cell("C", run(f"{at}")), Cell("C", run("x"))] for at in range(6)]

    made = table(look, rows[0], rows[1:])

    found = made.split("<w:tr>")[1:]
    assert ["tblHeader" in row for row in found] == [True, *[False] * 5]
    assert ["keepNext" in row for row in found] == [True, False, False, False, True, False]
    assert '<w:tblCaption w:val="Rights &amp; duties"/>' in made
    assert '<w:tblW w:w="300" w:type="dxa"/>' in made


def test_a_part_has_all_namespaces_at_its_root() -> None:
    made = element("body", (Xml("<w:p/>"), Xml("<w:p/>")))

    assert made.startswith("<w:body xmlns:w=")
    assert made.endswith("><w:p/><w:p/></w:body>")
