"""What the reader of the library and of its texts has to say."""

from typing import Final

from protocol_gen.model.message import Form

TEXT_LANGUAGE_UNKNOWN: Final = Form(
    "text-language-unknown",
    "'{tag}' is not a language that texts are written in here; choose from {known}",
)
NOT_A_PERIOD: Final = Form(
    "not-a-period",
    "'{given}' is not a period; write it like '5 working days': a whole number in figures, a "
    "space and the unit, which is one of {units:or}",
)
KEY_MISSING: Final = Form(
    "wording-key-missing",
    "this wording has a condition and no name, so it needs a permanent key, such as a word for the "
    "councils that it is for",
)
KEY_TWICE: Final = Form("wording-key-twice", "{what} has two wordings with the key '{key}'")
OTHER_SHAPE: Final = Form(
    "text-other-shape",
    "the text in '{language}' has another shape than the text in '{first}', on which numbers and "
    "citations hang: {shape} in place of {expected}",
)
NOT_SAID: Final = Form(
    "not-said-in-language",
    "this is not given in '{language}', only in {known:and}",
    field="{key}",
)
FORMS_UNKNOWN: Final = Form(
    "word-forms-unknown", "a word in '{language}' has no such forms; it may have: {known}"
)
