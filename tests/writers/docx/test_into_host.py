"""A protocol put under a heading of a constitution, by ourselves."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from tests.builders import document, provision, sample, words
from tests.judges.merges import bookmarks, lines, numbered_host, plain_host
from tests.judges.tracked import accepted, libreoffice_settled, rejected
from tests.judges.word import changed, converted, part, parts, sdk_faults, w, zipped
from tests.merges.test_merges import (
    HOSTS,
    OURS,
    another_protocol,
    model_lines,
    shown_lines,
)
from tests.writers.docx.files import fields, write

from protocol_gen.errors import HostFileError
from protocol_gen.model.document import Table
from protocol_gen.writers.docx.into_host import put_into
from protocol_gen.writers.docx.oxml_changes import Stamp

pytestmark = pytest.mark.slow

TABLE = Table(words("Rights"), (words("Who"), words("What")), ((words("Members"), words("All")),))
STAMP = Stamp(0, "Testham Town Council", date(2026, 5, 12))
HEADING = (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Part 1 things</w:t></w:r></w:p>'
)
BOX = f"<w:txbxContent>{HEADING}</w:txbxContent>"
GONE = '<w:del w:id="5" w:author="A Stranger"/>'
IN_TABLE, TWICE = "host-heading-in-table", "host-heading-twice"
DOCUMENT = "word/document.xml"
HEADINGS = {"another protocol": "B"}
"""Where the host has no "Part 1 things"."""

WITHOUT_HEADINGS = ("flat", "continuous with a prefix", "more than 26 letters")


def put(host: str, ours: bytes, track: Stamp | None = None) -> bytes:
    return put_into(HOSTS[host](), ours, HEADINGS.get(host, "part 1  things"), track)


def split(host: str) -> tuple[list[str], list[str]]:
    """Return the lines of a host up to the heading, and those after it."""
    found, heading = lines(HOSTS[host]()), HEADINGS.get(host, "Part 1 things")
    at = next(at for at, line in enumerate(found) if line.endswith(heading)) + 1
    return found[:at], found[at:]


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("name", OURS)
def test_the_protocol_is_under_the_heading_and_all_else_is_as_it_was(host: str, name: str) -> None:
    before, after = split(host)

    whole = put(host, write(OURS[name]))

    assert lines(whole) == [*before, *model_lines(OURS[name]), *after]
    assert len({*bookmarks(whole)}) == len(bookmarks(whole))
    left = parts(HOSTS[host]())
    grown = {"word/document.xml", "word/styles.xml", "word/numbering.xml"}
    assert {each for each in left if left[each] != parts(whole)[each]} <= grown


@pytest.mark.parametrize("host", HOSTS)
def test_a_tracked_insertion_is_all_there_or_all_gone(host: str) -> None:
    before, after = split(host)

    whole = put(host, write(sample()), STAMP)

    assert lines(accepted(whole)) == [*before, *model_lines(sample()), *after]
    assert lines(rejected(whole)) == [*before, *after]


def test_headings_are_as_deep_as_the_one_above_asks_and_references_lead_to_our_text() -> None:
    whole = put("plain headings", write(sample()))

    styles = [node.get(w("val")) for node in part(whole, "word/document.xml").iter(w("pStyle"))]
    named = {said.split()[1] for said, _ in fields(whole) if said.startswith("REF ")}
    assert styles.count("Heading2") == 4 + 3
    assert "Heading3" in styles
    assert named <= {*bookmarks(whole)}


def test_a_second_time_every_bookmark_has_another_name() -> None:
    once = put("plain headings", write(sample()))

    twice = put_into(once, write(sample()), "Part 2 things")

    assert len({*bookmarks(twice)}) == len(bookmarks(twice)) == 2 * len(bookmarks(once))


@pytest.mark.parametrize("scheme", WITHOUT_HEADINGS)
@pytest.mark.parametrize("name", WITHOUT_HEADINGS)
def test_numbers_without_headings_are_not_counted_on_from_others(scheme: str, name: str) -> None:
    file = docx.Document(BytesIO(another_protocol(scheme)))
    file.add_paragraph("Part 1 things", "Heading 1")
    stream = BytesIO()
    file.save(stream)

    whole = put_into(stream.getvalue(), write(OURS[name]), "Part 1 things")

    assert lines(whole) == [*lines(stream.getvalue()), *model_lines(OURS[name])]


NUMBERED: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "parts in Roman numerals": (("upperRoman", "Part %1"), ("decimal", "%2.")),
    "legal": (("decimal", "%1"), ("decimal", "%1.%2")),
    "letters": (("upperLetter", "%1"), ("lowerLetter", "%1(%2)")),
    "chapters and articles": (("decimal", "Chapter %1:"), ("decimal", "Article %2")),
    "numbers below alone": (("none", ""), ("decimalZero", "%2 –")),
}
"""How constitutions number their headings: format and text, by level."""


def numbered_as(scheme: str) -> bytes:
    """Return the numbered host in another scheme."""
    old = numbered_host()
    for at, (format_, text) in enumerate(NUMBERED[scheme]):
        bound = f'<w:pStyle w:val="Heading{at + 1}"/>'
        was = f'<w:numFmt w:val="decimal"/>{bound}<w:lvlText w:val="Item %{at + 1}."/>'
        new = f'<w:numFmt w:val="{format_}"/>{bound}<w:lvlText w:val="{text}"/>'
        old = changed(old, "word/numbering.xml", was, new)
    return old


@pytest.mark.parametrize("scheme", NUMBERED)
@pytest.mark.parametrize("name", OURS)
def test_headings_numbered_in_any_scheme_keep_their_numbers(scheme: str, name: str) -> None:
    host = numbered_as(scheme)
    at = next(at for at, line in enumerate(lines(host)) if line.endswith("Part 1 things")) + 1

    whole = put_into(host, write(OURS[name]), "Part 1 things")

    assert lines(whole) == [*lines(host)[:at], *model_lines(OURS[name]), *lines(host)[at:]]


def test_libreoffice_shows_headings_numbered_in_any_scheme_as_before() -> None:
    hosts = whole_texts([numbered_as(scheme) for scheme in NUMBERED])

    found = whole_texts(
        [put_into(numbered_as(scheme), write(sample()), "Part 1 things") for scheme in NUMBERED]
    )

    for host, shown in zip(hosts, found, strict=True):
        at = next(at for at, line in enumerate(host) if line.endswith("Part 1 things")) + 1
        assert shown == [*host[:at], *model_lines(sample()), *host[at:]]


def with_text(old: str, new: str, times: int = 1) -> Callable[[], bytes]:
    """Return what makes the plain host with other words, so many of them."""
    content = parts(plain_host())
    text = content[DOCUMENT].decode().replace(old, new, times)
    return lambda: zipped({**content, DOCUMENT: text.encode()})


@pytest.mark.parametrize(
    ("host", "code"),
    [
        (lambda: b"no zip", "host-not-word"),
        (with_text("w:body>", "w:none>", 2), "host-not-word"),
        (with_text("things", "matters", 9), "host-heading-unknown"),
        (with_text("Part 2", "Part 1"), TWICE),
        (with_text('"Heading', '"No', 99), "host-without-headings"),
        (with_text(HEADING, f"<w:tbl><w:tr><w:tc>{HEADING}</w:tc></w:tr></w:tbl>"), IN_TABLE),
        (
            with_text(HEADING, f"<w:p><w:r><w:pict>{BOX}</w:pict></w:r></w:p>"),
            "host-heading-in-box",
        ),
        (with_text(HEADING, f"{HEADING}<w:p><w:r><w:pict>{BOX}</w:pict></w:r></w:p>"), TWICE),
        (with_text('"Heading1"/>', f'"Heading1"/><w:rPr>{GONE}</w:rPr>'), "host-heading-joined"),
    ],
)
def test_what_cannot_be_is_said(host: Callable[[], bytes], code: str) -> None:
    with pytest.raises(HostFileError) as caught:
        put_into(host(), write(sample()), "Part 1 things")

    assert caught.value.message.code == code


CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{HEADING}</w:sdtContent></w:sdt>"
MOVED = HEADING.replace("<w:r>", '<w:moveFrom w:id="5" w:author="A"><w:r>').replace(
    "</w:r>", "</w:r></w:moveFrom>"
)
LARGEST = f'w:id="{2**31 - 1}"'
UNUSUAL = {
    "a heading in a content control": with_text(HEADING, CONTROL),
    "a heading that was moved": with_text(HEADING, MOVED + HEADING),
    "a tab in the heading": with_text("Part 1 things", "Part 1</w:t><w:tab/><w:t>things"),
    "the largest number": with_text("<w:body>", f'<w:body><w:bookmarkStart {LARGEST} w:name="x"/>'),
}


@pytest.mark.parametrize("name", UNUSUAL)
@pytest.mark.parametrize("track", [None, STAMP])
def test_unusual_hosts_are_unharmed(name: str, track: Stamp | None) -> None:
    host = UNUSUAL[name]()
    at = next(at for at, line in enumerate(lines(host)) if line == "Article 1")

    whole = put_into(host, write(sample()), "Part 1 things", track)

    ours = model_lines(sample())
    assert lines(whole) == [*lines(host)[:at], *ours, *lines(host)[at:]]
    numbers = [
        node.get(w("id")) for node in part(whole, DOCUMENT).iter(w("bookmarkStart"), w("ins"))
    ]
    assert len({*numbers}) == len(numbers)
    assert max(map(int, numbers)) < 2**31


@pytest.mark.parametrize(
    ("asked", "written"),
    [("Members' rights - all", "Members’ rights – all"), ('The "Part"', "The “Part”")],
)
def test_marks_that_look_alike_are_one(asked: str, written: str) -> None:
    host = with_text("Part 1 things", written)()

    whole = put_into(host, write(sample()), asked)

    assert len(lines(whole)) > len(lines(host))


@pytest.mark.parametrize("track", [None, STAMP])
def test_a_table_at_the_end_is_not_joined_to_the_hosts(track: Stamp | None) -> None:
    table = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    ours = document(provision("t", blocks=(TABLE,)))
    host = with_text(HEADING, f"{HEADING}{table}")()

    body = [*part(put_into(host, write(ours), "Part 1 things", track), DOCUMENT)[0]]

    kinds = [node.tag for node in body if "bookmark" not in node.tag]
    assert kinds.count(w("tbl")) == 3
    assert all(two != (w("tbl"), w("tbl")) for two in pairwise(kinds))


@pytest.mark.parametrize("track", [None, STAMP])
def test_the_validator_of_word_finds_no_more_than_in_the_host(track: Stamp | None) -> None:
    whole = put_into(numbered_host(), write(sample()), "Part 1 things", track)

    assert {*sdk_faults(whole)} <= {*sdk_faults(numbered_host())}


def test_libreoffice_shows_the_same_with_the_change_accepted_or_rejected() -> None:
    pairs = [(host, name) for host in HOSTS for name in ("legal", "flat", "every block")]
    hosts = dict(zip(HOSTS, whole_texts([make() for make in HOSTS.values()]), strict=True))

    settled = libreoffice_settled(put(host, write(OURS[name]), STAMP) for host, name in pairs)

    for (host, name), found in zip(pairs, settled, strict=True):
        heading = HEADINGS.get(host, "Part 1 things")
        at = next(at for at, line in enumerate(hosts[host]) if line.endswith(heading)) + 1
        wanted = [*hosts[host][:at], *model_lines(OURS[name]), *hosts[host][at:]]
        assert shown_lines("\n".join(found.accepted)) == wanted
        assert shown_lines("\n".join(found.rejected)) == hosts[host]


def whole_texts(files: list[bytes]) -> list[list[str]]:
    texts = converted(files, "txt:Text (encoded):UTF8", "txt")
    return [shown_lines(text.decode("utf-8-sig")) for text in texts]
