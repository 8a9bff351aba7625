"""Heads of tables that are printed again where the table goes on over the page."""

import pytest
from tests.builders import document, provision, words

from protocol_gen.model.document import Table
from protocol_gen.readers.finished.finished_text import PAGE_END, FinishedText
from protocol_gen.verify.adopted import Adopted
from protocol_gen.verify.repeated_heads import without_repeated_heads
from protocol_gen.verify.text_match import match

ROWS = ("Any councillor", "Any report"), ("Any person", "Minutes of meetings")
TABLE = Table(
    words("Rights to information"),
    (words("Who"), words("What they may see")),
    tuple((words(who), words(what)) for who, what in ROWS),
)
ADOPTED = Adopted(
    document(
        provision("a", "The table sets out rights.", heading="Rights", label="1", blocks=(TABLE,)),
        provision("b", "Anybody may ask.", heading="Help", label="2"),
    )
)
TITLE = "Testham Town Council\nProtocol on Member/Officer Relations\nVersion: 1.0\n"
TOP = f"{TITLE}1 Rights\nThe table sets out rights.\nRights to information\n"
HEAD = "Who What they may see"
FIRST, SECOND = (" ".join(row) for row in ROWS)
END = "\n2 Help\nAnybody may ask."


def differs(text: str) -> bool:
    found = FinishedText(text, is_marked=False, is_wrapped=True)
    return bool(match(found, ADOPTED).differences)


@pytest.mark.parametrize(
    "text",
    [
        f"{TOP}{HEAD}\n{FIRST}{PAGE_END}{HEAD}\n{SECOND}{END}",
        f"{TOP}{HEAD}\n{FIRST}{PAGE_END}Who What they\nmay see\n{SECOND}{END}",
        f"{TOP}{HEAD}{PAGE_END}{HEAD}\n{FIRST}\n{SECOND}{END}",
        f"{TOP}{PAGE_END}{HEAD}\n{FIRST}\n{SECOND}{END}",
    ],
    ids=["between rows", "wrapped", "alone at the foot of a page", "the only one"],
)
def test_a_head_at_the_top_of_the_page_on_which_its_table_goes_on_does_not_count(text: str) -> None:
    assert not differs(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{TOP}{HEAD}\n{FIRST}\n{HEAD}\n{SECOND}{END}",
        f"{TOP}{HEAD}\n{FIRST}\n{SECOND}\n2 Help{PAGE_END}{HEAD}\nAnybody may ask.",
        f"{TOP}{HEAD}\n{FIRST}{PAGE_END}Who What they may not see\n{SECOND}{END}",
        f"{TOP}{PAGE_END}{FIRST}\n{SECOND}{END}",
    ],
    ids=["within a page", "outside the table", "other words", "left out"],
)
def test_a_head_elsewhere_or_of_other_words_counts(text: str) -> None:
    assert differs(text)


def test_all_other_lines_stay() -> None:
    lines = f"{TOP}{HEAD}\n{FIRST}{PAGE_END}{HEAD}\n{SECOND}{END}".split("\n")

    left = [*without_repeated_heads(lines, ADOPTED)]

    assert left == f"{TOP}{HEAD}\n{FIRST}{PAGE_END}{SECOND}{END}".split("\n")
