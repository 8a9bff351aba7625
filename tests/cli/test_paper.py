import re
import shutil
from pathlib import Path

import pytest
from tests import documentation, projects
from tests.cli.running import project, run

from protocol_gen.model.library import SettingType
from protocol_gen.model.papers import Occasion
from protocol_gen.papers.meeting_papers import Request, papers, papers_library
from protocol_gen.project import Workspace
from protocol_gen.writers.text import TextWriter

pytestmark = pytest.mark.slow

PARISH = """\
nation: england
council_type: parish
council: {name: Testford Parish Council}
version: "1.0"
"""
ANSWERS = """\
contact: clerk@testford.example
effective_from: 1 June 2026
review_by: May 2030
reasons: Members asked for it.
consultation: The staff agree.
legal: nil
financial: nil
equality: nil
staffing: nil
data_protection: nil
risk: nil
"""
MEETING = (
    "--meeting",
    "Parish Council",
    "--on",
    "2026-05-12",
    "--item",
    "9",
    "--report-of",
    "Clerk",
)
RETITLED = (
    "roles: {clerk: {title: Parish Clerk, "
    "formerly: {title: Clerk, until: 2026-05-01, declared_by: Ann Smith}}}\n"
)
NAMES = (
    "Report on the Protocol on Councillor-Officer Relations {} - Parish Council 12 May 2026",
    "Appendix A - Protocol on Councillor-Officer Relations {} - Parish Council 12 May 2026",
    "Draft resolution on the {} - Parish Council 12 May 2026".format(
        "Protocol on Councillor-Officer Relations {}"
    ),
)


@pytest.fixture
def parish(tmp_path: Path) -> Path:
    return project(tmp_path, testford=PARISH)


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("issued"), testford=PARISH)
    done = run(root, "issue", "testford", "--summary", "First", "--not-recorded", "all", "--yes")
    assert done.exit_code == 0, done.stderr
    return root


@pytest.fixture
def amended(issued: Path, tmp_path: Path) -> Path:
    """A parish that has issued its version 1.0, and whose draft differs from it."""
    parish = shutil.copytree(issued, tmp_path, dirs_exist_ok=True)
    profile = PARISH.replace("1.0", "1.1") + RETITLED
    (parish / "profiles/testford/profile.yaml").write_text(profile, encoding="utf-8")
    return parish


def answered(root: Path, more: str = "") -> Path:
    path = root / "profiles/testford/paper.yaml"
    path.write_text(ANSWERS + more, encoding="utf-8")
    return path


def paper(root: Path, *more: str) -> tuple[int, list[str], str]:
    """Run the command for web pages alone; the names of the files, and what was said."""
    out = root / "out"
    result = run(root, "paper", "testford", *MEETING, "--format", "html", "--out", str(out), *more)
    return result.exit_code, [Path(line).stem for line in result.stdout.splitlines()], result.stderr


def test_a_first_version_goes_to_the_meeting_with_a_report_and_a_resolution(parish: Path) -> None:
    code, names, _ = paper(parish)

    assert code == 0
    assert names == [name.format("1.0") for name in NAMES]
    folder = parish / "out/testford/papers/1.0"
    assert sorted(path.stem for path in folder.iterdir()) == sorted(names)


def test_a_later_version_has_its_redline_and_its_schedule_too(amended: Path) -> None:
    code, names, _ = paper(amended)

    assert code == 0
    report, clean, resolution = (name.format("1.1") for name in NAMES)
    assert names[:2] + names[-1:] == [report, clean, resolution]
    assert [name[:10] for name in names[2:4]] == ["Appendix B", "Appendix C"]


def test_a_draft_says_what_is_missing_and_shows_it(parish: Path) -> None:
    code, _, said = paper(parish)

    assert code == 0
    assert "still needed: the finance officer’s comment, as the answer to 'financial'" in said
    assert "profiles/testford/paper.yaml, which now has the questions\n" in said
    report = next((parish / "out").rglob("Report*.html")).read_text(encoding="utf-8")
    assert "[To be completed: the finance officer’s comment]" in report
    assert "DRAFT" in report


