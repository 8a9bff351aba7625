"""What the documents say is so: links lead somewhere, examples work, every key is explained."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import click
import pytest
from tests import documentation, projects
from tests.documentation import Example

from protocol_gen.cli import main
from protocol_gen.errors import InvalidSourcesError
from protocol_gen.profiles.interview import asked, doubt
from protocol_gen.profiles.new import NewCouncils
from protocol_gen.project import Workspace
from protocol_gen.readers import interview
from protocol_gen.readers.library import changelog, clause_text, conditions, topics
from protocol_gen.readers.library import shape as library_shape
from protocol_gen.readers.look import reader as look_reader
from protocol_gen.readers.profile import changes
from protocol_gen.readers.profile import shape as profile_shape
from protocol_gen.readers.shapes import Record

LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")

PROFILE_EXAMPLES = [*documentation.examples(documentation.PROFILES)]
CLAUSE_EXAMPLES = [
    each
    for each in documentation.examples(documentation.CLAUSES)
    if each.kind != documentation.CHANGELOG
]


# Links


def prose(page: Path) -> str:
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """The names that headings can be linked by: lower case, hyphens for spaces."""
    words = (re.sub(r"[^\w\s-]", "", heading).lower() for heading in HEADING.findall(prose(page)))
    return {word.strip().replace(" ", "-") for word in words}


@pytest.mark.parametrize("page", documentation.markdown_files(), ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(prose(page)):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        assert target.exists(), f"{page.name}: {link}"
        if anchor:
            assert anchor in anchors(target), f"{page.name}: {link}"


@pytest.mark.parametrize("page", documentation.markdown_files(), ids=lambda page: page.name)
def test_every_picture_has_words_for_those_who_cannot_see_it(page: Path) -> None:
    assert all(words.strip() for words, _ in PICTURE.findall(prose(page)))


# Examples


def place(example: Example) -> str:
    return example.place


def resolved(root: Path, council: str = documentation.COUNCIL) -> Any:  # noqa: ANN401  # either
    workspace = Workspace(root)
    return workspace.resolve(workspace.council(council)).document


def test_every_example_in_yaml_says_what_it_is() -> None:
    for page in documentation.markdown_files():
        for example in documentation.examples(page):
            assert example.kind, f"{page.name}: {example.place}"


@pytest.mark.parametrize("example", PROFILE_EXAMPLES, ids=place)
def test_an_example_of_a_profile_builds_or_is_refused_as_it_says(
    example: Example, tmp_path: Path
) -> None:
    for each in PROFILE_EXAMPLES:
        if each.kind == "base":
            documentation.place(each, tmp_path)
    documentation.place(example, tmp_path)

    if example.is_wrong:
        with pytest.raises(InvalidSourcesError):
            resolved(tmp_path)
    else:
        assert resolved(tmp_path).provisions


def test_the_examples_of_clauses_make_a_library_together(tmp_path: Path) -> None:
    for example in CLAUSE_EXAMPLES:
        if not example.is_wrong:
            documentation.place(example, tmp_path)

    document = resolved(tmp_path)

    assert document.provisions


def test_the_examples_of_changes_of_the_library_are_read() -> None:
    texts = [
        each.text
        for each in documentation.examples(documentation.CLAUSES)
        if each.kind == documentation.CHANGELOG
    ]

    assert texts
    assert all(changelog.read_changelog(text.encode(), "changelog.yaml") for text in texts)


@pytest.mark.parametrize("example", [each for each in CLAUSE_EXAMPLES if each.is_wrong], ids=place)
def test_an_example_of_a_wrong_clause_is_refused(example: Example, tmp_path: Path) -> None:
    documentation.place(example, tmp_path)

    with pytest.raises(InvalidSourcesError):
        resolved(tmp_path)


def test_the_readme_s_profile_is_ten_lines_and_builds(tmp_path: Path) -> None:
    profile = documentation.readme_profile()
    (tmp_path / "profiles" / "x").mkdir(parents=True)
    (tmp_path / "profiles" / "x" / "profile.yaml").write_text(profile, encoding="utf-8")

    assert len(profile.splitlines()) == 10
    assert resolved(tmp_path, "x").provisions


# Nothing is left out


def records(module: ModuleType) -> Iterator[Record]:
    for value in vars(module).values():
        if isinstance(value, Record):
            yield value


def choices(schema: Any) -> Iterator[str]:  # noqa: ANN401  # JSON has no type of its own
    """The values of every closed choice in a schema."""
    if isinstance(schema, dict):
        yield from (each for each in schema.get("enum", ()) if isinstance(each, str))
        for below in schema.values():
            yield from choices(below)
    elif isinstance(schema, list):
        for below in schema:
            yield from choices(below)


def unexplained(page: Path, names: Iterator[str]) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return sorted({name for name in names if f"`{name}`" not in text})


@pytest.mark.parametrize("module", [profile_shape, look_reader, changes])
def test_profiles_md_names_every_key_and_every_choice(module: ModuleType) -> None:
    page = documentation.PROFILES

    assert unexplained(page, (name for record in records(module) for name in record.fields)) == []
    assert unexplained(page, (each for r in records(module) for each in choices(r.schema()))) == []


@pytest.mark.parametrize("module", [library_shape, changelog, clause_text, conditions, topics])
def test_clauses_md_names_every_key_and_every_choice(module: ModuleType) -> None:
    page = documentation.CLAUSES

    assert unexplained(page, (name for record in records(module) for name in record.fields)) == []
    assert unexplained(page, (each for r in records(module) for each in choices(r.schema()))) == []


def test_interview_md_names_every_key_and_every_choice() -> None:
    page = documentation.INTERVIEW

    names = (name for record in records(interview) for name in record.fields)
    assert unexplained(page, names) == []
    assert unexplained(page, (e for r in records(interview) for e in choices(r.schema()))) == []


def test_the_example_of_an_interview_is_asked(tmp_path: Path) -> None:
    for example in documentation.examples(documentation.INTERVIEW):
        documentation.place(example, tmp_path)
    answers = {"nation": "england", "council_type": "parish", "form": "short"}

    questions = NewCouncils(Workspace(tmp_path)).interview

    (hours,) = (e for e in asked(questions, answers) if e.key == "settings.office_hours")
    assert hours.default == "9am to 5pm, Monday to Friday"
    assert "no time of day" in doubt(questions, hours.key, "never")
    assert "settings.office_hours" not in {
        each.key for each in asked(questions, {**answers, "form": "traditional"})
    }


def test_clauses_md_names_every_name_that_the_program_fills_by_itself() -> None:
    names = (*clause_text.COUNCIL_NAMES, *clause_text.DOCUMENT_SETTINGS)

    assert unexplained(documentation.CLAUSES, iter(names)) == []


def test_profiles_md_names_every_kind_of_council() -> None:
    kinds = (projects.ROOT / "templates" / "kinds").glob("*.yaml")

    assert unexplained(documentation.PROFILES, (path.stem for path in kinds)) == []


def test_profiles_md_names_every_term_of_the_library() -> None:
    terms = projects.workspace().library.vocabulary.terms

    assert unexplained(documentation.PROFILES, iter(terms)) == []


def test_profiles_md_names_every_command() -> None:
    text = documentation.PROFILES.read_text(encoding="utf-8")

    commands = main.list_commands(click.Context(main))
    assert commands
    assert [name for name in commands if f"protocol-gen {name}" not in text] == []
