"""Finished files, read for what they say: Word, web page, PDF, text, JSON; whoever saved them."""

from protocol_gen.readers.finished.reading import read_finished

__all__ = ["read_finished"]
