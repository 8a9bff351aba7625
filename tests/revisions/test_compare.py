"""What a redline marks, and how little."""

from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest
from tests import builders
from tests.builders import item, provision, words
from tests.writers.html import pages

from protocol_gen.model.document import (
    Document,
    HistoryEntry,
    Number,
    NumberLevel,
    NumberStyle,
    OldAppearance,
    Paragraph,
    Provision,
    ProvisionForm,
    Status,
)
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark
from protocol_gen.model.redline import FrameChange
from protocol_gen.page.flow import (
    FlowHeading,
    FlowParagraph,
    Renumbered,
    RunOnError,
    body_flow,
)
from protocol_gen.revisions import accept, compare, reject, same
from protocol_gen.revisions.text_diff import compare_inlines


def shown(inlines: Inlines) -> str:
    signs = {None: "{}", Mark.INSERTED: "+{}+", Mark.DELETED: "-{}-"}
    return "".join(signs[each.mark].format(each.content) for each in inlines)


def compared(old: str, new: str) -> str:
    return shown(compare_inlines(words(old), words(new)))


def redlined(*old: Provision, to: tuple[Provision, ...]) -> tuple[Provision, ...]:
    before, after = builders.document(*old), builders.document(*to)
    redline = compare(before, after)
    assert same(accept(redline), after)
    assert same(reject(redline), before)
    return redline.document.provisions


def test_only_the_word_that_differs_is_marked() -> None:
    assert compared("The clerk has three days.", "The clerk has five days.") == (
        "The clerk has -three-+five+ days."
    )


def test_words_that_change_side_by_side_change_together() -> None:
    assert (
        compared("the same old house", "the quite new house") == "the -same old-+quite new+ house"
    )


def test_a_decimal_number_is_one_word() -> None:
    assert compared("Version: 1.0", "Version: 1.1") == "Version: -1.0-+1.1+"


def test_case_alone_is_a_change() -> None:
    assert compared("the council", "the Council") == "the -council-+Council+"


def test_a_line_with_little_in_common_is_replaced_whole() -> None:
    old = "Members determine policy and lead the community in all that it does."
    new = "Nobody may speak twice on one motion, unless the chair of the meeting allows it."
    assert compared(old, new) == f"-{old}-+{new}+"


def test_where_runs_end_is_no_change() -> None:
    assert shown(compare_inlines(words("one two"), (*words("one t"), *words("wo")))) == "one two"


def test_another_language_is_a_change() -> None:
    assert shown(compare_inlines(words("cyngor"), words("cyngor", "cy"))) == "-cyngor-+cyngor+"


def test_a_new_provision_is_inserted_with_all_that_is_in_it() -> None:
    new = provision("b", "Second.", item("b.x", "item"))
    _, inserted = redlined(provision("a", "First."), to=(provision("a", "First."), new))
    assert inserted.mark is Mark.INSERTED
    assert inserted.blocks[0].mark is Mark.INSERTED
    assert inserted.provisions[0].mark is Mark.INSERTED


def test_what_moved_is_deleted_under_a_derived_id_and_inserted_under_its_own() -> None:
    a, b, c = (provision(id_, f"Text of {id_}.") for id_ in "abc")
    both = redlined(a, b, c, to=(b, c, a))
    assert [(each.id, each.mark) for each in both] == [
        ("a~", Mark.DELETED),
        ("b", None),
        ("c", None),
        ("a", Mark.INSERTED),
    ]


def test_as_few_siblings_as_can_be_are_moved() -> None:
    old = tuple(provision(id_, f"Text of {id_}.") for id_ in "abcdef")
    new = tuple(provision(id_, f"Text of {id_}.") for id_ in "bcdefa")
    assert sum(each.mark is not None for each in redlined(*old, to=new)) == 2


def test_a_number_that_changes_marks_no_word() -> None:
    (both,) = redlined(provision("a", "Text.", label="1"), to=(provision("a", "Text.", label="2"),))
    assert both.before == OldAppearance(ProvisionForm.BLOCK, Number("1", "1", 0))
    assert shown(_text(both)) == "Text."


def test_a_paragraph_that_now_runs_on_loses_its_break_and_no_word() -> None:
    first = provision("a", "One.")
    redlined(
        first, provision("b", "Two."), to=(first, provision("b", "Two.", form=ProvisionForm.RUN_ON))
    )
    document = compare(
        builders.document(first, provision("b", "Two.")),
        builders.document(first, provision("b", "Two.", form=ProvisionForm.RUN_ON)),
    ).document
    one, two = _paragraphs(document)
    assert (one.mark, two.continues) == (Mark.DELETED, Mark.INSERTED)
    assert [each.mark for each in two.parts[0].gap] == [Mark.INSERTED]


