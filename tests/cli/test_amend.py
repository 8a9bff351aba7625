"""``amend`` from the outside: what is shown, written and minuted."""

from pathlib import Path

import pytest
from tests import projects
from tests.cli.running import project, run
from tests.cli.terminals import Terminal

MOTION = "in 8.1 leave out 'first' and insert 'main'"
MOVED = ("--moved-by", "Cllr Ash", "--seconded-by", "Cllr Beech", "--on", "2026-05-12")
MINUTE = (
    "It was moved by Cllr Ash, seconded by Cllr Beech and RESOLVED that in paragraph 8.1 (Contact "
    "and response times) the word ‘first’ be left out and the word ‘main’ be inserted.\n"
)


def council(root: Path) -> Path:
    profile = projects.ROOT / "profiles" / "example-parish" / "profile.yaml"
    return project(root, testham=profile.read_text(encoding="utf-8"))


def changes(root: Path) -> Path:
    return root / "profiles" / "testham" / "changes.yaml"


def test_a_motion_is_written_with_its_reason_and_minuted(tmp_path: Path) -> None:
    result = run(
        council(tmp_path), "amend", "testham", MOTION, "--yes", *MOVED, "--minute", "26/47"
    )

    assert result.exit_code == 0
    assert result.stdout == MINUTE
    assert "changes:  The Clerk is the [leave out: first] [insert: main] point" in result.stderr
    assert "would be: The Clerk is the main point of contact for councillors." in result.stderr
    assert changes(tmp_path).read_text(encoding="utf-8") == (
        "- at: channels.first-contact\n"
        "  find: first\n"
        "  replace: main\n"
        "  kind: choice\n"
        "  reason: Amended by a motion.\n"
        "  motions: [{moved_by: Cllr Ash, seconded_by: Cllr Beech, on: 2026-05-12, "
        'minute: "26/47"}]\n'
    )


