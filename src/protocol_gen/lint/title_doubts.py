"""What makes one look twice at the title of a post, or at a word for people: the questions.

What is certainly no title is refused when a profile is read.
"""

from typing import Final

from protocol_gen.language.language import Language, TitleSign
from protocol_gen.model.message import Form, Message

MAYBE_PERSON: Final = Form(
    "odd-title", "is “{title}” a person's name? The protocol needs the title of a post"
)
MAYBE_PLURAL: Final = Form(
    "odd-title-plural", "is “{title}” a plural? The protocol needs the title of one holder"
)
POSSESSIVE: Final = Form(
    "odd-title-possessive",
    "“{title}” ends as what belongs to somebody does, and is printed so; write the title alone",
)
CAPITALS: Final = Form(
    "odd-title-all-capitals",
    "“{title}” is in capitals, and is printed just so in every sentence; write it as in a sentence",
)
_ASKED: Final = {
    TitleSign.MAYBE_PERSON: MAYBE_PERSON,
    TitleSign.MAYBE_PLURAL: MAYBE_PLURAL,
    TitleSign.POSSESSIVE: POSSESSIVE,
    TitleSign.CAPITALS: CAPITALS,
}


def title_doubts(title: str, language: Language) -> tuple[Message, ...]:
    """Return what there is to ask about a title: is it a person's name, a plural, in capitals?"""
    signs = language.title_signs(title)
    return tuple(_ASKED[sign](title=title) for sign in signs if sign in _ASKED)
