"""The schemas that we print, held against files by a validator that knows not our readers."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from tests import documentation, projects
from tests.cli.running import run

from protocol_gen.project import Workspace
from protocol_gen.readers.schema import FILES, schema

TEMPLATES = projects.ROOT / "templates"
FOLDERS = {
    "clause": "clauses",
    "phrase": "phrases",
    "outline": "outlines",
    "kind": "kinds",
    "interview": "interview",
}
KINDS = [
    (kind.facts.name, nation.value, governance.value)
    for kind in Workspace(projects.ROOT).kinds()
    for nation in kind.facts.nations
    for governance in kind.facts.governance
]


class _EditorLoader(yaml.SafeLoader):
    """Reads values as editors do, by the core schema of YAML 1.2: a date is a text, so is "no"."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # as the loader wants it


for tag, form, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _EditorLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), list(first)
    )


@cache
def judge(file: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        schema(file), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def faults(file: str, text: str) -> list[str]:
    """Return what the judge finds wrong in a file's text."""
    value = yaml.load(text, Loader=_EditorLoader)  # noqa: S506  # a safe loader
    return [f"{each.json_path}: {each.message}" for each in judge(file).iter_errors(value)]


def written() -> Iterator[tuple[str, Path]]:
    """Every file of the project that has a schema."""
    profiles = projects.ROOT / "profiles"
    yield from (("profile", path) for path in sorted(profiles.glob("*/profile.yaml")))
    yield from (("profile", path) for path in sorted(profiles.glob("_base/*.yaml")))
    yield from (("changes", path) for path in sorted(profiles.glob("*/changes.yaml")))
    for file, folder in FOLDERS.items():
        yield from ((file, path) for path in sorted((TEMPLATES / folder).glob("*.yaml")))


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES)
def test_a_schema_is_one_by_the_rules_of_schemas(file: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(file))


@pytest.mark.parametrize(("file", "path"), list(written()), ids=lambda each: str(each)[-40:])
def test_every_file_of_the_project_is_as_its_schema_says(file: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.lstrip("#\n ").strip() == "" or faults(file, text) == []


@pytest.mark.slow
@pytest.mark.parametrize("form", ["short", "middle", "full", "traditional"])
@pytest.mark.parametrize(("kind", "nation", "governance"), KINDS)
def test_every_profile_that_new_writes_is_as_the_schema_says(
    kind: str, nation: str, governance: str, form: str, tmp_path: Path
) -> None:
    facts = {"name": "X Council", "nation": nation, "council_type": kind, "form": form}
    more = {"governance": governance, "chair": "Chairman", "contact": "clerk@x.example"}
    settings = [f"--set={key}={value}" for key, value in (facts | more).items()]

    made = run(tmp_path, "new", "x", *settings)

    assert made.exit_code == 0, made.stderr
    text = (tmp_path / "profiles" / "x" / "profile.yaml").read_text(encoding="utf-8")
    assert faults("profile", text) == []


def test_every_profile_that_an_import_writes_is_as_the_schema_says(tmp_path: Path) -> None:
    sheet = tmp_path / "councils.csv"
    sheet.write_text(
        "name,nation,type,clerk,rfo,groups,reply time,principal council,adopted on,version,"
        "numbering.start,numbering.prefix,look.cover\n"
        "A Parish Council,England,parish,Parish Clerk,clerk,no,5 working days,B District Council,"
        "2026-05-12,1.10,3,5C.,yes\n"
        'C Town Council,Wales,town,"Clerk: to the Council",Treasurer,yes,,,,,,,\n',
        encoding="utf-8",
    )

    made = run(tmp_path, "profiles", "import", str(sheet), "--yes")

    assert made.exit_code == 0, made.output
    profiles = sorted((tmp_path / "profiles").glob("*/profile.yaml"))
    assert len(profiles) == 2
    for path in profiles:
        assert faults("profile", path.read_text(encoding="utf-8")) == [], path.read_text("utf-8")


EXAMPLES = [
    (example, "changes" if example.kind == "changes" else "profile")
    for example in documentation.examples(documentation.PROFILES)
    if not example.is_wrong
]


@pytest.mark.parametrize(("example", "file"), EXAMPLES, ids=lambda each: getattr(each, "place", ""))
def test_every_example_of_the_guide_is_as_the_schema_says(
    example: documentation.Example, file: str
) -> None:
    assert faults(file, example.text) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("nation: cornwall", "$.nation"),
        ("colour: blue", "$"),
        ("exclude: roles.chairs", "$.exclude"),
        ("exclude: [Staffing and discipline]", "$.exclude[0]"),
        ("version: 1.0 draft", "$.version"),
        ("control: {adopted_on: 12 May 2026}", "$.control.adopted_on"),
        ("roles: {clerk: [a]}", "$.roles.clerk"),
    ],
)
def test_the_judge_bites(text: str, where: str) -> None:
    (fault,) = faults("profile", text)

    assert fault.startswith(f"{where}: ")


def test_dates_are_checked_at_all() -> None:
    assert faults("profile", f"control: {{adopted_on: {date(2026, 5, 12)}}}") == []