def test_the_first_run_writes_the_questions_as_remarks_and_no_run_writes_over_them(
    parish: Path,
) -> None:
    path = parish / "profiles/testford/paper.yaml"

    first = paper(parish)[2]
    asked = path.read_text(encoding="utf-8")
    again = paper(parish)[2]
    path.write_text(asked.replace("# financial:", "financial: nil"), encoding="utf-8")
    answered_one = paper(parish)[2]

    assert "# The finance officer’s comment\n# financial:\n" in asked
    assert "# The date on which it takes effect\n# effective_from:\n" in asked
    assert "# meeting:" not in asked  # the command said so
    assert [line for line in asked.splitlines() if line[:1] not in {"", "#"}] == [
        'for_version: "1.0"'
    ]
    assert "'financial'" in first
    assert "which now has" not in again
    assert "'financial'" not in answered_one
    assert "'legal'" in answered_one
    assert "financial: nil" in path.read_text(encoding="utf-8")


def test_answers_for_another_version_count_as_unread(amended: Path) -> None:
    answered(amended, 'for_version: "1.0"\n')

    draft = paper(amended)
    refused = paper(amended, "--final")
    answered(amended, 'for_version: "1.1"\n')
    read_again = paper(amended, "--final")

    assert [draft[0], refused[0], read_again[0]] == [0, 1, 0]
    assert "reads the answers again, which are for version 1.0, as these papers" in refused[2]
    assert "reads the answers again" in draft[2]
    assert "reads the answers again" not in read_again[2]


def moved(root: Path) -> None:
    """Carry out a motion on the draft."""
    motion = "in 1.1 leave out 'sets out' and insert 'says'"
    by = ("--moved-by", "Cllr Ann Ash", "--seconded-by", "Cllr Bob Beech", "--minute", "26/47")
    done = run(root, "amend", "testford", motion, *by, "--on", "2026-05-12", "--yes")
    assert done.exit_code == 0, done.stderr


def test_papers_print_who_moved_and_seconded_and_by_which_minute(amended: Path) -> None:
    moved(amended)
    code, _, said = paper(amended)

    assert code == 0, said
    (schedule,) = (amended / "out").rglob("Appendix C*.html")
    line = "Moved by Cllr Ann Ash, seconded by Cllr Bob Beech, 12 May 2026, minute 26/47."
    assert line in schedule.read_text(encoding="utf-8")


def test_the_questions_have_beside_them_what_the_motions_know(amended: Path) -> None:
    moved(amended)
    paper(amended)

    file = (amended / "profiles/testford/paper.yaml").read_text(encoding="utf-8")
    before, after = file.split("# Recorded with the changes:\n")
    assert before.endswith("# The reasons for this\n")
    assert after.startswith("# - A2 purpose.aim: Amended by a motion. Moved by Cllr Ann Ash, ")
    assert "# reasons:\n" in after
    asked = ("--format", "html", "--out", str(amended / "out"))
    assert run(amended, "paper", "testford", *MEETING, *asked).exit_code == 0


def test_all_that_goes_with_a_section_is_left_out_for_the_reason_of_the_section(
    amended: Path,
) -> None:
    movers = ("--moved-by", "Cllr Ann Ash", "--on", "2026-05-01", "--minute", "26/31", "--yes")
    done = run(amended, "amend", "testford", "omit section 7", *movers)
    assert done.exit_code == 0, done.stderr

    listed = run(amended, "amendments", "testford").stdout
    gone = [each for each in listed.split("\n\n") if " omit " in each.partition("\n")[0]]

    assert len(gone) > 1
    for each in gone:
        assert "reason: Amended by a motion." in each
        assert "motion: Moved by Cllr Ann Ash, 1 May 2026, minute 26/31." in each