def test_the_head_of_a_paragraph_is_replaced_within_it() -> None:
    runs_on = provision("r", "They run on.", form=ProvisionForm.RUN_ON)
    old = builders.document(provision("a", "Old head."), runs_on)
    new = builders.document(provision("b", "New head."), runs_on)
    (paragraph,) = _paragraphs(compare(old, new).document)
    assert [shown(part.text) for part in paragraph.parts] == [
        "-Old head.-",
        "+New head.+",
        "They run on.",
    ]
    assert paragraph.mark is None


def test_what_runs_on_from_another_paragraph_now_is_shown_twice_rather_than_wrongly() -> None:
    runs_on = provision("r", "They run on.", form=ProvisionForm.RUN_ON)
    a, b = provision("a", "First."), provision("b", "Second.")
    redlined(a, runs_on, b, to=(a, b, runs_on))


def test_a_heading_that_comes_takes_the_number() -> None:
    redlined(
        provision("a", "Text.", label="1"),
        to=(provision("a", "Text.", heading="Heading", label="1"),),
    )
    old = builders.document(provision("a", "Text.", label="1"))
    new = builders.document(provision("a", "Text.", heading="Heading", label="1"))
    heading, paragraph = body_flow(compare(old, new).document)
    assert isinstance(heading, FlowHeading)
    assert isinstance(paragraph, FlowParagraph)
    assert (heading.mark, heading.number) == (Mark.INSERTED, Number("1", "1", 0))
    assert paragraph.number is None
    assert paragraph.renumbered == Renumbered(Number("1", "1", 0))


def test_every_part_of_the_frame_that_differs_is_listed() -> None:
    old = builders.sample()
    look = replace(old.look, accent="#000000", cover=True)
    control = replace(old.control, owner="Town Clerk")
    new = replace(old, look=look, control=control, numbering=builders.DECIMAL)
    assert compare(old, new).frame_changes == (
        FrameChange("Owner", "", "Town Clerk"),
        FrameChange("Scheme of numbers", "1, 1.1, (a), (i)", "1, 1.1"),
        FrameChange("Colour", "#1d3f6e", "#000000"),
        FrameChange("Cover", "not printed", "printed"),
    )


def test_what_a_draft_cannot_have_yet_is_no_change() -> None:
    old = pages.adopted(builders.sample())
    control = replace(old.control, status=Status.DRAFT, adopted_on=None, minute_reference="")
    assert compare(old, replace(old, version="1.1-draft", control=control)).frame_changes == ()
    other = replace(control, owner="Another post")
    (change,) = compare(old, replace(old, version="1.1-draft", control=other)).frame_changes
    assert change.what == "Owner"


def test_a_draft_that_says_nothing_of_the_next_review_does_not_take_it_away() -> None:
    sample = pages.adopted(builders.sample())
    day, other = date(2030, 5, 12), date(2028, 5, 12)
    old = replace(sample, control=replace(sample.control, next_review=day))
    control = replace(old.control, status=Status.DRAFT, next_review=None)
    silent = replace(old, version="1.1-draft", control=control)
    proposing = replace(silent, control=replace(control, next_review=other))

    assert compare(old, silent).frame_changes == ()
    (change,) = compare(old, proposing).frame_changes
    assert (change.before, change.after) == ("12 May 2030", "12 May 2028")


def _text(provision: Provision) -> Inlines:
    (block,) = provision.blocks
    assert isinstance(block, Paragraph)
    return block.text


def _paragraphs(document: Document) -> list[FlowParagraph]:
    return [node for node in body_flow(document) if isinstance(node, FlowParagraph)]


def test_schemes_and_histories_that_differ_never_read_alike() -> None:
    old = builders.document(
        provision("a", "Text."), numbering=(NumberLevel(NumberStyle.DECIMAL, "%1", 3),)
    )
    new = replace(old, numbering=(NumberLevel(NumberStyle.LOWER_LETTER, "%1", 3),))
    assert compare(old, new).frame_changes == (FrameChange("Scheme of numbers", "3", "c"),)
    rows = (HistoryEntry("1.0", None, "a", "b"), HistoryEntry("1.0", None, "a, b"))
    one, two = (replace(old, control=replace(old.control, history=(row,))) for row in rows)
    assert [change.what for change in compare(one, two).frame_changes] == ["Version history"]


def test_what_cannot_be_shown_as_one_is_set_apart_more_and_more_and_that_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = builders.document(provision("a", "One."), provision("b", "Two."))
    new = builders.document(provision("a", "One!"), provision("b", "Two."))
    module = import_module("protocol_gen.revisions.compare")

    def flow(document: Document) -> tuple[object, ...]:
        """Fails without a name for as long as any provision is shown as one."""
        if any(each.mark is None for each in document.all_provisions):
            raise RunOnError("")
        return body_flow(document)

    monkeypatch.setattr(module, "body_flow", flow)
    found = compare(old, new)

    assert same(accept(found), new)
    assert same(reject(found), old)
    assert all(each.mark for each in found.document.all_provisions)
