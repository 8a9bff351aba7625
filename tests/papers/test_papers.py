import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import projects
from tests.builders import document, item, number, provision
from tests.papers.made_up import (
    ANSWERS,
    CHANGES,
    COUNCILS,
    NEW,
    NUMBERS,
    OCCASION,
    OLD,
    answers,
    library,
    meant,
    profile,
    text,
    values,
)

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.amendment import (
    Action,
    AmendmentKind,
    Delegation,
    Evidence,
    NumberChange,
    Schedule,
)
from protocol_gen.model.document import Control, Note, ProvisionForm, Status
from protocol_gen.model.inlines import plain
from protocol_gen.model.papers import Occasion, PaperAnswer
from protocol_gen.model.profile import Profile, Role
from protocol_gen.model.word import Word
from protocol_gen.papers.amendment_schedule import for_council, schedule, table_of
from protocol_gen.papers.answers import places_shown
from protocol_gen.papers.counted_places import Numbers, numbers_of
from protocol_gen.papers.decision_notice import decision_notice
from protocol_gen.papers.known_answers import by_kind, how_many, values_of
from protocol_gen.papers.messages import NotMinorError, NotOfAPostError
from protocol_gen.papers.pack import PackPaper, labelled, pack
from protocol_gen.papers.paper import Paper, as_final
from protocol_gen.papers.report import report
from protocol_gen.papers.report_posts import (
    PostsInLaw,
    certified,
    doubted_posts,
    from_control,
    refuse_no_post,
)
from protocol_gen.papers.resolution import resolution
from protocol_gen.project.post_law import post_law
from protocol_gen.readers.paper_answers import read_paper
from protocol_gen.revisions import compare
from protocol_gen.revisions.counting import counted

GOLDEN = Path(__file__).parent / "golden"


def written(**said: str) -> dict[str, PaperAnswer]:
    """Answers in a file of their own."""
    content = "\n".join(f"{name}: {words}" for name, words in said.items()) or "# nothing"
    return meant(content)


def complete(council: str) -> tuple[Paper, ...]:
    """Every paper of a council, with every question answered."""
    given = (library(), profile(council), values(), answers(*ANSWERS))
    return (
        report(*given),
        resolution(*given),
        decision_notice(*given, changes=CHANGES, numbers=NUMBERS),
        schedule(*given, changes=CHANGES, numbers=NUMBERS),
    )


@pytest.mark.parametrize("council", COUNCILS)
def test_the_papers_read_as_they_were_approved(council: str, pytestconfig: pytest.Config) -> None:
    path = GOLDEN / f"{council}.txt"
    said = f"\n{'=' * 72}\n\n".join(text(each.document) for each in complete(council))

    if pytestconfig.getoption("--approve"):
        path.write_text(said, encoding="utf-8")

    assert said == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("council", COUNCILS)
def test_where_all_is_answered_no_question_is_open(council: str) -> None:
    for each in complete(council):
        assert each.open_questions == ()
        assert "[To be completed" not in text(each.document)


# Gaps


def test_what_nobody_has_answered_is_a_gap_that_shows_and_is_counted() -> None:
    made = report(library(), profile("english-county"), values(), answers("legal"))

    assert "financial" in made.open_questions
    assert "legal" not in made.open_questions
    assert "[To be completed: the finance officer’s comment]" in text(made.document)


def test_a_gap_that_stands_for_a_paragraph_is_set_apart() -> None:
    made = report(library(), profile("english-county"), values(), {})
    gaps = [
        block
        for provision in made.document.all_provisions
        if provision.id == "options.given"
        for block in provision.blocks
    ]

    (gap,) = gaps
    assert isinstance(gap, Note)


def test_a_parish_is_not_asked_for_what_only_a_principal_council_states() -> None:
    parish = report(library(), profile("english-parish"), values(), {}).open_questions
    county = report(library(), profile("english-county"), values(), {}).open_questions

    assert set(county) - set(parish) == {
        "author",
        "background_papers",
        "implementation",
        "key_decision",
        "options",
    }


