"""Functions and files are short enough to be read at a sitting."""

import ast
from statistics import median

from tests.house.source import functions, lines, modules

LONGEST_FUNCTION, MEDIAN_FUNCTION = 40, 7
MOST_ARGUMENTS = 6
LONGEST_FILE = 400
TABLES = {
    "language/amendment_words.py",
    "language/english_site_words.py",
    "language/site_words.py",
}
"""Words and nothing else: they are looked up, not read."""


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many a caller may give: an object's own is not one of them."""
    positional = [*function.args.posonlyargs, *function.args.args]
    own = bool(positional) and positional[0].arg in {"self", "cls"}
    return len(positional) + len(function.args.kwonlyargs) - own


def test_no_function_is_long() -> None:
    long = {
        f"{module}: {function.name}"
        for module in modules()
        for function in functions(module)
        if length(function) > LONGEST_FUNCTION
    }

    assert long == set()


def test_most_functions_are_very_short() -> None:
    assert median(length(each) for module in modules() for each in functions(module)) <= (
        MEDIAN_FUNCTION
    )


def test_no_function_has_many_arguments() -> None:
    """The command line is the exception: there each option is an argument."""
    many = {
        f"{module}: {function.name}"
        for module in modules()
        for function in functions(module)
        if not module.startswith("cli/") and arguments(function) > MOST_ARGUMENTS
    }

    assert many == set()


def test_no_file_is_long_but_tables() -> None:
    long = {module for module in modules() if lines(module) > LONGEST_FILE}

    assert long <= TABLES
