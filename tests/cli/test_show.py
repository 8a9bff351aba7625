import json
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run

pytestmark = pytest.mark.usefixtures("small_library")
SMALL = Path(__file__).parents[1] / "bad_input/templates/clauses/all.yaml"
CHANGES = """\
- at: roles.distinct
  find: one another
  replace: each other
  kind: choice
  reason: Shorter.
"""


def changed(root: Path) -> Path:
    project(root)
    (root / "profiles/testham/changes.yaml").write_text(CHANGES, encoding="utf-8")
    return root


def test_explain_tells_wording_reason_library_text_and_changes(tmp_path: Path) -> None:
    result = run(changed(tmp_path), "explain", "testham", "roles.distinct")

    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0] == "roles.distinct (2.1)"
    assert "{{ Members }} and {{ officers }} are indispensable to one another." in result.stdout
    assert "[Councillors]{term member} and [officers]{term officer}" in result.stdout
    assert "changed at profiles/testham/changes.yaml:1:3, choice: Shorter." in result.stdout
    assert "words by origin" not in result.stdout


def test_explain_shows_each_wording_to_choose_as_it_would_read(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "templates/clauses").mkdir(parents=True)
    known = SMALL.read_text(encoding="utf-8")
    named = known.replace("{name: brief, ", '{name: brief, choose: "For {{ members }}.", ')
    (root / "templates/clauses/all.yaml").write_text(named, encoding="utf-8")

    said = run(root, "explain", "testham", "introduction.character").stdout
    data = json.loads(run(root, "explain", "testham", "--output", "json").stdout)

    assert "to choose 'brief': For councillors.\n    would read: It is a guide.\n" in said
    (found,) = (each for each in data["provisions"] if each["id"] == "introduction.character")
    assert [each["name"] for each in found["choices"]] == ["ordinary", "brief"]


def test_explain_as_json_has_every_provision_with_its_spans(tmp_path: Path) -> None:
    result = run(changed(tmp_path), "explain", "testham", "--output", "json")

    explanation = json.loads(result.stdout)
    assert explanation["council"] == "testham"
    assert explanation["library_version"] == "1.0"
    by_id = {each["id"]: each for each in explanation["provisions"]}
    distinct = by_id["roles.distinct"]
    assert distinct["wording"]["source"].startswith("{{ Members }} and {{ officers }}")
    assert distinct["wording"]["reason"] == "the one"
    assert "".join(span["text"] for span in distinct["spans"]) == (
        "Councillors and officers are indispensable to each other."
    )
    assert {span["origin"] for span in distinct["spans"]} == {"library", "term", "local change"}
    assert explanation["words"]["local change"] == 2


def test_explain_takes_a_clause_with_what_is_under_it(tmp_path: Path) -> None:
    result = run(project(tmp_path), "explain", "testham", "principles", "--output", "json")

    ids = [each["id"] for each in json.loads(result.stdout)["provisions"]]
    assert ids == ["principles", "principles.respect", "principles.special"]


def test_explain_takes_the_number_that_a_provision_has_now_and_tells_its_id(tmp_path: Path) -> None:
    result = run(project(tmp_path), "explain", "testham", "2.1")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "roles.distinct (2.1)"


def test_a_clause_that_a_profile_names_by_number_is_told_by_its_id(tmp_path: Path) -> None:
    profile = f"{PROFILE}exclude: [introduction.purpose, 2.1, '9.9']\nwordings: {{'2.1': other}}\n"
    result = run(project(tmp_path, testham=profile), "check")

    assert result.exit_code == 1
    said = result.stdout + result.stderr
    assert "5:33: error: '2.1' is a number, which changes with the text; the id of" in said
    assert "the clause is roles.distinct" in said
    assert "5:38: error: '9.9' is not a clause's id" in said


def test_a_local_change_at_a_number_is_told_the_id(tmp_path: Path) -> None:
    project(tmp_path)
    change = CHANGES.replace("roles.distinct", "'2.1'")
    (tmp_path / "profiles/testham/changes.yaml").write_text(change, encoding="utf-8")

    result = run(tmp_path, "check")

    assert "changes.yaml:1:7: error: '2.1' is a number" in result.stdout + result.stderr
    assert "roles.distinct" in result.stdout + result.stderr


def test_explain_of_a_clause_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    result = run(project(tmp_path), "explain", "testham", "wrong")

    assert result.exit_code == 2
    assert "no provision 'wrong': the outline has no place for it" in result.stderr
    assert "see protocol-gen show testham" in result.stderr


def test_show_prints_the_tree_with_numbers_and_first_words(tmp_path: Path) -> None:
    result = run(project(tmp_path), "show", "testham")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[:4] == [
        "title.council  Testham Town Council",
        "title.document  Protocol on Member/Officer Relations",
        "introduction  1 Introduction",
        "  introduction.purpose  1.1 This protocol guides councillors and the Town Clerk.",
    ]


def test_councils_lists_each_with_its_facts(tmp_path: Path) -> None:
    project(tmp_path, b=PROFILE, a=PROFILE.replace("wales", "england"))

    result = run(tmp_path, "councils")
    rows = json.loads(run(tmp_path, "councils", "--output", "json").stdout)

    assert result.stdout.splitlines() == [
        "a  Testham Town Council, town, england, version 1.0",
        "b  Testham Town Council, town, wales, version 1.0",
    ]
    assert rows[0] == {
        "council": "a",
        "name": "Testham Town Council",
        "version": "1.0",
        "status": "draft",
        "council_type": "town",
        "nation": "england",
        "governance": "council_committees",
    }


def test_clauses_lists_the_library_without_any_council(tmp_path: Path) -> None:
    result = run(tmp_path, "clauses")
    library = json.loads(run(tmp_path, "clauses", "--output", "json").stdout)

    assert "introduction.wrong  when {clause: wrong}" in result.stdout
    assert "  brief: It is a guide." in result.stdout
    assert library["version"] == "1.0"
    by_id = {each["id"]: each for each in library["clauses"]}
    assert by_id["principles"]["clauses"] == ["principles.respect", "principles.special"]
    assert by_id["introduction.character"]["wordings"][0] == {
        "name": "brief",
        "condition": "",
        "text": {"en": "It is a guide."},
        "choose": "",
        "withdrawn": "",
    }


@pytest.mark.parametrize(
    "command", [["explain", "testham"], ["show", "testham"], ["councils"], ["check"], ["build"]]
)
def test_every_command_shows_the_faults_it_meets(command: list[str], tmp_path: Path) -> None:
    result = run(project(tmp_path, testham=PROFILE + "colour: blue\n"), *command)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("profiles/testham/profile.yaml:5:1: error: ")


def test_clauses_shows_the_faults_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "templates/clauses").mkdir(parents=True)
    (tmp_path / "templates/clauses/more.yaml").write_text("- {id: more}\n", encoding="utf-8")

    result = run(tmp_path, "clauses")

    assert result.exit_code == 1
    assert result.stderr.startswith("templates/clauses/more.yaml:1:3: error: ")
