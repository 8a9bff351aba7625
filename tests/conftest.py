"""Options of the tests, and what every one of them runs under."""

from pathlib import Path

import pytest

from protocol_gen.project import template_folders


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--approve",
        action="store_true",
        help="write what came out as the golden files, to be looked at in the diff",
    )


@pytest.fixture
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own templates are those beside the cases: a library made for them."""
    small = Path(__file__).parent / "bad_input" / "templates"
    monkeypatch.setattr(template_folders, "_packaged_templates", lambda: small)
