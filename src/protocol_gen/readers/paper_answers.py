"""What people answer to the questions of a paper, from ``paper.yaml``.

The questions are the settings of the papers' own library, so the keys of the file are those that
the templates ask for. A value is text in the notation of clauses: placeholders, paragraphs, lists.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from protocol_gen.model.library import SettingEntry, SettingType, Vocabulary
from protocol_gen.model.papers import PaperAnswer, PaperFile
from protocol_gen.model.period import notation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.clause_text import BLOCKS, LIBRARY_LANGUAGE, TEXT, TextReader
from protocol_gen.readers.shapes import MapOf, Record, Shape, optional
from protocol_gen.readers.yaml_source import Map, Node, read_yaml

PAPER: Final[Shape[object]] = MapOf(TEXT)
"""The file as far as it is known without the templates, which have the questions."""


def questions(vocabulary: Vocabulary) -> Record:
    """Return the shape of the file: one key for each question and each value with a default."""
    return Record(
        "the answers",
        *(optional(name, BLOCKS, _help(entry)) for name, entry in vocabulary.settings.items()),
    )


def read_paper(
    content: bytes, file: str, vocabulary: Vocabulary, language: str = LIBRARY_LANGUAGE
) -> PaperFile:
    """Return the answers; a file that holds nothing but remarks has none.

    They are in one language, given by its primary tag.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    if all(line.lstrip()[:1] in {b"", b"#"} for line in content.splitlines()):
        return PaperFile()
    faults = Faults()
    node = read_yaml(content, file, faults)
    if node is not None:
        questions(vocabulary).read(node, faults)
    answers = (
        dict(_answers(node, TextReader(vocabulary, faults, language), vocabulary))
        if isinstance(node, Map)
        else {}
    )
    faults.raise_any()
    return PaperFile(answers)


def _answers(
    node: Map, reader: TextReader, vocabulary: Vocabulary
) -> Iterator[tuple[str, PaperAnswer]]:
    for key, value in node.entries:
        answer = _answer(value, reader) if key.value in vocabulary.settings else None
        if answer:
            yield key.value, answer


def _answer(node: Node, reader: TextReader) -> PaperAnswer | None:
    blocks = reader.blocks(node)
    if blocks is None:
        return None
    return PaperAnswer(blocks, node.location)


def _help(entry: SettingEntry) -> str:
    if entry.type is SettingType.QUESTION:
        return notation(entry.default)
    said: Iterable[str] = (entry.note, f"without it: {notation(entry.default)}")
    return " ".join(each for each in said if each)