@pytest.mark.parametrize(
    "post", ["Section 151 Officer", "Leader of the Council", "Head of Paid Service", "Cabinet"]
)
def test_a_post_that_a_parish_has_not_is_warned_of(parish: Path, post: str) -> None:
    code, _, said = paper(parish, "--report-of", post)

    assert code == 0
    assert f"warning: a parish, town or community council has no {post}" in said


@pytest.mark.parametrize(("review", "told"), [("2030-05-12", False), ("2030-05-13", True)])
def test_a_review_later_than_the_protocol_put_to_the_meeting_allows_is_warned_of(
    parish: Path,
    review: str,
    told: bool,  # noqa: FBT001  # a column of the table
) -> None:
    code, _, said = paper(parish, "--review", review)

    assert code == 0
    assert (f"warning: the next review, {review}, is later than the protocol" in said) is told


@pytest.mark.parametrize(("version", "told"), [("0.9", True), ("1.0", False)])
def test_papers_that_ask_for_the_adoption_of_a_number_of_drafts_are_warned_of(
    parish: Path,
    version: str,
    told: bool,  # noqa: FBT001  # a column of the table
) -> None:
    profile = parish / "profiles" / "testford" / "profile.yaml"
    profile.write_text(PARISH.replace('"1.0"', f'"{version}"'), encoding="utf-8")

    code, _, said = paper(parish)

    assert code == 0
    assert (f"warning: the papers ask for the adoption of version {version}" in said) is told


def test_a_meeting_of_electors_is_warned_of(parish: Path) -> None:
    code, _, said = paper(parish, "--meeting", "Testford Parish Meeting")

    assert code == 0
    assert "warning: is 'Testford Parish Meeting' meant? That is a meeting of the electors" in said


def test_final_papers_refuse_every_gap_at_once_and_write_nothing(parish: Path) -> None:
    code, names, said = paper(parish, "--final")

    assert code == 1
    assert names == []
    assert not (parish / "out").exists()
    assert said.count("still needed: ") == 11
    assert "option --effective" in said
    assert said.endswith("the papers cannot be final like this; no paper was written\n")


def test_final_papers_without_a_file_of_answers_get_one_with_its_blanks(parish: Path) -> None:
    path = parish / "profiles/testford/paper.yaml"

    first = paper(parish, "--final")[2]
    asked = path.read_text(encoding="utf-8")
    again = paper(parish, "--final")[2]

    assert "paper.yaml:1:1" not in first
    assert "profiles/testford/paper.yaml, which now has the questions\n" in first
    assert "# The finance officer’s comment\n# financial:\n" in asked
    assert "which now has" not in again
    assert path.read_text(encoding="utf-8") == asked


def test_what_stands_in_for_an_answer_is_missing_wherever_it_is_said(parish: Path) -> None:
    answered(parish)
    path = parish / "profiles/testford/paper.yaml"
    said_so = path.read_text(encoding="utf-8").replace("risk: nil", "risk: TBC")
    path.write_text(said_so, encoding="utf-8")
    given = ("--meeting", "None", "--item", "TBC")

    code, names, said = paper(parish, "--final", *given)
    draft = paper(parish, *given)[2]

    assert (code, names) == (1, [])
    for each in ("the meeting (option --meeting)", "the number of the agenda item", "'risk'"):
        assert f"still needed: {each}" in said or each in said
        assert each in draft
    report = next((parish / "out").rglob("Report*.html")).read_text(encoding="utf-8")
    assert "[To be completed: the number of the agenda item]" in report
    assert "TBC" not in report
    assert "There are no legal implications." in report


def test_a_gap_within_an_answer_keeps_papers_from_being_final(parish: Path) -> None:
    answered(parish, "background: The working group met on XX May and agreed.\n")

    code, _, said = paper(parish, "--final")
    draft_code, _, _ = paper(parish)

    assert (code, draft_code) == (1, 0)
    assert "as the answer to 'background', which has “XX” in it" in said


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("Mrs J Smith", "names a person; write the title of the post"),
        ("the Clerk", "begins with an article"),
        ("Clerks", "is for several"),
        ('"Clerk"', "write Clerk without them"),
    ],
)
def test_what_is_no_title_of_a_post_is_refused(parish: Path, post: str, words: str) -> None:
    code, names, said = paper(parish, "--report-of", post)

    assert (code, names) == (1, [])
    assert words in said


