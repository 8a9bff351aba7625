"""Reading in a process of its own: the same answers, and limits that hold."""

import os
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from time import monotonic

import pytest
from tests.readers.finished.finished_files import W, paragraphs, word_file

from protocol_gen.errors import ForeignFileError, SourceError
from protocol_gen.readers.finished import apart_process, read_finished
from protocol_gen.readers.finished.apart import ReaderApart

PARAGRAPH = "<w:p><w:r><w:t>The clerk replies in three days.</w:t></w:r></w:p>"


@pytest.fixture
def reader() -> Iterator[ReaderApart]:
    reader = ReaderApart()
    yield reader
    reader.close()


def test_files_are_read_as_they_are_at_home_one_after_the_other(reader: ReaderApart) -> None:
    file = paragraphs(f"{PARAGRAPH}<w:p><w:r><w:object/></w:r></w:p>")

    assert reader.read(file, "a.docx") == read_finished(file, "a.docx")
    with pytest.raises(ForeignFileError, match=r"a\.docx: it is empty"):
        reader.read(b"", "a.docx")
    with pytest.raises(SourceError, match=r"a\.json"):
        reader.read(b"{}", "a.json")
    assert reader.read(b"words", "a.txt") == read_finished(b"words", "a.txt")


def test_one_that_takes_too_long_is_stopped() -> None:
    reader = ReaderApart(0.3, (sys.executable, "-c", "import time; time.sleep(600)"))

    with pytest.raises(ForeignFileError, match="reading it takes more than"):
        reader.read(b"words", "a.txt")


def test_one_that_brings_down_its_process_is_told_and_the_next_is_read() -> None:
    reader = ReaderApart(60, (sys.executable, "-c", "import os; os.abort()"))

    for _ in range(2):
        with pytest.raises(ForeignFileError, match="far more memory"):
            reader.read(b"words", "a.txt")


@pytest.mark.slow
@pytest.mark.parametrize(
    "inside",
    [PARAGRAPH * 300_000, "<w:p/>" * 8_000_000],
    ids=["ten thousand pages", "eight million elements"],
)
def test_far_too_much_is_refused_within_the_limits(reader: ReaderApart, inside: str) -> None:
    file = word_file(
        {"document": f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'}
    )
    begun = monotonic()

    with pytest.raises(ForeignFileError, match="save the pages with the protocol as a file of"):
        reader.read(file, "a.docx")
    assert monotonic() - begun < 20


def test_a_file_with_fifty_megabytes_of_pictures_is_read(reader: ReaderApart) -> None:
    content = BytesIO(paragraphs(PARAGRAPH))
    with zipfile.ZipFile(content, "a") as package:
        package.writestr("text/media/1.png", os.urandom(50_000_000))

    assert reader.read(content.getvalue(), "a.docx").text.strip().endswith("three days.")


def test_a_text_longer_than_any_book_is_refused(reader: ReaderApart) -> None:
    with pytest.raises(ForeignFileError, match="far more words than a protocol"):
        reader.read(b"one two " * 1_000_000, "a.txt")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold nothing to its memory")
def test_one_that_wants_too_much_memory_is_refused_and_the_process_goes_on() -> None:
    reader = ReaderApart(60, (sys.executable, "-m", apart_process.__name__, "150000000"))

    with pytest.raises(ForeignFileError, match="far more memory"):
        reader.read(b"one two " * 10_000_000, "a.txt")
    assert reader.read(b"words", "a.txt").text == "words"
    reader.close()