@pytest.mark.parametrize("council", ["welsh-county", "welsh-town"])
def test_in_wales_well_being_and_the_welsh_language_are_asked_for(council: str) -> None:
    made = report(library(), profile(council), values(), {})

    assert {"well_being", "welsh_language"} <= set(made.open_questions)


def test_background_papers_are_listed_under_the_law_of_principal_councils_alone() -> None:
    given = (values(), answers(*ANSWERS))

    assert "section 100D" in text(report(library(), profile("english-county"), *given).document)
    assert "100D" not in text(report(library(), profile("english-parish"), *given).document)


def test_each_paragraph_of_an_answer_has_a_number_and_a_list_stays_with_its_own() -> None:
    said = (
        b"reasons: |\n  First.\n\n  Second.\n\n  Third.\n"
        b"options: ['Two options:', {lettered: [this, that]}, 'No other.']\n"
    )
    given = read_paper(said, "paper.yaml", library().vocabulary).answers

    for council, above in (("english-county", "3"), ("english-parish", "3")):
        own = {name: each for name, each in given.items() if name == "reasons"}
        made = text(report(library(), profile(council), values(), own).document)
        for at, words in enumerate(("First.", "Second.", "Third."), start=1):
            assert f"\n{above}.{at} {words}\n" in made
    made = text(report(library(), profile("english-county"), values(), given).document)
    assert "6.1 Two options:\n\n(a) this\n(b) that\n\n6.2 No other.\n" in made


def test_an_answer_of_several_paragraphs_cannot_stand_in_a_cell() -> None:
    given = read_paper(b"contact: |\n  one\n\n  two\n", "paper.yaml", library().vocabulary)

    with pytest.raises(InvalidSourcesError, match=r"paper.yaml:1:10: .* single paragraph"):
        report(library(), profile("english-county"), values(), given.answers)


def test_an_answer_that_no_paper_shows_can_be_told_by_its_place() -> None:
    given = answers("options", "legal")

    made = report(library(), profile("english-parish"), values(), given)

    shown = places_shown(made.document)
    assert str(given["legal"].location) in shown
    assert str(given["options"].location) not in shown


def test_what_the_command_says_wins_over_the_file() -> None:
    given = read_paper(b"meeting: Another Body\n", "paper.yaml", library().vocabulary)

    made = report(library(), profile("english-county"), values(), given.answers)

    assert "Another Body" not in text(made.document)


def test_an_answer_is_text_whatever_it_looks_like() -> None:
    known = {**values(), "meeting": "{{ council }} <b>R&D</b>"}

    made = report(library(), profile("english-county"), known, {})

    assert "{{ council }} <b>R&D</b>" in text(made.document)


# The first version, and later ones


def test_a_first_version_supersedes_nothing_and_has_one_appendix() -> None:
    made = text(report(library(), profile("english-county"), values(first=True), {}).document)

    assert "supersedes" not in made
    assert "Appendix A" in made
    assert "Appendix B" not in made
    assert "asks the Council to adopt its" in made


def test_where_the_adoption_is_not_recorded_the_report_says_so() -> None:
    unrecorded = replace(OLD, control=Control(Status.ADOPTED))

    known = values_of(OCCASION, NEW, unrecorded)

    made = text(report(library(), profile("english-county"), known, {}).document)
    assert "The day on which version 1.0 was adopted is not recorded." in made
    assert "in force" not in made
    assert "adopted version" not in made


def test_dates_that_nobody_says_are_those_of_the_draft() -> None:
    dated = replace(NEW, control=Control(next_review=OCCASION.review_by))

    known = values_of(Occasion(), dated, None)

    assert known["review_by"] == "31 May 2030"
    assert "effective_from" not in known


def test_the_recommendations_and_the_resolution_decide_the_same() -> None:
    made = (
        text(paper(library(), profile("english-county"), values(), {}).document)
        for paper in (report, resolution)
    )

    decided = [[line for line in each.splitlines() if line.startswith("(")][:3] for each in made]

    assert decided[0] == decided[1]
    assert len(decided[0]) == 3


