"""Programs that take the words out of Word files take them all out of ours."""

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.builders import sample
from tests.judges.word import changed, paragraph_text, part, protocol_paragraphs
from tests.merges.test_merges import OURS
from tests.writers.docx.files import ADOPTED, LOGO, long_document, write

from protocol_gen.model.document import Look

FILES = {
    **OURS,
    "cover, logo, contents": replace(
        long_document(), control=ADOPTED, look=Look(cover=True, logo=LOGO)
    ),
}


def pandoc(path: Path) -> str:
    """Return the words of a file as pandoc reads them, the title among them."""
    reader: Any = import_module("pypandoc")
    return str(reader.convert_file(str(path), "plain", extra_args=["--standalone"]))


def docx2python(path: Path) -> str:
    """Return the words of a file as docx2python reads them."""
    with import_module("docx2python").docx2python(path) as found:
        return str(found.text)


def lost(read: Callable[[Path], str], data: bytes) -> list[str]:
    """Return the paragraphs whose words a program does not find."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.docx")
        path.write_bytes(data)
        found = _letters(read(path))
    paragraphs = protocol_paragraphs(part(data, "word/document.xml"))
    return [*_not_in(found, map(paragraph_text, paragraphs))]


def _not_in(found: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that do not come one after the other in what was found."""
    done = 0
    for text in texts:
        at = found.find(_letters(text), done)
        if at < 0:
            yield text
        else:
            done = at + len(_letters(text))


def _letters(text: str) -> str:
    """Return the letters and digits alone: a program may break lines and draw boxes."""
    return "".join(filter(str.isalnum, text))


@pytest.mark.parametrize("read", [pandoc, docx2python])
@pytest.mark.parametrize("name", FILES)
def test_no_word_is_lost(read: Callable[[Path], str], name: str) -> None:
    assert lost(read, write(FILES[name])) == []


def test_a_definition_that_pandoc_takes_for_its_own_is_seen_to_lose_its_term() -> None:
    data = write(sample())
    for name, former in (("Protocol Term", "Definition Term"), ("Protocol Meaning", "Definition")):
        data = changed(data, "word/styles.xml", f'w:val="{name}"', f'w:val="{former}"')
    place = '<w:pStyle w:val="DefinitionTerm"/>'
    text = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    data = changed(
        data, "word/document.xml", place + text, f'{place}<w:ind w:left="851" w:firstLine="0"/>'
    )

    assert lost(pandoc, data) != []


def test_a_head_without_the_namespace_of_relationships_is_seen_to_fail() -> None:
    namespace = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

    bare = changed(write(sample()), "word/header1.xml", namespace, "")

    with pytest.raises(KeyError):
        lost(docx2python, bare)
