"""What a Word file of a protocol holds besides its numbers."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import sample
from tests.judges.word_accessibility import accessibility_faults
from tests.waiting import LIMIT
from tests.writers.docx.files import (
    ADOPTED,
    LOGO,
    long_document,
    read_template,
    write,
)

from protocol_gen.model.document import (
    Document,
    Look,
)
from protocol_gen.writers.docx import DocxWriter


def test_the_same_document_gives_the_same_bytes() -> None:
    protocol = replace(long_document(), control=ADOPTED, look=Look(cover=True, logo=LOGO))

    assert DocxWriter(read_template).write(protocol) == DocxWriter(read_template).write(protocol)


def test_one_document_leaves_nothing_behind_for_the_next() -> None:
    before = write(sample())

    write(replace(long_document(), look=Look(cover=True, accent="#7a1f3d", logo=LOGO)))

    assert write(sample()) == before


@pytest.mark.slow
def test_another_process_with_other_hashes_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.writers.docx.files import write; "
        "from tests.builders import sample; "
        "print(hashlib.sha256(write(sample())).hexdigest())"
    )
    root = Path(__file__).parents[3]
    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": f"{root}/src:{root}"}

    done = subprocess.run(  # noqa: S603  # this Python, on words of this file
        [sys.executable, "-c", program],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=LIMIT,
    )

    assert done.stdout.strip() == hashlib.sha256(write(sample())).hexdigest()


def test_python_docx_is_not_loaded_before_a_word_file_is_wanted() -> None:
    program = "import sys, protocol_gen.writers.docx; print('docx' in sys.modules)"
    source = Path(__file__).parents[3] / "src"

    done = subprocess.run(  # noqa: S603  # this Python, on words of this file
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=True,
        timeout=LIMIT,
    )

    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    "protocol",
    [
        sample(),
        replace(sample(), look=Look(cover=True, logo=LOGO), control=ADOPTED),
        replace(long_document(), control=ADOPTED),
    ],
    ids=["every block", "cover and logo", "contents"],
)
def test_a_reader_with_a_screen_reader_meets_no_fault(protocol: Document) -> None:
    assert accessibility_faults(write(protocol)) == []