def test_a_paper_is_called_as_its_title_says_and_has_no_version_of_its_own() -> None:
    made = report(library(), profile("english-county"), values(), {}).document

    assert made.title == "Report on the Protocol on Member/Officer Relations 1.1"
    assert made.version == ""
    assert made.control.status is Status.DRAFT
    assert as_final(made).control.status is not Status.DRAFT


# What a council has not said, nobody asks for


def test_what_the_council_has_delegated_already_it_is_not_asked_for() -> None:
    plain_council = profile("english-county")
    delegating = replace(plain_council, delegation=Delegation("Monitoring Officer"))
    for own, said, expected in (
        (plain_council, {}, ""),
        (delegating, {}, ""),
        (plain_council, {"authorised_officer": "the Solicitor"}, "authorise the Solicitor to make"),
        (delegating, {"authorised_officer": "the Solicitor"}, "authorise the Solicitor to make"),
    ):
        given = written(**said)
        known = {**values(), **certified(own, CHANGES)}
        for paper in (report, resolution):
            made = text(paper(library(), own, known, given).document)
            assert (expected in made) if expected else ("authorise" not in made)


def test_numbers_alone_that_are_not_delegated_are_named_as_the_council_s() -> None:
    changes = replace(CHANGES, amendments=(CHANGES.amendments[0],))

    refused = NotMinorError(changes, lambda clause: f"at {clause}")
    whole = NotMinorError(CHANGES, lambda clause: f"at {clause}")

    assert str(refused).endswith(
        "to the council: the numbers of provisions (how many take another: 1)"
    )
    assert "A2 (at roles.new, roles.new), A3 (at roles.old, roles.old)" in str(whole)


def test_a_notice_says_once_what_the_officer_is_satisfied_of() -> None:
    one, *_ = CHANGES.amendments
    legal = replace(
        one, kind=AmendmentKind.LEGAL, evidence=Evidence.DECLARED, declared_by="Ann Smith"
    )
    minor = Schedule((legal, replace(one, reference="A2")), (), ())
    own = replace(
        profile("english-county"),
        delegation=Delegation("Monitoring Officer", frozenset(AmendmentKind)),
    )
    for changes, declared in ((minor, True), (replace(minor, amendments=(one,)), False)):
        known = {**values_of(OCCASION, NEW, OLD, changes), **certified(own, changes)}
        made = text(
            decision_notice(
                library(), own, known, answers(*ANSWERS), changes=changes, numbers=NUMBERS
            ).document
        )
        assert made.count("I am satisfied that") == 1
        assert made.count("I will report") == declared
        assert ("on the word of Ann Smith;" in made) == declared
        assert ("a change of the law requires A1, which" in made) == declared
        assert "Post\tMonitoring Officer" in made
        assert "\nSignature\t" in made


def test_what_document_control_knows_is_not_asked_again() -> None:
    control = Control(contact="clerk@testford.example", approving_body="Parish Council")
    own = replace(profile("english-parish"), control=control)

    assert from_control(own, {}) == {
        "contact": "clerk@testford.example",
        "meeting": "Parish Council",
    }
    assert from_control(own, written(contact="x@testford.example")) == {"meeting": "Parish Council"}
    assert from_control(profile("english-parish"), {}) == {}


def test_the_line_that_names_the_version_is_listed_and_nowhere_counted() -> None:
    line = provision("title.version", "Version 1.1", form=ProvisionForm.TITLE_LINE)
    new = replace(NEW, title_block=(*NEW.title_block, line))
    named = replace(CHANGES.amendments[0], clause="title.version", kind=AmendmentKind.NUMBERING)
    changes = replace(CHANGES, amendments=(named, *CHANGES.amendments))

    known = values_of(OCCASION, new, OLD, changes)
    alone = values_of(OCCASION, new, OLD, Schedule((named,), (), ()))

    assert (known["changes"], known["version_line"]) == ("three changes", "A1")
    assert "numbers" not in known["changes_by_kind"]
    assert (alone["changes"], alone["version_line"]) == ("no changes", "A1")
    given = (library(), profile("english-county"), known, answers(*ANSWERS))
    made = (
        report(*given),
        schedule(*given, changes=changes, numbers=NUMBERS),
        decision_notice(*given, changes=changes, numbers=NUMBERS),
    )
    for each in made:
        assert "three changes" in text(each.document)
        assert "four changes" not in text(each.document)


