"""The report on the library is the one that the library gives today."""

import re

import pytest
from tools.make_library_report import LONG_SENTENCE, REPORT, report


def test_the_report_is_up_to_date() -> None:
    """Where it is not: ``make library``."""
    assert REPORT.read_text(encoding="utf-8") == report()


def test_the_report_names_every_unchecked_reference() -> None:
    unchecked = report().split("## Law still unchecked")[1].split("\n## ")[0]

    assert unchecked.count("\n| ") > 1


def test_hardly_any_sentence_is_long() -> None:
    (line,) = (line for line in report().splitlines() if line.startswith("Sentences of more than"))

    assert line.startswith(f"Sentences of more than {LONG_SENTENCE} words: ")
    assert line.count("`") // 2 <= 3


@pytest.mark.parametrize(
    ("forms", "least"),
    [
        (("parish", "community"), 60),
        (("county", "county-borough", "town", "scottish-council"), 57),
        (("district", "ni-district", "combined-authority"), 52),
    ],
)
def test_the_examples_are_easy_to_read(forms: tuple[str, ...], least: int) -> None:
    """Flesch's reading ease: short local forms, full ones, and short forms of principal bodies."""
    counted = dict(re.findall(r"\| example-(\S+) \| .* \| (\d+) \|\n", report()))

    assert {form: counted[form] for form in forms if int(counted[form]) < least} == {}
