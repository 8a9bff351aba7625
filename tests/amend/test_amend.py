"""Motions carried out in the project's own councils, in a copy of their profiles."""

# ruff: noqa: E501  # a table of motions, one a line

import re
import shutil
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests import projects, strategies
from tests.amend.standing import PARISH, put_councils
from tests.effort import examples

from protocol_gen.amend.amend import Proposal, carry_out, propose
from protocol_gen.amend.minutes import Movers
from protocol_gen.amend.proof import TextKey, texts_by_key
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, walk
from protocol_gen.model.inlines import plain
from protocol_gen.model.profile import Target
from protocol_gen.project import Workspace
from protocol_gen.resolver import trace

pytestmark = pytest.mark.slow

TOWN = "bridgend-town-council"
MOVERS = Movers("Cllr Ann Ash", "Cllr Bob Beech", date(2026, 5, 12), "26/47")
CHANGES = "changes.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "profiles" / TOWN
    folder.mkdir(parents=True)
    for name in ("profile.yaml", CHANGES):
        source = projects.ROOT / "profiles" / TOWN / name
        if source.is_file():
            shutil.copy(source, folder)
    return put_councils(tmp_path, PARISH)


def proposed(
    root: Path, motion: str, council: str = PARISH, against: Document | None = None
) -> Proposal:
    workspace = Workspace(root)
    return propose(workspace, workspace.council(council), motion, MOVERS, against=against)


def document(root: Path, council: str = PARISH) -> Document:
    workspace = Workspace(root)
    return workspace.resolve(workspace.council(council)).document


def difference(root: Path, motion: str, council: str = PARISH) -> dict[str, tuple[str, str]]:
    """What a motion changes once written: by provision, the text before and after."""
    before = texts_by_key(document(root, council))
    carry_out(proposed(root, motion, council))
    after = texts_by_key(document(root, council))
    return {
        f"{id_}{' heading' if target is Target.HEADING else ''}": (
            before.get((id_, target, index), ""),
            after.get((id_, target, index), ""),
        )
        for id_, target, index in dict.fromkeys((*before, *after))
        if before.get((id_, target, index)) != after.get((id_, target, index))
    }


OUTSIDE = (
    "Councillors should not expect officers to answer outside office hours, except in an emergency."
)
FIRST = "The Clerk is the first point of contact for councillors."
CASES = [
    # council, motion, the provision that it changes, what that then reads
    (PARISH, "in 8.2 leave out 'outside' and insert 'out of'", "channels.out-of-hours", OUTSIDE.replace("outside", "out of")),
    (PARISH, 'In paragraph 8.2, delete the words "in an emergency" and insert the words "when urgent".', "channels.out-of-hours", OUTSIDE.replace("in an emergency", "when urgent")),
    (PARISH, "I move that in paragraph 8.2 the word ‘outside’ be left out and the word ‘beyond’ be inserted", "channels.out-of-hours", OUTSIDE.replace("outside", "beyond")),
    (PARISH, "omit ‘, except in an emergency’ from 8.2", "channels.out-of-hours", OUTSIDE.replace(", except in an emergency", "")),
    (PARISH, "strike out 'first' in 8.1", "channels.first-contact", FIRST.replace("first ", "")),
    (PARISH, "in 8.1 after 'councillors' insert 'and residents'", "channels.first-contact", "The Clerk is the first point of contact for councillors and residents."),
    (PARISH, "in 8.1 insert “usual” before “point”", "channels.first-contact", "The Clerk is the first usual point of contact for councillors."),
    (PARISH, "substitute 'main' for 'first' in paragraph 8.1", "channels.first-contact", FIRST.replace("first", "main")),
    (PARISH, "in section 8, 'main point' be substituted for 'first point'", "channels.first-contact", FIRST.replace("first", "main")),
    (PARISH, "in section 8 replace 'first point' with 'main point'", "channels.first-contact", FIRST.replace("first", "main")),
    (PARISH, "amend 'first point' to 'main point' in 8.1", "channels.first-contact", FIRST.replace("first", "main")),
    (PARISH, "for 'first' in 8.1 substitute 'main'", "channels.first-contact", FIRST.replace("first", "main")),
    (PARISH, "amend paragraph 8.2 by leaving out 'outside' and inserting 'after'", "channels.out-of-hours", OUTSIDE.replace("outside", "after")),
    (PARISH, "in the section headed 'Contact and response times', second paragraph, leave out 'outside' and insert 'after'", "channels.out-of-hours", OUTSIDE.replace("outside", "after")),
    (PARISH, "in the first bullet of 6.1 leave out 'any one' and insert 'one'", "expect-members.whole", "To serve the Council as a whole, and not one councillor"),
    (PARISH, "in the heading of 8 leave out 'Contact' and insert 'Contacts'", "channels heading", "Contacts and response times"),
    (PARISH, "amend the heading of section 8 to read 'How to reach us'", "channels heading", "How to reach us"),
    (PARISH, "in the first bullet of 6.1 amend 'the Council as a whole' to read 'the parish'", "expect-members.whole", "To serve the parish, and not any one councillor"),
    (PARISH, "in 8.1 leave out 'Clerk' and insert 'Proper Officer'", "channels.first-contact", FIRST.replace("Clerk", "Proper Officer")),
    (PARISH, "in 8.1 leave out 'The Clerk is' and insert 'All staff are'", "channels.first-contact", FIRST.replace("The Clerk is", "All staff are")),
    (PARISH, "add 'or to anyone who acts for them' at the end of the last bullet of 6.1", "expect-members.respect", "To treat them with courtesy, dignity and respect or to anyone who acts for them"),
    (PARISH, "amend the first bullet of 6.2 to read 'To know who does what'", "expect-officers.roles", "To know who does what"),
    (PARISH, "at the beginning of 8.1 insert 'In office hours,'", "channels.first-contact", f"In office hours, {FIRST}"),
]  # fmt: skip


