"""The page templates and what they show, read and compiled once for each ``ReadTemplate``.

A template gets finished values: it may loop over them and leave out what is absent, no more.
"""

from base64 import b64encode
from functools import cache

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from protocol_gen.writers.html.page import Page
from protocol_gen.writers.writer import ReadTemplate

FOLDER = "html"
FONTS = ((400, "Regular"), (700, "Bold"))
"""Weight of the bundled font, and the ending of its file's name."""


@cache
def page_template(read: ReadTemplate, page: Page) -> Template:
    """Return the compiled template of a page."""
    return named_template(read, f"{page.value}.html")


@cache
def named_template(read: ReadTemplate, name: str) -> Template:
    """Return a compiled template by the name of its file."""
    return _environment(read).get_template(name)


@cache
def screen_stylesheet(read: ReadTemplate) -> Markup:
    """Return the screen page's stylesheet with the bundled font inside."""
    faces = "".join(_font_face(read, weight, name) for weight, name in FONTS)
    text = read(f"{FOLDER}/screen.css").decode("utf-8")
    return Markup(faces + text)  # noqa: S704  # a file of templates/, no value of a profile


@cache
def _environment(read: ReadTemplate) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FunctionLoader(lambda name: read(f"{FOLDER}/{name}").decode("utf-8")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _font_face(read: ReadTemplate, weight: int, name: str) -> str:
    data = b64encode(read(f"{FOLDER}/fonts/AtkinsonHyperlegibleNext-{name}.woff2")).decode("ascii")
    return (
        '@font-face { font-family: "Atkinson Hyperlegible Next"; '
        f"font-weight: {weight}; font-display: swap; "
        f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
    )
