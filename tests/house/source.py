"""The program's own source, as the tests of the house look at it."""

import ast
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "protocol_gen"
TESTS = Path(__file__).parents[1]


def modules() -> list[str]:
    """Return every module by its path below the program's folder."""
    return sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((SOURCE / module).read_text(encoding="utf-8"))


def lines(module: str) -> int:
    return len((SOURCE / module).read_text(encoding="utf-8").splitlines())


def functions(module: str) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [
        node
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def classes(module: str) -> list[str]:
    """Return the names of a module's classes that others may use."""
    return [
        node.name
        for node in tree(module).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