@pytest.mark.parametrize(("council", "motion", "id_", "wanted"), CASES, ids=lambda each: each[:40])
def test_a_motion_changes_its_words_and_no_others(
    root: Path, council: str, motion: str, id_: str, wanted: str
) -> None:
    found = difference(root, motion, council)

    assert list(found) == [id_]
    assert found[id_][1] == wanted


REFUSED = [
    (PARISH, "make 8.1 shorter", "it does not say what is to be done"),
    (PARISH, "in 8.1 leave out first and insert 'main'", "where the words are to go"),
    (PARISH, "motions/May 2026.docx", "is the name of a file; a motion is given in its words"),
    (PARISH, "in 8.1 leave out 'first and insert 'main", "is never closed"),
    (PARISH, "in 8.9 leave out 'first'", "there is no 8.9; choose from 8, 8.1, 8.2, 8.3"),
    (PARISH, "in 6.1(c) leave out 'an'", "count it: in the third item of 6.1"),
    (PARISH, "in 8.1 leave out 'second'", "'second' does not appear in paragraph 8.1"),
    (PARISH, "in 8.1 leave out 'clerk'", "it is written 'Clerk' there"),
    (PARISH, "in 8.1 leave out 'contac'", "it is only part of a word there"),
    (PARISH, "in section 8 leave out 'Contact'", "it appears in the heading"),
    (PARISH, "in section 8 leave out 'councillor' and insert 'member'", "appears 3 times"),
    (PARISH, "in 8.1 leave out 'councillors. Officers should'", "make two motions of it"),
    (PARISH, "in 8.1 insert 'usual'", "before or after which words"),
    (PARISH, "in 8.1 leave out 'first' and insert '{{ clerk }}'", "cannot be used in a protocol"),
    (PARISH, "in 8.1 leave out 'first'; in 8.1 leave out 'the first point'", "the same words"),
    (PARISH, "amend 6.1 to read 'Nothing.'", "say which paragraph or item"),
    (PARISH, "at the end of 6.1 add 'Nothing.'", "ends with a list"),
    (PARISH, "in the section headed 'Sports' leave out 'a'", "no heading is 'Sports'"),
    (PARISH, "in the ninth bullet of 6.1 leave out 'a'", "has no ninth item, only 5"),
    (TOWN, "in 4.2 leave out 'three'", "nothing in this protocol is numbered"),
    (PARISH, "in 8.1 leave out 'first' and insert 'first'", "in paragraph 8.1 'first' would be replaced by the same words"),
    (PARISH, f"amend paragraph 8.1 to read '{FIRST}'", "would be replaced by the same words"),
    (PARISH, "in 8.1 leave out 'first' and insert 'TBC'", "“TBC” stands for words that are still to be found"),
    (PARISH, "in 8.1 after 'Clerk' insert '[insert name]'", "“[insert name]” stands for words"),
    (PARISH, "in 8.1 leave out 'first' and insert 'xx'", "“xx” stands for words"),
    (PARISH, "after 8.1 insert a new paragraph: 'The fee is XX.'", "“XX” stands for words"),
    (PARISH, "in 8.2 leave out 'except in an emergency'", "right would be: 'outside office hours.'"),
    (PARISH, "in 8.1 after 'councillors' insert ', and residents.'", "right would be: 'and residents.'"),
    (PARISH, "in 8.1 leave out 'first' and insert ', first,'", "right would be: 'The Clerk is the, first, point"),
    (PARISH, "amend 8.1 to read 'All answer ( ) all.'", "right would be: 'All answer all.'"),
    (PARISH, "after 8.1 insert a new paragraph: 'All answer,. soon.'", "right would be: 'All answer. soon.'"),
    (PARISH, "in 8.1 leave out 'fi\u00adrst'", "the soft hyphen U+00AD is not allowed"),
    (PARISH, "in 8.1 leave out 'first\ufeff'", "the zero width no-break space U+FEFF"),
]  # fmt: skip


