"""What makes the PDF quick changes none of its bytes."""

import ctypes.util
import gc
import sys
import weakref

import pytest
from tests.writers.pdf.files import MAKE, run

from protocol_gen.writers.pdf import engine

pytestmark = pytest.mark.slow

PLAIN_IMPORT = f"""
from contextlib import nullcontext
from protocol_gen.writers.pdf import engine
engine.exact_library_names = engine.rarely_used_later = engine.no_collector = nullcontext
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


class Ring:
    """What only the collector can free: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_a_document_leaves_is_gone_before_the_next() -> None:
    with engine.collector_at_rest():
        left = weakref.ref(Ring())
        assert left() is not None

    with engine.collector_at_rest():
        assert left() is None


def test_a_single_document_waits_for_no_collector() -> None:
    said = run(
        """
import gc
from protocol_gen.writers.pdf import engine
rounds = []
gc.set_threshold(0)
gc.callbacks.append(lambda phase, info: rounds.append(phase))
with engine.collector_at_rest():
    engine.keep_for_good()
print(len(rounds), gc.get_freeze_count())
with engine.collector_at_rest():
    print(len(rounds) > 0, gc.get_freeze_count() > 0)
"""
    )

    assert said.split() == ["0", "0", "True", "True"]


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


def test_without_pango_the_error_says_what_to_install_on_each_system() -> None:
    said = run(
        """
import cffi
def broken(self, name, flags=0):
    raise OSError(name)
cffi.FFI.dlopen = broken
from protocol_gen.errors import MissingSystemLibraryError
from tests.builders import document, provision, sample
from tests.writers.html.pages import html
from tests.writers.pdf.files import pdf
assert html(sample())
try:
    pdf(sample())
except MissingSystemLibraryError as error:
    print(error)
"""
    )

    assert said.startswith("PDF needs Pango")
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in said
    assert "brew install pango" in said
    assert "Windows" in said
    assert "All other formats work" in said
