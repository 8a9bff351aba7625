"""What is wrong between the parts of a library; each fault stands in ``tests/bad_input`` too."""

import pytest
from tests.readers.reading import library, lines

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.checks import check_names
from protocol_gen.readers.yaml_source import Scalar


def names(*written: str) -> list[Scalar]:
    return [
        Scalar(name, SourceLocation("file.yaml", at), quoted=False)
        for at, name in enumerate(written, start=1)
    ]


def test_a_name_means_one_thing() -> None:
    faults = Faults()

    check_names(names("member", "title", "clerk", "member"), faults)

    first, second = lines(faults)
    assert first.startswith("file.yaml:2:0: the name 'title' means two things: it is taken by")
    assert second.endswith("it is taken by file.yaml:1:0; choose another")


def test_a_circle_of_phrases_is_found_through_others() -> None:
    phrases = "\n".join(
        f'- {{name: p{one}, wordings: [{{text: "{{{{ p{other} }}}}"}}]}}'
        for one, other in ((1, 2), (2, 3), (3, 1), (4, 1))
    )

    with pytest.raises(InvalidSourcesError) as caught:
        library(phrases=phrases)

    assert [str(error.message) for error in caught.value.errors] == [
        f"the phrase 'p{at}' contains itself" for at in (1, 2, 3)
    ]


def test_a_clause_named_far_below_in_a_condition_must_be_there() -> None:
    condition = "{not: {any: [{nation: wales}, {all: [{clause: rols}]}]}}"

    with pytest.raises(InvalidSourcesError, match="no clause 'rols'; did you mean roles"):
        library(clauses=f"- {{id: more, when: {condition}, text: One.}}")


def test_a_placeholder_within_a_list_or_table_is_looked_at() -> None:
    text = "[{list: ['{{ see rols }}']}, {table: {header: [a], rows: [['{{ count rols }}']]}}]"

    with pytest.raises(InvalidSourcesError) as caught:
        library(clauses=f"- {{id: more, text: {text}}}")

    assert [str(error.message).split(";")[0] for error in caught.value.errors] == [
        "the library has no clause 'rols'"
    ] * 2
