"""Text files, whoever saved them: mailed, wrapped, copied from a PDF or a word processor."""

import pytest
from tests.builders import document, item, provision

from protocol_gen.readers.finished.text_file import read_text
from protocol_gen.verify.adopted import Adopted
from protocol_gen.verify.text_match import match

ADOPTED = Adopted(
    document(
        provision(
            "duties",
            "",
            provision(
                "duties.clerk", "The clerk replies to the Vice-Chairman.", label="1.1", level=1
            ),
            provision("duties.list", "Members have:", item("a", "a say;"), item("b", "a vote.")),
            heading="Duties",
            label="1",
        ),
        provision("more", "Nothing else is said here, nor has it to be.", label="2"),
        title="Protocol",
    )
)
TITLE = "Testham Town Council\nProtocol\nVersion: 1.0"
BODY = (
    "1 Duties\n1.1 The clerk replies to the Vice-Chairman.\nMembers have:\n- a say;\n- a vote.\n"
    "2 Nothing else is said here, nor has it to be."
)
TEXT = f"{TITLE}\n{BODY}"


def differences(text: str) -> list[tuple[str, str]]:
    found = match(read_text(text), ADOPTED).differences
    return [(each.adopted, each.found) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n", "\r"),
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\n\n   "),
        *(TEXT.replace("- a", f"{sign} a") for sign in "•◦▪■–—*·►➢\uf0b7"),
        TEXT.replace("- a", "o\ta"),
        TEXT.replace("- a", "  o   a"),
        TEXT.replace("- a", "•\n\na"),
        TEXT.replace("replies to the", "replies\nto the"),
        TEXT.replace("Vice-Chairman", "Vice-\nChairman"),
        TEXT.replace("Nothing", "Noth-\n ing"),
        "".join(f"> {line}\n" for line in TEXT.split("\n")),
        "".join(f">> {line}\n" for line in TEXT.split("\n")),
        f"From: The Clerk\nSubject: Protocol\n\nDear all,\n\n{TEXT}\n\n-- \nA. Clerk",
        f"{TITLE}\nContents\n1 Duties ...... 1\n{BODY}",
        f"{TITLE}\nContents\n1\n\nDuties\n1\n{BODY}",
        f"Protocol\n\n{TEXT}\nVersion 1.0 · Page 1 of 1",
    ],
)
def test_a_text_is_judged_by_its_words(text: str) -> None:
    assert differences(text) == []


def test_what_runs_on_the_pages_of_a_copy_is_not_part_of_it() -> None:
    pages = TEXT.replace("Members", "\fMembers").replace("2 Nothing", "\f2 Nothing").split("\f")
    ended = "\f".join(
        f"{page}\nProtocol\nVersion 1.0 · Page {at} of 3\n" for at, page in enumerate(pages)
    )
    pasted = ended.replace("\f", "")

    assert differences(ended) == []
    assert differences(pasted) == []
    assert differences(ended.replace("Version 1.0 ·", "Superseded ·")) != []
    lost = ended.replace("Vice-Chairman", "ViceChairman")
    assert differences(lost) == []
    adopted = Adopted(document(provision("p", "They cover:- fees.", label="1"), title="Protocol"))
    copied = f"{TITLE}\n\f\n1 They cover:•\nfees."
    assert match(read_text(copied), adopted).differences == ()
    assert differences(TEXT.replace("Vice-Chairman", "ViceChairman")) != []


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("a vote", "no vote"),
        TEXT.replace("- a vote.\n", ""),
        TEXT.replace("Members have", "Members – have"),
        TEXT.replace("2 Nothing", "3 Nothing"),
        f"{TEXT}\n3 The clerk may spend what she likes.",
        f"Not in force.\n{TEXT}",
        f"{TITLE}\nContents\n1 Fees\n{BODY}",
    ],
)
def test_other_words_are_a_difference_wherever_they_are(text: str) -> None:
    assert differences(text) != []


def test_a_dash_within_a_sentence_is_no_bullet_where_its_line_ends() -> None:
    text = provision("p", "Officers – and members – reply.", label="1")
    adopted = Adopted(document(text, title="Protocol"))
    wrapped = f"{TITLE}\n1 Officers\n– and members\n– reply."

    assert match(read_text(wrapped), adopted).differences == ()
    assert match(read_text(wrapped.replace("\n– and", " and")), adopted).differences != ()
