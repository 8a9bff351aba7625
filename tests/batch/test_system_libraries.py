"""The versions of the system libraries that lay text out."""

import ctypes
import re

import pytest

from protocol_gen.batch.system_libraries import drawing_libraries


def test_each_library_that_is_found_says_its_version() -> None:
    found = drawing_libraries()

    assert set(found) <= {"pango", "harfbuzz", "fontconfig"}
    assert all(re.fullmatch(r"\d+(\.\d+)*", version) for version in found.values())


def test_a_library_that_is_not_found_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_file: str) -> None:
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", missing)

    assert drawing_libraries() == {}


def test_a_library_that_cannot_say_its_version_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _file: object())

    assert drawing_libraries() == {}