@pytest.mark.parametrize(("council", "motion", "because"), REFUSED, ids=lambda each: each[:40])
def test_a_motion_that_is_not_exact_is_refused_with_the_reason(
    root: Path, council: str, motion: str, because: str
) -> None:
    with pytest.raises(MotionError, match=re.escape(because)):
        proposed(root, motion, council)


def test_the_words_of_a_motion_are_composed_however_they_were_typed(root: Path) -> None:
    apart = unicodedata.normalize("NFD", "in 8.1 leave out 'first' and insert 'clé'")

    found = proposed(root, apart)

    assert "clé".encode() in found.content


# Whole provisions


def test_a_paragraph_is_left_out_with_its_sentences_and_the_rest_is_renumbered(root: Path) -> None:
    found = proposed(root, "omit paragraph 8.1")

    assert [each.id for each in found.document.all_provisions if "channels" in each.id] == [
        "channels",
        "channels.out-of-hours",
        "channels.appointments",
    ]
    assert ("8.2", "8.1") in found.renumbered
    assert found.content.count(b"was: ") == 2


def test_a_new_paragraph_stands_where_the_motion_puts_it(root: Path) -> None:
    motion = "after paragraph 8.1 insert a new paragraph: The Clerk keeps a register of enquiries."
    carry_out(proposed(root, motion))
    ids = [each.id for each in document(root).all_provisions]
    new = next(each for each in document(root).all_provisions if each.id.startswith("local."))

    assert new.id == "local.the-clerk-keeps-a"
    assert ids[ids.index(new.id) - 1] == "channels.reply"
    assert new.number is not None
    assert new.number.citation == "8.2"
    assert plain(new.blocks[0].text) == "The Clerk keeps a register of enquiries."  # type: ignore[union-attr]


def test_a_new_item_and_a_new_section_find_their_places(root: Path) -> None:
    motion = (
        "at the end of 6.1 add a new bullet: 'To answer the telephone'; and after section 8 insert "
        "a new section headed 'Training': 'Councillors and officers are trained together.'"
    )
    found = proposed(root, motion)

    ids = [each.id for each in found.document.all_provisions]
    assert ids[ids.index("local.to-answer-the-telephone") - 1] == "expect-members.respect"
    assert ("9", "10") in found.renumbered
    by_id = {each.id: each for each in found.document.all_provisions}
    section, below = by_id["local.training"], by_id["local.councillors-and-officers-are"]
    assert section.provisions == (below,)
    assert section.number
    assert below.number
    assert (section.number.citation, below.number.citation) == ("9", "9.1")


@pytest.mark.parametrize("where", ["after section 8", "before section 1"])
def test_the_paragraph_of_a_new_section_is_numbered_wherever_that_goes(
    root: Path, where: str
) -> None:
    carry_out(proposed(root, f"{where} insert a new section headed 'Gifts': 'All are declared.'"))
    made = {each.id: each for each in document(root).all_provisions}

    section = made["local.gifts"]
    (below,) = section.provisions
    assert not section.blocks
    assert section.number
    assert below.number
    assert below.number.citation == f"{section.number.citation}.1"


def test_an_id_that_an_earlier_version_had_is_not_given_again(root: Path) -> None:
    workspace = Workspace(root)
    motion = "after 8.1 insert a new paragraph: 'Calls are noted.'"

    found = propose(
        workspace, workspace.council(PARISH), motion, MOVERS, used_ids=["local.calls-are-noted"]
    )

    assert b"id: local.calls-are-noted-2" in found.content


def test_several_provisions_are_amended_at_once(root: Path) -> None:
    motion = (
        "in 8.1 leave out 'first' and insert 'main'; in 8.2 after 'office hours' insert 'or at "
        "weekends'; and omit the last bullet of 6.2"
    )

    found = difference(root, motion)

    assert set(found) == {"channels.first-contact", "channels.out-of-hours", "expect-officers.time"}


