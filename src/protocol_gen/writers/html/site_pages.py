"""The pages of a council's website: the text of a protocol, a redline or a provision within them.

What is around the text comes from ``site`` as finished values; the templates are in
``templates/site``. No page has a style or a script of its own: those are files beside it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import field, replace
from typing import Final

from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document, Look, Provision, ProvisionForm
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import WORDS_HASH, words_fingerprint
from protocol_gen.page.furniture import control_rows, history_table
from protocol_gen.page.typefaces import USUAL, Typeface, bundled, families
from protocol_gen.writers.html.colour import lightened
from protocol_gen.writers.html.links import Links
from protocol_gen.writers.html.markup import Marker
from protocol_gen.writers.html.messages import TEMPLATE_UNREADABLE
from protocol_gen.writers.html.metadata import WORDS_OF_HTML, dublin_core
from protocol_gen.writers.html.page import Page
from protocol_gen.writers.html.templates import Templates, templates_from
from protocol_gen.writers.html.writer import (
    HtmlWriter,
    number_column,
    redline_facts,
)
from protocol_gen.writers.writer import ReadTemplate

FOLDER: Final = "site"
FACES: Final = ((400, "regular"), (700, "bold"))
"""Weight of the bundled font, and the name of its file in ``templates/site/fonts``."""


@frozen
class SiteText:
    """A text as a page of the site shows it. Its markup is finished."""

    language: str
    title_block: Markup
    body: Markup
    contents: tuple[tuple[int, str, Markup], ...] = ()
    number_column: str = ""
    control_rows: tuple[tuple[str, str], ...] = ()
    history: tuple[tuple[str, ...], ...] = ()
    words_hash: tuple[str, str] | None = None
    dublin_core: tuple[tuple[str, str], ...] = ()
    redline: Mapping[str, object] = field(default_factory=dict)


@frozen
class SiteWriter:
    """Writes the pages. Templates come from ``read``, once while writers share them."""

    read: ReadTemplate
    _templates: Templates = field(init=False, repr=False, compare=False)
    _fragments: HtmlWriter = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Share the templates with other writers that read them alike."""
        object.__setattr__(self, "_templates", templates_from(self.read, FOLDER))
        object.__setattr__(self, "_fragments", HtmlWriter(self.read, Page.FRAGMENT))

    def page(self, template: str, values: Mapping[str, object]) -> bytes:
        """Return a page from ``templates/site/TEMPLATE.html``; ``words`` is one of the values.

        Raises:
            SourceError: where a template is not written as one.
        """
        try:
            return self._templates.named(template).render(**values).encode("utf-8")
        except TemplateSyntaxError as error:
            place = SourceLocation(f"templates/{FOLDER}/{error.name}", error.lineno, 1)
            reason = TEMPLATE_UNREADABLE(reason=error.message or "")
            raise SourceError(reason, place) from error

    def protocol(self, document: Document, links: Links) -> SiteText:
        """Return the text of a whole protocol, with what catalogues are told of it."""
        marker = Marker(document, Page.PAGE, links)
        shown = document.look.control_table
        return SiteText(
            document.language,
            marker.title_block(),
            marker.body(),
            marker.contents(),
            number_column(document),
            control_rows(document) if shown else (),
            history_table(document) if shown else (),
            (WORDS_HASH, words_fingerprint(document)),
            dublin_core(document),
        )

    def redline(self, redline: Redline, links: Links) -> SiteText:
        """Return two versions in one text, what differs marked."""
        document = redline.document
        marker = Marker(document, Page.PAGE, links)
        return SiteText(
            document.language,
            marker.title_block(),
            marker.body(),
            number_column=number_column(document),
            redline=redline_facts(redline),
        )

    def provision(self, document: Document, provision: Provision, links: Links) -> Markup:
        """Return one provision and all below it, as it is in a document."""
        alone = _by_itself(provision)
        return Marker(_of(document, alone), Page.PAGE, links).body()

    def section(self, document: Document, provision: Provision, links: Links) -> bytes:
        """Return one provision and all below it for pasting into a council's own page."""
        alone = _by_itself(provision)
        text = Marker(_of(document, alone), Page.FRAGMENT, links).body()
        return f"{text}\n".encode()

    def fragment(self, document: Document) -> bytes:
        """Return a whole protocol for pasting into a council's own page."""
        return self._fragments.write(document)


def _by_itself(provision: Provision) -> Provision:
    """Return a provision in a form in which it can be at the top of a page."""
    return (
        replace(provision, form=ProvisionForm.BLOCK)
        if provision.form is not ProvisionForm.BLOCK
        else provision
    )


def _of(document: Document, provision: Provision) -> Document:
    return replace(document, title_block=(), provisions=(provision,))


# Stylesheets, and data within a page


def stylesheet(read: ReadTemplate, fonts: Mapping[str, str]) -> bytes:
    """Return the stylesheet of all pages; ``fonts`` has the address of each face's file."""
    faces = "".join(_face(USUAL, weight, fonts[name]) for weight, name in FACES)
    rules = (read("html/screen.css") + b"\n" + read(f"{FOLDER}/site.css")).decode("utf-8")
    return (faces + _compact(rules)).encode()


def _face(face: Typeface, weight: int, address: str) -> str:
    return (
        f'@font-face {{ font-family: "{face.name}"; font-weight: {weight}; '
        f'font-display: swap; src: url("{address}") format("woff2"); }}\n'
    )


def _compact(rules: str) -> str:
    """Return rules without what only people read: remarks, line ends, spaces around brackets."""
    without = re.sub(r"/\*.*?\*/", "", rules, flags=re.DOTALL)
    return re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"\s+", " ", without)).strip() + "\n"


def look_stylesheet(look: Look, fonts: Mapping[int, str] | None = None) -> bytes:
    """Return a council's own colours and font, to be read before the stylesheet of all pages.

    ``fonts`` has the address of the file of each weight of a bundled typeface that the stylesheet
    of all pages does not have.
    """
    face = bundled(look.font) or USUAL
    faces = "".join(_face(face, weight, address) for weight, address in (fonts or {}).items())
    return (
        f"{faces}:root {{ --accent: {look.accent}; --accent-on-dark: {lightened(look.accent)}; "
        f"--font: {families(look.font)}; }}\n"
    ).encode()


def data_block(facts: Mapping[str, object]) -> Markup:
    """Return facts as JSON that may be in a script element; empty ones are left out."""
    present = {name: value for name, value in facts.items() if value}
    text = json.dumps(present, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(WORDS_OF_HTML))  # noqa: S704  # escaped the JSON way
