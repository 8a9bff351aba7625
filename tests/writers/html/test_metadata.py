"""What catalogues and search engines are told of a document."""

import json
from dataclasses import replace
from datetime import date

from tests.builders import document

from protocol_gen.model.document import Control, HistoryEntry
from protocol_gen.writers.html.metadata import created, dublin_core, schema_org

DAY = date(2026, 5, 12)


def test_a_fact_that_is_not_there_is_left_out() -> None:
    names = [name for name, _ in dublin_core(document())]

    assert "DC.title" in names
    assert "DC.creator" not in names
    assert "DC.date" not in names


def test_the_file_is_of_the_day_of_adoption_else_of_the_last_change() -> None:
    history = (HistoryEntry("0.9", date(2022, 5, 10), "Trial", ""),)

    assert created(document()) == ""
    assert created(replace(document(), control=Control(history=history))) == "2022-05-10"
    assert created(replace(document(), control=Control(adopted_on=DAY, history=history))) == (
        "2026-05-12"
    )


def test_no_value_ends_the_script_that_it_is_in() -> None:
    text = schema_org(document(title="</script><b>&"))

    assert "<" not in text
    assert json.loads(text)["name"] == "</script><b>&"
