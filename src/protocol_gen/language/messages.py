"""What the languages have to say about words and placeholders."""

from typing import Final

from protocol_gen.model.message import Form

STANDS_ALONE: Final = Form(
    "placeholder-stands-alone", "'{name}' is used as it is: it takes no article and no possessive"
)
ARTICLE_BEFORE_PLURAL: Final = Form(
    "article-before-plural", "'{article}' cannot go before the plural '{name}'"
)
FORM_MISSING: Final = Form(
    "word-form-missing", "'{word}' lacks the form '{form}', which this text asks for"
)
PLURAL_MISSING: Final = Form(
    "word-plural-missing", "'{word}' lacks a plural, which this text asks for"
)
