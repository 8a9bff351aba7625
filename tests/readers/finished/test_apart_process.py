"""The process that reads finished files: whatever happens in it is an answer."""

import pickle
import subprocess
import sys
from io import BytesIO

import pytest

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished import apart_process
from protocol_gen.readers.finished.apart import receive, send


def test_it_answers_each_file_and_ends_where_none_comes() -> None:
    asked = BytesIO()
    for part in (b"a.txt", b"one", b"b.txt", b""):
        send(asked, part)

    process = subprocess.run(  # noqa: S603  # it is ours
        (sys.executable, "-m", apart_process.__name__, "800000000"),
        input=asked.getvalue(),
        capture_output=True,
        timeout=60,
        check=True,
    )

    answers = BytesIO(process.stdout)
    read, refused = (pickle.loads(receive(answers)) for _ in range(2))  # noqa: S301  # likewise
    assert read.text == "one"
    assert str(refused) == "b.txt: it is empty"
    assert answers.read() == b""


@pytest.mark.parametrize(
    ("error", "said"), [(MemoryError(), "far more memory"), (ZeroDivisionError(), "save it anew")]
)
def test_what_a_library_fails_at_is_said_of_the_file(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(apart_process, "read_finished", fail)

    found = apart_process._read(b"", "a.txt")

    assert isinstance(found, ForeignFileError)
    assert said in str(found)
