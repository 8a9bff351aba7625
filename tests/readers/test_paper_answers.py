import pytest
from tests.papers.made_up import library

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.drafting import DraftList, DraftParagraph, written
from protocol_gen.model.papers import PaperFile
from protocol_gen.readers.paper_answers import questions, read_paper


def read(text: str) -> PaperFile:
    return read_paper(text.encode(), "paper.yaml", library().vocabulary)


def test_an_answer_is_text_in_the_notation_of_clauses() -> None:
    found = read(
        "reasons: |\n  '{{ Members }}' asked.\n\n  They waited.\noptions: [{list: [a, b]}]\n"
    )

    first, second = found.answers["reasons"].blocks
    assert isinstance(first, DraftParagraph)
    assert written(first.text) == "‘{{ Members }}’ asked."
    assert isinstance(second, DraftParagraph)
    (options,) = found.answers["options"].blocks
    assert isinstance(options, DraftList)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n  # nothing\n\n"])
def test_a_file_without_answers_has_none(text: str) -> None:
    assert read(text).answers == {}


def test_every_fault_is_told_with_its_place() -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        read("finance: nil\nlegal: '{{ clark }}'\nrisk:\n")

    assert [str(each.location) for each in caught.value.errors] == [
        "paper.yaml:1:1", "paper.yaml:2:8", "paper.yaml:3:6",
    ]  # fmt: skip


def test_the_questions_are_those_of_the_templates_with_what_they_ask() -> None:
    schema = questions(library().vocabulary).schema()

    assert schema["properties"]["financial"]["description"] == "the finance officer’s comment"
    assert set(schema["properties"]) == set(library().vocabulary.settings)
    assert schema["additionalProperties"] is False
