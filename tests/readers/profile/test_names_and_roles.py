"""The names, terms and roles of a profile."""

import pytest
from tests.readers.reading import library, lines, node

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.governance import Nation
from protocol_gen.model.profile import Role
from protocol_gen.model.word import Word
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.names_and_roles import WordReader


def roles(text: str, faults: Faults, nation: Nation | None = None) -> dict[str, Role]:
    written = shape.ROLES.shape.read(node(text), faults)
    return WordReader(library(), language_for("en-GB"), {}, faults, nation).roles(written or {})


def terms(text: str, faults: Faults) -> dict[str, Word]:
    written = shape.TERMS.shape.read(node(text), faults)
    return WordReader(library(), language_for("en-GB"), {}, faults).terms(written or {})


def test_a_title_alone_has_the_usual_plural() -> None:
    faults = Faults()

    (clerk,) = roles("{clerk: Clerk}", faults).values()

    assert (clerk.word.one, clerk.word.many, lines(faults)) == ("Clerk", "Clerks", [])


@pytest.mark.parametrize("said", ["none", "~"])
def test_a_post_that_the_council_does_not_have_is_no_role(said: str) -> None:
    assert roles(f"{{leader: {said}}}", Faults()) == {}


def test_a_role_without_a_title_has_that_of_its_holder() -> None:
    read = roles("{clerk: Clerk, monitoring_officer: {held_by: clerk}}", Faults())

    assert read["monitoring_officer"].word.one == "Clerk"
    assert read["monitoring_officer"].held_by == "clerk"


@pytest.mark.parametrize("said", ["none", "n/a", "-", "~", "nobody"])
def test_a_holder_in_a_word_for_none_is_none(said: str) -> None:
    faults = Faults()

    read = roles(f"{{clerk: {{title: Clerk, held_by: {said}}}}}", faults)

    assert (read["clerk"].word.one, read["clerk"].held_by, lines(faults)) == ("Clerk", "", [])


def test_a_short_form_has_its_plural_and_the_article_of_the_title() -> None:
    read = roles("{clerk: {title: Clerk and RFO, short: Clerk, article: none}}", Faults())

    assert read["clerk"].short == Word("Clerk", "Clerks", article=False)
    assert read["clerk"].titles == ("Clerk and RFO", "Clerk")


def test_a_short_form_that_is_the_title_is_none() -> None:
    assert roles("{clerk: {title: Clerk, short: Clerk}}", Faults())["clerk"].short is None


@pytest.mark.parametrize("said", ["None", "n/a", "~", "vacant"])
def test_a_holder_that_is_said_to_be_none_is_told_once_with_all_its_posts(said: str) -> None:
    faults = Faults()

    roles(
        f"{{clerk: {said}, leader: {{held_by: clerk}}, monitoring_officer: {{held_by: clerk}}}}",
        faults,
    )

    (line,) = lines(faults)
    assert line == (
        "file.yaml:1:9: the clerk is also the leader and monitoring officer, so there must be one: "
        "give the title of the clerk, or say first who else is the leader and monitoring officer"
    )


def test_of_a_holder_that_cannot_be_read_only_that_is_said() -> None:
    faults = Faults()

    roles("{clerk: {title: Clerk, until: May}, leader: {held_by: clerk}}", faults)

    assert [each.message.code for each in faults.errors] == ["key-unknown"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{clrek: Clerk}", "role-unknown"),
        ("{clerk: {}}", "role-without-title"),
        ("{clerk: Clerk, leader: {held_by: clerk, plural: Leaders}}", "role-title-of-holder"),
        ("{clerk: Clerk, leader: {held_by: clerk, short: Leader}}", "role-title-of-holder"),
        ("{clerk: {title: Clerk, short: a b c d e f g h i j k}}", "too-many-words"),
        ("{leader: {held_by: clerk}}", "holder-unknown"),
        ("{clerk: {held_by: leader}, leader: {held_by: clerk}}", "roles-in-circle"),
        ("{clerk: b c d e f g h i j k l}", "too-many-words"),
    ],
)
def test_what_cannot_be_a_role_is_a_fault(text: str, code: str) -> None:
    faults = Faults()

    roles(text, faults)

    assert {each.message.code for each in faults.errors} == {code}


def test_a_term_that_the_library_does_not_know_is_a_fault() -> None:
    faults = Faults()

    assert terms("{membr: Councillor}", faults) == {}
    assert lines(faults) == ["file.yaml:1:9: no term is called 'membr'; did you mean member?"]
