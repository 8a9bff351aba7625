"""What verify answers: in every format, after every way a file can be changed."""

import html as entities
import re
import tempfile
import unicodedata
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from tests import builders, projects
from tests.judges import html, word
from tests.judges.browser import opened

from protocol_gen.model.document import Control, Document, Paragraph, Status
from protocol_gen.page.compared_words import words, words_fingerprint
from protocol_gen.page.furniture import TEXT_HEAD_END
from protocol_gen.project import formats
from protocol_gen.project.formats import Format
from protocol_gen.readers.finished import read_finished
from protocol_gen.verify.messages import (
    CHANGED_SINCE,
    FALSE_FINGERPRINT,
    LATER_ISSUED,
    WORDS_OF_DRAFT,
    WORDS_OF_VERSION,
)
from protocol_gen.verify.verify import Answer, PublishedVersion, Verdict, judge

pytestmark = pytest.mark.slow

BODY = "word/document.xml"


@cache
def document_of(name: str) -> Document:
    return projects.resolution(name).document


@cache
def versions() -> tuple[PublishedVersion, ...]:
    return tuple(PublishedVersion(document_of(name), {}) for name in projects.SOURCES)


@cache
def written(name: str, format_: Format) -> bytes:
    return format_.writer(projects.workspace().read_template).write(document_of(name))


def verdict(content: bytes, name: str = "file") -> Verdict:
    return judge(read_finished(content, name), versions())


# The same words


@pytest.mark.parametrize("format_", [formats.TXT, formats.HTML], ids=lambda each: each.name)
def test_letters_and_accents_apart_are_the_same_words(format_: Format) -> None:
    document = builders.document(builders.provision("a", "Cyngor Tŵr y Gŷl meets each week."))
    content = format_.writer(projects.workspace().read_template).write(document).decode()
    apart = unicodedata.normalize("NFD", content)
    adopted = (PublishedVersion(document, {}),)

    assert apart != content
    assert judge(read_finished(apart.encode(), "a"), adopted).answer is Answer.LAYOUT
    changed = apart.replace("each week", "each day")
    assert judge(read_finished(changed.encode(), "a"), adopted).answer is Answer.NO


@pytest.mark.parametrize("format_", formats.FORMATS, ids=lambda format_: format_.name)
@pytest.mark.parametrize("name", projects.SOURCES)
def test_every_format_of_both_has_the_adopted_words(name: str, format_: Format) -> None:
    suffix = "html" if format_ is formats.FRAGMENT else format_.name

    found = verdict(written(name, format_), f"a.{suffix}")

    assert found == Verdict(Answer.LAYOUT, name, "1.0")


@pytest.mark.parametrize("name", projects.SOURCES)
def test_a_page_pasted_without_our_marks_among_menus_is_yes_and_says_what_is_around(
    name: str,
) -> None:
    fragment = written(name, formats.FRAGMENT).decode()
    pasted = re.sub(r"</?article[^>]*>", "", fragment)
    page = f"<html><body><nav>Home News</nav><main>{pasted}</main><p>Contact us</p></body></html>"

    found = verdict(page.encode(), "page.html")

    assert (found.answer, found.council, found.differences) == (Answer.LAYOUT, name, ())
    assert found.around == ("Home News", "Contact us")


@pytest.mark.parametrize("name", projects.SOURCES)
def test_a_word_file_whose_marks_are_lost_is_yes_with_its_contents_below_the_title(
    name: str,
) -> None:
    parts = word.parts(written(name, formats.DOCX))
    body = re.sub(rb'<w:bookmarkStart [^>]*"protocol_(start|end)"/>', b"", parts[BODY])
    body = re.sub(rb"</?w:sdt>|</?w:sdtContent>|<w:sdtPr>.*?</w:sdtPr>", b"", body)

    found = verdict(word.zipped({**parts, BODY: body}))

    assert (found.answer, found.council, found.around) == (Answer.LAYOUT, name, ())


def saved_by_libreoffice(files: list[bytes], target: str) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{index}.docx" for index in range(len(files))]
        for name, data in zip(names, files, strict=True):
            Path(folder, name).write_bytes(data)
        profile = f"-env:UserInstallation=file://{word.office_profile()}"
        options = ["--headless", "--convert-to", target, "--outdir", "saved"]
        word._run(["soffice", profile, *options, *names], folder)
        return [Path(folder, "saved", n).with_suffix(f".{target}").read_bytes() for n in names]


@pytest.mark.slow
@pytest.mark.parametrize("target", ["docx", "pdf"])
def test_files_saved_by_an_office_program_are_yes_but_for_layout(target: str) -> None:
    files = [written(name, formats.DOCX) for name in projects.SOURCES]

    saved = saved_by_libreoffice(files, target)

    for name, content in zip(projects.SOURCES, saved, strict=True):
        assert verdict(content) == Verdict(Answer.LAYOUT, name, "1.0")


