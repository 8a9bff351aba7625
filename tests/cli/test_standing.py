"""What the commands say and do for a council on an earlier version of the library."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from tests.cli.running import run
from tests.own_library import OLD, PROFILE, SLUG, change_everywhere, council, with_library

from protocol_gen.issue import issue_plan
from protocol_gen.issue.candidate import candidate
from protocol_gen.issue.issue import issue
from protocol_gen.model.adoption import AdoptionRecord, Recorded
from protocol_gen.project import formats
from protocol_gen.project.issued_versions import IssuedStore

KEPT = f'library: "{OLD}"\n'
TODAY = date(2026, 12, 1)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A council on an earlier version, of whose words today's library has others."""
    made = with_library(tmp_path)
    change_everywhere(made, " must ", " shall ")
    council(made, KEPT)
    return made


def test_every_command_takes_the_councils_own_version(root: Path) -> None:
    explained = run(root, "explain", SLUG, "--output", "json")
    shown = run(root, "show", SLUG)

    assert json.loads(explained.stdout)["library_version"] == OLD
    assert " shall " not in explained.stdout
    assert shown.exit_code == 0, shown.output


def test_check_tells_of_the_newer_version_and_how_many_texts_differ(root: Path) -> None:
    told = run(root, "check", SLUG)

    assert told.exit_code == 0
    (line,) = (each for each in told.stdout.splitlines() if "library-newer" in each)
    assert line.startswith(f"profiles/{SLUG}/profile.yaml:6:10: notice: ")
    assert re.search(r"takes from the library, [1-9][0-9]+ read otherwise in version 2.0", line)


def test_check_tells_whoever_names_no_version(root: Path) -> None:
    council(root)

    told = run(root, "check", SLUG).stdout

    assert "notice: library-unsaid" in told
    assert 'library: "2.0"' in told


def test_what_a_newer_version_would_make_of_it_is_shown_first(root: Path) -> None:
    told = run(root, "what-if", SLUG, "--set", "library=2.0")

    assert told.exit_code == 0, told.output
    assert "shall" in told.stdout


def test_a_motion_is_carried_into_the_words_of_its_version(root: Path) -> None:
    document = (project := council(root, KEPT)).resolve(project.council(SLUG)).document
    first = next(each for each in document.all_provisions if each.number and each.blocks)
    number = first.number.citation if first.number else ""

    done = run(root, "amend", SLUG, f"That paragraph {number} be deleted.", "--yes")

    assert done.exit_code == 0, done.output
    again = council(root, KEPT)
    after = again.resolve(again.council(SLUG)).document
    assert first.id not in {each.id for each in after.all_provisions}
    assert after.library_version == OLD


def test_an_issued_version_says_its_library_and_is_compared_on_it(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))
    adopted = PROFILE.replace('"0.1"', '"1.0"') + KEPT
    path = root / "profiles" / SLUG / "profile.yaml"
    path.write_text(adopted, encoding="utf-8")
    project = council(root)
    path.write_text(adopted, encoding="utf-8")
    who = project.council(SLUG)
    record = AdoptionRecord(not_recorded=tuple(Recorded))
    issue(project, who, candidate(project, who), record, TODAY)
    path.write_text(adopted.replace('"1.0"\nlib', '"1.1"\nlib'), encoding="utf-8")

    kept = IssuedStore(project, who).read("1.0")
    told = json.loads(run(root, "amendments", SLUG, "--output", "json").stdout)

    assert kept.library_version == OLD
    profile = (path.parent / "issued" / "1.0" / "profile.yaml").read_text(encoding="utf-8")
    assert f'\nlibrary: "{OLD}"\n' in profile
    assert [each["clause"] for each in told["amendments"]] == ["title.version"]


def test_a_new_profile_stands_on_todays_version(tmp_path: Path) -> None:
    said = ("name=Little Testham Parish Council", "nation=england", "council_type=parish")
    settings = [each for value in (*said, "clerk=Clerk") for each in ("--set", value)]

    done = run(tmp_path, "new", "testham", *settings)

    assert done.exit_code == 0, done.output
    text = (tmp_path / "profiles" / "testham" / "profile.yaml").read_text(encoding="utf-8")
    assert '\nlibrary: "2.0"' in text


def test_a_new_profile_leaves_the_version_to_its_base(tmp_path: Path) -> None:
    base = tmp_path / "profiles" / "_base"
    base.mkdir(parents=True)
    (base / "house.yaml").write_text(KEPT, encoding="utf-8")
    said = ("name=Testham Parish Council", "nation=england", "council_type=parish")
    settings = [each for value in (*said, "extends=house") for each in ("--set", value)]

    done = run(tmp_path, "new", "testham", *settings)

    assert done.exit_code == 0, done.output
    text = (tmp_path / "profiles" / "testham" / "profile.yaml").read_text(encoding="utf-8")
    assert "\nlibrary:" not in text


def test_an_import_says_it_of_new_councils_and_leaves_those_that_stand_on_one(
    tmp_path: Path,
) -> None:
    sheet = tmp_path / "councils.csv"
    sheet.write_text("name,nation,type\nTestham Parish Council,England,parish\n", "utf-8")
    asked = ("profiles", "import", str(sheet), "--yes")
    assert run(tmp_path, *asked).exit_code == 0
    path = tmp_path / "profiles" / "testham-parish-council" / "profile.yaml"
    text = path.read_text(encoding="utf-8")
    assert '\nlibrary: "2.0"' in text

    path.write_text(text.replace('library: "2.0"', KEPT.strip()), encoding="utf-8")
    sheet.write_text("name,nation,type\nTestham Parish Council,Wales,town\n", "utf-8")
    assert run(tmp_path, *asked).exit_code == 0

    assert f"\n{KEPT.strip()}" in path.read_text(encoding="utf-8")
