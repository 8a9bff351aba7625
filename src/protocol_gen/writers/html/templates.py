"""The page templates and what they show, read and compiled once for the writers that share them.

A template gets finished values: it may loop over them and leave out what is absent, no more.
"""

from base64 import b64encode
from weakref import WeakValueDictionary

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from protocol_gen.page.typefaces import WEIGHTS, Typeface
from protocol_gen.writers.html.elements import BREAKS, has_overlong_word
from protocol_gen.writers.writer import ReadTemplate

FOLDER = "html"


class Templates:
    """The templates of one folder, compiled when they are asked for.

    They go with the last writer that has them.
    """

    def __init__(self, read: ReadTemplate, folder: str) -> None:
        self._read = read
        self._environment = _environment(read, folder)
        self._stylesheets: dict[Typeface, Markup] = {}

    def named(self, name: str) -> Template:
        """Return a template by its name without the ending."""
        return self._environment.get_template(f"{name}.html")

    def screen_stylesheet(self, face: Typeface) -> Markup:
        """Return the screen page's stylesheet with a bundled typeface inside."""
        if face not in self._stylesheets:
            faces = "".join(_font_face(self._read, face, each) for each in WEIGHTS)
            text = self._read(f"{FOLDER}/screen.css").decode("utf-8")
            self._stylesheets[face] = Markup(faces + text)  # noqa: S704  # files of templates/, no value of a profile
        return self._stylesheets[face]


_shared: WeakValueDictionary[tuple[ReadTemplate, str], Templates] = WeakValueDictionary()


def templates_from(read: ReadTemplate, folder: str = FOLDER) -> Templates:
    """Return the templates of a folder; writers that read them alike share them while they live."""
    found = _shared.get((read, folder))
    if found is None:
        found = _shared[read, folder] = Templates(read, folder)
    return found


def _environment(read: ReadTemplate, folder: str) -> SandboxedEnvironment:
    environment = SandboxedEnvironment(
        loader=FunctionLoader(lambda name: read(f"{folder}/{name}").decode("utf-8")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["breaking"] = _breaking
    return environment


def _breaking(text: str) -> Markup:
    """Return the attribute of a cell whose words would not fit into it, such as an address."""
    return Markup(' class="{}"').format(BREAKS) if has_overlong_word(text) else Markup("")


def _font_face(read: ReadTemplate, face: Typeface, weight: tuple[int, str]) -> str:
    number, name = weight
    data = b64encode(read(face.file(name, "woff2"))).decode("ascii")
    return (
        f'@font-face {{ font-family: "{face.name}"; '
        f"font-weight: {number}; font-display: swap; "
        f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
    )
