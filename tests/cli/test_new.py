"""``new``: the interview at a terminal, and answers given at once."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, process, project, run
from tests.cli.terminals import CTRL_C, CTRL_D, Terminal

from protocol_gen.project import Workspace

NAME = "Little Testham Parish Council"
SLUG = "little-testham-parish-council"
PARISH = ("--set", f"name={NAME}", "--set", "nation=england", "--set", "council_type=parish")
MOST_QUESTIONS = 20


def profile(root: Path, slug: str = SLUG) -> Path:
    return root / "profiles" / slug / "profile.yaml"


def draft(root: Path, slug: str = SLUG) -> Path:
    return root / "profiles" / f".new-{slug}.yaml"


def answer_all(terminal: Terminal, said: Mapping[str, str]) -> list[str]:
    """Answer by what a question has in it, or with Enter; return the questions."""
    questions = []
    shown = terminal.question()
    while shown.endswith("> "):
        questions.append(shown)
        answer = next((text for words, text in said.items() if words in shown), "")
        shown = terminal.type(answer)
    return questions


# At a terminal


@pytest.mark.slow
def test_a_parish_clerk_reaches_a_word_file_in_twenty_questions(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        questions = answer_all(terminal, {"full name": NAME, "monitoring officer": "Testshire"})
        code = terminal.end()
    built = process(tmp_path, "build", SLUG, "--format", "docx")

    assert code == 0
    assert len(questions) <= MOST_QUESTIONS
    assert built.stdout.startswith(f"build/{SLUG}/0.1")
    assert built.stdout.endswith(".docx\n")
    assert (tmp_path / built.stdout.strip()).read_bytes().startswith(b"PK")
    assert process(tmp_path, "check", SLUG).returncode == 0
    assert f"protocol-gen build {SLUG}" in terminal.shown


@pytest.mark.slow
def test_a_parish_is_asked_about_no_post_that_it_cannot_have(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        questions = answer_all(terminal, {"full name": NAME, "How much": "full"})

    assert "clerk's title" in "".join(questions)
    for word in ("cabinet", "executive", "leader", "scrutiny", "take its decisions", "mayor"):
        assert word not in "".join(questions).lower().replace("elected mayor", ""), word


@pytest.mark.slow
def test_a_council_with_a_cabinet_is_asked_what_it_is_called(tmp_path: Path) -> None:
    said = {
        "full name": "Testshire County Council",
        "take its decisions": "leader and cabinet",
        "executive called": "Executive",
        "chief executive": "",
    }
    with Terminal(tmp_path, "new", "testshire") as terminal:
        questions = answer_all(terminal, said)
        code = terminal.end()

    written = profile(tmp_path, "testshire").read_text(encoding="utf-8")
    assert code == 0
    assert len(questions) <= MOST_QUESTIONS
    assert "governance: leader_cabinet\n" in written
    assert "  cabinet: Executive\n" in written
    assert "  # leader: Leader of the Council\n" in written


@pytest.mark.slow
def test_back_goes_back_and_offers_what_was_answered(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()
        terminal.type("Wrong Name Town Council")
        again = terminal.type("back")
        third = terminal.type(NAME)
        code = answer_all_from(terminal, third)

    assert "[Wrong Name Town Council]" in terminal.shown
    assert "full name" in again
    assert "In which nation" in third
    assert code == 0
    assert f"name: {NAME}" in profile(tmp_path).read_text(encoding="utf-8")
    assert not draft(tmp_path, "wrong-name-town-council").exists()


def answer_all_from(terminal: Terminal, shown: str) -> int:
    while shown.endswith("> "):
        shown = terminal.type("")
    return terminal.end()


@pytest.mark.slow
def test_an_answer_that_cannot_be_is_asked_for_again_with_a_reason(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()
        empty = terminal.type("")
        terminal.type(NAME)
        unknown = terminal.type("France")
        terminal.type("1")
        shown = terminal.type("parish council")
        while "How soon should" not in shown:
            shown = terminal.type("")
        wrong = terminal.type("soon")
        code = answer_all_from(terminal, terminal.type("3 working days"))

    assert "an answer is needed here" in empty
    assert "a number and a unit, such as 5 working days, two weeks or a month" in wrong
    assert "'France' is not one of the choices; type a number from 1 to 4" in unknown
    assert "'soon' is not a period" in wrong
    assert code == 0
    assert "reply_time: 3 working days" in profile(tmp_path).read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_doubtful_answer_is_looked_at_twice_and_taken_when_it_is_given_again(
    tmp_path: Path,
) -> None:
    with Terminal(tmp_path, "new", "x") as terminal:
        terminal.question()
        small = terminal.type("little testham")
        nation = terminal.type("")
        terminal.type("")
        shown = terminal.type("parish council")
        while "monitoring officer" not in shown:
            shown = terminal.type("")
        nobody = terminal.type("")
        reply = terminal.type("")
        terminal.type("five working days")
        code = answer_all_from(terminal, terminal.type(""))

    assert "“little testham” has no capital letter" in small
    assert "[little testham] > " in small
    assert "In which nation" in nation
    assert "the principal authority for the area" in nobody
    assert "How soon should" in reply
    assert code == 0
    written = profile(tmp_path, "x").read_text(encoding="utf-8")
    assert "name: little testham\n" in written
    assert "reply_time: 5 working days\n" in written


@pytest.mark.slow
def test_a_title_that_cannot_be_is_told_at_its_question_and_one_that_may_be_is_asked_about(
    tmp_path: Path,
) -> None:
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()
        shown = terminal.type(NAME)
        while "clerk's title" not in shown:
            shown = terminal.type("")
        none = terminal.type("n/a")
        stand_in = terminal.type("TBC")
        small = terminal.type("mrs j smith")
        person = terminal.type("Jane Smith")
        after = terminal.type("")
        while "Who is the" not in after:
            after = terminal.type("")
        no_officer = terminal.type("None")
        code = answer_all_from(terminal, terminal.type("1"))

    assert "give the title of the clerk" in none
    assert "“TBC” only stands in for an answer" in stand_in
    assert "'mrs j smith' names a person" in small
    assert "is “Jane Smith” a person's name?" in person
    assert "Enter keeps it" in person
    assert "[Jane Smith] > " in person
    assert "Who is the Responsible Financial Officer?" in after
    assert "the law requires the post or body “responsible financial officer”" in no_officer
    assert code == 0
    assert "clerk: Jane Smith\n" in profile(tmp_path).read_text(encoding="utf-8")


def test_what_there_is_to_ask_is_told_where_answers_are_given_at_once(tmp_path: Path) -> None:
    made = run(tmp_path, "new", "x", *PARISH, "--set", f"name={NAME}", "--set", "chair=Chair men")

    assert made.exit_code == 0
    assert "terms.chair: is “Chair men” a plural?" in made.stderr


@pytest.mark.slow
def test_a_question_mark_explains(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()

        assert "As it appears on the title page" in terminal.type("?")


@pytest.mark.slow
@pytest.mark.parametrize("way", [CTRL_C, CTRL_D, "quit\n"])
def test_an_interview_that_is_left_goes_on_where_it_was(way: str, tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()
        terminal.type(NAME)
        terminal.type("")
        said = terminal.press(way)
        left = terminal.end()
    was_kept = draft(tmp_path).exists()
    with Terminal(tmp_path, "new", SLUG) as terminal:
        shown = terminal.question()
        code = answer_all_from(terminal, shown)

    assert left == 1
    assert f"To resume: protocol-gen new {SLUG}" in said
    assert "Traceback" not in said
    assert was_kept
    assert "What kind of council" in shown
    assert code == 0
    assert profile(tmp_path).exists()
    assert not draft(tmp_path).exists()


@pytest.mark.slow
def test_new_without_a_name_offers_what_was_left(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new", "testham") as terminal:
        terminal.question()
        terminal.type(NAME)
        terminal.type("quit")
    with Terminal(tmp_path, "new") as terminal:
        offered = terminal.question()
        code = answer_all_from(terminal, terminal.type(""))

    assert "Resume a council that you began?" in offered
    assert code == 0
    assert profile(tmp_path, "testham").exists()
    assert not draft(tmp_path, "testham").exists()


@pytest.mark.slow
def test_another_council_can_be_begun_while_one_is_left(tmp_path: Path) -> None:
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()
        terminal.type(NAME)
        terminal.type("quit")
    with Terminal(tmp_path, "new") as terminal:
        terminal.question()
        first = terminal.type("another")
        code = answer_all_from(terminal, terminal.type(NAME))

    assert "full name" in first
    assert code == 0
    assert profile(tmp_path, f"{SLUG}-2").exists()
    assert draft(tmp_path).exists()


# At once


def test_answers_given_as_settings_make_a_profile_that_is_in_order(tmp_path: Path) -> None:
    made = run(tmp_path, "new", *PARISH)

    assert made.exit_code == 0
    assert made.stdout == f"{profile(tmp_path).as_posix()}\n"
    assert run(tmp_path, "check", SLUG).exit_code == 0


def test_answers_can_come_from_a_file_and_settings_win_over_it(tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text(
        "name: Testham Town Council\nnation: Wales\ncouncil_type: town\n"
        "roles: {clerk: Clerk}\nterms.member: Councillor\nlook: {accent: '#112233'}\n",
        encoding="utf-8",
    )

    made = run(tmp_path, "new", "t", "--answers", str(answers), "--set", "clerk=Chief Officer")

    project_ = Workspace(tmp_path)
    read = project_.profile(project_.council("t"))
    assert made.exit_code == 0
    assert read.names.full == "Testham Town Council"
    assert read.roles["clerk"].title == "Chief Officer"
    assert read.terms["member"].one == "Councillor"
    assert read.look.accent == "#112233"


def test_what_nobody_was_asked_for_is_told_with_the_way_to_change_it(tmp_path: Path) -> None:
    made = run(tmp_path, "new", *PARISH, "--set", "clerk=Parish Clerk")

    told = made.stderr.partition("Now:")[0]
    assert "Taken as usual for a parish council" in told
    assert "  reply time: 5 working days\n" in told
    assert "  title of the document: Protocol on Councillor/Officer Relations\n" in told
    assert "Parish Clerk" not in told
    assert "remove the # and the\nspace after it" in told
    assert "write: none" in told


def test_a_period_that_nobody_gave_is_no_word_of_the_councils(tmp_path: Path) -> None:
    made = run(tmp_path, "new", *PARISH)

    assert "  reply time: 5 working days\n" in made.stderr.partition("Now:")[0]
    assert "\n  # reply_time: 5 working days\n" in profile(tmp_path).read_text(encoding="utf-8")
    assert "reply time 5 working days" in run(tmp_path, "check").stdout


def test_a_period_that_was_given_is(tmp_path: Path) -> None:
    run(tmp_path, "new", *PARISH, "--set", "reply_time=5 working days")

    assert "\n  reply_time: 5 working days\n" in profile(tmp_path).read_text(encoding="utf-8")
    assert "reply time" not in run(tmp_path, "check").stdout


def test_a_usual_post_is_confirmed_where_it_was_given_as_the_answer(tmp_path: Path) -> None:
    def told(*given: str) -> str:
        root = tmp_path / f"{len(given)}"
        root.mkdir()
        done = run(root, "new", "x", *given)
        assert done.exit_code == 0, done.output
        return run(root, "check", "x").stdout.split("only usual for its kind: ")[1].split(";")[0]

    head = ("--set", "name=Testham Parish Council", "--set", "nation=england",
            "--set", "council_type=parish")  # fmt: skip

    assert told(*head) == "Clerk"
    assert told(*head, "--set", "clerk=Clerk") == "Proper Officer"


def test_a_remark_of_a_new_profile_becomes_a_line_of_it_without_its_sign(tmp_path: Path) -> None:
    run(tmp_path, "new", "x", *PARISH, "--set", "form=full")
    project_ = Workspace(tmp_path)
    usual = project_.resolve(project_.council("x")).document
    text = profile(tmp_path, "x").read_text(encoding="utf-8")
    of_posts, of_control = "\n  # ", "  # approving_body"
    before, after, rest = text.partition(of_control)
    said = before.replace(of_posts, "\n  ").replace("\n# title: ", "\ntitle: ")
    profile(tmp_path, "x").write_text(said + after + rest, encoding="utf-8")

    assert said != before
    assert project_.resolve(project_.council("x")).document == usual


def test_a_post_that_is_taken_away_in_a_remark_is_gone(tmp_path: Path) -> None:
    run(tmp_path, "new", "x", *PARISH, "--set", "form=full")
    path = profile(tmp_path, "x")
    text = path.read_text(encoding="utf-8")
    usual = "  # proper_officer: {title: Proper Officer, held_by: clerk}"
    assert usual in text
    path.write_text(text.replace(usual, "  proper_officer: none"), encoding="utf-8")

    project_ = Workspace(tmp_path)
    read = project_.profile(project_.council("x"))

    assert "proper_officer" not in read.roles
    assert "Proper Officer" not in run(tmp_path, "show", "x").stdout


def test_a_new_profile_keeps_no_post_that_another_governance_lacks(tmp_path: Path) -> None:
    facts = ("name=Testshire District Council", "nation=england", "council_type=district")
    run(tmp_path, "new", "x", *(f"--set={each}" for each in facts), "--set", "leader=Leader")

    tried = run(tmp_path, "what-if", "x", "--set", "governance=committee")

    gone = tried.stdout.partition("go: ")[2].partition("take another wording")[0].split()
    assert "scrutiny" in gone
    assert "scrutiny.questions" in gone
    assert "  leader: Leader\n" in profile(tmp_path, "x").read_text(encoding="utf-8")


def test_what_is_left_out_is_left_to_the_base_profile(tmp_path: Path) -> None:
    base = tmp_path / "profiles" / "_base" / "house.yaml"
    base.parent.mkdir(parents=True)
    base.write_text("form: full\nroles: {clerk: Clerk to the Council}\n", encoding="utf-8")

    made = run(tmp_path, "new", "x", *PARISH, "--set", "extends=house")

    project_ = Workspace(tmp_path)
    read = project_.profile(project_.council("x"))
    assert made.exit_code == 0, made.stderr
    assert read.roles["clerk"].title == "Clerk to the Council"
    assert read.outline == "local-full"


def test_a_council_that_chooses_chairman_is_not_told_of_it_at_each_check(tmp_path: Path) -> None:
    run(tmp_path, "new", "x", *PARISH, "--set", "chair=Chairman")

    assert "gendered: The council has chosen" in profile(tmp_path, "x").read_text(encoding="utf-8")
    assert "gendered" not in run(tmp_path, "check", "x").output


@pytest.mark.parametrize("said", ["five working days", "Within 5 Working Days.", "5 working days"])
def test_a_period_may_be_given_in_words(said: str, tmp_path: Path) -> None:
    made = run(tmp_path, "new", "x", *PARISH, "--set", f"reply_time={said}")

    assert made.exit_code == 0, made.stderr
    assert "reply_time: 5 working days\n" in profile(tmp_path, "x").read_text(encoding="utf-8")


def test_a_name_in_small_letters_is_taken_with_a_word_about_it(tmp_path: Path) -> None:
    small = run(tmp_path, "new", "x", *PARISH, "--set", "name=little testham")
    short = run(tmp_path, "new", "y", *PARISH, "--set", "name=Little Testham")
    full = run(tmp_path, "new", "z", *PARISH)

    assert "has no capital letter" in small.stderr
    assert "does not say what it is" in short.stderr
    assert small.exit_code == short.exit_code == 0
    assert f"“{NAME}”" not in full.stderr


def test_all_answers_that_are_missing_or_wrong_are_named_at_once(tmp_path: Path) -> None:
    made = run(tmp_path, "new", "--set", "form=lnog", "--set", "roles.clark=x", "--set", "a.b=c")

    assert made.exit_code == 1
    for key in ("council.name", "nation", "council_type"):
        assert f"{key}: error: an answer is needed" in made.stderr
    assert "--set form=lnog: error: there is no form 'lnog'" in made.stderr
    assert "--set roles.clark=x: error: a profile has no key 'roles.clark'" in made.stderr
    assert "did you mean roles.clerk" in made.stderr
    assert "6 faults; nothing was written" in made.stderr
    assert not (tmp_path / "profiles").exists()


def test_a_guess_is_never_taken_unseen(tmp_path: Path) -> None:
    made = run(tmp_path, "new", "--set", f"name={NAME}")

    assert made.exit_code == 1
    assert "nation: error: an answer is needed" in made.stderr
    assert "council_type: error: an answer is needed" in made.stderr


def test_what_leaves_no_choice_need_not_be_said(tmp_path: Path) -> None:
    made = run(tmp_path, "new", "s", "--set", "name=Testham Council", "--set", "nation=Scotland")

    assert made.exit_code == 0
    assert "council_type: scottish_council" in profile(tmp_path, "s").read_text(encoding="utf-8")


def test_settings_that_do_not_go_together_are_refused(tmp_path: Path) -> None:
    made = run(tmp_path, "new", *PARISH, "--set", "governance=leader_cabinet")

    assert made.exit_code == 1
    assert "a parish council cannot be governed like that" in made.stderr


@pytest.mark.parametrize("name", ["testham", "TESTHAM"])
def test_new_writes_over_nothing(name: str, tmp_path: Path) -> None:
    project(tmp_path)

    made = run(tmp_path, "new", name, *PARISH)

    assert made.exit_code == 1
    assert "already" in made.stderr
    assert profile(tmp_path, "testham").read_text(encoding="utf-8") == PROFILE


def test_a_folder_that_is_there_gives_the_next_council_a_number(tmp_path: Path) -> None:
    run(tmp_path, "new", *PARISH)
    first = profile(tmp_path).read_bytes()

    made = run(tmp_path, "new", *PARISH)

    assert made.stdout == f"{profile(tmp_path, SLUG + '-2').as_posix()}\n"
    assert profile(tmp_path).read_bytes() == first


@pytest.mark.parametrize("name", ["con", "../x", "a/b", "-x", "_base"])
def test_a_folder_that_cannot_be_is_wrong_usage(name: str, tmp_path: Path) -> None:
    made = run(tmp_path, "new", *PARISH, "--", name)

    assert made.exit_code == 2
    assert not (tmp_path / "profiles").exists()


@pytest.mark.parametrize("name", ["No", "null", "None", "n/a", "yes", "1.10", "“Testham”"])
def test_what_is_no_name_is_a_fault_at_its_answer(name: str, tmp_path: Path) -> None:
    made = run(tmp_path, "new", "x", *PARISH, "--set", f"name={name}")

    assert made.exit_code == 1
    assert f"name={name}" in made.stderr
    assert not (tmp_path / "profiles" / "x").exists()


@pytest.mark.parametrize(
    "name",
    [
        "{{x", "R&D <Test>", "No Place", "Yes: we can", "'quoted\"", "# hash", "null and void",
        "none at all", "1.10e",
    ],
)  # fmt: skip
def test_a_council_s_name_is_read_back_as_it_was_given(name: str, tmp_path: Path) -> None:
    made = run(tmp_path, "new", "x", *PARISH, "--set", f"name={name}")

    project_ = Workspace(tmp_path)
    assert made.exit_code == 0
    assert project_.profile(project_.council("x")).names.full == name


@pytest.mark.parametrize("name", ["a\x00b", "a\u202eb", "x" * 201])
def test_a_name_that_no_profile_may_have_is_refused(name: str, tmp_path: Path) -> None:
    made = run(tmp_path, "new", "x", *PARISH, "--set", f"name={name}")

    assert made.exit_code == 1
    assert not (tmp_path / "profiles").exists()


def test_the_schema_for_editors_stands_beside_the_councils(tmp_path: Path) -> None:
    run(tmp_path, "new", *PARISH)

    schema = json.loads((tmp_path / "profiles" / "profile.schema.json").read_text("utf-8"))
    assert schema["title"] == "profile"
    first = profile(tmp_path).read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../profile.schema.json"


def test_words_for_those_who_preside_over_committees_are_shown_where_they_are_others(
    tmp_path: Path,
) -> None:
    town = ("--set", "name=Testham Town Council", "--set", "nation=england")
    staff = ("--set", "roles.staffing_committee=Staffing Committee")
    kind = (*town, "--set", "council_type=town", *staff)
    alike = run(tmp_path, "new", "alike", *kind, "--set", "chair=Chairman")
    mayor = run(tmp_path, "new", "mayor", *kind, "--set", "chair=Town Mayor")
    assert alike.exit_code == mayor.exit_code == 0
    assert "committee chair" not in alike.stderr
    assert "committee chair: Chair" in mayor.stderr
    profile = tmp_path / "profiles/mayor/profile.yaml"
    assert "  # committee_chair: Chair\n" in profile.read_text(encoding="utf-8")


def test_a_new_profile_fits_one_screen(tmp_path: Path) -> None:
    run(tmp_path, "new", *PARISH)

    assert len(profile(tmp_path).read_text(encoding="utf-8").splitlines()) <= 48


KINDS = [
    (kind.facts.name, nation.value, governance.value)
    for kind in Workspace(Path()).kinds()
    for nation in kind.facts.nations
    for governance in kind.facts.governance
]


LONGER = ("middle", "full", "traditional")


@pytest.mark.parametrize(
    "form",
    ["short", *(pytest.param(each, marks=pytest.mark.slow) for each in LONGER)],
)
@pytest.mark.parametrize(("kind", "nation", "governance"), KINDS)
def test_the_usual_answers_of_every_kind_make_a_protocol(
    kind: str, nation: str, governance: str, form: str, tmp_path: Path
) -> None:
    facts = {"name": "Testham Council", "nation": nation, "council_type": kind, "form": form}
    settings = [f"--set={key}={value}" for key, value in facts.items()]

    made = run(tmp_path, "new", "x", *settings, f"--set=governance={governance}")

    assert made.exit_code == 0, made.stderr
