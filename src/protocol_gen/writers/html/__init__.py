"""The web page, the fragment for a council's own web system, and the page that is printed."""

from protocol_gen.writers.html.pack_writer import PackWriter
from protocol_gen.writers.html.page import Page
from protocol_gen.writers.html.writer import HtmlWriter

__all__ = ["HtmlWriter", "PackWriter", "Page"]
