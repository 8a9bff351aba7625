"""Rules that a protocol is held against; each looks at the whole and yields what it finds."""

from protocol_gen.lint.lint import lint
from protocol_gen.lint.subject import Subject

__all__ = ["Subject", "lint"]
