"""What is around the text of a redline: contents, control, cover, heads and feet, comments."""

from dataclasses import replace
from datetime import date

import pytest
from tests.builders import document, number, provision, words
from tests.judges.tracked import DOCUMENT, accepted, changes, rejected, whole
from tests.judges.word import NAMES, paragraph_text, part, parts, sdk_faults, w
from tests.judges.word_accessibility import accessibility_faults
from tests.writers.docx.files import DRAWING, LOGO, long_document
from tests.writers.docx.test_redline import holds, redline

from protocol_gen.model.document import (
    Document,
    HistoryEntry,
    Look,
    Status,
    Table,
)

pytestmark = pytest.mark.slow

LONG = long_document()
COMMENTS = "word/comments.xml"


def with_section(at: int, heading: str = "Another one") -> Document:
    sections = [*LONG.provisions]
    sections.insert(at, provision("other", "Words.", heading=heading))
    return replace(LONG, provisions=tuple(sections))


def with_control(source: Document, **values: object) -> Document:
    return replace(source, control=replace(source.control, **values))  # type: ignore[arg-type]


def history(*versions: str, minute: str = "") -> tuple[HistoryEntry, ...]:
    return tuple(HistoryEntry(each, date(2025, 5, 1), "Said.", minute) for each in versions)


SHORT = document(provision("a", "Words.", heading="A"))
ADOPTED = with_control(
    SHORT, status=Status.ADOPTED, adopted_on=date(2025, 5, 1), history=history("1.0")
)
OTHER_LOGO = DRAWING
FRAMES = {
    "first in the contents": (LONG, with_section(0)),
    "last in the contents": (LONG, with_section(len(LONG.provisions))),
    "within the contents": (LONG, with_section(2)),
    "another heading": (with_section(1), with_section(1, "Other words")),
    "moved last": (with_section(0), with_section(len(LONG.provisions))),
    "all other": (
        LONG,
        replace(
            LONG,
            provisions=tuple(replace(each, id=f"{each.id}.x") for each in LONG.provisions),
        ),
    ),
    "contents": (LONG, replace(LONG, look=Look(contents=False))),
    "long enough": (SHORT, LONG),
    "control": (ADOPTED, with_control(ADOPTED, owner="The Clerk", status=Status.SUPERSEDED)),
    "no control": (ADOPTED, replace(ADOPTED, look=Look(control_table=False))),
    "history": (ADOPTED, with_control(ADOPTED, history=history("1.0", "1.1"))),
    "columns of the history": (ADOPTED, with_control(ADOPTED, history=history("1.0", minute="7"))),
    "first history": (SHORT, ADOPTED),
    "cover": (ADOPTED, replace(ADOPTED, look=Look(cover=True))),
    "on a cover": (
        replace(ADOPTED, look=Look(cover=True)),
        replace(SHORT, look=Look(cover=True), title="Another title", version="2.0"),
    ),
    "logo": (SHORT, replace(SHORT, look=Look(logo=LOGO))),
    "another logo": (
        replace(SHORT, look=Look(logo=LOGO)),
        replace(SHORT, look=Look(logo=OTHER_LOGO, cover=True)),
    ),
    "draft": (ADOPTED, with_control(ADOPTED, status=Status.DRAFT)),
    "no version": (SHORT, replace(SHORT, version="", council="")),
}


@pytest.mark.parametrize("name", FRAMES)
def test_either_frame_comes_out_whatever_changed(name: str) -> None:
    old, new = FRAMES[name]
    for one, other in ((old, new), (new, old)):
        data = holds(one, other)
        assert len(list(part(accepted(data), DOCUMENT).iter(w("drawing")))) == bool(other.look.logo)
        assert len(list(part(rejected(data), DOCUMENT).iter(w("drawing")))) == bool(one.look.logo)
        assert accessibility_faults(accepted(data)) == []
        assert accessibility_faults(rejected(data)) == []


@pytest.mark.parametrize("name", FRAMES)
def test_the_validator_of_word_finds_nothing(name: str) -> None:
    old, new = FRAMES[name]
    assert sdk_faults(redline(old, new)) == []
    assert sdk_faults(redline(new, old)) == []


def test_a_draft_is_marked_in_the_new_version_alone() -> None:
    old, new = FRAMES["draft"]
    data = redline(old, new)
    assert "DRAFT" in whole(accepted(data))["headerReference default"][0][2].upper()
    assert "DRAFT" not in whole(rejected(data))["headerReference default"][0][2].upper()


def test_the_same_frame_has_no_tracked_change() -> None:
    assert changes(redline(ADOPTED, ADOPTED)) == []


# Comments


def moved() -> tuple[Document, Document]:
    table = provision("t", "", label="3", blocks=(Table((), (words("Who"),), ((words("All"),),)),))
    b, c = provision("b", "B.", label="2"), provision("c", "C.", label="3")
    return (
        document(provision("a", "A.", label="1"), b, c, replace(table, number=number("4"))),
        document(replace(table, number=number("1")), b, c, provision("a", "A.", label="4")),
    )


def comments(data: bytes) -> list[str]:
    if COMMENTS not in parts(data):
        return []
    return [paragraph_text(each) for each in part(data, COMMENTS).iter(w("p"))]


def test_what_moved_has_a_comment_at_both_ends_that_goes_with_its_end() -> None:
    data = holds(*moved())
    said = comments(data)
    assert sorted(said) == ["Moved from 1", "Moved from 4", "Moved to 1", "Moved to 4"]
    for settled, kept in ((accepted(data), "Moved from"), (rejected(data), "Moved to")):
        signs = [
            int(node.get(w("id"))) for node in part(settled, DOCUMENT).iter(w("commentReference"))
        ]
        assert all(said[at].startswith(kept) for at in signs)
        assert len(signs) == 2


def test_a_comment_says_whose_it_is_and_of_which_day() -> None:
    (first, *_) = part(redline(*moved()), COMMENTS).findall("./w:comment", NAMES)
    assert first.get(w("author")) == "The Clerk"
    assert first.get(w("initials")) == "TC"
    assert first.get(w("date")) == "2026-05-12T00:00:00Z"


def test_a_redline_in_which_nothing_moved_has_no_comments() -> None:
    assert COMMENTS not in parts(redline(SHORT, ADOPTED))


def test_the_validator_of_word_finds_nothing_in_a_move() -> None:
    assert sdk_faults(redline(*moved())) == []