def doubted(council: str | Profile, post: str) -> list[str]:
    own = profile(council) if isinstance(council, str) else council
    roles = projects.workspace().library.vocabulary.roles
    law = PostsInLaw(post_law(projects.workspace()), roles, OCCASION.on)
    return [str(each) for each in doubted_posts(own, post, law, language_for("en"))]


@pytest.mark.parametrize(
    "post",
    [
        "Section 151 Officer", "Monitoring Officer", "s151 officer", "Chief Finance Officer",
        "Leader of the Council", "Deputy Leader", "Head of Paid Service", "Cabinet",
        "Deputy Monitoring Officer", "Elected Mayor",
    ],
)  # fmt: skip
def test_a_local_council_has_none_of_the_posts_of_a_principal_council(post: str) -> None:
    for local in ("english-parish", "welsh-town"):
        (warned,) = doubted(local, post)

        assert f"has no {post}: its reports are those of the Clerk or, on money, of the" in warned


@pytest.mark.parametrize("council", COUNCILS)
@pytest.mark.parametrize("post", ["Responsible Financial Officer", "Deputy Clerk", "Head of Law"])
def test_a_post_that_a_council_may_have_is_not_doubted(council: str, post: str) -> None:
    assert doubted(council, post) == []


@pytest.mark.parametrize(
    ("title", "short", "post", "asked"),
    [
        ("Town Clerk", None, "Clerk", "Town Clerk"),
        ("Clerk", None, "Parish Clerk", "Clerk"),
        ("Town Clerk", None, "the Town Clerk", ""),
        ("Clerk and Responsible Financial Officer", "Clerk", "Clerk", ""),
        ("Clerk", None, "Deputy Clerk", ""),
        ("Clerk", None, "Clerk to the Council", ""),
    ],
)
def test_a_post_that_the_protocol_calls_otherwise_is_asked_about(
    title: str, short: str | None, post: str, asked: str
) -> None:
    parish = profile("english-parish")
    clerk = Role(Word(title), short=Word(short) if short else None)

    said = doubted(replace(parish, roles={"clerk": clerk}), post)

    assert [each.split("? ")[0] for each in said] == ([f"is the {asked} meant"] if asked else [])


def test_a_principal_council_is_held_to_the_law_of_its_nation_too() -> None:
    (warned,) = doubted("welsh-county", "Head of Paid Service")

    assert "has no Head of Paid Service: Local Government and Elections (Wales) Act" in warned
    assert doubted("english-county", "Head of Paid Service") == []
    assert doubted("english-county", "Leader of the Council") == []


def test_a_town_that_has_a_leader_by_its_own_profile_may_have_a_leaders_report() -> None:
    town = profile("welsh-town")
    own = replace(town, roles={**town.roles, "leader": Role(Word("Leader"))})

    assert doubted(own, "Leader of the Council") == []


@pytest.mark.parametrize(
    ("post", "asked"),
    [("Jane Smith", "a person's name?"), ("Jane Smith, Clerk", "a person's name?")],
)
def test_what_looks_like_a_person_is_asked_about(post: str, asked: str) -> None:
    (said,) = doubted("english-parish", post)

    assert asked in said


@pytest.mark.parametrize(
    ("post", "said"),
    [
        ("Mrs J Smith", "names a person"), ("the Clerk", "begins with an article"),
        ("Clerks", "is for several"), ("Clerk Clerk", "the same word twice"),
    ],
)  # fmt: skip
def test_what_is_no_title_of_one_post_is_refused_wherever_it_is_said(post: str, said: str) -> None:
    english = language_for("en")

    with pytest.raises(NotOfAPostError, match=said):
        refuse_no_post(post, {}, english)
    with pytest.raises(InvalidSourcesError, match=said):
        refuse_no_post("", written(report_of=post), english)
    refuse_no_post("Clerk", written(report_of=post), english)


