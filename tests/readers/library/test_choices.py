import pytest
from tests.readers.reading import VOCABULARY, lines, node

from protocol_gen.model.drafting import Choices, ClauseText, DraftParagraph, Gap, Words
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.clause_text import TextReader


def read(text: str, faults: Faults) -> ClauseText | None:
    return TextReader(VOCABULARY, faults).scalar(node(text))


def test_a_text_may_depend_on_an_exact_number() -> None:
    faults = Faults()

    (choices,) = read('{by: count roles, 2: "Two.", 3: "Three {{ members }}."}', faults) or ()

    assert lines(faults) == []
    assert isinstance(choices, Choices)
    assert (choices.by.gap, choices.by.name) == (Gap.COUNT, "roles")
    assert choices.ways[0] == ("2", (Words("Two."),))
    assert [key for key, _ in choices.ways] == ["2", "3"]


def test_a_text_may_depend_on_the_gender_of_a_word_and_is_then_one_paragraph() -> None:
    faults = Faults()

    blocks = TextReader(VOCABULARY, faults).blocks(node("{by: member, m: He., f: She.}"))

    assert lines(faults) == []
    assert blocks is not None
    assert [type(block) for block in blocks] == [DraftParagraph]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{by: reply, m: One.}", "'reply' decides nothing"),
        ("{by: count}", "needs a text for one of them"),
        ("{by: count, 2: {by: member, m: One.}}", "write it out for each"),
    ],
)
def test_what_cannot_decide_or_be_decided_is_a_fault(text: str, fault: str) -> None:
    faults = Faults()

    read(text, faults)

    assert any(fault in line for line in lines(faults))