def test_a_trial_writes_nothing_and_can_be_worded_as_a_proposal(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", MOTION, "--dry-run", "--proposed", *MOVED)

    assert result.exit_code == 0
    assert result.stdout.startswith("It was proposed by Cllr Ash, seconded by Cllr Beech, that in")
    assert "nothing was written" in result.stderr
    assert not changes(tmp_path).exists()


def test_what_stands_for_a_name_or_a_day_to_come_is_refused(tmp_path: Path) -> None:
    given = ("--moved-by", "TBC", "--seconded-by", "None", "--on", "9999-01-01", "--minute", "n/a")

    result = run(council(tmp_path), "amend", "testham", MOTION, "--yes", *given)

    assert result.exit_code == 1
    assert "“TBC” is not who moved it" in result.stderr
    assert "9999-01-01, is after today" in result.stderr
    assert "--proposed" in result.stderr
    assert not result.stdout
    assert not changes(tmp_path).exists()


def test_words_for_none_leave_a_name_out_of_the_minute(tmp_path: Path) -> None:
    given = ("--moved-by", "Cllr Ash", "--seconded-by", "None", "--minute", "n/a", "--reason", "-")

    result = run(council(tmp_path), "amend", "testham", MOTION, "--yes", *given)

    assert result.exit_code == 0
    assert result.stdout.startswith("It was moved by Cllr Ash and RESOLVED that in paragraph 8.1")
    written = changes(tmp_path).read_text(encoding="utf-8")
    assert "motions: [{moved_by: Cllr Ash}]" in written
    assert "reason: Amended by a motion." in written


def test_a_proposal_may_be_for_a_day_to_come(tmp_path: Path) -> None:
    given = ("--proposed", "--dry-run", "--on", "9999-01-01")

    result = run(council(tmp_path), "amend", "testham", MOTION, *given)

    assert result.exit_code == 0


def test_without_a_terminal_to_ask_at_nothing_is_written(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", MOTION)

    assert result.exit_code == 2
    assert "use --yes to write, or --dry-run to look" in result.stderr
    assert not changes(tmp_path).exists()


def test_a_motion_that_is_refused_leaves_all_as_it_was(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", "in 8.1 leave out 'last'", "--yes")

    assert result.exit_code == 1
    assert (
        "'last' does not appear in paragraph 8.1, which reads: 'The Clerk is the" in result.stderr
    )
    assert not result.stdout
    assert not changes(tmp_path).exists()


def test_numbers_that_move_are_shown(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", "omit paragraph 8.1", "--dry-run")

    assert "numbers: 8.2 becomes 8.1, 8.3 becomes 8.2" in result.stderr
    assert "would be: (left out)" in result.stderr


def test_a_version_that_was_not_issued_is_named(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", MOTION, "--against", "1.0", "--dry-run")

    assert result.exit_code == 1
    assert "there is no issued version 1.0 of testham" in result.stderr


def test_on_a_terminal_it_asks_and_takes_no_for_an_answer(tmp_path: Path) -> None:
    folder = council(tmp_path)

    with Terminal(folder, "amend", "testham", MOTION) as refused:
        shown = refused.question() + refused.type("n")
    with Terminal(folder, "amend", "testham", MOTION) as agreed:
        agreed.type("y")
        code = agreed.end()

    assert "Write it? [y/N]" in shown
    assert "nothing was written" in shown
    assert code == 0
    assert b"replace: main" in changes(tmp_path).read_bytes()
    assert "RESOLVED" not in shown


@pytest.mark.slow
def test_numbers_are_those_of_the_version_before_the_meeting(tmp_path: Path) -> None:
    root = council(tmp_path)
    issued = run(
        root, "issue", "testham", "--not-recorded", "all", "--yes", "--summary", "As adopted"
    )
    gone = run(root, "amend", "testham", "omit paragraph 8.1", "--yes")

    result = run(
        root, "amend", "testham", "in 8.2 leave out 'outside' and insert 'after'", "--yes",
        "--against", "1.0",
    )  # fmt: skip

    assert (issued.exit_code, gone.exit_code, result.exit_code) == (0, 0, 0)
    assert "paragraph 8.1\n" in result.stderr
    assert "in paragraph 8.2 (Contact" in result.stdout


def test_a_typed_value_that_stands_elsewhere_too_is_told_of(tmp_path: Path) -> None:
    motion = "in the third bullet of 6.1 leave out '5 working days' and insert '3 working days'"

    result = run(council(tmp_path), "amend", "testham", motion, "--dry-run")

    assert result.exit_code == 0, result.stderr
    assert "'5 working days' also appears in paragraph 8.1; to change it everywhere, set" in (
        result.stderr
    )
    assert "'reply_time' under 'settings'" in result.stderr


def test_of_a_word_that_is_no_typed_value_nothing_is_told(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", MOTION, "--dry-run")

    assert "also appears" not in result.stderr


def test_a_motion_whose_marks_the_shell_took_comes_in_pieces_and_is_carried_out(
    tmp_path: Path,
) -> None:
    pieces = ("in 8.1 leave out first", "point and insert main point")

    result = run(council(tmp_path), "amend", "testham", *pieces, "--yes")

    assert result.exit_code == 0
    assert "would be: The Clerk is the main point of contact" in result.stderr


def test_who_moved_it_is_taken_from_the_motion_and_minuted(tmp_path: Path) -> None:
    motion = (
        "26/47 It was proposed by Cllr Ash, seconded by Cllr Beech and RESOLVED that in 8.1 "
        "'first' be replaced by 'main', and that the remaining paragraphs be renumbered accordingly"
    )

    result = run(council(tmp_path), "amend", "testham", motion, "--yes")

    assert result.stdout == MINUTE
    assert 'seconded_by: Cllr Beech, minute: "26/47"' in changes(tmp_path).read_text("utf-8")


def test_another_mover_than_the_motion_names_is_refused(tmp_path: Path) -> None:
    motion = "Moved by Cllr Ash that 8.2 be deleted"

    result = run(council(tmp_path), "amend", "testham", motion, "--yes", "--moved-by", "Cllr Elm")

    assert result.exit_code == 1
    assert "names Cllr Ash as who moved it, but Cllr Elm is given" in result.stderr
    assert not changes(tmp_path).exists()


@pytest.mark.parametrize(
    ("motion", "minuted"),
    [
        ("in 9.2 for the second 'should' read 'must'", "the word ‘should’ (second occurrence) be"),
        ("in 9.2 for the last 'should' read 'must'", "the word ‘should’ (last occurrence) be left"),
        ("transpose 4.2 and 4.3", "that paragraph 4.2 and paragraph 4.3 be transposed."),
        ("in 11.1 delete all words after 'private ends'", "the words ‘, or let others do so"),
        (
            "delete the second sentence of 1.2",
            "the second sentence of paragraph 1.2 (Purpose) be left out",
        ),
        ("insert new paragraph 9.4: All are told.", "after paragraph 9.3 (Press and publicity) a"),
    ],
)
def test_each_form_is_minuted(tmp_path: Path, motion: str, minuted: str) -> None:
    result = run(council(tmp_path), "amend", "testham", motion, "--dry-run")

    assert minuted.replace("‘", "").replace("’", "") in (
        result.stdout.replace("‘", "").replace("’", "").replace("“", "").replace("”", "")
    )


@pytest.mark.parametrize(
    "motion", ["omit 1.1", "in 1.1 leave out 'Clerk and Chief Officer' and insert 'Clerk'"]
)
def test_a_place_that_would_name_a_post_in_full_is_told_of(tmp_path: Path, motion: str) -> None:
    profile = (
        "nation: england\ncouncil_type: parish\nversion: '0.1'\n"
        "council: {name: Testham Parish Council}\n"
        "roles: {clerk: {title: Clerk and Chief Officer, short: Clerk}}\n"
    )

    result = run(project(tmp_path, testham=profile), "amend", "testham", motion, "--dry-run")

    assert result.exit_code == 0, result.stderr
    assert (
        "note: another place would be the first to name a post, which has its title in full; "
        "paragraph 2.3 would read: Councillors and officers must tell the Clerk and Chief Officer "
    ) in result.stderr
    same = run(tmp_path, "amend", "testham", MOTION, "--dry-run")
    assert "first to name a post" not in same.stderr


def test_a_heading_that_goes_with_its_section_does_not_run_into_the_text(tmp_path: Path) -> None:
    result = run(council(tmp_path), "amend", "testham", "omit section 7", "--dry-run")

    assert (
        "  now:      Access to information / Councillors may see the information" in result.stderr
    )
