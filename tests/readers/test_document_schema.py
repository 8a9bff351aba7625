"""The schemas of what we write as JSON, held against our files by a validator of others."""

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests import builders, projects
from tests.cli.running import run

from protocol_gen.cli.schema import WRITTEN
from protocol_gen.project import Workspace
from protocol_gen.readers.document_schema import KINDS, document_schema
from protocol_gen.revisions import compare
from protocol_gen.writers.json import JsonWriter, write_redline

PROJECT = Workspace(projects.ROOT)


def faults(kind: str, value: Any) -> list[str]:  # noqa: ANN401  # JSON has no type of its own
    judge = jsonschema.Draft202012Validator(
        document_schema(kind), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    return [f"{each.json_path}: {each.message}" for each in judge.iter_errors(value)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(document_schema(kind))


def test_the_command_prints_each(tmp_path: Path) -> None:
    assert tuple(KINDS) == WRITTEN
    for kind in KINDS:
        result = run(tmp_path, "schema", kind)
        assert json.loads(result.stdout) == document_schema(kind)


@pytest.mark.slow
@pytest.mark.parametrize("council", PROJECT.councils(), ids=lambda council: council.slug)
def test_every_example_document_fits_its_schema(council: Any) -> None:  # noqa: ANN401
    document = PROJECT.resolve(council).document

    assert faults("document", json.loads(JsonWriter().write(document))) == []


def test_a_document_with_every_block_and_a_redline_of_it_fit_their_schemas() -> None:
    document = builders.sample()
    redline = compare(builders.document(), document, author="Clerk", dated=date(2026, 5, 12))

    assert faults("document", json.loads(JsonWriter().write(document))) == []
    assert faults("redline", json.loads(write_redline(redline))) == []


@pytest.mark.parametrize("council", ["bridgend-town-council", "principal-council"])
def test_every_issued_version_fits_its_schema(council: str) -> None:
    kept = projects.ROOT / "profiles" / council / "issued" / "1.0" / "document.json"

    assert faults("issued", json.loads(kept.read_bytes())) == []


def test_what_does_not_fit_is_found() -> None:
    whole = json.loads(JsonWriter().write(builders.sample()))
    without = copy.deepcopy(whole)
    del without["document"]["slug"]
    stranger = copy.deepcopy(whole)
    stranger["document"]["provisions"][0]["colour"] = "blue"
    no_day = copy.deepcopy(whole)
    no_day["document"]["control"] = {"type": "Control", "adopted_on": "12 May"}

    assert "'slug' is a required property" in faults("document", without)[0]
    assert any("'colour'" in each for each in faults("document", stranger))
    assert faults("document", no_day)
