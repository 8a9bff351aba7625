"""The shape of the library's files: every key, its type, and what it is for."""

from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.levels import Scheme
from protocol_gen.model.library import ListPunctuation, RoleSort, SettingType
from protocol_gen.readers.library.by_language import ByLanguage
from protocol_gen.readers.library.clause_text import TEXT
from protocol_gen.readers.library.local_line import LINE
from protocol_gen.readers.library.numbering_form import LEVELS
from protocol_gen.readers.shapes import (
    RAW,
    Day,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Pattern,
    Placed,
    PlainText,
    Record,
    WholeNumber,
    named,
    optional,
    raw,
)

ID = Pattern(
    "an id: lower-case words joined by hyphens, separated by dots",
    r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*",
)
NAME = Pattern("a name of lower-case letters, digits and _", r"[a-z][a-z0-9_]*")
NAME_OF_TOPIC = Pattern("a topic: words joined by hyphens", r"[a-z]+(-[a-z]+)*")
WORDING_NAME = Pattern("a name of lower-case words joined by hyphens", r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = Pattern("a version as dotted whole numbers (1.0)", r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")
NOTE = Field("note", PlainText("a note", one_line=False), "a note to drafters", "")
PLURAL = Field("plural", NAME, "the placeholder's name for several")
PATTERN = Pattern(
    'words with the names of terms in braces ("Vice-{chair}")',
    r"[^{}]*(\{[a-z][a-z0-9_]*\}[^{}]*)+",
)
MADE_OR_SAID = Pattern(
    'words, with the names of any terms in braces ("Vice-{chair}")',
    r"(?=.)[^{}]*(\{[a-z][a-z0-9_]*\}[^{}]*)*",
)
MADE_AS = Field("as", MADE_OR_SAID, "how it is made, with the names of terms in braces")
MADE_OF = Field("of", NAME, "the term that it follows from, if it is not the first in braces", "")
ENDS = Field("ends", ListOf(PlainText(), lone=True), "what that term ends with", ())
FOLLOWS = Field(
    "follows",
    ListOf(Record("a derivation", MADE_AS, MADE_OF, ENDS)),
    "how it is made of other terms where a profile is silent; the first that fits",
    (),
)
TERM = Record("a term", PLURAL, NOTE, FOLLOWS)
ROLE_PLURAL = Field("plural", NAME, "the placeholder's name for several", "")
SORT = Field("is", OneOf(RoleSort), "whether it is a post, a kind of post or a body", RoleSort.POST)
KNOWN_AS = Field(
    "known_as",
    ListOf(PlainText(), lone=True),
    "its usual other names, by which a title says it",
    (),
)
RETITLED_IN = Field(
    "retitled_in",
    ListOf(OneOf(Nation), lone=True),
    "where it is an officer's post that no law names, whose new title an officer may declare",
    (),
)
ONLY_UNDER = Field(
    "only_under",
    ListOf(OneOf(Governance), lone=True),
    "the ways of governing under which alone there is one; none named: under all",
    (),
)
ROLE = Record("a role", ROLE_PLURAL, NOTE, SORT, KNOWN_AS, RETITLED_IN, ONLY_UNDER)
TYPE = Field("type", OneOf(SettingType), "what the setting holds")
DEFAULT = Field(
    "default", raw(ByLanguage(PlainText())), "what applies where a profile does not say"
)
SETTING = Record("a setting", TYPE, DEFAULT, NOTE)
LIBRARY_VERSION = Field("version", VERSION, "the version of the library")
TERMS = Field("terms", MapOf(TERM), "the words a council chooses once")
ROLES = Field("roles", MapOf(ROLE), "the posts and offices that clauses may name")
SETTINGS = Field("settings", MapOf(SETTING), "typed values that a council chooses", {})
DOCUMENT_TITLE = optional(
    "title", PATTERN, "how a title is made of terms where a profile is silent"
)
LIBRARY = Record("the library", LIBRARY_VERSION, TERMS, ROLES, SETTINGS, DOCUMENT_TITLE)
WORDING_NAME_KEY = Field("name", WORDING_NAME, "the name a profile picks it by", "")
KEY = Field("key", WORDING_NAME, "its permanent name within the clause or phrase", "")
WHEN = optional("when", named("condition"), "the condition under which it applies")
TEXT_KEY = Field("text", TEXT, "the words")
COVERS = Field("covers", ListOf(ID, lone=True), "the clauses whose place it takes as well", ())
WITHDRAWN = Field("withdrawn", PlainText(), "why no new council is offered it", "")
CHOOSE = Field("choose", PlainText(), "when a council would choose it", "")
WORDING = Record("a wording", KEY, WORDING_NAME_KEY, CHOOSE, WHEN, TEXT_KEY, COVERS, WITHDRAWN)
REFERENCE = Field("reference", PlainText(), "the law, with its section")
NATIONS = Field("nations", ListOf(OneOf(Nation), lone=True), "where it applies")
VALID_FROM = optional("valid_from", Day(), "the date from which it applies")
REPEALED = optional("repealed", Day(), "when it was repealed")
CHECKED_ON = optional("checked_on", Day(), "when a source was consulted")
SOURCE = Field("source", PlainText(), "the source consulted", "")
ABOUT = Field("about", PlainText(), "what is about to change, in one sentence")
LOOK_AGAIN = Field("look_again", Day(), "the day on which somebody is to look again")
WATCHED_NATIONS = Field(
    "nations", ListOf(OneOf(Nation), lone=True), "where it matters; none named: everywhere", ()
)
WATCHED_GOVERNANCE = Field(
    "governance",
    ListOf(OneOf(Governance), lone=True),
    "the ways of deciding for which it matters; none named: all",
    (),
)
WATCHED_IN = Field("source", PlainText(), "where it was read", "")
WATCH = Record("a watch", ABOUT, LOOK_AGAIN, WATCHED_NATIONS, WATCHED_GOVERNANCE, WATCHED_IN)
WATCH_KEY = Field(
    "watch", ListOf(WATCH), "what is about to change, and when to look at it again", ()
)
BASIS = Record(
    "a legal reference",
    REFERENCE,
    NATIONS,
    VALID_FROM,
    REPEALED,
    CHECKED_ON,
    SOURCE,
    WATCH_KEY,
)
ID_KEY = Field("id", ID, "the clause's permanent id")
HEADING = optional(
    "heading", raw(TEXT, ListOf(WORDING)), "the heading, or a list of wordings of it"
)
CLAUSE_TEXT = optional("text", TEXT, "the one wording, where there is only one")
WORDINGS = Field("wordings", ListOf(WORDING), "the texts that the clause can take", ())
CLAUSES = Field("clauses", ListOf(named("clause")), "the items of the list under its stem", ())
TOPIC = Field("topic", NAME_OF_TOPIC, "the topic that it is about", "")
AFTER = Field("after", ListOf(ID, lone=True), "the clauses that its first words lean on", ())
REWORDED_IN = Field("version", VERSION, "the version of the library")
REWORDED_WHY = Field("reason", PlainText("a reason"), "why its words changed")
REWORDED = Field(
    "reworded",
    ListOf(Record("a rewording", REWORDED_IN, REWORDED_WHY)),
    "why the library changed its words, by version of the library",
    (),
)
BASIS_KEY = Field("basis", ListOf(BASIS), "the legal references", ())
CLAUSE = Record(
    "a clause",
    ID_KEY,
    HEADING,
    CLAUSE_TEXT,
    WORDINGS,
    CLAUSES,
    WHEN,
    TOPIC,
    AFTER,
    NOTE,
    BASIS_KEY,
    WATCH_KEY,
    REWORDED,
)
PHRASE_NAME = Field("name", NAME, "the placeholder's name")
PHRASE_WORDINGS = Field("wordings", ListOf(WORDING), "the fragments it can take")
PHRASE = Record("a phrase", PHRASE_NAME, PHRASE_WORDINGS, NOTE)
OWN_HEADING = Field("heading", TEXT, "a heading of the council's own")
ENTRIES = Field("clauses", ListOf(named("entry")), "the clauses in order; a key is a parent")
OWN_ENTRY = Record("a heading of one's own", ID_KEY, OWN_HEADING, ENTRIES)
ENTRY = raw(ID, OWN_ENTRY, MapOf(ListOf(named("entry"))))
"""An entry of an outline: an id; an id with those under it; "paragraph" with ids; a heading."""
APPENDICES = Field(
    "appendices", ListOf(named("entry")), "the appendices, after the clauses, in the same way", ()
)
SUMMARY = Field("summary", PlainText(), "what the outline is for")
TITLE_BLOCK = Field("title_block", ListOf(ID), "the clauses of the title block", ())
PICKS = Field("wordings", MapOf(Placed(WORDING_NAME)), "wordings usual in this outline", {})
STYLES = Field("lists", MapOf(OneOf(ListPunctuation)), "how lists usually end in it", {})
SCHEME = optional(
    "numbering", raw(OneOf(Scheme), LEVELS), "how it is usually numbered: a scheme, or levels"
)
WITHOUT = Field(
    "without",
    ListOf(NAME_OF_TOPIC),
    "topics that are expected elsewhere and left out on purpose",
    (),
)
_OF_OUTLINE = (TITLE_BLOCK, PICKS, STYLES, SCHEME, WITHOUT, ENTRIES, APPENDICES)
OUTLINE = Record("an outline", SUMMARY, *_OF_OUTLINE)
OWN_OUTLINE = Record("an outline", *_OF_OUTLINE)
"""An outline in a profile, which need not say what it is for."""
LABEL = Field("label", PlainText(), "what the kind is called, with its article")
OFFERED_AS = optional("offered_as", LINE, "what an interview calls it; its label, where not said")
MEANING = optional("meaning", LINE, "what such a council is, for those who choose")
POSITION = optional("position", WholeNumber(), "its place among the kinds; without one, last")
NAMES = Field("names", ListOf(PlainText(), lone=True), "words in a name that suggest the kind", ())
NOUNS = Field(
    "nouns",
    ListOf(PlainText(), lone=True),
    "what such councils have before “Council” in their names",
    (),
)
NOT_ASKED = Field(
    "not_asked", ListOf(PlainText(), lone=True), "keys that such a council is never asked about", ()
)
KIND_NATIONS = Field("nations", ListOf(OneOf(Nation), lone=True), "where there are such councils")
GOVERNANCE = Field(
    "governance", ListOf(OneOf(Governance), lone=True), "how they decide, the usual way first"
)
GROUPS = Field("political_groups", Flag(), "whether they usually have political groups")
FORMS = Field("forms", MapOf(WORDING_NAME), "the outline of each form: short, middle, full, …")
DEFAULTS = Field("defaults", RAW, "a profile's keys, as they are where a profile is silent")
BY_GOVERNANCE = Field(
    "by_governance", MapOf(RAW), "what differs from the defaults, by how they decide", {}
)
KIND = Record(
    "a kind of council",
    LABEL,
    OFFERED_AS,
    MEANING,
    POSITION,
    NAMES,
    NOUNS,
    NOT_ASKED,
    KIND_NATIONS,
    GOVERNANCE,
    GROUPS,
    FORMS,
    DEFAULTS,
    BY_GOVERNANCE,
)
