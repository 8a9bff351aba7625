from tests.builders import words

from protocol_gen.model.document import ListBlock, ListItem, Note, Paragraph, Table
from protocol_gen.model.marks import Mark
from protocol_gen.revisions.blocks import compare_blocks


def paragraph(content: str) -> Paragraph:
    return Paragraph(words(content))


def test_a_paragraph_that_changed_is_one_and_holds_its_changes() -> None:
    old, new = paragraph("The clerk advises members."), paragraph("The clerk advises the council.")

    (found,) = compare_blocks((old,), (new,))

    assert isinstance(found, Paragraph)
    assert found.mark is None
    assert {each.mark for each in found.text} == {None, Mark.DELETED, Mark.INSERTED}


def test_a_paragraph_that_came_is_marked_whole() -> None:
    kept = paragraph("First.")

    (_, come) = compare_blocks((kept,), (kept, paragraph("Quite another thing.")))

    assert come.mark is Mark.INSERTED


def test_an_item_keeps_the_label_that_it_had() -> None:
    old = ListBlock((ListItem("(a)", words("gone")), ListItem("(b)", words("stays"))))
    new = ListBlock((ListItem("(a)", words("stays")),))

    (found,) = compare_blocks((old,), (new,))

    assert isinstance(found, ListBlock)
    assert [(each.label, each.label_before, each.mark) for each in found.items] == [
        ("(a)", None, Mark.DELETED),
        ("(a)", "(b)", None),
    ]


def test_rows_of_a_table_come_and_go() -> None:
    head = (words("Name"), words("Post"))
    one, two = (words("A"), words("Clerk")), (words("B"), words("Chair"))

    (found,) = compare_blocks((Table((), head, (one,)),), (Table((), head, (one, two)),))

    assert isinstance(found, Table)
    assert found.row_marks == (None, Mark.INSERTED)


def test_a_note_under_another_label_is_another_note() -> None:
    text = (words("Text."),)

    found = compare_blocks((Note("Note", text),), (Note("Example", text),))

    assert [each.mark for each in found] == [Mark.DELETED, Mark.INSERTED]