def test_final_papers_are_no_drafts_but_what_is_proposed_is_one(amended: Path) -> None:
    answered(amended)

    code, _, said = paper(amended, "--final", "--report-of", "Parish Clerk")

    assert (code, said) == (0, "")
    pages = {path.name[:10]: path for path in (amended / "out").rglob("*.html")}
    assert "DRAFT" not in pages["Report on "].read_text(encoding="utf-8")
    assert "DRAFT" in pages["Appendix A"].read_text(encoding="utf-8")


def test_options_win_over_the_file_and_the_file_may_lie_anywhere(parish: Path) -> None:
    moved = answered(parish).rename(parish / "answers.yaml")

    code, _, said = paper(parish, "--final", "--paper", str(moved), "--effective", "2026-07-01")

    assert (code, said) == (0, "")
    report = next((parish / "out").rglob("Report*.html")).read_text(encoding="utf-8")
    assert "1 July 2026" in report
    assert "1 June 2026" not in report


@pytest.mark.parametrize(
    ("more", "place", "words"),
    [
        ("finance: nil\n", "12:1", "did you mean"),
        ("background: '{{ mayors }}'\n", "12:13", "is not a placeholder"),
        ("options: We looked at three.\n", "12:10", "has a place for the answer 'options'"),
        ("risk: nil\n", "12:1", "appears twice"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_with_its_place(
    parish: Path, more: str, place: str, words: str
) -> None:
    answered(parish, more)

    code, names, said = paper(parish)

    assert code == 1
    assert names == []
    assert f"profiles/testford/paper.yaml:{place}: error:" in said
    assert words in said


def test_an_officer_decides_only_what_is_minor_and_delegated(amended: Path) -> None:
    code, names, said = paper(amended, "--route", "officer")

    assert code == 1
    assert names == []
    assert "an officer cannot decide this" in said
    assert "A1 (the title block, title.version)" in said


def test_where_all_is_minor_and_delegated_the_officer_gets_a_notice(amended: Path) -> None:
    profile = amended / "profiles/testford/profile.yaml"
    delegation = "delegation: {officer: Clerk, may_change: [role title, numbering, editorial]}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + delegation, encoding="utf-8")

    code, names, said = paper(amended, "--route", "officer")

    assert code == 0, said
    assert names[0].startswith("Officer decision notice")
    assert not any(name.startswith(("Report", "Draft resolution")) for name in names)
    [appendix] = (amended / "out").rglob("Appendix A*.html")
    rows = re.findall("<th[^>]*>([^<]*)</th><td[^>]*>([^<]*)", appendix.read_text("utf-8"))
    assert dict(rows)["To be approved by"] == "Clerk"


def test_only_the_officer_whom_the_delegation_names_decides(amended: Path) -> None:
    profile = amended / "profiles/testford/profile.yaml"
    delegation = "delegation: {officer: Parish Clerk, may_change: [role title, numbering]}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + delegation, encoding="utf-8")

    code, names, said = paper(amended, "--route", "officer", "--report-of", "Head of Parks")

    assert (code, names) == (1, [])
    assert "names the Parish Clerk" in said


def test_several_officers_decide_nothing_and_the_council_decides_all_the_same(
    amended: Path,
) -> None:
    profile = amended / "profiles/testford/profile.yaml"
    delegation = "delegation: {officer: Executive Directors, may_change: [role title, numbering]}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + delegation, encoding="utf-8")

    refused = paper(amended, "--route", "officer", "--report-of", "Executive Director")
    made = paper(amended)

    assert (refused[0], refused[1]) == (1, [])
    assert "several cannot decide and sign as one" in refused[2]
    assert made[0] == 0


@pytest.mark.parametrize(
    ("post", "is_theirs"),
    [
        ("Parish Clerk", True),
        ("Ann Smith, Parish Clerk", True),
        ("Parish Clerk (Ann Smith)", True),
        ("Deputy Parish Clerk", False),
        ("Parish Clerk's Assistant", False),
        ("Head of Parks", False),
    ],
)
def test_a_notice_is_by_the_officer_of_the_delegation_wherever_that_is_said(
    amended: Path, post: str, *, is_theirs: bool
) -> None:
    profile = amended / "profiles/testford/profile.yaml"
    delegation = "delegation: {officer: Parish Clerk, may_change: [role title, numbering]}\n"
    profile.write_text(profile.read_text(encoding="utf-8") + delegation, encoding="utf-8")

    asked = ("--route", "officer", "--format", "html", "--out", str(amended / "out"))
    by_option = run(amended, "paper", "testford", "--report-of", post, *asked)
    (amended / "profiles/testford/paper.yaml").write_text(f'decision_maker: "{post}"\n')
    by_answer = run(amended, "paper", "testford", *asked)

    assert by_option.exit_code == by_answer.exit_code == (0 if is_theirs else 1)
    assert ("names the Parish Clerk" in by_option.stderr) is not is_theirs
    assert ("names the Parish Clerk" in by_answer.stderr) is not is_theirs


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--effective", "2026-05-11"), "is before the decision on 2026-05-12"),
        (("--review", "2026-05-12"), "must be after 2026-05-12"),
        (("--effective", "2027-01-01", "--review", "2026-12-01"), "must be after 2027-01-01"),
    ],
)
def test_dates_that_contradict_one_another_are_refused(
    parish: Path, more: tuple[str, ...], words: str
) -> None:
    code, names, said = paper(parish, *more)

    assert (code, names) == (1, [])
    assert words in " ".join(said.split())


def test_a_committee_that_only_an_answer_names_recommends_too(parish: Path) -> None:
    (parish / "profiles/testford/paper.yaml").write_text("meeting: Policy Committee\n")
    asked = ("--format", "html", "--out", str(parish / "out"))

    result = run(parish, "paper", "testford", "--on", "2026-05-12", *asked)

    assert result.exit_code == 0
    (report,) = (parish / "out").rglob("Report*Policy Committee 12 May 2026.html")
    assert "The Policy Committee" in report.read_text(encoding="utf-8")


def test_no_meeting_replaces_a_version_before_it_was_adopted(parish: Path) -> None:
    record = ("--on", "2026-05-12", "--summary", "First", "--not-recorded", "all", "--yes")
    issued = run(parish, "issue", "testford", *record)
    profile = PARISH.replace("1.0", "1.1") + RETITLED
    (parish / "profiles/testford/profile.yaml").write_text(profile, encoding="utf-8")

    code, names, said = paper(parish, "--on", "2026-05-11")
    same_day = paper(parish, "--on", "2026-05-12")[0]

    assert (issued.exit_code, same_day) == (0, 0), issued.stderr
    assert (code, names) == (1, [])
    assert "is before 2026-05-12, the day on which version 1.0 was adopted" in said


@pytest.mark.parametrize("by", ["option", "answer"])
def test_the_proposed_version_carries_the_review_that_the_papers_say(parish: Path, by: str) -> None:
    profile = PARISH + "control: {next_review: 2027-10-01}\n"
    (parish / "profiles/testford/profile.yaml").write_text(profile, encoding="utf-8")
    file = parish / "profiles/testford/paper.yaml"
    file.write_text("review_by: 30 November 2028\n", encoding="utf-8")
    if by == "option":
        file.unlink()
    more = ("--review", "2028-11-30") if by == "option" else ()

    code, _, said = paper(parish, *more)

    assert code == 0, said
    for name in ("Report", "Appendix A", "Draft resolution"):
        page = next((parish / "out").rglob(f"{name}*.html")).read_text(encoding="utf-8")
        assert "30 November 2028" in page
        assert "1 October 2027" not in page


def test_a_review_in_words_beside_a_day_in_the_draft_is_refused(parish: Path) -> None:
    profile = PARISH + "control: {next_review: 2027-10-01}\n"
    (parish / "profiles/testford/profile.yaml").write_text(profile, encoding="utf-8")
    answered(parish)

    code, names, said = paper(parish)

    assert (code, names) == (1, [])
    assert "said to be 'May 2030', but the version proposed says 2027-10-01" in said


def test_the_review_of_an_issued_version_is_not_another_one_in_papers(amended: Path) -> None:
    code, names, said = paper(amended, "--to", "1.0", "--review", "2029-01-01")

    assert (code, names) == (1, [])
    assert "version 1.0 was issued with another next review" in said


@pytest.mark.parametrize(("old", "new"), [("draft", "1.0"), ("1.0", "1.0"), ("draft", "draft")])
def test_no_version_replaces_one_that_is_not_lower(amended: Path, old: str, new: str) -> None:
    code, names, said = paper(amended, "--from", old, "--to", new)

    assert (code, names) == (1, [])
    assert "the new version must be higher" in said


def test_a_version_replaces_one_before_it_and_not_one_after(amended: Path) -> None:
    later = run(
        amended, "issue", "testford", "--summary", "Second", "--not-recorded", "all", "--yes"
    )
    assert later.exit_code == 0, later.stderr

    _, names, _ = paper(amended, "--to", "1.0")

    assert not any(name.startswith("Appendix B") for name in names)


def test_a_version_that_was_never_issued_is_told_with_those_that_were(amended: Path) -> None:
    code, names, said = paper(amended, "--from", "0.9")

    assert (code, names) == (1, [])
    assert "0.9" in said


def test_the_one_pdf_of_all_comes_last(amended: Path) -> None:
    result = run(
        amended, "paper", "testford", *MEETING, "--format", "pdf", "--out", str(amended / "out")
    )

    *_, last = result.stdout.splitlines()
    assert Path(last).name == (
        "Meeting pack - Protocol on Councillor-Officer Relations 1.1"
        " - Parish Council 12 May 2026.pdf"
    )
    assert Path(last).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("own", ["", "committees: no\n"])
def test_a_pack_is_for_a_meeting_whichever_body_meets(tmp_path: Path, own: str) -> None:
    workspace = Workspace(project(tmp_path, testford=PARISH + own))

    made = papers(workspace, workspace.council("testford"), Request(Occasion()))

    assert made.pack.short_title == "Meeting pack"
    said = "".join(TextWriter().write(each.document).decode() for each in made.papers)
    assert ("ommittee" in said) is not bool(own)


def test_the_answers_in_the_guide_are_complete(parish: Path) -> None:
    guide = projects.ROOT / "docs" / "papers.md"
    (example,) = documentation.examples(guide)
    county = (projects.ROOT / "profiles/example-county/profile.yaml").read_bytes()
    folder = parish / "profiles/county"
    folder.mkdir()
    (folder / "profile.yaml").write_bytes(county)
    (folder / "paper.yaml").write_text(example.text, encoding="utf-8")
    to = ("--format", "html", "--out", str(parish / "out"))

    result = run(parish, "paper", "county", *MEETING, "--final", *to)

    assert (result.exit_code, result.stderr) == (0, "")


def test_the_guide_names_every_question() -> None:
    text = (projects.ROOT / "docs" / "papers.md").read_text(encoding="utf-8")
    entries = papers_library(projects.workspace()).vocabulary.settings.values()

    asked = [each.name for each in entries if each.type is SettingType.QUESTION]

    made_by_the_program = {"decision_maker", "decided_on"}
    assert [
        name for name in asked if f"`{name}`" not in text and name not in made_by_the_program
    ] == []
