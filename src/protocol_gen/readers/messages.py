"""What is said of a file that cannot be read: of its form, its values, and a document as JSON."""

from typing import Final

from protocol_gen.model.message import Form

# What would be right

DID_YOU_MEAN: Final = Form("did-you-mean", "did you mean {names:or}?")
THERE_IS_NONE: Final = Form("there-is-none", "there is none")
CHOOSE_FROM: Final = Form("choose-from", "choose from {names}")
CHOOSE_FROM_MANY: Final = Form("choose-from-many", "there are {count}, among them {names}")

# What was found

FOUND_NOTHING: Final = Form("found-nothing", "nothing")
FOUND_TEXT: Final = Form("found-text", "'{given}'")
FOUND_LIST: Final = Form("found-list", "a list")
FOUND_MAPPING: Final = Form("found-mapping", "a mapping")

# Values

NOT_EXPECTED: Final = Form("not-expected", "expected {what}, found {found}")
VALUE_EMPTY: Final = Form("value-empty", "this is empty; expected {what}")
NONE_NOT_ALLOWED: Final = Form(
    "none-not-allowed", "'{given}' says that there is none; {what} is needed here"
)
ANSWER_NOT_NAME: Final = Form(
    "answer-not-name", "'{given}' answers a question of yes or no; {what} is needed here"
)
VALUE_IN_QUOTATION: Final = Form(
    "value-in-quotation",
    "quotation marks are typed round {given}, and would be printed; write {bare} without them",
)
WITHOUT_LETTER: Final = Form("without-letter", "'{given}' has no letter; {what} is needed here")
TEXT_TOO_LONG: Final = Form(
    "text-too-long", "this has {count:,} characters; at most {most:,} are allowed"
)
WRONG_FORM: Final = Form("wrong-form", "'{given}' is not {what}")
UNKNOWN_VALUE: Final = Form("unknown-value", "unknown value '{given}'; {known}")
NOT_TRUE_OR_FALSE: Final = Form("not-true-or-false", "'{given}' must be true or false")
NOT_A_REAL_DATE: Final = Form("not-a-real-date", "'{given}' is not a real date")
NOT_A_LIST: Final = Form(
    "not-a-list", "expected a list, found {found}; put each item after a dash, on a line of its own"
)
NOT_A_LIST_OF_ONE: Final = Form(
    "not-a-list-of-one",
    "expected a list, found '{given}'; put even a single item in square brackets: [{given}]",
)
NOT_A_MAPPING: Final = Form("not-a-mapping", "expected {what} (a mapping), found {found}")
NOT_A_MAPPING_OF: Final = Form(
    "not-a-mapping-of", "expected {what} (a mapping), found {found}", also=("lines",)
)
"""Of a value where a mapping is needed; ``lines`` are those that would be right."""
NOT_A_MAPPING_SPACE: Final = Form(
    "not-a-mapping-space", "expected {what} (a mapping), found {found}; {remedy}"
)
KEY_UNKNOWN: Final = Form("key-unknown", "{what} has no key '{key}'", also=("nearest",))
KEY_UNKNOWN_EMPTY: Final = Form(
    "key-unknown-empty",
    "{what} has no key '{key}'; if it belongs to the text before it, put that text in quotation "
    "marks",
    also=("nearest",),
)
"""Of a key without a value: it may be the rest of a text after a comma."""
KEY_MISSING: Final = Form("key-missing", "{what} is incomplete; still needed: {why}", also=("key",))

# YAML

