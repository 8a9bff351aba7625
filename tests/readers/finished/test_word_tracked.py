"""What is told of tracked changes."""

from tests.readers.finished.finished_files import paragraphs

from protocol_gen.readers.finished.word_file import read_word


def test_open_changes_are_named_and_many_are_counted() -> None:
    new, old = "<w:r><w:t>in</w:t></w:r>", "<w:r><w:delText>out</w:delText></w:r>"
    one = f"<w:ins>{new}</w:ins><w:del>{old}</w:del>"

    found = read_word(paragraphs(f"<w:p>{one * 4}</w:p>"), "a.docx")

    (said,) = (str(each) for each in found.remarks)
    assert said.startswith(
        "tracked changes that nobody has accepted were read as made: “in” put in;"
    )
    assert said.endswith("and 2 more")
