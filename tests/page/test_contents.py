from dataclasses import replace

from tests.builders import document, provision

from protocol_gen.model.document import Document
from protocol_gen.page.contents import MOST_ENTRIES, contents_entries

LONG = "word " * 3000


def long_document(count: int, below: int = 0) -> Document:
    return document(
        *(
            provision(
                f"s{at}",
                LONG,
                *(provision(f"s{at}.p{nth}", "Text.", heading="Part") for nth in range(below)),
                heading=f"Section {at}",
            )
            for at in range(count)
        )
    )


def test_a_long_text_has_contents_and_a_short_one_has_none() -> None:
    short = document(*(provision(f"s{at}", "Text.", heading="S") for at in range(5)))

    assert len(contents_entries(long_document(5))) == 5
    assert contents_entries(short) == ()


def test_a_long_text_with_two_headings_has_none() -> None:
    assert contents_entries(long_document(2)) == ()


def test_what_would_not_fit_on_a_page_is_cut_to_the_sections() -> None:
    made = long_document(4, below=MOST_ENTRIES)

    assert [entry.part.id for entry in contents_entries(made)] == ["s0", "s1", "s2", "s3"]


def test_a_council_may_do_without() -> None:
    made = long_document(5)

    assert contents_entries(replace(made, look=replace(made.look, contents=False))) == ()
