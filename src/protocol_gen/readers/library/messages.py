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
