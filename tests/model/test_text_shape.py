from protocol_gen.model.drafting import (
    ClauseText,
    DraftList,
    DraftParagraph,
    DraftTable,
    Words,
)
from protocol_gen.model.text_shape import described, shape_of


def text(words: str) -> ClauseText:
    return (Words(words),)


def test_texts_of_one_shape_may_say_anything() -> None:
    one = (DraftParagraph(text("One.")), DraftList(lettered=True, items=(text("a"), text("b"))))
    other = (DraftParagraph(text("Un.")), DraftList(lettered=True, items=(text("c"), text("d"))))

    assert shape_of(one) == shape_of(other)
    assert described(shape_of(one)) == "paragraph, lettered list 2"


def test_another_number_of_items_letters_or_cells_is_another_shape() -> None:
    bulleted = DraftList(lettered=False, items=(text("a"),))
    lettered = DraftList(lettered=True, items=(text("a"),))
    longer = DraftList(lettered=False, items=(text("a"), text("b")))
    table = DraftTable((), (text("x"),), ((text("1"),),), row_headers=False)
    captioned = DraftTable(text("T"), (text("x"),), ((text("1"),),), row_headers=False)

    shapes = [shape_of([block]) for block in (bulleted, lettered, longer, table, captioned)]

    assert len(set(shapes)) == 5
    assert described(shape_of([captioned])) == "table with caption 1 × 1"
