from dataclasses import replace

from tests.builders import document, provision

from protocol_gen.model.document import Control, Look, NumberLevel, NumberStyle, Picture, Status
from protocol_gen.model.redline import FrameChange
from protocol_gen.revisions.frame_changes import frame_changes

MADE = replace(document(provision("a", "Text.")), control=Control(Status.ADOPTED, owner="Clerk"))


def test_a_row_of_document_control_that_changed_is_told_by_its_label() -> None:
    new = replace(MADE, control=replace(MADE.control, owner="Town Clerk"))

    assert frame_changes(MADE, new) == (FrameChange("Owner", "Clerk", "Town Clerk"),)


def test_what_a_draft_cannot_have_yet_is_no_change() -> None:
    draft = replace(MADE, version="9.9-draft", control=Control(Status.DRAFT, owner="Clerk"))

    assert frame_changes(MADE, draft) == ()


def test_another_crest_is_told_from_the_one_before_even_if_it_looks_alike() -> None:
    crest = Picture("image/png", b"1", "Crest", 10, 20)
    old = replace(MADE, look=Look(logo=crest))
    new = replace(MADE, look=Look(logo=replace(crest, data=b"2")))

    assert frame_changes(old, new) == (
        FrameChange("Logo", "Crest (10 × 20 pixels)", "another one"),
    )


def test_what_is_the_same_has_no_change() -> None:
    assert frame_changes(MADE, MADE) == ()


def test_levels_of_numbers_are_told_by_how_their_first_ones_look() -> None:
    decimal, upper = NumberStyle.DECIMAL, NumberStyle.UPPER_LETTER
    levels = (
        NumberLevel(decimal, ""),
        NumberLevel(decimal, "%1.%2"),
        NumberLevel(upper, "Appendix %1", begins_list=True),
        NumberLevel(decimal, "%2."),
    )
    old, new = document(), document(numbering=levels)

    assert frame_changes(old, new) == (
        FrameChange("Scheme of numbers", "1, 1.1", "1.1, Appendix A, 1."),
    )
