"""The words of finished text, and those of the new version."""

from tests.builders import LIBRARY

from protocol_gen.model.inlines import CrossReference, Text, plain, plain_new
from protocol_gen.model.marks import Mark

TEXT = (
    Text("See ", LIBRARY),
    CrossReference("roles", "4.1", LIBRARY, mark=Mark.DELETED),
    CrossReference("roles", "4.2", LIBRARY, mark=Mark.INSERTED),
)


def test_the_words_of_a_text_are_those_of_its_runs_and_citations() -> None:
    assert plain(TEXT) == "See 4.14.2"


def test_the_new_words_leave_out_what_was_left_out() -> None:
    assert plain_new(TEXT) == "See 4.2"
