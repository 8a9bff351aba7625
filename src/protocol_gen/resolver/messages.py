"""What the resolver has to say about words and texts in the language of a document."""

from typing import Final

from protocol_gen.model.message import Form

CLAUSE: Final = Form("the-clause", "the clause '{name}'")
HEADING: Final = Form("the-heading", "the heading of '{name}'")
PHRASE: Final = Form("the-phrase", "the phrase '{name}'")
WORD_MISSING: Final = Form(
    "word-missing",
    "'{clause}' needs the word '{word}', which is not given in the language '{language}'",
)
TEXT_MISSING: Final = Form(
    "text-missing", "{what} has no text in the language '{language}'; it has: {known}"
)
WAY_MISSING: Final = Form(
    "way-missing", "'{clause}' has no text for {value} here; it has one for {known}"
)
GENDER_MISSING: Final = Form(
    "gender-missing", "a text depends on the gender of '{word}', which is not given"
)