FILE_TOO_LARGE: Final = Form(
    "file-too-large", "the file has {count:,} bytes; at most {most:,} are read"
)
FILE_EMPTY: Final = Form("file-empty", "the file is empty")
FILE_OF_OTHER_KIND: Final = Form(
    "file-of-other-kind", "this file is {kind}; only plain text is read here"
)
NOT_UTF_8: Final = Form("not-utf-8", "this is not text in UTF-8; save the file as UTF-8")
CHARACTER_NOT_ALLOWED: Final = Form(
    "character-not-allowed",
    "the {name} {code} is not allowed: it is invisible or has no meaning; delete it",
)
CHARACTER_LOST: Final = Form(
    "character-lost",
    "the replacement character U+FFFD is not allowed: a program put it here for a letter that it "
    "could not read; type that letter again",
)
CHARACTER_MISREAD: Final = Form(
    "character-misread",
    "“{signs}” was “{meant}” until a program read it in another encoding; type “{meant}” again",
)
REMARK_IN_VALUE: Final = Form(
    "remark-in-value",
    "'{given}' is read as a remark, since a # after a space begins one; if it belongs to the "
    "value, put the whole value in quotation marks, and if not, put a space after the #",
)
NOT_YAML: Final = Form("not-yaml", "this is not YAML: {reason}")
YAML_TAB_OR_SIGN: Final = Form(
    "yaml-tab-or-sign",
    "there is a tab where YAML wants spaces, or a value starts with one of @ ` % and needs "
    "quotation marks",
)
YAML_COLON_IN_VALUE: Final = Form(
    "yaml-colon-in-value",
    "this value contains a colon and a space; put the value in quotation marks, or check the "
    "indentation of this line",
)
YAML_INDENTATION: Final = Form(
    "yaml-indentation", "the indentation or a quotation mark is wrong here or above"
)
YAML_INDENTATION_OF: Final = Form(
    "yaml-indentation-of",
    "this line is indented by {found} space{found:s}, which fits nothing above it; indent it by "
    "{choices:or}",
)
INDENTED_UNDER: Final = Form("indented-under", "{count} to be under '{key}'")
INDENTED_AT_TOP: Final = Form("indented-at-top", "0 to be under nothing")
YAML_DASH: Final = Form(
    "yaml-dash",
    "after the colon comes a dash that begins a list; for no value write none, and put a value "
    "that begins with a dash in quotation marks",
)
YAML_QUESTION_MARK: Final = Form(
    "yaml-question-mark",
    "after the colon comes a lone question mark; delete the line to leave it open, or write the "
    "value",
)
YAML_QUOTATION_OPEN: Final = Form(
    "yaml-quotation-open", "a quotation mark is opened here and never closed"
)
YAML_BRACKET_OPEN: Final = Form(
    "yaml-bracket-open",
    "a bracket is opened here and never closed, or a comma is missing after it",
)
YAML_VALUE_MISSING: Final = Form("yaml-value-missing", "a value is missing, or a closing bracket")
YAML_COLON_MISSING: Final = Form("yaml-colon-missing", "a colon is missing after the key")
YAML_ESCAPE: Final = Form(
    "yaml-escape",
    "in double quotation marks a backslash begins an escape; use single quotation marks",
)
YAML_OTHER: Final = Form("yaml-other", "{said}")
SPACE_MISSING: Final = Form(
    "space-missing", "a space is missing after the colon; write '{key}: {value}'"
)
TOO_DEEP: Final = Form("too-deep", "nested deeper than {most} levels")
NO_ALIASES: Final = Form("no-aliases", "aliases (*name) are not allowed; write the value out")
NO_ANCHORS: Final = Form("no-anchors", "anchors (&name) are not allowed; write the value out")
NO_TAGS: Final = Form("no-tags", "tags ({tag}) are not allowed; delete it")
SECOND_DOCUMENT: Final = Form(
    "second-document", "a second document starts here; a file holds only one"
)
KEY_NOT_A_WORD: Final = Form(
    "key-not-a-word",
    "a key must be a word, not a list or mapping; text that starts with two braces needs quotation "
    "marks",
)
KEY_TWICE: Final = Form(
    "key-twice", "the key '{key}' appears twice (first on line {line}); keep one"
)

# A document as JSON

NOT_JSON: Final = Form("not-json", "this is not JSON: {reason}")
OTHER_SCHEMA: Final = Form(
    "other-schema", "expected {what} of schema version {version}, found {found}"
)
JSON_TOO_DEEP: Final = Form("json-too-deep", "the {what} is nested too deeply")
JSON_MISMATCH: Final = Form("json-mismatch", "{path}: {reason}")
JSON_NOT_A: Final = Form("json-not-a", "{given} is not a {what}")
JSON_NOT_BASE64: Final = Form("json-not-base64", "this is not base64: {reason}")
JSON_INVALID: Final = Form("json-invalid", "{reason}")
JSON_TYPE_MISPLACED: Final = Form("json-type-misplaced", "the type {given} does not belong here")
JSON_TYPE_EXPECTED: Final = Form("json-type-expected", "expected an object of the type {what}")
JSON_FIELD_UNKNOWN: Final = Form("json-field-unknown", "{what} has no field {names}")
JSON_FIELD_MISSING: Final = Form("json-field-missing", "{what} needs the field {name}")

# The interview

DOUBT_OF_NOTHING: Final = Form(
    "doubt-of-nothing", "a doubt needs either what is odd about the answer or the words it lacks"
)
QUESTION_TWICE: Final = Form(
    "question-twice", "the interview has a question about '{key}' already; ask it once"
)