def test_throughout_changes_every_occurrence_and_is_only_done_when_said(root: Path) -> None:
    motion = "throughout section 8 leave out 'councillor' and insert 'elected member'"
    before = sum(text.count("councillor ") for text in texts_by_key(document(root)).values())

    found = difference(root, motion)

    assert before > len(found) > 1
    assert all("elected member" in new for _, new in found.values())


# Earlier local changes

EARLIER = b"""# Of the council's own.
- at: channels.first-contact  # agreed in May
  find: first point of contact
  replace: main contact
  kind: slip
  reason: Plainer.

- {at: channels.out-of-hours, find: ", except in an emergency", replace: "", kind: choice, reason: Simple.}
- at: channels.reply
  replace: "{{ Officers }} answer within {{ reply_time }}."
  was: WAS
  kind: choice
  reason: Shorter.
- insert: "{{ The clerk }} keeps a register."
  id: local.register
  after: channels.out-of-hours
  runs_on: true
  kind: choice
  reason: Asked for.
"""


@pytest.fixture
def amended(root: Path) -> Path:
    workspace = Workspace(root)
    profile = workspace.profile(workspace.council(PARISH))
    was = trace(workspace.library_of(profile), profile).library_texts["channels.reply"]
    path = root / "profiles" / PARISH / CHANGES
    path.write_bytes(EARLIER.replace(b"WAS", f'"{was}"'.encode()))
    return root


def text_of(root: Path, id_: str) -> str:
    return texts_by_key(document(root))[id_, Target.TEXT, 0]


def test_a_motion_on_words_of_an_earlier_change_becomes_one_change_with_it(amended: Path) -> None:
    found = proposed(amended, "in 8.1 leave out 'main' and insert 'only'")
    carry_out(found)

    assert text_of(amended, "channels.first-contact") == (
        "The Clerk is the only contact for councillors."
    )
    assert b"- at: channels.first-contact  # agreed in May\n  find: first point of" in found.content
    assert b"replace: only contact\n  kind: choice\n" in found.content
    assert b"reason: Plainer.\n" in found.content
    assert b"motions: [{moved_by: Cllr Ann Ash, seconded_by: Cllr Bob Beech" in found.content
    assert found.content.startswith(b"# Of the council's own.\n")


def test_words_that_an_earlier_change_left_out_do_not_hinder(amended: Path) -> None:
    carry_out(proposed(amended, "in 8.2 leave out 'office hours' and insert 'the day'"))

    assert text_of(amended, "channels.out-of-hours") == (
        "Councillors should not expect officers to answer outside the day."
    )


def test_a_motion_across_two_earlier_changes_makes_one_of_the_three(root: Path) -> None:
    path = root / "profiles" / PARISH / CHANGES
    path.write_bytes(
        b"- {at: channels.first-contact, find: first point, replace: main place, kind: slip, reason: A.}\n"
        b"- {at: channels.first-contact, find: contact, replace: call, kind: slip, reason: B.}\n"
    )

    found = proposed(root, "in 8.1 leave out 'place of call' and insert 'address'")

    assert found.content.count(b"- {at: channels.first-contact") == 1
    assert b"find: first point of contact, replace: main address, kind: choice" in found.content
    assert b"reason: A. B." in found.content
    assert found.content.count(b"moved_by: Cllr Ann Ash") == 1


def test_a_text_of_the_council_s_own_is_changed_where_it_is_written(amended: Path) -> None:
    found = proposed(
        amended, "in 8.2 leave out 'register' and insert 'list'; in 8.1 leave out 'within'"
    )
    carry_out(found)

    assert text_of(amended, "local.register") == "The Clerk keeps a list."
    assert b'- insert: "{{ The clerk }} keeps a list."\n' in found.content
    assert b'replace: "{{ Officers }} answer {{ reply_time }}."' in found.content


def test_omitting_a_paragraph_takes_its_earlier_changes_out(amended: Path) -> None:
    found = proposed(amended, "omit paragraph 8.2")
    carry_out(found)

    assert not any(each.id == "local.register" for each in document(amended).all_provisions)
    assert b"local.register" not in found.content
    assert b"# agreed in May" in found.content


def test_rewording_takes_the_place_of_earlier_changes(amended: Path) -> None:
    carry_out(proposed(amended, "amend the first paragraph of section 8 to read 'Ask the Clerk.'"))

    assert text_of(amended, "channels.first-contact") == "Ask the Clerk."


# The version before the meeting


def test_numbers_and_words_are_those_of_the_version_before_the_meeting(root: Path) -> None:
    meant = document(root)
    carry_out(proposed(root, "before section 8 insert a new section headed 'Gifts': 'None.'"))

    found = proposed(root, "in 8.1 leave out 'first' and insert 'main'", against=meant)

    assert found.shown[0].place == "paragraph 9.1"
    assert found.minuted[0].label == "paragraph 8.1"


