"""A language whose every word is between ⟦ and ⟧, and documents that have no Latin letter.

Whatever Latin letter is read outside the brackets did not come from the catalogue.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import partial
from html.parser import HTMLParser
from string import Formatter
from types import FunctionType
from typing import Any, Final

from tests.builders import document, item, provision, words

from protocol_gen.language.english import English
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.sentences import Counted, Sentence
from protocol_gen.language.words import Catalogue
from protocol_gen.model.document import (
    Control,
    Document,
    HistoryEntry,
    ListBlock,
    ListItem,
    Look,
    Picture,
    ProvisionForm,
    Status,
)
from protocol_gen.project.formats import FORMATS

TAG: Final = "qps"
DAY: Final = date(2026, 5, 12)
LATIN: Final = re.compile(r"[A-Za-z]{2,}")
_BRACKETS: Final = re.compile(r"⟦[^⟦⟧]*⟧")
_SPOKEN: Final = {"aria-label", "alt", "title", "content", "label"}
_NOT_SHOWN: Final = {"script", "style", "code"}
"""Elements for programs; what is in ``code`` is a command, an address or an id."""
_CODES: Final = re.compile(
    r"https?://\S+|sha256:[0-9a-f]+|#[0-9a-f]{6}|\b(?:text/html|protocol_gen|GovernmentOrganization|"
    r"qps|Text|noindex|light dark|width=device-width, initial-scale=1|urn:uuid:[0-9a-f-]+|px|rem)\b"
)
"""What is no word of a language."""


def marked(value: Any) -> Any:  # noqa: ANN401, PLR0911  # any part of a catalogue, a case each
    """Return a part of a catalogue with each of its words between brackets."""
    match value:
        case Sentence(text):
            return Sentence(_marked_text(text))
        case Counted(other, exact):
            forms = tuple((count, _marked_text(text)) for count, text in exact)
            return Counted(_marked_text(other), forms)
        case str():
            return _marked_text(value)
        case tuple():
            return tuple(map(marked, value))
        case FunctionType():
            return partial(marked, value())
        case _ if is_dataclass(value) and not isinstance(value, type):
            parts = {each.name: marked(getattr(value, each.name)) for each in fields(value)}
            return type(value)(**parts)
        case _:
            return value


def _marked_text(text: str) -> str:
    parts = []
    for said, gap, _, _ in Formatter().parse(text):
        parts.append(f"⟦{said}⟧" if re.search("[A-Za-z]", said) else said)
        parts.append(f"{{{gap}}}" if gap else "")
    return "".join(parts)


def _kinds(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    said = (*((each.name, each.label) for each in FORMATS), *catalogue.site.downloads.kinds)
    return tuple((name, f"⟦{words}⟧") for name, words in said)


def _catalogue() -> Catalogue:
    made: Catalogue = replace(marked(ENGLISH), language=TAG)
    downloads = replace(made.site.downloads, kinds=_kinds(ENGLISH), takes_labels=False)
    site = replace(made.site, downloads=downloads)
    papers = replace(made.papers, has_article=())
    amendments = replace(made.load_amendments(), papers=papers)
    return replace(made, load_site=lambda: site, load_amendments=lambda: amendments)


class Pseudo(English):
    """English whose words are marked."""

    tag = TAG  # type: ignore[misc]
    document_tags = (TAG,)  # type: ignore[misc]
    catalogue: Final = _catalogue()

    @property
    def words(self) -> Catalogue:
        return self.catalogue


def unmarked(text: str) -> list[str]:
    """Return the Latin words of a text that are outside all brackets."""
    return LATIN.findall(_CODES.sub(" ", _BRACKETS.sub(" ", text)))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NOT_SHOWN:
            self._within.append(tag)
        is_policy = any(value == "Content-Security-Policy" for _, value in attrs)
        self.said += [] if is_policy else [*_spoken(tag, attrs)]

    def handle_endtag(self, tag: str) -> None:
        if tag in _NOT_SHOWN:
            self._within.remove(tag)

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.said.append(data)


def _spoken(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[str]:
    for name, value in attrs:
        is_data = name.startswith("data-") and name not in {"data-search", "data-words", "data-of"}
        if (name in _SPOKEN or is_data) and value and not value.startswith("0; url="):
            yield (
                "\n".join(json.loads(value).values()).replace("{count}", "")
                if name == "data-found"
                else value
            )
    if tag == "html":
        yield from (f"lang {value}" for name, value in attrs if name == "lang" and value != TAG)


def read_in(page: str) -> str:
    """Return all that is seen or heard of a page, and the language that it wrongly claims."""
    parser = _Page()
    parser.feed(page)
    return "\n".join(parser.said)


def text(version: str, *, sentence: str, accent: str = "#111111") -> Document:
    """Return a protocol in an alphabet of its own, with every part that a page can show."""
    logo = Picture("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Θυρεός", 9, 9)
    made = document(
        provision(
            "ένα", sentence, item("δύο", "Είδος", label="(1)", level=1), label="1", heading="Ένα"
        ),
        provision("τρία", "Δεύτερο.", label="2"),
        provision("λίστα", blocks=(ListBlock((ListItem("", words("Τρίτο")),)),)),
        title="Πρωτόκολλο",
        language=TAG,
    )
    return replace(
        made,
        title_block=(provision("τίτλος", "Πρωτόκολλο", form=ProvisionForm.TITLE),),
        slug="δήμος",
        council="Δήμος",
        version=version,
        library_version="1",
        control=_control(),
        look=Look(accent=accent, font="Ώρα", logo=logo, cover=True, contents=True),
    )


def _control() -> Control:
    return Control(
        Status.ADOPTED, "Δ1", "Γραμματέας", "Συμβούλιο", DAY, "7", DAY, DAY, date(2030, 5, 12),
        "Επαφή", "Μορφές", (HistoryEntry("1.0", DAY, "Πρώτη", "7"),),
    )  # fmt: skip
