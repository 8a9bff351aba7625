"""JSON Schema of the files that people write, made from the shapes that the readers check with."""

from collections.abc import Mapping
from typing import Final

from protocol_gen.readers.interview import INTERVIEW
from protocol_gen.readers.library.clause_text import ANY_TEXT
from protocol_gen.readers.library.conditions import CONDITION
from protocol_gen.readers.library.shape import CLAUSE, ENTRY, KIND, OUTLINE, PHRASE
from protocol_gen.readers.paper_answers import PAPER
from protocol_gen.readers.profile.changes import CHANGES
from protocol_gen.readers.profile.shape import PROFILE
from protocol_gen.readers.shapes import JsonSchema, ListOf, Record, Shape

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

FILES: Final[Mapping[str, Shape[object]]] = {
    "profile": PROFILE,
    "changes": CHANGES,
    "clause": ListOf(CLAUSE),
    "phrase": ListOf(PHRASE),
    "outline": OUTLINE,
    "kind": KIND,
    "paper": PAPER,
    "interview": INTERVIEW,
}
"""The kinds of file, by the name that ``schema`` takes."""

_DEFINITIONS: Final[Mapping[str, Shape[object]]] = {
    "condition": CONDITION,
    "clause": CLAUSE,
    "entry": ENTRY,
    "text": ANY_TEXT,
}


def schema(file: str, shape: Shape[object] | None = None) -> JsonSchema:
    """Return the schema of one kind of file, complete in itself.

    ``shape`` is what is known of the file where the project's own templates give its keys.

    A base profile may leave out what a council must say, and a council what its base says; so a
    profile's required keys are not asked for here, but when the whole is read.
    """
    body = (shape or FILES[file]).schema()
    if isinstance(FILES[file], Record) and file == "profile":
        body = {key: value for key, value in body.items() if key != "required"}
    definitions = {name: shape.schema() for name, shape in _DEFINITIONS.items()}
    return {"$schema": DIALECT, "title": file, **body, "$defs": definitions}
