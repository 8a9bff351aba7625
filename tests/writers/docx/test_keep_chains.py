"""No heading is kept with a term that is kept with its meaning."""

from docx.oxml.parser import parse_xml
from tests.builders import document, provision, words
from tests.judges.word import part, w
from tests.writers.docx.council_templates import WORD
from tests.writers.docx.files import write

from protocol_gen.model.document import Definition, DefinitionList
from protocol_gen.writers.docx.keep_chains import shorten_chains


def kept(texts: str) -> list[str | None]:
    """Return of each paragraph, H a heading, t a term, p another, what it says of the next."""
    inside = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{each}"/></w:pPr></w:p><w:bookmarkEnd w:id="1"/>'
        for each in texts
    )
    body = parse_xml(f"<w:body {WORD}>{inside}</w:body>")
    shorten_chains(body, {"H"}, {"t"})
    found = (each.find(f"{w('pPr')}/{w('keepNext')}") for each in body.iter(w("p")))
    return [None if each is None else each.get(w("val")) for each in found]


def test_a_term_below_a_heading_lets_its_meaning_go() -> None:
    assert kept("Htptp") == [None, "0", None, None, None]


def test_a_term_below_words_is_kept_with_its_meaning() -> None:
    assert kept("Hptp") == [None] * 4


def test_the_first_term_of_a_section_says_so_in_the_file_and_no_other() -> None:
    entries = tuple(Definition(words(term), words("It is.")) for term in ("One", "Two"))
    source = document(provision("a", heading="A", label="1", blocks=(DefinitionList(entries),)))

    said = [
        str(each.getparent().find(w("pStyle")).get(w("val")))
        for each in part(write(source), "word/document.xml").iter(w("keepNext"))
    ]

    assert said.count("DefinitionTerm") == 1
