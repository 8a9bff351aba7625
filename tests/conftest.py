"""Options of the tests, and what every one of them runs under."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--approve",
        action="store_true",
        help="write what came out as the golden files, to be looked at in the diff",
    )
