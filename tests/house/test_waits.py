"""No test hangs, and none depends on the speed of the machine or on chance."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
WAITING, EFFORT = TESTS / "waiting.py", TESTS / "effort.py"
STANDS_ALONE = {TESTS / "judges" / f"office_{name}.py" for name in ("changes", "merges")}
"""Run by the office program's own Python."""
FILES = sorted({*TESTS.rglob("*.py")} - STANDS_ALONE)
TAKES_TIMEOUT = frozenset(
    {
        *("subprocess.run", "subprocess.check_output", "subprocess.check_call"),
        *("urllib.request.urlopen", "http.client.HTTPConnection", "socket.create_connection"),
    }
)
TAKES_LIMIT = frozenset({"wait", "communicate", "join"})
BLOCKS = frozenset({"os.read", "stdout.readline", "stdout.read", "stderr.readline", "stderr.read"})


def faults(source: str) -> Iterator[str]:
    """Say of each call that may wait for ever, or that goes by speed or chance, what it is."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.With):
            names = [
                ast.unparse(item.context_expr.func)
                for item in node.items
                if isinstance(item.context_expr, ast.Call)
            ]
            if "subprocess.Popen" in names:
                yield f"{node.lineno}: its end waits without a limit; use `ended`"
        if isinstance(node, ast.Call):
            yield from (
                f"{node.lineno}: {fault}" for fault in _of_call(node, lines[node.lineno - 1])
            )


def _of_call(call: ast.Call, line: str) -> Iterator[str]:
    name = ast.unparse(call.func)
    given = {keyword.arg for keyword in call.keywords}
    if name in TAKES_TIMEOUT and "timeout" not in given:
        yield f"{name} needs a timeout"
    if name.rpartition(".")[2] in TAKES_LIMIT and not (call.args or given) and "." in name:
        yield f"{name} needs a limit"
    if ".".join(name.split(".")[-2:]) in BLOCKS:
        yield f"{name} waits without a limit; tests/waiting.py has ways with one"
    if name == "time.sleep" and "  # " not in line:
        yield "a sleep says beside it why it waits for no condition"
    if name in {"random.Random", "Random", "random.seed"}:
        yield f"{name} goes by a seed of its own; tests/effort.py gives chance"
    if name == "settings":
        yield from _of_settings(call)


def _of_settings(call: ast.Call) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg in {"deadline", "derandomize"}:
            yield f"'{keyword.arg}' is settled for all tests in tests/effort.py"
        if keyword.arg == "max_examples" and isinstance(keyword.value, ast.Constant):
            yield "the number of examples is that of `examples`, which knows how much is tried"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_every_wait_has_a_limit_and_every_chance_a_seed(path: Path) -> None:
    if path in {WAITING, EFFORT, Path(__file__)}:
        return

    assert list(faults(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "subprocess.run(command, check=True)",
        "with subprocess.Popen(command) as process: pass",
        "process.communicate()",
        "thread.join()",
        "urllib.request.urlopen(address)",
        "process.stdout.readline()",
        "os.read(terminal, 10)",
        "time.sleep(3)",
        "random.Random(7)",
        "settings(max_examples=10)",
        "settings(deadline=200)",
    ],
)
def test_what_may_hang_or_fail_by_chance_is_found(source: str) -> None:
    assert len(list(faults(source))) == 1


def test_what_has_a_limit_is_in_order() -> None:
    sound = "subprocess.run(a, timeout=1); ', '.join(all); process.wait(LIMIT); join()"

    assert list(faults(sound)) == []
