"""The XML of Word files, in the usual names and in the strict ones."""

import pytest
from tests.readers.finished.finished_files import W

from protocol_gen.readers.finished.word_elements import is_on, local, name, parse, text_of, value

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


@pytest.mark.parametrize("space", [W, STRICT])
def test_the_strict_names_are_read_as_the_usual_ones(space: str) -> None:
    root = parse(f'<w:p xmlns:w="{space}"><w:b w:val="off"/></w:p>'.encode())

    assert (root.tag, local(root.tag)) == (name("p"), "p")
    assert value(root, name("b")) == "off"
    assert not is_on(root[0])


def test_the_text_of_an_element_is_that_of_all_within_it() -> None:
    said = "<w:r><w:t>one </w:t></w:r><w:ins><w:r><w:t/><w:t>word</w:t></w:r></w:ins>"

    assert text_of(parse(f'<w:p xmlns:w="{W}">{said}</w:p>'.encode())) == "one word"


def test_a_doctype_is_refused() -> None:
    with pytest.raises(ValueError, match="DOCTYPE"):
        parse(b"<!DOCTYPE x []><x/>")
