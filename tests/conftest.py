"""Options of the tests, and what every one of them runs under."""

from pathlib import Path

import pytest
from tests import effort

from protocol_gen.project import template_folders

effort.register()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--approve",
        action="store_true",
        help="write what came out as the golden files, to be looked at in the diff",
    )
    parser.addoption(
        "--long",
        action="store_true",
        help=f"try the full numbers of random examples; {effort.SEED} gives their seed",
    )


@pytest.hookimpl(tryfirst=True)  # Hypothesis reads its own option after this
def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        config.option.hypothesis_seed = str(effort.begin_long())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if config.getoption("--long"):
        terminalreporter.write_line(f"{effort.SEED}={config.option.hypothesis_seed}")


@pytest.fixture
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own templates are those beside the cases: a library made for them."""
    small = Path(__file__).parent / "bad_input" / "templates"
    monkeypatch.setattr(template_folders, "_packaged_templates", lambda: small)