@pytest.mark.parametrize("name", projects.SOURCES)
def test_a_pdf_that_has_lost_its_tags_is_yes_by_all_its_words(name: str) -> None:
    writer = pypdf.PdfWriter(BytesIO(written(name, formats.PDF)))
    for key in ("/StructTreeRoot", "/Metadata"):
        del writer.root_object[key]
    stream = BytesIO()
    writer.write(stream)

    assert verdict(stream.getvalue()) == Verdict(Answer.LAYOUT, name, "1.0")


@pytest.mark.slow
@pytest.mark.parametrize("name", projects.SOURCES)
def test_a_page_printed_by_a_browser_is_yes_but_for_layout(name: str, browser: Browser) -> None:
    with opened(browser, written(name, formats.HTML), width=1280) as page:
        printed = page.pdf(format="A4")

    found = verdict(printed, "printed.pdf")

    assert (found.answer, found.council, found.differences) == (Answer.LAYOUT, name, ())


# Other words


def test_a_changed_word_is_found_and_its_place_named() -> None:
    text = written(projects.PRINCIPAL, formats.TXT).decode()
    changed = text.replace("mutual respect", "mutual regard", 1)

    found = verdict(changed.encode(), "a.txt")

    (difference,) = found.differences
    assert found.answer is Answer.NO
    assert (difference.adopted, difference.found) == ("respect,", "regard,")
    assert difference.place.startswith("1.1 ")


@given(data=st.data(), name=st.sampled_from(projects.SOURCES))
def test_a_single_changed_character_of_the_text_is_found(data: st.DataObject, name: str) -> None:
    whole = written(name, formats.TXT).decode()
    head, line, text = whole.partition(f"{TEXT_HEAD_END}\n")
    changed = _one_changed(data, text)

    found = verdict(f"{head}{line}{changed}".encode(), "a.txt")

    assert (found.answer is Answer.NO) is (words(changed) != words(text))


@given(data=st.data(), name=st.sampled_from(projects.SOURCES))
def test_a_single_changed_character_of_a_page_is_found(data: st.DataObject, name: str) -> None:
    page = written(name, formats.FRAGMENT).decode()
    end = page.index("</article>")
    place = data.draw(st.sampled_from(_shown(page[:end])))
    changed = page[: place[0]] + entities.escape(_one_changed(data, page[slice(*place)]))
    changed += page[place[1] :]

    found = verdict(changed.encode(), "a.html")

    same = words(html.article_text(changed.encode())) == words(html.article_text(page.encode()))
    assert (found.answer is Answer.NO) is not same


@given(data=st.data(), name=st.sampled_from(projects.SOURCES))
def test_a_single_changed_character_of_a_word_file_is_found(data: st.DataObject, name: str) -> None:
    file = written(name, formats.DOCX)
    with ZipFile(BytesIO(file)) as archive:
        body = archive.read(BODY).decode()
    start = body.index("</w:sdt>")
    runs = [each.span(1) for each in re.finditer(r"<w:t[^>]*>([^<]+)</w:t>", body)]
    last = body.index('w:name="protocol_end"')
    first, end = data.draw(st.sampled_from([run for run in runs if start < run[0] < last]))
    changed = body[:first] + entities.escape(_one_changed(data, body[first:end])) + body[end:]

    content = word.zipped({**word.parts(file), BODY: changed.encode()})
    found = verdict(content)

    same = words(word.protocol_text(content)) == words(word.protocol_text(file))
    assert (found.answer is Answer.NO) is not same


def _shown(page: str) -> list[tuple[int, int]]:
    return [each.span(1) for each in re.finditer(r">([^<>]*[^<>\s][^<>]*)<", page)]


def _one_changed(data: st.DataObject, text: str) -> str:
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("abcXYZ019 .,;-–'“·é"))
    kind = data.draw(st.sampled_from(["change", "insert", "leave out"]))
    match kind:
        case "change":
            return text[:place] + letter + text[place + 1 :]
        case "insert":
            return text[:place] + letter + text[place:]
        case _:
            return text[:place] + text[place + 1 :]


def test_words_put_into_the_contents_of_a_word_file_are_found() -> None:
    file = written(projects.PRINCIPAL, formats.DOCX)

    found = verdict(word.changed(file, BODY, "EXPECTATIONS", "EXPECTATIONS AND FEES"))

    assert (found.answer, found.differences[0].place) == (Answer.NO, "contents")


