"""Values given once for each language."""

from collections.abc import Iterator

import pytest
from tests.language.toy import Toy
from tests.readers.reading import lines, node

from protocol_gen.language.known_languages import registered
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.by_language import ByLanguage, is_by_language, languages_in
from protocol_gen.readers.shapes import PlainText

WORD = ByLanguage(PlainText())


@pytest.fixture(autouse=True)
def _two_languages() -> Iterator[None]:
    with registered(Toy()):
        yield


def test_a_mapping_of_tags_has_a_part_for_each_language() -> None:
    faults = Faults()

    parts = languages_in(node("{en: Clerk, qaa: Krelc}"), faults)

    assert parts is not None
    assert [tag for tag, _ in parts] == ["en", "qaa"]
    assert lines(faults) == []


@pytest.mark.parametrize("text", ["Clerk", "{}", "{title: Clerk}", "{en: Clerk, title: Clerk}"])
def test_anything_else_is_given_once(text: str) -> None:
    assert languages_in(node(text), Faults()) is None


def test_a_key_with_a_meaning_of_its_own_is_no_tag() -> None:
    assert is_by_language(node("{see: a}"))
    assert not is_by_language(node("{see: a}"), ["see"])


def test_a_tag_that_no_language_has_is_a_fault_where_it_is_written() -> None:
    faults = Faults()

    parts = languages_in(node("{en: Clerk, xx: Clerk}"), faults)

    assert [tag for tag, _ in parts or ()] == ["en"]
    (fault,) = lines(faults)
    assert fault.startswith("file.yaml:1:13: ")


def test_every_language_is_read_for_its_faults_and_the_first_is_the_value() -> None:
    faults = Faults()

    assert WORD.read(node("{qaa: Krelc, en: [Clerk]}"), faults) == "Krelc"
    assert len(lines(faults)) == 1
    assert WORD.read(node("Clerk"), Faults()) == "Clerk"
