"""What local changes leave on a text."""

from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.walks import texts_of
from protocol_gen.resolver.change_marks import marked, marked_blocks, not_there

PLACE = SourceLocation("changes.yaml", 3, 5)


def test_each_piece_of_a_text_knows_its_change() -> None:
    assert marked((Words("Members "), Words("decide.")), PLACE) == (
        Words("Members ", "changes.yaml:3:5"),
        Words("decide.", "changes.yaml:3:5"),
    )


def test_all_texts_of_all_blocks_are_marked_and_stay_in_order() -> None:
    blocks = (DraftParagraph((Words("one"),)), DraftParagraph((Words("two"),)))

    found = marked_blocks(blocks, PLACE)

    assert [text for block in found for text in texts_of(block)] == [
        (Words("one", str(PLACE)),),
        (Words("two", str(PLACE)),),
    ]


def test_a_change_of_a_provision_that_is_not_there_names_it_and_its_own_place() -> None:
    error = not_there("duties.z", PLACE)

    assert error.location == PLACE
    assert error.message.facts["clause"] == "duties.z"
