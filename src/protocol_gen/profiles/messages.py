"""What is said of answers and of spreadsheets that make profiles."""

from typing import Final

from protocol_gen.model.message import Form

ANSWER_NOT_WRITTEN: Final = Form(
    "answer-not-written",
    "no answer is written for '{key}'; delete the line to leave it open, and put a value that "
    "begins with a sign such as ~ or # in quotation marks",
)
QUESTION_WITHOUT_KEY: Final = Form(
    "question-without-key", "the interview asks for '{key}', which is no key of a profile"
)
NOT_IN_THIS_LANGUAGE: Final = Form(
    "not-in-this-language", "this text has no words in the language '{language}'; add them"
)
