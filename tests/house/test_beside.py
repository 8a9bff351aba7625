"""Each module of the core has a test of its own name beside it, to be read as its specification."""

from pathlib import PurePath

from tests.house.source import TESTS, functions, modules

ROOMS = (
    "editing",
    "language",
    "lint",
    "model",
    "page",
    "readers",
    "resolver",
    "revisions",
    "writers",
)
HAS_NO_BEHAVIOUR = {"__init__.py", "messages.py"}
"""Names and forms, which tests of their own go through one by one."""
TYPES_ALONE = {
    *("model/amendment.py", "model/document.py", "model/governance.py", "model/interview.py"),
    *("model/library.py", "model/papers.py", "model/profile.py", "model/redline.py"),
    *("model/post_law.py", "model/rewording.py", "model/rules.py", "model/topics.py"),
    "model/word.py",
    *("resolver/draft.py", "resolver/traces.py", "writers/html/page.py", "writers/writer.py"),
}
"""Frozen values that do nothing by themselves."""


def lacking() -> set[str]:
    """Return the modules of the core without a test of their name."""
    return {
        module
        for module in modules()
        if PurePath(module).parts[0] in ROOMS
        and PurePath(module).name not in HAS_NO_BEHAVIOUR
        and module not in TYPES_ALONE
        and not (TESTS / PurePath(module).with_name(f"test_{PurePath(module).name}")).exists()
    }


def test_each_module_of_the_core_has_a_test_of_its_own_name() -> None:
    assert lacking() == set()


def test_what_is_called_a_type_alone_does_next_to_nothing() -> None:
    assert {each: len(functions(each)) for each in TYPES_ALONE if len(functions(each)) > 5} == {}
