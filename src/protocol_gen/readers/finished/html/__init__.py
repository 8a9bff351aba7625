"""Web pages, read as a browser shows them, by a closed list of what is understood."""

from protocol_gen.readers.finished.html.html_file import read_html

__all__ = ["read_html"]
