"""Options of the tests, and what every one of them runs under."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests import effort
from tests.judges.browser import chromium

from protocol_gen.model.library import ClauseLibrary, Vocabulary
from protocol_gen.papers import meeting_papers
from protocol_gen.project import issued_versions, libraries, template_folders
from protocol_gen.readers.document_json import read_issued
from protocol_gen.readers.library.reader import LibrarySources, read_library

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that have slow tests: at the end no worker waits long for another."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if config.getoption("--long"):
        terminalreporter.write_line(f"{effort.SEED}={config.option.hypothesis_seed}")


@pytest.fixture(autouse=True, scope="session")
def library_read_once() -> Iterator[None]:
    """A library of the same bytes is read once in a process: what it gives is frozen."""
    remembered = _Libraries().read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(libraries, "read_library", remembered)
        patch.setattr(meeting_papers, "read_library", remembered)
        yield


@pytest.fixture(autouse=True, scope="session")
def issued_read_once() -> Iterator[None]:
    """An issued version of the same bytes likewise; what stands beside it is read each time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(issued_versions, "read_issued", lru_cache(maxsize=32)(read_issued))
        yield


class _Libraries:
    """Each library that was read, by its sources; the words beside it are the very same."""

    def __init__(self) -> None:
        self._read: dict[LibrarySources, tuple[Vocabulary | None, ClauseLibrary]] = {}

    def read(self, sources: LibrarySources) -> ClauseLibrary:
        own = replace(sources, beside=None)
        if own not in self._read or self._read[own][0] is not sources.beside:
            self._read[own] = (sources.beside, read_library(sources))
        return self._read[own][1]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser, started once for all tests of a module."""
    with chromium() as found:
        yield found


@pytest.fixture
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's own templates are those beside the cases: a library made for them."""
    small = Path(__file__).parent / "bad_input" / "templates"
    monkeypatch.setattr(template_folders, "_packaged_templates", lambda: small)
