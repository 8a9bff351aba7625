"""A drawing that is refused."""

from protocol_gen.model.message import Message


class UnsafeDrawingError(ValueError):
    """A drawing that is refused, with all that is wrong in it."""

    def __init__(self, faults: tuple[Message, ...]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults
