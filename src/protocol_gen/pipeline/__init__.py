"""The order of steps, and the one room that knows all the others and the disk."""

from protocol_gen.pipeline.formats import Format
from protocol_gen.pipeline.workspace import Workspace

__all__ = ["Format", "Workspace"]