# Bound, and as files of their own


@pytest.mark.parametrize(
    ("council", "expected"),
    [
        ("english-county", ["Full Council", "12 May 2026", "7"]),
        ("english-parish", ["Full Council, 12 May 2026", "7", "Monitoring Officer"]),
    ],
)
def test_a_pack_says_first_for_which_meeting_it_is(council: str, expected: list[str]) -> None:
    leads = report(library(), profile(council), values(), {}).document

    bound = pack((PackPaper("", leads.title, leads),), "Pack", "Protocol", is_draft=True)

    assert [said for _, said in bound.about] == expected


def test_what_is_not_known_of_the_meeting_is_a_gap_on_the_first_page_too() -> None:
    leads = report(library(), profile("english-county"), values_of(Occasion(), NEW, OLD), {})

    bound = pack((PackPaper("", "Report", leads.document),), "Pack", "", is_draft=True)

    assert all("[To be completed" in said for _, said in bound.about)


def test_a_paper_as_a_file_of_its_own_bears_its_label() -> None:
    redline = compare(OLD, NEW)
    papers = (
        PackPaper("", "Report", NEW),
        PackPaper("Appendix A", "Protocol", NEW),
        PackPaper("Appendix B", "Changes", redline.document, redline),
    )

    made = [labelled(each) for each in papers]

    assert [each.document.label for each in made] == ["", "Appendix A", "Appendix B"]
    assert made[2].redline is not None
    assert made[2].redline.document.label == "Appendix B"
    assert all(each.document.label == "" for each in papers)


# The schedule


def test_the_schedule_has_a_row_to_each_amendment_with_both_wordings() -> None:
    (table,) = table_of(CHANGES, NUMBERS, ENGLISH).blocks

    rows = [["".join(run.content for run in cell) for cell in row] for row in table.rows]  # type: ignore[union-attr]

    assert [row[:4] for row in rows] == [
        ["A1", "2.1, now 2.2", "one and other", "one another"],
        ["A2", "2.3", ENGLISH.schedule.new, "Concerns: Talk first."],
        ["A3", "beginning", "Gone.", ENGLISH.schedule.gone],
    ]
    assert rows[0][4] == "Editorial. A slip of the pen. The officer decides on it under delegation."


def test_in_a_paper_for_the_council_it_decides_on_all() -> None:
    (table,) = table_of(for_council(CHANGES), NUMBERS, ENGLISH).blocks

    said = [plain(row[4]) for row in table.rows]  # type: ignore[union-attr]

    assert all("The council decides on it." in each for each in said)
    assert not any("officer" in each for each in said)


@pytest.mark.parametrize("council", COUNCILS)
def test_no_paper_prints_a_name_that_only_the_program_knows(council: str) -> None:
    for each in complete(council):
        printed = text(each.document)
        assert not re.search(r"\b[a-z][a-z-]+\.[a-z][a-z-]+\b(?<!testham\.example)", printed)
        assert not any(change.clause in printed for change in CHANGES.amendments)


def test_an_officer_who_declares_a_change_minor_is_named() -> None:
    declared = replace(CHANGES.amendments[0], declared_by="the Clerk")

    (table,) = table_of(replace(CHANGES, amendments=(declared,)), NUMBERS, ENGLISH).blocks

    assert "Declared by the Clerk." in table.rows[0][4][0].content  # type: ignore[union-attr]


def test_the_schedule_says_where_words_stay_and_only_their_paragraph_is_another() -> None:
    runs_on = provision("a", "Words.", form=ProvisionForm.RUN_ON)
    alone = provision("a", "Words.")
    for old, new, said in (
        (runs_on, alone, "The same words, now at the beginning of a paragraph."),
        (alone, runs_on, "The same words, now in the paragraph before."),
    ):
        one = replace(CHANGES.amendments[0], old=old, new=new)

        (table,) = table_of(replace(CHANGES, amendments=(one,)), NUMBERS, ENGLISH).blocks

        assert table.rows[0][3][0].content == said  # type: ignore[union-attr]


def kinds_said(changes: Schedule) -> str:
    return by_kind(counted(changes, OLD, NEW), changes, ENGLISH)


def test_where_all_changes_are_of_one_kind_their_number_is_said_once() -> None:
    one, *_ = CHANGES.amendments
    for kind, said in (
        (AmendmentKind.SUBSTANTIVE, "all substantive"),
        (AmendmentKind.ROLE_TITLE, "all to role titles"),
    ):
        alike = tuple(replace(one, kind=kind, clause=f"a{at}") for at in (1, 2))
        changes = replace(CHANGES, amendments=alike, numbers=())

        assert kinds_said(changes) == said
        assert kinds_said(replace(changes, amendments=alike[:1])) != said


def test_of_one_change_the_kind_is_said_and_no_number_again() -> None:
    one, *_ = CHANGES.amendments
    for kind, said in (
        (AmendmentKind.EDITORIAL, "an editorial one"),
        (AmendmentKind.LEGAL, "a legal one"),
        (AmendmentKind.ROLE_TITLE, "one to the title of a post"),
    ):
        changes = replace(CHANGES, amendments=(replace(one, kind=kind),), numbers=())

        assert kinds_said(changes) == said


def test_changes_are_counted_in_words_by_kind() -> None:
    assert ENGLISH.papers.changes(1) == "one change"
    assert ENGLISH.papers.changes(14) == "14 changes"
    assert kinds_said(CHANGES) == (
        "one editorial, one substantive and one to role titles; one provision takes another number"
    )


@given(st.lists(st.sampled_from(AmendmentKind), max_size=30), st.integers(0, 15))
def test_one_sentence_has_its_counts_all_in_words_or_all_in_figures(
    kinds: list[AmendmentKind], renumbered: int
) -> None:
    amendments = tuple(
        replace(CHANGES.amendments[0], clause=f"b{at}", kind=kind, evidence=Evidence.NONE)
        for at, kind in enumerate(kinds, start=1)
    )
    numbers = tuple(NumberChange(f"a{at}", number("1"), number("2")) for at in range(renumbered))
    changes = Schedule(amendments, numbers, ())

    found = counted(changes, OLD, NEW)
    said = f"{how_many(found, changes, ENGLISH.papers)}: {by_kind(found, changes, ENGLISH)}"

    words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    has_words = any(each in words for each in re.findall(r"[a-z]+", said))
    assert has_words != any(map(str.isdigit, said))


def test_where_only_numbers_change_it_is_not_said_that_nothing_does() -> None:
    known = values_of(OCCASION, NEW, OLD, replace(CHANGES, amendments=()))
    assert (known["changes"], known["changes_by_kind"]) == ("one change", "one to a number")


def test_where_nothing_changes_all_appendices_are_named_still() -> None:
    known = values_of(OCCASION, NEW, OLD)
    made = text(report(library(), profile("english-county"), known, answers(*ANSWERS)).document)
    assert "makes no changes to version 1.0: no provision differs" in made
    assert "Appendix C" in made


def test_a_provision_that_only_moved_is_said_to_have_moved() -> None:
    moved = replace(CHANGES.amendments[0], action=Action.MOVE)
    (table,) = table_of(replace(CHANGES, amendments=(moved,)), NUMBERS, ENGLISH).blocks
    assert plain(table.rows[0][4]).startswith("Moved.")  # type: ignore[union-attr]


def test_what_has_no_number_of_its_own_is_found_by_that_of_its_paragraph() -> None:
    source = document(
        provision(
            "a",
            "",
            provision("a.first", "First.", label="1.1", level=1),
            provision("a.second", "Second.", form=ProvisionForm.RUN_ON),
            provision("a.stem", "A stem:", item("a.item", "bullet"), label="1.2", level=1),
            provision("a.bare", "Bare."),
            heading="A",
            label="1",
        ),
        provision("b", "Without any."),
    )

    numbers = numbers_of(None, source)

    assert numbers.old == {}
    assert numbers.new == {
        "a": "1", "a.first": "1.1", "a.second": "1.1", "a.stem": "1.2", "a.item": "1.2",
        "a.bare": "1", "b": "",
    }  # fmt: skip


