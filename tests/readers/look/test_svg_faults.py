"""A drawing that is refused."""

from protocol_gen.model.message import Form
from protocol_gen.readers.look.svg_faults import UnsafeDrawingError

TOO_BIG = Form("toy-drawing-too-big", "it is too big")
RUNS = Form("toy-drawing-runs", "it runs {what}")


def test_all_that_is_wrong_is_kept_and_said_in_one_line() -> None:
    faults = (TOO_BIG(), RUNS(what="a script"))

    error = UnsafeDrawingError(faults)

    assert error.faults == faults
    assert str(error) == "it is too big; it runs a script"
