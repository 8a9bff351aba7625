from collections.abc import Iterator

import pytest
from tests.language.toy import Toy
from tests.readers.reading import lines, node

from protocol_gen.language.known_languages import registered
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.spoken import Spoken, in_language, tags_in, wrapped
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence

PROFILE = """
title: {en: Protocol, qaa: Protoko}
nation: wales
terms: {member: {en: Member}, officer: {singular: servo, plural: servomi}}
roles: {clerk: {title: {qaa: klerko}, held_by: leader}, leader: none}
control: {owner: {en: The Clerk}}
"""


@pytest.fixture(autouse=True)
def toy() -> Iterator[None]:
    with registered(Toy()):
        yield


def spoken(wanted: str, missing: Faults | None = None) -> Spoken:
    faults = Faults()
    said = in_language(node(PROFILE), wanted, "qaa", faults, missing or Faults())
    assert lines(faults) == []
    return said


def plain(each: Node | None) -> object:
    match each:
        case Map(entries):
            return {key.value: plain(value) for key, value in entries}
        case Sequence(items):
            return [plain(item) for item in items]
        case Scalar(value):
            return value
        case _:
            return None


def test_what_is_said_by_language_is_picked_and_all_else_stays() -> None:
    assert plain(spoken("qaa").node) == {
        "title": "Protoko",
        "nation": "wales",
        "terms": {"officer": {"singular": "servo", "plural": "servomi"}},
        "roles": {"clerk": {"title": "klerko", "held_by": "leader"}, "leader": "none"},
        "control": {"owner": "The Clerk"},
    }


def test_a_plain_value_is_in_the_language_of_the_document_alone() -> None:
    english = spoken("en")

    assert set(english.unsaid) == {"terms.officer", "roles.clerk.title"}
    assert plain(english.node.get("roles") if isinstance(english.node, Map) else None) == {
        "clerk": {"held_by": "leader"},
        "leader": "none",
    }


def test_what_every_document_shows_is_missing_and_a_word_only_where_it_is_used() -> None:
    missing = Faults()

    said = spoken("qaa", missing)

    assert lines(missing) == ["file.yaml:6:18: this is not given in 'qaa', only in en"]
    assert set(said.unsaid) == {"terms.member"}


def test_a_layer_in_another_language_is_made_to_say_so() -> None:
    layer = node("{title: Protocol, nation: wales, terms: {member: Member}, roles: {clerk: none}}")
    assert isinstance(layer, Map)

    assert plain(wrapped(layer, "en")) == {
        "title": {"en": "Protocol"},
        "nation": "wales",
        "terms": {"member": {"en": "Member"}},
        "roles": {"clerk": "none"},
    }


def test_the_languages_of_a_profile_are_those_it_names() -> None:
    assert tags_in([node(PROFILE)]) == {"en", "qaa"}
    assert tags_in([node("title: Protocol")]) == frozenset()
