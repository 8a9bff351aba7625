"""What catalogues and search engines are told of a document: Dublin Core and schema.org."""

import json
from datetime import date

from markupsafe import Markup

from protocol_gen.model.document import Document
from protocol_gen.page.furniture import status_word

WORDS_OF_HTML = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Within a script element no character may end it or begin a comment."""


def dublin_core(document: Document) -> tuple[tuple[str, str], ...]:
    """Return names and values; a fact that the document does not hold is left out."""
    control = document.control
    terms = (
        ("DC.title", document.title),
        ("DC.publisher", document.council),
        ("DC.creator", control.owner),
        ("DC.identifier", control.reference),
        ("DC.date", _iso(control.adopted_on)),
        ("DC.language", document.language),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
    )
    return tuple(term for term in terms if term[1])


def created(document: Document) -> str:
    """Return the day of the file's own properties: of adoption, else of the last change."""
    days = [entry.date for entry in document.control.history if entry.date]
    return _iso(document.control.adopted_on or max(days, default=None))


def schema_org(document: Document) -> Markup:
    """Return the document as schema.org sees it, as JSON that may be in a script element."""
    council = {"@type": "GovernmentOrganization", "name": document.council}
    facts = {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": document.title,
        "version": document.version,
        "inLanguage": document.language,
        "creativeWorkStatus": status_word(document),
        "identifier": document.control.reference,
        "datePublished": _iso(document.control.adopted_on),
        "publisher": council if document.council else "",
    }
    present = {name: value for name, value in facts.items() if value}
    text = json.dumps(present, ensure_ascii=False, indent=2)
    return Markup(text.translate(WORDS_OF_HTML))  # noqa: S704  # escaped the JSON way


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
