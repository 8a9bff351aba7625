import json

import pytest

from protocol_gen.cli.schema import SCHEMAS
from protocol_gen.readers.profile.shape import PROFILE
from protocol_gen.readers.schema import FILES, schema


def test_the_command_line_offers_the_schemas_that_there_are() -> None:
    assert tuple(FILES) == SCHEMAS


@pytest.mark.parametrize("file", SCHEMAS)
def test_a_schema_is_json_and_complete_in_itself(file: str) -> None:
    text = json.dumps(schema(file))

    named = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
    assert named <= set(schema(file)["$defs"])


def test_the_schema_of_a_profile_has_every_key_and_no_other_and_asks_for_none() -> None:
    body = schema("profile")

    assert set(body["properties"]) == set(PROFILE.fields)
    assert body["additionalProperties"] is False
    assert "required" not in body
