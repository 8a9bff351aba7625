import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import document, provision, sample

from protocol_gen.errors import SourceError
from protocol_gen.model.adoption import AdoptionRecord, Issued, KeptFile, Recorded
from protocol_gen.readers.document_json import read_document, read_issued
from protocol_gen.writers.json import JsonWriter, write_issued

WRITTEN = JsonWriter().write(sample())


def test_a_document_is_read_back_equal() -> None:
    assert read_document(WRITTEN, "protocol.json") == sample()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "this is not JSON"),
        (b"\xff", "this is not JSON"),
        (b"[" * 100_000, "this is not JSON"),
        (b'{"schema": ' + b"9" * 5000 + b"}", "this is not JSON"),
        (b"[]", "expected a document of schema version 1"),
        (b'{"schema": 2}', "expected a document of schema version 1, found 2"),
        (b'{"schema": 1}', "document: expected an object of the type Document"),
        (WRITTEN.replace(b'"slug"', b'"slog"'), "document: Document has no field slog"),
        (WRITTEN.replace(b'"level": 1', b'"level": "one"', 1), "'one' is not a int"),
        (WRITTEN.replace(b'"kind": "library"', b'"kind": "nobody"', 1), "'nobody' is not a valid"),
        (WRITTEN.replace(b'"type": "Paragraph"', b'"type": "Document"', 1), "does not belong here"),
    ],
)
def test_what_is_no_document_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_document(content, "protocol.json")

    assert str(caught.value).startswith("protocol.json:1:1: ")
    assert words in str(caught.value.message)


def test_a_document_nested_deeper_than_any_is_refused() -> None:
    deep: dict[str, Any] = json.loads(WRITTEN)
    child = json.loads(JsonWriter().write(document(provision("a", "x"))))["document"]["provisions"]
    for _ in range(300):
        child = [{**child[0], "provisions": child}]
    deep["document"]["provisions"] = child

    with pytest.raises(SourceError, match="nested too deeply"):
        read_document(json.dumps(deep).encode(), "protocol.json")


@given(st.randoms(use_true_random=False))
def test_a_mutation_of_a_document_is_one_or_is_refused(chance: random.Random) -> None:
    text = WRITTEN.decode()
    at, length = chance.randrange(len(text)), chance.randrange(40)
    added = chance.choice(["", '"', "{", "[", "null", "1", '"x"', "\ud800", "true", text[at:][:80]])

    try:
        read_document((text[:at] + added + text[at + length :]).encode("utf-8", "replace"), "p")
    except SourceError as error:
        assert str(error.message)  # noqa: PT017  # it may as well be in order


# Issued versions

RECORD = AdoptionRecord(not_recorded=tuple(Recorded))
ISSUED = Issued(RECORD, sample(), "1.0", "0" * 64, "1" * 64, files=(KeptFile("a.txt", "2" * 64),))
KEPT = write_issued(ISSUED)


def test_an_issued_version_is_read_back_equal() -> None:
    assert read_issued(KEPT, "document.json") == ISSUED


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (WRITTEN, "issued: expected an object of the type Issued"),
        (KEPT.replace(b'"schema": 1', b'"schema": 2'), "of schema version 1, found 2"),
        (
            KEPT.replace(b'"a.txt"', b'"../a.txt"'),
            "issued.files.0: '../a.txt' is no name of a file",
        ),
        (KEPT.replace(b'"summary"', b'"surprise"'), "'surprise' is not a valid Recorded"),
        (KEPT.replace(b',\n        "summary"', b""), "must be just those that are empty"),
        (KEPT.replace(b'"fingerprint"', b'"finger"'), "Issued has no field finger"),
    ],
)
def test_what_is_no_issued_version_is_refused(content: bytes, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_issued(content, "document.json")

    assert words in str(caught.value.message)