def test_hiding_words_is_leaving_them_out() -> None:
    page = written(projects.BRIDGEND, formats.FRAGMENT).decode()

    found = verdict(page.replace("<p id=", "<p hidden id=", 1).encode(), "a.html")

    assert found.answer is Answer.NO


def test_another_text_is_no_and_no_version_is_named() -> None:
    found = verdict(b"The quick brown fox jumps over the lazy dog.", "a.txt")

    assert found == Verdict(Answer.NO)


def test_another_councils_text_is_named() -> None:
    ours, other = versions()
    content = written(other.council, formats.TXT)

    found = judge(read_finished(content, "a.txt"), (ours,), (other,))

    assert found.answer is Answer.NO
    assert WORDS_OF_VERSION(version="1.0", council=other.council) in found.remarks


def test_a_draft_is_named_as_one() -> None:
    (title, *_), *_ = versions()[0].document.title_block, ()
    document = replace(versions()[0].document, version="1.1-draft")
    changed = replace(title, blocks=(Paragraph(builders.words("ANOTHER TITLE")),))
    draft = replace(document, title_block=(changed, *document.title_block[1:]))
    content = formats.TXT.writer(projects.workspace().read_template).write(draft)

    found = judge(
        read_finished(content, "a.txt"), versions(), (PublishedVersion(draft, {}, is_draft=True),)
    )

    assert found.answer is Answer.NO
    assert found.remarks == (WORDS_OF_DRAFT(version="1.1-draft", council=draft.slug),)


def test_a_superseded_version_is_told_so() -> None:
    published = PublishedVersion(document_of(projects.BRIDGEND), {}, later=("1.1", "1.10"))

    found = judge(read_finished(written(projects.BRIDGEND, formats.HTML), "a"), (published,))

    assert found.answer is Answer.LAYOUT
    assert found.remarks == (LATER_ISSUED(version="1.10"),)


# What a file claims of itself


def test_a_forged_fingerprint_is_said_and_does_not_count() -> None:
    page = written(projects.BRIDGEND, formats.HTML).decode()
    truth = words_fingerprint(document_of(projects.BRIDGEND))

    found = verdict(page.replace(truth, "sha256:" + "0" * 64).encode(), "a.html")

    assert found.answer is Answer.LAYOUT
    assert found.remarks == (FALSE_FINGERPRINT(),)


def test_a_true_fingerprint_does_not_save_changed_words() -> None:
    page = written(projects.BRIDGEND, formats.HTML).decode()

    found = verdict(page.replace("undue pressure", "pressure", 1).encode(), "a.html")

    assert found.answer is Answer.NO
    assert found.remarks == (CHANGED_SINCE(version="1.0"),)


# The head of a text file


RECORDED = Control(
    status=Status.ADOPTED,
    owner="Clerk",
    approving_body="Full Council",
    adopted_on=date(2026, 5, 12),
    minute_reference="26/47",
    contact="clerk@testham.example",
)


def text_file() -> tuple[str, tuple[PublishedVersion, ...]]:
    made = builders.document(builders.provision("a", "Officers advise."))
    adopted = replace(made, control=RECORDED)
    writer = formats.TXT.writer(projects.workspace().read_template)
    return writer.write(adopted).decode(), (PublishedVersion(adopted, {}),)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_head_of_a_text_file_is_not_part_of_the_text_and_is_known(end: str) -> None:
    text, published = text_file()

    found = judge(read_finished(text.replace("\n", end).encode(), "a.txt"), published)

    assert text.startswith("Title: ")
    assert (found.answer, found.around) == (Answer.LAYOUT, ())


def test_words_put_into_the_head_of_a_text_file_are_shown() -> None:
    text, published = text_file()
    changed = text.replace("Contact:", "Suspended until further notice.\nContact:")

    found = judge(read_finished(changed.encode(), "a.txt"), published)

    assert (found.answer, found.around) == (
        Answer.LAYOUT,
        ("Suspended until further notice.",),
    )


def test_the_words_alone_are_the_adopted_text_and_no_others_may_follow() -> None:
    text, published = text_file()
    alone = text.partition(TEXT_HEAD_END)[2]

    found = judge(read_finished(alone.encode(), "a.txt"), published)
    longer = judge(read_finished(f"{text}More words.\n".encode(), "a.txt"), published)

    assert (found.answer, found.around) == (Answer.LAYOUT, ())
    assert longer.answer is Answer.NO


def test_a_line_like_that_of_the_head_within_the_text_hides_nothing() -> None:
    text, published = text_file()
    cut = text.replace("Officers", f"{TEXT_HEAD_END}\nOfficers")

    assert judge(read_finished(cut.encode(), "a.txt"), published).answer is Answer.NO
