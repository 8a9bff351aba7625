"""What makes the PDF quick changes none of its bytes."""

import ctypes.util
import gc
import sys

import pytest
from tests.builders import sample
from tests.writers.html.pages import read
from tests.writers.pdf.files import pdf
from tests.writers.pdf.test_file import MAKE, run

from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import PdfWriter, engine, writer

pytestmark = pytest.mark.slow

PLAIN_IMPORT = f"""
from contextlib import nullcontext
from protocol_gen.writers.pdf import engine
engine.exact_library_names = engine.rarely_used_later = engine.collector_at_rest = nullcontext
{MAKE}
"""


def test_the_levers_of_the_import_change_no_byte() -> None:
    assert run(PLAIN_IMPORT) == run(MAKE)


def test_the_levers_of_the_import_leave_nothing_behind() -> None:
    search, modules = ctypes.util.find_library, set(sys.modules)

    with engine.exact_library_names(), engine.rarely_used_later():
        pass

    assert ctypes.util.find_library is search
    assert set(sys.modules) == modules


def test_what_is_postponed_works_when_it_is_called() -> None:
    said = run(
        """
import sys
from protocol_gen.writers.pdf.engine import weasyprint
fonts = weasyprint().pdf.fonts
assert "fontTools.subset" not in sys.modules and "fontTools.varLib" not in sys.modules
print(type(fonts.subset.Options()).__module__)
"""
    )

    assert said.strip() == "fontTools.subset"


def test_weasyprint_is_not_loaded_before_the_first_document() -> None:
    said = run("import sys, protocol_gen.writers.pdf\nprint('weasyprint' in sys.modules)")

    assert said.strip() == "False"


def test_the_deep_stack_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = pdf(sample())
    monkeypatch.setattr(writer, "_render_deep", writer._render)

    assert PdfWriter(HtmlWriter(read, Page.PRINT), read).write(sample()) == quick


def test_the_collector_is_left_as_it_was() -> None:
    with engine.collector_at_rest():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with engine.collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_fonts_and_stylesheet_are_read_once_for_many_documents() -> None:
    asked: list[str] = []

    def reading(name: str) -> bytes:
        asked.append(name)
        return read(name)

    for _ in range(3):
        PdfWriter(HtmlWriter(read, Page.PRINT), reading).write(sample())

    assert len(asked) == len(set(asked)) == 3
