"""No word that a reader sees or hears is written anywhere but in the catalogue.

Everything is made in a language whose words are between ⟦ and ⟧, of documents in another alphabet;
and the templates and the rooms' source are read for words of their own.
"""

import ast
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from lxml import etree
from tests.builders import provision
from tests.language.pseudo import DAY, TAG, Pseudo, read_in, text, unmarked
from tests.projects import ROOT, workspace

import protocol_gen
from protocol_gen.amend.minutes import Minuted, Movers, facts, proposal, resolution, usual_reason
from protocol_gen.amend.motion import (
    EACH,
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.language.catalogue import words_for
from protocol_gen.language.known_languages import registered
from protocol_gen.language.motion_words import motion_in_a_line
from protocol_gen.model.adoption import AdoptionRecord, Issued
from protocol_gen.model.amendment import Delegation
from protocol_gen.model.governance import Nation
from protocol_gen.model.papers import BoundPart, Occasion
from protocol_gen.papers.amendment_schedule import table_of
from protocol_gen.papers.certificate import certificate
from protocol_gen.papers.counted_places import numbers_of
from protocol_gen.papers.known_answers import values_of
from protocol_gen.papers.pack import PackPaper, pack
from protocol_gen.revisions import compare
from protocol_gen.revisions import schedule as schedule_of
from protocol_gen.site import CouncilSite, Edition, PublishedFile, Site, council_files, shared_files
from protocol_gen.site.page_frame import shared
from protocol_gen.writers.docx import DocxWriter
from protocol_gen.writers.html import HtmlWriter, PackWriter, Page
from protocol_gen.writers.html.site_pages import SiteWriter
from protocol_gen.writers.redline_text import redline_blocks

OLD: Final = text("1.0", sentence="Πρώτη πρόταση.")
NEW: Final = replace(
    text("1.1", sentence="Πρώτη νέα πρόταση.", accent="#222222"),
    provisions=(
        *text("1.1", sentence="Πρώτη νέα πρόταση.").provisions[:1],
        provision("δ", "Νέο.", label="2"),
    ),
)
PLACE: Final = MotionPlace(number="4.2")
MOTIONS: Final[tuple[Motion, ...]] = (
    LeaveOut(PLACE, "λέξη", which=EACH),
    Substitute(PLACE, "δύο λέξεις", "3"),
    *(PutIn(PLACE, ";", where, "λέξη") for where in Where),
    Reword(PLACE, "‘Νέο’"),
    LeaveOutWhole(PLACE),
    *(NewProvision(PLACE, where, "Νέο", "Τίτλος") for where in Where),
    NewProvision(PLACE, Where.END, "Νέο", kind=CountedUnit.ITEM),
    NewProvision(PLACE, Where.END, "Νέο", "Τίτλος", CountedUnit.ITEM),
    NewProvision(PLACE, Where.END, "Νέο"),
)


@pytest.fixture(autouse=True)
def _registered() -> Iterator[None]:
    with registered(Pseudo()):
        yield


# What is made


def test_a_redline_on_a_page_in_print_and_for_pasting_has_no_other_words() -> None:
    read, redline = workspace().read_template, compare(OLD, NEW)

    for page in Page:
        made = HtmlWriter(read, page).write(NEW).decode()
        if page is not Page.FRAGMENT:
            made += HtmlWriter(read, page).write_redline(redline).decode()
        assert unmarked(read_in(made)) == [], page
        assert "⟦" in made


def test_a_redline_in_word_has_no_other_words() -> None:
    made = DocxWriter(workspace().read_template).write_redline(compare(OLD, NEW))

    said = "\n".join(_said_in_word(made))
    assert unmarked(said) == []
    assert "⟦Document control⟧" in said
    assert "⟦Page ⟧" in said


def test_a_redline_as_text_has_no_other_words() -> None:
    assert unmarked("\n".join(redline_blocks(compare(OLD, NEW)))) == []


def test_the_tables_of_papers_their_pack_and_their_values_have_no_other_words() -> None:
    words, changes = words_for(TAG), schedule_of(OLD, NEW)
    table = table_of(changes, numbers_of(OLD, NEW), words)
    found = certificate(changes, numbers_of(OLD, NEW), Delegation(), words)
    minor = certificate(
        schedule_of(OLD, OLD), numbers_of(OLD, OLD), Delegation("Γραμματέας"), words
    )
    occasion = Occasion("Ολομέλεια", DAY, "7", "Γραμματέας", DAY, DAY)
    bound = pack((PackPaper("Ένα", "Έγγραφο", NEW),), "Φάκελος", "Θέμα", is_draft=True)
    said = (
        repr(table.blocks[0]).replace("Text(content=", "").replace("origin=", ""),
        *(line for each in found.findings for line in (each.said, *each.lines)),
        *found.conclusion,
        *minor.conclusion,
        *values_of(occasion, NEW, OLD, changes).values(),
        *values_of(occasion, NEW, OLD).values(),
        bound.title,
        read_in(PackWriter(workspace().read_template).write(bound).decode()),
    )

    assert unmarked(_without_types("\n".join(said))) == []
    assert isinstance(bound.parts[0], BoundPart)


def test_a_minute_has_no_other_words() -> None:
    minuted = [Minuted(each, "4.2", "Τίτλος") for each in MOTIONS]

    for movers in (
        Movers(),
        Movers("Δήμος", "Ρόδη", DAY, "7"),
        Movers("Δήμος"),
        Movers(seconded_by="Ρόδη"),
    ):
        said = (write(minuted, movers, TAG) for write in (resolution, proposal))
        line = motion_in_a_line(facts(movers), TAG)
        assert unmarked("\n".join((*said, usual_reason(TAG), line))) == []


def test_a_website_has_no_other_words() -> None:
    made = _site()

    for path, content in made.items():
        if path.endswith((".html", ".atom")):
            assert unmarked(read_in(content.decode())) == [], path
        if path.endswith(".csv"):
            assert unmarked(content.decode()) == [], path
        if path.endswith(".zip"):
            names = [Path(name).with_suffix("").as_posix() for name in _names(content)]
            told = "\n".join(names).replace(" version ", " ")  # signs like ⟦ cannot be in names
            assert unmarked(told) == [], path
    assert f'<html lang="{TAG}">'.encode() in made["δήμος/index.html"]
    assert f'xml:lang="{TAG}"'.encode() in made["δήμος/amendments.atom"]


def _site() -> dict[str, bytes]:
    record = AdoptionRecord("Συμβούλιο", DAY, "7", DAY, DAY.replace(year=2030), "Αλλαγή")
    name = "δήμος-protocol-1.0"
    files = tuple(PublishedFile(name + each, b"x") for each in (".docx", ".pdf", ".txt"))
    editions = tuple(
        Edition(Issued(record, each, "1", "", ""), files, {"τρία": "ένα"}) for each in (OLD, NEW)
    )
    council = CouncilSite(
        "δήμος", "Δήμος", "Πόλη", Nation.WALES, "Πρωτόκολλο", TAG, editions, "1.1", preview=NEW
    )
    none = replace(council, slug="άλλος", editions=(), in_force="")
    coming = replace(council, slug="νέος", in_force="")
    read, site = workspace().read_template, Site(DAY)
    common, writer = shared(read), SiteWriter(read)
    made = {**dict(shared_files(site, (council, none, coming), common, writer))}
    for each in (council, none, coming):
        made |= dict(council_files(site, each, common, writer))
    return made


def _said_in_word(content: bytes) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        for name in file.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml|docProps/core\.xml", name):
                for element in etree.fromstring(file.read(name)).iter():
                    kind = etree.QName(element).localname
                    if kind in {"t", "delText", "title", "contentStatus"}:
                        yield element.text or ""
                    if kind in {"docPr", "tblCaption"}:
                        yield from (element.get("name", ""), element.get("descr", ""))


def _names(content: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        return file.namelist()


def _without_types(text: str) -> str:
    """Take away how Python shows a value: names of types, fields and places."""
    return re.sub(
        r"\b[A-Z]\w+(?=[(.])|\b[a-z_]+(?==)|\b(True|False|None)\b|<.*?>|'schedule'", "", text
    )


# What is written in templates and in the source


def literal_words(template: str) -> list[str]:
    """Return the words of a template that are not its markup, its commands or its names."""
    bare = re.sub(r"\{% block start %\}.*?\{% endblock %\}", "", template)  # it is an id
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", bare, flags=re.DOTALL)
    bare = re.sub(r"<(code|style|script)\b.*?</\1>", "", bare, flags=re.DOTALL)
    spoken = re.findall(r'(?:aria-label|alt|title|data-[a-z]+)="([^"]*)"', bare)
    spoken = [each for each in spoken if each != "protocol"]  # the id of what is searched
    seen = re.sub(r"<[^>]*>", " ", bare)
    return [word for each in (seen, *spoken) for word in re.findall(r"[A-Za-z]{2,}", each)]


def test_templates_hold_no_words() -> None:
    for path in sorted((ROOT / "templates").glob("*/*.html")):
        assert literal_words(path.read_text(encoding="utf-8")) == [], path.name


def test_scripts_hold_no_words() -> None:
    for path in sorted((ROOT / "templates").glob("*/*.js")):
        script = path.read_text(encoding="utf-8")
        assert re.findall(r'(?:textContent = |aria-label", |title = )"[^"]*[a-z]', script) == []


def test_words_in_a_template_would_be_found() -> None:
    assert literal_words("<p>{{ x }}</p><p>Read on</p>") == ["Read", "on"]
    assert literal_words('<nav aria-label="Pages"></nav>') == ["Pages"]


ROOMS: Final = ("page", "papers", "site", "revisions", "writers", "amend/minutes.py")
_CODE: Final = re.compile(r"[<>{}=;:/%_\\#]|^[a-z]+/|xml|font|rgb")
"""What is plainly markup, a rule or a pattern."""
_NO_WORDS: Final = {"in force", "not yet in force", "protocol table", ".notdef glyph"}
"""What programs read: codes of versions, the name of a style in Word, what WeasyPrint logs."""


def literal_sentences(source: str) -> Iterator[str]:
    """Yield each string of a module that reads like words for people.

    Docstrings, messages to users (``Form``) and what is said of our own mistakes are not meant.
    """
    tree = ast.parse(source)
    left_out = {id(node) for each in ast.walk(tree) for node in _not_for_readers(each)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value
            is_said = re.search(r"[A-Za-z]{2,} [a-z]{2,}", words) and not _CODE.search(words)
            if is_said and id(node) not in left_out and words not in _NO_WORDS:
                yield words


def _not_for_readers(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Expr(ast.Constant()):
            yield node.value
        case ast.Call(ast.Name("Form")) | ast.Raise():
            yield from ast.walk(node)
        case ast.Assign([ast.Name("msg")]):
            yield from ast.walk(node)
        case _:
            return


def test_the_source_holds_no_sentences() -> None:
    home = Path(protocol_gen.__file__).parent
    for room in ROOMS:
        place = home / room
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            found = [*literal_sentences(path.read_text(encoding="utf-8"))]
            assert found == [], path.relative_to(home)


def test_a_sentence_in_the_source_would_be_found() -> None:
    source = '"""A docstring here."""\nx = f"{a} was moved by"\ny = Form("a", "not a day")'

    assert [*literal_sentences(source)] == [" was moved by"]
