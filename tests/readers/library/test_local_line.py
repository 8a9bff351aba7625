"""A line of text in one language or several."""

from tests.language.toy import Toy
from tests.readers.reading import lines, node

from protocol_gen.language.known_languages import registered
from protocol_gen.model.library import LocalText
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.local_line import LINE


def test_a_line_alone_is_in_the_librarys_language() -> None:
    source = node("A town")

    assert LINE.read(source, Faults()) == LocalText({"en": "A town"}, source.location)


def test_a_line_can_be_in_several_languages() -> None:
    source = node("{en: A town, qaa: Nwot}")

    with registered(Toy()):
        found = LINE.read(source, Faults())

    assert found == LocalText({"en": "A town", "qaa": "Nwot"}, source.location)


def test_a_line_with_a_fault_in_one_language_is_none() -> None:
    faults = Faults()

    with registered(Toy()):
        assert LINE.read(node("{en: A town, qaa: [Nwot]}"), faults) is None
    assert len(lines(faults)) == 1