def test_a_motion_against_words_that_the_draft_has_lost_is_refused(root: Path) -> None:
    meant = replace(document(root), version="1.0")
    carry_out(proposed(root, "in 8.1 leave out 'first' and insert 'main'"))

    with pytest.raises(MotionError, match=r"has changed in paragraph 8.1 since version 1.0"):
        proposed(root, "in 8.1 leave out 'first'", against=meant)


# Any words of any council


@st.composite
def spans(draw: st.DrawFn, texts: dict[TextKey, str]) -> tuple[TextKey, int, int]:
    """Some words of a text: its key, where they begin and where they end."""
    keys = [key for key, text in texts.items() if text.strip()]
    key = draw(st.sampled_from(keys))
    words = [*re.finditer(r"\S+", texts[key])]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(first + 3, len(words) - 1)))
    return key, words[first].start(), words[last].end()


def place_of(document_: Document, id_: str, target: Target) -> str:
    provision = next(each for each in document_.all_provisions if each.id == id_)
    if provision.number:
        heading = "the heading of " if target is Target.HEADING else ""
        return f"in {heading}{provision.number.citation} "
    if target is Target.HEADING:
        return f'in the heading of the section headed "{plain(provision.heading)}" '
    return ""


NEW = ("sesquipedalian", "a thing", "Émile’s", "x", "(so far)")
FAIR = (
    " times in ",
    "cross-reference",
    "cannot be changed word by word",
    "is the heading of several",
    "two texts of the clause",
    "replaced by the same words",
)
"""Why a motion about any words may be refused."""


def check_any_words(data: st.DataObject, profile: str, *, times: int) -> None:
    """Words left out and others put in, again and again, give just that each time."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "profiles" / PARISH).mkdir(parents=True)
        (root / "profiles" / PARISH / "profile.yaml").write_text(profile, encoding="utf-8")
        workspace = Workspace(root)
        workspace.libraries.today = projects.workspace().libraries.today  # read once
        near = ""
        for _ in range(times):
            near = check_some_words(data, workspace, near)


def check_some_words(data: st.DataObject, workspace: Workspace, near: str) -> str:
    """Check one motion, of the provision ``near`` if there is one; return the one changed."""
    council = workspace.council(PARISH)
    before = workspace.resolve(council).document
    old = texts_by_key(before)
    body = {each.id for top in before.provisions for each in walk(top)}
    pool = {key: text for key, text in old.items() if key[0] == near}
    pool = pool or {key: text for key, text in old.items() if key[0] in body}
    key, start, end = data.draw(spans(pool))
    new = data.draw(st.sampled_from(NEW))
    words, wanted = old[key][start:end], old[key][:start] + new + old[key][end:]
    motion = f'{place_of(before, *key[:2])}leave out "{words}" and insert "{new}"'

    because = refusal(workspace, motion)
    after = texts_by_key(workspace.resolve(council).document)

    if because:
        assert any(each in because for each in FAIR), (motion, because)
        assert after == old
        return near
    assert after.keys() == old.keys()
    assert after[key].casefold() == wanted.casefold()
    for other in old:
        if other != key and after[other] != old[other]:
            assert key[1] is Target.HEADING, other  # what cites a heading follows it
    return key[0]


def refusal(workspace: Workspace, motion: str) -> str:
    """Carry a motion out, or return why it is refused."""
    try:
        carry_out(propose(workspace, workspace.council(PARISH), motion, MOVERS))
    except MotionError as error:
        return str(error)
    return ""


@settings(max_examples=examples(12, sample=4), suppress_health_check=list(HealthCheck))
@given(st.data(), strategies.profiles())
def test_any_words_of_any_council_can_be_amended_alone(data: st.DataObject, profile: str) -> None:
    check_any_words(data, profile, times=3)


@pytest.mark.slow
@settings(max_examples=examples(60, sample=6), suppress_health_check=list(HealthCheck))
@given(st.data(), strategies.profiles())
def test_many_words_of_many_councils_can_be_amended_alone(
    data: st.DataObject, profile: str
) -> None:
    check_any_words(data, profile, times=5)


def test_nothing_is_written_over_what_somebody_else_has_written_meanwhile(root: Path) -> None:
    found = proposed(root, "in 8.2 leave out 'outside' and insert 'out of'")
    found.path.write_text("# a colleague's\n", encoding="utf-8")

    with pytest.raises(MotionError, match="changed in the meantime"):
        carry_out(found)

    assert found.path.read_text(encoding="utf-8") == "# a colleague's\n"
