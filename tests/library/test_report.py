"""The report on the library is the one that the library gives today."""

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
