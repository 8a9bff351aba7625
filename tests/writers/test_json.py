"""JSON holds the whole document, and the fingerprint of its words."""

import json

from tests.builders import document, provision, sample

from protocol_gen.model.document import SCHEMA_VERSION
from protocol_gen.page.compared_words import words_fingerprint
from protocol_gen.readers.document_json import read_document
from protocol_gen.writers.json import JsonWriter


def test_the_file_begins_with_the_schema_and_the_fingerprint() -> None:
    made = json.loads(JsonWriter().write(sample()))

    assert list(made) == ["schema", "words", "document"]
    assert made["schema"] == SCHEMA_VERSION
    assert made["words"] == words_fingerprint(sample())


def test_a_document_comes_back_equal() -> None:
    assert read_document(JsonWriter().write(sample()), "protocol.json") == sample()


def test_letters_stay_as_they_are() -> None:
    text = JsonWriter().write(document(provision("a", "Cyngor Ŵyr"))).decode()

    assert "Cyngor Ŵyr" in text
    assert text.endswith("}\n")
