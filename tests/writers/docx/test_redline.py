"""A redline in Word: native tracked changes that give either version, words, numbers and look."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from zlib import crc32

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.builders import LEGAL, document, provision, sample, words
from tests.effort import examples
from tests.judges import tracked
from tests.judges.tracked import accepted, all_words, libreoffice_settled, rejected, shown, whole
from tests.judges.word import BULLET, NAMES, libreoffice_pdf, part, parts, sdk_faults, w, zipped
from tests.judges.word_accessibility import accessibility_faults
from tests.revisions import pairs
from tests.writers.docx.files import bookmark_of, long_document, model_text, write, writer
from tests.writers.pdf.files import printed

from protocol_gen.model.document import (
    Block,
    Document,
    ListBlock,
    ListItem,
    Look,
    NumberLevel,
    NumberStyle,
    Paragraph,
    Provision,
    ProvisionForm,
    Table,
)
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind
from protocol_gen.revisions import compare

pytestmark = pytest.mark.slow

AUTHOR, DAY = "The Clerk", date(2026, 5, 12)
DOCUMENT = "word/document.xml"
BARE = Look(contents=False, control_table=False)
RANDOM_PAIRS = examples(220, 12)


def redline(old: Document, new: Document, dated: date | None = DAY) -> bytes:
    return writer().write_redline(compare(old, new, author=AUTHOR, dated=dated))


def holds(old: Document, new: Document, dated: date | None = DAY) -> bytes:
    """Hold a redline against both its versions, each written on its own; return it."""
    data = redline(old, new, dated)
    assert tracked.faults(data) == []
    for settled, version in ((accepted(data), new), (rejected(data), old)):
        assert shown(settled) == shown(write(version))
        assert whole(settled) == whole(write(version))
    return data


# Any two versions


def looks() -> st.SearchStrategy[Look]:
    """With a cover or none, with contents or none, with document control or none."""
    return st.builds(Look, cover=st.booleans(), contents=st.booleans(), control_table=st.booleans())


@cache
def random_pairs() -> tuple[tuple[Document, Document], ...]:
    """The same pairs in each run: some sections of each document, since an office program waits."""
    found: list[tuple[Document, Document]] = []

    @settings(
        max_examples=RANDOM_PAIRS,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(pairs.pairs())
    def draw(pair: pairs.Versions) -> None:
        at = len(found)
        found.append((_some(pair.old, at), _some(pair.new, at)))

    draw()
    return tuple(found)


def _some(whole: Document, at: int) -> Document:
    """Some sections of a document, the same of both versions."""
    kept = [p for p in whole.provisions if crc32(f"{at} {p.id}".encode()) % 4 == 0]
    look = Look(control_table=bool(at % 2))
    some = replace(whole, provisions=tuple(kept), look=look)
    return pairs.settled(some, replace(whole, look=look))


@settings(max_examples=examples(25), phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(pairs.pairs(), looks(), looks())
def test_accepting_and_rejecting_give_what_either_version_is_in_word(
    pair: pairs.Versions, before: Look, now: Look
) -> None:
    holds(replace(pair.old, look=before), replace(pair.new, look=now))


@pytest.mark.slow
def test_libreoffice_finds_either_version_in_many_redlines() -> None:
    """With contents, numbers, styles, control, heads and feet, as it shows that version itself.

    Every second one has no dates: LibreOffice takes changes for one that do not differ in theirs.
    """
    found = random_pairs()
    days = [None if at % 2 else DAY for at in range(len(found))]
    files = [
        tracked.without_references(holds(*pair, day)) for pair, day in zip(found, days, strict=True)
    ]
    versions = [tracked.without_references(write(version)) for pair in found for version in pair]

    settled = libreoffice_settled([*files, *versions])

    assert len(found) >= RANDOM_PAIRS * 9 // 10
    for at, data in enumerate(files):
        made, (old, new) = settled[at], settled[len(files) + 2 * at : len(files) + 2 * at + 2]
        assert made.seen[0] == new.seen[0], at
        if not contents_come(*found[at]):
            assert in_words(made.seen[1]) == in_words(old.seen[1]), at
            assert forgets(data) or made.seen[1] == old.seen[1], at
        assert bool(made.changes) == bool(tracked.changes(data))


def contents_come(old: Document, new: Document) -> bool:
    """Whether the new version alone has contents, of which LibreOffice may leave some."""
    return not tracked.contents(write(old)) and bool(tracked.contents(write(new)))


def in_words(seen: list[tracked.Seen]) -> list[tuple[str, str]]:
    return [(where, said) for where, _, _, said in seen]


def forgets(data: bytes) -> bool:
    """Whether LibreOffice forgets the level of a number where a change of look is rejected."""
    return any(
        change.xpath(".//w:ilvl[@w:val != '0']", namespaces=NAMES)
        for change in part(data, DOCUMENT).iter(w("pPrChange"))
    )


# Every kind of change


def decimal(*names: str) -> list[Provision]:
    """Numbered sections of two numbered clauses each."""
    return [
        provision(
            name,
            "",
            provision(f"{name}.a", f"First of {name}.", label=f"{at}.1", level=1),
            provision(f"{name}.b", f"Second of {name}.", label=f"{at}.2", level=1),
            heading=name.title(),
            label=str(at),
        )
        for at, name in enumerate(names, start=1)
    ]


def without_numbers(whole: Document) -> Document:
    def bare(each: Provision) -> Provision:
        return replace(each, number=None, provisions=tuple(map(bare, each.provisions)))

    return replace(whole, numbering=(), provisions=tuple(map(bare, whole.provisions)))


def annex(*blocks: Block) -> Document:
    return document(provision("annex", "", heading="Annex", blocks=blocks))


def lettered(*labels: str, text: str = "item") -> ListBlock:
    return ListBlock(
        tuple(ListItem(label, words(f"{text} {at}")) for at, label in enumerate(labels))
    )


def joined(*, is_one: bool) -> Document:
    form = ProvisionForm.RUN_ON if is_one else ProvisionForm.BLOCK
    return document(
        provision("a", "One stands here.", label="1"),
        provision("b", "Two may run on.", form=form),
        provision("c", "Three may run on too.", form=form),
        provision("d", "Four stands alone.", label="2"),
    )


ROWS = ((words("Member"), words("Agenda")), (words("Officer"), words("All of it")))
TABLE = Table(words("Rights"), (words("Who"), words("What")), ROWS)
OTHER = (NumberLevel(NumberStyle.DECIMAL, "8.%1", 4), NumberLevel(NumberStyle.LOWER_LETTER, "(%2)"))
SECTIONS = document(*decimal("purpose", "roles", "review"))
CHANGES = {
    "reordered": (sample(), replace(sample(), provisions=sample().provisions[::-1])),
    "a section out": (SECTIONS, document(*decimal("purpose", "review"))),
    "the last section out": (SECTIONS, document(*decimal("purpose", "roles"))),
    "all out": (sample(), document()),
    "another scheme": (SECTIONS, replace(SECTIONS, numbering=OTHER)),
    "numbers taken away": (SECTIONS, without_numbers(SECTIONS)),
    "deeper numbers": (SECTIONS, replace(sample(), numbering=LEGAL)),
    "joined": (joined(is_one=False), joined(is_one=True)),
    "a table": (annex(), annex(TABLE)),
    "a row": (annex(TABLE), annex(replace(TABLE, rows=ROWS[:1]))),
    "a caption": (annex(TABLE), annex(replace(TABLE, caption=()))),
    "labels": (annex(lettered("(a)", "(b)")), annex(lettered("(i)", "(ii)"))),
    "an item": (annex(lettered("(a)", "(b)")), annex(lettered("(a)"))),
    "a kind of list": (annex(lettered("(a)", "(b)")), annex(lettered("", ""))),
    "titles": (SECTIONS, document(*decimal("purpose"), title="Another Protocol")),
    "words at an end, then more": (
        document(provision("a", heading="A"), provision("b", "Stays.")),
        document(provision("a", "Come.", heading="A more"), provision("b", "Stays.")),
    ),
    "a paragraph before a table": (annex(Paragraph(words("Gone.")), TABLE), annex(TABLE)),
}


@pytest.mark.parametrize("name", CHANGES)
def test_either_version_comes_out_whatever_changed(name: str) -> None:
    old, new = CHANGES[name]
    holds(old, new)
    holds(new, old)


def test_a_number_that_moves_up_is_left_to_word_to_count() -> None:
    data = holds(*CHANGES["a section out"])
    assert not [change for change in tracked.changes(data) if change.tag == w("pPrChange")]


def test_another_scheme_is_tracked_on_each_paragraph_that_it_numbers() -> None:
    data = holds(*CHANGES["another scheme"])

    looks = [change for change in tracked.changes(data) if change.tag == w("pPrChange")]

    assert len(looks) == 9
    assert [label for _, label, _ in shown(rejected(data))][3:6] == ["1", "1.1", "1.2"]
    assert [label for _, label, _ in shown(accepted(data))][3:6] == ["8.4", "(a)", "(b)"]


def test_words_that_differ_are_tracked_and_no_others() -> None:
    old = document(provision("a", "Three working days, and no more."))
    new = document(provision("a", "Five working days, and no more."))

    out, come = tracked.changes(redline(old, new))

    assert (out.tag, come.tag) == (w("del"), w("ins"))
    assert ("".join(out.itertext()), "".join(come.itertext())) == ("Three", "Five")


def test_every_change_says_who_made_it_and_on_which_day() -> None:
    old, new = CHANGES["a row"]
    data = writer().write_redline(compare(old, new, author='The "Clerk" & Co', dated=DAY))

    for change in tracked.changes(data):
        assert change.get(w("author")) == 'The "Clerk" & Co'
        assert change.get(w("date")) == "2026-05-12T00:00:00Z"


def test_a_change_without_a_day_says_none() -> None:
    data = writer().write_redline(compare(*CHANGES["reordered"]))

    assert tracked.changes(data)
    assert {change.get(w("date")) for change in tracked.changes(data)} == {None}


def test_a_reference_that_goes_is_words_and_one_that_comes_is_a_field() -> None:
    (old, new) = (_citing("purpose.a", "1.1"), _citing("roles.b", "2.2"))

    root = part(holds(old, new), DOCUMENT)

    gone = [node.text for node in root.iter(w("delText"))]
    come = [node.text for ins in root.iter(w("ins")) for node in ins.iter(w("instrText"))]
    assert gone == ["1.1"]
    assert come == [f" REF {bookmark_of('roles.b')} \\w \\h "]
    assert not list(root.iter(w("delInstrText")))


def _citing(target: str, number: str) -> Document:
    reference = CrossReference(target, number, Origin(OriginKind.CROSS_REFERENCE, target))
    text = (*words("See paragraph "), reference, *words(" for this and for much more."))
    citing = Provision("citing", blocks=(Paragraph(text),))
    return document(*decimal("purpose", "roles"), citing)


# Around the text


def test_a_box_before_the_text_says_how_to_read_it_and_what_it_cannot_show() -> None:
    old, new = SECTIONS, replace(document(*decimal("purpose")), version="1.1")

    said = all_words(redline(old, new))

    at = said.index("Testham Town Council")
    assert said[0] == "Changes from version 1.0 to version 1.1"
    assert said[1:8] == [
        "Changes that the text does not show",
        "Item",
        "Before",
        "After",
        "Version",
        "1.0",
        "1.1",
    ]
    assert "tracked change" in said[at - 1]


def test_the_box_says_so_where_nothing_changed() -> None:
    data = redline(SECTIONS, SECTIONS)

    assert all_words(data)[1] == "The text is the same in both versions."
    assert tracked.changes(data) == []


def test_a_file_ends_with_a_paragraph_that_stays() -> None:
    old, new = (replace(each, look=BARE) for each in CHANGES["the last section out"])

    assert all_words(redline(old, new))[-1] == "End of the changes."
    assert all_words(redline(*CHANGES["the last section out"]))[-1] == "1.0"


def test_a_redline_carries_no_fingerprint_and_is_always_the_same() -> None:
    old, new = CHANGES["reordered"]

    assert redline(old, new) == redline(old, new)
    assert "docProps/custom.xml" not in parts(redline(old, new))


def test_either_version_can_be_read_by_all() -> None:
    for old, new in CHANGES.values():
        data = redline(old, new)
        assert accessibility_faults(accepted(data)) == []
        assert accessibility_faults(rejected(data)) == []


# Outside readers


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_the_validator_of_word_finds_nothing(name: str) -> None:
    assert sdk_faults(redline(*CHANGES[name])) == []


@pytest.mark.slow
def test_libreoffice_counts_the_changes_and_the_numbers_that_are_there() -> None:
    one = document(provision("a", "Three working days."), provision("b", "Words that stay."))
    more = document(provision("a", "Five working days."), provision("b", "Words that stay."))
    longer = replace(one, provisions=(*one.provisions, provision("c", "A new one.")))
    fewer, whole = CHANGES["a section out"][::-1]
    cases = [(one, one), (one, more), (one, longer), (longer, one), (whole, fewer), (fewer, whole)]

    settled = libreoffice_settled([redline(*case) for case in cases])

    assert [found.changes for found in settled] == [0, 2, 1, 1, 1, 1]
    for found, (old, new) in zip(settled, cases, strict=True):
        assert set(model_text(new).splitlines()) <= {*map(as_bullet, found.accepted)}
        assert set(model_text(old).splitlines()) <= {*map(as_bullet, found.rejected)}


def seen_in(old: Document, new: Document) -> tuple[tracked.Settled, ...]:
    """What LibreOffice makes of a redline, then of the old version and of the new."""
    return tuple(libreoffice_settled([redline(old, new), write(old), write(new)]))


def test_what_libreoffice_cannot_do_is_as_the_documentation_says() -> None:
    made, old, _ = seen_in(*CHANGES["numbers taken away"])
    assert in_words(made.seen[1]) == in_words(old.seen[1])
    assert parts_of(made.seen[1], 2) != parts_of(old.seen[1], 2)
    made, old, _ = seen_in(*CHANGES["a kind of list"])
    assert in_words(made.seen[1]) == in_words(old.seen[1])
    assert parts_of(made.seen[1], 1) != parts_of(old.seen[1], 1)
    covered = replace(SECTIONS, look=replace(BARE, cover=True))
    made, old, _ = seen_in(replace(SECTIONS, look=BARE), covered)
    assert made.seen[1] != old.seen[1]
    assert in_body(made) == in_body(old)
    contents = long_document()
    made, old, _ = seen_in(replace(contents, look=Look(contents=False)), contents)
    left = [line for line in made.seen[1] if line not in old.seen[1]]
    assert [style for _, style, *_ in left] == ["Contents Heading", "Contents 1"]
    bare = replace(TABLE, caption=())
    made, old, _ = seen_in(annex(bare), annex(*map(Paragraph, map(words, "ab")), bare))
    assert (made.empty, old.empty) == ((0, 1), (0, 0))
    assert in_words(made.seen[1]) == in_words(old.seen[1])


def test_libreoffice_shows_other_numbers_in_brackets_as_the_documentation_says() -> None:
    old, new = CHANGES["a section out"]
    pages = libreoffice_pdf(redline(old, new)), libreoffice_pdf(accepted(redline(old, new)))

    assert [bool(re.search(r"\d\s*\[\d", printed(page))) for page in pages] == [True, False]


def parts_of(seen: list[tracked.Seen], at: int) -> list[str]:
    return [each[at] for each in seen]


def in_body(made: tracked.Settled) -> list[tracked.Seen]:
    return [each for each in made.seen[-1] if each[0].startswith("body")]


def as_bullet(line: str) -> str:
    return re.sub("^• ", f"{BULLET} ", line)


# The judge bites


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<w:delText ", "<w:t ", "as if they stayed"),
        ('w:author="The Clerk"', "", "no author"),
        ('<w:ins w:id="', '<w:ins w:id="1" w:other="', "is there 2 times"),
    ],
)
def test_a_mark_that_word_would_not_read_is_found(old: str, new: str, fault: str) -> None:
    data = redline(*CHANGES["a section out"][::-1] if "ins" in old else CHANGES["a section out"])
    content = parts(data)
    text = content[DOCUMENT].decode().replace(old, new, 1)
    content[DOCUMENT] = text.replace("</w:delText>", "</w:t>", int("delText" in old)).encode()

    assert any(fault in said for said in tracked.faults(zipped(content)))


def test_a_paragraph_that_is_not_joined_is_seen() -> None:
    old, new = CHANGES["joined"]
    data = redline(old, new)
    content = parts(data)
    mark = re.compile(r"<w:rPr><w:del [^>]*/></w:rPr>")
    content[DOCUMENT] = mark.sub("", content[DOCUMENT].decode(), count=1).encode()

    assert shown(accepted(data)) == shown(write(new))
    assert shown(accepted(zipped(content))) != shown(write(new))


def test_a_change_in_a_foot_alone_is_seen() -> None:
    old = replace(SECTIONS, look=BARE)

    found = tracked.changes(redline(old, replace(old, version="1.1")))

    assert found
    assert all(change.getroottree().getroot().tag == w("ftr") for change in found)