def test_a_place_is_cited_as_members_cite_it() -> None:
    source = document(
        provision("before", "Before."),
        provision(
            "a",
            "",
            provision("a.first", "First.", label="1.1", level=1),
            provision("a.bare", "Bare."),
            heading="Aims",
            label="1",
        ),
    )
    places = ENGLISH.minutes.places
    numbers = numbers_of(source, source)
    bare = numbers_of(None, replace(source, numbering=()))

    assert [numbers.cited(each, places) for each in ("title", "before", "a", "a.first")] == [
        "the title block",
        "the text before the first heading",
        "section 1",
        "paragraph 1.1",
    ]
    assert numbers.cited("a.bare", places) == "section 1"
    assert numbers.headings["a.bare"] == "Aims"
    assert Numbers({"a": "Aims"}, {}, {"a": "Aims"}).cited("a", places) == (
        "the section headed ‘Aims’"
    )
    assert bare.old == {}


def test_in_a_document_without_numbers_the_headings_tell_the_place() -> None:
    below = provision("a.first", "First.")
    source = document(provision("a", "", below, heading="Background"), numbering=())

    assert numbers_of(source, source).old == {"a": "Background", "a.first": "Background"}


# What only some councils say


def test_an_exempt_report_names_its_paragraph_and_the_law_of_its_nation() -> None:
    said = answers(*ANSWERS) | written(exempt_paragraph='"1"', public_interest="It names a person.")
    laws = {
        "english-county": ("Part 1 of Schedule 12A to the Local Government Act 1972", "100A(4)"),
        "welsh-county": ("Part 4 of Schedule 12A to the Local Government Act 1972", "100A(4)"),
        "scottish-council": ("Part I of Schedule 7A to the Local Government (Scotland)", "50A(4)"),
        "ni-district": ("Schedule 6 to the Local Government Act (Northern Ireland)", "42(4)"),
    }

    for council, (law, power) in laws.items():
        made = text(report(library(), profile(council), values(), said).document)

        assert f"Access\tExempt: paragraph 1 of {law}" in made
        assert f"exclude the public while it is discussed (section {power} of that Act)" in made
        assert "It names a person." in made
        assert "Open to the public" not in made


def test_an_open_report_does_not_speak_of_exempt_information() -> None:
    made = report(library(), profile("english-county"), values(), answers(*ANSWERS))

    assert "xempt" not in text(made.document)
    assert made.open_questions == ()


def test_who_considered_it_before_is_a_row_only_where_somebody_says_so() -> None:
    given = (library(), profile("english-county"), values())
    row = "Considered before by\tThe Standards Committee, 3 March 2026"

    with_it = report(*given, answers(*ANSWERS) | written(considered_by=row.split("\t")[1]))

    assert row in text(with_it.document)
    assert "Considered before" not in text(report(*given, answers(*ANSWERS)).document)


def test_a_large_council_in_wales_is_held_to_its_local_well_being_plan() -> None:
    given = (library(), profile("welsh-town"), values())

    with_it = report(
        *given, answers(*ANSWERS) | written(well_being_plan="Trefbrawf’s plan of 2023")
    )

    assert "towards the objectives of Trefbrawf’s plan of 2023" in text(with_it.document)
    assert "Local well-being plan" not in text(report(*given, answers(*ANSWERS)).document)


@pytest.mark.parametrize(
    ("council", "duties"),
    [
        ("english-county", {"key_decision"}),
        ("welsh-county", {"call_in", "socio_economic", "well_being", "welsh_language"}),
        ("scottish-council", {"socio_economic"}),
        ("ni-district", {"rural_needs"}),
        ("english-parish", set()),
        ("welsh-town", {"well_being", "welsh_language"}),
    ],
)
def test_a_report_asks_for_the_duties_of_its_nation_and_no_others(
    council: str, duties: set[str]
) -> None:
    asked = set(report(library(), profile(council), values(), {}).open_questions)
    some = {"call_in", "key_decision", "rural_needs", "socio_economic", "well_being"}

    assert asked & {*some, "welsh_language"} == duties
