"""The shape of a profile: every key, its type, and what it is for."""

from protocol_gen.model.document import Status
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.levels import Scheme
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.period import Unit
from protocol_gen.model.profile import Case
from protocol_gen.readers.library.by_language import ByLanguage
from protocol_gen.readers.library.numbering_form import LEVELS
from protocol_gen.readers.library.outline import OutlineShape
from protocol_gen.readers.library.shape import NAME, VERSION, WORDING_NAME
from protocol_gen.readers.look.reader import LOOK
from protocol_gen.readers.profile.changes import CHANGES
from protocol_gen.readers.profile.delegation import DELEGATION, REASON
from protocol_gen.readers.profile.messages import VERSION_WRONG
from protocol_gen.readers.profile.positions import AFTER, BEFORE, CLAUSE_ID, UNDER
from protocol_gen.readers.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    OrNothing,
    OwnWords,
    Pattern,
    Placed,
    PlainText,
    Record,
    WholeNumber,
    optional,
    raw,
)
from protocol_gen.readers.yaml_source import Node

LANGUAGE = Pattern("a language tag (en-GB, cy-GB)", r"[a-z]{2,3}(-[A-Z]{2})?")
NAME_WORDS = OwnWords("a name", longest=200, has_letters=True)
FULL = Field("name", ByLanguage(NAME_WORDS), "the council's full name")
GENDER = Field(
    "gender", PlainText("a gender", longest=20), "its gender, where the language has it", ""
)
OPENS = Field(
    "opens",
    PlainText("a sound", longest=20),
    "how it begins in speech, where the letter does not say",
    "",
)
_FORMS = raw(ListOf(NAME_WORDS), MapOf(NAME_WORDS))
FORMS = optional("forms", _FORMS, "its other forms, in the order of the language or by name")
MANY_FORMS = optional("plural_forms", _FORMS, "the other forms of the plural")
CONFIRMED = Field("confirmed", PlainText(), "who confirmed the forms, and when", "")
_OF_A_WORD = (GENDER, OPENS, FORMS, MANY_FORMS, CONFIRMED)
CALLED = Field("name", NAME_WORDS, "the name, with its article")
NAME_RECORD = Record("a name", CALLED, *_OF_A_WORD)
_A_NAME = raw(ByLanguage(raw(NAME_WORDS, NAME_RECORD)))
IN_TEXT = optional("in_text", _A_NAME, "its name in running text, with its article")
SHORT = optional("short", _A_NAME, "its short name, with its article")
PRINTED = Field("printed", Flag(), "whether headers and metadata print its name", default=True)
COUNCIL = Record("the council", FULL, IN_TEXT, SHORT, PRINTED)
SINGULAR = Field("singular", NAME_WORDS, "the word for one")
PLURAL = Field("plural", NAME_WORDS, "the word for many")
TERM = Record("a term", SINGULAR, PLURAL, *_OF_A_WORD)
TITLE = Field("title", ByLanguage(NAME_WORDS), "the title of the post", "")
ROLE_PLURAL = Field("plural", ByLanguage(NAME_WORDS), "the title of several", "")
ARTICLE = Field("article", OrNothing(Pattern("'the' or none", "the")), "'the' or none", ("the",))
HELD_BY = Field("held_by", OrNothing(NAME), "the role whose holder fills this one", ())
ROLE_SHORT = Field(
    "short", ByLanguage(NAME_WORDS), "what it is called once it has been named in full", ""
)
FORMER_TITLE = Field("title", ByLanguage(NAME_WORDS), "the earlier title")
FORMER_PLURAL = Field("plural", ByLanguage(NAME_WORDS), "the earlier title of several", "")
UNTIL = Field("until", Day(), "the day on which the title changed")
DECLARED_BY = Field(
    "declared_by", PlainText("a name and post", longest=200), "who says that it is the same post"
)
FORMER = Record("an earlier title", FORMER_TITLE, FORMER_PLURAL, UNTIL, DECLARED_BY)
FORMERLY = Field("formerly", ListOf(FORMER, lone=True), "what the same post was called before", ())
SHARED_WITH = Field(
    "shared_with", ListOf(NAME_WORDS, lone=True), "the other councils whose post it is too", ()
)
ROLE = Record(
    "a role",
    TITLE,
    ROLE_SHORT,
    ROLE_PLURAL,
    ARTICLE,
    HELD_BY,
    SHARED_WITH,
    FORMERLY,
    *_OF_A_WORD,
)
CLAUSE = Field("clause", CLAUSE_ID, "the clause to include")
INCLUSION = Record("an inclusion", CLAUSE, BEFORE, AFTER, UNDER)
SCHEME = optional("scheme", OneOf(Scheme), "how provisions are numbered")
LEVELS_KEY = optional("levels", LEVELS, "the levels of numbers, in place of a scheme")
PREFIX = Field(
    "prefix", Pattern("a prefix such as '8.' or '5C.'", r"[0-9A-Za-z. ()/-]{0,20}"),
    "what comes before the first number", "",
)  # fmt: skip
START = Field("start", WholeNumber(1, 9999), "the first number", 1)
OFF = Field("off", ListOf(Placed(CLAUSE_ID), lone=True), "provisions that take no number", ())
OFF_BELOW = Field(
    "off_below", ListOf(Placed(CLAUSE_ID), lone=True), "those under which none takes one", ()
)
APPENDICES = Field(
    "appendices", ListOf(Placed(CLAUSE_ID), lone=True), "the first headings that are appendices", ()
)
NUMBERING = Record("numbering", SCHEME, LEVELS_KEY, PREFIX, START, OFF, OFF_BELOW, APPENDICES)
CASE_NAME = Field(
    "council_name", OneOf(Case), "the case of the name in the title block", Case.SENTENCE
)
CASE_HEADINGS = Field(
    "headings", ListOf(OneOf(Case), lone=True), "the case of headings, by depth", (Case.SENTENCE,)
)
CASE = Record("case", CASE_NAME, CASE_HEADINGS)
STATUS = Field("status", OneOf(Status), "the status of this version", Status.DRAFT)
_TEXT = ByLanguage(OwnWords())
REFERENCE = Field("reference", _TEXT, "its reference, or the part of the constitution", "")
OWNER = Field("owner", _TEXT, "the post that owns it", "")
APPROVING_BODY = Field("approving_body", _TEXT, "the body that approved it", "")
ADOPTED_ON = optional("adopted_on", Day(), "when it was adopted")
MINUTE = Field("minute_reference", _TEXT, "the minute that records it", "")
EFFECTIVE = optional("effective_from", Day(), "date it takes effect")
REVIEWED = optional("last_reviewed", Day(), "when it was last reviewed")
NEXT_REVIEW = optional("next_review", Day(), "when it is to be reviewed")
CONTACT = Field("contact", _TEXT, "whom to ask", "")
OTHER_FORMATS = Field("other_formats", _TEXT, "how to ask for another format", "")
H_VERSION = Field("version", VERSION, "the version")
H_DATE = optional("date", Day(), "its date")
H_SUMMARY = Field("summary", _TEXT, "what changed")
H_MINUTE = Field("minute_reference", _TEXT, "the minute that records it", "")
HISTORY = Record("a row of the history", H_VERSION, H_DATE, H_SUMMARY, H_MINUTE)
HISTORY_KEY = Field("history", ListOf(HISTORY), "earlier versions", ())
CONTROL = Record(
    "document control",
    STATUS,
    REFERENCE,
    OWNER,
    APPROVING_BODY,
    ADOPTED_ON,
    MINUTE,
    EFFECTIVE,
    REVIEWED,
    NEXT_REVIEW,
    CONTACT,
    OTHER_FORMATS,
    HISTORY_KEY,
)
EXTENDS = Field("extends", WORDING_NAME, "the base profile", "")
NATION = Field("nation", OneOf(Nation), "the nation whose law applies")
COUNCIL_TYPE = Field(
    "council_type", PlainText("a kind of council", longest=100), "the kind of council"
)
GOVERNANCE = optional("governance", Placed(OneOf(Governance)), "how decisions are taken")
GROUPS = optional("political_groups", Flag(), "whether there are political groups")
COMMITTEES = optional("committees", Flag(), "whether there are committees")
COUNCIL_KEY = Field("council", COUNCIL, "its names")
DOC_TITLE = Field(
    "title",
    ByLanguage(OwnWords("a name", longest=400, has_letters=True)),
    "the title of the document",
)
OWN_VERSION = Pattern(
    VERSION.what,
    VERSION.expression,
    VERSION_WRONG,
)
VERSION_KEY = Field(
    "version", OWN_VERSION, "the version, as dotted whole numbers in quotation marks"
)
LANGUAGE_KEY = Field("language", LANGUAGE, "the language of the document", "en-GB")
LIBRARY_KEY = optional(
    "library",
    OWN_VERSION,
    "the version of the clause library that it stands on, in quotation marks",
)
FORM = optional("form", Placed(PlainText("a form", longest=100)), "the form: short, middle, full")
OUTLINE: Field[Node | None] = optional(
    "outline",
    OutlineShape(),
    "the outline, in place of a form's: its name, or one of the council's own",
)
TERMS = Field(
    "terms",
    MapOf(Placed(raw(ByLanguage(raw(NAME_WORDS, TERM)))), may_be_empty=True),
    "the words chosen once",
    {},
)
ROLES = Field(
    "roles",
    MapOf(Placed(raw(ByLanguage(raw(OrNothing(NAME_WORDS), ROLE)))), may_be_empty=True),
    "the posts and offices",
    {},
)
MOST_OF_UNIT = 9999
POSTS = Field(
    "posts",
    MapOf(Placed(raw(ByLanguage(raw(OrNothing(NAME_WORDS), ROLE)))), may_be_empty=True),
    "posts of the council's own, which its local changes name",
    {},
)
NUMBER = Field("number", WholeNumber(1, MOST_OF_UNIT), "how many")
UNIT = Field("unit", OneOf(Unit), "of what")
PERIOD = Record("a period", NUMBER, UNIT)
SETTINGS = Field(
    "settings",
    MapOf(Placed(raw(ByLanguage(raw(PlainText(), PERIOD)))), may_be_empty=True),
    "typed values",
    {},
)
CONFIRMED_DEFAULTS = Field(
    "confirmed",
    ListOf(Placed(NAME)),
    "posts, bodies and settings that are usual for the kind of council, and right for this one",
    (),
)
INCLUDE = Field("include", ListOf(raw(CLAUSE_ID, INCLUSION)), "clauses to include", ())
HEADING_ALONE = Field("heading", CLAUSE_ID, "the clause whose heading alone is left out")
EXCLUSION = Record("an exclusion", HEADING_ALONE)
EXCLUDE = Field("exclude", ListOf(raw(CLAUSE_ID, EXCLUSION)), "clauses to leave out", ())
WORDINGS = Field(
    "wordings", MapOf(Placed(WORDING_NAME), may_be_empty=True), "wordings picked by name", {}
)
LISTS = Field(
    "lists",
    MapOf(Placed(OneOf(ListPunctuation)), may_be_empty=True),
    "how the items of lists end",
    {},
)
NUMBERING_KEY = optional("numbering", NUMBERING, "how provisions are numbered")
CASE_KEY = optional("case", CASE, "upper and lower case")
TITLE_BLOCK = Field("title_block", Flag(), "whether it has a title block", default=True)
SILENCE = Field(
    "silence",
    MapOf(Placed(PlainText("a reason")), may_be_empty=True),
    "rules of the lint to pass over, each with why",
    {},
)
CONTROL_KEY = optional("control", CONTROL, "document control")
LOOK_KEY = optional("look", LOOK, "appearance")
DELEGATION_KEY = optional("delegation", DELEGATION, "which amendments an officer may decide")
REASONS = Field(
    "reasons",
    MapOf(Placed(raw(ByLanguage(REASON))), may_be_empty=True),
    "why clauses are amended, by clause, for the schedule of amendments",
    {},
)
PARTS = Field(
    "parts",
    MapOf(Placed(raw(ByLanguage(OwnWords()))), may_be_empty=True),
    "the other parts of the constitution, by names of the council's own",
    {},
)
COMPLETE = Field(
    "complete", Flag(), "whether it builds on no other profile and no defaults", default=False
)
CHANGES_KEY = Field("changes", CHANGES, "local changes, in a profile that is complete", ())
PROFILE = Record(
    "a profile",
    EXTENDS,
    NATION,
    COUNCIL_TYPE,
    GOVERNANCE,
    GROUPS,
    COMMITTEES,
    COUNCIL_KEY,
    DOC_TITLE,
    VERSION_KEY,
    LANGUAGE_KEY,
    LIBRARY_KEY,
    FORM,
    OUTLINE,
    TERMS,
    ROLES,
    POSTS,
    SETTINGS,
    CONFIRMED_DEFAULTS,
    INCLUDE,
    EXCLUDE,
    WORDINGS,
    LISTS,
    NUMBERING_KEY,
    PARTS,
    CASE_KEY,
    TITLE_BLOCK,
    SILENCE,
    CONTROL_KEY,
    LOOK_KEY,
    DELEGATION_KEY,
    REASONS,
    COMPLETE,
    CHANGES_KEY,
)
MERGED = {
    "council", "terms", "roles", "posts", "settings", "wordings", "lists", "numbering", "case",
    "control", "look", "silence", "delegation", "reasons", "parts",
}  # fmt: skip
"""Keys whose own keys are merged one by one."""
APPENDED = {"include", "exclude", "confirmed"}
"""Keys whose lists follow one another."""
RIVALS = {"numbering": {"scheme", "levels"}}
"""Keys of which a nearer layer's takes the place of any that a farther one has."""
