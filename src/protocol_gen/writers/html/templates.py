"""The page templates and what they show, read and compiled once for the writers that share them.

A template gets finished values: it may loop over them and leave out what is absent, no more.
"""

from base64 import b64encode
from functools import cached_property
from weakref import WeakValueDictionary

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from protocol_gen.writers.writer import ReadTemplate

FOLDER = "html"
FONTS = ((400, "Regular"), (700, "Bold"))
"""Weight of the bundled font, and the ending of its file's name."""


class Templates:
    """The templates of one folder, compiled when they are asked for.

    They go with the last writer that has them.
    """

    def __init__(self, read: ReadTemplate, folder: str) -> None:
        self._read = read
        self._environment = _environment(read, folder)

    def named(self, name: str) -> Template:
        """Return a template by its name without the ending."""
        return self._environment.get_template(f"{name}.html")

    @cached_property
    def screen_stylesheet(self) -> Markup:
        """The screen page's stylesheet with the bundled font inside."""
        faces = "".join(_font_face(self._read, weight, name) for weight, name in FONTS)
        text = self._read(f"{FOLDER}/screen.css").decode("utf-8")
        return Markup(faces + text)  # noqa: S704  # a file of templates/, no value of a profile


_shared: WeakValueDictionary[tuple[ReadTemplate, str], Templates] = WeakValueDictionary()


def templates_from(read: ReadTemplate, folder: str = FOLDER) -> Templates:
    """Return the templates of a folder; writers that read them alike share them while they live."""
    found = _shared.get((read, folder))
    if found is None:
        found = _shared[read, folder] = Templates(read, folder)
    return found


def _environment(read: ReadTemplate, folder: str) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FunctionLoader(lambda name: read(f"{folder}/{name}").decode("utf-8")),
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
