"""Loads WeasyPrint, quickly, and says what is missing where it cannot be loaded.

Two levers act on other libraries while WeasyPrint is imported, and are put back after it; a third
gives each document a stack of its own. None of them changes a byte of the result. Where one does
not fit the machine, the plain way is taken.
"""

import ctypes.util
import gc
import io
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import FunctionType, ModuleType
from typing import Any, Final, ParamSpec, TypeVar

from protocol_gen.errors import MissingSystemLibraryError
from protocol_gen.writers.pdf.messages import PDF_NEEDS_PANGO

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

RARELY_USED = ("fontTools.subset", "fontTools.varLib", "fontTools.varLib.instancer")
"""Slow to import, and called only for variable fonts or where HarfBuzz cannot make subsets."""
STACK_SIZE = 65_636
"""Places on the evaluation stack: CPython then keeps all frames above in one piece of memory."""


@cache
def weasyprint() -> Any:  # noqa: ANN401  # WeasyPrint has no types
    """Return the library, imported on the first call.

    Raises ``MissingSystemLibraryError`` where it finds no Pango.
    """
    try:
        with exact_library_names(), rarely_used_later(), no_collector():
            return _imported()
    except OSError:
        return _imported_plainly()


@cache
def pydyf() -> Any:  # noqa: ANN401  # as above
    """Return the library that WeasyPrint writes PDF objects with."""
    return import_module("pydyf")


@contextmanager
def exact_library_names() -> Iterator[None]:
    """Let libraries be opened by their exact names alone, on Linux.

    Elsewise each wrong guess at a name runs the compiler and the linker to look for it.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _no_search
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextmanager
def rarely_used_later() -> Iterator[None]:
    """Put off the import of what is rarely used until it is called."""
    postponed = [name for name in RARELY_USED if name not in sys.modules]
    sys.modules.update({name: _Postponed(name) for name in postponed})
    try:
        yield
    finally:
        for name in postponed:
            if isinstance(sys.modules.get(name), _Postponed):
                del sys.modules[name]


@dataclass(slots=True)
class _Left:
    """What the collector has to do before the next document, if one comes: most runs make one."""

    has_garbage: bool = False
    has_lasting: bool = False

    def catch_up(self) -> None:
        """Do what was left."""
        if self.has_garbage or self.has_lasting:
            gc.collect()
        if self.has_lasting:
            gc.freeze()
        self.has_garbage = self.has_lasting = False


_left: Final = _Left()


def keep_for_good() -> None:
    """Tell the collector that what documents share lives as long as the process.

    From the next document on it looks only at what each document makes: a tenth of the work.
    """
    _left.has_lasting = True


@contextmanager
def no_collector() -> Iterator[None]:
    """Collect no garbage within: what is made here lives long."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Collect no garbage within; what is made here goes before the next time."""
    _left.catch_up()
    with no_collector():
        try:
            yield
        finally:
            _left.has_garbage = True


def with_a_deep_stack(
    function: Callable[Arguments, Result],
) -> Callable[Arguments, Result]:
    """Return a function that calls ``function`` with room on the stack for deep recursion.

    CPython 3.11 and later keep frames in pieces of 16 kB and give a piece back as soon as it is
    empty; a recursion that hovers at an edge takes and gives thousands of times. See gh-142183.
    """

    def call(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        return function(*args, **kwargs)

    assert isinstance(call, FunctionType)  # noqa: S101  # tells the type checker of __code__
    call.__code__ = call.__code__.replace(co_stacksize=STACK_SIZE)
    return call


class _Postponed(ModuleType):
    """Stands for a module during the import of another; a function of it imports it when called."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*args: object, **kwargs: object) -> object:
            function = getattr(import_module(self.__name__), name)
            return function(*args, **kwargs)

        return call


def _no_search(name: str) -> str | None:  # noqa: ARG001  # as ctypes.util.find_library
    return None


def _imported_plainly() -> Any:  # noqa: ANN401  # as above
    """Import without levers: a library under a name that only a search can find."""
    try:
        return _imported()
    except OSError as error:
        raise MissingSystemLibraryError(PDF_NEEDS_PANGO()) from error


def _imported() -> Any:  # noqa: ANN401  # as above
    """Import, keeping to ourselves what WeasyPrint would print for developers.

    It also warns where the computer has no fonts, which is nothing to us: we bring our own.
    """
    with redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return import_module("weasyprint")
